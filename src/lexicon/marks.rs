//! Phrases found in running text: whole words, the longest first.

use foldhash::HashMap;

use super::letter::small;
use crate::text::{is_letter, is_word_char};

/// A set of phrases, each with a value.
#[derive(Debug)]
pub struct Marks<T> {
    /// By their first word, or the sign that they begin with; the longest first.
    phrases: HashMap<Box<str>, Vec<(Box<str>, T)>>,
    /// One bit for each [`shape`] that a first word has: most words of a text begin no phrase, and need no look-up.
    begins: Box<[u64; SHAPES / 64]>,
}

/// Classes that words fall into by a few of their bytes.
const SHAPES: usize = 4096;

/// Where a word or a sign of a text stands.
#[derive(Clone, Copy, Debug)]
pub struct WordSpan {
    /// First byte.
    start: u32,
    /// One past the last byte.
    end: u32,
    /// [`shape`] of the word.
    shape: u16,
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
        let mut by_word: HashMap<Box<str>, Vec<(Box<str>, T)>> = HashMap::default();
        for (phrase, value) in phrases {
            let phrase = phrase.trim();
            if !phrase.contains(char::is_alphanumeric) {
                return Err(format!("'{phrase}' holds no word"));
            }
            for spelling in spellings(&lower(phrase)) {
                let word = &spelling[..first(&spelling)];
                by_word.entry(word.into()).or_default().push((spelling.as_str().into(), value));
            }
        }
        for alike in by_word.values_mut() {
            // Stable: of the same phrase with two values the first one counts.
            alike.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        let mut begins = Box::new([0; SHAPES / 64]);
        for word in by_word.keys() {
            let shape = shape(word);
            begins[shape / 64] |= 1 << (shape % 64);
        }
        Ok(Self { phrases: by_word, begins })
    }

    /// Bytes and value of the longest phrase that begins a text in [`lower`] form.
    pub fn begin(&self, low: &str) -> Option<(usize, T)> {
        let mut alike = self.phrases.get(&low[..first(low).min(low.len())]).into_iter().flatten();
        alike
            .find(|(phrase, _)| low.starts_with(&**phrase) && ends(low, phrase.len()))
            .map(|(phrase, value)| (phrase.len(), *value))
    }

    /// The phrases of a text in [`lower`] form, whose [`word_spans`] are these, in order, none within another. Linear in the text:
    /// at a word at most as many phrases are tried as begin with it.
    pub fn find(&self, low: &str, spans: &[WordSpan]) -> Vec<Mark<T>> {
        let mut marks = Vec::new();
        let mut past = 0;
        for span in spans {
            let (start, shape) = (span.start as usize, usize::from(span.shape));
            if self.begins[shape / 64] & 1 << (shape % 64) == 0 || start < past {
                continue;
            }
            let rest = &low[start..];
            let mut alike = self.phrases.get(&low[start..span.end as usize]).into_iter().flatten();
            if let Some((phrase, value)) =
                alike.find(|(phrase, _)| rest.starts_with(&**phrase) && ends(rest, phrase.len()))
            {
                past = start + phrase.len();
                marks.push(Mark { start, end: past, value: *value });
            }
        }
        marks
    }
}

/// The words and signs of a text in [`lower`] form, for all the [`Marks`] that are looked for in it. White space is left out.
/// Texts of 4 GiB and more have none.
pub fn word_spans(low: &str) -> Vec<WordSpan> {
    let mut spans = Vec::with_capacity(low.len() / 4);
    let Ok(length) = u32::try_from(low.len()) else { return spans };
    let mut start = 0;
    while start < length {
        let rest = &low[start as usize..];
        if rest.starts_with(' ') {
            start += 1;
            continue;
        }
        let word = &rest[..first(rest)];
        let end = start + word.len() as u32;
        spans.push(WordSpan { start, end, shape: shape(word) as u16 });
        start = end;
    }
    spans
}

/// Of each byte that begins a character, the length of the characters that it begins if all of them belong to words; 3 if some
/// may, 0 if none do.
const WORD_BYTES: [u8; 256] = {
    let mut lengths = [0; 256];
    let mut byte = 0u8;
    loop {
        lengths[byte as usize] = match byte {
            _ if byte.is_ascii_alphanumeric() => 1,
            _ if byte.is_ascii() => 0,
            // Letters from U+0100 to U+023F.
            0xc4..=0xc8 => 2,
            _ => 3,
        };
        if byte == u8::MAX {
            break lengths;
        }
        byte += 1;
    }
};

