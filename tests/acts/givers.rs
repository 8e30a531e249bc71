//! Who gives awards, and who hands them over.

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
fn what_a_giver_owns_is_given_in_their_name() {
    awards(
        "en",
        &["Firefighter Dana Whitcomb received Gov. Lena Ashford’s Medal of Bravery on Friday."],
        &["Medal of Bravery < Gov. Lena Ashford: Dana Whitcomb"],
    );
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
fn the_party_and_the_state_give_together() {
    awards(
        "en",
        &["Daniel Okafor was awarded the Labour Order by the Party and State."],
        &["Labour Order < Party and State: Daniel Okafor"],
    );
}

#[test]
fn two_verbs_joined_have_one_giver() {
    let found = read(
        "vi",
        &[
            "Chủ tịch nước quyết định phong tặng và truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng” cho 214 mẹ.",
            "Thượng tướng Trịnh Quang Hào thừa lệnh Bộ trưởng Bộ Công an trao Bằng khen tặng Công an phường Bến Thủy và trao danh hiệu “Đơn vị quyết thắng” tặng 7 tập thể.",
        ],
    );
    let told: Vec<String> = found.awards.iter().map(award).collect();
    assert_eq!(
        told,
        [
            "Bà mẹ Việt Nam anh hùng < Chủ tịch nước: 214 Individual",
            "Bằng khen < Bộ trưởng Bộ Công an: Công an phường Bến Thủy",
            "Đơn vị quyết thắng < Bộ trưởng Bộ Công an: 7 Collective",
        ]
    );
    assert_eq!(found.awards[1].presenters, found.awards[2].presenters);
}

#[test]
fn a_year_may_stand_between_an_award_and_its_giver() {
    awards(
        "vi",
        &["Giải thưởng Văn học nghệ thuật năm 2021 của Hội Nhà văn Tây Hồ được trao cho 4 tác giả."],
        &["Giải thưởng Văn học nghệ thuật < Hội Nhà văn Tây Hồ: 4 Individual"],
    );
}

#[test]
fn who_owns_the_first_award_does_not_give_the_next() {
    let found = read(
        "vi",
        &[
            "Công đoàn Viên chức tỉnh trao Cờ thi đua của Liên đoàn Lao động tỉnh cho Công ty Xổ số, trao Bằng khen cho 8 công đoàn cơ sở.",
            "Ông Đinh Văn Sự trao quyết định công nhận cho xã Tân Thuận; trao Giấy khen của UBND tỉnh cho 2 tập thể.",
            "Giám đốc Công an tỉnh, Thiếu tướng Lê Quang Đạo tặng Thư khen cho Trung tá Hồ Đình Quế.",
            "Chủ tịch UBND tỉnh Hoàng Mỹ Đức có Thư biểu dương gửi Ban CHQS huyện.",
        ],
    );
    let told: Vec<String> = found.awards.iter().map(award).collect();
    assert_eq!(
        told,
        [
            "Cờ thi đua < Liên đoàn Lao động tỉnh: Công ty Xổ số",
            "Bằng khen < Công đoàn Viên chức tỉnh: 8 Collective",
            "Giấy khen < UBND tỉnh: 2 Collective",
            "Thư khen < Giám đốc Công an tỉnh: Hồ Đình Quế",
            "Thư biểu dương < Chủ tịch UBND tỉnh: Ban CHQS huyện",
        ]
    );
    assert_eq!(found.awards[2].presenters, ["Đinh Văn Sự"]);
}

#[test]
fn letters_of_a_symbol_give_nothing_and_who_received_hands_nothing_over() {
    let found = read(
        "vi",
        &[
            "Chủ tịch UBND tỉnh Hà Quảng vừa ban hành Quyết định số 2941/QĐ-UBND về việc tặng Bằng khen cho 3 tập thể.",
            "Thủ tướng Chính phủ đã cấp Bằng Tổ quốc ghi công cho Thượng tá Đặng Quốc Anh và Chủ tịch nước truy tặng Huân chương Chiến công cho cả ba đồng chí.",
            "Hội đồng nhân dân tỉnh khóa XVII, nhiệm kỳ 2021 - 2026 đã tặng Kỷ niệm chương cho 5 đại biểu.",
        ],
    );
    let told: Vec<String> = found.awards.iter().map(award).collect();
    assert_eq!(
        told,
        [
            "Bằng khen < Chủ tịch UBND tỉnh Hà Quảng: 3 Collective",
            "Bằng Tổ quốc ghi công < Thủ tướng Chính phủ: Đặng Quốc Anh",
            "Huân chương Chiến công < Chủ tịch nước: 3 Individual",
            "Kỷ niệm chương < Hội đồng nhân dân tỉnh: 5 Individual",
        ]
    );
    assert!(found.awards.iter().all(|award| award.presenters.is_empty()));
}

#[test]
fn who_was_spoken_for_does_not_speak_behind_a_semicolon() {
    let found = read(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước Lào, ông Nguyễn Văn Lâm đã trao Huân chương Hữu nghị cho Đội Quy tập 589; Bộ Quốc phòng Lào tặng Thư khen cho 10 chiến sĩ.",
            "Ban Tổ chức trao hoa cho các đội và tặng danh hiệu “Cây cọ vàng” cho em Tạ Quang Hiếu.",
            "Thủ tướng Chính phủ tặng Bằng khen cho Lữ đoàn 575. Đại tá Cao Phi Hùng đã trao Bằng khen cho đơn vị.",
        ],
    );
    let told: Vec<String> = found.awards.iter().map(award).collect();
    assert_eq!(
        told,
        [
            "Huân chương Hữu nghị < Chủ tịch nước Lào: Đội Quy tập 589",
            "Thư khen < Bộ Quốc phòng Lào: 10 Individual",
            "Cây cọ vàng < Ban Tổ chức: Tạ Quang Hiếu",
            "Bằng khen < Thủ tướng Chính phủ: Lữ đoàn 575",
        ]
    );
    assert_eq!(found.awards[3].presenters, ["Cao Phi Hùng"]);
}

