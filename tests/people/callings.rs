//! Names that unusual words announce, and words that announce none.

use super::assert_each;

#[test]
fn words_between_a_title_and_the_name() {
    assert_each(&[
        ("Luật sư bào chữa Hứa Trọng Nhơn nói.", &["[Luật sư] Hứa Trọng Nhơn"]),
        // Behind a verb another person is named.
        ("Luật sư cho biết Hứa Trọng Nhơn đã khai.", &["Hứa Trọng Nhơn"]),
    ]);
}

#[test]
fn an_office_is_somebody() {
    assert_each(&[
        (
            "Người đại diện theo pháp luật của Công ty TNHH Hoàng Phát là bà Đào Thị Minh Nguyệt.",
            &["Đào Thị Minh Nguyệt: Người đại diện theo pháp luật @ Công ty TNHH Hoàng Phát"],
        ),
        ("Hai á khoa là Tiết Gia Linh và Quách Trung Nghĩa.", &["Tiết Gia Linh", "Quách Trung Nghĩa"]),
    ]);
}

#[test]
fn names_of_other_peoples() {
    assert_each(&[
        (
            "Ngài Kees van der Berg, Đại sứ Hà Lan và ông Pim de Vries dự.",
            &["Kees van der Berg: Đại sứ @ Hà Lan", "Pim de Vries"],
        ),
        ("Người phát ngôn Điện Krem-li Đ. Pê-xcốp-xki cho hay.", &["Đ. Pê-xcốp-xki: Người phát ngôn Điện Krem-li"]),
        ("Công an bắt quả tang Y Blơng Kbuôr, Nguyễn Tấn Hùng đang cưa gỗ.", &["Y Blơng Kbuôr", "Nguyễn Tấn Hùng"]),
        (
            "Bàn thắng do công của Phan Tuấn Kiệt (12), Rafael Moreira (45+1) và Nguyễn Hữu Tiệp.",
            &["Phan Tuấn Kiệt", "Rafael Moreira", "Nguyễn Hữu Tiệp"],
        ),
    ]);
}

#[test]
fn firms_that_are_no_syllable() {
    assert_each(&[(
        "Ông Nguyễn Hồng Hiển, Chủ tịch HĐTV MobiNet và ông Sử Ngọc Khương (Giám đốc Savills Việt Nam) ký. Giám đốc MobiNet \
         Hà Phong Tạ Đình Huy dự.",
        &[
            "Nguyễn Hồng Hiển: Chủ tịch HĐTV @ MobiNet",
            "Sử Ngọc Khương: Giám đốc @ Savills Việt Nam",
            "Tạ Đình Huy: Giám đốc MobiNet Hà Phong",
        ],
    )]);
}

#[test]
fn a_list_needs_no_known_surname() {
    assert_each(&[
        (
            "Phim có các diễn viên Quách Trường Giang, Lãnh Thanh Bình và hoa hậu Lò Vy Anh.",
            &["Quách Trường Giang: diễn viên", "Lãnh Thanh Bình: diễn viên", "Lò Vy Anh: hoa hậu"],
        ),
        ("Chương trình có các ca sĩ: Tùng Dương Vũ, Hà Trần Linh.", &["Tùng Dương Vũ: ca sĩ", "Hà Trần Linh: ca sĩ"]),
        ("Truy tố 11 đăng kiểm viên, trong đó có Ngô Văn Ri, Đào Hữu Tình.", &["Ngô Văn Ri", "Đào Hữu Tình"]),
        (
            "Ủy viên Ban Thường vụ Huyện ủy gồm các đồng chí: Tẩn Láo Lở, Ma Seo Pao.",
            &["Tẩn Láo Lở: Ủy viên Ban Thường vụ Huyện ủy", "Ma Seo Pao: Ủy viên Ban Thường vụ Huyện ủy"],
        ),
        ("Thầy gặp các em Lê Anh Tú, Trần Tường và Danh Khải.", &["Lê Anh Tú", "Trần Tường", "Danh Khải"]),
        ("Phim có diễn viên Quách Trường Giang, Lãnh Thanh Bình.", &["Quách Trường Giang: diễn viên"]),
    ]);
}

#[test]
fn names_of_things_and_letters_are_nobody() {
    assert_each(&[
        ("Phim “Cô Ba Sài Thành” và quán Cô Năm Lành đông khách.", &[]),
        ("Nạn nhân là anh N.V.T. (29 tuổi).", &[]),
    ]);
}

#[test]
fn a_nickname_in_a_bracket_is_the_same_person() {
    assert_each(&[("Lão nông Nguyễn Văn Tèo Em (Sáu Tèo) nuôi tôm. Ông Sáu Tèo dậy sớm.", &["Nguyễn Văn Tèo Em ×2"])]);
}

#[test]
fn bodies_with_small_words() {
    assert_each(&[
        (
            "Ông Đào Hồng Lân, Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh chủ trì.",
            &["Đào Hồng Lân: Trưởng Ban Chỉ đạo @ phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh"],
        ),
        (
            "Chủ tịch UBND xã Lò Văn Bưng và bà Tòng Thị Út, Chủ tịch UBND xã trăn trở.",
            &["Lò Văn Bưng: Chủ tịch @ UBND xã", "Tòng Thị Út: Chủ tịch @ UBND xã"],
        ),
        (
            "Đại diện VKSND TP. Vĩnh Châu Đông - ông Thạch Ry - đề nghị mức án.",
            &["Thạch Ry: Đại diện @ VKSND TP. Vĩnh Châu Đông"],
        ),
        (
            "Ông Lò Hải Long, Viện trưởng VKSND huyện Yên Châu Hạ đến nhận công tác.",
            &["Lò Hải Long: Viện trưởng @ VKSND huyện Yên Châu Hạ"],
        ),
        (
            "Phó Chủ tịch UBND huyện Châu Thành A Bùi Trọng Nghĩa chỉ đạo.",
            &["Bùi Trọng Nghĩa: Phó Chủ tịch @ UBND huyện Châu Thành A"],
        ),
    ]);
}

