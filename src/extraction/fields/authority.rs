//! Names of authorities in running text: where they end.

use std::ops::Range;

use super::line::Line;
use crate::lexicon::{DateWord, DocumentWord, Mark};

/// At most so many words belong to a name; longer runs are text that no stop word ended.
const LONGEST: usize = 16;
/// A name is no longer than this, in bytes.
const LONGEST_BYTES: usize = 120;
/// At most so many more adopt a document together.
const JOINT: usize = 5;

/// The authority's name that begins at a place: up to punctuation, a word that no name goes on with, or a person.
/// `None` when nothing there begins a name. `names` are the bytes of people's names, in order.
pub fn phrase(line: &Line, at: usize, limit: usize, names: &[Range<usize>]) -> Option<Range<usize>> {
    if at >= limit || !line.text.is_char_boundary(at) {
        return None;
    }
    let opens = line.word_at(at);
    let capital = line.text[at..].starts_with(char::is_uppercase);
    let is_head = opens.is_some_and(|mark| matches!(mark.value, DocumentWord::Authority | DocumentWord::Congress));
    // "General Department of Politics"
    let ranked = line.capitals
        && opens.is_some_and(|mark| {
            let next = line.word_at((mark.end + 1).min(limit));
            mark.value == DocumentWord::Honorific && next.is_some_and(|next| next.value == DocumentWord::Authority)
        });
    if !is_head && !ranked && (!capital || opens.is_some_and(|mark| mark.value != DocumentWord::Joined)) {
        return None;
    }
    let mut end = opens.map_or(at, |mark| mark.end.min(limit));
    let mut next = end;
    for _ in 0..LONGEST {
        if is_closed(line, at..end, limit) {
            break;
        }
        match step(line, next, limit, names) {
            Some((stop, keeps)) => {
                next = stop;
                if keeps {
                    end = stop;
                }
            }
            None => break,
        }
    }
    let end = at + line.text[at..end].trim_end_matches([' ', ',', '-', '–']).len();
    // "the Ministry of Finance's Circular": it owns what follows
    let owner = line.text[at..end].strip_suffix("'s").or_else(|| line.text[at..end].strip_suffix("’s"));
    let end = owner.filter(|_| line.capitals).map_or(end, |owner| at + owner.len());
    (end > at).then_some(at..end)
}

/// As [`phrase`], with the capitals that stand before its first word: `Rosedale` before `City Council`.
pub fn whole(line: &Line, at: usize, limit: usize, names: &[Range<usize>]) -> Option<Range<usize>> {
    let span = phrase(line, at, limit, names)?;
    let floor = line.sentence(at).start;
    let mut start = span.start;
    // "Harlan County commissioners"
    let lower = start;
    while line.capitals && (line.text[start..].starts_with(char::is_uppercase) || start == lower) {
        let Some(before) = line.text[floor..start].strip_suffix(' ') else { break };
        let word = floor + before.rfind(' ').map_or(0, |space| space + 1);
        let dated = line.date_words.iter().any(|mark| mark.start <= word && word < mark.end);
        let article = line.text[word..].starts_with("The ");
        let proper = !article
            && line.text[word..].starts_with(char::is_uppercase)
            && line.text[..start - 1].ends_with(is_letter);
        // "General Department of Customs"
        // "the Academy's Council"
        let owns = |end: usize| ["'s ", "’s "].iter().any(|owns| line.text[end..].starts_with(owns));
        let known = line.word_at(word).is_some_and(|mark| !(mark.value == DocumentWord::Authority && owns(mark.end)))
            && !line.low[word..].starts_with("general department");
        if !proper || dated || known || is_named(names, word) || span.end - word > LONGEST_BYTES {
            break;
        }
        start = word;
    }
    Some(start..span.end)
}

/// As [`phrase`], with those that adopted the document together: `Bộ Y tế, Bộ Quốc phòng`. What follows the last of them
/// must not make it the subject of a sentence, unless the letters of the symbol say that there are `several`.
pub fn joint(line: &Line, at: usize, limit: usize, names: &[Range<usize>], several: bool) -> Option<Range<usize>> {
    let first = phrase(line, at, limit, names)?;
    if line.capitals {
        return Some(first);
    }
    let (mut end, mut sure) = (first.end, first.end);
    for _ in 0..JOINT {
        let Some(next) = joined(line, end, limit, names) else { break };
        end = next;
        let behind = over_term(line, end, limit);
        let rest = line.text[behind..limit].trim_start();
        let word = line.word_at(line.after(behind)).map(|mark| mark.value);
        let closes = several
            || rest.is_empty()
            || line.lexicon.is_and(rest.trim_end())
            || rest.starts_with(['.', ';', ')', ':', '“', '('])
            || matches!(word, Some(DocumentWord::About | DocumentWord::AboutVerb))
            || line.date_at(line.after(behind)).is_some();
        if closes {
            sure = end;
        }
    }
    Some(first.start..sure)
}

