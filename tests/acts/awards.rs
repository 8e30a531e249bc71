//! Which awards are given: their names and classes, acts told twice, and what is no award.

use super::awards;

#[test]
fn different_acts_of_one_award_are_several() {
    awards(
        "vi",
        &["Bộ Công an tặng Bằng khen cho 4 tập thể; UBND tỉnh tặng Bằng khen cho 9 cá nhân."],
        &["Bằng khen < Bộ Công an: 4 Collective", "Bằng khen < UBND tỉnh: 9 Individual"],
    );
}

#[test]
fn the_same_act_told_twice_is_one() {
    awards(
        "vi",
        &[
            "Sáng 7/5, Bệnh viện Phổi Sông Quao đón nhận Huân chương Lao động hạng Ba.",
            "Thừa ủy quyền của Chủ tịch nước, ông Lê Quý Thảo trao Huân chương Lao động hạng Ba cho Bệnh viện Phổi Sông Quao.",
        ],
        &["Huân chương Lao động hạng Ba < Chủ tịch nước: Bệnh viện Phổi Sông Quao"],
    );
}

#[test]
fn titles_praise_cash_and_movements_are_no_awards() {
    awards(
        "vi",
        &[
            "Anh hùng Lao động Nguyễn Thế Kha dự phong trào thi đua Quyết thắng do Hội đồng Thi đua - Khen thưởng phát động.",
            "Chủ tịch huyện biểu dương 5 tập thể, thưởng nóng 10 triệu đồng; tổ sản xuất phát huy hiệu quả máy mới.",
            "Sở đang hoàn tất hồ sơ đề nghị tặng Huân chương Lao động hạng Nhất cho Nhà máy Z0.",
        ],
        &[],
    );
}

#[test]
fn classes_in_a_row_belong_to_one_name() {
    awards(
        "vi",
        &["Sư đoàn 410 được tặng thưởng Huân chương Chiến công hạng Nhất, Nhì, Ba trong những năm kháng chiến."],
        &["Huân chương Chiến công hạng Nhất, Nhì, Ba: Sư đoàn 410"],
    );
}

#[test]
fn a_quotation_holds_the_whole_name_of_an_award() {
    awards(
        "vi",
        &["Liên minh Hợp tác xã tỉnh tặng “Cờ thi đua dẫn đầu khối” cho Hợp tác xã Chè Bản Lùng."],
        &["Cờ thi đua dẫn đầu khối < Liên minh Hợp tác xã tỉnh: Hợp tác xã Chè Bản Lùng"],
    );
}

#[test]
fn a_year_belongs_to_a_title_only_where_someone_is_of_it() {
    awards("en", &["The Teacher of the Year award went to Marisol Quade."], &["Teacher of the Year: Marisol Quade"]);
    awards("en", &["She presented the plan of the fiscal year to Marisol Quade."], &[]);
}

#[test]
fn another_class_behind_the_first_is_an_award_of_its_own() {
    awards(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, Thiếu tướng Đinh Hữu Trác trao Huân chương Chiến công hạng Nhì tặng Đại tá Lê Minh Khuê và hạng Ba tặng Thượng tá Phan Văn Lộc.",
        ],
        &[
            "Huân chương Chiến công hạng Nhì < Chủ tịch nước: Lê Minh Khuê",
            "Huân chương Chiến công hạng Ba < Chủ tịch nước: Phan Văn Lộc",
        ],
    );
}

#[test]
fn an_award_that_describes_who_receives_is_no_act() {
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh tặng Bằng khen cho 31 học sinh đoạt giải Nhất, giải Nhì và 12 giáo viên."],
        &["Bằng khen < Chủ tịch UBND tỉnh: 31 Individual; 12 Individual"],
    );
    awards(
        "vi",
        &["Sở trao Bằng khen cho 4 tập thể; 5 học sinh đoạt giải Nhất."],
        &["Bằng khen < Sở: 4 Collective", "giải Nhất: 5 Individual"],
    );
}

