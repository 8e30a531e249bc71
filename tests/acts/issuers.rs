//! Who adopted a document, and when.

use super::{documents, event};

#[test]
fn those_that_adopted_a_document_together_are_its_issuer() {
    documents(
        "vi",
        &[
            "Hội nghị quán triệt Kết luận số 131-KL/TW ngày 2/3/2025 của Bộ Chính trị, Ban Bí thư và Nghị quyết số 74/NQ-CP.",
            "Thông tư liên tịch số 16/2016/TTLT-BYT-BQP ngày 30/6/2016 của Bộ Y tế, Bộ Quốc phòng quy định việc khám tuyển.",
            "Ngày 4/5/2024, Công an tỉnh và Sở Y tế ban hành Kế hoạch phối hợp số 12/KHPH-CAT-SYT.",
            "Thực hiện Chỉ thị số 9-CT/TW ngày 5/5/2024 của Ban Bí thư, Bộ Y tế đã họp.",
        ],
        &[
            "Kết luận 131-KL/TW (2025-03-02) @ Bộ Chính trị, Ban Bí thư",
            "Nghị quyết 74/NQ-CP @ Chính phủ",
            "Thông tư liên tịch 16/2016/TTLT-BYT-BQP (2016-06-30) @ Bộ Y tế, Bộ Quốc phòng",
            "Kế hoạch phối hợp 12/KHPH-CAT-SYT (2024-05-04) @ Công an tỉnh và Sở Y tế",
            "Chỉ thị 9-CT/TW (2024-05-05) @ Ban Bí thư",
        ],
    );
}

#[test]
fn a_verb_ends_an_issuer() {
    documents(
        "vi",
        &[
            "Kế hoạch số 2150/KH-BTL của Bộ Tư lệnh Quân khu ấn định hạn cuối.",
            "Chỉ thị số 8/CT-TĐ của Tỉnh đoàn Hà Trung đặt mục tiêu trồng 15 ha.",
            "Ban Pháp chế HĐND tỉnh thẩm tra tại Báo cáo số 19/BC-BPC.",
        ],
        &[
            "Kế hoạch 2150/KH-BTL @ Bộ Tư lệnh Quân khu",
            "Chỉ thị 8/CT-TĐ @ Tỉnh đoàn Hà Trung",
            "Báo cáo 19/BC-BPC @ Ban Pháp chế HĐND tỉnh",
        ],
    );
}

#[test]
fn letters_of_a_body_of_the_page_name_it() {
    documents(
        "vi",
        &[
            "Trong văn bản số 219/STNMT-CCMT ngày 3/2/2020, Sở Tài nguyên và Môi trường từng kiến nghị đình chỉ.",
            "Ban Quản lý Khu kinh tế nhắc lại nội dung Công văn số 77/BQLKKT-QLĐT gửi nhà đầu tư.",
            "Cơ quan Cảnh sát điều tra Công an huyện cho biết đã có Quyết định khởi tố vụ án hình sự số 41/QĐ-CSĐT.",
        ],
        &[
            "Văn bản 219/STNMT-CCMT (2020-02-03) @ Sở Tài nguyên và Môi trường",
            "Công văn 77/BQLKKT-QLĐT @ Ban Quản lý Khu kinh tế",
            "Quyết định 41/QĐ-CSĐT @ Cơ quan Cảnh sát điều tra Công an huyện",
        ],
    );
}

#[test]
fn who_signs_for_a_body_leaves_the_document_to_it() {
    documents(
        "vi",
        &[
            "UBND H.Phước Lập mừng xã đạt chuẩn theo Quyết định 4021/QĐ-UBND do Phó Chủ tịch UBND tỉnh Khánh Bình Lê Hữu Tòng ký ngày 29.10.2021.",
            "Hướng dẫn số 44-HD/TWĐTN do Bí thư Trung ương Đoàn Ngô Sách Tùng ký ban hành ngày 2/10/2023.",
            "Bộ Công Thương vừa trình Chính phủ Tờ trình 6328/TTr-BCT.",
        ],
        &[
            "Quyết định 4021/QĐ-UBND (2021-10-29) @ UBND tỉnh Khánh Bình",
            "Hướng dẫn 44-HD/TWĐTN (2023-10-02) @ Trung ương Đoàn",
            "Tờ trình 6328/TTr-BCT @ Bộ Công Thương",
        ],
    );
}

