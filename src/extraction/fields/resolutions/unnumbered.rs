//! Documents that are individual without a number: adopted at the event, of a congress, of a named authority about a
//! named subject, laws by name.

use std::ops::Range;

use super::{Resolutions, details};
use crate::{
    article::Resolution,
    extraction::fields::{authority, authority::Authorities, line::Line},
    lexicon::{DocumentWord, DocumentWords, Lexicon, Mark, lower},
};

/// Appends the documents without a number to those found.
pub fn read(
    lines: &[Line],
    lexicon: &Lexicon,
    names: &[Vec<Range<usize>>],
    authorities: &Authorities,
    found: &mut Resolutions,
) {
    let words = &lexicon.documents;
    let taken: Vec<(usize, Range<usize>)> = found.places.iter().map(|(_, line, span)| (*line, span.clone())).collect();
    for (index, line) in lines.iter().enumerate() {
        for mark in &line.words {
            let DocumentWord::Kind(kind) = mark.value else { continue };
            let numbered =
                taken.iter().any(|(at, span)| *at == index && span.start <= mark.start && mark.start < span.end);
            if numbered {
                continue;
            }
            let reader = Unnumbered { line, words, names: &names[index], authorities };
            if let Some((record, span)) = reader.at(*mark, kind) {
                add(found, record, line, span);
            }
        }
    }
}

/// Adds a document, or a mention of one that is known by kind and authority or subject.
fn add(found: &mut Resolutions, record: Resolution, line: &Line, span: Range<usize>) {
    let same = |other: &Resolution| {
        other.number.is_none()
            && other.kind == record.kind
            && (alike(&other.subject, &record.subject) || other.subject.is_none() && record.subject.is_none())
            && (alike(&other.issuer, &record.issuer) || other.issuer.is_none() || record.issuer.is_none())
    };
    let index = match found.list.iter().position(same) {
        Some(index) => {
            let known = &mut found.list[index];
            known.mentions += 1;
            known.issuer = known.issuer.take().or(record.issuer);
            index
        }
        None => {
            found.list.push(record);
            found.list.len() - 1
        }
    };
    found
        .evidence
        .entry(format!("resolutions/{index}"))
        .or_default()
        .push(line.evidence("document without number", span));
}

fn alike(a: &Option<String>, b: &Option<String>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => {
            let (a, b) = (lower(a), lower(b));
            a == b || a.starts_with(&b) || b.starts_with(&a)
        }
        _ => false,
    }
}

struct Unnumbered<'a> {
    line: &'a Line<'a>,
    words: &'a DocumentWords,
    names: &'a [Range<usize>],
    authorities: &'a Authorities,
}

