//! What the page itself says of names: how a body is called, what is called after somebody, who is counted.

use super::{assert_each, assert_people};

#[test]
fn a_body_is_called_as_a_bracket_says() {
    let about = "Ngày 16/10, Công ty Cổ phần Tập đoàn Sơn Khê (Tập đoàn) mừng 40 năm thành lập.";
    for told in [about, &about.replace("(Tập", "(sau đây gọi tắt là Tập")] {
        assert_people(
            "vi",
            &[told, "Về phía Tập đoàn có ông Quách Vĩnh Tường, Chủ tịch HĐQT Tập đoàn. Tập đoàn Sơn Khê cảm ơn."],
            &["Quách Vĩnh Tường: Chủ tịch HĐQT @ Công ty Cổ phần Tập đoàn Sơn Khê"],
        );
    }
    // The larger body is no other name of it.
    assert_people(
        "vi",
        &["Cục Tần số (Bộ Viễn thông) họp.", "Ông Quách Vĩnh Tường, Thứ trưởng Bộ Viễn thông, chủ trì."],
        &["Quách Vĩnh Tường: Thứ trưởng @ Bộ Viễn thông"],
    );
    // A school may be written small.
    assert_people(
        "vi",
        &["Thầy trò trường THCS Pa Lùng tổng kết năm học.", "Thầy Phan Ngọc Toản, nguyên Hiệu trưởng nhà trường, dự."],
        &["Phan Ngọc Toản: nguyên Hiệu trưởng @ Trường THCS Pa Lùng"],
    );
}

#[test]
fn nobody_is_who_only_gave_a_name_to_a_thing() {
    for told in [
        "Tranh treo ở phòng trưng bày mang tên danh họa Bùi Sơn Phái.",
        "Ngôi trường mang tên Anh hùng Nguyễn Hữu Xuân vừa khánh thành.",
        "Cầu mới thay bến đò Bà Tư Lẹ.",
        "Trường THCS Nguyễn Thị Hiên tổng kết. Học sinh Nguyễn Thị Hiên đạt nhiều giải.",
        "Làng Phù Trinh mở hội mừng thợ gốm Phù Trinh.",
    ] {
        assert_people("vi", &[told], &[]);
    }
    // But who acts is somebody, though a thing is called so.
    assert_people("vi", &["Bà Nguyễn Thị Hiên thăm Trường THCS Nguyễn Thị Hiên."], &["Nguyễn Thị Hiên"]);
}

#[test]
fn what_people_are_counted_as_only_says_who_they_are() {
    assert_each(&[
        (
            "Bốn võ sĩ khác của đội gồm Quàng Thị Thu, Phạm Tuấn Vũ, Lê Công Hiếu và Dương Đức Phi được thưởng.",
            &["Quàng Thị Thu", "Phạm Tuấn Vũ", "Lê Công Hiếu", "Dương Đức Phi"],
        ),
        (
            "Hai nhân viên của Vịnh là Võ Tấn Đạt và Nguyễn Thị Ngọc Oanh nhận án treo.",
            &["Võ Tấn Đạt", "Nguyễn Thị Ngọc Oanh"],
        ),
        // But an office of their own is one.
        (
            "Hai nhà giáo được tặng bằng khen: Hoàng Trọng Phiệt, Trưởng Khoa Lý; Lê Vĩnh Khang, Trưởng Khoa Hóa.",
            &["Hoàng Trọng Phiệt: Trưởng Khoa Lý", "Lê Vĩnh Khang: Trưởng Khoa Hóa"],
        ),
        ("Hai em họ Phạm Đình Lễ, Phạm Thị Nghĩa ở cùng nhà.", &["Phạm Đình Lễ", "Phạm Thị Nghĩa"]),
    ]);
}

#[test]
fn a_count_may_end_the_text_or_stand_before_any_sign() {
    for told in [
        "Dự có hai võ sĩ gồm ba sinh viên",
        "Nay có ba sinh viên… gồm",
        "Ba sinh viên“:”",
        "Các bác sĩ”: hai nhân viên",
    ] {
        assert_people("vi", &[told], &[]);
    }
}