/// `Bộ Y tế và Bộ Tài chính`: where those that are named together end, if they do at a place.
pub fn joint_until(line: &Line, first: &Range<usize>, edge: usize, names: &[Range<usize>]) -> Option<Range<usize>> {
    let mut end = first.end;
    for _ in 0..JOINT {
        end = joined(line, end, edge, names)?;
        if line.text[over_term(line, end, edge)..edge].trim().is_empty() {
            return Some(first.start..end);
        }
    }
    None
}

/// The end of an authority behind `, ` or `và`.
fn joined(line: &Line, end: usize, limit: usize, names: &[Range<usize>]) -> Option<usize> {
    let next = match line.word_at((end + 1).min(limit)) {
        Some(mark) if mark.value == DocumentWord::And && line.text[end..].starts_with(' ') => mark.end + 1,
        _ if line.text[end..limit].starts_with(", ") => end + 2,
        _ => return None,
    };
    let body = line.word_at(next).is_some_and(|mark| mark.value == DocumentWord::Authority);
    if !body || !line.text[next..].starts_with(char::is_uppercase) {
        return None;
    }
    phrase(line, next, limit, names).map(|span| span.end)
}

/// Past the term of an authority: `khóa XVII, nhiệm kỳ 2021 - 2026`; the place itself where none stands there.
pub fn over_term(line: &Line, end: usize, limit: usize) -> usize {
    let mut stop = end;
    while let Some(rest) = line.low.get(stop..limit) {
        let at = limit - rest.trim_start_matches([' ', ',', '(']).len();
        let ordinals = line.lexicon.congress_ordinals();
        let Some(word) = ordinals.iter().find(|word| line.low[at..limit].starts_with(word.as_str())) else { break };
        let number = |c: char| c.is_ascii_digit() || "IVXL -–)".contains(c);
        let behind = at + word.len();
        let length = line.text[behind..limit].find(|c| !number(c)).unwrap_or(limit - behind);
        if !line.text[behind..behind + length].contains(char::is_alphanumeric) {
            break;
        }
        stop = behind + line.text[behind..behind + length].trim_end().len();
    }
    stop
}

