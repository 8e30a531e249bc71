//! Awards: who gives what to whom, and what is no award.

use super::{award, awards, read};

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
fn honours_of_letters_and_lists_are_given_in_the_name_of_the_sovereign() {
    awards(
        "en",
        &[
            "Alfie Brathwaite, 61, becomes an MBE in the King's New Year Honours list for services to safety.",
            "Grace Hart MBE chaired the meeting of the parish.",
        ],
        &["MBE < the King: Alfie Brathwaite"],
    );
    awards(
        "en",
        &["Joshua Bell was awarded the Star of Courage in the Australian bravery decorations."],
        &["Star of Courage: Joshua Bell"],
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

#[test]
fn prizes_in_a_row_each_have_their_winners() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao giải Nhất cho ông Lê Văn Toản; giải Nhì: bà Trần Thị Cúc; giải Ba: ông Phạm Văn Bảy. Giải Khuyến khích trao cho 6 thí sinh.",
        ],
        &[
            "giải Nhất < Ban Tổ chức: Lê Văn Toản",
            "giải Nhì < Ban Tổ chức: Trần Thị Cúc",
            "giải Ba < Ban Tổ chức: Phạm Văn Bảy",
            "Giải Khuyến khích: 6 Individual",
        ],
    );
    // who is not known is not replaced by the winner before
    awards(
        "vi",
        &["Ban Tổ chức trao giải Nhất cho ông Lê Văn Toản; giải Nhì: tập bản thảo chưa ghi tên."],
        &["giải Nhất < Ban Tổ chức: Lê Văn Toản", "giải Nhì < Ban Tổ chức"],
    );
    awards(
        "vi",
        &["Đoàn có 40 học sinh đạt giải, gồm 3 giải Nhất, 12 giải Nhì."],
        &["giải Nhất: 3 Individual", "giải Nhì: 12 Individual"],
    );
}

#[test]
fn an_award_that_describes_who_receives_is_no_act() {
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh tặng Bằng khen cho 31 học sinh đoạt giải Nhất, giải Nhì và 12 giáo viên."],
        &["Bằng khen < Chủ tịch UBND tỉnh: 31 Individual; 12 Individual"],
    );
    awards(
        "vi",
        &["Sở trao Bằng khen cho 4 tập thể; 5 học sinh đoạt giải Nhất."],
        &["Bằng khen < Sở: 4 Collective", "giải Nhất: 5 Individual"],
    );
}

#[test]
fn a_chief_confers_and_a_deputy_hands_over() {
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh Lê Văn Toản tặng Giấy khen 3 tập thể."],
        &["Giấy khen < Chủ tịch UBND tỉnh: 3 Collective"],
    );
    awards("vi", &["Phó Chủ tịch UBND tỉnh Lê Văn Toản tặng Giấy khen 3 tập thể."], &["Giấy khen: 3 Collective"]);
    awards("vi", &["Chủ tịch UBND tỉnh Lê Văn Toản trao Giấy khen cho 3 tập thể."], &["Giấy khen: 3 Collective"]);
}

#[test]
fn decisions_made_public_say_who_gives() {
    awards(
        "vi",
        &[
            "Ông Lê Văn Toản công bố các quyết định khen thưởng của Bộ trưởng Bộ Tư pháp: tặng Cờ thi đua cho Phòng Hộ tịch; tặng Bằng khen cho 4 cá nhân.",
        ],
        &["Cờ thi đua < Bộ trưởng Bộ Tư pháp: Phòng Hộ tịch", "Bằng khen < Bộ trưởng Bộ Tư pháp: 4 Individual"],
    );
    awards(
        "vi",
        &["Ban Giám khảo quyết định trao Bằng khen cho 4 cá nhân."],
        &["Bằng khen < Ban Giám khảo: 4 Individual"],
    );
}

