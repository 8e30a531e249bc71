//! English offices: their words, whose they are, what they are for.

use std::ops::Range;

use super::{
    found::Office,
    given_first::{Mentions, OFFICES},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Tokens of an office before its head word, and of an organisation.
pub(super) const REACH: usize = 8;

/// An office in tokens, and the token after it.
pub(super) struct Phrase {
    title: Range<usize>,
    organisation: Option<Range<usize>>,
    calling: bool,
    end: usize,
}

impl Mentions<'_> {
    /// Whether the `s` of a possessive stands here.
    pub(super) fn is_possessive(&self, index: usize) -> bool {
        (2..self.text.tokens.len()).contains(&index)
            && self.text.word(index) == "s"
            && self.text.is_sign(index - 1, '\'')
    }

    /// Whether a possessive and a word such as `next` or `sixth` stand before an office.
    pub(super) fn is_next(&self, index: usize) -> bool {
        let counts = self.text.is_lower(index) && self.text.has(index, Label::Stop);
        (counts || self.text.word(index) == "current") && self.is_possessive(index - 1)
    }

    /// The office without the possessive in it, and whose it is: `Norway's ambassador`.
    pub(super) fn whole_office(&self, start: usize) -> Option<(Office, usize)> {
        let text = self.text;
        let mut phrase = self.office_at(start)?;
        if text.has(start, Label::Relation) {
            return None;
        }
        let heads = |from: usize| (from..phrase.title.end).any(|index| self.is_office(index));
        let cut = (start..phrase.title.end).rev().find(|index| self.is_possessive(*index) && heads(index + 1));
        if let Some(cut) = cut.filter(|cut| cut + 1 < phrase.title.end) {
            phrase.title.start = cut + 1 + usize::from(self.is_next(cut + 1));
            if phrase.organisation.is_none() && !phrase.calling {
                phrase.organisation = self.owner(cut - 1, phrase.title.end).filter(|owner| owner.start >= start);
            }
        }
        let organisation = phrase.organisation.map(|range| text.bytes(&range));
        Some((self.office(text.bytes(&phrase.title), organisation, phrase.calling), phrase.end))
    }

    /// An office with its article before a comma, and the name between commas: `the town's mayor, Ada Brook, said`.
    pub(super) fn office_apposed(&self, at: usize, end: usize) -> Option<Office> {
        let text = self.text;
        let comma = at.checked_sub(1).filter(|comma| text.is_sign(*comma, ','))?;
        if !matches!(text.at(end).shape, Shape::Sign(',' | '.' | ';')) {
            return None;
        }
        let possessive = |index: usize| self.is_possessive(index);
        // "the Chinese operator, X", "South Africa's minister of electricity, X"
        let follows =
            |index: usize| !text.is_capital(index) || text.has(index, Label::Modifier) && text.is_lower(index + 1);
        // "has named current chairman, X, as"
        let verb = |index: usize| text.is_lower(index) && text.has(index, Label::Appointment);
        let opens =
            |index: &usize| text.has(*index, Label::Stop) && follows(*index + 1) || possessive(*index) || verb(*index);
        let mut openings = (comma.saturating_sub(REACH + 2)..comma).rev().filter(opens);
        let (opening, phrase) = openings.find_map(|opening| {
            let links = text.labels(opening).any(Labels::of(&[Label::Of, Label::At]));
            let phrase = self.office_at(opening + 1).filter(|phrase| phrase.end == comma);
            (!links || phrase.is_some()).then_some((opening, phrase))
        })?;
        let phrase = phrase?;
        if text.has(opening + 1, Label::Relation) {
            return None;
        }
        // "the Freedom Coalition, whose president, X, said"
        let whose = text.word(opening) == "whose" && opening > 1 && text.is_sign(opening - 1, ',');
        let end = if whose { opening - 1 } else { opening.wrapping_sub(1) };
        let owner = (whose || possessive(opening))
            .then(|| self.owner(end, phrase.title.end))
            .flatten()
            .filter(|_| !phrase.calling);
        // "The academy's vice-president and its treasurer, X, resigned"
        let own = text.at(opening).own.has(Label::Owner) && phrase.organisation.is_none() && !phrase.calling;
        let known = || {
            let last = self.found.last()?;
            let end = text.tokens.partition_point(|token| token.start < last.whole.end);
            let apart = (end..opening).any(|index| text.is_sign(index, '.'));
            last.offices.iter().rev().find_map(|office| office.organisation.clone()).filter(|_| !apart)
        };
        let organisation = phrase.organisation.or(owner).map(|range| text.bytes(&range));
        let organisation = organisation.or_else(|| known().filter(|_| own));
        Some(self.office(text.bytes(&phrase.title), organisation, phrase.calling))
    }

    /// The place or body that a possessive before `end` names; nobody's own name. The office ends at `office_end`.
    pub(super) fn owner(&self, end: usize, office_end: usize) -> Option<Range<usize>> {
        let text = self.text;
        // "the hospital's director"
        let body = Labels::of(&[Label::OrganisationEnd]);
        if end > 0 && text.is_lower(end - 1) && text.at(end - 1).own.any(body) && !text.has(end - 1, Label::Trap) {
            return Some(end - 1..end);
        }
        // "the Office of Emergency Management's spokesperson"
        let linked = |index: usize| {
            text.labels(index).any(Labels::of(&[Label::Of, Label::At]))
                && index > 0
                && text.is_capital(index - 1)
                && text.at(index - 1).own.has(Label::OrganisationEnd)
        };
        let belongs = |index: &usize| {
            let numbered = text.at(*index).shape == Shape::Number
                && (text.is_capital(*index + 1) || text.is_capital(index.wrapping_sub(1)));
            text.is_capital(*index) && !text.has(*index, Label::Stop) || numbered || *index + 1 < end && linked(*index)
        };
        let start = (end.saturating_sub(REACH)..end).rev().take_while(belongs).last()?;
        // "Tarvania's foreign minister": a state that no list knows.
        let state = text.at(office_end - 1).own.has(Label::Sovereign) && !text.at(start).own.has(Label::Given);
        if end - start == 1 && state && !text.at(start).own.any(Labels::of(&[Label::Calendar, Label::Stop])) {
            return Some(start..end);
        }
        let named =
            (start..end).any(|index| text.labels(index).any(Labels::of(&[Label::Place, Label::OrganisationEnd])));
        // "Harlan County Health Department's": a body ends it.
        let body = text.at(end - 1).own.has(Label::OrganisationEnd);
        let person = !body && (start..end).any(|index| text.at(index).own.has(Label::Given));
        // "Valencia's mayor", "Nortel's chief executive": nobody's surname, and no office that serves a person
        let known = || {
            let word = text.word(start);
            self.known.contains(word) || self.speakers.contains(word) || text.labels(start).any(OFFICES)
        };
        let aide = (end + 1..office_end).any(|index| text.has(index, Label::Aide));
        let alone = end - start == 1 && !aide && !text.has(start, Label::Calendar) && !known();
        (!person && (named || end - start > 1 || alone)).then_some(start..end)
    }

    /// Whether an office or a calling of one person stands here.
    pub(super) fn is_office(&self, at: usize) -> bool {
        let office = self.text.labels(at).any(OFFICES) && !self.text.has(at, Label::Plural);
        office || self.text.is_lower(at) && !self.text.shouted && self.is_trade(at)
    }

    /// Reads the office that begins at `start`.
    pub(super) fn office_at(&self, start: usize) -> Option<Phrase> {
        let text = self.text;
        let mut head = None;
        let mut at = start;
        while at < start + REACH {
            let labels = text.labels(at);
            if self.is_office(at) {
                head = Some(at);
                at = text.after(at);
                continue;
            }
            // "the state's next police commissioner"
            if self.is_next(at) && at > start {
                at += 1;
                continue;
            }
            let ends = labels.any(Labels::of(&[
                Label::Stop,
                Label::And,
                Label::Of,
                Label::At,
                Label::Speech,
                Label::Relation,
            ]));
            let glued =
                matches!(text.at(at).shape, Shape::Sign('-' | '\'')) && !text.at(at).spaced && !text.at(at + 1).spaced;
            if ends && !labels.has(Label::Modifier) || matches!(text.at(at).shape, Shape::Sign(_)) && !glued {
                break;
            }
            // What follows the head without "of" is another name or a clause; but "chief military spokesman".
            if head.is_some_and(|head| !text.has(head, Label::Modifier) || !text.is_lower(at)) {
                break;
            }
            at += 1;
        }
        let head = head?;
        let mut end = text.after(head);
        while text.has(end, Label::RoleSuffix) {
            end = text.after(end);
        }
        // "George Soros, Sen. Chris Murphy", "A, swimmer B and C": the office is that of the next.
        let dotted = text.is_sign(end, '.') && text.word(head).len() < 5 && text.is_capital(end + 1);
        // "A, Rajesh Carpenter and B"
        let surname = head > start && text.is_capital(head) && text.at(head - 1).own.has(Label::Given);
        if surname && text.is_capital(head - 1) && !text.at(head - 1).own.has(Label::Place) {
            return None;
        }
        let next = text.is_capital(end) && (text.is_capital(head) || self.begins_mention(end));
        if next || dotted && text.is_capital(head) {
            return None;
        }
        // "named Nurse of the Year": an honour
        if text.has(end, Label::Honour) {
            return None;
        }
        let calling = text.has(head, Label::Calling);
        end = self.complement(end);
        let title = start..end;
        let sent = text.has(end, Label::Towards)
            && text.at(head).own.has(Label::Sovereign)
            && text.is_capital(self.owned(end + 1));
        if !sent && !text.labels(end).any(Labels::of(&[Label::Of, Label::At])) {
            return Some(Phrase { title, organisation: None, calling, end });
        }
        let mut from = text.after(end);
        while text.has(from, Label::Stop) && text.is_lower(from) {
            from = text.after(from);
        }
        let stop = self.organisation(from);
        // "a friend of Manchester City midfielder X": the body is that of the next office.
        if self.is_office(stop) && text.is_lower(stop) && text.is_capital(text.after(stop)) {
            return Some(Phrase { title, organisation: None, calling, end });
        }
        // "A, Director of Public Works B": the office is that of the next.
        let named = text.is_capital(stop.wrapping_sub(1)) || text.is_sign(stop.wrapping_sub(1), ')');
        if text.is_capital(stop) && stop > from && text.at(stop).spaced && named {
            return None;
        }
        // "the trade body PortaCell", "property developer FLX Group"
        let kind = (from..stop).find(|index| {
            text.is_lower(*index) && text.has(*index, Label::Trap) && text.is_capital(text.after(*index))
        });
        let from = kind.map_or(from, |kind| text.after(kind));
        let named = text.is_capital(from) || text.has(end, Label::Of);
        if stop == from || !named {
            return Some(Phrase { title, organisation: None, calling, end });
        }
        // "Member of the Party Central Committee": membership is the office.
        if text.has(end, Label::Of) && (from..stop).any(|index| text.has(index, Label::ClosedBody)) {
            return Some(Phrase { title: start..stop, organisation: None, calling, end: stop });
        }
        // "Head of Customer Services at Pell Travel": of a field, at a body.
        let held = (from..stop).find(|index| text.has(end, Label::Of) && text.word(*index) == "at");
        if let Some(at) = held.filter(|at| text.is_capital(self.owned(at + 1))) {
            let body = self.owned(at + 1);
            return Some(Phrase { title: start..at, organisation: Some(body..stop), calling, end: stop });
        }
        Some(Phrase { title, organisation: Some(from..stop), calling, end: stop })
    }

    /// The token after what an office is for: `head of vaccines`, `associate dean for research`, `lecturer in German`.
    fn complement(&self, end: usize) -> usize {
        let text = self.text;
        let from = text.after(end);
        let (of, at) = (text.has(end, Label::Of), text.has(end, Label::At));
        let plain =
            text.is_lower(from) && !text.shouted && !text.labels(from).any(Labels::of(&[Label::Stop, Label::At]));
        let ends = Labels::of(&[Label::Stop, Label::And, Label::Of, Label::At, Label::Speech, Label::Towards]);
        // "chairman of property developer FLX Group": the body goes on.
        let lower =
            (from..from + 4).take_while(|index| text.is_lower(*index) && !text.labels(*index).any(ends)).count();
        // "chairman of provincial people's committee": a body in small letters
        let body = (from..from + 6)
            .take_while(|index| text.is_lower(*index) || text.is_sign(*index, '\''))
            .any(|index| self.is_possessive(index) && text.at(index + 1).own.has(Label::OrganisationEnd));
        let plain = plain && !text.is_capital(from + lower) && !body;
        if plain && (of || matches!(text.word(end), "for" | "in")) {
            let words = (from..from + 3).take_while(|index| text.is_lower(*index) && !text.labels(*index).any(ends));
            return from + words.count();
        }
        // "an expert on the conflict", "adviser on migration"
        let on = self.owned(from);
        if text.word(end) == "on" && text.is_lower(on) && !text.labels(on).any(ends) {
            let words = (on..on + 3).take_while(|index| text.is_lower(*index) && !text.labels(*index).any(ends));
            return on + words.count();
        }
        let named = Labels::of(&[Label::Place, Label::OrganisationEnd, Label::Organisation]);
        let stop = (from..from + 4).take_while(|index| text.is_capital(*index)).last().map_or(from, |last| last + 1);
        let bodies = (from..stop).any(|index| text.labels(index).any(named));
        let field = at && matches!(text.word(end), "for" | "in") && stop > from && !bodies;
        if field { stop } else { end }
    }
}