impl Unnumbered<'_> {
    fn at(&self, mark: Mark<DocumentWord>, kind: u16) -> Option<(Resolution, Range<usize>)> {
        let line = self.line;
        if !line.text[mark.start..].starts_with(char::is_uppercase) || !line.text[mark.end..].starts_with(' ') {
            return None;
        }
        let before = line.text[..mark.start].trim_end();
        let quoted = before.ends_with(['“', '"']);
        if quoted || line.part == crate::article::Part::Headline {
            return None;
        }
        let sentence = line.sentence(mark.start);
        let next = line.after(mark.end);
        if next >= sentence.end {
            return None;
        }
        let record = Resolution { kind: self.words.kind(kind).name.clone(), mentions: 1, ..Resolution::default() };
        if self.words.kind(kind).law {
            return self.law(record, mark, sentence.end);
        }
        if !self.words.is_resolution(kind) {
            return None;
        }
        let follows = line.word_at(next).map(|mark| mark.value);
        match follows {
            Some(DocumentWord::Congress) => self.congress(record, mark, sentence.end),
            Some(DocumentWord::Of) => self.issued(record, mark, sentence.end),
            _ => self.adopted(record, mark, sentence),
        }
    }

    /// `Nghị quyết Đại hội XIII của Đảng`, `Nghị quyết Trung ương 5 khóa XIII`.
    fn congress(
        &self,
        record: Resolution,
        mark: Mark<DocumentWord>,
        limit: usize,
    ) -> Option<(Resolution, Range<usize>)> {
        let line = self.line;
        let start = self.line.after(mark.end);
        let rest = &line.text[start..limit];
        let mut end = start;
        let mut ordinal = false;
        for (count, word) in rest.split(' ').enumerate() {
            let bare = word.trim_end_matches([',', '.', ';', ':', ')']);
            let number = !bare.is_empty()
                && (bare.chars().all(|c| c.is_ascii_digit()) || bare.chars().all(|c| "IVX".contains(c)));
            let small = bare.starts_with(char::is_lowercase);
            let link = self.words.names_a_congress(&lower(bare));
            if small && !link || count > 18 || bare.starts_with(|c: char| !c.is_alphanumeric()) {
                break;
            }
            ordinal |= number;
            let offset = word.as_ptr() as usize - line.text.as_ptr() as usize;
            end = offset + bare.len();
            if bare.len() < word.len() {
                break;
            }
        }
        let issuer = line.text.get(start..end)?.trim().to_owned();
        ordinal.then_some((Resolution { issuer: Some(issuer), ..record }, mark.start..end))
    }

    /// `Kết luận của Quân ủy Trung ương về …`.
    fn issued(&self, record: Resolution, mark: Mark<DocumentWord>, limit: usize) -> Option<(Resolution, Range<usize>)> {
        let line = self.line;
        let of = line.word_at(mark.end + 1)?;
        let issuer = authority::phrase(line, of.end + 1, limit, self.names)?;
        let about = line.word_at((issuer.end + 1).min(line.text.len()))?;
        if !matches!(about.value, DocumentWord::About | DocumentWord::AboutVerb) {
            return None;
        }
        let start = line.after(about.end);
        let end = details::subject_end(line, start.min(limit), limit);
        let record = Resolution {
            issuer: Some(self.authorities.fullest(&line.text[issuer])),
            subject: line.text.get(start..end).filter(|subject| !subject.is_empty()).map(str::to_owned),
            ..record
        };
        Some((record, mark.start..end))
    }

    /// `ra Nghị quyết lãnh đạo … của X`: adopted by the verb before it.
    fn adopted(
        &self,
        record: Resolution,
        mark: Mark<DocumentWord>,
        sentence: Range<usize>,
    ) -> Option<(Resolution, Range<usize>)> {
        let line = self.line;
        let index = line.word_from(mark.start);
        let verb = *line.words[..index].last()?;
        let adopts = verb.value == DocumentWord::Adopt
            && line.text[verb.end..mark.start].trim().is_empty()
            && self.words.adopts(&line.low[verb.start..verb.end]);
        if !adopts {
            return None;
        }
        let start = self.line.after(mark.end);
        let about =
            line.word_at(start).filter(|mark| matches!(mark.value, DocumentWord::About | DocumentWord::AboutVerb));
        let start = about.map_or(start, |about| line.after(about.end)).min(sentence.end);
        let end = details::subject_end(line, start, sentence.end);
        let subject = line.text.get(start..end).filter(|subject| subject.contains(' '))?.to_owned();
        let of = line
            .word_at((end + 1).min(line.text.len()))
            .or_else(|| line.word_at(end))
            .filter(|mark| mark.value == DocumentWord::Of);
        let issuer = of.and_then(|of| authority::phrase(line, of.end + 1, sentence.end, self.names));
        let issuer = issuer.or_else(|| details::subject_before(line, verb, &sentence, self.names));
        let issuer = issuer.map(|span| self.authorities.fullest(&line.text[span]));
        Some((Resolution { issuer, subject: Some(subject), ..record }, mark.start..end))
    }

    /// `Luật Công an nhân dân 2018`.
    fn law(&self, record: Resolution, mark: Mark<DocumentWord>, limit: usize) -> Option<(Resolution, Range<usize>)> {
        let line = self.line;
        let start = self.line.after(mark.end);
        let before = line.text[..mark.start].trim_end();
        let inside_name = before.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase))
            && before.ends_with(char::is_alphanumeric)
            && line.sentence(mark.start).start < mark.start;
        let rest = line.text.get(start..limit)?;
        if inside_name || !rest.starts_with(char::is_uppercase) {
            return None;
        }
        let span = law_name(line, start, limit);
        let subject = line.text[span.clone()].to_owned();
        subject.contains(' ').then_some((Resolution { subject: Some(subject), ..record }, mark.start..span.end))
    }
}

/// The name of a law: up to punctuation that no name goes on after, a word no name holds, or its year.
fn law_name(line: &Line, start: usize, limit: usize) -> Range<usize> {
    let mut end = start;
    for word in line.text[start..limit].split(' ').take(12) {
        let at = word.as_ptr() as usize - line.text.as_ptr() as usize;
        let bare = word.trim_end_matches([',', '.', ';', ':', ')', '”']);
        let ends = bare.len() < word.len();
        let stop = line.word_at(at).is_some_and(|mark| {
            !matches!(
                mark.value,
                DocumentWord::Authority
                    | DocumentWord::Joined
                    | DocumentWord::And
                    | DocumentWord::Unit
                    | DocumentWord::Kind(_)
            )
        });
        // "Luật Đất đai năm 2013": the year is no part of the name
        let dated = line.text[at + word.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit())
            && line.word_at(at).is_some_and(|mark| mark.value == DocumentWord::Unit);
        if dated || stop && bare.starts_with(char::is_lowercase) || bare.starts_with(|c: char| !c.is_alphanumeric()) {
            break;
        }
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        end = at + bare.len();
        let goes_on =
            word.ends_with(',') && line.word_at(end + 2).is_some_and(|mark| mark.value == DocumentWord::Joined);
        if ends && !goes_on {
            break;
        }
    }
    start..end
}