#[test]
fn the_dead_receive_what_their_kin_takes_in_hand() {
    awards(
        "vi",
        &[
            "UBND tỉnh truy tặng Bằng khen cho anh Lê Văn Toản. Bà Trần Thị Cúc, mẹ anh Toản, đón nhận Bằng khen.",
            "Trung ương Đoàn truy tặng Huy hiệu “Tuổi trẻ dũng cảm” cho anh.",
        ],
        &["Bằng khen < UBND tỉnh: Lê Văn Toản", "Huy hiệu “Tuổi trẻ dũng cảm” < Trung ương Đoàn: Lê Văn Toản"],
    );
}

#[test]
fn brackets_and_groups_name_those_counted() {
    awards(
        "vi",
        &["Sở Công Thương tặng Giấy khen cho 02 tập thể (Phòng Kỹ thuật, Đội Truyền tải) và 1 cá nhân."],
        &["Giấy khen < Sở Công Thương: Phòng Kỹ thuật; Đội Truyền tải; 1 Individual"],
    );
    awards(
        "vi",
        &["Sở Công Thương tặng Giấy khen cho 2 tập thể và các cá nhân: ông Lê Văn Toản, bà Trần Thị Cúc."],
        &["Giấy khen < Sở Công Thương: 2 Collective; Lê Văn Toản; Trần Thị Cúc"],
    );
    awards(
        "vi",
        &["Sở Công Thương tặng Giấy khen cho 9 cán bộ, chiến sĩ, trong đó có Đại úy Lê Văn Toản."],
        &["Giấy khen < Sở Công Thương: 9 Individual; Lê Văn Toản"],
    );
}

#[test]
fn names_of_awards_go_on_with_second_syllables() {
    awards(
        "vi",
        &["Hội Nhà văn Việt Nam tặng Giải thưởng Văn học Sông Vệ cho ông Lê Văn Toản."],
        &["Giải thưởng Văn học Sông Vệ < Hội Nhà văn Việt Nam: Lê Văn Toản"],
    );
    awards("vi", &["Bà Trần Thị Cúc giành giải Giọng hát xuất sắc."], &["giải Giọng hát xuất sắc: Trần Thị Cúc"]);
    awards("vi", &["Đội dự giải Bóng đá tỉnh, rồi tặng quà cho 5 cá nhân."], &[]);
    awards(
        "vi",
        &["Có 4 đồng chí nhận Huy hiệu 65 năm, 12 đồng chí nhận Huy hiệu 60 năm tuổi Đảng."],
        &["Huy hiệu 65 năm tuổi Đảng: 4 Individual", "Huy hiệu 60 năm tuổi Đảng: 12 Individual"],
    );
}

#[test]
fn honours_of_past_years_are_not_given_at_the_ceremony() {
    awards(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Toản trao Huân chương Lao động hạng Ba cho Trường Trung cấp Vàm Sông.",
            "Bốn mươi năm qua, Trường Trung cấp Vàm Sông được tặng Huân chương Lao động hạng Nhì.",
        ],
        &[
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Trường Trung cấp Vàm Sông",
            "Huân chương Lao động hạng Nhì: Trường Trung cấp Vàm Sông",
        ],
    );
}

#[test]
fn the_next_sentence_names_those_counted() {
    awards(
        "vi",
        &["Sở Y tế tặng Bằng khen cho 10 điều dưỡng. Trong đó có: chị Trần Thị Cúc; anh Lê Văn Toản.", "Lễ kết thúc."],
        &["Bằng khen < Sở Y tế: 10 Individual; Trần Thị Cúc; Lê Văn Toản"],
    );
    awards(
        "vi",
        &[
            "Sở Y tế tặng Bằng khen cho 2 tập thể và 21 cá nhân.",
            "Cụ thể, 2 tập thể gồm: Phòng Dược và Trung tâm Cấp cứu 115.",
        ],
        &["Bằng khen < Sở Y tế: Phòng Dược; Trung tâm Cấp cứu 115; 21 Individual"],
    );
    awards(
        "vi",
        &[
            "Sở Y tế tặng Bằng khen cho 3 trạm y tế xã tiêu biểu: Trạm Y tế xã Đồng Sim, Trạm Y tế xã An Lợi, Trạm Y tế xã Vĩnh Kim.",
        ],
        &["Bằng khen < Sở Y tế: Trạm Y tế xã Đồng Sim; Trạm Y tế xã An Lợi; Trạm Y tế xã Vĩnh Kim"],
    );
}

