//! Places where documents are named: kind and number, alone or in a coordination.

use std::ops::Range;

use super::symbol::{self, Symbol};
use crate::{
    extraction::fields::line::Line,
    lexicon::{DocumentWord, DocumentWords, Mark},
    text::is_word_char,
};

/// A word for a number, glued to it, is no longer.
const LONGEST_NUMBER_WORD: usize = 8;

/// A document named by number.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Index of the line.
    pub line: usize,
    /// Bytes, the kind included.
    pub span: Range<usize>,
    /// Index into the lexicon's kinds.
    pub kind: u16,
    /// The number.
    pub symbol: Symbol,
    /// The words of the page: `Nghị quyết số 32`; a kind that a coordination shares is put before its number.
    pub name: String,
    /// Authority that the number's prefix determines (`S/RES/`).
    pub issuer: Option<String>,
    /// Follows the mention before with nothing but connectives between.
    pub joins: bool,
    /// `KH90`: a name only where the page has such a document.
    pub short_only: bool,
}

/// The documents that a line names by number, in order.
pub fn mentions(line_index: usize, line: &Line, words: &DocumentWords) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let bytes = line.text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mention = Finder { line, words, line_index, last: found.last() }.at(at);
        match mention {
            Some(mention) => {
                at = mention.span.end.max(at + run);
                found.push(mention);
            }
            None => at += run,
        }
    }
    share_letters(&mut found);
    found
}

/// `Tờ trình số 88, 89 và 90/TTr-UBND`: the letters behind the last number are those of all.
fn share_letters(found: &mut [Mention]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(this), Some(next)) = (before.last_mut(), after.first()) else { continue };
        let letters = next.symbol.number.strip_prefix(&next.symbol.lead);
        let shares = next.joins && next.kind == this.kind && next.symbol.is_full() && !this.symbol.is_full();
        if let Some(letters) = letters.filter(|_| shares && this.symbol.number == this.symbol.lead) {
            this.symbol.number.push_str(letters);
            this.symbol.kind_code.clone_from(&next.symbol.kind_code);
            this.symbol.issuer_code.clone_from(&next.symbol.issuer_code);
        }
    }
}

pub(super) struct Finder<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) words: &'a DocumentWords,
    line_index: usize,
    pub(super) last: Option<&'a Mention>,
}

/// What stands before a number.
pub(super) struct Before {
    /// Where number words, fillers and the kind begin.
    pub(super) start: usize,
    pub(super) kind: Option<u16>,
    pub(super) explicit: bool,
}

