//! The day of the reported event: from the dateline, its year from publication, address or text.

use std::ops::Range;

use jiff::{ToSpan, civil::Date};

use super::{Context, Texts, dates::DatePhrase, line::Line, years};
use crate::{
    article::{EvidenceMap, Part},
    lexicon::{DateWord, DocumentWord, Mark},
};

/// How long before its report an event may lie.
const REPORTED_WITHIN_DAYS: i64 = 75;

/// What it counts for a day to be the first that the story tells.
const LEAD: u32 = 16;

/// The headline and so many passages lead; behind them, a document's day is told to explain.
const LEADING: usize = 1;

/// The day of the event of a story.
#[derive(Clone, Debug, Default)]
pub struct EventDate {
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Year of the event or, without one, that of the text.
    year: Option<i16>,
    /// Weekdays that each line tells, with their places.
    weekdays: Vec<Vec<(usize, Date)>>,
    /// Of `event_date`.
    pub evidence: EvidenceMap,
}

impl EventDate {
    /// A day that the article tells without a year, as it reports it; `None` when nothing decides the year.
    pub fn year_of(&self, date: &DatePhrase, context: &Context) -> Option<String> {
        let published = published(context);
        let year = published.and_then(|published| years::near(published, date)).or(self.year)?;
        Some(date.in_year(year))
    }

    /// The first weekday that the text tells between two places of a line, with its place.
    pub fn weekday_behind(&self, line: usize, between: Range<usize>) -> Option<(usize, String)> {
        let days = self.weekdays.get(line)?;
        let day = days.get(days.partition_point(|day| day.0 < between.start))?;
        (day.0 < between.end).then(|| (day.0, day.1.to_string()))
    }

    /// The weekday that the text tells between two places of a line; `None` when it tells several.
    pub fn weekday(&self, line: usize, between: Range<usize>) -> Option<String> {
        let days = self.weekdays.get(line)?;
        let first = days.partition_point(|day| day.0 < between.start);
        let mut days = days[first..].iter().take_while(|day| day.0 < between.end);
        let (_, day) = days.next()?;
        days.next().is_none().then(|| day.to_string())
    }
}

/// The weekdays of a line of English, reckoned from publication; `Monday's fire` tells another day.
fn weekdays(line: &Line, published: Option<Date>) -> Vec<(usize, Date)> {
    let told = |candidate| match candidate {
        Candidate::Relative(date, word) if matches!(word.value, DateWord::Weekday(_)) => {
            (!line.text[word.end..].starts_with(['\'', '’'])).then_some((word.start, date))
        }
        _ => None,
    };
    if line.capitals { candidates(line, published).into_iter().filter_map(told).collect() } else { Vec::new() }
}

/// The day of publication: the record's, else the one that the address holds.
fn published(context: &Context) -> Option<Date> {
    let stated = context.published.and_then(|date| date.get(..10)?.parse().ok());
    stated.or_else(|| years::in_address(context.url.as_str()))
}

