//! English appointments: the office that a sentence gives to someone it names, and that of the one before.

use std::ops::Range;

use super::{
    found::{Found, Marker, Office},
    given_first::{Mentions, OFFICES},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Tokens that may stand between a person and the verb that gives an office.
const NEAR: usize = 7;
/// Tokens of a body that acts.
const LONGEST: usize = 10;

impl Mentions<'_> {
    /// Adds the offices that the sentences of the passage confer.
    pub(super) fn change(&mut self) {
        let text = self.text;
        let mut at = 0;
        let mut last = self.conferred.take();
        let mut open = false;
        let mut verb = 0;
        while at < text.tokens.len() {
            let labels = text.labels(at);
            let next = text.after(at);
            open &= !text.is_sign(at, '.') || !text.at(at + 1).spaced;
            // "appointed A as X and B as Y"
            if open && text.word(at) == "as" {
                // "named X, a former Y, as Z"
                let ends = |found: &Found| {
                    let end = self.token(found.whole.end);
                    end == at || end + 1 == at && self.text.is_sign(end, ',')
                };
                let person = self.found.iter().position(ends);
                if let Some(mut office) = person.and_then(|_| self.told(next)) {
                    // "The Council of Kerr elected X, a doctor, as its chairman"
                    if text.word(next) == "its" && office.organisation.is_none() {
                        office.organisation = self.actor(verb);
                    }
                    self.give(person, &office, &mut last);
                }
            }
            if !text.is_lower(at) || text.shouted {
                at += 1;
                continue;
            }
            if labels.has(Label::Being) {
                if let Some(office) = self.told(next) {
                    // "She was earlier director of the bank": nobody takes it over now.
                    let past = (at..next).any(|index| text.at(index).own.has(Label::Past));
                    let kept = last.clone().filter(|_| past);
                    self.give(self.subject(at), &office, &mut last);
                    last = kept.or(last);
                }
            } else if labels.has(Label::Copula) {
                let person = self.described(at);
                let office = person.and_then(|_| self.told(next));
                if let Some(office) = office {
                    self.give(person, &office, &mut last);
                }
            } else if labels.has(Label::Appointment) {
                let object = self.found.iter().position(|found| self.token(found.whole.start) == next);
                open = object.is_some();
                verb = at;
                let passive = at > 0 && text.has(at - 1, Label::Stop);
                let (person, from) = match object {
                    Some(index) => (Some(index), self.token(self.found[index].whole.end)),
                    None if passive => (self.subject(at), next),
                    None => (None, next),
                };
                self.raise(person, from);
                let behind = from + usize::from(text.is_sign(from, ','));
                let own = text.word(behind) == "as" && text.word(behind + 1) == "its";
                let body = object.and_then(|_| if own { self.actor(at) } else { self.employer(at) });
                for mut office in self.after_verb(from, object.is_none()) {
                    if office.organisation.is_none() && !office.calling {
                        office.organisation.clone_from(&body);
                    }
                    self.give(person, &office, &mut last);
                }
            } else if labels.has(Label::Promotion) && text.word(next) == "by" {
                // "He will be succeeded by X": the office was his.
                let after = self.found.iter().position(|found| self.token(found.whole.start) == next + 1);
                if let (Some(index), Some(office)) = (after, last.clone()) {
                    self.give(Some(index), &office, &mut last);
                }
            } else if labels.has(Label::Promotion) {
                // "She succeeds Ada Quill, who …": the office was hers.
                let before = self.found.iter().position(|found| self.token(found.whole.start) == next);
                let own = before.map(|index| self.token(self.found[index].whole.end));
                let told = own.filter(|end| text.word(*end) == "as").and_then(|end| self.told(end + 1));
                if let Some(office) = &told {
                    self.give(self.subject(at), office, &mut last);
                }
                // "and that Desmond Achebe will succeed her"
                if before.is_none() && matches!(text.word(next), "her" | "him") {
                    let held = |found: &&Found| self.token(found.whole.end) <= at;
                    let subject = self.subject(at);
                    let offices =
                        self.found.iter().enumerate().filter(|(index, found)| Some(*index) != subject && held(found));
                    let office = offices.flat_map(|(_, found)| &found.offices).rfind(|office| !office.calling).cloned();
                    if let Some(office) = office {
                        self.give(subject, &office, &mut last);
                    }
                }
                let conferred = told.or_else(|| last.clone());
                if let (Some(index), Some(office)) = (before, conferred)
                    && self.found[index].offices.iter().all(|office| office.calling)
                {
                    self.give(Some(index), &office, &mut last);
                }
            }
            at = next;
        }
        self.conferred = last;
    }

    /// Gives who is promoted the rank that stands behind: `promoted to the rank of colonel`, `promoted A and B to inspector`.
    fn raise(&mut self, person: Option<usize>, from: usize) {
        let text = self.text;
        let Some(person) = person.filter(|_| text.has(from, Label::Towards)) else { return };
        let mut at = self.owned(from + 1);
        if text.has(at, Label::Post) && text.has(at + 1, Label::Of) {
            at += 2;
        }
        let end = text.after(at);
        if text.has(at, Label::Rank) && !text.has(end, Label::Of) && !text.is_capital(end) {
            self.found[person].promoted = Some(text.bytes(&(at..end)));
        }
    }

    /// Who is said to be what follows the verb at `at`: `X is`, `X, who is`, `She is`.
    fn described(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let first = at + usize::from(text.at(at).own.has(Label::Personal));
        // "She is", "joined in 2011 and is now"
        let pronoun = at > 0 && matches!(text.word(at - 1), "He" | "She");
        if first == at && (pronoun || text.at(at).own.has(Label::And)) {
            return self.subject(at);
        }
        let end = at - usize::from(first > at && text.is_sign(at.wrapping_sub(1), ','));
        // "X (1814-1897) was"
        let open = text.is_sign(end.wrapping_sub(1), ')').then(|| (end.saturating_sub(NEAR)..end - 1).rev());
        let open = open.and_then(|mut before| before.find(|index| text.is_sign(*index, '(')));
        let dated = open.filter(|open| text.at(open + 1).shape == Shape::Number);
        let end = dated.unwrap_or(end);
        let named = |found: &Found| {
            let begin = self.token(found.whole.start).wrapping_sub(1);
            // "the son of X is a lawyer"
            let belongs =
                text.is_lower(begin) && text.labels(begin).any(Labels::of(&[Label::Of, Label::At, Label::And]));
            self.token(found.whole.end) == end && (first > at || !belongs)
        };
        self.found.iter().position(named)
    }

    /// The body that acts right before a verb, unless it decides on offices of others: `Pell Bank has named X chief executive`.
    fn employer(&self, verb: usize) -> Option<Range<usize>> {
        let text = self.text;
        let body = self.actor(verb)?;
        let (start, end) = (self.token(body.start), self.token(body.end));
        let decides = [start, end - 1].iter().any(|index| text.at(*index).own.has(Label::Decider));
        (!decides).then_some(body)
    }

    /// The body that acts right before a verb.
    fn actor(&self, verb: usize) -> Option<Range<usize>> {
        let text = self.text;
        let adverb = |index: &usize| {
            let dated = text.at(*index).own.has(Label::Calendar);
            dated || text.is_lower(*index) && !text.at(*index).own.any(Labels::of(&[Label::OrganisationEnd, Label::Of]))
        };
        let end = (verb.saturating_sub(NEAR)..verb).rev().take_while(adverb).last().unwrap_or(verb);
        let named = |index: &usize| {
            text.is_capital(*index)
                || matches!(text.word(*index), "-" | "&" | "of" | "for" | "s")
                || text.is_sign(*index, '\'')
                || *index + 1 == end
        };
        let start = (end.saturating_sub(LONGEST)..end).rev().take_while(named).last()?;
        let start = (start..end).find(|index| text.is_capital(*index) && !text.has(*index, Label::Stop))?;
        // "Crane & Loomis has named": capitals that begin the sentence, and no words for people.
        let others =
            OFFICES.union(Labels::of(&[Label::Given, Label::Rank, Label::Title, Label::Honorific, Label::Place]));
        let begins = start == 0 || text.is_sign(start - 1, '.');
        let firm = begins && end - start > 1 && !(start..end).any(|index| text.labels(index).any(others));
        let body = firm || (start..end).any(|index| text.at(index).own.has(Label::OrganisationEnd));
        // A single word may be nobody's surname.
        let person = self
            .found
            .iter()
            .filter(|found| found.text.contains(' '))
            .any(|found| found.whole.end > text.at(start).start && found.whole.start < text.at(end - 1).end);
        (body && !person && end - start > 1).then(|| text.bytes(&(start..end)))
    }

    /// The token over an article or whose office it is: `its chief financial officer`.
    pub(super) fn owned(&self, at: usize) -> usize {
        at + usize::from(self.text.has(at, Label::Stop) && self.text.is_lower(at))
    }

    fn token(&self, byte: usize) -> usize {
        self.text.tokens.partition_point(|token| token.start < byte)
    }

    fn give(&mut self, person: Option<usize>, office: &Office, last: &mut Option<Office>) {
        *last = Some(office.clone());
        let Some(found) = person.and_then(|person| self.found.get_mut(person)) else { return };
        match found.offices.iter().find(|known| known.title == office.title) {
            Some(known) => *last = Some(known.clone()),
            None => found.offices.push(office.clone()),
        }
    }

    /// The office that begins here, over an article.
    fn told(&self, from: usize) -> Option<Office> {
        // "is named", "was sworn in"
        if self.text.labels(from).any(Labels::of(&[Label::Appointment, Label::Being, Label::Promotion])) {
            return None;
        }
        let mut from = from + usize::from(self.text.has(from, Label::Stop) && self.text.is_lower(from));
        // "is to be the next Bishop of"
        from += usize::from(matches!(self.text.word(from), "next" | "new"));
        self.whole_office(from).map(|(office, _)| office)
    }

    /// Offices behind a verb of appointment: `as A`, `to A`, `to be A`, `from A to B`, `A`.
    fn after_verb(&self, from: usize, bare: bool) -> Vec<Office> {
        let text = self.text;
        let mut offices = Vec::new();
        let mut at = from + usize::from(text.is_sign(from, ','));
        let opens = |index: usize| matches!(text.word(index), "as" | "to" | "from");
        // "named X chief executive"
        if !opens(at) && !bare && text.is_sign(from, ',') {
            return offices;
        }
        for _ in 0..2 {
            let from_word = text.word(at) == "from";
            at += usize::from(opens(at));
            at += usize::from(text.word(at) == "be");
            // "to hold the position of"
            let post = (at + 1..at + 5).find(|index| text.has(*index, Label::Post) && text.has(index + 1, Label::Of));
            at = post.filter(|post| (at..*post).all(|index| text.is_lower(index))).map_or(at, |post| post + 2);
            at = self.owned(at);
            at += usize::from(matches!(text.word(at), "next" | "new"));
            let Some((office, end)) = self.whole_office(at) else { break };
            offices.push(office);
            at = end;
            // "as its managing director and CEO"
            if text.has(at, Label::And)
                && let Some((office, end)) = self.whole_office(self.owned(at + 1))
            {
                offices.push(office);
                at = end;
            }
            if !from_word || text.word(at) != "to" {
                break;
            }
        }
        offices
    }

    /// Who the verb at `at` speaks of: the person named before it, or the one that a pronoun stands for.
    fn subject(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let ends = |index: usize| matches!(text.at(index).shape, Shape::Sign('.' | ';' | '”' | '"' | ':'));
        // "Galindo, a native of Laredo, served as": who acts does not stand behind a preposition.
        let placed = |found: &Found| {
            let before = self.token(found.whole.start).wrapping_sub(1);
            found.marker == Marker::Bare && text.labels(before).any(Labels::of(&[Label::Of, Label::At]))
        };
        let named = self.found.iter().rposition(|found| self.token(found.whole.end) <= at && !placed(found));
        if let Some(index) = named {
            let end = self.token(self.found[index].whole.end);
            if at - end <= NEAR && !(end..at).any(ends) {
                return Some(index);
            }
        }
        let start = (at.saturating_sub(NEAR)..at).rev().find(|index| text.is_sign(*index, '.'))? + 1;
        if !matches!(text.word(start), "He" | "She") {
            return None;
        }
        let before = (0..start - 1).rev().find(|index| {
            text.is_sign(*index, '.')
                && text.at(index + 1).spaced
                && text.is_capital(index + 1)
                && !text.at(*index).spaced
        });
        let sentence = before.map_or(0, |index| index + 1);
        let mut spoken_of = (0..self.found.len()).filter(|index| {
            let begin = self.token(self.found[*index].whole.start);
            begin >= sentence && begin < start
        });
        // Where two are named, the pronoun may be that of either.
        spoken_of.next().filter(|_| spoken_of.next().is_none())
    }
}
