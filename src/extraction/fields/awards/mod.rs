//! Acts of conferral.

use super::{Texts, people::People, resolutions::Resolutions};
use crate::{
    article::{Award, EvidenceMap},
    lexicon::Lexicon,
};

/// The awards of a story.
#[derive(Clone, Debug, Default)]
pub struct Awards {
    /// In order of first mention.
    pub list: Vec<Award>,
    /// By field path (`awards/0/giver`).
    pub evidence: EvidenceMap,
}

/// Reads the awards of a story.
pub fn read(_texts: &Texts, _lexicon: &Lexicon, _people: &People, _resolutions: &Resolutions) -> Awards {
    Awards::default()
}