/// Reads the day of the event; `None` when nothing decides its year.
pub fn read(texts: &Texts, context: &Context) -> EventDate {
    let lines = &texts.lines;
    let published = published(context);
    let text_year = years::in_text(lines, context);
    // "ngày 21/6/1925, tờ báo ra số đầu" in a text that tells later years: what is reported happened since
    let newest = if published.is_none() { years::newest(lines) } else { None };
    let bygone = |candidate: &Candidate| match candidate {
        Candidate::Day(phrase) => {
            phrase.year.is_some_and(|year| year < WEB && newest.is_some_and(|newest| newest > year))
        }
        Candidate::Relative(..) => false,
    };
    let mut best: Option<(u32, &Line, Candidate)> = None;
    let mut leads = true;
    for (order, line) in lines.iter().filter(|line| line.part != Part::Caption).enumerate() {
        // A text that tells no day for so long reports no event: a portrait, a digest.
        if leads && order > REPORTED_BEFORE {
            break;
        }
        for candidate in candidates(line, published).into_iter().filter(|candidate| !bygone(candidate)) {
            let Some(mut weight) = weigh(line, &candidate, order) else { continue };
            // What the first dated line tells is reported; later days are told to explain it.
            if !dispatched(line, &candidate) && std::mem::take(&mut leads) && line.part != Part::Headline {
                weight += LEAD;
            }
            if best.as_ref().is_none_or(|(most, ..)| weight > *most) {
                best = Some((weight, line, candidate));
            }
        }
    }
    let mut found = EventDate {
        year: published.map(|date| date.year()).or(text_year),
        weekdays: lines.iter().map(|line| weekdays(line, published)).collect(),
        ..EventDate::default()
    };
    let Some((_, line, candidate)) = best else { return found };
    let date = match candidate {
        Candidate::Day(phrase) => {
            let near = published.and_then(|published| years::near(published, &phrase));
            let again = lines
                .iter()
                .flat_map(|line| &line.dates)
                .filter(|date| (date.day, date.month) == (phrase.day, phrase.month));
            let again = again.filter_map(|date| date.year).max();
            let year = phrase.year.or(near).or(again).or(text_year);
            year.map(|year| (phrase.in_year(year), "event date", phrase.start..phrase.end))
        }
        Candidate::Relative(date, word) => Some((date.to_string(), "event date, relative", word.start..word.end)),
    };
    if let Some((date, rule, span)) = date {
        found.year = date.get(..4).and_then(|year| year.parse().ok());
        found.date = Some(date);
        found.evidence.insert("event_date".to_owned(), vec![line.evidence(rule, span)]);
    }
    found
}

/// What reports an event tells its day in the headline or in one of so many passages below it.
const REPORTED_BEFORE: usize = 4;

/// Pages report no event before this year, unless they are old texts that know of nothing later.
const WEB: i16 = 1995;

/// A place that may tell the day.
#[derive(Clone, Copy)]
enum Candidate {
    /// A day by number.
    Day(DatePhrase),
    /// `sáng nay`, `on Tuesday`: reckoned from publication.
    Relative(Date, Mark<DateWord>),
}

impl Candidate {
    fn start(&self) -> usize {
        match self {
            Self::Day(phrase) => phrase.start,
            Self::Relative(_, word) => word.start,
        }
    }

    fn end(&self) -> usize {
        match self {
            Self::Day(phrase) => phrase.end,
            Self::Relative(_, word) => word.end,
        }
    }
}

fn candidates(line: &Line, published: Option<Date>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for phrase in &line.dates {
        let plausible = published.is_none_or(|published| {
            let year = phrase.year.or_else(|| years::near(published, phrase));
            let day = year.and_then(|year| Date::new(year, phrase.month, phrase.day).ok());
            day.is_some_and(|day| {
                let age = (published - day).get_days();
                i64::from(age) <= REPORTED_WITHIN_DAYS && age >= -1
            })
        });
        if plausible {
            found.push(Candidate::Day(*phrase));
        }
    }
    let Some(published) = published else { return found };
    for (index, word) in line.date_words.iter().enumerate() {
        if line.dates.iter().any(|date| date.start <= word.start && word.start < date.end) {
            continue;
        }
        let date = match word.value {
            DateWord::Today => Some(published),
            DateWord::Yesterday => published.checked_sub(1.day()).ok(),
            DateWord::Weekday(day) => {
                let on = line.date_words[index.saturating_sub(1)];
                let named =
                    line.text[word.start..].starts_with(char::is_uppercase) && line.text[..word.start].ends_with(' ');
                let other = matches!(on.value, DateWord::NotEvent | DateWord::NotEventBeside | DateWord::Future)
                    && on.end + 1 == word.start;
                // "Pham Thu Huyen" is no Thursday.
                let whole = line.low[word.start..word.end].ends_with("day") || line.text[word.end..].starts_with('.');
                let named = named && (whole || !line.capitals);
                let adjacent = matches!(on.value, DateWord::On | DateWord::PartOfDay) && on.end + 1 == word.start
                    || named && !other;
                let back = (published.weekday().to_monday_one_offset() - day).rem_euclid(7);
                if adjacent { published.checked_sub(i64::from(back).days()).ok() } else { None }
            }
            _ => None,
        };
        found.extend(date.map(|date| Candidate::Relative(date, *word)));
    }
    found.sort_by_key(Candidate::start);
    found
}

