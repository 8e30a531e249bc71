//! What people adopt, give and receive, and when: documents, awards and the day of the event in prose.
//!
//! A document reads `KIND NUMBER (DATE) @ ISSUER = ALIAS`, an award `NAME < GIVER: RECIPIENT; RECIPIENT`.

use std::fmt::Write;

use hemero::{
    address::Address,
    article::{Award, Part, Resolution},
    extraction::{
        Passage, Story,
        fields::{self, Context, Prose},
    },
    lexicon::Lexicons,
};
use proptest::prelude::*;

fn story(passages: &[&str]) -> Story {
    let passage = |(index, text): (usize, &&str)| Passage {
        part: Part::Body,
        paragraph: u32::try_from(index).unwrap(),
        text: hemero::text::squeeze(text),
    };
    Story { passages: passages.iter().enumerate().map(passage).collect() }
}

fn read_at(language: &str, published: Option<&str>, url: &str, passages: &[&str]) -> Prose {
    let lexicons = Lexicons::embedded();
    let url = Address::parse(url).unwrap();
    let context = Context { published, url: &url, fetched_at: "2024-06-01T00:00:00Z".parse().unwrap() };
    fields::read(&story(passages), lexicons.for_language(language).unwrap(), &context)
}

fn read(language: &str, passages: &[&str]) -> Prose {
    read_at(language, Some("2024-05-20"), "https://news.example/a", passages)
}

fn document(document: &Resolution) -> String {
    let mut line = document.kind.clone();
    if let Some(number) = &document.number {
        write!(line, " {number}").unwrap();
    }
    if let Some(date) = &document.date {
        write!(line, " ({date})").unwrap();
    }
    if let Some(issuer) = &document.issuer {
        write!(line, " @ {issuer}").unwrap();
    }
    for alias in &document.aliases {
        write!(line, " = {alias}").unwrap();
    }
    line
}

fn award(award: &Award) -> String {
    let mut line = award.award.clone();
    if let Some(giver) = &award.giver {
        write!(line, " < {giver}").unwrap();
    }
    for (index, recipient) in award.recipients.iter().enumerate() {
        line.push_str(if index == 0 { ": " } else { "; " });
        match (&recipient.name, recipient.count) {
            (Some(name), _) => line.push_str(name),
            (None, count) => write!(line, "{} {:?}", count.unwrap(), recipient.kind).unwrap(),
        }
    }
    line
}

