//! Those who receive that name nobody by themselves: pronouns, numbers, small words for units, the kin of the dead.

use super::awards;

#[test]
fn small_heads_and_forces_are_units_with_whom_they_serve() {
    awards(
        "vi",
        &["Bộ Tư lệnh Vùng 5 tặng Giấy khen cho kíp máy của tàu và 9 cán bộ, chiến sĩ."],
        &["Giấy khen < Bộ Tư lệnh Vùng 5: kíp máy của tàu; 9 Individual"],
    );
    awards(
        "vi",
        &["Bà Hứa Thị Lan và tổ đò Nà Lọong được Chủ tịch UBND xã tặng Giấy khen."],
        &["Giấy khen < Chủ tịch UBND xã: Hứa Thị Lan; tổ đò Nà Lọong"],
    );
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh tặng Bằng khen cho Đồn Biên phòng Pa Nang, Dân quân xã Tà Long và ông Hồ Văn Tưa."],
        &["Bằng khen < Chủ tịch UBND tỉnh: Đồn Biên phòng Pa Nang; Dân quân xã Tà Long; Hồ Văn Tưa"],
    );
    awards(
        "vi",
        &["Ban Tổ chức trao giải Ba cho Ban CHQS huyện Lấp Vò và tự vệ Công ty Cổ phần Bình Minh."],
        &["giải Ba < Ban Tổ chức: Ban CHQS huyện Lấp Vò; tự vệ Công ty Cổ phần Bình Minh"],
    );
    awards(
        "vi",
        &[
            "Chủ tịch UBND tỉnh tặng Bằng khen cho Phòng An ninh mạng và phòng, chống tội phạm công nghệ cao và ông Hồ Văn Tưa.",
        ],
        &["Bằng khen < Chủ tịch UBND tỉnh: Phòng An ninh mạng và phòng, chống tội phạm công nghệ cao; Hồ Văn Tưa"],
    );
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh tặng Bằng khen cho Tổ Vận chuyển cấp cứu và Khoa Ngoại."],
        &["Bằng khen < Chủ tịch UBND tỉnh: Tổ Vận chuyển cấp cứu; Khoa Ngoại"],
    );
}

#[test]
fn names_that_a_number_counts_stand_for_it() {
    awards(
        "vi",
        &["Khoa Toán, Phòng Công tác sinh viên và Thư viện là ba đơn vị đạt danh hiệu “Tập thể lao động xuất sắc”."],
        &["Tập thể lao động xuất sắc: Khoa Toán; Phòng Công tác sinh viên; Thư viện"],
    );
    awards(
        "vi",
        &["Ông Lê Văn Cao và bà Trần Thị Hạnh là hai người được Chủ tịch UBND tỉnh tặng Bằng khen."],
        &["Bằng khen < Chủ tịch UBND tỉnh: Lê Văn Cao; Trần Thị Hạnh"],
    );
    awards(
        "vi",
        &[
            "Hội Nông dân tỉnh tặng Bằng khen cho 2 tập thể, 3 cá nhân: Chi hội Bến Nứa; Chi hội Nà Lọong; các ông Hồ Văn Tưa, Lê Văn Cao và bà Trần Thị Hạnh.",
        ],
        &["Bằng khen < Hội Nông dân tỉnh: Chi hội Bến Nứa; Chi hội Nà Lọong; Hồ Văn Tưa; Lê Văn Cao; Trần Thị Hạnh"],
    );
    awards(
        "vi",
        &[
            "Có 9 tập thể được Bộ Y tế tặng Bằng khen; số được Sở Y tế Bình Hải tặng Giấy khen là 62 tập thể và 118 cá nhân.",
        ],
        &["Bằng khen < Bộ Y tế: 9 Collective", "Giấy khen < Sở Y tế Bình Hải: 62 Collective; 118 Individual"],
    );
}

