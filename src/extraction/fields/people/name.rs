//! Vietnamese names: where a run of capitalised syllables is one, and where it begins after other capitals.

use std::ops::Range;

use super::{
    places::Places,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels, PeopleWords};

/// Longest Vietnamese name in syllables (a double surname, or a woman's).
pub(super) const LONGEST: usize = 5;
/// Longest foreign name in words, hyphens included.
const LONGEST_FOREIGN: usize = 28;

/// Phrases at which a name ends, however capitalised.
pub const BREAKS: Labels = Labels::of(&[
    Label::Rank,
    Label::Title,
    Label::Head,
    Label::Calling,
    Label::Organisation,
    Label::OpenBody,
    Label::ClosedBody,
    Label::Complete,
    Label::Credit,
    Label::OrganisationEnd,
]);

/// Words behind a name that begin no name of a body.
pub const VERBS: Labels =
    Labels::of(&[Label::Stop, Label::Appointment, Label::Being, Label::Conferral, Label::Promotion]);

/// Any surname.
pub const SURNAMES: Labels = Labels::of(&[Label::Surname, Label::RarerSurname]);

/// How much the words before a run of capitals call for a name of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Nothing of the kind.
    Free,
    /// An organisation or a level of administration: a name may follow, of a place or of a person.
    Body,
    /// A street, school, ship: a name of the thing follows.
    Thing,
}

/// Reads names in a passage.
#[derive(Clone, Copy)]
pub struct Names<'t> {
    pub text: &'t Text<'t>,
    pub words: &'t PeopleWords,
    pub places: &'t Places,
}

