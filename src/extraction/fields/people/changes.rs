//! Promotions and appointments: the rank or office that a sentence confers on someone it names.

use std::ops::Range;

use super::{
    found::{Found, Office},
    name::Names,
};
use crate::lexicon::Label;

/// How far behind a name a weak word such as `là` may stand, in tokens.
const NEAR: usize = 1;

/// Adds what the sentences of a passage confer to the mentions in it.
pub fn apply(names: Names, passage: usize, found: &mut [Found]) {
    let text = names.text;
    let mut at = 0;
    while at < text.tokens.len() {
        let labels = text.labels(at);
        let next = text.after(at);
        if labels.has(Label::Promotion) {
            promote(names, at, found);
        } else if labels.has(Label::Appointment) || labels.has(Label::Being) {
            let office = names
                .office(passage, next)
                .filter(|reading| reading.name.is_none() && !(labels.has(Label::Being) && reading.office.calling));
            if let Some(reading) = office {
                let near = labels.has(Label::Being);
                appoint(names, at..reading.end, reading.office, near, found);
                at = reading.end;
                continue;
            }
        }
        at = next;
    }
}

/// Bytes of the sentence around a token.
fn sentence(names: Names, at: usize) -> Range<usize> {
    let text = names.text;
    let ends = |index: &usize| {
        matches!(text.at(*index).shape, super::text::Shape::Sign('.' | '!' | '?')) && text.at(index + 1).spaced
    };
    let start = (at.saturating_sub(REACH)..at).rev().find(ends).map_or(at.saturating_sub(REACH), |index| index + 1);
    let end = (at..(at + REACH).min(text.tokens.len())).find(ends).unwrap_or((at + REACH).min(text.tokens.len()));
    text.bytes(&(start..end))
}

/// Longest sentence that is searched, in tokens on either side.
const REACH: usize = 120;

fn appoint(names: Names, phrase: Range<usize>, office: Office, near: bool, found: &mut [Found]) {
    let text = names.text;
    let (sentence, bytes) = (sentence(names, phrase.start), text.bytes(&phrase));
    // "bầu chức vụ X đối với đồng chí NAME"
    if text.has(phrase.end, Label::For) && !near {
        let first = found.partition_point(|mention| mention.name.start < bytes.end);
        if let Some(mention) = found.get_mut(first).filter(|mention| mention.name.start < sentence.end) {
            mention.offices.push(office);
        }
        return;
    }
    let count = found.partition_point(|mention| mention.name.end <= bytes.start);
    let Some(last) = count.checked_sub(1).filter(|last| found[*last].name.start >= sentence.start) else { return };
    let between = text.tokens.partition_point(|token| token.start < found[last].whole.end)..phrase.start;
    let gap = between.clone().any(|index| text.is_sign(index, ';'));
    if gap || near && between.len() > NEAR || found[last].offices.contains(&office) {
        return;
    }
    let mut index = last;
    loop {
        found[index].offices.push(office.clone());
        if !(found[index].coordinated && index > 0 && found[index - 1].offices.is_empty()) {
            break;
        }
        index -= 1;
    }
}

/// The promotion that begins at `at`: one rank, or several with those whom each is for (`từ Trung tá lên Thượng tá đối với
/// A; từ Thiếu tá lên Trung tá đối với B`).
fn promote(names: Names, at: usize, found: &mut [Found]) {
    let text = names.text;
    let sentence = sentence(names, at);
    let ends = text.tokens.partition_point(|token| token.start < sentence.end);
    let upward = |from: usize| {
        (from..ends).find(|index| text.has(*index, Label::Upwards) && text.has(text.after(*index), Label::Rank))
    };
    let direct = Some(text.after(at)).filter(|index| text.has(*index, Label::Rank));
    let mut next = upward(at).map(|index| text.after(index)).or(direct);
    let mut first = true;
    while let Some(rank) = next {
        next = upward(rank).map(|index| text.after(index));
        let until = next.map_or(sentence.end, |next| text.at(next).start);
        confer(names, first.then_some(at), rank, sentence.start..until, found);
        first = false;
    }
}

/// Gives a rank to those whom it is for: named behind it, or, where the promotion at `verb` is told of them, before.
fn confer(names: Names, verb: Option<usize>, rank: usize, within: Range<usize>, found: &mut [Found]) {
    let text = names.text;
    let bytes = text.bytes(&(rank..text.after(rank)));
    // A rank right before a name is that person's own mention, which holds it already.
    let behind = found.partition_point(|mention| mention.name.start < bytes.end);
    let given =
        (text.after(rank)..text.after(rank) + 6).any(|index| text.has(index, Label::For) || text.is_sign(index, ':'));
    let announced = found.get(behind).is_some_and(|mention| mention.name.start < within.end);
    if given && announced {
        for mention in found[behind..].iter_mut().take_while(|mention| mention.name.start < within.end) {
            mention.promoted = Some(bytes.clone());
        }
        return;
    }
    let Some(verb) = verb.filter(|verb| !is_subject_matter(names, *verb)) else { return };
    let before = found.partition_point(|mention| mention.name.end <= text.at(verb).start);
    let mut index = before;
    while index > 0 && found[index - 1].name.start >= within.start {
        index -= 1;
        found[index].promoted = Some(bytes.clone());
        if !found[index].coordinated {
            break;
        }
    }
}

/// Whether a promotion is what a document is about (`công bố Quyết định … về việc thăng quân hàm`): who is named before it
/// reads or hands over that document.
fn is_subject_matter(names: Names, verb: usize) -> bool {
    let text = names.text;
    (verb.saturating_sub(3)..verb).any(|index| text.has(index, Label::About) && text.after(index) == verb)
}
