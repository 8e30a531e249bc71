//! Givers inside the phrase of an award: `của Bộ Y tế`, `do X phong tặng`, `the Mayor’s …`.

use std::ops::Range;

use super::name::LONGEST;
use crate::{
    extraction::fields::{authority, line::Line},
    lexicon::{AwardWord, AwardWords, DateWord, DocumentWord, Mark},
};

/// `Gov. Jane Doe’s Certificate of Valor`: the person, with what stands before the name.
pub(super) fn possessor(
    line: &Line,
    award: usize,
    names: &[Range<usize>],
    titles: &[Range<usize>],
) -> Option<Range<usize>> {
    let before = line.text[..award].trim_end();
    let owner = before.strip_suffix("’s").or_else(|| before.strip_suffix("'s"))?;
    let Some(name) = names.iter().find(|name| name.end == owner.len() || name.end == before.len()) else {
        // "the Prime Minister's Certificate of Merit": an office alone
        let first = line.word_from(owner.len());
        let Some(head) = line.words[..first].last().filter(|head| head.end == owner.len()) else {
            return proper_owner(line, owner.len());
        };
        // "the ministry's insignia", "the council's medal": a word for the body of which the story tells
        let kind = head.value == DocumentWord::Authority && line.text[head.start..].starts_with(char::is_lowercase);
        if kind && line.capitals {
            return Some(head.start..owner.len());
        }
        let office = head.value == DocumentWord::Authority && line.text[head.start..].starts_with(char::is_uppercase);
        return authority::whole(line, head.start, owner.len(), names).filter(|_| office && line.capitals);
    };
    let title = titles.iter().find(|title| title.end == name.start);
    Some(title.map_or(name.start, |title| title.start)..owner.len())
}

/// `the union's commemorative medal`: a word for a body of which the story tells.
pub(super) fn kind_owner(line: &Line, marks: &[Mark<AwardWord>], award: usize) -> Option<Range<usize>> {
    let before = line.text[..award].trim_end();
    let owner = before.strip_suffix("’s").or_else(|| before.strip_suffix("'s")).filter(|_| line.capitals)?;
    let kind = marks[..marks.partition_point(|mark| mark.start < owner.len())].last()?;
    let unit = matches!(kind.value, AwardWord::Unit | AwardWord::SmallUnit) && kind.end == owner.len();
    (unit && line.text[kind.start..].starts_with(char::is_lowercase)).then_some(kind.start..kind.end)
}

/// `the Royal Humane Society's Bronze Medal`: capitals before the possessive.
fn proper_owner(line: &Line, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    for word in line.text[..end].rsplit(' ').take(LONGEST) {
        let at = word.as_ptr() as usize - line.text.as_ptr() as usize;
        let links = matches!(word, "of" | "for" | "and" | "the") && start < end;
        if word.ends_with([',', '.', ';']) || !links && !word.starts_with(char::is_uppercase) {
            break;
        }
        if !links && word != "The" {
            start = at;
        }
    }
    let name = &line.text[start..end];
    // "the MND's certificates of merit"
    let letters = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    (line.capitals && (name.contains(' ') || letters)).then_some(start..end)
}

/// `năm 2021 của X`: where the giver begins behind the year of the award.
fn dated_giver(line: &Line, at: usize, limit: usize) -> Option<usize> {
    let year = line.date_word_at(at).filter(|word| word.value == DateWord::YearWord)?;
    let rest = line.text[year.end..limit].strip_prefix(' ')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let of = line.word_at(limit - rest.len() + digits + 1).filter(|mark| mark.value == DocumentWord::Of)?;
    (digits == 4).then_some((of.end + 1).min(limit))
}

/// `Cờ thi đua toàn diện của X`: where the giver begins behind up to three small words of no list.
fn described_giver(line: &Line, marks: &[Mark<AwardWord>], start: usize, limit: usize) -> Option<usize> {
    let mut at = start;
    for word in line.text.get(start..limit)?.split(' ').take(4) {
        if let Some(of) = line.word_at(at).filter(|_| at > start) {
            let owner = matches!(of.value, DocumentWord::Of | DocumentWord::By);
            return owner.then_some((of.end + 1).min(limit));
        }
        let marked = marks.get(marks.partition_point(|mark| mark.start < at)).is_some_and(|mark| mark.start == at);
        let small = !word.is_empty() && word.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
        if line.capitals || !small || marked || line.word_at(at).is_some() {
            return None;
        }
        at += word.len() + 1;
    }
    None
}

