//! Documents that are individual without a number: adopted at the event, of a congress, of a named authority about a
//! named subject, laws by name.

use std::ops::Range;

use super::{Resolutions, leading, subject};
use crate::{
    article::Resolution,
    extraction::fields::{Texts, authorities::Authorities, authority, line::Line},
    lexicon::{DocumentWord, DocumentWords, Lexicon, Mark, lower},
};

/// Appends the documents without a number to those found.
pub fn read(texts: &Texts, lexicon: &Lexicon, found: &mut Resolutions) {
    let Texts { lines, names, authorities } = texts;
    let words = &lexicon.documents;
    let mut taken: Vec<Vec<Range<usize>>> = vec![Vec::new(); lines.len()];
    for (_, line, span) in &found.places {
        taken[*line].push(span.clone());
    }
    for (index, line) in lines.iter().enumerate() {
        for mark in &line.words {
            let DocumentWord::Kind(kind) = mark.value else { continue };
            if taken[index].iter().any(|span| span.contains(&mark.start)) {
                continue;
            }
            let reader = Unnumbered { line, lines, words, names: &names[index], authorities };
            let found_here = reader.at(*mark, kind);
            // "Luật Đất đai số 31/2024/QH15": the number says it all
            let named_by_number = |span: &Range<usize>| {
                taken[index].iter().any(|place| place.start >= span.end && reader.only_dates(span.end, place.start))
            };
            if let Some((record, span)) = found_here.filter(|(_, span)| !named_by_number(span)) {
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

/// The name of a congress.
struct Congress {
    span: Range<usize>,
    /// A number or a term says which one.
    ordinal: bool,
    /// It names whose congress it is.
    body: bool,
}

struct Unnumbered<'a> {
    line: &'a Line<'a>,
    lines: &'a [Line<'a>],
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
        let follows = line.word_at(next);
        match follows {
            Some(next) if self.words.is_congress(&line.low[next.start..next.end]) => {
                self.congress(record, mark, sentence)
            }
            Some(next) if next.value == DocumentWord::Of => self.issued(record, mark, sentence.end),
            _ => self.adopted(record, mark, sentence),
        }
    }

    /// Whether nothing but a year and brackets stands between two places.
    fn only_dates(&self, start: usize, end: usize) -> bool {
        let gap = self.line.text.get(start..end).filter(|gap| gap.len() <= 24);
        let number = |place: usize| !self.line.text[place..].starts_with(char::is_uppercase);
        let year = |word: &str| {
            let word = word.trim_matches(['(', ',']);
            let at = word.as_ptr() as usize - self.line.text.as_ptr() as usize;
            word.is_empty()
                || word.bytes().all(|byte| byte.is_ascii_digit())
                || self.line.word_at(at).is_some_and(|mark| mark.value == DocumentWord::Unit)
        };
        number(end) && gap.is_some_and(|gap| gap.split(' ').all(year))
    }

    /// `Nghị quyết Đại hội XIII của Đảng`, `Nghị quyết Trung ương 5 khóa XIII`; one that is adopted without a number of
    /// the congress is that of the congress reported.
    fn congress(
        &self,
        record: Resolution,
        mark: Mark<DocumentWord>,
        sentence: Range<usize>,
    ) -> Option<(Resolution, Range<usize>)> {
        let line = self.line;
        let start = self.line.after(mark.end);
        let name = self.congress_name(line, start, sentence.end);
        let written = line.text[name.span.clone()].to_owned();
        let unsaid = !name.body && self.words.begins_congress(&lower(&written));
        let reported = if unsaid && (name.ordinal || self.adopting(mark, &sentence).is_some()) {
            self.reported_congress()
        } else {
            None
        };
        let issuer = reported.or(name.ordinal.then_some(written))?;
        Some((Resolution { issuer: Some(issuer), ..record }, mark.start..name.span.end))
    }

    /// The name of a congress that begins at a place.
    fn congress_name(&self, line: &Line, start: usize, limit: usize) -> Congress {
        let mut name = Congress { span: start..start, ordinal: false, body: false };
        for (count, word) in line.text[start..limit].split(' ').enumerate() {
            let bare = word.trim_end_matches([',', '.', ';', ':', ')', '”']);
            let at = word.as_ptr() as usize - line.text.as_ptr() as usize;
            let number = !bare.is_empty()
                && (bare.chars().all(|c| c.is_ascii_digit()) || bare.chars().all(|c| "IVX".contains(c)));
            let low = lower(bare);
            let covered = line.words[..line.word_from(at + 1)].last().filter(|mark| mark.end > at);
            let authority =
                covered.is_some_and(|mark| matches!(mark.value, DocumentWord::Authority | DocumentWord::Joined));
            // "Mía đường": the second syllable of a name
            let syllable = count > 2
                && line.text[..at]
                    .trim_end()
                    .rsplit(' ')
                    .next()
                    .is_some_and(|word| word.starts_with(char::is_uppercase))
                && covered.is_none()
                && line.date_word_at(at).is_none();
            let small = bare.starts_with(char::is_lowercase) && !authority && !syllable;
            if small && !self.words.names_a_congress(&low)
                || count > 24
                || bare.starts_with(|c: char| !c.is_alphanumeric())
            {
                break;
            }
            let counted = line.text[start..at].trim_end().ends_with("thứ");
            name.ordinal |= number || counted;
            name.body |= count > 1 && authority;
            name.span.end = at + bare.len();
            if bare.len() < word.len() {
                break;
            }
        }
        name
    }

    /// The congress that the story reports: the party or union body that the page names first, and its number.
    fn reported_congress(&self) -> Option<String> {
        let mut whole = None;
        let mut ordinal = None;
        for line in self.lines.iter().take(12) {
            for mark in line.words.iter().filter(|mark| self.words.is_congress(&line.low[mark.start..mark.end])) {
                let limit = line.sentence(mark.start).end;
                let name = self.congress_name(line, mark.start, limit);
                if name.ordinal && name.body {
                    whole = whole.or(Some(line.text[name.span].to_owned()));
                } else if name.ordinal {
                    ordinal = ordinal.or(line.text[name.span].split_once(' ').map(|(_, rest)| rest.to_owned()));
                }
            }
        }
        whole.or_else(|| {
            let body = self.authorities.beginning_with(self.words.congress_bodies(), (0, 0))?;
            let rest = ordinal.as_deref()?;
            let lead = self.words.congress_ordinals().iter().find_map(|word| lower(rest).find(word.as_str()))?;
            Some(format!("{} {body} {}", self.words.congress_name()?, &rest[lead..]))
        })
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
        let end = subject::subject_end(line, start.min(limit), limit);
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
        let verb = self.adopting(mark, &sentence)?;
        let start = self.line.after(mark.end);
        let about =
            line.word_at(start).filter(|mark| matches!(mark.value, DocumentWord::About | DocumentWord::AboutVerb));
        let start = about.map_or(start, |about| line.after(about.end)).min(sentence.end);
        let end = subject::subject_end(line, start, sentence.end);
        let subject = line.text.get(start..end).filter(|subject| subject.contains(' '))?.to_owned();
        let of = line
            .word_at((end + 1).min(line.text.len()))
            .or_else(|| line.word_at(end))
            .filter(|mark| mark.value == DocumentWord::Of);
        let issuer = of.and_then(|of| authority::phrase(line, of.end + 1, sentence.end, self.names));
        let issuer = issuer.or_else(|| leading::subject_before(line, verb, &sentence, self.names));
        let issuer = issuer.map(|span| self.authorities.fullest(&line.text[span]));
        Some((Resolution { issuer, subject: Some(subject), ..record }, mark.start..end))
    }

    /// The verb of adoption right before a document.
    fn adopting(&self, mark: Mark<DocumentWord>, sentence: &Range<usize>) -> Option<Mark<DocumentWord>> {
        let line = self.line;
        let index = line.word_from(mark.start);
        let verb = *line.words[..index].last().filter(|verb| verb.start >= sentence.start)?;
        let adopts = verb.value == DocumentWord::Adopt
            && line.text[verb.end..mark.start].trim().is_empty()
            && self.words.adopts(&line.low[verb.start..verb.end]);
        adopts.then_some(verb)
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
        // "Luật Đất đai và Luật Nhà ở"
        let joins = line.word_at(at).is_some_and(|mark| mark.value == DocumentWord::And)
            && line
                .word_at(line.after(at + word.len()))
                .is_some_and(|next| matches!(next.value, DocumentWord::Kind(_)));
        if joins
            || dated
            || stop && bare.starts_with(char::is_lowercase)
            || bare.starts_with(|c: char| !c.is_alphanumeric())
        {
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
