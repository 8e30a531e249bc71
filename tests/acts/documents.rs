//! Documents: numbers, kinds, days, authorities, and those without a number.

use super::{documents, read};

#[test]
fn inner_spaces_of_a_symbol_are_removed() {
    documents(
        "vi",
        &["Theo Quyết định số 2045/QĐ - CTN ngày 4/3/2021, Kết luận 68- KL/TW và Hướng dẫn 15 -HD/VPTW."],
        &[
            "Quyết định 2045/QĐ-CTN (2021-03-04) @ Chủ tịch nước",
            "Kết luận 68-KL/TW",
            "Hướng dẫn 15-HD/VPTW @ Văn phòng Trung ương Đảng",
        ],
    );
}

#[test]
fn tones_on_the_second_vowel_move_nothing() {
    documents(
        "vi",
        &[
            "Bà Lê Thuỳ, bà Vũ Thuỳ, ông Hồ Luỹ nghe công bố Quyết định số 12/QĐ-UBND ngày 3/8/2021 của UBND tỉnh Lâm Phú.",
        ],
        &["Quyết định 12/QĐ-UBND (2021-08-03) @ UBND tỉnh Lâm Phú"],
    );
}

#[test]
fn a_bare_number_is_another_name_where_the_symbol_stands_elsewhere() {
    documents(
        "vi",
        &[
            "Sơ kết thực hiện Nghị quyết 417 tại xưởng.",
            "Nghị quyết số 417-NQ/ĐU ngày 2/5/2016 của Đảng ủy Cục Khí tài về huấn luyện được quán triệt sâu rộng.",
        ],
        &["Nghị quyết 417-NQ/ĐU (2016-05-02) @ Đảng ủy Cục Khí tài = Nghị quyết 417"],
    );
}

#[test]
fn a_bare_number_alone_is_a_document_of_its_own() {
    documents("vi", &["Cả nước thực hiện nghiêm Chỉ thị 16 và Công điện số 1102."], &["Chỉ thị 16", "Công điện 1102"]);
}

#[test]
fn a_kind_is_shared_in_a_list_of_numbers() {
    documents(
        "vi",
        &["Bốn trụ cột là 4 Nghị quyết 57, 59, 66 và 68; tiếp đó là Nghị quyết số 71 và 72."],
        &["Nghị quyết 57", "Nghị quyết 59", "Nghị quyết 66", "Nghị quyết 68", "Nghị quyết 71", "Nghị quyết 72"],
    );
}

#[test]
fn counts_years_and_measures_are_no_numbers_of_documents() {
    documents(
        "vi",
        &[
            "Kỳ họp xem xét 24 nghị quyết, kế hoạch 5 năm, Kế hoạch năm 2024, chương trình 1.500 căn nhà, nghị quyết 06 tháng cuối năm và đạt 98% Nghị quyết 12%.",
        ],
        &[],
    );
}

#[test]
fn an_authority_is_shared_by_a_coordination_of_one_code() {
    documents(
        "vi",
        &[
            "Nhà máy triển khai Nghị quyết số 21-NQ/ĐU ngày 1/2/2015 và 3 năm thực hiện Nghị quyết số 33-NQ/ĐU ngày 5/6/2017 của Đảng ủy Cục Quân giới.",
        ],
        &[
            "Nghị quyết 21-NQ/ĐU (2015-02-01) @ Đảng ủy Cục Quân giới",
            "Nghị quyết 33-NQ/ĐU (2017-06-05) @ Đảng ủy Cục Quân giới",
        ],
    );
}

#[test]
fn an_authority_is_not_shared_across_codes() {
    documents(
        "vi",
        &["Tỉnh thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết số 193/2025/QH15 của Quốc hội."],
        &["Nghị quyết 57-NQ/TW", "Nghị quyết 193/2025/QH15 @ Quốc hội"],
    );
}

#[test]
fn an_authority_may_stand_before_as_the_subject() {
    documents(
        "vi",
        &["Ngày 12/9/2023, Ban Thường vụ Huyện ủy đã ban hành Kế hoạch số 145-KH/HU về nếp sống mới."],
        &["Kế hoạch 145-KH/HU (2023-09-12) @ Ban Thường vụ Huyện ủy"],
    );
}

