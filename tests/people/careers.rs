//! What somebody works at, what changes hands, and bodies that go by a word which stands for them.

use super::{assert_each, assert_people};

#[test]
fn verbs_tell_what_somebody_works_at() {
    assert_each(&[
        (
            "Anh Mùa A Sang, nhân viên vận động quần chúng Đồn Biên phòng Nà Ngoi, dạy chữ.",
            &["Mùa A Sang: nhân viên vận động quần chúng @ Đồn Biên phòng Nà Ngoi"],
        ),
        ("Bà gọi anh thợ sửa khóa Tạ Đình Lộc tới phá cửa.", &["Tạ Đình Lộc: thợ sửa khóa"]),
        ("Ông Ngô Văn Sắt, thợ cả làng mộc Hoa Lư, kể.", &["Ngô Văn Sắt: thợ cả @ làng mộc Hoa Lư"]),
        (
            "Chị Lò Thị Pành, thuyết minh viên Nhà đày Nậm Hin, kể.",
            &["Lò Thị Pành: thuyết minh viên @ Nhà đày Nậm Hin"],
        ),
        ("Em Đỗ Gia Bách, học sinh lớp 12 chuyên Vật lý, thắng.", &["Đỗ Gia Bách: học sinh @ lớp 12 chuyên Vật lý"]),
    ]);
}

#[test]
fn a_post_is_held_by_whom_it_goes_to() {
    assert_each(&[
        ("Chức Chủ tịch UBND xã Ia Rơng được giao cho ông Ksor Bơn.", &["Ksor Bơn: Chủ tịch @ UBND xã Ia Rơng"]),
        ("Chức vụ Giám đốc Sở Tài chính do bà Đỗ Thị Hoan đảm nhiệm.", &["Đỗ Thị Hoan: Giám đốc @ Sở Tài chính"]),
        (
            "Bà Đỗ Thị Hoan trúng cử chức danh Phó Chủ tịch HĐND xã Tân Hội.",
            &["Đỗ Thị Hoan: Phó Chủ tịch @ HĐND xã Tân Hội"],
        ),
        (
            "Đại tá Trịnh Hữu Bền bàn giao chức vụ Chỉ huy trưởng Vùng 6.",
            &["Đại tá Trịnh Hữu Bền: Chỉ huy trưởng @ Vùng 6"],
        ),
        (
            "Bí thư Đảng ủy xã Văn Bản đương nhiệm, đồng chí Ngô Doãn Quý, nghỉ hưu.",
            &["Ngô Doãn Quý: Bí thư Đảng ủy @ xã Văn Bản"],
        ),
        (
            "Bà Đỗ Thị Hoan thay ông Tạ Đình Lộc làm Giám đốc Sở Y tế.",
            &["Đỗ Thị Hoan: Giám đốc @ Sở Y tế", "Tạ Đình Lộc: Giám đốc @ Sở Y tế"],
        ),
        (
            "Đại tá Hồ Viết Lanh thôi giữ chức Chính ủy Sư đoàn 345; thay ông là Thượng tá Phí Ngọc Oánh.",
            &["Đại tá Hồ Viết Lanh: Chính ủy @ Sư đoàn 345", "Thượng tá Phí Ngọc Oánh: Chính ủy @ Sư đoàn 345"],
        ),
    ]);
}

#[test]
fn whoever_leads_a_body_by_do_leads_it_by_name() {
    assert_each(&[
        (
            "Tàu kéo đi cùng tàu CSB 8043 do Thiếu tá Ngụy Thành Lân làm Thuyền trưởng.",
            &["Thiếu tá Ngụy Thành Lân: Thuyền trưởng @ tàu CSB 8043"],
        ),
        (
            "Phòng Cảnh sát phòng cháy, chữa cháy do Thượng tá Lê Gia Khoát làm Trưởng phòng.",
            &["Thượng tá Lê Gia Khoát: Trưởng phòng @ Phòng Cảnh sát phòng cháy, chữa cháy"],
        ),
    ]);
}

