//! How one field is read: where it stands, how it is cleaned, what it is.

use super::clean::Step;
use super::rule::Rule;
use super::selector::Selector;

/// Fields of the record that a profile may give rules for, with their kinds.
pub const RECORD_FIELDS: [(&str, Kind); 15] = [
    ("headline", Kind::Text),
    ("date", Kind::Date),
    ("authors", Kind::List),
    ("body", Kind::List),
    ("section", Kind::Text),
    ("summary", Kind::Text),
    ("modified", Kind::Date),
    ("event_date", Kind::Date),
    ("language", Kind::Text),
    ("images", Kind::List),
    ("topics", Kind::List),
    ("people", Kind::People),
    ("resolutions", Kind::Resolutions),
    ("awards", Kind::Awards),
    ("url", Kind::Url),
];

/// Keys of the record that hemero sets itself.
pub(super) const OWN_KEYS: [&str; 10] =
    ["schema", "id", "source", "extra", "evidence", "revision", "first_seen_at", "capture", "profile", "hemero"];

/// The rules of one field.
#[derive(Clone, Debug, Default)]
pub struct FieldRules {
    /// Where the value stands, the best place first: the first rule that finds anything gives the value. Empty where
    /// the general reading finds it, and what follows sets that right.
    /// For `people`, `resolutions` and `awards`: which elements' text is read.
    pub select: Vec<Rule>,
    /// Elements that are taken out before the text of a selected element is read.
    pub remove: Vec<Selector>,
    /// Cleaning steps, in order.
    pub clean: Vec<Step>,
    /// What the value is.
    pub kind: Kind,
    /// How day, month and year follow each other where a date is ambiguous.
    pub order: Option<DateOrder>,
    /// Forms of dates in `strptime` notation (`%d/%m/%Y %H:%M`), tried in order before the general reading.
    pub formats: Vec<String>,
    /// An article without this field counts as a failure of the layout.
    pub required: bool,
}

/// What the value of a field is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// One text: the first value.
    #[default]
    Text,
    /// Several texts.
    List,
    /// A day or a moment.
    Date,
    /// A number.
    Number,
    /// An absolute URL.
    Url,
    /// Markup of the element, as the page has it.
    Html,
    /// People, read with the word lists.
    People,
    /// Documents of authorities, read with the word lists.
    Resolutions,
    /// Acts of conferral, read with the word lists.
    Awards,
}

impl FieldRules {
    /// The steps for what the general reading found: those of a field that says no place of its own.
    pub fn general_steps(&self) -> &[Step] {
        if self.select.is_empty() { &self.clean } else { &[] }
    }
}

impl Kind {
    /// Whether values of this kind are read from prose, with the word lists.
    pub fn is_prose(self) -> bool {
        matches!(self, Self::People | Self::Resolutions | Self::Awards)
    }

    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::List,
        Self::Date,
        Self::Number,
        Self::Url,
        Self::Html,
        Self::People,
        Self::Resolutions,
        Self::Awards,
    ];

    /// The word for it in a profile.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::List => "list",
            Self::Date => "date",
            Self::Number => "number",
            Self::Url => "url",
            Self::Html => "html",
            Self::People => "people",
            Self::Resolutions => "resolutions",
            Self::Awards => "awards",
        }
    }
}

/// How day, month and year follow each other: `05/08/2021` is 5 August in [`DateOrder::Dmy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl DateOrder {
    /// Every order with its word in a profile.
    pub const ALL: [(&'static str, Self); 3] = [("dmy", Self::Dmy), ("mdy", Self::Mdy), ("ymd", Self::Ymd)];
}
