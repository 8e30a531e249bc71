//! Those who receive that name nobody by themselves, and what is told of them in other places.

use super::{awards, below};

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
fn works_say_for_what_and_prizes_of_a_paragraph_have_one_giver() {
    awards(
        "vi",
        &[
            "Chủ tịch nước tặng Giải thưởng Nhà nước cho GS Lê Văn Cao, với công trình về lúa và TS Hồ Thị Lan, với công trình về tre.",
        ],
        &["Giải thưởng Nhà nước < Chủ tịch nước: Lê Văn Cao; Hồ Thị Lan"],
    );
    awards(
        "vi",
        &[
            "Ban Tổ chức đã trao Giải A cho phóng viên Đào Thu Cúc. Giải C thuộc về 4 tác giả. Riêng Giải Tác phẩm gần dân, giải mới của mùa này, thuộc về phóng sự của phóng viên Doãn Hải Lâm.",
        ],
        &[
            "Giải A < Ban Tổ chức: Đào Thu Cúc",
            "Giải C < Ban Tổ chức: 4 Individual",
            "Giải Tác phẩm gần dân < Ban Tổ chức: Doãn Hải Lâm",
        ],
    );
    awards(
        "vi",
        &["Ban Tuyên giáo Tỉnh ủy trao giải cuộc thi viết về Đảng, với giải Nhất thuộc về bà Hồ Thị Lan."],
        &["giải Nhất < Ban Tuyên giáo Tỉnh ủy: Hồ Thị Lan"],
    );
}

#[test]
fn people_hand_over_by_a_passive() {
    awards(
        "vi",
        &[
            "Ông Lê Văn Cao là bác sĩ. Ngay bên giường bệnh, ông được đồng chí Cù Thị Ánh, Bí thư Đảng ủy phường Phúc An, trao Huy hiệu 65 năm tuổi Đảng.",
        ],
        &["Huy hiệu 65 năm tuổi Đảng: Lê Văn Cao"],
    );
    awards(
        "vi",
        &[
            "Kỷ niệm chương “Vì sự nghiệp nông dân” của Hội Nông dân Việt Nam được bà Thạch Thị Rinh trao cho ông Danh Văn Phi và ba cá nhân khác.",
        ],
        &["Kỷ niệm chương “Vì sự nghiệp nông dân” < Hội Nông dân Việt Nam: Danh Văn Phi; 3 Individual"],
    );
    awards(
        "vi",
        &[
            "Lễ trao Giải thưởng Ánh Dương diễn ra tối 3/4. Giải thưởng năm nay được Ủy ban Giải thưởng Ánh Dương Việt Nam trao cho bà Hồ Thị Lan.",
        ],
        &["Giải thưởng Ánh Dương < Ủy ban Giải thưởng Ánh Dương Việt Nam: Hồ Thị Lan"],
    );
}

#[test]
fn what_goes_to_somebody_has_its_giver() {
    awards(
        "vi",
        &["Hội Nghệ sĩ Bình Hải có Giấy khen riêng dành cho hai người trẻ nhất, gồm Phạm Thị Tâm và Đặng Ánh Hồng."],
        &["Giấy khen < Hội Nghệ sĩ Bình Hải: Phạm Thị Tâm; Đặng Ánh Hồng"],
    );
    awards(
        "vi",
        &[
            "Bằng khen của Thủ tướng Chính phủ đến với hai thành viên khác của đội, đó là các vận động viên Hà Thị Vui và Đinh Thị Thu.",
        ],
        &["Bằng khen < Thủ tướng Chính phủ: Hà Thị Vui; Đinh Thị Thu"],
    );
    awards(
        "vi",
        &[
            "Giám đốc Sở Y tế có Quyết định số 902/QĐ-SYT ngày 19/12/2023 tặng Giấy khen cho ông Lê Văn Cao. Cũng tại quyết định này, bà Hồ Thị Lan được tặng danh hiệu “Thầy thuốc trẻ tiêu biểu”.",
        ],
        &["Giấy khen < Giám đốc Sở Y tế: Lê Văn Cao", "Thầy thuốc trẻ tiêu biểu < Giám đốc Sở Y tế: Hồ Thị Lan"],
    );
}

#[test]
fn a_paragraph_below_a_heading_tells_who_gives_it_to_whom() {
    awards(
        "vi",
        &[
            "I - Huân chương Độc lập hạng Ba",
            "Chủ tịch nước tặng ông Phan Đăng Thuật, nguyên Phó Bí thư Tỉnh ủy.",
            "II - Bằng khen của Thủ tướng Chính phủ",
            "Tặng theo Quyết định số 1780/QĐ-TTg ngày 11/8/2023 của Thủ tướng Chính phủ. Tập thể: Công ty Muối Vạn Phúc. Cá nhân: ông Hoàng Nghĩa Thụy, lái đò; bà Tăng Thị Oanh, Trưởng trạm Y tế xã Mường Lạc.",
        ],
        &[
            "Huân chương Độc lập hạng Ba < Chủ tịch nước: Phan Đăng Thuật",
            "Bằng khen < Thủ tướng Chính phủ: Công ty Muối Vạn Phúc; Hoàng Nghĩa Thụy; Tăng Thị Oanh",
        ],
    );
}

#[test]
fn a_headline_without_the_class_is_told_by_its_classes() {
    below(
        "Đội đua thuyền nhận Huân chương Lao động",
        "Ông Phùng Thanh Tú công bố Quyết định số 1247/QĐ-CTN ngày 17/10/2023 của Chủ tịch nước về việc tặng thưởng Huân chương Lao động. Theo đó, vận động viên Nguyễn Thị Hảo được tặng Huân chương Lao động hạng Nhì; Huân chương Lao động hạng Ba dành cho ông Lê Văn Cao.",
        &[
            "Huân chương Lao động hạng Nhì < Chủ tịch nước: Nguyễn Thị Hảo",
            "Huân chương Lao động hạng Ba < Chủ tịch nước: Lê Văn Cao",
        ],
    );
}
