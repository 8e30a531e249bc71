//! Whether a run of capitals names a person where the given name comes first: English.

use std::{collections::HashSet, ops::Range};

use super::{
    found::{Found, Marker},
    given_first::{Mentions, OFFICES},
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels};

const THINGS: Labels =
    Labels::of(&[Label::OrganisationEnd, Label::Organisation, Label::Trap, Label::Place, Label::Stop]);

/// So many tokens before a name may tell a prize that went to somebody.
const PRIZE: usize = 5;
/// So many tokens behind a verb may tell what somebody was named.
const HONOUR: usize = 10;

/// Letters of an honour are no longer.
const LETTERS: usize = 5;

/// What begins no surname behind initials.
const INITIALLED: Labels = THINGS.union(OFFICES).union(Labels::of(&[Label::Rank, Label::TrapTail, Label::Calendar]));

/// Surnames that stand alone as who speaks, or behind an honorific: `Amaya said`, `Ms. Okello`.
pub fn speakers<'t>(texts: &'t [Text]) -> HashSet<&'t str> {
    let mut names = HashSet::new();
    for text in texts.iter().filter(|text| !text.shouted) {
        for at in (0..text.tokens.len()).filter(|at| text.is_capital(*at) && !text.is_capital(at + 1)) {
            let before = at.wrapping_sub(1);
            let dotted = before.wrapping_sub(usize::from(text.is_sign(before, '.')));
            let addressed = at > 1 && text.has(dotted, Label::Honorific);
            let alone = at == 0
                || !text.is_capital(before) && !matches!(text.word(before), "-" | "'" | ".")
                || text.at(at).spaced && text.word(before) == ".";
            let known =
                Labels::of(&[Label::Stop, Label::Place, Label::OrganisationEnd, Label::Calendar]).union(OFFICES);
            let speaks = text.has(at + 1, Label::Speech) && text.is_lower(at + 1);
            if (addressed || alone && speaks) && !text.at(at).own.any(known) && text.at(at).shape == Shape::Capital {
                names.insert(text.word(at));
            }
        }
    }
    names
}

/// Whether a story tells of games: their words stand in it, and nobody with a rank but captains.
pub fn is_of_teams(texts: &[Text]) -> bool {
    let tokens = || texts.iter().flat_map(|text| &text.tokens);
    let ranked = |text: &Text| {
        let rank =
            |at: &usize| text.has(*at, Label::Rank) && text.is_capital(*at) && !text.at(*at).own.has(Label::TeamRank);
        (0..text.tokens.len()).any(|at| rank(&at))
    };
    tokens().filter(|token| token.own.has(Label::Team)).nth(1).is_some() && !texts.iter().any(ranked)
}

