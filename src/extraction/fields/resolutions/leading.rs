//! What stands before a document: its authority, the verb of adoption and its day.

use std::ops::Range;

use super::{details::Details, mention::Mention};
use crate::{
    extraction::fields::{authority, dates::DatePhrase, line::Line},
    lexicon::{DateWord, DocumentWord, DocumentWords, Mark},
};

/// The authority and the day that stand before: `Ngày 12/9/2019, X đã ban hành Kế hoạch số …`.
pub fn read(line: &Line, mention: &Mention, names: &[Range<usize>], details: &mut Details) {
    let sentence = line.sentence(mention.span.start);
    let index = line.word_from(mention.span.start);
    if index == 0 {
        return;
    }
    adjacent_authority(line, mention, &sentence, names, details);
    own_document(line, mention, &sentence, names, details);
    decided_by(line, mention, &sentence, names, details);
    // "Ngày 9/10, tại Công điện số 174, Thủ tướng nhắc …"
    if details.date.is_none()
        && !line.capitals
        && details.issuer.as_ref().is_some_and(|issuer| issuer.start > mention.span.end)
        && let Some((lead, _)) = line.text[sentence.start..mention.span.start].trim_end().rsplit_once(' ')
        && let Some(lead) = lead.strip_suffix(',')
    {
        let before = &line.dates[..line.dates.partition_point(|date| date.start < mention.span.start)];
        details.date = before.last().filter(|date| date.end == sentence.start + lead.len()).copied();
    }
    // "Cùng ngày, X có Nghị quyết số …"
    let opens = |at: usize| at == sentence.start || line.text[..at].ends_with("; ");
    let before = line.date_words.partition_point(|word| word.start < mention.span.start);
    let mut near = line.date_words[..before].iter().rev().take(NEAR).take_while(|word| word.start >= sentence.start);
    let same_day = near.any(|word| word.value == DateWord::SameDay && opens(word.start));
    let behind = &line.words[line.word_from(mention.span.end)..];
    let mut behind = behind.iter().take_while(|mark| mark.start < sentence.end && mark.value != DocumentWord::Number);
    if same_day && details.date.is_none() && behind.any(|mark| line.lexicon.is_adopted(&line.low[mark.start..mark.end]))
    {
        (details.same_day, details.adopted) = (true, true);
    }
    let mut verb = None;
    let (mut listed, mut joined) = (false, false);
    for mark in line.words[..index].iter().rev().take(6) {
        let reach = if joined { 120 } else { 40 };
        if mark.start < sentence.start || mention.span.start - mark.end > reach {
            break;
        }
        match mark.value {
            // but "Luật Xây dựng và Nghị định số …"
            DocumentWord::Adopt
                if mark.start == sentence.start || !line.text[mark.start..].starts_with(char::is_uppercase) =>
            {
                verb = Some(*mark);
                break;
            }
            DocumentWord::Filler | DocumentWord::Number | DocumentWord::Adverb if !joined => {}
            // "thông qua 3 nghị quyết, gồm: Nghị quyết số …"
            DocumentWord::Group => listed = true,
            DocumentWord::Kind(_) if listed || line.text[mark.end..].starts_with(':') => listed = true,
            // "thông qua Luật Phòng thủ dân sự và Nghị quyết số …"
            DocumentWord::And if mark.end + 1 == mention.span.start => joined = true,
            DocumentWord::Kind(_)
            | DocumentWord::Authority
            | DocumentWord::Joined
            | DocumentWord::AboutVerb
            | DocumentWord::And
                if joined => {}
            _ => break,
        }
    }
    let Some(verb) = verb else { return };
    let between = &line.text[verb.end..mention.span.start];
    if between.contains(if listed || joined { &[';', '.'][..] } else { &[',', ';', '.', ':'][..] }) {
        return;
    }
    if joined && between.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    details.adopted = true;
    if details.issuer.is_none()
        && !(details.draft && line.lexicon.votes.signs(&line.low[verb.start..verb.end]))
        && let Some(span) = subject_before(line, verb, &sentence, names)
    {
        details.issuer = Some(span);
        details.by_subject = true;
    }
    // "The Security Council, meeting next door, extended the mandate by adopting resolution 5"
    if details.issuer.is_none() && line.capitals && line.low[verb.start..verb.end].ends_with("ing") {
        let opening = behind_dateline(line, sentence.start);
        let first = line.words[line.word_from(opening)..].iter().take(3);
        let opens = first.take_while(|mark| mark.start < opening + OPENING);
        let mut opens = opens.filter(|mark| mark.value == DocumentWord::Authority);
        details.issuer = opens.next().and_then(|head| authority::whole(line, head.start, verb.start, names));
        details.by_subject = details.issuer.is_some();
    }
    let told = |date: &&DatePhrase| date.start >= sentence.start && !line.in_dateline(date);
    let dated = line.dates.iter().rev().find(|date| date.end <= verb.start && told(date));
    details.same_day |= details.date.is_none() && same_day;
    if details.date.is_none() && !details.same_day {
        let leads = |start: usize| {
            let lead = line.text[sentence.start..start].trim_end();
            lead.len() <= 48 || lead.ends_with(',')
        };
        details.date = dated
            .filter(|date| verb.start - date.end <= 120 && (leads(date.start) || date.end + 1 == verb.start))
            .copied();
        if details.date.is_none() && line.capitals && !listed {
            details.date = trailing_date(line, verb, mention, sentence.end);
        }
    }
}