#[test]
fn the_party_centre_is_not_guessed_from_its_code() {
    documents("vi", &["Học tập Chỉ thị số 35-CT/TW."], &["Chỉ thị 35-CT/TW"]);
    documents("vi", &["Bộ Chính trị ban hành Kết luận 127-KL/TW."], &["Kết luận 127-KL/TW @ Bộ Chính trị"]);
}

#[test]
fn the_same_day_is_the_day_of_the_document_before() {
    documents(
        "vi",
        &["Quyết định số 405/QĐ-TTg ngày 3/4/2022 và Quyết định số 406/QĐ-TTg cùng ngày đều có hiệu lực."],
        &[
            "Quyết định 405/QĐ-TTg (2022-04-03) @ Thủ tướng Chính phủ",
            "Quyết định 406/QĐ-TTg (2022-04-03) @ Thủ tướng Chính phủ",
        ],
    );
}

#[test]
fn a_kind_without_letters_is_taken_from_the_sentence() {
    documents(
        "vi",
        &["Thực hiện Công văn của Văn phòng Chính phủ số 6282/VPCP-QHQT, các sở rà soát."],
        &["Công văn 6282/VPCP-QHQT @ Văn phòng Chính phủ"],
    );
}

#[test]
fn a_document_nested_in_the_subject_of_another_is_one_of_its_own() {
    documents(
        "vi",
        &["UBND tỉnh ban hành Kế hoạch số 12/KH-UBND thực hiện Nghị định số 30/2020/NĐ-CP."],
        &["Kế hoạch 12/KH-UBND @ UBND tỉnh", "Nghị định 30/2020/NĐ-CP @ Chính phủ"],
    );
}

#[test]
fn united_nations_numbers_carry_their_year_or_session() {
    documents(
        "en",
        &[
            "The Security Council adopted resolutions 1996 (2011), 2046 (2012) and 2550 (2020); the General Assembly recalled resolution 77/276.",
        ],
        &[
            "Resolution 1996 (2011) @ Security Council",
            "Resolution 2046 (2012) @ Security Council",
            "Resolution 2550 (2020) @ Security Council",
            "Resolution 77/276 @ General Assembly",
        ],
    );
    documents(
        "en",
        &["The General Assembly adopted resolution 74/219 on nets. The text (A/RES/74/219) recalls A/RES/72/73."],
        &["Resolution 74/219 @ General Assembly = A/RES/74/219", "Resolution A/RES/72/73 @ UN General Assembly"],
    );
}

#[test]
fn american_and_european_acts_have_their_own_forms() {
    let found = read(
        "en",
        &[
            "Lawmakers debated H.R. 4274, S.Res. 276, Executive Order 14067, Regulation (EU) 2016/679 and Directive 2014/24/EU.",
        ],
    );
    let numbers: Vec<_> = found.resolutions.iter().filter_map(|document| document.number.as_deref()).collect();
    assert_eq!(numbers, ["H.R. 4274", "S.Res. 276", "14067", "(EU)2016/679", "2014/24/EU"]);
}

#[test]
fn vietnamese_documents_keep_their_symbols_in_english() {
    documents(
        "en",
        &["Resolution No. 791-NQ/QUTW, dated December 30th, 2012 of the Central Military Commission, was reviewed."],
        &["Resolution 791-NQ/QUTW (2012-12-30) @ Central Military Commission"],
    );
}

#[test]
fn a_document_adopted_without_a_number_is_individual() {
    documents(
        "vi",
        &[
            "Hội nghị ra Nghị quyết lãnh đạo nhiệm vụ quý III của Đảng ủy Cục Hậu cần, nghe Kết luận của Quân ủy Trung ương về công tác cán bộ.",
        ],
        &["Nghị quyết @ Đảng ủy Cục Hậu cần", "Kết luận @ Quân ủy Trung ương"],
    );
}

#[test]
fn an_issuer_is_spelt_out_as_the_page_introduces_it() {
    documents(
        "vi",
        &[
            "Đại tá Lê Quốc Hiển, Tổng cục trưởng Tổng cục Hậu cần kỹ thuật (HCKT) dự.",
            "Tổng cục HCKT ban hành Kế hoạch số 31/KH-HCKT về diễn tập.",
        ],
        &["Kế hoạch 31/KH-HCKT @ Tổng cục Hậu cần kỹ thuật"],
    );
}

