//! Words that govern an award only where it stands with others: `recipients of`, `có … gửi`, an entry of a list.

use super::{
    act::Reader,
    name::Named,
    verb::{Frame, Verb},
};
use crate::lexicon::{AwardWord, Mark};

impl Reader<'_> {
    /// `The recipients of the medal are A and B`: who has the award stands behind.
    pub(super) fn held(&self, award: &Named, floor: usize, limit: usize) -> Option<Verb> {
        let holder = self.within(floor, award.span.start).iter().rev().find(|mark| mark.value == AwardWord::Holder)?;
        let gap = self.line().low[holder.end..award.span.start].trim();
        let is = self.within(award.end, limit).first().filter(|is| is.value == AwardWord::Passive)?;
        let given = self.within(is.end, limit).first();
        let given = given
            .is_some_and(|mark| mark.start == is.end + 1 && matches!(mark.value, AwardWord::Give | AwardWord::Grant));
        let told = is.start == award.end + 1 && !given && (gap.is_empty() || self.words.again.is_article(gap));
        let word = Mark { value: AwardWord::Goes, ..*is };
        told.then_some(Verb { frame: Frame::Subject, start: is.start, word })
    }

    /// `X có Thư khen gửi R`: a verb that gives only where the award follows it and another goes on.
    pub(super) fn sends(&self, award: &Named, floor: usize) -> Option<Verb> {
        let before = self.text()[floor..award.span.start].trim_end();
        let start = before.rfind(' ').map_or(floor, |space| floor + space + 1);
        let end = (floor + before.len()).max(start);
        // "được tặng Bằng khen, 7 năm liền là Chiến sĩ thi đua"
        let and = || self.within(floor, start).iter().any(|mark| mark.value == AwardWord::And);
        let again = floor > self.line().sentence(award.span.start).start
            && (self.text()[floor..start].contains(',') || !self.line().capitals && and());
        let again = again || !self.line().capitals && self.words.says_repeatedly(&self.line().low[floor..start]);
        if again && self.words.is_being(&self.line().low[start..end]) {
            let word = Mark { start, end, value: AwardWord::Receive };
            return Some(Verb { frame: Frame::Passive, start, word });
        }
        // "A và B đồng giải Nhì"
        if self.words.is_jointly(&self.line().low[start..end]) && self.words.is_prize(&award.name) {
            let word = Mark { start, end, value: AwardWord::Receive };
            return Some(Verb { frame: Frame::Passive, start, word });
        }
        // "đoàn A được giải Ba"
        let passive =
            self.within(start, end).first().filter(|mark| mark.value == AwardWord::Passive && mark.end == end);
        if let Some(passive) = passive.filter(|_| self.words.is_prize(&award.name) && !self.line().capitals) {
            let word = Mark { value: AwardWord::Receive, ..*passive };
            return Some(Verb { frame: Frame::Passive, start: passive.start, word });
        }
        let gives = self.words.is_confer(&self.line().low[start..end]);
        let goes_on = self.within(award.end, self.text().len()).first().is_some_and(|mark| {
            let to = mark.value == AwardWord::Give || self.words.is_praise(&self.line().low[mark.start..mark.end]);
            let gap = self.text()[award.end..mark.start].trim();
            // "có Giấy khen riêng dành cho R"
            let goes = matches!(mark.value, AwardWord::Goes | AwardWord::To) && !self.line().capitals;
            let small = gap.split(' ').count() == 1 && gap.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
            to && gap.is_empty() || goes && small
        });
        // "có Thư khen Công an tỉnh"
        let sentence = self.line().sentence(award.span.start).end;
        let sent = || !self.line().capitals && !self.uncalled(award.span.end, sentence).is_empty();
        let word = Mark { start, end, value: AwardWord::Give };
        (gives && (goes_on || sent())).then_some(Verb { frame: Frame::Active, start, word })
    }

    /// Whether a verb of giving stands right before an award, so that `dành cho` only says to whom.
    pub(super) fn is_sent(&self, award: &Named) -> bool {
        let before = self.text()[..award.span.start].trim_end();
        let word = before.rfind(' ').map_or(0, |space| space + 1);
        let gives = self.within(word, before.len()).first();
        let gives = gives.is_some_and(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant));
        (gives || self.words.is_confer(&self.line().low[word..before.len()])) && !self.line().capitals
    }

    /// `Cờ thi đua của Chính phủ (Quyết định số 5) tặng Nhà máy A`: the verb of an entry that its award opens.
    pub(super) fn listed(&self, award: &Named, limit: usize) -> Option<Mark<AwardWord>> {
        let (line, text) = (self.line(), self.text());
        let start = line.sentence(award.span.start).start;
        let lead = text[start..award.span.start].rsplit(';').next().unwrap_or_default();
        let opens = lead.trim_matches([' ', '-', '–', '+', '•', '*', '“', '"']).is_empty();
        let begin = self.past_bracket(award.end, limit);
        let verb = *self.within(begin, limit.max(begin)).first()?;
        let alone = || {
            !self.within(start, award.span.start).iter().any(|mark| {
                matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::NoAct)
            })
        };
        let gives = matches!(verb.value, AwardWord::Give | AwardWord::Grant)
            && verb.start <= line.after(begin)
            && self.words.is_preposition(&line.low[verb.start..verb.end]);
        (!line.capitals && opens && gives && alone() && !self.uncalled(verb.end, limit.max(verb.end)).is_empty())
            .then_some(verb)
    }
}
