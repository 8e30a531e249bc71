//! Vietnamese names that no marker announces: by their surname, their place in a list, what follows them.

use std::ops::Range;

use super::{list::Shared, mention::Mentions, name::SURNAMES, text::Shape};
use crate::lexicon::{Label, Labels};

/// Longest list of places, in tokens.
const LONGEST_LIST: usize = 40;

/// Longest words for the kind and field of a school, in tokens.
const LONGEST_BODY: usize = 8;

impl Mentions<'_> {
    /// A name that no marker announces.
    pub(super) fn bare_name(&self, at: usize, list: Option<&Shared>) -> Option<Range<usize>> {
        let text = self.text;
        if !text.is_capital(at) || (at > 0 && text.is_capital(at - 1) && text.at(at).spaced) {
            return None;
        }
        let token = text.at(at);
        if token.labels.has(Label::OrganisationEnd) {
            return None;
        }
        let run = self.names.run(at);
        // "ở Đồng Văn Sơn" is a place.
        if at > 0 && text.has(at - 1, Label::At) && text.is_lower(at - 1) && !self.is_age_after(run.end) {
            return None;
        }
        // "chuyên gia người Hàn Quốc Kang Min-ho": a country, then a name of another language.
        let name = text.after(at)..run.end;
        if token.labels.has(Label::Place) && name.len() > 1 && text.at(name.start).spaced && !text.shouted {
            let described = at > 1 && text.is_lower(at - 1) && text.labels_before(at - 1).has(Label::Calling);
            if !self.names.is_syllabic(&name) && (described || self.is_office_after(name.end)) {
                return Some(name);
            }
        }
        // "Y Thuần Niê, Phó Chủ tịch": peoples of the highlands begin men's names with one letter.
        let lettered = token.shape != Shape::Lower
                && text.word(at).chars().count() == 1
                // "H.Bảo Lâm" is a district.
                && !text.is_sign(at + 1, '.')
                && (2..=4).contains(&run.len());
        if lettered
            && !text.shouted
            && self.is_open_before(at)
            && (self.is_office_after(run.end) || self.is_age_after(run.end))
        {
            return Some(run);
        }
        // "Chủ tịch các xã: Lê Lai - NAME"
        if text.is_dash(run.end) && run.len() == 2 && text.is_capital(run.end + 1) && self.is_list_of_places(at) {
            return None;
        }
        let sure = (at + 1..run.end.min(at + 3)).any(|index| text.at(index).own.has(Label::SureMiddle))
            && (3..=5).contains(&run.len());
        // "Ksor H'Bơ, Phó Chủ tịch"
        let highland = token.own.any(SURNAMES) && self.is_open_before(at) && self.is_office_after(run.end);
        if highland && run.len() > 1 && !self.names.is_syllabic(&run) && !text.shouted && !self.is_thing(at) {
            return Some(run);
        }
        // "các diễn viên Quốc Trường, Lãnh Thanh Bình": a list needs no surname that is known.
        let listed = list.is_some_and(|list| list.announced && list.members > 0)
            && (2..=3).contains(&run.len())
            && !token.labels.any(Labels::of(&[Label::Place, Label::Namesake, Label::Organisation, Label::Level]))
            && (!text.is_lower(run.end)
                || text.has(run.end, Label::And)
                || run.len() == 3 && text.has(run.end, Label::Stop))
            && self.found.last().is_some_and(|last| self.only_separators(last.whole.end, token.start));
        let highlander = token.own.has(Label::SureSurname) && run.len() <= 6 && !self.names.is_syllabic(&run);
        let listed = listed
            || list.is_some_and(|list| list.colon && list.members == 0)
                && ((2..=3).contains(&run.len()) || highlander)
                && text.is_sign(at.wrapping_sub(1), ':')
                && (matches!(text.at(run.end).shape, Shape::Sign(',' | '(')) || text.has(run.end, Label::And));
        // "Chủ tịch UBND các xã: Điểu Kré (Đắk Ơ)"
        if listed && token.own.any(SURNAMES) && !self.names.is_syllabic(&run) && !text.shouted {
            return Some(run);
        }
        // "bàn thắng của Phan Tuấn Kiệt, Rafael Moreira và Nguyễn Hữu Tiệp"
        let foreigner = list.is_some()
            && ((2..=3).contains(&run.len()) && self.names.is_foreign(&run)
                || run.len() == 4 && text.labels_before(at).has(Label::And) && self.names.is_foreign(&(at..at + 1)))
            && self.found.last().is_some_and(|last| self.only_separators(last.whole.end, token.start))
            && (text.is_sign(run.end, '(')
                || text.is_sign(run.end, ',')
                || text.has(run.end, Label::And)
                || text.has(at - 1, Label::And)
                || text.is_sign(at - 1, '/'));
        // "Y Blơng Kbuôr": no syllable of Vietnamese, and so a highlander's.
        let odd = |index: usize| !self.names.words.syllables.has(text.word(index));
        let highlander = lettered && !text.shouted && odd(at + 1) && token.own.any(SURNAMES);
        // "Trong số đó có Puih Luyk": surnames with which nothing else begins.
        let highlander = highlander
            || token.own.has(Label::SureSurname)
                && (2..=4).contains(&run.len())
                && odd(at)
                && odd(run.end - 1)
                && !token.labels.has(Label::Place)
                && !self.is_thing(at)
                && !text.shouted;
        if foreigner || highlander {
            return Some(run);
        }
        if !(self.names.is_full(&run) || sure || listed)
            || !self.names.is_syllabic(&run)
            || text.shouted
            || self.names.is_initialism(&run)
        {
            return None;
        }
        let member = list.is_some()
            && self.found.last().is_some_and(|last| self.only_separators(last.whole.end, token.start))
            || list.is_some_and(|list| list.announced) && (at == 0 || matches!(text.at(at - 1).shape, Shape::Sign(_)));
        let announced = list.is_some_and(|list| list.announced);
        // "Đường Nguyễn Văn Linh": a word for a thing that is a surname as well.
        let next = text.at(at + 1).own;
        let thing = token.own.any(Labels::of(&[Label::Trap, Label::Level]))
            && next.has(Label::Surname)
            && !next.any(Labels::of(&[Label::Middle, Label::SureMiddle]));
        if thing && !self.is_age_after(run.end) {
            return None;
        }
        // "công nhân Vũ Hồng Quân, Phạm Duy": surnames with which no place begins.
        let surely = run.len() == 2
            && list.is_some_and(|list| list.members > 0)
            && !token.labels.any(Labels::of(&[Label::Place, Label::Namesake]))
            && self.names.is_surely_a_person(&run);
        if listed || member && (run.len() > 2 || announced || surely) {
            return Some(run);
        }
        let place = Labels::of(&[Label::Place, Label::Namesake]);
        // "khởi tố Mã Giang (29 tuổi)": places have no age; "Nông Bảy, Phó Tổng Thanh tra" in a list of people.
        let two = run.len() == 2 && token.own.any(SURNAMES) && !token.labels.any(place) && !self.is_thing(at);
        // "tuyên phạt Đinh Minh 7 năm tù"
        let term = text.at(run.end).shape == Shape::Number && text.has(run.end + 1, Label::Counter);
        let term = term && at > 0 && text.labels_before(at).has(Label::Stop) && text.is_lower(at - 1);
        if two && (term || self.is_age_after(run.end) || announced && self.is_office_after(run.end)) {
            return Some(run);
        }
        if run.len() < 3 || token.labels.any(place) && text.after(at) == run.end || self.is_thing(at) {
            return None;
        }
        if self.is_office_after(run.end) || self.is_age_after(run.end) {
            return Some(run);
        }
        let known = token.own.has(Label::Surname) && !token.labels.any(place);
        let woman = token.own.any(SURNAMES) && next.has(Label::SureMiddle) && !next.any(SURNAMES);
        // "vai Thị Nở do Hà Khánh Linh đảm nhận"
        let acting = at > 0 && text.word(at - 1) == "do" && text.is_lower(run.end) && run.len() == 3;
        if acting && token.own.any(SURNAMES) && !token.labels.any(place) {
            return Some(run);
        }
        let likely = !token.own.any(Labels::of(&[Label::Organisation, Label::Trap, Label::Level]))
            && token.own.any(SURNAMES)
            && next.has(Label::Middle)
            && run.len() == 3
            && !token.labels.any(place);
        let known_or_sure = likely || known || sure || token.own.has(Label::SureSurname);
        let surely = known || token.own.has(Label::SureSurname) && !token.labels.any(place);
        (surely && sure || woman || known_or_sure && self.is_open_before(at)).then_some(run)
    }

    /// Whether a colon behind a level of administration opens the list in which `at` stands: `các xã: …`.
    fn is_list_of_places(&self, at: usize) -> bool {
        let text = self.text;
        let opens = |index: &usize| text.is_sign(*index, ':') || text.is_sign(*index, '.');
        let colon = (at.saturating_sub(LONGEST_LIST)..at).rev().find(opens);
        colon.is_some_and(|colon| colon > 0 && text.is_sign(colon, ':') && text.has(colon - 1, Label::Level))
    }

    /// Whether the word before calls for a name of a thing.
    pub(super) fn is_thing(&self, at: usize) -> bool {
        let text = self.text;
        // "nhóm NAME, NAME": several of whom a list tells.
        let end = self.names.run(at).end;
        let several = self.is_separator(end) && text.is_capital(end + 1);
        (at.saturating_sub(4)..at).any(|index| {
            text.labels(index).any(Labels::of(&[Label::Trap, Label::Level, Label::Organisation]))
                && text.after(index) == at
                && !(several && text.has(index, Label::Plural))
        }) || (at > 0
            && (text.is_sign(at - 1, '“')
                || text.is_sign(at - 1, '"')
                || text.is_sign(at - 1, '-') && !text.at(at - 1).spaced))
            || self.names_a_school(at)
    }

    /// Whether the words before are those of a body called after somebody: `Trường Cao đẳng Mỹ thuật Lê Lai`.
    fn names_a_school(&self, at: usize) -> bool {
        let text = self.text;
        let field = |index: &usize| text.is_capital(*index) || text.is_lower(*index) && !self.names.stops(*index);
        let body = (at.saturating_sub(LONGEST_BODY)..at)
            .rev()
            .take_while(field)
            .find(|index| text.is_capital(*index) && text.at(*index).span > 1 && self.names.bears_names(*index));
        body.is_some_and(|body| text.after(body) < at && text.is_lower(at - 1))
    }

    /// Whether what stands before a bare name lets a person come next: a sign, a verb, a conjunction.
    fn is_open_before(&self, at: usize) -> bool {
        let text = self.text;
        if at == 0
            || matches!(text.at(at - 1).shape, Shape::Sign('.' | ',' | ';' | ':' | '!' | '?' | '-' | '•' | ')' | '”'))
        {
            return true;
        }
        let open = Labels::of(&[Label::Stop, Label::And, Label::Of, Label::For, Label::Calling]);
        (at.saturating_sub(4)..at).any(|index| text.labels(index).any(open) && text.after(index) == at)
    }

    fn is_office_after(&self, at: usize) -> bool {
        let text = self.text;
        (text.is_sign(at, ',') || text.is_dash(at) || text.is_sign(at, '(')) && self.names.is_office(at + 1)
    }

    fn is_age_after(&self, at: usize) -> bool {
        let text = self.text;
        (text.is_sign(at, ',') || text.is_sign(at, '('))
            && (text.has(at + 1, Label::Age)
                || (text.at(at + 1).shape == Shape::Number && text.has(at + 2, Label::Age)))
    }
}
