//! The manifest of an export: what was selected, how many, which files, by which version.

use serde::Serialize;
use serde_json::Value;

use super::target::Written;

/// Name of the manifest in a folder; beside a single file it is `FILE.manifest.json`.
pub const FILE: &str = "manifest.json";

/// What an export holds. It names no time of its own, so that the same selection gives the same bytes.
#[derive(Clone, Debug, Serialize)]
pub struct Manifest {
    /// Always `hemero.export/1`.
    pub schema: &'static str,
    /// Name of the format.
    pub format: String,
    /// hemero's version.
    pub version: &'static str,
    /// The selection, as its flags.
    pub selection: Value,
    /// Number of articles.
    pub articles: u64,
    /// Number of captures, where pages are exported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captures: Option<u64>,
    /// Files in order of name.
    pub files: Vec<Written>,
}

impl Manifest {
    /// The manifest as pretty JSON with a line end.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }
}
