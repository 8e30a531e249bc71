//! Awards told in parts: sums and what they sum up, names behind counts, ceremonies and those who only hold them.

use hemero::{
    address::Address,
    article::Part,
    extraction::{
        Passage, Story,
        fields::{self, Context},
    },
    lexicon::Lexicons,
};

use super::{award, awards, documents};

#[test]
fn a_sum_of_badges_is_no_award_of_its_own_but_more_than_its_parts_is() {
    awards(
        "vi",
        &[
            "Trong đợt này, có 9 đảng viên được trao Huy hiệu Đảng. Trong đó có 2 đảng viên được trao Huy hiệu 60 năm tuổi Đảng và 7 đảng viên nhận Huy hiệu 50 năm tuổi Đảng.",
        ],
        &["Huy hiệu 60 năm tuổi Đảng: 2 Individual", "Huy hiệu 50 năm tuổi Đảng: 7 Individual"],
    );
    awards(
        "vi",
        &[
            "Ban Thường vụ Thành ủy tặng Huy hiệu Đảng cho 90 đảng viên quận Mai Sơn, trong đó có 1 đảng viên nhận Huy hiệu 75 năm tuổi Đảng.",
        ],
        &[
            "Huy hiệu Đảng < Ban Thường vụ Thành ủy: 90 Individual",
            "Huy hiệu 75 năm tuổi Đảng < Ban Thường vụ Thành ủy: 1 Individual",
        ],
    );
    awards(
        "vi",
        &["Chi ủy nhà trường trao Huy hiệu Đảng 30 năm cho ông Vàng Văn Sín."],
        &["Huy hiệu Đảng 30 năm < Chi ủy nhà trường: Vàng Văn Sín"],
    );
}

#[test]
fn an_honour_without_class_leaves_its_giver_to_its_classes() {
    awards(
        "vi",
        &[
            "Chủ tịch nước ký Quyết định số 1720/QĐ-CTN truy tặng Huân chương Bảo vệ Tổ quốc cho 3 đồng chí.",
            "Theo đó, 2 đồng chí được truy tặng Huân chương Bảo vệ Tổ quốc hạng Nhì, gồm: Thiếu tá Lục Văn Khiêm, Trợ lý Ban Công binh, Quân khu 4; Đại úy Hà Duy Mận, Đại đội trưởng, Lữ đoàn 80.",
            "1 đồng chí được truy tặng Huân chương Bảo vệ Tổ quốc hạng Ba là Trung úy Phùng Sỹ Lân.",
        ],
        &[
            "Huân chương Bảo vệ Tổ quốc hạng Nhì < Chủ tịch nước: Lục Văn Khiêm; Hà Duy Mận",
            "Huân chương Bảo vệ Tổ quốc hạng Ba < Chủ tịch nước: Phùng Sỹ Lân",
        ],
    );
}

#[test]
fn names_stand_for_counts_kind_by_kind() {
    awards(
        "vi",
        &[
            "Bộ trưởng Bộ Y tế quyết định tặng Bằng khen cho 2 tập thể và 2 cá nhân thuộc Sở Y tế Nam Thành, Bộ Y tế.",
            "Tập thể được tặng Bằng khen là Phòng Nghiệp vụ Y và Trung tâm Cấp cứu.",
            "Các cá nhân được tặng Bằng khen là bác sĩ Lò Thị Mai, Trưởng khoa Nhi; điều dưỡng Vũ Văn Tạc.",
        ],
        &["Bằng khen < Bộ trưởng Bộ Y tế: Phòng Nghiệp vụ Y; Trung tâm Cấp cứu; Lò Thị Mai; Vũ Văn Tạc"],
    );
    // beside each other, without a number told before
    awards(
        "vi",
        &[
            "Theo đó, 2 tập thể được tặng Bằng khen gồm: Đồn Biên phòng Cửa Vạn; Trạm Y tế xã Nà Sầm.",
            "2 cá nhân được tặng Bằng khen gồm: Đại tá Đinh Quốc Thụ, Chỉ huy trưởng; Thượng tá Mã Văn Kỳ, Chính ủy.",
        ],
        &["Bằng khen: Đồn Biên phòng Cửa Vạn; Trạm Y tế xã Nà Sầm; Đinh Quốc Thụ; Mã Văn Kỳ"],
    );
}