#[track_caller]
fn documents(language: &str, passages: &[&str], expected: &[&str]) {
    let found: Vec<String> = read(language, passages).resolutions.iter().map(document).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn awards(language: &str, passages: &[&str], expected: &[&str]) {
    let found: Vec<String> = read(language, passages).awards.iter().map(award).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn event(language: &str, published: Option<&str>, passage: &str, expected: Option<&str>) {
    let found = read_at(language, published, "https://news.example/a", &[passage]).event_date;
    assert_eq!(found.as_deref(), expected);
}

// ---- documents ----

#[test]
fn inner_spaces_of_a_symbol_are_removed() {
    documents(
        "vi",
        &["Theo Quyết định số 2045/QĐ - CTN ngày 4/3/2021, Kết luận 68- KL/TW và Hướng dẫn 15 -HD/VPTW."],
        &[
            "Quyết định 2045/QĐ-CTN (2021-03-04) @ Chủ tịch nước",
            "Kết luận 68-KL/TW",
            "Hướng dẫn 15-HD/VPTW @ Văn phòng Trung ương Đảng",
        ],
    );
}

#[test]
fn a_bare_number_is_another_name_where_the_symbol_stands_elsewhere() {
    documents(
        "vi",
        &[
            "Sơ kết thực hiện Nghị quyết 417 tại xưởng.",
            "Nghị quyết số 417-NQ/ĐU ngày 2/5/2016 của Đảng ủy Cục Khí tài về huấn luyện được quán triệt sâu rộng.",
        ],
        &["Nghị quyết 417-NQ/ĐU (2016-05-02) @ Đảng ủy Cục Khí tài = Nghị quyết 417"],
    );
}

#[test]
fn a_bare_number_alone_is_a_document_of_its_own() {
    documents("vi", &["Cả nước thực hiện nghiêm Chỉ thị 16 và Công điện số 1102."], &["Chỉ thị 16", "Công điện 1102"]);
}

#[test]
fn a_kind_is_shared_in_a_list_of_numbers() {
    documents(
        "vi",
        &["Bốn trụ cột là 4 Nghị quyết 57, 59, 66 và 68; tiếp đó là Nghị quyết số 71 và 72."],
        &["Nghị quyết 57", "Nghị quyết 59", "Nghị quyết 66", "Nghị quyết 68", "Nghị quyết 71", "Nghị quyết 72"],
    );
}

#[test]
fn counts_years_and_measures_are_no_numbers_of_documents() {
    documents(
        "vi",
        &[
            "Kỳ họp xem xét 24 nghị quyết, kế hoạch 5 năm, Kế hoạch năm 2024, chương trình 1.500 căn nhà, nghị quyết 06 tháng cuối năm và đạt 98% Nghị quyết 12%.",
        ],
        &[],
    );
}

#[test]
fn an_authority_is_shared_by_a_coordination_of_one_code() {
    documents(
        "vi",
        &[
            "Nhà máy triển khai Nghị quyết số 21-NQ/ĐU ngày 1/2/2015 và 3 năm thực hiện Nghị quyết số 33-NQ/ĐU ngày 5/6/2017 của Đảng ủy Cục Quân giới.",
        ],
        &[
            "Nghị quyết 21-NQ/ĐU (2015-02-01) @ Đảng ủy Cục Quân giới",
            "Nghị quyết 33-NQ/ĐU (2017-06-05) @ Đảng ủy Cục Quân giới",
        ],
    );
}

#[test]
fn an_authority_is_not_shared_across_codes() {
    documents(
        "vi",
        &["Tỉnh thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết số 193/2025/QH15 của Quốc hội."],
        &["Nghị quyết 57-NQ/TW", "Nghị quyết 193/2025/QH15 @ Quốc hội"],
    );
}

#[test]
fn an_authority_may_stand_before_as_the_subject() {
    documents(
        "vi",
        &["Ngày 12/9/2023, Ban Thường vụ Huyện ủy đã ban hành Kế hoạch số 145-KH/HU về nếp sống mới."],
        &["Kế hoạch 145-KH/HU (2023-09-12) @ Ban Thường vụ Huyện ủy"],
    );
}

#[test]
fn the_party_centre_is_not_guessed_from_its_code() {
    documents("vi", &["Học tập Chỉ thị số 35-CT/TW."], &["Chỉ thị 35-CT/TW"]);
    documents("vi", &["Bộ Chính trị ban hành Kết luận 127-KL/TW."], &["Kết luận 127-KL/TW @ Bộ Chính trị"]);
}

#[test]
fn the_same_day_is_the_day_of_the_document_before() {
    documents(
        "vi",
        &["Quyết định số 405/QĐ-TTg ngày 3/4/2022 và Quyết định số 406/QĐ-TTg cùng ngày đều có hiệu lực."],
        &[
            "Quyết định 405/QĐ-TTg (2022-04-03) @ Thủ tướng Chính phủ",
            "Quyết định 406/QĐ-TTg (2022-04-03) @ Thủ tướng Chính phủ",
        ],
    );
}

#[test]
fn a_kind_without_letters_is_taken_from_the_sentence() {
    documents(
        "vi",
        &["Thực hiện Công văn của Văn phòng Chính phủ số 6282/VPCP-QHQT, các sở rà soát."],
        &["Công văn 6282/VPCP-QHQT @ Văn phòng Chính phủ"],
    );
}

#[test]
fn a_document_nested_in_the_subject_of_another_is_one_of_its_own() {
    documents(
        "vi",
        &["UBND tỉnh ban hành Kế hoạch số 12/KH-UBND thực hiện Nghị định số 30/2020/NĐ-CP."],
        &["Kế hoạch 12/KH-UBND @ UBND tỉnh", "Nghị định 30/2020/NĐ-CP @ Chính phủ"],
    );
}

#[test]
fn united_nations_numbers_carry_their_year_or_session() {
    documents(
        "en",
        &[
            "The Security Council adopted resolutions 1996 (2011), 2046 (2012) and 2550 (2020); the General Assembly recalled resolution 77/276.",
        ],
        &[
            "Resolution 1996 (2011) @ Security Council",
            "Resolution 2046 (2012) @ Security Council",
            "Resolution 2550 (2020) @ Security Council",
            "Resolution 77/276 @ General Assembly",
        ],
    );
}

#[test]
fn american_and_european_acts_have_their_own_forms() {
    let found = read(
        "en",
        &[
            "Lawmakers debated H.R. 4274, S.Res. 276, Executive Order 14067, Regulation (EU) 2016/679 and Directive 2014/24/EU.",
        ],
    );
    let numbers: Vec<_> = found.resolutions.iter().filter_map(|document| document.number.as_deref()).collect();
    assert_eq!(numbers, ["H.R. 4274", "S.Res. 276", "14067", "2016/679", "2014/24/EU"]);
}

#[test]
fn vietnamese_documents_keep_their_symbols_in_english() {
    documents(
        "en",
        &["Resolution No. 791-NQ/QUTW, dated December 30th, 2012 of the Central Military Commission, was reviewed."],
        &["Resolution 791-NQ/QUTW (2012-12-30) @ Central Military Commission"],
    );
}

#[test]
fn a_document_adopted_without_a_number_is_individual() {
    documents(
        "vi",
        &[
            "Hội nghị ra Nghị quyết lãnh đạo nhiệm vụ quý III của Đảng ủy Cục Hậu cần, nghe Kết luận của Quân ủy Trung ương về công tác cán bộ.",
        ],
        &["Nghị quyết @ Đảng ủy Cục Hậu cần", "Kết luận @ Quân ủy Trung ương"],
    );
}

// ---- awards ----

#[test]
fn who_acts_for_another_presents_and_the_other_gives() {
    let found = read(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, Trung tướng Nguyễn Hòa Quế trao Huân chương Quân công hạng Nhì tặng Lữ đoàn 517.",
        ],
    );
    assert_eq!(
        found.awards.iter().map(award).collect::<Vec<_>>(),
        ["Huân chương Quân công hạng Nhì < Chủ tịch nước: Lữ đoàn 517"]
    );
    assert_eq!(found.awards[0].presenters, ["Nguyễn Hòa Quế"]);
}

#[test]
fn a_passive_names_its_giver_between_its_words() {
    awards(
        "vi",
        &["Trạm Y tế xã Đồng Sim được Bộ Y tế tặng Bằng khen vì thành tích chống dịch."],
        &["Bằng khen < Bộ Y tế: Trạm Y tế xã Đồng Sim"],
    );
}

#[test]
fn the_giver_may_stand_inside_the_phrase_of_the_award() {
    awards(
        "vi",
        &["Bà Trần Thị Mai Xuân trao Bằng khen của Thủ tướng Chính phủ cho 3 tập thể và 5 cá nhân."],
        &["Bằng khen < Thủ tướng Chính phủ: 3 Collective; 5 Individual"],
    );
}

#[test]
fn a_full_list_replaces_its_count() {
    awards(
        "vi",
        &["Sở Nội vụ tặng Giấy khen cho 03 tập thể: Phòng Văn thư; Chi cục Đo lường, Chất lượng; Thanh tra Sở."],
        &["Giấy khen < Sở Nội vụ: Phòng Văn thư; Chi cục Đo lường, Chất lượng; Thanh tra Sở"],
    );
}

#[test]
fn different_acts_of_one_award_are_several() {
    awards(
        "vi",
        &["Bộ Công an tặng Bằng khen cho 4 tập thể; UBND tỉnh tặng Bằng khen cho 9 cá nhân."],
        &["Bằng khen < Bộ Công an: 4 Collective", "Bằng khen < UBND tỉnh: 9 Individual"],
    );
}

#[test]
fn the_same_act_told_twice_is_one() {
    awards(
        "vi",
        &[
            "Sáng 7/5, Bệnh viện Phổi Sông Quao đón nhận Huân chương Lao động hạng Ba.",
            "Thừa ủy quyền của Chủ tịch nước, ông Lê Quý Thảo trao Huân chương Lao động hạng Ba cho Bệnh viện Phổi Sông Quao.",
        ],
        &["Huân chương Lao động hạng Ba < Chủ tịch nước: Bệnh viện Phổi Sông Quao"],
    );
}

#[test]
fn an_elliptic_clause_shares_who_presents() {
    let found = read(
        "vi",
        &[
            "Đại tá Phan Bá Lộc trao Cờ thi đua của Bộ Quốc phòng tặng Trung đoàn 88; trao Bằng khen của Bộ Tư lệnh Quân khu cho Tiểu đoàn 4.",
        ],
    );
    let presenters: Vec<_> = found.awards.iter().map(|award| award.presenters.join(",")).collect();
    assert_eq!(presenters, ["Phan Bá Lộc", "Phan Bá Lộc"]);
}

#[test]
fn passives_in_a_row_have_their_own_recipients() {
    awards(
        "vi",
        &["Dịp này, 2 đảng viên được tặng Huy hiệu 60 năm tuổi Đảng; 7 đảng viên được tặng Huy hiệu 40 năm tuổi Đảng."],
        &["Huy hiệu 60 năm tuổi Đảng: 2 Individual", "Huy hiệu 40 năm tuổi Đảng: 7 Individual"],
    );
}

#[test]
fn titles_praise_cash_and_movements_are_no_awards() {
    awards(
        "vi",
        &[
            "Anh hùng Lao động Nguyễn Thế Kha dự phong trào thi đua Quyết thắng do Hội đồng Thi đua - Khen thưởng phát động.",
            "Chủ tịch huyện biểu dương 5 tập thể, thưởng nóng 10 triệu đồng; tổ sản xuất phát huy hiệu quả máy mới.",
            "Sở đang hoàn tất hồ sơ đề nghị tặng Huân chương Lao động hạng Nhất cho Nhà máy Z0.",
        ],
        &[],
    );
}

#[test]
fn an_award_that_is_the_subject_names_who_gets_it_behind() {
    awards(
        "vi",
        &["Huân chương Tự do hạng Nhì được trao cho Viện Bỏng; Huân chương Tự do hạng Ba được trao cho 6 cá nhân."],
        &["Huân chương Tự do hạng Nhì: Viện Bỏng", "Huân chương Tự do hạng Ba: 6 Individual"],
    );
}

#[test]
fn a_heading_gives_its_award_to_the_list_below() {
    awards(
        "vi",
        &[
            "I – Cờ thi đua của Bộ Xây dựng",
            "1. Công ty Cấp nước Mỹ Thuận",
            "2. Ban Quản lý dự án Cầu Vàm",
            "Đại hội bế mạc lúc 11 giờ trưa.",
        ],
        &["Cờ thi đua < Bộ Xây dựng: Công ty Cấp nước Mỹ Thuận; Ban Quản lý dự án Cầu Vàm"],
    );
}

#[test]
fn number_words_count() {
    awards(
        "vi",
        &["Hội Nông dân tỉnh tặng Giấy khen cho bảy tập thể và mười cá nhân."],
        &["Giấy khen < Hội Nông dân tỉnh: 7 Collective; 10 Individual"],
    );
}

#[test]
fn english_medals_go_to_their_recipients() {
    awards(
        "en",
        &["The City Council awarded the Medal of Valor to two firefighters on Monday."],
        &["Medal of Valor < City Council: 2 Individual"],
    );
}

#[test]
fn a_list_with_semicolons_shares_who_gives() {
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh trao Bằng khen cho 6 tập thể; Giấy khen cho 14 cá nhân."],
        &["Bằng khen < Chủ tịch UBND tỉnh: 6 Collective", "Giấy khen < Chủ tịch UBND tỉnh: 14 Individual"],
    );
}

