//! Which kind of document a number tells of, and whether it tells of one at all.

use super::{
    mention::{Before, Finder},
    symbol::Symbol,
};
use crate::lexicon::{DateWord, DocumentWord};

/// So many bytes of description may stand between a kind and its number.
const DESCRIBED: usize = 80;

impl Finder<'_> {
    /// The kind that the letters of a symbol stand for: the nearest that the sentence names before, else the usual one.
    pub(super) fn kind_of_code(&self, symbol: &Symbol, at: usize) -> Option<u16> {
        let letters = symbol.kind_code.as_deref().unwrap_or_default();
        let kinds = self.words.kinds_of_code(letters);
        let sentence = self.line.sentence(at);
        let named = self.line.words[..self.line.word_from(at)]
            .iter()
            .rev()
            .take(24)
            .take_while(|mark| mark.start >= sentence.start);
        let mut named = named.filter_map(|mark| match mark.value {
            DocumentWord::Kind(kind) => Some(kind),
            _ => None,
        });
        if kinds.is_empty() {
            // a letter of an office has no letters of a kind: 6282/VPCP-QHQT
            let issued = symbol.issuer_code.as_deref().is_some_and(|code| {
                code.split('-')
                    .any(|code| self.words.issuer_of_code(code).is_some() || !self.words.heads_of_code(code).is_empty())
            });
            return if issued { named.next() } else { None };
        }
        let chain = self
            .last
            .filter(|last| last.span.end >= sentence.start && kinds.contains(&last.kind))
            .map(|last| last.kind);
        Some(named.find(|kind| kinds.contains(kind)).or(chain).unwrap_or(kinds[0]))
    }

    /// `Quyết định xử phạt vi phạm hành chính số 58/QĐ-XPHC`, `Thông tư hướng dẫn số 20/2021/TT-BYT`: the kind that the
    /// letters stand for, with words between it and its number that say more of it.
    pub(super) fn described(&self, symbol: &Symbol, before: &Before, floor: usize) -> Option<Before> {
        let kinds = self.words.kinds_of_code(symbol.kind_code.as_deref()?);
        if self.line.capitals || before.kind.is_some_and(|kind| kinds.contains(&kind)) {
            return None;
        }
        let from = floor.max(self.line.sentence(before.start).start);
        let words = &self.line.words[..self.line.word_from(before.start)];
        let near =
            words.iter().rev().take(8).take_while(|mark| mark.start >= from && before.start - mark.end <= DESCRIBED);
        for mark in near {
            let DocumentWord::Kind(kind) = mark.value else { continue };
            let between = &self.line.text[mark.end..before.start];
            let whole = !between.contains(|c: char| c.is_ascii_digit() || ",;:.()“”".contains(c));
            if kinds.contains(&kind) && self.line.text[mark.start..].starts_with(char::is_uppercase) {
                return whole.then_some(Before { start: mark.start, kind: Some(kind), explicit: before.explicit });
            }
        }
        None
    }

    /// Whether a bare number after a kind is the number of a document, not a count, a year or a measure.
    pub(super) fn counts_documents(&self, before: &Before, symbol: &Symbol, kind: u16, at: usize, joins: bool) -> bool {
        let text = self.line.text;
        let rest = &text[symbol.end..];
        let compound = symbol.number.contains(['-', '/', '(']);
        let mut chars = rest.chars();
        let next = chars.next();
        let digit_next = chars.next().is_some_and(|c| c.is_ascii_digit());
        let worded = matches!(next, Some('-')) && rest[1..].starts_with(char::is_lowercase);
        if worded || matches!(next, Some('%')) || (matches!(next, Some('/' | '.' | ',' | '-' | '–')) && digit_next) {
            return false;
        }
        if self.line.dates.iter().any(|date| date.start <= at && at < date.end) && !compound {
            return false;
        }
        if before.explicit {
            return true;
        }
        let number: u32 = symbol.lead.parse().unwrap_or(0);
        // "House Bill 1983"
        let numbered = self.line.capitals && self.words.kind(kind).name.contains(' ');
        let year = (1900..2100).contains(&number) && symbol.lead.len() == 4 && !numbered;
        if !compound && (symbol.lead.len() > 5 || year) {
            return false;
        }
        if before.kind.is_some() && !self.words.kind(kind).bare {
            // "voted to adopt Policy 5137"
            let words = &self.line.words[..self.line.word_from(before.start)];
            let adopted = words.last().is_some_and(|mark| {
                mark.value == DocumentWord::Adopt && text[mark.end..before.start].trim().is_empty()
            });
            let named = self.line.capitals && adopted && text[before.start..].starts_with(char::is_uppercase);
            return compound && (symbol.number.contains(['/', '(']) || symbol.number.len() >= 5)
                || named && symbol.number.len() >= 3;
        }
        let end = symbol.end + usize::from(rest.starts_with(' '));
        let follows = self.line.word_at(end).map(|mark| mark.value);
        let closed = rest.chars().find(|c| *c != ' ').is_none_or(|c| !c.is_alphanumeric());
        match follows {
            Some(DocumentWord::Unit) => symbol.lead.len() >= 2 && self.of_year(end),
            Some(DocumentWord::Kind(_)) => symbol.lead.len() >= 2 && text[end..].starts_with(char::is_uppercase),
            Some(DocumentWord::Filler | DocumentWord::Number) => false,
            Some(_) => !joins || symbol.lead.len() >= 2 || closed,
            None if closed => true,
            None if joins => text[end..].starts_with(char::is_uppercase) && symbol.lead.len() >= 2,
            None => symbol.lead.len() >= 2,
        }
    }

    /// `năm 2016`, but no span of years: `kế hoạch 10 năm 2011-2020`.
    fn of_year(&self, at: usize) -> bool {
        let year = self.line.date_word_at(at).filter(|word| word.value == DateWord::YearWord);
        let Some(rest) = year.and_then(|word| self.line.text[word.end..].strip_prefix(' ')) else { return false };
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && !rest[digits..].trim_start().starts_with(['-', '–'])
    }
}
