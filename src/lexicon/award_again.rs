//! The section `[awards.again]` of a lexicon: words that stand for an award named before, and who takes one in hand.

use serde::Deserialize;

use super::marks::lower;

/// The section as it stands in a file; compiled, in lower case.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Again {
    /// Nouns that may stand for any award: `the honour`.
    any: Vec<String>,
    /// Behind such a noun the sentence goes on; another word makes it another thing: `the award ceremony`.
    onward: Vec<String>,
    /// Words that make it another award: `the award for best …`.
    another: Vec<String>,
    articles: Vec<String>,
    /// Whose kin it is that takes an award in hand: `his`.
    owners: Vec<String>,
    /// Verbs of taking an award in hand, perhaps for another.
    takes: Vec<String>,
    /// Behind an award: it was taken for another.
    for_another: Vec<String>,
}

impl Again {
    /// The words, compiled.
    pub fn compile(&self) -> Self {
        let lowered = |list: &[String]| list.iter().map(|word| lower(word)).collect();
        Self {
            any: lowered(&self.any),
            onward: lowered(&self.onward),
            another: lowered(&self.another),
            articles: lowered(&self.articles),
            owners: lowered(&self.owners),
            takes: lowered(&self.takes),
            for_another: lowered(&self.for_another),
        }
    }

    /// Whether a noun may stand for any award.
    pub fn is_any(&self, low: &str) -> bool {
        self.any.iter().any(|word| word == low)
    }

    /// Whether the sentence goes on with this word behind such a noun.
    pub fn goes_on(&self, low: &str) -> bool {
        self.onward.iter().any(|word| word == low)
    }

    /// Whether the words behind such a noun tell of another award.
    pub fn is_another(&self, low: &str) -> bool {
        self.another.iter().any(|words| begins(low, words))
    }

    /// Whether nothing but an article stands here.
    pub fn is_article(&self, low: &str) -> bool {
        low.is_empty() || self.articles.iter().any(|word| word == low)
    }

    /// Whether a clause begins with kin of somebody named before.
    pub fn opens_kin(&self, low: &str) -> bool {
        self.owners.iter().any(|word| begins(low, word))
    }

    /// Whether a clause ends with a verb of taking an award in hand.
    pub fn takes(&self, low: &str) -> bool {
        let last = low.rsplit(' ').next().unwrap_or_default();
        self.takes.iter().any(|word| word == last)
    }

    /// Whether the words behind an award say that it was taken for another.
    pub fn is_for_another(&self, low: &str) -> bool {
        self.for_another.iter().any(|words| begins(low, words))
    }
}

/// Whether a text begins with these words.
fn begins(low: &str, words: &str) -> bool {
    low.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