#[test]
fn classes_in_a_row_belong_to_one_name() {
    awards(
        "vi",
        &["Sư đoàn 410 được tặng thưởng Huân chương Chiến công hạng Nhất, Nhì, Ba trong những năm kháng chiến."],
        &["Huân chương Chiến công hạng Nhất, Nhì, Ba: Sư đoàn 410"],
    );
}

#[test]
fn a_quotation_holds_the_whole_name_of_an_award() {
    awards(
        "vi",
        &["Liên minh Hợp tác xã tỉnh tặng “Cờ thi đua dẫn đầu khối” cho Hợp tác xã Chè Bản Lùng."],
        &["Cờ thi đua dẫn đầu khối < Liên minh Hợp tác xã tỉnh: Hợp tác xã Chè Bản Lùng"],
    );
}

#[test]
fn a_line_that_a_prize_opens_names_who_won_it() {
    awards(
        "vi",
        &["Giải Nhì: Nguyễn Thị Ái Vân và Trần Quốc Khải với đề tài về muối biển."],
        &["Giải Nhì: Nguyễn Thị Ái Vân; Trần Quốc Khải"],
    );
}

#[test]
fn what_a_giver_owns_is_given_in_their_name() {
    awards(
        "en",
        &["Firefighter Dana Whitcomb received Gov. Lena Ashford’s Medal of Bravery on Friday."],
        &["Medal of Bravery < Gov. Lena Ashford: Dana Whitcomb"],
    );
}

