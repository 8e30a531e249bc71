//! Formats by name.

use std::fmt;
use std::str::FromStr;

/// A format that articles can be exported in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One record a line.
    Jsonl,
    /// One array of records.
    Json,
    /// Flat tables.
    Csv,
    /// Nested columns.
    Parquet,
    /// Frictionless Data Package.
    Package,
    /// Hugging Face layout.
    Dataset,
    /// References for Zotero and pandoc.
    CslJson,
    /// References for LaTeX.
    Bibtex,
    /// References for EndNote and Zotero.
    Ris,
    /// JSON Feed.
    Feed,
    /// One file an article, for git.
    Tree,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 11] = [
        Self::Jsonl,
        Self::Json,
        Self::Csv,
        Self::Parquet,
        Self::Package,
        Self::Dataset,
        Self::CslJson,
        Self::Bibtex,
        Self::Ris,
        Self::Feed,
        Self::Tree,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Package => "package",
            Self::Dataset => "dataset",
            Self::CslJson => "csljson",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::Feed => "feed",
            Self::Tree => "tree",
        }
    }

    /// What it is for, in a line.
    pub fn about(self) -> &'static str {
        match self {
            Self::Jsonl => "one record a line; .gz and .zst compress",
            Self::Json => "one JSON array of records",
            Self::Csv => "flat tables: articles, people, roles, resolutions, awards, recipients, images",
            Self::Parquet => "nested columns for DuckDB, pandas, Polars",
            Self::Package => "Frictionless Data Package v2 over the CSV tables",
            Self::Dataset => "Hugging Face layout with a counted card",
            Self::CslJson => "references for Zotero, pandoc, citeproc",
            Self::Bibtex => "references for LaTeX (BibLaTeX @online)",
            Self::Ris => "references for EndNote, Zotero, Mendeley",
            Self::Feed => "JSON Feed 1.1",
            Self::Tree => "one pretty JSON file an article, for git",
        }
    }

    /// File name of an export when none is given; a folder has no suffix.
    pub fn default_name(self) -> &'static str {
        match self {
            Self::Jsonl => "articles.jsonl",
            Self::Json => "articles.json",
            Self::Csv => "csv",
            Self::Parquet => "articles.parquet",
            Self::Package => "package",
            Self::Dataset => "dataset",
            Self::CslJson => "references.json",
            Self::Bibtex => "references.bib",
            Self::Ris => "references.ris",
            Self::Feed => "feed.json",
            Self::Tree => "tree",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|format| format.name() == text).ok_or_else(|| {
            let names: Vec<_> = Self::ALL.iter().map(|format| format.name()).collect();
            format!("the formats are {}", names.join(", "))
        })
    }
}
