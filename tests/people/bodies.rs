//! Which body an office is held in that names none: told by the kind of body, by a list, by who leads it.

use super::{assert_each, assert_people};

#[test]
fn who_leads_a_body_of_a_kind_leads_the_one_of_the_page() {
    assert_people(
        "vi",
        &[
            "Khai giảng ở Trường Tiểu học Pa Lùng",
            "Thầy Lò Văn Chín, Hiệu trưởng nhà trường đánh trống. Trường Tiểu học Pa Lùng có 300 em.",
            "Cô Quàng Thị Pao, Phó Hiệu trưởng, cảm ơn ông Vũ Như Hải, Giám đốc Tài chính.",
        ],
        &[
            "Lò Văn Chín: Hiệu trưởng @ Trường Tiểu học Pa Lùng",
            "Quàng Thị Pao: Phó Hiệu trưởng @ Trường Tiểu học Pa Lùng",
            "Vũ Như Hải: Giám đốc Tài chính",
        ],
    );
    // Of two schools the one named last; of none, nobody knows.
    assert_people(
        "vi",
        &["Trường Tiểu học Pa Lùng gặp Trường Tiểu học Nà Vai.", "Cô Quàng Thị Pao, Phó Hiệu trưởng, mở đầu."],
        &["Quàng Thị Pao: Phó Hiệu trưởng @ Trường Tiểu học Nà Vai"],
    );
    assert_people(
        "vi",
        &["Cô Quàng Thị Pao, Phó Hiệu trưởng, gặp Công ty Nà Vai."],
        &["Quàng Thị Pao: Phó Hiệu trưởng"],
    );
}

#[test]
fn those_who_come_with_a_commander_serve_under_him() {
    assert_each(&[
        (
            "Đoàn của Bộ Tư lệnh Vùng 7 Hải quân do Đại tá Phan Quốc Thuần, Phó Chính ủy Vùng dẫn đầu; cùng đi có Thượng \
             tá Trịnh Hoài Bắc, Phó Tham mưu trưởng.",
            &[
                "Đại tá Phan Quốc Thuần: Phó Chính ủy @ Vùng 7 Hải quân",
                "Thượng tá Trịnh Hoài Bắc: Phó Tham mưu trưởng @ Vùng 7 Hải quân",
            ],
        ),
        // A chief of a bank commands no troops.
        (
            "Trao quà có Thượng tá Đặng Phan Duẩn, Phó Chính ủy; bà Mai Thị Gấm, Giám đốc Ngân hàng Nam Thịnh.",
            &["Thượng tá Đặng Phan Duẩn: Phó Chính ủy", "Mai Thị Gấm: Giám đốc @ Ngân hàng Nam Thịnh"],
        ),
        // The Chief of the General Staff serves everywhere.
        (
            "Đại tá Lê Quý Doanh, Chính ủy Quân đoàn 2; Trung tướng Phạm Tiến Sơn, Phó Tổng Tham mưu trưởng.",
            &["Đại tá Lê Quý Doanh: Chính ủy @ Quân đoàn 2", "Trung tướng Phạm Tiến Sơn: Phó Tổng Tham mưu trưởng"],
        ),
    ]);
}

#[test]
fn the_body_before_do_is_led_by_who_stands_behind_it() {
    assert_each(&[
        (
            "Công ty CP Sữa Ba Vì Xanh do bà Quách Mỹ Lệ làm Tổng Giám đốc ủng hộ; đoàn Quân khu 13 do Thiếu tướng Lò \
             Đức Hưng, Phó Chính ủy dẫn đầu vào viếng.",
            &[
                "Quách Mỹ Lệ: Tổng Giám đốc @ Công ty CP Sữa Ba Vì Xanh",
                "Thiếu tướng Lò Đức Hưng: Phó Chính ủy @ Quân khu 13",
            ],
        ),
        ("Phiên tòa do ông Lò Văn Tạ làm chủ tọa.", &["Lò Văn Tạ: chủ tọa"]),
    ]);
}