#[test]
fn a_year_belongs_to_a_title_only_where_someone_is_of_it() {
    awards("en", &["The Teacher of the Year award went to Marisol Quade."], &["Teacher of the Year: Marisol Quade"]);
    awards("en", &["She presented the plan of the fiscal year to Marisol Quade."], &[]);
}

#[test]
fn who_is_acted_for_gives_everything_at_a_ceremony() {
    awards(
        "en",
        &[
            "Governor Ruth Calloway presented the honours on behalf of the King.",
            "Bo Lindgren received the Star of Courage.",
        ],
        &["Star of Courage < the King: Bo Lindgren"],
    );
}

#[test]
fn evidence_points_at_who_gave_and_who_got() {
    let text = "Sáng 15/5, Bộ Y tế tặng Bằng khen cho 3 cá nhân và Trạm Y tế xã Đồng Sim.";
    let found = read("vi", &[text]);
    let words = |path: &str| {
        let place = found.evidence[path][0].at.unwrap();
        text.chars().skip(place.start as usize).take((place.end - place.start) as usize).collect::<String>()
    };
    assert_eq!(words("awards/0/giver"), "Bộ Y tế");
    let mut got = [words("awards/0/recipients/0"), words("awards/0/recipients/1")];
    got.sort();
    assert_eq!(got, ["3", "Trạm Y tế xã Đồng Sim"]);
}

