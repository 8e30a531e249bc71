//! Who receives awards: people, units and counts.

use super::awards;

#[test]
fn passives_in_a_row_have_their_own_recipients() {
    awards(
        "vi",
        &["Dịp này, 2 đảng viên được tặng Huy hiệu 60 năm tuổi Đảng; 7 đảng viên được tặng Huy hiệu 40 năm tuổi Đảng."],
        &["Huy hiệu 60 năm tuổi Đảng: 2 Individual", "Huy hiệu 40 năm tuổi Đảng: 7 Individual"],
    );
}

#[test]
fn an_award_that_is_the_subject_names_who_gets_it_behind() {
    awards(
        "vi",
        &["Huân chương Tự do hạng Nhì được trao cho Viện Bỏng; Huân chương Tự do hạng Ba được trao cho 6 cá nhân."],
        &["Huân chương Tự do hạng Nhì: Viện Bỏng", "Huân chương Tự do hạng Ba: 6 Individual"],
    );
}

#[test]
fn a_heading_gives_its_award_to_the_list_below() {
    awards(
        "vi",
        &[
            "I – Cờ thi đua của Bộ Xây dựng",
            "1. Công ty Cấp nước Mỹ Thuận",
            "2. Ban Quản lý dự án Cầu Vàm",
            "Đại hội bế mạc lúc 11 giờ trưa.",
        ],
        &["Cờ thi đua < Bộ Xây dựng: Công ty Cấp nước Mỹ Thuận; Ban Quản lý dự án Cầu Vàm"],
    );
}

#[test]
fn english_medals_go_to_their_recipients() {
    awards(
        "en",
        &["The City Council awarded the Medal of Valor to two firefighters on Monday."],
        &["Medal of Valor < City Council: 2 Individual"],
    );
}

#[test]
fn a_line_that_a_prize_opens_names_who_won_it() {
    awards(
        "vi",
        &["Giải Nhì: Nguyễn Thị Ái Vân và Trần Quốc Khải với đề tài về muối biển."],
        &["Giải Nhì: Nguyễn Thị Ái Vân; Trần Quốc Khải"],
    );
}

#[test]
fn recipients_may_follow_an_award_without_a_word_between() {
    awards(
        "vi",
        &[
            "Giám đốc Công an tỉnh tặng giấy khen Công an thị xã Phú Lương. Bộ Y tế tặng Bằng khen 5 hộ gia đình.",
            "Công ty được tặng Cờ thi đua của Chính phủ.",
        ],
        &[
            "giấy khen < Giám đốc Công an tỉnh: Công an thị xã Phú Lương",
            "Bằng khen < Bộ Y tế: 5 Collective",
            "Cờ thi đua < Chính phủ: Công ty",
        ],
    );
}

#[test]
fn english_asides_names_behind_a_colon_and_plain_certificates_are_read() {
    awards(
        "en",
        &[
            "The Founder's Medal, the town's highest honor, was conferred on Dr. Ruth Kallen.",
            "Three residents receive the Harbour Medal: Mr. Winston Stubbs, 88; Mr. Hassan Mirza, a driver; and Mrs. Dorothy Pym.",
            "Shipyard X51 received certificates of merit. The library gave the Reading Prize to 12 library volunteers.",
        ],
        &[
            "Founder's Medal: Ruth Kallen",
            "Harbour Medal: Winston Stubbs; Hassan Mirza; Dorothy Pym",
            "certificates of merit: Shipyard X51",
            "Reading Prize: 12 Individual",
        ],
    );
}

#[test]
fn prizes_in_a_row_each_have_their_winners() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao giải Nhất cho ông Lê Văn Toản; giải Nhì: bà Trần Thị Cúc; giải Ba: ông Phạm Văn Bảy. Giải Khuyến khích trao cho 6 thí sinh.",
        ],
        &[
            "giải Nhất < Ban Tổ chức: Lê Văn Toản",
            "giải Nhì < Ban Tổ chức: Trần Thị Cúc",
            "giải Ba < Ban Tổ chức: Phạm Văn Bảy",
            "Giải Khuyến khích < Ban Tổ chức: 6 Individual",
        ],
    );
    // who is not known is not replaced by the winner before
    awards(
        "vi",
        &["Ban Tổ chức trao giải Nhất cho ông Lê Văn Toản; giải Nhì: tập bản thảo chưa ghi tên."],
        &["giải Nhất < Ban Tổ chức: Lê Văn Toản", "giải Nhì < Ban Tổ chức"],
    );
    awards(
        "vi",
        &["Đoàn có 40 học sinh đạt giải, gồm 3 giải Nhất, 12 giải Nhì."],
        &["giải Nhất: 3 Individual", "giải Nhì: 12 Individual"],
    );
}

