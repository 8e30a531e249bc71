//! What stands around a number of people or units in a list: words that lead up to it, names of those it counts.

use std::ops::Range;

use super::{
    chunk::{Chunk, Item},
    recipients::Region,
};
use crate::{article::RecipientKind, lexicon::AwardWord};

impl Region<'_> {
    /// Whether a part that counts is a clause of its own, with somebody before its verb.
    pub(super) fn tells_of(&self, span: &Range<usize>) -> bool {
        let text = &self.line.low[span.clone()];
        let lead = text.find(|c: char| c.is_ascii_digit()).map_or("", |at| text[..at].trim());
        let has = lead.rsplit(' ').next().is_some_and(|word| self.words.lead(&format!("{word} ")) > 0);
        let proper = self.line.text[span.start..span.start + lead.len()].contains(char::is_uppercase);
        proper && (has || self.words.lists(lead))
    }

    /// Whether the part before is a number of people or units.
    pub(super) fn follows_count(&self, chunks: &[Chunk]) -> bool {
        chunks.last().is_some_and(|last| matches!(last.item, Item::Count(..))) && !self.line.capitals
    }

    /// Whether a part that counts begins with words that do not lead up to the number as `có` does.
    pub(super) fn is_led(&self, span: &Range<usize>) -> bool {
        let text = &self.line.low[span.clone()];
        let digits = text.find(|c: char| c.is_ascii_digit());
        let lead = digits.map_or("", |at| text[..at].trim());
        let has = lead.rsplit(' ').next().is_some_and(|word| self.words.lead(&format!("{word} ")) > 0);
        !lead.is_empty() && !has && self.within(span).next().is_none_or(|mark| mark.start > span.start)
    }

    /// `hai đội Phong Phú và Sông Thao`: one more of those counted, whose names no word for a unit begins.
    pub(super) fn further_counted(&self, chunks: &[Chunk], span: &Range<usize>) -> Option<Range<usize>> {
        let count = chunks.iter().rposition(|chunk| matches!(chunk.item, Item::Count(RecipientKind::Collective, _)))?;
        let Item::Count(_, number) = chunks[count].item else { return None };
        let names = &chunks[count + 1..];
        let headless = |chunk: &Chunk| match &chunk.item {
            Item::Unit(unit) => self.within(unit).next().is_none_or(|mark| {
                mark.start > unit.start || !matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit)
            }),
            _ => false,
        };
        let more = !names.is_empty() && names.len() < number as usize && names.iter().all(headless);
        let proper = self.line.text[span.clone()].starts_with(|c: char| c.is_uppercase());
        (more && proper && !self.line.capitals).then(|| span.start..self.unit_end(span))
    }

    /// Whether a number and what it counts stand right before a bracket that names them.
    pub(super) fn counts_before(&self, span: &Range<usize>, at: usize) -> bool {
        let text = self.line.text;
        let before = self.within(&(span.start..at)).last();
        let counted = before.is_some_and(|mark| {
            matches!(mark.value, AwardWord::Collective | AwardWord::Individual)
                && text[mark.end..at].trim().is_empty()
                && (self.line.capitals || self.number_before(span.start..mark.start))
        });
        let person = || self.near(&(at..at + 1)).iter().any(|(_, whole, _)| whole.start == at + 1);
        counted && (text[at + 1..].starts_with(char::is_uppercase) || person())
    }

    /// Whether the last number of a stretch stands before small words only: not `Cục Tổ chức` between a number and `cán bộ`.
    fn number_before(&self, span: Range<usize>) -> bool {
        let text = &self.line.text[span.clone()];
        let from = text.char_indices().rfind(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
        let worded = self.within(&(span.start + from..span.end)).any(|mark| matches!(mark.value, AwardWord::Number(_)));
        worded || text[from..].contains(|c: char| c.is_ascii_digit())
    }

    /// The last word of a part for a place, with a name behind it: where it begins, and how large such places are.
    pub(super) fn place_of(&self, span: &Range<usize>) -> Option<(usize, usize)> {
        let text = &self.line.text[span.clone()];
        let mut last = None;
        for (at, _) in text.match_indices(' ').chain([(usize::MAX, "")]) {
            let start = at.wrapping_add(1);
            let low = &self.line.low[span.start + start..span.end];
            let Some((length, size)) = self.words.place(low).filter(|_| !self.line.capitals) else { continue };
            let named =
                text[start + length..].trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            if named && last.is_none_or(|(before, _)| before <= span.start + start) {
                last = Some((span.start + start, size));
            }
        }
        last
    }
}
