//! People as a careful reader takes them from a story: who, with which rank and titles, in which offices.
//!
//! A person reads `RANK [TITLE] NAME: TITLE @ ORGANISATION; … ×MENTIONS`; mentions are left out for one.

mod bodies;
mod borders;
mod callings;
mod english;
mod offices;
mod passages;
mod promotions;

use std::fmt::Write;

use hemero::{
    article::{Part, Person},
    extraction::{Passage, Story, fields::people},
    lexicon::Lexicons,
};
use proptest::prelude::*;

fn story(passages: &[&str]) -> Story {
    let passage = |(index, text): (usize, &&str)| {
        Passage::new(Part::Body, u32::try_from(index).unwrap(), hemero::text::squeeze(text))
    };
    Story { passages: passages.iter().enumerate().map(passage).collect() }
}

fn line(person: &Person) -> String {
    let mut line = String::new();
    if let Some(rank) = &person.rank {
        write!(line, "{rank} ").unwrap();
    }
    for title in &person.titles {
        write!(line, "[{title}] ").unwrap();
    }
    line.push_str(&person.name);
    for (index, role) in person.roles.iter().enumerate() {
        write!(line, "{}{}", if index == 0 { ": " } else { "; " }, role.title).unwrap();
        if let Some(organisation) = &role.organisation {
            write!(line, " @ {organisation}").unwrap();
        }
    }
    if person.mentions > 1 {
        write!(line, " ×{}", person.mentions).unwrap();
    }
    line
}

#[track_caller]
fn assert_people(language: &str, passages: &[&str], expected: &[&str]) {
    let lexicons = Lexicons::embedded();
    let found = people::read(&story(passages), lexicons.for_language(language).unwrap());
    let found: Vec<String> = found.list.iter().map(line).collect();
    assert_eq!(found, expected);
}

/// Each Vietnamese sentence with its people.
#[track_caller]
fn assert_each(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_people("vi", &[text], expected);
    }
}

#[test]
fn evidence_points_at_the_words() {
    let story = story(&["Tin vắn", "Sáng qua, Đại tá Ngô Ích Trường, Chính ủy Lữ đoàn 5, dự."]);
    let lexicons = Lexicons::embedded();
    let people = people::read(&story, lexicons.for_language("vi").unwrap());
    let words = |path: &str| {
        let place = people.evidence[path][0].at.unwrap();
        let text = &story.passages[place.paragraph as usize].text;
        text.chars().skip(place.start as usize).take((place.end - place.start) as usize).collect::<String>()
    };
    assert_eq!(words("people/0"), "Ngô Ích Trường");
    assert_eq!(words("people/0/rank"), "Đại tá");
    assert_eq!(words("people/0/roles/0"), "Chính ủy Lữ đoàn 5");
}

#[test]
fn a_users_own_words_extend_the_lexicon() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("vi.toml"), "[people.roles]\nheads = [\"Trưởng ban nhạc\"]\n").unwrap();
    let lexicons = Lexicons::load(dir.path()).unwrap();
    let story = story(&["Ông Lê Văn Hạnh, Trưởng ban nhạc Sóng Biển, chào khán giả."]);
    let people = people::read(&story, lexicons.for_language("vi").unwrap());
    assert_eq!(people.list[0].roles[0].title, "Trưởng ban nhạc Sóng Biển");
    assert_ne!(
        lexicons.for_language("vi").unwrap().sha256,
        Lexicons::embedded().for_language("vi").unwrap().sha256,
        "a changed lexicon is another lexicon"
    );
}

#[test]
fn a_users_own_language_is_read() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("de.toml"), "[people.titles]\nnames = [\"Dr.\"]\n").unwrap();
    let lexicons = Lexicons::load(dir.path()).unwrap();
    let people = people::read(&story(&["Dr. Elke Sommerfeld sprach."]), lexicons.for_language("de-AT").unwrap());
    assert_eq!(line(&people.list[0]), "[Dr.] Elke Sommerfeld");
    assert!(lexicons.for_language("fr").is_none());
}

