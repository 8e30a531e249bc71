//! What reports say of people in running prose: pronouns, brackets, sides, initials, slips of the pen.

use super::assert_each;

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
