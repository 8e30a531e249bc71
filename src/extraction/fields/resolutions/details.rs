//! What a sentence says of a document: its day, authority, subject and short name.

use std::ops::Range;

use super::mention::Mention;
use crate::{
    extraction::fields::{authority, dates::DatePhrase, line::Line},
    lexicon::{DocumentWord, DocumentWords, Mark},
};

/// Details of a mention, with their places.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// The document's own day; its year may be missing.
    pub date: Option<DatePhrase>,
    /// `cùng ngày`: the day of the document before.
    pub same_day: bool,
    /// The authority's name.
    pub issuer: Option<Range<usize>>,
    /// The authority stands before as the subject of a verb.
    pub by_subject: bool,
    /// What it is about.
    pub subject: Option<Range<usize>>,
    /// Other names that are introduced behind it.
    pub aliases: Vec<Range<usize>>,
    /// A verb of adoption governs it.
    pub adopted: bool,
}

/// Reads around one mention. `limit` is where the next mention or the sentence ends the text that speaks of this one.
pub fn read(line: &Line, mention: &Mention, limit: usize, names: &[Range<usize>]) -> Details {
    let mut details = Details::default();
    after(line, mention.span.end, limit, names, &mut details);
    before(line, mention, names, &mut details);
    details
}

fn after(line: &Line, start: usize, limit: usize, names: &[Range<usize>], details: &mut Details) {
    let mut at = start;
    let mut quoted = false;
    while at < limit {
        let rest = &line.text[at..limit];
        if let Some(date) = line.date_at(at) {
            details.date = details.date.or(Some(date));
            at = date.end;
        } else if rest.starts_with('(') {
            let close =
                at + rest.char_indices().take(160).find(|(_, c)| *c == ')').map_or(rest.len(), |(index, _)| index);
            bracket(line, at + 1..close, details);
            at = close + 1;
        } else if rest.starts_with([' ', ',', ')', '“', '"', ':', '-', '–']) {
            quoted |= rest.starts_with(['“', '"']);
            at += rest.chars().next().map_or(1, char::len_utf8);
            if quoted && details.subject.is_none() && rest.starts_with(['“', '"']) {
                let end = at + line.text[at..limit].find(['”', '"']).unwrap_or(limit - at);
                details.subject = Some(at..end);
                at = end + line.text[end..limit].chars().next().map_or(1, char::len_utf8);
            }
        } else if let Some(word) = line.date_words.get(line.date_words.partition_point(|word| word.start < at))
            && word.start == at
            && word.value == crate::lexicon::DateWord::SameDay
        {
            details.same_day = true;
            at = word.end;
        } else if let Some(after) = aside(line, at) {
            at = after;
        } else if let Some(mark) = line.word_at(at) {
            match governed(line, mark, limit, names, details) {
                Some(next) => at = next,
                None => return,
            }
        } else {
            let appositive = details.issuer.is_none() && at > start && line.text[..at].ends_with(", ");
            if appositive && let Some(span) = subject_after(line, at, limit, names) {
                details.issuer = Some(span);
            }
            return;
        }
    }
}

/// The date behind one word for a day that a longer phrase took in: `ban hành ngày 5/1/2020`.
fn worded_date(line: &Line, at: usize) -> Option<DatePhrase> {
    let date = *line.dates.get(line.dates.partition_point(|date| date.start < at))?;
    let word = line.text[at..date.start].trim();
    let cue = line.date_words.iter().any(|mark| mark.start < at && mark.end == at + word.len());
    cue.then_some(date)
}

/// `năm 2014`, or `đều` before `do`: words between a document and what is said of it.
fn aside(line: &Line, at: usize) -> Option<usize> {
    let mark = line.word_at(at)?;
    let next = line.after(mark.end);
    let rest = &line.text[next..];
    let year = rest.len() >= 4 && rest.bytes().take(4).all(|byte| byte.is_ascii_digit());
    match mark.value {
        DocumentWord::Unit if year && !rest[4..].starts_with(char::is_alphanumeric) => Some(next + 4),
        DocumentWord::Adverb if line.word_at(next).is_some_and(|mark| mark.value == DocumentWord::By) => Some(next),
        _ => None,
    }
}

