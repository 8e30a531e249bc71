//! The year of a day that is told without one.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date, tz::TimeZone};

use super::{Context, dates::DatePhrase, line::Line};
use crate::lexicon::DateWord;

/// A day may lie this far behind the publication that tells it: a week's announcement, not last year's event.
const AHEAD_DAYS: i64 = 60;

/// The year of a day in an article published at `published`: the same, or the one before for December told in January.
pub fn near(published: Date, date: &DatePhrase) -> Option<i16> {
    let year = published.year();
    let same = Date::new(year, date.month, date.day).ok();
    let limit = published.checked_add(AHEAD_DAYS.days()).ok()?;
    match same {
        Some(same) if same > limit => Some(year - 1),
        Some(_) if date.month == 1 && published.month() == 12 && date.day < 28 => {
            let next = Date::new(year + 1, 1, date.day).ok()?;
            Some(if next <= limit && (next - published).get_days() < 30 { year + 1 } else { year })
        }
        _ => Some(year),
    }
}

/// The day in an address: `/2021/03/28/`, `20250919170740218`, `-1022408091903`; the last of its month for `/201910/`.
pub fn in_address(url: &str) -> Option<Date> {
    let path = url.splitn(4, '/').nth(3).unwrap_or_default();
    let runs = path.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let runs: Vec<&str> = runs.collect();
    let date = |year: &str, month: &str, day: &str| -> Option<Date> {
        let year: i16 = year.parse().ok()?;
        if !(1995..=2100).contains(&year) {
            return None;
        }
        Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
    };
    for part in runs.windows(3) {
        let joined = [format!("{}/{}/{}", part[0], part[1], part[2]), format!("{}-{}-{}", part[0], part[1], part[2])];
        if part[0].len() == 4
            && joined.iter().any(|joined| path.contains(joined.as_str()))
            && part[1].len() <= 2
            && part[2].len() <= 2
        {
            return date(part[0], part[1], part[2]);
        }
    }
    for run in &runs {
        if (run.len() == 8 || run.len() >= 12)
            && let Some(found) = run.get(..8).and_then(|day| date(&day[..4], &day[4..6], &day[6..]))
        {
            return Some(found);
        }
        // a CMS prefix and a stamp: 102 + 240809 + 1903…
        if run.len() >= 13
            && run.starts_with("102")
            && let Some(found) = date(&format!("20{}", &run[3..5]), &run[5..7], &run[7..9])
        {
            return Some(found);
        }
    }
    let month = runs.iter().find(|run| run.len() == 6 && url.contains(&format!("/{run}/")))?;
    // any day of the month
    date(&month[..4], &month[4..], "1").map(Date::last_of_month)
}

/// The year that the text itself decides: of a half-year, an anniversary's end, a term's begin, the newest year it speaks
/// of as its own. Years of documents are only a lower bound.
pub fn in_text(lines: &[Line], context: &Context) -> Option<i16> {
    let fetched = context.fetched_at.to_zoned(TimeZone::UTC).date().year();
    let mut halves: BTreeMap<i16, u32> = BTreeMap::new();
    let mut spoken: BTreeMap<i16, u32> = BTreeMap::new();
    let mut full: Option<i16> = None;
    for line in lines {
        for date in line.dates.iter().filter_map(|date| date.year).filter(|year| *year <= fetched) {
            full = full.max(Some(date));
        }
        for pair in line.dates.windows(2) {
            // "(22/12/1944 - 22/12/2023)": the year of an anniversary
            let same_day = (pair[0].day, pair[0].month) == (pair[1].day, pair[1].month);
            let dash = line.text.get(pair[0].end..pair[1].start).map(str::trim);
            let anniversary = same_day && dash.is_some_and(|dash| matches!(dash, "/" | "-" | "–" | "—"));
            if let (true, Some(first), Some(year)) = (anniversary, pair[0].year, pair[1].year)
                && first < year
            {
                *spoken.entry(year).or_default() += 1;
            }
        }
        for (index, word) in line.date_words.iter().enumerate() {
            let next = word.end + 1;
            match word.value {
                DateWord::HalfYear => {
                    let start = line.low[word.end..].trim_start_matches([' ', '/', '-', ',']);
                    if let Some(year) = year_at(start) {
                        *halves.entry(year).or_default() += 1;
                    }
                }
                DateWord::YearWord => {
                    let spanned = index > 0
                        && matches!(
                            line.date_words[index - 1].value,
                            DateWord::Span | DateWord::To | DateWord::From | DateWord::NotEvent
                        )
                        && line.date_words[index - 1].end + 1 >= word.start;
                    let Some(year) = line.low.get(next..).and_then(year_at).filter(|_| !spanned) else { continue };
                    let rest = &line.low[next + 4..];
                    if !rest.trim_start().starts_with(['-', '–']) {
                        *spoken.entry(year).or_default() += 1;
                    }
                }
                DateWord::Term => {
                    if let Some(year) = line.low.get(next..).and_then(year_at) {
                        *spoken.entry(year).or_default() += 0;
                    }
                }
                _ => {}
            }
        }
    }
    let usual = |years: &BTreeMap<i16, u32>| {
        years.iter().filter(|(year, count)| **year <= fetched && **count > 0).map(|(year, _)| *year).next_back()
    };
    if let Some(year) = usual(&halves) {
        return Some(year);
    }
    let newest = usual(&spoken);
    match (newest, full) {
        (Some(newest), Some(full)) if newest >= full && newest + 12 >= fetched => Some(newest),
        (Some(newest), None) if newest + 12 >= fetched => Some(newest),
        (_, Some(full)) if full == fetched => Some(full),
        _ => None,
    }
}

/// The newest year that the text tells in a day or behind the word for a year.
pub fn newest(lines: &[Line]) -> Option<i16> {
    let dated = lines.iter().flat_map(|line| &line.dates).filter_map(|date| date.year);
    let spoken = lines.iter().flat_map(|line| {
        let words = line.date_words.iter().filter(|word| word.value == DateWord::YearWord);
        words.filter_map(|word| line.low.get(word.end + 1..word.end + 5)?.parse().ok())
    });
    dated.chain(spoken).max()
}

fn year_at(text: &str) -> Option<i16> {
    let year = text.get(..4)?.parse().ok()?;
    let ends = !text[4..].starts_with(|c: char| c.is_alphanumeric());
    ((1990..2100).contains(&year) && ends).then_some(year)
}
