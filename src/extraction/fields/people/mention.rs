//! Vietnamese mentions: markers before a name, the name, offices after it, lists of people.

use std::ops::Range;

use super::{
    found::{Found, Marker, Office},
    name::Names,
    office::MARKERS,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels, PeopleWords};

/// Longest chain of markers before a name, and of offices after it.
const LONGEST_CHAIN: usize = 12;
/// Longest remark in brackets or between commas, in tokens.
const LONGEST_REMARK: usize = 30;

/// What a list gives to all its members.
#[derive(Clone, Debug, Default)]
struct Shared {
    rank: Option<Range<usize>>,
    offices: Vec<Office>,
    /// Whether the list is announced (`các đồng chí:`), so that its members need no other sign of being people.
    announced: bool,
}

/// Reads the mentions of a passage.
pub struct Mentions<'t> {
    names: Names<'t>,
    text: &'t Text<'t>,
    passage: usize,
    found: Vec<Found>,
}

/// Markers before a name.
#[derive(Clone, Debug, Default)]
struct Prefix {
    rank: Option<Range<usize>>,
    titles: Vec<Range<usize>>,
    offices: Vec<Office>,
    plural: bool,
    marker: Marker,
    name: Option<Range<usize>>,
    end: usize,
}

/// Reads a passage in a language that puts surnames first. `open_list`: the passage before ended in a colon that
/// announces people.
pub fn read(text: &Text, words: &PeopleWords, passage: usize, open_list: bool) -> (Vec<Found>, bool) {
    let names = Names { text, words };
    let mut reader = Mentions { names, text, passage, found: Vec::new() };
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
            let glued =
                at > 0 && !text.at(at).spaced && !matches!(text.at(at - 1).shape, Shape::Sign('(' | '“' | '"' | '.'));
            let prefix =
                if !glued && text.labels(at).any(MARKERS.with(Label::Plural)) { Some(self.prefix(at)) } else { None };
            let begin = prefix.as_ref().map_or(at, |prefix| prefix.end);
            let bare = prefix.is_none();
            let name = match &prefix {
                Some(prefix) => prefix.name.clone().or_else(|| self.marked_name(prefix)),
                None => self.bare_name(at, list.as_ref()),
            };
            let Some(name) = name else {
                if let Some(prefix) = prefix.filter(|prefix| prefix.plural) {
                    announces = begin >= text.tokens.len() - 1;
                    list = Some(Shared { rank: prefix.rank, offices: prefix.offices, announced: true });
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

    /// Records the mention of `name` and returns the token after it.
    fn mention(&mut self, start: usize, prefix: Prefix, name: Range<usize>, list: &mut Option<Shared>) -> usize {
        let text = self.text;
        let (mut after, end) = self.offices_after(name.end, &prefix);
        let coordinated =
            self.found.last().is_some_and(|last| self.only_separators(last.whole.end, text.at(start).start));
        if prefix.plural || !coordinated {
            *list = None;
        }
        let shared = list.get_or_insert_with(|| Shared {
            rank: prefix.rank.clone(),
            offices: if prefix.plural { prefix.offices.clone() } else { Vec::new() },
            announced: prefix.plural,
        });
        let mut offices = prefix.offices;
        let bare = prefix.rank.is_none() && prefix.titles.is_empty() && offices.is_empty();
        if bare && coordinated {
            offices.clone_from(&shared.offices);
        }
        offices.append(&mut after);
        let rank = prefix
            .rank
            .or_else(|| shared.rank.clone().filter(|_| bare && coordinated && prefix.marker == Marker::Bare));
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
            coordinated,
            promoted: None,
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

    /// Reads the markers that begin at `start`.
    fn prefix(&self, start: usize) -> Prefix {
        let text = self.text;
        let mut prefix = Prefix { end: start, ..Prefix::default() };
        let mut at = start;
        for _ in 0..LONGEST_CHAIN {
            let labels = text.labels(at);
            let after = text.after(at);
            if labels.has(Label::Plural) && at == start {
                if !text.labels(after).any(MARKERS) || text.is_capital(at) && at > 0 && !self.is_sentence_start(at) {
                    break;
                }
                prefix.plural = true;
                at = after;
            } else if labels.has(Label::Rank) {
                let mut end = after;
                while text.has(end, Label::RankSuffix) {
                    end = text.after(end);
                }
                prefix.rank = Some(text.bytes(&(at..end)));
                prefix.marker = Marker::Rank;
                at = end;
            } else if labels.has(Label::Title) && (text.is_capital(after) || !labels.has(Label::Calling)) {
                let mut end = after;
                if text.is_sign(end, '.') && (!text.at(end + 1).spaced || text.word(after - 1).chars().count() <= 6) {
                    end += 1;
                }
                let bytes = text.bytes(&(at..end));
                // GS.TS, PGS – TS are one title; GS, TS two.
                let joined =
                    at > start && !text.is_sign(at - 1, ',') && (text.is_sign(at - 1, '-') || !text.at(at).spaced);
                match prefix.titles.last_mut().filter(|_| joined) {
                    Some(last) => last.end = bytes.end,
                    None => prefix.titles.push(bytes),
                }
                prefix.marker = Marker::Rank;
                at = end;
            } else if labels.has(Label::Honorific) {
                if prefix.marker != Marker::Rank {
                    prefix.marker = Marker::Honorific;
                }
                at = after;
            } else if let Some(reading) = self.names.office(self.passage, at) {
                prefix.marker = Marker::Office;
                prefix.offices.push(reading.office);
                prefix.end = reading.end.max(at + 1);
                if let Some(name) = reading.name {
                    prefix.name = Some(name);
                    return prefix;
                }
                at = prefix.end;
            } else {
                break;
            }
            prefix.end = at;
            if prefix.plural && (text.is_sign(at, ':') || text.has(at, Label::Appointment) || text.has(at, Label::Stop))
            {
                // "các Phó Chủ nhiệm gồm:", "các đồng chí:"
                let colon = (at..at + 4).find(|index| text.is_sign(*index, ':'));
                if let Some(colon) = colon {
                    prefix.end = colon + 1;
                    return prefix;
                }
            }
            // A comma or dash between markers: "Đại tá, PGS.TS", "Giám đốc Sở Y tế, TS.BS"; but in "thừa ủy quyền của
            // Chủ tịch nước, Thiếu tướng …" the office is not the general's.
            if prefix.marker == Marker::Office && !self.is_introduced(start) {
                prefix.offices.clear();
                return prefix;
            }
            if (text.is_sign(at, ',') || text.is_sign(at, '-')) && text.labels(at + 1).any(MARKERS) {
                at += 1;
            }
        }
        prefix
    }

    /// The name right after rank, title or honorific.
    fn marked_name(&self, prefix: &Prefix) -> Option<Range<usize>> {
        let text = self.text;
        let mut at = prefix.end;
        if prefix.marker == Marker::Bare || prefix.marker == Marker::Office {
            return None;
        }
        // "Giáo sư, Viện sĩ, NAME" may put a comma before the name, quotes may surround it.
        if prefix.marker == Marker::Rank && text.is_sign(at, ',') && self.names.is_full(&self.names.run(at + 1)) {
            at += 1;
        }
        let run = self.names.run(at);
        if run.is_empty()
            || self.names.is_initialism(&run)
            || text.at(at).labels.any(Labels::of(&[Label::Place])) && run.len() < 3
        {
            return None;
        }
        let labels = text.at(at).labels;
        let organisation = labels.any(Labels::of(&[Label::Organisation, Label::Level])) && !self.names.is_full(&run);
        if organisation || (text.at(at).shape == Shape::Upper && run.len() == 1 && !text.shouted) {
            return None;
        }
        if !self.names.is_syllabic(&run) || self.names.is_full(&run) || run.len() <= 4 {
            return Some(run);
        }
        // Too long for one name: something capitalised follows it without a sign.
        Some(run.start..run.start + 3)
    }

    /// A name that no marker announces.
    fn bare_name(&self, at: usize, list: Option<&Shared>) -> Option<Range<usize>> {
        let text = self.text;
        if !text.is_capital(at) || (at > 0 && text.is_capital(at - 1) && text.at(at).spaced) {
            return None;
        }
        let token = text.at(at);
        if !token.own.any(Labels::of(&[Label::Surname, Label::RarerSurname])) {
            return None;
        }
        let run = self.names.run(at);
        if !self.names.is_full(&run) || !self.names.is_syllabic(&run) || text.shouted || self.names.is_initialism(&run)
        {
            return None;
        }
        let member = list.is_some()
            && self.found.last().is_some_and(|last| self.only_separators(last.whole.end, token.start))
            || list.is_some_and(|list| list.announced) && (at == 0 || matches!(text.at(at - 1).shape, Shape::Sign(_)));
        let announced = list.is_some_and(|list| list.announced);
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
        let strong = token.own.has(Label::Surname) && !token.labels.any(place);
        (strong && self.is_open_before(at)).then_some(run)
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

    /// Offices after the name that ends before `at`; with the token after the last one.
    fn offices_after(&self, at: usize, prefix: &Prefix) -> (Vec<Office>, usize) {
        let text = self.text;
        let mut offices: Vec<Office> = Vec::new();
        let (mut at, mut end) = (at, at);
        for _ in 0..LONGEST_CHAIN {
            if text.is_sign(at, '(') {
                let Some(close) = (at + 1..at + LONGEST_REMARK).find(|index| text.is_sign(*index, ')')) else { break };
                if let Some(reading) = self.names.office(self.passage, at + 1).filter(|reading| reading.name.is_none())
                {
                    offices.push(reading.office);
                } else if text.has(at + 1, Label::Organisation)
                    && let Some(office) = offices.last_mut().or(prefix.offices.clone().last_mut())
                    && office.organisation.is_none()
                {
                    let mut office = office.clone();
                    office.organisation = Some(text.bytes(&(at + 1..close)));
                    office.elided = false;
                    offices.pop();
                    offices.push(office);
                }
                (at, end) = (close + 1, close + 1);
                continue;
            }
            let comma = text.is_sign(at, ',');
            let joint = comma
                || text.is_dash(at)
                || text.has(at, Label::Also)
                || (!offices.is_empty() && text.has(at, Label::And));
            let next = if joint { text.after(at) } else { at };
            if joint && comma && self.is_remark(next) {
                let stop = (next..next + LONGEST_REMARK)
                    .find(|index| matches!(text.at(*index).shape, Shape::Sign(',' | ';' | '.' | ')')));
                let Some(stop) = stop.filter(|stop| text.is_sign(*stop, ',')) else { break };
                at = stop;
                continue;
            }
            let direct = offices.is_empty() && text.is_capital(at) && end == at;
            if !(joint || direct) {
                break;
            }
            // "NAME, hiện là Giám đốc"
            let next = if comma && text.has(next, Label::Appointment) { text.after(next) } else { next };
            if let Some(reading) = self.names.office(self.passage, next) {
                if reading.name.is_some() || (text.has(at, Label::And) && self.is_marker(reading.end)) {
                    break;
                }
                offices.push(reading.office);
                (at, end) = (reading.end, reading.end);
                continue;
            }
            if let Some(stop) = self.organisation_goes_on(next, comma).filter(|_| !offices.is_empty())
                && let Some(office) = offices.last_mut()
            {
                let from = office.organisation.clone().map_or_else(
                    || {
                        if text.labels(next).has(Label::Organisation) {
                            text.at(next).start
                        } else {
                            office.title.start
                        }
                    },
                    |organisation| organisation.start,
                );
                let bytes = from..text.at(stop - 1).end;
                if from == office.title.start {
                    office.title = bytes
                } else {
                    office.organisation = Some(bytes)
                }
                office.elided = false;
                (at, end) = (stop, stop);
                continue;
            }
            break;
        }
        (offices, end)
    }

    fn is_marker(&self, at: usize) -> bool {
        self.text.labels(at).any(Labels::of(&[Label::Rank, Label::Title, Label::Honorific]))
    }

    /// Age, birth, home between commas.
    fn is_remark(&self, at: usize) -> bool {
        let text = self.text;
        text.has(at, Label::Age) || (text.at(at).shape == Shape::Number && text.has(at + 1, Label::Age))
    }

    /// After a comma: the rest of an organisation's name (`Sở Văn hóa, Thể thao và Du lịch`) or the larger body
    /// (`Khoa Ngữ văn, Trường ĐH Sư phạm`). The token after it.
    fn organisation_goes_on(&self, at: usize, comma: bool) -> Option<usize> {
        let text = self.text;
        if !comma || !text.is_capital(at) || text.labels(at).any(MARKERS.with(Label::Plural).with(Label::Credit)) {
            return None;
        }
        let run = self.names.run(at);
        let organisation = text.labels(at).any(Labels::of(&[Label::Organisation, Label::OpenBody, Label::ClosedBody]));
        if !organisation && (self.names.is_full(&run) || text.labels(at).has(Label::Stop) || self.is_foreign(&run)) {
            return None;
        }
        let mut end = at;
        while end < text.tokens.len() && end - at < LONGEST_REMARK {
            let token = text.at(end);
            let labels = token.labels;
            let ends = match token.shape {
                Shape::Sign('-' | '&' | '/') => !text.is_capital(end + 1),
                Shape::Sign(_) => true,
                Shape::Lower if labels.has(Label::And) => {
                    !text.is_capital(text.after(end))
                        || text.labels(text.after(end)).any(MARKERS)
                        || text.labels(text.after(end)).has(Label::Organisation)
                }
                Shape::Lower => labels.has(Label::Stop) || labels.has(Label::Honorific),
                Shape::Capital => end > at && labels.any(MARKERS) && token.span > 1,
                _ => false,
            };
            if ends {
                break;
            }
            end = text.after(end);
        }
        let end = end.min(text.tokens.len());
        if end == at {
            return None;
        }
        // A piece that is followed by a verb is the subject of a new clause, not the rest of a name.
        let closes = matches!(text.at(end).shape, Shape::Sign(',' | ';' | '.' | ')' | '-' | ':'));
        let conjoined = (at..end).any(|index| text.has(index, Label::And));
        (closes || conjoined || organisation && text.has(end, Label::Stop)).then_some(end)
    }

    fn is_foreign(&self, run: &Range<usize>) -> bool {
        !run.is_empty() && !self.names.is_syllabic(run) && !self.names.is_initialism(run)
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

    /// Whether people may begin to be named at `at`: after a sign, a conjunction or a word such as `có`, `gồm`.
    fn is_introduced(&self, at: usize) -> bool {
        let text = self.text;
        let introduces = Labels::of(&[Label::And, Label::Introduction, Label::Plural]);
        at == 0
            || matches!(text.at(at - 1).shape, Shape::Sign(_) | Shape::Number)
            || (at.saturating_sub(3)..at).any(|index| text.labels(index).any(introduces) && text.after(index) == at)
    }

    fn is_sentence_start(&self, at: usize) -> bool {
        at == 0 || matches!(self.text.at(at - 1).shape, Shape::Sign('.' | ':' | ';' | '-' | '“'))
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