#[test]
fn the_body_of_the_page_goes_by_a_word_for_any() {
    assert_people(
        "vi",
        &[
            "Trường Đại học Sông Lường gặp mặt.",
            "Có mặt PGS.TS Lê Thị Ái, Chủ nhiệm khoa Vật lý, Trường Đại học Hồng Đô; ông Mai Thế Hưng, nguyên Hiệu \
             trưởng nhà trường cùng các bậc phụ huynh. Về phía đơn vị chủ nhà có GS.TS Phạm Tiến Lộc, Bí thư Đảng ủy, \
             Hiệu trưởng; TS Huỳnh Mai Sương, Phó Hiệu trưởng. Trường Đại học Sông Lường tặng quà.",
        ],
        &[
            "[PGS.TS] Lê Thị Ái: Chủ nhiệm khoa Vật lý @ Trường Đại học Hồng Đô",
            "Mai Thế Hưng: nguyên Hiệu trưởng @ Trường Đại học Sông Lường",
            "[GS.TS] Phạm Tiến Lộc: Bí thư Đảng ủy @ Trường Đại học Sông Lường; Hiệu trưởng @ Trường Đại học Sông Lường",
            "[TS] Huỳnh Mai Sương: Phó Hiệu trưởng @ Trường Đại học Sông Lường",
        ],
    );
}

#[test]
fn a_guest_leads_another_body() {
    assert_people(
        "vi",
        &[
            "Công ty Thủy điện Đắk Rơng đón Huân chương. Công ty Thủy điện Đắk Rơng vui. Về phía Tập đoàn Điện lực Nam Sơn có \
           Tổng Giám đốc Hồ Quang Đạo; về phía địa phương có ông Đinh Văn Rơ. Chủ trì là ông Vương Trí Dững - Chủ tịch \
           Hội đồng quản trị. Ông tặng Công ty Cờ thi đua và tặng ông Rơ Bằng Lao động sáng tạo.",
        ],
        &[
            "Hồ Quang Đạo: Tổng Giám đốc @ Tập đoàn Điện lực Nam Sơn",
            "Đinh Văn Rơ ×2",
            "Vương Trí Dững: Chủ tịch Hội đồng quản trị @ Công ty Thủy điện Đắk Rơng",
        ],
    );
}

#[test]
fn a_list_shares_what_its_end_tells() {
    assert_each(&[
        (
            "Có các ông Đào Văn Ngọ, Lê Tảo, đều là nguyên Giám đốc Sở Y tế.",
            &["Đào Văn Ngọ: nguyên Giám đốc @ Sở Y tế", "Lê Tảo: nguyên Giám đốc @ Sở Y tế"],
        ),
        (
            "Ông Đào Văn Ngọ và ông Lê Văn Tảo cùng là cựu chiến binh Sư đoàn 345.",
            &["Đào Văn Ngọ: cựu chiến binh @ Sư đoàn 345", "Lê Văn Tảo: cựu chiến binh @ Sư đoàn 345"],
        ),
        (
            "Giải A về nhóm phóng viên Đào Thu Cúc, Lưu Bá Tòng và Hoàng Yến Nhi (Báo Hải Tấn).",
            &[
                "Đào Thu Cúc: phóng viên @ Báo Hải Tấn",
                "Lưu Bá Tòng: phóng viên @ Báo Hải Tấn",
                "Hoàng Yến Nhi: phóng viên @ Báo Hải Tấn",
            ],
        ),
    ]);
}

#[test]
fn schools_and_villages_bear_names_of_their_own() {
    assert_each(&[
        ("Trống đặt ở sảnh Trường Cao đẳng Mỹ thuật Lê Văn Miên.", &[]),
        ("Quà về nữ cán bộ Khoa Hóa, Trường Đại học Bách Sơn.", &[]),
        ("Ông Tạ Đình Lộc từng làm Trưởng ấp An Hòa.", &["Tạ Đình Lộc: Trưởng ấp An Hòa"]),
        ("Đại diện nhà thầu, kỹ sư Tạ Đình Lộc, nhớ lại.", &["[kỹ sư] Tạ Đình Lộc"]),
        ("Trong số bốn thanh niên ấy có Puih Luyk.", &["Puih Luyk"]),
    ]);
}