#[test]
fn the_dead_receive_what_their_kin_takes_in_hand() {
    awards(
        "vi",
        &[
            "UBND tỉnh truy tặng Bằng khen cho anh Lê Văn Toản. Bà Trần Thị Cúc, mẹ anh Toản, đón nhận Bằng khen.",
            "Trung ương Đoàn truy tặng Huy hiệu “Tuổi trẻ dũng cảm” cho anh.",
        ],
        &["Bằng khen < UBND tỉnh: Lê Văn Toản", "Huy hiệu “Tuổi trẻ dũng cảm” < Trung ương Đoàn: Lê Văn Toản"],
    );
}

#[test]
fn cooperatives_and_clinics_receive_as_units() {
    awards(
        "en",
        &["The Dunmore Cooperative was presented with the Certificate of Merit."],
        &["Certificate of Merit: Dunmore Cooperative"],
    );
    awards("en", &["The Bravery Award went to the Eastbrook Clinic."], &["Bravery Award: Eastbrook Clinic"]);
    awards("en", &["The Dunmore Cooperative opened on Monday."], &[]);
}

#[test]
fn a_list_behind_semicolons_goes_on_with_one_verb() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao giải Nhất cho tác giả Hà Thị Mến; 2 giải Nhì cho các tác giả Đinh Hữu Nghĩa và Lò Văn Inh; ba giải Ba cho các tác giả khác.",
            "Tỉnh đoàn Đắk Nam tặng Cờ thi đua cho Huyện đoàn Krông Bắc; Bằng khen cho 12 tập thể, 20 cá nhân và Huy hiệu “Tuổi trẻ dũng cảm” cho 6 đoàn viên.",
        ],
        &[
            "giải Nhất < Ban Tổ chức: Hà Thị Mến",
            "giải Nhì < Ban Tổ chức: Đinh Hữu Nghĩa; Lò Văn Inh",
            "giải Ba < Ban Tổ chức: 3 Individual",
            "Cờ thi đua < Tỉnh đoàn Đắk Nam: Huyện đoàn Krông Bắc",
            "Bằng khen < Tỉnh đoàn Đắk Nam: 12 Collective; 20 Individual",
            "Huy hiệu “Tuổi trẻ dũng cảm” < Tỉnh đoàn Đắk Nam: 6 Individual",
        ],
    );
}

#[test]
fn two_passives_may_share_an_award_and_one_subject_two_awards() {
    awards(
        "vi",
        &[
            "Ông Trần Văn Lâm được tặng và bà Lê Thị Sáu được truy tặng Huân chương Dũng cảm.",
            "HTX Rau sạch Đông Mỹ được Thủ tướng Chính phủ tặng Bằng khen năm 2016, được Chủ tịch nước tặng thưởng Huân chương Lao động hạng Ba.",
            "Chị Điểu Thị Nhíp được công nhận danh hiệu “Bàn tay vàng” và được thưởng 20 triệu đồng.",
        ],
        &[
            "Huân chương Dũng cảm: Trần Văn Lâm; Lê Thị Sáu",
            "Bằng khen < Thủ tướng Chính phủ: HTX Rau sạch Đông Mỹ",
            "Huân chương Lao động hạng Ba < Chủ tịch nước: HTX Rau sạch Đông Mỹ",
            "Bàn tay vàng: Điểu Thị Nhíp",
        ],
    );
}

#[test]
fn an_award_that_opens_its_clause_may_be_somebody_or_go_to_somebody() {
    awards(
        "vi",
        &[
            "Giải Nhì thuộc về thí sinh Lê Thị Lan; đồng giải Ba là các thí sinh Rơ Châm Phiên và Nguyễn Cảnh Toàn.",
            "Danh hiệu Cầu thủ xuất sắc nhất thuộc về Vũ Thị Hoa Mai; Vua phá lưới: Lưu Hoàng Vân (9 bàn).",
            "Giải Nhất (2 giải): “Gậy thông minh” của Lê Khánh Ngân; “Đèn học mặt trời” của Đỗ Quang Minh.",
        ],
        &[
            "Giải Nhì: Lê Thị Lan",
            "giải Ba: Rơ Châm Phiên; Nguyễn Cảnh Toàn",
            "Cầu thủ xuất sắc nhất: Vũ Thị Hoa Mai",
            "Vua phá lưới: Lưu Hoàng Vân",
            "Giải Nhất: Lê Khánh Ngân; Đỗ Quang Minh",
        ],
    );
}

