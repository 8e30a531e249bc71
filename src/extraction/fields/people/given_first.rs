//! Mentions in languages that put the given name first and the office before or after the name: English.

use std::{collections::HashSet, ops::Range};

use super::{
    found::{Found, Marker, Office},
    organisations::Organisations,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels, PeopleWords};

/// Longest name, in words.
const LONGEST_NAME: usize = 5;

/// Offices and callings.
pub const OFFICES: Labels = Labels::of(&[Label::Head, Label::Calling, Label::Complete]);

/// Reads mentions in a passage.
pub struct Mentions<'t> {
    pub(super) text: &'t Text<'t>,
    pub(super) words: &'t PeopleWords,
    /// Surnames that speak alone somewhere.
    pub(super) speakers: &'t HashSet<&'t str>,
    /// Last words of the names in the passages before.
    pub(super) known: &'t HashSet<String>,
    /// The story is one of teams: their captains hold no rank.
    of_teams: bool,
    pub(super) passage: usize,
    pub(super) found: Vec<Found>,
    /// Whether the last mention was announced by a plural (`Councilors A, B and C`).
    pub(super) listed: bool,
    /// The office that was last conferred on somebody, here or in the passage before.
    pub(super) conferred: Option<Office>,
    /// The plural that gives its rank or office to every member of the list.
    pub(super) plural: Option<Range<usize>>,
    /// Bytes of the body that this plural is of.
    pub(super) plural_of: Option<Range<usize>>,
}

