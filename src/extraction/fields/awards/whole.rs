//! Short names of units that receive, made whole from the page: `Hải đoàn` of `Hải đoàn 52`.

use std::ops::Range;

use crate::{
    article::{Recipient, RecipientKind},
    extraction::fields::{Texts, authority, line::Line},
    lexicon::{DocumentWord, lower},
};

/// So many short names of a page are looked for; no page that means well has more.
const MOST: usize = 12;
/// A bracket that gives a short name is no longer, in bytes.
const SHORT_BYTES: usize = 32;
/// So many words go on with a short name.
const LONGEST: usize = 6;

/// The short names of a page that were looked for, with what they are in full.
pub struct Whole<'a> {
    texts: &'a Texts<'a>,
    known: Vec<(String, String)>,
    /// Short names that a bracket behind a name gives it.
    brackets: Vec<(&'a str, String)>,
}

impl<'a> Whole<'a> {
    /// Looks in these texts.
    pub fn of(texts: &'a Texts<'a>) -> Self {
        let lines = texts.lines.iter().zip(&texts.names).filter(|(line, _)| !line.capitals);
        let brackets = lines.flat_map(|(line, names)| defined_in(line, names)).take(MOST).collect();
        Self { texts, known: Vec::new(), brackets }
    }

    /// Gives each unit without a name of its own the one that the page calls it elsewhere.
    pub fn name(&mut self, recipients: &mut [Recipient]) {
        let units = recipients.iter_mut().filter(|one| one.kind == RecipientKind::Unit);
        for name in units.filter_map(|one| one.name.as_mut()).filter(|name| is_short(name)) {
            if let Some((_, whole)) = self.known.iter().find(|(known, _)| known == name) {
                name.clone_from(whole);
            } else if self.known.len() < MOST {
                let whole = self.numbered(name).unwrap_or_else(|| self.texts.authorities.fullest(name));
                self.known.push((name.clone(), whole.clone()));
                *name = whole;
            }
        }
    }

    /// `Công ty Cổ phần Sao Mai (Công ty)`: gives a short name the one that a bracket says it stands for.
    pub fn defined(&self, recipients: &mut [Recipient]) {
        let units = recipients.iter_mut().filter(|one| one.kind == RecipientKind::Unit);
        for name in units.filter_map(|one| one.name.as_mut()).filter(|name| is_short(name)) {
            if let Some((_, whole)) = self.brackets.iter().find(|(short, _)| short == name) {
                name.clone_from(whole);
            }
        }
    }

    /// The one name that goes on with capitals or numbers; `None` where there is none, or another one beside it.
    fn numbered(&self, name: &str) -> Option<String> {
        let low = lower(name);
        // beside what stands in the name of another: "Liên minh HTX Việt Nam"
        let alone = |line: &Line, at: usize| {
            let before = line.words[..line.word_from(at)].last();
            !before.is_some_and(|word| word.value == DocumentWord::Authority && word.end + 1 == at)
        };
        self.only(&low, alone).or_else(|| self.only(&low, |_, _| true))
    }

    /// The one form of a name in the places that count; `None` where there is none, or two that differ.
    fn only(&self, low: &str, counts: impl Fn(&Line, usize) -> bool) -> Option<String> {
        let mut only: Option<&str> = None;
        for (line, names) in self.texts.lines.iter().zip(&self.texts.names) {
            for (at, _) in line.low.match_indices(low).filter(|(at, _)| counts(line, *at)) {
                if !line.text[at..].starts_with(char::is_uppercase) {
                    continue;
                }
                let Some(form) = goes_on(line, at, at + low.len(), names) else { continue };
                match only {
                    Some(known) if known.starts_with(form) => {}
                    Some(known) if form.starts_with(known) => only = Some(form),
                    Some(_) => return None,
                    None => only = Some(form),
                }
            }
        }
        only.map(str::to_owned)
    }
}

