//! Places without an end, told by the address alone.

use std::collections::HashMap;
use std::fmt;

use jiff::Zoned;

use crate::address::Address;
use crate::clock;

/// Longest address worth asking for.
const LONGEST: usize = 2000;
/// Most folders of a path.
const MOST_FOLDERS: usize = 16;
/// Most parameters of a query.
const MOST_PARAMETERS: usize = 12;
/// The same folder more often than this, and links have begun to nest.
const MOST_REPEATS: usize = 3;
/// Pages of anything; a reader does not get there either.
const LAST_PAGE: u64 = 5000;
/// The first year of which a news site has pages.
const FIRST_YEAR: i64 = 1990;

/// What makes an address look endless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    /// Too long to be a page's address.
    Long,
    /// Too many folders, or the same ones again and again.
    Nested,
    /// A query of too many parameters: filters of filters.
    Filters,
    /// A calendar that goes on into other centuries.
    Calendar,
    /// A page number beyond any reader.
    Pagination,
}

impl fmt::Display for Trap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Long => "its address is too long",
            Self::Nested => "its folders nest without end",
            Self::Filters => "it has too many parameters",
            Self::Calendar => "it is a calendar of another age",
            Self::Pagination => "its page number is too high",
        })
    }
}

/// What trap this address looks like, if any.
pub fn look(address: &Address) -> Option<Trap> {
    let url = address.url();
    if address.as_str().len() > LONGEST {
        return Some(Trap::Long);
    }
    let folders: Vec<&str> = url.path().split('/').filter(|folder| !folder.is_empty()).collect();
    if folders.len() > MOST_FOLDERS || repeats(&folders) {
        return Some(Trap::Nested);
    }
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    if pairs.len() > MOST_PARAMETERS {
        return Some(Trap::Filters);
    }
    let last_year = i64::from(Zoned::new(clock::now(), jiff::tz::TimeZone::UTC).year()) + 1;
    let other_age = |year: i64| !(FIRST_YEAR..=last_year).contains(&year);
    if pairs.iter().any(|(name, value)| is_time(name) && year(value).is_some_and(other_age)) {
        return Some(Trap::Calendar);
    }
    if folders.windows(2).any(|pair| is_time(pair[0]) && year(pair[1]).is_some_and(other_age)) {
        return Some(Trap::Calendar);
    }
    let beyond = |number: &str| number.parse::<u64>().is_ok_and(|number| number > LAST_PAGE);
    let by_query = pairs.iter().any(|(name, value)| is_page(name) && beyond(value));
    let by_folder = folders.windows(2).any(|pair| is_page(pair[0]) && beyond(pair[1]));
    (by_query || by_folder).then_some(Trap::Pagination)
}

fn repeats(folders: &[&str]) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for folder in folders {
        *counts.entry(folder).or_default() += 1;
    }
    counts.values().any(|count| *count > MOST_REPEATS)
}

fn is_time(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["calendar", "lich", "date", "day", "month", "year", "ngay", "thang", "nam", "event", "events"]
        .contains(&name.as_str())
}

fn is_page(name: &str) -> bool {
    ["page", "p", "pg", "paged", "trang", "start", "offset", "pageindex"].contains(&name.to_ascii_lowercase().as_str())
}

/// A year that a date begins with, or is.
fn year(value: &str) -> Option<i64> {
    let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
    let compact = [6, 8].contains(&digits.len()).then(|| &digits[..4]);
    compact.or((digits.len() == 4).then_some(digits.as_str()))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traps_are_told_from_pages() {
        let long = format!("/{}", "x".repeat(2100));
        for (path, expected) in [
            ("/tin/2026/03/01/nghi-quyet-so-29.html", None),
            ("/news?page=12&sort=new", None),
            ("/a/b/a/c/a", None),
            ("/page/3/tin", None),
            ("/calendar/2026/03", None),
            ("/article/19950101/the-past", None),
            ("/a/b/a/b/a/b/a/b", Some(Trap::Nested)),
            ("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17", Some(Trap::Nested)),
            ("/calendar/2931/03", Some(Trap::Calendar)),
            ("/events?month=1871-05", Some(Trap::Calendar)),
            ("/events?date=29310501", Some(Trap::Calendar)),
            ("/news?page=90001", Some(Trap::Pagination)),
            ("/news/page/90001", Some(Trap::Pagination)),
            ("/s?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1&l=1&m=1", Some(Trap::Filters)),
            (long.as_str(), Some(Trap::Long)),
        ] {
            let address = Address::parse(&format!("http://paper.example{path}")).unwrap();
            assert_eq!(look(&address), expected, "{path}");
        }
    }
}
