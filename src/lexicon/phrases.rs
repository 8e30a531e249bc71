//! Phrases of whole words, found by walking a trie: linear in the text, as the longest phrase is short.

use foldhash::{HashMap, HashMapExt};

use super::word::{Vocabulary, WordId, key};

/// A compiled set of phrases, each with a value.
#[derive(Debug)]
pub struct Phrases<T> {
    steps: HashMap<(u32, WordId), u32>,
    values: Vec<Vec<T>>,
}

/// A set of phrases under construction.
#[derive(Debug)]
pub struct PhrasesBuilder<T> {
    phrases: Phrases<T>,
}

impl<T: Copy + PartialEq> PhrasesBuilder<T> {
    /// No phrases yet.
    pub fn new() -> Self {
        Self { phrases: Phrases { steps: HashMap::new(), values: vec![Vec::new()] } }
    }

    /// Adds a phrase; its words enter the vocabulary. A phrase may have several values. `Err` for one without words.
    pub fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, value: T) -> Result<(), String> {
        let words = words(phrase);
        if words.is_empty() {
            return Err(format!("'{phrase}' holds no word"));
        }
        let mut buffer = String::new();
        let mut node = 0;
        for word in words {
            key(word, &mut buffer);
            let step = (node, vocabulary.add(&buffer));
            let next = u32::try_from(self.phrases.values.len()).expect("a lexicon has fewer than 2^32 phrases");
            node = *self.phrases.steps.entry(step).or_insert(next);
            if node == next {
                self.phrases.values.push(Vec::new());
            }
        }
        let values = &mut self.phrases.values[node as usize];
        if !values.contains(&value) {
            values.push(value);
        }
        Ok(())
    }

    /// The finished set.
    pub fn build(self) -> Phrases<T> {
        self.phrases
    }
}

impl<T: Copy + PartialEq> Default for PhrasesBuilder<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Phrases<T> {
    /// The state before any word, for [`Phrases::step`].
    pub const START: u32 = 0;

    /// The state after one more word; `None` when no phrase goes on so.
    pub fn step(&self, state: u32, word: WordId) -> Option<u32> {
        if word == WordId::UNKNOWN { None } else { self.steps.get(&(state, word)).copied() }
    }

    /// The values of the phrase that ends in this state.
    pub fn values(&self, state: u32) -> &[T] {
        &self.values[state as usize]
    }

    /// Every phrase that begins with the first of `words`, shorter ones first: its length in words and its values.
    pub fn at(&self, words: impl Iterator<Item = WordId>) -> impl Iterator<Item = (usize, &[T])> {
        let mut node = 0;
        words
            .map_while(move |word| {
                node = *self.steps.get(&(node, word))?;
                Some(node)
            })
            .enumerate()
            .map(|(index, node)| (index + 1, self.values[node as usize].as_slice()))
            .filter(|(_, values)| !values.is_empty())
    }
}

/// The words of a phrase: runs of letters and digits; everything else separates.
pub fn words(phrase: &str) -> Vec<&str> {
    phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}
