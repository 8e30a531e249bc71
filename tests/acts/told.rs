//! Acts that are told in several places: below a heading, in the sentence before, by who hands over.

use super::{awards, below};

#[test]
fn who_has_an_award_may_follow_a_verb_of_being_there() {
    awards(
        "vi",
        &["Trong số 5 cá nhân được Bộ trưởng Bộ Y tế tặng Bằng khen có bác sĩ Lê Văn Cao và y tá Trần Thị Hạnh."],
        &["Bằng khen < Bộ trưởng Bộ Y tế: 5 Individual; Lê Văn Cao; Trần Thị Hạnh"],
    );
    awards(
        "vi",
        &["Nhận Bằng khen của UBND tỉnh đợt này có 5 tập thể và 12 cá nhân."],
        &["Bằng khen < UBND tỉnh: 5 Collective; 12 Individual"],
    );
}

#[test]
fn decisions_give_the_prizes_of_a_story_and_what_lists_name() {
    awards(
        "vi",
        &[
            "Ban Thường vụ Tỉnh ủy ban hành Quyết định số 612-QĐ/TU về việc trao giải cho 19 tác phẩm xuất sắc.",
            "Giải A thuộc về chị Hoàng Thị Lan. Ở giải C có hai người được xướng tên: ông Đỗ Văn Trang và bà Quách Thị Lượng.",
        ],
        &[
            "Giải A < Ban Thường vụ Tỉnh ủy: Hoàng Thị Lan",
            "giải C < Ban Thường vụ Tỉnh ủy: Đỗ Văn Trang; Quách Thị Lượng",
        ],
    );
    awards(
        "vi",
        &[
            "Bà Nguyễn Thị Thanh Huyền công bố Quyết định số 1127-QĐ/TU ngày 18/8/2023 của Ban Thường vụ Tỉnh ủy về việc tặng Huy hiệu Đảng. Cụ thể như sau:",
            "Huy hiệu 75 năm tuổi Đảng: cụ Lê Thị Nhẫn;",
            "Huy hiệu 50 năm tuổi Đảng: 14 đảng viên.",
        ],
        &[
            "Huy hiệu 75 năm tuổi Đảng < Ban Thường vụ Tỉnh ủy: Lê Thị Nhẫn",
            "Huy hiệu 50 năm tuổi Đảng < Ban Thường vụ Tỉnh ủy: 14 Individual",
        ],
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
