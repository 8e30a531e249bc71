//! Phrases found in running text by one Aho-Corasick automaton: whole words, the longest first.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::text::is_word_char;

/// A set of phrases, each with a value.
#[derive(Debug)]
pub struct Marks<T> {
    automaton: AhoCorasick,
    values: Vec<T>,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<T> {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Value of the phrase.
    pub value: T,
}

impl<T: Copy> Marks<T> {
    /// Compiles phrases; `Err` names the one that cannot be used.
    pub fn compile<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>) -> Result<Self, String> {
        let (mut patterns, mut values) = (Vec::new(), Vec::new());
        for (phrase, value) in phrases {
            let phrase = phrase.trim();
            if !phrase.contains(char::is_alphanumeric) {
                return Err(format!("'{phrase}' holds no word"));
            }
            for spelling in spellings(&lower(phrase)) {
                patterns.push(spelling);
                values.push(value);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns)
            .map_err(|error| error.to_string())?;
        Ok(Self { automaton, values })
    }

    /// The phrases of a text in [`lower`] form, in order, none within another. Linear in the text: at one place at
    /// most as many phrases end as the longest phrase has words.
    pub fn find(&self, low: &str) -> Vec<Mark<T>> {
        let mut all: Vec<(usize, usize, usize)> = self
            .automaton
            .find_overlapping_iter(low)
            .filter(|found| is_whole(low, found.start(), found.end()))
            .map(|found| (found.start(), usize::MAX - found.end(), found.pattern().as_usize()))
            .collect();
        all.sort_unstable();
        let mut marks: Vec<Mark<T>> = Vec::with_capacity(all.len());
        for (start, end, pattern) in all {
            if marks.last().is_none_or(|last| start >= last.end) {
                marks.push(Mark { start, end: usize::MAX - end, value: self.values[pattern] });
            }
        }
        marks
    }
}

fn is_whole(text: &str, start: usize, end: usize) -> bool {
    !text[..start].chars().next_back().is_some_and(|c| is_word_char(c) && text[start..].starts_with(is_word_char))
        && !text[end..].chars().next().is_some_and(|c| is_word_char(c) && text[..end].ends_with(is_word_char))
}

/// Lower case, byte for byte as long as the text, with one place for the tone mark (`uỷ` as `ủy`, `hoà` as `hòa`).
pub fn lower(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let mut lowered = c.to_lowercase();
        match (lowered.next(), lowered.next()) {
            (Some(small), None) if small.len_utf8() == c.len_utf8() => out.push(small),
            _ => out.push(c),
        }
    }
    for (new, old) in [
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỳ", "ùy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẹ", "ọe"),
    ] {
        if out.contains(new) {
            out = respell(&out, new, old);
        }
    }
    out
}

/// Moves the tone mark where the syllable ends after it and does not begin with `q`: `hoàn` and `quý` keep theirs.
fn respell(text: &str, new: &str, old: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(new) {
        let (before, after) = (&rest[..at], &rest[at + new.len()..]);
        out.push_str(before);
        let closed = after.chars().next().is_some_and(char::is_alphabetic);
        out.push_str(if closed || before.ends_with('q') { new } else { old });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Both spellings of words that are written with i or y: `chiến sĩ`, `chiến sỹ`.
fn spellings(phrase: &str) -> Vec<String> {
    let mut all = vec![phrase.to_owned()];
    let varied: String = phrase
        .split(' ')
        .map(|word| match word {
            "sĩ" => "sỹ",
            "sỹ" => "sĩ",
            "kỷ" => "kỉ",
            "kỳ" => "kì",
            "kỹ" => "kĩ",
            "lý" => "lí",
            "mỹ" => "mĩ",
            "tỷ" => "tỉ",
            same => same,
        })
        .collect::<Vec<_>>()
        .join(" ");
    if varied != phrase {
        all.push(varied);
    }
    all
}
