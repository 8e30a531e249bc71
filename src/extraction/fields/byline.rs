//! Author lines: text in, one name each out, without roles, agencies, addresses and `By`.

use std::borrow::Cow;

use super::super::generic::{Bylines, Generic};
pub use super::author_name::looks_like_name;
use super::author_name::{DENSE_OFFICES, dense, is_body, name};
use super::date;
use crate::text::{fold, squeeze};

/// What an author line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Byline {
    /// Names in order, Title Case.
    pub names: Vec<String>,
    /// The line opens as an author line does (`By`, `Tin, ảnh:`).
    pub opened: bool,
    /// A body signs.
    pub body: bool,
    /// The line credits a picture or names a source: nobody of it is an author.
    pub credit: bool,
}

/// Reads one line that is known to name authors; a date in it stands before or behind them.
pub fn parse(line: &str) -> Byline {
    let line = squeeze(line);
    let line = apart_from_day(&line);
    let line = without_photo(&line);
    let dated = line.len() <= LONGEST_DATED && line.bytes().any(|byte| byte.is_ascii_digit());
    let Some(span) = dated.then(|| date::span(line)).flatten() else { return undated(line) };
    let before = undated(without_article(without_weekday(without_label(&line[..span.start]))));
    if before.opened || before.credit {
        return before;
    }
    match from_opener(&line[span.end..]) {
        Some(after) => undated(after),
        None => before,
    }
}

/// `Ada Quill08/07/2022`: markup alone stood between name and day.
fn apart_from_day(line: &str) -> Cow<'_, str> {
    let letter = |at: usize| line[..at].ends_with(char::is_alphabetic);
    let day = |at: usize| {
        let rest = line[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        (1..=2).contains(&(line.len() - at - rest.len())) && rest.starts_with(['/', '.', '-'])
    };
    let glued = line.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at);
    let Some(at) = glued.take(LONGEST_OPENER).find(|at| letter(*at) && day(*at)) else { return line.into() };
    format!("{} {}", &line[..at], &line[at..]).into()
}

/// `Ada Quill Photo: Tom Ferrow`, `Ada Quill Translated by Tom Ferrow`: a line break alone stood between them.
pub fn without_photo(line: &str) -> &str {
    let Bylines { photo, sources, .. } = &Generic::get().bylines;
    let lower = line.to_lowercase();
    let others = sources.iter().filter(|source| lower.len() == line.len() && is_preposition(source));
    let other = others.filter_map(|source| lower.find(source.as_str())).min();
    let before = other.map(|at| line[..at].trim_end()).filter(|before| before.contains(' ') && looks_like_name(before));
    if let Some(before) = before {
        return before;
    }
    let credited = line.match_indices(':').take(LAST_COLON).find_map(|(colon, _)| {
        let (before, word) = line[..colon].trim_end().rsplit_once(' ')?;
        (looks_like_name(before) && before.contains(' ') && photo.contains(&word.to_lowercase())).then_some(before)
    });
    credited.unwrap_or(line)
}

/// Colons that are looked at for a credit.
const LAST_COLON: usize = 3;

/// A line with a date and authors is shorter than this.
const LONGEST_DATED: usize = 300;

/// Cuts the words that announce a day off the end: `Author: Ada Quill - Published:`.
fn without_label(text: &str) -> &str {
    let Some((before, label)) =
        text.rsplit_once([" - ", " | ", " – "].iter().find(|sign| text.contains(**sign)).copied().unwrap_or(" | "))
    else {
        return text;
    };
    let folded = fold(label.trim_matches(|c: char| !c.is_alphanumeric()));
    if Generic::get().dates.published.contains(&folded) { before } else { text }
}

/// Cuts the name of a day off the end.
fn without_weekday(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let folded = fold(text);
    let weekdays = &Generic::get().dates.weekdays;
    let day = weekdays
        .iter()
        .filter(|day| folded.strip_suffix(day.as_str()).is_some_and(|before| !before.ends_with(char::is_alphanumeric)));
    let Some(day) = day.max_by_key(|day| day.len()) else { return text };
    let cut = text.char_indices().rev().nth(day.chars().count() - 1).map_or(0, |(at, _)| at);
    &text[..cut]
}

