//! What reports say of people in running prose: pronouns, brackets, sides, initials, slips of the pen.

use super::{assert_each, assert_people};

#[test]
fn a_pronoun_takes_the_offices_of_its_sentence_to_the_one_named_last() {
    assert_each(&[
        (
            "Thiếu tướng Ung Văn Mẫn sinh năm 1966. Ông là Phó Tư lệnh Quân khu 14, đại biểu Quốc hội khóa XIV. Trước đó, \
             ông từng làm Phó Giám đốc Trung tâm Khí tượng Hà Lam từ năm 1993 đến 2004, Trưởng Ban Kỹ thuật Công ty Sao \
             Khuê từ 2004 đến 2006. Đến tháng 5/2019, ông được bổ nhiệm giữ chức Tư lệnh Quân đoàn 35.",
            &[
                "Thiếu tướng Ung Văn Mẫn: Phó Tư lệnh @ Quân khu 14; đại biểu Quốc hội; Phó Giám đốc @ Trung tâm Khí tượng Hà \
               Lam; Trưởng Ban Kỹ thuật @ Công ty Sao Khuê; Tư lệnh @ Quân đoàn 35",
            ],
        ),
        (
            "Khi hy sinh, liệt sĩ Tạ Văn Chè là Trung sĩ, Tiểu đội trưởng, Đại đội 16, Tiểu đoàn 22, Trung đoàn 93.",
            &["Trung sĩ [liệt sĩ] Tạ Văn Chè: Tiểu đội trưởng @ Đại đội 16, Tiểu đoàn 22, Trung đoàn 93"],
        ),
        // Two are named, and nobody else's office is given to either.
        ("Ông Cù Văn Lặng gặp bà Vi Thị Mẩy. Ông là Giám đốc Sở Y tế.", &["Cù Văn Lặng", "Vi Thị Mẩy"]),
        ("Bà Vi Thị Mẩy phát biểu. Ông là Giám đốc Sở Y tế.", &["Vi Thị Mẩy"]),
    ]);
}

#[test]
fn a_bracket_holds_several_offices_or_one_of_several_people() {
    assert_each(&[
        (
            "Bị cáo Khương Văn Chất (nguyên Trưởng phòng, Bí thư Chi bộ Phòng An ninh, Công an tỉnh Hà Lam) bị phạt 6 năm tù.",
            &[
                "Khương Văn Chất: nguyên Trưởng phòng @ Phòng An ninh, Công an tỉnh Hà Lam; Bí thư Chi bộ @ Phòng An ninh, Công \
               an tỉnh Hà Lam",
            ],
        ),
        (
            "Bị cáo Lã Văn Cường và Trịnh Hữu Nghĩa (đều là cán bộ Phòng Tài chính) nhận 3 năm tù.",
            &["Lã Văn Cường: cán bộ @ Phòng Tài chính", "Trịnh Hữu Nghĩa: cán bộ @ Phòng Tài chính"],
        ),
    ]);
}

#[test]
fn sides_end_the_committees_named_before() {
    assert_each(&[
        (
            "Đến dự có đồng chí Đặng Thùy Vân, Trưởng Ban Tuyên giáo Đảng ủy Khối. Về phía Trường Đại học Nam Sơn có sự hiện \
             diện của đồng chí Vũ Anh Đức - Bí thư Đảng ủy; đồng chí Trần Trọng Đạo - Phó Bí thư Đảng ủy, Hiệu trưởng.",
            &[
                "Đặng Thùy Vân: Trưởng Ban Tuyên giáo @ Đảng ủy Khối",
                "Vũ Anh Đức: Bí thư Đảng ủy @ Trường Đại học Nam Sơn",
                "Trần Trọng Đạo: Phó Bí thư Đảng ủy @ Trường Đại học Nam Sơn; Hiệu trưởng @ Trường Đại học Nam Sơn",
            ],
        ),
        (
            "Đoàn do PGS.TS Ngô Huy Bằng, Hiệu trưởng Trường Đại học Hà Lam dẫn đầu. Đại diện Trường Đại học Na Sầm gồm ông \
             Vàng A Pó, Phó Hiệu trưởng.",
            &[
                "[PGS.TS] Ngô Huy Bằng: Hiệu trưởng @ Trường Đại học Hà Lam",
                "Vàng A Pó: Phó Hiệu trưởng @ Trường Đại học Na Sầm",
            ],
        ),
    ]);
}

