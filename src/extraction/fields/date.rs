//! Time stamps as pages print them: text in, day, time and offset out.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use regex::{Captures, Regex};

use super::super::generic::Generic;
use crate::text::{fold, squeeze};

/// Which number comes first in `05/08/2021`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOrder {
    /// Day, month, year: everywhere but in the United States.
    #[default]
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year first; then the order says nothing.
    Ymd,
}

/// A moment as far as the text tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The day.
    pub day: Date,
    /// The time of day.
    pub time: Option<Time>,
    /// The offset from Greenwich.
    pub offset: Option<Offset>,
}

impl Stamp {
    /// The record's form: RFC 3339 with an offset, or the day alone where the text has no time.
    ///
    /// A time without an offset is read in `zone`; without one, in UTC, the clock of machines.
    pub fn render(&self, zone: Option<&TimeZone>) -> String {
        let Some(time) = self.time else { return self.day.to_string() };
        let moment = self.day.to_datetime(time);
        let offset = self.offset.unwrap_or_else(|| match zone {
            Some(zone) => zone.to_ambiguous_zoned(moment).compatible().map_or(Offset::UTC, |zoned| zoned.offset()),
            None => Offset::UTC,
        });
        let Ok(instant) = offset.to_timestamp(moment) else { return self.day.to_string() };
        instant.display_with_offset(offset).to_string()
    }

    /// The moment, local times in `zone`.
    pub fn instant(&self, zone: Option<&TimeZone>) -> Option<Timestamp> {
        let moment = self.day.to_datetime(self.time.unwrap_or_default());
        match (self.offset, zone) {
            (Some(offset), _) => offset.to_timestamp(moment).ok(),
            (None, Some(zone)) => zone.to_timestamp(moment).ok(),
            (None, None) => Offset::UTC.to_timestamp(moment).ok(),
        }
    }

    /// The same moment on the clocks of a zone.
    pub fn local(&self, zone: &TimeZone) -> Option<Self> {
        let zoned = self.instant(None)?.to_zoned(zone.clone());
        Some(Self { day: zoned.date(), time: Some(zoned.time()), offset: Some(zoned.offset()) })
    }

    /// Whether the time is given and is not the midnight that stands for none.
    pub fn is_timed(&self) -> bool {
        self.time.is_some()
    }

    fn plausible(self) -> Option<Self> {
        (1600..=2200).contains(&self.day.year()).then_some(self)
    }
}

/// Reads a machine's or a person's time stamp; `None` when the text holds no full date.
///
/// ISO 8601, RFC 2822, seconds since 1970, and dates in the languages of `generic.toml`.
pub fn parse(text: &str, order: DayOrder) -> Option<Stamp> {
    let text = text.trim();
    if text.len() < 6 {
        return None;
    }
    // Nothing longer than a line is a time stamp; a hostile one is not worth reading.
    let short: String = text.chars().take(300).map(western).collect();
    epoch(&short).or_else(|| iso(&short)).or_else(|| prose(&short, order)).and_then(Stamp::plausible)
}

/// A digit of another script as the digit that it is.
fn western(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{9e6}'..='\u{9ef}' => 0x9e6,
        '\u{e50}'..='\u{e59}' => 0xe50,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Seconds or milliseconds since 1970, between 1995 and 2100.
fn epoch(text: &str) -> Option<Stamp> {
    if !text.bytes().all(|b| b.is_ascii_digit()) || !matches!(text.len(), 10 | 13) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let moment =
        if text.len() == 13 { Timestamp::from_millisecond(number) } else { Timestamp::from_second(number) }.ok()?;
    let zoned: Zoned = moment.to_zoned(TimeZone::UTC);
    (1995..2100).contains(&zoned.year()).then(|| Stamp {
        day: zoned.date(),
        time: Some(zoned.time()),
        offset: Some(Offset::UTC),
    })
}

static ISO: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)^\D{0,2}(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})
        (?:[Tt\s_,]+(\d{1,2})[:.]?(\d{2})(?:[:.]?(\d{2})(?:[.,:]\d{1,9})?)?\s*
        ([Zz]|UTC|GMT|[+\-−]\s?\d{1,2}(?::?\d{2})?)?)?",
    )
});