/// Whether a place tells the day of a dispatch.
fn dispatched(line: &Line, candidate: &Candidate) -> bool {
    matches!(candidate, Candidate::Day(phrase) if line.in_dateline(phrase))
}

/// How likely a place tells the day of the event; `None` when it tells another.
fn weigh(line: &Line, candidate: &Candidate, order: usize) -> Option<u32> {
    let start = candidate.start();
    let sentence = line.sentence(start);
    let first = line.date_words.partition_point(|word| word.start < sentence.start);
    let mut weight = 0;
    let mut aside = false;
    // "Từ ngày 19 đến 21/12, … họp": days of one month, told first
    let span = start..candidate.end();
    let joins = |word: &Mark<DateWord>| word.value == DateWord::To || line.capitals && word.value == DateWord::And;
    let days = line.date_words[first..].iter().any(|word| joins(word) && span.contains(&word.start))
        || line.text[span.clone()].contains(['-', '–']) && (line.capitals || line.text[span].contains('/'));
    let from =
        |word: &Mark<DateWord>| days && (line.capitals || word.start == sentence.start || opens_list(line, word.start));
    // "khánh thành ba cây cầu dân sinh vào sáng 5/3": a part of a day tells when it happened, whatever stands before
    let told = matches!(candidate, Candidate::Day(DatePhrase { cue: Some(DateWord::PartOfDay), .. }));
    let set_in_time = line.date_words[first..].iter().any(|word| word.start == start && word.value == DateWord::On);
    for (index, word) in line.date_words[first..].iter().enumerate() {
        if word.start >= sentence.end || index > 60 {
            break;
        }
        let before = word.end <= start;
        // "adopted resolution 5 on Friday"
        if line.capitals
            && matches!(candidate, Candidate::Relative(..))
            && ["ed", "anniversary"].iter().any(|end| line.low[word.start..word.end].ends_with(end))
        {
            continue;
        }
        let gap = if before { line.text[word.end..start].trim() } else { "" };
        match word.value {
            DateWord::From if before && gap.is_empty() && from(word) => {}
            DateWord::NotEvent if before && gap.is_empty() && told && set_in_time => {}
            DateWord::NotEvent | DateWord::NotEventBeside | DateWord::From if before && gap.is_empty() => return None,
            // "extended the mandate until March 17, 2027"
            DateWord::To if before && gap.is_empty() && line.capitals => return None,
            // "gave approval to rules that will force makers": what is to come is told of the rules.
            DateWord::Clause if word.start > start => aside = true,
            DateWord::NotEvent
                if before
                    && !from(word)
                    && !told
                    && !line.date_words[first + index..]
                        .iter()
                        .take_while(|word| word.end <= start)
                        .any(|word| word.value == DateWord::Outcome)
                    && start - word.end <= 30
                    && !gap.contains([',', '.', ';'])
                    && is_short(gap) =>
            {
                return None;
            }
            DateWord::Future
                if !(aside && word.start > start)
                    && word.start < start + 90
                    && !line.text[word.end.min(start)..word.start.max(start)].contains([';', '.']) =>
            {
                return None;
            }
            DateWord::Past if before && start - word.end <= 40 => return None,
            _ => {}
        }
    }
    let before = line.words[..line.word_from(start)].last().filter(|mark| mark.start >= sentence.start);
    let of_document = before.is_some_and(|mark| {
        // A word may reach into the day: then it says nothing of what stands before.
        let gap = line.text.get(mark.end..start).map(str::trim);
        // "signed the water bill on May 5"
        let vague = line.capitals && line.text[mark.start..].starts_with(char::is_lowercase);
        matches!(mark.value, DocumentWord::Kind(_) | DocumentWord::Number | DocumentWord::DateLink)
            && !vague
            && !(mark.value == DocumentWord::DateLink && mark.start == sentence.start)
            && gap.is_some_and(|gap| !gap.contains(',') && gap.len() <= 40)
    });
    let symbol_before =
        line.text[sentence.start..start].trim_end_matches([' ', '(', ',']).rsplit(' ').next().is_some_and(is_symbol);
    // "adopted Resolution 23-7 on Tuesday": the day of the vote
    let voted = line.capitals && matches!(candidate, Candidate::Relative(..));
    let apart = matches!(candidate, Candidate::Day(phrase) if line.opens_clause(phrase));
    if (of_document && !told || symbol_before) && !voted && !apart {
        return None;
    }
    if order > LEADING && is_of_act(line, candidate, sentence.end) {
        return None;
    }
    let lead = line.text[sentence.start..start].trim();
    let opens = lead.is_empty()
        || line.date_words[first..].iter().any(|word| from(word) && word.end == sentence.start + lead.len())
        || lead.chars().count() <= 40 && (lead.ends_with(['-', '–', '—', ':', ')', '|']) || lead.ends_with(','))
        || apart && symbol_before;
    weight += if opens && !dispatched(line, candidate) { 40 } else { 0 };
    weight += match candidate {
        Candidate::Day(DatePhrase {
            cue: Some(DateWord::PartOfDay | DateWord::Weekday(_) | DateWord::Today), ..
        }) => 35,
        Candidate::Day(DatePhrase { cue: Some(_), .. }) => 20,
        Candidate::Day(_) => 5,
        Candidate::Relative(_, word) if word.value == DateWord::Today => 30,
        Candidate::Relative(..) => 15,
    };
    let last_day = lead.rsplit(' ').next().is_some_and(|word| !word.is_empty());
    weight += u32::from(last_day && lead.ends_with(char::is_alphabetic)) * 2;
    weight += match (line.part, order) {
        (Part::Headline, _) => 0,
        (_, 0..=2) => 60,
        (_, 3..=4) => 40,
        (_, 5..=8) => 15,
        _ => 0,
    };
    let bracket = line.text[..start].ends_with('(')
        && matches!(line.text[candidate.end()..].chars().next(), Some('-' | '–' | ' '));
    let anniversary = bracket && line.text[candidate.end()..].trim_start().starts_with(['-', '–']);
    if anniversary || weight < 45 {
        return None;
    }
    Some(weight)
}

