//! A list of words of a lexicon, in lower case as soon as it is read.

use serde::Deserialize;

use super::marks::lower;

/// The words, in [`lower`] form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Words(Vec<String>);

impl From<Vec<String>> for Words {
    fn from(words: Vec<String>) -> Self {
        Self(lowered(&words))
    }
}

impl Words {
    /// Whether this is one of them.
    pub fn has(&self, low: &str) -> bool {
        self.0.iter().any(|word| word == low)
    }

    /// Whether a text begins with one of them.
    pub fn begin(&self, low: &str) -> bool {
        self.0
            .iter()
            .any(|words| low.strip_prefix(words.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    }

    /// Bytes of the longest of them with which a text begins.
    pub fn opening(&self, low: &str) -> Option<usize> {
        let begins = |words: &&String| {
            low.strip_prefix(words.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        self.0.iter().filter(begins).map(String::len).max()
    }

    /// Whether a text ends with one of them.
    pub fn end(&self, low: &str) -> bool {
        self.0
            .iter()
            .any(|words| low.strip_suffix(words.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')))
    }
}

/// A list in [`lower`] form.
pub fn lowered(words: &[String]) -> Vec<String> {
    words.iter().map(|word| lower(word)).collect()
}
