//! Cited and adopted documents.
//!
//! - [`symbol`]: numbers and symbols.
//! - [`mention`]: places where documents are named, by [`kind`] ([`again`]: without their number).
//! - [`details`]: day, authority, subject and short names around a place.
//!   ([`leading`]: what stands before it, [`acted`]: the verb behind it).
//! - [`subject`]: what they are about.
//! - [`sharing`]: authorities and days that coordinations and lists share ([`announced`]: with the passage above a list, [`also`]: with the
//!   document before), [`story`]: authorities that the story tells, [`letters`]: those that the symbol does.
//! - [`catalogue`]: mentions joined into documents.
//! - [`unnumbered`]: documents that are individual without a number.

mod acted;
mod again;
mod also;
mod announced;
mod catalogue;
mod details;
mod kind;
mod leading;
mod letters;
mod mention;
mod sharing;
mod story;
mod subject;
mod symbol;
mod unnumbered;

use std::{collections::HashMap, ops::Range};

use super::{Context, Texts, authorities::Authorities, event_date::EventDate, line::Line, people::People};
use crate::{
    article::{EvidenceMap, Resolution},
    lexicon::{DateWord, DocumentWord, DocumentWords, Lexicon, lower},
};
use catalogue::Entry;
use details::Details;
use mention::Mention;

/// The documents of a story.
#[derive(Clone, Debug, Default)]
pub struct Resolutions {
    /// In order of first mention, numbered ones first.
    pub list: Vec<Resolution>,
    /// Where each is named: index into `list`, index of the line, bytes.
    pub places: Vec<(usize, usize, Range<usize>)>,
    /// By field path (`resolutions/0/number`).
    pub evidence: EvidenceMap,
}

/// Reads the documents of a story.
pub fn read(texts: &Texts, lexicon: &Lexicon, people: &People, event: &EventDate, context: &Context) -> Resolutions {
    let Texts { lines, names, authorities } = texts;
    let words = &lexicon.documents;
    let mut mentions: Vec<Mention> =
        lines.iter().enumerate().flat_map(|(index, line)| mention::mentions(index, line, words)).collect();
    again::add(lines, &mut mentions);
    let details: Vec<Details> = (0..mentions.len())
        .map(|index| {
            let mention = &mentions[index];
            let line = &lines[mention.line];
            let sentence = line.sentence(mention.span.start).end;
            let following = mentions.get(index + 1).filter(|next| next.line == mention.line).map(|next| &next.span);
            let next = following.map_or(sentence, |next| next.start);
            let in_bracket =
                line.text[mention.span.end..next.max(mention.span.end)].rfind('(').filter(|_| next < sentence);
            let open = in_bracket.filter(|at| !line.text[mention.span.end + at..next].contains(')'));
            let limit = open.map_or(next, |_| sentence).min(sentence).max(mention.span.end);
            let nested = following.filter(|next| next.start == limit).map_or(limit, |next| next.end);
            details::read(line, mention, limit..nested, &names[mention.line])
        })
        .collect();
    let details = bracketed(lines, &mentions, details, names);
    let introduced = introduced(lines, &mentions, &details);
    let (mut entries, of_mention) = catalogue::join(&mentions, &introduced, words);
    let mut story = Story { lines, words, mentions: &mentions, details: &details, authorities, names, event, context };
    for entry in &mut entries {
        story.fill(entry);
    }
    story.share(&mut entries, &of_mention);
    let mut found = Resolutions::default();
    for (index, entry) in entries.iter().enumerate() {
        story.note(index, entry, &mut found);
    }
    found.list = entries.into_iter().map(|entry| entry.record).collect();
    for issuer in found.list.iter_mut().filter_map(|one| one.issuer.as_mut()) {
        *issuer = people.long_form(issuer);
    }
    unnumbered::read(texts, lexicon, &mut found);
    found
}

