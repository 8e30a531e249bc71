//! The section `[people.*]` of a lexicon: ranks, titles, offices, organisations, names.

use serde::Deserialize;

/// The section as it stands in a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {}

/// The section, compiled.
#[derive(Debug, Default)]
pub struct PeopleWords {}

impl PeopleWords {
    /// Compiles the section; an error names the list and what is wrong with it.
    pub fn compile(_section: &Section) -> Result<Self, (String, String)> {
        Ok(Self {})
    }
}
