//! What a comma, a bracket or `và` adds to the body of a Vietnamese office: the rest of its name, the larger body, the
//! larger place.

use std::ops::Range;

use super::{
    found::Office,
    name::{Before, Names, VERBS},
    office::MARKERS,
    tail::{COMMON, ORGANISATIONS},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Longest rest of a name, in tokens.
const LONGEST: usize = 30;
/// The same in phrases, inside an office.
const REST: usize = 10;
/// Longest bracket behind the name of a body, in tokens.
const LONGEST_BRACKET: usize = 12;

impl Names<'_> {
    /// Takes in the larger body and places that are told behind a comma at `at` (`Trưởng phòng Tham mưu, Công an tỉnh`); the
    /// token after them.
    pub fn widen(&self, office: &mut Office, at: usize) -> usize {
        let mut end = at;
        // "Phó Trưởng phòng Nghiệp vụ (Sở Y tế)"
        if self.text.is_sign(at, '(')
            && self.text.has(at + 1, Label::Organisation)
            && self.text.is_capital(at + 1)
            && office.organisation.is_none()
            && let Some(close) = self.seat_in_bracket(at)
        {
            office.organisation = Some(self.text.bytes(&(at + 1..close - 1)));
            office.elided = false;
            return close;
        }
        // "tiểu đội trưởng, Đại đội 6, Tiểu đoàn 2, Trung đoàn 12"
        while self.text.is_sign(end, ',')
            && self.text.has(end + 1, Label::Organisation)
            && !self.is_beside(office, end + 1)
            && let Some(larger) = self.organisation_goes_on(end + 1, true)
        {
            end = larger;
        }
        self.extend(office, at, end);
        self.seat(office, end)
    }

    /// Whether the body at `at` stands beside that of an office, being of its kind or of no lasting one, and so is not the
    /// larger one: `Bộ Y tế, Bộ Tư lệnh …`.
    pub fn is_beside(&self, office: &Office, at: usize) -> bool {
        let held = office.organisation.clone().map(|body| &self.text.source[body]);
        let passing = self.text.has(at, Label::Passing);
        held.and_then(|body| body.split(' ').next()).is_some_and(|kind| passing || kind == self.text.word(at))
    }

    /// Takes in the larger places told behind a comma at `at`: `Chủ tịch UBND xã Nà Tấu, huyện Mường Phăng, tỉnh Hoa Lư`,
    /// `Trưởng thôn Na Trung, xã Phú Hựu`.
    pub fn seat(&self, office: &mut Office, at: usize) -> usize {
        let told = office.whole().end == self.text.at(at - 1).end;
        let placed = office.organisation.is_some() || !(office.elided || office.calling);
        let mut end = at;
        while told
            && placed
            && let Some(place) = self.larger_place(end)
        {
            end = place;
        }
        self.extend(office, at, end);
        end
    }

    /// Takes what stands from the comma at `at` up to `end` into the body of an office.
    fn extend(&self, office: &mut Office, at: usize, end: usize) {
        if end == at {
            return;
        }
        let last = self.text.at(end - 1).end;
        match &mut office.organisation {
            Some(body) => body.end = last,
            None => office.organisation = Some(self.text.at(at + 1).start..last),
        }
        office.elided = false;
    }

    /// The token after the larger place that is told behind a comma: `, huyện Mường Phăng`.
    fn larger_place(&self, comma: usize) -> Option<usize> {
        let text = self.text;
        let (level, name) = (comma + 1, text.after(comma + 1));
        let told = text.is_sign(comma, ',')
            && text.is_lower(level)
            && text.has(level, Label::Level)
            && text.has(level, Label::Trap)
            && text.is_capital(name);
        let end = self.run(name).end;
        (told && end - name <= 3 && (end - name < 3 || !self.is_full(&(name..end)))
            || told && text.has(name, Label::Place))
        .then(|| if text.has(name, Label::Place) { text.after(name) } else { end })
        .filter(|end| !text.is_capital(*end))
    }

    /// After a comma: the rest of an organisation's name (`Sở Văn hóa, Thể thao và Du lịch`) or the larger body
    /// (`Khoa Ngữ văn, Trường ĐH Sư phạm`). The token after it.
    pub fn organisation_goes_on(&self, at: usize, comma: bool) -> Option<usize> {
        let text = self.text;
        if !comma || !text.is_capital(at) || text.labels(at).any(MARKERS.with(Label::Plural).with(Label::Credit)) {
            return None;
        }
        let run = self.run(at);
        // "các ca sĩ Hạ Mỹ Linh, Đoàn Ngọc Xuân": a surname that is also a word for a body.
        let person = text.at(at).span == 1
            && (3..=4).contains(&run.len())
            && self.is_full(&run)
            && text.at(at + 1).own.any(Labels::of(&[Label::Middle, Label::SureMiddle]))
            && !text.has(at + 1, Label::Place);
        let bodies = Labels::of(&[Label::Organisation, Label::OpenBody, Label::ClosedBody]);
        let organisation = text.labels(at).any(bodies) && !person;
        if !organisation
            && (text.has(at, Label::Trap)
                || self.is_full(&run)
                || text.labels(at).has(Label::Stop)
                || !run.is_empty() && !self.is_syllabic(&run) && !self.is_initialism(&run))
        {
            return None;
        }
        let mut end = at;
        while end < text.tokens.len() && end - at < LONGEST {
            let token = text.at(end);
            let labels = token.labels;
            let ends = match token.shape {
                Shape::Sign('-' | '&' | '/') => !text.is_capital(end + 1),
                Shape::Sign(_) => true,
                Shape::Lower if labels.has(Label::And) => {
                    !text.is_capital(text.after(end))
                        || text.labels(text.after(end)).any(MARKERS)
                        || text.labels(text.after(end)).has(Label::Organisation)
                }
                Shape::Lower => labels.has(Label::Stop) || labels.has(Label::Honorific),
                Shape::Capital => {
                    // "Trợ lý Nhân sự, Phòng Cán bộ giữ chức": whom a department is for is its name.
                    let named = end == text.after(at) && organisation && !text.is_capital(text.after(end));
                    end > at && labels.any(MARKERS) && token.span > 1 && !labels.has(Label::Organisation) && !named
                }
                _ => false,
            };
            if ends {
                break;
            }
            end = text.after(end);
        }
        let end = end.min(text.tokens.len());
        if end == at {
            return None;
        }
        // A piece that is followed by a verb is the subject of a new clause, not the rest of a name.
        let closes = matches!(text.at(end).shape, Shape::Sign(',' | ';' | '.' | ')' | '-' | ':' | '('));
        let conjoined = (at..end).any(|index| text.has(index, Label::And));
        (closes || conjoined || organisation && text.has(end, Label::Stop)).then_some(end)
    }

    /// Whether the name of a body goes on behind the bracket that abbreviates the words before: `tỉnh`, `quốc tế Mộc Hà`.
    pub fn goes_on_after_short_form(&self, at: usize) -> bool {
        let text = self.text;
        let named = text.is_capital(at) && !text.labels(at).any(MARKERS.with(Label::Credit));
        let levelled = text.is_lower(at) && text.labels(at).any(COMMON);
        let described = text.is_lower(at) && !self.stops(at) && (at + 1..=at + 2).any(|index| text.is_capital(index));
        named || levelled || described
    }

    /// The token behind a bracket that tells in which larger place or body an office is held.
    pub fn seat_in_bracket(&self, open: usize) -> Option<usize> {
        let text = self.text;
        let close = (open + 2..open + LONGEST_BRACKET).find(|index| text.is_sign(*index, ')'))?;
        let seat = text.labels(open + 1).any(ORGANISATIONS.with(Label::Place)) || text.is_capital(open + 1);
        seat.then_some(close + 1)
    }

    /// Whether the rest of a name such as `Bộ Lao động, Thương binh và Xã hội` begins at `at`, after a comma.
    pub fn is_coordination(&self, at: usize, name_follows: bool) -> bool {
        let text = self.text;
        let other = MARKERS.union(Labels::of(&[Label::Organisation, Label::Plural, Label::Rank]));
        let begins = |at: usize| text.is_capital(at) && !text.labels(at).any(other) && !self.begins_name(at);
        let mut at = at;
        if !begins(at) {
            return false;
        }
        for _ in 0..REST {
            at = text.after(at);
            let token = text.at(at);
            match token.shape {
                Shape::Sign(',') if begins(at + 1) => at += 1,
                Shape::Lower if token.labels.has(Label::And) => return begins(text.after(at)),
                // "Ủy ban Tài chính, Ngân sách của Quốc hội"
                Shape::Lower if token.labels.has(Label::Of) && text.has(text.after(at), Label::Organisation) => {
                    return true;
                }
                Shape::Lower if !token.labels.has(Label::Stop) => {}
                Shape::Capital if self.begins_name(at) => return name_follows,
                Shape::Capital => {}
                _ => return false,
            }
        }
        false
    }

    /// Whether the name of an organisation goes on after `và`.
    pub fn goes_on_after_and(&self, at: usize) -> bool {
        let text = self.text;
        let labels = text.labels(at);
        let other = MARKERS.union(Labels::of(&[Label::AfterAnd, Label::Plural, Label::Organisation]));
        if matches!(text.at(at).shape, Shape::Sign(_) | Shape::Number) {
            return false;
        }
        let ends = if text.is_lower(at) { other.union(VERBS) } else { other };
        // "An ninh mạng và phòng, chống tội phạm"
        let joined = text.is_lower(at) && text.is_sign(at + 1, ',') && text.has(at + 2, Label::Joined);
        // "Phó Chủ nhiệm Tổng cục Chính trị và Đỗ Căn, Phó Chủ nhiệm …"
        let run = self.run(at);
        let person = run.len() == 2
            && self.is_full(&run)
            && text.at(at).own.has(Label::Surname)
            && !text.has(at, Label::Place)
            && text.is_sign(run.end, ',')
            && self.is_office(run.end + 1);
        joined || !(labels.any(ends) || person || text.is_capital(at) && self.begins_name(at))
    }

    /// The person named behind a bracket, a country before the name set aside: `Chủ tịch Hội đồng (Thượng viện) Nga NAME`.
    pub fn named_behind(&self, run: &Range<usize>) -> Option<Range<usize>> {
        let name = self.split(run, Before::Free)?..run.end;
        let foreign = (2..=4).contains(&name.len()) && self.is_foreign(&name);
        (self.is_full(&name) && self.is_syllabic(&name) || foreign).then_some(name)
    }

    /// Signs that belong to the name of an organisation.
    pub fn is_inner_sign(&self, at: usize, sign: char, from: usize) -> bool {
        let text = self.text;
        let (token, next) = (text.at(at), text.at(at + 1));
        match sign {
            '.' => !token.spaced && !next.spaced && text.is_capital(at + 1),
            '-' if text.is_dash(at) => {
                at > from
                    && (text.is_capital(at + 1) || text.has(at + 1, Label::Place))
                    && !self.is_marker_of_next(at + 1, true)
                    && !(text.has(at + 1, Label::Credit) && text.is_sign(text.after(at + 1), ':'))
                    && !self.begins_name(at + 1)
            }
            // "Trưởng khoa Nội/Phó Giám đốc Trung tâm Đào tạo"
            '/' if text.is_capital(at + 1) && self.is_office(at + 1) => false,
            '-' | '/' | '&' | '\'' => !token.spaced || sign == '&',
            '“' | '"' | '”' => at > from,
            _ => false,
        }
    }
}
