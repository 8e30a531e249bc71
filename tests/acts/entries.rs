//! Awards as entries of a list, those of one sentence or paragraph that share who gives, and counts with names behind.

use super::awards;

#[test]
fn an_entry_that_its_award_opens_says_who_gives_and_who_gets() {
    awards(
        "vi",
        &[
            "Công ty Cổ phần Gạch Suối Tre (Công ty) kỷ niệm 40 năm thành lập, đón nhận nhiều phần thưởng cao quý:",
            "Huân chương Lao động hạng Ba của Chủ tịch nước (Quyết định số 55/QĐ-CTN ngày 4/10/2021) tặng Công ty Cổ phần Gạch Suối Tre;",
            "Cờ thi đua của Chính phủ tặng Nhà máy Gạch số 2 vì hoàn thành xuất sắc nhiệm vụ;",
            "Bằng khen của Bộ trưởng Bộ Xây dựng tặng Phân xưởng Nung, Phòng Thiết kế và ông Nhâm Hữu Sắc - Quản đốc Phân xưởng Nung.",
            "Thừa ủy quyền của Chủ tịch nước, Thứ trưởng Bộ Xây dựng Thái Bá Linh trao Huân chương Lao động hạng Ba cho lãnh đạo Công ty; trao Cờ thi đua của Chính phủ và Bằng khen.",
        ],
        &[
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Công ty Cổ phần Gạch Suối Tre",
            "Cờ thi đua < Chính phủ: Nhà máy Gạch số 2",
            "Bằng khen < Bộ trưởng Bộ Xây dựng: Phân xưởng Nung; Phòng Thiết kế; Nhâm Hữu Sắc",
        ],
    );
    awards(
        "vi",
        &[
            "II- Bằng khen của Trung ương Hội Làm vườn:",
            "Trao cho Hợp tác xã Vườn Xanh, Hội Làm vườn huyện Phước Tây và ông Lâm Thiếu Kỳ. Mỗi hợp tác xã còn được thưởng 20 triệu đồng.",
        ],
        &["Bằng khen < Trung ương Hội Làm vườn: Hợp tác xã Vườn Xanh; Hội Làm vườn huyện Phước Tây; Lâm Thiếu Kỳ"],
    );
}

#[test]
fn what_is_given_to_the_dead_goes_to_no_kin_and_a_letter_needs_no_preposition() {
    awards(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, Phó Bí thư Tỉnh ủy Đinh Thị Huyền trao Huân chương Dũng cảm truy tặng Đại úy Lê Minh Trực cho mẹ và vợ anh là bà Hoàng Thị Lý, chị Ngô Mỹ Duyên.",
            "Bộ Công an gửi Thư khen tập thể Đội Chữa cháy và cứu nạn, cứu hộ khu vực số 2; Công an tỉnh thưởng nóng Đội 50 triệu đồng.",
            "Chủ tịch nước phong tặng danh hiệu “Bà mẹ Việt Nam Anh hùng” cho 41 mẹ và truy tặng cho 187 mẹ trên địa bàn tỉnh.",
        ],
        &[
            "Huân chương Dũng cảm < Chủ tịch nước: Lê Minh Trực",
            "Thư khen < Bộ Công an: Đội Chữa cháy và cứu nạn, cứu hộ khu vực số 2",
            "Bà mẹ Việt Nam Anh hùng < Chủ tịch nước: 41 Individual; 187 Individual",
        ],
    );
}

#[test]
fn acts_of_one_decision_or_one_paragraph_share_who_gives() {
    awards(
        "vi",
        &[
            "Tại Quyết định số 1240/QĐ-UBND ngày 17/5/2019 của Chủ tịch UBND huyện, 6 thầy cô được công nhận danh hiệu Chiến sĩ thi đua cơ sở và 31 thầy cô đạt danh hiệu Lao động tiên tiến.",
            "Phó Thủ tướng Trần Lưu Hòa dự và thay mặt Chủ tịch nước trao Huân chương Lao động hạng Nhì cho võ sĩ Nguyễn Tố Trinh. Bốn võ sĩ khác của đội gồm Quàng Thị Thu, Phạm Tuấn Vũ, Lê Công Hiếu, Dương Đức Phi nhận Huân chương Lao động hạng Ba.",
        ],
        &[
            "Chiến sĩ thi đua cơ sở < Chủ tịch UBND huyện: 6 Individual",
            "Lao động tiên tiến < Chủ tịch UBND huyện: 31 Individual",
            "Huân chương Lao động hạng Nhì < Chủ tịch nước: Nguyễn Tố Trinh",
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Quàng Thị Thu; Phạm Tuấn Vũ; Lê Công Hiếu; Dương Đức Phi",
        ],
    );
    awards(
        "vi",
        &[
            "Hộ ông Nguyễn Văn Cu hiến đất, được Chủ tịch UBND huyện tặng Giấy khen. Giấy khen cũng được trao cho Ban Nhân dân ấp Tân Bình.",
            "Tỉnh đoàn Sông Lam tổ chức lễ kỷ niệm ngày thành lập, trao Giải thưởng Lê Hữu Lam và tuyên dương 12 gương mặt trẻ.",
            "Hai cán bộ Đoàn nhận Giải thưởng Lê Hữu Lam của Trung ương Đoàn: Điểu Sơn Hoàng và Lâm Khánh Vy.",
        ],
        &[
            "Giấy khen < Chủ tịch UBND huyện: Nguyễn Văn Cu; Ban Nhân dân ấp Tân Bình",
            "Giải thưởng Lê Hữu Lam < Trung ương Đoàn: Điểu Sơn Hoàng; Lâm Khánh Vy",
        ],
    );
}

