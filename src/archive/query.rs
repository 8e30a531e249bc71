//! The words of a search, as a person types them, turned into the full-text index's own language.

use thiserror::Error;

use crate::text;

/// A search: what must be found, and what must not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    wanted: Vec<Term>,
    unwanted: Vec<Term>,
}

/// A word, a phrase, or the beginning of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    /// NFC, `đ` as `d`; the index folds the other marks itself.
    text: String,
    prefix: bool,
}

/// Why the words are no search.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum QueryError {
    /// Only words to leave out.
    #[error("a search needs a word to find; '-{0}' only leaves articles out")]
    OnlyUnwanted(String),
    /// Nothing that could be found.
    #[error("'{0}' holds no letter or digit to search for")]
    NoWord(String),
}

impl Query {
    /// Reads words, `"phrases"`, `-unwanted` ones and `prefix*`; an unclosed phrase ends with the text.
    pub fn parse(input: &str) -> Result<Self, QueryError> {
        let mut query = Self::default();
        let input = text::nfc(input);
        let mut rest = input.trim_start();
        while !rest.is_empty() {
            let unwanted = rest.starts_with('-') && rest[1..].starts_with(|c: char| c == '"' || c.is_alphanumeric());
            rest = if unwanted { &rest[1..] } else { rest };
            let (word, after) = match rest.strip_prefix(['"', '“', '”']) {
                Some(phrase) => phrase.split_once(['"', '“', '”']).unwrap_or((phrase, "")),
                None => rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len())),
            };
            let (word, after, prefix) = match (word.strip_suffix('*'), after.strip_prefix('*')) {
                (Some(word), _) => (word, after, true),
                (None, Some(after)) => (word, after, true),
                (None, None) => (word, after, false),
            };
            if word.contains(char::is_alphanumeric) {
                let term = Term { text: word.replace('đ', "d").replace('Đ', "D"), prefix };
                if unwanted { query.unwanted.push(term) } else { query.wanted.push(term) }
            }
            rest = after.trim_start();
        }
        match (query.wanted.is_empty(), query.unwanted.first()) {
            (false, _) => Ok(query),
            (true, Some(term)) => Err(QueryError::OnlyUnwanted(term.text.clone())),
            (true, None) => Err(QueryError::NoWord(input.trim().to_owned())),
        }
    }

    /// The search in FTS5's language (SQLite FTS5, 3: full-text query syntax).
    pub fn expression(&self) -> String {
        let quoted =
            |term: &Term| format!("\"{}\"{}", term.text.replace('"', "\"\""), if term.prefix { "*" } else { "" });
        let wanted: Vec<String> = self.wanted.iter().map(quoted).collect();
        let mut expression = wanted.join(" AND ");
        for term in &self.unwanted {
            expression = format!("({expression}) NOT {}", quoted(term));
        }
        expression
    }
}
