//! How far the words about an award reach: the clause of its verb, and the parts of a list.

use super::{
    act::Reader,
    name::Named,
    verb::{Frame, Verb},
};
use crate::lexicon::{AwardWord, Mark};

impl Reader<'_> {
    /// Whether an award is the next part of a list with semicolons: `trao A cho R; B cho S`.
    pub(super) fn opens_part(&self, award: usize) -> bool {
        let mut before = self.text()[..award].trim_end_matches([' ', '“', '"']);
        // "; 3 giải Ba": how many come first
        let word = before.rfind([' ', ';']).map_or(0, |at| at + 1);
        let counts = self.within(word, before.len()).first().is_some_and(|mark| {
            matches!(mark.value, AwardWord::Number(_)) && mark.end - mark.start == before.len() - word
        });
        if counts || word < before.len() && before[word..].bytes().all(|byte| byte.is_ascii_digit()) {
            before = before[..word].trim_end();
        }
        let and = self.within(before.rfind(' ').map_or(0, |space| space + 1), award).first();
        let before = match and.filter(|mark| mark.value == AwardWord::And && mark.end == before.len()) {
            Some(and) => before[..and.start].trim_end(),
            None => before,
        };
        // "went to A; the Bronze Star to B"
        let article = self.line().capitals && before.ends_with("; the");
        article || before.ends_with(';')
    }

    /// Where the clause of a verb begins: after a semicolon or the award before.
    pub(super) fn clause_start(&self, floor: usize, verb: usize) -> usize {
        let floor = floor.min(verb);
        let cut = self.text()[floor..verb].rfind(';').map_or(floor, |index| floor + index + 1);
        let verbal = |mark: &Mark<AwardWord>| {
            matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::Passive)
        };
        // a list of people with semicolons is one subject
        let cut = if self.within(floor, cut).iter().any(verbal) || floor > self.line().sentence(verb).start {
            cut
        } else {
            floor
        };
        cut + (self.text()[cut..verb].len() - self.text()[cut..verb].trim_start_matches([' ', ',', '.']).len())
    }

    /// Past who says it: `ông A cho biết HTX B được tặng …`.
    pub(super) fn behind_speech(&self, clause: usize, verb: usize) -> usize {
        let says = self.within(clause.min(verb), verb).iter().rev().find(|mark| mark.value == AwardWord::Says);
        let Some(says) = says else { return clause };
        let start = says.end
            + (self.text()[says.end..verb].len()
                - self.text()[says.end..verb].trim_start_matches([' ', ':', ',', '“', '"']).len());
        let opens = self.within(start, verb).first().is_some_and(|mark| {
            mark.start == start
                && matches!(mark.value, AwardWord::Stop | AwardWord::Receive | AwardWord::Passive | AwardWord::Pronoun)
        });
        if start >= verb || opens { clause } else { start }
    }

    /// Where the words about an award end: where the next act begins.
    pub(super) fn right_limit(&self, named: &[Named], verbs: &[Option<Verb>], index: usize, sentence: usize) -> usize {
        let Some(next) = named.get(index + 1).filter(|next| next.span.start < sentence) else { return sentence };
        let begin = named[index].end;
        let Some(verb) = verbs[index + 1] else {
            if let Some(cut) = self.text()[begin..next.span.start.max(begin)].rfind(';') {
                return begin + cut;
            }
            return self.last_joint(begin, next.span.start);
        };
        let edge = if verb.frame == Frame::Subject { next.span.start } else { verb.start };
        if edge <= begin {
            return begin.max(next.span.start);
        }
        if let Some(cut) = self.text()[begin..edge].rfind(';') {
            return begin + cut;
        }
        // "cho A và B, Sở Văn hóa, Thể thao và Du lịch tặng": who gives the next begins behind the joint
        let office = (verb.frame == Frame::Active).then(|| self.subject(begin, &verb)).flatten();
        if let Some((office, None)) = office.filter(|(office, _)| self.follows_joint(office.start)) {
            return self.last_joint(begin, office.start);
        }
        self.last_joint(begin, edge)
    }

    /// Behind a bracket that follows an award: the decision by which it is given.
    pub(super) fn past_bracket(&self, end: usize, limit: usize) -> usize {
        let inside = self.text()[end..limit.max(end)].strip_prefix(" (");
        let close = inside.and_then(|inside| inside.find(')').filter(|at| !inside[..*at].contains('(')));
        close.map_or(end, |at| end + 2 + at + 1)
    }

    /// The last comma or `và` before a place.
    fn last_joint(&self, begin: usize, edge: usize) -> usize {
        let comma = self.text()[begin..edge].rfind(", ").map(|index| begin + index);
        let and =
            self.within(begin, edge).iter().rev().find(|mark| mark.value == AwardWord::And).map(|mark| mark.start);
        comma.max(and).unwrap_or(edge)
    }
}
