//! Vietnamese names: where a run of capitalised syllables is one, and where it begins after other capitals.

use std::ops::Range;

use super::{
    places::Places,
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels, PeopleWords};

/// Longest Vietnamese name in syllables (a double surname, or a woman's).
const LONGEST: usize = 5;
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
]);

/// Words behind a name that begin no name of a body.
const VERBS: Labels = Labels::of(&[Label::Stop, Label::Appointment, Label::Being, Label::Conferral, Label::Promotion]);

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
        if !token.labels.any(BREAKS) {
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

    /// Where in a run of capitals after an office a name begins; `None` when the run is no name.
    pub fn split(&self, run: &Range<usize>, before: Before) -> Option<usize> {
        let text = self.text;
        let mut run = run.clone();
        let mut before = before;
        // "Tổng cục TDTT Viên Đình Phấn": an abbreviation is no part of the name.
        let whole = run.clone();
        let initials = |index: &usize| {
            let upper = text.at(*index).shape == Shape::Upper && text.word(*index).chars().count() > 1;
            upper && !self.is_ordinal(&whole, *index)
        };
        // "TP Hồ Chí Minh Ito Kenji"
        let first = text.at(run.start);
        let placed = if first.labels.has(Label::Place) { text.after(run.start) } else { run.start };
        let apart = |last: &usize| *last >= placed && !text.shouted && text.at(last + 1).spaced;
        if let Some(last) = run.clone().rev().find(initials).filter(apart) {
            run.start = last + 1;
            before = Before::Free;
        }
        while run.len() > 1 && text.at(run.start + 1).spaced && self.places.has(text.word(run.start)) {
            run.start += 1;
            before = Before::Free;
        }
        // "huyện Ea Súp Trần Xuân Lộc", "Công ty Lâm nghiệp Ea Wy"
        if text.at(run.start).own.has(Label::PlaceOnset) && run.len() > 1 && !text.labels(run.start).has(Label::Place) {
            run.start += text.at(run.start).span as usize + 1;
            while run.start < run.end && !text.at(run.start).spaced {
                run.start += 1;
            }
            before = Before::Free;
            if run.start >= run.end {
                return None;
            }
        }
        // "huyện Châu Thành A Bùi Trọng Nghĩa": places are told apart by letters.
        let letter = run.start + 2;
        if before == Before::Body
            && letter + 2 < run.end
            && text.word(letter).chars().count() == 1
            && !text.is_sign(letter + 1, '.')
            && self.is_full(&(letter + 1..run.end))
        {
            run.start = letter + 1;
            before = Before::Free;
        }
        // "HĐND tỉnh khóa X"
        if run.len() == 1 && text.word(run.start).chars().all(|c| "IVXLC".contains(c)) {
            return None;
        }
        let first = text.at(run.start);
        if first.labels.any(Labels::of(&[Label::Place, Label::Namesake])) {
            let rest = run.end.saturating_sub(text.after(run.start));
            let named = first.labels.has(Label::Place) || before != Before::Free;
            if named && (rest != 1 || before != Before::Free) {
                run.start = text.after(run.start);
                before = Before::Free;
            }
        }
        if run.is_empty() || (before == Before::Thing && self.is_full(&run)) {
            return None;
        }
        if self.is_initialism(&run) {
            return None;
        }
        if !self.is_syllabic(&run) {
            // "Tổng Giám đốc Viettel Tào Đức Thắng": a company, then a Vietnamese name.
            let odd = |index: &usize| !self.is_syllabic(&(*index..index + 1));
            let rest = run.clone().rev().find(odd).map_or(run.start, |last| last + 1)..run.end;
            // "Trưởng bản Tin Tốc Quàng Văn Ing": the surest words of a name tell where it begins.
            let sure =
                |index: &usize| text.at(*index).own.any(SURNAMES) && text.at(index + 1).own.has(Label::SureMiddle);
            if let Some(start) = (run.start + 1..run.end.saturating_sub(2)).find(sure)
                && run.end - start < LONGEST
                && text.at(start).spaced
            {
                return Some(start);
            }
            // "tỉnh Cao Lạng Rmah Blanh": a surname of highlanders with which no place begins.
            let highland = |index: &usize| {
                let token = text.at(*index);
                // "H'Yar Kbuôr", "K'Brếp"
                let lettered = text.word(*index).chars().count() == 1 && text.is_sign(index + 1, '\'');
                let known = token.own.has(Label::SureSurname) || token.labels.has(Label::SureSurname);
                let behind_surname = *index == run.start + 1 && text.at(run.start).own.any(SURNAMES);
                token.spaced && !behind_surname && (known || lettered)
            };
            if let Some(start) = (run.start + 1..run.end.saturating_sub(1)).find(highland)
                && self.is_syllabic(&(run.start..start))
            {
                return Some(start);
            }
            // "Giám đốc MobiNet Hà Phong Tạ Đình Huy"
            if rest.len() >= LONGEST && rest.start > run.start && text.at(rest.start).spaced {
                return self.split(&rest, Before::Body);
            }
            // "Người phát ngôn Điện Krem-li Đ. Pê-xcốp-xki"
            let initial = |index: &usize| {
                text.at(*index).spaced && text.word(*index).chars().count() == 1 && text.is_sign(index + 1, '.')
            };
            if self.is_syllabic(&(run.start..run.start + 1))
                && let Some(start) = (run.start + 1..run.end - 1).find(initial)
            {
                return Some(start);
            }
            let lettered = rest.len() == 2 && text.at(rest.start).shape == Shape::Upper;
            if (rest.len() > 2 || lettered)
                && rest.start > run.start
                && text.at(rest.start).spaced
                && self.is_full(&rest)
            {
                return Some(rest.start);
            }
            // "Tổng thư ký Liên hợp quốc António Guterres": syllables of a place or body, then words of another language.
            let tail = run.clone().rev().take_while(odd).last();
            if let Some(tail) = tail.filter(|tail| {
                *tail > run.start + 1
                    && text.is_capital(*tail)
                    && run.end - tail > 1
                    && text.at(*tail).spaced
                    && !text.at(run.start).own.any(SURNAMES)
            }) {
                return Some(tail);
            }
            let level = run.start > 0 && text.has(run.start - 1, Label::Level);
            let unlike = run.len() > 1 && !level && run.clone().all(|index| !self.is_syllabic(&(index..index + 1)));
            let foreign =
                before == Before::Free || before == Before::Body && (unlike || text.at(run.start).own.any(SURNAMES));
            return foreign.then_some(run.start);
        }
        let best =
            run.clone().filter_map(|start| Some((self.worth(start..run.end, start - run.start, before)?, start)));
        let best = best.max_by_key(|(worth, start)| (*worth, std::cmp::Reverse(*start)))?;
        (best.0 >= 3).then_some(best.1)
    }

    fn worth(&self, name: Range<usize>, skipped: usize, before: Before) -> Option<i32> {
        let at_start = skipped == 0;
        let labels = self.text.at(name.start).own;
        if !self.is_full(&name) {
            let unlisted = at_start && before == Before::Free && (2..=4).contains(&name.len());
            let middle = self.text.at(name.start + 1).own.has(Label::Middle) && name.len() > 2;
            return (unlisted && middle && labels.is_empty()).then_some(3);
        }
        let strong = labels.has(Label::Surname);
        let mut worth = if strong { 2 } else { 0 };
        worth += match name.len() {
            3 => 3,
            4 => 2,
            2 => i32::from(strong) - 1,
            _ => 1,
        };
        let second = self.text.at(name.start + 1).own;
        // "Trưởng bản Phìn Hồ Sùng A Chú"
        let lettered = self.text.word(name.start + 1).chars().count() == 1;
        let likely = at_start || lettered && labels.has(Label::SureSurname);
        if name.len() > 2 && (second.has(Label::SureMiddle) || likely && second.has(Label::Middle)) {
            worth += 2;
        }
        worth += match (at_start, before) {
            (true, Before::Free) => 4,
            (true, Before::Thing) => return None,
            // "Bí thư Tỉnh ủy Siu Khơi": no province is called so, but a village may be.
            (true, Before::Body) if name.len() == 2 && self.is_surely_a_person(&name) => 4,
            (true, Before::Body) if name.len() == 2 => -2,
            // "Bí thư Huyện ủy Kơ Să Ha Thương"
            (true, Before::Body) if name.len() == 4 && labels.has(Label::SureSurname) => 2,
            // "người Việt Nam ở nước ngoài Mai Phan Dũng Trí": two surnames, and no place has one syllable.
            (true, Before::Body) if name.len() == 4 && second.any(SURNAMES) && !strong => 2,
            (false, Before::Body) if skipped == 1 => -1,
            // "tỉnh Trà Ôn Thạch Phước An": most places have two syllables.
            (false, Before::Body) if skipped == 2 && name.len() > 2 => 1,
            (false, Before::Body) if skipped == 2 && labels.has(Label::SureSurname) => 4,
            _ => 0,
        };
        Some(worth)
    }

    /// Whether two words behind a body can only be a person's.
    pub fn is_surely_a_person(&self, name: &Range<usize>) -> bool {
        let text = self.text;
        let first = text.at(name.start);
        let mut before = name.start.saturating_sub(3)..name.start;
        let commune = before.any(|index| text.has(index, Label::Commune) && text.after(index) == name.start);
        let known = first.span > 1 && first.labels.any(Labels::of(&[Label::Place, Label::Namesake]));
        let counted = matches!(text.at(name.end).shape, Shape::Number);
        // "Bí thư Đảng ủy xã Ksor Nhan": no syllable of Vietnamese, and so no namesake's.
        let highland = !self.words.syllables.has(text.word(name.start));
        first.own.has(Label::SureSurname) && !(known || commune && !highland || counted)
    }

    /// Whether a word counts the bearers of a name: `Charles III`.
    fn is_ordinal(&self, run: &Range<usize>, index: usize) -> bool {
        index > run.start && index + 1 == run.end && self.text.word(index).bytes().all(|byte| b"IVX".contains(&byte))
    }

    /// Whether a run is an abbreviation such as `CNQP` rather than a name.
    pub fn is_initialism(&self, run: &Range<usize>) -> bool {
        !self.text.shouted
            && run.clone().any(|index| {
                self.text.at(index).shape == Shape::Upper
                    && self.text.word(index).chars().count() > 1
                    && !self.is_ordinal(run, index)
            })
    }
}
