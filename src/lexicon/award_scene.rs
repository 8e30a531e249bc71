//! The section `[awards.scene]` of a lexicon: words around the name of an award that tell of an occasion, or of who receives.

use serde::Deserialize;

use super::words::Words;

/// The section.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scene {
    /// Before a name: where something happened, not what somebody received (`honoured at the`).
    venues: Words,
    /// Behind a name: it is that of an occasion (`ceremony`).
    occasions: Words,
    /// Behind a name: its recipients follow (`include`).
    tells: Words,
    /// As these, where the sentence begins with the verb of receiving (`was`).
    is: Words,
    /// What may stand before that verb (`also`).
    also: Words,
    /// Between a name and such a word (`this time`).
    meanwhile: Words,
}

impl Scene {
    /// Whether the text before a name says that it is that of an occasion.
    pub fn is_venue(&self, before: &str) -> bool {
        // "in the 2022 Asian Cup"
        let before = before.trim_end().trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        self.venues.end(before)
    }

    /// Whether the text behind a name says that it is that of an occasion.
    pub fn is_occasion(&self, behind: &str) -> bool {
        behind.strip_prefix([' ', '-']).is_some_and(|rest| self.occasions.begin(rest))
    }

    /// Whether nothing stands before a verb but words that leave its subject to come.
    pub fn is_inverted(&self, lead: &str) -> bool {
        lead.is_empty() || self.also.has(lead)
    }

    /// Bytes of the word behind a name that tells who received, where the verb opens the sentence.
    pub fn is(&self, behind: &str) -> Option<usize> {
        self.is.opening(behind.strip_prefix(' ')?).map(|end| end + 1)
    }

    /// Bytes of the words behind a name that its recipients follow.
    pub fn tells(&self, behind: &str) -> Option<usize> {
        let mut rest = behind.strip_prefix(' ')?;
        rest = self.meanwhile.opening(rest).map_or(rest, |end| rest[end..].trim_start());
        let end = self.tells.opening(rest)?;
        Some(behind.len() - rest.len() + end)
    }
}
