//! Sets of what a phrase can be.

use std::fmt;

use super::people::Label;

/// A set of [`Label`]s.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Labels(u128);

impl Labels {
    /// The set with one more label.
    pub const fn with(self, label: Label) -> Self {
        Self(self.0 | 1 << label as u8)
    }

    /// A set of several labels.
    pub const fn of(labels: &[Label]) -> Self {
        let (mut set, mut index) = (Self(0), 0);
        while index < labels.len() {
            set = set.with(labels[index]);
            index += 1;
        }
        set
    }

    /// The labels of either set.
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the label is in the set.
    pub const fn has(self, label: Label) -> bool {
        self.0 & (1 << label as u8) != 0
    }

    /// Whether the sets share a label.
    pub const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether every label of the set is one of these.
    pub const fn within(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Debug for Labels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Labels({:#x})", self.0)
    }
}
