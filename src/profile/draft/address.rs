//! The pattern of article URLs, generalised from some of them.

use crate::address::Address;

/// What a part of a path looks like, from the most to the least exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Year,
    TwoDigits,
    Number,
    Slug,
    Any,
}

/// A pattern that matches all of the URLs and not the front page: years, numbers and slugs become classes,
/// parts that all share stay as they are, the longest number of at least four digits is the article's `id`.
/// `None` where the URLs have too little in common.
pub fn article_pattern(urls: &[&Address]) -> Option<String> {
    let first = urls.first()?;
    let host = host_of(first);
    if urls.iter().any(|url| host_of(url) != host) {
        return None;
    }
    let paths: Vec<Vec<&str>> = urls.iter().map(|url| url.url().path().split('/').skip(1).collect()).collect();
    let length = paths.iter().map(Vec::len).min()?;
    let same_length = paths.iter().all(|path| path.len() == length);
    let mut pattern = format!("^https?://(www\\.)?{}", regex::escape(host));
    // URLs of different depth share their last part at most: rubrics may nest.
    let aligned = if same_length { length } else { 0 };
    if !same_length {
        pattern.push_str("(/[^/?]+)*");
    }
    let columns: Vec<Vec<&str>> = (0..aligned)
        .map(|at| paths.iter().map(|path| path[at]).collect())
        .chain((!same_length).then(|| paths.iter().filter_map(|path| path.last().copied()).collect()))
        .collect();
    let last = columns.len().checked_sub(1)?;
    let numbers = |column: &Vec<&str>| column.iter().all(|part| shape(part) == Shape::Number);
    let id = columns
        .iter()
        .rposition(|column| with_id(column).is_some() && shape(column[0]) != Shape::Year)
        .or_else(|| columns.iter().rposition(numbers));
    let mut telling = id.is_some();
    for (at, column) in columns.iter().enumerate() {
        let text = part(column, id == Some(at), urls.len() > 1);
        telling |= text.contains("\\d") || text.contains('-');
        telling |= at == last && column.iter().any(|part| part.len() > 12);
        pattern.push('/');
        pattern.push_str(&text);
    }
    let query_id = shared_query_id(urls);
    if let Some(name) = query_id.filter(|_| id.is_none()) {
        pattern.push_str(&format!("\\?(.*&)?{}=(?<id>\\d+)", regex::escape(name)));
        telling = true;
    }
    telling.then_some(pattern)
}

fn host_of(url: &Address) -> &str {
    let host = url.url().host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// One part of the path on all URLs.
fn part(column: &[&str], is_id: bool, several: bool) -> String {
    let first = column.first().copied().unwrap_or_default();
    if first.is_empty() && column.iter().all(|part| part.is_empty()) {
        return String::new();
    }
    if several && column.iter().all(|part| *part == first) && shape(first) == Shape::Any {
        return regex::escape(first);
    }
    if is_id {
        return with_id(column).unwrap_or_else(|| "(?<id>\\d+)".to_owned());
    }
    let shapes: Vec<Shape> = column.iter().map(|part| shape(part)).collect();
    let kind = if shapes.iter().all(|one| *one == shapes[0]) { shapes[0] } else { Shape::Any };
    match kind {
        Shape::Year => "\\d{4}".to_owned(),
        Shape::TwoDigits => "\\d{1,2}".to_owned(),
        Shape::Number => "\\d+".to_owned(),
        Shape::Slug => "[^/?]*-[^/?]*".to_owned(),
        Shape::Any => "[^/?]+".to_owned(),
    }
}

fn shape(part: &str) -> Shape {
    let digits = !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    match (digits, part.len()) {
        (true, 4) if part.starts_with("19") || part.starts_with("20") => Shape::Year,
        (true, 1..=2) => Shape::TwoDigits,
        (true, _) => Shape::Number,
        _ if part.matches('-').count() >= 2 => Shape::Slug,
        _ => Shape::Any,
    }
}

/// The part as text around the paper's own number, if every URL has one at the same end of it.
fn with_id(column: &[&str]) -> Option<String> {
    let splits: Option<Vec<(&str, &str)>> = column.iter().map(|part| around_number(part)).collect();
    let splits = splits?;
    let (before, after) = splits[0];
    let tail = if splits.iter().all(|(_, other)| *other == after) { regex::escape(after) } else { "[^/?]*".to_owned() };
    let head = if splits.iter().all(|(other, _)| other.is_empty()) {
        ""
    } else if splits.iter().all(|(other, _)| *other == before) {
        return Some(format!("{}(?<id>\\d+){tail}", regex::escape(before)));
    } else if splits.iter().all(|(other, _)| other.ends_with('-')) {
        "[^/?]*-"
    } else {
        "[^/?]*?"
    };
    Some(format!("{head}(?<id>\\d+){tail}"))
}

/// What stands before and after the last number of at least four digits.
fn around_number(part: &str) -> Option<(&str, &str)> {
    let mut best = None;
    let mut start = None;
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        match (c.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if at - from >= 4 {
                    best = Some((&part[..from], &part[at..]));
                }
                start = None;
            }
            _ => {}
        }
    }
    best
}

/// A query parameter that all URLs have, with a number for its value.
fn shared_query_id<'u>(urls: &[&'u Address]) -> Option<&'u str> {
    let first = urls.first()?.url().query()?;
    first.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name).find(|name| {
        urls.iter().all(|url| {
            let query = url.url().query().unwrap_or_default();
            query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .any(|(other, value)| other == *name && !value.is_empty() && value.bytes().all(|c| c.is_ascii_digit()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generalises_what_differs_and_keeps_what_is_shared() {
        let pattern = |urls: &[&str]| {
            let urls: Vec<Address> = urls.iter().filter_map(|url| Address::parse(url).ok()).collect();
            let pattern = article_pattern(&urls.iter().collect::<Vec<_>>());
            for url in &urls {
                let regex = pattern.as_deref().map(|text| regex::Regex::new(text).unwrap_or_else(|e| panic!("{e}")));
                assert!(regex.is_none_or(|regex| regex.is_match(url.as_str())), "{pattern:?} {url}");
            }
            pattern.unwrap_or_default()
        };
        assert_eq!(
            pattern(&["https://tide.example/article/4711/a-b-c", "https://www.tide.example/article/90210/d-e-f"]),
            r"^https?://(www\.)?tide\.example/article/(?<id>\d+)/[^/?]*-[^/?]*"
        );
        assert_eq!(
            pattern(&[
                "https://tide.example/sport/big-match-today-104711.html",
                "https://tide.example/politik/new-law-190210.html"
            ]),
            r"^https?://(www\.)?tide\.example/[^/?]+/[^/?]*-(?<id>\d+)\.html"
        );
        assert_eq!(
            pattern(&[
                "https://tide.example/2024/05/03/storm-hits-coast",
                "https://tide.example/2025/11/20/calm-after-all"
            ]),
            r"^https?://(www\.)?tide\.example/\d{4}/\d{1,2}/\d{1,2}/[^/?]*-[^/?]*"
        );
        assert_eq!(
            pattern(&["https://tide.example/n.php?id=12&x=1", "https://tide.example/n.php?x=2&id=9"]),
            r"^https?://(www\.)?tide\.example/n\.php\?(.*&)?id=(?<id>\d+)"
        );
        assert_eq!(pattern(&["https://tide.example/about"]), "");
        assert_eq!(pattern(&["https://tide.example/a/1-2-3", "https://ebb.example/a/1-2-3"]), "");
    }
}
