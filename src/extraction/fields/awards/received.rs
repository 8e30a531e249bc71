//! Who receives what a passive or a verb of receiving tells: its subject, near or far, or whoever stands for it.

use std::ops::Range;

use super::{
    act::{Act, Reader},
    name::Named,
    verb::Verb,
};
use crate::{
    article::{Recipient, RecipientKind},
    lexicon::{AwardWord, Mark},
};

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

/// So many words may stand before a verb whose subject stands behind it.
const INVERTED: usize = 3;
/// So many bytes may stand between the award and the word that opens who received it.
const INVERTED_BYTES: usize = 24;

impl Reader<'_> {
    /// The recipients.
    pub(super) fn received(&self, told: &Received) -> Vec<Recipient> {
        let &Received { award, verb, sentence, clause, limit, same, gave, person } = told;
        let mut found: Vec<Recipient> = Vec::new();
        // "The officers who received the medal were A and B"
        let behind = self.line().low.get(award.end..sentence.end).unwrap_or_default();
        // "Winning the Lisle Medal was Ada Brook"
        let inverted = || self.words.scene.is_inverted(self.line().low[sentence.start..verb.start].trim());
        let told = self.words.scene.tells(behind);
        if let Some(end) = told.or_else(|| if inverted() { self.words.scene.is(behind) } else { None }) {
            found = self.region.right(award.end + end..sentence.end);
            if !found.is_empty() {
                return found;
            }
        }
        // "; số được Y tặng B là 5 cá nhân": who they are stands behind
        let lead = self.line().low[clause.min(verb.start)..verb.start].trim();
        if self.words.those.announces_number(lead) && !self.line().capitals {
            found = self.behind(award.end, limit);
            if !found.is_empty() {
                return found;
            }
        }
        // "công trình mang về cho ông Giải thưởng A"
        let brought = verb.word.end..award.span.start.max(verb.word.end);
        let to = self.within(brought.start, brought.end).first().filter(|to| to.value == AwardWord::To);
        if let Some(to) = to.filter(|to| to.start == verb.word.end + 1 && !self.line().capitals) {
            let span = self.line().after(to.end).min(brought.end)..brought.end;
            found = if self.is_pronoun(&span) { self.pronoun(span, person) } else { self.region.right(span) };
            if !found.is_empty() {
                return found;
            }
        }
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
            None => {
                found = self.left(clause, verb.start);
                let said = self.beside_others(clause.min(verb.start)..verb.start, person);
                found.splice(0..0, said.filter(|one| !found.is_empty() && !found.contains(one)));
            }
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
        // "cùng một số đảng viên khác được nhận …": nobody says who
        if found.is_empty() && self.is_left_open(clause.min(verb.start)..verb.start) {
            let list = to.is_some_and(|to| to.value == AwardWord::Group && to.start <= award.end + 1);
            let list = list || self.text()[award.end..limit].starts_with(':');
            return if list { self.behind(award.end, limit) } else { found };
        }
        // "Hiệu trưởng nhà trường NAME ôn lại quá trình … vinh dự được tặng": of whom the speech tells
        if let Some(unit) = self.recalled(sentence.start, verb.start).filter(|_| found.is_empty()) {
            return vec![unit];
        }
        // "các cá nhân được tặng Bằng khen là A và B"
        let list = to.filter(|to| to.value == AwardWord::Group && to.start == award.end + 1 && !self.line().capitals);
        if found.is_empty() && list.is_some() {
            found = self.behind(award.end, limit);
        }
        // "Được vinh dự nhận Huy hiệu lần này là đồng chí A": who gets it stands behind
        let opens = self.text()[sentence.start..verb.start].split_whitespace().count() <= INVERTED
            && self.region.left(sentence.start..verb.start.max(sentence.start)).is_empty();
        let near = limit.min(self.text().floor_char_boundary(award.end + INVERTED_BYTES)).max(award.end);
        let is = self.within(award.end, near).iter().find(|is| is.value == AwardWord::Group).filter(|_| opens);
        if let Some(is) = is.filter(|_| found.is_empty() && !self.line().capitals) {
            found = self.region.right(is.end..limit);
        }
        if found.is_empty() && !self.line().capitals {
            found = self.present_behind(clause.min(verb.start)..verb.start, award.end..limit, opens);
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

    /// `Cùng nhận A còn có B`, `trong số 5 cá nhân được tặng A có B`: those whom a verb behind the award tells of, and how many
    /// they are out of.
    fn present_behind(&self, lead: Range<usize>, behind: Range<usize>, opens: bool) -> Vec<Recipient> {
        let line = self.line();
        let among = self.words.those.among(&line.low[lead.clone()]);
        let end = behind.end.min(line.text.floor_char_boundary(behind.start + INVERTED_BYTES));
        let near = line.low.get(behind.start..end).unwrap_or_default();
        let Some(at) = self.words.those.has_present(near).filter(|_| opens || among.is_some()) else {
            return Vec::new();
        };
        let mut found = match among {
            Some(length) => self.region.right(lead.start + length..lead.end),
            None => Vec::new(),
        };
        found.retain(|one| one.count.is_some());
        let named = self.region.right(behind.start + at..behind.end);
        if among.is_some() && (found.is_empty() || named.iter().any(|one| one.count.is_some())) {
            return Vec::new();
        }
        found.extend(named);
        found
    }

    /// The word for a unit in a sentence that tells how somebody recalls its past.
    fn recalled(&self, start: usize, verb: usize) -> Option<Recipient> {
        let low = &self.line().low[start..verb];
        let at = start + self.words.recalls(low).filter(|_| !self.line().capitals)?;
        let unit = |mark: &&Mark<AwardWord>| self.words.stands_for(&self.line().low[mark.start..mark.end]).is_some();
        let marks = self.within(start, verb);
        let unit =
            marks.iter().rev().filter(|mark| mark.start > at).find(unit).or_else(|| marks.iter().rev().find(unit))?;
        let name = self.text()[unit.start..unit.end].to_owned();
        Some(Recipient { kind: RecipientKind::Unit, name: Some(name), count: None })
    }

    /// Whether those right before a verb are only some of a kind: `một số đảng viên khác`.
    pub(super) fn is_left_open(&self, span: Range<usize>) -> bool {
        let noun = self.within(span.start, span.end).iter().rev().find(|mark| mark.value == AwardWord::Individual);
        let Some(noun) = noun.filter(|_| !self.line().capitals) else { return false };
        let rest = self.text()[noun.end..span.end].trim();
        let open = self.words.leaves_open(&self.line().low[span.start..noun.start]);
        open && rest.split(' ').count() <= 2 && !rest.contains(|c: char| c.is_uppercase() || c == ',')
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

    /// `trao A cho thân nhân hai liệt sĩ là bà B, mẹ của C`, `trao Bằng Tổ quốc ghi công cho bà B, vợ liệt sĩ C`: the dead, not those
    /// who take it in hand for them.
    pub(super) fn give_the_dead(&self, act: &mut Act, end: usize, limit: usize) {
        let to = self.within(end, limit).iter().find(|mark| mark.value == AwardWord::To);
        let Some(to) = to.filter(|_| !self.line().capitals) else { return };
        let behind = &self.line().low[to.end..limit];
        // "tới đại diện hai gia đình"
        let few = |mark: &&Mark<AwardWord>| matches!(mark.value, AwardWord::PeopleOf | AwardWord::Number(_));
        let hands = self.within(to.end, limit).iter().take_while(few).last().map_or(to.end, |mark| mark.end);
        let kin = self.line().low[hands..limit].trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        act.families = self.words.is_family(kin.trim_end_matches(['.', ' ']));
        let families = self.words.opens_families(behind.trim_start());
        if !(families || act.posthumous || self.words.is_for_the_dead(&act.name)) {
            return;
        }
        let mut dead: Vec<Recipient> = Vec::new();
        for at in behind.match_indices(", ").map(|(at, joint)| to.end + at + joint.len()).take(8) {
            let Some(kin) = self.words.kin_opening(&self.line().low[at..limit]) else { continue };
            let near = self.region.near(&(at..limit));
            let person = near.iter().find(|(name, ..)| name.start >= at + kin && name.end <= limit);
            let close = person.filter(|(name, ..)| !self.text()[at + kin..name.start].contains([',', ';']));
            dead.extend(close.map(|(_, _, name)| Recipient {
                kind: RecipientKind::Person,
                name: Some((*name).to_owned()),
                count: None,
            }));
        }
        if !dead.is_empty() {
            act.recipients = dead;
        }
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
