//! Where an office, a title or a name ends, and what only looks like one.

use super::{assert_each, assert_people};

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

#[test]
fn words_for_bodies_end_a_name_only_where_a_body_can_follow() {
    assert_each(&[
        (
            "Tổng Giám đốc EVNMN Tăng Thế Khoa dự lễ cùng anh Hoàng Quang Vĩnh Khoa, em Lê Văn Tạ.",
            &["Tăng Thế Khoa: Tổng Giám đốc @ EVNMN", "Hoàng Quang Vĩnh Khoa", "Lê Văn Tạ"],
        ),
        ("Ông Cao Quang Tâm Trưởng Ban Dân vận Tỉnh ủy nói.", &["Cao Quang Tâm: Trưởng Ban Dân vận @ Tỉnh ủy"]),
        (
            "Người phát ngôn Bộ Ngoại giao Đoàn Nam Hùng đã trả lời.",
            &["Đoàn Nam Hùng: Người phát ngôn @ Bộ Ngoại giao"],
        ),
        ("Chủ nhiệm Hậu cần Quân khu 6 Lý Tám bày tỏ.", &["Lý Tám: Chủ nhiệm Hậu cần @ Quân khu 6"]),
        ("Công an khởi tố Mã Giang (29 tuổi) về tội đánh bạc.", &["Mã Giang"]),
        ("Đêm thơ do MC Hạnh Phúc dẫn.", &["Hạnh Phúc: MC"]),
        (
            "Ông Lê Văn Tạ, Tổng Lãnh sự Nhật Bản tại TP Hồ Chí Minh, dự lễ.",
            &["Lê Văn Tạ: Tổng Lãnh sự @ Nhật Bản tại TP Hồ Chí Minh"],
        ),
    ]);
}

#[test]
fn a_surname_of_highlanders_begins_a_name_behind_a_place() {
    assert_each(&[
        ("Bí thư Huyện ủy Kơ Să Ha Thương phát biểu.", &["Kơ Să Ha Thương: Bí thư Huyện ủy"]),
        ("Phó Chủ tịch UBND tỉnh Cao Lạng Rmah Blanh đề nghị.", &["Rmah Blanh: Phó Chủ tịch @ UBND tỉnh Cao Lạng"]),
    ]);
}

#[test]
fn a_name_goes_on_behind_words_that_are_known_as_one() {
    assert_each(&[
        ("Bà Triệu Thị Mạnh Quyên, Phó Giám đốc Sở Y tế, nói.", &["Triệu Thị Mạnh Quyên: Phó Giám đốc @ Sở Y tế"]),
        ("Cụ Hồ Văn Bắc hiến đất làm đường Bà Triệu.", &["Hồ Văn Bắc"]),
        ("Tòa tuyên phạt Đinh Minh 7 năm tù.", &["Đinh Minh"]),
        (
            "Góp mặt có các ca sĩ Hạ Mỹ Linh, Đoàn Ngọc Xuân và Trịnh Tiến Phong.",
            &["Hạ Mỹ Linh: ca sĩ", "Đoàn Ngọc Xuân: ca sĩ", "Trịnh Tiến Phong: ca sĩ"],
        ),
    ]);
}

#[test]
fn a_form_of_address_is_no_office_beside_one() {
    assert_each(&[
        (
            "Cô giáo Đinh Thị Thắm, giáo viên Trường Tiểu học Pa Lùng, kể.",
            &["Đinh Thị Thắm: giáo viên @ Trường Tiểu học Pa Lùng"],
        ),
        ("Cô giáo Đinh Thị Thắm kể lại.", &["Đinh Thị Thắm: Cô giáo"]),
    ]);
}

#[test]
fn a_name_begins_behind_the_country_of_who_bears_it() {
    assert_each(&[
        (
            "Chuyên gia người Hàn Quốc Kang Do-yun, huấn luyện viên đội bắn cung, đến muộn.",
            &["Kang Do-yun: huấn luyện viên @ đội bắn cung"],
        ),
        ("Ông đi cùng nhà làm phim người Nhật Bản Sato Kenji.", &["Sato Kenji"]),
    ]);
}

#[test]
fn what_somebody_became_later_is_an_office() {
    assert_each(&[
        (
            "Người được cứu là ông Trương Quang Hạ, sau này là Bí thư Huyện ủy, Giám đốc Sở Thủy lợi.",
            &["Trương Quang Hạ: Bí thư Huyện ủy; Giám đốc @ Sở Thủy lợi"],
        ),
        (
            "Đại tá Hầu Xuân Cường, Giám đốc Nhà máy Z9 nhận nhiệm vụ mới là Phó Chủ nhiệm Tổng cục Kỹ thuật.",
            &["Đại tá Hầu Xuân Cường: Giám đốc @ Nhà máy Z9; Phó Chủ nhiệm @ Tổng cục Kỹ thuật"],
        ),
    ]);
}

#[test]
fn what_somebody_does_is_no_part_of_the_office() {
    assert_people(
        "vi",
        &[
            "Thượng tọa Thích Minh Hậu, Tổng Thư ký cử hành nghi lễ.",
            "Ông Lê Đức Thiện, Giám đốc Công ty Hòa Bình tháp tùng đoàn; ông Vũ Mạnh Toàn, Phó Giám đốc quả quyết sẽ xong trong tháng.",
        ],
        &[
            "[Thượng tọa] Thích Minh Hậu: Tổng Thư ký",
            "Lê Đức Thiện: Giám đốc @ Công ty Hòa Bình",
            "Vũ Mạnh Toàn: Phó Giám đốc @ Công ty Hòa Bình",
        ],
    );
}
