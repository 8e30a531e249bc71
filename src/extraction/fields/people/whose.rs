//! Whose an office is that a clause tells of nobody by name: of the one named before or behind, of who takes over.

use std::ops::Range;

use super::{
    changes::{NEAR, counts_years, sentence, take_in},
    found::{Found, Marker, Office},
    name::Names,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels};

/// Longest words between an office and the comma that ends its clause (`hồi tháng 7`), in tokens.
const ADJUNCT: usize = 6;
/// How many passages back a pronoun may point.
const LONGEST_WAY: usize = 3;

/// Whether whoever is named last before `at` is known by an office.
pub(super) fn holds_office(names: Names, at: usize, found: &[Found]) -> bool {
    let before = found.partition_point(|mention| mention.name.end <= names.text.at(at).start);
    found[..before].last().is_some_and(|mention| !mention.offices.is_empty())
}

/// Whom a pronoun before the verb stands for: the one named last, where nobody else is named in that sentence.
pub(super) fn antecedent<'f>(
    names: Names,
    (passage, verb): (usize, usize),
    near: bool,
    found: &'f mut [Found],
    (texts, earlier): (&[Text], &'f mut [Found]),
) -> Option<&'f mut Found> {
    let text = names.text;
    let sentence = sentence(names, verb);
    let from = text.tokens.partition_point(|token| token.start < sentence.start);
    let pronoun = (from..verb).rev().find(|at| {
        // "các đồng chí là Ủy viên …": no pronoun.
        let several = text.labels_before(*at).has(Label::Plural);
        text.has(*at, Label::Personal) && !several && !text.is_capital(text.after(*at))
    })?;
    // "Ông từng là", "ông cũng là", but "Ông cho rằng Công ty là …".
    let between = text.after(pronoun)..verb;
    let stops = between.len() <= NEAR && between.clone().all(|at| text.has(at, Label::Stop));
    if near && !(stops || counts_years(text, between)) {
        return None;
    }
    let count = found.partition_point(|mention| mention.name.start < text.at(pronoun).start);
    // "Ông A trao quyết định. Ông được bổ nhiệm": named in this sentence, it is no pronoun's.
    if count > 0 && found[count - 1].name.start >= sentence.start {
        return None;
    }
    let people = if count > 0 { &mut found[..count] } else { earlier };
    let (last, others) = people.split_last_mut()?;
    let source = texts.get(last.passage)?.source;
    let alone = others.last().is_none_or(|other| {
        other.passage != last.passage
            || other.text == last.text
            || last.text.ends_with(&other.text)
            || source.get(other.name.end..last.name.start).is_some_and(|between| between.contains(". "))
    });
    let called = source.get(last.whole.start..last.name.start).unwrap_or_default().to_lowercase();
    let said = text.word(pronoun).to_lowercase();
    // "Bà A … Ông là": somebody else.
    let same = last.marker != Marker::Honorific || called.trim_start().starts_with(said.as_str());
    (alone && same && last.passage + LONGEST_WAY >= passage).then_some(last)
}

/// "Từng là Giám đốc Sở Y tế, ông NAME hiểu", "Vừa được bầu làm Chủ tịch hồi tháng 7, bà NAME nói": a clause without a subject
/// tells of whoever is named behind its comma.
pub(super) fn announce(names: Names, phrase: Range<usize>, offices: &[Office], found: &mut [Found]) -> bool {
    let text = names.text;
    // "Là người đứng đầu cấp ủy, ông NAME" tells of no office by name.
    let named = |office: &Office| {
        office.organisation.is_some() || text.source[office.title.clone()].starts_with(char::is_uppercase)
    };
    if !offices.first().is_some_and(named) {
        return false;
    }
    let sentence = sentence(names, phrase.start);
    let from = text.tokens.partition_point(|token| token.start < sentence.start);
    let leading = Labels::of(&[Label::Stop, Label::Counter, Label::Term, Label::At]);
    let led = |index: usize| {
        matches!(text.at(index).shape, Shape::Number | Shape::Sign(',')) || text.labels(index).any(leading)
    };
    let mut at = from;
    while at < phrase.start && led(at) {
        at = text.after(at);
    }
    let comma = (phrase.end..phrase.end + ADJUNCT).find(|index| matches!(text.at(*index).shape, Shape::Sign(_)));
    let Some(comma) = comma.filter(|comma| at == phrase.start && text.is_sign(*comma, ',')) else { return false };
    let subject = text.at(comma + 1).start;
    let first = found.partition_point(|mention| mention.whole.start < subject);
    match found.get_mut(first).filter(|mention| mention.whole.start == subject) {
        Some(mention) => take_in(mention, offices),
        None => return false,
    }
    true
}

/// "thay ông NAME nghỉ hưu": whoever is replaced held the office that another takes over.
pub(super) fn replace(names: Names, at: usize, conferred: Option<&Office>, found: &mut [Found]) {
    let text = names.text;
    succeed(names, text.after(at), conferred, found);
    // "B kiêm Tổng Giám đốc thay ông NAME"
    let before = found.partition_point(|mention| mention.whole.end <= text.at(at).start);
    let holder = before.checked_sub(1).map(|index| &found[index]);
    let holder = holder.filter(|holder| at > 0 && holder.whole.end == text.at(at - 1).end);
    let held = holder.and_then(|holder| holder.offices.last()).filter(|office| !office.calling).cloned();
    let Some(office) = held.as_ref().or(conferred) else { return };
    let next = text.at(text.after(at)).start;
    let first = found.partition_point(|mention| mention.whole.start < next);
    let Some(mention) = found.get_mut(first).filter(|mention| mention.whole.start == next) else { return };
    if mention.offices.is_empty() {
        mention.offices.push(office.clone());
    }
}

/// "thôi giữ chức Chính ủy; thay ông là NAME": whoever takes over holds the office that another has left.
pub(super) fn succeed(names: Names, pronoun: usize, left: Option<&Office>, found: &mut [Found]) {
    let text = names.text;
    let being = text.after(pronoun);
    if !(text.has(pronoun, Label::Personal) && text.has(being, Label::Being)) {
        return;
    }
    let next = text.at(text.after(being)).start;
    let first = found.partition_point(|mention| mention.whole.start < next);
    let before = found[..first].last().and_then(|last| last.offices.last()).filter(|office| !office.calling);
    let Some(office) = left.or(before).cloned() else { return };
    if let Some(mention) = found.get_mut(first).filter(|mention| mention.whole.start == next) {
        take_in(mention, &[office]);
    }
}
