//! Countries and towns that no list knows, told from how the story itself uses their names.

use foldhash::{HashMap, HashMapExt, HashSet};

use super::text::{Shape, Text};
use crate::lexicon::{Label, Labels, PeopleWords};

/// A word that stands alone so often is the name of a place or a body rather than of a person.
const OFTEN: usize = 2;

/// Words of the story, in lower case, that name places.
#[derive(Clone, Debug, Default)]
pub struct Places(HashSet<String>);

impl Places {
    /// Foreign words that stand alone, without title or honorific: `nhân dân Arvenia`, `tại Arvenia`.
    pub fn of(texts: &[Text], words: &PeopleWords) -> Self {
        let mut alone: HashMap<String, usize> = HashMap::new();
        for text in texts.iter().filter(|text| !text.shouted) {
            for at in 1..text.tokens.len() {
                // The cheapest questions first: most words answer them.
                let lone = text.at(at).shape == Shape::Capital && text.is_lower(at - 1) && !text.is_capital(at + 1);
                if !lone || words.syllables.has(text.word(at)) {
                    continue;
                }
                let before = Labels::of(&[Label::Honorific, Label::Rank, Label::Title, Label::Calling, Label::Head]);
                let called = (at.saturating_sub(4)..at)
                    .any(|index| text.labels(index).any(before.with(Label::Complete)) && text.after(index) == at);
                if !called {
                    *alone.entry(text.word(at).to_lowercase()).or_default() += 1;
                }
            }
        }
        Self(alone.into_iter().filter(|(_, count)| *count >= OFTEN).map(|(word, _)| word).collect())
    }

    /// Whether the word names a place.
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(&word.to_lowercase())
    }
}
