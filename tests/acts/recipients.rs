//! Who receives awards: people, units and counts.

use super::awards;

#[test]
fn a_full_list_replaces_its_count() {
    awards(
        "vi",
        &["Sở Nội vụ tặng Giấy khen cho 03 tập thể: Phòng Văn thư; Chi cục Đo lường, Chất lượng; Thanh tra Sở."],
        &["Giấy khen < Sở Nội vụ: Phòng Văn thư; Chi cục Đo lường, Chất lượng; Thanh tra Sở"],
    );
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
fn a_line_that_a_prize_opens_names_who_won_it() {
    awards(
        "vi",
        &["Giải Nhì: Nguyễn Thị Ái Vân và Trần Quốc Khải với đề tài về muối biển."],
        &["Giải Nhì: Nguyễn Thị Ái Vân; Trần Quốc Khải"],
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
fn a_part_of_those_counted_is_not_all_of_them() {
    awards(
        "vi",
        &["Có 31 đảng viên được vinh danh, gồm 2 đồng chí được Tỉnh ủy tặng Huy hiệu 70 năm tuổi Đảng."],
        &["Huy hiệu 70 năm tuổi Đảng < Tỉnh ủy: 2 Individual"],
    );
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
fn both_are_the_two_whom_the_sentence_before_names() {
    awards(
        "en",
        &["Nurse Amy Holt and paramedic Jonas Reed saved three men. Both were awarded the Lifesaving Medal."],
        &["Lifesaving Medal: Amy Holt; Jonas Reed"],
    );
    awards("en", &["Amy Holt met Jonas Reed and Daniel Stone. They were awarded the Lifesaving Medal."], &[]);
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
fn a_list_behind_semicolons_goes_on_with_one_verb() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao giải Nhất cho tác giả Hà Thị Mến; 2 giải Nhì cho các tác giả Đinh Hữu Nghĩa và Lò Văn Inh; ba giải Ba cho các tác giả khác.",
            "Tỉnh đoàn Đắk Nam tặng Cờ thi đua cho Huyện đoàn Krông Bắc; Bằng khen cho 12 tập thể, 20 cá nhân và Huy hiệu “Tuổi trẻ dũng cảm” cho 6 đoàn viên.",
        ],
        &[
            "giải Nhất < Ban Tổ chức: Hà Thị Mến",
            "giải Nhì < Ban Tổ chức: Đinh Hữu Nghĩa; Lò Văn Inh",
            "giải Ba < Ban Tổ chức: 3 Individual",
            "Cờ thi đua < Tỉnh đoàn Đắk Nam: Huyện đoàn Krông Bắc",
            "Bằng khen < Tỉnh đoàn Đắk Nam: 12 Collective; 20 Individual",
            "Huy hiệu “Tuổi trẻ dũng cảm” < Tỉnh đoàn Đắk Nam: 6 Individual",
        ],
    );
}

#[test]
fn two_passives_may_share_an_award_and_one_subject_two_awards() {
    awards(
        "vi",
        &[
            "Ông Trần Văn Lâm được tặng và bà Lê Thị Sáu được truy tặng Huân chương Dũng cảm.",
            "HTX Rau sạch Đông Mỹ được Thủ tướng Chính phủ tặng Bằng khen năm 2016, được Chủ tịch nước tặng thưởng Huân chương Lao động hạng Ba.",
            "Chị Điểu Thị Nhíp được công nhận danh hiệu “Bàn tay vàng” và được thưởng 20 triệu đồng.",
        ],
        &[
            "Huân chương Dũng cảm: Trần Văn Lâm; Lê Thị Sáu",
            "Bằng khen < Thủ tướng Chính phủ: HTX Rau sạch Đông Mỹ",
            "Huân chương Lao động hạng Ba < Chủ tịch nước: HTX Rau sạch Đông Mỹ",
            "Bàn tay vàng: Điểu Thị Nhíp",
        ],
    );
}

#[test]
fn a_single_unit_counts_and_those_named_behind_the_reason_are_added() {
    awards(
        "vi",
        &[
            "Tại hội nghị, đã có 1 tập thể được tặng Cờ thi đua của Bộ Nội vụ.",
            "Sở Thể thao tặng Bằng khen cho 15 vận động viên có thành tích cao; trong đó có kình ngư Võ Thanh Tâm.",
            "Hải quân tặng Cờ thưởng cho tập thể tàu KN-471, Phòng Cảnh sát điều tra tội phạm về ma túy.",
        ],
        &[
            "Cờ thi đua < Bộ Nội vụ: 1 Collective",
            "Bằng khen < Sở Thể thao: 15 Individual; Võ Thanh Tâm",
            "Cờ thưởng < Hải quân: tàu KN-471; Phòng Cảnh sát điều tra tội phạm về ma túy",
        ],
    );
}

#[test]
fn an_award_that_opens_its_clause_may_be_somebody_or_go_to_somebody() {
    awards(
        "vi",
        &[
            "Giải Nhì thuộc về thí sinh Lê Thị Lan; đồng giải Ba là các thí sinh Rơ Châm Phiên và Nguyễn Cảnh Toàn.",
            "Danh hiệu Cầu thủ xuất sắc nhất thuộc về Vũ Thị Hoa Mai; Vua phá lưới: Lưu Hoàng Vân (9 bàn).",
            "Giải Nhất (2 giải): “Gậy thông minh” của Lê Khánh Ngân; “Đèn học mặt trời” của Đỗ Quang Minh.",
        ],
        &[
            "Giải Nhì: Lê Thị Lan",
            "giải Ba: Rơ Châm Phiên; Nguyễn Cảnh Toàn",
            "Cầu thủ xuất sắc nhất: Vũ Thị Hoa Mai",
            "Vua phá lưới: Lưu Hoàng Vân",
            "Giải Nhất: Lê Khánh Ngân; Đỗ Quang Minh",
        ],
    );
}

#[test]
fn numbers_count_those_whom_no_list_knows() {
    awards(
        "vi",
        &[
            "Sở Y tế tặng Bằng khen cho 12 cựu chuyên gia, Giấy khen cho 5 thợ nề.",
            "Ban chỉ đạo trao 20 Giấy khen cho các cá nhân có thành tích.",
            "Chị Bế Thị Liễu là 1 trong 10 cá nhân được Bộ Nội vụ trao Giải thưởng Phụ nữ. Trước đó chị đã nhận Bằng khen của Bộ Y tế.",
            "Bộ Tổng Tham mưu gửi Thư khen tàu CSB 8004.",
            "Nhân kỷ niệm ngày thành lập Hải quan Việt Nam, Chi cục Thuế Lao Bảo được tặng Cờ thi đua.",
        ],
        &[
            "Bằng khen < Sở Y tế: 12 Individual",
            "Giấy khen < Sở Y tế: 5 Individual",
            "Giấy khen < Ban chỉ đạo: 20 Individual",
            "Giải thưởng Phụ nữ < Bộ Nội vụ: Bế Thị Liễu",
            "Bằng khen < Bộ Y tế: Bế Thị Liễu",
            "Thư khen < Bộ Tổng Tham mưu: tàu CSB 8004",
            "Cờ thi đua: Chi cục Thuế Lao Bảo",
        ],
    );
}

#[test]
fn an_unfinished_list_keeps_its_count_and_a_list_may_follow_the_award() {
    awards(
        "vi",
        &[
            "Cục Thuế tặng Giấy khen cho 6 doanh nghiệp, gồm: Công ty Gạch Trường Lâm, Công ty Thép Nam Hải...; Sở Công Thương tặng Bằng khen 2 hộ dân.",
            "Năm 2018 có 2 đơn vị được Bộ Nội vụ tặng Cờ thi đua là Sở Nội vụ Bắc Hà và Tòa Dân sự.",
            "Ông Đinh Văn Sự trao Huy hiệu 60 năm tuổi Đảng cho đồng chí Trịnh Thị Quế (truy tặng đồng chí Đỗ Huy Tưởng), Huy hiệu 50 năm tuổi Đảng cho 3 đồng chí.",
        ],
        &[
            "Giấy khen < Cục Thuế: 6 Collective; Công ty Gạch Trường Lâm; Công ty Thép Nam Hải",
            "Bằng khen < Sở Công Thương: 2 Collective",
            "Cờ thi đua < Bộ Nội vụ: Sở Nội vụ Bắc Hà; Tòa Dân sự",
            "Huy hiệu 60 năm tuổi Đảng: Trịnh Thị Quế",
            "Huy hiệu 50 năm tuổi Đảng: 3 Individual",
        ],
    );
}

#[test]
fn a_verb_further_on_says_who_gets_what_was_given_before() {
    awards(
        "vi",
        &[
            "Tỉnh đoàn Hoàng Liên tặng Bằng khen, Hội Chữ thập đỏ tỉnh tặng Giấy khen cho anh Ma Seo Chứ.",
            "Ngành Tài chính đón nhận các phần thưởng: Huân chương Lao động hạng Nhì cho Sở Tài chính; Cờ thi đua của Chính phủ cho Kho bạc tỉnh.",
            "Bệnh viện Quân y 5 có 5 tập thể được khen thưởng, trong đó 2 tập thể được Bộ Quốc phòng tặng Thư khen.",
            "Hải đoàn 129 được tặng Huân chương Quân công; 5 năm liền (2017-2021) đạt danh hiệu “Đơn vị quyết thắng”.",
        ],
        &[
            "Bằng khen < Tỉnh đoàn Hoàng Liên: Ma Seo Chứ",
            "Giấy khen < Hội Chữ thập đỏ tỉnh: Ma Seo Chứ",
            "Huân chương Lao động hạng Nhì: Sở Tài chính",
            "Cờ thi đua < Chính phủ: Kho bạc tỉnh",
            "Thư khen < Bộ Quốc phòng: 2 Collective",
            "Huân chương Quân công: Hải đoàn 129",
            "Đơn vị quyết thắng: Hải đoàn 129",
        ],
    );
}

#[test]
fn a_given_name_behind_a_word_of_address_is_the_person_named_before() {
    awards(
        "vi",
        &[
            "Em Lý Thị Hằng Nga học lớp 12. Theo quyết định, em Nga được Sở Nội vụ tặng Bằng khen.",
            "Ban Tổ chức trao Cúp vô địch cho các đội xã An Phước, xã Thành Thới.",
        ],
        &["Bằng khen < Sở Nội vụ: Lý Thị Hằng Nga", "Cúp vô địch < Ban Tổ chức: xã An Phước; xã Thành Thới"],
    );
}

#[test]
fn some_of_those_counted_are_added_and_each_prize_has_its_number() {
    awards(
        "vi",
        &[
            "Hội Kiến trúc sư trao 5 giải Vàng, 3 giải Bạc. Giải Bạc thuộc về chị Đoàn Thanh Hà.",
            "Hội Nông dân trao 3 Cúp vàng, 10 Bằng khen cho các tác giả.",
            "Với hành động cứu 7 người, Thượng sĩ Phạm Sơn Lâm được Bộ Công an tặng Thư khen.",
            "Hội Nông dân tặng bức trướng cho Chi hội 6 và Kỷ niệm chương “Sao Mai” cho 30 hội viên.",
        ],
        &[
            "giải Vàng < Hội Kiến trúc sư: 5 Individual",
            "giải Bạc < Hội Kiến trúc sư: 3 Individual; Đoàn Thanh Hà",
            "Cúp vàng < Hội Nông dân: 3 Individual",
            "Bằng khen < Hội Nông dân: 10 Individual",
            "Thư khen < Bộ Công an: Phạm Sơn Lâm",
            "Kỷ niệm chương “Sao Mai” < Hội Nông dân: 30 Individual",
        ],
    );
}

#[test]
fn small_numbers_are_told_from_years_and_ages() {
    awards(
        "vi",
        &[
            "Bộ Y tế tặng Bằng khen cho năm đơn vị và 12 cá nhân.",
            "Dịp này, đã có 2 tập thể và 03 chiến sĩ được Trung đoàn 88 tặng Giấy khen.",
            "Ban Tổ chức trao giải Nhất cho chị Kha Mỹ Phụng, 24 tuổi, phóng viên.",
        ],
        &[
            "Bằng khen < Bộ Y tế: 5 Collective; 12 Individual",
            "Giấy khen < Trung đoàn 88: 2 Collective; 3 Individual",
            "giải Nhất < Ban Tổ chức: Kha Mỹ Phụng",
        ],
    );
}

#[test]
fn several_in_turn_get_one_award_each() {
    awards(
        "vi",
        &[
            "Ông Tạ Duy Hưng và bà Chu Thị Bích lần lượt được Sở Y tế tặng Giấy khen và Kỷ niệm chương “Vì cộng đồng”.",
            "Cụ Lý Văn Páo nhận Huy hiệu 60 năm tuổi Đảng. Tỉnh ủy trao Huy hiệu 50 năm tuổi Đảng cho 8 đồng chí, 40 năm tuổi Đảng cho 9 đồng chí.",
        ],
        &[
            "Giấy khen < Sở Y tế: Tạ Duy Hưng",
            "Kỷ niệm chương “Vì cộng đồng” < Sở Y tế: Chu Thị Bích",
            "Huy hiệu 60 năm tuổi Đảng: Lý Văn Páo",
            "Huy hiệu 50 năm tuổi Đảng < Tỉnh ủy: 8 Individual",
            "Huy hiệu 40 năm tuổi Đảng < Tỉnh ủy: 9 Individual",
        ],
    );
}

#[test]
fn honours_for_the_dead_are_not_their_kin_s() {
    awards(
        "vi",
        &[
            "Chủ tịch nước truy tặng Huân chương Độc lập hạng Ba cho chồng bà Cao Thị Nguyệt, ông Kiều Anh Tuấn.",
            "Bà Đàm Thị Quyên nhận Huân chương Dũng cảm mà Chủ tịch nước truy tặng cho chồng bà là ông Phùng Gia Bảo.",
        ],
        &[
            "Huân chương Độc lập hạng Ba < Chủ tịch nước: Kiều Anh Tuấn",
            "Huân chương Dũng cảm < Chủ tịch nước: Phùng Gia Bảo",
        ],
    );
}

#[test]
fn who_is_pointed_back_to_was_named_before() {
    awards(
        "vi",
        &[
            "Anh Mạch Chí Dũng và chị Lưu Thị Thoa nhặt được túi vàng. UBND phường tặng Giấy khen cho hai công nhân này.",
            "Năm 2022, Khoa Ngoại tổng hợp được UBND tỉnh tặng Bằng khen; năm 2023, đơn vị được Bộ Y tế tặng Bằng khen; năm 2024 được Chính phủ tặng Cờ thi đua.",
        ],
        &[
            "Giấy khen < UBND phường: Mạch Chí Dũng; Lưu Thị Thoa",
            "Bằng khen < UBND tỉnh: Khoa Ngoại tổng hợp",
            "Bằng khen < Bộ Y tế: Khoa Ngoại tổng hợp",
            "Cờ thi đua < Chính phủ: Khoa Ngoại tổng hợp",
        ],
    );
}

#[test]
fn numbers_that_lead_up_to_nobody_receive_nothing() {
    awards(
        "vi",
        &[
            "Vượt qua 120 thí sinh, em Trương Thị Lụa xuất sắc giành giải Nhất.",
            "02 tập thể (HTX Phú Thịnh, Lữ đoàn Công binh 279) và 02 cá nhân (ông Lò Văn Páo, bà Vi Thị Pha) được Bộ Xây dựng tặng Bằng khen.",
            "Huyện có 21 cá nhân được tặng Kỷ niệm chương “Sao Mai”, trong đó có bà Chu Thị Bích.",
            "Báo Lam Hà nhiều năm liền đạt danh hiệu Tập thể lao động xuất sắc.",
        ],
        &[
            "giải Nhất: Trương Thị Lụa",
            "Bằng khen < Bộ Xây dựng: HTX Phú Thịnh; Lữ đoàn Công binh 279; Lò Văn Páo; Vi Thị Pha",
            "Kỷ niệm chương “Sao Mai”: 21 Individual; Chu Thị Bích",
            "Tập thể lao động xuất sắc: Báo Lam Hà",
        ],
    );
}

#[test]
fn pronouns_and_given_names_within_a_clause_stand_for_somebody() {
    awards(
        "vi",
        &[
            "Ông Nguyễn Xuân Diệm nhập ngũ năm 1970.",
            "Về quê, ông làm Chủ tịch Hội Cựu chiến binh xã 12 năm liền, được Bộ Quốc phòng tặng Bằng khen.",
            "Năm 2017, cuốn “Mường xưa” do ông sưu tầm được Hội Văn nghệ trao giải Nhì.",
            "Cô giáo cho biết, năm ngoái, Diệm cũng đoạt giải Ba môn cờ.",
            "Kết quả cho thấy, tỉnh Cao Mây có 31 học sinh đoạt giải, gồm 1 giải Đặc biệt, 6 giải Tư.",
        ],
        &[
            "Bằng khen < Bộ Quốc phòng: Nguyễn Xuân Diệm",
            "giải Nhì < Hội Văn nghệ: Nguyễn Xuân Diệm",
            "giải Ba: Nguyễn Xuân Diệm",
            "giải Đặc biệt: 1 Individual",
            "giải Tư: 6 Individual",
        ],
    );
}

#[test]
fn each_prize_of_a_row_has_its_own_number() {
    awards(
        "vi",
        &[
            "Hội trao giải cuộc thi với 1 giải Nhất thuộc về chị Lục Thị Vượng, 2 giải Nhì, 3 giải Ba.",
            "Tặng thưởng dành cho tập truyện “Đám cưới chuột” của nhà văn Trần Mai Liên. UBND tỉnh tặng Giấy khen cho ông Lê Tấn; Hội Khuyến học trao học bổng 5 triệu đồng.",
        ],
        &[
            "giải Nhất: Lục Thị Vượng",
            "giải Nhì: 2 Individual",
            "giải Ba: 3 Individual",
            "Tặng thưởng: Trần Mai Liên",
            "Giấy khen < UBND tỉnh: Lê Tấn",
        ],
    );
}

#[test]
fn an_honour_of_the_dead_is_that_of_the_one_dead() {
    awards(
        "vi",
        &[
            "Chủ tịch nước truy tặng Huân chương Dũng cảm cho liệt sĩ Lò Văn Chiến.",
            "Trung tướng Tạ Minh Khôi trao Bằng “Tổ quốc ghi công” của Thủ tướng Chính phủ cho thân nhân liệt sĩ.",
        ],
        &[
            "Huân chương Dũng cảm < Chủ tịch nước: Lò Văn Chiến",
            "Bằng “Tổ quốc ghi công” < Thủ tướng Chính phủ: Lò Văn Chiến",
        ],
    );
}

#[test]
fn works_of_a_body_honours_of_years_and_subjects_of_the_sentence() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao 2 giải Nhì cho các công trình của Đoàn Thanh niên Lọc dầu và Đoàn Thanh niên Khí Biển Đông.",
            "Thiếu tá Ngô Hữu Cường, ba năm liền là Chiến sĩ thi đua cơ sở.",
            "Năm 2015, bà Lưu Diễm Hằng được bổ nhiệm trưởng khoa; năm 2017, được phong tặng danh hiệu Thầy thuốc Ưu tú.",
        ],
        &[
            "giải Nhì < Ban Tổ chức: Đoàn Thanh niên Lọc dầu; Đoàn Thanh niên Khí Biển Đông",
            "Chiến sĩ thi đua cơ sở: Ngô Hữu Cường",
            "Thầy thuốc Ưu tú: Lưu Diễm Hằng",
        ],
    );
}

#[test]
fn who_is_described_by_another_award_got_the_one_before() {
    awards(
        "vi",
        &["Đoàn Thanh niên Sở tặng giấy khen cho chị Mai Thị Duyên, người đã giành giải Nhì cuộc thi “Sáng tạo xanh”."],
        &["giấy khen < Đoàn Thanh niên Sở: Mai Thị Duyên", "giải Nhì: Mai Thị Duyên"],
    );
}