impl Mentions<'_> {
    /// Whether a word belongs to no name: `who`, but not `WHO`.
    pub(super) fn is_stop(&self, at: usize) -> bool {
        let text = self.text;
        let letters = text.at(at).shape == Shape::Upper && text.word(at).len() > 1 && !text.shouted;
        text.has(at, Label::Stop) && !letters && !self.is_initial(at)
    }

    /// Whether initials of a name begin here: `A.K. Banerjee`, `J. R. Whitfield`.
    pub(super) fn is_initial(&self, at: usize) -> bool {
        let text = self.text;
        let letter = |index: usize| {
            text.at(index).shape == Shape::Upper
                && text.word(index).chars().count() == 1
                && text.is_sign(index + 1, '.')
        };
        let mut end = at;
        while letter(end) && end < at + 6 && !text.shouted {
            end += 2;
        }
        let spaced = at == 0 || text.at(at).spaced;
        let surname = text.at(end).shape == Shape::Capital && !text.at(end).own.any(INITIALLED);
        end > at && spaced && surname && text.at(at).span == 1
    }

    pub(super) fn words(&self, range: &Range<usize>) -> usize {
        range.clone().filter(|index| self.text.at(*index).spaced || *index == range.start).count()
    }

    /// Whether the words name an organisation, a place or a thing.
    pub(super) fn is_thing(&self, name: &Range<usize>) -> bool {
        let text = self.text;
        let Some(last) = name.clone().rev().find(|index| !text.has(*index, Label::Generation)) else { return true };
        // "Vu Duc Dam": a syllable that is a word for a thing
        let marks = Labels::of(&[Label::Rank, Label::Title, Label::Honorific, Label::Head]);
        let marked = || text.labels_before(name.start).any(marks);
        if (name.len() > 2 || marked()) && self.native_end(name.start) == Some(name.end) {
            return false;
        }
        let first = text.at(name.start);
        let things = Labels::of(&[Label::OrganisationEnd, Label::Organisation, Label::Trap]);
        let initials = |index| {
            text.at(index).shape == Shape::Upper
                && text.word(index).chars().count() > 2
                && !text.has(index, Label::Generation)
        };
        // "Frank Page & Sons"
        let belongs = text.is_sign(name.end, '-') && !text.at(name.end).spaced || text.is_sign(name.end, '&');
        // "C.K. Nayudu Award"
        let ends = text.at(last).own.any(things.with(Label::TrapTail));
        if self.is_initial(name.start) && !belongs && !ends || self.is_eastern(name) {
            return false;
        }
        first.labels.any(THINGS) && !first.own.has(Label::Given) && !self.is_native(name.start)
            || text.at(last).own.any(things) && last > name.start
            || text.at(last).own.has(Label::TrapTail) && !text.at(last).own.has(Label::SureSurname) && last > name.start
            || name.clone().any(|index| {
                let hyphen = |index: usize| text.is_sign(index, '-') && !text.at(index).spaced;
                text.at(index).own.has(Label::OrganisationEnd)
                    && !text.at(index).own.has(Label::Given)
                    && index > name.start
                    && !hyphen(index - 1)
                    && !hyphen(index + 1)
            })
            || name.clone().any(|index| {
                text.labels(index).any(Labels::of(&[Label::Place, Label::Plain])) && text.after(index) > index + 1
            })
            || name.clone().any(|index| initials(index) && !text.shouted)
            || belongs
            || matches!(text.word(name.end - 1), "No" | "Nos")
                && (text.is_sign(name.end, '.') || text.at(name.end).shape == Shape::Number)
    }

    /// Whether a word alone is a body or a thing: `TD Economics`.
    pub(super) fn is_body(&self, at: usize) -> bool {
        let own = self.text.at(at).own;
        own.any(Labels::of(&[Label::OrganisationEnd, Label::TrapTail]))
            && !own.any(Labels::of(&[Label::Given, Label::SureSurname]))
    }

    /// Whether one word of a name stands in capitals, the surname: `KISHIDA Fumio`.
    pub(super) fn is_part_shouted(&self, name: &Range<usize>) -> bool {
        let shape = |index: usize| self.text.at(index).shape;
        let upper = name.clone().filter(|index| shape(*index) == Shape::Upper).count();
        upper == 1 && (2..5).contains(&name.len()) && name.clone().all(|index| self.text.is_capital(index))
    }

    /// Whether a run without a marker is a person's name.
    pub(super) fn is_person(&self, name: &Range<usize>, end: usize, described: bool) -> bool {
        let text = self.text;
        let before = self.follows_thing(name.start);
        if before || self.words(name) > 4 || text.shouted {
            return false;
        }
        let first = text.at(name.start).own;
        // "Will China …?", "Frack Free Namibia"
        let last = text.at(name.end - 1).own;
        let nation = |labels: Labels| labels.has(Label::Modifier) && !labels.has(Label::Given);
        // "Former Nato chief", "Fighting Irish"
        if !described && !self.is_native(name.start) && (nation(first) || nation(last) && !first.has(Label::Given)) {
            return false;
        }
        if last.has(Label::Place)
            && !last.has(Label::Given)
            && (first.any(Labels::of(&[Label::Stop, Label::Modifier])) || !first.has(Label::Given))
        {
            return false;
        }
        // "Ly Thuong Kiet street"
        let thing = Labels::of(&[Label::TrapTail, Label::OrganisationEnd]);
        if first.has(Label::Surname) && text.is_lower(end) && text.at(end).own.any(thing) {
            return false;
        }
        // "Mary Pell … Mphutlane Pell's views": a surname of the story
        let things = THINGS.union(OFFICES).union(Labels::of(&[Label::Modifier, Label::TrapTail, Label::Relation]));
        let kin = || {
            let surname = text.word(name.end - 1);
            let things = |index: usize| text.labels(index).any(things) || text.at(index).own.any(things);
            let place = || name.clone().all(|index| self.words.syllables.has(text.word(index)));
            name.len() == 2 && !name.clone().any(things) && self.known.contains(surname) && !place()
        };
        first.has(Label::Given)
            || kin()
            || self.is_initial(name.start)
            || self.is_eastern(name)
            || self.is_native(name.start)
            || self.is_told(name, end)
            || described
            || self.follows_label(name, end)
            || self.follows_trade(name.start)
            || self.follows_kin(name.start)
    }

    /// A surname and two syllables with a hyphen: `Park Min-seo`.
    pub(super) fn is_eastern(&self, name: &Range<usize>) -> bool {
        let text = self.text;
        name.len() == 4
            && text.at(name.start).own.has(Label::RarerSurname)
            && self.is_hyphen(name.start + 2)
            && text.is_lower(name.start + 3)
    }

    /// An age between commas: `, 47,`.
    fn is_aged(&self, end: usize) -> bool {
        let text = self.text;
        text.is_sign(end, ',') && text.at(end + 1).shape == Shape::Number && text.is_sign(end + 2, ',')
    }

    /// Whether the words around tell a person: `X, who`, `named X chief executive`, `submitted by X`, and a surname that speaks
    /// elsewhere in the passages.
    pub(super) fn is_told(&self, name: &Range<usize>, end: usize) -> bool {
        let text = self.text;
        // "…", said Jane Doe
        let quoted = |index: usize| matches!(text.at(index).shape, Shape::Sign('”' | '"' | '’'));
        let inverted = name.start > 2
            && text.has(name.start - 1, Label::Speech)
            && (quoted(name.start - 2) || text.is_sign(name.start - 2, ',') && quoted(name.start - 3));
        let spoken = self.words(name) > 1 && self.speakers.contains(text.word(name.end - 1));
        text.has(end, Label::Speech) || inverted || spoken || self.is_introduced(name, end) || self.speaks_from(end)
    }

    /// Whether what stands between a name and a verb of speech tells where somebody is from: `Jane Doe from the Pell Trust says`.
    fn speaks_from(&self, end: usize) -> bool {
        let text = self.text;
        let from = self.owned(end + 1);
        let placed = text.word(end) == "from" && text.is_capital(from);
        placed && self.words(&(end..from)) < 3 && text.has(self.organisation(from), Label::Speech)
    }

    /// Whether the words around leave no doubt that a person is named.
    pub(super) fn is_introduced(&self, name: &Range<usize>, end: usize) -> bool {
        let text = self.text;
        if self.is_aged(end) || self.words(name) < 2 {
            return self.is_aged(end);
        }
        // "Nine-year-old Anvitha Poojary"
        if name.start > 0 && text.at(name.start).spaced && matches!(text.word(name.start - 1), "old" | "Old") {
            return true;
        }
        // "Emma Hall was a nurse"
        let what = self.owned(text.after(end));
        let held =
            text.has(end, Label::Copula) && (text.has(what, Label::Relation) || self.whole_office(what).is_some());
        // "Kenton Lisle of Bolan Rovers was adjudged"
        let placed = text.has(end, Label::Of) && text.is_capital(end + 1);
        let verb = if placed { self.organisation(end + 1) } else { end };
        let told =
            text.is_sign(end, ',') && text.at(end + 1).own.has(Label::Personal) || held || self.is_conferred(verb);
        let before = (name.start.saturating_sub(3)..name.start)
            .find(|index| text.is_lower(*index) && text.after(*index) == name.start);
        let acted = before.is_some_and(|index| text.has(index, Label::Doer));
        let named = name.start > 0
            && text.is_lower(name.start - 1)
            && (text.has(name.start - 1, Label::Promotion)
                || text.has(name.start - 1, Label::Appointment)
                    && (matches!(text.word(end), "as" | "to") || self.whole_office(self.owned(end)).is_some()));
        told || acted || named
    }

    /// Whether verbs stand here that tell of an office: `has been appointed as`, `will step down as`.
    fn is_conferred(&self, end: usize) -> bool {
        let text = self.text;
        let verbs = Labels::of(&[Label::Appointment, Label::Being]);
        let auxiliary = |index: &usize| {
            text.is_lower(*index)
                && text.labels(*index).any(Labels::of(&[Label::Stop, Label::Copula]))
                && !text.has(*index, Label::Being)
        };
        let verb = (end..end + 3).find(|index| !auxiliary(index)).unwrap_or(end);
        // "Tarvania names new envoy": who names is not who is named.
        let active = verb == end && text.has(verb, Label::Appointment);
        if active || !text.is_lower(verb) || !text.labels(verb).any(verbs) {
            return false;
        }
        // "Kenton Lisle was adjudged the Best Player of the Year"
        let mut behind = (verb + 1..verb + HONOUR)
            .take_while(|index| !matches!(text.at(*index).shape, Shape::Sign(',' | '.' | ';')));
        if verb > end && behind.any(|index| text.has(index, Label::Honour)) {
            return true;
        }
        let from = text.after(verb);
        self.whole_office(self.owned(from + usize::from(matches!(text.word(from), "as" | "to")))).is_some()
    }

    /// Whether the words before call for the name of a thing: `the ferry`, `aboard the`.
    fn follows_thing(&self, at: usize) -> bool {
        let text = self.text;
        let article = at > 0 && text.is_lower(at - 1) && text.word(at - 1) == "the";
        article || (at.saturating_sub(3)..at).any(|index| text.has(index, Label::Trap) && text.after(index) == at)
    }

    /// `Ella and Grace Hargreave`: the first of two given names that share a surname.
    pub(super) fn sibling(&self, at: usize) -> Option<Found> {
        let text = self.text;
        let given = |index: usize| text.is_capital(index) && text.at(index).own.has(Label::Given);
        let alone = at == 0 || !text.is_capital(at - 1) && !self.is_glued(at);
        let plain = Labels::of(&[Label::Place, Label::Surname, Label::Stop]);
        if !(alone && given(at) && text.has(at + 1, Label::And) && given(at + 2))
            || text.at(at).own.any(plain)
            || text.shouted
        {
            return None;
        }
        let whole = at + 2..self.capitals(at + 2);
        let surname = text.word(whole.end - 1);
        (self.words(&whole) == 2 && !self.is_thing(&whole) && !text.at(whole.end - 1).own.any(plain)).then(|| Found {
            passage: self.passage,
            text: format!("{} {surname}", text.word(at)),
            name: text.bytes(&(at..at + 1)),
            whole: text.bytes(&(at..at + 1)),
            marker: Marker::List,
            ..Found::default()
        })
    }

    /// Takes letters of honours and seats off the end of a name: `Sinéad Tuohy TD`, `Nisha Varghese IAS`.
    pub(super) fn cut_letters(&self, name: &mut Range<usize>, found: &mut Found) {
        let text = self.text;
        while name.len() > 2 && !text.shouted {
            let last = name.end - 1;
            if !self.is_letters(last) {
                break;
            }
            if text.at(last).own.has(Label::Head) {
                found.offices.push(self.office(text.bytes(&(last..name.end)), None, false));
                found.marker = found.marker_or(Marker::Office);
            }
            name.end = last;
        }
    }

    /// Whether letters of an honour stand behind a name: `APM`, `FREng`.
    fn is_letters(&self, at: usize) -> bool {
        let (text, word) = (self.text, self.text.word(at));
        let known = text.at(at).own.has(Label::Postnominal);
        let named = Labels::of(&[Label::Generation, Label::Given, Label::Surname, Label::RarerSurname]);
        let upper = word.chars().take_while(|c| c.is_uppercase()).count();
        let behind = text.at(at - 1).shape == Shape::Capital || text.at(at - 1).own.has(Label::Postnominal);
        let short = (2..=LETTERS).contains(&word.chars().count()) && behind;
        let letters = upper > 1 && short && text.at(at).spaced && !text.at(at).own.any(named);
        let degree = known && (text.at(at).shape == Shape::Upper || upper == 1 && word.ends_with(char::is_uppercase));
        text.is_capital(at) && (degree || letters)
    }

    /// Whether a sign stands right before a word.
    fn is_glued(&self, at: usize) -> bool {
        matches!(self.text.at(at - 1).shape, Shape::Sign(_)) && !self.text.at(at).spaced
    }

    /// Whether a word tells a trade by its form: `Saxophonist`, `harbormaster`.
    pub(super) fn is_trade(&self, at: usize) -> bool {
        let (text, word) = (self.text, self.text.word(at));
        let ends = ["ist", "master", "maker", "keeper", "woman", "man", "smith", "wright", "ologer", "grapher"];
        let known = Labels::of(&[Label::Given, Label::Place, Label::Relation, Label::Modifier]);
        word.len() > 6 && ends.iter().any(|end| word.ends_with(end)) && !text.at(at).own.any(known)
    }

    /// Whether the word before names a trade by its form: `lobsterman`, `anchorwoman`.
    fn follows_trade(&self, at: usize) -> bool {
        let text = self.text;
        let before = at - usize::from(at > 1 && text.is_sign(at - 1, ','));
        before > 0
            && text.is_lower(before - 1)
            && text.word(before - 1).len() > 5
            && ["man", "woman", "men", "women"].iter().any(|end| text.word(before - 1).ends_with(end))
    }

    /// Whether an award and a colon, or what it went to, stand before a name that ends its part: `Reporter of the Year: Oisin Pell, Kerry Post`.
    fn follows_label(&self, name: &Range<usize>, end: usize) -> bool {
        let text = self.text;
        // "The Hurd Prize went to X, and the Mathematics Cup to Y"
        let won = name.start > 2
            && text.has(name.start - 1, Label::Towards)
            && (name.start.saturating_sub(PRIZE)..name.start - 1).any(|index| text.at(index).own.has(Label::Prize));
        let label = name.start > 1
            && text.is_sign(name.start - 1, ':')
            && text.at(name.start - 2).own.has(Label::TrapTail)
            && (2..4).contains(&self.words(name));
        let closes = end >= text.tokens.len()
            || matches!(text.at(end).shape, Shape::Sign(_))
            || text.labels(end).any(Labels::of(&[Label::And, Label::Of]));
        closes
            && (won && (2..4).contains(&self.words(name)) || label && text.at(name.start - 2).shape == Shape::Capital)
    }

    /// Whether a word for kin stands before: `her grandfather, Ellis Greer`, `his wife Selvi`.
    fn follows_kin(&self, at: usize) -> bool {
        let text = self.text;
        let before = at - usize::from(at > 1 && text.is_sign(at - 1, ','));
        let placed = text.at(at).own.has(Label::Place) && !text.at(at).own.has(Label::Given);
        before > 0 && text.is_lower(before - 1) && text.has(before - 1, Label::Relation) && !placed
    }

    /// "A, B and C": between or after two names that are people's.
    pub(super) fn is_enumerated(&self, begin: usize, end: usize) -> bool {
        let text = self.text;
        let joined = |index: usize| text.is_sign(index, ',') || text.has(index, Label::And);
        let ended = |back: usize| {
            let last = self.found.iter().rev().nth(back);
            last.map(|found| text.tokens.partition_point(|token| token.start < found.whole.end))
        };
        let Some(last) = ended(0).filter(|last| *last + 1 == begin && joined(*last)) else { return false };
        let goes_on = text.is_sign(last, ',') && joined(end) && text.is_capital(end + 1);
        let begun = ended(1).is_some_and(|before| before < last && text.is_sign(before, ','));
        goes_on || begun && text.has(last, Label::And)
    }
}