/// Cuts off what French writes before a day: `Ada Quill le mar 09/04/2024`.
fn without_article(text: &str) -> &str {
    let mut words: Vec<&str> = text.split(' ').collect();
    if words.last().is_some_and(|word| ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"].contains(word)) {
        words.pop();
    }
    match words.as_slice() {
        [before @ .., "le"] if !before.is_empty() => text[..before.join(" ").len()].trim_end(),
        _ => text,
    }
}

/// The rest of a line from the first word that opens an author line.
fn from_opener(text: &str) -> Option<&str> {
    let words = &Generic::get().bylines;
    let starts =
        text.char_indices().filter(|(at, c)| c.is_alphabetic() && !text[..*at].ends_with(char::is_alphanumeric));
    starts.take(8).map(|(at, _)| &text[at..]).find(|rest| opener(rest, words).is_some())
}

fn undated(line: &str) -> Byline {
    let words = &Generic::get().bylines;
    let mut rest = line.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '|' | '•' | '·' | '/' | '-' | '–' | '—' | ':' | '*' | '(' | ')' | '[' | ']' | '✍')
    });
    let mut byline = Byline::default();
    let mut worded = false;
    while let Some((opener, after)) = opener(rest, words) {
        // `By Theo Barnes`: what means "according to" elsewhere is a name here.
        if worded && is_preposition(&opener) && words.sources.contains(&opener) {
            break;
        }
        byline.opened = true;
        worded |= is_preposition(&opener);
        if words.sources.contains(&opener) {
            byline.credit = true;
            return byline;
        }
        rest = after;
    }
    // "Hoài An (thực hiện)"
    if let Some((before, what)) = rest.split_once(" (")
        && words.openers.iter().any(|opener| *opener == what.trim_end_matches(')').to_lowercase())
    {
        byline.opened = true;
        rest = before;
    }
    let lower = rest.to_lowercase();
    let first = lower.split([':', ' ', '/']).next().unwrap_or_default();
    if words.photo.iter().any(|word| word == first)
        && (lower.contains(':') || lower.contains('/') || lower.split_whitespace().count() <= 1)
    {
        byline.credit = true;
        return byline;
    }
    for part in split(rest, words) {
        // `Reported by Jane Doe – Translated by John Roe`, `Tin: Mai Lan, ảnh: Lê Nam`.
        let part = match opener(&part, words) {
            Some((opener, _)) if worded && is_preposition(&opener) && words.sources.contains(&opener) => part.as_str(),
            Some((opener, _)) if words.sources.contains(&opener) => continue,
            Some((_, after)) => after,
            None => part.as_str(),
        };
        let credit = part
            .split_once([':', '：', '・', '／'])
            .is_some_and(|(before, _)| words.photo.contains(&before.trim().to_lowercase()));
        if credit || (!byline.names.is_empty() && is_office(part, words)) {
            continue;
        }
        if let Some(name) = name(part, words)
            && !byline.names.contains(&name)
        {
            byline.names.push(name);
        }
        byline.body |= is_body(part, words);
        byline.opened |= is_titled(part);
    }
    // `Por Jane Doe — Lindmere`: the place where it was written.
    let place = rest.split_once([" — ", " – "].iter().find(|dash| rest.contains(**dash)).map_or(" — ", |dash| dash));
    if let Some((_, place)) = place.filter(|(before, _)| worded && !before.contains([',', '/', '|'])) {
        byline.names.retain(|name| name != place);
    }
    // `By Jane Doe, Lindmere, and John Roe, dpa`: places and agencies stand between full names.
    let full = |name: &String| name.contains([' ', '.']) || dense(name);
    if worded && byline.names.iter().any(full) {
        byline.names.retain(full);
    }
    byline
}

/// Whether a text begins as the names of departments do: `Phòng Công tác xã hội`.
pub fn is_department(text: &str) -> bool {
    let low = text.to_lowercase();
    let begins = |word: &String| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '));
    Generic::get().bylines.departments.iter().any(begins)
}

/// What stands after a name: `Gazette Correspondents`, `Staff Writer`.
fn is_office(part: &str, words: &Bylines) -> bool {
    let closes = |word: &str| words.closers.contains(&word.to_lowercase());
    part.split_whitespace().count() <= 4 && part.split_whitespace().nth(1).is_some_and(closes)
}

/// `山田太郎記者`, `홍길동 기자`: an office behind the name says that the line names an author.
fn is_titled(part: &str) -> bool {
    let part = part.rsplit_once(' ').filter(|(_, last)| last.contains('@')).map_or(part, |(before, _)| before);
    dense(part) && DENSE_OFFICES.iter().any(|office| part.ends_with(office) && part.len() > office.len())
}

