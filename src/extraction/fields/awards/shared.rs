//! What the acts of one sentence share: who gives, who hands over.

use std::ops::Range;

use super::{
    act::{Act, Reader},
    name::Named,
    verb::{Frame, Verb},
};
use crate::{
    article::Recipient,
    lexicon::{AwardWord, Mark},
};

/// How a sentence tells one act.
pub struct Told<'a> {
    /// The award.
    pub award: &'a Named,
    /// What governs it.
    pub verb: &'a Verb,
    /// Where the clause of the verb begins.
    pub clause: usize,
    /// The sentence.
    pub sentence: &'a Range<usize>,
    /// The verb is that of an award before.
    pub shares_verb: bool,
}

impl Reader<'_> {
    /// Completes an act from the one before it in its sentence, whose award is `before`. `said` is the authority that is
    /// the subject of the sentence.
    pub(super) fn share(
        &self,
        act: &mut Act,
        told: &Told,
        last: Option<&Act>,
        before: Option<&Named>,
        said: &mut Option<String>,
    ) {
        let &Told { award, verb, clause, sentence, shares_verb } = told;
        if verb.frame != Frame::Active {
            // "Ban Tổ chức trao giải Nhất cho A, giải Nhì thuộc về B"
            let row = verb.frame == Frame::Subject && self.words.is_prize(&award.name) && !self.line().capitals;
            let row = last.filter(|last| row && act.giver.is_none() && self.words.is_prize(&last.name));
            // "Theo Quyết định số 5 của X, R được tặng A và S đạt B"
            let decided = last.filter(|last| {
                let opens = self.documents.iter().filter(|(_, span)| span.end <= last.span.start);
                let mut opens = opens.filter(|(_, span)| span.start >= sentence.start);
                act.presenters.is_empty()
                    && !self.line().capitals
                    && opens.any(|(index, _)| self.resolutions.list[*index].issuer == last.giver)
            });
            act.giver = act.giver.take().or_else(|| row.or(decided).and_then(|last| last.giver.clone()));
            if act.giver.is_none() && act.presenters.is_empty() && self.words.is_prize(&award.name) {
                act.giver = self.holds_contest(sentence.start, award.span.start);
            }
            return;
        }
        let elliptic = shares_verb || self.has_no_subject(clause, verb.start);
        let Some(last) = last else {
            *said = self.authority_alone(clause, verb);
            if act.presenters.is_empty() && act.giver.is_none() && self.follows_joint(verb.start)
                || act.presenters.is_empty() && elliptic && clause > sentence.start
            {
                self.hand_on(act, sentence, verb.start);
            }
            return;
        };
        // "tặng A cho X và Chủ tịch nước tặng B": X receives the first
        act.presenters.retain(|name| !last.recipients.iter().any(|one| one.name.as_ref() == Some(name)));
        let follows =
            act.presenters.is_empty() && (act.giver.is_none() || act.delegated) && self.follows_joint(verb.start);
        if !follows && !elliptic {
            *said = self.authority_alone(clause, verb);
            return;
        }
        if act.presenters.is_empty() {
            act.presenters.clone_from(&last.presenters);
        }
        if act.giver.is_some() || !last.delegated && award.state != last.state {
            return;
        }
        // "trao Cờ thi đua của X cho A, trao Bằng khen cho B": X owns the first alone
        let owned = before.is_some_and(|before| before.giver.is_some()) && !last.delegated && !award.state;
        if owned {
            act.giver.clone_from(said);
        } else {
            act.giver.clone_from(&last.giver);
            act.delegated = last.delegated;
        }
    }

    /// `X trao giải cuộc thi, với giải Nhất thuộc về A`: who gives the prizes of a contest before one is named.
    fn holds_contest(&self, start: usize, award: usize) -> Option<String> {
        let start = self.text()[start..award].rfind(';').map_or(start, |at| self.line().after(start + at + 1));
        let marks = self.within(start, award);
        let give = *marks.iter().find(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant))?;
        let told =
            marks.iter().any(|mark| matches!(mark.value, AwardWord::Passive | AwardWord::Receive | AwardWord::NoAct));
        let verb = Verb { frame: Frame::Active, start: give.start, word: give };
        if told || self.line().capitals { None } else { self.authority_alone(start, &verb) }
    }

    /// `… được X tặng Giấy khen. Giấy khen cũng được trao cho S`: one more of those who get what the sentence before names.
    pub(super) fn adds_to(&self, act: &Act, last: Option<&Act>) -> bool {
        let opens = self.line().sentence(act.span.start).start == act.span.start;
        let one = |last: &Act| {
            let paper = self.words.is_paper(&act.name) || act.state;
            paper && last.name == act.name && last.giver.is_some() && !last.recipients.is_empty()
        };
        let told = act.giver.is_none() && act.presenters.is_empty() && !act.recipients.is_empty();
        opens && told && !self.line().capitals && last.is_some_and(one)
    }

    /// `trao Cờ thi đua, Bằng khen của X`: who gives the last of a row gives them all.
    pub(super) fn share_giver(&self, named: &[Named], acts: &mut [Act]) {
        for index in (0..named.len().saturating_sub(1)).rev() {
            let (this, next) = (&named[index], &named[index + 1]);
            let gap = self.text()[this.end..next.span.start.max(this.end)].trim_matches([' ', ',']);
            let joint = |word: &str| word.parse::<u32>().is_ok() || word.is_empty();
            let and = self
                .within(this.end, next.span.start)
                .iter()
                .all(|mark| matches!(mark.value, AwardWord::And | AwardWord::Number(_)));
            let row = and
                && gap.split(' ').count() <= 2
                && gap.rsplit(' ').next().is_some_and(|word| {
                    joint(word)
                        || self
                            .within(this.end, next.span.start)
                            .iter()
                            .any(|mark| mark.end == this.end + 1 + gap.len())
                });
            self.share_giver_behind(acts, this, next);
            let papers = self.words.is_paper(&this.name) && self.words.is_paper(&next.name) && !self.line().capitals;
            if !row || !papers || this.giver.is_some() {
                continue;
            }
            let of = |award: &Named| acts.iter().position(|act| act.span.start == award.span.start);
            let (Some(one), Some(other)) = (of(this), of(next)) else { continue };
            let owner = next.giver.is_some() || acts[other].giver.is_some();
            if owner && acts[one].giver.is_none() {
                acts[one].giver = acts[other].giver.clone();
            }
        }
    }

    /// `were awarded A and the B by President X`: who gives the second, told behind it, gives the first.
    fn share_giver_behind(&self, acts: &mut [Act], this: &Named, next: &Named) {
        let and = self.within(this.end, next.span.start).first().filter(|mark| mark.value == AwardWord::And);
        let Some(and) = and.filter(|and| self.line().capitals && and.start == this.end + 1) else { return };
        let gap = &self.line().low[and.end + 1..next.span.start.max(and.end + 1)];
        let joined = gap.is_empty() || self.words.determiners.article(gap) == gap.len();
        let behind = next.giver.as_ref().is_some_and(|giver| giver.start >= next.span.end);
        let of = |award: &Named| acts.iter().position(|act| act.span.start == award.span.start);
        let (Some(one), Some(other)) = (of(this), of(next)) else { return };
        if joined && behind && acts[one].giver.is_none() && acts[other].giver.is_some() {
            acts[one].giver = acts[other].giver.clone();
            acts[one].presenters = acts[other].presenters.clone();
        }
    }

    /// `A và B lần lượt được tặng C và D`: as many awards in a row as people, one each.
    pub(super) fn take_turns(&self, acts: &mut [Act]) {
        let mut start = 0;
        while start < acts.len() {
            let count = acts[start].recipients.len();
            let row = acts[start..].iter().take_while(|act| act.recipients == acts[start].recipients).count();
            let sentence = self.line().sentence(acts[start].span.start);
            // "Huân chương Lao động hạng Nhì, hạng Ba cho A và B": nobody gets one honour in two classes at once
            let classes = || {
                let first = self.unclassed(&acts[start].name);
                acts[start..start + row]
                    .iter()
                    .all(|act| act.state && self.unclassed(&act.name) == first && first.is_some())
            };
            let turns = row == count
                && count > 1
                && (self.words.says_in_turn(&self.line().low[sentence]) || !self.line().capitals && classes());
            if turns && acts[start].recipients.iter().all(|one| one.name.is_some()) {
                for (index, act) in acts[start..start + row].iter_mut().enumerate() {
                    act.recipients = vec![act.recipients.swap_remove(index)];
                }
            }
            start += row;
        }
    }

    /// `X tặng A, Y tặng B cho R`: the second verb says who gets both.
    pub(super) fn share_recipients(&self, acts: &mut [Act], gives: &[bool]) {
        for index in (1..acts.len()).rev() {
            let (before, after) = acts.split_at_mut(index);
            let (Some(this), Some(next)) = (before.last_mut(), after.first()) else { continue };
            let joined = this.span.end <= next.span.start
                && !self.line().capitals
                && next.span.start < self.line().sentence(this.span.start).end
                && !self.text()[this.span.end..next.span.start].contains(';')
                && !self.within(this.span.end, next.span.start).iter().any(|mark| mark.value == AwardWord::To);
            if this.recipients.is_empty() && gives[index - 1] && gives[index] && joined {
                // "3 Cúp vàng, 10 Huy chương Vàng cho các tác phẩm": each has its own number
                let counted =
                    self.counted(this.span.start).filter(|_| next.recipients.iter().all(|one| one.count.is_some()));
                // "trao 352 kỷ niệm chương, tặng Bằng khen cho 63 tập thể": the verb in between tells of another row
                let apart = self
                    .within(this.span.end, next.span.start)
                    .iter()
                    .any(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant));
                match (counted, next.recipients.first()) {
                    // "Bộ tặng 23 Bằng khen, Quân khu tặng 45 Giấy khen cho các tập thể, cá nhân": who they are is not told
                    (Some(_), None) if apart => {}
                    (Some(count), _) if apart => this.recipients = vec![count],
                    (Some(count), Some(one)) => this.recipients = vec![Recipient { kind: one.kind, ..count }],
                    _ => this.recipients.clone_from(&next.recipients),
                }
            }
        }
    }

    /// An honour without its class.
    fn unclassed<'n>(&self, name: &'n str) -> Option<&'n str> {
        let class = self.marks().iter().find(|mark| mark.value == AwardWord::Class)?;
        name.rfind(&self.text()[class.start..class.end]).map(|at| &name[..at])
    }

    /// The authority that is the subject of a verb with nobody who acts for it.
    fn authority_alone(&self, clause: usize, verb: &Verb) -> Option<String> {
        let (office, holder) = self.subject(clause, verb)?;
        holder.is_none().then(|| self.text()[office].to_owned())
    }

    /// `X trao quyết định cho A; trao Bằng khen cho B`: who hands over stands before the first verb.
    fn hand_on(&self, act: &mut Act, sentence: &Range<usize>, verb: usize) {
        let first = self
            .within(sentence.start, verb)
            .iter()
            .find(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant));
        let Some(first) = first else { return };
        if act.giver.is_none() {
            let verb = Verb { frame: Frame::Active, start: first.start, word: *first };
            act.giver = self.authority_alone(sentence.start, &verb);
        }
        let near = self.region.near(&(sentence.start..first.start)).iter();
        for (_, _, person) in near.filter(|(name, ..)| name.start >= sentence.start && name.end <= first.start) {
            if !act.presenters.iter().any(|known| known == person) {
                act.presenters.push((*person).to_owned());
            }
        }
    }

    /// Whether a verb stands right behind punctuation or `và`: its subject is that of the verb before.
    pub(super) fn follows_joint(&self, verb: usize) -> bool {
        let before = self.text()[..verb].trim_end();
        let last = self.within(before.rfind(' ').map_or(0, |space| space + 1), verb).first();
        before.ends_with([',', ';'])
            || last.is_some_and(|mark| mark.value == AwardWord::And && mark.end == before.len())
    }

    /// Whether a clause names nobody before its verb: `; 5 năm liền đạt …`.
    pub(super) fn says_only_when(&self, clause: usize, verb: usize) -> bool {
        let lead = &self.text()[clause.min(verb)..verb];
        let somebody = |mark: &Mark<AwardWord>| {
            matches!(mark.value, AwardWord::Collective | AwardWord::Individual | AwardWord::Unit | AwardWord::SmallUnit)
        };
        !self.line().capitals
            && !lead.contains(char::is_uppercase)
            && !self.within(clause.min(verb), verb).iter().any(somebody)
    }

    /// Whether a clause has no subject of its own: `; trao B cho …`.
    fn has_no_subject(&self, clause: usize, verb: usize) -> bool {
        let lead = self.text()[clause.min(verb)..verb].trim_matches([' ', ',', ';']);
        lead.split(' ').filter(|word| !word.is_empty()).count() <= 1
    }
}
