//! Where a Vietnamese office ends: at the next person or office, at a verb.

use super::{name::Names, office::HEADS, organisations::compared, tail::COMMON, text::Shape};
use crate::lexicon::{Label, Labels};

impl Names<'_> {
    /// Whether a person is named next, perhaps behind a comma, or a list of people begins.
    pub fn is_person_next(&self, at: usize) -> bool {
        let text = self.text;
        let next = if text.is_sign(at, ',') { at + 1 } else { at };
        let marker = Labels::of(&[Label::Rank, Label::Title, Label::Honorific]);
        text.is_sign(at, ':')
            || text.has(at, Label::Introduction)
            || text.labels(next).any(marker) && text.is_capital(text.after(next))
    }

    /// Whether somebody is named at `at` by rank, title, word of address or a whole name, perhaps behind a comma.
    pub fn is_named_next(&self, at: usize) -> bool {
        let next = at + usize::from(self.text.is_sign(at, ','));
        self.is_person_next(at) || self.begins_name(next)
    }

    /// Whether a person or another office begins at `at`. `inside`: an office may begin here, as the words before it are
    /// not those of a servant of that office (`Trợ lý Bộ trưởng`, `Văn phòng Chủ tịch nước`).
    pub fn is_marker_of_next(&self, at: usize, inside: bool) -> bool {
        let text = self.text;
        let labels = text.labels(at);
        if !text.at(at).spaced && at > 0 && matches!(text.at(at - 1).shape, Shape::Sign(_)) {
            return false;
        }
        // "Thủ tướng Anh": a country before it is a word of address.
        if labels.has(Label::Rank) || labels.has(Label::Honorific) && !(labels.has(Label::Place) && text.is_capital(at))
        {
            return true;
        }
        if labels.has(Label::Title) {
            return text.is_capital(text.after(at)) && !text.has(text.after(at), Label::Place)
                || matches!(text.at(text.after(at)).shape, Shape::Sign('.' | ',' | '-'));
        }
        inside && labels.any(HEADS) && text.is_capital(at) && text.at(at).span > 1
    }

    /// Whether a lower-case word ends an office.
    pub fn stops(&self, at: usize) -> bool {
        let labels = self.text.labels(at);
        labels.any(Labels::of(&[
            Label::Stop,
            Label::Honorific,
            Label::Plural,
            Label::Rank,
            Label::Also,
            Label::Of,
            Label::At,
            Label::Appointment,
            Label::Being,
            Label::Promotion,
            Label::Conferral,
            Label::For,
            Label::Term,
            Label::Other,
        ])) || (labels.has(Label::Title) && self.text.is_capital(self.text.after(at)))
            || (labels.has(Label::Head) && self.text.at(at).span > 1)
            // "Trường Đại học Bắc Sơn có sự tham dự của": a verb begins it.
            || (labels.has(Label::Introduction) && self.text.at(at).own.has(Label::Stop))
            // "Trạm quản lý bảo vệ rừng" is guarded by nobody in particular.
            || (labels.has(Label::Calling) && self.text.at(at).span > 1 && self.text.is_capital(self.text.after(at)))
    }

    /// Whether a word that may be a verb belongs to the name of a body, as it has no object: `Cục Kinh tế xây dựng, …`,
    /// `Viện Quy hoạch xây dựng cho biết`.
    pub fn is_trade(&self, at: usize) -> bool {
        let text = self.text;
        if !text.has(at, Label::Trade) {
            return false;
        }
        let ends = |index: usize| {
            // "xây dựng cho biết": of two verbs in a row the first has no object.
            let verb = text.has(index, Label::Stop) && text.is_lower(index) && text.at(index).span > 1;
            matches!(text.at(index).shape, Shape::Sign(',' | ';' | '.' | ')' | ':')) || verb
        };
        let next = text.after(at);
        let run = self.run(next);
        let person = || run.len() > 2 && self.is_full(&run) && (ends(run.end) || text.has(run.end, Label::Stop));
        ends(next) || person()
    }

    /// Whether the word before `at` is a level that a committee governs, in lower case, or stands for a body of the page.
    pub fn is_governed(&self, at: usize) -> bool {
        let text = self.text;
        (at.saturating_sub(2)..at).any(|index| {
            let ends = text.after(index) == at && text.is_lower(index);
            let phrase = || compared(text.slice(&(index..at)));
            ends && text.labels(index).any(COMMON)
                && (self.words.committees.contains_key(&phrase()) || self.words.abbreviations.contains_key(&phrase()))
        })
    }
}