#[test]
fn the_rest_of_those_who_are_counted_may_follow() {
    awards(
        "vi",
        &[
            "Chị Lê Thị Xuyến là một trong hai người của thành phố được Bộ trưởng Bộ Y tế tặng Bằng khen năm nay; người còn lại là Thiếu tá Danh Văn Kha.",
        ],
        &["Bằng khen < Bộ trưởng Bộ Y tế: Lê Thị Xuyến; Danh Văn Kha"],
    );
    awards(
        "vi",
        &[
            "Huy chương Bạc thuộc về 5 đơn vị và 44 diễn viên; trong số các đơn vị này có Đoàn Nghệ thuật Chèo Hải Bình với vở “Trăng quê”.",
        ],
        &["Huy chương Bạc: 5 Collective; 44 Individual; Đoàn Nghệ thuật Chèo Hải Bình"],
    );
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh tặng Bằng khen cho anh Nguyễn Bá Lộc; còn bà Đào Thị Nhàn thì từ chối."],
        &["Bằng khen < Chủ tịch UBND tỉnh: Nguyễn Bá Lộc"],
    );
}

#[test]
fn both_and_all_three_are_those_named_last_in_full() {
    awards(
        "vi",
        &[
            "Hai người lao xuống là anh Triệu Văn Sánh và thượng úy Vi Tiến Dũng. Anh Sánh đỡ đứa bé, còn anh Dũng lặn bảy lần. Với nghĩa cử ấy, cả hai được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ],
        &["Bằng khen < Chủ tịch UBND tỉnh: Triệu Văn Sánh; Vi Tiến Dũng"],
    );
    awards(
        "vi",
        &[
            "Ông Lê Văn Cao, bà Hồ Thị Lan và anh Trần Văn Mão đã góp đất mở đường. UBND huyện tặng Giấy khen cho cả ba.",
        ],
        &["Giấy khen < UBND huyện: Lê Văn Cao; Hồ Thị Lan; Trần Văn Mão"],
    );
}

#[test]
fn a_pronoun_beside_others_is_somebody() {
    awards(
        "vi",
        &[
            "Ông Lê Văn Cao là thợ đúc. Chủ tịch nước tặng thưởng Huân chương Lao động hạng Ba cho ông và Hợp tác xã Vó Thượng.",
        ],
        &["Huân chương Lao động hạng Ba < Chủ tịch nước: Lê Văn Cao; Hợp tác xã Vó Thượng"],
    );
    awards(
        "vi",
        &["Ông Lê Văn Cao là bác sĩ. Năm 2005, ông cùng sáu cộng sự được Chủ tịch nước trao Giải thưởng Hồ Chí Minh."],
        &["Giải thưởng Hồ Chí Minh < Chủ tịch nước: Lê Văn Cao; 6 Individual"],
    );
    awards(
        "vi",
        &[
            "Ông Lê Văn Cao từng đánh trận. Cuộc chiến để lại cho ông một mảnh đạn và tấm Huân chương Chiến sĩ giải phóng hạng Ba được trao ngay tại trạm phẫu.",
        ],
        &["Huân chương Chiến sĩ giải phóng hạng Ba: Lê Văn Cao"],
    );
    awards(
        "vi",
        &[
            "Ông Lê Văn Cao từ trần. Ông đã được Nhà nước tặng thưởng Huân chương Độc lập hạng Ba; phong tặng danh hiệu Thầy thuốc Nhân dân.",
        ],
        &["Huân chương Độc lập hạng Ba < Nhà nước: Lê Văn Cao", "Thầy thuốc Nhân dân < Nhà nước: Lê Văn Cao"],
    );
    awards(
        "vi",
        &[
            "Ông Huỳnh Văn Nhiều trồng cam. Giúp việc là cô con gái lớn Huỳnh Ngọc Trân. Chính Trân lập sổ cho cha, nhờ đó cô được Trung ương Đoàn trao Giải thưởng Lương Định Của.",
        ],
        &["Giải thưởng Lương Định Của < Trung ương Đoàn: Huỳnh Ngọc Trân"],
    );
}

#[test]
fn given_names_in_a_row_are_people_of_the_story() {
    awards(
        "vi",
        &[
            "Ông Thân Văn Bốn, em Dương Gia Huy cùng hai chiến sĩ Nguyễn Đăng Khải, Giáp Minh Đạt cứu được ba người.",
            "Chủ tịch UBND tỉnh Bắc Hải tặng Bằng khen cho cả bốn người: ông Bốn, em Huy và hai chiến sĩ Khải, Đạt.",
        ],
        &["Bằng khen < Chủ tịch UBND tỉnh Bắc Hải: Thân Văn Bốn; Dương Gia Huy; Nguyễn Đăng Khải; Giáp Minh Đạt"],
    );
    awards(
        "vi",
        &[
            "Em Trịnh Gia Bách và em Nguyễn Ngọc Bảo An học giỏi.",
            "UBND tỉnh tặng Bằng khen cho hai em Gia Bách, Bảo An.",
        ],
        &["Bằng khen < UBND tỉnh: Trịnh Gia Bách; Nguyễn Ngọc Bảo An"],
    );
}

#[test]
fn titles_with_a_comma_do_not_part_those_who_receive() {
    awards(
        "vi",
        &[
            "Khoa Nội và Thượng tá, BSCKII Giang Thị Uyên, Chủ nhiệm Khoa Nhi, được nhận Bằng khen của Bộ trưởng Bộ Quốc phòng.",
        ],
        &["Bằng khen < Bộ trưởng Bộ Quốc phòng: Khoa Nội; Giang Thị Uyên"],
    );
}

#[test]
fn the_dead_receive_whoever_takes_it_in_hand() {
    awards(
        "vi",
        &[
            "Chủ tịch nước truy tặng Huân chương Dũng cảm cho Đại úy Huỳnh Tấn Lợi, Hạ sĩ Hồ Văn Tưa. Thủ tướng Chính phủ cấp Bằng “Tổ quốc ghi công” cho hai liệt sĩ.",
        ],
        &[
            "Huân chương Dũng cảm < Chủ tịch nước: Huỳnh Tấn Lợi; Hồ Văn Tưa",
            "Bằng “Tổ quốc ghi công” < Thủ tướng Chính phủ: Huỳnh Tấn Lợi; Hồ Văn Tưa",
        ],
    );
    awards(
        "vi",
        &[
            "Thủ tướng Chính phủ cấp Bằng Tổ quốc ghi công cho liệt sĩ Hoàng Văn Nghiệp và liệt sĩ Lò Văn Xoan. Cùng ngày, Chủ tịch nước ký quyết định truy tặng Huân chương Dũng cảm cho hai anh vì đã cứu người.",
            "Thừa ủy quyền của Chủ tịch nước, ông Trần Đình Khoát trao Huân chương Dũng cảm tới đại diện hai gia đình.",
        ],
        &[
            "Bằng Tổ quốc ghi công < Thủ tướng Chính phủ: Hoàng Văn Nghiệp; Lò Văn Xoan",
            "Huân chương Dũng cảm < Chủ tịch nước: Hoàng Văn Nghiệp; Lò Văn Xoan",
        ],
    );
    awards(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, Thượng tướng Đinh Trọng Quế trao Huân chương Dũng cảm cho thân nhân hai liệt sĩ là bà Lê Thị Mận, mẹ của Đại úy Huỳnh Tấn Lợi và ông Hồ Văn Bưn, cha của Hạ sĩ Hồ Văn Tưa.",
        ],
        &["Huân chương Dũng cảm < Chủ tịch nước: Huỳnh Tấn Lợi; Hồ Văn Tưa"],
    );
}

