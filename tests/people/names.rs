//! Where Vietnamese names begin and end, and what only looks like one.

use super::assert_people;

#[test]
fn names_inside_streets_schools_ships_and_prizes() {
    assert_people(
        "vi",
        &[
            "Tại Trường THCS Nguyễn Thái Bình trên đường Tôn Đức Thắng, phường Võ Thị Sáu, tàu HQ-018 Trần Khánh Dư và Quỹ Vừ A Dính cùng Giải thưởng Tạ Quang Bửu được nhắc tên. Đường Nguyễn Văn Linh đông người. Tuyến đường hoa Võ Thị Thắng nở rộ.",
        ],
        &[],
    );
}

#[test]
fn ho_chi_minh_only_when_he_acts() {
    assert_people(
        "vi",
        &[
            "Toàn đơn vị học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh; dâng hương tại Lăng Chủ tịch Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh thành phố Hồ Chí Minh.",
        ],
        &[],
    );
}

#[test]
fn ho_chi_minh_visits() {
    assert_people("vi", &["Năm 1962, Chủ tịch Hồ Chí Minh đã về thăm nhà máy."], &["Hồ Chí Minh: Chủ tịch"]);
}

#[test]
fn credits_and_bylines_are_not_people() {
    assert_people(
        "vi",
        &[
            "Thiếu tá Ung Nho Thạnh trao quà. Ảnh: Lê Hoàng Nam",
            "Tin, ảnh: TRẦN QUỐC HƯNG",
            "Bài và ảnh: Nguyễn Văn Tâm",
        ],
        &["Thiếu tá Ung Nho Thạnh"],
    );
}

#[test]
fn headings_in_capitals_know_the_people_of_the_text() {
    assert_people(
        "vi",
        &[
            "ĐỒNG CHÍ NGUYỄN VĂN ẤN THĂM BỆNH VIỆN",
            "Sáng 3/2, đồng chí Nguyễn Văn Ấn, Phó Bí thư Tỉnh ủy thăm bệnh viện.",
        ],
        &["Nguyễn Văn Ấn: Phó Bí thư Tỉnh ủy ×2"],
    );
}

#[test]
fn glued_words_are_taken_apart() {
    assert_people(
        "vi",
        &["Đại tá Trần Thái SơnHọc viện Kỹ thuật dự. Đồngchí Lê Quang Thiều, TrưởngBan Tổ chức Tỉnh ủy chúc mừng."],
        &["Đại tá Trần Thái Sơn", "Lê Quang Thiều: Trưởng Ban Tổ chức Tỉnh ủy"],
    );
}

#[test]
fn spelling_variants_and_lower_case_ranks() {
    assert_people(
        "vi",
        &["thượng uý Hoàng Thị Thuý, Uỷ viên Ban Chấp hành Đảng uỷ, bác sỹ Bùi Văn Hoà và đại tướng Phan Văn Giáo."],
        &["thượng uý Hoàng Thị Thuý: Uỷ viên Ban Chấp hành Đảng uỷ", "[bác sỹ] Bùi Văn Hoà", "đại tướng Phan Văn Giáo"],
    );
}

#[test]
fn ethnic_and_khmer_names() {
    assert_people(
        "vi",
        &[
            "Anh Giàng A Sử, chị H'Hen Mlô, ông Thạch Sa Rây và Trung sĩ Mùa A Dế dự. Bí thư Huyện ủy Lù Seo Pao phát biểu; Chủ tịch tỉnh Sùng A Lềnh kết luận.",
        ],
        &[
            "Giàng A Sử",
            "H'Hen Mlô",
            "Thạch Sa Rây",
            "Trung sĩ Mùa A Dế",
            "Lù Seo Pao: Bí thư Huyện ủy",
            "Sùng A Lềnh: Chủ tịch @ tỉnh",
        ],
    );
}

#[test]
fn foreign_guests() {
    assert_people(
        "vi",
        &[
            "Thủ tướng Lào Sonexay Phomma tiếp Đại sứ Hoa Kỳ tại Việt Nam Mark Knighton; Thủ tướng Ấn Độ Na-ren-đra Mô-đa điện đàm với Tổng thống Nga Vladimir Antonov. Ngài Thong-lun Xi-xu-vông cảm ơn ông Antonov.",
        ],
        &[
            "Sonexay Phomma: Thủ tướng @ Lào",
            "Mark Knighton: Đại sứ @ Hoa Kỳ tại Việt Nam",
            "Na-ren-đra Mô-đa: Thủ tướng @ Ấn Độ",
            "Vladimir Antonov: Tổng thống @ Nga ×2",
            "Thong-lun Xi-xu-vông",
        ],
    );
}

#[test]
fn surnames_that_are_common_words() {
    assert_people(
        "vi",
        &[
            "Đoàn Văn Hào và Phó Đức Thịnh thi đấu. Đại biểu Đoàn Thị Hảo (Đoàn Hải Triều), ông Ông Văn Tùng, bà Từ Thị Loan, cụ Quan Đình Mẫn có mặt.",
        ],
        &[
            "Đoàn Văn Hào",
            "Phó Đức Thịnh",
            "Đoàn Thị Hảo: Đại biểu @ Đoàn Hải Triều",
            "Ông Văn Tùng",
            "Từ Thị Loan",
            "Quan Đình Mẫn",
        ],
    );
}