/// The short names that brackets of a line give to the authorities right before them.
fn defined_in<'t>(line: &Line<'t>, names: &[Range<usize>]) -> Vec<(&'t str, String)> {
    let text = line.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices(" (") {
        let Some(close) = text[at..].find(')').filter(|length| *length <= SHORT_BYTES) else { continue };
        let short = &text[at + 2..at + close];
        let head = line.word_at(at + 2).filter(|word| word.value == DocumentWord::Authority && word.end == at + close);
        if head.is_none() || !short.starts_with(char::is_uppercase) {
            continue;
        }
        let heads =
            line.words[..line.word_from(at)].iter().rev().take(4).filter(|word| word.value == DocumentWord::Authority);
        let mut spans = heads.filter_map(|head| authority::phrase(line, head.start, at, names));
        if let Some(span) = spans.rfind(|span| span.end == at && text[span.clone()].contains(short)) {
            found.push((short, text[span].to_owned()));
        }
    }
    found
}

/// The name that begins at a place and goes on behind its short form.
pub(super) fn goes_on<'t>(line: &Line<'t>, start: usize, end: usize, names: &[Range<usize>]) -> Option<&'t str> {
    let text = line.text;
    if text[..start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let person = |at: usize| names.iter().any(|name| name.start <= at && at < name.end);
    let (mut stop, mut skip) = (end, end);
    for word in text[end..].strip_prefix(' ')?.split(' ').take(LONGEST) {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if at < skip {
            continue;
        }
        // "HTX Rau an toàn Mỹ Trung": a few small words before a capital
        let small = if stop > end && bare.len() == word.len() { over_small(line, at) } else { None };
        if let Some(next) = small {
            skip = next;
            continue;
        }
        if !bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || person(at) {
            break;
        }
        stop = at + bare.len();
        if bare.len() < word.len() {
            break;
        }
    }
    let closed = stop > end && (text[..stop].ends_with(|c: char| c.is_ascii_digit()) || closes(line, stop));
    let stop = if stop == end || closed { stop } else { over_rest(line, stop)? };
    (stop > end).then(|| &text[start..stop])
}

/// Whether a name may end at a place: punctuation or a word of the lists follows.
fn closes(line: &Line, at: usize) -> bool {
    let rest = &line.text[at..];
    let next = at + 1;
    let known = || {
        let word = line.word_at(next).is_some_and(|word| word.value != DocumentWord::Authority);
        word || line.date_word_at(next).is_some()
    };
    !rest.starts_with(' ') || rest.starts_with(" (") || known()
}

/// Past the small words that a name goes on with up to punctuation: `Quỹ Bảo trợ trẻ em tỉnh,`.
fn over_rest(line: &Line, start: usize) -> Option<usize> {
    let mut end = start;
    for word in line.text[start..].strip_prefix(' ')?.split(' ').take(LONGEST) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        end += 1 + bare.len();
        if bare.len() < word.len() || end == line.text.len() {
            return Some(end);
        }
        if closes(line, end) {
            return None;
        }
    }
    None
}

/// Past up to two small words, of no list, that a capital follows.
fn over_small(line: &Line, start: usize) -> Option<usize> {
    let mut words = line.text[start..].split(' ');
    let mut at = start;
    for _ in 0..3 {
        let word = words.next()?;
        if word.starts_with(char::is_uppercase) {
            return (at > start).then_some(at);
        }
        let known = line.word_at(at).is_some() || line.date_word_at(at).is_some();
        if known || !word.chars().all(|c| c.is_alphabetic() && c.is_lowercase()) {
            return None;
        }
        at += word.len() + 1;
    }
    None
}

/// Whether a name is nothing but a word for a unit: `Hải đoàn`, `HTX`.
fn is_short(name: &str) -> bool {
    let letters = !name.contains(' ') && name.len() > 1 && name.chars().all(char::is_uppercase);
    letters || !name.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit())
}