#[test]
fn names_of_awards_go_on_with_second_syllables() {
    awards(
        "vi",
        &["Hội Nhà văn Việt Nam tặng Giải thưởng Văn học Sông Vệ cho ông Lê Văn Toản."],
        &["Giải thưởng Văn học Sông Vệ < Hội Nhà văn Việt Nam: Lê Văn Toản"],
    );
    awards("vi", &["Bà Trần Thị Cúc giành giải Giọng hát xuất sắc."], &["giải Giọng hát xuất sắc: Trần Thị Cúc"]);
    awards("vi", &["Đội dự giải Bóng đá tỉnh, rồi tặng quà cho 5 cá nhân."], &[]);
    awards(
        "vi",
        &["Có 4 đồng chí nhận Huy hiệu 65 năm, 12 đồng chí nhận Huy hiệu 60 năm tuổi Đảng."],
        &["Huy hiệu 65 năm tuổi Đảng: 4 Individual", "Huy hiệu 60 năm tuổi Đảng: 12 Individual"],
    );
}

#[test]
fn honours_of_past_years_are_not_given_at_the_ceremony() {
    awards(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Toản trao Huân chương Lao động hạng Ba cho Trường Trung cấp Vàm Sông.",
            "Bốn mươi năm qua, Trường Trung cấp Vàm Sông được tặng Huân chương Lao động hạng Nhì.",
        ],
        &[
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Trường Trung cấp Vàm Sông",
            "Huân chương Lao động hạng Nhì: Trường Trung cấp Vàm Sông",
        ],
    );
}

#[test]
fn a_word_inside_a_name_does_not_deny_an_act() {
    awards(
        "vi",
        &["Bộ Tư lệnh Quân chủng Phòng không - Không quân tặng Bằng khen cho 4 tập thể."],
        &["Bằng khen < Bộ Tư lệnh Quân chủng Phòng không - Không quân: 4 Collective"],
    );
    awards("vi", &["Công trình đạt giải A là của bà Trần Thị Cúc."], &["giải A: Trần Thị Cúc"]);
    awards("vi", &["Sở chưa tặng Bằng khen cho 4 tập thể; hồ sơ trình UBND tỉnh tặng Bằng khen."], &[]);
}

#[test]
fn a_prize_may_be_a_quotation_and_a_year_is_no_part_of_an_honour() {
    awards(
        "vi",
        &["Giải “Đạo diễn xuất sắc” được trao cho ông Lê Văn Toản."],
        &["Giải “Đạo diễn xuất sắc”: Lê Văn Toản"],
    );
    awards(
        "vi",
        &["Công ty Thép Vạn Ninh được phong tặng danh hiệu Anh hùng Lao động năm 2010."],
        &["Anh hùng Lao động: Công ty Thép Vạn Ninh"],
    );
}

#[test]
fn orders_of_other_countries_go_on_behind_commas() {
    awards(
        "vi",
        &[
            "Đại sứ Umeda Kunio thay mặt Chính phủ Nhật Bản trao Huân chương Mặt trời mọc, tia sáng vàng và dải ruy băng cho ông Đặng Lương Mô.",
            "Ông Hồ Văn Thạnh được Cộng hòa Pháp tặng Huân chương Cành cọ hàn lâm.",
            "Cụ Hoàng Choóng được phong tặng danh hiệu Nghệ nhân nhân dân trong lĩnh vực di sản văn hóa.",
        ],
        &[
            "Huân chương Mặt trời mọc, tia sáng vàng và dải ruy băng < Chính phủ Nhật Bản: Đặng Lương Mô",
            "Huân chương Cành cọ hàn lâm < Cộng hòa Pháp: Hồ Văn Thạnh",
            "Nghệ nhân nhân dân: Hoàng Choóng",
        ],
    );
}

