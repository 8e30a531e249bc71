//! Commas and words for `and` that part nothing: those of one unit, kinds under one number, titles, phrases of the lists.

use super::{count::KINDS_BYTES, recipients::Region};
use crate::lexicon::{AwardWord, Mark};

impl Region<'_> {
    /// `Đảng bộ, chính quyền và nhân dân xã A`: those of one unit are one part.
    pub(super) fn keep_populace(&self, starts: &mut Vec<(usize, usize, bool)>) {
        let low = &self.line.low;
        let mut begins = starts.first().map_or(0, |first| first.1);
        let mut index = 0..starts.len();
        starts.retain(|&(cut, start, _)| {
            if index.next() == Some(0) {
                return true;
            }
            let within = self.words.is_populace(low[begins.min(cut)..cut].trim())
                && self.words.opens_populace(low[start..].trim_start());
            begins = start;
            !within
        });
    }

    /// `64 military, police and civilian personnel`: one number counts them all.
    pub(super) fn keep_kinds(&self, starts: &mut Vec<(usize, usize, bool)>) {
        let Some(first) = starts.iter().map(|start| start.1).find(|at| {
            let text = self.line.text[*at..].trim_start();
            self.line.capitals && text.starts_with(|c: char| c.is_ascii_digit())
        }) else {
            return;
        };
        let first = first + self.line.text[first..].len() - self.line.text[first..].trim_start().len();
        let end = self.line.text.floor_char_boundary(first + 2 * KINDS_BYTES);
        let noun = self.within(&(first..end)).find(|mark| mark.value == AwardWord::Individual);
        if let Some(noun) = noun.filter(|noun| self.counts_kinds(first, noun.start)) {
            starts.retain(|&(cut, ..)| cut < first || cut >= noun.end);
        }
    }

    /// Whether a comma stands between the titles before somebody's name: `Thượng tá, bác sĩ A`.
    pub(super) fn in_titles(&self, start: usize, at: usize) -> bool {
        let next = self.people.get(self.people.partition_point(|(name, ..)| name.start < at));
        let opens = |begin: usize| {
            let before = self.line.text[..begin].trim_end();
            let and = self.marks[..self.marks.partition_point(|mark| mark.start < begin)].last();
            begin == start
                || before.ends_with([',', ';', ':'])
                || and.is_some_and(|and| and.value == AwardWord::And && and.end == before.len())
        };
        next.is_some_and(|(name, whole, _)| whole.start < at && at < name.start && opens(whole.start))
            && !self.line.capitals
    }

    /// Whether a word stands in somebody's name: `bà Hoàng Thị Là`.
    pub(super) fn in_name(&self, mark: &Mark<AwardWord>) -> bool {
        let named = self.people.get(self.people.partition_point(|(name, ..)| name.end < mark.end));
        named.is_some_and(|(name, ..)| name.start < mark.start && mark.end <= name.end) && !self.line.capitals
    }

    /// Whether a phrase of the lists covers a place: `cán bộ, chiến sĩ`.
    pub(super) fn in_phrase(&self, at: usize) -> bool {
        let mark = self.marks[..self.marks.partition_point(|mark| mark.start <= at)].last();
        mark.is_some_and(|mark| mark.end > at)
    }
}
