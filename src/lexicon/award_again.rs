//! The section `[awards.again]` of a lexicon: words that stand for an award named before, and who takes one in hand.

use serde::Deserialize;

use super::words::Words;

/// The section.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Again {
    /// Nouns that may stand for any award: `the honour`.
    any: Words,
    /// Behind such a noun the sentence goes on; another word makes it another thing: `the award ceremony`.
    onward: Words,
    /// Words that make it another award: `the award for best …`.
    another: Words,
    articles: Words,
    /// Whose kin it is that takes an award in hand: `his`.
    owners: Words,
    /// Verbs of taking an award in hand, perhaps for another.
    takes: Words,
    /// Behind an award: it was taken for another.
    for_another: Words,
    /// Behind somebody they open a clause that tells of them alone: `who`.
    relatives: Words,
}

impl Again {
    /// Whether a noun may stand for any award.
    pub fn is_any(&self, low: &str) -> bool {
        self.any.has(low)
    }

    /// Whether the sentence goes on with this word behind such a noun.
    pub fn goes_on(&self, low: &str) -> bool {
        self.onward.has(low)
    }

    /// Whether the words behind such a noun tell of another award.
    pub fn is_another(&self, low: &str) -> bool {
        self.another.begin(low)
    }

    /// Whether nothing but an article stands here.
    pub fn is_article(&self, low: &str) -> bool {
        low.is_empty() || self.articles.has(low)
    }

    /// Whether a clause begins with kin of somebody named before.
    pub fn opens_kin(&self, low: &str) -> bool {
        self.owners.begin(low)
    }

    /// Whether a clause ends with a verb of taking an award in hand.
    pub fn takes(&self, low: &str) -> bool {
        self.takes.end(low)
    }

    /// Whether a word opens a clause that tells of whoever stands before it.
    pub fn tells_of(&self, low: &str) -> bool {
        self.relatives.has(low)
    }

    /// Whether the words behind an award say that it was taken for another.
    pub fn is_for_another(&self, low: &str) -> bool {
        self.for_another.begin(low)
    }
}