#[test]
fn a_kind_alone_may_tell_the_day_of_the_document_before() {
    documents(
        "vi",
        &[
            "UBND tỉnh Tân Châu vừa ban hành Quyết định số 312/QĐ-UBND.",
            "Quyết định nêu trên do Phó Chủ tịch Trần Hữu Duyên ký ngày 14/2/2020.",
            "Nghị quyết số 15/NQ-HĐND của HĐND huyện có ba điều. Nghị quyết được HĐND huyện thông qua ngày 8/12/2021.",
            "Quyết định ban hành ngày 1/1/1999 thuộc việc khác.",
        ],
        &[
            "Quyết định 312/QĐ-UBND (2020-02-14) @ UBND tỉnh Tân Châu",
            "Nghị quyết 15/NQ-HĐND (2021-12-08) @ HĐND huyện",
        ],
    );
}

#[test]
fn the_party_centre_meets_behind_the_day_of_its_resolution() {
    documents(
        "vi",
        &["Nghị quyết số 60-NQ/TW ngày 12/4/2025 Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng đã nêu rõ."],
        &["Nghị quyết 60-NQ/TW (2025-04-12) @ Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng"],
    );
}

#[test]
fn acts_of_courts_and_joint_documents_have_numbers() {
    documents(
        "vi",
        &["Công an và Sở Y tế ký Kế hoạch liên tịch số 4/KHLT-CA-SYT và Quy chế phối hợp số 5/QCPH-CA-SYT."],
        &[
            "Kế hoạch liên tịch 4/KHLT-CA-SYT @ Công an và Sở Y tế",
            "Quy chế phối hợp 5/QCPH-CA-SYT @ Công an và Sở Y tế",
        ],
    );
    documents(
        "vi",
        &["Bản án sơ thẩm số 05/2016/LĐ-ST và cáo trạng số 09/CT-VKS-P1 của Viện KSND tỉnh được công bố."],
        &["Bản án 05/2016/LĐ-ST", "Cáo trạng 09/CT-VKS-P1 @ Viện KSND tỉnh"],
    );
}

#[test]
fn a_document_named_within_another_of_a_list_ends_no_list() {
    documents(
        "vi",
        &[
            "Ngày 10/12/2024, HĐND TP Thủ Nguyên thông qua 3 nghị quyết, trong đó có: Nghị quyết số 41/NQ-HĐND; Nghị quyết số 42/NQ-HĐND bãi bỏ Nghị quyết số 05/2016/NQ-HĐND ngày 1/8/2016; Nghị quyết số 198/NQ-HĐND về giao biên chế.",
        ],
        &[
            "Nghị quyết 41/NQ-HĐND (2024-12-10) @ HĐND TP Thủ Nguyên",
            "Nghị quyết 42/NQ-HĐND (2024-12-10) @ HĐND TP Thủ Nguyên",
            "Nghị quyết 05/2016/NQ-HĐND (2016-08-01) @ HĐND TP Thủ Nguyên",
            "Nghị quyết 198/NQ-HĐND (2024-12-10) @ HĐND TP Thủ Nguyên",
        ],
    );
}

#[test]
fn several_days_of_a_meeting_begin_with_the_first() {
    let published = Some("2017-12-22");
    event("vi", published, "Từ ngày 19 đến 21/12, Ủy ban Kiểm tra họp kỳ 17.", Some("2017-12-19"));
    event("vi", published, "Từ ngày 19 - 21/12, Trung đoàn 95 mở hội thao.", Some("2017-12-19"));
    event("vi", published, "Trong 3 ngày (từ 19 đến 21-12), Trung đoàn 95 mở hội thao.", Some("2017-12-19"));
    event("vi", published, "Trong các ngày 18, 19 và 20/12, đoàn làm việc với ba xã.", Some("2017-12-18"));
    event("vi", published, "Từ ngày 19/12, xe tải không được vào phố.", None);
}

