//! What one mention says of a person, before the mentions of a story are put together.

use std::ops::Range;

/// A person named at one place.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Index of the passage.
    pub passage: usize,
    /// Bytes of the name.
    pub name: Range<usize>,
    /// Bytes from the first marker to the last office.
    pub whole: Range<usize>,
    /// The name as it will be recorded.
    pub text: String,
    /// Bytes of the rank.
    pub rank: Option<Range<usize>>,
    /// Bytes of academic and honorary titles.
    pub titles: Vec<Range<usize>>,
    /// Offices before and after the name, in the order of the text.
    pub offices: Vec<Office>,
    /// What stands before the name.
    pub marker: Marker,
    /// What else the person is called: `Nguyễn Văn Lượm (Tư Lượm)`.
    pub nickname: Option<Range<usize>>,
    /// Whether the passage is in capitals, so that the extent of the name is a guess.
    pub shouted: bool,
    /// Whether the name is not made of Vietnamese syllables.
    pub foreign: bool,
    /// Whether only `và` or a comma stands between this name and the one before.
    pub coordinated: bool,
    /// Whether `và` stands between this mention and the one before, and nothing else.
    pub conjoined: bool,
    /// A rank that the sentence confers; it replaces the rank held before.
    pub promoted: Option<Range<usize>>,
    /// Bytes of the body that the person leads by a word before: `ORG do NAME làm Giám đốc`.
    pub led: Option<Range<usize>>,
    /// Bytes of the body whose people are being named: `về phía Tập đoàn có`.
    pub side: Option<Range<usize>>,
}

impl Found {
    /// The marker found already, or else this one.
    pub fn marker_or(&self, marker: Marker) -> Marker {
        if self.marker == Marker::Bare { marker } else { self.marker }
    }
}

/// What entitles a capitalised word to be a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marker {
    /// Nothing: the name stands for itself, by its surname or what follows it.
    #[default]
    Bare,
    /// Membership in a list of people.
    List,
    /// An office right before it.
    Office,
    /// `ông`, `Mr.`
    Honorific,
    /// A rank or a title.
    Rank,
}

/// An office as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// Index of the passage.
    pub passage: usize,
    /// Bytes of the title.
    pub title: Range<usize>,
    /// Bytes of the organisation.
    pub organisation: Option<Range<usize>>,
    /// Whether the title calls for an organisation that is not written here.
    pub elided: bool,
    /// Whether a party committee or the like ends the title: `Bí thư Đảng ủy`.
    pub open: bool,
    /// Whether the office alone stands for its holder, as the subject of a sentence: `Chủ tịch nước`.
    pub sovereign: bool,
    /// Whether the office describes a calling (`nông dân`) rather than a post.
    pub calling: bool,
    /// Whether it is an office of a party committee that the title does not name: `Phó Bí thư`.
    pub party: bool,
    /// Whether it leads a unit or school together with others: `Chính ủy`.
    pub command: bool,
    /// Whether a list gives it to its members, so that what their own offices tell is not where it is held.
    pub listed: bool,
    /// Whether those named before hold it as well: `A và B, các Phó Chủ tịch`.
    pub joint: bool,
    /// The body in which it is held, where other words of the page tell it.
    pub elsewhere: Option<String>,
    /// The party committee that it names, or that leads where it is held.
    pub committee: Option<Committee>,
}

/// A party committee as an office tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Committee {
    /// Bytes of its name: `Tỉnh ủy`.
    Named(Range<usize>),
    /// Bytes of the level that it leads, with the place behind it: `huyện Nà Hoong`.
    Of(Range<usize>),
}

impl Office {
    /// Bytes of title and organisation.
    pub fn whole(&self) -> Range<usize> {
        let end =
            self.organisation.as_ref().map_or(self.title.end, |organisation| organisation.end.max(self.title.end));
        self.title.start..end
    }
}
