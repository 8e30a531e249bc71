//! Appointments: the office that a sentence confers on someone it names.

use std::ops::Range;

use super::{
    found::{Found, Office},
    name::Names,
    office::Reading,
    promotions,
    text::{Shape, Text},
    whose::{announce, antecedent, holds_office, replace},
};
use crate::lexicon::{Label, Labels};

/// How far behind a name a weak word such as `là` may stand, in tokens.
pub(super) const NEAR: usize = 1;

/// The same behind a remark such as `sinh năm 1974,`.
const REMARK: usize = 5;

/// The same where `do` before the name calls for it.
const APPOSITION: usize = 10;

/// Adds what the sentences of a passage confer to the mentions in it.
/// `earlier` are those of the passages before, whom a pronoun may stand for.
pub fn apply(names: Names, passage: usize, found: &mut [Found], (texts, earlier): (&[Text], &mut [Found])) {
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
            promotions::promote(names, at, found);
        } else if labels.has(Label::Replacing) {
            replace(names, at, last.as_ref(), found);
        } else if labels.any(Labels::of(&[Label::Appointment, Label::Being, Label::Conferral]))
            || labels.has(Label::Also) && !is_told(found, text.at(at).start)
            || labels.has(Label::Post) && text.is_capital(next)
            || is_resumed(names, at, found)
        {
            // "NAME, sinh năm 1931; quê quán: …; nguyên Phó Tư lệnh": an obituary tells one after the other.
            let resumed = is_resumed(names, at, found);
            // "Khi hy sinh, anh là Trung sĩ, Tiểu đội trưởng"
            let ranked = labels.has(Label::Being) && text.has(next, Label::Rank) && text.is_sign(text.after(next), ',');
            let rank = ranked.then(|| text.bytes(&(next..text.after(next))));
            if ranked {
                next = text.after(next) + 1;
            }
            let given = labels.any(Labels::of(&[Label::Appointment, Label::Being])) && !labels.has(Label::Conferral);
            let given = given || resumed;
            // "từng giữ các chức vụ: Trưởng phòng Kỹ thuật, Phó Giám đốc Nhà máy"
            next += usize::from(labels.has(Label::Appointment) && text.is_sign(next, ':'));
            let office = names
                .office_of(passage, if resumed { at } else { conferred(names, at..next) }, given)
                .filter(|reading| reading.name.is_none())
                .filter(|_| !(text.has(next, Label::Presiding) && holds_office(names, at, found)))
                .filter(|reading| {
                    let Reading { office, .. } = reading;
                    let body = office.organisation.as_ref().is_some_and(|body| {
                        let at = text.tokens.partition_point(|token| token.start < body.start);
                        text.has(at, Label::Common) || text.has(at, Label::Organisation) && text.is_capital(at)
                    });
                    // "là giáo viên Trường Tiểu học Pa Lùng", but nobody is told to be "vận động viên Jrai".
                    !(labels.has(Label::Being) && office.calling) || body
                });
            if let Some(mut reading) = office {
                let near = labels.has(Label::Being) || resumed;
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
                while offices.len() < MOST {
                    // "Phó Giám đốc Công ty A từ năm 1993 đến 2004, Trưởng Ban B"
                    let joint = behind_years(text, at).unwrap_or(at);
                    let former = text.has(text.after(joint), Label::Former);
                    let next = text.is_sign(joint, ',') || text.labels(joint).any(JOINTS);
                    // "Ông là ủy viên Trung ương khóa 10, 11; đại biểu Quốc hội khóa 13"
                    let termed = joint > at || text.labels_before(joint).has(Label::Term);
                    if !(next || (former || termed) && text.is_sign(joint, ';')) {
                        break;
                    }
                    // "hiện là Giám đốc Học viện A, Viện trưởng Viện B"
                    let elided = offices[0].elided && !offices[0].open && !offices[0].party;
                    let next = text.after(joint);
                    if near && !former && (elided || !text.is_capital(next) && text.at(next).span == 1) {
                        break;
                    }
                    at = joint;
                    match names.office(passage, text.after(at)).filter(|next| next.name.is_none()) {
                        Some(next) if !next.office.calling => reading = next,
                        _ => break,
                    }
                    at = names.widen(&mut reading.office, reading.end);
                    offices.push(reading.office.clone());
                }
                let mut said = appoint(names, verb..at, &offices, manner, found);
                // "Ông cho rằng việc bổ nhiệm Phó Giám đốc là cần thiết": only a verb of holding tells what a pronoun's is.
                let several = text.labels_before(verb).has(Label::Plural);
                let held = near || !(text.has(verb, Label::Conferral) || several);
                // "nhận nhiệm vụ mới, làm Phó Chủ tịch"
                if !said
                    && near
                    && last.is_some()
                    && text.is_sign(verb.saturating_sub(1), ',')
                    && text.word(verb) == "làm"
                {
                    said = appoint(names, verb..at, &offices, Manner::Told, found);
                }
                if !said && manner != Manner::For && !text.has(verb, Label::Conferral) {
                    said = announce(names, verb..at, &offices, found);
                }
                if !said
                    && held
                    && manner != Manner::For
                    && let Some(person) = antecedent(names, (passage, verb), near, found, (texts, &mut *earlier))
                {
                    take_in(person, &offices);
                    // A rank is read where its bearer is named.
                    if let Some(rank) = rank.filter(|_| person.passage == passage) {
                        person.rank.get_or_insert(rank);
                    }
                    said = true;
                } else if said && let Some(rank) = rank {
                    let count = found.partition_point(|mention| mention.name.end <= text.at(verb).start);
                    if let Some(person) = count.checked_sub(1).map(|index| &mut found[index]) {
                        person.rank.get_or_insert(rank);
                    }
                }
                let taken = !near || text.word(verb) == "làm";
                last = offices.pop().filter(|_| said && taken).or(last);
                continue;
            }
        }
        at = next;
    }
}

