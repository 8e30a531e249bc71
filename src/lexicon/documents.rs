//! The section `[documents.*]` of a lexicon.

use serde::Deserialize;

/// The section as it stands in a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {}

/// The section, compiled.
#[derive(Debug, Default)]
pub struct DocumentWords {}

impl DocumentWords {
    /// Compiles the section; an error names the list and what is wrong with it.
    pub fn compile(_section: &Section) -> Result<Self, (String, String)> {
        Ok(Self {})
    }
}
