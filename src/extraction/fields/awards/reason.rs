//! Why an award is given, and the documents named beside it.

use std::ops::Range;

use super::act::Reader;
use crate::lexicon::{AwardWord, Mark};

impl Reader<'_> {
    pub(super) fn reason(&self, start: usize, limit: usize) -> Option<Range<usize>> {
        let mark = self.within(start, limit).iter().find(|mark| self.opens_reason(mark))?;
        let begin = if mark.value != AwardWord::ReasonKept { self.line().after(mark.end) } else { mark.start };
        let begin = begin.min(limit) + self.words.lead(&self.line().low[begin.min(limit)..limit]);
        let stop = self.text()[begin..limit].find(';').map_or(limit, |index| begin + index);
        let end = begin + self.text()[begin..stop].trim_end_matches([' ', '.', ',', ';', '”', ')']).len();
        (end > begin + 3).then_some(begin..end)
    }

    pub(super) fn documents(&self, start: usize, end: usize) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for (index, span) in self.documents {
            if span.start >= start
                && span.end <= end
                && let Some(number) = &self.resolutions.list[*index].number
                && !found.contains(number)
            {
                found.push(number.clone());
            }
        }
        found
    }

    /// Whether a word behind an award opens a reason: it is not a part of a name, as in `Centre for Reading`.
    pub(super) fn opens_reason(&self, mark: &Mark<AwardWord>) -> bool {
        let text = self.text();
        match mark.value {
            AwardWord::Reason | AwardWord::ReasonKept => {
                // "với công trình X": what somebody made
                let made = || {
                    let behind = self.line().low[mark.end..].trim_start();
                    let plural = self.words.determiners.plural(behind);
                    let behind = behind[plural..].trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
                    self.words.opens_work(behind)
                };
                !text[mark.start..].starts_with(char::is_uppercase) && (self.line().capitals || !made())
            }
            AwardWord::Link => {
                self.words.opens_reason(&self.line().low[mark.start..mark.end])
                    && text[mark.end..].trim_start().starts_with(char::is_lowercase)
            }
            _ => false,
        }
    }
}
