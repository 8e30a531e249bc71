//! Who gets what an active verb gives: between verb and award, behind the award, or behind the last of a row of awards.

use std::ops::Range;

use super::{
    act::Reader,
    name::Named,
    verb::{Frame, Verb},
};
use crate::{article::Recipient, lexicon::AwardWord};

/// How a sentence tells what is given.
pub struct Given<'a> {
    /// The awards of the line.
    pub named: &'a [Named],
    /// Their verbs.
    pub verbs: &'a [Option<Verb>],
    /// Which award.
    pub index: usize,
    /// The award whose verb governs it.
    pub governor: usize,
    /// That verb.
    pub verb: &'a Verb,
    /// Where the words about the award end.
    pub limit: usize,
    /// Where the sentence ends.
    pub sentence: usize,
    /// The last person named before the line.
    pub person: Option<&'a str>,
}

impl Reader<'_> {
    /// The recipients.
    pub(super) fn given(&self, told: &Given) -> Vec<Recipient> {
        let &Given { named, index, governor, verb, limit, person, .. } = told;
        let award = &named[index];
        let mut found = Vec::new();
        let to = self.within(award.end, limit).first();
        let own = to.is_some_and(|to| to.value == AwardWord::To && to.start == award.end + 1);
        if index == governor && verb.frame == Frame::Active && !own {
            found = self.between(verb.word.end, award.span.start);
            let alone = verb.word.end..award.span.start.max(verb.word.end);
            // "earned him the league's Golden Glove"
            let object = self.within(alone.start, alone.end).first().filter(|mark| mark.value == AwardWord::Pronoun);
            let object = object.filter(|mark| mark.start == alone.start + 1 && self.line().capitals);
            let alone = object.map_or(alone.clone(), |mark| alone.start..mark.end);
            // "trao cho em Huy hiệu"
            let to = self.within(alone.start, alone.end).first().filter(|mark| mark.value == AwardWord::To);
            let alone = match to.filter(|to| to.start == alone.start + 1 && !self.line().capitals) {
                Some(to) => self.line().after(to.end).min(alone.end)..alone.end,
                None => alone,
            };
            if found.is_empty() && !award.again && self.is_pronoun(&alone) {
                found = self.pronoun(alone, person);
            }
        }
        if found.is_empty() {
            found = self.behind(award.end, limit);
            // "cho ông và Hợp tác xã A"
            let to = self.within(award.end, limit).iter().find(|mark| mark.value == AwardWord::To);
            let said = to.and_then(|to| self.beside_others(self.line().after(to.end).min(limit)..limit, person));
            found.splice(0..0, said.filter(|one| !found.is_empty() && !found.contains(one)));
        }
        let goes = matches!(verb.word.value, AwardWord::Goes | AwardWord::Group);
        if found.is_empty() && goes && index == governor {
            found = self.region.right(verb.word.end..limit.max(verb.word.end));
        }
        found
    }

    /// `trao A, B và C cho R`: what stands behind the last award of a row.
    pub(super) fn behind_row(&self, told: &Given) -> Option<Range<usize>> {
        let &Given { named, verbs, index, sentence, .. } = told;
        let row = (index + 1..named.len()).take_while(|next| {
            // "the Exploit Order and the Ian Moss Medal"
            let gap =
                self.words.determiners.without_article(&self.text()[named[next - 1].end..named[*next].span.start]);
            let gap = gap.trim_matches([' ', ',']);
            gap.is_empty()
                || self
                    .within(named[next - 1].end, named[*next].span.start)
                    .iter()
                    .any(|mark| mark.value == AwardWord::And && self.text()[mark.start..mark.end].len() == gap.len())
        });
        // "6 giải Khuyến khích và giải phụ cho A": the number tells of the first
        let award = &named[index];
        let counted = self.words.is_prize(&award.name) && self.counted(award.span.start).is_some();
        let last = row.last().filter(|_| !counted)?;
        Some(named[last].end..self.right_limit(named, verbs, last, sentence).max(named[last].end))
    }

    /// Recipients between verb and award: `tặng 14 tập thể Bằng khen`.
    fn between(&self, start: usize, end: usize) -> Vec<Recipient> {
        if end <= start + 3 {
            return Vec::new();
        }
        let with = self
            .within(start, end)
            .iter()
            .rev()
            .find(|mark| mark.value == AwardWord::GivenWith)
            .map_or(end, |mark| mark.start);
        let to =
            self.within(start, with).iter().find(|mark| mark.value == AwardWord::To).map_or(start, |mark| mark.end);
        self.region.right(to..with)
    }

    /// `A received the Silver Star, and B the Bronze Star`: who stands between two awards of one verb.
    pub(super) fn gapped(&self, from: usize, award: usize) -> Vec<Recipient> {
        let line = self.line();
        if !line.capitals {
            return self.held_between(from, award);
        }
        let inside = |(name, ..): &&(Range<usize>, Range<usize>, &str)| name.start >= from && name.end <= award;
        let people: Vec<_> = self.region.near(&(from..award)).iter().filter(inside).collect();
        let (Some(first), Some(last)) = (people.first(), people.last()) else { return Vec::new() };
        let lead = line.low[from..first.1.start.min(first.0.start).max(from)].trim_matches([' ', ',', ';']);
        let tail = line.low[last.0.end.max(last.1.end).min(award)..award].trim_matches([' ', ',']);
        let joint = lead.is_empty()
            || self
                .within(from, first.0.start)
                .iter()
                .any(|mark| mark.value == AwardWord::And && lead.len() == mark.end - mark.start);
        if !joint || !self.words.again.is_article(tail) {
            return Vec::new();
        }
        self.region.right(from..award)
    }

    /// `3 đồng chí nhận Huy hiệu 50 năm tuổi Đảng, 5 đồng chí 45 năm`: those who are counted between two awards of one verb.
    fn held_between(&self, from: usize, award: usize) -> Vec<Recipient> {
        let gap = self.text()[from..award].trim_start_matches([' ', ',', ';']);
        let start = award - gap.len();
        let and = self.within(start, award).first().filter(|mark| mark.value == AwardWord::And && mark.start == start);
        let start = and.map_or(start, |and| and.end + 1).min(award);
        let gap = &self.text()[start..award];
        let counts = gap.starts_with(|c: char| c.is_ascii_digit()) && !gap.contains([',', ';', ':']);
        let found = if counts { self.region.right(start..award) } else { Vec::new() };
        if found.iter().all(|one| one.count.is_some()) { found } else { Vec::new() }
    }
}
