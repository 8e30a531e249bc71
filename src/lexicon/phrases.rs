//! Phrases of whole words, found by walking a trie: linear in the text, as the longest phrase is short.

use foldhash::{HashMap, HashMapExt};

use super::word::{Vocabulary, WordId, key};
use super::{labels::Labels, people::Label};

/// A compiled set of phrases, each with its labels.
#[derive(Debug)]
pub struct Phrases {
    /// States after one word, by the word's number; most words of a text begin no phrase, and are told so without a look-up.
    first: Vec<u32>,
    /// States after further words.
    steps: HashMap<(u32, WordId), u32>,
    /// By state.
    labels: Vec<Labels>,
}

/// A set of phrases under construction.
#[derive(Debug)]
pub struct PhrasesBuilder {
    phrases: Phrases,
}

impl PhrasesBuilder {
    /// No phrases yet.
    pub fn new() -> Self {
        Self { phrases: Phrases { first: Vec::new(), steps: HashMap::new(), labels: vec![Labels::default()] } }
    }

    /// Adds a phrase; its words enter the vocabulary. A phrase may have several labels. `Err` for one without words.
    pub fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, label: Label) -> Result<(), String> {
        let Phrases { first, steps, labels } = &mut self.phrases;
        let mut buffer = String::new();
        let mut state = Phrases::START;
        for word in words(phrase) {
            key(word, &mut buffer);
            let word = vocabulary.add(&buffer);
            let next = if state == Phrases::START {
                if first.len() <= word.index() {
                    first.resize(word.index() + 1, Phrases::START);
                }
                &mut first[word.index()]
            } else {
                steps.entry((state, word)).or_insert(Phrases::START)
            };
            if *next == Phrases::START {
                *next = u32::try_from(labels.len()).expect("a lexicon has fewer than 2^32 phrases");
                labels.push(Labels::default());
            }
            state = *next;
        }
        if state == Phrases::START {
            return Err(format!("'{phrase}' holds no word"));
        }
        labels[state as usize] = labels[state as usize].with(label);
        Ok(())
    }

    /// The finished set.
    pub fn build(self) -> Phrases {
        self.phrases
    }
}

impl Default for PhrasesBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl Phrases {
    /// The state before any word, for [`Phrases::step`].
    pub const START: u32 = 0;

    /// The state after one more word; `None` when no phrase goes on so.
    pub fn step(&self, state: u32, word: WordId) -> Option<u32> {
        if state == Self::START {
            self.first.get(word.index()).copied().filter(|next| *next != Self::START)
        } else if word == WordId::UNKNOWN {
            None
        } else {
            self.steps.get(&(state, word)).copied()
        }
    }

    /// The labels of the phrase that ends in this state; none where a longer one goes on.
    pub fn labels(&self, state: u32) -> Labels {
        self.labels[state as usize]
    }
}

/// The words of a phrase: runs of letters and digits; everything else separates.
pub fn words(phrase: &str) -> Vec<&str> {
    phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Every run of whole words of a phrase whose words one space separates.
pub fn runs(phrase: &str) -> impl Iterator<Item = &str> {
    let starts = phrase.match_indices(' ').map(|(at, _)| at + 1);
    std::iter::once(0).chain(starts).flat_map(move |start| {
        let ends = phrase[start..].match_indices(' ').map(move |(at, _)| start + at).chain([phrase.len()]);
        ends.map(move |end| &phrase[start..end])
    })
}