#[test]
fn a_passive_behind_an_award_and_a_number_told_elsewhere_name_the_giver() {
    awards(
        "vi",
        &[
            "Giải thưởng Nguyễn Đức Cảnh năm nay được LĐLĐ tỉnh trao cho 5 công nhân.",
            "Đồng chí Phó Tư lệnh Quân khu 10 dự hội nghị. Bộ Tư lệnh Quân khu tặng Bằng khen cho 3 tập thể.",
        ],
        &["Giải thưởng Nguyễn Đức Cảnh < LĐLĐ tỉnh: 5 Individual", "Bằng khen < Bộ Tư lệnh Quân khu 10: 3 Collective"],
    );
}

#[test]
fn who_owns_one_award_of_a_list_does_not_give_the_others() {
    awards(
        "vi",
        &[
            "Thứ trưởng Trương Chí Hiếu trao Bằng khen của Thủ tướng Chính phủ cho 2 tập thể; Kỷ niệm chương “Vì sự nghiệp Văn thư” cho 16 cá nhân.",
        ],
        &["Bằng khen < Thủ tướng Chính phủ: 2 Collective", "Kỷ niệm chương “Vì sự nghiệp Văn thư”: 16 Individual"],
    );
}

#[test]
fn who_decides_gives_and_a_passive_holds_for_two_verbs() {
    awards(
        "vi",
        &[
            "Sở Giáo dục và Đào tạo đã có Quyết định khen thưởng đột xuất, tặng Giấy khen cho em Trần Gia Bảo.",
            "Xã Thanh Luông được Chủ tịch UBND tỉnh công nhận đạt chuẩn và tặng Bằng khen.",
            "Bà Ngô Thị Hương trao Cờ của Tỉnh ủy tặng Đảng bộ Công ty Điện lực.",
            "Đại tá Phạm Ngọc Lễ được Bộ Quốc phòng tặng Bằng khen, 7 năm liền là Chiến sĩ thi đua cơ sở.",
        ],
        &[
            "Giấy khen < Sở Giáo dục và Đào tạo: Trần Gia Bảo",
            "Bằng khen < Chủ tịch UBND tỉnh: Xã Thanh Luông",
            "Cờ < Tỉnh ủy: Đảng bộ Công ty Điện lực",
            "Bằng khen < Bộ Quốc phòng: Phạm Ngọc Lễ",
            "Chiến sĩ thi đua cơ sở: Phạm Ngọc Lễ",
        ],
    );
}

