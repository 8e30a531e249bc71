//! Recipients told by words that point back: pronouns, given names, `both`, `this pupil`.

use super::awards;

#[test]
fn a_pronoun_and_a_subject_left_out_stand_for_the_person_spoken_of() {
    awards(
        "vi",
        &[
            "Cựu chiến binh Lường Văn Pọm năm nay 79 tuổi. Năm 1973, ông được tặng Huân chương Chiến công hạng Ba; năm 1985 được Nhà nước tặng thưởng Huân chương Kháng chiến hạng Nhất. Tháng trước, Chủ tịch UBND huyện Tuần Lai tặng cụ Giấy khen.",
            "Quân chủng tặng Cờ thi đua “Đơn vị xuất sắc trong phong trào Thi đua Quyết thắng” cho Trung đoàn 276.",
        ],
        &[
            "Huân chương Chiến công hạng Ba: Lường Văn Pọm",
            "Huân chương Kháng chiến hạng Nhất < Nhà nước: Lường Văn Pọm",
            "Giấy khen < Chủ tịch UBND huyện Tuần Lai: Lường Văn Pọm",
            "Cờ thi đua “Đơn vị xuất sắc trong phong trào Thi đua Quyết thắng” < Quân chủng: Trung đoàn 276",
        ],
    );
}

#[test]
fn both_are_the_two_whom_the_sentence_before_names() {
    awards(
        "en",
        &["Nurse Amy Holt and paramedic Jonas Reed saved three men. Both were awarded the Lifesaving Medal."],
        &["Lifesaving Medal: Amy Holt; Jonas Reed"],
    );
    awards("en", &["Amy Holt met Jonas Reed and Daniel Stone. They were awarded the Lifesaving Medal."], &[]);
}

#[test]
fn a_given_name_behind_a_word_of_address_is_the_person_named_before() {
    awards(
        "vi",
        &[
            "Em Lý Thị Hằng Nga học lớp 12. Theo quyết định, em Nga được Sở Nội vụ tặng Bằng khen.",
            "Ban Tổ chức trao Cúp vô địch cho các đội xã An Phước, xã Thành Thới.",
        ],
        &["Bằng khen < Sở Nội vụ: Lý Thị Hằng Nga", "Cúp vô địch < Ban Tổ chức: xã An Phước; xã Thành Thới"],
    );
}

#[test]
fn who_is_pointed_back_to_was_named_before() {
    awards(
        "vi",
        &[
            "Anh Mạch Chí Dũng và chị Lưu Thị Thoa nhặt được túi vàng. UBND phường tặng Giấy khen cho hai công nhân này.",
            "Năm 2022, Khoa Ngoại tổng hợp được UBND tỉnh tặng Bằng khen; năm 2023, đơn vị được Bộ Y tế tặng Bằng khen; năm 2024 được Chính phủ tặng Cờ thi đua.",
        ],
        &[
            "Giấy khen < UBND phường: Mạch Chí Dũng; Lưu Thị Thoa",
            "Bằng khen < UBND tỉnh: Khoa Ngoại tổng hợp",
            "Bằng khen < Bộ Y tế: Khoa Ngoại tổng hợp",
            "Cờ thi đua < Chính phủ: Khoa Ngoại tổng hợp",
        ],
    );
}

#[test]
fn pronouns_and_given_names_within_a_clause_stand_for_somebody() {
    awards(
        "vi",
        &[
            "Ông Nguyễn Xuân Diệm nhập ngũ năm 1970.",
            "Về quê, ông làm Chủ tịch Hội Cựu chiến binh xã 12 năm liền, được Bộ Quốc phòng tặng Bằng khen.",
            "Năm 2017, cuốn “Mường xưa” do ông sưu tầm được Hội Văn nghệ trao giải Nhì.",
            "Cô giáo cho biết, năm ngoái, Diệm cũng đoạt giải Ba môn cờ.",
            "Kết quả cho thấy, tỉnh Cao Mây có 31 học sinh đoạt giải, gồm 1 giải Đặc biệt, 6 giải Tư.",
        ],
        &[
            "Bằng khen < Bộ Quốc phòng: Nguyễn Xuân Diệm",
            "giải Nhì < Hội Văn nghệ: Nguyễn Xuân Diệm",
            "giải Ba: Nguyễn Xuân Diệm",
            "giải Đặc biệt: 1 Individual",
            "giải Tư: 6 Individual",
        ],
    );
}
