//! Mentions in languages that put the given name first and the office before or after the name: English.

use std::ops::Range;

use super::{
    found::{Found, Marker, Office},
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels};

/// Longest run of capitals, in tokens.
const LONGEST: usize = 16;
/// Longest name, in words.
const LONGEST_NAME: usize = 5;
/// Tokens of an office before its head word, and of an organisation.
const REACH: usize = 8;

const OFFICES: Labels = Labels::of(&[Label::Head, Label::Calling, Label::Complete]);
const THINGS: Labels =
    Labels::of(&[Label::OrganisationEnd, Label::Organisation, Label::Trap, Label::Place, Label::Stop]);

/// Reads mentions in a passage.
struct Mentions<'t> {
    text: &'t Text<'t>,
    passage: usize,
    found: Vec<Found>,
    /// Whether the last mention was announced by a plural (`Councilors A, B and C`).
    listed: bool,
}

/// Reads a passage in a language that puts given names first.
pub fn read(text: &Text, passage: usize) -> Vec<Found> {
    let mut reader = Mentions { text, passage, found: Vec::new(), listed: false };
    reader.read();
    reader.found
}

impl Mentions<'_> {
    fn read(&mut self) {
        let text = self.text;
        let mut at = 0;
        while at < text.tokens.len() {
            if self.is_credit(at) {
                at = self.sentence_end(at);
                continue;
            }
            if !text.is_capital(at) || text.has(at, Label::Stop) || text.has(at, Label::Plain) {
                self.listed |= text.has(at, Label::Plural);
                if !(text.is_sign(at, ',') || text.has(at, Label::And) || text.has(at, Label::Plural)) {
                    self.listed = false;
                }
                at = text.after(at);
                continue;
            }
            let run = self.run(at);
            let (found, end) = self.mention(&run);
            self.listed &= found.is_some();
            self.listed |= run.clone().any(|index| text.has(index, Label::Plural));
            self.found.extend(found);
            at = end.max(at + 1);
        }
    }

    /// Capitalised words that may belong together: markers, initials, particles and the name.
    fn run(&self, start: usize) -> Range<usize> {
        let text = self.text;
        let mut end = start;
        while end < text.tokens.len() && end - start < LONGEST {
            let token = text.at(end);
            let next = text.at(end + 1);
            match token.shape {
                Shape::Capital | Shape::Upper => {
                    if end > start && token.labels.has(Label::Stop) {
                        break;
                    }
                    let phrase = token.labels.any(OFFICES.union(Labels::of(&[Label::Rank, Label::Title])));
                    end = if phrase { text.after(end) } else { end + 1 };
                }
                Shape::Sign('.')
                    if end > start && !token.spaced && self.is_abbreviation(end - 1) && text.is_capital(end + 1) =>
                {
                    end += 1
                }
                Shape::Sign('-') if end > start && !token.spaced && !next.spaced && text.is_capital(end + 1) => {
                    end += 2
                }
                Shape::Sign('\'') if end > start && !token.spaced && !next.spaced && text.is_capital(end + 1) => {
                    end += 2
                }
                Shape::Lower if end > start && token.labels.has(Label::Particle) && text.is_capital(end + 1) => {
                    end += 1
                }
                _ => break,
            }
        }
        while end > start + 1 && matches!(text.at(end - 1).shape, Shape::Sign(_)) {
            end -= 1;
        }
        start..end
    }

    fn is_abbreviation(&self, index: usize) -> bool {
        let text = self.text;
        let known = Labels::of(&[Label::Rank, Label::Title, Label::Honorific, Label::Generation, Label::Head]);
        let length = text.word(index).chars().count();
        length == 1
            || (length <= 5 && (text.at(index).own.any(known) || text.labels(index).any(known)))
            || (index.saturating_sub(4)..index)
                .any(|start| text.labels(start).any(known) && text.after(start) == index + 1 && length <= 4)
    }

    /// The mention in a run of capitals, with the token after it.
    fn mention(&self, run: &Range<usize>) -> (Option<Found>, usize) {
        let text = self.text;
        let mut found = Found { passage: self.passage, shouted: text.shouted, ..Found::default() };
        let mut name = self.markers(run, &mut found);
        let mut end = run.end;
        let mut begin = run.start;
        if name.is_empty() {
            // "The Police Commissioner, Anjali Ratnam, presented …"
            let apposed = !found.offices.is_empty() && text.is_sign(run.end, ',') && text.is_capital(run.end + 1);
            let next = if apposed { self.run(run.end + 1) } else { run.end..run.end };
            let mut inner = Found::default();
            let rest = self.markers(&next, &mut inner);
            if !apposed || self.words(&rest) < 2 || self.is_thing(&rest) || !inner.offices.is_empty() {
                return (None, run.end);
            }
            (found.rank, found.titles) = (inner.rank, inner.titles);
            (name, end) = (rest, next.end);
        }
        while name.len() > 1 && matches!(text.at(name.end - 1).shape, Shape::Sign(_)) {
            name.end -= 1;
        }
        if let Some(office) = self.office_before(run.start).filter(|_| found.offices.is_empty()) {
            begin = text.tokens.partition_point(|token| token.start < office.title.start);
            found.marker = found.marker_or(Marker::Office);
            found.offices.push(office);
        }
        let words = self.words(&name);
        if self.is_thing(&name) || words > LONGEST_NAME || (words < 2 && found.marker == Marker::Bare && text.shouted) {
            return (None, end);
        }
        let (after, last) =
            if words > 1 || found.marker != Marker::Bare { self.offices_after(end) } else { (Vec::new(), end) };
        let coordinated = self.listed && found.marker == Marker::Bare;
        if words > 1 && found.marker == Marker::Bare && !self.is_person(&name, end, !after.is_empty() || coordinated) {
            return (None, end);
        }
        if coordinated {
            found.marker = Marker::List;
        }
        found.offices.extend(after);
        found.text = text.slice(&name).to_owned();
        found.name = text.bytes(&name);
        found.whole = text.bytes(&(begin..last.max(name.end)));
        (Some(found), last.max(end))
    }

    /// Reads the markers at the start of a run into `found`; what is left of the run is the name.
    fn markers(&self, run: &Range<usize>, found: &mut Found) -> Range<usize> {
        let text = self.text;
        let mut at = run.start;
        while at < run.end {
            let labels = text.labels(at);
            let mut after = text.after(at).min(run.end);
            if text.is_sign(after, '.') && after < run.end {
                after += 1;
            }
            if labels.has(Label::Rank) {
                found.rank = Some(text.bytes(&(at..after)));
                found.marker = Marker::Rank;
            } else if labels.has(Label::Title) {
                found.titles.push(text.bytes(&(at..after)));
                found.marker = Marker::Rank;
            } else if labels.has(Label::Honorific) {
                found.marker = found.marker_or(Marker::Honorific);
            } else if let Some(head) = (at..run.end).find(|head| text.labels(*head).any(OFFICES)) {
                after = text.after(head).min(run.end);
                if text.is_sign(after, '.') && after < run.end {
                    after += 1;
                }
                let title = text.bytes(&(at..after));
                match found.offices.last_mut() {
                    Some(office) => office.title.end = title.end,
                    None => found.offices.push(self.office(title, None, text.has(head, Label::Calling))),
                }
                found.marker = found.marker_or(Marker::Office);
            } else {
                break;
            }
            at = after;
        }
        at..run.end
    }

    fn office(&self, title: Range<usize>, organisation: Option<Range<usize>>, calling: bool) -> Office {
        Office { passage: self.passage, title, organisation, elided: false, open: false, calling }
    }

    fn words(&self, range: &Range<usize>) -> usize {
        range.clone().filter(|index| self.text.at(*index).spaced || *index == range.start).count()
    }

    /// Whether the words name an organisation, a place or a thing.
    fn is_thing(&self, name: &Range<usize>) -> bool {
        let text = self.text;
        let Some(last) = name.clone().rev().find(|index| !text.has(*index, Label::Generation)) else { return true };
        let first = text.at(name.start);
        let things = Labels::of(&[Label::OrganisationEnd, Label::Organisation, Label::Trap]);
        let initials = |index| {
            text.at(index).shape == Shape::Upper
                && text.word(index).chars().count() > 2
                && !text.has(index, Label::Generation)
        };
        let belongs = text.is_sign(name.end, '-') && !text.at(name.end).spaced;
        first.labels.any(THINGS) && !first.own.has(Label::Given)
            || text.at(last).own.any(things) && last > name.start
            || name.clone().any(|index| {
                text.at(index).own.has(Label::OrganisationEnd)
                    && !text.at(index).own.has(Label::Given)
                    && index > name.start
            })
            || name.clone().any(|index| {
                text.labels(index).any(Labels::of(&[Label::Place, Label::Plain])) && text.after(index) > index + 1
            })
            || name.clone().any(|index| initials(index) && !text.shouted)
            || belongs
    }

    /// Whether a run without a marker is a person's name.
    fn is_person(&self, name: &Range<usize>, end: usize, described: bool) -> bool {
        let text = self.text;
        let before = (name.start.saturating_sub(3)..name.start)
            .any(|index| text.has(index, Label::Trap) && text.after(index) == name.start);
        if before || self.words(name) > 4 || text.shouted {
            return false;
        }
        let first = text.at(name.start).own;
        let speech = text.has(end, Label::Speech) || (name.start > 0 && text.has(name.start - 1, Label::Speech));
        let aged = text.is_sign(end, ',') && text.at(end + 1).shape == Shape::Number && text.is_sign(end + 2, ',');
        first.has(Label::Given) || speech || aged || described
    }

    /// An office in lower case right before a name: `novelist and former diplomat`.
    fn office_before(&self, at: usize) -> Option<Office> {
        let text = self.text;
        let ends_here =
            |index: &usize| text.labels(*index).any(OFFICES) && text.after(*index) == at && text.is_lower(*index);
        let head = (at.saturating_sub(4)..at).find(ends_here)?;
        let mut start = head;
        let mut free = 1;
        for _ in 0..REACH {
            let Some(before) = start.checked_sub(1) else { break };
            let modifier = (before.saturating_sub(2)..start)
                .find(|index| text.has(*index, Label::Modifier) && text.after(*index) == start);
            let spaced = text.at(start).spaced && text.is_lower(before) && text.at(before).spaced;
            let known = text.labels(before);
            let closed = Labels::of(&[
                Label::Stop,
                Label::Speech,
                Label::Relation,
                Label::And,
                Label::Of,
                Label::At,
                Label::Age,
                Label::Plural,
            ]);
            if let Some(modifier) = modifier {
                start = modifier;
            } else if text.has(before, Label::And)
                && before > 0
                && text.labels(before - 1).any(OFFICES)
                && text.is_lower(before - 1)
            {
                start = before - 1;
            } else if spaced && free > 0 && !known.any(closed) && text.at(before).shape == Shape::Lower {
                // "swimming teacher": one more word may tell what kind, but only inside a noun phrase.
                let article = before > 0
                    && (text.has(before - 1, Label::Stop)
                        || text.is_sign(before - 1, '-')
                        || text.has(before - 1, Label::Age)
                        || text.has(before - 1, Label::Modifier));
                if !article {
                    break;
                }
                start = before;
                free = 0;
            } else {
                break;
            }
        }
        Some(self.office(text.bytes(&(start..at)), None, text.has(head, Label::Calling)))
    }

    /// Offices after a name: `, secretary of the Honours Council,`.
    fn offices_after(&self, end: usize) -> (Vec<Office>, usize) {
        let text = self.text;
        let mut offices: Vec<Office> = Vec::new();
        let (mut at, mut last) = (end, end);
        for _ in 0..4 {
            let joint = text.is_sign(at, ',')
                || (text.has(at, Label::And) && !offices.is_empty())
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
            if text.has(from, Label::Stop) {
                from = text.after(from);
            }
            let Some((title, organisation, calling, stop)) = self.office_at(from) else { break };
            let organisation = organisation.map(|range| text.bytes(&range));
            for office in offices.iter_mut().filter(|office| office.organisation.is_none() && text.has(at, Label::And))
            {
                office.organisation.clone_from(&organisation);
            }
            offices.push(self.office(text.bytes(&title), organisation, calling));
            (at, last) = (stop, stop);
            if text.is_sign(at, ')') {
                (at, last) = (at + 1, at + 1);
            }
        }
        (offices, last)
    }

    /// Title, organisation, whether it is a calling, and the token after it.
    fn office_at(&self, start: usize) -> Option<(Range<usize>, Option<Range<usize>>, bool, usize)> {
        let text = self.text;
        let mut head = None;
        let mut at = start;
        while at < start + REACH {
            let labels = text.labels(at);
            if labels.any(OFFICES) {
                head = Some(at);
                at = text.after(at);
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
            // What follows the head without "of" is another name or a clause.
            if head.is_some() {
                break;
            }
            at += 1;
        }
        let head = head?;
        let mut end = text.after(head);
        while text.has(end, Label::RoleSuffix) {
            end = text.after(end);
        }
        if text.is_capital(end) && text.is_capital(head) {
            return None;
        }
        let calling = text.has(head, Label::Calling);
        let title = start..end;
        if !text.labels(end).any(Labels::of(&[Label::Of, Label::At])) {
            return Some((title, None, calling, end));
        }
        let mut from = text.after(end);
        while text.has(from, Label::Stop) && text.is_lower(from) {
            from = text.after(from);
        }
        let stop = self.organisation(from);
        let named = text.is_capital(from) || text.has(end, Label::Of);
        if stop == from || !named {
            return Some((title, None, calling, end));
        }
        Some((title, Some(from..stop), calling, stop))
    }

    /// The token after the organisation that begins at `from`.
    fn organisation(&self, from: usize) -> usize {
        let text = self.text;
        let mut at = from;
        let capitals = text.is_capital(from);
        while at < from + 2 * REACH && at < text.tokens.len() {
            let glued = !text.at(at).spaced && !text.at(at + 1).spaced;
            match text.at(at).shape {
                Shape::Capital | Shape::Upper | Shape::Number => at += 1,
                Shape::Sign('-' | '\'' | '&' | '.') if glued => at += 1,
                Shape::Lower if capitals => {
                    let link = text.labels(at).any(Labels::of(&[
                        Label::Of,
                        Label::And,
                        Label::At,
                        Label::Particle,
                        Label::Stop,
                    ]));
                    let ahead = (at + 1..at + 3)
                        .find(|index| text.is_capital(*index))
                        .filter(|next| *next == at + 1 || text.has(at + 1, Label::Stop));
                    if !link
                        || ahead.is_none()
                        || text.labels(at).has(Label::Speech)
                        || (text.has(at, Label::And) && text.at(at + 1).own.has(Label::Given))
                    {
                        break;
                    }
                    at += 1;
                }
                Shape::Lower
                    if !text.labels(at).any(Labels::of(&[Label::Stop, Label::Speech, Label::And])) && at < from + 5 =>
                {
                    at += 1
                }
                _ => break,
            }
        }
        at
    }

    fn is_credit(&self, at: usize) -> bool {
        let text = self.text;
        let after = text.after(at);
        text.has(at, Label::Credit)
            && text.is_capital(at)
            && (at == 0 || matches!(text.at(at - 1).shape, Shape::Sign(_)))
            && (text.at(at).span > 1 || text.is_sign(after, ':'))
    }

    fn sentence_end(&self, at: usize) -> usize {
        let text = self.text;
        let ends =
            |index: &usize| text.is_sign(*index, '.') && text.at(index + 1).spaced && !self.is_abbreviation(index - 1);
        (at + 1..text.tokens.len()).find(ends).unwrap_or(text.tokens.len())
    }
}
