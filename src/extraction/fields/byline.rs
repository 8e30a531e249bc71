//! Author lines: text in, one name each out, without roles, agencies, addresses and `By`.

use super::super::generic::{Bylines, Generic};
use super::date;
use crate::text::{fold, squeeze};

/// What an author line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Byline {
    /// Names in order, Title Case.
    pub names: Vec<String>,
    /// The line opens as an author line does (`By`, `Tin, ảnh:`).
    pub opened: bool,
    /// The line credits a picture or names a source: nobody of it is an author.
    pub credit: bool,
}

/// Reads one line that is known to name authors; a date in it stands before or behind them.
pub fn parse(line: &str) -> Byline {
    let line = squeeze(line);
    let dated = line.len() <= LONGEST_DATED && line.bytes().any(|byte| byte.is_ascii_digit());
    let Some(span) = dated.then(|| date::span(&line)).flatten() else { return undated(&line) };
    let before = undated(without_article(without_weekday(&line[..span.start])));
    if before.opened || before.credit {
        return before;
    }
    match from_opener(&line[span.end..]) {
        Some(after) => undated(after),
        None => before,
    }
}

/// A line with a date and authors is shorter than this.
const LONGEST_DATED: usize = 300;

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

/// What stands after a name: `Gazette Correspondents`, `Staff Writer`.
fn is_office(part: &str, words: &Bylines) -> bool {
    let closes = |word: &str| words.closers.contains(&word.to_lowercase());
    part.split_whitespace().count() <= 4 && part.split_whitespace().nth(1).is_some_and(closes)
}

/// Offices that stand right behind a name in scripts that need no spaces.
const DENSE_OFFICES: [&str; 5] = ["記者", "记者", "기자", "특파원", "編集委員"];

/// `山田太郎記者`, `홍길동 기자`: an office behind the name says that the line names an author.
fn is_titled(part: &str) -> bool {
    let part = part.rsplit_once(' ').filter(|(_, last)| last.contains('@')).map_or(part, |(before, _)| before);
    dense(part) && DENSE_OFFICES.iter().any(|office| part.ends_with(office) && part.len() > office.len())
}

