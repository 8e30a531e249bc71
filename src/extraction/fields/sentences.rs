//! Where sentences begin and end.

use std::ops::Range;

use crate::lexicon::{DocumentWords, lower};

/// The sentences of a text, without the space between them. A full stop ends a sentence when a capital, a digit or a
/// quotation mark follows its space and the word before it is neither an initial nor one of the abbreviations of `words`.
pub fn sentences(text: &str, words: &DocumentWords) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut end) = (0, 0);
    // The first byte of `…` begins other signs, too.
    let may_end = |byte: &u8| matches!(byte, b'.' | b'!' | b'?' | 0xe2);
    while let Some(length) = text.as_bytes()[end..].iter().position(may_end) {
        let at = end + length;
        let mut chars = text[at..].chars();
        let Some(c) = chars.next() else { break };
        end = at + c.len_utf8();
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let goes_on = |c: &char| matches!(c, '.' | '"' | '”' | '’' | ')' | '…');
        end += chars.take_while(goes_on).map(char::len_utf8).sum::<usize>();
        let rest = &text[end..];
        let opens = rest.strip_prefix(' ').and_then(|rest| rest.chars().next());
        let fresh =
            opens.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '(' | '-' | '–'));
        if fresh && !(c == '.' && end == at + 1 && is_abbreviated(&text[start..at], words, rest)) {
            found.push(start..end);
            start = end + 1;
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// Whether a word is an abbreviation, or an initial; `no #` is one only before a number or its letters.
fn is_abbreviated(before: &str, words: &DocumentWords, rest: &str) -> bool {
    let word = &before[before.rfind(|c: char| c.is_whitespace() || c == '(').map_or(0, |at| at + 1)..];
    let initial = word.chars().last().is_some_and(char::is_uppercase)
        && word.trim_end_matches(char::is_alphabetic).len() + word.chars().last().map_or(0, char::len_utf8)
            == word.len();
    // "H.T." are initials, "919L." is a number.
    // "to Mrs. Pham Thi Sen. The Minister": a word that opens a sentence follows
    let next = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if !initial && next.starts_with(char::is_uppercase) && words.told.opens_sentence(&lower(next)) {
        return false;
    }
    let numbered = word.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
    // "PGS.TS."
    let word = word.rsplit('.').next().unwrap_or_default();
    initial && !numbered
        || words.abbreviations().iter().any(|known| match known.strip_suffix(" #") {
            Some(known) => known == word && is_number(rest.trim_start()),
            None => known == word,
        })
}

/// `12`, `R-23-41`
fn is_number(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '-').starts_with(|c: char| c.is_ascii_digit())
}
