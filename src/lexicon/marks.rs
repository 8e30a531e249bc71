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
        let end = start + first(rest) as u32;
        if !rest.starts_with(' ') {
            spans.push(WordSpan { start, end, shape: shape(&low[start as usize..end as usize]) as u16 });
        }
        start = end;
    }
    spans
}

/// Bytes of the first word of a text, or of the sign that it begins with.
fn first(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            _ if byte.is_ascii() => {
                if !byte.is_ascii_alphanumeric() {
                    break;
                }
                1
            }
            // Letters from U+0100 to U+023F and from U+1E00 to U+1EFF.
            0xc4..=0xc8 => 2,
            0xe1 if matches!(bytes[at + 1], 0xb8..=0xbb) => 3,
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
    let mut out = String::with_capacity(text.len());
    let (mut before, mut last) = (' ', ' ');
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let small = small(c);
        if c.is_ascii() {
            out.push(small);
            (before, last) = (last, small);
            continue;
        }
        // The mark moves where the syllable ends behind it and does not begin with `q`: `hoàn` and `quý` keep theirs.
        match moved(last, small) {
            Some((marked, plain)) if before != 'q' && !chars.clone().next().is_some_and(is_letter) => {
                out.pop();
                out.extend([marked, plain]);
            }
            _ => out.push(small),
        }
        (before, last) = (last, small);
    }
    out
}

/// Two vowels with the tone mark on the first one, where they have it on the second; `uỳ` and `uỹ` are longer so than `ùy` and
/// `ũy`, and stay.
fn moved(first: char, second: char) -> Option<(char, char)> {
    Some(match (first, second) {
        ('u', 'ý') => ('ú', 'y'),
        ('u', 'ỷ') => ('ủ', 'y'),
        ('u', 'ỵ') => ('ụ', 'y'),
        ('o', 'à') => ('ò', 'a'),
        ('o', 'á') => ('ó', 'a'),
        ('o', 'ả') => ('ỏ', 'a'),
        ('o', 'ạ') => ('ọ', 'a'),
        ('o', 'è') => ('ò', 'e'),
        ('o', 'é') => ('ó', 'e'),
        ('o', 'ẻ') => ('ỏ', 'e'),
        ('o', 'ẹ') => ('ọ', 'e'),
        _ => return None,
    })
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
