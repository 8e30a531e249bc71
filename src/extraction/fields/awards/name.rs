//! Names of awards in running text, with their class and the giver that stands inside the phrase.

use std::ops::Range;

use super::owner;
use crate::{
    article::Part,
    extraction::fields::line::Line,
    lexicon::{AwardWord, AwardWords, DateWord, DocumentWord, Mark},
};

/// A name longer than this is text that nothing ended.
pub(super) const LONGEST: usize = 14;
/// In a quotation a known name goes on so far, in bytes.
const LONGEST_TAIL: usize = 48;

/// An award named in a line.
#[derive(Clone, Debug)]
pub struct Named {
    /// Bytes of the name; a title word before it (`danh hiệu`) included.
    pub span: Range<usize>,
    /// The record's form, its class included.
    pub name: String,
    /// Whether the state gives it.
    pub state: bool,
    /// The giver inside the phrase (`của Bộ Y tế`, `do X phong tặng`).
    pub giver: Option<Range<usize>>,
    /// One past the phrase, its giver included.
    pub end: usize,
    /// A word that stands for an award named before.
    pub again: bool,
}

/// The awards that a line names, in order. Honours that stand as titles before a person's name are left out: they lie
/// within `titles`. `last` is the award that was named last in the lines before.
pub fn names(
    line: &Line,
    words: &AwardWords,
    marks: &[Mark<AwardWord>],
    names: &[Range<usize>],
    titles: &[Range<usize>],
    last: Option<&Named>,
) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let mut vague = None;
    for (index, mark) in marks.iter().enumerate() {
        let floor = found.last().map_or(0, |last: &Named| last.end);
        if mark.start < floor || titles.iter().any(|title| title.start <= mark.start && mark.end <= title.end) {
            continue;
        }
        // "Hội đồng Giải thưởng X trao": who gives; "giải Nhất Giải thưởng X": where it was won
        let contest = matches!(mark.value, AwardWord::Head(_)) && !line.capitals && {
            let won = found.last().is_some_and(|last| last.end + 1 == mark.start && words.is_prize(&last.name));
            won || words.is_award_body(&line.low[..mark.start])
        };
        // "cho các thí sinh xuất sắc nhất": those who get something
        let several = mark.value == AwardWord::Name(false)
            && line.text[mark.start..].starts_with(char::is_lowercase)
            && words.leaves_open(&line.low[..mark.start])
            && words.opens_people(&line.low[mark.start..mark.end]);
        if contest || several {
            continue;
        }
        // a headline in capitals does not say where a name of its own ends
        let shouted = matches!(mark.value, AwardWord::Head(_))
            && line.part == Part::Headline
            && !line.capitals
            && !line.text.contains(char::is_lowercase);
        if shouted {
            continue;
        }
        let reader = Reader { line, words, marks, names, index };
        let further = |last| {
            let years = || reader.further_years(*mark, last).or_else(|| reader.further_held(*mark, last));
            reader.further_class(*mark, last).or_else(years)
        };
        if let Some(further) = found.last().and_then(further) {
            found.push(further);
            continue;
        }
        if mark.value == AwardWord::Noun
            && let Some(again) = reader.again(*mark, &found, last)
        {
            found.push(again);
            continue;
        }
        let core = match mark.value {
            AwardWord::Name(_) if reader.is_titled_noun(*mark) => {
                reader.ending(*mark, floor).map(|span| (span.start, span, false))
            }
            AwardWord::Name(state) => {
                let end = if state { reader.further(mark.end) } else { reader.further_quoted(mark.end) };
                Some((mark.start, mark.start..end, state))
            }
            AwardWord::Same => {
                let first = line.low[mark.start..mark.end].split(' ').next().unwrap_or_default();
                let alike = found.iter().rev().find(|one| line.low[one.span.start..].starts_with(first));
                if let Some(last) = alike.or(found.last()).cloned() {
                    found.push(Named { span: mark.start..mark.end, giver: None, end: mark.end, again: true, ..last });
                }
                None
            }
            AwardWord::Head(state) if words.is_prize_head(&line.low[mark.start..mark.end]) => {
                reader.prize(*mark, found.last()).map(|end| (mark.start, mark.start..end, state))
            }
            AwardWord::Head(state) => reader.headed(*mark).map(|end| {
                let end = reader.further_counted(end);
                (mark.start, mark.start..reader.insignia(end), state)
            }),
            AwardWord::Title => reader.titled(*mark),
            AwardWord::Grant if words.is_prize_verb(&line.low[mark.start..mark.end]) => {
                reader.is_thing(*mark).then_some((mark.start, mark.start..mark.end, false))
            }
            AwardWord::Noun => reader.ending(*mark, floor).map(|span| (span.start, span, false)),
            _ => None,
        };
        let Some((start, core, state)) = core else { continue };
        let core = if line.capitals { core } else { reader.quoted(core) };
        if let Some((end, giver)) = owner::quoted_giver(line, &core, names) {
            let close = core.end + line.text[core.end..].chars().next().map_or(0, char::len_utf8);
            let name = line.text[core.start..end].to_owned();
            found.push(Named { span: start..core.end, name, state, giver: Some(giver), end: close, again: false });
            continue;
        }
        let end = reader.class(core.end);
        let end = reader.kind_of_prize(core.start, end);
        // "Huân chương Chiến công (hạng Nhì)"
        let bracket = line.text[core.end..end].starts_with(" (");
        // "Sena Medal (Gallantry)"
        let bracket = bracket && !(line.capitals && line.text[core.end + 2..end].starts_with(char::is_uppercase));
        let name = line.text[core.start..end].trim_matches(['“', '”', '"', ' ']);
        let name =
            if bracket { name.trim_end_matches(')').replacen(" (", " ", 1) } else { name.replacen(": ", " ", 1) };
        let name = name.as_str();
        let name = if name.matches('“').count() > name.matches('”').count() {
            format!("{name}”")
        } else {
            name.to_owned()
        };
        let end = if line.text[end..].starts_with(['”', '"']) {
            end + line.text[end..].chars().next().map_or(0, char::len_utf8)
        } else {
            end
        };
        // "danh hiệu NSND" in a headline: the story spells it out
        let letters = !name.contains(' ') && name.chars().all(char::is_uppercase);
        if letters && line.part == Part::Headline && mark.value == AwardWord::Title {
            continue;
        }
        let name = reader.spelled_out(name, end);
        let name = if line.capitals { name[words.determiners.article(&name)..].to_owned() } else { name };
        // "được truy tặng NSND", but not "NSND A" or "Nghệ sĩ B, NSND"
        let given = reader.is_given(*mark, end) || reader.goes_on_row(*mark, end, found.last());
        if letters && words.spelled(&crate::lexicon::lower(&name)).is_some() && !given {
            continue;
        }
        // "becomes an MBE", but not "Jane Doe MBE"
        let lead = &line.low[..core.start];
        let lettered =
            matches!(mark.value, AwardWord::Name(_)) && (words.determiners.determines(lead) || words.is_made(lead));
        if line.capitals && !name.contains(' ') && !lettered {
            continue;
        }
        // "trao các Bằng khen này": told before
        if !line.capitals && words.points_back(line.low[end..].trim_start()) {
            continue;
        }
        // "the Brave Youth badge"
        let badge = marks.iter().find(|mark| {
            mark.start == end + 1
                && mark.value == AwardWord::Noun
                && line.capitals
                && words.owners.is_badge(&line.low[mark.start..mark.end])
                && line.text[mark.start..].starts_with(char::is_lowercase)
        });
        let (name, end) = match badge {
            Some(badge) => (format!("{name}{}", &line.text[end..badge.end]), badge.end),
            None => (name, end),
        };
        // "the Employee of the Year award went to"
        let again = marks.iter().find(|mark| mark.start == end + 1 && mark.value == AwardWord::Noun);
        let end =
            again.filter(|mark| line.text[mark.start..].starts_with(char::is_lowercase)).map_or(end, |mark| mark.end);
        // "được vinh danh tại Giải thưởng Chất lượng Quốc gia": where, not what
        if line.low[..start].ends_with(" tại ") {
            continue;
        }
        // "the 75-year Party membership badge"
        let years =
            line.text[..core.start].strip_suffix(' ').filter(|before| line.capitals && before.ends_with("-year"));
        let years = years.map(|before| before.rfind(' ').map_or(0, |space| space + 1));
        let counted = years.filter(|at| line.text[*at..].starts_with(|c: char| c.is_ascii_digit()));
        let name = counted.map_or(name, |at| line.text[at..core.end].to_owned());
        let start = counted.unwrap_or(start);
        // "giải Khuyến khích Hội thi sáng tạo": where it was won
        let contest = reader.mark_at(end + 1).is_some_and(|mark| mark.value == AwardWord::Trap);
        let (giver, stop) =
            if contest { (None, end) } else { owner::giver(line, marks, end, names, words, words.is_paper(&name)) };
        // "Huân chương Lao động hạng Nhì lần thứ 2 của Chủ tịch nước"
        let (giver, stop) = match reader.repetition(end).filter(|_| giver.is_none()) {
            Some(again) => match owner::giver(line, marks, again, names, words, false) {
                (Some(giver), stop) => (Some(giver), stop),
                (None, _) => (None, stop),
            },
            None => (giver, stop),
        };
        let giver = giver.or_else(|| owner::possessor(line, core.start, names, titles));
        let giver = giver.or_else(|| owner::kind_owner(line, marks, core.start));
        let stop = if giver.is_none() && words.is_prize(&name) { reader.field(stop) } else { stop };
        // "cùng nhiều giấy khen của các cấp": some that nobody counts
        let row = vague.is_some_and(|end: usize| {
            let gap = line.text[end.min(start)..start].trim();
            let and = reader.mark_at(end + 1).is_some_and(|mark| mark.value == AwardWord::And);
            gap == "," || and && !gap.contains(' ')
        });
        if !state && giver.is_none() && (row || words.is_many(&line.low[..start])) {
            vague = Some(stop);
            continue;
        }
        found.push(Named { span: start..end, name, state, giver, end: stop, again: false });
    }
    found
}

