//! Who made documents and when, told around them: chiefs, clauses, lists.

use super::{document, documents, read_at};

#[test]
fn a_chief_who_signs_or_gives_made_the_decision() {
    documents(
        "vi",
        &[
            "Bộ trưởng Bộ Nội vụ ký Quyết định số 418/QĐ-BNV giao ông Lý Văn Khang giữ chức Vụ trưởng.",
            "Tại buổi lễ, bà Hồ Thị Mai đọc Quyết định số 36/QĐ-BYT, theo đó Bộ trưởng Bộ Y tế tặng Bằng khen cho ba bác sĩ.",
            "Chủ tịch UBND tỉnh Phú Vinh tặng Bằng khen cho 22 tập thể theo Quyết định số 230/QĐ-UBND.",
        ],
        &[
            "Quyết định 418/QĐ-BNV @ Bộ trưởng Bộ Nội vụ",
            "Quyết định 36/QĐ-BYT @ Bộ trưởng Bộ Y tế",
            "Quyết định 230/QĐ-UBND @ Chủ tịch UBND tỉnh Phú Vinh",
        ],
    );
    // Others sign for the body, and who hands a decision over has not made it.
    documents(
        "vi",
        &[
            "Thứ trưởng Bộ Nội vụ ký Quyết định số 418/QĐ-BNV giao ông Lý Văn Khang giữ chức Vụ trưởng.",
            "Chủ tịch Quốc hội ký Nghị quyết số 57/2022/QH15.",
            "Bộ trưởng Bộ Y tế Hồ Văn Nam trao Quyết định số 36/QĐ-BYT cho ba bác sĩ.",
        ],
        &["Quyết định 418/QĐ-BNV @ Bộ Nội vụ", "Nghị quyết 57/2022/QH15 @ Quốc hội", "Quyết định 36/QĐ-BYT @ Bộ Y tế"],
    );
}

#[test]
fn the_name_of_a_body_ends_at_its_place() {
    documents(
        "vi",
        &[
            "Nghị quyết số 26/2025/NQ-HĐND của HĐND thành phố miễn phí toàn bộ dịch vụ chứng thực.",
            "Quyết định số 27/2025/QĐ-UBND của UBND quận Tân Hà tăng phụ cấp cho dân phòng.",
            "Thông tư số 28/2025/TT-BYT của Bộ Y tế cấm bán thuốc lá điện tử.",
        ],
        &[
            "Nghị quyết 26/2025/NQ-HĐND @ HĐND thành phố",
            "Quyết định 27/2025/QĐ-UBND @ UBND quận Tân Hà",
            "Thông tư 28/2025/TT-BYT @ Bộ Y tế",
        ],
    );
}

#[test]
fn clauses_around_a_document_tell_its_day_and_its_maker() {
    documents(
        "vi",
        &[
            "Đề án thực hiện Nghị quyết số 36-NQ/TW ngày 22/10/2018 về chiến lược biển mà Ban Chấp hành Trung ương Đảng khóa XII đã ban hành.",
            "Ngày 9/10/2025, tại Công điện số 174/CĐ-TTg, Thủ tướng Chính phủ đã nhắc các địa phương.",
        ],
        &[
            "Nghị quyết 36-NQ/TW (2018-10-22) @ Ban Chấp hành Trung ương Đảng",
            "Công điện 174/CĐ-TTg (2025-10-09) @ Thủ tướng Chính phủ",
        ],
    );
    documents(
        "vi",
        &[
            "Theo Quyết định số 47/QĐ-CTN ngày 30/6/2025, Chủ tịch nước tặng Huân chương cho hai đơn vị; cùng ngày, Chủ tịch nước ký Quyết định số 48/QĐ-CTN. Tại Quyết định số 49/QĐ-CTN, ký cùng ngày, còn có ba cá nhân.",
        ],
        &[
            "Quyết định 47/QĐ-CTN (2025-06-30) @ Chủ tịch nước",
            "Quyết định 48/QĐ-CTN (2025-06-30) @ Chủ tịch nước",
            "Quyết định 49/QĐ-CTN (2025-06-30) @ Chủ tịch nước",
        ],
    );
}

#[test]
fn letters_say_which_of_the_offices_of_a_page_made_a_document() {
    documents(
        "vi",
        &[
            "Giám đốc Sở Tư pháp và Giám đốc Sở Nội vụ cùng dự. Công văn số 1190/SNV-CCVC của Sở hướng dẫn đánh giá.",
            "Ủy ban Kiểm tra Tỉnh ủy Phú Vinh khiển trách ông Lê Bá Hợi (Quyết định số 412-QĐ/UBKTTU).",
        ],
        &["Công văn 1190/SNV-CCVC @ Sở Nội vụ", "Quyết định 412-QĐ/UBKTTU @ Ủy ban Kiểm tra Tỉnh ủy Phú Vinh"],
    );
}

#[test]
fn what_a_passage_announces_before_a_list_has_its_day() {
    let passages = [
        "Sáng 10/12, HĐND tỉnh Phú Vinh đã biểu quyết thông qua 3 nghị quyết, gồm:",
        "1. Nghị quyết số 88/2025/NQ-HĐND quy định mức quà tặng người có công;",
        "2. Nghị quyết số 89/2025/NQ-HĐND sửa đổi Nghị quyết số 21/2023/NQ-HĐND ngày 14/12/2023;",
        "3. Nghị quyết số 90/2025/NQ-HĐND bãi bỏ Nghị quyết số 05/2021/NQ-HĐND.",
        "Việc triển khai căn cứ các nghị quyết:",
        "Nghị quyết số 12/2025/NQ-HĐND về đầu tư công.",
    ];
    let prose = read_at("vi", Some("2025-12-11"), "https://phuvinh.example/a", &passages);
    let found: Vec<String> = prose.resolutions.iter().map(document).collect();
    let told: Vec<&str> = found.iter().map(|one| one.split(" @").next().unwrap_or_default()).collect();
    assert_eq!(
        told,
        [
            "Nghị quyết 88/2025/NQ-HĐND (2025-12-10)",
            "Nghị quyết 89/2025/NQ-HĐND (2025-12-10)",
            "Nghị quyết 21/2023/NQ-HĐND (2023-12-14)",
            "Nghị quyết 90/2025/NQ-HĐND (2025-12-10)",
            "Nghị quyết 05/2021/NQ-HĐND",
            "Nghị quyết 12/2025/NQ-HĐND",
        ]
    );
}
