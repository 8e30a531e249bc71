//! What stands before a Vietnamese name: rank, titles, honorific, offices.

use std::ops::Range;

use super::{
    found::{Marker, Office},
    mention::{LONGEST_CHAIN, Mentions},
    name::SURNAMES,
    office::{HEADS, MARKERS},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Most words between a title and the name (`luật sư bào chữa NAME`).
const MOST_WORDS: usize = 3;

/// Most words between people and who they are.
const MOST_TOLD: usize = 5;

/// Longest way from those who are announced to the colon behind which they are named, in tokens.
const LONGEST_ANNOUNCEMENT: usize = 11;

/// Markers before a name.
#[derive(Clone, Debug, Default)]
pub struct Prefix {
    pub rank: Option<Range<usize>>,
    pub titles: Vec<Range<usize>>,
    pub offices: Vec<Office>,
    pub plural: bool,
    /// The kind of body of which each member of a list leads one: `Giám đốc các sở: …`.
    pub each: Option<Range<usize>>,
    pub marker: Marker,
    pub name: Option<Range<usize>>,
    pub end: usize,
}

impl Mentions<'_> {
    /// Reads the markers that begin at `start`.
    pub(super) fn prefix(&self, start: usize) -> Prefix {
        let text = self.text;
        let mut prefix = Prefix { end: start, ..Prefix::default() };
        let mut at = start;
        for _ in 0..LONGEST_CHAIN {
            let labels = text.labels(at);
            let after = text.after(at);
            if at == start && self.is_count(at) {
                prefix.plural = true;
                at = after;
            } else if labels.has(Label::Plural) && at == start {
                if !text.labels(after).any(MARKERS) || text.is_capital(at) && at > 0 && !self.is_sentence_start(at) {
                    break;
                }
                prefix.plural = true;
                at = after;
            } else if labels.has(Label::Rank) {
                let mut end = after;
                while text.has(end, Label::RankSuffix) {
                    end = text.after(end);
                }
                prefix.rank = Some(text.bytes(&(at..end)));
                prefix.marker = Marker::Rank;
                at = end;
            } else if labels.has(Label::Title)
                && (text.is_capital(after) || !labels.has(Label::Calling))
                // "Giám mục Giáo phận Bắc Sơn NAME"
                && !(labels.any(HEADS) && text.has(after, Label::Organisation) && text.is_capital(after))
                // "luật sư Công ty Luật Bắc Nam NAME"
                && !(labels.has(Label::Profession) && text.has(after, Label::Organisation) && text.at(after).span > 1)
            {
                let mut end = after;
                if text.is_sign(end, '.') && (!text.at(end + 1).spaced || text.word(after - 1).chars().count() <= 6) {
                    end += 1;
                }
                let bytes = text.bytes(&(at..end));
                // GS.TS, PGS – TS are one title; GS, TS two.
                let joined =
                    at > start && !text.is_sign(at - 1, ',') && (text.is_sign(at - 1, '-') || !text.at(at).spaced);
                match prefix.titles.last_mut().filter(|_| joined) {
                    Some(last) => last.end = bytes.end,
                    None => prefix.titles.push(bytes),
                }
                prefix.marker = Marker::Rank;
                at = end;
            } else if labels.has(Label::Honorific)
                && !labels.has(Label::Calling)
                // "ông Ông Văn Tùng", "bác sĩ Ông Văn Tùng"
                && !(prefix.marker != Marker::Bare
                    && text.at(at).own.any(SURNAMES)
                    && text.is_capital(at)
                    && text.is_capital(after)
                    && self.names.is_full(&self.names.run(at)))
            {
                if prefix.marker != Marker::Rank {
                    prefix.marker = Marker::Honorific;
                }
                at = after;
            } else if let Some(reading) = self.names.office_of(self.passage, at, at == start && self.is_conferred(at)) {
                prefix.marker = Marker::Office;
                // "bị cáo", "thương binh" say what befell a person, not what office they hold.
                if !labels.has(Label::Honorific) {
                    prefix.offices.push(reading.office);
                }
                prefix.end = reading.end.max(at + 1);
                if let Some(name) = reading.name {
                    prefix.name = Some(name);
                    return prefix;
                }
                at = prefix.end;
                // "thương binh 1/4 NAME", "thương binh hạng 2/4 NAME"
                let number = |index: usize| text.at(index).shape == Shape::Number;
                if number(at) && text.is_sign(at + 1, '/') && number(at + 2) {
                    at += 3;
                    let run = self.names.run(at);
                    prefix.name = self.names.is_full(&run).then_some(run);
                    prefix.end = at;
                    return prefix;
                }
            } else {
                break;
            }
            // "Giám đốc Sở Y tế đương nhiệm, bà NAME"
            if prefix.marker == Marker::Office
                && text.has(at, Label::Incumbent)
                && self.names.is_named_next(text.after(at))
            {
                at = text.after(at);
                if self.names.begins_name(at) {
                    prefix.name = Some(self.names.run(at));
                    prefix.end = at;
                    return prefix;
                }
            }
            prefix.end = at;
            // "Ủy viên Ủy ban Kiểm tra gồm các đồng chí: …"
            if prefix.marker == Marker::Office
                && !prefix.plural
                && (at..at + 4).any(|index| text.has(index, Label::Plural))
                && text.labels(at).any(Labels::of(&[Label::Appointment, Label::Introduction, Label::Plural]))
                && let Some(colon) = (at + 2..at + 7).find(|index| text.is_sign(*index, ':'))
            {
                let kind = text.after(at)..colon;
                let bodies = Labels::of(&[Label::Organisation, Label::Common, Label::Level, Label::ClosedBody]);
                if text.has(at, Label::Plural) && text.labels(kind.start).any(bodies) && text.after(kind.start) == colon
                {
                    prefix.each = Some(kind);
                }
                // Who presides over a meeting holds no office.
                let told = prefix.each.is_some();
                prefix.offices.retain(|office| told || office.organisation.is_some() || !office.elided);
                prefix.plural = true;
                prefix.end = colon + 1;
                return prefix;
            }
            // "Chuyền hai: NAME, NAME; chủ công: NAME"
            if prefix.marker == Marker::Office
                && !prefix.plural
                && text.is_sign(at, ':')
                && self.is_sentence_start(start)
            {
                let run = self.names.run(at + 1);
                let foreign = (2..=3).contains(&run.len()) && self.names.is_foreign(&run);
                if foreign || run.len() > 2 && self.names.is_full(&run) && self.names.is_syllabic(&run) {
                    prefix.plural = true;
                    prefix.end = at + 1;
                    return prefix;
                }
            }
            // "các ủy viên gồm PGS.TS NAME, họa sĩ NAME"
            if prefix.plural
                && prefix.marker == Marker::Office
                && text.has(at, Label::Introduction)
                && (text.labels(text.after(at)).any(MARKERS) && !text.has(text.after(at), Label::Plural))
            {
                prefix.end = text.after(at);
                return prefix;
            }
            // "Bốn Phó Chủ tịch gồm các ông NAME, NAME và bà NAME", "Phó Chủ tịch Hội đồng gồm TS NAME, TS NAME"
            if prefix.marker == Marker::Office
                && (prefix.plural
                    || self.is_sentence_start(start) && prefix.offices.iter().all(|office| !office.calling))
                && let Some(first) = self.comprised(at)
            {
                prefix.plural = true;
                prefix.end = first;
                return prefix;
            }
            // "11 đăng kiểm viên, trong đó có …"
            if prefix.plural && text.is_sign(at, ',') && self.is_partial(at + 1) {
                prefix.end = text.after(at + 1);
                return prefix;
            }
            // "các đồng chí là Ủy viên Ban Thường vụ: NAME, NAME"
            if prefix.plural
                && prefix.marker == Marker::Honorific
                && text.has(at, Label::Being)
                && text.word(text.after(at) - 1) == "là"
                && self.names.is_office(text.after(at))
            {
                at = text.after(at);
                continue;
            }
            // "Người đại diện theo pháp luật là bà NAME", "Bộ trưởng lúc đó là ông NAME"
            if prefix.marker == Marker::Office
                && !prefix.plural
                && text.has(at, Label::Being)
                && text.word(text.after(at) - 1) == "là"
                && text.labels(text.after(at)).any(Labels::of(&[Label::Rank, Label::Title, Label::Honorific]))
                && text.is_capital(text.after(text.after(at)))
            {
                at = text.after(at);
                continue;
            }
            // "hai Phó Chủ tịch là ThS A và anh B"
            let led = prefix.plural && prefix.offices.iter().any(|office| !office.calling);
            if let Some(other) = Some(at).filter(|at| led && text.has(*at, Label::Other)) {
                at = self.told_of_others(text.after(other), &mut prefix.offices);
            }
            let next = text.after(at);
            // "ba Phó Giám đốc Sở Y tế là các ông NAME, NAME"
            let first = if text.has(next, Label::Plural) { text.after(next) } else { next };
            if led && text.has(at, Label::Being) && text.word(next - 1) == "là" && self.is_marker(first) {
                prefix.end = first;
                return prefix;
            }
            // "Hai á khoa là Tiết Gia Linh và …", "hai nhân viên của Vịnh là …", "bốn võ sĩ khác của đội gồm …"
            let tells = |index: usize| text.is_lower(index) || text.has(index - 1, Label::Of);
            let words = (at..at + MOST_TOLD).take_while(|index| prefix.plural && tells(*index)).count();
            let being = (at..=at + words).find(|index| {
                let is = text.has(*index, Label::Being) && text.word(text.after(*index) - 1) == "là";
                is || prefix.plural && text.has(*index, Label::Listing)
            });
            if prefix.marker == Marker::Office
                && let Some(being) = being
                && let run = self.names.run(text.after(being))
                && ((3..=4).contains(&run.len()) && self.names.is_full(&run) && self.names.is_syllabic(&run)
                    || (2..=3).contains(&run.len()) && self.names.is_foreign(&run))
            {
                prefix.end = run.start;
                if prefix.plural {
                    prefix.offices.clear();
                }
                prefix.name = Some(run);
                return prefix;
            }
            let opens = Labels::of(&[Label::Appointment, Label::Stop, Label::Listing]);
            if prefix.plural && (text.is_sign(at, ':') || text.labels(at).any(opens)) {
                // "các Phó Chủ nhiệm gồm:", "các đồng chí:"
                let colon = (at..at + LONGEST_ANNOUNCEMENT).find(|index| text.is_sign(*index, ':'));
                if let Some(colon) = colon {
                    prefix.end = colon + 1;
                    return prefix;
                }
            }
            // A comma or dash between markers: "Đại tá, PGS.TS", "Giám đốc Sở Y tế, TS.BS"; but in "thừa ủy quyền của
            // Chủ tịch nước, Thiếu tướng …" the office is not the general's.
            let calling = prefix.offices.last().is_some_and(|office| office.calling);
            let object = text.is_lower(start) && text.is_sign(at, ',') && self.is_object(start);
            if prefix.marker == Marker::Office && (object || !self.is_introduced(start, calling)) {
                prefix.offices.clear();
                return prefix;
            }
            // "Chủ tịch Hội Nông dân huyện Nà Hoong - NAME"
            if prefix.marker == Marker::Office && !prefix.plural && !calling && text.is_dash(at) {
                let run = self.names.run(at + 1);
                let named = (3..=4).contains(&run.len()) && self.names.is_full(&run) && self.names.is_syllabic(&run);
                if named && text.at(run.start).own.has(Label::Surname) && !text.is_dash(run.end) {
                    prefix.end = run.start;
                    prefix.name = Some(run);
                    return prefix;
                }
            }
            // "Giám đốc Nhà máy: Thượng tá NAME"
            if prefix.marker == Marker::Office
                && !prefix.plural
                && text.is_sign(at, ':')
                && text.labels(at + 1).any(Labels::of(&[Label::Rank, Label::Title, Label::Honorific]))
            {
                // "Trưởng Ban: Ông NAME - Phó Chủ tịch UBND tỉnh": a list tells its own body above it.
                if let Some(office) = prefix.offices.last_mut() {
                    office.listed = true;
                }
                at += 1;
                continue;
            }
            let also = text.has(at, Label::Also) && self.names.is_office(text.after(at));
            if also || (text.is_sign(at, ',') || text.is_sign(at, '-')) && text.labels(at + 1).any(MARKERS) {
                at = text.after(at);
            }
        }
        prefix
    }

    /// "hai Phó Chủ tịch khác của Ngân hàng Sông Tiền là …": the token behind the body that is told late.
    fn told_of_others(&self, at: usize, offices: &mut [Office]) -> usize {
        let text = self.text;
        let body = text.has(at, Label::Of).then(|| self.names.body(text.after(at))).flatten();
        let (Some(body), Some(office)) = (body, offices.last_mut()) else { return at };
        if office.organisation.is_none() {
            office.organisation = Some(text.bytes(&body));
            office.elided = false;
        }
        body.end
    }

    /// The name right after rank, title or honorific.
    pub(super) fn marked_name(&self, prefix: &Prefix) -> Option<Range<usize>> {
        let text = self.text;
        let mut at = prefix.end;
        if prefix.marker == Marker::Bare || prefix.marker == Marker::Office {
            return None;
        }
        // "Giáo sư, Viện sĩ, NAME" may put a comma before the name, quotes may surround it.
        if prefix.marker == Marker::Rank && text.is_sign(at, ',') && self.names.is_full(&self.names.run(at + 1)) {
            at += 1;
        }
        // "luật sư bào chữa NAME", "bác sĩ điều trị NAME"
        let plain = |index: &usize| {
            let other = MARKERS.union(Labels::of(&[Label::Stop, Label::And, Label::Of, Label::At, Label::Plural]));
            text.is_lower(*index) && !text.labels(*index).any(other)
        };
        let described = (at..at + MOST_WORDS).take_while(plain).count();
        if !prefix.titles.is_empty() && described > 0 && !text.shouted {
            let run = self.names.run(at + described);
            let named = run.len() >= 3 && self.names.is_full(&run) && self.names.is_syllabic(&run);
            return named.then_some(run);
        }
        // "tặng ông Bằng Lao động sáng tạo"
        if text.has(at, Label::OrganisationEnd) {
            return None;
        }
        // "các đồng chí: Thượng tướng NAME": another marker comes first.
        let marker = text.labels(at).any(MARKERS);
        let run = self.names.run(at);
        if run.is_empty()
            || (marker && !self.names.is_full(&run))
            || self.names.is_initialism(&run)
            || text.has(at, Label::Place)
                && run.len() < 3
                && (prefix.marker != Marker::Rank || (text.after(at) == run.end && !text.at(at).own.any(SURNAMES)))
        {
            return None;
        }
        let labels = text.at(at).labels;
        let organisation = labels.any(Labels::of(&[Label::Organisation, Label::Level])) && !self.names.is_full(&run);
        if organisation || (text.at(at).shape == Shape::Upper && run.len() == 1 && !text.shouted) {
            return None;
        }
        if !self.names.is_syllabic(&run) || self.names.is_full(&run) || run.len() <= 4 {
            return Some(run);
        }
        // "Linh mục Vinh Sơn Phạm Văn Đoan": a name given at baptism stands before the surname.
        let surname = (run.start + 1..run.end - 2).find(|index| text.at(*index).own.has(Label::Surname));
        let baptised = surname.is_some_and(|start| (3..=4).contains(&(run.end - start)) && run.end - run.start <= 6);
        if prefix.marker == Marker::Rank && baptised && !text.at(run.start).own.has(Label::Surname) {
            return Some(run);
        }
        // Too long for one name: something capitalised follows it without a sign.
        Some(run.start..run.start + 3)
    }

    /// Whether an office that begins at `at` and ends in a comma can be that of the next name: not after `của`, `thay
    /// mặt`, unless the words before announce people (`sự tham dự của`).
    pub(super) fn is_introduced(&self, at: usize, calling: bool) -> bool {
        let text = self.text;
        let ends_here = |labels: Labels| {
            (at.saturating_sub(5)..at).any(|index| text.labels(index).any(labels) && text.after(index) == at)
        };
        let served = Labels::of(&[Label::Of, Label::Behalf]);
        let served = served.union(Labels::of(&[Label::Appointment, Label::Being]));
        let introduced = ends_here(Labels::of(&[Label::Introduction, Label::For]));
        introduced || (!ends_here(served) && (!calling || self.is_sentence_start(at)))
    }

    /// "Trả lời đại biểu, Bộ trưởng NAME": whoever is told something is not the one named next.
    fn is_object(&self, at: usize) -> bool {
        let text = self.text;
        (at.saturating_sub(3)..at).any(|index| {
            let labels = text.labels(index);
            text.after(index) == at && labels.has(Label::Stop) && !labels.has(Label::Introduction)
        })
    }

    /// Whether the office that begins at `at` is given to somebody: "giữ chức Hiệu trưởng Trường THPT Lê Lợi".
    fn is_conferred(&self, at: usize) -> bool {
        let text = self.text;
        (at.saturating_sub(MOST_WORDS + 2)..at).any(|index| {
            let labels = text.labels(index);
            // "từng làm Trưởng ấp An Hòa"
            let held = labels.has(Label::Being) && text.word(at - 1) == "làm";
            (labels.has(Label::Appointment) && !labels.has(Label::Conferral) || held) && text.after(index) == at
        })
    }

    pub(super) fn is_sentence_start(&self, at: usize) -> bool {
        at == 0 || matches!(self.text.at(at - 1).shape, Shape::Sign('.' | ':' | ';' | '-' | '“'))
    }
}