#[test]
fn a_verb_further_on_says_who_gets_what_was_given_before() {
    awards(
        "vi",
        &[
            "Tỉnh đoàn Hoàng Liên tặng Bằng khen, Hội Chữ thập đỏ tỉnh tặng Giấy khen cho anh Ma Seo Chứ.",
            "Ngành Tài chính đón nhận các phần thưởng: Huân chương Lao động hạng Nhì cho Sở Tài chính; Cờ thi đua của Chính phủ cho Kho bạc tỉnh.",
            "Bệnh viện Quân y 5 có 5 tập thể được khen thưởng, trong đó 2 tập thể được Bộ Quốc phòng tặng Thư khen.",
            "Hải đoàn 129 được tặng Huân chương Quân công; 5 năm liền (2017-2021) đạt danh hiệu “Đơn vị quyết thắng”.",
        ],
        &[
            "Bằng khen < Tỉnh đoàn Hoàng Liên: Ma Seo Chứ",
            "Giấy khen < Hội Chữ thập đỏ tỉnh: Ma Seo Chứ",
            "Huân chương Lao động hạng Nhì: Sở Tài chính",
            "Cờ thi đua < Chính phủ: Kho bạc tỉnh",
            "Thư khen < Bộ Quốc phòng: 2 Collective",
            "Huân chương Quân công: Hải đoàn 129",
            "Đơn vị quyết thắng: Hải đoàn 129",
        ],
    );
}

#[test]
fn several_in_turn_get_one_award_each() {
    awards(
        "vi",
        &[
            "Ông Tạ Duy Hưng và bà Chu Thị Bích lần lượt được Sở Y tế tặng Giấy khen và Kỷ niệm chương “Vì cộng đồng”.",
            "Cụ Lý Văn Páo nhận Huy hiệu 60 năm tuổi Đảng. Tỉnh ủy trao Huy hiệu 50 năm tuổi Đảng cho 8 đồng chí, 40 năm tuổi Đảng cho 9 đồng chí.",
        ],
        &[
            "Giấy khen < Sở Y tế: Tạ Duy Hưng",
            "Kỷ niệm chương “Vì cộng đồng” < Sở Y tế: Chu Thị Bích",
            "Huy hiệu 60 năm tuổi Đảng: Lý Văn Páo",
            "Huy hiệu 50 năm tuổi Đảng < Tỉnh ủy: 8 Individual",
            "Huy hiệu 40 năm tuổi Đảng < Tỉnh ủy: 9 Individual",
        ],
    );
}

#[test]
fn honours_for_the_dead_are_not_their_kin_s() {
    awards(
        "vi",
        &[
            "Chủ tịch nước truy tặng Huân chương Độc lập hạng Ba cho chồng bà Cao Thị Nguyệt, ông Kiều Anh Tuấn.",
            "Bà Đàm Thị Quyên nhận Huân chương Dũng cảm mà Chủ tịch nước truy tặng cho chồng bà là ông Phùng Gia Bảo.",
        ],
        &[
            "Huân chương Độc lập hạng Ba < Chủ tịch nước: Kiều Anh Tuấn",
            "Huân chương Dũng cảm < Chủ tịch nước: Phùng Gia Bảo",
        ],
    );
}

#[test]
fn an_honour_of_the_dead_is_that_of_the_one_dead() {
    awards(
        "vi",
        &[
            "Chủ tịch nước truy tặng Huân chương Dũng cảm cho liệt sĩ Lò Văn Chiến.",
            "Trung tướng Tạ Minh Khôi trao Bằng “Tổ quốc ghi công” của Thủ tướng Chính phủ cho thân nhân liệt sĩ.",
        ],
        &[
            "Huân chương Dũng cảm < Chủ tịch nước: Lò Văn Chiến",
            "Bằng “Tổ quốc ghi công” < Thủ tướng Chính phủ: Lò Văn Chiến",
        ],
    );
}

