//! The section `[awards.owners]` of a lexicon: whose an award is, and what belongs to its name.

use serde::Deserialize;

use super::words::Words;

/// The section.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Owners {
    /// Nouns that go on with the field in which they are given: `Prize in Physics`.
    fields: Words,
    /// Nouns in small letters that end a name whose words have capitals: `the Quill prize`.
    small_nouns: Words,
    /// Nouns in small letters that belong to the name before them: `Brave Youth badge`.
    badges: Words,
    /// Nouns before which an office says who gives: `the State President's Labour Order`.
    granted: Words,
    /// Behind the possessive of somebody they open who takes an award for the dead: `the soldier's widow, Ada Brook`.
    bereaved: Words,
    /// Behind whose they are, they let somebody act: `under the President's authorisation`.
    warrants: Words,
}

impl Owners {
    /// Whether the field in which it is given may stand behind a noun.
    pub fn has_field(&self, low: &str) -> bool {
        self.fields.has(low)
    }

    /// Whether a noun in small letters may end a name in capitals.
    pub fn is_small_noun(&self, low: &str) -> bool {
        self.small_nouns.has(low)
    }

    /// Whether a noun behind a name belongs to it.
    pub fn is_badge(&self, low: &str) -> bool {
        self.badges.has(low)
    }

    /// Whether an office before this noun says who gives, and is no part of the name.
    pub fn is_granted(&self, low: &str) -> bool {
        self.granted.end(low)
    }

    /// Whether a text begins with a word for that by which somebody lets another act.
    pub fn opens_warrant(&self, low: &str) -> bool {
        self.warrants.begin(low)
    }

    /// Whether those left behind by somebody are told here.
    pub fn tells_bereaved(&self, low: &str) -> bool {
        let behind = |owns: &str| low.match_indices(owns).any(|(at, _)| self.bereaved.begin(&low[at + owns.len()..]));
        ["'s ", "’s ", "s' ", "s’ "].into_iter().any(behind)
    }
}
