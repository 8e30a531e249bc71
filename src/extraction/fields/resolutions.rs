//! Cited and adopted documents.

use crate::{
    article::{EvidenceMap, Resolution},
    extraction::Story,
    lexicon::Lexicon,
};

/// The documents of a story.
#[derive(Clone, Debug, Default)]
pub struct Resolutions {
    /// In order of first mention.
    pub list: Vec<Resolution>,
    /// By field path (`resolutions/0/number`).
    pub evidence: EvidenceMap,
}

/// Reads the documents of a story.
pub fn read(_story: &Story, _lexicon: &Lexicon) -> Resolutions {
    Resolutions::default()
}
