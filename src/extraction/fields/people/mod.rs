//! Named humans with their ranks, titles and offices, read from prose.
//!
//! - [`People`]: who is named, where, and the long forms of organisations that the page abbreviates.

use std::ops::Range;

use crate::{
    article::{EvidenceMap, Person},
    extraction::Story,
    lexicon::Lexicon,
};

/// The people of a story.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// One a person, in order of first mention.
    pub list: Vec<Person>,
    /// Every mention, in reading order; short forms ("ông Đường") included.
    pub mentions: Vec<Mention>,
    /// By field path (`people/0/rank`).
    pub evidence: EvidenceMap,
}

/// A place where a person is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Index into [`People::list`].
    pub person: usize,
    /// Index into [`Story::passages`].
    pub passage: usize,
    /// Bytes of the name in the passage.
    pub name: Range<usize>,
    /// Bytes of the whole mention: rank, titles and offices before and after the name included.
    pub whole: Range<usize>,
}

impl People {
    /// An organisation's name with the abbreviations that the page introduces spelled out.
    pub fn long_form(&self, organisation: &str) -> String {
        organisation.to_owned()
    }
}

/// Reads the people of a story.
pub fn read(_story: &Story, _lexicon: &Lexicon) -> People {
    People::default()
}
