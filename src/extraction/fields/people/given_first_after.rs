//! English offices behind a name: `, secretary of the Honours Council and director of its school,`.

use std::ops::Range;

use super::{
    found::Office,
    given_first::{Mentions, OFFICES},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// So many offices back a body is looked for that `its` stands for.
const NEAR: usize = 4;

impl Mentions<'_> {
    /// Offices after a name: `, secretary of the Honours Council,`.
    pub(super) fn offices_after(&self, end: usize) -> (Vec<Office>, usize) {
        let text = self.text;
        let mut offices: Vec<Office> = Vec::new();
        let (mut at, mut last) = (end, end);
        for _ in 0..4 {
            // ", Labour Hero and former director of"
            let titled = text.is_sign(at, ',') && text.has(at + 1, Label::Title) && text.at(at + 1).span > 1;
            if let Some(next) = titled
                .then(|| text.after(at + 1))
                .filter(|next| text.is_sign(*next, ',') || text.has(*next, Label::And))
            {
                at = next;
            }
            let joint = text.is_sign(at, ',')
                || (text.has(at, Label::And) && (titled || !offices.is_empty()))
                || (text.is_sign(at, '(') && offices.is_empty())
                || text.is_dash(at);
            if !joint {
                break;
            }
            let mut from = at + 1;
            if text.at(from).shape == Shape::Number && text.is_sign(from + 1, ',') {
                (at, last) = (from + 1, from + 1);
                continue;
            }
            // "Jane Doe, M.D., director of …"
            if text.is_sign(at, ',')
                && let Some(next) = self.after_credentials(from)
            {
                (at, last) = (next, next);
                continue;
            }
            // "Ada Brook, left, director of"
            let shown = text.has(from, Label::Placing).then(|| text.after(from));
            if let Some(next) = shown.filter(|next| matches!(text.at(*next).shape, Shape::Sign(',' | ')'))) {
                let past = next + usize::from(text.is_sign(next, ')'));
                if !text.is_sign(past, ',') {
                    break;
                }
                at = past;
                continue;
            }
            // ", now an assistant principal at"
            from += usize::from(matches!(text.word(from), "now" | "currently" | "then" | "formerly" | "once"));
            if text.has(from, Label::Stop) && !matches!(text.word(from), "as" | "who") {
                from = text.after(from);
            }
            // ", was appointed Director": what is conferred stands elsewhere.
            if text.labels(from).any(Labels::of(&[Label::Appointment, Label::Being, Label::Promotion])) {
                break;
            }
            let own = text.at(from.wrapping_sub(1)).own.has(Label::Owner);
            let Some((mut office, end)) = self.chaired(from).or_else(|| self.whole_office(from)) else { break };
            // "After a meeting with X, the president said": who speaks is somebody else.
            let subject = text.word(from.wrapping_sub(1)) == "the" && text.is_sign(at, ',');
            if subject && text.is_lower(end) && text.has(end, Label::Speech) {
                break;
            }
            // ", anthropologist and primatologist Jane Doe"
            let second = end + 1;
            let more = text.has(end, Label::And) && self.is_office(second) && self.begins_mention(text.after(second));
            if more && office.calling && from == at + 1 {
                break;
            }
            // ", and South Africa's minister of health, Jane Doe": the office is that of the next.
            let next = text.is_sign(at, ',') && text.has(at + 1, Label::And) && text.is_sign(end, ',');
            if next && self.begins_mention(end + 1) {
                break;
            }
            // "A, Commander of Region 6, and B, its Political Commissar"
            if own && office.organisation.is_none() {
                let known = self.found.iter().rev().flat_map(|found| found.offices.iter().rev());
                let mut known = offices.iter().rev().chain(known.take(NEAR));
                office.organisation = known.find_map(|office| office.organisation.clone());
            }
            // "Pell Economics managing director and head of strategy"
            if text.has(at, Label::And)
                && office.organisation.is_none()
                && !office.calling
                && let Some(known) = offices.last_mut()
                && let Some(body) = self.body_in_front(known)
            {
                known.title.start = text.at(text.tokens.partition_point(|token| token.start < body.end)).start;
                known.organisation = Some(body.clone());
                office.organisation = Some(body);
            }
            // "commander, 2nd Brigade, 1st Infantry Division"
            let mut end = end;
            // "Professor of Finance, Lisle University": of a field, at a body
            let field = office.calling && office.organisation.is_some();
            if (field || office.organisation.is_none() && !office.calling)
                && let Some(body) = self.body_behind(end)
            {
                office.title.end = office.organisation.as_ref().map_or(office.title.end, |field| field.end);
                office.organisation = Some(text.bytes(&body));
                end = body.end;
            }
            let organisation = office.organisation.clone();
            let open = |office: &Office| {
                let first = text.tokens.partition_point(|token| token.start < office.title.start);
                let last = text.tokens.partition_point(|token| token.start < office.title.end);
                office.organisation.is_none()
                    && !(first..last)
                        .any(|index| text.at(index).own.has(Label::ClosedBody) || text.has(index, Label::ClosedBody))
            };
            // "an engineer and vice-rector at the university": a calling is held nowhere.
            let shares = |known: &Office| open(known) && (!known.calling || office.calling);
            for known in offices.iter_mut().filter(|known| shares(known) && text.has(at, Label::And)) {
                known.organisation.clone_from(&organisation);
            }
            offices.push(office);
            (at, last) = (end, end);
            if text.is_sign(at, ')') {
                (at, last) = (at + 1, at + 1);
            }
        }
        (offices, last)
    }

    /// The body that a comma joins to an office: `commander, U.S. Special Operations Command Europe,`.
    fn body_behind(&self, end: usize) -> Option<Range<usize>> {
        let text = self.text;
        let from = end + 1 + usize::from(text.is_sign(end, ',') && text.word(end + 1) == "the");
        let begins = text.is_capital(from) || text.at(from).shape == Shape::Number;
        if !text.is_sign(end, ',') || !begins || text.labels(from).any(OFFICES) || self.begins_mention(from) {
            return None;
        }
        let stop = self.organisation(from);
        let ends = Labels::of(&[Label::OrganisationEnd, Label::TrapTail]);
        let body = (from + 1..stop).any(|index| text.is_capital(index) && text.at(index).own.any(ends));
        let office = (from..stop).any(|index| text.labels(index).any(OFFICES));
        let closes = matches!(text.at(stop).shape, Shape::Sign(',' | '.' | ';' | ')')) || text.is_lower(stop);
        (body && !office && closes && !self.begins_mention(stop + 1)).then_some(from..stop)
    }

    /// The body that stands in front of an office in lower case, inside its title: `Pell Economics managing director`.
    fn body_in_front(&self, office: &Office) -> Option<Range<usize>> {
        let text = self.text;
        let token = |byte: usize| text.tokens.partition_point(|token| token.start < byte);
        let (start, end) = (token(office.title.start), token(office.title.end));
        let lower = (start..end).find(|index| text.is_lower(*index))?;
        let named = lower - start > 1 && (start..lower).all(|index| text.is_capital(index));
        named.then(|| text.bytes(&(start..lower)))
    }

    /// `who chairs the Senate Rules Committee`: the office that the verb tells.
    fn chaired(&self, from: usize) -> Option<(Office, usize)> {
        let text = self.text;
        let verb = from + 1;
        let told = text.word(from) == "who" && matches!(text.word(verb), "chairs" | "co-chairs" | "heads");
        let body = verb + 1 + usize::from(text.word(verb + 1) == "the");
        let stop = if told { self.organisation(body) } else { body };
        let mut title = text.bytes(&(verb..verb + 1));
        title.end -= "s".len();
        let named = (body..stop).any(|index| text.is_capital(index));
        named.then(|| (self.office(title, Some(text.bytes(&(body..stop))), false), stop))
    }

    /// The comma behind letters of a degree, or a party and the state it was elected in: `M.D.,`, `PhD,`, `D-Ohio,`.
    fn after_credentials(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let end = (from..from + 8).find(|index| text.is_sign(*index, ','))?;
        let letters = (from..end).all(|index| {
            text.is_sign(index, '.') || text.at(index).shape == Shape::Upper || text.has(index, Label::Title)
        });
        let party = text.word(from).len() == 1 && text.is_sign(from + 1, '-') && text.is_capital(from + 2);
        (end > from && (letters || party)).then_some(end)
    }
}
