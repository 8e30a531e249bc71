//! Givers inside the phrase of an award, of several awards in a row, and beside others who only hand over.

use super::awards;

#[test]
fn awards_in_a_row_have_the_givers_of_the_last() {
    awards(
        "vi",
        &[
            "Đồn Biên phòng Na Mèo được tặng 02 Bằng khen của Thủ tướng Chính phủ, 05 Cờ thi đua và 07 Giấy khen của Bộ Quốc phòng, UBND tỉnh.",
            "Ông Lê Văn Sáu nhận giải Nhất, Bằng khen của Bộ Y tế.",
        ],
        &[
            "Bằng khen < Thủ tướng Chính phủ: Đồn Biên phòng Na Mèo",
            "Cờ thi đua < Bộ Quốc phòng, UBND tỉnh: Đồn Biên phòng Na Mèo",
            "Giấy khen < Bộ Quốc phòng, UBND tỉnh: Đồn Biên phòng Na Mèo",
            "giải Nhất: Lê Văn Sáu",
            "Bằng khen < Bộ Y tế: Lê Văn Sáu",
        ],
    );
    // who stands behind the comma gives the next one
    awards(
        "vi",
        &["Trạm Y tế xã A Đớt nhận Bằng khen của Bộ Y tế, Sở Nội vụ tặng Giấy khen cho bà Hồ Thị Tư."],
        &["Bằng khen < Bộ Y tế: Trạm Y tế xã A Đớt", "Giấy khen < Sở Nội vụ: Hồ Thị Tư"],
    );
}

#[test]
fn what_another_gives_is_not_given_by_who_is_acted_for() {
    awards(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, bà Ngô Thị Lan trao Huân chương Lao động hạng Ba tặng Trường Đại học Tân Đô; trao Bằng khen của Bộ Giáo dục và Đào tạo cho 10 giảng viên.",
        ],
        &[
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Trường Đại học Tân Đô",
            "Bằng khen < Bộ Giáo dục và Đào tạo: 10 Individual",
        ],
    );
}

#[test]
fn a_deputy_without_a_name_gives_nothing() {
    awards(
        "vi",
        &[
            "Phó Chủ tịch UBND huyện trao Giấy khen cho 5 hộ.",
            "Đội Tuần tra được Bộ Công an khen, Công an tỉnh tặng Bằng khen.",
            "Tổ chức Khí tượng Thế giới trao Giải thưởng IMO cho bà Trần Lệ Quyên.",
            "Lực lượng Gìn giữ hòa bình Liên hợp quốc tại Nam Sudan tặng Kỷ niệm chương “Hòa bình” cho 63 cán bộ, nhân viên Bệnh viện dã chiến.",
        ],
        &[
            "Giấy khen: 5 Collective",
            "Bằng khen < Công an tỉnh: Đội Tuần tra",
            "Giải thưởng IMO < Tổ chức Khí tượng Thế giới: Trần Lệ Quyên",
            "Kỷ niệm chương “Hòa bình” < Lực lượng Gìn giữ hòa bình Liên hợp quốc: 63 Individual",
        ],
    );
}

#[test]
fn kin_and_words_of_a_title_do_not_receive() {
    awards(
        "vi",
        &[
            "Cụ Vi Thị Đắm, mẹ của liệt sĩ Lữ Văn Ón và Lữ Văn Tằm, được Chủ tịch nước truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng”.",
            "Tác phẩm “Người lính và biển” của Thượng tá Hồ Khắc Sử được trao giải B.",
        ],
        &["Bà mẹ Việt Nam anh hùng < Chủ tịch nước: Vi Thị Đắm", "giải B: Hồ Khắc Sử"],
    );
}

#[test]
fn the_next_award_and_the_year_are_no_part_of_who_gives() {
    awards(
        "vi",
        &[
            "Đoàn Luật sư tỉnh nhận Bằng khen của Bộ Tư pháp và Cờ thi đua của Liên đoàn Luật sư Việt Nam.",
            "Cảng vụ Quy Nhơn nhận Cờ thi đua của Bộ Giao thông vận tải năm nay.",
            "Công đoàn Nhà máy Z18 đón nhận Cờ thi đua vững mạnh do Công đoàn Quốc phòng trao tặng.",
            "Ông Hà Mi Sa đoạt giải Nhì cuộc thi thơ của Tạp chí Văn nghệ.",
        ],
        &[
            "Bằng khen < Bộ Tư pháp: Đoàn Luật sư tỉnh",
            "Cờ thi đua < Liên đoàn Luật sư Việt Nam: Đoàn Luật sư tỉnh",
            "Cờ thi đua < Bộ Giao thông vận tải: Cảng vụ Quy Nhơn",
            "Cờ thi đua < Công đoàn Quốc phòng: Công đoàn Nhà máy Z18",
            "giải Nhì: Hà Mi Sa",
        ],
    );
}

