//! Signs that papers put between names, offices and bodies: dashes, brackets, colons, strokes, full stops, or none at all.

use super::assert_each;

#[test]
fn a_dash_or_a_colon_stands_between_office_and_name() {
    assert_each(&[
        (
            "Phó Giám đốc Sở Văn hóa và Thể thao Hà Giang – Trần Thị Vân Nga cho biết.",
            &["Trần Thị Vân Nga: Phó Giám đốc @ Sở Văn hóa và Thể thao Hà Giang"],
        ),
        (
            "Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch Ủy ban MTTQ tỉnh - Nguyễn Thị Hà Trang phát biểu.",
            &["Nguyễn Thị Hà Trang: Ủy viên Ban Thường vụ Tỉnh ủy; Chủ tịch @ Ủy ban MTTQ tỉnh"],
        ),
        ("TS.BS Lê Hoàng Hợp: Giám đốc Bệnh viện Bắc Sơn;", &["[TS.BS] Lê Hoàng Hợp: Giám đốc @ Bệnh viện Bắc Sơn"]),
        // In an interview a colon opens what somebody says.
        ("Ông Lê Hoàng Hợp: Giám đốc Bệnh viện Bắc Sơn đã nghỉ.", &["Lê Hoàng Hợp"]),
    ]);
}

#[test]
fn offices_follow_without_a_comma_or_behind_a_stroke() {
    assert_each(&[
        ("Bà Đinh Thị Khoa chủ tịch UBMTTQ xã Nà Phặc cùng dự.", &["Đinh Thị Khoa: chủ tịch @ UBMTTQ xã Nà Phặc"]),
        (
            "Ông Trần Bá Hải, Bí thư Đảng ủy Phó Tổng Giám đốc Công ty Than Hà Lạc dự.",
            &["Trần Bá Hải: Bí thư Đảng ủy @ Công ty Than Hà Lạc; Phó Tổng Giám đốc @ Công ty Than Hà Lạc"],
        ),
        (
            "BS Lê Hùng Vĩ - Trưởng khoa Nội/Phó giám đốc Trung tâm Đào tạo Bắc Sơn dự.",
            &["[BS] Lê Hùng Vĩ: Trưởng khoa Nội; Phó giám đốc @ Trung tâm Đào tạo Bắc Sơn"],
        ),
    ]);
}

#[test]
fn bodies_go_on_behind_the_bracket_that_abbreviates_them() {
    assert_each(&[
        (
            "Thượng tá Lê Hoài Lương, Đồn trưởng Đồn Biên phòng cửa khẩu (BPCK) quốc tế Mộc Hà, nói.",
            &["Thượng tá Lê Hoài Lương: Đồn trưởng @ Đồn Biên phòng cửa khẩu (BPCK) quốc tế Mộc Hà"],
        ),
        (
            "Ông Vũ Xuân Thà là Phó trưởng phòng thể thao quần chúng (Cục TDTT Bắc Nam).",
            &["Vũ Xuân Thà: Phó trưởng phòng thể thao quần chúng @ Cục TDTT Bắc Nam"],
        ),
    ]);
}

#[test]
fn bodies_end_before_a_new_sentence_a_credit_or_what_is_done_next() {
    assert_each(&[
        ("Bà Lê Thị Tám làm Chủ tịch UBND TP. Theo đó, mọi việc ổn.", &["Lê Thị Tám: Chủ tịch @ UBND TP"]),
        ("Ông Lê Bá Tám, Chủ tịch UBND huyện Hà Yên - Ảnh: Tư liệu", &["Lê Bá Tám: Chủ tịch @ UBND huyện Hà Yên"]),
        (
            "Đại tá Tô Tâm Hợp, Chỉ huy trưởng Bộ CHQS tỉnh và bàn giao công việc.",
            &["Đại tá Tô Tâm Hợp: Chỉ huy trưởng @ Bộ CHQS tỉnh"],
        ),
        (
            "Bà Lê Thúy Ánh, Chủ nhiệm Ủy ban các vấn đề xã hội, nói.",
            &["Lê Thúy Ánh: Chủ nhiệm Ủy ban các vấn đề xã hội"],
        ),
    ]);
}

