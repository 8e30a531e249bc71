//! The section `[documents.told]` of a lexicon: small words by which sentences tell who made a document.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::words::Words;

/// The section.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Told {
    /// Between a word and the name of an authority: `the`.
    articles: Words,
    /// Before a document by which the authority that the sentence tells of did something.
    means: Words,
    /// Before a document in which something was decided.
    within: Words,
    /// Right before a document they say that another one ends or changes it: `repeals`.
    undoes: Words,
    /// Words that open a sentence and follow no abbreviation.
    openers: Words,
    /// A word for whoever heads an authority to the first word of its name (`Minister`: `Ministry`).
    heads: BTreeMap<String, String>,
}

impl Told {
    /// Bytes of the article, with its space, that a text in lower case begins with.
    pub fn article(&self, low: &str) -> usize {
        self.articles.opening(low).map_or(0, |length| length + usize::from(low[length..].starts_with(' ')))
    }

    /// Whether an authority does something by the document behind this word.
    pub fn is_means(&self, low: &str) -> bool {
        self.means.has(low)
    }

    /// Whether something was decided in the document behind this word.
    pub fn is_within(&self, low: &str) -> bool {
        self.within.has(low)
    }

    /// Whether a text in lower case ends with a verb that ends or changes the document behind it.
    pub fn undoes(&self, low: &str) -> bool {
        self.undoes.end(low.trim_end())
    }

    /// Whether a word in lower case opens a sentence, even behind an abbreviation.
    pub fn opens_sentence(&self, low: &str) -> bool {
        self.openers.has(low)
    }

    /// Who heads an authority, in full: `Minister` of the `Ministry of Health` is the `Minister of Health`.
    pub fn head_of(&self, head: &str, authority: &str) -> Option<String> {
        let rest = authority.strip_prefix(self.heads.get(head)?.as_str())?;
        rest.starts_with(' ').then(|| format!("{head}{rest}"))
    }
}