#[test]
fn larger_bodies_behind_commas_do_not_receive() {
    awards(
        "vi",
        &[
            "Theo Quyết định số 2163/QĐ-CTN, ba tập thể được phong tặng danh hiệu Anh hùng Lao động gồm Nhà máy X71, Tổng cục Kỹ thuật; Viện Cơ khí, Quân khu 9; Công ty Sông Vàng.",
        ],
        &["Anh hùng Lao động < Chủ tịch nước: Nhà máy X71; Viện Cơ khí; Công ty Sông Vàng"],
    );
}

#[test]
fn what_is_made_wins_for_who_made_it() {
    awards(
        "vi",
        &[
            "Tác phẩm \"Mùa nước nổi\", tác giả Trịnh Thu Lài, đã đoạt giải Nhất. Hai giải Nhì thuộc về các tác phẩm \"Vỡ đất\", \"Cuộc cờ\", tác giả Nông Khắc Bản; \"Gió bấc\", tác giả Lê Hoài Sa.",
        ],
        &["giải Nhất: Trịnh Thu Lài", "giải Nhì: Nông Khắc Bản; Lê Hoài Sa"],
    );
}

#[test]
fn prizes_are_counted_as_their_row_tells() {
    awards(
        "vi",
        &["Ban Tổ chức đã trao 2 giải A cho đội Học viện Sông Hồng, đội Truyền hình Biên Ải và 3 giải B, 6 giải C."],
        &[
            "giải A < Ban Tổ chức: đội Học viện Sông Hồng; đội Truyền hình Biên Ải",
            "giải B < Ban Tổ chức: 3 Collective",
            "giải C < Ban Tổ chức: 6 Collective",
        ],
    );
}

#[test]
fn who_holds_a_ceremony_does_not_give_what_is_the_states() {
    awards(
        "vi",
        &["UBND huyện Trà Giang tổ chức truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng” cho 3 Mẹ."],
        &["Bà mẹ Việt Nam anh hùng: 3 Individual"],
    );
    awards(
        "vi",
        &[
            "Bà Mùa Thị Chi đã trao chứng nhận danh hiệu “Bà mẹ Việt Nam anh hùng” cho thân nhân của 76 Bà Mẹ. Đây là số cá nhân được truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng” theo Quyết định 2158/QĐ-CTN ngày 30/9/2014 của Chủ tịch nước.",
            "Tính đến nay, toàn huyện có 147 mẹ được phong tặng danh hiệu “Bà mẹ Việt Nam anh hùng”.",
        ],
        &["Bà mẹ Việt Nam anh hùng < Chủ tịch nước: 76 Individual", "Bà mẹ Việt Nam anh hùng: 147 Individual"],
    );
}

#[test]
fn a_giver_may_stand_in_the_quotation_and_a_colon_before_it() {
    awards(
        "vi",
        &[
            "Chủ tịch UBND tỉnh ban hành Quyết định số 3117/QĐ-UBND về việc tặng danh hiệu “Cờ thi đua của UBND tỉnh” cho 52 tập thể.",
            "Hai tàu HQ-851 và HQ-852 được tặng cờ: “Tuổi trẻ giữ biển”.",
        ],
        &["Cờ thi đua < UBND tỉnh: 52 Collective", "cờ “Tuổi trẻ giữ biển”: HQ-851; HQ-852"],
    );
    documents(
        "vi",
        &[
            "Ngày 31/12/2021, Chủ tịch UBND tỉnh ban hành Quyết định số 3117/QĐ-UBND về việc tặng danh hiệu “Cờ thi đua của UBND tỉnh” cho 52 tập thể.",
        ],
        &["Quyết định 3117/QĐ-UBND (2021-12-31) @ Chủ tịch UBND tỉnh"],
    );
}

#[test]
fn classes_side_by_side_go_to_one_each() {
    awards(
        "vi",
        &["Phó Thủ tướng trao Huân chương Lao động hạng Nhì, hạng Ba cho ông Tạ Đình Lễ và bà Kha Thị Vinh."],
        &["Huân chương Lao động hạng Nhì: Tạ Đình Lễ", "Huân chương Lao động hạng Ba: Kha Thị Vinh"],
    );
}

#[test]
fn a_headline_tells_who_rewards() {
    let passages = [
        (Part::Headline, "Bộ Quốc phòng khen thưởng tập thể, cá nhân chống dịch"),
        (Part::Body, "Theo đó, 2 tập thể được tặng Bằng khen gồm: Đồn Biên phòng Cửa Vạn; Trạm Y tế xã Nà Sầm."),
    ];
    let passage = |(index, (part, text)): (usize, (Part, &str))| {
        Passage::new(part, u32::try_from(index).unwrap(), hemero::text::squeeze(text))
    };
    let story = Story { passages: passages.into_iter().enumerate().map(passage).collect() };
    let (lexicons, url) = (Lexicons::embedded(), Address::parse("https://news.example/a").unwrap());
    let context = Context { published: None, url: &url, fetched_at: "2024-06-01T00:00:00Z".parse().unwrap() };
    let found = fields::read(&story, lexicons.for_language("vi").unwrap(), &context).awards;
    let found: Vec<String> = found.iter().map(award).collect();
    assert_eq!(found, ["Bằng khen < Bộ Quốc phòng: Đồn Biên phòng Cửa Vạn; Trạm Y tế xã Nà Sầm"]);
}

