//! Prizes with names of their own: `giải Giọng hát hay nhất`, `giải thủ môn xuất sắc nhất`.

use super::name::{Named, Reader, quotation};
use crate::lexicon::{AwardWord, DocumentWord, Mark};

/// So many words may say what a prize is given for.
const MOST_OF_PRIZE: usize = 9;

impl Reader<'_> {
    /// `giải Giọng hát hay nhất` behind a verb: a prize with a name of its own, not a tournament.
    pub(super) fn prize(&self, head: Mark<AwardWord>, last: Option<&Named>) -> Option<usize> {
        let text = self.line.text;
        let before = text[..head.start].trim_end();
        let given = self.marks[..self.index].last().is_some_and(|mark| {
            mark.end == before.len()
                && matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::Number(_))
        });
        // "… và cúp Fair Play cho B": in one sentence with the award before
        let joined = before.ends_with(',')
            || self.marks[..self.index]
                .last()
                .is_some_and(|mark| mark.value == AwardWord::And && mark.end == before.len());
        let again = last.is_some_and(|last| joined && head.start < self.line.sentence(last.span.start).end);
        let given = given || again;
        // "tặng cờ: “Tuổi trẻ anh hùng”"
        if let Some(rest) = text[head.end..].strip_prefix(": ").filter(|rest| given && rest.starts_with(['“', '"'])) {
            return quotation(text, text.len() - rest.len());
        }
        let start = head.end + 1;
        let rest = text[head.end..].strip_prefix(' ')?;
        // "giải phụ “Thí sinh hay nhất”"
        let lead = rest.find(['“', '"']).filter(|at| {
            let words = rest[..*at].trim_end();
            words.split(' ').count() <= 2 && words.chars().all(|c| c.is_lowercase() || c == ' ')
        });
        if let Some(lead) = lead {
            return quotation(text, start + lead);
        }
        // "trao Cờ của Tỉnh ủy"
        let owned = || self.line.word_at(start).is_some_and(|word| word.value == DocumentWord::Of);
        if given && self.words.is_owned_head(&self.line.low[head.start..head.end]) && owned() {
            return Some(head.end);
        }
        if !rest.starts_with(char::is_uppercase) {
            return self.described(start, given);
        }
        // "giải Giọng hát xuất sắc", "giải Thủ môn hay nhất thuộc về"
        let end = self.phrase_over(start, |value| matches!(value, AwardWord::ReasonKept | AwardWord::Link));
        // "Giải Tác phẩm được yêu thích, giải mới của năm nay, thuộc về"
        let aside = text[end..].strip_prefix(", ").and_then(|rest| rest.find(", ")).filter(|length| *length <= 90);
        let close = aside.filter(|_| !self.line.capitals).map_or(end, |length| end + length + 3);
        let goes = self.mark_at(close + 1).is_some_and(|mark| {
            // "được trao cho"
            let give = if mark.value == AwardWord::Passive { self.mark_at(mark.end + 1) } else { Some(mark) };
            let to = |give: Mark<AwardWord>| {
                give.value == AwardWord::Give
                    && self.mark_at(give.end + 1).is_some_and(|next| next.value == AwardWord::To)
            };
            mark.value == AwardWord::Goes || give.is_some_and(to)
        });
        (given || goes).then_some(end)
    }

    /// `giải thí sinh nhỏ tuổi nhất: A`, `giải thủ môn xuất sắc nhất thuộc về B`: small words of which the last says how good.
    fn described(&self, start: usize, given: bool) -> Option<usize> {
        let text = self.line.text;
        let mut best = None;
        for word in text[start..].split(' ').take(MOST_OF_PRIZE) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let bare = word.trim_end_matches([',', '.', ';', ':', ')', '”', '"']);
            let stops = self.mark_at(at).is_some_and(|mark| {
                !matches!(
                    mark.value,
                    AwardWord::Name(false)
                        | AwardWord::Individual
                        | AwardWord::Collective
                        | AwardWord::SmallUnit
                        | AwardWord::ReasonKept
                        | AwardWord::Trap
                        | AwardWord::Stop
                )
            });
            if stops || bare.is_empty() || !bare.chars().all(|c| c.is_alphabetic() && c.is_lowercase()) {
                break;
            }
            if at > start && self.words.ends_superlative(&self.line.low[start..at + bare.len()]) {
                best = Some(at + bare.len());
            }
            if bare.len() < word.len() {
                break;
            }
        }
        let end = best.filter(|_| !self.line.capitals)?;
        let goes = self.mark_at(end + 1).is_some_and(|mark| mark.value == AwardWord::Goes);
        (given || goes || text[end..].starts_with(':')).then_some(end)
    }

    /// `trao 2 tặng thưởng cho`, `Tặng thưởng thuộc về`: a verb that stands for a thing.
    pub(super) fn is_thing(&self, verb: Mark<AwardWord>) -> bool {
        let text = self.line.text;
        let before = text[..verb.start].trim_end();
        let given = self.marks[..self.index].last().is_some_and(|mark| {
            mark.end == before.len()
                && matches!(mark.value, AwardWord::Give | AwardWord::Receive | AwardWord::Number(_))
        });
        // "trao 2 tặng thưởng", but "Trung đoàn 88 tặng thưởng Giấy khen"
        let number = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let lead = before[..before.len() - number].trim_end();
        let gives = self.marks[..self.index].iter().rev().take(2).any(|mark| {
            mark.end == lead.len() && matches!(mark.value, AwardWord::Give | AwardWord::Receive | AwardWord::And)
        });
        let counted = number > 0 && (gives || lead.ends_with(','));
        let award = self
            .mark_at(verb.end + 1)
            .is_some_and(|mark| matches!(mark.value, AwardWord::Name(_) | AwardWord::Head(_) | AwardWord::Title));
        let opens = before.is_empty() || before.ends_with([',', ';', ':', '.']);
        let next = self.mark_at(verb.end + 1).map(|mark| (mark, self.mark_at(mark.end + 1)));
        let goes = text[verb.end..].starts_with(':')
            || next.is_some_and(|(mark, after)| match mark.value {
                AwardWord::Goes => true,
                AwardWord::Passive => after.is_some_and(|after| after.value == AwardWord::Give),
                _ => false,
            });
        !self.line.capitals && !award && (given || counted || opens && goes)
    }
}