#[test]
fn several_of_a_theatre_are_not_the_theatre() {
    awards(
        "vi",
        &["Sở Văn hóa tổ chức lễ trao danh hiệu Nghệ sĩ Nhân dân cho các nghệ sĩ của Nhà hát Chèo Đông Hải."],
        &[],
    );
}

#[test]
fn a_pronoun_means_who_is_named_in_its_sentence() {
    awards(
        "vi",
        &[
            "Thiếu tướng Hà Trọng Nhương nói lời chào. Ghi nhận những đóng góp của Đại tá Nguyễn Khắc Toàn trong 5 năm, Bộ Tư lệnh Quân khu 4 tặng anh Bằng khen.",
        ],
        &["Bằng khen < Bộ Tư lệnh Quân khu 4: Nguyễn Khắc Toàn"],
    );
    awards(
        "vi",
        &[
            "Em Dương Gia Huy cứu bạn. Chị Nguyễn Thị Vân Anh đã đến tận lớp trao cho em Huy hiệu “Tuổi trẻ dũng cảm” của Trung ương Đoàn.",
        ],
        &["Huy hiệu “Tuổi trẻ dũng cảm” < Trung ương Đoàn: Dương Gia Huy"],
    );
    awards(
        "vi",
        &[
            "Ông Lê Văn Cao nghiên cứu trống. Năm 2007, cụm công trình về trống đế mang về cho ông Giải thưởng Nhà nước.",
        ],
        &["Giải thưởng Nhà nước: Lê Văn Cao"],
    );
}

