//! Promotions and appointments: the rank or office that a sentence confers on someone it names.

use std::ops::Range;

use super::{
    found::{Found, Office},
    name::Names,
    office::Reading,
};
use crate::lexicon::{Label, Labels};

/// How far behind a name a weak word such as `là` may stand, in tokens.
const NEAR: usize = 1;

/// The same behind a remark such as `sinh năm 1974,`.
const REMARK: usize = 5;

/// The same where `do` before the name calls for it.
const APPOSITION: usize = 10;

/// Adds what the sentences of a passage confer to the mentions in it.
pub fn apply(names: Names, passage: usize, found: &mut [Found]) {
    let text = names.text;
    let mut at = 0;
    let mut last: Option<Office> = None;
    while at < text.tokens.len() {
        let (mut labels, mut next) = (text.labels(at), text.after(at));
        // "làm Trưởng đoàn" is an office, "làm trưởng đoàn" no more than leading.
        if labels.has(Label::Stop) && text.at(at).own.has(Label::Being) && text.is_capital(at + 1) {
            (labels, next) = (text.at(at).own, at + 1);
        }
        if text.is_sign(at, '.') && text.at(at + 1).spaced {
            last = None;
        }
        if labels.has(Label::Promotion) {
            promote(names, at, found);
        } else if labels.has(Label::Replacing) {
            replace(names, at, last.as_ref(), found);
        } else if labels.any(Labels::of(&[Label::Appointment, Label::Being, Label::Conferral]))
            || labels.has(Label::Also) && !is_told(found, text.at(at).start)
        {
            // "giữ chức Vụ trưởng" is no "chức vụ": the capital begins the office.
            let begins = next > at + 1 && text.is_capital(next - 1) && names.is_office(next - 1);
            let given = labels.any(Labels::of(&[Label::Appointment, Label::Being])) && !labels.has(Label::Conferral);
            let office = names
                .office_of(passage, if begins { next - 1 } else { next }, given)
                .filter(|reading| reading.name.is_none())
                .filter(|reading| {
                    let Reading { office, .. } = reading;
                    let body = office.organisation.as_ref().is_some_and(|body| {
                        let at = text.tokens.partition_point(|token| token.start < body.start);
                        text.labels(at).any(Labels::of(&[Label::Organisation, Label::Common]))
                    });
                    // "là giáo viên Trường Tiểu học Pa Lùng", but nobody is told to be "vận động viên Jrai".
                    !(labels.has(Label::Being) && office.calling) || body
                });
            if let Some(mut reading) = office {
                let near = labels.has(Label::Being);
                let verb = at;
                at = reading.end;
                let manner = match (near, labels.any(Labels::of(&[Label::Appointment, Label::Being, Label::Also]))) {
                    (true, _) => Manner::Near,
                    (_, true) => Manner::Told,
                    (_, false) => Manner::For,
                };
                at = names.widen(&mut reading.office, at);
                let mut offices = vec![reading.office.clone()];
                // "giữ chức Phó Bí thư Huyện ủy, Chủ tịch UBND huyện"
                while offices.len() < MOST && (text.is_sign(at, ',') || text.labels(at).any(JOINTS)) {
                    // "hiện là Giám đốc Học viện A, Viện trưởng Viện B"
                    if near && (offices[0].elided || !text.is_capital(text.after(at))) {
                        break;
                    }
                    match names.office(passage, text.after(at)).filter(|next| next.name.is_none()) {
                        Some(next) if !next.office.calling => reading = next,
                        _ => break,
                    }
                    at = names.widen(&mut reading.office, reading.end);
                    offices.push(reading.office.clone());
                }
                let said = appoint(names, verb..at, &offices, manner, found);
                let taken = !near || text.word(verb) == "làm";
                last = offices.pop().filter(|_| said && taken).or(last);
                continue;
            }
        }
        at = next;
    }
}

