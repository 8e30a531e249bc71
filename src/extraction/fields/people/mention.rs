//! Vietnamese mentions: markers before a name, the name, offices after it, lists of people.

use std::ops::Range;

use super::{
    found::{Found, Marker, Office},
    name::{Names, SURNAMES},
    office::MARKERS,
    prefix::Prefix,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels};

/// Longest chain of markers before a name, and of offices after it.
pub const LONGEST_CHAIN: usize = 12;

/// What a list gives to all its members.
#[derive(Clone, Debug, Default)]
struct Shared {
    rank: Option<Range<usize>>,
    offices: Vec<Office>,
    /// Whether the list is announced (`các đồng chí:`), so that its members need no other sign of being people.
    announced: bool,
    /// Whether a colon opens it; without one it ends at a semicolon.
    colon: bool,
    /// Members so far.
    members: usize,
}

/// Reads the mentions of a passage.
pub struct Mentions<'t> {
    pub(super) names: Names<'t>,
    pub(super) text: &'t Text<'t>,
    pub(super) passage: usize,
    found: Vec<Found>,
    /// Bytes of the body whose people are being named: `về phía Tập đoàn có`.
    side: Option<Range<usize>>,
}

/// Reads a passage in a language that puts surnames first. `open_list`: the passage before ended in a colon that
/// announces people.
pub fn read(names: Names, passage: usize, open_list: bool) -> (Vec<Found>, bool) {
    let text = names.text;
    let mut reader = Mentions { names, text, passage, found: Vec::new(), side: None };
    let announces = reader.read(open_list);
    (reader.found, announces)
}

/// The offices that a list can share; a calling (`bốn nhà giáo`) only says who they are.
fn posts(offices: &[Office]) -> Vec<Office> {
    offices.iter().filter(|office| !office.calling).cloned().collect()
}