#[test]
fn initials_stand_for_offices() {
    assert_each(&[
        (
            "Dự có ông Lê Văn Mười - PCT UBND huyện; bà Trần Thị Ba - PGĐ Sở Y tế; ông Lê Văn Chín - TVTU, Giám đốc Sở Nội vụ; \
             ông Ngô Văn Sáu - UVĐT, Trưởng phòng Tư pháp.",
            &[
                "Lê Văn Mười: PCT @ UBND huyện",
                "Trần Thị Ba: PGĐ @ Sở Y tế",
                "Lê Văn Chín: TVTU; Giám đốc @ Sở Nội vụ",
                "Ngô Văn Sáu: UVĐT; Trưởng phòng Tư pháp",
            ],
        ),
        (
            "Chứng minh có HT. Thích Trí Lam – Phó Chủ tịch HĐTS, Trưởng BTS GHPGVN tỉnh Hà Lam cùng chư Tăng; ĐĐ. Thích Quảng \
             Án.",
            &["[HT.] Thích Trí Lam: Phó Chủ tịch HĐTS; Trưởng BTS GHPGVN tỉnh Hà Lam", "[ĐĐ.] Thích Quảng Án"],
        ),
    ]);
}

#[test]
fn slips_of_the_pen_part_no_name() {
    assert_each(&[
        (
            "Tiếp đoàn có Tiến sỹ Hoàng văn Điệp-Hiệu trưởng Trường Đại học Nam Sơn, ông Hà Xuân Quảng-Chánh Văn phòng.",
            &["[Tiến sỹ] Hoàng văn Điệp: Hiệu trưởng @ Trường Đại học Nam Sơn", "Hà Xuân Quảng: Chánh Văn phòng"],
        ),
        (
            "Thượng tá Trần Công Mình, Trợ lý Nhân sự, Phòng Cán bộ giữ chức Phó Chính ủy Lữ đoàn 125.",
            &["Thượng tá Trần Công Mình: Trợ lý Nhân sự @ Phòng Cán bộ; Phó Chính ủy @ Lữ đoàn 125"],
        ),
        (
            "Ông Lò Văn Sáng, Vụ phó Vụ hướng nghiệp sinh viên, Bộ Giáo dục dự.",
            &["Lò Văn Sáng: Vụ phó @ Vụ hướng nghiệp sinh viên, Bộ Giáo dục"],
        ),
        // What a group belongs to is nobody.
        ("Cùng dự có các em sinh viên Unilam và đông đảo phụ huynh.", &[]),
    ]);
}

#[test]
fn countries_stand_between_a_bracket_and_a_foreign_name() {
    assert_each(&[
        (
            "Bà Lê Thị Nhã gặp Chủ tịch Hội đồng Liên bang (Thượng viện) Nga Valentina Orlovskaya và Tổng Thư ký Liên minh Nghị \
             viện Thế giới (IPU) Tulia Mbeki.",
            &[
                "Lê Thị Nhã",
                "Valentina Orlovskaya: Chủ tịch Hội đồng @ Liên bang (Thượng viện) Nga",
                "Tulia Mbeki: Tổng Thư ký @ Liên minh Nghị viện Thế giới",
            ],
        ),
        (
            "Đoàn do Đại tướng Neang Sovan, Quốc vụ khanh Bộ Quốc phòng Campuchia dẫn đầu.",
            &["Đại tướng Neang Sovan: Quốc vụ khanh @ Bộ Quốc phòng Campuchia"],
        ),
    ]);
}