fn iso(text: &str) -> Option<Stamp> {
    let found = ISO.captures(text)?;
    let rest = text.get(found.get(0)?.end()..).unwrap_or_default();
    let compact = !text.contains(['-', '/', '.']) && found.get(4).is_none();
    if compact && rest.starts_with(|c: char| c.is_ascii_digit()) {
        return compact_time(&found, rest);
    }
    let day = day(number(&found, 1)?, number(&found, 2)?, number(&found, 3)?)?;
    // A clock on the twelve-hour face is not ISO; the general reader knows it.
    if rest.trim_start().to_lowercase().starts_with(['a', 'p']) && found.get(4).is_some() {
        return None;
    }
    let time = time(number(&found, 4), number(&found, 5), number(&found, 6));
    let offset = found.get(7).and_then(|text| offset(text.as_str())).or_else(|| time.and_then(|_| zone_word(rest)));
    Some(Stamp { day, time, offset })
}

/// `20240503154742`
fn compact_time(found: &Captures<'_>, rest: &str) -> Option<Stamp> {
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    if !matches!(digits.len(), 4 | 6) {
        return None;
    }
    let at = |range: std::ops::Range<usize>| digits.get(range).and_then(|text| text.parse::<i64>().ok());
    let day = day(number(found, 1)?, number(found, 2)?, number(found, 3)?)?;
    let clock = time(at(0..2), at(2..4), at(4..6));
    Some(Stamp { day, time: clock, offset: None })
}

static YEAR_FIRST: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(\d{4})\s*(?:年|년|[-/.])\s*(\d{1,2})\s*(?:月|월|[-/.])\s*(\d{1,2})(?:\s*[日일]|\b)"));
static NUMERIC: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})\b"));
/// Names of months have no upper bound here: it would multiply what is compiled, all letters of Unicode, by itself.
static DAY_MONTH: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"\b(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª|-)?\s*(?:de\s|of\s|d[’'])?\s*(\p{L}{3,})\.?,?\s*(?:de\s|del\s)?\s*-?(\d{4})\b",
    )
});
static MONTH_DAY: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?:at\s+)?(\d{4})\b"));
/// `3 tháng 5 năm 2024`, `3 Tháng Năm, 2024`, `Tháng Năm 3, 2024`, folded.
static VIETNAMESE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)\b(?:(?<day>\d{1,2})[,\s]*thang\s*(?<month>\d{1,2}|MONTH)\s*,?\s*(?:nam\s*)?
        |thang\s*(?<first>\d{1,2}|MONTH)\s+(?<second>\d{1,2})\s*,\s*)(?<year>\d{4})\b"
            .replace("MONTH", &VIETNAMESE_MONTHS.join("|").replace(' ', r"\ "))
            .as_str(),
    )
});
/// Names of the months that are numbers in words, from January, folded; longer ones stand before their beginnings.
const VIETNAMESE_MONTHS: [&str; 13] =
    ["gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi mot", "muoi hai", "muoi", "mot"];
static YEAR_MONTH_DAY: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(\d{4})\.?\s+(\p{L}{3,})\.?\s+(\d{1,2})\b"));
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi)(?:(오전|오후|上午|下午|午前|午後)\s*)?
        \b([01]?\d|2[0-3])\s*(?:[:：h]|uhr\s|点|點|시|時)\s*([0-5]\d)(?:\s*[:：분分m]\s*([0-5]\d))?
        (?:[.]\d+)?\s*([ap]\.?\s?m\b|sa\b|ch\b)?",
    )
});
static CLOCK_DOT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)(?:kl\.?|klo|ore|um|at|à|,|\||-|–)\s*([01]?\d|2[0-3])[.]([0-5]\d)\b"));
static CLOCK_HOUR: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)\b(1[0-2]|0?[1-9])\s*([ap])\.?\s?m\b"));
static OFFSET: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)(?:GMT|UTC)\s*([+\-−]\s?\d{1,2}(?::?\d{2})?)|(?:^|[\s\d])([+\-−]\d{2}:?\d{2})\b"));

