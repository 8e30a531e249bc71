//! What follows the name of an award: those whom it goes to.

use std::ops::Range;

use super::act::Reader;
use crate::{
    article::Recipient,
    lexicon::{AwardWord, Mark},
};

impl Reader<'_> {
    /// Recipients behind the award: after `cho` and its like.
    pub(super) fn behind(&self, end: usize, limit: usize) -> Vec<Recipient> {
        let end = self.past_bracket(end, limit);
        let marks = self.within(end, limit);
        let to = marks.iter().enumerate().find(|(index, mark)| match mark.value {
            AwardWord::To => true,
            AwardWord::Goes => self.text()[end..mark.start].split_whitespace().count() <= 1,
            AwardWord::Give | AwardWord::Grant if self.words.is_preposition(&self.line().low[mark.start..mark.end]) => {
                let next =
                    marks.get(index + 1).is_some_and(|next| next.value == AwardWord::To && next.start <= mark.end + 1);
                let between = self.text()[end..mark.start].trim_matches([' ', ',']);
                // "trao Giải thưởng X và tuyên dương 12 học sinh": another thing is done to these
                let and = index.checked_sub(1).map(|before| marks[before]).is_some_and(|and| {
                    and.value == AwardWord::And && and.end + 1 == mark.start && mark.value == AwardWord::Grant
                });
                !next && !and && between.len() <= 40 && !between.contains(';')
            }
            AwardWord::Stop | AwardWord::Grant if self.words.is_praise(&self.line().low[mark.start..mark.end]) => {
                self.text()[end..mark.start].trim_matches([' ', ',']).is_empty()
            }
            AwardWord::Group => self.text()[end..mark.start].trim().is_empty(),
            _ => false,
        });
        // "truy tặng liệt sĩ A cho mẹ và vợ anh": whoever takes it in hand stands behind the dead
        let hand = to.filter(|(_, mark)| self.words.honours_the_dead(&self.line().low[mark.start..mark.end]));
        let hand = hand.and_then(|(_, mark)| {
            self.within(mark.end, limit).iter().find(|to| to.value == AwardWord::To && to.start > mark.end + 1)
        });
        let limit = hand.map_or(limit, |to| to.start);
        let start = match to {
            Some((_, mark)) => mark.end,
            None if self.text()[end..limit].trim_start().starts_with(':') => end + 1,
            None => return self.for_counted(end, limit).unwrap_or_else(|| self.uncalled(end, limit)),
        };
        let stop =
            self.within(start, limit).iter().find(|mark| self.opens_reason(mark) && !self.names_behind(mark, limit));
        let stop = stop.map_or(limit, |mark| mark.start).max(start);
        let mut found = self.region.right(start..self.clause_end(start, stop));
        found.extend(self.behind_clause(stop, limit));
        // "cho 15 vận động viên có thành tích …, trong đó có A và B"
        let partial = self.within(stop, limit).iter().find(|mark| mark.value == AwardWord::Partial);
        if let Some(partial) = partial.filter(|_| found.iter().any(|one| one.count.is_some())) {
            let named = self.region.right(partial.end..self.clause_end(partial.end, limit));
            found.extend(named.into_iter().filter(|one| one.name.is_some()));
        }
        found
    }

    /// `certificates of merit for 11 production teams`: numbers behind the word for a reason are those who get it.
    fn for_counted(&self, end: usize, limit: usize) -> Option<Vec<Recipient>> {
        let reason = self.within(end, limit).first().filter(|mark| {
            matches!(mark.value, AwardWord::Reason | AwardWord::Link)
                && self.words.opens_reason(&self.line().low[mark.start..mark.end])
        })?;
        let start = self.line().after(reason.end).min(limit);
        let number = self.within(start, limit).first();
        let counts = self.text()[start..limit].starts_with(|c: char| c.is_ascii_digit())
            || number.is_some_and(|mark| mark.start == start && matches!(mark.value, AwardWord::Number(_)));
        if !self.line().capitals || reason.start != end + 1 || !counts {
            return None;
        }
        let stop = self.within(start, limit).iter().find(|mark| self.opens_reason(mark));
        let found = self.region.right(start..stop.map_or(limit, |mark| mark.start));
        (!found.is_empty() && found.iter().all(|one| one.count.is_some())).then_some(found)
    }

    /// `to A, who was 29, and B, who had turned 22`, `to A, who …; to B; and to C`: those behind a clause that tells of the one
    /// before.
    fn behind_clause(&self, clause: usize, limit: usize) -> Vec<Recipient> {
        let relative = self.within(clause, limit).first().is_some_and(|mark| {
            let low = &self.line().low[mark.start..mark.end];
            mark.start == clause && self.text()[..clause].ends_with(", ") && self.words.again.tells_of(low)
        });
        if !relative || !self.line().capitals {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut from = clause;
        let joints = self.text()[clause..limit].match_indices([',', ';']).map(|(at, joint)| (clause + at + 2, joint));
        for (at, joint) in joints.filter(|(at, _)| *at < limit) {
            if at < from || !self.text()[..at].ends_with(' ') {
                continue;
            }
            let mark = |at: usize, value| {
                self.within(at, limit).first().filter(|mark| mark.value == value && mark.start == at)
            };
            let and = mark(at, AwardWord::And);
            let start = and.map_or(at, |and| and.end + 1);
            let to = mark(start, AwardWord::To);
            let start = to.map_or(start, |to| to.end + 1).min(limit);
            let opens = |(name, whole, _): &(Range<usize>, Range<usize>, &str)| whole.start.min(name.start) == start;
            let person = self.region.near(&(start..limit)).iter().any(opens);
            if start >= limit || and.is_none() && joint == "," || !(person || to.is_some()) {
                continue;
            }
            let stop = self.within(start, limit).iter().find(|mark| self.opens_reason(mark));
            from = stop.map_or(limit, |mark| mark.start).max(start);
            found.extend(self.region.right(start..from));
        }
        found
    }

    /// `cho 3 hợp tác xã tiêu biểu: A, B`: the names follow the reason.
    fn names_behind(&self, reason: &Mark<AwardWord>, limit: usize) -> bool {
        let behind = &self.text()[reason.end..limit];
        let end = reason.end + behind.find([';', '.']).unwrap_or(behind.len());
        let group = self
            .within(reason.end, end)
            .iter()
            .find(|mark| mark.value == AwardWord::Group && self.text()[..mark.start].trim_end().ends_with(','));
        let colon = self.text()[reason.end..end].find(':').map(|at| reason.end + at);
        let list = group.map(|mark| mark.start).or(colon);
        list.is_some_and(|at| self.text()[reason.end..at].trim_end_matches([' ', ',']).matches(',').count() == 0)
    }

    /// `Three residents receive the medal: A; B; C`: the names behind the colon are those counted before.
    pub(super) fn listed_behind(&self, recipients: &mut Vec<Recipient>, end: usize, limit: usize) {
        let counted = !recipients.is_empty() && recipients.iter().all(|one| one.count.is_some());
        // "đợt này là: A; B", "năm 2020 gồm A và B"
        let small = |at: usize| {
            let gap = self.text()[end..at].trim_matches([' ', ',']);
            let plain = gap.split(' ').count() <= 4 && !gap.contains(|c: char| c.is_uppercase() || ",;.(“".contains(c));
            gap.is_empty() || plain && !self.line().capitals
        };
        let group = self.within(end, limit).iter().find(|mark| mark.value == AwardWord::Group);
        let group = group.filter(|mark| small(mark.start));
        let colon = self.text()[end..limit].find(':').map(|at| end + at).filter(|at| small(*at)).map(|at| at + 1);
        let Some(start) = colon.or(group.map(|mark| mark.end)).filter(|_| counted) else { return };
        let count = recipients.iter().filter_map(|one| one.count).sum();
        let named = self.region.listed(start..limit, Some(count));
        if named.iter().any(|one| one.name.is_some()) {
            *recipients = named;
        }
    }

    /// `…, as was the novelist X`, `30 others received the medal, among them X`: who else got it.
    pub(super) fn as_well(&self, recipients: &mut Vec<Recipient>, end: usize, limit: usize) {
        if recipients.is_empty() {
            return;
        }
        let behind = &self.line().low[end..limit.max(end)];
        let also = self.words.as_well(behind).or_else(|| self.words.those.rest(behind)).map(|at| end + at);
        let partial = self.within(end, limit).iter().find(|mark| mark.value == AwardWord::Partial);
        let partial = partial.filter(|_| recipients.iter().any(|one| one.count.is_some())).map(|mark| mark.end);
        for start in [also, partial].into_iter().flatten() {
            for one in self.region.right(start..self.clause_end(start, limit)) {
                if one.name.is_some() && !recipients.contains(&one) {
                    recipients.push(one);
                }
            }
        }
    }

    /// `tặng giấy khen 5 hộ gia đình`: a count, a person or a unit right behind the award, without `cho`.
    pub(super) fn uncalled(&self, end: usize, limit: usize) -> Vec<Recipient> {
        let start = self.line().after(end).min(limit);
        let next = self.within(start, limit).first().filter(|mark| mark.start == start);
        let counts = self.text()[start..limit].starts_with(|c: char| c.is_ascii_digit())
            || next.is_some_and(|mark| matches!(mark.value, AwardWord::Number(_)));
        let unit = next.is_some_and(|mark| {
            let proper = |at: usize| self.text()[at..].starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            // "gửi Thư khen tàu CSB 8004"
            let level = self.words.is_level(&self.line().low[mark.start..mark.end]);
            let small = matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit) && !level;
            // "gửi Thư khen tập thể Đội 5"
            let called = mark.value == AwardWord::Collective
                && (self.region.opens_name(mark, limit) || self.region.heads_small(mark, limit));
            called || mark.value == AwardWord::Unit && proper(start) || small && proper(self.line().after(mark.end))
        });
        let person =
            self.region.near(&(start..limit)).iter().any(|(name, whole, _)| whole.start.min(name.start) == start);
        let members = next.is_some_and(|mark| matches!(mark.value, AwardWord::PeopleOf | AwardWord::Individual));
        if self.line().capitals || start == end || !(counts || unit || person || members) {
            return Vec::new();
        }
        let stop = self.within(start, limit).iter().find(|mark| self.opens_reason(mark));
        let stop = stop.map_or(limit, |mark| mark.start).max(start);
        self.region.right(start..self.clause_end(start, stop))
    }

    /// Where a list of recipients ends at the latest: a part behind a semicolon that gives or gets speaks of others.
    fn clause_end(&self, start: usize, limit: usize) -> usize {
        let text = &self.text()[start..limit];
        let verbal = |mark: &&Mark<AwardWord>| {
            // "; X trao học bổng"
            let word = self.text()[mark.start..mark.end]
                .find(' ')
                .map(|space| &self.line().low[mark.start..mark.start + space]);
            let gives = || {
                word.and_then(|word| self.words.marks.begin(word))
                    .is_some_and(|(_, value)| matches!(value, AwardWord::Give | AwardWord::Grant))
            };
            // "; và ông A (truy tặng)"
            let bracket = self.text()[..mark.start].ends_with('(');
            !bracket
                && (matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::Passive)
                    || mark.value == AwardWord::Trap && gives())
                && self.text()[mark.start..].starts_with(char::is_lowercase)
        };
        let first = self.within(start, limit).iter().filter(verbal).find_map(|mark| {
            let cut = text[..mark.start - start].rfind(';')?;
            Some(start + cut)
        });
        // "; còn bà B thì từ chối"
        let other = text.match_indices("; ").map(|(at, joint)| at + joint.len());
        let mut other =
            other.filter(|at| !self.line().capitals && self.words.those.contrasts(&self.line().low[start + at..limit]));
        first.or(other.next().map(|at| start + at)).unwrap_or(limit)
    }

    /// Whether words behind an award say who gets it, though nobody there is known.
    pub(super) fn names_others(&self, start: usize, limit: usize) -> bool {
        self.text()[start..limit.max(start)].trim_start().starts_with(':')
            || self
                .within(start, limit)
                .iter()
                .take_while(|mark| !self.opens_reason(mark))
                .any(|mark| matches!(mark.value, AwardWord::To | AwardWord::Goes))
    }
}