impl Names<'_> {
    /// The run of capitalised words that begins at `start` and may be one name.
    pub fn run(&self, start: usize) -> Range<usize> {
        let text = self.text;
        let mut end = start;
        let mut syllables = 0;
        while end < text.tokens.len() && end - start < LONGEST_FOREIGN {
            let token = text.at(end);
            match token.shape {
                Shape::Capital | Shape::Upper => {
                    if end > start && token.spaced && self.breaks(end, syllables) {
                        break;
                    }
                    if end == start || token.spaced {
                        syllables += 1;
                    }
                    // "Tổng Giám đốc EVN Tăng Thế Khoa": an abbreviation is no syllable of a name.
                    if token.shape == Shape::Upper && !text.shouted && text.word(end).chars().count() > 1 {
                        syllables = 0;
                    }
                    end += 1;
                }
                // Kees van der Berg
                Shape::Lower if end > start && token.own.has(Label::Nobiliary) && self.is_noble(end) => {
                    end += 1;
                }
                // Thích nữ Diệu Hiền, Tạ văn Dũng
                Shape::Lower
                    if syllables == 1
                        && token.own.has(Label::Particle)
                        && text.at(end - 1).own.any(SURNAMES)
                        && text.is_capital(end + 1) =>
                {
                    syllables += 1;
                    end += 1;
                }
                // Na-ren-đra, H'Hen, O'Brien: glued on both sides, but "Trần Văn An-Hiệu trưởng".
                Shape::Sign('-' | '\'')
                    if end > start
                        && !token.spaced
                        && !text.at(end + 1).spaced
                        && self.is_word(end + 1)
                        && !(syllables > 1 && text.is_capital(end + 1) && self.is_office(end + 1)) =>
                {
                    end += 2;
                }
                // Initials: Nguyễn V. A.
                Shape::Sign('.')
                    if end > start
                        && !token.spaced
                        && text.word(end - 1).chars().count() == 1
                        && text.is_capital(end + 1) =>
                {
                    end += 1;
                }
                _ => break,
            }
        }
        while end > start && matches!(text.at(end - 1).shape, Shape::Sign(_)) {
            end -= 1;
        }
        start..end
    }

    fn is_word(&self, index: usize) -> bool {
        !matches!(self.text.at(index).shape, Shape::Sign(_))
    }

    /// Whether a name goes on behind the small words at `index`: `van der Berg`.
    fn is_noble(&self, index: usize) -> bool {
        let small = |index: &usize| self.text.at(*index).own.has(Label::Nobiliary) && !self.text.is_capital(*index);
        let next = (index..index + 3).find(|index| !small(index));
        next.is_some_and(|next| self.text.is_capital(next))
    }

    /// Whether only letters with full stops stand here: `N.V.T.` names nobody.
    pub fn is_initials(&self, name: &Range<usize>) -> bool {
        let short = |index: usize| !self.is_word(index) || self.text.word(index).chars().count() == 1;
        name.len() > 1 && name.clone().all(short)
    }

    /// Whether the phrase at `index` ends a name that has `syllables` already.
    fn breaks(&self, index: usize, syllables: usize) -> bool {
        let token = self.text.at(index);
        if self.text.shouted {
            let single = token.labels.any(BREAKS) || token.labels.has(Label::Stop) || token.labels.has(Label::And);
            return (token.span > 1 && !token.labels.is_empty() && !token.labels.any(SURNAMES))
                || (syllables >= 2 && single);
        }
        // "tặng bà A Bằng khen", but not "Bùi Quang Huy Hiệu"
        if token.labels.has(Label::Honour) && token.span > 1 && self.text.at(index + 1).shape == Shape::Lower {
            return true;
        }
        if !token.labels.any(BREAKS) {
            return false;
        }
        // "ông Bùi Quang Huy Hiệu" bears no badge.
        if token.labels.has(Label::OrganisationEnd) && self.text.is_capital(index + usize::from(token.span) - 1) {
            return false;
        }
        // "Trung Quốc Vương Nhị"
        let inside = self.text.at(index - 1).span > 1 && self.text.has(index - 1, Label::Place);
        if inside && self.text.after(index - 1) == index + 1 {
            return false;
        }
        // "Ngô Tiến Sỹ, Bí thư": a title would have a name behind it.
        let alone = syllables == 1 && self.text.at(index - 1).own.any(SURNAMES) && token.span == 2;
        let next = index + 2;
        let ends = |next| !self.text.is_capital(next) || !self.text.at(next).spaced;
        if alone && self.text.is_capital(index + 1) && (ends(next) || token.labels.has(Label::Head) && ends(next + 1)) {
            return false;
        }
        // "Công Hiệu Phó Trưởng khoa": the longer of two overlapping phrases is meant.
        let next = self.text.at(index + 1);
        let longer = token.span > 1 && next.span > token.span && next.labels.any(BREAKS);
        // "Cao Quang Tâm Trưởng Ban Dân vận Tỉnh ủy" overlaps with a body only.
        let whole =
            syllables >= 3 && next.labels.any(Labels::of(&[Label::Organisation, Label::OpenBody, Label::ClosedBody]));
        if longer && !whole && next.shape == Shape::Capital {
            return false;
        }
        // Single words such as Khoa, Trường, Viện are given names as well: they need something behind them.
        token.span > 1
            || syllables >= LONGEST
            || (syllables >= 3
                && !token.labels.has(Label::Title)
                && self.is_word(index + 1)
                // "Tăng Thế Khoa dự": whoever does something bears the word as a name.
                && !(self.text.is_lower(index + 1) && self.text.labels(index + 1).any(VERBS)
                    // "bé Thái Đăng Khoa 6 tuổi"
                    || self.text.at(index + 1).shape == Shape::Number && self.text.has(index + 2, Label::Age)))
    }

    /// Whether every word of the range is a Vietnamese syllable.
    pub fn is_syllabic(&self, range: &Range<usize>) -> bool {
        range.clone().all(|index| {
            self.is_word(index)
                && (self.words.syllables.has(self.text.word(index)) || self.text.at(index).own.any(SURNAMES))
        })
    }

    /// Whether no word of the range is a Vietnamese syllable.
    pub fn is_foreign(&self, range: &Range<usize>) -> bool {
        let foreign = |index| self.text.at(index).shape == Shape::Capital && !self.is_syllabic(&(index..index + 1));
        range.clone().all(foreign)
    }

    /// Whether the words could be a whole Vietnamese name: a surname and one to three syllables (four after a double
    /// surname or with `Thị`).
    pub fn is_full(&self, range: &Range<usize>) -> bool {
        let long = range.len() == LONGEST
            && (self.text.at(range.start).span > 1
                || self.text.at(range.start + 1).own.any(SURNAMES.with(Label::Middle)));
        self.text.at(range.start).own.any(SURNAMES) && (range.len() >= 2) && (range.len() < LONGEST || long)
    }

    /// Whether a run is an abbreviation such as `CNQP` rather than a name.
    pub fn is_initialism(&self, run: &Range<usize>) -> bool {
        !self.text.shouted
            && !self.is_in_capitals(run)
            && run.clone().any(|index| {
                self.text.at(index).shape == Shape::Upper
                    && self.text.word(index).chars().count() > 1
                    && !self.is_ordinal(run, index)
            })
    }

    /// Whether a whole name is printed in capitals: `Ông LÊ VĂN TÂM`.
    pub fn is_in_capitals(&self, run: &Range<usize>) -> bool {
        (3..=LONGEST).contains(&run.len())
            && run.clone().all(|index| self.text.at(index).shape == Shape::Upper)
            && self.text.at(run.start).own.has(Label::Surname)
            && self.is_full(run)
            && self.is_syllabic(run)
    }
}
