//! Offices as Vietnamese writes them: `[Phó] HEAD [Thường trực] [party body] [organisation]`.

use std::ops::Range;

use super::{
    found::{Committee, Office},
    name::{Before, Names},
    organisations::{Organisations, comparable, compared},
    tail::Manner,
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// What begins a person's mention or an office.
pub const MARKERS: Labels = Labels::of(&[
    Label::Rank,
    Label::Title,
    Label::Honorific,
    Label::Head,
    Label::Calling,
    Label::Modifier,
    Label::Complete,
    Label::Delegate,
]);
/// Heads of offices.
pub const HEADS: Labels = Labels::of(&[Label::Head, Label::Complete]);

/// An office and what follows it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The office.
    pub office: Office,
    /// Token after the office.
    pub end: usize,
    /// The name that stands right after it without punctuation.
    pub name: Option<Range<usize>>,
}

/// A word for a kind of body as the names of such bodies begin: `sở`, but `Sở Y tế`.
pub(super) fn capitalised(kind: &str) -> String {
    let mut letters = kind.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Longest bracket that says how a body is called from there on, in tokens.
const LONGEST_DEFINITION: usize = 10;

/// Longest name by which a body is known, in words.
const LONGEST_BRAND: usize = 3;

impl Names<'_> {
    /// Whether an office begins at `index`.
    pub fn is_office(&self, index: usize) -> bool {
        self.head(index).is_some()
    }

    /// Tokens of modifiers and head, with whether it is a calling and whether it is complete in itself.
    fn head(&self, start: usize) -> Option<(usize, bool, bool)> {
        let text = self.text;
        let mut at = start;
        for _ in 0..4 {
            let labels = text.labels(at);
            if labels.any(HEADS) {
                // "đảng viên": a calling as well needs no body.
                let complete = labels.any(Labels::of(&[Label::Complete, Label::Calling]));
                return Some((text.after(at), false, complete));
            }
            // "Trưởng trạm Y tế", "Phó Trưởng đội Quản lý thị trường": whoever leads a body of any kind.
            let body = Labels::of(&[Label::Organisation, Label::Common, Label::Level, Label::OpenBody, Label::Trap]);
            if labels.has(Label::Leader) && text.labels(text.after(at)).any(body) {
                let end = text.after(at);
                return Some((if text.is_capital(end) { end } else { text.after(end) }, false, false));
            }
            // "…, kỹ sư Công ty Đóng tàu", "…, kỹ sư nông nghiệp"
            let next = text.after(at);
            let exercised = text.has(next, Label::Organisation)
                || text.is_lower(next) && (text.labels(next).is_empty() || text.has(next, Label::Plain));
            if labels.any(Labels::of(&[Label::Calling, Label::Delegate]))
                || labels.has(Label::Profession)
                    && exercised
                    && (text.is_lower(at) || text.is_capital(next) && text.at(next).span > 1)
            {
                return Some((text.after(at), true, true));
            }
            if !labels.has(Label::Modifier) {
                return None;
            }
            let modifier = at;
            at = text.after(at);
            // "nguyên giao liên", "cựu tù Côn Đảo": whatever somebody was.
            let plain = text.labels(at).is_empty() || text.has(at, Label::Stop);
            if text.has(modifier, Label::Former) && text.is_lower(at) && plain {
                return Some((at + 1, true, true));
            }
            // "Q. Giám đốc"
            if text.is_sign(at, '.') && text.is_capital(modifier) && text.word(modifier).chars().count() == 1 {
                at += 1;
            }
        }
        None
    }

    /// Reads the office that begins at `start`.
    pub fn office(&self, passage: usize, start: usize) -> Option<Reading> {
        self.office_of(passage, start, false)
    }

    /// The same for an office that stands after a name: there capitals that follow a company or school are its name
    /// rather than the next person's.
    pub fn office_of(&self, passage: usize, start: usize, after_name: bool) -> Option<Reading> {
        let text = self.text;
        let (mut at, calling, complete) = self.head(start)?;
        if let Some(work) = Some(start..at).filter(|_| calling).and_then(|calling| self.work(calling, after_name)) {
            at = work;
        }
        while text.has(at, Label::RoleSuffix) && !text.labels(at).any(HEADS) {
            at = text.after(at);
        }
        let mut title_end = at;
        let (mut open, mut closed, mut party) = (false, false, text.has(start, Label::Party));
        while text.labels(at).any(Labels::of(&[Label::OpenBody, Label::ClosedBody]))
            && (text.is_capital(at) || at == title_end)
        {
            closed |= text.has(at, Label::ClosedBody);
            open = !closed;
            party = text.labels(at).any(Labels::of(&[Label::Bureau, Label::Committee]));
            at = text.after(at);
            title_end = at;
        }
        let before = if open || closed { Before::Body } else { Before::Free };
        let tail = self.tail(start, at, Manner { calling, before, after_name });
        // In a passage that follows its own grammar an organisation begins at its head word; what stands before it
        // belongs to the title (`Phó Giám đốc Chính trị | Nhà máy`).
        let organisation = tail.organisation.filter(|&from| !(closed && from == at && !text.is_capital(from)));
        let (title, organisation) = match organisation {
            Some(from) => (start..from, Some(from..tail.end)),
            None => (start..tail.end.max(title_end), None),
        };
        // "đại diện Viện Pasteur", but nobody holds the office of "đại diện gia đình".
        let named = |body: &Range<usize>| {
            let known = text.has(body.start, Label::Level)
                || self.words.abbreviations.contains_key(&compared(text.slice(body)));
            known || body.clone().any(|index| text.is_capital(index))
        };
        if text.has(start, Label::Delegate) && !organisation.as_ref().is_some_and(named) {
            return None;
        }
        // "nữ công nhân duy nhất": told apart, not called so.
        if calling && (at..title.end).any(|index| text.has(index, Label::Unique)) {
            return None;
        }
        // "Hiệu trưởng đơn vị": whose kind the office tells.
        let stands_in = organisation.as_ref().is_some_and(|body| {
            let whole = text.has(body.start, Label::StandIn) && text.after(body.start) >= body.end;
            whole && !calling && self.words.lead(&comparable(text.slice(&self.trim(title.clone())))).is_some()
        });
        let organisation = organisation.filter(|_| !stands_in);
        let bare = organisation.is_none() && title.end == title_end || stands_in;
        let mut title = self.trim(title);
        // "tân Hiệu trưởng" is the "Hiệu trưởng".
        if text.has(title.start, Label::Epithet) && text.after(title.start) < title.end {
            title.start = text.after(title.start);
        }
        // "ca sĩ trẻ"
        let epithet = (at..title.end).find(|index| text.has(*index, Label::Epithet) && text.after(*index) == title.end);
        if let Some(epithet) = epithet.filter(|_| calling && organisation.is_none()) {
            title.end = epithet;
        }
        // "Phó Trưởng phòng Kế hoạch trực thuộc", "Trưởng khoa của"
        let of =
            |index: &usize| text.has(*index, Label::Of) && text.after(*index) == title.end && text.is_lower(*index);
        if organisation.is_some()
            && let Some(of) = (title.start + 1..title.end).skip_while(|index| index + 3 <= title.end).find(of)
        {
            title.end = of;
        }
        Some(Reading {
            office: Office {
                passage,
                elided: bare && !closed && !complete,
                open,
                calling,
                sovereign: complete && !calling && text.has(start, Label::Sovereign) && title.end == text.after(start),
                title: text.bytes(&title),
                organisation: organisation.map(|range| text.bytes(&self.trim(range))),
                party: bare && !closed && party,
                listed: false,
                joint: false,
                elsewhere: None,
                command: (start..at).any(|index| text.has(index, Label::Command)),
                committee: self.committee(start..tail.end),
            },
            end: tail.end,
            name: tail.name,
        })
    }

    /// Takes in every organisation that the passage names outside the names of people (`Trần Trường Giang`), bytes in order.
    pub fn note_organisations(&self, (passage, people): (usize, &[Range<usize>]), organisations: &mut Organisations) {
        let text = self.text;
        let mut at = 0;
        while at < text.tokens.len() {
            let next = text.after(at);
            let byte = text.at(at).start;
            if people[..people.partition_point(|name| name.start <= byte)].last().is_some_and(|name| byte < name.end) {
                at += 1;
                continue;
            }
            // "trường THCS Lê Lợi"
            let begins = text.is_capital(at) || text.at(at).span > 1 && text.is_capital(at + 1);
            if !begins || !text.has(at, Label::Organisation) || text.shouted {
                at = if text.labels(at).is_empty() { at + 1 } else { next };
                continue;
            }
            // "Trường THPT Nguyễn Lộ Trạch tổ chức": at the beginning of a clause capitals behind a body are its name.
            let opens = Labels::of(&[Label::Of, Label::At, Label::Stop, Label::For]);
            let alone = at == 0
                || matches!(text.at(at - 1).shape, Shape::Sign(_))
                || text.is_lower(at - 1) && text.labels(at - 1).any(opens);
            // "Hiệu trưởng trường THCS Nguyễn Thị Hạnh": whom nobody takes for a person.
            let name = text.at(next).start;
            let person = people[..people.partition_point(|name| name.start < byte)].len();
            let unread = text.is_capital(next) && people.get(person).is_none_or(|person| person.start != name);
            let before = if (alone || unread) && self.bears_names(at) { Before::Thing } else { Before::Body };
            let manner = Manner { calling: false, before, after_name: alone };
            let end = self.tail(at, next, manner).end.max(next);
            let name = &capitalised(text.slice(&self.trim(at..end)));
            // "Tập đoàn Cao su Bắc Nam (VRG)"
            let short = text.at(end + 1);
            if text.is_sign(end, '(') && short.shape == Shape::Upper && text.is_sign(end + 2, ')') {
                organisations.note_alias(text.word(end + 1), name);
            }
            // "Ngân hàng TMCP Đồng Bằng Việt (VietDelta Bank)": words that are no syllables.
            let brand = self.run(end + 1);
            let odd = !brand.is_empty() && !self.is_syllabic(&(brand.start..brand.start + 1));
            if text.is_sign(end, '(') && odd && brand.len() <= LONGEST_BRAND && text.is_sign(brand.end, ')') {
                organisations.note_alias(text.slice(&brand), name);
            }
            // "Công ty Cổ phần An Phú (Công ty)", "… (sau đây gọi tắt là Công ty)"
            let close = (end + 2..end + LONGEST_DEFINITION).find(|index| text.is_sign(*index, ')'));
            if let Some(close) = close.filter(|_| text.is_sign(end, '('))
                && let Some(kind) = (end + 1..close).find(|index| {
                    text.is_capital(*index) && text.has(*index, Label::Organisation) && text.after(*index) == close
                })
            {
                organisations.note_definition(text.slice(&(kind..close)), name);
            }
            // "trường Đại học Bắc Sơn" is called "Trường Đại học Bắc Sơn".
            let kind = at.checked_sub(1).filter(|kind| {
                text.is_lower(*kind) && text.has(*kind, Label::Common) && text.after(*kind) == at && text.at(at).spaced
            });
            match kind {
                Some(kind) => organisations
                    .note(&format!("{} {name}", capitalised(text.word(kind))), (passage, text.at(at).start)),
                None => organisations.note(name, (passage, text.at(at).start)),
            }
            // "Công đoàn Công ty …": the company is named as well.
            let inner = (next..end).find(|index| {
                let capital = text.is_capital(*index) && text.at(*index - 1).end < text.at(*index).start;
                let (word, next) = (text.at(*index).span > 1, text.after(*index));
                // "Tập đoàn Trường Giang" is no school.
                let alone = text.is_capital(next) && !text.at(*index).own.has(Label::Trap);
                let named = word || alone || text.at(next).shape == Shape::Number;
                capital && text.has(*index, Label::Organisation) && named
            });
            at = inner.unwrap_or(end);
        }
    }

    /// The body whose name begins at `at`, whatever follows.
    pub fn body(&self, at: usize) -> Option<Range<usize>> {
        let text = self.text;
        let begins = text.labels(at).any(Labels::of(&[Label::Organisation, Label::Common]));
        let before = if self.bears_names(at) { Before::Thing } else { Before::Body };
        let manner = Manner { calling: false, before, after_name: true };
        let end = begins.then(|| self.tail(at, text.after(at), manner).end)?;
        Some(self.trim(at..end.max(text.after(at))))
    }

    /// The party committee that the words of an office name or imply.
    fn committee(&self, office: Range<usize>) -> Option<Committee> {
        let text = self.text;
        let (mut at, mut level, mut apart) = (office.start, None, false);
        while at < office.end {
            let labels = text.labels(at);
            // "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Khối": the committee, unless it ends the title, as in "Bí thư Đảng ủy".
            let open = labels.has(Label::OpenBody) && text.is_capital(text.after(at)) && text.after(at) < office.end;
            if labels.has(Label::Committee) && (labels.has(Label::ClosedBody) || open) {
                return Some(Committee::Named(text.bytes(&self.trim(at..office.end))));
            }
            apart |= text.is_capital(at) && labels.has(Label::Union);
            // "Trưởng thôn Cốc Mỳ"
            let last = text.after(at) - 1;
            if labels.has(Label::Head) && last > at && text.at(last).own.has(Label::Level) && text.is_lower(last) {
                level = level.or(Some(last));
            }
            if labels.has(Label::Level) && text.is_lower(at) && level.is_none() {
                level = Some(at);
            }
            at = text.after(at);
        }
        let level = level.filter(|_| !apart)?;
        Some(Committee::Of(text.bytes(&self.trim(level..office.end))))
    }

    fn trim(&self, range: Range<usize>) -> Range<usize> {
        let mut end = range.end;
        while end > range.start + 1
            && matches!(self.text.at(end - 1).shape, Shape::Sign(c) if !matches!(c, '”' | '"' | ')'))
        {
            end -= 1;
        }
        range.start..end
    }
}