/// `X ký ban hành Kết luận của Y về … (Kết luận số 200-KL/TW)`: what the sentence says of the document whose number a
/// bracket gives behind.
fn bracketed(
    lines: &[Line],
    mentions: &[Mention],
    mut details: Vec<Details>,
    names: &[Vec<Range<usize>>],
) -> Vec<Details> {
    for (mention, details) in mentions.iter().zip(&mut details) {
        let line = &lines[mention.line];
        let Some(open) = line.text[..mention.span.start].trim_end().strip_suffix('(').map(str::len) else { continue };
        if details.issuer.is_some() || line.capitals {
            continue;
        }
        let sentence = line.sentence(mention.span.start).start;
        let words = line.words[..line.word_from(open)].iter().rev().take_while(|word| word.start >= sentence);
        let kind = words.filter(|word| word.value == DocumentWord::Kind(mention.kind)).last();
        let Some(kind) = kind.filter(|kind| line.text[kind.start..].starts_with(char::is_uppercase)) else { continue };
        let plain = Mention { span: kind.start..kind.end, ..mention.clone() };
        let told = details::read(line, &plain, open..open, &names[mention.line]);
        let date = details.date.or(told.date);
        *details = Details { date, aliases: std::mem::take(&mut details.aliases), ..told };
    }
    details
}

/// Mentions that stand inside the words that introduce a short name: mention to the mention it is another name of.
fn introduced(lines: &[Line], mentions: &[Mention], details: &[Details]) -> HashMap<usize, usize> {
    let mut found = HashMap::new();
    for (owner, details) in details.iter().enumerate() {
        for alias in &details.aliases {
            let next = mentions.get(owner + 1).filter(|next| {
                next.line == mentions[owner].line && next.span.start >= alias.start && next.span.end <= alias.end
            });
            if next.is_some_and(|next| !next.symbol.is_full()) {
                found.insert(owner + 1, owner);
            }
        }
        // "Quyết định số 577/QĐ-TTg … phê duyệt Đề án … (Đề án 577)"
        let (this, next) = (&mentions[owner], mentions.get(owner + 1));
        let short = next.filter(|next| {
            next.line == this.line
                && this.symbol.is_full()
                && !next.symbol.is_full()
                && next.symbol.lead == this.symbol.lead
        });
        if let Some(next) = short {
            let text = lines[next.line].text;
            if text[..next.span.start].ends_with('(') && text[next.span.end..].starts_with(')') {
                found.insert(owner + 1, owner);
            }
        }
    }
    found
}

/// `Năm 2020, X ban hành`, `Cuối tháng 7/2018, …`: a sentence that begins with a month or a year tells no news.
fn opens_with_time(line: &Line, sentence: usize, before: usize) -> bool {
    let first = line.date_words.partition_point(|word| word.start < sentence);
    let word =
        line.date_words[first..].iter().find(|word| matches!(word.value, DateWord::MonthWord | DateWord::YearWord));
    word.filter(|word| word.end < before && word.start - sentence <= TIME_WITHIN).is_some_and(|word| {
        let behind = line.text[word.end..].trim_start();
        let day = line.dates.iter().any(|date| date.start <= word.start && word.start < date.end);
        behind.starts_with(|c: char| c.is_ascii_digit()) && !day && !line.text[sentence..word.start].contains(',')
    })
}

/// At most so many bytes stand before the month or year that a sentence begins with.
const TIME_WITHIN: usize = 12;

struct Story<'a> {
    lines: &'a [Line<'a>],
    words: &'a DocumentWords,
    mentions: &'a [Mention],
    details: &'a [Details],
    authorities: &'a Authorities,
    names: &'a [Vec<Range<usize>>],
    event: &'a EventDate,
    context: &'a Context<'a>,
}