#[test]
fn a_clause_without_a_subject_tells_of_whoever_follows() {
    assert_each(&[
        (
            "Vừa được bổ nhiệm làm Hiệu trưởng Trường THPT Nà Hoong hồi tháng 7, TS Phạm Thị Sâm đã gỡ bảng.",
            &["[TS] Phạm Thị Sâm: Hiệu trưởng @ Trường THPT Nà Hoong"],
        ),
        ("Từng là Giám đốc Sở Y tế, ông Tạ Đình Lộc hiểu rõ.", &["Tạ Đình Lộc: Giám đốc @ Sở Y tế"]),
        (
            "Ông Tạ Đình Lộc có mười hai năm làm Chủ tịch Hội Nông dân xã Nà Tấu.",
            &["Tạ Đình Lộc: Chủ tịch @ Hội Nông dân xã Nà Tấu"],
        ),
        (
            "Ông Tạ Đình Lộc thôi giữ chức Phó Bí thư Tỉnh đoàn để nhận nhiệm vụ mới, làm Phó Chủ tịch UBND xã Nà Tấu.",
            &["Tạ Đình Lộc: Phó Bí thư Tỉnh đoàn; Phó Chủ tịch @ UBND xã Nà Tấu"],
        ),
        ("Kỳ họp do bà Đỗ Thị Hoan, Chủ tịch HĐND huyện, chủ tọa.", &["Đỗ Thị Hoan: Chủ tịch @ HĐND huyện"]),
    ]);
}

#[test]
fn lists_go_on_behind_plurals() {
    assert_each(&[
        (
            "Hội có ba Phó Chủ tịch Hội Luật gia Nam Giao: bà Đinh Kiều Oanh, các ông Lê Xuân Thiết, Bùi Văn Võ.",
            &[
                "Đinh Kiều Oanh: Phó Chủ tịch @ Hội Luật gia Nam Giao",
                "Lê Xuân Thiết: Phó Chủ tịch @ Hội Luật gia Nam Giao",
                "Bùi Văn Võ: Phó Chủ tịch @ Hội Luật gia Nam Giao",
            ],
        ),
        (
            "Hai Phó Chủ tịch HĐQT khác của Ngân hàng Sông Tiên là các ông Trương Gia Bảo và Robert Tan Wei Ming.",
            &[
                "Trương Gia Bảo: Phó Chủ tịch HĐQT @ Ngân hàng Sông Tiên",
                "Robert Tan Wei Ming: Phó Chủ tịch HĐQT @ Ngân hàng Sông Tiên",
            ],
        ),
        (
            "Các Phó Chủ tịch Hội Luật gia Nam Giao gồm có: Lê Xuân Thiết, Bùi Văn Võ và Đỗ Thị Sen; bà Tô Thị Mỵ vắng.",
            &[
                "Lê Xuân Thiết: Phó Chủ tịch @ Hội Luật gia Nam Giao",
                "Bùi Văn Võ: Phó Chủ tịch @ Hội Luật gia Nam Giao",
                "Đỗ Thị Sen: Phó Chủ tịch @ Hội Luật gia Nam Giao",
                "Tô Thị Mỵ",
            ],
        ),
        ("Có bốn người được xướng tên: Phạm Hưng, Đỗ Thu Trang.", &["Phạm Hưng", "Đỗ Thu Trang"]),
    ]);
}

#[test]
fn a_body_goes_by_a_brand_and_by_its_kind() {
    assert_people(
        "vi",
        &[
            "Ngân hàng TMCP Đồng Bằng Nam (DeltaNam Bank) họp. Bà Khúc Thị Diệu giữ chức Chủ tịch HĐQT ngân hàng.",
            "Ngân hàng Nhà nước chấp thuận. Ngân hàng Nhà nước dặn. Bà Hoàng Thị Sáu - Trưởng Ban Kiểm soát DeltaNam Bank - nói.",
            "Trường THPT chuyên Ngô Thế Vỹ vui. Ông Kim Đức Duy, nguyên Hiệu trưởng Trường THPT chuyên, cười.",
        ],
        &[
            "Khúc Thị Diệu: Chủ tịch HĐQT @ Ngân hàng TMCP Đồng Bằng Nam",
            "Hoàng Thị Sáu: Trưởng Ban Kiểm soát @ Ngân hàng TMCP Đồng Bằng Nam",
            "Kim Đức Duy: nguyên Hiệu trưởng @ Trường THPT chuyên Ngô Thế Vỹ",
        ],
    );
}