#[test]
fn a_day_between_commas_behind_a_document_may_open_the_sentence() {
    let published = Some("2024-09-10");
    event("vi", published, "Thực hiện Kế hoạch số 45/KH-UBND, ngày 8/9, xã Tân An diễn tập.", Some("2024-09-08"));
    event("vi", published, "Kết luận số 5-KL/TW, ngày 5-9-2024, của Bộ Chính trị được phổ biến.", None);
    documents(
        "vi",
        &[
            "Thực hiện Kế hoạch số 45/KH-UBND, ngày 8/9/2024, huyện Tân An diễn tập.",
            "Chỉ thị số 6/CT-BYT, ngày 1/2/2024, nêu.",
        ],
        &["Kế hoạch 45/KH-UBND", "Chỉ thị 6/CT-BYT (2024-02-01) @ Bộ Y tế"],
    );
}

#[test]
fn a_verb_behind_its_authority_may_tell_the_day_further_on() {
    documents(
        "vi",
        &[
            "Luật Thủ đô số 39/2024/QH15 được Quốc hội khóa XV thông qua tại kỳ họp thứ 7 ngày 28/6/2024.",
            "Nghị định 31/2022/NĐ-CP, Thông tư 3/2022/TT-NHNN (đều ban hành ngày 20/5/2022) có vướng mắc.",
            "Văn bản số 45/UBND-NC đề ngày 3/2/2020 của UBND huyện được thu hồi.",
            "Quyết định số 70 và 71 cùng ngày 4/4/2024 của UBND xã.",
            "Thực hiện chương trình đã được thống nhất, Sở Y tế tỉnh Hà Phong hôm 14/1/2025 ban hành Kế hoạch số 55/KH-SYT.",
        ],
        &[
            "Luật 39/2024/QH15 (2024-06-28) @ Quốc hội",
            "Nghị định 31/2022/NĐ-CP (2022-05-20) @ Chính phủ",
            "Thông tư 3/2022/TT-NHNN (2022-05-20) @ Ngân hàng Nhà nước",
            "Văn bản 45/UBND-NC (2020-02-03) @ UBND huyện",
            "Quyết định 70 (2024-04-04) @ UBND xã",
            "Quyết định 71 (2024-04-04) @ UBND xã",
            "Kế hoạch 55/KH-SYT (2025-01-14) @ Sở Y tế tỉnh Hà Phong",
        ],
    );
}

#[test]
fn who_decided_what_a_document_holds_made_it_and_its_day_may_stand_between_commas() {
    documents(
        "vi",
        &[
            "Dự án Bến Đá được UBND huyện Tam Hà chấp thuận tại Quyết định số 1845/QĐ-UBND, ngày 30/11/2022, vốn 9 tỷ đồng.",
        ],
        &["Quyết định 1845/QĐ-UBND (2022-11-30) @ UBND huyện Tam Hà"],
    );
}

#[test]
fn what_was_made_the_same_day_takes_the_day_of_the_document_before() {
    documents(
        "vi",
        &[
            "Sáng 18/5, tỉnh Hải Vân họp báo.",
            "Ngày 7/6/2021, UBND tỉnh ban hành Kế hoạch số 7/KH-UBND về cấp nước. Cùng ngày, Tỉnh ủy ban hành Chỉ thị số 8-CT/TU.",
            "Tháng 7/2018, Tỉnh ủy ban hành Chỉ thị số 9-CT/TU. Năm 2020, HĐND tỉnh thông qua Nghị quyết số 10/NQ-HĐND.",
        ],
        &[
            "Kế hoạch 7/KH-UBND (2021-06-07) @ UBND tỉnh",
            "Chỉ thị 8-CT/TU (2021-06-07) @ Tỉnh ủy",
            "Chỉ thị 9-CT/TU @ Tỉnh ủy",
            "Nghị quyết 10/NQ-HĐND @ HĐND tỉnh",
        ],
    );
}