impl Finder<'_> {
    fn at(&self, at: usize) -> Option<Mention> {
        let text = self.line.text;
        let floor = self.last.map_or(0, |last| last.span.end);
        if let Some(mention) = self.prefixed(at) {
            return Some(mention);
        }
        let lettered = self.lettered(at);
        let begin = lettered.unwrap_or(at);
        let glued = self.glued_number(begin);
        if let Some(c) = text[..begin].chars().next_back() {
            if is_word_char(c) && glued.is_none() {
                return self.glued(at);
            }
            let inner = matches!(c, '/' | '.' | '-' | '–' | ',' | ':' | '+' | '$' | '€' | '£');
            // "No.20-NQ/TW"
            let numbered = c == '.'
                && self.line.words[..self.line.word_from(begin)].last().is_some_and(|mark| {
                    mark.value == DocumentWord::Number && (mark.end == begin || mark.end + 1 == begin)
                });
            let word = text[..begin - c.len_utf8()].ends_with(|c: char| c.is_alphanumeric());
            if inner && word && c != ':' && !numbered {
                return None;
            }
        }
        let mut symbol = symbol::read(text, at, self.words)?;
        if let Some(start) = lettered {
            symbol.number = format!("{}{}", &text[start..at], symbol.number);
            symbol.lead.clone_from(&symbol.number);
        }
        let mut before = self.before(glued.unwrap_or(begin), floor);
        before.explicit |= glued.is_some();
        let before = self.described(&symbol, &before, floor).unwrap_or(before);
        let joins = self.joins(before.start, begin);
        let kind = match before.kind {
            Some(kind) => kind,
            None if symbol.is_full() => {
                match self.last.filter(|last| joins && last.symbol.letters() == symbol.letters()) {
                    Some(last) => last.kind,
                    None => self.kind_of_code(&symbol, before.start)?,
                }
            }
            None if joins || (before.explicit && self.same_sentence(begin) && self.listed(before.start)) => {
                self.last?.kind
            }
            None => return None,
        };
        if !symbol.is_full() && !self.counts_documents(&before, &symbol, kind, at, joins) {
            return None;
        }
        // "Regulation (EU) 2023/1287": the letters in brackets belong to the number
        if let Some(letters) = self.bracketed(begin).filter(|_| before.kind.is_some() && symbol.number.contains('/')) {
            symbol.number.insert_str(0, letters);
        }
        let name = if before.kind.is_some() {
            text[before.start..symbol.end].to_owned()
        } else {
            format!("{} {}", self.words.kind(kind).name, &text[begin..symbol.end])
        };
        Some(Mention {
            line: self.line_index,
            span: before.start..symbol.end,
            kind,
            symbol,
            name,
            issuer: None,
            joins: joins && before.kind.is_none(),
            short_only: false,
        })
    }

    /// The letters in brackets right before a number, at the end of a kind: `(EU)`.
    fn bracketed(&self, at: usize) -> Option<&str> {
        let before = self.line.text[..at].trim_end();
        let open = before.rfind('(').filter(|_| before.ends_with(')') && self.line.capitals)?;
        let kind = self.line.words[..self.line.word_from(at)].last()?;
        (matches!(kind.value, DocumentWord::Kind(_)) && kind.end == before.len()).then(|| &before[open..])
    }

    /// `R-24-118`, `ES-11/1` after a number word or kind.
    fn lettered(&self, at: usize) -> Option<usize> {
        // "Opinion NAT/951"
        let before = self.line.text[..at].strip_suffix(['-', '/'])?;
        let digits = self.line.text[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        if self.line.text[..at].ends_with('/') && digits.starts_with('/') {
            return None;
        }
        let letters = before.bytes().rev().take_while(u8::is_ascii_uppercase).count();
        let start = at - 1 - letters;
        let index = self.line.word_from(start).checked_sub(1)?;
        let mark = self.line.words[index];
        let follows = matches!(mark.value, DocumentWord::Number | DocumentWord::Kind(_))
            && self.line.text.get(mark.end..start).is_some_and(|gap| gap.chars().all(|c| matches!(c, ' ' | '.' | ':')));
        ((1..=3).contains(&letters) && follows).then_some(start)
    }

    /// `S/RES/2231 (2015)`, `H.R. 1234`.
    fn prefixed(&self, at: usize) -> Option<Mention> {
        let (length, kind, issuer) = self.words.prefix(&self.line.low[..at])?;
        let start = Some(at - length).filter(|start| self.line.text[*start..].starts_with(char::is_uppercase))?;
        let mut symbol = symbol::read(self.line.text, at, self.words)?;
        symbol.number = format!("{}{}", &self.line.text[start..at], symbol.number);
        let issuer = issuer.map(str::to_owned);
        let mut span = start..symbol.end;
        let before = self.before(start, 0);
        let kind = before.kind.unwrap_or(kind);
        if before.kind.is_some() {
            span.start = before.start;
        }
        let name = self.line.text[span.clone()].to_owned();
        Some(Mention { line: self.line_index, span, kind, symbol, name, issuer, joins: false, short_only: false })
    }

    /// `KH90`, `NQ21`: letters of a kind and a running number in one word.
    fn glued(&self, at: usize) -> Option<Mention> {
        let text = self.line.text;
        let letters: usize = text[..at].chars().rev().take_while(|c| c.is_uppercase()).map(char::len_utf8).sum();
        let start = at - letters;
        let kind = *self.words.kinds_of_code(&text[start..at]).first()?;
        let symbol = symbol::read(text, at, self.words)?;
        let alone = !text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '.'));
        (letters > 0 && alone && !symbol.is_full()).then(|| Mention {
            line: self.line_index,
            span: start..symbol.end,
            kind,
            name: text[start..symbol.end].to_owned(),
            symbol,
            issuer: None,
            joins: false,
            short_only: true,
        })
    }

    /// `Quyết định số1628/QĐ-TTg`: a number word without its space.
    fn glued_number(&self, at: usize) -> Option<usize> {
        let start = self.line.low[..at].rfind(' ').map_or(0, |space| space + 1);
        let word = self.line.low.get(start..at).filter(|word| !word.is_empty() && word.len() <= LONGEST_NUMBER_WORD)?;
        let known = self.words.marks.begin(word);
        let number = known.is_some_and(|(length, value)| length == word.len() && value == DocumentWord::Number);
        (number && !self.line.capitals).then_some(start)
    }

    /// Walks back from a number over number words and fillers to a kind.
    fn before(&self, at: usize, floor: usize) -> Before {
        let mut before = Before { start: at, kind: None, explicit: false };
        let mut index = self.line.word_from(at);
        let mut start = at;
        while index > 0 {
            let mark = self.line.words[index - 1];
            let gap = self.line.text.get(mark.end..start);
            let adjacent = mark.start >= floor
                && gap
                    .is_some_and(|gap| gap.len() <= 3 && gap.chars().all(|c| matches!(c, ' ' | ':' | '.' | '(' | '“')));
            if !adjacent {
                break;
            }
            match mark.value {
                DocumentWord::Number if !before.explicit => {
                    before.explicit = true;
                    before.start = mark.start;
                }
                DocumentWord::Filler | DocumentWord::Of if before.explicit => {}
                DocumentWord::Kind(kind) => {
                    before.kind = Some(kind);
                    before.start = mark.start;
                    break;
                }
                // "thực hiện hướng dẫn số 02": a verb without its number
                DocumentWord::Stop if before.explicit && !self.line.capitals => {
                    let behind_kind = index >= 2 && {
                        let last = self.line.words[index - 2];
                        matches!(last.value, DocumentWord::Kind(_)) && last.end + 1 == mark.start
                    };
                    before.kind = self.words.kind_named(&self.line.low[mark.start..mark.end]);
                    before.kind = before.kind.filter(|_| !behind_kind);
                    before.start = before.kind.map_or(before.start, |_| mark.start);
                    break;
                }
                _ => break,
            }
            start = mark.start;
            index -= 1;
        }
        before
    }

    /// Whether only connectives stand between the mention before and this number.
    fn joins(&self, start: usize, _number: usize) -> bool {
        let Some(last) = self.last else { return false };
        let mut at = last.span.end;
        if start < at || start - at > 24 {
            return false;
        }
        while at < start {
            let rest = &self.line.text[at..start];
            if rest.starts_with([' ', ',', ';']) {
                at += 1;
            } else if let Some(Mark { end, value: DocumentWord::And, .. }) = self.line.word_at(at) {
                at = end;
            } else {
                return false;
            }
        }
        at == start
    }

    /// Whether a place is the next part of a list: `… và số 34`, but not `bão số 6`.
    fn listed(&self, at: usize) -> bool {
        let before = self.line.text[..at].trim_end();
        let last = self.line.words[..self.line.word_from(at)].last();
        before.ends_with([',', ';'])
            || last.is_some_and(|mark| mark.value == DocumentWord::And && mark.end == before.len())
    }

    fn same_sentence(&self, at: usize) -> bool {
        self.last.is_some_and(|last| last.span.end >= self.line.sentence(at).start && at - last.span.end <= 400)
    }
}
