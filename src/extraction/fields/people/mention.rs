//! Vietnamese mentions: markers before a name, the name, offices after it, lists of people.

use std::ops::Range;

use super::{
    found::{Found, Marker, Office},
    list::{Shared, is_any},
    name::Names,
    office::{HEADS, MARKERS},
    prefix::Prefix,
    suffix::LONGEST_REMARK,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels};

/// Longest chain of markers before a name, and of offices after it.
pub const LONGEST_CHAIN: usize = 12;

/// Reads the mentions of a passage.
pub struct Mentions<'t> {
    pub(super) names: Names<'t>,
    pub(super) text: &'t Text<'t>,
    pub(super) passage: usize,
    pub(super) found: Vec<Found>,
    /// Bytes of the body whose people are being named: `về phía Tập đoàn có`.
    pub(super) side: Option<Range<usize>>,
    /// The body for which the one named next speaks, and the token at which that one is named: `thay mặt Sở Y tế, …`.
    pub(super) voice: Option<(Range<usize>, usize)>,
}

/// Reads a passage in a language that puts surnames first. `open_list`: the passage before ended in a colon that
/// announces people.
pub fn read(names: Names, passage: usize, open_list: bool) -> (Vec<Found>, bool) {
    let text = names.text;
    let mut reader = Mentions { names, text, passage, found: Vec::new(), side: None, voice: None };
    let announces = reader.read(open_list);
    (reader.found, announces)
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
            self.note_side(at);
            if let Some(colon) = self.counted_people(at) {
                list = Some(Shared { announced: true, colon: true, ..Shared::default() });
                at = colon + 1;
                continue;
            }
            let glued = at > 0
                && !text.at(at).spaced
                && !matches!(text.at(at - 1).shape, Shape::Sign('(' | '“' | '"' | '.' | ',' | ';' | ':'));
            let prefix = if !glued && (text.labels(at).any(MARKERS.with(Label::Plural)) || self.is_count(at)) {
                Some(self.prefix(at))
            } else {
                None
            };
            let prefix = prefix.filter(|prefix| prefix.end > at);
            let whole = Labels::of(&[
                Label::Organisation,
                Label::OpenBody,
                Label::ClosedBody,
                Label::Stop,
                Label::Trap,
                Label::Namesake,
            ]);
            let next = if text.labels(at).any(whole) { text.after(at) } else { at };
            let begin = prefix.as_ref().map_or(next, |prefix| prefix.end);
            let bare = prefix.is_none();
            let name = match &prefix {
                Some(prefix) => prefix.name.clone().or_else(|| self.marked_name(prefix)),
                None => self.bare_name(at, list.as_ref()),
            };
            let name = name.filter(|name| !text.has(name.start, Label::Exemplary) || text.has(name.end, Label::Speech));
            let name = name.filter(|name| !self.names.is_initials(name));
            // "các em sinh viên Unilam tham dự": where several are meant, one odd word is what they belong to.
            let group = |name: &Range<usize>| {
                let goes_on = self.is_separator(name.end) && text.is_capital(text.after(name.end));
                let alone = name.len() == 1 && !goes_on && !text.is_sign(name.end, '(');
                let several = prefix.as_ref().is_some_and(|prefix| prefix.plural);
                // "sinh viên TDTU Games 2024"
                let named = name.start > 0 && text.at(name.start - 1).shape == Shape::Upper && name.start - 1 > at;
                // "Thạc sĩ Quản trị kinh doanh": a word goes on in lower case.
                let word = text.after(name.start) > name.end;
                alone && (!self.names.is_syllabic(name) && (several || named) || word)
            };
            let name = name.filter(|name| !group(name));
            let thing =
                |name: &&Range<usize>| prefix.as_ref().is_some_and(|prefix| self.is_named_thing(at, prefix, name));
            if let Some(name) = name.as_ref().filter(thing) {
                at = name.end;
                continue;
            }
            let Some(name) = name else {
                if let Some(prefix) = prefix.filter(|prefix| prefix.plural) {
                    announces = begin >= text.tokens.len() - 1;
                    let counted =
                        text.at(at).shape == Shape::Number || text.has(at, Label::Plural) && !is_any(text.word(at));
                    let mut offices = self.completed(prefix.offices);
                    // "bốn nhà giáo: NAME, NAME" only says who they are.
                    offices.retain(|office| !(counted && office.calling));
                    // What a member's own offices tell is not where the office of all of them is held.
                    if text.is_sign(begin - 1, ':') || text.word(begin - 1) == "là" {
                        offices.iter_mut().for_each(|office| office.listed = true);
                    }
                    list = Some(Shared {
                        rank: prefix.rank,
                        offices,
                        each: prefix.each,
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
        let real = text.has(from, Label::RealName);
        let run = self.names.run(if real { text.after(from) } else { from });
        let fuller = (text.is_sign(name.end, '(') || text.is_sign(name.end, ',') && run.start > from)
            && run.len() > name.len()
            && self.names.is_full(&run)
            && (text.word(run.end - 1) == text.word(name.end - 1) || real && !self.names.is_full(&name));
        if fuller { run } else { name }
    }

    /// "Nguyễn Văn Lượm (Tư Lượm)", "Nguyễn Văn Lượm (còn gọi là Tư Lượm)": what else the person is called.
    fn nickname(&self, end: usize) -> Option<Range<usize>> {
        let text = self.text;
        let from = end + 1;
        let told = text.has(from, Label::RealName);
        let run = self.names.run(if told { text.after(from) } else { from });
        let bracket = text.is_sign(end, '(') && text.is_sign(run.end, ')');
        let called = (2..=3).contains(&run.len()) && self.names.is_syllabic(&run);
        (called && (bracket || told)).then(|| text.bytes(&run))
    }

    /// Records the mention of `name` and returns the token after it.
    fn mention(&mut self, start: usize, prefix: Prefix, name: Range<usize>, list: &mut Option<Shared>) -> usize {
        let text = self.text;
        let told = name;
        let name = self.full_form(told.clone());
        let rank_after = self.rank_after(name.end).filter(|_| prefix.rank.is_none());
        let from = rank_after.as_ref().map_or(name.end, |rank| rank.end);
        // "Bà Sáu Hòa (tên thật Lâm Thị Phấn), nguyên giao liên"
        let from = from + usize::from(name.start > told.end && text.is_sign(from, ')'));
        let rank_after = rank_after.map(|rank| text.bytes(&rank));
        let mut prefix = prefix;
        // "cán bộ Tiến" is what people call him.
        if name.len() == 1 && self.names.is_syllabic(&name) {
            prefix.offices.retain(|office| !office.calling);
        }
        let before = prefix.offices.len();
        let fronted = prefix.offices.iter().any(|office| office.elided && office.organisation.is_none());
        let given = if prefix.plural { prefix.offices.clone() } else { Vec::new() };
        let (mut offices, mut end) = self.offices_after(from, &prefix.titles, prefix.offices);
        let tells = offices.len() > before;
        // "Cô giáo NAME, giáo viên Trường …", "Chủ tọa, Thẩm phán NAME": others say more than the word of address.
        let address = |office: &Office| {
            let at = text.tokens.partition_point(|token| token.start < office.title.start);
            let whole = text.at(text.after(at) - 1).end == office.title.end;
            office.organisation.is_none() && whole && text.has(at, Label::Address)
        };
        if offices.iter().any(|office| !address(office)) {
            offices.retain(|office| !address(office));
        }
        // "do bà NAME, Phó Chánh án, chủ tọa": what she does that day.
        let led = start > 0 && text.word(start - 1) == "do";
        if led && offices.len() > 1 {
            offices.retain(|office| {
                let at = text.tokens.partition_point(|token| token.start < office.title.start);
                office.organisation.is_some() || !text.has(at, Label::Presiding)
            });
        }
        let coordinated =
            self.found.last().is_some_and(|last| self.only_separators(last.whole.end, text.at(start).start));
        let conjoined = coordinated && start > 0 && text.has(start - 1, Label::And);
        if coordinated
            && !tells
            && let Some(reading) = self.joint_office(from, conjoined)
        {
            offices.push(reading.office);
            end = reading.end;
        }
        let apart = coordinated && (1..=4).any(|back| start >= back && text.is_sign(start - back, ';'));
        // "các Phó Chủ tịch gồm: A, B và C; bà D": `và` told the last of them.
        let ended = self.found.last().is_some_and(|last| last.conjoined);
        if apart && list.as_ref().is_some_and(|list| !list.colon || ended) {
            *list = None;
        }
        let opens = list.as_ref().is_some_and(|list| list.announced && list.members == 0);
        // "bốn Phó Chủ tịch: bà NAME, các ông NAME, NAME": the list goes on.
        let anew = prefix.plural && (before > 0 || prefix.rank.is_some());
        let within = list.as_ref().is_some_and(|list| list.announced && list.colon && list.members > 0);
        if anew || prefix.plural && !within || !(coordinated || opens) {
            *list = None;
        }
        let shared = list.get_or_insert_with(|| Shared {
            rank: prefix.rank.clone(),
            offices: given,
            each: None,
            announced: prefix.plural,
            colon: prefix.plural && name.start > 0 && text.is_sign(name.start - 1, ':'),
            members: 0,
        });
        let bare = prefix.rank.is_none() && prefix.titles.is_empty() && before == 0;
        let member = shared.members > 0 && coordinated || opens;
        if member && before == 0 && (opens || shared.announced && (shared.colon || prefix.marker != Marker::Honorific))
        {
            let mut given = shared.offices.clone();
            // "Hai nhà giáo: NAME, Trưởng khoa Lý": what follows says more than what all of them are.
            given.retain(|office| !(tells && office.calling));
            // "Các đại biểu NAME (Bắc Hà), NAME (Thái Hưng)": each has a body of their own.
            if text.is_sign(from, '(')
                && let Some(close) = (from + 2..from + 12).find(|index| text.is_sign(*index, ')'))
                && offices.is_empty()
                // "Hai sinh viên: NAME (ngành Y)"
                && let Some(office) = given.last_mut().filter(|office| !office.calling || text.is_capital(from + 1))
            {
                let (own, each) = (from + 1..close, shared.each.clone());
                self.seat_in_list(office, own, each);
            } else if shared.each.is_some() {
                given.clear();
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
            nickname: self.nickname(name.end),
            shouted: text.shouted,
            foreign: !self.names.is_syllabic(&name) && !self.names.is_initialism(&name),
            coordinated,
            conjoined,
            promoted: None,
            led: self.leader_of(start, fronted),
            side: self.voice.take_if(|voice| voice.1 == start).map(|voice| voice.0).or_else(|| self.side.clone()),
        });
        // "NAME (con trai của Bộ trưởng NAME), Viện trưởng": whoever the bracket names is read as well.
        if self.names_somebody(name.end) { name.end + 1 } else { end.max(name.end) }
    }

    /// Whether the bracket at `open` names another person by what they are.
    fn names_somebody(&self, open: usize) -> bool {
        let text = self.text;
        let close = |index: &usize| text.is_sign(*index, ')');
        let Some(close) = text.is_sign(open, '(').then(|| (open + 2..open + LONGEST_REMARK).find(close)).flatten()
        else {
            return false;
        };
        let named = |index: usize| {
            let labels = text.labels(index);
            let run = self.names.run(text.after(index));
            let called = labels.has(Label::Honorific) && run.len() >= 3 && self.names.is_full(&run);
            called
                || labels.any(HEADS)
                    && self.names.office(self.passage, index).is_some_and(|office| office.name.is_some())
        };
        (open + 1..close).any(named)
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

    /// Whether somebody is named only in the name of a thing: `quán Cô Năm Lành`, `phim “Cô Ba Sài Gòn”`.
    fn is_named_thing(&self, at: usize, prefix: &Prefix, name: &Range<usize>) -> bool {
        let text = self.text;
        let called = prefix.marker == Marker::Honorific && text.is_capital(at) && at > 0;
        let quoted = called
            && matches!(text.at(at - 1).shape, Shape::Sign('“' | '"'))
            && matches!(text.at(name.end).shape, Shape::Sign('”' | '"'));
        // "phòng trưng bày mang tên danh họa NAME"
        let named = text.labels_before(at).has(Label::Naming);
        named || quoted || called && self.is_thing(at) && text.is_lower(at - 1)
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

    pub(super) fn is_separator(&self, at: usize) -> bool {
        matches!(self.text.at(at).shape, Shape::Sign(',' | ';' | '-' | '.' | ')' | '•' | '+' | '/'))
            || self.text.has(at, Label::And)
    }

    /// Whether only separators of a list stand between two bytes.
    pub(super) fn only_separators(&self, from: usize, to: usize) -> bool {
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
