//! Days named in running text: the reader behind the dates of documents and of the event.

use crate::lexicon::{DateWord, Mark};

/// A day named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatePhrase {
    /// First byte, the cue word included.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// From 1; the first day of a range.
    pub day: i8,
    /// From 1.
    pub month: i8,
    /// Missing in `15/7`.
    pub year: Option<i16>,
    /// The word in front: `ngày`, `sáng`, a weekday.
    pub cue: Option<DateWord>,
}

impl DatePhrase {
    /// The day in a year, as records write it: `2024-07-15`.
    pub fn in_year(&self, year: i16) -> String {
        format!("{year:04}-{:02}-{:02}", self.month, self.day)
    }
}

/// Every day named in a text ([`crate::lexicon::lower`] form) whose date words are known, in order. A bare `15/7` counts
/// only after a cue word (`ngày 15/7`), as it may be a fraction or a number of a document.
pub fn find(low: &str, marks: &[Mark<DateWord>]) -> Vec<DatePhrase> {
    let mut found: Vec<DatePhrase> = Vec::new();
    let mut reader = Reader { low, marks };
    let bytes = low.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        // "(6-3-1979/6-3-2019)": the end of an anniversary right behind its beginning
        let follows = found.last().is_some_and(|last| last.end + 1 == at && last.year.is_some());
        let fresh = at == 0 || !is_joined(low, at) || follows;
        match if fresh { reader.date(at) } else { None } {
            Some(mut phrase) => {
                at = phrase.end;
                let floor = found.last().map_or(0, |last| last.end);
                reader.cue(&mut phrase, floor);
                let told = found.iter().rev().find_map(|before| before.year);
                if let Some(end) = reader.same_year(phrase.end).filter(|_| phrase.year.is_none() && told.is_some()) {
                    (phrase.year, phrase.end, at) = (told, end, end);
                }
                if phrase.year.is_some() || phrase.cue.is_some() || reader.opens_dateline(&phrase) {
                    found.push(phrase);
                }
            }
            None => at += bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count(),
        }
    }
    found
}

/// Whether the digits at a place continue a number, a symbol or a word.
fn is_joined(low: &str, at: usize) -> bool {
    let before = &low[..at];
    match before.chars().next_back() {
        Some(c) if c.is_alphanumeric() => true,
        Some('/' | '.' | '-' | '–' | ',') => {
            before.trim_end_matches(['/', '.', '-', '–', ',']).ends_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    }
}

/// At most so many days stand in a list before its last two.
const DAYS: usize = 4;

/// A place or an agency in a dateline is no longer than this, in bytes.
const DATELINE: usize = 40;

struct Reader<'a> {
    low: &'a str,
    marks: &'a [Mark<DateWord>],
}