fn prose(text: &str, order: DayOrder) -> Option<Stamp> {
    let text = squeeze(text);
    let (day, rest) = prose_day(&text, order)?;
    let time = clock(&rest);
    let offset = time.and_then(|_| {
        OFFSET
            .captures(&rest)
            .and_then(|found| found.get(1).or(found.get(2)).and_then(|text| offset(text.as_str())))
            .or_else(|| zone_word(&rest))
    });
    Some(Stamp { day, time, offset })
}

/// The first full date of a text, and the text without it.
fn prose_day(text: &str, order: DayOrder) -> Option<(Date, String)> {
    let folded = fold(text);
    let without = |range: std::ops::Range<usize>, of: &str| format!("{} | {}", &of[..range.start], &of[range.end..]);
    if let Some(found) = YEAR_FIRST.captures(text) {
        let date = day(number(&found, 1)?, number(&found, 2)?, number(&found, 3)?)?;
        return Some((date, without(found.get(0)?.range(), text)));
    }
    if let Some(found) = VIETNAMESE.captures(&folded) {
        let part = |name, other| found.name(name).or(found.name(other)).map(|part| part.as_str());
        let month = vietnamese_month(part("month", "first")?)?;
        let date = day(found["year"].parse().ok()?, month, part("day", "second")?.parse().ok()?)?;
        return Some((date, without(found.get(0)?.range(), &folded)));
    }
    let months = &Generic::get().months;
    for (pattern, at) in [(&DAY_MONTH, [3, 2, 1]), (&MONTH_DAY, [3, 1, 2]), (&YEAR_MONTH_DAY, [1, 2, 3])] {
        for found in pattern.captures_iter(&folded) {
            let word = found.get(at[1]).map_or("", |word| word.as_str());
            let Some(month) = months.get(word) else { continue };
            if let Some(date) = day(number(&found, at[0])?, i64::from(*month), number(&found, at[2])?) {
                return Some((date, without(found.get(0)?.range(), &folded)));
            }
        }
    }
    for found in numeric(text) {
        let (Some(a), Some(b), Some(mut year)) = (number(&found, 1), number(&found, 2), number(&found, 3)) else {
            continue;
        };
        if year < 100 {
            year += if year < 70 { 2000 } else { 1900 };
        }
        let (first, second) = if (order == DayOrder::Mdy && a <= 12) || b > 12 { (b, a) } else { (a, b) };
        if let Some(date) = day(year, second, first) {
            return Some((date, without(found.get(0)?.range(), text)));
        }
    }
    None
}

/// Every three numbers that may be a day, also those that begin amid others: in `07:45 - 31/10/2024` the minutes begin none.
fn numeric(text: &str) -> impl Iterator<Item = Captures<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let found = NUMERIC.captures_at(text, at)?;
            let first = found.get(1)?;
            at = first.end();
            if !text[..first.start()].ends_with([':', '：']) {
                return Some(found);
            }
        }
    })
}

/// Number of a month by its digits or words.
fn vietnamese_month(word: &str) -> Option<i64> {
    let at = || VIETNAMESE_MONTHS.iter().position(|month| *month == word);
    let number = match at() {
        Some(11) => 10,
        Some(12) => 1,
        // `mười một`, `mười hai`
        Some(at @ (9 | 10)) => at as i64 + 2,
        Some(at) => at as i64 + 1,
        None => word.parse().ok()?,
    };
    Some(number)
}

/// Where the first full date of a line stands.
pub fn span(text: &str) -> Option<Range<usize>> {
    let first = || numeric(text).next().and_then(|found| found.get(0));
    if let Some(found) = YEAR_FIRST.find(text).or_else(first) {
        return Some(found.range());
    }
    // Folding changes lengths; each byte of the folded text remembers where it came from.
    let mut folded = String::with_capacity(text.len());
    let mut from = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        folded.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        from.resize(folded.len(), at);
    }
    from.push(text.len());
    let months = &Generic::get().months;
    let named = [(&DAY_MONTH, 2), (&MONTH_DAY, 1), (&YEAR_MONTH_DAY, 2)].into_iter().find_map(|(pattern, month)| {
        pattern.captures_iter(&folded).find(|found| months.contains_key(&found[month])).and_then(|found| found.get(0))
    });
    named.or_else(|| VIETNAMESE.find(&folded)).map(|found| from[found.start()]..from[found.end()])
}

