//! The same office as papers write it in several ways, and words for people that no list holds.

use super::assert_each;

#[test]
fn abbreviated_words_of_known_phrases() {
    assert_each(&[
        (
            "Dự lễ có đồng chí Lê Hoài Nam, Bí thư thứ nhất T.Ư Đoàn; đồng chí Vi Thị Sen, Bí thư TW Đoàn, Chủ nhiệm Ủy ban Kiểm tra \
             TƯ Đoàn.",
            &[
                "Lê Hoài Nam: Bí thư thứ nhất T.Ư Đoàn",
                "Vi Thị Sen: Bí thư TW Đoàn; Chủ nhiệm @ Ủy ban Kiểm tra TƯ Đoàn",
            ],
        ),
        (
            "Trưởng ban Dân vận T.Ư, Chủ tịch Hội Nông dân Việt Nam Lê Quốc Hùng đọc.",
            &["Lê Quốc Hùng: Trưởng ban Dân vận @ T.Ư; Chủ tịch @ Hội Nông dân Việt Nam"],
        ),
    ]);
}

#[test]
fn words_for_people_by_their_last_syllable() {
    assert_each(&[
        (
            "Bệnh xá trưởng Hồ Văn Tín, khảo sát viên Lê Thị Gái và pháo thủ Ngô Văn Sự đến.",
            &["Hồ Văn Tín: Bệnh xá trưởng", "Lê Thị Gái: khảo sát viên", "Ngô Văn Sự: pháo thủ"],
        ),
        (
            "Bà Lê Thị Sáu, nguyên giao liên, khóc. Ông Lê Văn Tư, nguyên nhân là bão.",
            &["Lê Thị Sáu: nguyên giao liên", "Lê Văn Tư"],
        ),
        ("Bà Sáu Hòa (tên thật Lâm Thị Phấn), nguyên giao liên, khóc.", &["Lâm Thị Phấn: nguyên giao liên"]),
        (
            "Trung tá Trần Thanh Luân, Phó trung đoàn Không quân 935, và chị Lê Thị Na, chủ trang trại gà, cười.",
            &["Trung tá Trần Thanh Luân: Phó trung đoàn @ Không quân 935", "Lê Thị Na: chủ trang trại gà"],
        ),
    ]);
}

#[test]
fn larger_places_firms_and_terms() {
    assert_each(&[
        (
            "Ông Lê Văn Thọ, Chủ tịch UBND xã Nà Tấu, huyện Yên Thành, tỉnh Hoa Lư, nói. Ông Vi Văn Sơn, Chủ tịch UBND xã Nà Tấu, \
             huyện Lê Văn Hưu.",
            &[
                "Lê Văn Thọ: Chủ tịch @ UBND xã Nà Tấu, huyện Yên Thành, tỉnh Hoa Lư",
                "Vi Văn Sơn: Chủ tịch @ UBND xã Nà Tấu",
            ],
        ),
        (
            "Chủ tịch kiêm Tổng Giám đốc USABC Ted Osius nói. Tổng Giám đốc Viettech, Trung tướng Tào Đức Thắng cười.",
            &[
                "Ted Osius: Chủ tịch @ USABC; Tổng Giám đốc @ USABC",
                "Trung tướng Tào Đức Thắng: Tổng Giám đốc @ Viettech",
            ],
        ),
        (
            "Phó Chủ nhiệm Ủy ban Tài chính, Ngân sách của Quốc hội (khóa XV) Phạm Thúy Chinh thăm báo.",
            &["Phạm Thúy Chinh: Phó Chủ nhiệm Ủy ban Tài chính, Ngân sách @ Quốc hội"],
        ),
        (
            "Ông Hoàng Văn Tiến - Giám đốc Quỹ Bảo trợ cùng đại diện lãnh đạo Sở Y tế dự.",
            &["Hoàng Văn Tiến: Giám đốc @ Quỹ Bảo trợ"],
        ),
        (
            "Trung tá Lê Quốc Vương Bình - Phó Giám đốc Viện 5 - nói.",
            &["Trung tá Lê Quốc Vương Bình: Phó Giám đốc @ Viện 5"],
        ),
        (
            "Đôi Wachirawit Muadpha/Banlue Nakprakhong thắng cặp Nguyễn Lâm Tới - Trần Văn Việt.",
            &["Wachirawit Muadpha", "Banlue Nakprakhong", "Nguyễn Lâm Tới", "Trần Văn Việt"],
        ),
        (
            "Ông Mai Thu giữ chức Bí thư Đảng ủy; bà Đỗ Bích Liên giữ chức Phó Bí thư Đảng ủy xã Tân Hội.",
            &["Mai Thu: Bí thư Đảng ủy @ xã Tân Hội", "Đỗ Bích Liên: Phó Bí thư Đảng ủy @ xã Tân Hội"],
        ),
    ]);
}

