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