#[test]
fn honours_are_named_without_how_often_they_were_given() {
    awards(
        "vi",
        &[
            "Lữ đoàn Phòng hóa 87 được Nhà nước tuyên dương danh hiệu Anh hùng Lao động lần thứ hai, được tặng thưởng Huân chương Quân công.",
            "HLV Thái Quang Lai nhận giải HLV của năm; giải Thủ môn hay nhất thuộc về Lê Hữu Tấn.",
            "Hội Sinh viên trao danh hiệu “Sinh viên 5 tốt” cho 3 sinh viên và Giải thưởng “Sao Mai” tặng 7 cán bộ. Lê Thị Vui đạt danh hiệu này.",
        ],
        &[
            "Anh hùng Lao động < Nhà nước: Lữ đoàn Phòng hóa 87",
            "Huân chương Quân công: Lữ đoàn Phòng hóa 87",
            "giải HLV của năm: Thái Quang Lai",
            "giải Thủ môn hay nhất: Lê Hữu Tấn",
            "Sinh viên 5 tốt < Hội Sinh viên: 3 Individual",
            "Giải thưởng “Sao Mai” < Hội Sinh viên: 7 Individual",
            "Sinh viên 5 tốt: Lê Thị Vui",
        ],
    );
}

#[test]
fn prizes_and_flags_of_small_letters_have_names() {
    awards(
        "vi",
        &[
            "Bà Đinh Thị Hiền được tặng Huân chương Chiến sĩ vẻ vang (hạng Nhì, hạng Ba); danh hiệu Phụ nữ Quân đội tiêu biểu.",
            "Ban Tổ chức trao 6 giải Khuyến khích và giải phụ “Thí sinh trả lời hay” cho thí sinh Lý Thành Đạt.",
            "Ban Tổ chức trao cờ Nhất toàn đoàn cho xã Mường So, cờ Nhì toàn đoàn cho xã Khổng Lào và cúp Fair Play cho CLB Đồng Tháp.",
            "Công ty Dược Hậu Giang được phong tặng danh hiệu Anh hùng Lao động thời kỳ đổi mới (năm 1996).",
        ],
        &[
            "Huân chương Chiến sĩ vẻ vang hạng Nhì: Đinh Thị Hiền",
            "Huân chương Chiến sĩ vẻ vang hạng Ba: Đinh Thị Hiền",
            "Phụ nữ Quân đội tiêu biểu: Đinh Thị Hiền",
            "giải Khuyến khích < Ban Tổ chức: 6 Individual",
            "giải phụ “Thí sinh trả lời hay” < Ban Tổ chức: Lý Thành Đạt",
            "cờ Nhất toàn đoàn < Ban Tổ chức: xã Mường So",
            "cờ Nhì toàn đoàn < Ban Tổ chức: xã Khổng Lào",
            "cúp Fair Play < Ban Tổ chức: CLB Đồng Tháp",
            "Anh hùng Lao động thời kỳ đổi mới: Công ty Dược Hậu Giang",
        ],
    );
}

#[test]
fn where_somebody_is_honoured_is_no_award_and_joints_are_no_names() {
    awards(
        "vi",
        &[
            "Công ty Samho được vinh danh tại Giải thưởng Chất lượng Quốc gia.",
            "Hội Nghề cá trao danh hiệu Dũng sĩ biển và Huy hiệu vàng cho ông Mai Phụng Lưu.",
            "Bộ trưởng gửi thư khen ngợi nhân dân; chị Lò Thị Mai là chủ nhân của Giải thưởng “Sao Mai”.",
        ],
        &["Dũng sĩ biển < Hội Nghề cá: Mai Phụng Lưu", "Giải thưởng “Sao Mai”: Lò Thị Mai"],
    );
}

#[test]
fn what_a_prize_was_won_in_belongs_to_its_name() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao giải Nhất tập thể cho Lữ đoàn 971, giải Nhì cá nhân cho Thiếu tá Nông Ích Tùng; giải Giọng ca triển vọng trao cho em Kim Thị Sô Ny.",
        ],
        &[
            "giải Nhất tập thể < Ban Tổ chức: Lữ đoàn 971",
            "giải Nhì cá nhân < Ban Tổ chức: Nông Ích Tùng",
            "giải Giọng ca triển vọng < Ban Tổ chức: Kim Thị Sô Ny",
        ],
    );
}

