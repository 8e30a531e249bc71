//! Where a Vietnamese name begins in a run of capitals: behind an office and its body, a company, a place.

use std::ops::Range;

use super::{
    name::{Before, LONGEST, Names, SURNAMES},
    tail::ORGANISATIONS,
    text::Shape,
};
use crate::lexicon::{Label, Labels};

impl Names<'_> {
    /// Where in a run of capitals after an office a name begins; `None` when the run is no name.
    pub fn split(&self, run: &Range<usize>, before: Before) -> Option<usize> {
        let text = self.text;
        let mut run = run.clone();
        let mut before = before;
        // "Trung tâm Hồi sức Covid-19"
        if text.is_sign(run.end, '-') && !text.at(run.end + 1).spaced && text.at(run.end + 1).shape == Shape::Number {
            return None;
        }
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
        let spelled = self.is_in_capitals(&run);
        if let Some(last) = run.clone().rev().find(initials).filter(apart).filter(|_| !spelled) {
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
        // "Chánh xứ Giuse Lê Văn Tâm": a name given at baptism stands before the surname.
        let surname = text.after(run.start);
        if first.labels.has(Label::Given) && surname < run.end && self.is_full(&(surname..run.end)) {
            return Some(run.start);
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
    pub(super) fn is_ordinal(&self, run: &Range<usize>, index: usize) -> bool {
        index > run.start && index + 1 == run.end && self.text.word(index).bytes().all(|byte| b"IVX".contains(&byte))
    }

    /// Whether bodies of the kind at `at` are called after people: `Trường Đại học Lê Lợi`.
    pub fn bears_names(&self, at: usize) -> bool {
        let (labels, own) = (self.text.labels(at), self.text.at(at).own);
        (labels.has(Label::Trap) || own.has(Label::Trap) && own.any(ORGANISATIONS))
            && !labels.any(Labels::of(&[Label::Level, Label::OpenBody, Label::ClosedBody]))
    }

    /// Whether the word at `at` stands alone and is no syllable, as the names of firms are.
    pub(super) fn is_firm(&self, at: usize) -> bool {
        let run = self.run(at);
        run.len() == 1 && self.text.is_capital(at) && !self.is_syllabic(&run)
    }

    /// Whether a full name begins at a single word that is also the head of an organisation (`Đoàn Văn An`).
    pub(super) fn is_name_here(&self, at: usize, before: Before) -> bool {
        let run = self.run(at);
        let second = self.text.at(at + 1).own;
        let doer = run.len() == 3 && self.text.is_lower(run.end) && self.text.has(run.end, Label::Stop);
        let named = before == Before::Free && second.has(Label::Middle) || second.has(Label::SureMiddle) || doer;
        run.len() >= 3 && self.is_full(&run) && named
    }

    pub fn begins_name(&self, at: usize) -> bool {
        let run = self.run(at);
        self.is_full(&run) && run.len() >= 3 && self.is_syllabic(&run)
    }
}
