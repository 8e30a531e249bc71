//! What the words of a body's name tell: which one it is, or only its kind.

use super::text::Text;
use crate::lexicon::{Label, Labels, PeopleWords};

/// Labels of the words that a name of an organisation may end in without naming it: `Nhà máy`, `UBND tỉnh`.
const GENERIC: Labels = Labels::of(&[Label::Organisation, Label::Level]);

/// Whether the words of a name after the first `count` hold more than lower-case words, such as those of a clause that
/// follows it (`HTX tạo việc làm`, `Chính phủ họp tháng 9`).
pub(super) fn names_something(name: &str, count: usize) -> bool {
    let numbered = |word: &str| word.starts_with(char::is_numeric);
    name.split(' ').nth(count).is_some_and(numbered)
        || name.split(' ').skip(count).any(|word| word.starts_with(char::is_uppercase))
}

/// Whether the words of a name after the first `count` tell to whom it belongs: "Chuyến thăm Trường của Đoàn" names no school.
pub(super) fn is_owned(words: &[String], count: usize, lexicon: &PeopleWords) -> bool {
    words.get(count).is_some_and(|word| Text::new(word, lexicon).labels(0).has(Label::Of))
}

/// Whether a name ends in words that name no particular body.
pub(super) fn is_generic(name: &str, lexicon: &PeopleWords) -> bool {
    let labels = last_labels(name, lexicon);
    labels.any(GENERIC) && !labels.any(Labels::of(&[Label::ClosedBody, Label::Place]))
}

/// Whether a name ends in a level whose name is left out: `Công an tỉnh`.
pub(super) fn ends_in_level(name: &str, lexicon: &PeopleWords) -> bool {
    last_labels(name, lexicon).has(Label::Level)
}

/// Whether a name tells no more than a kind of body: `Trường THPT chuyên`.
pub(super) fn is_kind(name: &str, lexicon: &PeopleWords) -> bool {
    let text = Text::new(name, lexicon);
    text.after(0) == text.tokens.len() && text.has(0, Label::Trap)
}

/// Whether a name adds no more than a country or town to its first `count` words.
pub(super) fn is_abroad(name: &str, count: usize, lexicon: &PeopleWords) -> bool {
    let rest = name.split(' ').skip(count).collect::<Vec<_>>().join(" ");
    let text = Text::new(&rest, lexicon);
    text.has(0, Label::Place) && text.after(0) == text.tokens.len()
}

/// Labels of the last phrase of a name.
fn last_labels(name: &str, lexicon: &PeopleWords) -> Labels {
    let text = Text::new(name, lexicon);
    let (mut at, mut last) = (0, 0);
    while at < text.tokens.len() {
        last = at;
        at = text.after(at);
    }
    text.labels(last)
}
