//! Words for congresses and plenums, whose resolutions are individual without a number.

use super::{documents::DocumentWords, marks::lower};

impl DocumentWords {
    /// Whether a phrase begins the name of a congress or of a plenum.
    pub fn is_congress(&self, low: &str) -> bool {
        self.congress.iter().map(|word| lower(word)).any(|word| {
            // "Hội nghị lần thứ năm" is an authority as well
            low == word || word.ends_with("thứ") && low.starts_with(&word)
        })
    }

    /// The word for a congress.
    pub fn congress_name(&self) -> Option<&str> {
        self.congress.first().map(String::as_str)
    }

    /// Whether a name in [`lower`] form is that of a congress, not of a plenum.
    pub fn begins_congress(&self, low: &str) -> bool {
        self.congress_name().is_some_and(|name| low.starts_with(&lower(name)))
    }

    /// First words of bodies that hold congresses.
    pub fn congress_bodies(&self) -> &[String] {
        &self.congress_bodies
    }

    /// Words before the number of a congress.
    pub fn congress_ordinals(&self) -> &[String] {
        &self.congress_ordinals
    }
}