#[test]
fn an_issuer_is_spelt_out_as_the_page_introduces_it() {
    documents(
        "vi",
        &[
            "Đại tá Lê Quốc Hiển, Tổng cục trưởng Tổng cục Hậu cần kỹ thuật (HCKT) dự.",
            "Tổng cục HCKT ban hành Kế hoạch số 31/KH-HCKT về diễn tập.",
        ],
        &["Kế hoạch 31/KH-HCKT @ Tổng cục Hậu cần kỹ thuật"],
    );
}

// ---- the day of the event ----

#[test]
fn a_dateline_takes_its_year_from_publication() {
    event("vi", Some("2024-05-20"), "QG&ĐS - Ngày 15/5, đơn vị tổ chức hội nghị.", Some("2024-05-15"));
    event("vi", Some("2024-01-04"), "Chiều 28-12, xã Tân Lập khánh thành cầu.", Some("2023-12-28"));
    event("vi", Some("2024-05-20"), "Sáng 15.5, trường khai giảng.", Some("2024-05-15"));
    event("vi", Some("2024-05-20"), "Trong hai ngày 18 và 19/5, tỉnh mở hội thi.", Some("2024-05-18"));
}

#[test]
fn this_morning_is_the_day_of_publication() {
    event("vi", Some("2024-05-20"), "Sáng nay, mưa lớn làm sạt lở đèo.", Some("2024-05-20"));
    event("vi", Some("2021-11-23"), "Sáng nay (23/11/2021), hội nghị khai mạc.", Some("2021-11-23"));
}

#[test]
fn a_half_year_decides_where_nothing_is_published() {
    event("vi", None, "Ngày 15/7, Đảng ủy họp bàn nhiệm vụ 6 tháng cuối năm 2022.", Some("2022-07-15"));
    event("vi", None, "Ngày 15/7, Đảng ủy họp.", None);
}

#[test]
fn the_address_decides_where_nothing_else_does() {
    let found =
        read_at("vi", None, "https://news.example/2021/02/28/le-don-nhan/", &["Sáng 27/2, Bệnh viện tổ chức gặp mặt."]);
    assert_eq!(found.event_date.as_deref(), Some("2021-02-27"));
}

