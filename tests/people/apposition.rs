//! Offices that stand beside names in apposition: in brackets, behind dashes, of several people together, within larger bodies.

use super::assert_each;

#[test]
fn those_named_together_hold_an_office_told_in_the_plural() {
    assert_each(&[
        (
            "Bà Lâm Thị Sang và bà Mã Ngọc Hoa, các Phó Chủ tịch Hội LHPN tỉnh Vĩnh An chủ trì.",
            &[
                "Lâm Thị Sang: Phó Chủ tịch @ Hội LHPN tỉnh Vĩnh An",
                "Mã Ngọc Hoa: Phó Chủ tịch @ Hội LHPN tỉnh Vĩnh An",
            ],
        ),
        // Those who follow a name behind a comma are others.
        ("Dự lễ có bà Lâm Thị Sang, các Phó Chủ tịch Hội LHPN tỉnh và đại diện các sở.", &["Lâm Thị Sang"]),
        (
            "Nghệ nhân Trượng Tốn (trống) và Đàng Thị Phan, Trưởng khu phố Mỹ An, cười.",
            &["[Nghệ nhân] Trượng Tốn", "Đàng Thị Phan: Trưởng khu phố @ Mỹ An"],
        ),
    ]);
}

#[test]
fn offices_in_brackets_and_behind_dashes() {
    assert_each(&[
        ("Anh Trương Quốc Kỳ (34 tuổi, thợ điện ở Mỹ Xá) hiến máu.", &["Trương Quốc Kỳ: thợ điện"]),
        ("Anh Trương Quốc Kỳ (34 tuổi, ở Mỹ Xá) hiến máu.", &["Trương Quốc Kỳ"]),
        (
            "Đại biểu Tráng A Tủa - Đoàn ĐBQH tỉnh Lai Sơn, Ủy viên Ủy ban Pháp luật - tranh luận.",
            &["Tráng A Tủa: Đại biểu @ Đoàn ĐBQH tỉnh Lai Sơn; Ủy viên Ủy ban @ Pháp luật"],
        ),
        ("Thương binh 1/4 Trần Hữu Dỵ đến sớm. Còn 1/4 Trần Phú.", &["Trần Hữu Dỵ"]),
    ]);
}

#[test]
fn a_director_leads_the_larger_body_of_those_that_the_next_office_names() {
    assert_each(&[
        (
            "Đại tá Tráng Văn Hòa, Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh chỉ huy.",
            &["Đại tá Tráng Văn Hòa: Phó Giám đốc @ Công an tỉnh; Thủ trưởng @ Cơ quan CSĐT Công an tỉnh"],
        ),
        (
            "Đại tá Tráng Văn Hòa, Phó Thủ trưởng, Trưởng phòng Tham mưu Công an tỉnh dự.",
            &["Đại tá Tráng Văn Hòa: Phó Thủ trưởng @ Công an tỉnh; Trưởng phòng Tham mưu @ Công an tỉnh"],
        ),
    ]);
}

#[test]
fn who_leads_any_body_and_what_it_deals_with() {
    assert_each(&[
        (
            "Cụ Vũ Đình Nhượng, sinh năm 1932, nguyên Trưởng ty Giao thông Hà Bắc.",
            &["Vũ Đình Nhượng: nguyên Trưởng ty Giao thông Hà Bắc"],
        ),
        ("Ông Lê Nỗ Lực, đồng thời là Tổ trưởng Tổ công tác GPMB, nói.", &["Lê Nỗ Lực: Tổ trưởng @ Tổ công tác GPMB"]),
        ("Trưởng phố Đinh Thị Sen kể. Anh Lò Văn Trưởng cười.", &["Đinh Thị Sen: Trưởng phố", "Lò Văn Trưởng"]),
        (
            "Vụ trưởng Vụ Thị trường châu Âu - châu Mỹ Tạ Hoàng Linh dự.",
            &["Tạ Hoàng Linh: Vụ trưởng @ Vụ Thị trường châu Âu - châu Mỹ"],
        ),
        ("Đội trưởng vẫn là Nguyễn Thái Sơn.", &["Nguyễn Thái Sơn: Đội trưởng"]),
        ("Hai ngư dân gặp nạn là Reynaldo Bautista và Joel Magsino.", &["Reynaldo Bautista", "Joel Magsino"]),
    ]);
}

#[test]
fn concurrent_offices_and_offices_handed_over() {
    assert_each(&[
        (
            "Ông Cấn Văn Thắm được giao điều hành Thanh tra sở kiêm Trưởng ban Quản lý dự án 2.",
            &["Cấn Văn Thắm: Trưởng ban Quản lý dự án 2"],
        ),
        (
            "Trung tá Hoàng Xuân Diệu bàn giao chức trách Chỉ huy trưởng Ban CHQS huyện cho Thiếu tá Nguyễn Nhân Quý.",
            &[
                "Trung tá Hoàng Xuân Diệu: Chỉ huy trưởng @ Ban CHQS huyện",
                "Thiếu tá Nguyễn Nhân Quý: Chỉ huy trưởng @ Ban CHQS huyện",
            ],
        ),
        (
            "Trả lời đại biểu, Bộ trưởng Bộ Công Thương Phan Hoài Đức nói.",
            &["Phan Hoài Đức: Bộ trưởng @ Bộ Công Thương"],
        ),
        (
            "Đoàn Bộ Tổng Tham mưu do Trung tướng Phạm Trường Giang, Phó Tổng Tham mưu trưởng làm trưởng đoàn.",
            &["Trung tướng Phạm Trường Giang: Phó Tổng Tham mưu trưởng"],
        ),
        (
            "Thượng tá Lê Khả Dũng, Hải đoàn trưởng Hải đoàn 28 làm trưởng ban tổ chức.",
            &["Thượng tá Lê Khả Dũng: Hải đoàn trưởng @ Hải đoàn 28; trưởng ban tổ chức"],
        ),
    ]);
}
