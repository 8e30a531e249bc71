//! Cited and adopted documents.
//!
//! - [`symbol`]: numbers and symbols.
//! - [`mention`]: places where documents are named.
//! - [`details`]: day, authority, subject and short names around a place.
//!   ([`leading`]: what stands before it).
//! - [`catalogue`]: mentions joined into documents.
//! - [`unnumbered`]: documents that are individual without a number.

mod also;
mod catalogue;
mod details;
mod leading;
mod mention;
mod symbol;
mod unnumbered;

use std::{collections::HashMap, ops::Range};

use super::{Context, Texts, authority::Authorities, event_date::EventDate, line::Line, people::People};
use crate::{
    article::{EvidenceMap, Resolution},
    lexicon::{DocumentWord, DocumentWords, Lexicon},
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
    let mentions: Vec<Mention> =
        lines.iter().enumerate().flat_map(|(index, line)| mention::mentions(index, line, words)).collect();
    let details: Vec<Details> = (0..mentions.len())
        .map(|index| {
            let mention = &mentions[index];
            let line = &lines[mention.line];
            let sentence = line.sentence(mention.span.start).end;
            let next = mentions
                .get(index + 1)
                .filter(|next| next.line == mention.line)
                .map_or(sentence, |next| next.span.start);
            let in_bracket =
                line.text[mention.span.end..next.max(mention.span.end)].rfind('(').filter(|_| next < sentence);
            let open = in_bracket.filter(|at| !line.text[mention.span.end + at..next].contains(')'));
            let limit = open.map_or(next, |_| sentence).min(sentence).max(mention.span.end);
            details::read(line, mention, limit, &names[mention.line])
        })
        .collect();
    let introduced = introduced(lines, &mentions, &details);
    let (mut entries, of_mention) = catalogue::join(&mentions, &introduced, words);
    let mut story = Story { lines, words, mentions: &mentions, details: &details, authorities, event, context };
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

struct Story<'a> {
    lines: &'a [Line<'a>],
    words: &'a DocumentWords,
    mentions: &'a [Mention],
    details: &'a [Details],
    authorities: &'a Authorities,
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
            // The letters decide; a subject may still say the authority's name in full.
            let decided =
                |span: &Range<usize>| coded.is_some_and(|issuer| !line.text[span.clone()].starts_with(issuer));
            if entry.record.issuer.is_none()
                && let Some(span) = details.issuer.as_ref().filter(|span| !(details.by_subject && decided(span)))
                && !(details.by_subject && entry.issuer_code.is_some() && self.words.is_deputy(&line.low[span.clone()]))
            {
                entry.record.issuer = Some(self.long(&line.text[span.clone()]));
            }
            if entry.record.date.is_none()
                && let Some(date) = &details.date
            {
                entry.record.date = match date.year {
                    Some(year) => Some(format!("{year:04}-{:02}-{:02}", date.month, date.day)),
                    None => match mention.symbol.year() {
                        Some(year) => Some(format!("{year}-{:02}-{:02}", date.month, date.day)),
                        None if details.adopted => self.event.year_of(date, self.context),
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
        if entry.record.date.is_none()
            && let Some(adopted) = entry.mentions.iter().copied().find(|index| self.details[*index].adopted)
            && let new = entry.mentions.iter().any(|index| self.details[*index].adopted && self.is_new(*index))
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
            entry.record.date = told.or_else(|| self.event.date.clone().filter(|_| new));
        }
    }

    /// Whether a mention tells of an adoption at the event reported: an English vote or a `thông qua`.
    fn is_new(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let line = &self.lines[mention.line];
        let before = line.words[..line.word_from(mention.span.start)].iter().rev().take(4);
        let verb = before.clone().find(|mark| mark.value == DocumentWord::Adopt);
        let past = |place: usize| {
            let sentence = line.sentence(place);
            line.date_words
                .iter()
                .any(|word| word.value == crate::lexicon::DateWord::Past && sentence.contains(&word.start))
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

    /// What other documents of the page say: shared authorities and days of coordinations, authorities by code.
    fn share(&mut self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        let mut dated: Option<usize> = None;
        for index in (0..self.mentions.len().saturating_sub(1)).rev() {
            let (this, next) = (&self.mentions[index], &self.mentions[index + 1]);
            let (Some(a), Some(b)) = (of_mention[index], of_mention[index + 1]) else { continue };
            if a == b || this.line != next.line || self.details[index + 1].by_subject {
                continue;
            }
            let line = &self.lines[this.line];
            let same_sentence = line.sentence(this.span.start).end >= next.span.end;
            let code = entries[a].issuer_code.clone();
            let same_code =
                code == entries[b].issuer_code || code.is_none() && this.kind == next.kind && !line.capitals;
            // the letters of several authorities do not say that two kinds come from one
            let shared_letters =
                |code: &Option<String>| code.as_deref().is_some_and(|code| self.words.is_ambiguous(code));
            if same_sentence
                && same_code
                && (code.is_some() && !line.capitals && (this.kind == next.kind || !shared_letters(&code))
                    || self.adjacent(index))
                && entries[a].record.issuer.is_none()
            {
                entries[a].record.issuer = entries[b].record.issuer.clone();
            }
            // "các Quyết định số 201/QĐ-CTN và 202/QĐ-CTN ngày 28/2"
            let behind = self.details[index + 1].date.is_some_and(|date| date.start >= next.span.end);
            if same_sentence && same_code && next.joins && behind | (dated == Some(index + 1)) {
                dated = Some(index);
                if entries[a].record.date.is_none() {
                    entries[a].record.date = entries[b].record.date.clone();
                }
            }
        }
        self.also(entries, of_mention);
        let mut chain: Option<usize> = None;
        for index in 1..self.mentions.len() {
            let (previous, this) = (&self.mentions[index - 1], &self.mentions[index]);
            let root = chain.take().unwrap_or(index - 1);
            let (Some(a), Some(b)) = (of_mention[index - 1], of_mention[index]) else { continue };
            if a == b || previous.line != this.line {
                continue;
            }
            let line = &self.lines[this.line];
            let same_sentence = line.sentence(previous.span.start).end >= this.span.end;
            if self.details[index].same_day && entries[b].record.date.is_none() {
                let day = if same_sentence {
                    entries[a].record.date.clone()
                } else {
                    self.day_before(index, entries, of_mention)
                };
                entries[b].record.date = day;
            }
            let codes = (&entries[a].issuer_code, &entries[b].issuer_code);
            let compatible = codes.0 == codes.1 || codes.1.is_none() && previous.kind == this.kind;
            // "the House passed A; the Senate will take up B"
            let between = &line.text[previous.span.end.min(this.span.start)..this.span.start];
            let clause = between.rfind(';').map_or(this.span.start, |cut| previous.span.end + cut);
            let other = line.words[line.word_from(clause)..]
                .iter()
                .take_while(|word| word.end <= this.span.start)
                .any(|word| word.value == DocumentWord::Authority);
            let acted = !other && (self.details[root].by_subject || self.details[root].adopted);
            if !(same_sentence && compatible && acted) || self.details[index].by_subject {
                continue;
            }
            let alike = previous.kind == this.kind || line.capitals;
            let listed = self.listed(index) && alike && self.details[root].adopted;
            if entries[b].record.issuer.is_none() {
                entries[b].record.issuer = entries[a].record.issuer.clone();
            }
            // The day of the verb, not one behind the number before, holds for the whole list.
            let of_verb = self.details[root].date.is_none_or(|date| date.start < self.mentions[root].span.start);
            let shared = listed && of_verb && (self.details[root].date.is_some() || self.is_new(root));
            if (this.joins || shared) && self.details[index].date.is_none() && entries[b].record.date.is_none() {
                entries[b].record.date = entries[a].record.date.clone();
            }
            chain = listed.then_some(root);
        }
        self.groups(entries, of_mention);
        for index in 0..entries.len() {
            if entries[index].record.issuer.is_none() {
                entries[index].record.issuer = self.issuer_by_code(&entries[index], entries);
            }
        }
    }

    /// `Cùng ngày`: the day of what was adopted last in the line, else of the document named last.
    fn day_before(&self, index: usize, entries: &[Entry], of_mention: &[Option<usize>]) -> Option<String> {
        let line = self.mentions[index].line;
        let before = (0..index).rev().take(8).take_while(|before| self.mentions[*before].line == line);
        let dated: Vec<usize> = before
            .filter(|before| of_mention[*before].is_some_and(|entry| entries[entry].record.date.is_some()))
            .collect();
        let adopted = dated.iter().find(|before| self.details[**before].adopted).or(dated.first())?;
        entries[of_mention[*adopted]?].record.date.clone()
    }

    /// `4 nghị quyết của X cùng ban hành ngày D gồm: A; B; C`: what stands before the list holds for its members.
    fn groups(&self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        for (index, mention) in self.mentions.iter().enumerate() {
            let Some(entry) = of_mention[index] else { continue };
            let line = &self.lines[mention.line];
            let Some(group) = leading::group_before(line, mention, self.words) else { continue };
            let sentence = line.sentence(mention.span.start);
            if entries[entry].record.date.is_none() {
                let date = line.dates.iter().find(|date| date.start >= sentence.start && date.end <= group);
                entries[entry].record.date =
                    date.and_then(|date| date.year.map(|year| format!("{year:04}-{:02}-{:02}", date.month, date.day)));
            }
            if entries[entry].record.issuer.is_none() && entries[entry].issuer_code.is_none() {
                let of = line
                    .words
                    .iter()
                    .find(|mark| mark.start >= sentence.start && mark.end < group && mark.value == DocumentWord::Of);
                let span = of.and_then(|of| super::authority::phrase(line, of.end + 1, group, &[]));
                entries[entry].record.issuer = span.map(|span| self.long(&line.text[span]));
            }
        }
    }

    /// Whether a mention is a further part of a list: behind a comma, a semicolon or `và`.
    fn listed(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let line = &self.lines[mention.line];
        let before = line.text[..mention.span.start].trim_end();
        let last = line.words[..line.word_from(mention.span.start)].last();
        before.ends_with([',', ';'])
            || last.is_some_and(|mark| mark.value == DocumentWord::And && mark.end == before.len())
    }

    /// Whether nothing but connectives, days and kinds stands between a mention and the next.
    fn adjacent(&self, index: usize) -> bool {
        let (this, next) = (&self.mentions[index], &self.mentions[index + 1]);
        let line = &self.lines[this.line];
        // "số 46 ngày 20/12/2014 và Quyết định số 19"
        let day = line.date_at(line.after(this.span.end)).filter(|date| date.end <= next.span.start);
        let start = day.map_or(this.span.end, |date| date.end);
        let between = line.low[start..next.span.start].trim_matches([' ', ',']);
        next.joins || between.is_empty() || self.words.is_and(between)
    }

    /// The authority that the letters of the symbol determine: alone, or with what this page says elsewhere.
    fn issuer_by_code(&self, entry: &Entry, entries: &[Entry]) -> Option<String> {
        let Some(code) = &entry.issuer_code else {
            let number = entry.record.number.as_deref()?;
            if let Some(issuer) = self.words.issuer_of_kind(&entry.record.kind) {
                return Some(issuer.to_owned());
            }
            let shaped = self
                .words
                .issuer_of_shape(&entry.record.kind, number)
                .and_then(|issuer| self.authorities.containing(issuer));
            if let Some(issuer) = shaped {
                return Some(issuer.to_owned());
            }
            let shape =
                |number: &str| number.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
            let alike = |other: &&Entry| {
                other.kind == entry.kind
                    && other.record.issuer.is_some()
                    && other.record.number.as_deref().is_some_and(|other| {
                        number.contains('-') && shape(other).split('-').count() == shape(number).split('-').count()
                    })
            };
            return entries.iter().find(alike).and_then(|other| other.record.issuer.clone());
        };
        // "KH-BCA-C02": a department's letters follow those of the authority.
        let whole = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let known = |code: &str| {
            self.words.issuer_of_code(code).is_some()
                || self.words.is_ambiguous(code)
                || !self.words.heads_of_code(code).is_empty()
        };
        let letters = if known(whole) { whole } else { code.split('-').next().unwrap_or(whole) };
        if let Some(issuer) = self.words.issuer_of_code(letters) {
            return Some(issuer.to_owned());
        }
        if self.words.is_ambiguous(letters) {
            return None;
        }
        let same =
            entries.iter().find(|other| other.issuer_code.as_ref() == Some(code) && other.record.issuer.is_some());
        if let Some(same) = same {
            return same.record.issuer.clone();
        }
        self.authorities.beginning_with(self.words.heads_of_code(letters)).map(|name| self.long(name))
    }

    fn long(&self, name: &str) -> String {
        let one_word = !name.contains(' ') && (self.words.capitals || name.starts_with(char::is_lowercase));
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
