//! The day of the reported event.

use super::Context;
use crate::{article::EvidenceMap, extraction::Story, lexicon::Lexicon};

/// The day of the event of a story.
#[derive(Clone, Debug, Default)]
pub struct EventDate {
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Of `event_date`.
    pub evidence: EvidenceMap,
}

/// Reads the day of the event; `None` when nothing decides its year.
pub fn read(_story: &Story, _lexicon: &Lexicon, _context: &Context) -> EventDate {
    EventDate::default()
}