/// Whether a mention has taken in the words at a byte.
fn is_told(found: &[Found], byte: usize) -> bool {
    let after = found.partition_point(|mention| mention.whole.start <= byte);
    after > 0 && found[after - 1].whole.end > byte
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

/// How an appointment is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// `NAME là X`: right behind the name.
    Near,
    /// `NAME … giữ chức X`, or `giữ chức X đối với NAME`.
    Told,
    /// `bầu X đối với NAME` alone: who stands before is who elects.
    For,
}

/// Offices that one verb confers at most.
const MOST: usize = 4;
/// What joins them.
const JOINTS: Labels = Labels::of(&[Label::Also, Label::And]);
/// How far behind an office the person may stand for whom it is, in tokens (`nhiệm kỳ 2021-2026 đối với`).
const FAR: usize = 12;

/// Gives offices to whom they are for; whether anybody was found.
fn appoint(names: Names, phrase: Range<usize>, offices: &[Office], manner: Manner, found: &mut [Found]) -> bool {
    let text = names.text;
    let near = manner == Manner::Near;
    let (sentence, bytes) = (sentence(names, phrase.start), text.bytes(&phrase));
    // "bầu chức vụ X đối với đồng chí NAME"
    let first = found.partition_point(|mention| mention.name.start < bytes.end);
    let announced = found.get(first).is_some_and(|mention| mention.name.start < sentence.end);
    let until = found.get(first).map_or(sentence.end, |mention| mention.whole.start);
    let given = (phrase.end..phrase.end + FAR)
        .take_while(|index| text.at(*index).start < until)
        .any(|index| text.has(index, Label::For) && (index == phrase.end || text.word(index) != "cho"));
    if given && announced && !near {
        let mut index = first;
        loop {
            found[index].offices.splice(0..0, offices.iter().cloned());
            index += 1;
            // "đối với ông A, Bộ trưởng Bộ Tài chính và bà B"
            if !found.get(index).is_some_and(|next| next.coordinated && next.name.start < sentence.end) {
                break;
            }
        }
        // "A bàn giao chức trách Chỉ huy trưởng cho B": both have held it.
        if text.has(phrase.start, Label::Handover)
            && let Some(giver) = found[..first].last_mut().filter(|giver| giver.name.start >= sentence.start)
        {
            giver.offices.extend(offices.iter().cloned());
        }
        return true;
    }
    if manner == Manner::For {
        return false;
    }
    let count = found.partition_point(|mention| mention.name.end <= bytes.start);
    let Some(last) = count.checked_sub(1).filter(|last| found[*last].name.start >= sentence.start) else {
        return false;
    };
    let between = text.tokens.partition_point(|token| token.start < found[last].whole.end)..phrase.start;
    let gap = between.clone().any(|index| text.is_sign(index, ';'));
    // "Bà Nga sinh năm 1974, từng là Viện trưởng"
    let remark = between.len() <= REMARK && between.clone().any(|index| text.has(index, Label::Age));
    // "do bà Trâm, em gái Chủ tịch HĐQT, làm Tổng Giám đốc"
    let led = found[last].led.is_some() && between.len() <= APPOSITION;
    if gap || near && between.len() > NEAR && !(remark || led) {
        return false;
    }
    let mut index = last;
    loop {
        let new: Vec<Office> =
            offices.iter().filter(|office| !found[index].offices.contains(office)).cloned().collect();
        found[index].offices.extend(new);
        // "ông A, Trưởng phòng Tư pháp và bà B, Chánh Văn phòng được bầu làm …"
        let both = found[index].conjoined && text.word(phrase.start) == "được";
        if !(found[index].coordinated && index > 0 && (both || found[index - 1].offices.is_empty())) {
            break;
        }
        index -= 1;
    }
    true
}

/// "thay ông NAME nghỉ hưu": whoever is replaced held the office that another takes over.
fn replace(names: Names, at: usize, conferred: Option<&Office>, found: &mut [Found]) {
    let text = names.text;
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