impl Mentions<'_> {
    fn read(&mut self, open_list: bool) -> bool {
        let text = self.text;
        let mut list = open_list.then(|| Shared { announced: true, ..Shared::default() });
        let mut announces = false;
        let mut at = 0;
        while at < text.tokens.len() {
            if self.is_credit(at) {
                at = self.sentence_end(at);
                list = None;
                continue;
            }
            if text.has(at, Label::Side) {
                self.side = self.names.body(text.after(at)).map(|body| text.bytes(&body));
            }
            let glued =
                at > 0 && !text.at(at).spaced && !matches!(text.at(at - 1).shape, Shape::Sign('(' | '“' | '"' | '.'));
            let prefix = if !glued && (text.labels(at).any(MARKERS.with(Label::Plural)) || self.is_count(at)) {
                Some(self.prefix(at))
            } else {
                None
            };
            let prefix = prefix.filter(|prefix| prefix.end > at);
            let whole =
                Labels::of(&[Label::Organisation, Label::OpenBody, Label::ClosedBody, Label::Stop, Label::Trap]);
            let next = if text.labels(at).any(whole) { text.after(at) } else { at };
            let begin = prefix.as_ref().map_or(next, |prefix| prefix.end);
            let bare = prefix.is_none();
            let name = match &prefix {
                Some(prefix) => prefix.name.clone().or_else(|| self.marked_name(prefix)),
                None => self.bare_name(at, list.as_ref()),
            };
            let name = name.filter(|name| !text.has(name.start, Label::Exemplary) || text.has(name.end, Label::Speech));
            let Some(name) = name else {
                if let Some(prefix) = prefix.filter(|prefix| prefix.plural) {
                    announces = begin >= text.tokens.len() - 1;
                    list = Some(Shared {
                        rank: prefix.rank,
                        offices: self.completed(posts(&prefix.offices)),
                        announced: true,
                        colon: true,
                        members: 0,
                    });
                    at = begin.max(at + 1);
                    continue;
                }
                if !(bare && self.is_separator(at) || text.at(at).shape == Shape::Number) {
                    list = None;
                }
                at = begin.max(at + 1);
                continue;
            };
            at = self.mention(at, prefix.unwrap_or_default(), name, &mut list);
        }
        announces
    }

    /// "Ông Tư Lượm (Nguyễn Văn Lượm, 61 tuổi)": the name in full, where a bracket gives it.
    fn full_form(&self, name: Range<usize>) -> Range<usize> {
        let text = self.text;
        let from = name.end + 1;
        let run = self.names.run(if text.has(from, Label::RealName) { text.after(from) } else { from });
        let fuller = (text.is_sign(name.end, '(') || text.is_sign(name.end, ',') && run.start > from)
            && run.len() > name.len()
            && self.names.is_full(&run)
            && text.word(run.end - 1) == text.word(name.end - 1);
        if fuller { run } else { name }
    }

    /// "Giám đốc Công an tỉnh và các Phó Giám đốc: …": deputies serve where the chief before them does.
    fn completed(&self, mut offices: Vec<Office>) -> Vec<Office> {
        let chief = self.found.last().and_then(|last| last.offices.iter().rev().find(|office| !office.calling));
        if let Some(chief) = chief
            && let [office] = offices.as_mut_slice()
            && office.elided
            && office.organisation.is_none()
            && self.text.source.get(chief.whole().end..office.title.start).is_some_and(|between| !between.contains('.'))
        {
            office.organisation.clone_from(&chief.organisation);
        }
        offices
    }

    /// Records the mention of `name` and returns the token after it.
    fn mention(&mut self, start: usize, prefix: Prefix, name: Range<usize>, list: &mut Option<Shared>) -> usize {
        let text = self.text;
        let name = self.full_form(name);
        let rank_after = self.rank_after(name.end).filter(|_| prefix.rank.is_none());
        let from = rank_after.as_ref().map_or(name.end, |_| text.after(name.end));
        let rank_after = rank_after.map(|rank| text.bytes(&rank));
        let mut prefix = prefix;
        // "cán bộ Tiến" is what people call him.
        if name.len() == 1 && self.names.is_syllabic(&name) {
            prefix.offices.retain(|office| !office.calling);
        }
        let before = prefix.offices.len();
        let given = if prefix.plural { prefix.offices.clone() } else { Vec::new() };
        let (mut offices, end) = self.offices_after(from, &prefix.titles, prefix.offices);
        let coordinated =
            self.found.last().is_some_and(|last| self.only_separators(last.whole.end, text.at(start).start));
        let conjoined = coordinated && start > 0 && text.has(start - 1, Label::And);
        let apart = coordinated && (1..=4).any(|back| start >= back && text.is_sign(start - back, ';'));
        if apart && list.as_ref().is_some_and(|list| !list.colon) {
            *list = None;
        }
        let opens = list.as_ref().is_some_and(|list| list.announced && list.members == 0);
        if prefix.plural || !(coordinated || opens) {
            *list = None;
        }
        let shared = list.get_or_insert_with(|| Shared {
            rank: prefix.rank.clone(),
            offices: given,
            announced: prefix.plural,
            colon: prefix.plural && name.start > 0 && text.is_sign(name.start - 1, ':'),
            members: 0,
        });
        let bare = prefix.rank.is_none() && prefix.titles.is_empty() && before == 0;
        let member = shared.members > 0 && coordinated || opens;
        if member && before == 0 && (opens || shared.announced && (shared.colon || prefix.marker != Marker::Honorific))
        {
            let mut given = shared.offices.clone();
            // "Các đại biểu NAME (Bắc Hà), NAME (Thái Hưng)": each has a body of their own.
            if text.is_sign(from, '(')
                && let Some(close) = (from + 2..from + 12).find(|index| text.is_sign(*index, ')'))
                && offices.is_empty()
                && self.is_body_in_bracket(from + 1, close)
                && let Some(office) = given.last_mut().filter(|office| office.organisation.is_none())
            {
                office.organisation = Some(text.bytes(&(from + 1..close)));
                office.elided = false;
            }
            offices.splice(0..0, given);
        }
        shared.members += 1;
        let rank = prefix.rank.or(rank_after);
        let rank = rank.or_else(|| shared.rank.clone().filter(|_| bare && member && prefix.marker == Marker::Bare));
        if !offices.is_empty() && !shared.announced {
            shared.rank = None;
        }
        let start = start.min(name.start);
        self.found.push(Found {
            passage: self.passage,
            text: self.spelled(&name),
            name: text.bytes(&name),
            whole: text.bytes(&(start..end.max(name.end))),
            rank,
            titles: prefix.titles,
            offices,
            marker: if bare && prefix.marker == Marker::Bare && coordinated { Marker::List } else { prefix.marker },
            shouted: text.shouted,
            foreign: !self.names.is_syllabic(&name) && !self.names.is_initialism(&name),
            coordinated,
            conjoined,
            promoted: None,
            side: self.side.clone(),
        });
        end.max(name.end)
    }

    /// The name as it will be recorded: names in capitals are written with one capital a word.
    fn spelled(&self, name: &Range<usize>) -> String {
        let slice = self.text.slice(name);
        let upper = name.clone().filter(|index| self.text.at(*index).shape == Shape::Upper).count();
        if upper < 2 {
            return slice.to_owned();
        }
        let mut out = String::with_capacity(slice.len());
        let mut inside = false;
        for c in slice.chars() {
            if inside {
                out.extend(c.to_lowercase())
            } else {
                out.push(c)
            }
            inside = c.is_alphabetic();
        }
        out
    }

    /// A name that no marker announces.
    fn bare_name(&self, at: usize, list: Option<&Shared>) -> Option<Range<usize>> {
        let text = self.text;
        if !text.is_capital(at) || (at > 0 && text.is_capital(at - 1) && text.at(at).spaced) {
            return None;
        }
        let token = text.at(at);
        let run = self.names.run(at);
        // "Y Thuần Niê, Phó Chủ tịch": peoples of the highlands begin men's names with one letter.
        let lettered =
            token.shape != Shape::Lower && text.word(at).chars().count() == 1 && (2..=4).contains(&run.len());
        if lettered
            && !text.shouted
            && self.is_open_before(at)
            && (self.is_office_after(run.end) || self.is_age_after(run.end))
        {
            return Some(run);
        }
        let sure = (at + 1..run.end.min(at + 3)).any(|index| text.at(index).own.has(Label::SureMiddle))
            && (3..=5).contains(&run.len());
        // "Ksor H'Bơ, Phó Chủ tịch"
        let highland = token.own.any(SURNAMES) && self.is_open_before(at) && self.is_office_after(run.end);
        if highland && run.len() > 1 && !self.names.is_syllabic(&run) && !text.shouted && !self.is_thing(at) {
            return Some(run);
        }
        if !(self.names.is_full(&run) || sure)
            || !self.names.is_syllabic(&run)
            || text.shouted
            || self.names.is_initialism(&run)
        {
            return None;
        }
        let member = list.is_some()
            && self.found.last().is_some_and(|last| self.only_separators(last.whole.end, token.start))
            || list.is_some_and(|list| list.announced) && (at == 0 || matches!(text.at(at - 1).shape, Shape::Sign(_)));
        let announced = list.is_some_and(|list| list.announced);
        // "Đường Nguyễn Văn Linh": a word for a thing that is a surname as well.
        let next = text.at(at + 1).own;
        let thing = token.own.any(Labels::of(&[Label::Trap, Label::Level]))
            && next.has(Label::Surname)
            && !next.any(Labels::of(&[Label::Middle, Label::SureMiddle]));
        if thing {
            return None;
        }
        if member && (run.len() > 2 || announced) {
            return Some(run);
        }
        let place = Labels::of(&[Label::Place, Label::Namesake]);
        if run.len() < 3 || token.labels.any(place) && text.after(at) == run.end || self.is_thing(at) {
            return None;
        }
        if self.is_office_after(run.end) || self.is_age_after(run.end) {
            return Some(run);
        }
        let known = token.own.has(Label::Surname) && !token.labels.any(place);
        let woman = token.own.any(SURNAMES) && next.has(Label::SureMiddle) && !next.any(SURNAMES);
        (known && sure || woman || (known || sure) && self.is_open_before(at)).then_some(run)
    }

    /// Whether the word before calls for a name of a thing.
    fn is_thing(&self, at: usize) -> bool {
        let text = self.text;
        (at.saturating_sub(4)..at).any(|index| {
            text.labels(index).any(Labels::of(&[Label::Trap, Label::Level, Label::Organisation]))
                && text.after(index) == at
        }) || (at > 0
            && (text.is_sign(at - 1, '“')
                || text.is_sign(at - 1, '"')
                || text.is_sign(at - 1, '-') && !text.at(at - 1).spaced))
    }

    /// Whether what stands before a bare name lets a person come next: a sign, a verb, a conjunction.
    fn is_open_before(&self, at: usize) -> bool {
        let text = self.text;
        if at == 0
            || matches!(text.at(at - 1).shape, Shape::Sign('.' | ',' | ';' | ':' | '!' | '?' | '-' | '•' | ')' | '”'))
        {
            return true;
        }
        let open = Labels::of(&[Label::Stop, Label::And, Label::Of, Label::For, Label::Calling]);
        (at.saturating_sub(4)..at).any(|index| text.labels(index).any(open) && text.after(index) == at)
    }

    fn is_office_after(&self, at: usize) -> bool {
        let text = self.text;
        (text.is_sign(at, ',') || text.is_dash(at) || text.is_sign(at, '(')) && self.names.is_office(at + 1)
    }

    fn is_age_after(&self, at: usize) -> bool {
        let text = self.text;
        (text.is_sign(at, ',') || text.is_sign(at, '('))
            && (text.has(at + 1, Label::Age)
                || (text.at(at + 1).shape == Shape::Number && text.has(at + 2, Label::Age)))
    }

    /// Whether a number of people begins here whom a colon announces: `5 thành viên HĐQT gồm:`.
    pub(super) fn is_count(&self, at: usize) -> bool {
        let text = self.text;
        let ends = |index: &usize| matches!(text.at(*index).shape, Shape::Sign(_));
        text.at(at).shape == Shape::Number
            && text.labels(at + 1).any(MARKERS)
            && (at + 2..at + LONGEST_CHAIN).find(ends).is_some_and(|sign| text.is_sign(sign, ':'))
    }

    /// Whether a photo credit, source or byline begins here.
    fn is_credit(&self, at: usize) -> bool {
        let text = self.text;
        let after = text.after(at);
        text.has(at, Label::Credit)
            && text.is_capital(at)
            && (at == 0 || matches!(text.at(at - 1).shape, Shape::Sign(_)))
            && (text.is_sign(after, ':')
                || (text.is_sign(after, ',') || text.is_sign(after, '-'))
                    && (after..after + 4).any(|index| text.is_sign(index, ':')))
    }

    fn sentence_end(&self, at: usize) -> usize {
        let text = self.text;
        let ends = |index: &usize| {
            text.is_sign(*index, '.') && text.at(index + 1).spaced && text.word(index - 1).chars().count() > 2
        };
        (at + 1..text.tokens.len()).find(ends).unwrap_or(text.tokens.len())
    }

    fn is_separator(&self, at: usize) -> bool {
        matches!(self.text.at(at).shape, Shape::Sign(',' | ';' | '-' | '.' | ')' | '•' | '+'))
            || self.text.has(at, Label::And)
    }

    /// Whether only separators of a list stand between two bytes.
    fn only_separators(&self, from: usize, to: usize) -> bool {
        let Some(between) = self.text.source.get(from..to) else { return false };
        if between.len() > 16 {
            return false;
        }
        let first = self.text.tokens.partition_point(|token| token.start < from);
        let last = self.text.tokens.partition_point(|token| token.start < to);
        first < last
            && (first..last).all(|index| {
                self.is_separator(index) && !self.text.is_sign(index, '.') || self.text.at(index).shape == Shape::Number
            })
    }
}
