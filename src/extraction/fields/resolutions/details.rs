//! What a sentence says of a document: its day, authority, subject and short name.

use std::ops::Range;

use super::{
    acted::{act_behind, passive, relative, says_itself, subject_after, worded_date},
    leading,
    mention::Mention,
    subject,
};
use crate::{
    extraction::fields::{authority, dates::DatePhrase, line::Line},
    lexicon::{DateWord, DocumentWord, Mark, lower},
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
    /// `do X ký`: whose name stands there has signed it.
    pub signed: bool,
    /// The day is that of a verb: `ký ngày 14/2`.
    pub acted: bool,
    /// Of a kind that some pass and others sign.
    pub draft: bool,
    /// The sentence counts the votes for it: it is the news.
    pub voted: bool,
}

/// Reads around one mention. `reach` begins where the text that speaks of it ends, with the next mention or the sentence,
/// and ends where the mention there does.
pub fn read(line: &Line, mention: &Mention, reach: Range<usize>, names: &[Range<usize>]) -> Details {
    let draft = line.lexicon.votes.is_draft(&lower(&line.lexicon.kind(mention.kind).name));
    let mut details = Details { draft, ..Details::default() };
    after(line, mention, reach, names, &mut details);
    leading::read(line, mention, names, &mut details);
    details.subject = details.subject.or_else(|| subject::law(line, mention));
    details
}

fn after(line: &Line, mention: &Mention, reach: Range<usize>, names: &[Range<usize>], details: &mut Details) {
    let limit = reach.start;
    let start = mention.span.end;
    let mut at = start;
    let mut quoted = false;
    while at < limit {
        let rest = &line.text[at..limit];
        if let Some(date) = line.date_at(at) {
            if line.opens_clause(&date) && (date.year.is_none() || subject::opens(line, mention)) {
                return;
            }
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
        } else if let Some(end) = same_day(line, at) {
            details.same_day = true;
            at = end;
        } else if let Some(after) = aside(line, at) {
            at = after;
        } else if at > start && at <= start + 2 && passive(line, at, limit, names, details) {
            return;
        } else if let Some(mark) = line.word_at(at) {
            match governed(line, mention, mark, &reach, names, details) {
                Some(next) => at = next,
                None => return,
            }
        } else {
            let appositive = details.issuer.is_none() && at > start && line.text[..at].ends_with(", ");
            if appositive
                && says_itself(line, mention)
                && let Some(span) = subject_after(line, at, limit, names)
            {
                details.issuer = Some(span);
            }
            return;
        }
    }
}

/// Where a word for the day told last ends that begins at a place: `cùng ngày`.
fn same_day(line: &Line, at: usize) -> Option<usize> {
    line.date_word_at(at).filter(|word| word.value == DateWord::SameDay).map(|word| word.end)
}

/// `năm 2014`, or `đều` before `do`: words between a document and what is said of it.
fn aside(line: &Line, at: usize) -> Option<usize> {
    let mark = line.word_at(at)?;
    let next = line.after(mark.end);
    let rest = &line.text[next..];
    let year = rest.len() >= 4 && rest.bytes().take(4).all(|byte| byte.is_ascii_digit());
    match mark.value {
        DocumentWord::Unit if year && !rest[4..].starts_with(char::is_alphanumeric) => Some(next + 4),
        // "đều do X ban hành", "cùng ký ngày 3/11"
        DocumentWord::Adverb
            if line
                .word_at(next)
                .is_some_and(|mark| mark.value == DocumentWord::By || line.date_at(line.after(mark.end)).is_some())
                || line.date_at(next).is_some() =>
        {
            Some(next)
        }
        _ => None,
    }
}

