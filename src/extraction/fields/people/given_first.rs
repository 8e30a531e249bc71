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

/// Offices and callings.
pub const OFFICES: Labels = Labels::of(&[Label::Head, Label::Calling, Label::Complete]);

/// Reads mentions in a passage.
pub struct Mentions<'t> {
    pub(super) text: &'t Text<'t>,
    passage: usize,
    pub(super) found: Vec<Found>,
    /// Whether the last mention was announced by a plural (`Councilors A, B and C`).
    listed: bool,
    /// The plural that gives its rank or office to every member of the list.
    plural: Option<Range<usize>>,
}

/// Reads a passage in a language that puts given names first.
pub fn read(text: &Text, passage: usize) -> Vec<Found> {
    let mut reader = Mentions { text, passage, found: Vec::new(), listed: false, plural: None };
    reader.read();
    reader.change();
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
            let stops = text.has(at, Label::Stop) && !(text.at(at).own.has(Label::Given) && text.is_capital(at + 1));
            if !text.is_capital(at) || stops || text.has(at, Label::Plain) {
                self.announce(at);
                // "Sens. A of Minnesota and B of Missouri": what is said of one does not end the list.
                if self.listed && text.has(at, Label::Of) && text.has(at + 1, Label::Place) {
                    at = text.after(at + 1);
                    continue;
                }
                if !(text.is_sign(at, ',') || text.has(at, Label::And) || text.has(at, Label::Plural)) {
                    self.listed = false;
                }
                at = text.after(at);
                continue;
            }
            let run = self.run(at);
            let (found, end) = self.mention(&run);
            self.listed &= found.is_some();
            self.found.extend(found);
            run.for_each(|index| self.announce(index));
            at = end.max(at + 1);
        }
    }

    /// Begins a list where a plural announces one.
    fn announce(&mut self, at: usize) {
        if self.text.has(at, Label::Plural) {
            self.listed = true;
            self.plural = Some(at..self.text.after(at));
        }
    }

    /// Gives a member of a list the rank or the office that stands in the plural before it.
    fn share_plural(&self, plural: &Range<usize>, found: &mut Found) {
        let labels = self.text.labels(plural.start);
        let words = self.text.bytes(plural);
        // "inspectors A and B": in lower case an occupation, in capitals a rank.
        let occupation = self.text.is_lower(plural.start) && labels.any(OFFICES);
        if labels.has(Label::Rank) && !occupation {
            found.rank.get_or_insert(words);
        } else if labels.any(OFFICES) && found.offices.is_empty() {
            found.offices.push(self.office(words, None, labels.has(Label::Calling)));
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
                    if end > start && token.own.has(Label::Calendar) {
                        break;
                    }
                    let phrase = token.labels.any(OFFICES.union(Labels::of(&[Label::Rank, Label::Title])));
                    end = if phrase { self.after_marker(end) } else { end + 1 };
                }
                // Dolores “Lola” Quintanilla
                Shape::Sign('“' | '"')
                    if end > start
                        && text.is_capital(end + 1)
                        && matches!(text.at(end + 2).shape, Shape::Sign('”' | '"'))
                        && text.is_capital(end + 3) =>
                {
                    end += 3;
                }
                Shape::Sign('.')
                    if end > start && !token.spaced && self.is_abbreviation(end - 1) && text.is_capital(end + 1) =>
                {
                    end += 1
                }
                Shape::Sign('-') if end > start && !token.spaced && !next.spaced && text.is_capital(end + 1) => {
                    end += 2
                }
                // Ha-yun Seo
                Shape::Sign('-')
                    if end > start + 1
                        && !token.spaced
                        && !next.spaced
                        && text.is_lower(end + 1)
                        && text.is_capital(end + 2)
                        && text.at(end + 2).spaced
                        && text.at(end - 1).spaced =>
                {
                    end += 2
                }
                Shape::Sign('\'') if end > start && !token.spaced && !next.spaced && text.is_capital(end + 1) => {
                    end += 2
                }
                Shape::Lower
                    if end > start
                        && token.own.has(Label::Particle)
                        && (text.is_capital(end + 1) || text.at(end + 1).own.has(Label::Particle)) =>
                {
                    end += 1;
                }
                _ => break,
            }
        }
        while end > start + 1 && matches!(text.at(end - 1).shape, Shape::Sign(_)) {
            end -= 1;
        }
        start..end
    }

    /// The token after a marker; what belongs to it goes along: `Colonel (retired)`, `Ambassador to Vietnam`.
    fn after_marker(&self, at: usize) -> usize {
        let text = self.text;
        let after = text.after(at);
        let dotted = after + usize::from(text.is_sign(after, '.'));
        if text.has(at, Label::Rank) && text.is_sign(dotted, '(') && text.is_sign(dotted + 2, ')') {
            return dotted + 3;
        }
        // Chaplain (Capt.) Moses Adebayo
        if text.is_sign(after, '(') && text.labels(after + 1).any(Labels::of(&[Label::Rank, Label::Title])) {
            let close = (after + 2..after + 5).find(|index| text.is_sign(*index, ')'));
            if let Some(close) = close {
                return close + 1;
            }
        }
        let place = text.after(after);
        let office = text.labels(at).any(OFFICES);
        let bound = office && text.labels(after).any(Labels::of(&[Label::Of, Label::At])) && text.is_capital(place);
        // "Minister of Foreign Affairs Le Anh Thu"
        let portfolio = text.after(place);
        if bound && text.has(place, Label::Portfolio) && text.is_capital(portfolio) {
            return portfolio;
        }
        // "High Commissioner for Human Rights Leila Haddad": the name begins at the given name, or where the marks begin.
        let marked = |index: usize| {
            !text.word(index).is_ascii() && text.word(index - 1).is_ascii() && !text.has(index, Label::Place)
        };
        let given = (place + 1..place + 6)
            .take_while(|index| bound && text.is_capital(*index))
            .find(|index| (text.at(*index).own.has(Label::Given) || marked(*index)) && text.is_capital(index + 1));
        if let Some(given) = given {
            return given;
        }
        // "Ambassador of Japan to Vietnam Yamada Takio"
        let mut end = after;
        while office
            && text.labels(end).any(Labels::of(&[Label::Towards, Label::Of]))
            && text.has(text.after(end), Label::Place)
        {
            end = text.after(text.after(end));
        }
        if text.is_capital(end) { end } else { after }
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
        // "the frigate Admiral Juan Cabrera"
        let named_thing = (run.start.saturating_sub(3)..run.start)
            .any(|index| text.is_lower(index) && text.has(index, Label::Trap) && text.after(index) == run.start);
        if named_thing {
            return (None, run.end);
        }
        let mut end = run.end;
        let mut begin = run.start;
        if name.is_empty() {
            // "The Police Commissioner, Anjali Ratnam, presented …"
            let article = run.start - usize::from(run.start > 0 && text.has(run.start - 1, Label::Stop));
            let served = article > 0 && text.has(article - 1, Label::Of);
            let apposed =
                !served && !found.offices.is_empty() && text.is_sign(run.end, ',') && text.is_capital(run.end + 1);
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
        let before = self.office_before(run.start).or_else(|| self.office_apposed(run.start, run.end));
        if let Some(office) = before.filter(|_| found.offices.is_empty()) {
            begin = text.tokens.partition_point(|token| token.start < office.title.start);
            found.marker = found.marker_or(Marker::Office);
            found.offices.push(office);
        }
        let words = self.words(&name);
        // "Director Sam Hill": with a marker and a given name, the surname may be the word for a thing.
        let named = found.marker != Marker::Bare
            && words == 2
            && text.at(name.start).own.has(Label::Given)
            && !text.at(name.end - 1).own.has(Label::TrapTail);
        if (self.is_thing(&name) && !named)
            || words > LONGEST_NAME
            || (words < 2 && found.marker == Marker::Bare && text.shouted)
        {
            return (None, end);
        }
        let (after, last) =
            if words > 1 || found.marker != Marker::Bare { self.offices_after(end) } else { (Vec::new(), end) };
        // "Ambassador Marit Solberg of Norway"
        if let Some(office) = found.offices.last_mut().filter(|office| !office.calling && office.organisation.is_none())
            && text.has(last, Label::Of)
            && text.is_capital(last + 1)
        {
            office.organisation = Some(text.bytes(&(last + 1..self.organisation(last + 1))));
        }
        let coordinated = found.marker == Marker::Bare && (self.listed || words > 1 && self.is_enumerated(begin, end));
        if words > 1 && found.marker == Marker::Bare && !self.is_person(&name, end, !after.is_empty() || coordinated) {
            return (None, end);
        }
        if coordinated {
            found.marker = Marker::List;
        }
        let own = text.has(run.start, Label::Plural).then(|| run.start..text.after(run.start));
        if let Some(plural) = own.or_else(|| self.plural.clone().filter(|_| coordinated && self.listed)) {
            self.share_plural(&plural, &mut found);
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
            let mut after = self.after_marker(at).min(run.end);
            if text.is_sign(after, '.') && after < run.end {
                after += 1;
            }
            if labels.has(Label::Plural) && at == run.start {
                found.marker = found.marker_or(Marker::List);
            } else if labels.has(Label::Rank) {
                // "Colonel (retired)": the rank is the same.
                let end = text.after(at);
                let dotted = end + usize::from(text.is_sign(end, '.'));
                found.rank = Some(text.bytes(&(at..if text.is_sign(dotted, '(') { dotted } else { after })));
                found.marker = Marker::Rank;
            } else if labels.has(Label::Title) {
                found.titles.push(text.bytes(&(at..after)));
                found.marker = Marker::Rank;
            } else if labels.has(Label::Honorific) || labels.has(Label::Relation) && at + 2 < run.end {
                found.marker = found.marker_or(Marker::Honorific);
            } else if let Some(head) = (at..run.end)
                // "Joe Baker": a surname that is a calling as well; but "Georgia Gov. …".
                .take_while(|index| {
                    *index == at || !text.at(index - 1).own.has(Label::Given) || text.has(index - 1, Label::Place)
                })
                .find(|head| text.labels(*head).any(OFFICES))
            {
                after = self.after_marker(head).min(run.end);
                if text.is_sign(after, '.') && after < run.end {
                    after += 1;
                }
                // "Chaplain (Capt.)": an office and, in brackets, a rank.
                let bracket = (head..after).find(|index| text.is_sign(*index, '('));
                if let Some(open) = bracket.filter(|open| text.has(open + 1, Label::Rank)) {
                    let dot = usize::from(text.is_sign(text.after(open + 1), '.'));
                    found.rank = Some(text.bytes(&(open + 1..text.after(open + 1) + dot)));
                }
                let title = text.bytes(&(at..bracket.unwrap_or(after)));
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

    pub(super) fn office(&self, title: Range<usize>, organisation: Option<Range<usize>>, calling: bool) -> Office {
        Office { passage: self.passage, title, organisation, calling, ..Office::default() }
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
