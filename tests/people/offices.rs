//! Which body an office belongs to where the page leaves it out, and offices that only other words tell.

use super::{assert_each, assert_people};

#[test]
fn an_office_of_the_party_takes_the_committee_of_the_level_of_the_next() {
    assert_each(&[
        (
            "Tới dự có các đồng chí: Ninh Văn Sắc - Phó Bí thư, Chủ tịch UBND huyện; Phan Thị Lụa, Ủy viên Ban Thường \
             vụ, Chủ nhiệm Ủy ban Kiểm tra Thành ủy.",
            &[
                "Ninh Văn Sắc: Phó Bí thư Huyện ủy; Chủ tịch @ UBND huyện",
                "Phan Thị Lụa: Ủy viên Ban Thường vụ Thành ủy; Chủ nhiệm @ Ủy ban Kiểm tra Thành ủy",
            ],
        ),
        (
            "Ông Cù Huy Toản, Ủy viên BTV, Giám đốc Công an tỉnh Hà Lam và bà Vi Thị Lượt, Phó Bí thư Đảng ủy, Chủ tịch \
             UBND xã Mường Lạn dự.",
            &[
                "Cù Huy Toản: Ủy viên BTV Tỉnh ủy Hà Lam; Giám đốc @ Công an tỉnh Hà Lam",
                "Vi Thị Lượt: Phó Bí thư Đảng ủy @ xã Mường Lạn; Chủ tịch @ UBND xã Mường Lạn",
            ],
        ),
        // The committee of the police or of a union, not of the province.
        (
            "Đại tá Từ Văn Mão, Bí thư Đảng ủy, Giám đốc Công an tỉnh gặp ông Tạ Hữu Lượng, Ủy viên BTV, Trưởng Ban Nữ \
             công LĐLĐ tỉnh.",
            &[
                "Đại tá Từ Văn Mão: Bí thư Đảng ủy @ Công an tỉnh; Giám đốc @ Công an tỉnh",
                "Tạ Hữu Lượng: Ủy viên BTV @ LĐLĐ tỉnh; Trưởng Ban Nữ công @ LĐLĐ tỉnh",
            ],
        ),
    ]);
}

#[test]
fn who_is_replaced_held_the_office() {
    assert_each(&[
        (
            "Ông Lã Quý Thân được bổ nhiệm làm Giám đốc Sở Y tế, thay bà Ong Thị Mây nghỉ hưu. Ông Lã Quý Thân cảm ơn.",
            &["Lã Quý Thân: Giám đốc @ Sở Y tế ×2", "Ong Thị Mây: Giám đốc @ Sở Y tế"],
        ),
        (
            "Ông Lã Quý Thân được bổ nhiệm làm Giám đốc Sở Y tế. Ở phút 60, tiền vệ Bàng Công Nhật vào thay Lê Văn Tít.",
            &["Lã Quý Thân: Giám đốc @ Sở Y tế", "Bàng Công Nhật: tiền vệ", "Lê Văn Tít"],
        ),
    ]);
}

#[test]
fn offices_conferred_and_taken_away() {
    assert_each(&[
        (
            "HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh, nhiệm kỳ 2021-2026 đối với ông Kha Văn Tám.",
            &["Kha Văn Tám: Phó Chủ tịch @ UBND tỉnh"],
        ),
        (
            "Bà Lục Thị Hoan thôi giữ chức Bí thư Huyện ủy Nà Lữ, nhận nhiệm vụ Phó Trưởng Ban Dân vận Tỉnh ủy.",
            &["Lục Thị Hoan: Bí thư Huyện ủy Nà Lữ; Phó Trưởng Ban Dân vận @ Tỉnh ủy"],
        ),
        (
            "Đồng chí Mạc Văn Thế được chỉ định giữ chức Bí thư Đảng ủy xã Na Khê, Chủ tịch HĐND xã Na Khê.",
            &["Mạc Văn Thế: Bí thư Đảng ủy @ xã Na Khê; Chủ tịch @ HĐND xã Na Khê"],
        ),
        // Whoever announces it neither gains nor loses the office.
        ("Chủ tịch UBND tỉnh Lò Minh Hoàn đã bổ nhiệm Giám đốc Sở Y tế.", &["Lò Minh Hoàn: Chủ tịch @ UBND tỉnh"]),
    ]);
}

#[test]
fn representing_a_body_is_an_office_and_representing_people_is_none() {
    assert_each(&[(
        "Bà Adèle Fournil, đại diện Viện Sinh học Lyon và ông Kiều Văn Tựa, đại diện gia đình, lên nhận.",
        &["Adèle Fournil: đại diện @ Viện Sinh học Lyon", "Kiều Văn Tựa"],
    )]);
}

