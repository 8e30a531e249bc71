//! Text as pages write it, made comparable: normal form, white space, folding, safe printing.

use std::borrow::Cow;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Canonical composition (Unicode NFC); borrowed when the text has it already.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.chars().all(is_plainly_nfc) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Blocks that hold nothing but composed characters, and most of what Latin-script papers print; spares a table look-up.
fn is_plainly_nfc(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}')
}

/// [`char::is_alphanumeric`], with the letters of Latin scripts decided without a table look-up.
pub fn is_word_char(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_latin(c) || c.is_alphanumeric() }
}

/// [`char::is_alphabetic`], with the letters of Latin scripts decided without a table look-up.
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { is_latin(c) || c.is_alphabetic() }
}

/// Letters with marks, those of Vietnamese among them.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && c != '×' && c != '÷'
}

/// NFC with every run of white space (no-break and zero-width ones included) as one space, trimmed.
pub fn squeeze(text: &str) -> String {
    // Every text of every page comes through here, and most need nothing but a copy between their indentations.
    let text = text.trim_matches(is_gap);
    match plainness(text.as_bytes()) {
        Plainness::Squeezed => text.to_owned(),
        Plainness::Spaced => joined(text),
        Plainness::Other => squeezed(&nfc(text)),
    }
}

/// White space and control characters of ASCII.
fn is_gap(c: char) -> bool {
    c <= ' ' || c == '\x7f'
}

/// What the bytes of a text say of its white space.
#[derive(PartialEq)]
enum Plainness {
    /// Composed Latin text with single spaces between its words.
    Squeezed,
    /// Composed Latin text with white space of ASCII.
    Spaced,
    /// It must be looked at character by character.
    Other,
}

/// Of a text that neither begins nor ends with a gap.
fn plainness(bytes: &[u8]) -> Plainness {
    let mut squeezed = true;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b'!'..=b'~' => 1,
            b' ' => {
                squeezed &= bytes.get(at + 1) != Some(&b' ');
                1
            }
            ..b' ' | 0x7f => {
                squeezed = false;
                1
            }
            // U+00C0 to U+02FF.
            0xc3..=0xcb => 2,
            // U+1EA0 to U+1EF9, and dashes, quotation marks and dots from U+2010 to U+2027.
            0xe1 if matches!(bytes.get(at + 1..at + 3), Some([0xba, 0xa0..=0xff] | [0xbb, 0..=0xb9])) => 3,
            0xe2 if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0x90..=0xa7])) => 3,
            _ => return Plainness::Other,
        };
    }
    if squeezed { Plainness::Squeezed } else { Plainness::Spaced }
}

/// The words of a text whose white space is ASCII, with one space between them.
fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_gap).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut keep = |run: &str, gap: &mut bool| {
        if run.is_empty() {
            return;
        }
        if std::mem::take(gap) && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(run);
    };
    let mut run = 0;
    for (at, c) in text.char_indices() {
        // Most characters are letters, and no other test needs to look at those.
        if matches!(c, '!'..='~' | '\u{c0}'..='\u{167f}' | '\u{1e00}'..='\u{1fff}') {
            continue;
        }
        let invisible = matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{2060}');
        if invisible || c.is_whitespace() || c.is_control() {
            keep(&text[run..at], &mut gap);
            gap |= !invisible;
            run = at + c.len_utf8();
        }
    }
    keep(&text[run..], &mut gap);
    out
}

/// Lower case without marks and with `đ` as `d`: `Đà Nẵng` and `da nang` fold alike.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
            continue;
        }
        // Without marks their order does not matter: each character stands for itself.
        decompose_canonical(c, |part| match part {
            'đ' | 'Đ' => out.push('d'),
            part if is_combining_mark(part) => {}
            part => out.extend(part.to_lowercase()),
        });
    }
    out
}

/// Letters alone, folded, words with one space between: lines that differ in numbers and signs are equal.
pub fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if c.is_alphabetic() || is_combining_mark(c) {
            out.push(c);
        } else if !matches!(c, '\'' | '’' | '.') && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Untrusted text made harmless for a terminal: control and bidirectional characters become visible escapes.
pub fn printable(text: &str) -> Cow<'_, str> {
    let harmful = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(harmful) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if harmful(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_word_char(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(super::is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }

    #[test]
    fn every_character_folds_to_its_letters_without_marks() {
        for c in '\0'..=char::MAX {
            let bare = c.nfd().filter(|part| !is_combining_mark(*part));
            let lower: String = bare.flat_map(char::to_lowercase).map(|c| if c == 'đ' { 'd' } else { c }).collect();
            assert_eq!(fold(&c.to_string()), lower, "{c:?}");
        }
        assert_eq!(fold("Đà Nẵng, Tổng cục"), "da nang, tong cuc");
    }

    #[test]
    fn every_white_space_and_nothing_else_separates() {
        for c in '\0'..=char::MAX {
            let gap = c.is_whitespace() || c.is_control();
            assert_eq!(squeeze(&format!("a{c}b")) == "a b", gap, "{c:?}");
            for text in [format!("a{c}"), format!("{c} b\n ố{c}{c}  ")] {
                assert_eq!(squeeze(&text), squeezed(&nfc(&text)), "{text:?}");
            }
        }
    }
}
