//! English offices with the bodies that they are of, right before a name: `Minister of National Defence General X`.

use super::{
    found::Office,
    given_first::{Mentions, OFFICES},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Offices in one chain.
const MOST: usize = 4;
/// Ranks and titles before a name.
const MARKS: usize = 5;
/// Tokens of an office before its head word.
const REACH: usize = 7;

impl Mentions<'_> {
    /// Offices from `at` on and the token at which the ranks or the name begin that follow without a comma: `Politburo member
    /// and Minister of Health Dr. X`.
    pub(super) fn chain(&self, at: usize) -> Option<(Vec<Office>, usize)> {
        let text = self.text;
        let inside = at > 0 && text.at(at).spaced && text.is_capital(at - 1) && text.is_capital(at);
        let may_begin = text.is_capital(at) || text.labels(at).any(OFFICES.union(Labels::of(&[Label::Modifier])));
        if text.shouted || inside || !may_begin || self.is_stop(at) || text.has(at, Label::Plural) {
            return None;
        }
        let definite = at > 0 && text.is_lower(at - 1) && text.has(at - 1, Label::Stop);
        let mut offices: Vec<Office> = Vec::new();
        let mut from = at;
        for _ in 0..MOST {
            let (office, end, told) = self.office_to(from)?;
            offices.push(office);
            if self.begins_mention(end) || told && self.follows_place(end) {
                // Where nothing but one office stands before the name, the run of capitals tells it.
                let callings = offices.iter().all(|office| office.calling);
                let bracketed = (at..end).any(|index| self.is_abbreviated(index));
                let chained = told || bracketed || offices.len() > 1 && !callings;
                if chained {
                    self.lead_by_body(at, &mut offices);
                }
                return chained.then_some((offices, end));
            }
            // "Cabinet member for highways Cllr X"
            if told && text.is_capital(end) && text.labels(end).any(OFFICES) && text.is_lower(end - 1) {
                from = end;
                continue;
            }
            let comma = text.is_sign(end, ',') && !definite && text.is_capital(at);
            if !comma && !text.has(end, Label::And) {
                return None;
            }
            from = end + 1 + usize::from(comma && text.has(end + 1, Label::And));
            if text.has(from, Label::Stop) {
                return None;
            }
        }
        None
    }

    /// The office that begins at `start`, the token after it, and whether more than its head word was read.
    fn office_to(&self, start: usize) -> Option<(Office, usize, bool)> {
        let text = self.text;
        let head = self.head(start)?;
        let calling = text.has(head, Label::Calling);
        let mut end = text.after(head);
        while text.has(end, Label::RoleSuffix) {
            end = text.after(end);
        }
        let towards = text.has(end, Label::Towards);
        let link = towards || text.labels(end).any(Labels::of(&[Label::Of, Label::At]));
        let mut from = text.after(end);
        while text.has(from, Label::Stop) && text.is_lower(from) {
            from += 1;
        }
        if !link || self.begins_mention(end) {
            return Some((self.office(text.bytes(&(start..end)), None, calling), end, false));
        }
        let stop = self.organisation(from);
        if stop == from {
            return None;
        }
        // "Minister for Media", "Commissioner for Environment"
        // "The chief at the time, X, said"
        let lower = (from..stop).all(|index| text.is_lower(index));
        let body = (from..stop).any(|index| text.at(index).own.has(Label::OrganisationEnd));
        if lower && !body && text.word(end) == "at" {
            return Some((self.office(text.bytes(&(start..end)), None, calling), stop, true));
        }
        let state = Labels::of(&[Label::Portfolio, Label::Sovereign]);
        let whole =
            towards || text.word(end) == "for" && (text.has(from, Label::Portfolio) || text.at(head).own.any(state));
        // "Cabinet member for highways", "chair of judges"
        let plain = matches!(text.word(end), "of" | "for") && lower;
        let whole = whole || plain && from == text.after(end);
        // "minister of mines and energy Tom Pell"
        let more = stop + 1;
        let stop = if whole && plain && text.has(stop, Label::And) && text.is_lower(more) {
            let further = self.organisation(more);
            if (more..further).all(|index| text.is_lower(index) && !self.is_office(index)) {
                further.max(stop)
            } else {
                stop
            }
        } else {
            stop
        };
        let closed = text.has(end, Label::Of) && (from..stop).any(|index| text.has(index, Label::ClosedBody));
        if closed || whole {
            return Some((self.office(text.bytes(&(start..stop)), None, calling), stop, true));
        }
        let organisation = text.bytes(&(from..stop));
        Some((self.office(text.bytes(&(start..end)), Some(organisation), calling), stop, true))
    }

    /// Takes in the body in front of a chain in lower case: `Pell Economics director and senior economist X`.
    fn lead_by_body(&self, at: usize, offices: &mut [Office]) {
        let text = self.text;
        let start = self.capitals_before(at);
        if start == at || text.is_capital(at) && !text.has(at - 1, Label::Of) {
            return;
        }
        let end = (at..at + REACH).find(|index| text.is_lower(*index)).unwrap_or(at);
        let lower = text.at(end).start;
        let body = text.bytes(&(start..end));
        for (index, office) in offices.iter_mut().enumerate() {
            if index == 0 && office.title.start < lower {
                office.title.start = lower;
            }
            office.organisation.get_or_insert_with(|| body.clone());
        }
    }

    /// Whether a place ends right before the capitals of what may be a name.
    fn follows_place(&self, at: usize) -> bool {
        let text = self.text;
        let placed = (at.saturating_sub(4)..at).any(|index| text.has(index, Label::Place) && text.after(index) == at);
        let name = at..self.capitals(at);
        placed && text.is_capital(at) && (2..5).contains(&self.words(&name)) && !self.is_thing(&name)
    }

    /// An office with its article and what it is of, and the name between commas: `The Comptroller-General of Customs, X, said`;
    /// or an office that begins the sentence: `Minister of Mines, X, said`.
    pub(super) fn apposed(&self, at: usize) -> Option<(Vec<Office>, usize)> {
        let text = self.text;
        // "Present were Secretary of the Committee, X, …", "by Minister of Mines, X"
        let linked = at > 0
            && text.is_lower(at - 1)
            && text.labels(at - 1).any(Labels::of(&[Label::Stop, Label::And]))
            && text.word(at - 1) != "the";
        // "authorised by the President and Prime Minister, X"
        let coordinated = at > 1 && text.has(at - 1, Label::And) && self.is_office(at - 2);
        let begins = text.is_capital(at) && (linked && !coordinated || self.begins_sentence(at));
        let article = begins || text.word(at.checked_sub(1)?).eq_ignore_ascii_case("the");
        // "under decisions of the Minister, Colonel X was appointed"
        let served = at > 1 && text.labels(at - 2).any(Labels::of(&[Label::Of, Label::At])) || self.is_mandator(at);
        if !article || served || text.shouted || text.has(at, Label::Plural) {
            return None;
        }
        let (office, mut end, told) = self.office_to(at)?;
        let mut offices = vec![office];
        // "Secretary of the Committee and Head of the Commission, X"
        while told
            && text.has(end, Label::And)
            && offices.len() < MOST
            && let Some((office, next, _)) = self.office_to(end + 1)
        {
            offices.push(office);
            end = next;
        }
        // ", the Venerable Marcus Thwaite,"
        let mut name = end + 1;
        name += usize::from(text.word(name) == "the" && text.has(name + 1, Label::Title));
        let link = (at..end).find(|index| text.labels(*index).any(Labels::of(&[Label::Of, Label::At])));
        let owned = begins && (at..link.unwrap_or(end)).any(|index| self.is_possessive(index));
        if !(told || begins)
            || owned
            || !text.is_sign(end, ',')
            || text.has(name, Label::Stop) && !text.is_capital(name)
        {
            return None;
        }
        // "The chairman of the judges, retired High Court judge Mr Justice X, said"
        if !self.begins_mention(name)
            && let Some((office, end, _)) = self.office_to(name)
        {
            offices.push(office);
            name = end;
        }
        let close = self.capitals(name);
        let whole = name..close;
        let named = self.begins_mention(name) || self.words(&whole) > 1 && !self.is_thing(&whole);
        let speaks = text.is_lower(close) && text.has(close, Label::Speech);
        let closed = matches!(text.at(close).shape, Shape::Sign(',' | '.' | ';')) || text.is_dash(close) || speaks;
        (text.is_capital(name) && named && closed).then_some((offices, name))
    }

    /// Whether the office here is of those for whom somebody else acts: `Authorised by the State President, General X`.
    pub(super) fn is_mandator(&self, at: usize) -> bool {
        let text = self.text;
        let start = at - usize::from(at > 0 && text.word(at - 1) == "the");
        (start.saturating_sub(3)..start).any(|index| text.has(index, Label::Mandate) && text.after(index) == start)
    }

    /// Whether a sentence begins at a word.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let text = self.text;
        // "After the works, Mayor of Pell, X said"
        let clause = || at > 1 && text.is_sign(at - 1, ',') && text.at(at - 2).shape == Shape::Lower;
        at == 0
            || text.at(at).spaced
                && (matches!(text.at(at - 1).shape, Shape::Sign('.' | '!' | '?' | '”' | ';')) || clause())
    }

    /// The head word of the office that begins at `start`.
    fn head(&self, start: usize) -> Option<usize> {
        let text = self.text;
        let closed = Labels::of(&[Label::Stop, Label::And, Label::Of, Label::At, Label::Speech, Label::Relation]);
        let mut head = None;
        let mut at = start;
        while at < start + REACH {
            let labels = text.labels(at);
            // "National Assembly (NA) Chairman X"
            if self.is_abbreviated(at) && head.is_none() && at > start {
                at += 3;
                continue;
            }
            let possessive = text.is_sign(at, '\'') && !text.at(at).spaced;
            if labels.any(Labels::of(&[Label::Title, Label::Honorific])) && text.is_capital(at) {
                break;
            }
            if labels.any(OFFICES) && !labels.has(Label::Plural) {
                head = Some(at);
            } else if head.is_some_and(|head| !text.has(head, Label::Modifier) || !text.is_lower(at))
                || labels.any(closed) && !labels.has(Label::Modifier) && (at > start || self.is_stop(at))
                || matches!(text.at(at).shape, Shape::Sign(_)) && !possessive && !self.is_hyphen(at)
                || text.at(at).own.has(Label::Given) && text.is_capital(at) && text.is_capital(at + 1)
            {
                break;
            }
            at = text.after(at);
        }
        head
    }

    /// Whether letters in brackets stand here: `(NA)`.
    pub(super) fn is_abbreviated(&self, at: usize) -> bool {
        let text = self.text;
        let letters = text.at(at + 1).shape == Shape::Upper && text.word(at + 1).len() > 1;
        text.is_sign(at, '(') && letters && text.is_sign(at + 2, ')')
    }

    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        self.text.is_sign(at, '-') && !self.text.at(at).spaced && !self.text.at(at + 1).spaced
    }

    /// Whether ranks and a name begin here: in capitals, no thing, and either marked or known as a name.
    pub(super) fn begins_mention(&self, at: usize) -> bool {
        let text = self.text;
        let marks = Labels::of(&[Label::Rank, Label::Title, Label::Honorific]);
        let mut start = at;
        for _ in 0..MARKS {
            if !text.is_capital(start) || !text.labels(start).any(marks) {
                break;
            }
            start = text.after(start);
            start += usize::from(text.is_sign(start, '.'));
        }
        if !text.is_capital(start) {
            return false;
        }
        if self.is_native(start) {
            return true;
        }
        let name = start..self.capitals(start);
        let words = self.words(&name);
        let given = text.at(start).own.has(Label::Given);
        let known = given || start > at || self.is_initial(start);
        let surname = given && words == 2 && text.at(name.end - 1).own.has(Label::SureSurname);
        let held = text.labels(start).any(OFFICES) && !given;
        known && words > 1 && words < 5 && !held && (surname || !self.is_thing(&name))
    }

    /// The token after the capitals of a name that begins at `start`.
    pub(super) fn capitals(&self, start: usize) -> usize {
        let text = self.text;
        let mut end = start + 1;
        while end < start + 8 {
            let initial = text.is_sign(end, '.') && text.word(end - 1).chars().count() == 1;
            let particle = text.is_lower(end) && text.at(end).own.has(Label::Particle) && text.is_capital(end + 1);
            let particle = particle || self.is_prefixed(end);
            if !(text.is_capital(end) || initial || particle || self.is_hyphen(end)) {
                break;
            }
            end += 1;
        }
        end
    }
}