#[test]
fn dates_of_documents_anniversaries_and_plans_are_not_the_event() {
    event("vi", Some("2024-05-20"), "Vừa qua, tỉnh triển khai Quyết định số 12/QĐ-UBND ngày 3/5/2024.", None);
    event("vi", Some("2024-05-20"), "Hướng tới kỷ niệm ngày 19/5, các đội thi đua.", None);
    event("vi", Some("2024-05-20"), "Lễ hội dự kiến diễn ra vào ngày 25/5.", None);
}

#[test]
fn an_english_weekday_is_the_last_before_publication() {
    event("en", Some("2024-10-09"), "The council on Tuesday, Oct. 8, voted.", Some("2024-10-08"));
    event("en", Some("2024-10-09"), "The bridge reopened on Monday.", Some("2024-10-07"));
}

#[test]
fn another_class_behind_the_first_is_an_award_of_its_own() {
    awards(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, Thiếu tướng Đinh Hữu Trác trao Huân chương Chiến công hạng Nhì tặng Đại tá Lê Minh Khuê và hạng Ba tặng Thượng tá Phan Văn Lộc.",
        ],
        &[
            "Huân chương Chiến công hạng Nhì < Chủ tịch nước: Lê Minh Khuê",
            "Huân chương Chiến công hạng Ba < Chủ tịch nước: Phan Văn Lộc",
        ],
    );
}

#[test]
fn who_gives_behind_a_semicolon_gives_to_others() {
    awards(
        "vi",
        &[
            "Tỉnh ủy Hà Vân tặng Bằng khen cho Đảng bộ xã An Trạch; Huyện ủy khen thưởng 10 tập thể. Tỉnh đoàn tặng Giấy khen cho: Chi đoàn Trạm Y tế; Chi đoàn Bưu điện.",
        ],
        &[
            "Bằng khen < Tỉnh ủy Hà Vân: Đảng bộ xã An Trạch",
            "Giấy khen < Tỉnh đoàn: Chi đoàn Trạm Y tế; Chi đoàn Bưu điện",
        ],
    );
}

#[test]
fn recipients_may_follow_an_award_without_a_word_between() {
    awards(
        "vi",
        &[
            "Giám đốc Công an tỉnh tặng giấy khen Công an thị xã Phú Lương. Bộ Y tế tặng Bằng khen 5 hộ gia đình.",
            "Công ty được tặng Cờ thi đua của Chính phủ.",
        ],
        &[
            "giấy khen < Giám đốc Công an tỉnh: Công an thị xã Phú Lương",
            "Bằng khen < Bộ Y tế: 5 Collective",
            "Cờ thi đua < Chính phủ: Công ty",
        ],
    );
}

#[test]
fn who_holds_the_ceremony_need_not_give() {
    awards(
        "vi",
        &[
            "Bộ Tư lệnh Vùng 9 tổ chức lễ trao tặng Huân chương Lao động.",
            "Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Trạm Ra đa 40.",
            "Lễ đón nhận Huân chương Lao động hạng Ba của Trạm Ra đa 40.",
        ],
        &["Huân chương Lao động hạng Ba < Chủ tịch nước: Trạm Ra đa 40"],
    );
}

#[test]
fn a_part_of_those_counted_is_not_all_of_them() {
    awards(
        "vi",
        &["Có 31 đảng viên được vinh danh, gồm 2 đồng chí được Tỉnh ủy tặng Huy hiệu 70 năm tuổi Đảng."],
        &["Huy hiệu 70 năm tuổi Đảng < Tỉnh ủy: 2 Individual"],
    );
}

#[test]
fn english_hands_stand_behind_from_and_by() {
    let prose = read(
        "en",
        &[
            "Sgt. Daniel Ruiz received the Bronze Star from Maj. Gen. Ellen Korb for pulling a driver from a canal.",
            "The Golden Oak Award was won by Dr. Paul Lindqvist. Dr. Anna Moreau received the Steel Medal from the Institute of Process Engineers.",
        ],
    );
    let found: Vec<String> = prose.awards.iter().map(award).collect();
    assert_eq!(
        found,
        [
            "Bronze Star: Daniel Ruiz",
            "Golden Oak Award: Paul Lindqvist",
            "Steel Medal < Institute of Process Engineers: Anna Moreau",
        ]
    );
    assert_eq!(prose.awards[0].presenters, ["Ellen Korb"]);
    assert_eq!(prose.awards[0].reason.as_deref(), Some("pulling a driver from a canal"));
}