/// Whether a stretch holds days and words of time alone: `on Tuesday, Oct. 8,`.
pub fn only_says_when(line: &Line, span: Range<usize>) -> bool {
    let mut at = span.start;
    while at < span.end {
        if let Some(date) = line.date_at(at) {
            at = date.end;
        } else if let Some(word) = line.date_word_at(at) {
            at = word.end;
        } else if line.text[at..].starts_with([' ', ',']) {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

/// Whether a name is whole and a small word that joins nothing stands behind it: `HĐND tỉnh miễn học phí`.
fn is_closed(line: &Line, name: Range<usize>, limit: usize) -> bool {
    let next = name.end + 1;
    let small = line
        .text
        .get(name.end..limit)
        .is_some_and(|rest| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase)));
    let joins = |mark: Mark<DocumentWord>| {
        matches!(
            mark.value,
            DocumentWord::Joined | DocumentWord::Authority | DocumentWord::Congress | DocumentWord::And
        )
    };
    if !small || line.capitals || line.word_at(next).is_some_and(joins) {
        return false;
    }
    // "UBND quận Tân Hà": the place has a name of its own
    let words = line.text[name.clone()].split(' ').rev();
    let own: usize = words.take_while(|word| word.starts_with(char::is_uppercase)).map(|word| word.len() + 1).sum();
    let place = name.start + name.len().saturating_sub(own);
    line.lexicon.is_whole_name(&line.low[name.clone()]) || line.lexicon.ends_with_place(&line.low[name.start..place])
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '.'
}

/// One word further: its end, and whether a name may end with it.
fn step(line: &Line, at: usize, limit: usize, names: &[Range<usize>]) -> Option<(usize, bool)> {
    let rest = line.text.get(at..limit)?;
    let word = |start: usize| {
        let length: usize = line.text[start..limit]
            .chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '&' | '\'' | '’'))
            .map(char::len_utf8)
            .sum();
        (length > 0).then_some(start + length)
    };
    if at == 0 || line.text[..at].ends_with(' ') || !rest.starts_with([' ', ',', '-', '–', '.', '\'', '’']) {
        return if rest.starts_with(char::is_alphanumeric) && at < limit {
            word(at).map(|end| (end, true))
        } else {
            None
        };
    }
    // "the Party Central Committee's Secretariat"
    let owned = rest.strip_prefix("'s ").or_else(|| rest.strip_prefix("’s ")).filter(|_| line.capitals);
    if let Some(tail) = owned {
        let start = limit - tail.len();
        let body =
            line.word_at(start).is_none_or(|mark| matches!(mark.value, DocumentWord::Authority | DocumentWord::Joined));
        return (body && tail.starts_with(char::is_uppercase)).then(|| word(start)).flatten().map(|end| (end, true));
    }
    if let Some(tail) = rest.strip_prefix(", ") {
        let start = limit - tail.len();
        let joined = line.word_at(start).filter(|mark| mark.value == DocumentWord::Joined)?;
        return Some((joined.end.min(limit), true));
    }
    if let Some(tail) = rest.strip_prefix(" - ").or_else(|| rest.strip_prefix(" – ")) {
        let start = limit - tail.len();
        let opens = line.word_at(start).map(|mark| mark.value);
        let goes_on = tail.starts_with(char::is_uppercase) && opens != Some(DocumentWord::Authority);
        return if goes_on && !is_named(names, start) { word(start).map(|end| (end, true)) } else { None };
    }
    if rest.starts_with(['-', '.', '–']) {
        let start = at + rest.chars().next()?.len_utf8();
        return if rest[start - at..].starts_with(char::is_alphanumeric) {
            word(start).map(|end| (end, true))
        } else {
            None
        };
    }
    let start = at + 1;
    let tail = line.text.get(start..limit)?;
    let dated = line.date_at(start).is_some();
    if dated || !rest.starts_with(' ') || !tail.starts_with(char::is_alphanumeric) || is_named(names, start) {
        return None;
    }
    let small = tail.starts_with(char::is_lowercase);
    // "Bộ Giao thông vận tải năm nay"
    let dated = || line.date_word_at(start).is_some_and(|word| word.value == DateWord::YearWord);
    if small && !line.capitals && dated() {
        return None;
    }
    // "Bộ TT&TT": the letters of a kind in those of a name
    if let Some(mark) = line.word_at(start)
        && line.text[mark.end..].starts_with('&')
    {
        return word(start).map(|end| (end, true));
    }
    // "Ban Bí thư Khóa XII"
    if !small && !line.capitals && over_term(line, at, limit) > at {
        return None;
    }
    match line.word_at(start) {
        Some(mark) => match mark.value {
            DocumentWord::Authority | DocumentWord::Joined | DocumentWord::Congress => {
                Some((mark.end.min(limit), true))
            }
            DocumentWord::And => and(line, mark.end, limit, names).map(|end| (end, true)),
            // "City Council Votes To Adopt Resolution 5": a headline in capitals
            DocumentWord::Adopt | DocumentWord::Stop | DocumentWord::Unit if line.capitals => None,
            DocumentWord::Filler if small => None,
            // "Chính phủ quy định …", "Hội đồng Thẩm phán hướng dẫn …": in lower case some words for documents are verbs.
            DocumentWord::Kind(kind) if small && line.lexicon.is_verb(kind) => None,
            DocumentWord::Of if line.capitals && matches!(&line.low[mark.start..mark.end], "of" | "of the") => {
                let next = mark.end + 1;
                let dated = line.date_at(next).is_some() || line.date_word_at(next).is_some();
                let proper = line.text.get(next..limit).is_some_and(|rest| rest.starts_with(char::is_uppercase));
                if proper && !dated && !is_named(names, next) { word(next).map(|end| (end, true)) } else { None }
            }
            DocumentWord::Kind(_) | DocumentWord::Unit | DocumentWord::Filler
                if !(follows_number(line, mark.end) || small && line.capitals) =>
            {
                Some((mark.end.min(limit), true))
            }
            // "UBND tỉnh Bà Rịa": a word before names that is a part of one
            DocumentWord::Honorific if !small && !line.capitals => {
                let next = mark.end + 1;
                let proper = line.text.get(next..limit).is_some_and(|rest| rest.starts_with(char::is_uppercase));
                let single = !line.text[mark.start..mark.end].contains(' ');
                (single && proper && !is_named(names, next)).then(|| word(next)).flatten().map(|end| (end, true))
            }
            _ if !small
                && !matches!(mark.value, DocumentWord::Number | DocumentWord::Kind(_) | DocumentWord::Honorific) =>
            {
                Some((mark.end.min(limit), true))
            }
            _ => None,
        },
        None if line.capitals => (!small).then(|| word(start)).flatten().map(|end| (end, true)),
        None => match line.lexicon.end_of_authority(&line.low[start..limit]) {
            Some((_, true)) if small => None,
            Some((length, false)) => Some((start + length, true)),
            _ => word(start).map(|end| (end, true)),
        },
    }
}

/// `và` inside a name: before words that belong to it, or a capital that begins no other authority.
fn and(line: &Line, at: usize, limit: usize, names: &[Range<usize>]) -> Option<usize> {
    let start = at + 1;
    let tail = line.text.get(start..limit)?;
    if is_named(names, start) {
        return None;
    }
    match line.word_at(start) {
        Some(mark) if mark.value == DocumentWord::Joined => Some(mark.end.min(limit)),
        Some(_) => None,
        None if tail.starts_with(char::is_uppercase) => {
            let length: usize = tail.chars().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
            Some(start + length)
        }
        None => None,
    }
}

fn follows_number(line: &Line, end: usize) -> bool {
    let rest = line.text[end..].trim_start();
    rest.starts_with(|c: char| c.is_ascii_digit())
        || line.word_at(end + 1).is_some_and(|mark| mark.value == DocumentWord::Number)
}

pub fn is_named(names: &[Range<usize>], at: usize) -> bool {
    let index = names.partition_point(|name| name.end <= at);
    names.get(index).is_some_and(|name| name.start <= at)
}
