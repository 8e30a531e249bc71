//! Who is promoted, and who only reads it out.

use super::assert_people;

#[test]
fn several_promotions_in_one_sentence() {
    assert_people(
        "vi",
        &["Theo đó, thăng quân hàm từ Thượng tá lên Đại tá đối với đồng chí Mạc Văn Đợi, Phó Chính ủy Sư đoàn 91; từ \
           Đại úy lên Thiếu tá đối với đồng chí Lục Thị Hằng, Trợ lý Ban Tài chính."],
        &["Đại tá Mạc Văn Đợi: Phó Chính ủy @ Sư đoàn 91", "Thiếu tá Lục Thị Hằng: Trợ lý @ Ban Tài chính"],
    );
}

#[test]
fn who_reads_a_decision_is_not_promoted_by_it() {
    assert_people(
        "vi",
        &["Thượng tá Ngân Văn Túc công bố Quyết định số 55/QĐ-BQP về việc truy thăng quân hàm từ Trung úy lên Thượng \
           úy."],
        &["Thượng tá Ngân Văn Túc"],
    );
    assert_people(
        "vi",
        &["Trung tá Ngân Văn Túc vừa được Bộ Quốc phòng thăng quân hàm lên Thượng tá."],
        &["Thượng tá Ngân Văn Túc"],
    );
}

#[test]
fn new_rank_of_a_promotion_to_several() {
    assert_people(
        "vi",
        &[
            "Theo đó, 2 đồng chí được thăng quân hàm Trung tướng gồm: Hà Trọng Khang, Tư lệnh Quân đoàn 12; Lý Đăng Vượng, Chính ủy Học viện Lục quân.",
        ],
        &[
            "Trung tướng Hà Trọng Khang: Tư lệnh @ Quân đoàn 12",
            "Trung tướng Lý Đăng Vượng: Chính ủy @ Học viện Lục quân",
        ],
    );
}

#[test]
fn new_rank_of_a_promotion_of_one() {
    assert_people(
        "vi",
        &["Đại tá Trần Văn Bá, Phó Tư lệnh Quân khu, được thăng quân hàm từ Đại tá lên Thiếu tướng."],
        &["Thiếu tướng Trần Văn Bá: Phó Tư lệnh @ Quân khu"],
    );
}

#[test]
fn old_and_new_office_of_an_appointment() {
    assert_people(
        "vi",
        &[
            "Đồng chí Phạm Vọng Thủy, Trưởng ban Dân vận Tỉnh ủy giữ chức Bí thư Huyện ủy Quan Hòa; ông Ngô Tứ Phương được bổ nhiệm làm Giám đốc Sở Xây dựng, thay ông Đỗ Viễn Diệu nghỉ hưu.",
        ],
        &[
            "Phạm Vọng Thủy: Trưởng ban Dân vận @ Tỉnh ủy; Bí thư Huyện ủy Quan Hòa",
            "Ngô Tứ Phương: Giám đốc @ Sở Xây dựng",
            "Đỗ Viễn Diệu: Giám đốc @ Sở Xây dựng",
        ],
    );
}

#[test]
fn office_before_the_appointed_person() {
    assert_people(
        "vi",
        &[
            "Thủ tướng phê chuẩn kết quả bầu chức vụ Phó Chủ tịch UBND tỉnh đối với đồng chí Nguyễn Phụ Thi, nguyên Bí thư Thành ủy Hàm Sầm.",
        ],
        &["Nguyễn Phụ Thi: Phó Chủ tịch @ UBND tỉnh; nguyên Bí thư Thành ủy Hàm Sầm"],
    );
}

#[test]
fn offices_of_a_life_are_told_in_a_row() {
    assert_people(
        "vi",
        &[
            "Bà Phạm Thị Lan từng giữ các chức vụ: Trưởng phòng Kỹ thuật (1998), Phó Giám đốc Nhà máy Z113 (2003); nay là Giám đốc Công ty Cơ khí 25.",
            "Ông Lê Văn Tám trao quyết định bổ nhiệm các chức vụ: Trưởng phòng Y tế, Trưởng phòng Tài chính.",
        ],
        &[
            "Phạm Thị Lan: Trưởng phòng Kỹ thuật @ Nhà máy Z113; Phó Giám đốc @ Nhà máy Z113; Giám đốc @ Công ty Cơ khí 25",
            "Lê Văn Tám",
        ],
    );
}
