//! The section `[awards.determiners]` of a lexicon: the small words before a noun.

use serde::Deserialize;

use super::marks::lower;

/// The section.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Determiners {
    /// `the`, `a`.
    articles: Vec<String>,
    /// `his`: whose it is.
    possessives: Vec<String>,
    /// `its`: a part of the unit named before.
    own: Vec<String>,
    /// `these`, `the`: the thing was named before.
    pointing: Vec<String>,
    /// Several of a kind follow: `các đội`.
    plurals: Vec<String>,
    /// Before a number that counts nobody: `lần thứ ba`.
    ordinals: Vec<String>,
    /// Before the number of those of whom one is meant: `1 trong 10 cá nhân`.
    out_of: Vec<String>,
    /// Plurals that count nobody: `dollars`.
    measures: Vec<String>,
}

impl Determiners {
    /// The same, compiled.
    pub(super) fn compile(&self) -> Self {
        let lowered = |list: &[String]| list.iter().map(|word| lower(word)).collect();
        Self {
            articles: lowered(&self.articles),
            possessives: lowered(&self.possessives),
            own: lowered(&self.own),
            pointing: lowered(&self.pointing),
            plurals: lowered(&self.plurals),
            ordinals: lowered(&self.ordinals),
            out_of: lowered(&self.out_of),
            measures: lowered(&self.measures),
        }
    }

    /// Bytes of an article, and the space behind it, that a text begins with.
    pub fn article(&self, text: &str) -> usize {
        opening(&self.articles, text)
    }

    /// Bytes of a word for the unit named before, and the space behind it, that a text begins with.
    pub fn own(&self, text: &str) -> usize {
        opening(&self.own, text)
    }

    /// Bytes of a word for several, and the space behind it, that a text begins with.
    pub fn plural(&self, text: &str) -> usize {
        opening(&self.plurals, text)
    }

    /// Whether an article, or a word that says whose it is, stands before a noun; the text before it ends with a space.
    pub fn determines(&self, before: &str) -> bool {
        ending(&self.articles, before) || ending(&self.possessives, before)
    }

    /// Bytes of the word that points to a thing named before, and the space behind it, that a text ends with.
    pub fn pointing(&self, before: &str) -> Option<usize> {
        let word = last(before)?;
        self.pointing.contains(&lower(word)).then_some(word.len() + 1)
    }

    /// Whether a number behind this text counts nobody.
    pub fn is_ordinal(&self, low: &str) -> bool {
        self.ordinals.iter().any(|word| ends_with(low, word))
    }

    /// Whether one of those whom the number behind this text counts is meant.
    pub fn is_out_of(&self, low: &str) -> bool {
        self.out_of.iter().any(|word| ends_with(low, word))
    }

    /// Whether a plural counts nobody.
    pub fn is_measure(&self, low: &str) -> bool {
        self.measures.iter().any(|word| word == low)
    }
}

fn opening(words: &[String], text: &str) -> usize {
    let word = text.split_once(' ').map_or("", |(word, _)| word);
    if !word.is_empty() && words.contains(&lower(word)) { word.len() + 1 } else { 0 }
}

fn ending(words: &[String], before: &str) -> bool {
    last(before).is_some_and(|word| words.contains(&lower(word)))
}

/// The last word of a text that ends with a space.
fn last(before: &str) -> Option<&str> {
    before.strip_suffix(' ')?.rsplit(' ').next()
}

fn ends_with(low: &str, words: &str) -> bool {
    low.strip_suffix(words).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}
