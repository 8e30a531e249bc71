//! The tail of a Vietnamese office: specialty and organisation, up to a name, a verb or a sign.

use std::ops::Range;

use super::{
    name::{BREAKS, Before, Names, SURNAMES},
    office::{HEADS, MARKERS},
    organisations::comparable,
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Longest office in tokens.
const LONGEST: usize = 40;
/// Longest run of lower-case words in the name of an organisation.
const LOWER_RUN: usize = 9;
/// The same after a calling, which rarely has a tail.
const LOWER_RUN_OF_CALLING: usize = 3;
/// Longest abbreviation of a level, in letters: `TP. Vĩnh Châu`, but `Đảng ủy Khối. Về phía …`.
const LONGEST_SHORT_LEVEL: usize = 2;
/// Words for bodies that are written in lower case.
pub const COMMON: Labels = Labels::of(&[Label::Common, Label::Level]);
pub const ORGANISATIONS: Labels = Labels::of(&[Label::Organisation, Label::Common, Label::Level]);

/// How the tail of an office is read.
#[derive(Clone, Copy)]
pub struct Manner {
    pub calling: bool,
    pub before: Before,
    pub after_name: bool,
}

/// The end of an office.
pub struct Tail {
    pub end: usize,
    pub organisation: Option<usize>,
    pub name: Option<Range<usize>>,
}

impl Names<'_> {
    /// What follows the head: specialty and organisation up to a name, a verb or a sign.
    pub fn tail(&self, start: usize, from: usize, manner: Manner) -> Tail {
        let text = self.text;
        let mut tail = Tail { end: from, organisation: None, name: None };
        let mut before = manner.before;
        let mut thing = false;
        let mut placed = false;
        let mut lower = 0;
        let mut served = text.has(start, Label::Aide);
        let mut at = from;
        while at < text.tokens.len() && at < start + LONGEST {
            let token = text.at(at);
            let labels = token.labels;
            match token.shape {
                // "Bộ Văn hóa, Thể thao và Du lịch (VHTTDL) NAME"
                // "Trưởng phòng Cảnh sát kinh tế (PC03) Công an tỉnh"
                Shape::Sign('(')
                    if at > from
                        && text.is_sign(at + 2, ')')
                        && text.is_capital(at + 3)
                        && text.has(at + 3, Label::Organisation) =>
                {
                    at += 3;
                    lower = 0;
                    continue;
                }
                Shape::Sign('(') if text.is_sign(at + 2, ')') && text.at(at + 1).shape == Shape::Upper => {
                    tail.name = self.named_behind(&self.run(at + 3)).filter(|_| !manner.after_name);
                    // "Đảng ủy Quân sự (ĐUQS) tỉnh", "Đồn Biên phòng (ĐBP) Mường Pồn"
                    if tail.name.is_none() && tail.organisation.is_some() && self.goes_on_after_short_form(at + 3) {
                        at += 3;
                        continue;
                    }
                    break;
                }
                // "Phó Chủ nhiệm Ủy ban Tài chính của Quốc hội (khóa XV) NAME"
                Shape::Sign('(') if text.has(at + 1, Label::Term) && text.is_sign(text.after(at + 1) + 1, ')') => {
                    let run = self.run(text.after(at + 1) + 2);
                    tail.name = self.named_behind(&run);
                    break;
                }
                // "Chủ tịch UBND xã Ea Kly (huyện Đắk Rô) NAME", "Đồn trưởng Đồn Biên phòng Nậm Khao (BĐBP tỉnh), Trung úy NAME"
                Shape::Sign('(') if !manner.after_name && at > from => {
                    let Some(end) = self.seat_in_bracket(at) else { break };
                    tail.name = self.named_behind(&self.run(end));
                    at = match &tail.name {
                        Some(name) => name.start,
                        None if self.is_person_next(end) => end,
                        None => at,
                    };
                    break;
                }
                // "VKSND TP. Vĩnh Châu"
                Shape::Sign('.')
                    if at > from
                        && text.at(at - 1).own.has(Label::Level)
                        && text.is_capital(at - 1)
                        && text.word(at - 1).chars().count() <= LONGEST_SHORT_LEVEL
                        && text.is_capital(at + 1)
                        // "Chủ tịch UBND TP. Theo đó"
                        && !text.labels(at + 1).any(MARKERS.with(Label::Stop).with(Label::Credit)) =>
                {
                    // "ĐHQG TP. Hồ Chí Minh": a city that the lexicon knows.
                    at = text.after(at - 1).max(at + 1);
                    continue;
                }
                // "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí"
                Shape::Sign(',')
                    if at > from
                        && !token.spaced
                        && text.has(at + 1, Label::Joined)
                        && (text.is_lower(at + 1) || tail.organisation.is_some() || manner.before == Before::Body) =>
                {
                    at = text.after(at + 1);
                    lower = 0;
                    continue;
                }
                Shape::Sign(',')
                    if (tail.organisation.is_some() || manner.before == Before::Body)
                        && self.is_coordination(at + 1, !manner.after_name) =>
                {
                    at += 1;
                    continue;
                }
                // "Trưởng khoa Ngữ văn, Trường Đại học Nam Giao NAME", "Đội trưởng Đội Hình sự, Công an huyện, Thiếu tá NAME"
                Shape::Sign(',')
                    if !manner.after_name
                        && at > from
                        && (text.is_capital(at + 1) && text.has(at + 1, Label::Organisation)
                            || text.is_lower(at + 1) && text.has(at + 1, Label::Level)) =>
                {
                    let before = if self.bears_names(at + 1) { Before::Thing } else { Before::Body };
                    let larger = self.tail(start, text.after(at + 1), Manner { calling: false, before, ..manner });
                    // "thương binh 2/4, thôn Nà Pò": the place has a name of its own before that of the person.
                    let placed = |name: &Range<usize>| text.is_capital(at + 1) || name.start > text.after(at + 1);
                    if larger.name.as_ref().map_or_else(|| self.is_person_next(larger.end), placed) {
                        tail.organisation.get_or_insert(at + 1);
                        (tail.name, at) = (larger.name, larger.end);
                    }
                    break;
                }
                Shape::Sign(sign) => {
                    if self.is_inner_sign(at, sign, from) {
                        at += 1;
                        continue;
                    }
                    break;
                }
                Shape::Number => {
                    // "Sư đoàn 2 lần được tuyên dương"
                    // "sinh viên năm 3"
                    let counted = at > 0 && text.at(at - 1).own.has(Label::Counter);
                    if at == from && manner.calling && !counted || text.has(at + 1, Label::Counter) {
                        break;
                    }
                    at += 1;
                    lower = 0;
                    before = Before::Free;
                }
                Shape::Lower => {
                    if labels.has(Label::And) {
                        // "Trường Tiểu học và THCS Ngô Quyền": two kinds of school, one name.
                        let next = text.after(at);
                        let kinds = before != Before::Free
                            && text.is_capital(next)
                            && text.labels(next).any(Labels::of(&[Label::Organisation, Label::Trap]))
                            && thing;
                        if !kinds && !self.goes_on_after_and(next) {
                            break;
                        }
                        at = text.after(at);
                        continue;
                    }
                    let next = text.after(at);
                    // "Tổng Lãnh sự Việt Nam tại Khon Kaen"
                    let abroad = self.run(next);
                    let is_abroad = abroad.len() <= 2 && !self.is_syllabic(&abroad);
                    if labels.has(Label::At) && at > from && text.is_capital(next) && is_abroad {
                        at = abroad.end;
                        continue;
                    }
                    let place = labels.any(Labels::of(&[Label::At, Label::Also]))
                        && at > from
                        && (text.has(next, Label::Place) || self.places.has(text.word(next)));
                    let body = labels.has(Label::Of) && (text.labels(next).any(ORGANISATIONS) || self.is_firm(next));
                    if place || body {
                        at = text.after(at);
                        if body {
                            tail.organisation.get_or_insert(at);
                        }
                        continue;
                    }
                    // "Hội Luật gia tỉnh Hà Trung tư vấn": the name of the level ends that of the body.
                    if placed && !labels.any(COMMON.with(Label::Organisation)) {
                        break;
                    }
                    placed = false;
                    // "Giám đốc Sở Y tế đương nhiệm NAME"
                    if labels.has(Label::Incumbent) && at > from && self.is_named_next(text.after(at)) {
                        break;
                    }
                    let head = (labels.any(COMMON) || labels.has(Label::Organisation) && token.span > 1)
                        && !labels.has(Label::Stop);
                    // "Quân đoàn 34 rút kinh nghiệm": a number ends the name of a unit.
                    let numbered = at > from
                        && text.at(at - 1).shape == Shape::Number
                        && (tail.organisation.is_some() || manner.before == Before::Body)
                        // "học sinh lớp 12 chuyên Vật lý"
                        && !(labels.has(Label::Specialty) && text.is_capital(text.after(at)));
                    // "Chủ tịch UBND xã trăn trở": the level has a name behind it or none.
                    let levelled = at > from
                        && self.is_governed(at)
                        && !labels.any(COMMON.with(Label::Organisation))
                        && !text.is_capital(text.after(at));
                    // "Ban Quản lý dự án xây dựng các công trình giao thông"
                    // "Ủy ban các vấn đề xã hội"
                    let opened = at == from && manner.before == Before::Body;
                    let several = labels.has(Label::Plural)
                        && !token.own.has(Label::And)
                        && (tail.organisation.is_some() && text.is_lower(at - 1) || opened)
                        && text.is_lower(text.after(at))
                        && !text.labels(text.after(at)).any(MARKERS.with(Label::Organisation).with(Label::Stop));
                    let trade = (tail.organisation.is_some() || manner.before == Before::Body) && self.is_trade(at);
                    if !head && !several && (numbered || levelled || self.stops(at) && !trade) {
                        break;
                    }
                    if head {
                        tail.organisation.get_or_insert(at);
                        lower = 0;
                    } else {
                        lower += 1;
                        // "cán bộ Phòng Cảnh sát phòng cháy và cứu nạn cứu hộ": a body has a longer name.
                        let callings = manner.calling && tail.organisation.is_none();
                        if lower > if callings { LOWER_RUN_OF_CALLING } else { LOWER_RUN } {
                            break;
                        }
                    }
                    at = text.after(at);
                    before = match (labels.has(Label::Level), labels.has(Label::Trap)) {
                        (true, _) => Before::Body,
                        (false, true) => Before::Thing,
                        _ if labels.any(ORGANISATIONS) => Before::Body,
                        _ => Before::Free,
                    };
                }
                // "Ban Trị sự GHPGVN H.Bắc Tân"
                Shape::Upper
                    if token.own.has(Label::ShortLevel)
                        && before == Before::Body
                        && text.is_sign(at + 1, '.')
                        && !text.at(at + 1).spaced
                        && !text.at(at + 2).spaced =>
                {
                    tail.organisation.get_or_insert(at);
                    at += 2;
                }
                Shape::Capital | Shape::Upper => {
                    // "Bí thư Đảng ủy Phó Tổng Giám đốc": behind a party body another office begins.
                    let party = manner.before == Before::Body && text.labels(start).any(HEADS);
                    let inside = at > from && !served || party;
                    // "tặng Công ty Cờ thi đua": what a body is given.
                    if self.is_marker_of_next(at, inside) || labels.has(Label::OrganisationEnd) {
                        break;
                    }
                    if text.shouted
                        && (self.stops(at) || (labels.has(Label::And) && !self.goes_on_after_and(text.after(at))))
                    {
                        break;
                    }
                    served = labels.has(Label::Aide);
                    let known = Labels::of(&[Label::Organisation, Label::OpenBody, Label::ClosedBody, Label::Level]);
                    let phrase = (labels.any(known) || labels.has(Label::Trap) && token.span > 1)
                        && !(token.span == 1 && self.is_name_here(at, before));
                    if phrase {
                        tail.organisation.get_or_insert(at);
                        let named = self.bears_names(at);
                        thing |= named;
                        before = if named { Before::Thing } else { Before::Body };
                        at = text.after(at);
                        lower = 0;
                        continue;
                    }
                    let run = self.run(at);
                    if run.is_empty() {
                        if labels.has(Label::Place) {
                            tail.organisation.get_or_insert(at);
                        }
                        at = text.after(at);
                        continue;
                    }
                    // The tail of the run may be the head of an organisation or the like: those end runs.
                    // After an organisation two syllables are rather a place than a person.
                    let short = |name: usize| {
                        let name = name..run.end;
                        // "Bộ trưởng Ngoại giao Trung Quốc Vương Nhị"
                        let placed = name.start > run.start
                            && text.has(run.start, Label::Place)
                            && text.at(name.start).own.has(Label::Surname);
                        // "Chủ nhiệm Hậu cần Quân khu 6 Lý Tám": no place follows a number.
                        let numbered = !manner.after_name
                            && name.start == run.start
                            && text.at(name.start - 1).shape == Shape::Number
                            && text.at(name.start).own.any(SURNAMES)
                            && !text.has(name.start, Label::Place);
                        let person = placed || numbered || self.is_surely_a_person(&name);
                        name.len() <= 2 && self.is_syllabic(&name) && !person
                    };
                    let body = manner.after_name || tail.organisation.is_some() || text.has(start, Label::Organisation);
                    // "Giám đốc MobiNet Hà Phong": one word that is no syllable names a firm rather than a person.
                    let odd = |index: usize| !self.is_syllabic(&(index..index + 1));
                    let firm =
                        |name: usize| manner.after_name && odd(name) && (name + 1..run.end).all(|index| !odd(index));
                    // "Viện trưởng VKSND huyện Yên Châu Hạ đến": behind a name whose offices follow it, a place.
                    let level = at > 0 && text.has(at - 1, Label::Level);
                    let place = |name: usize| {
                        let known = text.at(name).own.has(Label::Surname);
                        let sure = known || text.at(name + 1).own.has(Label::SureMiddle);
                        // "Phó Chủ nhiệm HTX Lanh Lùng Tám Thượng"
                        let named = before != Before::Free && !sure && self.is_syllabic(&(name..run.end));
                        // "người dân thôn Lù Dì Sán"
                        let home = manner.calling && level && name == run.start && !known;
                        manner.after_name && (level && name == run.start && !known || named) || home
                    };
                    // "Tổng Lãnh sự Nhật Bản tại TP Hồ Chí Minh"
                    let city = labels.has(Label::Place) && token.span > 2 && text.after(at) == run.end;
                    // "Công ty Cao su Mang Yang": a name of the highlands, and no surname begins it.
                    let highland = manner.after_name
                        && run.len() == 2
                        && !odd(run.start)
                        && odd(run.start + 1)
                        && !text.at(run.start).own.any(SURNAMES);
                    // "NAME, Phó Tỉnh trưởng Phông Sa Vẳn": chiefs of places.
                    let seat = manner.after_name
                        && at == from
                        && at > 1
                        && text.at(at - 1).own.has(Label::Chief)
                        && text.at(at - 2).own.has(Label::Level);
                    let whose = |name: &usize| {
                        !(city
                            || seat
                            || highland
                            || place(*name)
                            || thing && manner.after_name
                            || short(*name) && body
                            || firm(*name))
                    };
                    // "Giám đốc Nhà hát Phan Quốc Kiệt hẹn": who does something is a person, and no namesake.
                    let doer = before == Before::Thing
                        && !(manner.after_name || manner.calling)
                        && (3..=4).contains(&run.len())
                        && (text.at(run.start).own.has(Label::Surname)
                            || text.at(run.start).own.any(SURNAMES)
                                && text.at(run.start + 1).own.any(Labels::of(&[Label::Middle, Label::SureMiddle])))
                        && !text.has(run.start, Label::Namesake)
                        && (run.start.saturating_sub(4)..run.start)
                            .any(|index| text.after(index) == run.start && text.is_capital(index))
                        && text.has(run.end, Label::Stop)
                        && text.is_lower(run.end);
                    // "Tổng Giám đốc Viettel, Trung tướng NAME": who leads a body is named with it; "NAME, Chủ tịch HĐQT An Khê
                    // Sugar".
                    let company = self.is_firm(run.start)
                        || manner.after_name && !odd(run.start) && odd(run.end - 1) && text.at(run.end - 1).spaced;
                    let brand = !manner.calling
                        && at == from
                        && company
                        && self.words.lead(&comparable(text.slice(&(start..from)))).is_some();
                    // "NAME, đại diện cổ đông Sunfield Agri"
                    let known = self.places.is_brand(text.slice(&run));
                    let brand = brand || known || manner.after_name && text.has(start, Label::Delegate);
                    let named = if brand {
                        None
                    } else if doer {
                        Some(run.start)
                    } else {
                        self.split(&run, before).filter(whose)
                    };
                    if let Some(name) = named {
                        // "Tổng Giám đốc USABC Ted Osius"
                        let short = text.at(run.start).shape == Shape::Upper && self.is_initialism(&(run.start..name));
                        if name > run.start && (text.has(run.start, Label::Place) || short && !text.shouted) {
                            tail.organisation.get_or_insert(run.start);
                        }
                        tail.name = Some(name..run.end);
                        at = name;
                        break;
                    }
                    // "ca sĩ Mỹ Linh", "cầu thủ Tiến": callings go with stage names and given names.
                    let called = manner.calling && at == from && self.is_syllabic(&run) && !self.is_initialism(&run);
                    let ended = matches!(text.at(run.end).shape, Shape::Sign(_)) || self.stops(run.end);
                    // "MC Hạnh Phúc": two capitals, where the common word has one at most.
                    let things = BREAKS.union(Labels::of(&[Label::Place, Label::Trap, Label::Namesake, Label::Level]));
                    let word = text.after(at) == run.end.max(at + 2) && (run.len() < 2 || labels.any(things));
                    if called && (ended || run.len() > 1) && run.len() <= 3 && !word {
                        tail.name = Some(run.clone());
                        break;
                    }
                    let short = text.is_lower(run.end) && run.len() == 1;
                    let odd = manner.after_name && !self.is_syllabic(&(run.start..run.start + 1));
                    if text.has(run.start, Label::Place) || self.is_initialism(&run) || odd || brand {
                        tail.organisation.get_or_insert(run.start);
                    }
                    placed = text.labels_before(run.start).has(Label::Level) && text.is_lower(run.start - 1);
                    at = if run.len() == 1 { text.after(run.start).max(run.end) } else { run.end };
                    lower = 0;
                    if !short {
                        before = Before::Free;
                    }
                }
            }
        }
        tail.end = at.min(text.tokens.len());
        tail
    }
}