#[test]
fn committees_in_a_row() {
    assert_each(&[
        (
            "Đồng chí Vàng Seo Dín tái cử chức vụ Bí thư Đảng ủy xã; đồng chí Lù Thị Chung - Phó Bí thư Thường trực.",
            &["Vàng Seo Dín: Bí thư Đảng ủy @ xã", "Lù Thị Chung: Phó Bí thư Thường trực Đảng ủy @ xã"],
        ),
        (
            "Ông Lại Thế Nguyên, Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Khối dự.",
            &["Lại Thế Nguyên: Ủy viên Ban Thường vụ Đảng ủy Khối; Chủ nhiệm @ Ủy ban Kiểm tra Đảng ủy Khối"],
        ),
        (
            "Bí thư Đảng ủy Võ Tá Cường và Chủ tịch UBND xã Trần Hữu Duyệt nhận bằng.",
            &["Võ Tá Cường: Bí thư Đảng ủy @ xã", "Trần Hữu Duyệt: Chủ tịch @ UBND xã"],
        ),
    ]);
}

#[test]
fn what_a_list_gives_is_not_held_where_its_members_serve() {
    assert_each(&[(
        "Trưởng Ban: Ông Trịnh Minh Hoàng - Phó Chủ tịch UBND tỉnh. Các Phó Trưởng Ban: Đại tá Lưu Xuân Phương - Chỉ huy \
         trưởng Bộ CHQS tỉnh.",
        &[
            "Trịnh Minh Hoàng: Trưởng Ban; Phó Chủ tịch @ UBND tỉnh",
            "Đại tá Lưu Xuân Phương: Phó Trưởng Ban; Chỉ huy trưởng @ Bộ CHQS tỉnh",
        ],
    )]);
}

#[test]
fn a_deputy_of_another_house_is_none_of_the_chief_before() {
    assert_each(&[(
        "Ông Lê Tấn Lợi, Chủ tịch Hội Nhà báo tỉnh; ông Đặng Phúc Hậu, Phó Chủ tịch Thường trực; ông Lò Thanh Hải, Phó Chủ \
         tịch Quốc hội.",
        &[
            "Lê Tấn Lợi: Chủ tịch @ Hội Nhà báo tỉnh",
            "Đặng Phúc Hậu: Phó Chủ tịch Thường trực @ Hội Nhà báo tỉnh",
            "Lò Thanh Hải: Phó Chủ tịch Quốc hội",
        ],
    )]);
}

#[test]
fn several_receive_one_office() {
    assert_each(&[
        (
            "Quốc hội phê chuẩn bổ nhiệm Phó Thủ tướng đối với ông Hồ Đức Thọ, Bộ trưởng Bộ Tài chính và bà Bùi Thanh \
             Trà, Bộ trưởng Bộ Nội vụ.",
            &[
                "Hồ Đức Thọ: Phó Thủ tướng; Bộ trưởng @ Bộ Tài chính",
                "Bùi Thanh Trà: Phó Thủ tướng; Bộ trưởng @ Bộ Nội vụ",
            ],
        ),
        (
            "Bà Lò Thị Thảo, Trưởng phòng Tư pháp và ông Lê Văn Lân, Trưởng phòng Đô thị được bầu làm Ủy viên UBND quận.",
            &[
                "Lò Thị Thảo: Trưởng phòng Tư pháp; Ủy viên @ UBND quận",
                "Lê Văn Lân: Trưởng phòng Đô thị; Ủy viên @ UBND quận",
            ],
        ),
        (
            "Lễ bàn giao chức vụ Tư lệnh Binh đoàn 21 giữa Thiếu tướng Hồ Sỹ Hậu và Đại tá Đỗ Xuân Bính.",
            &["Thiếu tướng Hồ Sỹ Hậu: Tư lệnh @ Binh đoàn 21", "Đại tá Đỗ Xuân Bính: Tư lệnh @ Binh đoàn 21"],
        ),
    ]);
}

