//! Who made a document and when, told by a verb behind it.

use std::ops::Range;

use super::{details::Details, mention::Mention};
use crate::{
    extraction::fields::{authority, dates::DatePhrase, line::Line},
    lexicon::{DocumentWord, Mark},
};

/// At most so many words of documents stand between `do` and the verb.
const ACT_WITHIN: usize = 8;
/// At most so many bytes stand between the verb and its day.
const ACT_DATED_WITHIN: usize = 60;

/// `was signed by the President on May 3, 2019`: who adopts the document and when, in languages that tell it behind.
pub(super) fn passive(line: &Line, at: usize, limit: usize, names: &[Range<usize>], details: &mut Details) -> bool {
    if !line.capitals {
        return false;
    }
    let words = &line.words[line.word_from(at)..];
    let acts = |mark: &&Mark<DocumentWord>| match mark.value {
        DocumentWord::Adopt => true,
        // "signed by the"
        DocumentWord::Of => line.low[mark.start..mark.end].contains(" by"),
        DocumentWord::DateLink => line.lexicon.is_act(&line.low[mark.start..mark.end]),
        _ => false,
    };
    let Some(verb) = words.iter().take(ACT_WITHIN).find(acts).filter(|verb| verb.end < limit) else { return false };
    let lead = &line.text[at..verb.start];
    let main = |value| matches!(value, DocumentWord::Of | DocumentWord::Adopt | DocumentWord::DateLink);
    let auxiliary = words.first().is_some_and(|mark| mark.start == at && !main(mark.value));
    if !auxiliary || lead.split_whitespace().count() > 3 || lead.contains(|c: char| c.is_uppercase() || c == ',') {
        return false;
    }
    let stop = line.text[verb.end..limit].find([';', ':', '“', '(']).map_or(limit, |index| verb.end + index);
    let stop = stop.min(line.sentence(at).end);
    let later = || words.iter().find(|mark| mark.start >= verb.end && mark.value == DocumentWord::Of);
    let by = if verb.value == DocumentWord::Of { Some(verb) } else { later() };
    let by = by.filter(|by| by.end < stop && by.start < verb.end + ACT_DATED_WITHIN);
    let issuer = by.and_then(|by| {
        let from = line.after(by.end).min(stop);
        let from = from + line.lexicon.told.article(&line.low[from..stop]);
        authority::phrase(line, from, stop, names)
    });
    // some pass a bill, others sign it
    let signed = line.lexicon.votes.signs(&line.low[verb.start..verb.end]);
    details.issuer = details.issuer.take().or(issuer.filter(|_| !(signed && details.draft)));
    let date = line.dates[line.dates.partition_point(|date| date.start < verb.end)..].first();
    let near = |date: &&DatePhrase| date.end <= stop && date.start - verb.end <= 2 * ACT_DATED_WITHIN;
    details.date = details.date.or(date.filter(near).copied());
    true
}

/// `which the council adopted on May 3`, `which her predecessor signed on Aug. 5, 2019`: who made the document and when,
/// told by a clause that begins at a place; where to go on reading.
pub(super) fn relative(
    line: &Line,
    at: usize,
    limit: usize,
    names: &[Range<usize>],
    details: &mut Details,
) -> Option<usize> {
    let words = || line.words[line.word_from(at)..].iter().take(ACT_WITHIN).take_while(|mark| mark.end <= limit);
    let acts = |mark: &&Mark<DocumentWord>| match mark.value {
        DocumentWord::Adopt => true,
        DocumentWord::DateLink => line.lexicon.is_act(&line.low[mark.start..mark.end]),
        _ => false,
    };
    let verb = *words().find(acts)?;
    let head = words().take_while(|mark| mark.start < verb.start).find(|head| head.value == DocumentWord::Authority);
    let issuer = head.and_then(|head| authority::whole(line, head.start, verb.start, names));
    let lead = at..issuer.as_ref().map_or(verb.start, |issuer| issuer.start);
    let told = line.text.get(lead).is_some_and(|lead| {
        !lead.contains([',', ';', '(']) && lead.split_whitespace().count() <= if issuer.is_some() { 2 } else { 4 }
    });
    // "which State President NAME signed"
    let between = issuer.as_ref().map_or(verb.start, |issuer| issuer.end)..verb.start;
    let holder = names.get(names.partition_point(|name| name.start < between.start));
    let holder = holder.filter(|name| name.end <= between.end);
    let gap = &line.text[holder.map_or(between.start, |name| name.end)..between.end];
    if !told || gap.split_whitespace().count() > 2 || gap.contains(',') {
        return None;
    }
    let date = line.dates.get(line.dates.partition_point(|date| date.start < verb.start));
    let date = date.filter(|date| date.start <= verb.end + 1 && date.end <= limit);
    if issuer.is_none() && date.is_none() {
        return None;
    }
    (details.adopted, details.acted) = (details.adopted || issuer.is_some(), true);
    details.issuer = details.issuer.take().or(issuer);
    details.date = details.date.or(date.copied());
    Some(date.map_or(verb.end, |date| date.end))
}