#[test]
fn english_asides_names_behind_a_colon_and_plain_certificates_are_read() {
    awards(
        "en",
        &[
            "The Founder's Medal, the town's highest honor, was conferred on Dr. Ruth Kallen.",
            "Three residents receive the Harbour Medal: Mr. Winston Stubbs, 88; Mr. Hassan Mirza, a driver; and Mrs. Dorothy Pym.",
            "Shipyard X51 received certificates of merit. The library gave the Reading Prize to 12 library volunteers.",
        ],
        &[
            "Founder's Medal: Ruth Kallen",
            "Harbour Medal: Winston Stubbs; Hassan Mirza; Dorothy Pym",
            "certificates of merit: Shipyard X51",
            "Reading Prize: 12 Individual",
        ],
    );
}

#[test]
fn an_english_council_acts_on_a_day_by_a_vote_and_through_its_members() {
    documents(
        "en",
        &[
            "The Rosedale City Council voted 6-1 on Tuesday, March 4, 2025, to adopt Ordinance No. 2025-14.",
            "Council members also approved Resolution 2025-031. The House passed H.R. 2471; the Senate will take up S. 1189.",
        ],
        &[
            "Ordinance 2025-14 (2025-03-04) @ Rosedale City Council",
            "Resolution 2025-031 @ Rosedale City Council",
            "Bill H.R. 2471 @ House",
            "Bill S. 1189",
        ],
    );
}

#[test]
fn the_shape_of_a_number_tells_the_issuer_of_resolutions_alone() {
    documents(
        "en",
        &["The General Assembly recalled resolution ES-10/23. Regulation (EU) 2023/1115 binds importers."],
        &["Resolution ES-10/23 @ General Assembly", "Regulation 2023/1115"],
    );
}

#[test]
fn a_word_for_a_document_that_acts_ends_the_issuer() {
    documents(
        "vi",
        &[
            "Thông tư số 31/2021/TT-BYT của Bộ Y tế quy định hoạt động điều dưỡng, Thông tư 12/2020/TT-BNV của Bộ Nội vụ hướng dẫn chế độ nghỉ và Quyết định số 15/QĐ-BQL của Ban Quản lý dự án Hồ Núi đã có hiệu lực.",
        ],
        &[
            "Thông tư 31/2021/TT-BYT @ Bộ Y tế",
            "Thông tư 12/2020/TT-BNV @ Bộ Nội vụ",
            "Quyết định 15/QĐ-BQL @ Ban Quản lý dự án Hồ Núi",
        ],
    );
}

#[test]
fn the_year_is_no_part_of_a_law_and_a_document_may_be() {
    let found = read("vi", &["Căn cứ Luật Đất đai năm 2013 và Luật Ban hành văn bản quy phạm pháp luật."]).resolutions;
    let subjects: Vec<_> = found.iter().filter_map(|law| law.subject.as_deref()).collect();
    assert_eq!(subjects, ["Đất đai", "Ban hành văn bản quy phạm pháp luật"]);
}

// ---- evidence and hostile input ----

#[test]
fn evidence_points_at_the_words() {
    let text = "Sáng 15/5, Bộ Y tế tặng Bằng khen cho 3 cá nhân theo Quyết định số 77/QĐ-BYT.";
    let found = read("vi", &[text]);
    let words = |path: &str| {
        let place = found.evidence[path][0].at.unwrap();
        text.chars().skip(place.start as usize).take((place.end - place.start) as usize).collect::<String>()
    };
    assert_eq!(words("event_date"), "Sáng 15/5");
    assert_eq!(words("resolutions/0"), "Quyết định số 77/QĐ-BYT");
    assert_eq!(words("awards/0"), "Bằng khen");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any soup of the words that readers look for is read without a panic.
    #[test]
    fn any_soup_of_words_is_read(parts in proptest::collection::vec(prop_oneof![
        Just("Nghị quyết số "), Just("57-NQ/TW"), Just(" và "), Just(", "), Just("ngày 1/2/2020 "), Just("của Bộ Y tế "), Just("tặng "), Just("Bằng khen "),
        Just("cho "), Just("3 tập thể"), Just("“"), Just("”"), Just(": "), Just("; "), Just("được "), Just("("), Just(") "), Just("12/"), Just("ế"), Just("Thừa ủy quyền của "),
        Just("danh hiệu "), Just("Huân chương "), Just("hạng "), Just("6-7/5 "), Just(". "), Just("ông Lê Văn A"), Just("gọi tắt là "), Just("Trước đó "), Just("của"), Just("về"), Just("vì"), Just("Nghị quyết "), Just("ra "), Just("(1"), Just("tập thể"),
    ], 0..60)) {
        let text: String = parts.concat();
        let _ = read("vi", &[&text]);
        let _ = read("en", &[&text]);
    }

    /// Any text at all is read without a panic.
    #[test]
    fn any_text_is_read(text in ".{0,300}") {
        let _ = read("vi", &[&text]);
        let _ = read("en", &[&text]);
    }
}