/// Whether a plain day is that on which a document was made: `ngày 29/7, X có Văn bản số …`.
fn is_of_act(line: &Line, candidate: &Candidate, end: usize) -> bool {
    let plain = matches!(candidate, Candidate::Day(DatePhrase { cue: None | Some(DateWord::DayWord), .. }));
    let marks = &line.words[line.word_from(candidate.end())..];
    let mut marks =
        marks.iter().take(12).take_while(|mark| mark.start < end).skip_while(|mark| mark.value != DocumentWord::Adopt);
    let kind = marks.by_ref().skip(1).take(2).find(|mark| matches!(mark.value, DocumentWord::Kind(_)));
    let symbol = kind.is_some_and(|kind| line.text[line.after(kind.end)..].starts_with(|c: char| c.is_ascii_digit()));
    let numbered = symbol || kind.is_some() && marks.next().is_some_and(|mark| mark.value == DocumentWord::Number);
    plain && !line.capitals && numbered
}

/// Whether days are told behind a comma or in brackets: `Trong 3 ngày (từ 6 đến 8/9)`.
fn opens_list(line: &Line, at: usize) -> bool {
    line.text[..at].ends_with('(') || line.text[..at].ends_with(", ")
}

fn is_short(gap: &str) -> bool {
    gap.split(' ').count() <= 5
}

fn is_symbol(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.contains(['/', '-'])
        && word.chars().filter(|c| c.is_uppercase()).count() >= 2
}
