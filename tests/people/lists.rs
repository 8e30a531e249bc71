//! Lists of people: with signs, numbers, a shared rank or office before a colon.

use super::assert_people;

#[test]
fn people_separated_by_commas_only() {
    assert_people(
        "vi",
        &[
            "Bốn nhà giáo gồm: GS.TS Hoàng Trọng Thể, Giảng viên cao cấp, Trưởng khoa Toán, Tiến sĩ Lê Vĩnh An, Trưởng Bộ môn Sinh, ThS. Phan Cảnh Hòa Phó Trưởng khoa Điêu khắc.",
        ],
        &[
            "[GS.TS] Hoàng Trọng Thể: Giảng viên cao cấp; Trưởng khoa Toán",
            "[Tiến sĩ] Lê Vĩnh An: Trưởng Bộ môn Sinh",
            "[ThS.] Phan Cảnh Hòa: Phó Trưởng khoa Điêu khắc",
        ],
    );
}

#[test]
fn a_list_with_a_shared_office_before_the_colon() {
    assert_people(
        "vi",
        &[
            "Các Phó Chủ tịch UBND tỉnh gồm: Nguyễn Khắc Thi, Trần Diệu Linh và Lò Văn Nghệ. Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Kim Ngọc Thao, Trưởng Ban Dân vận Tỉnh ủy; Đại tá Từ Công Khải, Giám đốc Công an tỉnh.",
        ],
        &[
            "Nguyễn Khắc Thi: Phó Chủ tịch @ UBND tỉnh",
            "Trần Diệu Linh: Phó Chủ tịch @ UBND tỉnh",
            "Lò Văn Nghệ: Phó Chủ tịch @ UBND tỉnh",
            "Kim Ngọc Thao: Ủy viên Ban Thường vụ Tỉnh ủy; Trưởng Ban Dân vận @ Tỉnh ủy",
            "Đại tá Từ Công Khải: Ủy viên Ban Thường vụ Tỉnh ủy; Giám đốc @ Công an tỉnh",
        ],
    );
}

#[test]
fn a_shared_rank_ends_with_its_list() {
    assert_people(
        "vi",
        &["Tặng Giấy khen cho các Thượng úy Lê Văn Mậu, Trần Hữu Nghị và Đỗ Xuân Quế. Chị Vi Thị Lả cũng được khen."],
        &["Thượng úy Lê Văn Mậu", "Thượng úy Trần Hữu Nghị", "Thượng úy Đỗ Xuân Quế", "Vi Thị Lả"],
    );
}

#[test]
fn an_office_after_two_bare_names_is_that_of_both() {
    assert_people(
        "vi",
        &[
            "Chủ tọa gồm các đồng chí: Nguyễn Phúc Hà, Chủ tịch HĐND tỉnh; Hoàng Thị Bạch Yên và Trịnh Gia Tú, Phó Chủ tịch HĐND tỉnh.",
        ],
        &[
            "Nguyễn Phúc Hà: Chủ tịch @ HĐND tỉnh",
            "Hoàng Thị Bạch Yên: Phó Chủ tịch @ HĐND tỉnh",
            "Trịnh Gia Tú: Phó Chủ tịch @ HĐND tỉnh",
        ],
    );
}

#[test]
fn an_office_after_two_marked_names_is_that_of_the_last_where_the_first_has_one() {
    assert_people(
        "vi",
        &[
            "Ông Nguyễn Phúc Hà, Chủ tịch HĐND tỉnh, khai mạc.",
            "Ông Nguyễn Phúc Hà và bà Hoàng Thị Bạch Yên, Phó Chủ tịch HĐND tỉnh, đồng chủ trì.",
        ],
        &["Nguyễn Phúc Hà: Chủ tịch @ HĐND tỉnh ×2", "Hoàng Thị Bạch Yên: Phó Chủ tịch @ HĐND tỉnh"],
    );
}

#[test]
fn numbered_list_after_a_colon() {
    assert_people(
        "vi",
        &[
            "Hội đồng chấm luận án gồm các ông, bà:",
            "1. GS.TS Nguyễn Đức Ân - Chủ tịch Hội đồng",
            "2. PGS.TS Lê Thu Hà - Phản biện 1",
            "3. TS. Trần Bình Lục - Thư ký",
        ],
        &["[GS.TS] Nguyễn Đức Ân: Chủ tịch Hội đồng", "[PGS.TS] Lê Thu Hà: Phản biện 1", "[TS.] Trần Bình Lục: Thư ký"],
    );
}

#[test]
fn an_announced_list_keeps_the_ranks_of_its_members() {
    assert_people(
        "vi",
        &[
            "Dự có các đồng chí: Thượng tướng Trịnh Văn Quyền, Bí thư Trung ương Đảng; Trung tướng Lê Đức Hà, Tư lệnh BĐBP.",
        ],
        &["Thượng tướng Trịnh Văn Quyền: Bí thư Trung ương Đảng", "Trung tướng Lê Đức Hà: Tư lệnh @ BĐBP"],
    );
}

#[test]
fn former_heads_through_the_years_are_a_list() {
    assert_people(
        "vi",
        &[
            "Dự có các đồng chí nguyên Viện trưởng Viện kiểm sát tỉnh qua các thời kỳ: Phạm Huy Dật, Lường Văn Quỳnh, Lò Văn Hải.",
        ],
        &[
            "Phạm Huy Dật: nguyên Viện trưởng @ Viện kiểm sát tỉnh",
            "Lường Văn Quỳnh: nguyên Viện trưởng @ Viện kiểm sát tỉnh",
            "Lò Văn Hải: nguyên Viện trưởng @ Viện kiểm sát tỉnh",
        ],
    );
}

#[test]
fn deputies_in_a_list_serve_where_their_chief_does() {
    assert_people(
        "vi",
        &[
            "Thiếu tướng Bùi Quang Khải, Giám đốc Công an tỉnh và các Phó Giám đốc: Đại tá Trần Đình Hợp, Thượng tá Lương Bằng dự.",
        ],
        &[
            "Thiếu tướng Bùi Quang Khải: Giám đốc @ Công an tỉnh",
            "Đại tá Trần Đình Hợp: Phó Giám đốc @ Công an tỉnh",
            "Thượng tá Lương Bằng: Phó Giám đốc @ Công an tỉnh",
        ],
    );
}

#[test]
fn a_passage_that_begins_with_four_capitals_in_an_open_list_is_no_harm() {
    assert_people(
        "vi",
        &["Danh sách gồm các cầu thủ:", "Rafael Moreira Silva Costa, tiền đạo", "Lê Văn Nam, hậu vệ"],
        &["Lê Văn Nam: hậu vệ"],
    );
}