#[test]
fn a_decision_before_says_who_gives() {
    awards(
        "vi",
        &["Sở công bố Quyết định số 61/QĐ-BYT về khen thưởng. Theo đó, 12 bác sĩ được tặng Bằng khen."],
        &["Bằng khen < Bộ Y tế: 12 Individual"],
    );
    awards(
        "vi",
        &[
            "Theo Quyết định số 61/QĐ-BYT, giải năm nay được trao cho hai công trình:",
            "Giải Nhất",
            "1. Ông Lê Văn Toản",
            "Giải Nhì",
            "1. Bà Trần Thị Cúc",
        ],
        &["Giải Nhất < Bộ Y tế: Lê Văn Toản", "Giải Nhì < Bộ Y tế: Trần Thị Cúc"],
    );
}

#[test]
fn a_word_inside_a_name_does_not_deny_an_act() {
    awards(
        "vi",
        &["Bộ Tư lệnh Quân chủng Phòng không - Không quân tặng Bằng khen cho 4 tập thể."],
        &["Bằng khen < Bộ Tư lệnh Quân chủng Phòng không - Không quân: 4 Collective"],
    );
    awards("vi", &["Công trình đạt giải A là của bà Trần Thị Cúc."], &["giải A: Trần Thị Cúc"]);
    awards("vi", &["Sở chưa tặng Bằng khen cho 4 tập thể; hồ sơ trình UBND tỉnh tặng Bằng khen."], &[]);
}

#[test]
fn a_prize_may_be_a_quotation_and_a_year_is_no_part_of_an_honour() {
    awards(
        "vi",
        &["Giải “Đạo diễn xuất sắc” được trao cho ông Lê Văn Toản."],
        &["Giải “Đạo diễn xuất sắc”: Lê Văn Toản"],
    );
    awards(
        "vi",
        &["Công ty Thép Vạn Ninh được phong tặng danh hiệu Anh hùng Lao động năm 2010."],
        &["Anh hùng Lao động: Công ty Thép Vạn Ninh"],
    );
}

#[test]
fn both_are_the_two_whom_the_sentence_before_names() {
    awards(
        "en",
        &["Nurse Amy Holt and paramedic Jonas Reed saved three men. Both were awarded the Lifesaving Medal."],
        &["Lifesaving Medal: Amy Holt; Jonas Reed"],
    );
    awards("en", &["Amy Holt met Jonas Reed and Daniel Stone. They were awarded the Lifesaving Medal."], &[]);
}

#[test]
fn the_party_and_the_state_give_together() {
    awards(
        "en",
        &["Daniel Okafor was awarded the Labour Order by the Party and State."],
        &["Labour Order < Party and State: Daniel Okafor"],
    );
}

#[test]
fn cooperatives_and_clinics_receive_as_units() {
    awards(
        "en",
        &["The Dunmore Cooperative was presented with the Certificate of Merit."],
        &["Certificate of Merit: Dunmore Cooperative"],
    );
    awards("en", &["The Bravery Award went to the Eastbrook Clinic."], &["Bravery Award: Eastbrook Clinic"]);
    awards("en", &["The Dunmore Cooperative opened on Monday."], &[]);
}

#[test]
fn an_office_alone_gives_what_is_called_its_own() {
    awards(
        "en",
        &["Amy Holt was presented with the Prime Minister's Certificate of Merit."],
        &["Certificate of Merit < Prime Minister: Amy Holt"],
    );
    awards(
        "en",
        &["Amy Holt was presented with last year's Certificate of Merit."],
        &["Certificate of Merit: Amy Holt"],
    );
}
