//! Recipients that are counted: numbers and what they count, and who of the counted is named.

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
fn number_words_count() {
    awards(
        "vi",
        &["Hội Nông dân tỉnh tặng Giấy khen cho bảy tập thể và mười cá nhân."],
        &["Giấy khen < Hội Nông dân tỉnh: 7 Collective; 10 Individual"],
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
fn each_prize_of_a_row_has_its_own_number() {
    awards(
        "vi",
        &[
            "Hội Văn nghệ Lam Hà trao giải cuộc thi với 1 giải Nhất thuộc về chị Lục Thị Vượng, 2 giải Nhì, 3 giải Ba.",
            "Tặng thưởng dành cho tập truyện “Đám cưới chuột” của nhà văn Trần Mai Liên. UBND tỉnh tặng Giấy khen cho ông Lê Tấn; Hội Khuyến học trao học bổng 5 triệu đồng.",
        ],
        &[
            "giải Nhất < Hội Văn nghệ Lam Hà: Lục Thị Vượng",
            "giải Nhì < Hội Văn nghệ Lam Hà: 2 Individual",
            "giải Ba < Hội Văn nghệ Lam Hà: 3 Individual",
            "Tặng thưởng: Trần Mai Liên",
            "Giấy khen < UBND tỉnh: Lê Tấn",
        ],
    );
}

#[test]
fn those_counted_are_told_with_where_they_belong() {
    awards(
        "vi",
        &[
            "Theo Quyết định của Chủ tịch nước, trong đợt này, tỉnh Cao Mây có 8 đồng chí nguyên là cán bộ chủ chốt của các đơn vị trong Quân đội được trao tặng Huân chương Bảo vệ Tổ quốc. 17 đồng chí đang công tác tại các cơ quan, đơn vị Bộ CHQS tỉnh được nhận Huy chương Quân kỳ Quyết thắng. 4 đồng chí nguyên là cán bộ thuộc các cơ quan, đơn vị Bộ CHQS tỉnh được trao kỷ niệm chương “Vì sự nghiệp xây dựng Quân đội”.",
        ],
        &[
            "Huân chương Bảo vệ Tổ quốc < Chủ tịch nước: 8 Individual",
            "Huy chương Quân kỳ Quyết thắng < Chủ tịch nước: 17 Individual",
            "kỷ niệm chương “Vì sự nghiệp xây dựng Quân đội”: 4 Individual",
        ],
    );
    awards(
        "vi",
        &[
            "Ngành Giáo dục tỉnh Cao Mây đón nhiều tin vui, khi trước đó Cao Mây có 24 nhà giáo được Chủ tịch nước phong tặng danh hiệu “Nhà giáo ưu tú”.",
        ],
        &["Nhà giáo ưu tú < Chủ tịch nước: 24 Individual"],
    );
    awards(
        "vi",
        &["UBND thành phố, Báo Sóng Việt công bố danh sách 11 cá nhân đoạt Giải thưởng Tô Hiến Lâm năm 2018."],
        &["Giải thưởng Tô Hiến Lâm: 11 Individual"],
    );
    awards(
        "vi",
        &["Bộ Giáo dục và Đào tạo tặng Cờ thi đua cho 8 Sở GD&ĐT có thành tích xuất sắc."],
        &["Cờ thi đua < Bộ Giáo dục và Đào tạo: 8 Collective"],
    );
}

#[test]
fn a_body_in_brackets_or_a_verb_behind_them_is_no_name_of_those_counted() {
    awards(
        "vi",
        &[
            "Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể, gồm: Binh đoàn 15 (Bộ Quốc phòng); Cục Tổ chức cán bộ (Bộ Công an); Trường THCS Hậu Lộc (huyện Đức Sơn) đã hoàn thành xuất sắc, toàn diện nhiệm vụ.",
        ],
        &["Bằng khen < Chủ tịch UBND tỉnh: Binh đoàn 15; Cục Tổ chức cán bộ; Trường THCS Hậu Lộc"],
    );
}

#[test]
fn a_heading_that_counts_stands_for_as_many_names_below_it() {
    awards(
        "vi",
        &[
            "3 cá nhân đoạt Giải thưởng Tô Hiến Lâm năm 2018",
            "Ông Bùi Đức Thông, Công ty Truyền tải điện 4; ông Đỗ Tiến Trạch, Công ty Điện lực Hóc Mây và bà Hà Thị Liễn, Trung tâm Công nghệ Sinh học.",
        ],
        &["Giải thưởng Tô Hiến Lâm: Bùi Đức Thông; Đỗ Tiến Trạch; Hà Thị Liễn"],
    );
    awards(
        "vi",
        &[
            "4 cá nhân đoạt Giải thưởng Tô Hiến Lâm năm 2018",
            "Ông Bùi Đức Thông, Công ty Truyền tải điện 4; ông Đỗ Tiến Trạch, Công ty Điện lực Hóc Mây dự buổi lễ.",
        ],
        &["Giải thưởng Tô Hiến Lâm: 4 Individual"],
    );
}

#[test]
fn whoever_is_wished_well_is_the_one_who_got_something() {
    awards(
        "vi",
        &[
            "Chủ tịch nước Đoàn Văn Xuân và Thủ tướng Phạm Minh Chánh chúc mừng nguyên Phó Thủ tướng Chính phủ Trịnh Đình Dương được trao tặng Huân chương Độc lập hạng Nhất.",
        ],
        &["Huân chương Độc lập hạng Nhất: Trịnh Đình Dương"],
    );
}

#[test]
fn small_words_stand_between_an_award_and_the_names_of_those_counted() {
    awards(
        "vi",
        &[
            "2 tập thể được tặng Cờ thi đua đợt này là: Trường THCS Sao Mai; Trường THCS Hòa Lý.",
            "3 cá nhân được tặng Bằng khen năm 2020 gồm: Nguyễn Văn Tám, Lê Thị Hòa, Trần Văn Cảnh.",
        ],
        &[
            "Cờ thi đua: Trường THCS Sao Mai; Trường THCS Hòa Lý",
            "Bằng khen: Nguyễn Văn Tám; Lê Thị Hòa; Trần Văn Cảnh",
        ],
    );
}

#[test]
fn years_in_a_row_count_nobody() {
    awards(
        "vi",
        &["Trong các năm 2021, 2022, 2023 Chi bộ 4 được Đảng ủy Tổng công ty Mía đường tặng Giấy khen."],
        &["Giấy khen < Đảng ủy Tổng công ty Mía đường: Chi bộ 4"],
    );
}

#[test]
fn others_who_are_counted_are_no_part_of_a_title() {
    awards(
        "vi",
        &[
            "Có 4 thầy cô giáo được trao tặng danh hiệu Nhà giáo Nhân dân và 17 nhà giáo được trao tặng danh hiệu Nhà giáo Ưu tú.",
        ],
        &["Nhà giáo Nhân dân: 4 Individual", "Nhà giáo Ưu tú: 17 Individual"],
    );
}

#[test]
fn those_who_are_counted_hold_the_badge_for_other_years() {
    awards(
        "vi",
        &["Có 2 đồng chí được nhận Huy hiệu 60 năm tuổi Đảng, 7 đồng chí 45 năm, 9 đảng viên 40 năm tuổi Đảng."],
        &[
            "Huy hiệu 60 năm tuổi Đảng: 2 Individual",
            "Huy hiệu 45 năm tuổi Đảng: 7 Individual",
            "Huy hiệu 40 năm tuổi Đảng: 9 Individual",
        ],
    );
}

#[test]
fn a_later_count_of_those_named_before_is_no_other_act() {
    awards(
        "vi",
        &[
            "Các mẹ được truy tặng danh hiệu “Bà mẹ Việt Nam Anh hùng” gồm: mẹ Trần Thị Mít (xã Phú Vinh); mẹ Lê Thị Cúc (xã An Lộc).",
            "Thừa ủy quyền của Chủ tịch nước, lãnh đạo huyện đã trao bằng cho thân nhân của 2 mẹ; truy tặng danh hiệu “Bà mẹ Việt Nam Anh hùng” cho 2 mẹ.",
        ],
        &["Bà mẹ Việt Nam Anh hùng < Chủ tịch nước: Trần Thị Mít; Lê Thị Cúc"],
    );
}