#[test]
fn a_profession_is_an_office_where_its_body_is_told() {
    assert_each(&[(
        "Luật sư Hà Thị Khoa, Đoàn Luật sư tỉnh Quảng Lam, và luật sư Đỗ Bá Tường bào chữa. Kỹ sư Bế Văn Chí (Trung \
             tâm Khuyến nông) nghe.",
        &[
            "[Luật sư] Hà Thị Khoa: Luật sư @ Đoàn Luật sư tỉnh Quảng Lam",
            "[luật sư] Đỗ Bá Tường",
            "[Kỹ sư] Bế Văn Chí: Kỹ sư @ Trung tâm Khuyến nông",
        ],
    )]);
}

#[test]
fn deputies_and_guests_of_one_side_serve_where_it_is_said_before() {
    assert_each(&[
        (
            "Về phía Tập đoàn Hải Triều có ông Bùi Cao Lãng - Phó Tổng Giám đốc. Về phía tỉnh có bà Lê Thị Út.",
            &["Bùi Cao Lãng: Phó Tổng Giám đốc @ Tập đoàn Hải Triều", "Lê Thị Út"],
        ),
        (
            "Dự lễ có ông Võ Tấn Khai, Giám đốc Nhà máy Z915; ông Hồ Đắc Quý, Phó Giám đốc; bà Tô Thị Na, Chủ tịch.",
            &["Võ Tấn Khai: Giám đốc @ Nhà máy Z915", "Hồ Đắc Quý: Phó Giám đốc @ Nhà máy Z915", "Tô Thị Na: Chủ tịch"],
        ),
    ]);
}

#[test]
fn offices_before_names_in_a_row() {
    assert_each(&[(
        "Dự họp có Vụ trưởng Vụ Kế hoạch Cao Thị Lê, Quyền Viện trưởng Viện Thú y Phạm Doãn Lục, Phó Thủ trưởng Cơ \
             quan Điều tra Mai Xuân Trạch.",
        &[
            "Cao Thị Lê: Vụ trưởng @ Vụ Kế hoạch",
            "Phạm Doãn Lục: Quyền Viện trưởng @ Viện Thú y",
            "Mai Xuân Trạch: Phó Thủ trưởng @ Cơ quan Điều tra",
        ],
    )]);
}

#[test]
fn short_names_behind_bodies_and_countries() {
    assert_each(&[
        (
            "Bí thư Tỉnh ủy Siu Khoan và Chủ tịch UBND tỉnh Lê Kha dự.",
            &["Siu Khoan: Bí thư Tỉnh ủy", "Lê Kha: Chủ tịch @ UBND tỉnh"],
        ),
        ("Chủ tịch UBND phường Lê Bình báo cáo. Bí thư Huyện ủy Trần Đề vắng mặt.", &[]),
        (
            "Bộ trưởng Ngoại giao Trung Quốc Vương Nghi; Tổng thống Xéc-bi-a A-lếch-xan-đa Vu-chen cùng ký.",
            &["Vương Nghi: Bộ trưởng Ngoại giao @ Trung Quốc", "A-lếch-xan-đa Vu-chen: Tổng thống @ Xéc-bi-a"],
        ),
    ]);
}

#[test]
fn names_that_look_like_titles_or_offices() {
    assert_each(&[
        (
            "Phó Chánh Văn phòng Huyện ủy Ngô Tiến Sỹ, ông Hà Sỹ Đồng - Chủ tịch HĐQT và Ni sư Thích nữ Diệu Hạnh dự.",
            &["Ngô Tiến Sỹ: Phó Chánh Văn phòng Huyện ủy", "Hà Sỹ Đồng: Chủ tịch HĐQT", "[Ni sư] Thích nữ Diệu Hạnh"],
        ),
        ("Ông Tư Lựu, tên thật là Trần Công Lựu, trồng sen. Bà con gọi anh là “cán bộ Lựu”.", &["Trần Công Lựu ×2"]),
    ]);
}

