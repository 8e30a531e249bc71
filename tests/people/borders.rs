//! Where an office, a title or a name ends, and what only looks like one.

use super::assert_people;

#[test]
fn a_word_for_someone_begins_a_clause_not_an_office() {
    assert_people(
        "vi",
        &["Theo bác sĩ Viên Đình Lộc, Phó Giám đốc Bệnh viện Bãi Sậy, nạn nhân tử vong do ngạt nước."],
        &["[bác sĩ] Viên Đình Lộc: Phó Giám đốc @ Bệnh viện Bãi Sậy"],
    );
}

#[test]
fn a_currency_before_a_full_stop_is_no_modifier() {
    assert_people(
        "vi",
        &[
            "Tỉnh thưởng 1 tỉ đồng. Phó Chủ tịch UBND tỉnh Nghiêm Đức Thọ có mặt. Q. Giám đốc Sở Y tế Lưu Thị Sen vắng mặt.",
        ],
        &["Nghiêm Đức Thọ: Phó Chủ tịch @ UBND tỉnh", "Lưu Thị Sen: Q. Giám đốc @ Sở Y tế"],
    );
}

#[test]
fn names_of_other_languages_behind_bodies() {
    assert_people(
        "vi",
        &["Tổng thư ký Liên Hiệp Quốc Amélio Carvalhez và Nhà vua Edmund IV lên tiếng; nhà khoa học Maarten Vries \
           đồng ý. Tuyến hàng hải nối Ấn Độ Dương - Thái Bình Dương."],
        &["Amélio Carvalhez: Tổng thư ký @ Liên Hiệp Quốc", "Edmund IV: Nhà vua", "Maarten Vries: nhà khoa học"],
    );
}

#[test]
fn a_shorter_title_adds_nothing() {
    assert_people(
        "vi",
        &["PGS.TS Cù Minh Lý trình bày. Sau đó PGS Lý trả lời. Bà Hà Thị Tơ, GS danh dự, nghe."],
        &["[PGS.TS] Cù Minh Lý ×2", "Hà Thị Tơ"],
    );
}

#[test]
fn what_bears_a_name_is_no_person() {
    assert_people("vi", &["Họ thăm con tàu mang tên Lý Công Trứ và ông Lý Công Bền."], &["Lý Công Bền"]);
}
