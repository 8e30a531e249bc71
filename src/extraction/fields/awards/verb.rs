//! The verb that governs an award: giving, receiving, or the passive of giving.

use std::ops::Range;

use super::{act::Reader, name::Named};
use crate::{
    extraction::fields::authority,
    lexicon::{AwardWord, DocumentWord, Mark},
};

/// How the award is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// `X trao A cho R`.
    Active,
    /// `R được X tặng A`, `R nhận A`.
    Passive,
    /// `A được trao cho R`.
    Subject,
}

/// The verb that governs an award.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// Where the giver, the award and the recipients stand.
    pub frame: Frame,
    /// Where the words of the verb begin, `được` included.
    pub start: usize,
    /// Where its last word begins and ends.
    pub word: Mark<AwardWord>,
}

/// A verb of giving is no longer than this, in bytes.
const VERB: usize = 40;

impl Reader<'_> {
    /// The verb that governs an award: the nearest before it that nothing separates, or a passive behind it.
    pub(super) fn verb(&self, named: &[Named], index: usize) -> Option<Verb> {
        let award = &named[index];
        let sentence = self.line().sentence(award.span.start);
        let previous =
            index.checked_sub(1).map(|before| &named[before]).filter(|before| before.span.start >= sentence.start);
        let floor = previous.map_or(sentence.start, |before| before.end);
        let limit = named.get(index + 1).map_or(sentence.end, |next| next.span.start.min(sentence.end));
        let opens = self.text()[floor..award.span.start.max(floor)]
            .rsplit([';', ','])
            .next()
            .is_none_or(|lead| self.leads_to_prize(lead.rsplit(": ").next().unwrap_or_default()));
        // "The State President's Labour Order was presented to"
        let owner = award.giver.as_ref().filter(|giver| giver.end <= award.span.start && self.line().capitals);
        let owned = owner.is_some_and(|owner| {
            self.words.determiners.without_article(&self.text()[floor.min(owner.start)..owner.start]).trim().is_empty()
        });
        let opens = opens || owned;
        if let Some(verb) = self.passive_behind(award, limit, opens) {
            return Some(verb);
        }
        if let Some(verb) = self.held(award, floor, limit) {
            return Some(verb);
        }
        let before = self.within(floor, award.span.start);
        for (at, mark) in before.iter().enumerate().rev() {
            let between = &self.text()[mark.end..award.span.start];
            if between.contains(';') || between.len() > 220 {
                return None;
            }
            // "cho A (truy tặng B), …": what a bracket tells goes no further
            if between.find(')').is_some_and(|close| !between[..close].contains('(')) {
                continue;
            }
            match mark.value {
                // "a save that earned her the Golden Glove"
                AwardWord::Receive if self.is_object(mark.end, award.span.start) => {
                    let word = Mark { value: AwardWord::Give, ..*mark };
                    return Some(Verb { frame: Frame::Active, start: mark.start, word });
                }
                AwardWord::Receive => {
                    return Some(Verb {
                        frame: Frame::Passive,
                        start: self.chain_start(&before[..at], *mark),
                        word: *mark,
                    });
                }
                AwardWord::Give | AwardWord::Grant => {
                    let preposed = previous.is_some() && self.is_preposition(*mark, floor);
                    if preposed {
                        return None;
                    }
                    let (before, start) = self.first_of_two(&before[..at], mark.start);
                    let first = Mark { start, ..*mark };
                    let passive = self.passive(before, first);
                    let frame = if passive.is_some() { Frame::Passive } else { Frame::Active };
                    return Some(Verb {
                        frame,
                        start: passive.unwrap_or_else(|| self.chain_start(before, first)),
                        word: *mark,
                    });
                }
                _ => {}
            }
        }
        self.sends(award, floor)
    }

    /// Whether nothing, `đồng` or the word for several stands before a prize: `Các giải nhì … thuộc về`.
    fn leads_to_prize(&self, lead: &str) -> bool {
        let lead = lead.trim_matches([' ', '“', '"', '-', '–']);
        let low = crate::lexicon::lower(lead);
        lead.is_empty() || self.words.is_jointly(&low) || self.words.determiners.plural(&format!("{low} ")) > 0
    }

    /// Whether a pronoun and an article stand behind a verb: somebody is given what the sentence names.
    fn is_object(&self, verb: usize, award: usize) -> bool {
        let pronoun = self.within(verb, award).first().filter(|mark| mark.value == AwardWord::Pronoun);
        let object = pronoun.filter(|mark| mark.start == verb + 1 && self.line().capitals);
        let behind = object.and_then(|mark| self.line().low[mark.end..].strip_prefix(' '));
        behind.is_some_and(|behind| self.words.determiners.article(behind) > 0)
    }

    /// `phong tặng và truy tặng`: where the first of two verbs begins, and the words before it.
    fn first_of_two<'m>(&self, before: &'m [Mark<AwardWord>], start: usize) -> (&'m [Mark<AwardWord>], usize) {
        let adjacent = |end: usize, start: usize| self.text()[end..start].trim().is_empty();
        match before {
            [rest @ .., verb, and]
                if and.value == AwardWord::And
                    && matches!(verb.value, AwardWord::Give | AwardWord::Grant)
                    && adjacent(and.end, start)
                    && adjacent(verb.end, and.start) =>
            {
                (rest, verb.start)
            }
            [rest @ .., verb]
                if matches!(verb.value, AwardWord::Give | AwardWord::Grant)
                    && self.text()[verb.end..start].trim() == "," =>
            {
                (rest, verb.start)
            }
            _ => (before, start),
        }
    }

    /// `trao A tặng R và B tặng S`: the second `tặng` only says to whom.
    pub(super) fn is_preposition(&self, mark: Mark<AwardWord>, floor: usize) -> bool {
        self.text()[floor..mark.start].trim().is_empty()
    }

    /// `A được trao cho R`.
    pub(super) fn passive_behind(&self, award: &Named, limit: usize, opens: bool) -> Option<Verb> {
        let end = award.end;
        let named_by = award.giver.clone().filter(|giver| giver.start <= award.span.end + 1 && !self.line().capitals);
        let marks = self.within(end, limit);
        // "giải Nhất nội dung đơn nam thuộc về A"
        let fielded = end > award.span.end + 1 && award.giver.is_none() && !self.line().capitals;
        let near = |mark: &Mark<AwardWord>| {
            let between = &self.text()[end..mark.start];
            // "The Lovell Prize for a researcher under 35 went to": what it is for
            let reason = || {
                self.within(end, mark.start).first().is_some_and(|first| {
                    first.start <= end + 1 && matches!(first.value, AwardWord::Reason | AwardWord::Link)
                })
            };
            // "giải Nhất khối tiểu học, THCS lần lượt thuộc về"
            let turns = !self.line().capitals
                && self.words.says_in_turn(&self.line().low[end..mark.start])
                && !between.contains([';', ':', '.']);
            // "Giải A thể loại Tin, bài phản ánh (Báo in) thuộc về": in what it was won
            let far = turns || fielded && !between.contains([';', ':', '.', '“', '"']);
            let near = between.len() <= if far { 160 } else { 80 } && (far || !between.contains([',', ';', ':', '.']));
            near && if self.line().capitals { reason() } else { opens }
        };
        let goes = marks.iter().find(|mark| mark.value == AwardWord::Goes);
        // "Giải Tác phẩm được yêu thích, giải mới của năm nay, thuộc về": what it is stands between
        let aside = self.text()[end..limit.max(end)].strip_prefix(", ").and_then(|rest| rest.find(", "));
        let close = aside.filter(|length| *length <= 90).map_or(end, |length| end + length + 3);
        let goes = goes.filter(|mark| mark.start <= end + 2 || near(mark) || mark.start == close + 1 && close > end);
        if let Some(goes) = goes.filter(|_| !self.is_sent(award)) {
            return Some(Verb { frame: Frame::Subject, start: goes.start, word: *goes });
        }
        // "đồng giải Ba là các thí sinh A và B"
        let named = marks.first().filter(|mark| mark.value == AwardWord::Group && mark.start <= end + 1 && opens);
        if let Some(is) = named.filter(|_| !self.line().capitals) {
            return Some(Verb { frame: Frame::Subject, start: is.start, word: *is });
        }
        // "tấm Huân chương Chủ tịch nước tặng thưởng cho R"
        let given = named_by.and_then(|_| marks.first()).filter(|mark| {
            matches!(mark.value, AwardWord::Give | AwardWord::Grant)
                && mark.start <= end + 1
                && marks.get(1).is_some_and(|next| next.value == AwardWord::To && next.start == mark.end + 1)
        });
        if let Some(given) = given {
            return Some(Verb { frame: Frame::Subject, start: given.start, word: *given });
        }
        // "Giải Khuyến khích trao cho 5 tác giả": the award opens its clause
        let told = marks.first().filter(|mark| {
            matches!(mark.value, AwardWord::Give | AwardWord::Grant)
                && mark.start <= end + 1
                && opens
                && marks.get(1).is_some_and(|next| next.value == AwardWord::To && next.start == mark.end + 1)
        });
        if let Some(told) = told {
            return Some(Verb { frame: Frame::Subject, start: told.start, word: *told });
        }
        if let Some(listed) = self.listed(award, limit) {
            return Some(Verb { frame: Frame::Subject, start: listed.start, word: listed });
        }
        // "…; lứa tuổi 48-55, giải Nhất cho đội A"
        let bare = marks.first().filter(|to| {
            let alone =
                !self.within(self.line().sentence(award.span.start).start, award.span.start).iter().any(|mark| {
                    matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::NoAct)
                });
            to.value == AwardWord::To && to.start == end + 1 && opens && alone && self.words.is_prize(&award.name)
        });
        if let Some(to) = bare.filter(|_| !self.line().capitals) {
            return Some(Verb { frame: Frame::Subject, start: to.start, word: *to });
        }
        // "the President's Medal, its highest honor, was conferred on R"
        let first = marks.iter().position(|mark| mark.start >= close && mark.value == AwardWord::Passive)?;
        let passive = marks.get(first)?;
        // "Trước Giải thưởng A, năm 2019, chị được tặng B": told of somebody
        if close > end && !self.line().capitals && !self.text()[close..passive.start].trim().is_empty() {
            return None;
        }
        // "được LĐLĐ tỉnh trao cho": words of the giver's name stand between
        let handed = self.handed_on(passive.end, limit).and_then(|at| marks[first + 1..].get(at));
        // "được Ủy ban Giải thưởng A trao cho": a body that is called after a prize
        let given = || {
            let verb = marks[first + 1..]
                .iter()
                .take(6)
                .find(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant))?;
            let from = self.line().after(passive.end).min(verb.start);
            let by = authority::phrase(self.line(), from, verb.start, self.names)?;
            self.text()[by.end..verb.start].trim().is_empty().then_some(verb)
        };
        let verb = handed.or_else(given).or_else(|| {
            marks[first + 1..].iter().take(6).find(|mark| {
                !matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit | AwardWord::Collective | AwardWord::And)
            })
        })?;
        // "được Liên đoàn Lao động tỉnh trao cho"
        let from = verb.start - self.text().get(passive.end..verb.start)?.trim_start().len();
        let by = handed.is_some()
            || authority::phrase(self.line(), from, verb.start, self.names)
                .is_some_and(|span| self.text()[span.end..verb.start].trim().is_empty());
        // "…; năm 1985 được Nhà nước tặng": the next part tells of another
        let told = close == end && !opens && self.text()[end..passive.start].contains(',');
        let and = self.within(end, passive.start).iter().any(|mark| mark.value == AwardWord::And);
        let apart = told || and || self.text()[end..passive.start].contains(';');
        // "giải Nhất trị giá 10 triệu đồng được trao cho": what it is worth stands between
        let to = verb.start == passive.end + 1
            && self
                .within(verb.end, limit.max(verb.end))
                .first()
                .is_some_and(|to| to.value == AwardWord::To && to.start == verb.end + 1);
        let worth = to && near(passive);
        let close = !apart && (passive.start <= close + 12 || worth) && (verb.start <= passive.end + 1 || by);
        // "quyết định của X về việc tặng A được công bố": what is told of the award is told before it
        let before = self.within(award.span.start.saturating_sub(VERB), award.span.start).last();
        let governed = before.is_some_and(|before| {
            matches!(before.value, AwardWord::Give | AwardWord::Grant) && before.end + 1 == award.span.start
        }) && !self.words.is_preposition(&self.line().low[verb.start..verb.end]);
        let fits = !governed
            && passive.value == AwardWord::Passive
            && matches!(verb.value, AwardWord::Give | AwardWord::Grant);
        (close && fits).then_some(Verb { frame: Frame::Subject, start: passive.start, word: *verb })
    }

    /// The beginning of `được … tặng`: the marker, when only a giver stands between.
    pub(super) fn passive(&self, before: &[Mark<AwardWord>], verb: Mark<AwardWord>) -> Option<usize> {
        if let Some(start) = self.first_of_passive(before, verb) {
            return Some(start);
        }
        for mark in before.iter().rev().take(6) {
            let between = &self.text()[mark.end..verb.start];
            if mark.value == AwardWord::Passive && self.agent(mark.end, verb.start).is_some() {
                return Some(mark.start);
            }
            if between.contains([';', ',']) && between.len() > 90 || between.contains(';') {
                return None;
            }
            if mark.value == AwardWord::Passive {
                let start = mark.end + 1;
                // "was posthumously promoted to Major and awarded"
                let shared = self.line().capitals
                    && between.trim_end().ends_with(" and")
                    && between.len() <= 60
                    && !between.contains(',');
                if shared {
                    return Some(mark.start);
                }
                let giver = between.trim().is_empty()
                    || authority::phrase(self.line(), start.min(verb.start), verb.start, self.names)
                        .map(|span| self.together(span, start, verb.start))
                        .is_some_and(|span| self.text()[span.end..verb.start].split(' ').count() <= 8);
                return giver.then_some(mark.start);
            }
            // "promoted to Major and awarded"
            if mark.value == AwardWord::To && self.line().capitals && between.trim_end().ends_with(" and") {
                continue;
            }
            if matches!(mark.value, AwardWord::To | AwardWord::Give | AwardWord::Grant | AwardWord::Receive) {
                return None;
            }
        }
        None
    }

    /// `được X công nhận đạt chuẩn và tặng`: the passive of the verb before `và`.
    fn first_of_passive(&self, before: &[Mark<AwardWord>], verb: Mark<AwardWord>) -> Option<usize> {
        let and = before.last().filter(|and| and.value == AwardWord::And && !self.line().capitals)?;
        let passive = before.iter().rposition(|mark| mark.value == AwardWord::Passive)?;
        let first =
            before[passive + 1..].iter().find(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant))?;
        let passive = before[passive];
        let start = (passive.end + 1).min(first.start);
        let by = self.text()[passive.end..first.start].trim().is_empty()
            || authority::phrase(self.line(), start, first.start, self.names)
                .is_some_and(|span| self.text()[span.end..first.start].trim().is_empty());
        let one = verb.start - passive.end <= 160
            && !self.text()[passive.end..verb.start].contains([',', ';'])
            && self.text()[and.end..verb.start].trim().is_empty();
        (by && one).then_some(passive.start)
    }

    /// Verbs, adverbs and ceremony words right before a verb belong to it.
    pub(super) fn chain_start(&self, before: &[Mark<AwardWord>], verb: Mark<AwardWord>) -> usize {
        let mut start = verb.start;
        for mark in before.iter().rev() {
            let verbal = matches!(
                mark.value,
                AwardWord::Passive | AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::Stop
            );
            let gap = self.text()[mark.end..start].trim();
            if !verbal
                || !gap.is_empty() && !self.adverb(gap)
                || self.text()[mark.start..].starts_with(char::is_uppercase)
            {
                break;
            }
            start = mark.start;
        }
        let trimmed = self.text()[..start].trim_end().len();
        let index = self.line().word_from(start);
        match index.checked_sub(1).map(|index| self.line().words[index]) {
            // "Sixty-three members received": they are who gets it
            Some(word)
                if word.end == trimmed
                    && matches!(word.value, DocumentWord::Adverb)
                    && !self.within(word.start, word.end).iter().any(|mark| mark.value == AwardWord::Individual) =>
            {
                word.start
            }
            _ => start,
        }
    }

    pub(super) fn adverb(&self, gap: &str) -> bool {
        let at = gap.as_ptr() as usize - self.text().as_ptr() as usize;
        self.line()
            .word_at(at)
            .is_some_and(|mark| mark.value == DocumentWord::Adverb && mark.end - mark.start == gap.len())
    }

    /// Words that make it a proposal, a plan or a title: no award was given.
    pub(super) fn is_no_act(&self, sentence: &Range<usize>, named: &[Named], governor: usize, verb: &Verb) -> bool {
        let award = &named[governor];
        let floor = if governor == 0 { sentence.start } else { named[governor - 1].end.max(sentence.start) };
        // "100% cán bộ đạt …": a share, nobody in particular
        let lead = &self.text()[floor.min(verb.start)..verb.start];
        if !self.line().capitals && lead.rsplit([',', ';']).next().is_some_and(|part| part.contains('%')) {
            return true;
        }
        // "tác phẩm đoạt giải Nhất sẽ được nhận …"
        let then = self.within(award.end, self.line().sentence(award.span.start).end.max(award.end)).first();
        if then.is_some_and(|mark| mark.value == AwardWord::NoAct && mark.start == award.end + 1)
            && verb.word.value == AwardWord::Receive
        {
            return true;
        }
        self.within(floor, award.span.start).iter().any(|mark| {
            let gap = mark.end.max(verb.start) - mark.end.min(verb.start);
            // "… và đề nghị truy tặng": a proposal that holds its own verb
            let behind = mark.start >= verb.word.end;
            // "Will Harte received": nobody's name
            let named = self.line().capitals
                && mark.start > sentence.start
                && self.text()[mark.start..].starts_with(char::is_uppercase);
            // "không vào chung kết nhưng được tặng"
            let still = !self.line().capitals
                && self.words.those.happened_still(&self.line().low[mark.end.min(verb.start)..verb.start]);
            mark.value == AwardWord::NoAct
                && !named
                && !still
                && !self.region.in_quotation(floor, mark.start)
                && (gap <= 60 || behind)
                && !self.text()[mark.end.min(award.span.start)..award.span.start].contains([';', '.'])
                && !self.text()[mark.end.min(verb.start)..verb.start].contains(',')
        })
    }
}