#[test]
fn short_forms_of_bodies_mean_the_one_named_last() {
    assert_each(&[
        (
            "Ông Hà Đắc Lộc, Giám đốc Sở Tài chính, và ông Bùi Sĩ Tám, Giám đốc Sở Y tế dự; Sở Tài chính góp ý. Bà Đỗ Thị \
             Xoan, đại diện Sở Y tế, Phó Giám đốc Sở, đọc.",
            &[
                "Hà Đắc Lộc: Giám đốc @ Sở Tài chính",
                "Bùi Sĩ Tám: Giám đốc @ Sở Y tế",
                "Đỗ Thị Xoan: đại diện @ Sở Y tế; Phó Giám đốc @ Sở Y tế",
            ],
        ),
        (
            "Lữ đoàn Phòng không 29 ra đồng. Trung tá Vũ Tiến Dũng Lâm, Phó Lữ đoàn trưởng kiêm Tham mưu trưởng, chỉ huy.",
            &[
                "Trung tá Vũ Tiến Dũng Lâm: Phó Lữ đoàn trưởng @ Lữ đoàn Phòng không 29; Tham mưu trưởng @ Lữ đoàn Phòng \
               không 29",
            ],
        ),
        // Words of a clause are no part of the name.
        (
            "Bà Tẩn Thị Sen khen HTX tạo việc làm; anh Chẻo A Lụ, thành viên HTX, gật đầu.",
            &["Tẩn Thị Sen", "Chẻo A Lụ: thành viên @ HTX"],
        ),
    ]);
}

#[test]
fn terms_and_honours_between_offices() {
    assert_each(&[(
        "Thượng tướng Phan Kiên Định, nguyên Ủy viên Trung ương Đảng khóa IX, X, Anh hùng LLVTND, nguyên Thứ trưởng Bộ \
             Quốc phòng từ trần.",
        &["Thượng tướng Phan Kiên Định: nguyên Ủy viên Trung ương Đảng; nguyên Thứ trưởng @ Bộ Quốc phòng"],
    )]);
}

#[test]
fn highland_places_and_parishes_are_not_people() {
    assert_each(&[
        (
            "Hạt trưởng Hạt Kiểm lâm huyện Ea Súp Trần Xuân Lục, Bí thư Huyện đoàn Đắk Glây Y Ngân và Giám đốc Công ty \
             Lâm nghiệp Ea Wy dự. Linh mục Giuse Trần Quốc Hướng, quản xứ Phú Hiền, vắng mặt.",
            &[
                "Trần Xuân Lục: Hạt trưởng @ Hạt Kiểm lâm huyện Ea Súp",
                "Y Ngân: Bí thư Huyện đoàn Đắk Glây",
                "[Linh mục] Giuse Trần Quốc Hướng: quản xứ Phú Hiền",
            ],
        ),
        (
            "Nhân viên bảo vệ rừng Y Nguyên Kbuôr và Trạm trưởng Trạm quản lý bảo vệ rừng số 3 Lê Đình Hoài kể chuyện.",
            &["Y Nguyên Kbuôr: Nhân viên bảo vệ rừng", "Lê Đình Hoài: Trạm trưởng @ Trạm quản lý bảo vệ rừng số 3"],
        ),
    ]);
}

#[test]
fn a_former_office_is_the_office_told_elsewhere() {
    assert_people(
        "vi",
        &["Bị cáo Võ Công Hàm, nguyên Giám đốc Sở Y tế, hầu tòa.", "Khi đó, Giám đốc Sở Y tế Võ Công Hàm ký."],
        &["Võ Công Hàm: nguyên Giám đốc @ Sở Y tế ×2"],
    );
}

#[test]
fn lists_give_their_office_to_members_with_bodies_of_their_own() {
    assert_each(&[
        (
            "Các đại biểu Nguyễn Thị Thủy Tiên (Bắc Hà), Trần Khánh Thu (Thái Hưng) tán thành.",
            &["Nguyễn Thị Thủy Tiên: đại biểu @ Bắc Hà", "Trần Khánh Thu: đại biểu @ Thái Hưng"],
        ),
        (
            "Ba Phó Chủ tịch Hội Nông dân xã gồm: bà Đào Thúy Hà, ông Ninh Quốc Tuân - Giám đốc Khách sạn Sen Vàng và ông Lê \
             Vĩnh Sang.",
            &[
                "Đào Thúy Hà: Phó Chủ tịch @ Hội Nông dân xã",
                "Ninh Quốc Tuân: Phó Chủ tịch @ Hội Nông dân xã; Giám đốc @ Khách sạn Sen Vàng",
                "Lê Vĩnh Sang: Phó Chủ tịch @ Hội Nông dân xã",
            ],
        ),
        (
            "Dự có Chủ tịch UBND tỉnh Lê Thành Đạo, Tư lệnh Quân khu 12 Trung tướng Phạm Hồng Chiêm.",
            &["Lê Thành Đạo: Chủ tịch @ UBND tỉnh", "Trung tướng Phạm Hồng Chiêm: Tư lệnh @ Quân khu 12"],
        ),
    ]);
}