impl Story<'_> {
    /// What the document's own mentions say.
    fn fill(&mut self, entry: &mut Entry) {
        for index in entry.mentions.clone() {
            let (mention, details) = (&self.mentions[index], &self.details[index]);
            let line = &self.lines[mention.line];
            let coded = entry.issuer_code.as_deref().and_then(|code| self.words.issuer_of_code(code));
            // The letters decide; a subject may still say the authority's name in full, or whose chief decides.
            let chiefs = &self.words.chiefs;
            let named = |span: &Range<usize>, issuer: &str| {
                let office = !chiefs.only_signs(&entry.record.kind);
                line.text[span.clone()].starts_with(issuer)
                    || office && chiefs.is_of(&line.low[span.clone()], &lower(issuer))
            };
            let decided = |span: &Range<usize>| coded.is_some_and(|issuer| !named(span, issuer));
            if entry.record.issuer.is_none()
                && let Some(span) = details.issuer.as_ref().filter(|span| !(details.by_subject && decided(span)))
            {
                let acts = details.by_subject || details.signed;
                let code =
                    entry.issuer_code.as_deref().filter(|_| acts && self.words.is_deputy(&line.low[span.clone()]));
                let own = code.map_or(Some(span.clone()), |code| self.chief(line, span, code));
                // "Công văn số 1190/SNV của Sở": the letters say which
                let own = own.filter(|span| {
                    line.capitals || entry.issuer_code.is_none() || line.text[span.clone()].contains(' ')
                });
                entry.record.issuer = own.map(|span| {
                    let told = &line.text[span];
                    // "signed by the Minister"
                    let whole = coded.and_then(|authority| self.words.told.head_of(told, authority));
                    whole.unwrap_or_else(|| self.long(told))
                });
            }
            if entry.record.date.is_none()
                && let Some(date) = &details.date
            {
                entry.record.date = match date.year {
                    Some(year) => Some(date.in_year(year)),
                    None => match mention.symbol.year() {
                        Some(year) => Some(format!("{year}-{:02}-{:02}", date.month, date.day)),
                        None if details.adopted || details.acted => self.event.year_of(date, self.context),
                        None => None,
                    },
                };
            }
            if entry.record.subject.is_none()
                && let Some(span) = details.subject.as_ref().filter(|span| !span.is_empty())
            {
                entry.record.subject = Some(line.text[span.clone()].to_owned());
            }
            for alias in &details.aliases {
                entry.add_alias(&line.text[alias.clone()]);
            }
        }
        // "Cùng ngày, Nghị quyết số … cũng được thông qua", where nothing else in its passage has a day
        let first = entry.mentions.iter().copied().find(|index| self.details[*index].same_day);
        if let Some(first) = first.filter(|first| entry.record.date.is_none() && self.details[*first].adopted) {
            let line = self.mentions[first].line;
            let dates = &self.lines[line].dates;
            let told = dates
                .first()
                .is_some_and(|date| !self.lines[line].capitals || date.start < self.mentions[first].span.start);
            let alone = self.mentions[..first].last().is_none_or(|before| before.line != line) && !told;
            entry.record.date = self.event.date.clone().filter(|_| alone);
        }
        if entry.record.date.is_none()
            && let Some(adopted) = entry.mentions.iter().copied().find(|index| self.details[*index].adopted)
            && !self.follows_dated(adopted)
            && let new = entry.mentions.iter().any(|index| {
                let Details { adopted, voted, .. } = self.details[*index];
                voted || adopted && self.is_new(*index)
            })
            && (new || self.lines[self.mentions[adopted].line].capitals)
        {
            // "The council on Tuesday adopted …": the sentence's own day goes before that of the story
            let told = entry.mentions.iter().filter(|index| self.details[**index].adopted).find_map(|index| {
                let Mention { line, span, .. } = &self.mentions[*index];
                let sentence = self.lines[*line].sentence(span.start);
                let before = self.event.weekday(*line, sentence.start..span.start);
                before.or_else(|| {
                    let (at, day) = self.event.weekday_behind(*line, span.end..sentence.end)?;
                    leading::trails(&self.lines[*line], span.end, at).then_some(day)
                })
            });
            // a number that holds another year is no news of the event
            let year = self.mentions[adopted].symbol.year();
            let today = self.event.date.clone().filter(|day| new && year.is_none_or(|year| day.starts_with(year)));
            entry.record.date = told.or(today);
        }
    }

    /// Whose document a deputy signs, if the words of the office say it: `UBND tỉnh` in `Phó Chủ tịch UBND tỉnh`.
    fn chief(&self, line: &Line, office: &Range<usize>, code: &str) -> Option<Range<usize>> {
        let heads = self.words.heads_of_code(code);
        let marks = line.words[line.word_from(office.start)..].iter().take_while(|mark| mark.end <= office.end);
        let begins = |at: usize| heads.iter().any(|head| line.low[at..].starts_with(&lower(head)));
        let own = marks.filter(|mark| mark.value == DocumentWord::Authority).map(|mark| mark.start);
        own.filter(|at| *at > office.start).find(|at| begins(*at)).map(|at| at..office.end)
    }

    /// `Cùng ngày, X ban hành …` behind a document whose day the passage tells: that day is meant.
    fn follows_dated(&self, index: usize) -> bool {
        let line = self.mentions[index].line;
        let before = (0..index).rev().take_while(|before| self.mentions[*before].line == line);
        self.details[index].same_day && before.take(8).any(|before| self.details[before].date.is_some())
    }

    /// Whether a mention tells of an adoption at the event reported: an English vote or a `thông qua`.
    fn is_new(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let line = &self.lines[mention.line];
        let before = line.words[..line.word_from(mention.span.start)].iter().rev().take(4);
        let verb = before.clone().find(|mark| mark.value == DocumentWord::Adopt);
        let past = |place: usize| {
            let sentence = line.sentence(place);
            line.tells_past(&sentence) || opens_with_time(line, sentence.start, place)
        };
        let told = |verb: usize| {
            let index = line.word_from(verb);
            index > 0
                && line.words[index - 1].value == DocumentWord::Adverb
                && line.text[line.words[index - 1].end..verb].trim().is_empty()
        };
        verb.is_some_and(|verb| {
            let low = &line.low[verb.start..verb.end];
            let votes = self.words.adopts_at_event(low);
            !past(verb.start) && (votes || self.words.adopts(low) && !told(verb.start))
        })
    }

    fn long(&self, name: &str) -> String {
        let one_word = !name.contains(' ') && (self.words.capitals || name.starts_with(char::is_lowercase));
        // "Trung ương" is none of the bodies whose names begin so
        if !self.words.capitals && self.words.is_congress(&lower(name)) && !name.contains(char::is_numeric) {
            return name.to_owned();
        }
        let known = if one_word { self.authorities.ending_with(name) } else { None };
        known.map_or_else(|| self.authorities.fullest(name), str::to_owned)
    }

    fn note(&self, index: usize, entry: &Entry, found: &mut Resolutions) {
        let path = format!("resolutions/{index}");
        for &mention in &entry.mentions {
            let (mention, details) = (&self.mentions[mention], &self.details[mention]);
            let line = &self.lines[mention.line];
            found.places.push((index, mention.line, mention.span.clone()));
            let mut note = |field: &str, rule: &str, span: Range<usize>| {
                let path = if field.is_empty() { path.clone() } else { format!("{path}/{field}") };
                let notes = found.evidence.entry(path).or_default();
                if field.is_empty() || notes.is_empty() {
                    notes.push(line.evidence(rule, span));
                }
            };
            note("", "document number", mention.span.clone());
            if let Some(date) = &details.date {
                note("date", "document date", date.start..date.end);
            }
            if let Some(issuer) = &details.issuer {
                note(
                    "issuer",
                    if details.by_subject { "document issuer, subject" } else { "document issuer" },
                    issuer.clone(),
                );
            }
            if let Some(subject) = &details.subject {
                note("subject", "document subject", subject.clone());
            }
        }
    }
}
