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

/// A pattern that matches all of the URLs and none of the pages above them: years, numbers and slugs become classes,
/// parts that all share stay as they are, a number of at least four digits is the article's `id`. `None` where the
/// URLs have too little in common to tell an article from a listing.
pub fn article_pattern(urls: &[&Address]) -> Option<String> {
    let first = urls.first()?;
    let host = host_of(first);
    if urls.iter().any(|url| host_of(url) != host) {
        return None;
    }
    let paths: Vec<Vec<&str>> = urls.iter().map(|url| url.url().path().split('/').skip(1).collect()).collect();
    let length = paths.iter().map(Vec::len).min()?;
    let same_length = paths.iter().all(|path| path.len() == length);
    // Rubrics may nest: URLs of different depth are compared from their ends.
    let column = |back: usize| paths.iter().map(|path| path[path.len() - back]).collect::<Vec<&str>>();
    let mut columns: Vec<Vec<&str>> = (1..=length).rev().map(column).collect();
    if !same_length {
        let telling = |column: &Vec<&str>| with_id(column).is_some() || is_shared(column) || slug(column).is_some();
        let kept = columns.iter().rev().take_while(|column| telling(column)).count();
        columns.drain(..columns.len() - kept);
    }
    let numbers = |column: &Vec<&str>| column.iter().all(|part| shape(part) == Shape::Number);
    let id = columns
        .iter()
        .rposition(|column| with_id(column).is_some() && shape(column[0]) != Shape::Year)
        .or_else(|| columns.iter().rposition(numbers));
    let mut pattern = format!("^https?://(www\\.)?{}", regex::escape(host));
    if let Some(port) = first.url().port() {
        pattern.push_str(&format!(":{port}"));
    }
    if !same_length {
        pattern.push_str("(/[^/?]+)*");
    }
    for (at, column) in columns.iter().enumerate() {
        pattern.push('/');
        pattern.push_str(&part(column, id == Some(at), urls.len() > 1));
    }
    match shared_query_id(urls).filter(|_| id.is_none()) {
        Some(name) => pattern.push_str(&format!("\\?(.*&)?{}=(?<id>\\d+)", regex::escape(name))),
        None => pattern.push_str("(\\?|$)"),
    }
    let compiled = regex::Regex::new(&pattern).ok()?;
    let fits = urls.iter().all(|url| compiled.is_match(url.as_str()));
    (fits && !above(urls).iter().any(|url| compiled.is_match(url))).then_some(pattern)
}

/// Addresses of pages that list articles, as far as the articles' own addresses tell: the paths above them, and a rubric
/// that nobody has thought of yet.
fn above(urls: &[&Address]) -> Vec<String> {
    let mut all = Vec::new();
    for url in urls {
        let mut path = url.url().path().trim_end_matches('/');
        let host = format!("{}://{}", url.url().scheme(), url.url().authority());
        while let Some((parent, _)) = path.rsplit_once('/') {
            all.extend(["", "/", "/rubric", "/rubric/"].map(|rubric| format!("{host}{parent}{rubric}")));
            path = parent;
        }
    }
    all
}