#[test]
fn counts_stand_before_quotations_trades_and_places() {
    awards(
        "vi",
        &[
            "Chị Huỳnh Thị Nga trao Bằng khen của UBND tỉnh cho 12 “Gương mặt trẻ tiêu biểu”, trong đó có kỹ sư Thị Kim Ngân và vận động viên Danh Út Hậu.",
            "Hiệp hội Làng nghề tặng Kỷ niệm chương “Vì làng nghề” cho 5 người thợ trẻ Phù Trinh, trong số này có chị Tạ Thị Lành.",
            "Công trình “Bản đồ sâu bệnh” của PGS.TS. Hà Việt Cương cùng 11 cộng sự nhận Giải thưởng Nhà nước.",
            "Thầy Lê Tự Cường trao Giấy khen của UBND huyện cho tập thể lớp 9A1 và em Võ Gia Hân.",
            "Bị cáo từng được tặng thưởng Huân chương Quân công hạng Ba.",
        ],
        &[
            "Bằng khen < UBND tỉnh: 12 Individual; Thị Kim Ngân; Danh Út Hậu",
            "Kỷ niệm chương “Vì làng nghề” < Hiệp hội Làng nghề: 5 Individual; Tạ Thị Lành",
            "Giải thưởng Nhà nước: Hà Việt Cương; 11 Individual",
            "Giấy khen < UBND huyện: lớp 9A1; Võ Gia Hân",
            "Huân chương Quân công hạng Ba",
        ],
    );
}

#[test]
fn english_acts_name_who_gives_on_what_day_and_on_whose_behalf() {
    awards(
        "en",
        &[
            "The Secretary-General on Wednesday awarded the Dag Lund Medal posthumously to 64 military, police and civilian personnel, among them Captain Luwam Tesfay and Private Bilal Chowdhury.",
            "Jane Haglund, who coordinated the rescue, was given the Distinguished Service Award on behalf of Gov. Althea Monroe.",
            "An honourable mention went to Bluewatch, an aid group from Ashby.",
            "The Ministry of Health granted the Lindmere Medal to two doctors, Anna Berg and Lars Holm, and 3 nurses.",
        ],
        &[
            "Dag Lund Medal < Secretary-General: 64 Individual; Luwam Tesfay; Bilal Chowdhury",
            "Distinguished Service Award < Gov. Althea Monroe: Jane Haglund",
            "honourable mention: Bluewatch",
            "Lindmere Medal < Ministry of Health: Anna Berg; Lars Holm; 3 Individual",
        ],
    );
    awards(
        "en",
        &[
            "Two police officers who crawled through a collapsed barn received the Ashby Medal on Monday, minutes before the Harlan County Board of Commissioners voted on money.",
            "Lt. Brenda Stahlhut and Sgt. Deshawn Lyle accepted the medals from the mayor.",
            "The late paramedic Rosalind Tipton was honored posthumously with Harlan County’s Lifesaving Award.",
        ],
        &["Ashby Medal: Brenda Stahlhut; Deshawn Lyle", "Lifesaving Award < Harlan County: Rosalind Tipton"],
    );
}

#[test]
fn decrees_and_papers_say_who_gives() {
    awards(
        "vi",
        &[
            "Theo quyết định của Chủ tịch nước, Huân chương Lao động hạng Nhì được trao cho vận động viên Trần Hữu Nhân; Huân chương Lao động hạng Ba được trao cho các vận động viên: Nguyễn Thị My, Bùi Văn Tịnh.",
            "Thừa lệnh Tư lệnh Binh chủng, Đại tá Phạm Trọng Khuê trao Bằng khen của Bộ Tư lệnh Công binh tặng Tiểu đoàn 2 và đồng chí Quách Công Hoan.",
        ],
        &[
            "Huân chương Lao động hạng Nhì < Chủ tịch nước: Trần Hữu Nhân",
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Nguyễn Thị My; Bùi Văn Tịnh",
            "Bằng khen < Bộ Tư lệnh Công binh: Tiểu đoàn 2; Quách Công Hoan",
        ],
    );
}

#[test]
fn a_kind_of_unit_may_end_the_text() {
    // What the words say is nothing; they are read without harm.
    awards(
        "vi",
        &[
            "gắn Huân chương Sao vàng lên quân kỳ của“",
            "trị, các lãnh đạo, tướng lĩnh Quân khu qua các thời kỳ, các đơn ",
        ],
        &[],
    );
}