/// Who adopts a document by the verb right before it: `Chủ tịch UBND tỉnh ban hành Quyết định số 5 … của UBND tỉnh`.
pub fn adopted_by(line: &Line, mention: &Mention, names: &[Range<usize>]) -> Option<Range<usize>> {
    let sentence = line.sentence(mention.span.start);
    let verb = *line.words[..line.word_from(mention.span.start)].last()?;
    let adjacent = verb.value == DocumentWord::Adopt && line.text[verb.end..mention.span.start].trim().is_empty();
    if adjacent && verb.start >= sentence.start { subject_before(line, verb, &sentence, names) } else { None }
}

/// `adopted resolution 2719 on ports on Wednesday`, `voted Monday to pass Ordinance 7`: the day of the vote around the document.
fn trailing_date(line: &Line, verb: Mark<DocumentWord>, mention: &Mention, end: usize) -> Option<DatePhrase> {
    let start = mention.span.end;
    let first = line.dates.partition_point(|date| date.start < start);
    let date = line.dates[first..].iter().find(|date| date.end <= end)?;
    (verb.end <= mention.span.start && trails(line, start, date.start)).then_some(*date)
}

/// Whether a day at `at` still tells when the document that ends at `start` was adopted: no clause and no other document between.
pub fn trails(line: &Line, start: usize, at: usize) -> bool {
    let between = &line.low[start..at];
    let clause = between.contains("; ") || between.contains(". ") || line.lexicon.opens_clause(between);
    let mut other = line.words[line.word_from(start)..].iter().take_while(|word| word.start < at);
    let on = between.ends_with(" on ") || !between.contains(',');
    on && at - start <= TRAILING
        && !clause
        && !other.any(|word| matches!(word.value, DocumentWord::Kind(_) | DocumentWord::Adopt))
}

/// So many words of dates before a document may say that it is of the same day.
const NEAR: usize = 12;
/// Where a sentence begins behind its dateline: `UNITED NATIONS, Dec 20 - The UN General Assembly`.
fn behind_dateline(line: &Line, start: usize) -> usize {
    let near = line.text.floor_char_boundary(start + DATELINE).max(start);
    let dash = |dash: &str| line.text[start..near].find(dash).map(|at| start + at + dash.len());
    [" - ", " – ", " — "].into_iter().filter_map(dash).min().filter(|_| start == 0).unwrap_or(start)
}

/// The dash of a dateline stands within so many bytes.
const DATELINE: usize = 48;

/// An authority that opens a sentence begins within so many bytes.
const OPENING: usize = 24;

/// So many bytes may stand between a document and the day on which it was adopted.
const TRAILING: usize = 140;