#[test]
fn an_english_council_acts_on_a_day_by_a_vote_and_through_its_members() {
    documents(
        "en",
        &[
            "The Rosedale City Council voted 6-1 on Tuesday, March 4, 2025, to adopt Ordinance No. 2025-14.",
            "Council members also approved Resolution 2025-031. The House passed H.R. 2471; the Senate will take up S. 1189.",
        ],
        &[
            "Ordinance 2025-14 (2025-03-04) @ Rosedale City Council",
            "Resolution 2025-031 @ Rosedale City Council",
            "Bill H.R. 2471 @ House",
            "Bill S. 1189",
        ],
    );
}

#[test]
fn the_shape_of_a_number_tells_the_issuer_of_resolutions_alone() {
    documents(
        "en",
        &["The General Assembly recalled resolution ES-10/23. Regulation (EU) 2023/1115 binds importers."],
        &["Resolution ES-10/23 @ General Assembly", "Regulation (EU)2023/1115"],
    );
}

#[test]
fn a_word_for_a_document_that_acts_ends_the_issuer() {
    documents(
        "vi",
        &[
            "Thông tư số 31/2021/TT-BYT của Bộ Y tế quy định hoạt động điều dưỡng, Thông tư 12/2020/TT-BNV của Bộ Nội vụ hướng dẫn chế độ nghỉ và Quyết định số 15/QĐ-BQL của Ban Quản lý dự án Hồ Núi đã có hiệu lực.",
        ],
        &[
            "Thông tư 31/2021/TT-BYT @ Bộ Y tế",
            "Thông tư 12/2020/TT-BNV @ Bộ Nội vụ",
            "Quyết định 15/QĐ-BQL @ Ban Quản lý dự án Hồ Núi",
        ],
    );
}

#[test]
fn the_year_is_no_part_of_a_law_and_a_document_may_be() {
    let found = read("vi", &["Căn cứ Luật Đất đai năm 2013 và Luật Ban hành văn bản quy phạm pháp luật."]).resolutions;
    let subjects: Vec<_> = found.iter().filter_map(|law| law.subject.as_deref()).collect();
    assert_eq!(subjects, ["Đất đai", "Ban hành văn bản quy phạm pháp luật"]);
}

#[test]
fn a_verb_that_is_also_a_kind_of_document_ends_the_name_of_an_authority() {
    documents(
        "vi",
        &[
            "Tòa áp dụng Nghị quyết số 03/2020/NQ-HĐTP ngày 30/12/2020 của Hội đồng Thẩm phán TAND Tối cao hướng dẫn áp dụng một số điều luật. Theo Nghị định số 59/2019/NĐ-CP của Chính phủ quy định chi tiết thi hành, ông phải kê khai.",
            "Tại Quyết định số 76/QĐ-TTg ngày 6/2/2023, Thủ tướng Chính phủ quyết định điều động ông A. Tại Quyết định số 77, Thủ tướng thi hành kỷ luật ông B.",
        ],
        &[
            "Nghị quyết 03/2020/NQ-HĐTP (2020-12-30) @ Hội đồng Thẩm phán TAND Tối cao",
            "Nghị định 59/2019/NĐ-CP @ Chính phủ",
            "Quyết định 76/QĐ-TTg (2023-02-06) @ Thủ tướng Chính phủ",
            "Quyết định 77 @ Thủ tướng Chính phủ",
        ],
    );
}

#[test]
fn an_adopted_list_shares_the_day_and_the_authority_of_its_verb() {
    documents(
        "vi",
        &[
            "Sáng 17/5, HĐND tỉnh Vân Lộc đã thông qua các nghị quyết: Nghị quyết số 4/2024/NQ-HĐND quy định mức thu học phí; Nghị quyết số 5/2024/NQ-HĐND về chợ và Nghị quyết số 6/NQ-HĐND về vốn đầu tư công.",
        ],
        &[
            "Nghị quyết 4/2024/NQ-HĐND (2024-05-17) @ HĐND tỉnh Vân Lộc",
            "Nghị quyết 5/2024/NQ-HĐND (2024-05-17) @ HĐND tỉnh Vân Lộc",
            "Nghị quyết 6/NQ-HĐND (2024-05-17) @ HĐND tỉnh Vân Lộc",
        ],
    );
    documents(
        "vi",
        &["Theo các Quyết định số 31/QĐ-CTN và 32/QĐ-CTN ngày 8/2/2024, Chủ tịch nước khen thưởng."],
        &["Quyết định 31/QĐ-CTN (2024-02-08) @ Chủ tịch nước", "Quyết định 32/QĐ-CTN (2024-02-08) @ Chủ tịch nước"],
    );
    // a day behind one number is not that of the next
    documents(
        "vi",
        &["Bộ Y tế ban hành Thông tư số 7/TT-BYT ngày 3/1/2024 về sổ sách; Thông tư số 8/TT-BYT về thuốc."],
        &["Thông tư 7/TT-BYT (2024-01-03) @ Bộ Y tế", "Thông tư 8/TT-BYT @ Bộ Y tế"],
    );
}