#[test]
fn names_that_begin_with_one_letter() {
    assert_people(
        "vi",
        &[
            "Chủ trì có Bí thư Huyện ủy Hà Văn Dự; Y Blim Mlô, Phó Chủ tịch UBND huyện; A Krơng, 40 tuổi. Loại A và nhóm Y, tỉnh chưa xếp.",
        ],
        &["Hà Văn Dự: Bí thư Huyện ủy", "Y Blim Mlô: Phó Chủ tịch @ UBND huyện", "A Krơng"],
    );
}

#[test]
fn a_country_that_no_list_knows_is_no_part_of_a_name() {
    assert_people(
        "vi",
        &[
            "Nhân dân Veldonia mến khách, tại Veldonia có nhiều sinh viên, hàng của Veldonia tốt. Tổng thống Veldonia Mikel Arrunta, Ngoại trưởng Sandor Pelk, Bộ trưởng Quốc phòng, Thượng tướng Ivo Gant và nguyên Đại sứ Việt Nam tại Veldonia Lưu Đoàn Huyền Chi dự.",
        ],
        &[
            "Mikel Arrunta: Tổng thống Veldonia",
            "Sandor Pelk: Ngoại trưởng",
            "Thượng tướng Ivo Gant: Bộ trưởng Quốc phòng",
            "Lưu Đoàn Huyền Chi: nguyên Đại sứ @ Việt Nam tại Veldonia",
        ],
    );
}

#[test]
fn company_named_after_a_person() {
    assert_people(
        "vi",
        &[
            "Ông Trần Đình Lương, Giám đốc Công ty TNHH Địa ốc Nguyễn Kim Phúc và bà Lê Thị Nga, Hiệu trưởng Trường THPT Phan Bội Châu.",
        ],
        &[
            "Trần Đình Lương: Giám đốc @ Công ty TNHH Địa ốc Nguyễn Kim Phúc",
            "Lê Thị Nga: Hiệu trưởng @ Trường THPT Phan Bội Châu",
        ],
    );
}

#[test]
fn later_short_forms_are_the_same_person() {
    assert_people(
        "vi",
        &[
            "Ông Nguyễn Hữu Đường, Trưởng thôn Bãi Giữa, kể chuyện làng. Ông Đường nói cả thôn góp công. “Nhờ anh Đường cả”, bà Vi Thị Mận cười.",
        ],
        &["Nguyễn Hữu Đường: Trưởng thôn Bãi Giữa ×3", "Vi Thị Mận"],
    );
}

#[test]
fn suspects_and_victims_hold_no_office() {
    assert_people(
        "vi",
        &[
            "Bị cáo Lê Thị Hoa (SN 1980, trú phường Trần Phú) bị tuyên 7 năm tù. Cùng vụ án, Trần Văn Hương (41 tuổi) và Đỗ Thị Hạnh bị phạt 2 năm. Thẩm phán Nguyễn Thị Lan, chủ tọa phiên tòa.",
        ],
        &["Lê Thị Hoa", "Trần Văn Hương", "Đỗ Thị Hạnh", "Nguyễn Thị Lan: Thẩm phán; chủ tọa phiên tòa"],
    );
}

#[test]
fn athletes_and_artists() {
    assert_people(
        "vi",
        &[
            "HLV trưởng Trần Quốc Bảo tin thủ môn Lê Văn Đạt và tiền đạo Nguyễn Hữu Tiến. Ca sĩ Mỹ Linh Chi hát cùng NSƯT Đức Khuê.",
        ],
        &[
            "Trần Quốc Bảo: HLV trưởng",
            "Lê Văn Đạt: thủ môn",
            "Nguyễn Hữu Tiến: tiền đạo",
            "Mỹ Linh Chi: Ca sĩ",
            "[NSƯT] Đức Khuê",
        ],
    );
}

#[test]
fn a_short_form_of_a_short_form_is_the_same_person() {
    assert_people(
        "vi",
        &[
            "Bác sĩ Triệu Đình Khôi nhận nhiệm vụ.",
            "Bác sĩ Đình Khôi mổ ca đầu tiên lúc nửa đêm. PGS Khôi kể lại ca mổ ấy.",
        ],
        &["[Bác sĩ] [PGS] Triệu Đình Khôi ×3"],
    );
}

#[test]
fn two_names_that_stand_for_each_other_are_one_person() {
    assert_people(
        "vi",
        &[
            "Ông Bình đến sớm. Nhà văn Nguyễn Văn An (bút danh Trần Bình) đến dự. Nhà văn Trần Bình (tên thật là Nguyễn Văn An) phát biểu.",
        ],
        &["[Nhà văn] Nguyễn Văn An ×3"],
    );
}