#[test]
fn each_of_a_list_leads_a_body_of_the_kind_before_the_colon() {
    assert_each(&[
        (
            "Cùng dự có Thứ trưởng các bộ: Huỳnh Đức Nam (Nội vụ), Đoàn Mỹ Duyên (Bộ Xây dựng); ông Tạ Văn Lưu.",
            &["Huỳnh Đức Nam: Thứ trưởng @ Bộ Nội vụ", "Đoàn Mỹ Duyên: Thứ trưởng @ Bộ Xây dựng", "Tạ Văn Lưu"],
        ),
        (
            "Báo cáo có Chủ tịch UBND các huyện: Điểu Krang (Kỳ Hoa), Cứ A Sình (Yên Cát).",
            &["Điểu Krang: Chủ tịch @ UBND huyện Kỳ Hoa", "Cứ A Sình: Chủ tịch @ UBND huyện Yên Cát"],
        ),
        (
            "Trả lời có Giám đốc các sở: Bế Hồng Trang (Dân tộc và Tôn giáo) và Lê Văn Toại (Y tế).",
            &["Bế Hồng Trang: Giám đốc @ Sở Dân tộc và Tôn giáo", "Lê Văn Toại: Giám đốc @ Sở Y tế"],
        ),
    ]);
}

#[test]
fn who_speaks_for_a_body_serves_there_unless_it_meets_for_an_occasion() {
    assert_each(&[
        (
            "Thay mặt lãnh đạo Hiệp hội Chè Nam Giao, Phó Chủ tịch Trần Chí Hoa cảm ơn.",
            &["Trần Chí Hoa: Phó Chủ tịch @ Hiệp hội Chè Nam Giao"],
        ),
        ("Thay mặt Ban Tổ chức, Phó Chủ tịch Trần Chí Hoa cảm ơn.", &["Trần Chí Hoa: Phó Chủ tịch"]),
    ]);
}

#[test]
fn the_larger_body_stands_behind_a_comma_or_in_brackets_before_the_name() {
    assert_each(&[
        (
            "Trưởng khoa Ngữ văn, Trường Đại học Nam Giao Mai Duy Toàn mở đầu.",
            &["Mai Duy Toàn: Trưởng khoa Ngữ văn @ Trường Đại học Nam Giao"],
        ),
        (
            "Đội trưởng Đội Hình sự, Công an huyện Yên Cát, Thiếu tá Hạ Ngọc Chiến báo cáo.",
            &["Thiếu tá Hạ Ngọc Chiến: Đội trưởng @ Đội Hình sự, Công an huyện Yên Cát"],
        ),
        (
            "Chủ tịch UBND xã Hòa Lạc (huyện Yên Cát) Vương Ngọc Vân nói vậy.",
            &["Vương Ngọc Vân: Chủ tịch @ UBND xã Hòa Lạc (huyện Yên Cát)"],
        ),
        (
            "Theo ông Đỗ Bá Thuần, Phó trưởng phòng Cảnh sát kinh tế (PC03) Công an tỉnh Nam Giao, hồ sơ đã xong.",
            &["Đỗ Bá Thuần: Phó trưởng phòng @ Cảnh sát kinh tế (PC03) Công an tỉnh Nam Giao"],
        ),
        (
            "Ông Lý Văn Phắn được bầu giữ chức Trưởng khoa Ngữ văn, Trường Đại học Nam Giao.",
            &["Lý Văn Phắn: Trưởng khoa Ngữ văn @ Trường Đại học Nam Giao"],
        ),
        (
            "Bà Vũ Thị Loan, Bí thư Chi bộ, Trưởng thôn Na Trung, xã Hòa Lạc, kể lại.",
            &["Vũ Thị Loan: Bí thư Chi bộ @ thôn Na Trung; Trưởng thôn Na Trung @ xã Hòa Lạc"],
        ),
    ]);
}