#[test]
fn works_of_a_body_honours_of_years_and_subjects_of_the_sentence() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao 2 giải Nhì cho các công trình của Đoàn Thanh niên Lọc dầu và Đoàn Thanh niên Khí Biển Đông.",
            "Thiếu tá Ngô Hữu Cường, ba năm liền là Chiến sĩ thi đua cơ sở.",
            "Năm 2015, bà Lưu Diễm Hằng được bổ nhiệm trưởng khoa; năm 2017, được phong tặng danh hiệu Thầy thuốc Ưu tú.",
        ],
        &[
            "giải Nhì < Ban Tổ chức: Đoàn Thanh niên Lọc dầu; Đoàn Thanh niên Khí Biển Đông",
            "Chiến sĩ thi đua cơ sở: Ngô Hữu Cường",
            "Thầy thuốc Ưu tú: Lưu Diễm Hằng",
        ],
    );
}

#[test]
fn who_is_described_by_another_award_got_the_one_before() {
    awards(
        "vi",
        &["Đoàn Thanh niên Sở tặng giấy khen cho chị Mai Thị Duyên, người đã giành giải Nhì cuộc thi “Sáng tạo xanh”."],
        &["giấy khen < Đoàn Thanh niên Sở: Mai Thị Duyên", "giải Nhì: Mai Thị Duyên"],
    );
}

#[test]
fn who_gave_the_first_award_does_not_get_the_second() {
    awards(
        "vi",
        &[
            "Với những cống hiến ấy, Xyz Khôi nhận được Bằng khen của Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Quốc phòng, đạt danh hiệu Chiến sĩ thi đua cấp Bộ.",
        ],
        &["Bằng khen < Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Quốc phòng"],
    );
}

#[test]
fn the_last_syllable_of_a_word_belongs_to_the_name_of_who_wins() {
    awards(
        "vi",
        &["Đội bóng chuyền nữ Bộ Tư lệnh Thông tin - XYZ đoạt Huy chương Vàng; đội Thanh Xuân giành Huy chương Bạc."],
        &["Huy chương Vàng: Đội bóng chuyền nữ Bộ Tư lệnh Thông tin - XYZ", "Huy chương Bạc: đội Thanh Xuân"],
    );
}

#[test]
fn members_of_a_body_a_proposal_and_praise_name_no_further_unit() {
    awards(
        "vi",
        &["Chủ tịch nước tặng Huân chương Hữu nghị cho 15 cá nhân là thành viên của Hội Hữu nghị Phú Vinh."],
        &["Huân chương Hữu nghị < Chủ tịch nước: 15 Individual"],
    );
    awards(
        "vi",
        &["Bộ Công an gửi Thư khen Công an huyện Phú Vinh và đề nghị 2 địa phương khen thưởng kịp thời."],
        &["Thư khen < Bộ Công an: Công an huyện Phú Vinh"],
    );
    awards(
        "vi",
        &["Bộ trưởng Bộ Công an gửi thư khen, biểu dương anh Trần Gia Bảo."],
        &["thư khen < Bộ trưởng Bộ Công an: Trần Gia Bảo"],
    );
}

#[test]
fn deeds_that_an_honour_is_given_for_are_no_other_award() {
    awards(
        "vi",
        &[
            "Võ sĩ Trần Gia Bảo đã được nhận Huân chương Lao động hạng Nhì để ghi nhận thành tích giành HCV tại giải trẻ.",
        ],
        &["Huân chương Lao động hạng Nhì: Trần Gia Bảo"],
    );
}

#[test]
fn the_place_where_a_smaller_one_lies_receives_nothing() {
    awards(
        "vi",
        &["Thủ tướng Chính phủ tặng Bằng khen cho nhân dân và cán bộ xã Phú Vinh, huyện Hòa Sơn, tỉnh Quảng Lâm."],
        &["Bằng khen < Thủ tướng Chính phủ: nhân dân và cán bộ xã Phú Vinh"],
    );
    awards(
        "vi",
        &["Hội Nông dân tỉnh tặng Bằng khen cho nhân dân xã Phú Vinh và xóm Long Vân."],
        &["Bằng khen < Hội Nông dân tỉnh: nhân dân xã Phú Vinh; xóm Long Vân"],
    );
}

#[test]
fn those_to_whom_a_prize_went_are_not_those_who_gave_it() {
    awards(
        "vi",
        &["Sở Giáo dục và Đào tạo phối hợp với Tỉnh đoàn trao thưởng cho 3 đề tài đạt giải Nhất."],
        &["giải Nhất: 3 Collective"],
    );
    awards(
        "vi",
        &["Bộ Quốc phòng tặng 23 Bằng khen, Quân khu tặng 45 Giấy khen cho các tập thể, cá nhân."],
        &["Bằng khen < Bộ Quốc phòng", "Giấy khen < Quân khu"],
    );
}