#[test]
fn letters_of_a_department_follow_those_of_the_authority() {
    documents("vi", &["Triển khai Kế hoạch số 41/KH-BCA-C07."], &["Kế hoạch 41/KH-BCA-C07 @ Bộ Công an"]);
    documents("vi", &["Triển khai Kế hoạch số 41/KH-UBND."], &["Kế hoạch 41/KH-UBND"]);
}

#[test]
fn a_law_beside_its_number_is_one_document() {
    documents(
        "vi",
        &[
            "Căn cứ Luật Phòng bệnh, chữa bệnh số 18/2023/QH15 và Luật Đất đai năm 2024 (số 31/2024/QH15), sở hướng dẫn.",
        ],
        &["Luật 18/2023/QH15 @ Quốc hội", "Luật 31/2024/QH15 @ Quốc hội"],
    );
    documents(
        "vi",
        &["Sở phổ biến Luật Đất đai và Luật Nhà ở số 27/2023/QH15."],
        &["Luật 27/2023/QH15 @ Quốc hội", "Luật"],
    );
}

#[test]
fn a_congress_resolution_is_known_by_whose_congress_it_is() {
    documents(
        "vi",
        &[
            "Chi bộ tổng kết Nghị quyết Đại hội Đảng bộ Tổng công ty Mía đường lần thứ VI và Nghị quyết Đại hội XIII của Đảng.",
        ],
        &["Nghị quyết @ Đại hội Đảng bộ Tổng công ty Mía đường lần thứ VI", "Nghị quyết @ Đại hội XIII của Đảng"],
    );
    documents(
        "vi",
        &[
            "Đảng bộ huyện Đầm Vạc tổ chức Đại hội đại biểu lần thứ XX.",
            "Cuối giờ, các đại biểu biểu quyết thông qua Nghị quyết Đại hội.",
        ],
        &["Nghị quyết @ Đại hội Đảng bộ huyện Đầm Vạc lần thứ XX"],
    );
    documents("vi", &["Nghị quyết Đại hội Đảng các cấp đi vào cuộc sống."], &[]);
}

#[test]
fn a_name_in_brackets_with_the_same_number_is_another_name() {
    documents(
        "vi",
        &["Quyết định số 712/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án trồng rừng (Đề án 712) được đánh giá tốt."],
        &["Quyết định 712/QĐ-TTg @ Thủ tướng Chính phủ = Đề án 712"],
    );
}

#[test]
fn who_issued_several_documents_and_when_may_be_said_behind_them() {
    documents(
        "vi",
        &["Cả Nghị quyết 18-NQ/TW và 19-NQ/TW đều do Hội nghị Trung ương 6 ban hành ngày 25/10/2017."],
        &[
            "Nghị quyết 18-NQ/TW (2017-10-25) @ Hội nghị Trung ương 6",
            "Nghị quyết 19-NQ/TW (2017-10-25) @ Hội nghị Trung ương 6",
        ],
    );
    // two kinds with the letters of several authorities need not come from one
    documents(
        "vi",
        &["Học tập Kết luận số 21-KL/TW về xây dựng Đảng; Chỉ thị số 05-CT/TW của Bộ Chính trị về nêu gương."],
        &["Kết luận 21-KL/TW", "Chỉ thị 05-CT/TW @ Bộ Chính trị"],
    );
}

#[test]
fn who_signs_for_a_chief_does_not_issue() {
    documents(
        "vi",
        &["UBND tỉnh họp. Phó Chủ tịch UBND tỉnh Đỗ Minh Thước đã ký Quyết định số 512/QĐ-UBND về tổ công nghệ."],
        &["Quyết định 512/QĐ-UBND @ UBND tỉnh"],
    );
    documents(
        "vi",
        &["Chủ tịch UBND tỉnh Đỗ Minh Thước đã ký Quyết định số 512/QĐ-UBND về tổ công nghệ."],
        &["Quyết định 512/QĐ-UBND @ Chủ tịch UBND tỉnh"],
    );
}