#[test]
fn names_in_capitals_and_names_given_at_baptism() {
    assert_each(&[
        ("Ông NGUYỄN TIẾN ĐOẠT, Phó Giám đốc Sở Y tế, nói.", &["Nguyễn Tiến Đoạt: Phó Giám đốc @ Sở Y tế"]),
        (
            "Linh mục Quản nhiệm Giuse Vũ Quốc Vang chào. Cha Phêrô Lê Thọ được bổ nhiệm làm Chánh xứ Giáo xứ Đông Mỹ.",
            &["Giuse Vũ Quốc Vang: Linh mục Quản nhiệm", "Phêrô Lê Thọ: Chánh xứ @ Giáo xứ Đông Mỹ"],
        ),
    ]);
}

#[test]
fn those_of_whom_a_row_of_offices_consists() {
    assert_each(&[
        (
            "Theo đó, 3 Phó chủ tịch Hội Nông dân gồm các ông Đỗ Bá Tường, Phùng Quốc Hiệp và bà Tòng Thị Phong.",
            &[
                "Đỗ Bá Tường: Phó chủ tịch @ Hội Nông dân",
                "Phùng Quốc Hiệp: Phó chủ tịch @ Hội Nông dân",
                "Tòng Thị Phong: Phó chủ tịch @ Hội Nông dân",
            ],
        ),
        (
            "Các Phó Chủ tịch HĐND tỉnh Đoàn Văn Phúc, Huỳnh Thúy Viên - Tỉnh ủy viên, chủ trì.",
            &["Đoàn Văn Phúc: Phó Chủ tịch @ HĐND tỉnh", "Huỳnh Thúy Viên: Phó Chủ tịch @ HĐND tỉnh; Tỉnh ủy viên"],
        ),
    ]);
}

#[test]
fn what_is_handed_over_was_held_before() {
    assert_each(&[
        (
            "Thượng tá Lê Thành Trang bàn giao nhiệm vụ Trưởng phòng Hậu cần tạm thời cho Đại tá Tô Tâm Hợp và bàn giao \
             nhiệm vụ Chính ủy Lữ đoàn 5 cho Đại tá Lò Hoàng Tường.",
            &[
                "Thượng tá Lê Thành Trang: Trưởng phòng Hậu cần; Chính ủy @ Lữ đoàn 5",
                "Đại tá Tô Tâm Hợp: Trưởng phòng Hậu cần",
                "Đại tá Lò Hoàng Tường: Chính ủy @ Lữ đoàn 5",
            ],
        ),
        ("Chức vụ Giám đốc Sở Y tế được bàn giao cho bà Lê Thị Hợp.", &["Lê Thị Hợp: Giám đốc @ Sở Y tế"]),
    ]);
}

#[test]
fn a_committee_of_the_party_is_that_of_the_body_it_leads() {
    assert_each(&[
        (
            "Ông Trần Bá Hải, Bí thư Đảng bộ - Chủ tịch UBND xã Tân Hạ, nói.",
            &["Trần Bá Hải: Bí thư Đảng bộ @ xã Tân Hạ; Chủ tịch @ UBND xã Tân Hạ"],
        ),
        (
            "Trung tướng Lê Hoài Trang, Bí thư Đảng ủy - Chính ủy Quân khu 12 và ông Tô Viết Thành, Bí thư Tỉnh ủy dự.",
            &[
                "Trung tướng Lê Hoài Trang: Bí thư Đảng ủy @ Quân khu 12; Chính ủy @ Quân khu 12",
                "Tô Viết Thành: Bí thư Tỉnh ủy",
            ],
        ),
        (
            "Chủ nhiệm Ủy ban Tài chính - Ngân sách Phùng Quốc Hiệp; Chủ nhiệm Ủy ban Pháp luật Phan Trung Lương.",
            &[
                "Phùng Quốc Hiệp: Chủ nhiệm Ủy ban Tài chính - Ngân sách",
                "Phan Trung Lương: Chủ nhiệm Ủy ban @ Pháp luật",
            ],
        ),
    ]);
}

