//! Offices before and after a name, and the names of the bodies in them.

use super::assert_people;

#[test]
fn rank_name_and_offices_sharing_an_organisation() {
    assert_people(
        "vi",
        &[
            "Thiếu tướng Vũ Đình Lâm, Bí thư Đảng ủy, Chính ủy Tổng cục Khí tài (TCKT) chủ trì hội nghị. Đại tá Đỗ Khắc Minh, Phó Chính ủy TCKT, báo cáo.",
        ],
        &[
            "Thiếu tướng Vũ Đình Lâm: Bí thư Đảng ủy @ Tổng cục Khí tài; Chính ủy @ Tổng cục Khí tài",
            "Đại tá Đỗ Khắc Minh: Phó Chính ủy @ Tổng cục Khí tài",
        ],
    );
}

#[test]
fn an_abbreviation_is_spelled_out_only_where_the_page_introduces_it() {
    assert_people(
        "vi",
        &[
            "Ông Hà Quang Vịnh, Giám đốc Sở Nông nghiệp và Môi trường (NN&MT) và bà Lê Thị Thơm, Chi cục trưởng Chi cục Kiểm lâm, Sở NN&MT dự họp với ông Tô Hữu Lễ, Phó Giám đốc Sở KHCN.",
        ],
        &[
            "Hà Quang Vịnh: Giám đốc @ Sở Nông nghiệp và Môi trường",
            "Lê Thị Thơm: Chi cục trưởng @ Chi cục Kiểm lâm, Sở Nông nghiệp và Môi trường",
            "Tô Hữu Lễ: Phó Giám đốc @ Sở KHCN",
        ],
    );
}

#[test]
fn offices_before_the_name_without_punctuation() {
    assert_people(
        "vi",
        &[
            "Theo Giám đốc Sở Khoa học và Công nghệ Lục Văn Tài, năm nay có 12 đề tài. Chủ tịch UBND huyện Nậm Pồ Sồng Thị Dua và Bí thư Huyện ủy Cao Lương Trần Quốc Nghĩa cùng dự.",
        ],
        &[
            "Lục Văn Tài: Giám đốc @ Sở Khoa học và Công nghệ",
            "Sồng Thị Dua: Chủ tịch @ UBND huyện Nậm Pồ",
            "Trần Quốc Nghĩa: Bí thư Huyện ủy Cao Lương",
        ],
    );
}

#[test]
fn a_place_after_an_office_is_not_a_person() {
    assert_people(
        "vi",
        &[
            "Bí thư Tỉnh ủy Thái Nguyên yêu cầu báo cáo. Chủ tịch UBND huyện Cao Lộc và lãnh đạo Thành ủy Hòa Bình kiểm tra. Chủ tịch UBND phường Trần Hưng Đạo ký.",
        ],
        &[],
    );
}

#[test]
fn double_office_joined_by_a_dash() {
    assert_people(
        "vi",
        &[
            "Trung tướng Phan Hải Sơn, Phó Tư lệnh - Tham mưu trưởng Quân chủng Hải quân và Đại tá Bùi Gia Khiêm – Chỉ huy trưởng Bộ CHQS tỉnh Lam Giang.",
        ],
        &[
            "Trung tướng Phan Hải Sơn: Phó Tư lệnh @ Quân chủng Hải quân; Tham mưu trưởng @ Quân chủng Hải quân",
            "Đại tá Bùi Gia Khiêm: Chỉ huy trưởng @ Bộ CHQS tỉnh Lam Giang",
        ],
    );
}

#[test]
fn an_organisation_with_a_dash_is_one_organisation() {
    assert_people(
        "vi",
        &[
            "Chị Mạc Thị Xoan, Trưởng phòng Kế hoạch - Tài chính huyện, và anh Cù Huy Đạt, chuyên viên Phòng Văn hóa - Thông tin.",
        ],
        &[
            "Mạc Thị Xoan: Trưởng phòng Kế hoạch - Tài chính @ huyện",
            "Cù Huy Đạt: chuyên viên @ Phòng Văn hóa - Thông tin",
        ],
    );
}

#[test]
fn a_ministry_with_commas_in_its_name() {
    assert_people(
        "vi",
        &[
            "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Lưu Khánh Hòe; Giám đốc Sở Nông nghiệp, Môi trường và Biển Đào Công Luận dự.",
        ],
        &[
            "Lưu Khánh Hòe: Bộ trưởng @ Bộ Văn hóa, Thể thao và Du lịch",
            "Đào Công Luận: Giám đốc @ Sở Nông nghiệp, Môi trường và Biển",
        ],
    );
}

