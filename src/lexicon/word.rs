//! Words made comparable: one key for all spellings of a word.

use foldhash::HashMap;

use super::letter::letter;

/// A word of a [`Vocabulary`]; [`WordId::UNKNOWN`] for any other word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub(super) u32);

impl WordId {
    /// A word that no phrase contains.
    pub const UNKNOWN: Self = Self(0);
}

/// The words that phrases are made of.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: HashMap<Box<str>, WordId>,
}

impl Vocabulary {
    /// The word with this [`key`].
    pub fn get(&self, key: &str) -> WordId {
        self.ids.get(key).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// The word with this key, added when it is new.
    pub fn add(&mut self, key: &str) -> WordId {
        let next = WordId(u32::try_from(self.ids.len() + 1).expect("a lexicon has fewer than 2^32 words"));
        *self.ids.entry(key.into()).or_insert(next)
    }
}

/// Lower case in NFC with the tone mark moved to the end of the word and final `y` after a single consonant as `i`:
/// `Thuý` and `Thúy`, `HOÀ` and `hòa`, `sỹ` and `sĩ` have the same key. The key is a comparison value, not text.
pub fn key(word: &str, out: &mut String) {
    out.clear();
    let mut tone = None;
    for c in word.chars() {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else if let Some(letter) = letter(c) {
            out.push(letter.base);
            tone = letter.tone.or(tone);
        } else {
            out.extend(c.to_lowercase());
        }
    }
    if out.ends_with('y') && matches!(out.as_str(), "hy" | "ky" | "ly" | "my" | "sy" | "ty" | "quy") {
        out.pop();
        out.push('i');
    }
    out.extend(tone);
}

#[cfg(test)]
mod tests {
    fn key(word: &str) -> String {
        let mut out = String::new();
        super::key(word, &mut out);
        out
    }

    #[test]
    fn spellings_of_a_word_share_a_key() {
        for (a, b) in
            [("uý", "ÚY"), ("Hoà", "hòa"), ("sỹ", "Sĩ"), ("UỶ", "ủy"), ("Thuỷ", "Thủy"), ("kỹ", "kĩ"), ("Đ", "đ")]
        {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
    }

    #[test]
    fn different_words_have_different_keys() {
        for (a, b) in
            [("úy", "ủy"), ("tá", "ta"), ("đô", "do"), ("sử", "sự"), ("hoa", "hòa"), ("âu", "au"), ("ơn", "on")]
        {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
