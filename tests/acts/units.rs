//! Units that receive awards: short names in full, those of one unit told together, names that no word for a unit begins.

use super::awards;

#[test]
fn a_short_name_is_the_one_that_the_page_tells_of() {
    awards(
        "vi",
        &[
            "Sáng 18/6, Hải đoàn 52 tổ chức lễ kỷ niệm.",
            "Hải đoàn đã được tặng thưởng Cờ thi đua của Chính phủ.",
            "Quỹ Bảo trợ trẻ em tỉnh, HTX Rau an toàn Mỹ Trung cùng dự. Hội Nông dân tỉnh tặng Giấy khen cho HTX.",
            "Kênh Nhịp Sống tặng Bằng khen cho Quỹ.",
        ],
        &[
            "Cờ thi đua < Chính phủ: Hải đoàn 52",
            "Giấy khen < Hội Nông dân tỉnh: HTX Rau an toàn Mỹ Trung",
            "Bằng khen < Kênh Nhịp Sống: Quỹ Bảo trợ trẻ em tỉnh",
        ],
    );
    // two of that name: nothing says which
    awards(
        "vi",
        &["Hải đoàn 27 và Hải đoàn 31 dự lễ.", "Quân khu 5 tặng Bằng khen cho Hải đoàn."],
        &["Bằng khen < Quân khu 5: Hải đoàn"],
    );
}

#[test]
fn those_of_one_unit_are_one() {
    awards(
        "vi",
        &[
            "Đảng bộ, quân và dân xã Hòa Mỹ Tây được Nhà nước phong tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân thời kỳ kháng chiến chống Mỹ, cứu nước năm 1998.",
            "Sở Nội vụ tặng Giấy khen cho 5 cán bộ, 3 học sinh.",
        ],
        &[
            "Anh hùng Lực lượng vũ trang nhân dân thời kỳ kháng chiến chống Mỹ, cứu nước < Nhà nước: Đảng bộ, quân và dân xã Hòa Mỹ Tây",
            "Giấy khen < Sở Nội vụ: 5 Individual; 3 Individual",
        ],
    );
}

#[test]
fn names_behind_a_count_need_no_word_for_a_unit() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao Huy chương Đồng cho hai đội Phong Phú Hà Nam và Thái Nguyên Trẻ.",
            "Đây là lần thứ ba xã được Bộ Y tế tặng Bằng khen.",
        ],
        &["Huy chương Đồng < Ban Tổ chức: Phong Phú Hà Nam; Thái Nguyên Trẻ", "Bằng khen < Bộ Y tế"],
    );
}

#[test]
fn what_is_told_behind_a_recipient_is_no_recipient() {
    awards(
        "vi",
        &[
            "Quyết định của Chủ tịch nước về việc tặng thưởng Huân chương Chiến công hạng Ba cho Phòng Cảnh sát hình sự đã được Đại tá Ngô Văn Hậu công bố tại lễ.",
            "Trung ương Hội Sinh viên trao danh hiệu “Sinh viên 5 tốt” cho 268 sinh viên và tuyên dương 23 tập thể.",
            "Ban Tổ chức trao giải A cho tác phẩm “Người giữ rừng Hoàng Lam” của tác giả Lê Thu Vân.",
        ],
        &[
            "Huân chương Chiến công hạng Ba < Chủ tịch nước: Phòng Cảnh sát hình sự",
            "Sinh viên 5 tốt < Trung ương Hội Sinh viên: 268 Individual",
            "giải A < Ban Tổ chức: Lê Thu Vân",
        ],
    );
}

#[test]
fn a_prize_is_shared_and_goes_to_somebody_behind_its_contest() {
    awards(
        "vi",
        &[
            "Trường THPT Hòn Gai và Trường THPT Vân Đồn đồng giải Nhì; giải Nhất cá nhân nội dung bắn súng thuộc về Thượng úy Lương Văn Kế.",
        ],
        &["giải Nhì: Trường THPT Hòn Gai; Trường THPT Vân Đồn", "giải Nhất cá nhân: Lương Văn Kế"],
    );
}

