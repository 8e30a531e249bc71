//! The section `[dates.*]` of a lexicon: words around dates.

use serde::Deserialize;

use super::marks::Marks;

/// The section as it stands in a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {
    months: Vec<Vec<String>>,
    weekdays: Vec<Vec<String>>,
    day: Vec<String>,
    month: Vec<String>,
    year: Vec<String>,
    part_of_day: Vec<String>,
    today: Vec<String>,
    yesterday: Vec<String>,
    same_day: Vec<String>,
    /// Behind a day and month: the year is that of the day named before.
    same_year: Vec<String>,
    to: Vec<String>,
    and: Vec<String>,
    from: Vec<String>,
    not_event: Vec<String>,
    not_event_beside: Vec<String>,
    clause: Vec<String>,
    future: Vec<String>,
    past: Vec<String>,
    half_year: Vec<String>,
    term: Vec<String>,
    span: Vec<String>,
    outcome: Vec<String>,
    on: Vec<String>,
}

/// What a word means for a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateWord {
    /// Name of a month, from 1.
    Month(i8),
    /// Name of a weekday, Monday is 1.
    Weekday(i8),
    /// `ngày`: a day follows.
    DayWord,
    /// `tháng`.
    MonthWord,
    /// `năm`.
    YearWord,
    /// `sáng`, `chiều`: a part of the day of an event.
    PartOfDay,
    /// `hôm nay`, `sáng nay`.
    Today,
    /// `hôm qua`.
    Yesterday,
    /// `cùng ngày`: the day named before.
    SameDay,
    /// `of the same year`.
    SameYear,
    /// `đến`: between the ends of a range.
    To,
    /// `và`: between two days.
    And,
    /// `từ ngày`: the first day of several follows, or one on which something comes into force.
    From,
    /// Words after which a date is not that of the event: anniversaries, births, deadlines.
    NotEvent,
    /// The same, but only right before the date.
    NotEventBeside,
    /// `that`, `which`: a clause begins that does not tell the event.
    Clause,
    /// Words of a clause that speaks of what is to come.
    Future,
    /// Words of a clause that looks back.
    Past,
    /// `6 tháng cuối năm`: a half of the current year.
    HalfYear,
    /// `nhiệm kỳ`: a term follows.
    Term,
    /// `giai đoạn`: a span of years follows.
    Span,
    /// Words of what happened: an event is reported here.
    Outcome,
    /// `on`: an English date of an event follows.
    On,
}

/// The section, compiled.
#[derive(Debug)]
pub struct DateWords {
    pub(crate) marks: Marks<DateWord>,
}

impl DateWords {
    /// Compiles the section; an error names the list and what is wrong with it.
    pub fn compile(section: &Section) -> Result<Self, (String, String)> {
        let mut words: Vec<(&str, DateWord)> = Vec::new();
        for (names, value) in
            [(&section.months, DateWord::Month as fn(i8) -> DateWord), (&section.weekdays, DateWord::Weekday)]
        {
            for (number, names) in (1i8..).zip(names) {
                words.extend(names.iter().map(|name| (name.as_str(), value(number))));
            }
        }
        for (list, value) in [
            (&section.day, DateWord::DayWord),
            (&section.month, DateWord::MonthWord),
            (&section.year, DateWord::YearWord),
            (&section.part_of_day, DateWord::PartOfDay),
            (&section.today, DateWord::Today),
            (&section.yesterday, DateWord::Yesterday),
            (&section.same_day, DateWord::SameDay),
            (&section.same_year, DateWord::SameYear),
            (&section.to, DateWord::To),
            (&section.and, DateWord::And),
            (&section.from, DateWord::From),
            (&section.not_event, DateWord::NotEvent),
            (&section.not_event_beside, DateWord::NotEventBeside),
            (&section.clause, DateWord::Clause),
            (&section.future, DateWord::Future),
            (&section.past, DateWord::Past),
            (&section.half_year, DateWord::HalfYear),
            (&section.term, DateWord::Term),
            (&section.span, DateWord::Span),
            (&section.outcome, DateWord::Outcome),
            (&section.on, DateWord::On),
        ] {
            words.extend(list.iter().map(|word| (word.as_str(), value)));
        }
        let marks = Marks::compile(words).map_err(|reason| ("dates".to_owned(), reason))?;
        Ok(Self { marks })
    }
}
