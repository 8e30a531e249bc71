//! Parts of a list that only go on with the name of the unit before them: `Sở Khoa học, Công nghệ và Môi trường`.

use std::ops::Range;

use super::recipients::Region;
use crate::lexicon::{AwardWord, DocumentWord, Mark};

impl Region<'_> {
    /// Whether a part continues a unit's name: no verb or preposition begins it.
    pub(super) fn goes_on(&self, span: &Range<usize>) -> bool {
        // "các cá nhân": one small word may stand before
        let word = self.line.text[span.clone()].find(' ').map_or(span.start, |space| span.start + space + 1);
        let first = &self.line.low[span.start..word.min(span.end)];
        let several = self.words.determiners.plural(first) > 0 || self.words.leaves_open(first) || self.line.capitals;
        let group = |mark: &Mark<AwardWord>| {
            several && mark.start == word && matches!(mark.value, AwardWord::Collective | AwardWord::Individual)
        };
        // "và thưởng nóng 5 triệu đồng", but "và tội phạm miền Nam (Đoàn 3)"
        let plain = self.line.text[span.clone()].split('(').next().unwrap_or_default();
        // "Đội Chữa cháy và cứu nạn, cứu hộ khu vực số 2": the number is its own
        let digit = plain.find(|c: char| c.is_ascii_digit()).map(|at| span.start + at);
        let own = |at: usize| {
            let before = self.line.words[..self.line.word_from(at)].last();
            before.is_some_and(|word| word.value == DocumentWord::Number && word.end + 1 == at)
        };
        let small = plain.starts_with(char::is_lowercase)
            && (digit.is_some_and(|at| !own(at))
                || self
                    .within(span)
                    .next()
                    .is_some_and(|mark| mark.start == span.start && mark.value == AwardWord::Trap))
            && !self.words.those.is_duty(&self.line.low[span.clone()]);
        !small
            && !self.within(span).any(|mark| {
                group(mark)
                    || mark.start == span.start
                        && matches!(
                            mark.value,
                            AwardWord::Stop
                                | AwardWord::Collective
                                | AwardWord::Individual
                                | AwardWord::Give
                                | AwardWord::Grant
                                | AwardWord::Receive
                                | AwardWord::Passive
                                | AwardWord::Reason
                                | AwardWord::ReasonKept
                        )
            })
            && self.unit_end(span) <= span.start + 60
    }

    /// `Truyền hình tỉnh` behind `Đài Phát thanh và`: a common noun that the name of a body begins with a capital.
    pub(super) fn opens_common(&self, span: &Range<usize>) -> bool {
        let mut words = self.line.text[span.clone()].split(' ');
        let capital = words.next().is_some_and(|word| word.starts_with(char::is_uppercase));
        let small = words.next().is_some_and(|word| word.starts_with(char::is_lowercase));
        let joined = self.line.word_at(span.start).is_some_and(|word| word.value == DocumentWord::Joined);
        let marked = self.within(span).next().is_some_and(|mark| mark.start == span.start);
        !self.line.capitals && !marked && (joined || capital && small)
    }

    /// Whether neither a bracket nor a verb stands between a unit's name and a part.
    pub(super) fn adjoins(&self, end: usize, start: usize) -> bool {
        let between = self.line.text.get(end..start).unwrap_or_default();
        let words = &self.line.words[self.line.word_from(end)..];
        let mut told = words.iter().take_while(|word| word.end <= start);
        !between.contains(['(', ')']) && !told.any(|word| word.value == DocumentWord::Adverb)
    }
}
