//! A part of a sentence between separators, and what the parts up to it come to.

use std::ops::Range;

use crate::article::RecipientKind;

/// What a part between separators is.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Somebody by name.
    Person(String),
    /// A unit, by its bytes.
    Unit(Range<usize>),
    /// A number of people or units.
    Count(RecipientKind, u32),
    /// Belongs to the part before it, or is nobody.
    Other,
}

/// A part between separators.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// `;`, `và` or the beginning: the part cannot belong to a person before it.
    pub fresh: bool,
    /// `gồm`: a part of what was counted before.
    pub grouped: bool,
    /// What it is.
    pub item: Item,
    /// Names follow that the count stands for.
    pub opens_list: bool,
    /// Some of the names follow.
    pub partial: bool,
    /// `Nhân kỷ niệm …`: what happened, not who got something.
    pub aside: bool,
    /// `năm 1994 bà A`: what stands before tells of something else.
    pub dated: bool,
    /// `Vượt qua 120 thí sinh`: a number that other words stand before.
    pub led: bool,
    /// `tỉnh A có 24 nhà giáo`: a clause of its own counts them.
    pub tells: bool,
    /// `các cá nhân`: those that follow are not the ones counted before.
    pub plural: bool,
    /// `3 cá nhân thuộc …`: counted with where they belong.
    pub belongs: bool,
    /// `hai đơn vị có nhiều bài nhất`: a number by word, behind a comma, of those of whom more is said.
    pub described: bool,
    /// How large the last place is that it names: `nhân dân xã A`.
    pub place: Option<usize>,
}

impl Chunk {
    /// A part that says nothing but what it is.
    pub(super) fn of(item: Item) -> Self {
        Self {
            fresh: false,
            grouped: false,
            item,
            opens_list: false,
            partial: false,
            aside: false,
            dated: false,
            led: false,
            tells: false,
            plural: false,
            belongs: false,
            described: false,
            place: None,
        }
    }
}

/// What joins a part to the one before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint {
    /// As in [`Chunk`].
    pub(super) fresh: bool,
    /// As in [`Chunk`].
    pub(super) grouped: bool,
    /// A comma behind a person, or within the mention of one.
    pub(super) apposes: bool,
    /// `và`.
    pub(super) and: bool,
}

/// What the parts up to here come to, so that none is looked at twice.
#[derive(Default)]
pub(super) struct Told {
    heard: usize,
    /// The last count, where only parts of it followed.
    pub(super) counts: Option<usize>,
    /// The last part that is somebody is a person.
    pub(super) person: bool,
}

impl Told {
    pub(super) fn hear(&mut self, chunks: &[Chunk]) {
        for (index, chunk) in chunks.iter().enumerate().skip(self.heard) {
            match chunk.item {
                Item::Count(..) => self.counts = Some(index),
                Item::Other if !chunk.plural => {}
                _ => self.counts = None,
            }
            if chunk.item != Item::Other {
                self.person = matches!(chunk.item, Item::Person(_));
            }
        }
        self.heard = chunks.len();
    }
}