/// A word behind a document: where to go on reading, `None` when the rest speaks of something else.
fn governed(
    line: &Line,
    mention: &Mention,
    mark: Mark<DocumentWord>,
    reach: &Range<usize>,
    names: &[Range<usize>],
    details: &mut Details,
) -> Option<usize> {
    let (limit, nested) = (reach.start, reach.end);
    let next = line.after(mark.end).min(limit);
    let next = next + line.lexicon.told.article(&line.low[next..limit]);
    // "adopted by a vote of 13 in favour to none against"
    let behind = line.low[mark.start..limit].split_once(' ').map_or("", |(_, behind)| behind);
    if line.lexicon.is_act(&line.low[mark.start..mark.end])
        && line.lexicon.votes.tells(behind)
        && line.date_at(next).is_none()
    {
        (details.adopted, details.voted) = (true, true);
        let date = line.dates.get(line.dates.partition_point(|date| date.end <= next));
        let near = date.filter(|date| date.end <= limit && date.end - next <= VOTED_WITHIN);
        details.date = details.date.or(near.copied());
        return None;
    }
    match mark.value {
        DocumentWord::Of | DocumentWord::By => {
            if let Some(date) = line.date_at(mark.start).or_else(|| line.date_at(next)) {
                details.date = details.date.or(Some(date));
                return Some(date.end);
            }
            // "issued by the 12th Party Central Committee"
            let digits = line.text[next..limit].bytes().take_while(u8::is_ascii_digit).count();
            let ordinal = ["st ", "nd ", "rd ", "th "].iter().any(|end| line.text[next + digits..].starts_with(end));
            let next = if line.capitals && digits > 0 && ordinal { (next + digits + 3).min(limit) } else { next };
            let by = mark.value == DocumentWord::By && !line.capitals;
            let act = by.then(|| act_behind(line, next, limit)).flatten();
            if let Some(date) = act {
                details.acted |= details.date.is_none();
                details.date = details.date.or(Some(date));
            }
            let span = authority::joint(line, next, limit, names, several(line, mention));
            let Some(span) = span else { return act.map(|date| date.end) };
            details.signed |= by && details.issuer.is_none();
            // "signed by the governor on May 3"
            details.acted |= mark.value == DocumentWord::By && line.capitals && details.date.is_none();
            // "signed by Governor Ellen Marsh on May 3": the name belongs to the office
            let holder = names.get(names.partition_point(|name| name.start < span.end));
            let holder = holder.filter(|name| line.capitals && name.start == line.after(span.end) && name.end <= limit);
            // "của Bộ Chính trị khóa XIII về …"
            let end = holder.map_or_else(|| authority::over_term(line, span.end, limit), |name| name.end);
            details.issuer.get_or_insert(span);
            Some(act.map_or(end, |date| date.end.max(end)))
        }
        // "ngày 12/4/2025 Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng"
        DocumentWord::Authority | DocumentWord::Congress
            if !line.capitals
                && details.issuer.is_none()
                && line.text[mark.start..].starts_with(char::is_uppercase)
                && details.date.is_some_and(|date| date.end + 1 == mark.start) =>
        {
            let span = authority::joint(line, mark.start, limit, names, several(line, mention))?;
            let end = span.end;
            details.issuer = Some(span);
            Some(end)
        }
        DocumentWord::DateLink | DocumentWord::Adopt => {
            // "ký cùng ngày"
            if let Some(end) = same_day(line, next) {
                details.same_day |= details.date.is_none();
                return Some(end);
            }
            details.acted |= details.date.is_none();
            // "signed the same afternoon"
            if let Some(end) = same_day(line, line.after(mark.end)).filter(|_| line.capitals) {
                (details.same_day, details.adopted) = (true, true);
                return Some(end);
            }
            let date = line.date_at(next).or_else(|| line.date_at(mark.start)).or_else(|| worded_date(line, next))?;
            details.date = details.date.or(Some(date));
            Some(date.end)
        }
        DocumentWord::About | DocumentWord::AboutVerb => {
            let start = if mark.value == DocumentWord::AboutVerb { mark.start } else { next };
            // "passed Ordinance 24-117 on Tuesday": when, not what about
            if let Some(day) = line.date_word_at(start)
                && matches!(day.value, DateWord::Weekday(_) | DateWord::Today | DateWord::Yesterday)
                && line.capitals
            {
                return Some(day.end);
            }
            if details.subject.is_none() && start < limit {
                // "Ordinance 15, on rentals, back to committee": between commas
                let apposed = line.capitals && line.text[..mark.start].ends_with(", ");
                let comma = line.text[start..limit].find(", ").filter(|_| apposed).map_or(limit, |at| start + at);
                let mut end = subject::subject_end(line, start, comma);
                if subject::leads_in(line, mention) {
                    end = subject::before_clause(line, start, end);
                }
                // "thực hiện Chỉ thị số …", "sửa đổi một số điều của Nghị định số …"
                if end < limit && limit < nested && line.text[end..limit].trim().is_empty() {
                    end = nested;
                }
                details.subject = Some(start..end);
                // "về tinh giản biên chế được Chính phủ ban hành ngày 3/6"
                let goes_on = line.word_at(line.after(end)).filter(|_| !line.capitals);
                let made = goes_on.is_some_and(|word| {
                    matches!(word.value, DocumentWord::By)
                        || word.value == DocumentWord::Of
                            && details.issuer.is_none()
                            && leading::adopted_by(line, mention, names).is_none()
                            && subject::owns(line, mention, &word, limit)
                        || line.lexicon.is_passive(&line.low[word.start..word.end])
                });
                return made.then_some(end);
            }
            None
        }
        // "Resolution 24-55, also passed Monday,"
        DocumentWord::Adverb
            if line.capitals && line.word_at(next).is_some_and(|mark| mark.value == DocumentWord::Adopt) =>
        {
            details.adopted = true;
            Some(next)
        }
        // "which the provincial People's Council adopted on September 27", "which was issued on February 10"
        DocumentWord::Stop if line.lexicon.is_relative(&line.low[mark.start..mark.end]) => {
            if passive(line, line.after(mark.end), limit, names, details) {
                return None;
            }
            relative(line, next, limit, names, details)
        }
        // "được Ủy ban Thường vụ Quốc hội ban hành ngày 13/12/2023"
        DocumentWord::Stop if line.lexicon.is_passive(&line.low[mark.start..mark.end]) => {
            let span = authority::phrase(line, next, limit, names)?;
            if let Some(date) = act_behind(line, span.end, limit).filter(|_| !line.capitals) {
                details.date = details.date.or(Some(date));
                details.issuer.get_or_insert(span);
                return Some(date.end);
            }
            // "được Ban Chấp hành Trung ương Đảng khóa XII thông qua"
            let verb = line.word_at(line.after(authority::over_term(line, span.end, limit)))?;
            if !matches!(verb.value, DocumentWord::Adopt | DocumentWord::DateLink) {
                return None;
            }
            let end = span.end;
            details.issuer.get_or_insert(span);
            Some(end)
        }
        DocumentWord::Authority
            if line.text[..mark.start].ends_with(", ") && details.issuer.is_none() && says_itself(line, mention) =>
        {
            details.issuer = subject_after(line, mark.start, limit, names);
            None
        }
        _ => None,
    }
}