#[test]
fn some_that_nobody_counts_and_proposals_are_no_acts() {
    awards(
        "vi",
        &[
            "Bác sĩ Quách Thị Minh Hòa được Bộ trưởng Bộ Y tế tặng Bằng khen và nhiều giấy khen của ngành.",
            "Bộ Công an đã truy thăng cấp bậc hàm cho chiến sĩ Lường Văn Hiếu và đề nghị truy tặng Huân chương Bảo vệ Tổ quốc hạng Ba.",
        ],
        &["Bằng khen < Bộ trưởng Bộ Y tế: Quách Thị Minh Hòa"],
    );
}

#[test]
fn years_of_membership_may_be_a_series() {
    awards(
        "vi",
        &["Đảng ủy phường trao Huy hiệu 50, 40 và 30 năm tuổi Đảng cho 7 đảng viên."],
        &["Huy hiệu 50, 40 và 30 năm tuổi Đảng < Đảng ủy phường: 7 Individual"],
    );
}

#[test]
fn a_line_that_a_prize_opens_may_name_a_unit() {
    awards(
        "vi",
        &[
            "- Giải Nhất: Trường Tiểu học Nguyễn Văn Bảy;",
            "- Giải Nhì: Trường Tiểu học Phú Thứ và Trường Tiểu học Ba Láng;",
            "- Giải Ba: “Mùa muối” của Lê Thị Sim (Trường THCS Hòa Lạc).",
        ],
        &[
            "Giải Nhất: Trường Tiểu học Nguyễn Văn Bảy",
            "Giải Nhì: Trường Tiểu học Phú Thứ; Trường Tiểu học Ba Láng",
            "Giải Ba: Lê Thị Sim",
        ],
    );
}

#[test]
fn who_speaks_does_not_receive() {
    awards(
        "vi",
        &[
            "Ông Lê Văn Tám, Giám đốc Sở, cho biết HTX Xoài Cát Hòa được UBND tỉnh tặng Bằng khen.",
            "Bà Trần Thị Hoa khẳng định năm 2020 được Chủ tịch UBND huyện tặng Giấy khen.",
            "Xúc động nhận Huy hiệu 50 năm tuổi Đảng, cụ Trang Phú Quới nói mình chỉ làm việc dân cần.",
            "Bộ trưởng Bộ Công an có Thư khen biểu dương cán bộ, chiến sĩ Công an tỉnh.",
        ],
        &[
            "Bằng khen < UBND tỉnh: HTX Xoài Cát Hòa",
            "Giấy khen < Chủ tịch UBND huyện: Trần Thị Hoa",
            "Huy hiệu 50 năm tuổi Đảng: Trang Phú Quới",
            "Thư khen < Bộ trưởng Bộ Công an: Công an tỉnh",
        ],
    );
}

#[test]
fn shares_years_and_parts_of_others_count_nobody() {
    awards(
        "vi",
        &[
            "Sở Tư pháp có 100% cán bộ đạt danh hiệu Lao động tiên tiến.",
            "Bà Rahlan H’Nga là một trong số 20 già làng được Ủy ban Dân tộc tặng Bằng khen.",
            "Bệnh viện Quân dân y Đồng Phú là đơn vị duy nhất của tỉnh nhận Cờ thi đua của Bộ Y tế.",
        ],
        &["Bằng khen < Ủy ban Dân tộc: Rahlan H’Nga", "Cờ thi đua < Bộ Y tế: Bệnh viện Quân dân y Đồng Phú"],
    );
}