/// `của Bộ Quốc phòng, UBND tỉnh`: with those who give beside the first, where none of them does anything else.
fn jointly(
    line: &Line,
    marks: &[Mark<AwardWord>],
    first: Range<usize>,
    limit: usize,
    names: &[Range<usize>],
) -> Range<usize> {
    let mut end = first.end;
    for _ in 0..4 {
        let at = |place: usize| {
            marks.get(marks.partition_point(|mark| mark.start < place)).filter(|mark| mark.start == place)
        };
        let and = at(end + 1).filter(|mark| mark.value == AwardWord::And);
        let next = if line.text[end..limit].starts_with(", ") { end + 2 } else { and.map_or(end, |mark| mark.end + 1) };
        let head = line.word_at(next).filter(|word| {
            next > end && word.value == DocumentWord::Authority && line.text[next..].starts_with(char::is_uppercase)
        });
        let Some(span) = head.and_then(|_| authority::phrase(line, next, limit, names)) else { break };
        let rest = &line.text[span.end..limit];
        let closes = rest.is_empty()
            || rest.starts_with(['.', ';', ','])
            || at(span.end + 1).is_some_and(|mark| {
                matches!(mark.value, AwardWord::To | AwardWord::And | AwardWord::Reason | AwardWord::ReasonKept)
            });
        if line.capitals || !closes {
            break;
        }
        end = span.end;
    }
    first.start..end
}

/// `certificates of merit conferred by the President`: where the giver begins behind the verb.
fn conferred_giver(
    line: &Line,
    marks: &[Mark<AwardWord>],
    words: &AwardWords,
    at: usize,
    limit: usize,
) -> Option<usize> {
    let verb = marks.get(marks.partition_point(|mark| mark.start < at)).filter(|mark| mark.start == at)?;
    let given = matches!(verb.value, AwardWord::Give | AwardWord::Grant) && line.capitals;
    let rest = line.low.get(verb.end..limit)?.strip_prefix(' ').filter(|rest| given && words.opens_giver(rest))?;
    let from = limit - rest.len() + rest.find(' ')? + 1;
    Some((from + words.determiners.article(&line.low[from..limit])).min(limit))
}

/// The giver inside the phrase, and where the phrase ends.
pub(super) fn giver(
    line: &Line,
    marks: &[Mark<AwardWord>],
    end: usize,
    names: &[Range<usize>],
    words: &AwardWords,
    described: bool,
) -> (Option<Range<usize>>, usize) {
    let limit = line.sentence(end.saturating_sub(1)).end;
    // "Bằng khen của Bộ Tư pháp và Cờ thi đua của …": the next award is no part of who gives the first
    let later = marks[marks.partition_point(|mark| mark.start < end)..].iter().take(16).find(|mark| {
        let apart = [" và ", ", "].iter().any(|joint| line.low[..mark.start].ends_with(joint));
        matches!(mark.value, AwardWord::Name(_) | AwardWord::Head(_) | AwardWord::Title) && apart && !line.capitals
    });
    let limit = later.map_or(limit, |mark| mark.start.min(limit));
    let Some(next) = line.text[end..].strip_prefix(' ').map(|_| end + 1).filter(|next| *next < limit) else {
        return (None, end);
    };
    let start = match line.word_at(next) {
        Some(mark) if matches!(mark.value, DocumentWord::Of | DocumentWord::By) => (mark.end + 1).min(limit),
        Some(mark) if mark.value == DocumentWord::Authority && line.text[next..].starts_with(char::is_uppercase) => {
            next
        }
        _ => match dated_giver(line, next, limit)
            .or_else(|| conferred_giver(line, marks, words, next, limit))
            .or_else(|| if described { described_giver(line, marks, next, limit) } else { None })
        {
            Some(start) => start,
            None => return (None, end),
        },
    };
    let start = office_of(line, start, limit, names).unwrap_or(start);
    match authority::phrase(line, start, limit, names) {
        Some(span) => {
            let span = if start > next { jointly(line, marks, span, limit, names) } else { span };
            let stop = span.end;
            (Some(span), stop)
        }
        None => (None, end),
    }
}

/// `“Cờ thi đua của UBND tỉnh”`: where the name ends in a quotation that goes on with who gives it.
pub(super) fn quoted_giver(line: &Line, core: &Range<usize>, names: &[Range<usize>]) -> Option<(usize, Range<usize>)> {
    let quoted = line.text[..core.start].ends_with(['“', '"']) && !line.capitals;
    let of = line.words[line.word_from(core.start)..].iter().take_while(|word| word.end < core.end);
    let of = of.filter(|_| quoted).find(|word| word.value == DocumentWord::Of)?;
    let giver = authority::phrase(line, line.after(of.end), core.end, names)?;
    (giver.end == core.end && of.start > core.start).then(|| (line.text[..of.start].trim_end().len(), giver))
}

/// `Thư khen của đồng chí NAME, Phó Thủ tướng`: the office that stands behind the name of whoever holds it.
fn office_of(line: &Line, start: usize, limit: usize, names: &[Range<usize>]) -> Option<usize> {
    let name = names.get(names.partition_point(|name| name.start < start)).filter(|_| !line.capitals)?;
    let lead = line.text.get(start..name.start)?;
    let honorific = lead.len() <= HONORIFIC && !lead.contains([',', ';', '.']);
    let office = line.text[name.end..limit.max(name.end)].strip_prefix(", ").map(|_| name.end + 2)?;
    let head = line.word_at(office).is_some_and(|word| word.value == DocumentWord::Authority);
    (honorific && head && line.word_at(start).is_none_or(|word| word.value != DocumentWord::Authority))
        .then_some(office)
}

/// What stands before a name is no longer, in bytes.
const HONORIFIC: usize = 24;