/// Capitals without a vowel: a paper or an agency (`TTXVN`), hardly a person's initials.
fn is_acronym(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (bare.len() >= 4 || bare.len() < text.len())
        && bare.len() >= 2
        && bare.chars().all(|c| (c.is_ascii_uppercase() || c == 'Đ') && !matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y'))
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
fn is_preposition(opener: &str) -> bool {
    let ends = [" by", " bởi", " von", " par", " por", " da", " door", " przez", " av", " af"];
    ends.iter().any(|end| opener.ends_with(end))
        || matches!(
            opener,
            "by" | "von"
                | "par"
                | "por"
                | "di"
                | "a cura di"
                | "da"
                | "door"
                | "przez"
                | "av"
                | "af"
                | "theo"
                | "pv"
                | "phóng viên"
                | "記者"
                | "记者"
                | "本報記者"
                | "本报记者"
                | "كتب"
                | "كتبت"
                | "بقلم"
                | "โดย"
        )
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

/// Written without spaces between words.
fn dense(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

/// A candidate made a name, or `None` if it names nobody.
fn name(part: &str, words: &Bylines) -> Option<String> {
    let mut text = part.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | ',' | '(' | ')' | '[' | ']' | '|' | '*' | '"' | '“' | '”' | '@')
    });
    if let Some(at) = text.find(" (") {
        text = text[..at].trim_end();
    }
    // `Lê Nam/TTXVN`, and a name with its address: `Jane Doe jane@paper.example`.
    if let Some((before, after)) = text.rsplit_once('/')
        && before.contains(' ')
        && !after.contains(' ')
        && !after.chars().any(char::is_lowercase)
    {
        text = before.trim_end();
    }
    while let Some((before, _)) = text.rsplit_once(' ').filter(|(_, last)| last.contains('@')) {
        text = before.trim_end_matches([' ', '|', '-', '–', '<', '(']);
    }
    let lower = text.to_lowercase();
    if text.is_empty()
        || lower.contains("://")
        || lower.starts_with("www.")
        || lower.contains('@')
        || text.chars().count() > 60
        || words.nobody.contains(&lower)
        || is_acronym(text)
        || !text.chars().any(char::is_alphabetic)
        || text.chars().filter(char::is_ascii_digit).count() > 2
    {
        return None;
    }
    if let Some(bare) = DENSE_OFFICES.iter().find_map(|office| text.strip_suffix(office)).filter(|_| dense(text)) {
        text = bare.trim_end();
    }
    text = without_rank(text, words);
    // `3rd Engineer Battalion`
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut tokens: Vec<&str> = text.split(' ').collect();
    // `our correspondent Jane Doe`, `Reporter Jane Doe`: offices before the name.
    let office = |word: &str| {
        words.closers.contains(&word.to_lowercase()) || (word.chars().all(char::is_lowercase) && !is_particle(word))
    };
    let all = tokens.len();
    while tokens.len() >= 3 && office(tokens[0]) {
        tokens.remove(0);
    }
    // `Gastbeitrag von Jane Doe`
    if tokens.len() < all && tokens.len() >= 3 && is_preposition(tokens[0]) {
        tokens.remove(0);
    }
    if tokens.len() > 7 || text.is_empty() {
        return None;
    }
    let first = tokens.first().map(|token| token.to_lowercase()).unwrap_or_default();
    // `Special Correspondent`
    let closes = |token: &&str| words.closers.contains(&token.to_lowercase());
    if tokens.len() > 1 && tokens.iter().all(closes) {
        return None;
    }
    if words.photo.contains(&first) || (words.closers.contains(&first) && first == tokens[0]) {
        return None;
    }
    // `Jane Doe in London`, `Jane Doe Senior Reporter`: the name ends where its office or place begins.
    let closer = tokens.iter().skip(1).position(|token| words.closers.contains(&token.to_lowercase())).map(|at| at + 1);
    let end = closer.filter(|at| *at >= 2).unwrap_or(tokens.len());
    let kept = tokens[..end].join(" ");
    Some(title_case(&kept))
}

/// The name behind a rank: `Staff Sgt. Jane Doe`, `Đại úy TRẦN NAM`; a rank alone is left.
fn without_rank<'a>(text: &'a str, words: &Bylines) -> &'a str {
    let spaces = text.match_indices(' ').map(|(at, _)| at).take(4);
    let ranked = spaces.filter(|at| words.ranks.contains(&text[..*at].to_lowercase().replace('.', "")));
    ranked.last().map_or(text, |at| &text[at + 1..])
}

/// One to five words, each with a capital, or initials.
pub fn looks_like_name(name: &str) -> bool {
    let words: Vec<&str> = name.split([' ', '.']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &&str| word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    if dense(name) {
        return words.len() <= 2 && name.chars().count() <= 10;
    }
    (1..=6).contains(&words.len())
        && name.chars().count() <= 45
        && words.first().is_some_and(|word| word.starts_with(char::is_alphabetic))
        && words.iter().all(|word| capital(word) || is_particle(word))
        && name.chars().count() >= 2
}

/// Words of names that are written small.
#[rustfmt::skip]
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "da" | "di" | "du" | "von" | "van" | "der" | "den" | "la" | "le" | "del" | "dos" | "bin" | "al" | "el" | "zu"
            | "ter" | "ten" | "y" | "e" | "des" | "af" | "av" | "ben" | "ibn" | "das" | "do" | "della" | "vom"
    )
}

/// `NGUYÊN KHÔI` becomes `Nguyên Khôi`; a name that is not all capitals stays as it is.
pub fn title_case(name: &str) -> String {
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphabetic()).collect();
    let shouting = letters.len() > 3
        && letters.iter().all(|c| !c.is_lowercase())
        && name.contains(' ')
        && letters.iter().any(|c| c.is_uppercase());
    if !shouting {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut start = true;
    for c in name.chars() {
        if start {
            out.push(c)
        } else {
            out.extend(c.to_lowercase())
        }
        start = !c.is_alphanumeric() && c != '’' && c != '\'';
    }
    out
}