#[test]
fn a_word_for_a_unit_stands_for_the_one_told_before() {
    awards(
        "vi",
        &[
            "Trường THPT Lê Lợi Bắc ra đời năm 1974.",
            "Nhà trường đã được tặng thưởng Huân chương Lao động hạng Ba. Năm 2010, trường nhận Cờ thi đua của Chính phủ.",
        ],
        &["Huân chương Lao động hạng Ba: Trường THPT Lê Lợi Bắc", "Cờ thi đua < Chính phủ: Trường THPT Lê Lợi Bắc"],
    );
    awards(
        "vi",
        &[
            "Sáng 3/3, Trung đoàn 66 đứng chân trên Tây Nguyên tổ chức hội nghị tại xã Ia Kho.",
            "Năm 2022, đơn vị được Bộ Quốc phòng tặng Cờ thi đua.",
            "UBND tỉnh tặng Bằng khen cho đơn vị và 3 cá nhân. Xã được Sở Y tế tặng Giấy khen.",
        ],
        &[
            "Cờ thi đua < Bộ Quốc phòng: Trung đoàn 66",
            "Bằng khen < UBND tỉnh: Trung đoàn 66; 3 Individual",
            "Giấy khen < Sở Y tế: xã Ia Kho",
        ],
    );
    // nothing was told before
    awards("vi", &["Năm 2022, đơn vị được Bộ Quốc phòng tặng Cờ thi đua."], &["Cờ thi đua < Bộ Quốc phòng"]);
}

#[test]
fn whose_a_work_is_receives_and_a_year_parts_a_clause() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao giải Vàng cho tiết mục “Trống hội” của Đoàn Nghệ thuật Ánh Bình Minh.",
            "Gia đình có 3 người con hy sinh, năm 1994 bà Đặng Thị Nhạn được Nhà nước phong tặng danh hiệu Mẹ Việt Nam anh hùng.",
            "Đảng ủy Quân sự tỉnh tặng Giấy khen 6 tổ chức đảng, 14 đảng viên.",
            "Chủ tịch UBND tỉnh tặng 45 Bằng khen cho các tập thể, cá nhân.",
        ],
        &[
            "giải Vàng < Ban Tổ chức: Đoàn Nghệ thuật Ánh Bình Minh",
            "Mẹ Việt Nam anh hùng < Nhà nước: Đặng Thị Nhạn",
            "Giấy khen < Đảng ủy Quân sự tỉnh: 6 Collective; 14 Individual",
            "Bằng khen < Chủ tịch UBND tỉnh",
        ],
    );
}

#[test]
fn a_name_that_closes_behind_its_sentence_is_no_harm() {
    awards(
        "vi",
        &[
            "Quân khu 15 tặng Kỷ niệm chương “Quân chí Quốc gia. Tác phẩm “Người lính” của Thượng tá Hồ Khắc Sử được trao giải B.",
        ],
        &["Kỷ niệm chương “Quân chí Quốc gia. Tác phẩm “Người lính” < Quân khu 15", "giải B: Hồ Khắc Sử"],
    );
}

#[test]
fn letters_in_brackets_and_verbs_do_not_end_or_lengthen_a_name() {
    awards(
        "vi",
        &["Bộ Chỉ huy Bộ đội Biên phòng (BĐBP) Phú Vinh đón nhận Huân chương Chiến công hạng Nhì."],
        &["Huân chương Chiến công hạng Nhì: Bộ Chỉ huy Bộ đội Biên phòng Phú Vinh"],
    );
    awards(
        "vi",
        &["Sở Y tế tặng Giấy khen cho Trạm Y tế Phú Vinh phục vụ Đại hội."],
        &["Giấy khen < Sở Y tế: Trạm Y tế Phú Vinh"],
    );
    awards(
        "vi",
        &[
            "Chủ tịch nước tặng Huân chương Chiến công hạng Nhì cho Đoàn phòng, chống ma túy và tội phạm miền Nam (Đoàn 3).",
        ],
        &["Huân chương Chiến công hạng Nhì < Chủ tịch nước: Đoàn phòng, chống ma túy và tội phạm miền Nam"],
    );
    awards(
        "vi",
        &["Quân dân Phú Vinh được Đảng, Nhà nước tặng thưởng 1 Huân chương Sao vàng."],
        &["Huân chương Sao vàng < Đảng, Nhà nước: Quân dân Phú Vinh"],
    );
}