/// Reads a passage in a language that puts given names first.
pub fn read(
    text: &Text,
    words: &PeopleWords,
    (speakers, known, of_teams): (&HashSet<&str>, &HashSet<String>, bool),
    passage: usize,
    (organisations, conferred): (&mut Organisations, &mut Option<Office>),
) -> Vec<Found> {
    let mut reader = Mentions {
        text,
        words,
        speakers,
        known,
        of_teams,
        passage,
        found: Vec::new(),
        listed: false,
        conferred: None,
        plural: None,
        plural_of: None,
    };
    reader.read();
    reader.conferred = conferred.take();
    reader.change();
    *conferred = reader.conferred.take();
    reader.note_bodies(organisations);
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
            if let Some((offices, start)) = self.chain(at).or_else(|| self.apposed(at)) {
                let run = self.run(start);
                let (found, end) = self.mention(&run, offices, at);
                self.listed &= found.is_some();
                self.found.extend(found);
                at = end.max(at + 1);
                continue;
            }
            if let Some(mut found) = self.sibling(at) {
                if let Some(plural) = self.plural.clone().filter(|_| self.listed) {
                    self.share_plural(&plural, &mut found);
                }
                self.found.push(found);
                at += 1;
                continue;
            }
            let named = text.at(at).own.has(Label::Given) && text.is_capital(at + 1) || self.is_native(at);
            let stops = self.is_stop(at) && !named;
            let numbered = text.at(at).shape == Shape::Number && text.has(at, Label::Rank);
            if !text.is_capital(at) && !numbered || stops || text.has(at, Label::Plain) {
                let next = self.announce(at);
                // "Sens. A of Minnesota and B of Missouri": what is said of one does not end the list.
                if self.listed && text.has(at, Label::Of) && text.is_capital(at + 1) {
                    at = self.organisation(at + 1);
                    continue;
                }
                if !(text.is_sign(at, ',') || text.has(at, Label::And) || text.has(at, Label::Plural)) {
                    self.listed = false;
                }
                at = next;
                continue;
            }
            let mut run = self.run(at);
            // "the Member for Northern Tablelands Mr Pell"
            let addressed = |index: &usize| {
                let alone = Labels::of(&[Label::Given, Label::Head, Label::Title]);
                text.at(*index).own.has(Label::Honorific) && !text.at(*index).own.any(alone) && text.at(*index).spaced
            };
            if let Some(honorific) = (run.start + 1..run.end.saturating_sub(1)).find(addressed)
                && !(run.start..honorific)
                    .any(|index| text.labels(index).any(OFFICES.with(Label::Rank).with(Label::Title)))
            {
                run.start = honorific;
            }
            let (found, end) = self.mention(&run, Vec::new(), run.start);
            self.listed &= found.is_some();
            self.found.extend(found);
            let (mut word, mut past) = (run.start, end);
            while word < run.end {
                past = past.max(self.announce(word));
                word = self.text.after(word);
            }
            at = past.max(at + 1);
        }
    }

    /// The mention in a run of capitals, with the token after it.
    /// `offices` that stand before it begin at `begin`.
    fn mention(&self, run: &Range<usize>, offices: Vec<Office>, mut begin: usize) -> (Option<Found>, usize) {
        let text = self.text;
        let marker = if offices.is_empty() { Marker::Bare } else { Marker::Office };
        let mut found = Found { passage: self.passage, shouted: text.shouted, offices, marker, ..Found::default() };
        let mut name = self.markers(run, &mut found);
        // "the frigate Admiral Juan Cabrera"
        // "in a Disaster Victim Identification role"
        let kind = found.offices.len() == 1 && found.offices[0].calling && self.words(&name) == 1;
        let noun = kind && found.rank.is_none() && found.titles.is_empty() && begin == run.start && {
            let known = Labels::of(&[Label::Given, Label::Surname, Label::RarerSurname, Label::SureSurname]);
            let word = text.word(name.start);
            let spoken = self.speakers.contains(word) || self.known.contains(word);
            text.is_capital(begin) && text.is_lower(name.end) && !spoken && !text.at(name.start).own.any(known)
        };
        let named_thing = noun
            || begin == run.start
                && (run.start.saturating_sub(3)..run.start)
                    .filter(|index| !(text.labels(*index).any(OFFICES) && text.at(run.start).own.has(Label::Given)))
                    .any(|index| {
                        text.is_lower(index) && text.has(index, Label::Trap) && text.after(index) == run.start
                    });
        if named_thing {
            return (None, run.end);
        }
        let mut end = run.end;
        if name.is_empty() {
            // "The Police Commissioner, Anjali Ratnam, presented …"
            let article = run.start - usize::from(run.start > 0 && text.has(run.start - 1, Label::Stop));
            // "authorised by the President and Prime Minister, X"
            let coordinated =
                run.start > 1 && text.has(run.start - 1, Label::And) && text.labels(run.start - 2).any(OFFICES);
            let served = article > 0 && text.has(article - 1, Label::Of) || coordinated || self.is_mandator(run.start);
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
        // "named Ada Brook Rookie of the Year"
        if text.has(name.end, Label::Honour) && self.words(&name) > 2 {
            name.end -= 1;
            let said = OFFICES.union(Labels::of(&[Label::Modifier, Label::TrapTail]));
            while self.words(&name) > 2 && text.at(name.end - 1).own.any(said) {
                name.end -= 1;
            }
            end = name.end;
        }
        // "Italian Renzo Calderoni", "Republican Jane Doe"
        if text.has(name.start, Label::Modifier)
            && text.after(name.start) == name.start + 1
            && self.words(&name) > 2
            && text.at(name.start + 1).own.has(Label::Given)
            && !text.at(name.start).own.has(Label::Given)
        {
            name.start += 1;
        }
        // "Villager Vang Thi Mai": the surname begins a Vietnamese name.
        if let Some(start) = self.native_in(&name) {
            name.start = start;
        } else if self.is_trade(name.start) && self.words(&name) > 2 && text.at(name.start + 1).own.has(Label::Given) {
            // "Saxophonist Freddie Tolbert"
            found.offices.push(self.office(text.bytes(&(name.start..name.start + 1)), None, true));
            found.marker = found.marker_or(Marker::Office);
            name.start += 1;
        }
        self.cut_letters(&mut name, &mut found);
        let before = self.office_before(run.start).or_else(|| self.office_apposed(run.start, run.end));
        // "former Mayor X", "retired District Judge X", "ex-President X"
        if let Some(office) = found.offices.first_mut().filter(|office| office.title.start == text.at(run.start).start)
            && text.is_capital(run.start)
            && let hyphen = usize::from(run.start > 1 && self.is_hyphen(run.start - 1))
            && let Some(before) = run.start.checked_sub(1 + hyphen)
            && text.is_lower(before)
            && text.has(before, Label::Former)
            && (text.at(run.start).spaced || hyphen == 1)
        {
            office.title.start = text.at(before).start;
            begin = begin.min(before);
        }
        // "The Trade and Industry Minister, X"
        let fields = [run.start, run.start.wrapping_sub(2)];
        if begin == run.start
            && run.start > 1
            && text.has(run.start - 1, Label::And)
            && fields.iter().all(|index| text.is_capital(*index) && text.has(*index, Label::Portfolio))
            && let Some(office) = found.offices.first_mut().filter(|office| office.title.start == text.at(begin).start)
        {
            begin = run.start - 2;
            office.title.start = text.at(begin).start;
        }
        // "China's President X"
        if begin == run.start
            && self.is_possessive(begin.wrapping_sub(1))
            && let Some(office) = found.offices.first_mut().filter(|office| office.title.start == text.at(begin).start)
            && office.organisation.is_none()
            && !office.calling
        {
            let end = text.tokens.partition_point(|token| token.start < office.title.end);
            office.organisation = self.owner(begin - 2, end).map(|range| text.bytes(&range));
        }
        // "opposition group leader Cllr Mohammed Rafiq"
        let first = found.offices.is_empty() || begin == run.start && found.offices.len() == 1 && found.rank.is_none();
        if let Some(office) = before.filter(|_| first) {
            begin = text.tokens.partition_point(|token| token.start < office.title.start);
            found.marker = found.marker_or(Marker::Office);
            found.offices.insert(0, office);
        }
        let words = self.words(&name);
        // "Director Sam Hill": with a marker and a given name, the surname may be the word for a thing.
        let thing = Labels::of(&[Label::SureSurname]);
        let told = || self.is_told(&name, end) || !self.offices_after(end).0.is_empty();
        let sure = self.is_introduced(&name, end) || text.at(name.end - 1).own.any(thing) && told();
        let named = (found.marker != Marker::Bare && !text.at(name.end - 1).own.has(Label::TrapTail) || sure)
            && words == 2
            && text.at(name.start).own.has(Label::Given);
        let marked = matches!(found.marker, Marker::Honorific | Marker::Rank) && self.is_part_shouted(&name);
        if (self.is_thing(&name) && !named && !marked)
            || words > LONGEST_NAME
            // "Rangers FC"
            || words == 1 && text.at(name.start).shape == Shape::Upper && !text.shouted && name.len() == 1
                && (2..4).contains(&text.word(name.start).len()) && found.marker == Marker::Office
            || (words < 2 && found.marker == Marker::Bare && text.shouted)
            || (words == 1 && self.is_body(name.start))
        {
            return (None, end);
        }
        // "Renfrow, now principal": a surname of somebody whom the passage named before
        let known = || {
            let surname = text.word(name.end - 1);
            self.known.contains(surname) || self.found.iter().any(|found| found.text.ends_with(surname))
        };
        let described = words > 1 || found.marker != Marker::Bare || known();
        let (mut after, mut last) = if described { self.offices_after(end) } else { (Vec::new(), end) };
        // "Ambassador Marit Solberg of Norway"
        if let Some(office) = found.offices.last_mut().filter(|office| office.organisation.is_none())
            && text.has(last, Label::Of)
            && text.is_capital(last + 1 + usize::from(text.word(last + 1) == "the"))
        {
            let from = last + 1 + usize::from(text.word(last + 1) == "the");
            let stop = self.organisation(from);
            let body = (from..stop).any(|index| text.at(index).own.has(Label::OrganisationEnd));
            office.organisation = (body || !office.calling).then(|| text.bytes(&(from..stop)));
            let (more, stop) = self.offices_after(stop);
            after.extend(more);
            last = stop;
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
            } else if labels.has(Label::Rank) && !(self.of_teams && text.at(at).own.has(Label::TeamRank)) {
                // "Colonel (retired)": the rank is the same.
                let end = text.after(at);
                let dotted = end + usize::from(text.is_sign(end, '.'));
                found.rank = Some(text.bytes(&(at..if text.is_sign(dotted, '(') { dotted } else { after })));
                found.marker = Marker::Rank;
            } else if labels.has(Label::Title) {
                found.titles.push(text.bytes(&(at..after)));
                found.marker = Marker::Rank;
            } else if labels.has(Label::Modifier) && text.has(after, Label::Rank) {
                // "Retired Command Sgt. Maj."
            } else if labels.has(Label::Honorific) || labels.has(Label::Relation) && at + 2 < run.end {
                found.marker = found.marker_or(Marker::Honorific);
            } else if let Some(head) = (at..run.end)
                // "Joe Baker": a surname that is a calling as well; but "Georgia Gov. …".
                .take_while(|index| {
                    *index == at || !text.at(index - 1).own.has(Label::Given) || text.has(index - 1, Label::Place)
                })
                .find(|head| text.labels(*head).any(OFFICES.with(Label::TeamRank)))
                // "Navy Secretary Del Hargrove"
                .filter(|head| {
                    let given = text.at(*head).own.has(Label::Given) && text.is_capital(head + 1);
                    found.offices.is_empty() || !given || self.words(&(head + 1..run.end)) > 1
                })
            {
                // "UCL Professors A, B and C": what they are called
                if text.labels(head).has(Label::Title) && text.has(head, Label::Plural) {
                    found.titles.push(text.bytes(&(head..text.after(head))));
                    found.marker = Marker::Rank;
                    at = text.after(head).min(run.end);
                    continue;
                }
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
        // "(U.S. Navy photo by …)"
        let bracketed = text.is_lower(at) && text.at(at).span > 1 && text.has(at, Label::Credit);
        if bracketed && (at.saturating_sub(8)..at).any(|index| text.is_sign(index, '(')) {
            return true;
        }
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