#[test]
fn a_weekday_before_the_vote_is_the_day_of_the_document() {
    documents(
        "en",
        &["The council on Tuesday adopted Ordinance 2025-14.", "On March 2, 2024, the bridge was closed for good."],
        &["Ordinance 2025-14 (2024-05-14) @ council"],
    );
    documents(
        "en",
        &["After Friday's fire, the council adopted Ordinance 2025-14.", "The bridge was closed on May 18, 2024."],
        &["Ordinance 2025-14 (2024-05-18) @ council"],
    );
}

#[test]
fn the_day_behind_the_name_of_who_signed_is_that_of_the_document() {
    documents(
        "en",
        &["House Bill 1207, signed by Governor Ellen Marsh on May 3, 2024, lets towns set limits."],
        &["House Bill 1207 (2024-05-03) @ Governor"],
    );
    documents(
        "en",
        &["House Bill 1207 was read by Governor Ellen Marsh; on May 3, 2024, she left."],
        &["House Bill 1207"],
    );
}

#[test]
fn a_quotation_that_closes_right_behind_an_authority_is_no_harm() {
    documents(
        "vi",
        &[
            "Theo Quyết định số 1187/QĐ-CTN ngày 15/11/2022, Chủ tịch nước viên 5 tốt” cấp Trung ương cho 268 sinh viên.",
        ],
        &["Quyết định 1187/QĐ-CTN (2022-11-15) @ Chủ tịch nước"],
    );
}

#[test]
fn english_passives_tell_who_adopted_a_document_and_when() {
    documents(
        "en",
        &[
            "Resolution No. 19 was adopted by the Lisle Town Council on May 3, 2021. Executive Order 14067, which was signed by President Kohl on March 9, 2022, stays.",
            "Decree 15 has been approved by the Government on June 5, 2020. Republic Act No. 11223 was signed by the President on February 20, 2019.",
        ],
        &[
            "Resolution 19 (2021-05-03) @ Lisle Town Council",
            "Executive Order 14067 (2022-03-09) @ President Kohl",
            "Decree 15 (2020-06-05) @ Government",
            "Republic Act 11223 (2019-02-20) @ President Kohl",
        ],
    );
}

#[test]
fn days_and_hands_that_documents_share() {
    for told in ["cùng ký ngày 3/11/2014", "cùng ngày 3/11/2014", "cùng ban hành ngày 3/11/2014"] {
        documents(
            "vi",
            &[&format!("Theo Quyết định số 2856/QĐ-CTN và Quyết định số 2857/QĐ-CTN, {told}, cụ được phong tặng.")],
            &[
                "Quyết định 2856/QĐ-CTN (2014-11-03) @ Chủ tịch nước",
                "Quyết định 2857/QĐ-CTN (2014-11-03) @ Chủ tịch nước",
            ],
        );
    }
    // The day of a document that a paragraph before names.
    documents(
        "vi",
        &[
            "Theo Quyết định số 11/QĐ-CTN ngày 27/8/2019, cụ được phong tặng.",
            "Theo Quyết định số 12/QĐ-CTN cùng ngày, bà được tặng.",
        ],
        &["Quyết định 11/QĐ-CTN (2019-08-27) @ Chủ tịch nước", "Quyết định 12/QĐ-CTN (2019-08-27) @ Chủ tịch nước"],
    );
    // The same hand signs the second.
    documents(
        "vi",
        &["Sở đọc Quyết định số 41/QĐ-BCA của Bộ trưởng Bộ Công an về điều động; Quyết định số 42/QĐ-BCA về bổ nhiệm."],
        &["Quyết định 41/QĐ-BCA @ Bộ trưởng Bộ Công an", "Quyết định 42/QĐ-BCA @ Bộ trưởng Bộ Công an"],
    );
    // An authority ends before what it does.
    documents(
        "vi",
        &["Việc này theo Nghị quyết số 26 của Hội đồng Bảo an gia hạn nhiệm vụ của phái bộ."],
        &["Nghị quyết 26 @ Hội đồng Bảo an"],
    );
}