/// The day behind the verb that follows `do X`: `do Phó Chủ tịch NAME ký ban hành ngày 2/10`.
pub(super) fn act_behind(line: &Line, at: usize, limit: usize) -> Option<DatePhrase> {
    let words = &line.words[line.word_from(at)..];
    let mut words = words.iter().take(ACT_WITHIN).take_while(|mark| mark.end <= limit);
    let verb = words.find(|mark| matches!(mark.value, DocumentWord::DateLink | DocumentWord::Adopt))?;
    let date = line.dates[line.dates.partition_point(|date| date.start < verb.start)..].first()?;
    // "thông qua tại kỳ họp thứ 7 ngày 28/6"
    let between = line.text.get(verb.end..date.start)?;
    let near = between.len() <= ACT_DATED_WITHIN && !between.contains([',', ';', '.', ':', '(']);
    let plain = !line.text[at..verb.start].contains([';', ':', '“', '(']);
    (plain && near && date.end <= limit).then_some(*date)
}

/// Whether who is named behind a document speaks by it: `Tại Quyết định số 5, X bổ nhiệm`, not `Thực hiện Nghị quyết
/// số 5, X ban hành`.
pub(super) fn says_itself(line: &Line, mention: &Mention) -> bool {
    if line.capitals {
        return true;
    }
    let before = line.low[line.sentence(mention.span.start).start..mention.span.start].trim_end();
    let before = before.strip_suffix(" các").unwrap_or(before);
    line.lexicon.is_source(before.rsplit(' ').next().unwrap_or_default())
}

/// `Tại Quyết định số 1566, Thủ tướng bổ nhiệm …`: an authority behind a comma that then acts.
pub(super) fn subject_after(line: &Line, at: usize, limit: usize, names: &[Range<usize>]) -> Option<Range<usize>> {
    let word = line.word_at(at)?;
    if word.value != DocumentWord::Authority || !line.text[at..].starts_with(char::is_uppercase) {
        return None;
    }
    let span = authority::phrase(line, at, limit, names)?;
    let next = (span.end + 1).min(line.text.len());
    let acts = match line.word_at(next) {
        Some(follows) => matches!(
            follows.value,
            DocumentWord::Adopt
                | DocumentWord::Adverb
                | DocumentWord::Filler
                | DocumentWord::Stop
                | DocumentWord::About
                | DocumentWord::AboutVerb
        ),
        None => {
            let rest = line.low.get(next..).filter(|_| !line.capitals);
            rest.is_some_and(|rest| line.lexicon.end_of_authority(rest).is_some_and(|end| end.1))
        }
    };
    (acts && line.text[span.end..].starts_with(' ')).then_some(span)
}

/// The date behind one word for a day that a longer phrase took in: `ban hành ngày 5/1/2020`.
pub(super) fn worded_date(line: &Line, at: usize) -> Option<DatePhrase> {
    let date = *line.dates.get(line.dates.partition_point(|date| date.start < at))?;
    let word = line.text[at..date.start].trim();
    let cue = line.date_words.iter().any(|mark| mark.start < at && mark.end == at + word.len());
    cue.then_some(date)
}
