//! Who receives what a passive or a verb of receiving tells: its subject, near or far, or whoever stands for it.

use std::ops::Range;

use super::{
    act::{Act, Reader},
    name::Named,
    verb::Verb,
};
use crate::{article::Recipient, lexicon::AwardWord};

/// How a sentence tells what somebody received.
pub struct Received<'a> {
    /// The award.
    pub award: &'a Named,
    /// What governs it.
    pub verb: &'a Verb,
    /// The sentence.
    pub sentence: &'a Range<usize>,
    /// Where the clause of the verb begins.
    pub clause: usize,
    /// Where the words about the award end.
    pub limit: usize,
    /// The act before in the sentence.
    pub same: Option<&'a Act>,
    /// It tells who gave, not who got something.
    pub gave: bool,
    /// The last person named before the line.
    pub person: Option<&'a str>,
}

impl Reader<'_> {
    /// The recipients.
    pub(super) fn received(&self, told: &Received) -> Vec<Recipient> {
        let &Received { award, verb, sentence, clause, limit, same, gave, person } = told;
        let mut found: Vec<Recipient> = Vec::new();
        // "đón nhận các phần thưởng: A cho R; B cho S"
        let to = self.within(award.end, limit).first();
        if to.is_some_and(|to| to.value == AwardWord::To && to.start == award.end + 1) {
            found = self.behind(award.end, limit);
        }
        let own = !found.is_empty();
        // "…; được Bộ Y tế tặng Bằng khen": the subject of the part before
        let lead = &self.text()[clause.min(verb.start)..verb.start];
        // "nhận A ở đâu đó và được X tặng B", "…; năm 2020 được X tặng B": of one subject
        let joined = self.within(clause.min(verb.start), verb.start).last().is_some_and(|and| {
            and.value == AwardWord::And && and.end == lead.trim_end().len() + verb.start - lead.len()
        });
        let again = !self.line().capitals
            && (joined && !gave || clause > sentence.start && self.says_only_when(clause, verb.start));
        // "tặng Giấy khen cho bà A, người đã đoạt …": who got the award before
        let part = verb.start - lead.rsplit(", ").next().unwrap_or_default().len();
        let relative = gave
            && !self.line().capitals
            && part > clause
            && self
                .within(part, verb.start)
                .first()
                .is_some_and(|mark| mark.value == AwardWord::Individual && mark.start == part);
        match same.filter(|_| again || relative || lead.trim().is_empty()) {
            Some(last) if relative => return last.recipients.clone(),
            _ if own => {}
            Some(last) => found.clone_from(&last.recipients),
            None if !self.line().capitals
                && self.text()[clause.min(verb.start)..verb.start].trim_end().ends_with(';') => {}
            None => found = self.left(clause, verb.start),
        }
        // "… năm 2016, được Chủ tịch nước tặng": behind a comma the subject is that of the part before
        if let Some(last) = same.filter(|last| {
            found.is_empty()
                && verb.start < verb.word.start
                && last.span.end <= clause
                && self.text()[..verb.start].trim_end().ends_with(',')
        }) {
            found.clone_from(&last.recipients);
        }
        // "Bà là người Việt Nam đầu tiên nhận giải thưởng này": told before of whom
        if found.is_empty() && award.again && !self.line().capitals {
            return found;
        }
        if found.is_empty() {
            found = self.pronoun(clause..verb.start, person);
        }
        if found.is_empty() {
            found = self.pronoun_within(clause..verb.start, person);
        }
        if found.is_empty() {
            found.extend(self.unit_alone(clause..verb.start));
        }
        if found.is_empty() {
            found = self.behind(award.end, limit);
        }
        if found.is_empty() {
            let own =
                !self.line().capitals && self.text()[clause.min(verb.start)..verb.start].split_whitespace().count() > 2;
            let start = if own && self.text()[..clause].trim_end().ends_with(';') {
                clause
            } else {
                self.behind_speech(sentence.start, verb.start)
            };
            found = self.region.subject(start.min(verb.start)..verb.start);
            // "luật sư A bào chữa cho B cho rằng thân chủ từng được tặng"
            if found.is_empty() && self.behind_speech(sentence.start, verb.start) > sentence.start {
                found = self.region.subject(sentence.start..verb.start);
            }
        }
        if found.is_empty() {
            found = self.opened_by(sentence, person);
        }
        // "Năm 2015, bà được bổ nhiệm; năm 2017, được phong tặng …"
        if found.is_empty() && verb.start < verb.word.start && self.says_only_when(clause, verb.start) {
            found = self.pronoun_within(sentence.start..verb.start, person);
        }
        if found.is_empty() && verb.word.value == AwardWord::Receive {
            found.extend(self.receiver_behind(award.end, limit));
        }
        self.listed_behind(&mut found, award.end, limit);
        found
    }

    /// `bà A, vợ liệt sĩ B, nhận Huân chương do X truy tặng cho B`: for whom kin take an honour in hand.
    pub(super) fn dead(&self, end: usize, limit: usize, before: Range<usize>) -> Vec<Recipient> {
        let named = |one: &Recipient| one.name.is_some();
        let found = self.behind(end, limit);
        if found.iter().any(named) {
            return found;
        }
        let low = &self.line().low[before.clone()];
        let kin = low.match_indices(", ").map(|(at, joint)| before.start + at + joint.len());
        let kin = kin.take(8).find(|at| self.words.opens_kin(&self.line().low[*at..before.end]));
        let kin = kin.map(|at| self.region.right(at..before.end));
        kin.filter(|found| found.iter().any(named)).unwrap_or_default()
    }

    /// Recipients before a passive, of an earlier one as well that shares its award: `A được tặng, B được truy tặng …`.
    fn left(&self, clause: usize, verb: usize) -> Vec<Recipient> {
        let marks = self.within(clause, verb);
        let shares = |place: usize| {
            let behind = marks.iter().find(|mark| mark.start >= place);
            let group = behind.is_some_and(|mark| matches!(mark.value, AwardWord::Group | AwardWord::Partial));
            let and = behind.is_some_and(|mark| mark.value == AwardWord::And && mark.start == place + 1);
            !group && (and || self.text()[place..verb].starts_with(','))
        };
        let earlier = marks.windows(2).rev().find(|pair| {
            pair[0].value == AwardWord::Passive
                && matches!(pair[1].value, AwardWord::Give | AwardWord::Grant)
                && pair[1].start == pair[0].end + 1
                && shares(pair[1].end)
        });
        let Some(pair) = earlier else { return self.region.left(clause..verb) };
        let mut found = self.region.left(clause..pair[0].start);
        found.extend(self.region.left(pair[1].end..verb));
        found
    }
}
