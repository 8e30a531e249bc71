//! How far an organisation goes that an English office names.

use super::{
    given_first::{Mentions, OFFICES},
    organisations::Organisations,
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Tokens of an organisation.
const REACH: usize = 18;
/// Words in lower case that may tell a body: `the provincial fire police`.
const LOWER: usize = 7;

impl Mentions<'_> {
    /// The token after the organisation that begins at `from`.
    pub(super) fn organisation(&self, from: usize) -> usize {
        let text = self.text;
        let mut at = from;
        let mut capitals = text.is_capital(from);
        while at < from + REACH && at < text.tokens.len() {
            let token = text.at(at);
            let glued = !token.spaced && !text.at(at + 1).spaced;
            match token.shape {
                Shape::Capital | Shape::Upper | Shape::Number => {
                    let placed = self.is_placed(from, at);
                    if at > from && token.spaced && (placed || self.begins_person(at)) && !text.is_sign(at - 1, '.') {
                        break;
                    }
                    capitals |= text.is_capital(at);
                    at += 1;
                }
                // "Kyoto Women's University", "the Teachers' Union", "the city's Department of Health"
                Shape::Sign('\'') if !token.spaced => {
                    let next = at + 1 + usize::from(!text.at(at + 1).spaced && text.word(at + 1) == "s");
                    // "the railway's centre of excellence": a body in lower case that belongs to one in capitals
                    let kind = (next..next + 3)
                        .take_while(|index| text.is_lower(*index))
                        .filter(|index| text.at(*index).own.has(Label::OrganisationEnd) && next > at + 1)
                        .last();
                    if let Some(kind) = kind.filter(|_| capitals) {
                        at = kind + 1;
                        // "centre of excellence", "board of directors"
                        let of = text.has(at, Label::Of) && text.is_lower(at + 1) && text.labels(at + 1).is_empty();
                        at += if of { 2 } else { 0 };
                        continue;
                    }
                    let lower = !capitals && next > at + 1 && text.is_lower(next);
                    if !text.is_capital(next) && !lower || text.labels(next).any(OFFICES) {
                        break;
                    }
                    at = next;
                }
                // "the Lao People's Revolutionary Party (LPRP) Central Committee"
                Shape::Sign('(') if capitals && self.is_abbreviated(at) => at += 3,
                Shape::Sign('-') if glued => at += 2,
                Shape::Sign('\'' | '&' | '.') if glued => at += 1,
                // "Sector/Air Station Pell"
                Shape::Sign('/') if glued && capitals && text.is_capital(at + 1) => at += 1,
                // "the U.S. Army Corps", "No. 12 Squadron"
                Shape::Sign('.') if at > from && !token.spaced && self.is_cut_short(at) => at += 1,
                // "2nd Battalion, 14th Infantry Regiment"
                Shape::Sign(',')
                    if text.at(at + 1).shape == Shape::Number
                        && text.is_capital(at + 2)
                        && text.at(at - 1).own.has(Label::OrganisationEnd)
                        && (at + 2..at + 5).any(|index| text.at(index).own.has(Label::OrganisationEnd)) =>
                {
                    at += 2
                }
                // "Culture, Sports and Tourism"
                Shape::Sign(',') if capitals && self.is_field(at + 1) => at += 2,
                Shape::Lower if capitals => {
                    let link = Labels::of(&[Label::Of, Label::And, Label::At, Label::Particle]);
                    // "Council on Foreign Relations", "Centre for Research on Energy"
                    let on = text.word(at) == "on"
                        && text.is_capital(at + 1)
                        && (from..at).any(|index| text.at(index).own.has(Label::OrganisationEnd));
                    let linked = text.labels(at).any(link) || text.word(at) == "the" || on;
                    // "Chu Van An School in Tan Binh District"
                    if text.word(at) == "in" && (from..at).any(|index| text.at(index).own.has(Label::OrganisationEnd)) {
                        break;
                    }
                    // "the Lao Chai provincial Military Command"
                    if at > from && text.has(at, Label::Modifier) && text.is_capital(at + 1) && text.is_capital(at - 1)
                    {
                        at += 1;
                        continue;
                    }
                    // "captain of Brill United in May"
                    // "Institute for Near East Policy" is not of "in March 2020".
                    let month = |index: usize| text.at(index).own.has(Label::Stop) && !text.is_capital(index + 1);
                    let dated = |index: usize| {
                        !text.has(at, Label::Of) && (month(index) || text.at(index).own.has(Label::Calendar))
                    };
                    let ahead = (at + 1..at + 3)
                        .find(|index| text.is_capital(*index) || self.is_ordinal(*index))
                        .filter(|next| !dated(*next))
                        .filter(|next| *next == at + 1 || text.has(at + 1, Label::Stop));
                    let kind = at > from
                        && text.is_capital(at - 1)
                        && text.at(at).own.any(Labels::of(&[Label::OrganisationEnd, Label::TrapTail]));
                    if kind && !text.has(at, Label::Speech) {
                        at += 1;
                        continue;
                    }
                    // "the Commons standards committee"
                    let within = at > from
                        && text.is_capital(at - 1)
                        && text.labels(at).is_empty()
                        && text.is_lower(at + 1)
                        && text.at(at + 1).own.has(Label::OrganisationEnd)
                        && !text.has(at + 1, Label::Speech);
                    if within {
                        at += 2;
                        continue;
                    }
                    // "the U.K. think tank Chatham House"
                    if text.has(at, Label::Trap) && text.is_capital(text.after(at)) && at > from {
                        at = text.after(at);
                        continue;
                    }
                    if !linked
                        || ahead.is_none()
                        || text.has(at, Label::Speech)
                        || (text.has(at, Label::And)
                            && (self.begins_person(at + 1)
                                || self.begins_office(at + 1) && !text.has(at + 1, Label::Portfolio)))
                    {
                        break;
                    }
                    at += 1;
                }
                Shape::Lower => {
                    let of = text.has(at, Label::Of) && at > from && at < from + LOWER;
                    let ends = Labels::of(&[Label::Stop, Label::Speech, Label::And]);
                    let closed = text.labels(at).any(ends) && !text.has(at, Label::Modifier);
                    if of && (text.is_capital(at + 1) || text.has(at + 1, Label::Stop) && text.is_capital(at + 2)) {
                        at += 1 + usize::from(!text.is_capital(at + 1));
                    } else if closed || at >= from + LOWER {
                        break;
                    } else {
                        at += 1;
                    }
                }
                Shape::Sign(_) => break,
            }
        }
        at
    }

    /// Whether a number with letters before a capital stands here: `the 4th Circuit`.
    fn is_ordinal(&self, at: usize) -> bool {
        let text = self.text;
        let numbered = text.at(at).shape == Shape::Number && text.word(at).ends_with(char::is_alphabetic);
        numbered && text.is_capital(at + 1)
    }

    /// Whether the full stop at `at` ends a short word of a body that goes on: `U.S. Army`, `St. Luke's`, `No. 12 Squadron`.
    fn is_cut_short(&self, at: usize) -> bool {
        let text = self.text;
        let number = text.at(at + 1).shape == Shape::Number && text.is_capital(at + 2) && text.word(at - 1) == "No";
        let letters = text.word(at - 1).chars().count() == 1 && text.is_sign(at.wrapping_sub(2), '.');
        let short = letters || text.at(at - 1).own.any(Labels::of(&[Label::Particle, Label::Title]));
        let goes_on = text.is_capital(at + 1) || self.is_ordinal(at + 1) || text.has(at + 1, Label::Trap);
        number || short && goes_on && !text.has(at + 1, Label::Stop)
    }

    /// Takes in the bodies that the passage names, so that their kind may stand for them: `the hospital`.
    pub(super) fn note_bodies(&self, organisations: &mut Organisations) {
        let text = self.text;
        let named = |index: usize| text.is_capital(index) || text.at(index).shape == Shape::Number;
        let mut at = 0;
        while at < text.tokens.len() {
            if !named(at) || text.shouted || text.has(at, Label::Stop) {
                at += 1;
                continue;
            }
            // "Chief of Office of the State Bank"
            if text.labels(at).any(OFFICES) && text.has(text.after(at), Label::Of) {
                at = text.after(text.after(at));
                continue;
            }
            let mut stop = self.organisation(at).max(at + 1);
            let placed =
                |index: &usize| text.is_lower(*index) && text.has(*index, Label::At) && text.word(*index) != "for";
            stop = (at + 1..stop).find(placed).unwrap_or(stop);
            let link = (at..stop).find(|index| text.labels(*index).any(Labels::of(&[Label::Of, Label::At])));
            let kind = (at..link.unwrap_or(stop))
                .rev()
                .find(|index| text.is_capital(*index) && text.at(*index).own.has(Label::OrganisationEnd));
            if let Some(kind) = kind.filter(|_| stop > at + 1) {
                let place = (self.passage, text.at(at).start);
                organisations.note_kind(text.word(kind), text.slice(&(at..stop)), place);
            }
            // "Tom Gale of the Hue Port Branch": the body begins behind the link.
            at = link.filter(|_| kind.is_none()).map_or(stop, |link| link + 1);
        }
    }

    /// Whether the words before are a place or what an office is for and those from here on may be a name: `Ambassador to Vietnam Yamada Takeo`.
    fn is_placed(&self, from: usize, at: usize) -> bool {
        let text = self.text;
        let placed = text.labels(from).any(Labels::of(&[Label::Place, Label::Portfolio]));
        if at <= from || !placed || text.after(from) != at {
            return false;
        }
        let name = at..self.capitals(at);
        (2..5).contains(&self.words(&name)) && !self.is_thing(&name)
    }

    /// Whether one more of several fields of a body stands here: `Sports and Tourism`, `Science,`.
    fn is_field(&self, at: usize) -> bool {
        let text = self.text;
        let joint = |index: usize| text.is_sign(index, ',') || text.has(index, Label::And);
        let named = text.has(at, Label::Portfolio) || text.has(at.saturating_sub(2), Label::Portfolio);
        let end = text.after(at);
        named && text.is_capital(at) && joint(end) && !self.begins_person(at) && !text.labels(at).any(OFFICES)
    }

    /// Whether a given name or what stands before a name begins here.
    fn begins_person(&self, at: usize) -> bool {
        let text = self.text;
        // "highways Cllr Peter Tranter"
        let held = at > 0 && text.is_lower(at - 1) && text.labels(at).any(OFFICES);
        // "Council of Ministers", "Board of Directors"
        let members = at > 1 && text.has(at - 1, Label::Of) && text.at(at - 2).own.has(Label::OrganisationEnd);
        !members && (text.has(at, Label::Plural) || held) && self.begins_mention(text.after(at))
            || self.begins_mention(at)
    }

    /// Whether an office begins here, its head word within reach.
    fn begins_office(&self, at: usize) -> bool {
        let text = self.text;
        let ends = Labels::of(&[Label::Stop, Label::And, Label::Of, Label::Speech]);
        let inside = |index: &usize| {
            let modifier = text.has(*index, Label::Modifier);
            !matches!(text.at(*index).shape, Shape::Sign(_)) && (modifier || !text.labels(*index).any(ends))
        };
        // "Customer Services" serve nobody's office.
        let body = |index: usize| text.is_capital(index) && text.at(index + 1).own.has(Label::OrganisationEnd);
        (at..at + 4).take_while(inside).any(|index| text.labels(index).any(OFFICES) && !body(index))
    }
}
