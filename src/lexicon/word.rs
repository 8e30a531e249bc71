//! Words made comparable: one key for all spellings of a word.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

use foldhash::HashMap;

use super::letter::letter;
use crate::memo::Memo;

/// A word of a [`Vocabulary`]; [`WordId::UNKNOWN`] for any other word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub(super) u32);

impl WordId {
    /// A word that no phrase contains.
    pub const UNKNOWN: Self = Self(0);

    /// Its number; that of the unknown word is 0.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The words that phrases are made of.
#[derive(Debug)]
pub struct Vocabulary {
    /// Which of all vocabularies it is, from 1.
    number: u32,
    ids: HashMap<Box<str>, WordId>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(1);
        Self { number: MADE.fetch_add(1, Ordering::Relaxed), ids: HashMap::default() }
    }
}

thread_local! {
    /// Words that this thread met, with the vocabulary that knows them: a language's syllables, small and with a capital.
    static MET: RefCell<Memo<(u32, WordId)>> = RefCell::new(Memo::new(12));
}

impl Vocabulary {
    /// The word that is spelled so. Texts say the same words again and again: those that this thread met lately are not made
    /// comparable anew. Words are looked up when all are added.
    pub fn find(&self, text: &str) -> WordId {
        let mine = |(number, _): &(u32, WordId)| *number == self.number;
        MET.with_borrow_mut(|met| met.get(text, mine, |text| (self.number, self.look_up(text)))).1
    }

    fn look_up(&self, text: &str) -> WordId {
        let mut buffer = String::with_capacity(text.len() + 4);
        key(text, &mut buffer);
        self.ids.get(buffer.as_str()).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// The word with this [`key`], added when it is new.
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
    fn a_word_is_found_in_every_spelling_and_only_in_its_vocabulary() {
        let (mut vocabulary, mut other) = (super::Vocabulary::default(), super::Vocabulary::default());
        let word = vocabulary.add(&key("thúy"));
        let long = vocabulary.add(&key("internationalization"));
        assert_eq!(other.add(&key("hoa")), word);
        for _ in 0..2 {
            for text in ["Thuý", "Thúy", "THÚY", "thúy"] {
                assert_eq!(vocabulary.find(text), word, "{text}");
                assert_eq!(other.find(text), super::WordId::UNKNOWN, "{text}");
            }
            assert_eq!(vocabulary.find("Internationalization"), long);
            assert_eq!(vocabulary.find("thuy"), super::WordId::UNKNOWN);
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