#[test]
fn offices_of_a_life_one_after_the_other() {
    assert_each(&[
        (
            "Ông Vương Đình Hạ giữ chức Phó Giám đốc Sở Y tế, rồi Giám đốc Sở Y tế đến năm 2011. Sau đó, ông được HĐND tỉnh \
             phê chuẩn làm Chánh Thanh tra tỉnh.",
            &["Vương Đình Hạ: Phó Giám đốc @ Sở Y tế; Giám đốc @ Sở Y tế; Chánh Thanh tra @ tỉnh"],
        ),
        (
            "Ông Vương Đình Hạ là ủy viên Trung ương các khóa 10, 11; ĐBQH khóa 13, 14, Trưởng đoàn ĐBQH tỉnh.",
            &["Vương Đình Hạ: ủy viên Trung ương; ĐBQH; Trưởng đoàn ĐBQH @ tỉnh"],
        ),
        (
            "Ông Vũ Minh Sáu đã được miễn nhiệm chức danh Chủ tịch HĐND tỉnh Hà Yên để nghỉ hưu.",
            &["Vũ Minh Sáu: Chủ tịch @ HĐND tỉnh Hà Yên"],
        ),
        (
            "Được biết, bà Lê Thị Kim Tuyến trước đây cũng từng làm Viện trưởng Viện Vệ sinh Hà Yên giai đoạn 2002-2007.",
            &["Lê Thị Kim Tuyến: Viện trưởng @ Viện Vệ sinh Hà Yên"],
        ),
    ]);
}

#[test]
fn whoever_a_bracket_names_is_another() {
    assert_each(&[(
        "Ông Hoàng Quốc Cừ (con trai của cựu Bộ trưởng Bộ Y tế Nguyễn Thị Kim Tuyến), Phó Viện trưởng Viện Sốt rét, sẽ \
         nhậm chức Giám đốc Sở Y tế.",
        &[
            "Hoàng Quốc Cừ: Phó Viện trưởng @ Viện Sốt rét; Giám đốc @ Sở Y tế",
            "Nguyễn Thị Kim Tuyến: cựu Bộ trưởng @ Bộ Y tế",
        ],
    )]);
}

#[test]
fn others_come_as_well_as_whoever_is_named() {
    assert_each(&[
        (
            "Đến dự có Đại tướng Phùng Quang Thà, Bộ trưởng Bộ Quốc phòng, đại diện Bộ Tổng Tham mưu, Tổng cục Chính trị.",
            &["Đại tướng Phùng Quang Thà: Bộ trưởng @ Bộ Quốc phòng"],
        ),
        (
            "Đảng viên Dương Xuân Tùng - nguyên Bí thư Đảng ủy xã Hưng Lạc đã về.",
            &["Dương Xuân Tùng: Đảng viên; nguyên Bí thư Đảng ủy @ xã Hưng Lạc"],
        ),
        ("Trao Huân chương Bảo vệ Tổ quốc Hạng Ba vì có thành tích.", &[]),
        (
            "UBND tỉnh hiện có 3 phó chủ tịch gồm các ông: Lê Hồng Vượng, Bùi Đình Lưu và Hoàng Nghĩa Hợp.",
            &["Lê Hồng Vượng: phó chủ tịch", "Bùi Đình Lưu: phó chủ tịch", "Hoàng Nghĩa Hợp: phó chủ tịch"],
        ),
        (
            "Ông Lê Quốc Cừ, Phó Trưởng phòng Kế hoạch trực thuộc Viện Sốt rét Hà Yên, nói.",
            &["Lê Quốc Cừ: Phó Trưởng phòng Kế hoạch @ Viện Sốt rét Hà Yên"],
        ),
    ]);
}

#[test]
fn names_of_bodies_go_on_behind_a_disease_and_behind_many_small_words() {
    assert_each(&[
        (
            "Chiều nay Trung tâm Hồi sức Covid-19 Hà Yên mở cửa. Ông Lê Công Hợp, Giám đốc Trung tâm, nói.",
            &["Lê Công Hợp: Giám đốc @ Trung tâm Hồi sức Covid-19 Hà Yên"],
        ),
        (
            "Đại úy Tô Hiếu - cán bộ Phòng cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ Công an tỉnh Hà Yên - dự.",
            &["Đại úy Tô Hiếu: cán bộ @ Phòng cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ Công an tỉnh Hà Yên"],
        ),
    ]);
}