#[test]
fn a_day_of_coming_into_force_is_not_that_of_the_document() {
    documents(
        "vi",
        &["Theo Thông tư số 18/2021/TT-BKHCN của Bộ KH&CN (có hiệu lực từ ngày 1/3/2022), mức hỗ trợ tăng."],
        &["Thông tư 18/2021/TT-BKHCN @ Bộ KH&CN"],
    );
}

#[test]
fn a_document_may_be_made_behind_its_subject() {
    let found = super::read(
        "vi",
        &[
            "Chương trình số 35-CTr/TU về cải tạo chợ cũ do Tỉnh ủy ban hành ngày 11/8/2015 được xem là bước mở.",
            "Thực hiện Nghị quyết số 4-NQ/TU ngày 5/1/2016 của Tỉnh ủy khóa XV về phòng, chống dịch, huyện đã bố trí 2 tỷ đồng.",
            "Nhiều người hỏi về Luật Nhà ở số 27/2023/QH15.",
        ],
    );
    let told: Vec<_> =
        found.resolutions.iter().map(|one| (super::document(one), one.subject.clone().unwrap())).collect();
    let want = [
        ("Chương trình 35-CTr/TU (2015-08-11) @ Tỉnh ủy", "cải tạo chợ cũ"),
        ("Nghị quyết 4-NQ/TU (2016-01-05) @ Tỉnh ủy", "phòng, chống dịch"),
        ("Luật 27/2023/QH15 @ Quốc hội", "Nhà ở"),
    ];
    assert_eq!(told, want.map(|(document, subject)| (document.to_owned(), subject.to_owned())));
}

#[test]
fn letters_of_a_symbol_and_names_of_laws_begin_no_clause() {
    documents(
        "vi",
        &[
            "HĐND tỉnh thông qua Nghị quyết số 45/2011/NQ-HĐND, UBND tỉnh ban hành Kế hoạch số 2780/KH-UBND.",
            "Ông Tân bị khởi tố vì vi phạm Luật Xây dựng và Nghị định số 6/2021/NĐ-CP.",
            "Hai quy định số 349-QĐ/TU và 330-QĐ/TU do Tỉnh ủy ban hành.",
        ],
        &[
            "Nghị quyết 45/2011/NQ-HĐND @ HĐND tỉnh",
            "Kế hoạch 2780/KH-UBND @ UBND tỉnh",
            "Nghị định 6/2021/NĐ-CP @ Chính phủ",
            "Quy định 349-QĐ/TU @ Tỉnh ủy",
            "Quy định 330-QĐ/TU @ Tỉnh ủy",
            "Luật",
        ],
    );
}

#[test]
fn a_number_in_brackets_is_that_of_the_document_told_before() {
    documents(
        "vi",
        &[
            "Ngày 31/10/2023, Thường trực Ban Bí thư Trần Cẩm Sơn ký ban hành Kết luận của Bộ Chính trị, Ban Bí thư về kết quả công tác cán bộ (Kết luận số 801-KL/TW).",
        ],
        &["Kết luận 801-KL/TW (2023-10-31) @ Bộ Chính trị, Ban Bí thư"],
    );
}

#[test]
fn a_day_behind_a_small_number_is_no_number_of_days() {
    documents(
        "vi",
        &[
            "Thực hiện hướng dẫn số 02 ngày 30/10/2015 của Ban Tuyên giáo Tỉnh ủy về việc tuyên truyền.",
            "Quyết định số 3 ngày 4/5/2016 của UBND huyện về việc hỗ trợ người dân.",
        ],
        &["Hướng dẫn 02 (2015-10-30) @ Ban Tuyên giáo Tỉnh ủy", "Quyết định 3 (2016-05-04) @ UBND huyện"],
    );
}

#[test]
fn an_issuer_ends_before_what_a_document_is_like() {
    documents(
        "vi",
        &[
            "Các sở triển khai Chương trình hành động số 04-CTr/TU ngày 06/11/2020 của Ban Chấp hành Đảng bộ tỉnh phù hợp với điều kiện thực tế.",
        ],
        &["Chương trình hành động 04-CTr/TU (2020-11-06) @ Ban Chấp hành Đảng bộ tỉnh"],
    );
}
