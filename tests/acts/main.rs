//! What people adopt, give and receive, and when: documents, awards and the day of the event in prose.
//!
//! A document reads `KIND NUMBER (DATE) @ ISSUER = ALIAS`, an award `NAME < GIVER: RECIPIENT; RECIPIENT`.

mod awards;
mod citations;
mod counts;
mod documents;
#[path = "../support/effort.rs"]
mod effort;
mod english;
mod english_frames;
mod english_scene;
mod entries;
mod event;
mod givers;
mod issuers;
mod made;
mod offices;
mod phrases;
mod pronouns;
mod recipients;
mod sums;
mod those;
mod told;
mod units;

use std::fmt::Write;

use hemero::{
    address::Address,
    article::{Award, Part, Resolution},
    extraction::{
        Passage, Story,
        fields::{self, Context, Prose},
    },
    lexicon::Lexicons,
};
use proptest::prelude::*;

fn story(passages: &[&str]) -> Story {
    let passage = |(index, text): (usize, &&str)| {
        Passage::new(Part::Body, u32::try_from(index).unwrap(), hemero::text::squeeze(text))
    };
    Story { passages: passages.iter().enumerate().map(passage).collect() }
}

fn read_at(language: &str, published: Option<&str>, url: &str, passages: &[&str]) -> Prose {
    let lexicons = Lexicons::embedded();
    let url = Address::parse(url).unwrap();
    let context = Context { published, url: &url, fetched_at: "2024-06-01T00:00:00Z".parse().unwrap() };
    fields::read(&story(passages), lexicons.for_language(language).unwrap(), &context)
}

fn read(language: &str, passages: &[&str]) -> Prose {
    read_at(language, Some("2024-05-20"), "https://news.example/a", passages)
}

fn document(document: &Resolution) -> String {
    let mut line = document.kind.clone();
    if let Some(number) = &document.number {
        write!(line, " {number}").unwrap();
    }
    if let Some(date) = &document.date {
        write!(line, " ({date})").unwrap();
    }
    if let Some(issuer) = &document.issuer {
        write!(line, " @ {issuer}").unwrap();
    }
    for alias in &document.aliases {
        write!(line, " = {alias}").unwrap();
    }
    line
}

fn award(award: &Award) -> String {
    let mut line = award.award.clone();
    if let Some(giver) = &award.giver {
        write!(line, " < {giver}").unwrap();
    }
    for (index, recipient) in award.recipients.iter().enumerate() {
        line.push_str(if index == 0 { ": " } else { "; " });
        match (&recipient.name, recipient.count) {
            (Some(name), _) => line.push_str(name),
            (None, count) => write!(line, "{} {:?}", count.unwrap(), recipient.kind).unwrap(),
        }
    }
    line
}

#[track_caller]
fn documents(language: &str, passages: &[&str], expected: &[&str]) {
    let found: Vec<String> = read(language, passages).resolutions.iter().map(document).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn awards(language: &str, passages: &[&str], expected: &[&str]) {
    let found: Vec<String> = read(language, passages).awards.iter().map(award).collect();
    assert_eq!(found, expected);
}

/// As [`awards`], of one passage below a headline.
#[track_caller]
fn below(headline: &str, passage: &str, expected: &[&str]) {
    let url = Address::parse("https://news.example/a").unwrap();
    let context = Context { published: None, url: &url, fetched_at: "2024-06-01T00:00:00Z".parse().unwrap() };
    let mut story = story(&[headline, passage]);
    story.passages[0].part = Part::Headline;
    let lexicons = Lexicons::embedded();
    let found = fields::read(&story, lexicons.for_language("vi").unwrap(), &context);
    assert_eq!(found.awards.iter().map(award).collect::<Vec<_>>(), expected);
}

#[track_caller]
fn event(language: &str, published: Option<&str>, passage: &str, expected: Option<&str>) {
    let found = read_at(language, published, "https://news.example/a", &[passage]).event_date;
    assert_eq!(found.as_deref(), expected);
}

#[test]
fn evidence_points_at_the_words() {
    let text = "Sáng 15/5, Bộ Y tế tặng Bằng khen cho 3 cá nhân theo Quyết định số 77/QĐ-BYT.";
    let found = read("vi", &[text]);
    let words = |path: &str| {
        let place = found.evidence[path][0].at.unwrap();
        text.chars().skip(place.start as usize).take((place.end - place.start) as usize).collect::<String>()
    };
    assert_eq!(words("event_date"), "Sáng 15/5");
    assert_eq!(words("resolutions/0"), "Quyết định số 77/QĐ-BYT");
    assert_eq!(words("awards/0"), "Bằng khen");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any soup of the words that readers look for is read without a panic.
    #[test]
    fn any_soup_of_words_is_read(parts in proptest::collection::vec(prop_oneof![
        Just("Nghị quyết số "), Just("57-NQ/TW"), Just(" và "), Just(", "), Just("ngày 1/2/2020 "), Just("của Bộ Y tế "), Just("tặng "), Just("Bằng khen "),
        Just("cho "), Just("3 tập thể"), Just("“"), Just("”"), Just(": "), Just("; "), Just("được "), Just("("), Just(") "), Just("12/"), Just("ế"), Just("Thừa ủy quyền của "),
        Just("danh hiệu "), Just("Huân chương "), Just("hạng "), Just("6-7/5 "), Just(". "), Just("ông Lê Văn A"), Just("gọi tắt là "), Just("Trước đó "), Just("của"), Just("về"), Just("vì"), Just("Nghị quyết "), Just("ra "), Just("(1"), Just("tập thể"),
    ], 0..60)) {
        let text: String = parts.concat();
        let _ = read("vi", &[&text]);
        let _ = read("en", &[&text]);
    }

    /// Any text at all is read without a panic.
    #[test]
    fn any_text_is_read(text in ".{0,300}") {
        let _ = read("vi", &[&text]);
        let _ = read("en", &[&text]);
    }
}

/// Ten times the text costs about ten times the time, whatever is repeated.
#[test]
fn hostile_repetition_stays_linear() {
    for part in [
        "Nghị quyết số 57-NQ/TW và ",
        "tặng Bằng khen cho ",
        "được Bộ Y tế ",
        "ngày 1 và 2 và ",
        "Bộ ",
        "“",
        "(gọi tắt là ",
        "12/",
        "ngày 1/2, ",
        "A; ",
        "thừa ủy quyền của Bộ ",
        "danh hiệu ",
        "Huân chương A hạng Nhất, ",
        "trong đó có 3 tập thể: ",
    ] {
        // The best of three: what else is busy takes the memory's time, too.
        let time = |count: usize| {
            let text = part.repeat(count);
            let once = |_| effort::effort(|| drop(read("vi", &[&text]))).as_secs_f64();
            (0..3).map(once).fold(f64::INFINITY, f64::min)
        };
        time(20);
        let (small, large) = (time(300).max(0.002), time(3000));
        assert!(large < small * 45.0, "{part:?}: {small:.4} s, then {large:.4} s");
    }
}