#[test]
fn offices_before_names_make_a_list_of_such() {
    assert_each(&[
        (
            "Dự có Tổng Giám đốc Đài Truyền hình Hà Lam Vũ Việt Trà, Thứ trưởng Bộ Ngoại giao Phạm Thanh Bồng, Giáo sư Đặng Hùng \
             Vỹ, Viện trưởng Viện Toán học Bắc Nam Ngô Việt Trúc.",
            &[
                "Vũ Việt Trà: Tổng Giám đốc @ Đài Truyền hình Hà Lam",
                "Phạm Thanh Bồng: Thứ trưởng @ Bộ Ngoại giao",
                "[Giáo sư] Đặng Hùng Vỹ",
                "Ngô Việt Trúc: Viện trưởng @ Viện Toán học Bắc Nam",
            ],
        ),
        ("Giám mục Giáo phận Xuân Lâm Đỗ Văn Ngần cảm ơn.", &["Đỗ Văn Ngần: Giám mục @ Giáo phận Xuân Lâm"]),
    ]);
}

#[test]
fn bodies_go_by_initials_that_are_not_theirs() {
    assert_people(
        "vi",
        &[
            "Dự có ông Trần Thanh Phượng, Phó Tổng Giám đốc Tập đoàn Công nghiệp Cao su Bắc Nam (VRG).",
            "Ông Lê Hữu Tứ - Trưởng ban Kế hoạch VRG nhận nhiệm vụ.",
            "Sáng 4-3, Công ty TNHH Cao su Mang Yang tổ chức lễ. Ông Vũ Văn Hợi - Tổng Giám đốc Công ty dự.",
        ],
        &[
            "Trần Thanh Phượng: Phó Tổng Giám đốc @ Tập đoàn Công nghiệp Cao su Bắc Nam",
            "Lê Hữu Tứ: Trưởng ban Kế hoạch @ Tập đoàn Công nghiệp Cao su Bắc Nam",
            "Vũ Văn Hợi: Tổng Giám đốc @ Công ty TNHH Cao su Mang Yang",
        ],
    );
}

#[test]
fn one_office_in_two_spellings_is_told_once() {
    assert_people(
        "vi",
        &[
            "Đồng chí Nguyễn Quang Tề, Ủy viên Ban Thường vụ, Trưởng Ban Nữ công Công đoàn Hà Lam phát biểu.",
            "Đ/c Nguyễn Quang Tề – UVBTV, Trưởng Ban Nữ công Công đoàn Hà Lam.",
        ],
        &["Nguyễn Quang Tề: Ủy viên Ban Thường vụ @ Công đoàn Hà Lam; Trưởng Ban Nữ công @ Công đoàn Hà Lam ×2"],
    );
}

#[test]
fn other_offices_are_nobodys_else() {
    assert_each(&[
        // Who has an office of their own needs no other's.
        (
            "Ông Phạm Hoàng Ánh - cựu Phó Bí thư tỉnh Hà Lam - xin giảm án. Phạm Hoàng Ánh và Đặng Văn Minh - cựu Giám đốc Sở \
             Xây dựng - cùng bị phạt 6 năm tù.",
            &["Phạm Hoàng Ánh: cựu Phó Bí thư @ tỉnh Hà Lam ×2", "Đặng Văn Minh: cựu Giám đốc @ Sở Xây dựng"],
        ),
        (
            "Ông Đỗ Hữu Huỳnh chúc mừng. Ông cho rằng việc bổ nhiệm các chức danh Phó Giám đốc Sở Y tế là cần thiết.",
            &["Đỗ Hữu Huỳnh"],
        ),
        ("Quà được trao cho người dân thôn Lù Dì Sán.", &[]),
        ("Bà có bằng Thạc sĩ Quản lý hệ thống điện và Thạc sĩ Quản trị kinh doanh.", &[]),
        (
            "Chủ tịch nước Ngô Đại Quảng,Thủ tướng Chính phủ Lê Xuân Phức gửi vòng hoa.",
            &["Ngô Đại Quảng: Chủ tịch nước", "Lê Xuân Phức: Thủ tướng Chính phủ"],
        ),
        (
            "Đồng chí Mông Chí Hồng, Trưởng phòng Nội vụ được tín nhiệm bầu giữ chức danh Phó Chủ tịch HĐND huyện.",
            &["Mông Chí Hồng: Trưởng phòng Nội vụ; Phó Chủ tịch @ HĐND huyện"],
        ),
    ]);
}