#[test]
fn heads_of_states_give_their_orders_and_chiefs_named_before_their_office_confer() {
    awards(
        "vi",
        &[
            "Tổng thống Hàn Quốc trao Huân chương Công trạng ngoại giao hạng Quang Hoa cho ông Phạm Hữu Chí.",
            "Đại tướng Phùng Quang Trọng, Bộ trưởng Bộ Quốc phòng, tặng Bằng khen cho Đảng bộ và nhân dân xã Y Tý.",
            "Ông Lê Văn Sáu, Phó Chủ tịch UBND huyện, tặng Giấy khen cho Đội 5.",
            "Bộ Y tế phối hợp với Trung ương Đoàn trao Giải thưởng Đặng Thùy Trâm cho 10 bác sĩ.",
            "Cô Chung Thị Hà đọc Quyết định của Chủ tịch UBND huyện khen thưởng em Sùng Thị Dính; trao Giấy khen cho em.",
        ],
        &[
            "Huân chương Công trạng ngoại giao hạng Quang Hoa < Tổng thống Hàn Quốc: Phạm Hữu Chí",
            "Bằng khen < Bộ trưởng Bộ Quốc phòng: Đảng bộ và nhân dân xã Y Tý",
            "Giấy khen: Đội 5",
            "Giải thưởng Đặng Thùy Trâm < Bộ Y tế phối hợp với Trung ương Đoàn: 10 Individual",
            "Giấy khen < Chủ tịch UBND huyện: Sùng Thị Dính",
        ],
    );
}

#[test]
fn who_got_the_award_before_does_not_give_the_next() {
    awards(
        "vi",
        &[
            "Tổng Tham mưu trưởng tặng Cờ thi đua cho Trung tâm Y tế huyện Sa Pá, tặng Bằng khen cho 12 cá nhân, đồng thời công nhận danh hiệu Chiến sĩ thi đua cấp tỉnh cho 7 cá nhân.",
            "Hội Nông dân tỉnh tặng Bằng khen cho 13 tập thể, Sở Văn hóa, Thể thao và Du lịch tặng Giấy khen cho 9 đơn vị.",
            "Công an tỉnh khen thưởng 14 tập thể có thành tích; tặng Giấy khen cho 11 cá nhân.",
            "Được Chủ tịch nước ủy quyền, bà Trương Thị Lụa trao Huân chương Lao động hạng Ba cho Báo Lam Hà.",
        ],
        &[
            "Cờ thi đua < Tổng Tham mưu trưởng: Trung tâm Y tế huyện Sa Pá",
            "Bằng khen < Tổng Tham mưu trưởng: 12 Individual",
            "Chiến sĩ thi đua cấp tỉnh < Tổng Tham mưu trưởng: 7 Individual",
            "Bằng khen < Hội Nông dân tỉnh: 13 Collective",
            "Giấy khen < Sở Văn hóa, Thể thao và Du lịch: 9 Collective",
            "Giấy khen < Công an tỉnh: 11 Individual",
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Báo Lam Hà",
        ],
    );
}

#[test]
fn who_opens_a_list_of_awards_gives_them() {
    awards(
        "vi",
        &[
            "Chủ tịch UBND tỉnh vừa ban hành quyết định khen thưởng các tập thể, cá nhân sau:",
            "I. Bằng khen",
            "1. Công an huyện Mường Sa",
            "2. Ông Hồ Văn Ngữ, Trưởng thôn Đông",
            "Ban Tổ chức hội thi đã trao các giải thưởng, cụ thể:",
            "- 01 giải Nhất: bà Vi Thị Mận, xã Tân Hưng.",
            "- Cờ vua nam: Huy chương Vàng: ông Lê Hữu Tấn.",
        ],
        &[
            "Bằng khen < Chủ tịch UBND tỉnh: Công an huyện Mường Sa; Hồ Văn Ngữ",
            "giải Nhất < Ban Tổ chức hội thi: Vi Thị Mận",
            "Huy chương Vàng < Ban Tổ chức hội thi: Lê Hữu Tấn",
        ],
    );
    // the prize of which the classes follow is none of its own
    awards(
        "vi",
        &[
            "Hội Văn nghệ tỉnh trao Giải thưởng văn nghệ Trăng Non lần thứ V: 2 giải A cho nhà thơ Hồ Sĩ Minh, họa sĩ Trần Hoàng Tuệ.",
        ],
        &["giải A < Hội Văn nghệ tỉnh: Hồ Sĩ Minh; Trần Hoàng Tuệ"],
    );
}