/// A word behind a document: where to go on reading, `None` when the rest speaks of something else.
fn governed(
    line: &Line,
    mark: Mark<DocumentWord>,
    limit: usize,
    names: &[Range<usize>],
    details: &mut Details,
) -> Option<usize> {
    let next = line.after(mark.end).min(limit);
    match mark.value {
        DocumentWord::Of | DocumentWord::By => {
            if let Some(date) = line.date_at(mark.start).or_else(|| line.date_at(next)) {
                details.date = details.date.or(Some(date));
                return Some(date.end);
            }
            let span = authority::phrase(line, next, limit, names)?;
            // "signed by Governor Ellen Marsh on May 3": the name belongs to the office
            let holder = names.get(names.partition_point(|name| name.start < span.end));
            let holder = holder.filter(|name| line.capitals && name.start == line.after(span.end) && name.end <= limit);
            let end = holder.map_or(span.end, |name| name.end);
            details.issuer.get_or_insert(span);
            Some(end)
        }
        DocumentWord::DateLink | DocumentWord::Adopt => {
            let date = line.date_at(next).or_else(|| line.date_at(mark.start)).or_else(|| worded_date(line, next))?;
            details.date = details.date.or(Some(date));
            Some(date.end)
        }
        DocumentWord::About | DocumentWord::AboutVerb => {
            let start = if mark.value == DocumentWord::AboutVerb { mark.start } else { next };
            if details.subject.is_none() && start < limit {
                // "Ordinance 15, on rentals, back to committee": between commas
                let apposed = line.capitals && line.text[..mark.start].ends_with(", ");
                let comma = line.text[start..limit].find(", ").filter(|_| apposed).map_or(limit, |at| start + at);
                details.subject = Some(start..subject_end(line, start, comma));
            }
            None
        }
        DocumentWord::Authority if line.text[..mark.start].ends_with(", ") && details.issuer.is_none() => {
            details.issuer = subject_after(line, mark.start, limit, names);
            None
        }
        _ => None,
    }
}

/// `Tại Quyết định số 1566, Thủ tướng bổ nhiệm …`: an authority behind a comma that then acts.
fn subject_after(line: &Line, at: usize, limit: usize, names: &[Range<usize>]) -> Option<Range<usize>> {
    let word = line.word_at(at)?;
    if word.value != DocumentWord::Authority || !line.text[at..].starts_with(char::is_uppercase) {
        return None;
    }
    let span = authority::phrase(line, at, limit, names)?;
    let follows = line.word_at((span.end + 1).min(line.text.len()))?;
    let acts = matches!(
        follows.value,
        DocumentWord::Adopt | DocumentWord::Adverb | DocumentWord::Stop | DocumentWord::About | DocumentWord::AboutVerb
    );
    (acts && line.text[span.end..].starts_with(' ')).then_some(span)
}

fn bracket(line: &Line, inside: Range<usize>, details: &mut Details) {
    if let Some(date) = line.dates.iter().find(|date| date.start >= inside.start && date.end <= inside.end)
        && date.start <= inside.start + 24
    {
        details.date = details.date.or(Some(*date));
        return;
    }
    let first = line.word_from(inside.start);
    for mark in line.words[first..].iter().take_while(|mark| mark.end <= inside.end) {
        match mark.value {
            DocumentWord::Short => {
                let start = inside.start + line.text[inside.start..].len() - line.text[inside.start..].len();
                let begin = skip(line, mark.end, inside.end);
                details.aliases.push(begin.max(start)..inside.end);
                return;
            }
            DocumentWord::Kind(_) if mark.start == inside.start => {
                details.aliases.push(inside.clone());
                return;
            }
            _ => {}
        }
    }
    let letters = line.text[inside.clone()].chars().take_while(|c| c.is_uppercase()).count();
    let digits = line.text[inside.clone()].ends_with(|c: char| c.is_ascii_digit());
    if (1..=4).contains(&letters) && digits && inside.len() <= 14 {
        details.aliases.push(inside);
    }
}