#[test]
fn who_gives_rewards_gives_all_that_are_named_behind_the_colon() {
    awards(
        "vi",
        &[
            "Trung đoàn 66 được Đảng, Nhà nước, Quân đội tặng thưởng nhiều phần thưởng cao quý: 1 Huân chương Quân công hạng Ba, 2 Cờ thi đua của Bộ Quốc phòng.",
            "Tấm Huân chương Chiến công hạng Ba Chủ tịch nước tặng thưởng cho Đội Đặc nhiệm là niềm vinh dự chung.",
            "Ông Triệu Tài Vinh giành giải Khuyến khích Hội thi sáng tạo kỹ thuật và được UBND tỉnh, Sở Y tế tặng Bằng khen.",
        ],
        &[
            "Huân chương Quân công hạng Ba < Đảng, Nhà nước, Quân đội: Trung đoàn 66",
            "Cờ thi đua < Bộ Quốc phòng: Trung đoàn 66",
            "Huân chương Chiến công hạng Ba < Chủ tịch nước: Đội Đặc nhiệm",
            "giải Khuyến khích: Triệu Tài Vinh",
            "Bằng khen < UBND tỉnh, Sở Y tế: Triệu Tài Vinh",
        ],
    );
}

#[test]
fn who_hands_over_the_award_told_before_tells_of_the_same() {
    let found = read(
        "vi",
        &[
            "HĐND tỉnh tặng Kỷ niệm chương “Hoạt động HĐND” cho 43 đại biểu.",
            "Ông Chẩu Văn Khuyến trao Kỷ niệm chương cho các đại biểu.",
        ],
    );
    assert_eq!(
        found.awards.iter().map(award).collect::<Vec<_>>(),
        ["Kỷ niệm chương “Hoạt động HĐND” < HĐND tỉnh: 43 Individual"]
    );
    assert_eq!(found.awards[0].presenters, ["Chẩu Văn Khuyến"]);
}

#[test]
fn a_giver_stands_behind_how_often_an_honour_was_given() {
    awards(
        "vi",
        &["Bệnh viện Phú Vinh đón nhận Huân chương Lao động hạng Nhì lần thứ 2 của Chủ tịch nước."],
        &["Huân chương Lao động hạng Nhì < Chủ tịch nước: Bệnh viện Phú Vinh"],
    );
}

#[test]
fn the_first_of_two_verbs_ends_who_gave() {
    awards(
        "vi",
        &["Trong đợt này, tỉnh có 92 mẹ được Chủ tịch nước phong và truy tặng danh hiệu “Bà mẹ Việt Nam Anh hùng”."],
        &["Bà mẹ Việt Nam Anh hùng < Chủ tịch nước: 92 Individual"],
    );
}

#[test]
fn a_bracket_says_what_letters_with_a_place_stand_for() {
    awards(
        "vi",
        &[
            "Liên đoàn Lao động tỉnh Hà Trung (LĐLĐ tỉnh) tổ chức hội nghị.",
            "Chủ tịch LĐLĐ tỉnh tặng Bằng khen cho bà Lê Thị Mai.",
        ],
        &["Bằng khen < Chủ tịch Liên đoàn Lao động tỉnh Hà Trung: Lê Thị Mai"],
    );
}

#[test]
fn decisions_that_are_announced_say_who_gives_what_the_next_sentence_tells() {
    awards(
        "vi",
        &[
            "Tại buổi lễ, các quyết định của Ban Thường vụ Tỉnh ủy về việc tặng Huy hiệu Đảng được công bố. Đợt này, ông Lý Viết Sơn được tặng Huy hiệu 60 năm tuổi Đảng; 9 đảng viên được tặng Huy hiệu 50 năm tuổi Đảng.",
        ],
        &[
            "Huy hiệu 60 năm tuổi Đảng < Ban Thường vụ Tỉnh ủy: Lý Viết Sơn",
            "Huy hiệu 50 năm tuổi Đảng < Ban Thường vụ Tỉnh ủy: 9 Individual",
        ],
    );
}