impl Reader<'_> {
    fn date(&mut self, at: usize) -> Option<DatePhrase> {
        let (first, width, mut end) = number(self.low, at)?;
        let phrase = |day: i32, month: i32, year: Option<i32>, end: usize| {
            let real = (1..=12).contains(&month) && (1..=days_of(month)).contains(&day);
            (real && year.is_none_or(|year| (1500..2200).contains(&year))).then(|| DatePhrase {
                start: at,
                end,
                day: day as i8,
                month: month as i8,
                year: year.map(|year| year as i16),
                cue: None,
            })
        };
        if width == 4 {
            let (month, _, next, separator) = self.joined(end)?;
            let (day, _, next, other) = self.joined(next)?;
            return (separator == other).then(|| phrase(day, month, Some(first), next)).flatten();
        }
        if width > 2 {
            return None;
        }
        if let Some((second, _, next, separator)) = self.joined(end).filter(|joined| joined.1 <= 2) {
            // "April 12-14"
            if let Some(month) = self.month_before(at).filter(|_| separator == '-' && second > first) {
                let year = self.year_after(next);
                let mut found = phrase(first, i32::from(month.1), year.map(|y| y.0), year.map_or(next, |y| y.1))?;
                found.start = month.0;
                return Some(found);
            }
            // "11-13 February"
            if separator == '-'
                && second > first
                && let Some(after) = self.marks.get(self.from(next)).filter(|after| after.start == next + 1)
                && let DateWord::Month(month) = after.value
            {
                let year = self.year_after(after.end);
                return phrase(first, i32::from(month), year.map(|y| y.0), year.map_or(after.end, |y| y.1));
            }
            end = next;
            match self.joined(next) {
                // 6-7/5, 6-7/5/2020: a range of days
                Some((third, width, next, other)) if separator == '-' && other != '-' && width <= 2 => {
                    let year = self.joined(next).filter(|joined| joined.1 == 4);
                    return phrase(first, third, year.map(|y| y.0), year.map_or(next, |y| y.2));
                }
                Some((third, width, next, other)) if other == separator && (width == 4 || width == 2) => {
                    let year = if width == 4 { third } else { 2000 + third };
                    let (day, month) = if second > 12 { (second, first) } else { (first, second) };
                    return phrase(day, month, Some(year), next);
                }
                Some((_, 4, _, _)) if separator == '-' => {}
                Some(_) => return None,
                None => {}
            }
            let (month, year, end) = (second, self.year_after(end), end);
            if self.low[end..].starts_with(['%', '/']) {
                return None;
            }
            return phrase(first, month, year.map(|y| y.0), year.map_or(end, |y| y.1));
        }
        self.worded(at, first, end, phrase)
    }

    /// `06 tháng 02 năm 2017`, `13 June 2025`, `June 13th, 2025`, `18 và 19/5/2020`, `5 đến ngày 7/8`.
    fn worded(
        &mut self,
        at: usize,
        first: i32,
        end: usize,
        phrase: impl Fn(i32, i32, Option<i32>, usize) -> Option<DatePhrase>,
    ) -> Option<DatePhrase> {
        let ordinal = ["st", "nd", "rd", "th"].iter().find(|suffix| self.low[end..].starts_with(**suffix));
        let end = end + ordinal.map_or(0, |suffix| suffix.len());
        if let Some((start, month)) = self.month_before(at) {
            let end = self.last_day(first, end).unwrap_or(end);
            let year = self.year_after(end);
            let mut found = phrase(first, i32::from(month), year.map(|y| y.0), year.map_or(end, |y| y.1))?;
            found.start = start;
            return Some(found);
        }
        if let Some(found) = self.days(first, end) {
            return phrase(first, i32::from(found.month), found.year.map(i32::from), found.end);
        }
        let after = *self.marks.get(self.from(end))?;
        if !gap(&self.low[end..after.start], " ,-") && &self.low[end..after.start] != " of " {
            return None;
        }
        match after.value {
            DateWord::Month(month) => {
                let after_month = after.end + usize::from(self.low[after.end..].starts_with('.'));
                let year = self.year_after(after_month);
                phrase(first, i32::from(month), year.map(|y| y.0), year.map_or(after.end, |y| y.1))
            }
            DateWord::MonthWord => {
                let (month, _, next) = number(self.low, skip(self.low, after.end, " "))?;
                let year = self.year_after(next).or_else(|| self.joined(next).filter(|j| j.1 == 4).map(|j| (j.0, j.2)));
                phrase(first, month, year.map(|y| y.0), year.map_or(next, |y| y.1))
            }
            DateWord::And | DateWord::To => {
                let mut next = skip(self.low, after.end, " ");
                if let Some(day) = self.marks.get(self.from(next))
                    && day.start == next
                    && matches!(day.value, DateWord::DayWord)
                {
                    next = skip(self.low, day.end, " ");
                }
                let second = self.date_after(next)?;
                phrase(first, i32::from(second.month), second.year.map(i32::from), second.end)
            }
            _ => None,
        }
    }

    /// The name of a month right before a place: where it begins, and which it is.
    fn month_before(&self, at: usize) -> Option<(usize, i8)> {
        let before = self.marks[..self.from(at)].last()?;
        let DateWord::Month(month) = before.value else { return None };
        gap(&self.low[before.end..at], " .").then_some((before.start, month))
    }

    /// Where the days of `September 20 to 22` end.
    fn last_day(&self, first: i32, end: usize) -> Option<usize> {
        let to = self.marks.get(self.from(end)).filter(|to| matches!(to.value, DateWord::To | DateWord::And))?;
        if to.start != end + 1 {
            return None;
        }
        let (day, width, stop) = number(self.low, to.end + 1)?;
        let alone = !self.low[stop..].starts_with(|c: char| {
            c.is_alphanumeric()
                || "/.-%".contains(c) && { self.low[stop + 1..].starts_with(|c: char| c.is_ascii_digit()) }
        });
        (width <= 2 && (first + 1..=31).contains(&day) && alone).then_some(stop)
    }

    /// The last day of `6 - 8/9` or of `5, 6 và 7/9`, whose month is that of all.
    fn days(&mut self, first: i32, end: usize) -> Option<DatePhrase> {
        let (mut last, mut end) = (first, end);
        for _ in 0..DAYS {
            let Some((next, width, stop)) = self.low[end..].strip_prefix(", ").and_then(|_| number(self.low, end + 2))
            else {
                break;
            };
            if width > 2 || next <= last {
                return None;
            }
            // "Ngày 5, 6/9"
            if let Some(found) = self.date_after(stop - width) {
                return Some(found);
            }
            (last, end) = (next, stop);
        }
        let next = match self.marks.get(self.from(end)) {
            Some(and) if and.value == DateWord::And && last > first && and.start == end + 1 => and.end + 1,
            _ => end + [" - ", " – "].iter().find(|dash| self.low[end..].starts_with(**dash))?.len(),
        };
        let found = self.date_after(next)?;
        (i32::from(found.day) > last).then_some(found)
    }

    /// `LINDMERE, May 24 —`, `PORT DORR, Aug. 25 (VNA) —`: a day between the place and the dash of a dateline.
    fn opens_dateline(&self, phrase: &DatePhrase) -> bool {
        let (before, behind) = (&self.low[..phrase.start], self.low[phrase.end..].trim_start());
        let behind = match behind.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            Some((agency, rest)) if agency.len() <= DATELINE => rest.trim_start(),
            _ => behind,
        };
        before.len() <= DATELINE && before.ends_with(", ") && behind.starts_with(['—', '–', '-'])
    }

    /// Index of the first word at or after a place.
    fn from(&self, at: usize) -> usize {
        self.marks.partition_point(|mark| mark.start < at)
    }

    /// One more date after a connective; never a further chain, so that a long list costs no more than its length.
    fn date_after(&mut self, at: usize) -> Option<DatePhrase> {
        let (_, _, end) = number(self.low, at)?;
        let simple = self.joined(end).is_some()
            || self.marks.get(self.from(end)).is_some_and(|mark| {
                matches!(mark.value, DateWord::Month(_) | DateWord::MonthWord) && gap(&self.low[end..mark.start], " ")
            });
        if simple { self.date(at) } else { None }
    }

    /// A year behind a day and month: `, 2022`, ` năm 2022`, ` 2022`, `/2022`.
    fn year_after(&self, end: usize) -> Option<(i32, usize)> {
        let rest = &self.low[end..];
        let next = match self.marks.get(self.from(end)) {
            Some(mark) if mark.value == DateWord::YearWord && gap(&self.low[end..mark.start], " ,") => mark.end,
            _ if rest.starts_with([',', ' ']) => end,
            _ => return None,
        };
        let start = skip(self.low, next, " ,");
        let (year, width, stop) = number(self.low, start)?;
        (width == 4 && start > end && (1500..2200).contains(&year)).then_some((year, stop))
    }

    /// `of the same year` behind a day: where it ends.
    fn same_year(&self, end: usize) -> Option<usize> {
        let word = self.marks.get(self.from(end)).filter(|word| word.value == DateWord::SameYear)?;
        gap(&self.low[end..word.start], " ,").then_some(word.end)
    }

    /// A separator and a number: value, digits, end, separator.
    fn joined(&self, end: usize) -> Option<(i32, usize, usize, char)> {
        let rest = &self.low[end..];
        let spaced = rest.starts_with(' ');
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let separator = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.' | '–'))?;
        let after = end + usize::from(spaced) + separator.len_utf8();
        // "12 - 15" is a range or a score; one space is a slip of the pen ("24- 6-2024"), two are not
        let at = if spaced { after } else { skip(self.low, after, " ") };
        if at - after > 1 || (separator == '.' && (spaced || at > after)) {
            return None;
        }
        let (value, width, stop) = number(self.low, at)?;
        Some((value, width, stop, if separator == '–' { '-' } else { separator }))
    }

    /// The word in front of a date, over "the" and brackets.
    fn cue(&self, phrase: &mut DatePhrase, floor: usize) {
        let index = self.marks.partition_point(|mark| mark.end <= phrase.start);
        for mark in self.marks[..index].iter().rev().take(3) {
            let is_cue = matches!(
                mark.value,
                DateWord::DayWord | DateWord::PartOfDay | DateWord::Weekday(_) | DateWord::Today | DateWord::On
            );
            if mark.start < floor || !is_cue || !gap(&self.low[mark.end..phrase.start], " ,(:.") {
                break;
            }
            let stronger = matches!(phrase.cue, None | Some(DateWord::DayWord | DateWord::On));
            phrase.start = mark.start;
            if stronger {
                phrase.cue = Some(mark.value);
            }
        }
        // the words for a beginning stay outside the day
        let from = self.marks[..index].last().filter(|mark| mark.value == DateWord::From);
        if phrase.cue.is_none() && from.is_some_and(|mark| gap(&self.low[mark.end..phrase.start], " ")) {
            phrase.cue = Some(DateWord::From);
        }
    }
}

fn days_of(month: i32) -> i32 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Value, digits and end of the number at a place; `None` for more than four digits.
fn number(low: &str, at: usize) -> Option<(i32, usize, usize)> {
    let digits = low.as_bytes().get(at..)?.iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 || digits > 4 {
        return None;
    }
    Some((low[at..at + digits].parse().ok()?, digits, at + digits))
}

fn skip(low: &str, at: usize, over: &str) -> usize {
    at + low[at..].chars().take_while(|c| over.contains(*c)).map(char::len_utf8).sum::<usize>()
}

/// Whether only these characters, and few of them, stand between.
fn gap(between: &str, only: &str) -> bool {
    between.len() <= 4 && between.chars().all(|c| only.contains(c))
}
