//! Remarks between a Vietnamese name and its offices: age and home, kin, terms in which an office was held.

use super::{mention::Mentions, text::Shape};
use crate::lexicon::Label;

/// Longest words for who somebody is to others, in tokens.
const LONGEST_KIN: usize = 7;
/// Most words before somebody's age.
const MOST_WORDS: usize = 2;

impl Mentions<'_> {
    /// Age, birth, home between commas: `45 tuổi`, `năm nay 45 tuổi`.
    pub(super) fn is_remark(&self, at: usize) -> bool {
        let text = self.text;
        let words = (at..at + MOST_WORDS).take_while(|index| text.is_lower(*index)).count();
        let number = at + words;
        let aged =
            text.has(at, Label::Age) || text.at(number).shape == Shape::Number && text.has(number + 1, Label::Age);
        aged || self.is_told_apart(at)
    }

    /// "con trai út, Tổ trưởng", "thương binh hạng 1/4, nguyên Đại đội trưởng": who somebody is to others, before an office.
    fn is_told_apart(&self, at: usize) -> bool {
        let text = self.text;
        let labels = text.labels(at);
        let comma = (at..at + LONGEST_KIN).find(|index| text.is_sign(*index, ','));
        (labels.has(Label::Relation) || labels.has(Label::Honorific) && labels.has(Label::Calling))
            && comma.is_some_and(|comma| {
                let plain = |index: usize| !text.is_capital(index) && !text.is_sign(index, ';');
                (at..comma).all(plain) && self.names.is_office(comma + 1)
            })
    }

    /// The token after the terms in which an office was held: `khóa IX, X`, `nhiệm kỳ 2015-2020`.
    pub(super) fn term(&self, at: usize) -> Option<usize> {
        let text = self.text;
        if !text.has(at, Label::Term) {
            return None;
        }
        let counts = |index: usize| {
            let roman =
                text.at(index).shape == Shape::Upper && text.word(index).bytes().all(|byte| b"IVX".contains(&byte));
            roman || text.at(index).shape == Shape::Number
        };
        let mut end = text.after(at);
        while counts(end)
            || counts(end + 1) && (matches!(text.at(end).shape, Shape::Sign(',' | '-')) || text.has(end, Label::And))
        {
            end += 1;
        }
        (end > text.after(at)).then_some(end)
    }
}