#[test]
fn what_two_can_be_is_said_of_both() {
    assert_each(&[
        (
            "Dự có Đại tá Nguyễn Hữu Tường và Thượng tá Mạc Đăng Hiển, Phó Giám đốc Công an tỉnh.",
            &[
                "Đại tá Nguyễn Hữu Tường: Phó Giám đốc @ Công an tỉnh",
                "Thượng tá Mạc Đăng Hiển: Phó Giám đốc @ Công an tỉnh",
            ],
        ),
        // There is one chief.
        (
            "Dự có Đại tá Nguyễn Hữu Tường và Thượng tá Mạc Đăng Hiển, Giám đốc Công an tỉnh.",
            &["Đại tá Nguyễn Hữu Tường", "Thượng tá Mạc Đăng Hiển: Giám đốc @ Công an tỉnh"],
        ),
    ]);
}

#[test]
fn bodies_bear_the_names_of_trades() {
    assert_each(&[
        (
            "Bên lề, Phó Cục trưởng Cục Nghệ thuật biểu diễn Trần Vĩnh Cầm cho biết đã ký kế hoạch.",
            &["Trần Vĩnh Cầm: Phó Cục trưởng @ Cục Nghệ thuật biểu diễn"],
        ),
        (
            "Dự có ông Trần Vĩnh Cầm, Phó Viện trưởng Viện Quy hoạch xây dựng; bà Lê Thị Mơ, Giám đốc Sở Y tế.",
            &["Trần Vĩnh Cầm: Phó Viện trưởng @ Viện Quy hoạch xây dựng", "Lê Thị Mơ: Giám đốc @ Sở Y tế"],
        ),
        // With an object it is a verb.
        (
            "Ông Trần Vĩnh Cầm, Giám đốc Công ty Hà An xây dựng nhà máy mới.",
            &["Trần Vĩnh Cầm: Giám đốc @ Công ty Hà An"],
        ),
    ]);
}

#[test]
fn small_words_around_offices() {
    assert_each(&[
        // The capital begins the office.
        (
            "Ông Khuất Duy Trinh, Phó Vụ trưởng Vụ Kế hoạch, được bổ nhiệm giữ chức Vụ trưởng Vụ Kế hoạch.",
            &["Khuất Duy Trinh: Phó Vụ trưởng @ Vụ Kế hoạch; Vụ trưởng @ Vụ Kế hoạch"],
        ),
        // Whoever is quoted does not do what the body behind the comma does.
        (
            "Theo ông Bùi Công Lạc, Trưởng thôn Phù Trinh, Hợp tác xã đã ba lần xin thuê đất.",
            &["Bùi Công Lạc: Trưởng thôn Phù Trinh"],
        ),
        (
            "GS Bùi Vĩnh Thành năm nay 78 tuổi, nguyên Viện trưởng Viện Lúa Nam Hà, vẫn ra đồng.",
            &["[GS] Bùi Vĩnh Thành: nguyên Viện trưởng @ Viện Lúa Nam Hà"],
        ),
        ("Đội do Thiếu tá, bác sĩ Ông Văn Thuần phụ trách.", &["Thiếu tá [bác sĩ] Ông Văn Thuần"]),
        ("Khách có ông Bun Thăn, Phó Tỉnh trưởng Phông Xa Vẳn.", &["Bun Thăn: Phó Tỉnh trưởng Phông Xa Vẳn"]),
        // An obituary tells one after the other.
        (
            "Đại tá Lê Khắc Hoãn, sinh năm 1931; quê quán: xã An Lương; nhập ngũ tháng 2-1949; nguyên Phó Tư lệnh Quân khu 9, nguyên \
             Chỉ huy trưởng Bộ CHQS tỉnh An Hà.",
            &["Đại tá Lê Khắc Hoãn: nguyên Phó Tư lệnh @ Quân khu 9; nguyên Chỉ huy trưởng @ Bộ CHQS tỉnh An Hà"],
        ),
        // Who is new in an office holds it; a word of address says nothing beside one.
        (
            "Tân Hiệu trưởng Trường THPT Lê Lợi Trần Văn Nam phát biểu. Cô Trần Thị Ngần, Tổ trưởng Tổ Toán, nói. Cô giáo Trần \
             Thị Ngần vui.",
            &["Trần Văn Nam: Hiệu trưởng @ Trường THPT Lê Lợi", "Trần Thị Ngần: Tổ trưởng @ Tổ Toán ×2"],
        ),
        // A title of honour says what the calling says.
        ("NSND Mai Khắc Tự hát. Nghệ sĩ Mai Khắc Tự 86 tuổi.", &["[NSND] Mai Khắc Tự ×2"]),
    ]);
}