/// The offset from Greenwich that a line names: `(GMT+7)`.
pub fn named_offset(text: &str) -> Option<Offset> {
    OFFSET.captures(text).and_then(|found| found.get(1)).and_then(|text| offset(text.as_str()))
}

/// Whether a line is dated as the clock of a page is: with the day of the week, or the zone.
pub fn is_clock(text: &str) -> bool {
    holds(text, &Generic::get().dates.weekdays) || named_offset(text).is_some()
}

/// Whether a line says that a publication or a change is what it dates: `Published on`, `Aktualisiert:`.
pub fn is_announced(text: &str) -> bool {
    is_published(text) || is_changed(text)
}

/// Whether a line speaks of the publication.
pub fn is_published(text: &str) -> bool {
    holds(text, &Generic::get().dates.published)
}

/// Whether a line speaks of a change.
pub fn is_changed(text: &str) -> bool {
    holds(text, &Generic::get().dates.changed)
}

/// Whether one of the phrases stands in a text, as words of its own.
fn holds(text: &str, phrases: &[String]) -> bool {
    let folded = fold(text);
    phrases.iter().any(|phrase| {
        folded.match_indices(phrase.as_str()).any(|(at, _)| {
            let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic() || !c.is_ascii());
            apart(folded[..at].chars().next_back()) && apart(folded[at + phrase.len()..].chars().next())
        })
    })
}

/// The time of day that a text tells first.
pub fn clock(text: &str) -> Option<Time> {
    if let Some(found) = CLOCK.captures(text) {
        let mut hour = number(&found, 2)?;
        let half = found.get(5).or(found.get(1)).map(|text| text.as_str().to_lowercase()).unwrap_or_default();
        let afternoon = half.starts_with('p') || matches!(half.as_str(), "오후" | "下午" | "午後" | "ch");
        let morning = half.starts_with('a') || matches!(half.as_str(), "오전" | "上午" | "午前" | "sa");
        if afternoon && hour < 12 {
            hour += 12;
        }
        if morning && hour == 12 {
            hour = 0;
        }
        return time(Some(hour), number(&found, 3), number(&found, 4));
    }
    if let Some(found) = CLOCK_DOT.captures(text) {
        return time(number(&found, 1), number(&found, 2), None);
    }
    let found = CLOCK_HOUR.captures(text)?;
    let hour = number(&found, 1)? % 12 + if found[2].eq_ignore_ascii_case("p") { 12 } else { 0 };
    time(Some(hour), Some(0), None)
}

fn offset(text: &str) -> Option<Offset> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("z") || text.eq_ignore_ascii_case("utc") || text.eq_ignore_ascii_case("gmt") {
        return Some(Offset::UTC);
    }
    let sign = if text.starts_with('+') { 1 } else { -1 };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<i32>().ok()?, 0),
        3 => (digits[..1].parse().ok()?, digits[1..].parse().ok()?),
        4 => (digits[..2].parse().ok()?, digits[2..].parse().ok()?),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then(|| Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok())?
}

/// The offset of an abbreviation such as `MESZ`, written in capitals.
fn zone_word(text: &str) -> Option<Offset> {
    let zones = &Generic::get().zones.offsets;
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= 3 && word.chars().all(|c| c.is_ascii_alphabetic()))
        .find_map(|word| zones.get(&word.to_ascii_lowercase()))
        .and_then(|minutes| Offset::from_seconds(i32::from(*minutes) * 60).ok())
}

fn day(year: i64, month: i64, day: i64) -> Option<Date> {
    // Thailand counts from the Buddha's death.
    let year = if (2440..=2640).contains(&year) { year - 543 } else { year };
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn time(hour: Option<i64>, minute: Option<i64>, second: Option<i64>) -> Option<Time> {
    let (hour, minute, second) =
        (i8::try_from(hour?).ok()?, i8::try_from(minute?).ok()?, i8::try_from(second.unwrap_or(0)).ok()?);
    Time::new(hour, minute, second, 0).ok()
}

fn number(found: &Captures<'_>, group: usize) -> Option<i64> {
    found.get(group)?.as_str().parse().ok()
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns of this file are constant")
}