#[test]
fn a_number_word_may_be_glued_and_a_plenum_may_open_a_list() {
    documents(
        "vi",
        &["Thủ tướng Chính phủ vừa có Quyết định số1428/QĐ-TTg cấp Bằng Tổ quốc ghi công cho 22 liệt sĩ."],
        &["Quyết định 1428/QĐ-TTg @ Thủ tướng Chính phủ"],
    );
    documents(
        "vi",
        &[
            "Các đại biểu được quán triệt các Nghị quyết Hội nghị Trung ương 6 (khóa XII): Nghị quyết số 18, về tổ chức bộ máy; nghị quyết số 19, về đơn vị sự nghiệp.",
        ],
        &["Nghị quyết 18 @ Hội nghị Trung ương 6 (khóa XII)", "Nghị quyết 19 @ Hội nghị Trung ương 6 (khóa XII)"],
    );
    documents(
        "vi",
        &["Chủ tịch Hội Nhà văn Sông Tiền, nhà thơ Lữ Quang Bạch, đã ký Quyết định số 26/QĐ-HV."],
        &["Quyết định 26/QĐ-HV @ Chủ tịch Hội Nhà văn Sông Tiền"],
    );
}

#[test]
fn some_of_whom_nothing_is_said_get_nothing() {
    awards(
        "vi",
        &[
            "Được vinh dự nhận Huy hiệu 60 năm tuổi Đảng lần này là đồng chí Trần Hữu Hạnh cùng một số đảng viên khác được nhận Huy hiệu 40 năm tuổi Đảng.",
        ],
        &["Huy hiệu 60 năm tuổi Đảng: Trần Hữu Hạnh"],
    );
}

#[test]
fn a_row_of_prizes_shares_who_gives_and_may_leave_out_verbs() {
    awards(
        "vi",
        &[
            "Ban Tổ chức đã trao giải Nhất cho đội phường Sông Cầu, giải Nhì thuộc về đội Công an. Lứa tuổi từ 48-55, giải Nhất cho đội Trường Sơn, giải Nhì thuộc về đội Bưu điện.",
        ],
        &[
            "giải Nhất < Ban Tổ chức: đội phường Sông Cầu",
            "giải Nhì < Ban Tổ chức: đội Công an",
            "giải Nhất < Ban Tổ chức: đội Trường Sơn",
            "giải Nhì < Ban Tổ chức: đội Bưu điện",
        ],
    );
    awards(
        "vi",
        &[
            "Giải Nhất khối tiểu học, THCS, THPT lần lượt thuộc về em Đỗ Khoa Minh (Trường Tiểu học Đồi Cọ); em Hà Minh Kha; em Lương Đông Triều. Đoàn Hà Vân giành giải Nhất, đoàn Bình An được giải Ba.",
        ],
        &["Giải Nhất: Đỗ Khoa Minh; Hà Minh Kha; Lương Đông Triều", "giải Nhất: Đoàn Hà Vân", "giải Ba: đoàn Bình An"],
    );
}

#[test]
fn winners_fill_what_was_counted() {
    awards(
        "vi",
        &[
            "Ban Tổ chức trao 4 giải Nhất, 8 giải Nhì cho các tác giả.",
            "Giải Nhất thuộc về giải pháp tưới tự động của nhóm tác giả Trần Văn Trạch, Hoàng Công Kháng.",
            "Giải Nhất thuộc về mô hình sấy cà phê của tác giả Nguyễn Bình Lân.",
        ],
        &[
            "giải Nhất < Ban Tổ chức: 4 Individual; Trần Văn Trạch; Hoàng Công Kháng; Nguyễn Bình Lân",
            "giải Nhì < Ban Tổ chức: 8 Individual",
        ],
    );
    awards(
        "vi",
        &[
            "Kết thúc giải, Ban tổ chức đã trao 2 giải nhất, 3 giải nhì.",
            "Trong đó, giải Nhất các nội dung bao gồm:",
            "- Đội nam khối Sở, ngành: Sở Giáo dục và Đào tạo;",
            "- Đội nữ nông thôn: Phường Thanh Trường",
        ],
        &[
            "giải nhất < Ban tổ chức: Sở Giáo dục và Đào tạo; Phường Thanh Trường",
            "giải nhì < Ban tổ chức: 3 Collective",
        ],
    );
}