#[test]
fn capitals_behind_a_body_that_opens_a_clause_are_its_name() {
    assert_people(
        "vi",
        &["Trường THPT Đoàn Lộ Trạch khai giảng.", "Hiệu trưởng Trường Viên Thị Hương đánh trống."],
        &["Viên Thị Hương: Hiệu trưởng @ Trường THPT Đoàn Lộ Trạch"],
    );
    assert_people(
        "vi",
        &["Ông Lê Văn Toại giữ chức Hiệu trưởng Trường THPT Đoàn Lộ Trạch kể từ ngày 1/6."],
        &["Lê Văn Toại: Hiệu trưởng @ Trường THPT Đoàn Lộ Trạch"],
    );
}

#[test]
fn whose_body_it_is_behind_do_and_in_lists() {
    assert_each(&[
        (
            "Đoàn công tác của Bộ Nông nghiệp do Thứ trưởng Khuất Bình Trị làm Trưởng đoàn đã đến.",
            &["Khuất Bình Trị: Thứ trưởng @ Bộ Nông nghiệp; Trưởng đoàn"],
        ),
        (
            "Lô đất thuộc Công ty Địa ốc Phú Gia do bà Thân Ngọc Trâm, em gái Chủ tịch HĐQT, làm Tổng Giám đốc.",
            &["Thân Ngọc Trâm: Tổng Giám đốc @ Công ty Địa ốc Phú Gia"],
        ),
        (
            "Hai Phó Chủ tịch là ThS Chảo Thị Yến - Phó Giám đốc Trung tâm Dược liệu và anh Lò Văn Hợp.",
            &["[ThS] Chảo Thị Yến: Phó Chủ tịch; Phó Giám đốc @ Trung tâm Dược liệu", "Lò Văn Hợp: Phó Chủ tịch"],
        ),
        // Who has a remark of their own does not share the office of the next.
        (
            "Bị bắt có Lò Văn Phẩm (34 tuổi, trú huyện Nà Hoong) và Dương Đình Cửu, nguyên cán bộ Trung tâm Đào tạo lái xe \
             Thành Tâm.",
            &["Lò Văn Phẩm", "Dương Đình Cửu: nguyên cán bộ @ Trung tâm Đào tạo lái xe Thành Tâm"],
        ),
        (
            "TS Sùng A Phềnh (33 tuổi, người Mông, giảng viên Trường Đại học Pa Lùng) nói.",
            &["[TS] Sùng A Phềnh: giảng viên @ Trường Đại học Pa Lùng"],
        ),
        (
            "Ông Thân Trọng Nghiệp - Chủ tịch HĐQT An Khê Sugar - báo cáo. Cổ đông An Khê Sugar hỏi lại.",
            &["Thân Trọng Nghiệp: Chủ tịch HĐQT @ An Khê Sugar"],
        ),
    ]);
}

#[test]
fn schools_are_called_after_people_wherever_they_stand() {
    assert_each(&[
        (
            "Về phía Trường Đại học Lê Văn Cự có ông Lê Văn Hà, Hiệu trưởng.",
            &["Lê Văn Hà: Hiệu trưởng @ Trường Đại học Lê Văn Cự"],
        ),
        (
            "Bà Kiều Thị Nhung, Phó Vụ trưởng Vụ Pháp chế, Bộ Tài chính (đứng giữa) xem hàng.",
            &["Kiều Thị Nhung: Phó Vụ trưởng @ Vụ Pháp chế, Bộ Tài chính"],
        ),
        (
            "Theo luật sư Công ty Luật Bắc Nam Trương Bá Liêm, án có hiệu lực.",
            &["Trương Bá Liêm: luật sư @ Công ty Luật Bắc Nam"],
        ),
    ]);
}

#[test]
fn an_award_behind_and_is_no_part_of_a_body() {
    assert_people(
        "vi",
        &[
            "Lãnh đạo tỉnh trao Huân chương Lao động hạng Nhì cho Trường THPT Chuyên Hoàng Mai và Huân chương Lao động hạng Ba cho thầy Nguyễn Văn Tới, nguyên Hiệu trưởng nhà trường.",
        ],
        &["Nguyễn Văn Tới: nguyên Hiệu trưởng @ Trường THPT Chuyên Hoàng Mai"],
    );
}