#[test]
fn professions_behind_names_and_places_that_look_like_names() {
    assert_each(&[
        (
            "Ông Lê Văn Tư, bác sĩ Khoa Nội Bệnh viện 7, và ông Lê Văn Tám, kỹ sư trồng trọt, cười. Ông Lê Văn Sáu, bác sĩ.",
            &["Lê Văn Tư: bác sĩ @ Khoa Nội Bệnh viện 7", "Lê Văn Tám: kỹ sư trồng trọt", "Lê Văn Sáu"],
        ),
        ("Phiên tòa ở Đồng Văn Sơn và H.Bảo Lâm có ông Vi Văn Sáu.", &["Vi Văn Sáu"]),
        (
            "Các ca sĩ trẻ Lương Nguyệt Anh, Huyền Trang Sao biểu diễn.",
            &["Lương Nguyệt Anh: ca sĩ", "Huyền Trang Sao: ca sĩ"],
        ),
        (
            "Phó Chủ nhiệm Ủy ban về người Việt Nam ở nước ngoài Mai Phan Dũng Trí ghi nhận.",
            &["Mai Phan Dũng Trí: Phó Chủ nhiệm @ Ủy ban về người Việt Nam ở nước ngoài"],
        ),
        (
            "Tác giả Giản Tư Trung hiện là Chủ tịch Học viện Pace, Hiệu trưởng Trường Doanh nhân.",
            &["Giản Tư Trung: Chủ tịch @ Học viện Pace; Hiệu trưởng @ Trường Doanh nhân"],
        ),
        ("Trong khi HLV Popov Velizar của Thanh Lam hài lòng.", &["Popov Velizar: HLV @ Thanh Lam"]),
    ]);
}

#[test]
fn delegations_delegates_and_lists_of_places() {
    assert_each(&[
        (
            "Đoàn công tác số 9 do Chuẩn Đô đốc Đặng Quyết Tiến, Phó Tư lệnh Vùng 7 Hải quân làm Trưởng đoàn đến đảo.",
            &["Chuẩn Đô đốc Đặng Quyết Tiến: Phó Tư lệnh @ Vùng 7 Hải quân; Trưởng đoàn"],
        ),
        (
            "Đại biểu Bùi Thị Lụa, Tổ đại biểu quận Kiến Thụy, hỏi.",
            &["Bùi Thị Lụa: Đại biểu @ Tổ đại biểu quận Kiến Thụy"],
        ),
        ("Các xã: Lê Lai - Nông Văn Thụ, Đức Xuân - Lý Văn Phắn nhận cờ.", &["Nông Văn Thụ", "Lý Văn Phắn"]),
    ]);
}

#[test]
fn peoples_villages_and_names_behind_foreign_countries() {
    assert_each(&[
        ("Chuyện tình của cô giáo Khmer và anh Kim Ngọc Sang.", &["Kim Ngọc Sang"]),
        ("Trưởng bản Phìn Hồ Sùng A Chú làm lễ.", &["Sùng A Chú: Trưởng bản Phìn Hồ"]),
        (
            "Đại sứ Việt Nam tại Xin-ga-po Trần Phước Hoa dự. Nông dân xuất sắc Bùi Văn Minh kể.",
            &["Trần Phước Hoa: Đại sứ @ Việt Nam tại Xin-ga-po", "Bùi Văn Minh: Nông dân"],
        ),
    ]);
}