#[test]
fn name_before_office_without_any_sign() {
    assert_people(
        "vi",
        &[
            "Hội đồng gồm PGS – TS Kiều Mạnh Tấn Trưởng khoa Vật lý, ThS. Phùng Thị Nga Phó Trưởng phòng Đào tạo và ông Sầm Văn Khoan Giám đốc Trung tâm Ứng dụng.",
        ],
        &[
            "[PGS – TS] Kiều Mạnh Tấn: Trưởng khoa Vật lý",
            "[ThS.] Phùng Thị Nga: Phó Trưởng phòng Đào tạo",
            "Sầm Văn Khoan: Giám đốc @ Trung tâm Ứng dụng",
        ],
    );
}

#[test]
fn acting_in_the_name_of_an_office_is_not_holding_it() {
    assert_people(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, Trung tướng Lê Quý Đạm trao Huân chương. Thay mặt Thủ tướng, Bộ trưởng Bộ Y tế Đào Hồng Lạc phát biểu.",
        ],
        &["Trung tướng Lê Quý Đạm", "Đào Hồng Lạc: Bộ trưởng @ Bộ Y tế"],
    );
}

#[test]
fn an_office_of_the_clause_is_not_that_of_the_name_before() {
    assert_people(
        "vi",
        &["Tại nhà Mẹ Việt Nam anh hùng Bùi Thị Thảo (97 tuổi), Chủ tịch nước thăm hỏi sức khỏe mẹ."],
        &["[Mẹ Việt Nam anh hùng] Bùi Thị Thảo"],
    );
}

#[test]
fn remarks_between_name_and_office() {
    assert_people(
        "vi",
        &[
            "Bà Trương Thị Thanh, 53 tuổi, Chi hội trưởng Chi hội Phụ nữ ấp 3 và ông Võ Văn Hớn (thứ hai từ phải sang), Chủ tịch Hội Nông dân xã.",
        ],
        &["Trương Thị Thanh: Chi hội trưởng @ Chi hội Phụ nữ ấp 3", "Võ Văn Hớn: Chủ tịch @ Hội Nông dân xã"],
    );
}

#[test]
fn a_generic_organisation_takes_its_full_name_from_the_page() {
    assert_people(
        "vi",
        &[
            "Đảng ủy Nhà máy Z913 họp. Đại tá Lương Quốc Thái, Bí thư Đảng ủy, Giám đốc Nhà máy. Thượng tá Vũ Nhật Tân, Lữ đoàn trưởng Lữ đoàn 481. Lữ đoàn Tàu hộ vệ 481 đón khách; Thượng tá Hoàng Phi Bành, Lữ đoàn trưởng.",
        ],
        &[
            "Đại tá Lương Quốc Thái: Bí thư Đảng ủy @ Nhà máy Z913; Giám đốc @ Nhà máy Z913",
            "Thượng tá Vũ Nhật Tân: Lữ đoàn trưởng @ Lữ đoàn Tàu hộ vệ 481",
            "Thượng tá Hoàng Phi Bành: Lữ đoàn trưởng @ Lữ đoàn Tàu hộ vệ 481",
        ],
    );
}

#[test]
fn two_kinds_of_school_are_one_name_and_a_deputy_premier_has_no_ministry() {
    assert_people(
        "vi",
        &[
            "Chị Đinh Thị Phượng, giáo viên Trường Tiểu học và THCS Ngô Quyền, gặp Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Phạm Bá Miên. Ông Tư Lượm (Nguyễn Văn Lượm, 61 tuổi) đứng nhìn.",
        ],
        &[
            "Đinh Thị Phượng: giáo viên @ Trường Tiểu học và THCS Ngô Quyền",
            "Phạm Bá Miên: Phó Thủ tướng; Bộ trưởng @ Bộ Ngoại giao",
            "Nguyễn Văn Lượm",
        ],
    );
}

#[test]
fn counted_times_terms_and_roman_numbers_are_no_part_of_a_unit_or_a_name() {
    assert_people(
        "vi",
        &[
            "Đại tá Ngô Quang Vinh, Chính ủy Sư đoàn, dự. Sư đoàn 2 lần được tuyên dương; Sư đoàn 367 có 15 đồng chí được bầu. Kỳ họp bầu bổ sung ông Hà Ngọc Tuyên giữ chức Phó Chủ tịch HĐND tỉnh Kon Sơn khóa X.",
            "Bí thư Huyện ủy Tuần Lai Khoàng Văn Van và ông Rơ Châm Hyuk cùng dự.",
        ],
        &[
            "Đại tá Ngô Quang Vinh: Chính ủy @ Sư đoàn 367",
            "Hà Ngọc Tuyên: Phó Chủ tịch @ HĐND tỉnh Kon Sơn",
            "Khoàng Văn Van: Bí thư Huyện ủy Tuần Lai",
            "Rơ Châm Hyuk",
        ],
    );
}