#[test]
fn what_a_prize_brings_and_what_recipients_had_before_is_no_act() {
    awards(
        "vi",
        &[
            "Đoàn trường trao Bằng khen cho 15 thủ khoa và 1 nữ sinh đạt Huy chương Bạc Olympic Sinh học. Mỗi giải Nhất được nhận Bằng khen và 5 triệu đồng.",
        ],
        &["Bằng khen < Đoàn trường: 15 Individual; 1 Individual"],
    );
    awards(
        "vi",
        &[
            "Trung ương Hội Phụ nữ đã trao 352 Kỷ niệm chương “Vì sự phát triển của phụ nữ”, tặng Bằng khen cho 63 tập thể và 85 CNVCLĐ.",
        ],
        &[
            "Kỷ niệm chương “Vì sự phát triển của phụ nữ” < Trung ương Hội Phụ nữ: 352 Individual",
            "Bằng khen < Trung ương Hội Phụ nữ: 63 Collective; 85 Individual",
        ],
    );
}

#[test]
fn a_speech_recalls_the_honours_of_the_unit() {
    awards(
        "vi",
        &[
            "Trường THCS Lê Văn Hưu tổ chức lễ kỷ niệm 55 năm thành lập.",
            "Cô Nguyễn Thị Ngọc Giềng, Hiệu trưởng nhà trường đã ôn lại quá trình phát triển và đã đạt thành tích cao trong phong trào thi đua, vinh dự được Thủ tướng Chính phủ tặng Bằng khen.",
        ],
        &["Bằng khen < Thủ tướng Chính phủ: Trường THCS Lê Văn Hưu"],
    );
    awards(
        "vi",
        &[
            "Năm 2023, Ban Chỉ huy Quân sự quận được Bộ Tư lệnh Quân khu 5 tặng danh hiệu đơn vị “Vững mạnh toàn diện”. Ban Chỉ đạo tổ chức lễ trao Thư khen của đồng chí Phạm Bình Vinh, Phó Thủ tướng Chính phủ cho Công an tỉnh Cao Mây.",
        ],
        &[
            "đơn vị “Vững mạnh toàn diện” < Bộ Tư lệnh Quân khu 5: Ban Chỉ huy Quân sự quận",
            "Thư khen < Phó Thủ tướng Chính phủ: Công an tỉnh Cao Mây",
        ],
    );
}

#[test]
fn who_holds_the_ceremony_gives_its_papers_and_prizes() {
    awards(
        "vi",
        &[
            "Sáng 23/3, Hội Nông dân tỉnh Hòa Lý tổ chức lễ kỷ niệm 90 năm ngày thành lập Hội và trao Bằng khen cho 12 tập thể.",
        ],
        &["Bằng khen < Hội Nông dân tỉnh Hòa Lý: 12 Collective"],
    );
    awards(
        "vi",
        &[
            "Sáng 23/3, UBND xã tổ chức lễ kỷ niệm 90 năm ngày thành lập Đảng và trao Huy hiệu 50 năm tuổi Đảng cho 12 đảng viên.",
        ],
        &["Huy hiệu 50 năm tuổi Đảng: 12 Individual"],
    );
}

#[test]
fn an_abbreviated_title_is_the_one_that_is_spelled_out() {
    awards(
        "vi",
        &[
            "Sáng nay, 2 tập thể được phong tặng danh hiệu Anh hùng LLVT nhân dân.",
            "Chủ tịch nước phong tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân cho 2 tập thể.",
        ],
        &["Anh hùng Lực lượng vũ trang nhân dân < Chủ tịch nước: 2 Collective"],
    );
}

#[test]
fn several_who_hold_the_ceremony_announce_what_one_receives() {
    awards(
        "vi",
        &[
            "Huyện ủy, HĐND, UBND huyện Phú Vinh tổ chức lễ kỷ niệm 40 năm giải phóng, đón nhận Huân chương Lao động hạng Nhất.",
            "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Toản trao Huân chương Lao động hạng Nhất cho cán bộ và nhân dân huyện Phú Vinh.",
        ],
        &["Huân chương Lao động hạng Nhất < Chủ tịch nước: cán bộ và nhân dân huyện Phú Vinh"],
    );
}
