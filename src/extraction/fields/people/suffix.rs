//! What stands after a Vietnamese name: brackets, age and home, offices, the rest of an organisation.

use std::ops::Range;

use super::{
    changes::conferred,
    found::Office,
    list::is_any,
    mention::{LONGEST_CHAIN, Mentions},
    office::{HEADS, MARKERS, Reading},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Longest remark in brackets or between commas, in tokens.
pub(super) const LONGEST_REMARK: usize = 30;
/// How many people back an office before a name tells how a list is written.
const FRONTED: usize = 3;
/// Shortest initials that stand for an office, in letters.
const SHORTEST_INITIALS: usize = 3;

impl Mentions<'_> {
    /// Offices after the name that ends before `at`; with the token after the last one.
    pub(super) fn offices_after(
        &self,
        at: usize,
        titles: &[Range<usize>],
        mut offices: Vec<Office>,
    ) -> (Vec<Office>, usize) {
        let text = self.text;
        let before = offices.len();
        let (mut at, mut end) = (at, at);
        let mut remarked = false;
        for _ in 0..LONGEST_CHAIN {
            if text.is_sign(at, '(') {
                let Some(close) = (at + 1..at + LONGEST_REMARK).find(|index| text.is_sign(*index, ')')) else { break };
                // "Trung tâm Kiểm tra sức khỏe (HECI)": a short form.
                if offices.len() > before && close == at + 2 && text.at(at + 1).shape == Shape::Upper {
                    (at, end) = (close + 1, close + 1);
                    continue;
                }
                // "(34 tuổi, người Mông, giảng viên Trường …)"
                let commas = (at + 1..close).filter(|index| text.is_sign(*index, ',') && self.is_remark(at + 1));
                let told = commas.map(|comma| comma + 1).find(|piece| self.names.is_office(*piece));
                // "A và B (đều là cán bộ Sở Tài chính)"
                let joint = text.has(at + 1, Label::Jointly);
                let from = if joint { text.after(at + 1) } else { told.unwrap_or(at + 1) };
                let office = self.names.office_of(self.passage, from, true);
                if let Some(body) = self.body_of_profession(at + 1).filter(|_| offices.len() == before)
                    && let Some(office) = self.profession(titles, body.clone())
                    && body.end == close
                {
                    offices.push(office);
                    (at, end) = (close + 1, close + 1);
                    continue;
                }
                if office.as_ref().is_some_and(|reading| reading.name.is_some() || text.is_sign(reading.end, ':')) {
                    break;
                }
                // "Cục Di sản (Bộ Văn hóa)": the larger body.
                let larger = text.has(at + 1, Label::Organisation)
                    && text.is_capital(at + 1)
                    && close > at + 2
                    && offices.len() > before;
                if let Some(mut reading) = office {
                    // "(nguyên Trưởng phòng, Bí thư Chi bộ Phòng Hình sự, Công an tỉnh)"
                    for _ in 0..LONGEST_CHAIN {
                        let mut office = reading.office;
                        office.joint = joint;
                        let stop = self.names.widen(&mut office, reading.end);
                        offices.push(office);
                        let next = (stop < close && matches!(text.at(stop).shape, Shape::Sign(',' | ';' | '-')))
                            .then(|| self.names.office_of(self.passage, stop + 1, true));
                        match next.flatten().filter(|next| next.name.is_none() && next.end <= close) {
                            Some(next) => reading = next,
                            None => break,
                        }
                    }
                } else if larger
                    && let Some(organisation) = offices.last_mut().and_then(|office| office.organisation.as_mut())
                    && organisation.end == text.at(at - 1).end
                {
                    organisation.end = text.at(close).end;
                } else if self.is_body_in_bracket(at + 1, close)
                    && let Some(office) = offices.last_mut().filter(|office| office.organisation.is_none())
                    // "VĐV NAME (Thanh Lam)": where somebody comes from.
                    && (!office.calling || text.has(at + 1, Label::Organisation) && text.is_capital(at + 1))
                {
                    office.organisation = Some(text.bytes(&(at + 1..close)));
                    office.elided = false;
                }
                (at, end) = (close + 1, close + 1);
                continue;
            }
            // "Ủy viên Trung ương Đảng khóa IX, X, nguyên Thứ trưởng"
            if offices.len() > before
                && let Some(after) = self.term(at)
            {
                at = after;
            }
            // "HLV NAME của Thanh Lam"
            if at == end
                && before > 0
                && offices.len() == before
                && text.has(at, Label::Of)
                && let run = self.names.run(text.after(at))
                && (1..=3).contains(&run.len())
                && !text.labels(run.start).any(MARKERS.with(Label::Organisation))
                && (text.has(run.start, Label::Place) || !self.names.is_full(&run) || !self.names.is_syllabic(&run))
                && let Some(office) = offices.last_mut().filter(|office| office.organisation.is_none() && !office.open)
                && (office.elided || office.calling && !text.has(run.start, Label::Place))
            {
                office.organisation = Some(text.bytes(&run));
                office.elided = false;
                (at, end) = (run.end, run.end);
                continue;
            }
            // "CEO NAME của Công ty …"
            if at == end
                && text.has(at, Label::Of)
                && text.is_capital(text.after(at))
                && text.has(text.after(at), Label::Organisation)
                && let Some(office) = offices.last_mut().filter(|office| office.organisation.is_none() && !office.open)
                && let Some(body) = self.names.body(text.after(at))
                && before > 0
            {
                office.organisation = Some(text.bytes(&body));
                office.elided = false;
                (at, end) = (body.end, body.end);
                continue;
            }
            let comma = text.is_sign(at, ',') || offices.len() == before && self.is_listed_office(at);
            // "…, Anh hùng Lao động, …"
            if comma
                && text.has(at + 1, Label::Title)
                && text.is_capital(at + 1)
                && text.at(at + 1).span > 1
                && !self.names.is_office(at + 1)
                && text.is_sign(text.after(at + 1), ',')
            {
                at = text.after(at + 1);
                continue;
            }
            let dash =
                text.is_dash(at) || matches!(text.at(at).shape, Shape::Sign('-' | '/')) && self.names.is_office(at + 1);
            let joint =
                comma || dash || text.has(at, Label::Also) || (offices.len() > before && text.has(at, Label::And));
            let next = if joint { text.after(at) } else { at };
            // "45 tuổi, trú phường Quảng Cát, TP Hà Lam"
            let placed = remarked && text.labels(next).any(Labels::of(&[Label::Level, Label::Place]));
            // "NAME năm nay 78 tuổi, nguyên Viện trưởng"
            let unmarked =
                !joint && at == end && offices.len() == before && text.is_lower(at) && !text.has(at, Label::Age);
            if (joint && comma || unmarked) && (self.is_remark(next) || placed) {
                remarked = true;
                // "…, TP Hà Lam - trưởng Phòng Kinh tế"
                let office = |index: usize| text.is_dash(index) && self.names.is_office(index + 1);
                // "cụ NAME, 84 tuổi và ông NAME"
                let next_one = |index: usize| text.has(index, Label::And) && self.is_marker(text.after(index));
                let ends = |index: &usize| {
                    matches!(text.at(*index).shape, Shape::Sign(',' | ';' | '.' | ')'))
                        || office(*index)
                        || next_one(*index)
                };
                let stop = (next..next + LONGEST_REMARK).find(ends);
                let Some(stop) = stop.filter(|stop| text.is_sign(*stop, ',') || office(*stop)) else { break };
                at = stop;
                continue;
            }
            let direct = offices.len() == before
                && end == at
                && (text.is_capital(at) || text.has(at, Label::Former) || self.is_glued_office(at));
            // "Bí thư Đảng ủy Phó Tổng Giám đốc Công ty"
            let glued = offices.len() > before
                && end == at
                && text.is_capital(at)
                && text.at(at).span > 1
                && text.labels(at).any(HEADS)
                && offices.last().is_some_and(|office| office.open || office.committee.is_some());
            if !(joint || direct || glued) {
                break;
            }
            // "Dự có NAME, Bộ trưởng, đại diện Tổng cục Chính trị": others come as well.
            if comma && offices.len() > before && text.has(next, Label::Delegate) && text.is_lower(next) {
                break;
            }
            // "NAME, 78 tuổi, là nghệ nhân duy nhất": a sentence about what somebody is.
            let predicate = remarked && text.has(next, Label::Being);
            // "NAME, hiện là Giám đốc"
            let next = if comma && text.labels(next).any(Labels::of(&[Label::Appointment, Label::Being, Label::Also])) {
                conferred(self.names, next..text.after(next))
            } else {
                next
            };
            // "…, bị cáo khai", "…, nạn nhân tử vong": a word for someone begins the next clause.
            if text.labels(next).has(Label::Honorific) && text.labels(next).has(Label::Calling) {
                break;
            }
            let start = next;
            if let Some(reading) = self.names.office_of(self.passage, next, true) {
                let subject = reading.office.sovereign
                    && !matches!(text.at(reading.end).shape, Shape::Sign(_))
                    && offices.len() == before;
                let next = reading.end + usize::from(text.is_sign(reading.end, ','));
                // "Ngoại trưởng A, Bộ trưởng Quốc phòng, Thượng tướng B": offices stand before the names here.
                let next_one = before > 0
                    && comma
                    && text.is_sign(reading.end, ',')
                    && text.labels(reading.end + 1).any(Labels::of(&[Label::Rank, Label::Title]))
                    && text.is_capital(text.after(reading.end + 1));
                // "Chánh Văn phòng Bộ A, Viện trưởng Viện Thú y B", "…, Tư lệnh Quân khu 2 Trung tướng B".
                let next_one = next_one
                    || before > 0 && comma && text.has(reading.end, Label::Rank) && text.is_capital(reading.end)
                    || comma && (before > 0 || self.is_fronted()) && {
                        let name = self.names.office(self.passage, start).and_then(|office| office.name);
                        name.is_some_and(|name| before > 0 || name.len() > 2 && self.names.is_full(&name))
                    };
                // "Giám đốc Quỹ cùng đại diện Sở": another person.
                let delegate = text.has(at, Label::And) && text.has(start, Label::Delegate);
                if subject
                    || predicate && reading.office.calling
                    || next_one
                    || delegate
                    || reading.name.is_some()
                    || (text.has(at, Label::And) && self.is_marker(next))
                {
                    break;
                }
                let mut office = reading.office;
                let stop = self.names.seat(&mut office, reading.end);
                offices.push(office);
                (at, end) = (stop, stop);
                continue;
            }
            // "NAME - TVĐU, Phó Hiệu trưởng": initials that no list knows, before an office.
            let initials = text.at(next).shape == Shape::Upper
                && text.labels(next).is_empty()
                && text.word(next).chars().count() >= SHORTEST_INITIALS
                && (text.is_sign(next + 1, ',') || text.is_dash(next + 1));
            if (comma || text.is_dash(at)) && initials && self.names.is_office(next + 2) {
                let title = text.bytes(&(next..next + 1));
                offices.push(Office { passage: self.passage, title, ..Office::default() });
                (at, end) = (next + 1, next + 1);
                continue;
            }
            // "luật sư NAME, thuộc Đoàn Luật sư tỉnh"
            let whose = if comma && text.has(next, Label::Of) { text.after(next) } else { next };
            if (comma || text.is_dash(at))
                && offices.len() == before
                && let Some(body) = self.body_of_profession(whose)
                && let Some(office) = self.profession(titles, body.clone())
            {
                offices.push(office);
                (at, end) = (body.end, body.end);
                continue;
            }
            // "Đại biểu NAME - Đoàn ĐBQH tỉnh"
            let placed = (comma || text.is_dash(at))
                && text.is_capital(next)
                && text.labels(next).any(Labels::of(&[Label::Organisation, Label::Common]));
            let lacks = |office: &Office| {
                let open = placed && !office.sovereign && office.title.start < text.at(start).start;
                office.organisation.is_none() && (office.elided || office.calling || open)
            };
            if (offices.len() > before || offices.last().is_some_and(lacks))
                && let Some(stop) = self.names.organisation_goes_on(next, comma || placed)
                && (offices.len() > before || text.labels(next).any(Labels::of(&[Label::Organisation, Label::Common])))
                && !(text.has(stop, Label::Stop) && self.is_under(start))
                && let Some(office) = offices.last_mut().filter(|office| !self.names.is_beside(office, next))
            {
                let from = office.organisation.clone().map_or_else(
                    || {
                        if placed { text.at(next).start } else { office.title.start }
                    },
                    |organisation| organisation.start,
                );
                let bytes = from..text.at(stop - 1).end;
                if from == office.title.start {
                    office.title = bytes
                } else {
                    office.organisation = Some(bytes)
                }
                office.elided = false;
                (at, end) = (stop, stop);
                continue;
            }
            break;
        }
        (offices, end)
    }

    /// Whether an office begins at `at` in lower case and without a comma: `Bà NAME chủ tịch UBMTTQ xã`.
    fn is_glued_office(&self, at: usize) -> bool {
        let text = self.text;
        let head = text.is_lower(at) && text.labels(at).any(HEADS) && text.at(at).span > 1 && !text.shouted;
        let reading = head.then(|| self.names.office_of(self.passage, at, true)).flatten();
        reading.is_some_and(|reading| reading.name.is_none() && reading.office.organisation.is_some())
    }

    /// Whether a colon stands between the first name of a passage and the office that the whole passage tells:
    /// `TS.BS NAME: Giám đốc Bệnh viện Bắc Sơn`.
    fn is_listed_office(&self, at: usize) -> bool {
        let text = self.text;
        if !(text.is_sign(at, ':') && self.found.is_empty() && at <= LONGEST_CHAIN) {
            return false;
        }
        let reading = self.names.office_of(self.passage, at + 1, true);
        let ends =
            |end: usize| end >= text.tokens.len() || matches!(text.at(end).shape, Shape::Sign(',' | ';' | '.' | '-'));
        reading.is_some_and(|reading| reading.name.is_none() && !reading.office.sovereign && ends(reading.end))
    }

    /// Whether offices stand before the names of those named last: `Thứ trưởng A, nhạc sĩ B, Viện trưởng Viện Toán học C`.
    fn is_fronted(&self) -> bool {
        let mut last = self.found.iter().rev().take(FRONTED);
        last.any(|found| found.offices.iter().any(|office| !office.calling && office.title.start < found.name.start))
    }

    /// The office that those named before `at` hold together: `A và B, các Phó Chủ tịch HĐND`, `A, B, C - ba học sinh`.
    pub(super) fn joint_office(&self, at: usize, conjoined: bool) -> Option<Reading> {
        let text = self.text;
        let (comma, plural) = (text.is_sign(at, ','), at + 1);
        let joined = comma && (conjoined || !is_any(text.word(plural))) || text.is_dash(at);
        let counted = joined && text.is_lower(plural) && text.has(plural, Label::Plural);
        // "A, B, đều là nguyên Giám đốc Sở Y tế", "A và B cùng là giáo viên Trường …"
        let jointly = if comma || counted { plural } else { at };
        let told = counted || text.has(jointly, Label::Jointly);
        let mut reading = told.then(|| self.names.office_of(self.passage, text.after(jointly), true)).flatten()?;
        reading.office.joint = true;
        (reading.name.is_none() && !text.is_sign(reading.end, ':')).then_some(reading)
    }

    /// Whether the person before `at` is named for what others do: `dưới sự chủ trì của NAME, …, Binh đoàn 21 tổ chức`,
    /// `Theo ông NAME, Trưởng thôn, Hợp tác xã đã …`.
    fn is_under(&self, at: usize) -> bool {
        let text = self.text;
        (at.saturating_sub(LONGEST_REMARK)..at).any(|index| {
            text.has(index, Label::Introduction) && matches!(text.word(text.after(index) - 1), "của" | "Theo")
        })
    }

    /// The body that begins at `at` and in which a profession may be exercised: `luật sư NAME, Đoàn Luật sư tỉnh`.
    fn body_of_profession(&self, at: usize) -> Option<Range<usize>> {
        let text = self.text;
        let body = text.is_capital(at) && text.has(at, Label::Organisation);
        let end = body.then(|| self.names.organisation_goes_on(at, true)).flatten()?;
        Some(at..end)
    }

    /// A title that is an office where the body is told: `luật sư`, `kỹ sư`.
    fn profession(&self, titles: &[Range<usize>], body: Range<usize>) -> Option<Office> {
        let text = self.text;
        let title = titles.last()?;
        let at = text.tokens.partition_point(|token| token.start < title.start);
        text.has(at, Label::Profession).then(|| Office {
            passage: self.passage,
            title: title.clone(),
            organisation: Some(text.bytes(&body)),
            ..Office::default()
        })
    }

    /// A rank written after the name, `Trần Văn An Thiếu tá, Quản đốc`, `Trần Văn An, Thiếu tá, Quản đốc`.
    pub(super) fn rank_after(&self, at: usize) -> Option<Range<usize>> {
        let text = self.text;
        let at = if text.is_sign(at, ',') { at + 1 } else { at };
        let after = text.after(at);
        (text.has(at, Label::Rank) && matches!(text.at(after).shape, Shape::Sign(',' | ';' | '.'))).then_some(at..after)
    }

    pub(super) fn is_marker(&self, at: usize) -> bool {
        self.text.labels(at).any(Labels::of(&[Label::Rank, Label::Title, Label::Honorific]))
    }

    /// Whether a bracket names the body that an office belongs to: `đại biểu NAME (Đoàn Bắc Sơn)`.
    pub(super) fn is_body_in_bracket(&self, at: usize, close: usize) -> bool {
        let body = Labels::of(&[Label::Organisation, Label::Common, Label::Level, Label::Place]);
        let place = self.text.has(at, Label::Place) && !self.text.is_capital(at);
        // "(U.21 Thái Lan)"
        let team = |index: usize| {
            self.text.is_capital(index) || matches!(self.text.at(index).shape, Shape::Number | Shape::Sign('.' | '-'))
        };
        if self.text.at(at).shape == Shape::Upper && close - at > 1 && (at..close).all(team) {
            return true;
        }
        !place && self.text.labels(at).any(body) || (self.names.run(at).end == close && close - at <= 3)
    }
}
