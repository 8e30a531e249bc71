//! Appointments: the office that a sentence confers on someone it names.

use std::ops::Range;

use super::{
    found::{Found, Marker, Office},
    name::Names,
    office::Reading,
    promotions,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels};

/// How far behind a name a weak word such as `là` may stand, in tokens.
const NEAR: usize = 1;

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

/// Whom a pronoun before the verb stands for: the one named last, where nobody else is named in that sentence.
fn antecedent<'f>(
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
    if near && !(between.len() <= NEAR && between.clone().all(|at| text.has(at, Label::Stop))) {
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

/// Gives a person offices that are not known yet.
fn take_in(person: &mut Found, offices: &[Office]) {
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
/// How many passages back a pronoun may point.
const LONGEST_WAY: usize = 3;

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
    let whose = text.labels_before(holder).any(Labels::of(&[Label::For, Label::Of])) || text.word(holder - 1) == "do";
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
    if !resumed && (gap || near && between.len() > NEAR && !(remark || led)) {
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

/// "thay ông NAME nghỉ hưu": whoever is replaced held the office that another takes over.
fn replace(names: Names, at: usize, conferred: Option<&Office>, found: &mut [Found]) {
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
fn succeed(names: Names, pronoun: usize, left: Option<&Office>, found: &mut [Found]) {
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
