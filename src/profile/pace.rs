//! `[politeness]`: rates, concurrency, revisits.

use std::time::Duration;

use jiff::SignedDuration;

use super::model::Pace;
use super::table::{Item, Table};

pub(super) const KEYS: [&str; 3] = ["rate", "concurrency", "revisit"];

/// Beyond any network: "no limit", for a server of one's own.
const FASTEST: f64 = 1_000_000.0;
const UNITS: [(&str, u64); 10] = [
    ("s", 1),
    ("sec", 1),
    ("second", 1),
    ("m", 60),
    ("min", 60),
    ("minute", 60),
    ("h", 3_600),
    ("hour", 3_600),
    ("d", 86_400),
    ("day", 86_400),
];

/// The pace that the table sets; what it leaves out is as by default.
pub(super) fn read(table: &Table<'_>) -> Pace {
    let default = Pace::default();
    Pace {
        interval: table.get("rate").and_then(|item| rate(&item)).unwrap_or(default.interval),
        concurrency: table.get("concurrency").and_then(|item| count(&item, 64)).unwrap_or(default.concurrency),
        revisit: table.get("revisit").and_then(|item| revisit(&item)).unwrap_or(default.revisit),
    }
}

/// `2/s`, `30/min`, `0.5/s`: the least time between two requests.
fn rate(item: &Item<'_>) -> Option<Duration> {
    let text = item.text()?;
    let parts = text.value.split_once('/').and_then(|(count, unit)| {
        let count: f64 = count.trim().parse().ok().filter(|count: &f64| count.is_finite())?;
        let unit = UNITS.iter().find(|(word, _)| *word == unit.trim())?;
        Some((count, unit.1))
    });
    let Some((count, seconds)) = parts else {
        text.wrong(
            format!("`{}` is not a rate", text.value),
            "a rate is requests per time: \"1/s\", \"30/min\", \"0.5/s\"",
        );
        return None;
    };
    #[expect(clippy::cast_precision_loss, reason = "a day has few enough seconds")]
    let (per_second, unit) = (count / seconds as f64, seconds as f64);
    // Below one request in eleven days the interval means "never", and would overflow clocks.
    if !(1e-6..=FASTEST).contains(&per_second) {
        text.wrong(
            format!("`{}` is not a rate that can be kept", text.value),
            "between one request in eleven days and a million a second; leave `rate` out for \"1/s\"",
        );
        return None;
    }
    Some(Duration::from_secs_f64(unit / count))
}

/// A whole number from 1.
pub(super) fn count(item: &Item<'_>, most: u32) -> Option<u32> {
    let number = item.integer()?;
    match u32::try_from(number) {
        Ok(number) if (1..=most).contains(&number) => Some(number),
        _ => {
            item.wrong(format!("`{}` cannot be {number}", item.key), format!("from 1 to {most}"));
            None
        }
    }
}

/// `["1h", "1d", "1w"]`: ages, ascending; an empty list reads no article again.
fn revisit(item: &Item<'_>) -> Option<Vec<SignedDuration>> {
    let mut ages: Vec<SignedDuration> = Vec::new();
    for item in item.list()? {
        let text = item.text()?;
        let Some(age) = age(text.value) else {
            text.wrong(format!("`{}` is not an age", text.value), "as in \"1h\", \"3d\", \"2w\"");
            return None;
        };
        if ages.last().is_some_and(|last| *last >= age) {
            text.wrong("ages must grow", "the first is the youngest age at which an article is read again");
            return None;
        }
        ages.push(age);
    }
    Some(ages)
}

fn age(text: &str) -> Option<SignedDuration> {
    let text = text.trim();
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let hours = match unit.trim() {
        "m" | "min" => return number.parse().ok().filter(|n| (1..=600_000).contains(n)).map(SignedDuration::from_mins),
        "h" => 1,
        "d" => 24,
        "w" => 7 * 24,
        _ => return None,
    };
    let number: i64 = number.parse().ok().filter(|n| (1..=10_000).contains(n))?;
    Some(SignedDuration::from_hours(number * hours))
}
