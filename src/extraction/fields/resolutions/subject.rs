//! What documents are about: where the words for it begin and end.

use std::ops::Range;

use super::mention::Mention;
use crate::{
    extraction::fields::{authority, line::Line},
    lexicon::{DocumentWord, Mark, lower},
};

/// What a law is called: `Luật Đất đai số 31/2024/QH15`, `Luật Nhà ở (Luật số 27/2023/QH15)`.
pub fn law(line: &Line, mention: &Mention) -> Option<Range<usize>> {
    if !line.lexicon.kind(mention.kind).law || line.capitals {
        return None;
    }
    let words = &line.words[..line.word_from(mention.span.end)];
    let kinds = words.iter().rev().take(LAW_WITHIN).filter(|mark| mark.value == DocumentWord::Kind(mention.kind));
    let names = kinds.filter(|mark| line.text[mark.start..].starts_with(char::is_uppercase)).map(|mark| {
        let start = line.after(mark.end);
        let number = line.text[start..].find(|c: char| c == '(' || c.is_ascii_digit()).map_or(start, |at| start + at);
        let ends = |word: &&Mark<DocumentWord>| matches!(word.value, DocumentWord::Number | DocumentWord::Unit);
        let last = line.words[..line.word_from(number)].last().filter(ends);
        let end =
            last.filter(|word| word.start >= start && line.after(word.end) == number).map_or(number, |word| word.start);
        start..start + line.text[start..end].trim_end().len()
    });
    let mut names =
        names.filter(|name| name.end < mention.span.end && line.text[name.clone()].starts_with(char::is_uppercase));
    names.next()
}

/// At most so many words back, the name of a law begins.
const LAW_WITHIN: usize = 8;

/// Whether a document leads up to the clause of its sentence: `Thực hiện Nghị quyết số …`.
pub fn leads_in(line: &Line, mention: &Mention) -> bool {
    opens(line, mention) && line.lexicon.leads_in(&line.low[clause(line, mention)..mention.span.start])
}

/// Where a subject ends in a sentence that goes on with a clause: `… quản lý đất đai, huyện đã rà soát`.
pub fn before_clause(line: &Line, start: usize, end: usize) -> usize {
    let Some(comma) = line.text[start..end].find(", ") else { return end };
    let predicate =
        line.words[line.word_from(start + comma)..].iter().take_while(|mark| mark.start < end).find(|mark| {
            use DocumentWord::{Adopt, Adverb, Of, Stop};
            matches!(mark.value, Stop | Adverb | Of | Adopt)
        });
    let stop = predicate.map_or(end, |mark| mark.start);
    line.text[start..stop].rfind(", ").map_or(end, |comma| start + comma)
}

/// Whether the authority behind `của` may have made the document: the letters of its symbol stand for such a one, or none
/// says whose it is.
pub fn owns(line: &Line, mention: &Mention, of: &Mark<DocumentWord>, limit: usize) -> bool {
    let Some(body) = owner(line, of, limit) else { return false };
    let Some(code) = mention.symbol.issuer_code.as_deref() else { return mention.symbol.kind_code.is_none() };
    let code = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let name = &line.low[body];
    let begins = |head: &str| name.starts_with(&lower(head));
    line.lexicon.issuer_of_code(code).is_some_and(begins)
        || line.lexicon.heads_of_code(code).iter().any(|head| begins(head))
}

/// Where the clause begins in which a document stands.
fn clause(line: &Line, mention: &Mention) -> usize {
    let sentence = line.sentence(mention.span.start).start;
    line.text[sentence..mention.span.start].rfind(", ").map_or(sentence, |comma| sentence + comma + 2)
}

/// Whether a document is the first that its clause tells: `Thực hiện Nghị quyết số …`.
pub fn opens(line: &Line, mention: &Mention) -> bool {
    line.text[clause(line, mention)..mention.span.start].split_whitespace().count() <= OPENING
}

/// At most so many words lead up to a document that opens a clause.
const OPENING: usize = 4;

/// Whether an authority is the subject of a clause.
fn acts(line: &Line, head: &Mark<DocumentWord>, limit: usize) -> bool {
    let name = authority::phrase(line, head.start, limit, &[])
        .filter(|name| line.text[name.clone()].starts_with(char::is_uppercase));
    let verb = name.and_then(|name| line.word_at(line.after(name.end)));
    verb.is_some_and(|verb| matches!(verb.value, DocumentWord::Adopt | DocumentWord::Adverb)) && !line.capitals
}

/// The authority behind `của`, if nothing more is said of it: then the document is its own.
fn owner(line: &Line, of: &Mark<DocumentWord>, limit: usize) -> Option<Range<usize>> {
    let body = authority::phrase(line, line.after(of.end), limit, &[])?;
    let behind = line.text[authority::over_term(line, body.end, limit)..].trim_start();
    let head = line.word_at(body.start).is_some_and(|head| head.value == DocumentWord::Authority);
    (head && behind.chars().next().is_none_or(|c| !c.is_alphanumeric())).then_some(body)
}

/// A subject ends with its sentence, a bracket, a semicolon, the next document, or where the sentence goes on.
pub fn subject_end(line: &Line, start: usize, limit: usize) -> usize {
    let mut end = limit;
    let mut depth = 0;
    for (index, c) in line.text[start..limit].char_indices() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            ';' | '(' if depth <= 0 => {
                end = start + index;
                break;
            }
            _ => {}
        }
    }
    let first = line.word_from(start);
    for mark in line.words[first..].iter().take_while(|mark| mark.start < end) {
        let low = &line.low[mark.start..mark.end];
        let clause = line.text[..mark.start].ends_with(", ");
        let breaks = match mark.value {
            DocumentWord::Stop => matches!(low, "được" | "đã" | "với" | "gắn với" | "là") || clause,
            // "the sale of surplus land", "sự lãnh đạo của Đảng đối với": what is told of is not whose it is
            DocumentWord::Of => !line.capitals && owner(line, mark, limit).is_some(),
            DocumentWord::Adverb | DocumentWord::Short => true,
            // "do Chính phủ ban hành", but "hậu quả do bão gây ra", "do Ban Quản lý làm chủ đầu tư"
            DocumentWord::By => authority::phrase(line, line.after(mark.end), limit, &[]).is_some_and(|body| {
                let verb = line.word_at(line.after(authority::over_term(line, body.end, limit)));
                let after = verb.filter(|verb| verb.value == DocumentWord::Adverb);
                let verb = after.map_or(verb, |adverb| line.word_at(line.after(adverb.end)));
                verb.is_some_and(|verb| matches!(verb.value, DocumentWord::DateLink | DocumentWord::Adopt))
            }),
            DocumentWord::Adopt => clause,
            // "… tài sản công, Sở Tài chính đã rà soát"
            DocumentWord::Authority => clause && acts(line, mark, limit),
            _ => false,
        };
        if breaks && mark.start > start {
            end = mark.start;
            break;
        }
    }
    let trimmed = |end: usize| {
        start + line.text[start..end].trim_end_matches([' ', ',', '.', ';', ':', '”', '"', '-', '–']).len()
    };
    end = trimmed(end);
    // "… năm 2024 và": what joins the next document is no part of the subject.
    let last = line.words[..line.word_from(end)].last();
    last.filter(|last| last.value == DocumentWord::And && last.end == end).map_or(end, |last| trimmed(last.start))
}
