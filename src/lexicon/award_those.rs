//! The section `[awards.those]` of a lexicon: words for those who receive that name nobody by themselves.

use serde::Deserialize;

use super::words::Words;

/// The section.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Those {
    /// As many people as were named last (`cả hai`).
    together: Words,
    /// Behind an award: who else has it follows (`còn lại là`).
    rest: Words,
    /// At the beginning of a part they say that it tells of others (`còn`).
    contrast: Words,
    /// Before a number: some of those whom it counts are named behind the award (`trong số 5 cá nhân được tặng A có B`).
    among: Words,
    /// Behind an award they tell who has it (`còn có`).
    present: Words,
    /// Behind what somebody did not do they tell what happened all the same (`nhưng`).
    still: Words,
    /// The end of a body's name and the word for where it is (`Việt Nam tại`).
    abroad: Words,
    /// People who are a unit with the place or body behind them (`dân quân xã A`).
    forces: Words,
    /// Behind `và` they go on with the name of a unit (`Phòng An ninh mạng và phòng, chống tội phạm …`).
    duties: Words,
    /// As a subject: how many there are stands behind the award (`số được tặng A là 5 cá nhân`).
    number: Words,
}

impl Those {
    /// Bytes of the words with which a text begins that stand for so many people as were named last.
    pub fn together(&self, low: &str) -> Option<usize> {
        self.together.opening(low)
    }

    /// One past the words behind an award that open who else has it.
    pub fn rest(&self, behind: &str) -> Option<usize> {
        behind.match_indices(' ').map(|(at, _)| at + 1).find_map(|at| Some(at + self.rest.opening(&behind[at..])?))
    }

    /// Whether a part begins with words that set others against those before.
    pub fn contrasts(&self, part: &str) -> bool {
        self.contrast.begin(part)
    }

    /// Bytes of the words with which a text begins that say out of how many some are named.
    pub fn among(&self, low: &str) -> Option<usize> {
        self.among.opening(low)
    }

    /// One past the first words in a text that tell who has what was named.
    pub fn has_present(&self, low: &str) -> Option<usize> {
        low.match_indices(' ').map(|(at, _)| at + 1).find_map(|at| Some(at + self.present.opening(&low[at..])?))
    }

    /// Whether words tell what happened although something else did not.
    pub fn happened_still(&self, low: &str) -> bool {
        low.match_indices(' ').any(|(at, _)| self.still.begin(&low[at + 1..]))
    }

    /// Whether a body's name goes on behind these words with where it is.
    pub fn is_abroad(&self, low: &str) -> bool {
        self.abroad.end(low)
    }

    /// Whether these are people who are a unit with what stands behind them.
    pub fn is_force(&self, low: &str) -> bool {
        self.forces.has(low)
    }

    /// Whether a part goes on with what a unit does.
    pub fn is_duty(&self, part: &str) -> bool {
        self.duties.begin(part)
    }

    /// Whether a subject only announces a number.
    pub fn announces_number(&self, low: &str) -> bool {
        self.number.begin(low)
    }
}