#[test]
fn an_award_ends_the_name_before_it() {
    awards(
        "vi",
        &["Hội Nhạc sĩ Bình Hải tặng bà Hồ Thị Lan Bằng khen."],
        &["Bằng khen < Hội Nhạc sĩ Bình Hải: Hồ Thị Lan"],
    );
    awards(
        "vi",
        &["UBND tỉnh tặng Bằng khen cho ông Bùi Quang Huy Hiệu và bà Hồ Thị Lan."],
        &["Bằng khen < UBND tỉnh: Bùi Quang Huy Hiệu; Hồ Thị Lan"],
    );
    awards(
        "vi",
        &["Hội Nhạc sĩ Bình Hải truy tặng Giáo sư Trần Lâm Khuê Kỷ niệm chương “Vì sự nghiệp âm nhạc”."],
        &["Kỷ niệm chương “Vì sự nghiệp âm nhạc” < Hội Nhạc sĩ Bình Hải: Trần Lâm Khuê"],
    );
}

#[test]
fn what_did_not_happen_keeps_nobody_from_another_award() {
    awards(
        "vi",
        &["Binh nhất Sùng Mí Tú không lọt vào nhóm đoạt giải nhưng được Tỉnh đoàn Hà Lĩnh tặng Bằng khen."],
        &["Bằng khen < Tỉnh đoàn Hà Lĩnh: Sùng Mí Tú"],
    );
    awards(
        "vi",
        &[
            "Bằng khen của Tổng cục Thuế đến với chị Đinh Thị Vỹ. Ông Trần Quốc Lượng trao các Bằng khen này, đồng thời gắn Kỷ niệm chương “Vì sự nghiệp Thuế” của Bộ Tài chính lên ngực áo 35 cá nhân.",
        ],
        &["Bằng khen < Tổng cục Thuế: Đinh Thị Vỹ", "Kỷ niệm chương “Vì sự nghiệp Thuế” < Bộ Tài chính: 35 Individual"],
    );
}

#[test]
fn a_place_before_a_name_is_no_title() {
    awards(
        "vi",
        &[
            "Ở hạng mục Huấn luyện viên tiêu biểu, ông Vòng Phi Hòa và bà Nguyễn Hằng Trâm giành danh hiệu Huấn luyện viên tiêu biểu.",
        ],
        &["Huấn luyện viên tiêu biểu: Vòng Phi Hòa; Nguyễn Hằng Trâm"],
    );
}

#[test]
fn names_go_on_with_duties_and_places_abroad() {
    awards(
        "vi",
        &[
            "Đội Chữa cháy và cứu nạn, cứu hộ Công an huyện Việt Sơn cùng 6 chiến sĩ của đội thì được Giám đốc Công an tỉnh tặng Giấy khen.",
        ],
        &["Giấy khen < Giám đốc Công an tỉnh: Đội Chữa cháy và cứu nạn, cứu hộ Công an huyện Việt Sơn; 6 Individual"],
    );
    awards(
        "vi",
        &[
            "Bộ trưởng Bộ Ngoại giao tặng Bằng khen cho Hội Người Việt Nam tại Ba Lan, Tịnh xá Ngọc Quang, chùa Phước Hưng và 4 cá nhân.",
        ],
        &[
            "Bằng khen < Bộ trưởng Bộ Ngoại giao: Hội Người Việt Nam tại Ba Lan; Tịnh xá Ngọc Quang; chùa Phước Hưng; 4 Individual",
        ],
    );
    awards("vi", &["Giải A thuộc về bà Hoàng Thị Là và ông Lê Văn Cao."], &["Giải A: Hoàng Thị Là; Lê Văn Cao"]);
    awards(
        "vi",
        &[
            "Hội Nhà báo tỉnh tặng Giấy khen cho Đảng ủy xã Hồng Minh và Phòng Thời sự, hai đơn vị có nhiều bài tham dự nhất.",
        ],
        &["Giấy khen < Hội Nhà báo tỉnh: Đảng ủy xã Hồng Minh; Phòng Thời sự"],
    );
}