/// Where the office begins that a verb confers: "giữ chức Vụ trưởng" is no "chức vụ", the capital begins the office.
pub(super) fn conferred(names: Names, verb: Range<usize>) -> usize {
    let text = names.text;
    let last = verb.end - 1;
    if last > verb.start && text.is_capital(last) && names.is_office(last) {
        return last;
    }
    // "trúng cử chức danh Chủ tịch", "nhận cương vị mới: Giám đốc"
    let post = text.has(verb.end, Label::Post) && text.is_lower(verb.end);
    if post { text.after(verb.end) } else { verb.end }
}

/// Whether an office held before goes on behind a semicolon, told of nobody yet.
fn is_resumed(names: Names, at: usize, found: &[Found]) -> bool {
    let text = names.text;
    at > 0
        && text.has(at, Label::Former)
        && text.is_sign(at - 1, ';')
        && names.is_office(at)
        && !is_told(found, text.at(at).start)
}

/// Whether a mention has taken in the words at a byte.
fn is_told(found: &[Found], byte: usize) -> bool {
    let after = found.partition_point(|mention| mention.whole.start <= byte);
    after > 0 && found[after - 1].whole.end > byte
}

/// Bytes of the sentence around a token.
pub(super) fn sentence(names: Names, at: usize) -> Range<usize> {
    let text = names.text;
    let ends =
        |index: &usize| matches!(text.at(*index).shape, Shape::Sign('.' | '!' | '?')) && text.at(index + 1).spaced;
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

/// Whether words tell only how long an office was held: `có bảy năm làm Trưởng phòng`.
pub(super) fn counts_years(text: &Text, words: Range<usize>) -> bool {
    let length = Labels::of(&[Label::Stop, Label::Counter, Label::Plural]);
    let counts =
        |index: usize| text.at(index).shape == Shape::Number || text.is_lower(index) && text.labels(index).any(length);
    let counted = words.end.checked_sub(1).is_some_and(|last| text.has(last, Label::Counter));
    counted && words.len() <= LONGEST_YEARS && words.clone().all(counts)
}

/// Gives a person offices that are not known yet.
pub(super) fn take_in(person: &mut Found, offices: &[Office]) {
    let new: Vec<Office> = offices.iter().filter(|office| !person.offices.contains(office)).cloned().collect();
    person.offices.extend(new);
}

/// The token behind the years in which an office was held: `từ năm 1993 đến 2004`, `khóa VI`.
fn behind_years(text: &Text, at: usize) -> Option<usize> {
    let year = |index: usize| match text.at(index).shape {
        Shape::Number => true,
        Shape::Upper => text.word(index).bytes().all(|byte| b"IVX".contains(&byte)),
        _ => false,
    };
    // "khóa 10, 11"
    let ends = |index: &usize| {
        let sign = matches!(text.at(*index).shape, Shape::Sign(',' | ';' | '.')) && !year(index + 1);
        sign || text.labels(*index).any(JOINTS)
    };
    let end = (at..at + LONGEST_YEARS).find(ends)?;
    let word = |index: usize| {
        matches!(text.at(index).shape, Shape::Sign('(' | ')' | '/' | '-' | ','))
            || text.is_lower(index)
                && text.labels(index).any(Labels::of(&[Label::Term, Label::Stop, Label::Counter, Label::Plural]))
    };
    ((at..end).any(year) && (at..end).all(|index| year(index) || word(index))).then_some(end)
}

/// Longest span of years, in tokens.
const LONGEST_YEARS: usize = 12;

/// Offices that one verb confers at most.
const MOST: usize = 8;
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
    // "bàn giao chức vụ X tạm thời cho NAME"
    let handed = text.has(phrase.start, Label::Handover);
    // "chức vụ X được bàn giao cho NAME"
    let passed = |index: usize| text.labels_before(index).has(Label::Handover);
    let within = |index: &usize| text.at(*index).start < until && !text.is_sign(*index, ';');
    // "chức Giám đốc Sở Y tế do bà NAME đảm nhiệm", "vị trí X được giao cho ông NAME"
    let holder = text.tokens.partition_point(|token| token.start < until);
    let whose = text.labels_before(holder).any(Labels::of(&[Label::For, Label::Of]))
        || text.word(holder.saturating_sub(1)) == "do";
    let held = text.has(phrase.start, Label::Post) && announced && whose;
    let given = held
        || (phrase.end..phrase.end + FAR).take_while(within).any(|index| {
            text.has(index, Label::For) && (index == phrase.end || handed || text.word(index) != "cho" || passed(index))
        });
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
        let from = text.tokens.partition_point(|token| token.start < sentence.start);
        let handover = (from..phrase.start).find(|index| text.has(*index, Label::Handover)).unwrap_or(phrase.start);
        let givers = found.partition_point(|mention| mention.name.start < text.at(handover).start);
        if handed && let Some(giver) = found[..givers].last_mut().filter(|giver| giver.name.start >= sentence.start) {
            giver.offices.extend(offices.iter().cloned());
        }
        return true;
    }
    let count = found.partition_point(|mention| mention.name.end <= bytes.start);
    // "Đại tá NAME bàn giao chức vụ Chỉ huy trưởng": to nobody named.
    let hands = |last: &Found| handed && last.whole.end == text.at(phrase.start.saturating_sub(1)).end;
    if manner == Manner::For && !found[..count].last().is_some_and(hands) {
        return false;
    }
    let Some(last) = count.checked_sub(1).filter(|last| found[*last].name.start >= sentence.start) else {
        return false;
    };
    // "NAME (con trai của bà NAME) giữ chức": who is named in a bracket is not the one.
    let aside = text.is_sign(text.tokens.partition_point(|token| token.start < found[last].whole.end), ')');
    let before = last.checked_sub(1).filter(|before| aside && found[*before].whole.end > found[last].whole.end);
    let last = before.unwrap_or(last);
    let between = text.tokens.partition_point(|token| token.start < found[last].whole.end)..phrase.start;
    let gap = between.clone().any(|index| text.is_sign(index, ';'));
    // "Bà Lan từng giữ chức X; nay là Y": nobody else is named in the sentence
    let alone = last == 0 || found[last - 1].name.start < sentence.start;
    let once = text.is_sign(phrase.start - 1, ',') && text.has(phrase.start, Label::Once);
    let resumed = near && alone && (text.is_sign(phrase.start - 1, ';') || once);
    // "Bà Nga sinh năm 1974, từng là Viện trưởng"
    let remark = between.len() <= REMARK && between.clone().any(|index| text.has(index, Label::Age));
    // "do bà Trâm, em gái Chủ tịch HĐQT, làm Tổng Giám đốc"
    let led = found[last].led.is_some() && between.len() <= APPOSITION;
    let years = counts_years(text, between.clone());
    if !resumed && (gap || near && between.len() > NEAR && !(remark || led || years)) {
        return false;
    }
    // "bà NAME thay ông NAME làm Giám đốc": both hold it.
    let start = text.tokens.partition_point(|token| token.start < found[last].whole.start);
    let replaced = text.labels_before(start).has(Label::Replacing) && last > 0;
    if replaced && found[last - 1].name.start >= sentence.start {
        take_in(&mut found[last - 1], offices);
    }
    let mut index = last;
    loop {
        take_in(&mut found[index], offices);
        // "ông A, Trưởng phòng Tư pháp và bà B, Chánh Văn phòng được bầu làm …"
        let both = found[index].conjoined && text.word(phrase.start) == "được";
        if !(found[index].coordinated && index > 0 && (both || found[index - 1].offices.is_empty())) {
            break;
        }
        index -= 1;
    }
    true
}
