//! People by whom a passive says that something is handed over: `được bà A, Chủ tịch Hội B, trao cho …`.

use super::act::Reader;
use crate::lexicon::{AwardWord, DocumentWord};

/// What stands before a name is no longer, in bytes.
const LEAD: usize = 32;
/// Nor is the office behind it.
const OFFICE: usize = 200;

impl Reader<'_> {
    /// Who stands alone between the word of a passive and its verb: a person, with the office behind the name.
    pub(super) fn agent(&self, passive: usize, verb: usize) -> Option<&str> {
        let start = self.line().after(passive).min(verb);
        let office = self.line().word_at(start).is_some_and(|word| word.value == DocumentWord::Authority);
        let near = self.region.near(&(start..verb)).iter();
        let mut inside = near.filter(|(name, ..)| name.start >= start && name.end <= verb);
        let (name, whole, person) = inside.next().filter(|_| !office && !self.line().capitals)?;
        let lead = self.text().get(start..name.start)?;
        let opens = whole.start.min(name.start) == start || lead.len() <= LEAD && !lead.contains([',', ';', '.', ':']);
        let behind = self.text()[name.end..verb].trim();
        let apposed = behind.is_empty() || behind.starts_with([',', '(', '-', '–']) && behind.len() <= OFFICE;
        (opens && apposed && !behind.contains([';', ':']) && inside.next().is_none()).then_some(*person)
    }

    /// `được bà A trao cho R` behind an award: where its verb stands.
    pub(super) fn handed_on(&self, passive: usize, limit: usize) -> Option<usize> {
        let marks = self.within(passive, limit);
        let verb = marks.iter().take(8).position(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant))?;
        self.agent(passive, marks[verb].start).map(|_| verb)
    }

    /// Where those begin who hand over by a passive that begins at a place.
    pub(super) fn handing(&self, start: usize, verb: usize) -> Option<usize> {
        let passive = self.within(start, verb).iter().find(|mark| mark.value == AwardWord::Passive)?;
        self.agent(passive.end, verb).map(|_| self.line().after(passive.end))
    }
}
