//! The section `[awards.determiners]` of a lexicon: the small words before a noun.

use serde::Deserialize;

use super::{marks::lower, words::Words};

/// The section.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Determiners {
    /// `the`, `a`.
    articles: Words,
    /// `his`: whose it is.
    possessives: Words,
    /// `its`: a part of the unit named before.
    own: Words,
    /// `these`, `the`: the thing was named before.
    pointing: Words,
    /// Several of a kind follow: `các đội`.
    plurals: Words,
    /// Before a number that counts nobody: `lần thứ ba`.
    ordinals: Words,
    /// Before the number of those of whom one is meant: `1 trong 10 cá nhân`.
    out_of: Words,
    /// Plurals that count nobody: `dollars`.
    measures: Words,
    /// Behind somebody and a comma they say who that is: `a teacher`.
    indefinite: Words,
    /// Behind somebody and a comma they say where that one belongs: `of the Pell Institute`.
    belonging: Words,
    /// One person: `an individual`.
    single: Words,
    /// One unit: `a collective`.
    single_units: Words,
}

impl Determiners {
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

    /// A text without the article, and the space behind it, that it ends with.
    pub fn without_article<'t>(&self, text: &'t str) -> &'t str {
        let article = last(text).filter(|word| self.articles.has(&lower(word)));
        article.map_or(text, |word| &text[..text.len() - word.len() - 1])
    }

    /// Whether an article, or a word that says whose it is, stands before a noun; the text before it ends with a space.
    pub fn determines(&self, before: &str) -> bool {
        ending(&self.articles, before) || ending(&self.possessives, before)
    }

    /// Bytes of the word that points to a thing named before, and the space behind it, that a text ends with.
    pub fn pointing(&self, before: &str) -> Option<usize> {
        let word = last(before)?;
        self.pointing.has(&lower(word)).then_some(word.len() + 1)
    }

    /// Whether a text begins with a word that says whose it is.
    pub fn is_possessive(&self, low: &str) -> bool {
        self.possessives.begin(low)
    }

    /// Whether a text begins with an article that says what somebody is.
    pub fn is_indefinite(&self, low: &str) -> bool {
        self.indefinite.begin(low)
    }

    /// Whether a text begins with a word that says where somebody belongs.
    pub fn belongs(&self, low: &str) -> bool {
        self.belonging.begin(low)
    }

    /// Whether a text says that one receives, and if so whether that is a unit.
    pub fn one(&self, low: &str) -> Option<bool> {
        if self.single.has(low) { Some(false) } else { self.single_units.has(low).then_some(true) }
    }

    /// Whether a number behind this text counts nobody.
    pub fn is_ordinal(&self, low: &str) -> bool {
        self.ordinals.end(low)
    }

    /// Whether one of those whom the number behind this text counts is meant.
    pub fn is_out_of(&self, low: &str) -> bool {
        self.out_of.end(low)
    }

    /// Whether a plural counts nobody.
    pub fn is_measure(&self, low: &str) -> bool {
        self.measures.has(low)
    }
}

fn opening(words: &Words, text: &str) -> usize {
    let word = text.split_once(' ').map_or("", |(word, _)| word);
    if !word.is_empty() && words.has(&lower(word)) { word.len() + 1 } else { 0 }
}

fn ending(words: &Words, before: &str) -> bool {
    last(before).is_some_and(|word| words.has(&lower(word)))
}

/// The last word of a text that ends with a space.
fn last(before: &str) -> Option<&str> {
    before.strip_suffix(' ')?.rsplit(' ').next()
}