/// No list of an article's authors is longer.
const LONGEST_LIST: usize = 4000;

/// One value of metadata that should be one author: an address is none, a list is several.
pub fn names(value: &str) -> Vec<String> {
    if value.trim_start().starts_with("http") {
        return Vec::new();
    }
    let end = value.char_indices().nth(LONGEST_LIST).map_or(value.len(), |(at, _)| at);
    parse(&value[..end]).names
}

/// An opener with the sign or space behind it is shorter than this.
const LONGEST_OPENER: usize = 40;

/// Cuts an opener such as `By` or `Tin, ảnh:` off the line.
fn opener<'a>(line: &'a str, words: &Bylines) -> Option<(String, &'a str)> {
    // Openers are tried at many places of a line: only its beginning is looked at.
    let end = line.char_indices().nth(LONGEST_OPENER).map_or(line.len(), |(at, _)| at);
    let lower = line[..end].to_lowercase();
    // Lower case may be longer than the line; then no word of ours stands at its beginning.
    for opener in &words.openers {
        let Some(after) = lower.strip_prefix(opener.as_str()) else { continue };
        let Some(original) = line.get(opener.len()..) else { continue };
        if original.len() != after.len() + (line.len() - end) {
            continue;
        }
        let colon = after.trim_start().starts_with([':', '：']) || (dense(opener) && after.starts_with(['・', '／']));
        let spaced = after.starts_with(char::is_whitespace) && is_preposition(opener);
        if colon || spaced || is_glued(line, original) {
            return Some((
                opener.clone(),
                original.trim_start().trim_start_matches([':', '：', '・', '／']).trim_start(),
            ));
        }
    }
    None
}

/// `TinLÊ NAM`: the markup between an opener and a name in capitals left no space.
fn is_glued(line: &str, after: &str) -> bool {
    let mut next = after.chars();
    let capitals =
        next.next().is_some_and(char::is_uppercase) && next.next().is_some_and(|c| c.is_uppercase() || c == '.');
    capitals && line[..line.len() - after.len()].chars().any(char::is_lowercase)
}

/// Openers that need no colon: `By Jane Doe`, but `Text: Jane Doe`.
pub fn is_preposition(opener: &str) -> bool {
    let prepositions = &Generic::get().bylines.prepositions;
    let last = opener.rsplit(' ').next().unwrap_or_default();
    prepositions.iter().any(|word| word == opener || word == last)
}

/// Splits a line into candidates at commas, joiners, slashes and dashes.
fn split(line: &str, words: &Bylines) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut part = String::new();
    // Names stand close at semicolons; at slashes only whole names do (`ab/cde` are initials).
    let names_around = |(left, right): (&str, &str)| left.trim().contains(' ') && right.trim().contains(' ');
    let line = line.replace(';', "; ").replace('、', "、 ");
    let line = if line.split_once('/').is_some_and(names_around) { line.replace('/', " / ") } else { line };
    let tokens: Vec<&str> = line.split_inclusive(char::is_whitespace).collect();
    let ends_part = |at: &usize| tokens[*at].trim().ends_with([',', ';']);
    let mut end = 0;
    for (at, token) in tokens.iter().enumerate() {
        let bare = token.trim();
        let dash = matches!(bare, "-" | "–" | "—" | "|" | "•" | "·" | "/" | "+" | "&");
        let lower = bare.to_lowercase();
        // `Le Monde et AFP` is one voice, `Jane Doe et John Roe` are two.
        let before = || part.split_whitespace().count();
        if end <= at + 1 {
            end = (at + 1..tokens.len()).find(ends_part).map_or(tokens.len(), |end| end + 1);
        }
        let after = end - (at + 1);
        let joins = words.joiners.contains(&lower)
            && bare == lower
            && at + 1 < tokens.len()
            && before() >= 1
            && (before() >= 2 && after >= 2 || dense(&part));
        if dash || joins {
            parts.push(std::mem::take(&mut part));
            continue;
        }
        let ends = bare.ends_with([',', ';', '、', '；', '，', '|']);
        part.push_str(bare.trim_end_matches([',', ';', '、', '；', '，', '|']));
        part.push(' ');
        if ends {
            parts.push(std::mem::take(&mut part));
        }
    }
    parts.push(part);
    parts.into_iter().map(|part| squeeze(&part)).filter(|part| !part.is_empty()).collect()
}
