//! People as a careful reader takes them from a story: who, with which rank and titles, in which offices.
//!
//! A person reads `RANK [TITLE] NAME: TITLE @ ORGANISATION; … ×MENTIONS`; mentions are left out for one.

mod apposition;
mod bodies;
mod borders;
mod callings;
mod careers;
mod chains;
mod defined;
#[path = "../support/effort.rs"]
mod effort;
mod english;
mod english_frames;
mod english_news;
mod english_press;
mod english_prose;
mod lists;
mod names;
mod offices;
mod passages;
mod promotions;
mod prose;
mod signs;
mod writing;

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

/// A page that gives each of its bodies initials of its own is read in proportion to its length, too.
#[test]
fn ever_new_initials_stay_linear() {
    let lexicons = Lexicons::embedded();
    let lexicon = lexicons.for_language("vi").unwrap();
    let time = |times: u8| {
        let letters = |n: u8| [n / 20, n % 20].map(|n| char::from(b'A' + n)).iter().collect::<String>();
        let sentence = |n| format!("Tập đoàn Điện lực Miền {n} (X{}) do ông Lê Văn An làm Giám đốc. ", letters(n));
        let text: String = (0..times).flat_map(|n| [sentence(n), sentence(n).replace('X', "Y"), sentence(n)]).collect();
        let story = story(&[&text]);
        (0..3).map(|_| effort::effort(|| drop(people::read(&story, lexicon)))).min().unwrap()
    };
    let (small, large) = (time(30), time(240));
    assert!(large < small * 28 + std::time::Duration::from_millis(40), "{small:?} then {large:?}");
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
            (0..3).map(|_| effort::effort(|| drop(people::read(&story, lexicon)))).min().unwrap()
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