#[test]
fn remarks_and_larger_places_part_no_office_from_its_holder() {
    assert_each(&[
        (
            "Chu Đức Khưởng, 45 tuổi, trú phường Quảng Cát, TP Hà Lam, là trưởng Phòng Tư pháp huyện Mường Lạn.",
            &["Chu Đức Khưởng: trưởng Phòng Tư pháp @ huyện Mường Lạn"],
        ),
        (
            "Lê Đình Khoác, 50 tuổi, trú phường Đông Vệ, TP Hà Lam - trưởng Phòng Tư pháp huyện Mường Lạn, nguyên chủ tịch UBND \
             xã Nà Tấu.",
            &["Lê Đình Khoác: trưởng Phòng Tư pháp @ huyện Mường Lạn; nguyên chủ tịch @ UBND xã Nà Tấu"],
        ),
    ]);
}

#[test]
fn what_several_are_is_told_before_the_colon() {
    assert_each(&[
        (
            "Ông Tạ Thanh Hải chủ trì. Cùng dự có các đồng chí là Ủy viên Ban Thường vụ Tỉnh ủy: Vũ Duy Hoành, Trưởng Ban Tuyên \
             giáo Tỉnh ủy; Mùa Văn Hùng.",
            &[
                "Tạ Thanh Hải",
                "Vũ Duy Hoành: Ủy viên Ban Thường vụ Tỉnh ủy; Trưởng Ban Tuyên giáo @ Tỉnh ủy",
                "Mùa Văn Hùng: Ủy viên Ban Thường vụ Tỉnh ủy",
            ],
        ),
        (
            "Quyết định được trao cho 3 Ủy viên Trung ương Đảng khóa XII công tác trong Quân đội, gồm: Đại tướng Đỗ Bá Tạo, \
             Thượng tướng Trần Đớn và Thượng tướng Bế Xuân Trượng.",
            &[
                "Đại tướng Đỗ Bá Tạo: Ủy viên Trung ương Đảng",
                "Thượng tướng Trần Đớn: Ủy viên Trung ương Đảng",
                "Thượng tướng Bế Xuân Trượng: Ủy viên Trung ương Đảng",
            ],
        ),
    ]);
}

#[test]
fn bodies_end_where_others_stand_beside_them() {
    assert_each(&[
        (
            "Ông Đặng Quốc Khanh, Bộ trưởng Bộ Xây dựng, Bộ Tư lệnh Cảnh vệ, Đoàn công tác Công an tỉnh Hà Lam đã đến viếng.",
            &["Đặng Quốc Khanh: Bộ trưởng @ Bộ Xây dựng"],
        ),
        (
            "Dự có ông Trần Quang Phưởng, Phó Chủ nhiệm Tổng cục Chính trị và Đỗ Cẩn, Phó Chủ nhiệm Tổng cục Hậu cần.",
            &["Trần Quang Phưởng: Phó Chủ nhiệm @ Tổng cục Chính trị", "Đỗ Cẩn: Phó Chủ nhiệm @ Tổng cục Hậu cần"],
        ),
        (
            "Thượng tọa Thích Thiện Quảng, Trưởng ban Trị sự GHPGVN H.Bắc Tân Uyển, Trưởng ban Tổ chức phát biểu.",
            &["[Thượng tọa] Thích Thiện Quảng: Trưởng ban Trị sự GHPGVN @ H.Bắc Tân Uyển; Trưởng ban Tổ chức"],
        ),
        (
            "Ông bàn giao cho Thượng tá Ngô Văn Trung, Chính ủy Bộ CHQS tỉnh và chức vụ Chỉ huy trưởng cho Đại tá Lê Xuân Bính.",
            &["Thượng tá Ngô Văn Trung: Chính ủy @ Bộ CHQS tỉnh", "Đại tá Lê Xuân Bính: Chỉ huy trưởng"],
        ),
        (
            "Đại tá Ngô Văn Hiếu - Giám đốc Công an tỉnh Hà Lam - gặp Đại tướng Tô Lẫm - Bộ trưởng Công an.",
            &["Đại tá Ngô Văn Hiếu: Giám đốc @ Công an tỉnh Hà Lam", "Đại tướng Tô Lẫm: Bộ trưởng Công an"],
        ),
    ]);
}