fn skip(line: &Line, at: usize, limit: usize) -> usize {
    at + line.text[at..limit]
        .chars()
        .take_while(|c| matches!(c, ' ' | ':' | '“' | '"'))
        .map(char::len_utf8)
        .sum::<usize>()
}

/// A subject ends with its sentence, a bracket, a semicolon, the next document, or where the sentence goes on.
pub fn subject_end(line: &Line, start: usize, limit: usize) -> usize {
    let mut end = limit;
    let mut depth = 0;
    for (index, c) in line.text[start..limit].char_indices() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            ';' | '(' if depth <= 0 => {
                end = start + index;
                break;
            }
            _ => {}
        }
    }
    let first = line.word_from(start);
    for mark in line.words[first..].iter().take_while(|mark| mark.start < end) {
        let low = &line.low[mark.start..mark.end];
        let clause = line.text[..mark.start].ends_with(", ");
        let breaks = match mark.value {
            DocumentWord::Stop => matches!(low, "được" | "đã" | "với" | "gắn với" | "là") || clause,
            DocumentWord::Adverb | DocumentWord::Of | DocumentWord::Short => true,
            DocumentWord::Adopt | DocumentWord::Authority => clause && mark.value == DocumentWord::Adopt,
            _ => false,
        };
        if breaks && mark.start > start {
            end = mark.start;
            break;
        }
    }
    let trimmed = |end: usize| {
        start + line.text[start..end].trim_end_matches([' ', ',', '.', ';', ':', '”', '"', '-', '–']).len()
    };
    end = trimmed(end);
    // "… năm 2024 và": what joins the next document is no part of the subject.
    let last = line.words[..line.word_from(end)].last();
    last.filter(|last| last.value == DocumentWord::And && last.end == end).map_or(end, |last| trimmed(last.start))
}

/// The authority and the day that stand before: `Ngày 12/9/2019, X đã ban hành Kế hoạch số …`.
fn before(line: &Line, mention: &Mention, names: &[Range<usize>], details: &mut Details) {
    let sentence = line.sentence(mention.span.start);
    let index = line.word_from(mention.span.start);
    if index == 0 {
        return;
    }
    adjacent_authority(line, mention, &sentence, names, details);
    let mut verb = None;
    let mut listed = false;
    for mark in line.words[..index].iter().rev().take(6) {
        if mark.start < sentence.start || mention.span.start - mark.end > 40 {
            break;
        }
        match mark.value {
            DocumentWord::Adopt => {
                verb = Some(*mark);
                break;
            }
            DocumentWord::Filler | DocumentWord::Number | DocumentWord::Adverb => {}
            // "thông qua 3 nghị quyết, gồm: Nghị quyết số …"
            DocumentWord::Group => listed = true,
            DocumentWord::Kind(_) if listed || line.text[mark.end..].starts_with(':') => listed = true,
            _ => break,
        }
    }
    let Some(verb) = verb else { return };
    let between = &line.text[verb.end..mention.span.start];
    if between.contains(if listed { &[';', '.'][..] } else { &[',', ';', '.', ':'][..] }) {
        return;
    }
    details.adopted = true;
    if details.issuer.is_none()
        && let Some(span) = subject_before(line, verb, &sentence, names)
    {
        details.issuer = Some(span);
        details.by_subject = true;
    }
    let dated = line.dates.iter().rev().find(|date| date.end <= verb.start && date.start >= sentence.start);
    if details.date.is_none() && !details.same_day {
        let leads = |start: usize| {
            let lead = line.text[sentence.start..start].trim_end();
            lead.len() <= 48 || lead.ends_with(',')
        };
        details.date = dated.filter(|date| verb.start - date.end <= 120 && leads(date.start)).copied();
    }
}