fn host_of(url: &Address) -> &str {
    let host = url.url().host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

fn is_shared(column: &[&str]) -> bool {
    column.iter().all(|part| *part == column[0])
}

/// One part of the path on all URLs.
fn part(column: &[&str], is_id: bool, several: bool) -> String {
    let first = column.first().copied().unwrap_or_default();
    if is_shared(column) && (first.is_empty() || (several && shape(first) == Shape::Any)) {
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
        Shape::Slug | Shape::Any => slug(column).unwrap_or_else(|| "[^/?]+".to_owned()),
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

/// Words joined by hyphens: so many as all of the parts have, up to four, since rubrics have fewer; and the ending
/// that all share.
fn slug(column: &[&str]) -> Option<String> {
    let hyphens = column.iter().map(|part| part.matches('-').count()).min().filter(|count| *count >= 2)?;
    let ending = column[0].rsplit_once('.').map(|(_, ending)| format!(".{ending}"));
    let ending = ending.filter(|ending| ending.len() <= 6 && column.iter().all(|part| part.ends_with(ending)));
    let words = hyphens.min(3);
    Some(format!("([^/?-]*-){{{words},}}[^/?]*{}", regex::escape(&ending.unwrap_or_default())))
}

/// The part as text around the paper's own number, if every URL has one before the same ending.
fn with_id(column: &[&str]) -> Option<String> {
    let splits: Option<Vec<(&str, &str)>> = column.iter().map(|part| around_number(part)).collect();
    let splits = splits?;
    let (before, after) = splits[0];
    if splits.iter().all(|(before, after)| before.is_empty() && after.starts_with('-')) {
        return Some("(?<id>\\d+)-[^/?]*".to_owned());
    }
    // What follows the number is an ending, not words.
    if splits.iter().any(|(_, other)| *other != after) || after.contains('-') {
        return None;
    }
    let word = |text: &str| text.len() <= 12 && text.chars().all(|c| c.is_alphanumeric() || c == '_');
    let head = if splits.iter().all(|(other, _)| *other == before) && (word(before) || column.len() > 1) {
        // A number in front of the article's own is a day or an issue.
        let literal = regex::escape(before);
        let mut head = String::new();
        for c in literal.chars() {
            match c {
                '0'..='9' if head.ends_with("\\d+") => {}
                '0'..='9' => head.push_str("\\d+"),
                c => head.push(c),
            }
        }
        head
    } else if splits.iter().all(|(other, _)| other.ends_with('-')) {
        "[^/?]*-".to_owned()
    } else {
        "[^/?]*?".to_owned()
    };
    Some(format!("{head}(?<id>\\d+){}", regex::escape(after)))
}

/// What stands before and after the last number of at least four digits that is no year, no day and no part of a hash.
fn around_number(part: &str) -> Option<(&str, &str)> {
    let mut best = None;
    let mut start = None;
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        match (c.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let within = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
                let run = part[..from].chars().rev().take_while(|c| within(*c));
                let hashed = run.clone().any(|c| c.is_ascii_digit()) && run.count() > 0;
                let dated = [4, 8].contains(&(at - from)) && ["19", "20"].iter().any(|c| part[from..].starts_with(c));
                if at - from >= 4 && !c.is_alphanumeric() && !hashed && !dated {
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
            r"^https?://(www\.)?tide\.example/article/(?<id>\d+)/([^/?-]*-){2,}[^/?]*(\?|$)"
        );
        assert_eq!(
            pattern(&[
                "https://tide.example/sport/big-match-today-104711.html",
                "https://tide.example/politik/new-law-190210.html"
            ]),
            r"^https?://(www\.)?tide\.example/[^/?]+/[^/?]*-(?<id>\d+)\.html(\?|$)"
        );
        assert_eq!(
            pattern(&[
                "https://tide.example/2024/05/03/storm-hits-coast",
                "https://tide.example/2025/11/20/calm-after-all"
            ]),
            r"^https?://(www\.)?tide\.example/\d{4}/\d{1,2}/\d{1,2}/([^/?-]*-){2,}[^/?]*(\?|$)"
        );
        assert_eq!(
            pattern(&["https://tide.example/n.php?id=12&x=1", "https://tide.example/n.php?x=2&id=9"]),
            r"^https?://(www\.)?tide\.example/n\.php\?(.*&)?id=(?<id>\d+)"
        );
        // Rubrics nest; what is shared stands at the end.
        assert_eq!(
            pattern(&[
                "https://tide.example/berlin/article242242744/fire-in-the-old-harbour.html",
                "https://tide.example/guide/money/article409954684/what-the-bank-says-on-thursday.html"
            ]),
            r"^https?://(www\.)?tide\.example(/[^/?]+)*/article(?<id>\d+)/([^/?-]*-){3,}[^/?]*\.html(\?|$)"
        );
        // One URL does not tell what is shared: its slug is not taken for a fixed part, nor a day in its number.
        assert_eq!(
            pattern(&["https://tide.example/news/world/talks-on-the-strait-1.7287711"]),
            r"^https?://(www\.)?tide\.example/[^/?]+/[^/?]+/[^/?]*?(?<id>\d+)(\?|$)"
        );
        assert_eq!(
            pattern(&["https://tide.example/cnt/dmf20250202_96887132"]),
            r"^https?://(www\.)?tide\.example/[^/?]+/dmf\d+_(?<id>\d+)(\?|$)"
        );
        assert_eq!(
            pattern(&["https://tide.example/town/2025-06-23-romance-declared-at-the-fair/"]),
            r"^https?://(www\.)?tide\.example/[^/?]+/([^/?-]*-){3,}[^/?]*/(\?|$)"
        );
        assert_eq!(
            pattern(&["https://tide.example/town/5481-what-people-say-of-me"]),
            r"^https?://(www\.)?tide\.example/[^/?]+/(?<id>\d+)-[^/?]*(\?|$)"
        );
        // Digits in a hash are no number of the paper's; Vietnamese papers end their slugs with one.
        assert_eq!(
            pattern(&[
                "https://tide.example/article/storm-hits-the-coast-3cc842471fb9df42315d658d88c8403a",
                "https://tide.example/article/calm-after-it-all-151f82b59473d29a448ef1cea9afe471"
            ]),
            r"^https?://(www\.)?tide\.example/article/([^/?-]*-){3,}[^/?]*(\?|$)"
        );
        assert_eq!(
            pattern(&[
                "https://tide.example/bao-so-3-do-bo-vao-quang-ninh-4789123.html",
                "https://tide.example/hoc-sinh-nghi-hoc-vi-bao-4789200.html"
            ]),
            r"^https?://(www\.)?tide\.example/[^/?]*-(?<id>\d+)\.html(\?|$)"
        );
        // A paper on a port of its own, as on one's own machine.
        assert_eq!(
            pattern(&["http://127.0.0.1:8801/town/a-b-c-1000.html", "http://127.0.0.1:8801/town/d-e-f-1001.html"]),
            r"^https?://(www\.)?127\.0\.0\.1:8801/town/[^/?]*-(?<id>\d+)\.html(\?|$)"
        );
        assert_eq!(pattern(&["https://tide.example/news/explained", "https://tide.example/sport/clymn8zyrp9o"]), "");
        assert_eq!(pattern(&["https://tide.example/about"]), "");
        assert_eq!(pattern(&["https://tide.example/a/1-2-3", "https://ebb.example/a/1-2-3"]), "");
    }
}