#[test]
fn two_capitals_of_an_order_may_be_joined() {
    awards(
        "vi",
        &[
            "Đạo diễn Hoàng Dũng Sĩ nhận Huân chương Văn học và Nghệ thuật.",
            "Chị Lê Thị Hoa nhận Huân chương Itxala và Bằng khen của Bộ Y tế.",
        ],
        &[
            "Huân chương Văn học và Nghệ thuật: Hoàng Dũng Sĩ",
            "Huân chương Itxala: Lê Thị Hoa",
            "Bằng khen < Bộ Y tế: Lê Thị Hoa",
        ],
    );
}

#[test]
fn what_is_taken_back_aimed_at_or_examined_is_not_given() {
    awards(
        "vi",
        &[
            "Chủ tịch nước quyết định hủy bỏ quyết định tặng danh hiệu Anh hùng Lao động đối với ông Phùng Gia Bảo.",
            "Công ty May Hồng Phúc đặt mục tiêu đạt danh hiệu Đơn vị quyết thắng.",
            "Hội đồng xét tặng danh hiệu Nhà giáo Ưu tú đã họp phiên thứ nhất.",
        ],
        &[],
    );
}

#[test]
fn small_letters_belong_to_names_behind_their_heads() {
    awards(
        "vi",
        &[
            "Bà Cao Thị Nguyệt nhận giải thưởng văn học Trăng Non.",
            "Ông Đặng Văn Hoạt nhận Kỷ niệm chương Vì sự nghiệp phát triển nông nghiệp và nông thôn do Bộ Nông nghiệp và Môi trường tặng.",
            "Giải Thí sinh ấn tượng nhất được trao cho chị Mai Thị Út; vương miện Hoa hậu thuộc về chị Vi Thị Mận.",
        ],
        &[
            "giải thưởng văn học Trăng Non: Cao Thị Nguyệt",
            "Kỷ niệm chương Vì sự nghiệp phát triển nông nghiệp và nông thôn < Bộ Nông nghiệp và Môi trường: Đặng Văn Hoạt",
            "Giải Thí sinh ấn tượng nhất: Mai Thị Út",
            "Hoa hậu: Vi Thị Mận",
        ],
    );
}

#[test]
fn words_in_quotations_weights_and_worth_say_nothing_of_the_act() {
    awards(
        "vi",
        &[
            "Bộ phim “Bến không chồng” của đạo diễn Kiều Anh Tuấn giành giải Bông sen vàng.",
            "Chị Cao Thị Nguyệt giành HCB hạng cân 48 kg.",
            "Kết quả, giải Nhất trị giá 10 triệu đồng được trao cho em Tống Thị Hiền; đồng giải Ba: Đồn Biên phòng Cửa Lạch và Chi cục Kiểm lâm.",
            "Bà Hà Thị Giang đã được tặng nhiều Bằng khen, Giấy khen của các cấp. Đội tuyển đặt chỉ tiêu giành 5 Huy chương Vàng.",
        ],
        &[
            "giải Bông sen vàng: Kiều Anh Tuấn",
            "HCB: Cao Thị Nguyệt",
            "giải Nhất: Tống Thị Hiền",
            "giải Ba: Đồn Biên phòng Cửa Lạch; Chi cục Kiểm lâm",
        ],
    );
}

#[test]
fn numbers_of_units_and_rules_of_contests_make_no_prize() {
    awards(
        "vi",
        &[
            "Hải đội 301 được Trung đoàn 88 tặng thưởng Giấy khen.",
            "Theo thể lệ, tác phẩm đoạt giải Nhất sẽ được nhận 30 triệu đồng.",
        ],
        &["Giấy khen < Trung đoàn 88: Hải đội 301"],
    );
}