#[test]
fn names_behind_villages_and_things_named_like_people() {
    assert_each(&[
        (
            "Trưởng bản Tin Tốc Quàng Văn Ing và Bí thư Đảng ủy xã Ksor Nhan đón khách ở Nghĩa trang Liệt sĩ Đồng Tâm. Phà \
             Nguyễn Văn Bé cập bến.",
            &["Quàng Văn Ing: Trưởng bản Tin Tốc", "Ksor Nhan: Bí thư Đảng ủy @ xã"],
        ),
        (
            "Ông Vương Đình Vũ, Tổng Giám đốc Công ty CP Gốm Chu Lai Xanh, gặp Đội trưởng Đội Cảnh sát cơ động Vũ Tiến Thọ.",
            &[
                "Vương Đình Vũ: Tổng Giám đốc @ Công ty CP Gốm Chu Lai Xanh",
                "Vũ Tiến Thọ: Đội trưởng @ Đội Cảnh sát cơ động",
            ],
        ),
    ]);
}

#[test]
fn offices_behind_remarks_and_possessives() {
    assert_each(&[(
        "Bà Bùi Thị Hằng sinh năm 1974, từng là Viện trưởng Viện Kiểm nghiệm. CEO Mai Trường Giang của Công ty AgriLink \
             cười. Ông Tạ Duy Tám giữ chức Vụ trưởng Vụ 7, VKSND tối cao.",
        &[
            "Bùi Thị Hằng: Viện trưởng @ Viện Kiểm nghiệm",
            "Mai Trường Giang: CEO @ Công ty AgriLink",
            "Tạ Duy Tám: Vụ trưởng @ Vụ 7, VKSND tối cao",
        ],
    )]);
}

#[test]
fn counted_members_of_a_list_and_a_successor_named_with_the_office() {
    assert_each(&[
        (
            "Đại hội bầu 3 thành viên HĐQT gồm: ông Đặng Quốc Mãnh, bà Ngô Thị Trang và ông Chu Văn Đoài.",
            &["Đặng Quốc Mãnh: thành viên HĐQT", "Ngô Thị Trang: thành viên HĐQT", "Chu Văn Đoài: thành viên HĐQT"],
        ),
        (
            "Ông Chu Văn Đoài kiêm Tổng Giám đốc thay ông Nguyễn Văn Bình từ nhiệm. Có 3 thành viên HĐQT vắng mặt.",
            &["Chu Văn Đoài: Tổng Giám đốc", "Nguyễn Văn Bình: Tổng Giám đốc"],
        ),
        (
            "Quân đoàn 34 rút kinh nghiệm. Đại tá Lê Đình Mão, Biên đội phó, báo cáo. Đại tá Hồ Ngọc Minh, Tham mưu trưởng Quân \
             đoàn dự.",
            &["Đại tá Lê Đình Mão: Biên đội phó", "Đại tá Hồ Ngọc Minh: Tham mưu trưởng @ Quân đoàn 34"],
        ),
    ]);
}

#[test]
fn those_who_command_together_and_who_is_only_reported_to() {
    assert_each(&[
        (
            "Dự lễ có Thiếu tướng Trương Hồng Vinh, Chính ủy; Đại tá Lê Thiết Hùng, Phó Giám đốc Học viện Lục quân 3; ông Tạ \
             Quý, Chủ tịch; bà Vi Thị Mận, Giám đốc Sở Y tế.",
            &[
                "Thiếu tướng Trương Hồng Vinh: Chính ủy @ Học viện Lục quân 3",
                "Đại tá Lê Thiết Hùng: Phó Giám đốc @ Học viện Lục quân 3",
                "Tạ Quý: Chủ tịch",
                "Vi Thị Mận: Giám đốc @ Sở Y tế",
            ],
        ),
        (
            "Báo cáo Thủ tướng, Chủ tịch HĐTV Petrovina Lê Mạnh Hùng Anh nói. Tổng Bí thư, Chủ tịch nước Đỗ Văn Mão nghe.",
            &["Lê Mạnh Hùng Anh: Chủ tịch HĐTV Petrovina", "Đỗ Văn Mão: Tổng Bí thư; Chủ tịch nước"],
        ),
        (
            "Ông Quách Thế Tản, Giám đốc Sở Giao thông thiếu trách nhiệm; Phó Chủ nhiệm Đinh Công Sứ thông báo.",
            &["Quách Thế Tản: Giám đốc @ Sở Giao thông", "Đinh Công Sứ: Phó Chủ nhiệm"],
        ),
    ]);
}