/// The authority right before the kind: `Security Council resolution 2231`.
fn adjacent_authority(
    line: &Line,
    mention: &Mention,
    sentence: &Range<usize>,
    names: &[Range<usize>],
    details: &mut Details,
) {
    let index = line.word_from(mention.span.start);
    let near = line.words[..index].iter().rev().take(4).take_while(|mark| mark.start >= sentence.start);
    let heads: Vec<_> = near.filter(|mark| mark.value == DocumentWord::Authority).collect();
    for head in heads.into_iter().rev() {
        // "Luật Phòng, chống thiên tai số …": a part of the law's name
        let kind = line.words[..line.word_from(head.start)].last();
        let named = kind.is_some_and(|kind| {
            matches!(kind.value, DocumentWord::Kind(_)) && line.text[kind.end..head.start].trim().is_empty()
        });
        if details.issuer.is_none()
            && !named
            && let Some(span) = authority::whole(line, head.start, mention.span.start, names)
            && line.text[span.end..mention.span.start].trim() == ""
            && line.text[head.start..].starts_with(char::is_uppercase)
        {
            details.issuer = Some(span);
        }
    }
}

/// The authority whose name ends where the verb, or the adverbs before it, begin. A person and an office may stand
/// between an office and its verb (`Chủ tịch nước NAME vừa ký`).
pub fn subject_before(
    line: &Line,
    verb: Mark<DocumentWord>,
    sentence: &Range<usize>,
    names: &[Range<usize>],
) -> Option<Range<usize>> {
    let index = line.word_from(verb.start);
    let mut edge = verb.start;
    let mut first = index;
    while first > 0 {
        let mark = line.words[first - 1];
        let adjacent = line.text[mark.end..edge].trim().is_empty();
        if mark.start < sentence.start || !adjacent || !matches!(mark.value, DocumentWord::Adverb | DocumentWord::Adopt)
        {
            break;
        }
        edge = mark.start;
        first -= 1;
    }
    let heads = line.words[..first].iter().rev().take(12).take_while(|mark| mark.start >= sentence.start);
    let heads: Vec<_> = heads.filter(|mark| mark.value == DocumentWord::Authority).collect();
    for head in heads.into_iter().rev() {
        let lead = line.text[..head.start].trim_end();
        let opens = head.start == sentence.start
            || !lead.ends_with(char::is_alphanumeric)
            || line.text[head.start..].starts_with(char::is_uppercase)
            || lead.ends_with("the")
            || lead.ends_with("The");
        let Some(span) = authority::whole(line, head.start, edge, names).filter(|_| opens) else { continue };
        let between = line.text[span.end..edge].trim();
        if between.is_empty() {
            return Some(span);
        }
        let named = names.iter().find(|name| name.start >= span.end && name.end <= edge);
        if let Some(name) = named
            && name.start - span.end <= 24
            && edge - name.end <= 60
            && !line.text[span.end..name.start].contains([',', ';', '.'])
        {
            return Some(span);
        }
        if authority::only_says_when(line, span.end..edge) {
            return Some(span);
        }
        // "The City Council on Tuesday, Oct. 8, voted 6-1 to adopt": an aside and what the vote was
        let next = line.word_at((span.end + 1).min(edge)).map(|mark| mark.value);
        let aside = matches!(next, Some(DocumentWord::Stop | DocumentWord::Adopt));
        let votes = line.words[..index]
            .iter()
            .any(|mark| mark.value == DocumentWord::Adopt && mark.start > span.end && mark.end < verb.start);
        if aside && votes {
            return Some(span);
        }
    }
    None
}

/// Whether the words give the kind a place in a list that shares what stands before it.
pub fn group_before(line: &Line, mention: &Mention, words: &DocumentWords) -> Option<usize> {
    let sentence = line.sentence(mention.span.start);
    let index = line.word_from(mention.span.start);
    let marks = &line.words[..index];
    let group = marks
        .iter()
        .rev()
        .take(200)
        .take_while(|mark| mark.start >= sentence.start)
        .find(|mark| mark.value == DocumentWord::Group)?;
    let kind = &words.kind(mention.kind).name;
    let low = crate::lexicon::lower(kind);
    line.low[sentence.start..group.start].contains(&low).then_some(group.start)
}