#[test]
fn signs_right_behind_words_and_capitals_amid_them_cost_no_award() {
    awards(
        "en",
        &["The council also awarded the Medal of Valor to firefighter Marcus Tolliver. \
             Certificates of RECOGNITION WENT TO… THE ASHFORD LITTLE League softball team and to 12 library volunteers."],
        &["Medal of Valor < council: Marcus Tolliver"],
    );
    awards(
        "en",
        &["On behalf of the leaders, Deputy Prime Minister Trinh Van Loc PRESENTED THE ORDER TO THE HOSPITAL. \
             He also handed over the Prime Minister's Certificate of Merit to e Minister Trinh Van Loc PRESENTED \
             THE ORDr. Vuong Thi My Hanh, Deputy Director."],
        &["Certificate of Merit < Prime Minister"],
    );
}

#[test]
fn letters_behind_a_verb_are_an_honour() {
    awards("vi", &["Cố nghệ sĩ Lê Thị Cẩm Hà được truy tặng NSND."], &["NSND: Lê Thị Cẩm Hà"]);
    awards("vi", &["Nhiều nghệ sĩ được phong tặng đợt này như NSƯT Quang Vũ."], &[]);
}

#[test]
fn a_month_is_no_part_of_a_title() {
    awards(
        "vi",
        &["Cục Bưu điện Phú Vinh đón nhận danh hiệu Anh hùng Lực lượng vũ trang nhân dân tháng 12/2004."],
        &["Anh hùng Lực lượng vũ trang nhân dân: Cục Bưu điện Phú Vinh"],
    );
}

#[test]
fn what_a_prize_was_won_in_is_nobody() {
    awards(
        "vi",
        &["Em Trần Gia Bảo đạt giải Nhất khối 6-7 và em Lê Thị Cúc đạt giải Nhất khối 8-9."],
        &["giải Nhất: Trần Gia Bảo", "giải Nhất: Lê Thị Cúc"],
    );
    awards(
        "vi",
        &["Các giải Nhì ở các bảng A, B lần lượt thuộc về các đơn vị: UBND phường Hòa Sơn; Khách sạn Sông Lam."],
        &["giải Nhì: UBND phường Hòa Sơn; Khách sạn Sông Lam"],
    );
}

#[test]
fn small_words_name_a_prize_for_the_best() {
    awards(
        "vi",
        &["Giải thí sinh nhỏ tuổi nhất: Trần Gia Bảo, 5 tuổi."],
        &["Giải thí sinh nhỏ tuổi nhất: Trần Gia Bảo"],
    );
    awards(
        "vi",
        &["Ban Tổ chức trao giải thủ môn xuất sắc nhất cho cầu thủ Lê Văn Toản."],
        &["giải thủ môn xuất sắc nhất < Ban Tổ chức: Lê Văn Toản"],
    );
}

#[test]
fn a_category_with_commas_stands_between_a_prize_and_its_winner() {
    awards(
        "vi",
        &["Giải A thể loại Tin, bài phản ánh, phỏng vấn (Báo in) thuộc về nhóm tác giả Trần Gia Bảo, Lê Thị Cúc."],
        &["Giải A: Trần Gia Bảo; Lê Thị Cúc"],
    );
}

#[test]
fn who_decides_to_give_gives_whatever_the_verb() {
    awards(
        "vi",
        &[
            "Thủ tướng Chính phủ quyết định cấp Bằng Tổ quốc ghi công cho liệt sĩ Hồ Bá Lâm.",
            "Chủ tịch nước vừa ký quyết định truy tặng Huân chương Dũng cảm cho anh Lý Văn Khang.",
        ],
        &[
            "Bằng Tổ quốc ghi công < Thủ tướng Chính phủ: Hồ Bá Lâm",
            "Huân chương Dũng cảm < Chủ tịch nước: Lý Văn Khang",
        ],
    );
    awards(
        "en",
        &[
            "The Prime Minister signed a decision on presenting a certificate of merit to Ly Hoai Nam.",
            "The Harbour Board has decided to award Ann Pell the Harbour Medal.",
            "Each year the Harbour Board awards a Safety Cup to Pell Shipyard. The annual awards Sunday drew crowds.",
        ],
        &[
            "certificate of merit < Prime Minister: Ly Hoai Nam",
            "Harbour Medal < Harbour Board: Ann Pell",
            "Safety Cup < Harbour Board: Pell Shipyard",
        ],
    );
}
