//! Documents in running text: described kinds, shared letters and days, who issued and who carries out.

use super::documents;

#[test]
fn the_letters_behind_the_last_number_are_those_of_all() {
    documents(
        "vi",
        &["UBND huyện có các Tờ trình số 88, 89 và 90/TTr-UBND ngày 10/7/2023."],
        &[
            "Tờ trình 88/TTr-UBND (2023-07-10) @ UBND huyện",
            "Tờ trình 89/TTr-UBND (2023-07-10) @ UBND huyện",
            "Tờ trình 90/TTr-UBND (2023-07-10) @ UBND huyện",
        ],
    );
}

#[test]
fn who_carries_out_a_document_did_not_issue_it() {
    documents(
        "vi",
        &[
            "Thực hiện Nghị quyết số 57-NQ/TW, Tỉnh ủy Hà Xuyên đã ban hành Kế hoạch số 5-KH/TU; Sở Nông nghiệp và PTNT có Văn bản số 30/SNN-TL về ứng phó bão số 6.",
            "Tại Quyết định số 365/QĐ-KBN ngày 28/02/2019, Tổng Giám đốc Kho bạc Nhà nước bổ nhiệm ông Tăng Văn Hòa.",
        ],
        &[
            "Nghị quyết 57-NQ/TW",
            "Kế hoạch 5-KH/TU @ Tỉnh ủy Hà Xuyên",
            "Văn bản 30/SNN-TL @ Sở Nông nghiệp và PTNT",
            "Quyết định 365/QĐ-KBN (2019-02-28) @ Tổng Giám đốc Kho bạc Nhà nước",
        ],
    );
}

#[test]
fn a_year_behind_a_bare_number_counts_nothing() {
    documents(
        "vi",
        &["Nghị quyết 1211 năm 2016 của Ủy ban Thường vụ Quốc hội; nghị quyết 10 năm 2011-2020."],
        &["Nghị quyết 1211 @ Ủy ban Thường vụ Quốc hội"],
    );
}

#[test]
fn a_law_and_a_resolution_are_adopted_together() {
    documents(
        "vi",
        &["Sáng 15/5, Quốc hội thông qua Luật Phòng thủ dân sự (sửa đổi) và Nghị quyết số 79/2024/QH15."],
        &["Nghị quyết 79/2024/QH15 (2024-05-15) @ Quốc hội", "Luật"],
    );
}

#[test]
fn the_year_of_a_number_is_that_of_its_day() {
    documents(
        "vi",
        &[
            "Nghị quyết 27/2021/NQ-HĐND của HĐND tỉnh Hải Tân ban hành ngày 9-12 quy định mức thu; Quyết định số 5/QĐ-BYT ngày 3/2 nêu rõ.",
        ],
        &["Nghị quyết 27/2021/NQ-HĐND (2021-12-09) @ HĐND tỉnh Hải Tân", "Quyết định 5/QĐ-BYT @ Bộ Y tế"],
    );
}

#[test]
fn a_plenum_is_told_by_the_word_for_its_number() {
    documents(
        "vi",
        &[
            "Sau 10 năm thực hiện Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa X, tỉnh đã đổi thay.",
        ],
        &["Nghị quyết @ Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa X"],
    );
}

#[test]
fn words_may_stand_between_a_kind_and_its_number() {
    documents(
        "vi",
        &[
            "Cơ quan Cảnh sát điều tra đã ra Quyết định khởi tố vụ án hình sự số 17/QĐ-CSKT ngày 8/6/2023.",
            "Bộ Giao thông vận tải có Thông tư hướng dẫn số 20/2021/TT-BGTVT; dự án theo Giấy phép số 12/GP-UBND của UBND tỉnh Hà Nam.",
            "Ban Chấp hành Đảng bộ tỉnh khóa XXI đã ban hành Quy chế làm việc số 01-QC/TU và Nghị định 71/2023.",
        ],
        &[
            "Quyết định 17/QĐ-CSKT (2023-06-08) @ Cơ quan Cảnh sát điều tra",
            "Thông tư 20/2021/TT-BGTVT @ Bộ Giao thông vận tải",
            "Giấy phép 12/GP-UBND @ UBND tỉnh Hà Nam",
            "Quy chế 01-QC/TU @ Ban Chấp hành Đảng bộ tỉnh",
            "Nghị định 71/2023 @ Chính phủ",
        ],
    );
}

#[test]
fn two_kinds_with_days_share_their_authority() {
    documents(
        "vi",
        &[
            "Bãi bỏ Quyết định số 46 ngày 20/12/2014 và Quyết định số 19/2016/QĐ-UBND ngày 5/5/2016 của UBND huyện Tân Khai.",
        ],
        &[
            "Quyết định 46 (2014-12-20) @ UBND huyện Tân Khai",
            "Quyết định 19/2016/QĐ-UBND (2016-05-05) @ UBND huyện Tân Khai",
        ],
    );
}

#[test]
fn the_same_day_is_that_of_what_was_adopted_before() {
    documents(
        "vi",
        &[
            "Bộ Chính trị đã ký ban hành Quy định số 114-QĐ/TW ngày 11/7/2023, thay thế Quy định số 205-QĐ/TW ngày 23-9-2019. Cùng ngày, Ban Bí thư ban hành Hướng dẫn số 15-HD/TW.",
        ],
        &[
            "Quy định 114-QĐ/TW (2023-07-11) @ Bộ Chính trị",
            "Quy định 205-QĐ/TW (2019-09-23) @ Bộ Chính trị",
            "Hướng dẫn 15-HD/TW (2023-07-11) @ Ban Bí thư",
        ],
    );
}

#[test]
fn who_adopted_a_document_may_be_told_behind_it() {
    documents(
        "vi",
        &[
            "Nghị quyết số 93/NQ-UBX, được Ủy ban Thường vụ Quốc hội ban hành ngày 13/12/2023, thành lập thị trấn; Ban Thường vụ Đảng ủy Công an tỉnh Bắc Lạng ban hành Kế hoạch 55-KH/ĐUCA.",
        ],
        &[
            "Nghị quyết 93/NQ-UBX (2023-12-13) @ Ủy ban Thường vụ Quốc hội",
            "Kế hoạch 55-KH/ĐUCA @ Ban Thường vụ Đảng ủy Công an tỉnh Bắc Lạng",
        ],
    );
}
