//! Promotions: the rank that a sentence confers on someone it names.

use std::ops::Range;

use super::{changes::sentence, found::Found, name::Names};
use crate::lexicon::Label;

/// The promotion that begins at `at`: one rank, or several with those whom each is for (`từ Trung tá lên Thượng tá đối với
/// A; từ Thiếu tá lên Trung tá đối với B`).
pub(super) fn promote(names: Names, at: usize, found: &mut [Found]) {
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