#[test]
fn callings_before_a_colon_are_those_of_a_list() {
    assert_each(&[
        (
            "Chuyền hai: Đoàn Thị Lâm Oanh, Vi Thị Nhi; chủ công: Trần Thị Bích Thủy.",
            &["Đoàn Thị Lâm Oanh: Chuyền hai", "Vi Thị Nhi: Chuyền hai", "Trần Thị Bích Thủy: chủ công"],
        ),
        (
            "Các ủy viên gồm PGS.TS Tống Trung Tín, họa sĩ Trần Khánh Chương.",
            &["[PGS.TS] Tống Trung Tín: ủy viên", "Trần Khánh Chương: họa sĩ"],
        ),
        // What is said behind a colon is no name.
        ("Chủ tịch UBND xã: Làm sao để dân tin?", &[]),
    ]);
}

#[test]
fn names_that_only_their_place_gives_away() {
    assert_each(&[
        ("Công nhân Vũ Hồng Quân, Phạm Duy trèo cột ở Hồ Xá, Vũ Thư.", &["Vũ Hồng Quân: Công nhân", "Phạm Duy"]),
        ("Vào vai Thị Nở do Hà Khánh Linh đảm nhận.", &["Hà Khánh Linh"]),
        ("Họ tìm nhóm của Lâm Đức Tài. Đoàn Thanh Bình về nhất.", &["Lâm Đức Tài"]),
        (
            "Công an tạm giữ Phan Gia Bảo (19 tuổi), Hồ Nguyễn Minh Khôi (17 tuổi).",
            &["Phan Gia Bảo", "Hồ Nguyễn Minh Khôi"],
        ),
        (
            "Đại úy Lê Minh Chiến và Trung úy Trần Nhật Duy, cán bộ Đội CSGT số 2 giúp em; luật sư Hà Vĩnh Phúc, thuộc \
             Đoàn Luật sư tỉnh dự.",
            &[
                "Đại úy Lê Minh Chiến: cán bộ @ Đội CSGT số 2",
                "Trung úy Trần Nhật Duy: cán bộ @ Đội CSGT số 2",
                "[luật sư] Hà Vĩnh Phúc: luật sư @ Đoàn Luật sư tỉnh",
            ],
        ),
    ]);
}

#[test]
fn a_rank_between_commas_and_bodies_that_end_at_their_place() {
    assert_each(&[
        (
            "Trực: ông Trương Quang Vịnh, Trung tá, Phó Trưởng Công an thị xã.",
            &["Trung tá Trương Quang Vịnh: Phó Trưởng Công an @ thị xã"],
        ),
        (
            "Chủ tịch Hội Luật gia tỉnh Hà Trung tư vấn cho dân. Ông Phan Xuân Sơn, Chủ tịch Hội Luật gia tỉnh, dự.",
            &["Phan Xuân Sơn: Chủ tịch @ Hội Luật gia tỉnh Hà Trung"],
        ),
        (
            "Bà Cao Thị Hường, Trưởng Trung tâm Kiểm tra sức khỏe Chợ Ráng (HECI), Bệnh viện Chợ Ráng, cho biết.",
            &["Cao Thị Hường: Trưởng Trung tâm Kiểm tra sức khỏe Chợ Ráng @ Bệnh viện Chợ Ráng"],
        ),
        (
            "VĐV Hoàng Nguyên Thanh (Phú Hạ) và phóng viên Lê Quỳnh Trang (Báo Bạch Long) chạy.",
            &["Hoàng Nguyên Thanh: VĐV", "Lê Quỳnh Trang: phóng viên @ Báo Bạch Long"],
        ),
    ]);
}

#[test]
fn who_does_something_behind_a_body_is_a_person() {
    assert_each(&[
        ("Giám đốc Nhà hát Phan Quốc Kiệt hẹn tái diễn.", &["Phan Quốc Kiệt: Giám đốc @ Nhà hát"]),
        // A namesake, a firm before the name of its chief, and pupils of a school.
        ("Hiệu trưởng Trường Nguyễn Bỉnh Khiêm cho biết.", &[]),
        ("Giám đốc Công ty Trần Anh Lâm, ông Lò Văn Tạ cho biết.", &["Lò Văn Tạ: Giám đốc @ Công ty Trần Anh Lâm"]),
        ("Học sinh Trường THCS Đặng Thai Sơn không còn lội bùn.", &[]),
    ]);
}

#[test]
fn names_given_at_baptism_and_speakers_for_a_body() {
    assert_each(&[
        ("Linh mục Vinh Sơn Phạm Văn Đoan dẫn đoàn.", &["[Linh mục] Vinh Sơn Phạm Văn Đoan"]),
        (
            "Đại diện VKSND tỉnh, bà Hoàng Thị Lan, Phó Viện trưởng, chứng kiến.",
            &["Hoàng Thị Lan: Đại diện @ VKSND tỉnh; Phó Viện trưởng @ VKSND tỉnh"],
        ),
    ]);
}