/// `The Parliamentary Assembly, in its Resolution 5`: the authority named before in the sentence.
fn own_document(
    line: &Line,
    mention: &Mention,
    sentence: &Range<usize>,
    names: &[Range<usize>],
    details: &mut Details,
) {
    let before = line.low[sentence.start..mention.span.start].trim_end();
    let before = before.rsplit(' ').next().unwrap_or_default();
    // "Gov. Jane Doe declared an emergency under Executive Order 9"
    let acts = line.lexicon.acts_by(mention.kind, before);
    // "The Academy's Council changed the rules by Resolution 5"
    if details.issuer.is_none() && line.lexicon.told.is_means(before) && !acts {
        details.issuer = does_by(line, mention, sentence, names);
        return;
    }
    // "had been notified by the President's Secretariat in Gazette Notification No. 14"
    if details.issuer.is_none()
        && line.capitals
        && (line.lexicon.told.is_means(before) || acts || line.lexicon.told.is_within(before))
    {
        details.issuer = done_by(line, mention, sentence, names);
    }
    if details.issuer.is_some() || !(acts || line.lexicon.is_own(before)) {
        return;
    }
    let heads = line.words[..line.word_from(mention.span.start)].iter().rev().take(8);
    let mut heads = heads.filter(|mark| mark.value == DocumentWord::Authority && mark.start >= sentence.start);
    details.issuer = heads.find_map(|head| authority::whole(line, head.start, mention.span.start, names));
}

/// The authority that does something by a document: nothing but its verb and an object stands between.
fn does_by(line: &Line, mention: &Mention, sentence: &Range<usize>, names: &[Range<usize>]) -> Option<Range<usize>> {
    let before = &line.words[line.word_from(sentence.start)..line.word_from(mention.span.start)];
    let head = before.iter().rev().take(8).find(|mark| mark.value == DocumentWord::Authority)?;
    let span = authority::whole(line, head.start, mention.span.start, names)?;
    let between = line.text.get(span.end..mention.span.start)?;
    let mut inside = before.iter().rev().take_while(|mark| mark.start >= span.end);
    let stops = inside.any(|mark| {
        matches!(mark.value, DocumentWord::Stop | DocumentWord::Kind(_) | DocumentWord::Of)
            && mark.end + 1 < mention.span.start
    });
    let between = between.strip_suffix(|c: char| c == ' ' || c == ',').unwrap_or(between);
    let verb = between.trim_start().split(' ').next().is_some_and(|word| word.starts_with(char::is_lowercase));
    (verb && !stops && between.len() <= NEAR_MEANS && !between.contains([',', ';', ':', '(', '“'])).then_some(span)
}

/// By whom something was done in a document: the authority stands behind `by` and right before the small word.
fn done_by(line: &Line, mention: &Mention, sentence: &Range<usize>, names: &[Range<usize>]) -> Option<Range<usize>> {
    let before = &line.words[line.word_from(sentence.start)..line.word_from(mention.span.start)];
    let by =
        before.iter().rev().take(6).find(|mark| mark.value == DocumentWord::Of && mark.end + 1 < mention.span.start)?;
    let at = line.after(by.end);
    let at = at + line.lexicon.told.article(&line.low[at..]);
    let span = authority::phrase(line, at.min(mention.span.start), mention.span.start, names)?;
    let between = line.low.get(span.end..mention.span.start)?.trim();
    (line.low[by.start..by.end].contains("by")
        && (line.lexicon.told.is_means(between) || line.lexicon.told.is_within(between)))
    .then_some(span)
}

/// So many bytes may stand between an authority and the document by which it does something.
const NEAR_MEANS: usize = 80;