pub(super) struct Reader<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) words: &'a AwardWords,
    pub(super) marks: &'a [Mark<AwardWord>],
    /// Bytes of people's names.
    pub(super) names: &'a [Range<usize>],
    pub(super) index: usize,
}

impl Reader<'_> {
    /// A name that begins a quotation is the whole of it: `“Cờ thi đua dẫn đầu khối”`.
    fn quoted(&self, core: Range<usize>) -> Range<usize> {
        let text = self.line.text;
        let Some(open) = text[..core.start].chars().next_back().filter(|c| matches!(c, '“' | '"')) else {
            return core;
        };
        match quotation(text, core.start - open.len_utf8()) {
            Some(end) if end > core.end && end - core.end <= LONGEST_TAIL => {
                let close = text[..end].chars().next_back().map_or(0, char::len_utf8);
                core.start..core.end.max(end - close)
            }
            _ => core,
        }
    }

    /// Whether a verb, or the word for a title, stands right before a name, and nobody's name behind it.
    fn is_given(&self, name: Mark<AwardWord>, end: usize) -> bool {
        let verb = self.marks[..self.index].last().is_some_and(|mark| {
            let verb = matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::Title);
            verb && mark.end + 1 == name.start
        });
        let title = name.value == AwardWord::Title;
        title || verb && !self.line.text[end..].trim_start().starts_with(char::is_uppercase)
    }

    /// `NSƯT năm 1984, NSND năm 1997`: letters behind those of an honour that somebody had before.
    fn goes_on_row(&self, name: Mark<AwardWord>, end: usize, last: Option<&Named>) -> bool {
        let text = self.line.text;
        let year = |at: usize| {
            let word = self.line.date_word_at(at + 1).filter(|word| word.value == DateWord::YearWord)?;
            let digits = text[word.end..].trim_start().bytes().take_while(u8::is_ascii_digit).count();
            (digits == 4).then_some(word.end + 1 + digits)
        };
        let last = last.filter(|last| !last.name.contains(' ') && last.state && !self.line.capitals);
        let until = last.and_then(|last| year(last.span.end));
        let gap = until.and_then(|until| text.get(until..name.start)).unwrap_or_default();
        let joined = gap == ", "
            || self.mark_at(until.map_or(0, |until| until + 1)).is_some_and(|mark| mark.value == AwardWord::And);
        joined && until.is_some() && year(end).is_some()
    }

    pub(super) fn mark_at(&self, at: usize) -> Option<Mark<AwardWord>> {
        let index = self.marks.partition_point(|mark| mark.start < at);
        self.marks.get(index).copied().filter(|mark| mark.start == at)
    }

    /// Capitals that go on with a known name (`Huy chương Hữu nghị Lào - Việt Nam`).
    fn further(&self, end: usize) -> usize {
        let next = end + 1;
        let free =
            self.line.text[end..].starts_with(' ') && self.line.word_at(next).is_none() && self.mark_at(next).is_none();
        if free { self.capitals(next).unwrap_or(end) } else { end }
    }

    /// A quotation that goes on with a known name: `Cờ thi đua “Đơn vị xuất sắc …”`.
    fn further_quoted(&self, end: usize) -> usize {
        let text = self.line.text;
        let opens = text[end..].strip_prefix(" “").or_else(|| text[end..].strip_prefix(" \""));
        let named = opens.is_some_and(|inside| inside.starts_with(char::is_uppercase));
        if named { quotation(text, end + 1).unwrap_or(end) } else { end }
    }

    /// Words up to punctuation or a word around awards.
    pub(super) fn phrase(&self, start: usize) -> usize {
        self.phrase_over(start, |_| false)
    }

    /// A known name with its level or time, but not with where it was earned: `Nghệ nhân nhân dân trong lĩnh vực …`.
    fn known_phrase(&self, start: usize) -> usize {
        let end = self.phrase(start);
        let later = self.marks[self.index + 2..].iter().take_while(|mark| mark.start < end);
        let mut stops = later.filter(|mark| mark.value == AwardWord::Stop);
        let stop = stops.find(|mark| {
            let low = &self.line.low[mark.start..];
            !self.words.is_period(low) && !self.words.is_level(low)
        });
        stop.map_or(end, |stop| self.line.text[..stop.start].trim_end().len())
    }

    /// As [`Self::phrase`], over further words.
    pub(super) fn phrase_over(&self, start: usize, further: impl Fn(AwardWord) -> bool) -> usize {
        let text = self.line.text;
        let mut end = start;
        for word in text[start..].split(' ').take(LONGEST) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let bare = word.trim_end_matches([',', '.', ';', ':', ')', '”', '"']);
            let stops = self.mark_at(at).is_some_and(|mark| {
                // "vì sự nghiệp phát triển nông thôn"
                let trap = mark.value == AwardWord::Trap && word.starts_with(char::is_lowercase);
                !further(mark.value)
                    && !trap
                    && !self.ends_with_praise(at)
                    && !matches!(
                        mark.value,
                        AwardWord::Unit
                            | AwardWord::SmallUnit
                            | AwardWord::And
                            | AwardWord::Individual
                            | AwardWord::Collective
                            | AwardWord::Number(_)
                            | AwardWord::Stop
                    )
            }) || self
                .line
                .word_at(at)
                .is_some_and(|mark| mark.value == DocumentWord::Of || mark.value == DocumentWord::By)
                && !self.mark_at(at).is_some_and(|mark| mark.value == AwardWord::Link);
            // "danh hiệu Anh hùng Lao động năm 2010", "… tháng 12/2000"
            let digits = text[at + word.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit());
            let time = |value| matches!(value, DateWord::YearWord | DateWord::MonthWord | DateWord::DayWord);
            let year = digits && self.line.date_word_at(at).is_some_and(|mark| time(mark.value));
            // "danh hiệu Nhà giáo Ưu tú và 16 nhà giáo được": others follow
            let and = self.mark_at(at).filter(|mark| mark.value == AwardWord::And && !self.line.capitals);
            let others = and.is_some_and(|and| {
                let number = self.mark_at(and.end + 1).is_some_and(|mark| matches!(mark.value, AwardWord::Number(_)));
                number || text[and.end..].trim_start().starts_with(|c: char| c.is_ascii_digit())
            });
            let again = self.words.is_repetition(&self.line.low[at..]);
            let bracket = word.starts_with('(');
            if (stops || year || others || again || bracket) && at > start {
                break;
            }
            // "danh hiệu Dũng sĩ biển và Huy hiệu": what joins the next is no part of the name
            if !self.mark_at(at).is_some_and(|mark| mark.value == AwardWord::And) {
                end = at + bare.len();
            }
            if bare.len() < word.len() {
                break;
            }
        }
        end
    }

    /// A name after `danh hiệu`: a quotation, a known name, or capitalised words with what belongs to them.
    fn titled(&self, title: Mark<AwardWord>) -> Option<(usize, Range<usize>, bool)> {
        let text = self.line.text;
        let rest = text[title.end..].trim_start_matches(':').strip_prefix(' ')?;
        let start = text.len() - rest.len();
        let known = |at: usize| {
            let next = self.marks.get(self.index + 1).filter(|mark| mark.start == at);
            next.and_then(|mark| if let AwardWord::Name(state) = mark.value { Some((mark.end, state)) } else { None })
        };
        if let Some(open) = rest.chars().next().filter(|c| matches!(c, '“' | '"')) {
            let end = quotation(text, start)?;
            let inner = start + open.len_utf8();
            let state = known(inner).is_some_and(|(_, state)| state);
            return Some((title.start, inner..end - text[..end].chars().next_back().map_or(0, char::len_utf8), state));
        }
        if let Some((known_end, state)) = known(start) {
            return Some((title.start, start..self.known_phrase(start).max(known_end), state));
        }
        if !rest.starts_with(char::is_uppercase) {
            return self.titled_unit(title, start);
        }
        Some((title.start, start..self.phrase(start), false))
    }
}

/// The end of the quotation that begins here, its closing mark included; `None` where none does.
pub(super) fn quotation(text: &str, start: usize) -> Option<usize> {
    let open = text.get(start..)?.chars().next()?;
    let close = match open {
        '“' => '”',
        '"' => '"',
        _ => return None,
    };
    let inner = start + open.len_utf8();
    let length = text[inner..].char_indices().take(120).find(|(_, c)| *c == close)?.0;
    Some(inner + length + close.len_utf8())
}