/// So many bytes stand between a verb of adoption and its day, where the votes are told.
const VOTED_WITHIN: usize = 100;

/// Whether the letters of a symbol are those of several authorities: `TTLT-BYT-BQP`.
fn several(line: &Line, mention: &Mention) -> bool {
    let code = mention.symbol.issuer_code.as_deref().unwrap_or_default();
    code.contains('-') && code.split('-').all(|code| line.lexicon.issuer_of_code(code).is_some())
}

fn bracket(line: &Line, inside: Range<usize>, details: &mut Details) {
    let first = line.dates.partition_point(|date| date.start < inside.start);
    if let Some(date) = line.dates[first..].first().filter(|date| date.end <= inside.end)
        && date.start <= inside.start + 24
    {
        // "(có hiệu lực từ ngày 1/7/2024)"
        let from = line.date_words.partition_point(|word| word.start < inside.start);
        let mut before = line.date_words[from..].iter().take_while(|word| word.start < date.start);
        if before.any(|word| in_force(line, word)) && !line.capitals {
            return;
        }
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

/// Whether a word tells of coming into force, not of making: `có hiệu lực`, `từ`.
fn in_force(line: &Line, word: &Mark<DateWord>) -> bool {
    word.value == DateWord::From || word.value == DateWord::NotEvent && line.word_at(word.start).is_none()
}

fn skip(line: &Line, at: usize, limit: usize) -> usize {
    at + line.text[at..limit]
        .chars()
        .take_while(|c| matches!(c, ' ' | ':' | '“' | '"'))
        .map(char::len_utf8)
        .sum::<usize>()
}
