//! What is wrong with a lexicon file.

use std::{io, path::PathBuf};

use thiserror::Error;

/// Why a lexicon cannot be used.
#[derive(Debug, Error)]
pub enum LexiconError {
    /// The file cannot be read.
    #[error("cannot read the lexicon {}: {reason}", path.display())]
    Unreadable {
        /// File or folder.
        path: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// The file is not TOML of the right shape (unknown section, list or type).
    #[error("{}:{line}:{column}: {reason}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// The parser's words.
        reason: String,
    },
    /// The file is well-formed, but a word in it cannot be used.
    #[error("{}: [{place}] {reason}", path.display())]
    Words {
        /// The file.
        path: PathBuf,
        /// Section and list, `people.ranks`.
        place: String,
        /// What is wrong with which word.
        reason: String,
    },
}

impl LexiconError {
    /// What to do next.
    pub fn hint(&self) -> String {
        match self {
            Self::Unreadable { .. } => "check that the file exists and may be read".to_owned(),
            Self::Malformed { .. } => {
                "a lexicon file may only hold the sections and lists of the embedded ones (selectors/lexicon)"
                    .to_owned()
            }
            Self::Words { place, .. } => format!("correct the list {place}; an entry is one phrase of whole words"),
        }
    }
}