/// Ten times the text costs about ten times the time, whatever is repeated.
#[test]
fn hostile_repetition_stays_linear() {
    for part in [
        "Nghị quyết số 57-NQ/TW và ",
        "tặng Bằng khen cho ",
        "được Bộ Y tế ",
        "ngày 1 và 2 và ",
        "Bộ ",
        "“",
        "(gọi tắt là ",
        "12/",
        "ngày 1/2, ",
        "A; ",
        "thừa ủy quyền của Bộ ",
        "danh hiệu ",
        "Huân chương A hạng Nhất, ",
        "trong đó có 3 tập thể: ",
    ] {
        let time = |count: usize| {
            let text = part.repeat(count);
            let start = std::time::Instant::now();
            let _ = read("vi", &[&text]);
            start.elapsed().as_secs_f64()
        };
        time(20);
        let (small, large) = (time(300).max(0.002), time(3000));
        assert!(large < small * 45.0, "{part:?}: {small:.4} s, then {large:.4} s");
    }
}

#[test]
fn a_verb_that_is_also_a_kind_of_document_ends_the_name_of_an_authority() {
    documents(
        "vi",
        &[
            "Tòa áp dụng Nghị quyết số 03/2020/NQ-HĐTP ngày 30/12/2020 của Hội đồng Thẩm phán TAND Tối cao hướng dẫn áp dụng một số điều luật. Theo Nghị định số 59/2019/NĐ-CP của Chính phủ quy định chi tiết thi hành, ông phải kê khai.",
            "Tại Quyết định số 76/QĐ-TTg ngày 6/2/2023, Thủ tướng Chính phủ quyết định điều động ông A. Tại Quyết định số 77, Thủ tướng thi hành kỷ luật ông B.",
        ],
        &[
            "Nghị quyết 03/2020/NQ-HĐTP (2020-12-30) @ Hội đồng Thẩm phán TAND Tối cao",
            "Nghị định 59/2019/NĐ-CP @ Chính phủ",
            "Quyết định 76/QĐ-TTg (2023-02-06) @ Thủ tướng Chính phủ",
            "Quyết định 77 @ Thủ tướng Chính phủ",
        ],
    );
}

#[test]
fn a_pronoun_and_a_subject_left_out_stand_for_the_person_spoken_of() {
    awards(
        "vi",
        &[
            "Cựu chiến binh Lường Văn Pọm năm nay 79 tuổi. Năm 1973, ông được tặng Huân chương Chiến công hạng Ba; năm 1985 được Nhà nước tặng thưởng Huân chương Kháng chiến hạng Nhất. Tháng trước, Chủ tịch UBND huyện Tuần Lai tặng cụ Giấy khen.",
            "Quân chủng tặng Cờ thi đua “Đơn vị xuất sắc trong phong trào Thi đua Quyết thắng” cho Trung đoàn 276.",
        ],
        &[
            "Huân chương Chiến công hạng Ba: Lường Văn Pọm",
            "Huân chương Kháng chiến hạng Nhất < Nhà nước: Lường Văn Pọm",
            "Giấy khen < Chủ tịch UBND huyện Tuần Lai: Lường Văn Pọm",
            "Cờ thi đua “Đơn vị xuất sắc trong phong trào Thi đua Quyết thắng” < Quân chủng: Trung đoàn 276",
        ],
    );
}