#[test]
fn a_slip_in_a_lexicon_is_told_with_its_place() {
    let dir = tempfile::tempdir().unwrap();
    let told = |text: &str| {
        std::fs::write(dir.path().join("vi.toml"), text).unwrap();
        Lexicons::load(dir.path()).unwrap_err().to_string()
    };
    let error = told("[people.ranks]\nnames = [\"Đại tá\"]\nsufixes = []\n");
    assert!(error.contains("vi.toml:3:1") && error.contains("sufixes"), "{error}");
    let error = told("[people.titles]\nnames = [\"--\"]\n");
    assert!(error.contains("people.titles.names") && error.contains("'--'"), "{error}");
    let error = told("[people\n");
    assert!(error.contains("vi.toml:1:"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever fragments are repeated, reading takes time in proportion to their number.
    #[test]
    fn hostile_repetition_stays_linear(parts in prop::collection::vec(prop::sample::select(FRAGMENTS.to_vec()), 1..5)) {
        let lexicons = Lexicons::embedded();
        let lexicon = lexicons.for_language("vi").unwrap();
        let time = |times: usize| {
            let text = parts.concat().repeat(times);
            let story = story(&[&text]);
            (0..3).map(|_| {
                let start = std::time::Instant::now();
                people::read(&story, lexicon);
                start.elapsed()
            }).min().unwrap()
        };
        let (small, large) = (time(200), time(1600));
        // Eight times the text; a quadratic reader would need sixty-four times as long.
        prop_assert!(large < small * 28 + std::time::Duration::from_millis(40), "{parts:?}: {small:?} then {large:?}");
    }

    /// No text makes the reader panic, and evidence never points outside the text.
    #[test]
    fn any_text_is_read(parts in prop::collection::vec(prop::sample::select(FRAGMENTS.to_vec()), 0..60), noise in "\\PC{0,40}") {
        let lexicons = Lexicons::embedded();
        for language in ["vi", "en"] {
            let text = format!("{}{noise}{}", parts.concat(), parts.concat());
            let story = story(&[&text]);
            let people = people::read(&story, lexicons.for_language(language).unwrap());
            for mention in &people.mentions {
                let text = &story.passages[mention.passage].text;
                prop_assert!(text.get(mention.name.clone()).is_some() && text.get(mention.whole.clone()).is_some());
            }
        }
    }
}

const FRAGMENTS: &[&str] = &[
    "Đại tá ",
    "Nguyễn ",
    "Văn ",
    "An",
    ", ",
    "; ",
    " - ",
    "và ",
    "(",
    ") ",
    "Giám đốc ",
    "Sở Y tế ",
    "các đồng chí ",
    ": ",
    "Chủ tịch UBND tỉnh ",
    "ông ",
    "Bí thư Đảng ủy, ",
    "TS. ",
    "CNQP ",
    "Tổng cục Công nghiệp quốc phòng (CNQP) ",
    "giữ chức ",
    "thăng quân hàm ",
    "lên ",
    "Hồ Chí Minh ",
    "“",
    "” ",
    "Ảnh: ",
    ". ",
    "Na-ren-đra ",
    "của ",
    "1. ",
    "Phó ",
    "Lữ đoàn 184 ",
    "Mayor ",
    "Jane ",
    "Doe",
    " said ",
    "of the ",
    "Dr. ",
    "’s ",
    "cho ",
    "được bầu ",
    "Trần Văn Bình, ",
];

#[test]
fn rank_name_and_offices_sharing_an_organisation() {
    assert_people(
        "vi",
        &[
            "Thiếu tướng Vũ Đình Lâm, Bí thư Đảng ủy, Chính ủy Tổng cục Khí tài (TCKT) chủ trì hội nghị. Đại tá Đỗ Khắc Minh, Phó Chính ủy TCKT, báo cáo.",
        ],
        &[
            "Thiếu tướng Vũ Đình Lâm: Bí thư Đảng ủy @ Tổng cục Khí tài; Chính ủy @ Tổng cục Khí tài",
            "Đại tá Đỗ Khắc Minh: Phó Chính ủy @ Tổng cục Khí tài",
        ],
    );
}

#[test]
fn an_abbreviation_is_spelled_out_only_where_the_page_introduces_it() {
    assert_people(
        "vi",
        &[
            "Ông Hà Quang Vịnh, Giám đốc Sở Nông nghiệp và Môi trường (NN&MT) và bà Lê Thị Thơm, Chi cục trưởng Chi cục Kiểm lâm, Sở NN&MT dự họp với ông Tô Hữu Lễ, Phó Giám đốc Sở KHCN.",
        ],
        &[
            "Hà Quang Vịnh: Giám đốc @ Sở Nông nghiệp và Môi trường",
            "Lê Thị Thơm: Chi cục trưởng @ Chi cục Kiểm lâm, Sở Nông nghiệp và Môi trường",
            "Tô Hữu Lễ: Phó Giám đốc @ Sở KHCN",
        ],
    );
}

#[test]
fn offices_before_the_name_without_punctuation() {
    assert_people(
        "vi",
        &[
            "Theo Giám đốc Sở Khoa học và Công nghệ Lục Văn Tài, năm nay có 12 đề tài. Chủ tịch UBND huyện Nậm Pồ Sồng Thị Dua và Bí thư Huyện ủy Cao Lương Trần Quốc Nghĩa cùng dự.",
        ],
        &[
            "Lục Văn Tài: Giám đốc @ Sở Khoa học và Công nghệ",
            "Sồng Thị Dua: Chủ tịch @ UBND huyện Nậm Pồ",
            "Trần Quốc Nghĩa: Bí thư Huyện ủy Cao Lương",
        ],
    );
}

#[test]
fn a_place_after_an_office_is_not_a_person() {
    assert_people(
        "vi",
        &[
            "Bí thư Tỉnh ủy Thái Nguyên yêu cầu báo cáo. Chủ tịch UBND huyện Cao Lộc và lãnh đạo Thành ủy Hòa Bình kiểm tra. Chủ tịch UBND phường Trần Hưng Đạo ký.",
        ],
        &[],
    );
}

#[test]
fn double_office_joined_by_a_dash() {
    assert_people(
        "vi",
        &[
            "Trung tướng Phan Hải Sơn, Phó Tư lệnh - Tham mưu trưởng Quân chủng Hải quân và Đại tá Bùi Gia Khiêm – Chỉ huy trưởng Bộ CHQS tỉnh Lam Giang.",
        ],
        &[
            "Trung tướng Phan Hải Sơn: Phó Tư lệnh @ Quân chủng Hải quân; Tham mưu trưởng @ Quân chủng Hải quân",
            "Đại tá Bùi Gia Khiêm: Chỉ huy trưởng @ Bộ CHQS tỉnh Lam Giang",
        ],
    );
}

#[test]
fn an_organisation_with_a_dash_is_one_organisation() {
    assert_people(
        "vi",
        &[
            "Chị Mạc Thị Xoan, Trưởng phòng Kế hoạch - Tài chính huyện, và anh Cù Huy Đạt, chuyên viên Phòng Văn hóa - Thông tin.",
        ],
        &[
            "Mạc Thị Xoan: Trưởng phòng Kế hoạch - Tài chính @ huyện",
            "Cù Huy Đạt: chuyên viên @ Phòng Văn hóa - Thông tin",
        ],
    );
}

#[test]
fn a_ministry_with_commas_in_its_name() {
    assert_people(
        "vi",
        &[
            "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Lưu Khánh Hòe; Giám đốc Sở Nông nghiệp, Môi trường và Biển Đào Công Luận dự.",
        ],
        &[
            "Lưu Khánh Hòe: Bộ trưởng @ Bộ Văn hóa, Thể thao và Du lịch",
            "Đào Công Luận: Giám đốc @ Sở Nông nghiệp, Môi trường và Biển",
        ],
    );
}

#[test]
fn name_before_office_without_any_sign() {
    assert_people(
        "vi",
        &[
            "Hội đồng gồm PGS – TS Kiều Mạnh Tấn Trưởng khoa Vật lý, ThS. Phùng Thị Nga Phó Trưởng phòng Đào tạo và ông Sầm Văn Khoan Giám đốc Trung tâm Ứng dụng.",
        ],
        &[
            "[PGS – TS] Kiều Mạnh Tấn: Trưởng khoa Vật lý",
            "[ThS.] Phùng Thị Nga: Phó Trưởng phòng Đào tạo",
            "Sầm Văn Khoan: Giám đốc @ Trung tâm Ứng dụng",
        ],
    );
}

#[test]
fn people_separated_by_commas_only() {
    assert_people(
        "vi",
        &[
            "Bốn nhà giáo gồm: GS.TS Hoàng Trọng Thể, Giảng viên cao cấp, Trưởng khoa Toán, Tiến sĩ Lê Vĩnh An, Trưởng Bộ môn Sinh, ThS. Phan Cảnh Hòa Phó Trưởng khoa Điêu khắc.",
        ],
        &[
            "[GS.TS] Hoàng Trọng Thể: Giảng viên cao cấp; Trưởng khoa Toán",
            "[Tiến sĩ] Lê Vĩnh An: Trưởng Bộ môn Sinh",
            "[ThS.] Phan Cảnh Hòa: Phó Trưởng khoa Điêu khắc",
        ],
    );
}

#[test]
fn a_list_with_a_shared_office_before_the_colon() {
    assert_people(
        "vi",
        &[
            "Các Phó Chủ tịch UBND tỉnh gồm: Nguyễn Khắc Thi, Trần Diệu Linh và Lò Văn Nghệ. Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Kim Ngọc Thao, Trưởng Ban Dân vận Tỉnh ủy; Đại tá Từ Công Khải, Giám đốc Công an tỉnh.",
        ],
        &[
            "Nguyễn Khắc Thi: Phó Chủ tịch @ UBND tỉnh",
            "Trần Diệu Linh: Phó Chủ tịch @ UBND tỉnh",
            "Lò Văn Nghệ: Phó Chủ tịch @ UBND tỉnh",
            "Kim Ngọc Thao: Ủy viên Ban Thường vụ Tỉnh ủy; Trưởng Ban Dân vận @ Tỉnh ủy",
            "Đại tá Từ Công Khải: Ủy viên Ban Thường vụ Tỉnh ủy; Giám đốc @ Công an tỉnh",
        ],
    );
}

#[test]
fn a_shared_rank_ends_with_its_list() {
    assert_people(
        "vi",
        &["Tặng Giấy khen cho các Thượng úy Lê Văn Mậu, Trần Hữu Nghị và Đỗ Xuân Quế. Chị Vi Thị Lả cũng được khen."],
        &["Thượng úy Lê Văn Mậu", "Thượng úy Trần Hữu Nghị", "Thượng úy Đỗ Xuân Quế", "Vi Thị Lả"],
    );
}

#[test]
fn an_office_after_two_bare_names_is_that_of_both() {
    assert_people(
        "vi",
        &[
            "Chủ tọa gồm các đồng chí: Nguyễn Phúc Hà, Chủ tịch HĐND tỉnh; Hoàng Thị Bạch Yên và Trịnh Gia Tú, Phó Chủ tịch HĐND tỉnh.",
        ],
        &[
            "Nguyễn Phúc Hà: Chủ tịch @ HĐND tỉnh",
            "Hoàng Thị Bạch Yên: Phó Chủ tịch @ HĐND tỉnh",
            "Trịnh Gia Tú: Phó Chủ tịch @ HĐND tỉnh",
        ],
    );
}

#[test]
fn an_office_after_two_marked_names_is_that_of_the_last() {
    assert_people(
        "vi",
        &["Ông Nguyễn Phúc Hà và bà Hoàng Thị Bạch Yên, Phó Chủ tịch HĐND tỉnh, đồng chủ trì."],
        &["Nguyễn Phúc Hà", "Hoàng Thị Bạch Yên: Phó Chủ tịch @ HĐND tỉnh"],
    );
}

#[test]
fn numbered_list_after_a_colon() {
    assert_people(
        "vi",
        &[
            "Hội đồng chấm luận án gồm các ông, bà:",
            "1. GS.TS Nguyễn Đức Ân - Chủ tịch Hội đồng",
            "2. PGS.TS Lê Thu Hà - Phản biện 1",
            "3. TS. Trần Bình Lục - Thư ký",
        ],
        &["[GS.TS] Nguyễn Đức Ân: Chủ tịch Hội đồng", "[PGS.TS] Lê Thu Hà: Phản biện 1", "[TS.] Trần Bình Lục: Thư ký"],
    );
}

#[test]
fn new_rank_of_a_promotion_to_several() {
    assert_people(
        "vi",
        &[
            "Theo đó, 2 đồng chí được thăng quân hàm Trung tướng gồm: Hà Trọng Khang, Tư lệnh Quân đoàn 12; Lý Đăng Vượng, Chính ủy Học viện Lục quân.",
        ],
        &[
            "Trung tướng Hà Trọng Khang: Tư lệnh @ Quân đoàn 12",
            "Trung tướng Lý Đăng Vượng: Chính ủy @ Học viện Lục quân",
        ],
    );
}

#[test]
fn new_rank_of_a_promotion_of_one() {
    assert_people(
        "vi",
        &["Đại tá Trần Văn Bá, Phó Tư lệnh Quân khu, được thăng quân hàm từ Đại tá lên Thiếu tướng."],
        &["Thiếu tướng Trần Văn Bá: Phó Tư lệnh @ Quân khu"],
    );
}

#[test]
fn old_and_new_office_of_an_appointment() {
    assert_people(
        "vi",
        &[
            "Đồng chí Phạm Vọng Thủy, Trưởng ban Dân vận Tỉnh ủy giữ chức Bí thư Huyện ủy Quan Hòa; ông Ngô Tứ Phương được bổ nhiệm làm Giám đốc Sở Xây dựng, thay ông Đỗ Viễn Diệu nghỉ hưu.",
        ],
        &[
            "Phạm Vọng Thủy: Trưởng ban Dân vận @ Tỉnh ủy; Bí thư Huyện ủy Quan Hòa",
            "Ngô Tứ Phương: Giám đốc @ Sở Xây dựng",
            "Đỗ Viễn Diệu: Giám đốc @ Sở Xây dựng",
        ],
    );
}

#[test]
fn office_before_the_appointed_person() {
    assert_people(
        "vi",
        &[
            "Thủ tướng phê chuẩn kết quả bầu chức vụ Phó Chủ tịch UBND tỉnh đối với đồng chí Nguyễn Phụ Thi, nguyên Bí thư Thành ủy Hàm Sầm.",
        ],
        &["Nguyễn Phụ Thi: Phó Chủ tịch @ UBND tỉnh; nguyên Bí thư Thành ủy Hàm Sầm"],
    );
}

#[test]
fn later_short_forms_are_the_same_person() {
    assert_people(
        "vi",
        &[
            "Ông Nguyễn Hữu Đường, Trưởng thôn Bãi Giữa, kể chuyện làng. Ông Đường nói cả thôn góp công. “Nhờ anh Đường cả”, bà Vi Thị Mận cười.",
        ],
        &["Nguyễn Hữu Đường: Trưởng thôn Bãi Giữa ×3", "Vi Thị Mận"],
    );
}

#[test]
fn acting_in_the_name_of_an_office_is_not_holding_it() {
    assert_people(
        "vi",
        &[
            "Thừa ủy quyền của Chủ tịch nước, Trung tướng Lê Quý Đạm trao Huân chương. Thay mặt Thủ tướng, Bộ trưởng Bộ Y tế Đào Hồng Lạc phát biểu.",
        ],
        &["Trung tướng Lê Quý Đạm", "Đào Hồng Lạc: Bộ trưởng @ Bộ Y tế"],
    );
}

#[test]
fn an_office_of_the_clause_is_not_that_of_the_name_before() {
    assert_people(
        "vi",
        &["Tại nhà Mẹ Việt Nam anh hùng Bùi Thị Thảo (97 tuổi), Chủ tịch nước thăm hỏi sức khỏe mẹ."],
        &["[Mẹ Việt Nam anh hùng] Bùi Thị Thảo"],
    );
}

#[test]
fn names_inside_streets_schools_ships_and_prizes() {
    assert_people(
        "vi",
        &[
            "Tại Trường THCS Nguyễn Thái Bình trên đường Tôn Đức Thắng, phường Võ Thị Sáu, tàu HQ-018 Trần Khánh Dư và Quỹ Vừ A Dính cùng Giải thưởng Tạ Quang Bửu được nhắc tên. Đường Nguyễn Văn Linh đông người. Tuyến đường hoa Võ Thị Thắng nở rộ.",
        ],
        &[],
    );
}

#[test]
fn ho_chi_minh_only_when_he_acts() {
    assert_people(
        "vi",
        &[
            "Toàn đơn vị học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh; dâng hương tại Lăng Chủ tịch Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh thành phố Hồ Chí Minh.",
        ],
        &[],
    );
}

#[test]
fn ho_chi_minh_visits() {
    assert_people("vi", &["Năm 1962, Chủ tịch Hồ Chí Minh đã về thăm nhà máy."], &["Hồ Chí Minh: Chủ tịch"]);
}

#[test]
fn credits_and_bylines_are_not_people() {
    assert_people(
        "vi",
        &[
            "Thiếu tá Ung Nho Thạnh trao quà. Ảnh: Lê Hoàng Nam",
            "Tin, ảnh: TRẦN QUỐC HƯNG",
            "Bài và ảnh: Nguyễn Văn Tâm",
        ],
        &["Thiếu tá Ung Nho Thạnh"],
    );
}

#[test]
fn headings_in_capitals_know_the_people_of_the_text() {
    assert_people(
        "vi",
        &[
            "ĐỒNG CHÍ NGUYỄN VĂN ẤN THĂM BỆNH VIỆN",
            "Sáng 3/2, đồng chí Nguyễn Văn Ấn, Phó Bí thư Tỉnh ủy thăm bệnh viện.",
        ],
        &["Nguyễn Văn Ấn: Phó Bí thư Tỉnh ủy ×2"],
    );
}

#[test]
fn glued_words_are_taken_apart() {
    assert_people(
        "vi",
        &["Đại tá Trần Thái SơnHọc viện Kỹ thuật dự. Đồngchí Lê Quang Thiều, TrưởngBan Tổ chức Tỉnh ủy chúc mừng."],
        &["Đại tá Trần Thái Sơn", "Lê Quang Thiều: Trưởng Ban Tổ chức Tỉnh ủy"],
    );
}

#[test]
fn spelling_variants_and_lower_case_ranks() {
    assert_people(
        "vi",
        &["thượng uý Hoàng Thị Thuý, Uỷ viên Ban Chấp hành Đảng uỷ, bác sỹ Bùi Văn Hoà và đại tướng Phan Văn Giáo."],
        &["thượng uý Hoàng Thị Thuý: Uỷ viên Ban Chấp hành Đảng uỷ", "[bác sỹ] Bùi Văn Hoà", "đại tướng Phan Văn Giáo"],
    );
}

#[test]
fn ethnic_and_khmer_names() {
    assert_people(
        "vi",
        &[
            "Anh Giàng A Sử, chị H'Hen Mlô, ông Thạch Sa Rây và Trung sĩ Mùa A Dế dự. Bí thư Huyện ủy Lù Seo Pao phát biểu; Chủ tịch tỉnh Sùng A Lềnh kết luận.",
        ],
        &[
            "Giàng A Sử",
            "H'Hen Mlô",
            "Thạch Sa Rây",
            "Trung sĩ Mùa A Dế",
            "Lù Seo Pao: Bí thư Huyện ủy",
            "Sùng A Lềnh: Chủ tịch @ tỉnh",
        ],
    );
}

#[test]
fn foreign_guests() {
    assert_people(
        "vi",
        &[
            "Thủ tướng Lào Sonexay Phomma tiếp Đại sứ Hoa Kỳ tại Việt Nam Mark Knighton; Thủ tướng Ấn Độ Na-ren-đra Mô-đa điện đàm với Tổng thống Nga Vladimir Antonov. Ngài Thong-lun Xi-xu-vông cảm ơn ông Antonov.",
        ],
        &[
            "Sonexay Phomma: Thủ tướng @ Lào",
            "Mark Knighton: Đại sứ @ Hoa Kỳ tại Việt Nam",
            "Na-ren-đra Mô-đa: Thủ tướng @ Ấn Độ",
            "Vladimir Antonov: Tổng thống @ Nga ×2",
            "Thong-lun Xi-xu-vông",
        ],
    );
}

#[test]
fn surnames_that_are_common_words() {
    assert_people(
        "vi",
        &[
            "Đoàn Văn Hào và Phó Đức Thịnh thi đấu. Đại biểu Đoàn Thị Hảo (Đoàn Hải Triều), ông Ông Văn Tùng, bà Từ Thị Loan, cụ Quan Đình Mẫn có mặt.",
        ],
        &[
            "Đoàn Văn Hào",
            "Phó Đức Thịnh",
            "Đoàn Thị Hảo: Đại biểu @ Đoàn Hải Triều",
            "Ông Văn Tùng",
            "Từ Thị Loan",
            "Quan Đình Mẫn",
        ],
    );
}

#[test]
fn suspects_and_victims_hold_no_office() {
    assert_people(
        "vi",
        &[
            "Bị cáo Lê Thị Hoa (SN 1980, trú phường Trần Phú) bị tuyên 7 năm tù. Cùng vụ án, Trần Văn Hương (41 tuổi) và Đỗ Thị Hạnh bị phạt 2 năm. Thẩm phán Nguyễn Thị Lan, chủ tọa phiên tòa.",
        ],
        &["Lê Thị Hoa", "Trần Văn Hương", "Đỗ Thị Hạnh", "Nguyễn Thị Lan: Thẩm phán; chủ tọa phiên tòa"],
    );
}

#[test]
fn athletes_and_artists() {
    assert_people(
        "vi",
        &[
            "HLV trưởng Trần Quốc Bảo tin thủ môn Lê Văn Đạt và tiền đạo Nguyễn Hữu Tiến. Ca sĩ Mỹ Linh Chi hát cùng NSƯT Đức Khuê.",
        ],
        &[
            "Trần Quốc Bảo: HLV trưởng",
            "Lê Văn Đạt: thủ môn",
            "Nguyễn Hữu Tiến: tiền đạo",
            "Mỹ Linh Chi: Ca sĩ",
            "[NSƯT] Đức Khuê",
        ],
    );
}

#[test]
fn remarks_between_name_and_office() {
    assert_people(
        "vi",
        &[
            "Bà Trương Thị Thanh, 53 tuổi, Chi hội trưởng Chi hội Phụ nữ ấp 3 và ông Võ Văn Hớn (thứ hai từ phải sang), Chủ tịch Hội Nông dân xã.",
        ],
        &["Trương Thị Thanh: Chi hội trưởng @ Chi hội Phụ nữ ấp 3", "Võ Văn Hớn: Chủ tịch @ Hội Nông dân xã"],
    );
}

#[test]
fn a_generic_organisation_takes_its_full_name_from_the_page() {
    assert_people(
        "vi",
        &[
            "Đảng ủy Nhà máy Z913 họp. Đại tá Lương Quốc Thái, Bí thư Đảng ủy, Giám đốc Nhà máy. Thượng tá Vũ Nhật Tân, Lữ đoàn trưởng Lữ đoàn 481. Lữ đoàn Tàu hộ vệ 481 đón khách; Thượng tá Hoàng Phi Bành, Lữ đoàn trưởng.",
        ],
        &[
            "Đại tá Lương Quốc Thái: Bí thư Đảng ủy @ Nhà máy Z913; Giám đốc @ Nhà máy Z913",
            "Thượng tá Vũ Nhật Tân: Lữ đoàn trưởng @ Lữ đoàn Tàu hộ vệ 481",
            "Thượng tá Hoàng Phi Bành: Lữ đoàn trưởng @ Lữ đoàn Tàu hộ vệ 481",
        ],
    );
}

#[test]
fn company_named_after_a_person() {
    assert_people(
        "vi",
        &[
            "Ông Trần Đình Lương, Giám đốc Công ty TNHH Địa ốc Nguyễn Kim Phúc và bà Lê Thị Nga, Hiệu trưởng Trường THPT Phan Bội Châu.",
        ],
        &[
            "Trần Đình Lương: Giám đốc @ Công ty TNHH Địa ốc Nguyễn Kim Phúc",
            "Lê Thị Nga: Hiệu trưởng @ Trường THPT Phan Bội Châu",
        ],
    );
}

#[test]
fn english_offices_before_and_after() {
    assert_people(
        "en",
        &[
            "Mayor Denise Holloway-Pratt thanked Fire Chief Daniel Okafor. Jane Doe, director of the Harbor Museum, praised librarian Opal Whitaker. City Manager Paul Dzubak said Okafor would retire.",
        ],
        &[
            "Denise Holloway-Pratt: Mayor",
            "Daniel Okafor: Fire Chief ×2",
            "Jane Doe: director @ Harbor Museum",
            "Opal Whitaker: librarian",
            "Paul Dzubak: City Manager",
        ],
    );
}

#[test]
fn english_ranks_and_titles() {
    assert_people(
        "en",
        &[
            "Sr. Lt. Gen. Nguyen Tan Cuong, Deputy Minister of National Defence, met Dr. Amara Nwosu and Chief Petty Officer Wayne Tuala. Col. (retired) Henrik Sorel watched with Dame Philippa Rennick; Dame Philippa smiled.",
        ],
        &[
            "Sr. Lt. Gen. Nguyen Tan Cuong: Deputy Minister @ National Defence",
            "[Dr.] Amara Nwosu",
            "Chief Petty Officer Wayne Tuala",
            "Col. Henrik Sorel",
            "[Dame] Philippa Rennick ×2",
        ],
    );
}

#[test]
fn english_names_in_names_are_not_people() {
    assert_people(
        "en",
        &[
            "The council renamed Cesar Chavez Park and paved Dr. Martin Luther King Jr. Boulevard. The engineering firm Abbott Lindqvist won the Florence Abara Prize at New York University.",
        ],
        &[],
    );
}

#[test]
fn english_speakers_without_an_office() {
    assert_people(
        "en",
        &[
            "“I walk there,” said Gulnara Petrosyan. Tomasz Wieczorek, 45, disagreed, and Emily Carter wept. Carter had come early.",
        ],
        &["Gulnara Petrosyan", "Tomasz Wieczorek", "Emily Carter ×2"],
    );
}

#[test]
fn english_apposition() {
    assert_people(
        "en",
        &[
            "The Police Commissioner, Anjali Ratnam, presented the medal. The mayor on behalf of the State President, Maj. Gen. Ilse Kohl, spoke to Ambassador Marit Solberg-Lien of Norway.",
        ],
        &["Anjali Ratnam: Police Commissioner", "Maj. Gen. Ilse Kohl", "Marit Solberg-Lien: Ambassador @ Norway"],
    );
}

#[test]
fn an_announced_list_keeps_the_ranks_of_its_members() {
    assert_people(
        "vi",
        &[
            "Dự có các đồng chí: Thượng tướng Trịnh Văn Quyền, Bí thư Trung ương Đảng; Trung tướng Lê Đức Hà, Tư lệnh BĐBP.",
        ],
        &["Thượng tướng Trịnh Văn Quyền: Bí thư Trung ương Đảng", "Trung tướng Lê Đức Hà: Tư lệnh @ BĐBP"],
    );
}

#[test]
fn deputies_in_a_list_serve_where_their_chief_does() {
    assert_people(
        "vi",
        &[
            "Thiếu tướng Bùi Quang Khải, Giám đốc Công an tỉnh và các Phó Giám đốc: Đại tá Trần Đình Hợp, Thượng tá Lương Bằng dự.",
        ],
        &[
            "Thiếu tướng Bùi Quang Khải: Giám đốc @ Công an tỉnh",
            "Đại tá Trần Đình Hợp: Phó Giám đốc @ Công an tỉnh",
            "Thượng tá Lương Bằng: Phó Giám đốc @ Công an tỉnh",
        ],
    );
}

#[test]
fn former_heads_through_the_years_are_a_list() {
    assert_people(
        "vi",
        &[
            "Dự có các đồng chí nguyên Viện trưởng Viện kiểm sát tỉnh qua các thời kỳ: Phạm Huy Dật, Lường Văn Quỳnh, Lò Văn Hải.",
        ],
        &[
            "Phạm Huy Dật: nguyên Viện trưởng @ Viện kiểm sát tỉnh",
            "Lường Văn Quỳnh: nguyên Viện trưởng @ Viện kiểm sát tỉnh",
            "Lò Văn Hải: nguyên Viện trưởng @ Viện kiểm sát tỉnh",
        ],
    );
}

#[test]
fn names_that_begin_with_one_letter() {
    assert_people(
        "vi",
        &[
            "Chủ trì có Bí thư Huyện ủy Hà Văn Dự; Y Blim Mlô, Phó Chủ tịch UBND huyện; A Krơng, 40 tuổi. Loại A và nhóm Y, tỉnh chưa xếp.",
        ],
        &["Hà Văn Dự: Bí thư Huyện ủy", "Y Blim Mlô: Phó Chủ tịch @ UBND huyện", "A Krơng"],
    );
}

#[test]
fn a_country_that_no_list_knows_is_no_part_of_a_name() {
    assert_people(
        "vi",
        &[
            "Nhân dân Veldonia mến khách, tại Veldonia có nhiều sinh viên, hàng của Veldonia tốt. Tổng thống Veldonia Mikel Arrunta, Ngoại trưởng Sandor Pelk, Bộ trưởng Quốc phòng, Thượng tướng Ivo Gant và nguyên Đại sứ Việt Nam tại Veldonia Lưu Đoàn Huyền Chi dự.",
        ],
        &[
            "Mikel Arrunta: Tổng thống Veldonia",
            "Sandor Pelk: Ngoại trưởng",
            "Thượng tướng Ivo Gant: Bộ trưởng Quốc phòng",
            "Lưu Đoàn Huyền Chi: nguyên Đại sứ @ Việt Nam tại Veldonia",
        ],
    );
}

#[test]
fn two_kinds_of_school_are_one_name_and_a_deputy_premier_has_no_ministry() {
    assert_people(
        "vi",
        &[
            "Chị Đinh Thị Phượng, giáo viên Trường Tiểu học và THCS Ngô Quyền, gặp Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Phạm Bá Miên. Ông Tư Lượm (Nguyễn Văn Lượm, 61 tuổi) đứng nhìn.",
        ],
        &[
            "Đinh Thị Phượng: giáo viên @ Trường Tiểu học và THCS Ngô Quyền",
            "Phạm Bá Miên: Phó Thủ tướng; Bộ trưởng @ Bộ Ngoại giao",
            "Nguyễn Văn Lượm",
        ],
    );
}

#[test]
fn english_lists_ships_trades_and_degrees() {
    assert_people(
        "en",
        &[
            "Three students — Amara Nwosu, Benzi Feldkamp and Thuy-Linh Tran — spoke. The frigate Admiral Juan Cabrera lay beside the trawler Sister Maria Teresa, and three men were pulled aboard the Margaret Chase.",
            "The prize went to lobsterman Emmet Thibaud. Petty Officer 2nd Class Dario Fuentes and Petty Officer Ha-yun Seo watched as Chaplain (Capt.) Moses Adebayo prayed. Colonel Doan Ngoc Tu, M.D., director of Military Hospital 17B, left.",
        ],
        &[
            "Amara Nwosu",
            "Benzi Feldkamp",
            "Thuy-Linh Tran",
            "Emmet Thibaud",
            "Petty Officer 2nd Class Dario Fuentes",
            "Petty Officer Ha-yun Seo",
            "Capt. Moses Adebayo: Chaplain",
            "Colonel Doan Ngoc Tu: director @ Military Hospital 17B",
        ],
    );
}

#[test]
fn english_offices_apposed_shared_and_followed_by_a_portfolio() {
    assert_people(
        "en",
        &[
            "Port Harrow's mayor, Josephine Adeyemi-Clarke, thanked the representative of Ghana, Kofi Anan Boateng, and Superintendent Raj Dhillon of Port Harrow Police. Smith's lawyer, Ann Lee, left.",
            "Senators Marcia Bell, D-Ohio, and Todd Crane, R-Iowa, met Constables Petra Lind and Tom Reyes. Two firefighters, Amy Cole and Ben Hart, waited.",
            "Deputy Minister of Foreign Affairs Lê Anh Thư received Ambassador Extraordinary and Plenipotentiary of Japan to Việt Nam Yamada Takio and Mary Osei, vice-rector of Kyoto Women's University.",
            "Georgia Gov. Brian Kemp stayed away.",
        ],
        &[
            "Josephine Adeyemi-Clarke: mayor @ Port Harrow",
            "Kofi Anan Boateng: representative @ Ghana",
            "Raj Dhillon: Superintendent @ Port Harrow Police",
            "Ann Lee: lawyer",
            "Marcia Bell: Senator",
            "Todd Crane: Senator",
            "Constable Petra Lind",
            "Constable Tom Reyes",
            "Amy Cole: firefighter",
            "Ben Hart: firefighter",
            "Lê Anh Thư: Deputy Minister @ Foreign Affairs",
            "Yamada Takio: Ambassador Extraordinary and Plenipotentiary of Japan to Việt Nam",
            "Mary Osei: vice-rector @ Kyoto Women's University",
            "Brian Kemp: Georgia Gov.",
        ],
    );
}

#[test]
fn counted_times_terms_and_roman_numbers_are_no_part_of_a_unit_or_a_name() {
    assert_people(
        "vi",
        &[
            "Đại tá Ngô Quang Vinh, Chính ủy Sư đoàn, dự. Sư đoàn 2 lần được tuyên dương; Sư đoàn 367 có 15 đồng chí được bầu. Kỳ họp bầu bổ sung ông Hà Ngọc Tuyên giữ chức Phó Chủ tịch HĐND tỉnh Kon Sơn khóa X.",
            "Bí thư Huyện ủy Tuần Lai Khoàng Văn Van và ông Rơ Châm Hyuk cùng dự.",
        ],
        &[
            "Đại tá Ngô Quang Vinh: Chính ủy @ Sư đoàn 367",
            "Hà Ngọc Tuyên: Phó Chủ tịch @ HĐND tỉnh Kon Sơn",
            "Khoàng Văn Van: Bí thư Huyện ủy Tuần Lai",
            "Rơ Châm Hyuk",
        ],
    );
}
