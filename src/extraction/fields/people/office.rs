//! Offices as Vietnamese writes them: `[Phó] HEAD [Thường trực] [party body] [organisation]`.

use std::ops::Range;

use super::{
    found::Office,
    name::{Before, Names},
    organisations::Organisations,
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Longest office in tokens.
const LONGEST: usize = 40;
/// Longest run of lower-case words in the name of an organisation.
const LOWER_RUN: usize = 9;
/// The same after a calling, which rarely has a tail.
const LOWER_RUN_OF_CALLING: usize = 3;

/// What begins a person's mention or an office.
pub const MARKERS: Labels = Labels::of(&[
    Label::Rank,
    Label::Title,
    Label::Honorific,
    Label::Head,
    Label::Calling,
    Label::Modifier,
    Label::Complete,
]);
const HEADS: Labels = Labels::of(&[Label::Head, Label::Complete]);
const ORGANISATIONS: Labels = Labels::of(&[Label::Organisation, Label::Level]);

/// An office and what follows it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The office.
    pub office: Office,
    /// Token after the office.
    pub end: usize,
    /// The name that stands right after it without punctuation.
    pub name: Option<Range<usize>>,
}

impl Names<'_> {
    /// Whether an office begins at `index`.
    pub fn is_office(&self, index: usize) -> bool {
        self.head(index).is_some()
    }

    /// Tokens of modifiers and head, with whether it is a calling and whether it is complete in itself.
    fn head(&self, start: usize) -> Option<(usize, bool, bool)> {
        let text = self.text;
        let mut at = start;
        for _ in 0..4 {
            let labels = text.labels(at);
            if labels.any(HEADS) {
                return Some((text.after(at), false, labels.has(Label::Complete)));
            }
            if labels.has(Label::Calling) {
                return Some((text.after(at), true, true));
            }
            if !labels.has(Label::Modifier) {
                return None;
            }
            at = text.after(at);
            if text.is_sign(at, '.') {
                at += 1;
            }
        }
        None
    }

    /// Reads the office that begins at `start`.
    pub fn office(&self, passage: usize, start: usize) -> Option<Reading> {
        let text = self.text;
        let (mut at, calling, complete) = self.head(start)?;
        while text.has(at, Label::RoleSuffix) && !text.labels(at).any(HEADS) {
            at = text.after(at);
        }
        let mut title_end = at;
        let (mut open, mut closed) = (false, false);
        while text.labels(at).any(Labels::of(&[Label::OpenBody, Label::ClosedBody]))
            && (text.is_capital(at) || at == title_end)
        {
            closed |= text.has(at, Label::ClosedBody);
            open = !closed;
            at = text.after(at);
            title_end = at;
        }
        let tail = self.tail(start, at, calling);
        // In a passage that follows its own grammar an organisation begins at its head word; what stands before it
        // belongs to the title (`Phó Giám đốc Chính trị | Nhà máy`).
        let organisation = tail.organisation.filter(|&from| !(closed && from == at && !text.is_capital(from)));
        let (title, organisation) = match organisation {
            Some(from) => (start..from, Some(from..tail.end)),
            None => (start..tail.end.max(title_end), None),
        };
        let bare = organisation.is_none() && title.end == title_end;
        let title = self.trim(title);
        Some(Reading {
            office: Office {
                passage,
                elided: bare && !closed && !complete,
                open,
                calling,
                title: text.bytes(&title),
                organisation: organisation.map(|range| text.bytes(&self.trim(range))),
            },
            end: tail.end,
            name: tail.name,
        })
    }

    /// Takes in every organisation that the passage names.
    pub fn note_organisations(&self, organisations: &mut Organisations) {
        let text = self.text;
        let mut at = 0;
        while at < text.tokens.len() {
            let next = text.after(at);
            if !text.is_capital(at) || !text.has(at, Label::Organisation) || text.shouted {
                at = if text.labels(at).is_empty() { at + 1 } else { next };
                continue;
            }
            let end = self.tail(at, next, false).end.max(next);
            organisations.note(text.slice(&self.trim(at..end)));
            at = end;
        }
    }

    fn trim(&self, range: Range<usize>) -> Range<usize> {
        let mut end = range.end;
        while end > range.start + 1
            && matches!(self.text.at(end - 1).shape, Shape::Sign(c) if !matches!(c, '”' | '"' | ')'))
        {
            end -= 1;
        }
        range.start..end
    }

    /// What follows the head: specialty and organisation up to a name, a verb or a sign.
    fn tail(&self, start: usize, from: usize, calling: bool) -> Tail {
        let text = self.text;
        let mut tail = Tail { end: from, organisation: None, name: None };
        let mut before = if self.calls_for_place(from) { Before::Body } else { Before::Free };
        let mut lower = 0;
        let mut served = text.has(start, Label::Aide);
        let limit = if calling { LOWER_RUN_OF_CALLING } else { LOWER_RUN };
        let mut at = from;
        while at < text.tokens.len() && at < start + LONGEST {
            let token = text.at(at);
            let labels = token.labels;
            match token.shape {
                Shape::Sign(sign) => {
                    if self.is_inner_sign(at, sign, from) {
                        at += 1;
                        continue;
                    }
                    break;
                }
                Shape::Number => {
                    if at == from && calling {
                        break;
                    }
                    at += 1;
                    lower = 0;
                    before = Before::Free;
                }
                Shape::Lower => {
                    if labels.has(Label::And) {
                        if !self.goes_on_after_and(text.after(at)) {
                            break;
                        }
                        at = text.after(at);
                        continue;
                    }
                    let place = labels.has(Label::At) && text.has(text.after(at), Label::Place) && at > from;
                    let body = labels.has(Label::Of) && text.labels(text.after(at)).any(ORGANISATIONS);
                    if place || body {
                        at = text.after(at);
                        if body {
                            tail.organisation.get_or_insert(at);
                        }
                        continue;
                    }
                    let head = labels.any(ORGANISATIONS);
                    if !head && self.stops(at) {
                        break;
                    }
                    if head {
                        tail.organisation.get_or_insert(at);
                        lower = 0;
                    } else {
                        lower += 1;
                        if lower > limit {
                            break;
                        }
                    }
                    at = text.after(at);
                    before = match (labels.has(Label::Level), labels.has(Label::Trap)) {
                        (true, _) => Before::Body,
                        (false, true) => Before::Thing,
                        _ if labels.any(ORGANISATIONS) => Before::Body,
                        _ => Before::Free,
                    };
                }
                Shape::Capital | Shape::Upper => {
                    if self.is_marker_of_next(at, at > from && !served) {
                        break;
                    }
                    if text.shouted
                        && (self.stops(at) || (labels.has(Label::And) && !self.goes_on_after_and(text.after(at))))
                    {
                        break;
                    }
                    served = labels.has(Label::Aide);
                    let known = Labels::of(&[Label::Organisation, Label::OpenBody, Label::ClosedBody, Label::Level]);
                    let phrase = labels.any(known) && !(token.span == 1 && self.is_name_here(at, before));
                    if phrase {
                        tail.organisation.get_or_insert(at);
                        before = if labels.has(Label::Trap) && !labels.has(Label::Level) {
                            Before::Thing
                        } else {
                            Before::Body
                        };
                        at = text.after(at);
                        lower = 0;
                        continue;
                    }
                    let run = self.run(at);
                    if run.is_empty() {
                        if labels.has(Label::Place) {
                            tail.organisation.get_or_insert(at);
                        }
                        at = text.after(at);
                        continue;
                    }
                    // The tail of the run may be the head of an organisation or the like: those end runs.
                    if let Some(name) = self.split(&run, before) {
                        if name > run.start && text.has(run.start, Label::Place) {
                            tail.organisation.get_or_insert(run.start);
                        }
                        tail.name = Some(name..run.end);
                        at = name;
                        break;
                    }
                    let short = text.is_lower(run.end) && run.len() == 1;
                    if text.has(run.start, Label::Place) || self.is_initialism(&run) {
                        tail.organisation.get_or_insert(run.start);
                    }
                    at = if run.len() == 1 { text.after(run.start).max(run.end) } else { run.end };
                    lower = 0;
                    if !short {
                        before = Before::Free;
                    }
                }
            }
        }
        tail.end = at.min(text.tokens.len());
        tail
    }

    /// Whether a place or a person may follow the words before `at`.
    fn calls_for_place(&self, at: usize) -> bool {
        at > 0 && self.text.at(at - 1).shape != Shape::Number
    }

    /// Whether a full name begins at a single word that is also the head of an organisation (`Đoàn Văn An`).
    fn is_name_here(&self, at: usize, before: Before) -> bool {
        let run = self.run(at);
        run.len() >= 3 && before == Before::Free && self.is_full(&run) && self.text.at(at + 1).own.has(Label::Middle)
    }

    /// Signs that belong to the name of an organisation.
    fn is_inner_sign(&self, at: usize, sign: char, from: usize) -> bool {
        let text = self.text;
        let (token, next) = (text.at(at), text.at(at + 1));
        match sign {
            '.' => !token.spaced && !next.spaced && text.is_capital(at + 1),
            '-' if text.is_dash(at) => {
                at > from
                    && text.is_capital(at + 1)
                    && !self.is_marker_of_next(at + 1, true)
                    && !self.begins_name(at + 1)
            }
            '-' | '/' | '&' | '\'' => !token.spaced || sign == '&',
            '“' | '"' | '”' => at > from,
            _ => false,
        }
    }

    fn begins_name(&self, at: usize) -> bool {
        let run = self.run(at);
        self.is_full(&run) && run.len() >= 3 && self.is_syllabic(&run)
    }

    /// Whether a person or another office begins at `at`. `inside`: an office may begin here, as the words before it are
    /// not those of a servant of that office (`Trợ lý Bộ trưởng`, `Văn phòng Chủ tịch nước`).
    fn is_marker_of_next(&self, at: usize, inside: bool) -> bool {
        let text = self.text;
        let labels = text.labels(at);
        if !text.at(at).spaced && at > 0 && matches!(text.at(at - 1).shape, Shape::Sign(_)) {
            return false;
        }
        if labels.any(Labels::of(&[Label::Rank, Label::Honorific])) {
            return true;
        }
        if labels.has(Label::Title) {
            return text.is_capital(text.after(at))
                || matches!(text.at(text.after(at)).shape, Shape::Sign('.' | ',' | '-'));
        }
        inside && labels.any(HEADS) && text.is_capital(at) && text.at(at).span > 1
    }

    /// Whether a lower-case word ends an office.
    fn stops(&self, at: usize) -> bool {
        let labels = self.text.labels(at);
        labels.any(Labels::of(&[
            Label::Stop,
            Label::Honorific,
            Label::Plural,
            Label::Rank,
            Label::Also,
            Label::Of,
            Label::At,
            Label::Appointment,
            Label::Promotion,
            Label::For,
        ])) || (labels.has(Label::Title) && self.text.is_capital(self.text.after(at)))
            || (labels.any(Labels::of(&[Label::Head, Label::Calling])) && self.text.at(at).span > 1)
    }

    /// Whether the name of an organisation goes on after `và`.
    fn goes_on_after_and(&self, at: usize) -> bool {
        let text = self.text;
        let labels = text.labels(at);
        let other = MARKERS.union(Labels::of(&[Label::AfterAnd, Label::Plural, Label::Organisation]));
        if matches!(text.at(at).shape, Shape::Sign(_) | Shape::Number) {
            return false;
        }
        let ends = if text.is_lower(at) { other.with(Label::Stop) } else { other };
        !(labels.any(ends) || text.is_capital(at) && self.begins_name(at))
    }
}

/// The end of an office.
struct Tail {
    end: usize,
    organisation: Option<usize>,
    name: Option<Range<usize>>,
}