/// `được UBND tỉnh phê duyệt tại Quyết định số …`: who decided what the document holds made it.
fn decided_by(line: &Line, mention: &Mention, sentence: &Range<usize>, names: &[Range<usize>], details: &mut Details) {
    let before = line.low[sentence.start..mention.span.start].trim_end();
    let Some((lead, source)) = before.rsplit_once(' ').filter(|_| !line.capitals && details.issuer.is_none()) else {
        return;
    };
    let verb = line.words[..line.word_from(sentence.start + lead.len())].last();
    let verb = verb.filter(|verb| verb.value == DocumentWord::Adopt && verb.end == sentence.start + lead.len());
    if let Some(verb) = verb.filter(|_| line.lexicon.is_source(source))
        && let Some(span) = subject_before(line, *verb, sentence, names)
    {
        (details.issuer, details.by_subject) = (Some(span), true);
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
        // "vừa trình Chính phủ Tờ trình số …": to whom it goes
        let goes_to = !line.capitals && line.text[..head.start].trim_end().ends_with(char::is_alphanumeric);
        if details.issuer.is_none()
            && !named
            && !goes_to
            && let Some(span) = authority::whole(line, head.start, mention.span.start, names)
            && matches!(line.text[span.end..mention.span.start].trim(), "" | "'s" | "’s")
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
    // the letters of a symbol are no name: 45/NQ-HĐND
    let named = |mark: &&Mark<DocumentWord>| {
        mark.value == DocumentWord::Authority && !line.text[..mark.start].ends_with(['-', '/', '.'])
    };
    let heads: Vec<_> = heads.filter(named).collect();
    for head in heads.into_iter().rev() {
        let lead = line.text[..head.start].trim_end();
        let opens = head.start == sentence.start
            || !lead.ends_with(char::is_alphanumeric)
            || line.text[head.start..].starts_with(char::is_uppercase)
            || line.capitals && lead.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase))
            || lead.ends_with("the")
            || lead.ends_with("The");
        let Some(span) = authority::whole(line, head.start, edge, names).filter(|_| opens) else { continue };
        let behind = authority::over_term(line, span.end, edge);
        let between = line.text[behind..edge].trim();
        if between.is_empty() {
            return Some(span);
        }
        if !line.capitals
            && (head.start == sentence.start || lead.ends_with([',', '.', ':', ';', '-', '–']))
            && let Some(span) = authority::joint_until(line, &span, edge, names)
        {
            return Some(span);
        }
        let named = names.iter().find(|name| name.start >= span.end && name.end <= edge);
        if let Some(name) = named
            && name.start - span.end <= 24
            && edge - name.end <= 60
            && {
                // "Chủ tịch Hội, nhà thơ NAME, đã ký"
                let apposed = line.text[name.end..edge].trim().trim_matches(',').is_empty();
                let gap = &line.text[span.end..name.start];
                !gap.strip_prefix(", ").filter(|_| apposed).unwrap_or(gap).contains([',', ';', '.'])
            }
        {
            return Some(span);
        }
        // "Council members on Tuesday approved"
        let members = line.word_at((span.end + 1).min(edge)).filter(|mark| mark.value == DocumentWord::Adverb);
        let after = members.filter(|_| line.capitals).map_or(span.end, |mark| mark.end.min(edge));
        if authority::only_says_when(line, after..edge) {
            return Some(span);
        }
        // "The City Council on Tuesday, Oct. 8, voted 6-1 to adopt": an aside and what the vote was
        let next = line.word_at((span.end + 1).min(edge)).map(|mark| mark.value);
        let timed = line.date_word_at(span.end + 1).is_some();
        let aside = timed || matches!(next, Some(DocumentWord::Stop | DocumentWord::Adopt));
        let votes = line.words[..index]
            .iter()
            .any(|mark| mark.value == DocumentWord::Adopt && mark.start > span.end && mark.end < verb.start);
        if line.capitals && aside && votes {
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

/// `các Nghị quyết Hội nghị Trung ương 6 (khóa XII): Nghị quyết số 18 …`: whose documents the colon lists.
pub fn congress_before(line: &Line, mention: &Mention) -> Option<Range<usize>> {
    let sentence = line.sentence(mention.span.start);
    let marks = &line.words[line.word_from(sentence.start)..line.word_from(mention.span.start)];
    let near = &marks[marks.len().saturating_sub(200)..];
    let pair = near.windows(2).find(|pair| {
        pair[0].value == DocumentWord::Kind(mention.kind)
            && matches!(pair[1].value, DocumentWord::Congress | DocumentWord::Authority)
            && line.text[pair[0].end..pair[1].start].trim().is_empty()
    })?;
    let span = authority::phrase(line, pair[1].start, mention.span.start, &[])?;
    let end = authority::over_term(line, span.end, mention.span.start);
    (!line.capitals && line.text[end..].starts_with(':')).then_some(span.start..end)
}
