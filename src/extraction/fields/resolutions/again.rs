//! Documents spoken of again without their number: `Quyết định này do X ký ngày 14/2`.

use super::mention::Mention;
use crate::{
    extraction::fields::line::Line,
    lexicon::{DocumentWord, Mark},
};

/// So many passages before, the document may stand that `nêu trên` points to.
const LINES_BACK: usize = 2;

/// Adds the places where a kind alone, before the words for who made it and when, means the document named last.
pub fn add(lines: &[Line], mentions: &mut Vec<Mention>) {
    let mut added: Vec<Mention> = Vec::new();
    let mut next = 0;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.capitals) {
        for mark in &line.words {
            while mentions.get(next).is_some_and(|one| (one.line, one.span.start) <= (index, mark.start)) {
                next += 1;
            }
            let DocumentWord::Kind(kind) = mark.value else { continue };
            let last = mentions[..next].iter().rev().find(|one| one.kind == kind);
            let Some(last) = last.filter(|last| (last.line, last.span.end) <= (index, mark.start)) else { continue };
            let Some((end, points)) = told(line, mark) else { continue };
            let opens = mark.start == line.sentence(mark.start).start;
            if (opens && index - last.line <= 1) || points && index - last.line <= LINES_BACK {
                let (symbol, name) = (last.symbol.clone(), last.symbol.number.clone());
                let (span, issuer) = (mark.start..end, last.issuer.clone());
                added.push(Mention { line: index, span, kind, symbol, name, issuer, joins: false, short_only: false });
            }
        }
    }
    if !added.is_empty() {
        mentions.append(&mut added);
        mentions.sort_by_key(|one| (one.line, one.span.start));
    }
}

/// Where a kind with the word that points ends, and whether one does, if who made the document is told behind.
fn told(line: &Line, kind: &Mark<DocumentWord>) -> Option<(usize, bool)> {
    let pointer = line.word_at(line.after(kind.end)).filter(|mark| mark.value == DocumentWord::Filler);
    let pointer = pointer.filter(|mark| line.lexicon.points(&line.low[mark.start..mark.end]));
    let end = pointer.map_or(kind.end, |mark| mark.end);
    let word = line.word_at(line.after(end))?;
    let low = &line.low[word.start..word.end];
    let acts = match word.value {
        DocumentWord::By => true,
        DocumentWord::Stop => line.lexicon.is_passive(low),
        DocumentWord::DateLink | DocumentWord::Adopt => line.lexicon.is_adopted(low),
        _ => false,
    };
    acts.then_some((end, pointer.is_some()))
}