/// Bytes of the first word of a text, or of the sign that it begins with.
fn first(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match WORD_BYTES[usize::from(byte)] {
            length @ 1..=2 => usize::from(length),
            // Letters from U+1E00 to U+1EFF.
            3 if byte == 0xe1 && matches!(bytes[at + 1], 0xb8..=0xbb) => 3,
            0 => break,
            _ => match text[at..].chars().next() {
                Some(c) if is_word_char(c) => c.len_utf8(),
                _ => break,
            },
        };
    }
    if at == 0 { text.chars().next().map_or(0, char::len_utf8) } else { at }
}

/// The class of a word, below [`SHAPES`].
fn shape(word: &str) -> usize {
    let bytes = word.as_bytes();
    let at = |at: usize| usize::from(bytes[at]);
    let last = bytes.len() - 1;
    (at(0) ^ at(last) << 4 ^ at(bytes.len() / 2) << 2 ^ last << 7) % SHAPES
}

/// Whether no word goes on over this place.
fn ends(text: &str, at: usize) -> bool {
    !text[at..].starts_with(is_word_char) || !text[..at].ends_with(is_word_char)
}

/// Lower case, byte for byte as long as the text, with one place for the tone mark (`uỷ` as `ủy`, `hoà` as `hòa`).
pub fn lower(text: &str) -> String {
    let mut out = text.to_ascii_lowercase().into_bytes();
    let mut at = 0;
    while let Some(length) = out[at..].iter().position(|byte| !byte.is_ascii()) {
        at += length;
        let mut chars = text[at..].chars();
        let Some(c) = chars.next() else { break };
        let small = small(c);
        let end = at + c.len_utf8();
        let before = |count: usize| at.checked_sub(count).map_or(b' ', |before| out[before]);
        // The mark moves where the syllable ends behind it and does not begin with `q`: `hoàn` and `quý` keep theirs.
        match moved(before(1), small) {
            Some((marked, plain)) if before(2) != b'q' && !chars.next().is_some_and(is_letter) => {
                marked.encode_utf8(&mut out[at - 1..end - 1]);
                out[end - 1] = plain;
            }
            _ => {
                small.encode_utf8(&mut out[at..end]);
            }
        }
        at = end;
    }
    String::from_utf8(out).expect("characters stand where others of the same length stood")
}

/// Two vowels with the tone mark on the first one, where they have it on the second; `uỳ` and `uỹ` are longer so than `ùy` and
/// `ũy`, and stay.
fn moved(first: u8, second: char) -> Option<(char, u8)> {
    Some(match (first, second) {
        (b'u', 'ý') => ('ú', b'y'),
        (b'u', 'ỷ') => ('ủ', b'y'),
        (b'u', 'ỵ') => ('ụ', b'y'),
        (b'o', 'à') => ('ò', b'a'),
        (b'o', 'á') => ('ó', b'a'),
        (b'o', 'ả') => ('ỏ', b'a'),
        (b'o', 'ạ') => ('ọ', b'a'),
        (b'o', 'è') => ('ò', b'e'),
        (b'o', 'é') => ('ó', b'e'),
        (b'o', 'ẻ') => ('ỏ', b'e'),
        (b'o', 'ẹ') => ('ọ', b'e'),
        _ => return None,
    })
}

/// Every spelling of a phrase: words that are written with i or y (`chiến sĩ`, `chiến sỹ`), apostrophes as typed and as printed.
pub(super) fn spellings(phrase: &str) -> Vec<String> {
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
    let apostrophes = all.iter().filter(|one| one.contains(APOSTROPHES));
    let other = apostrophes.map(|one| one.replace(APOSTROPHES, if one.contains('’') { "'" } else { "’" }));
    let other: Vec<String> = other.collect();
    all.extend(other);
    all
}

/// As typed and as printed.
const APOSTROPHES: [char; 2] = ['\'', '’'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_is_as_long() {
        for c in '\0'..=char::MAX {
            for text in [format!("t{c}"), format!("Hu{c} kế"), format!("ho{c}"), format!("{c}{c}y")] {
                assert_eq!(lower(&text).len(), text.len(), "{text:?}");
            }
        }
        assert_eq!(lower("Uỷ ban, HOÀ BÌNH, hoàn quý"), "ủy ban, hòa bình, hoàn quý");
    }

    #[test]
    fn a_word_goes_on_over_letters_and_digits() {
        for c in '\0'..=char::MAX {
            let goes_on = is_word_char(c);
            assert_eq!(first(&format!("a{c}b.")), if goes_on { 2 + c.len_utf8() } else { 1 }, "{c:?}");
            assert_eq!(first(&format!("{c}.")), c.len_utf8(), "{c:?}");
        }
    }
}
