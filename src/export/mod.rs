//! What is handed on: datasets read from the archive.
//!
//! - [`Format`]: every format by name.
//! - [`Export`]: articles in, one committed file or folder out.
//! - [`table`]: the flat form of the record.
//! - [`warc()`], [`wacz()`], [`sqlite()`]: the archive itself out: stored pages, or its database.
//! - [`replay()`]: whether a web archive would serve what is stored.
//! - [`Manifest`]: what an export holds.

mod bibtex;
mod citation;
mod csljson;
mod csv;
mod dataset;
mod feed;
mod format;
mod manifest;
mod package;
mod parquet;
mod replay;
mod ris;
mod selected;
mod sqlite;
mod stream;
pub mod table;
mod target;
mod tree;
mod volumes;
mod wacz;
mod warc;
mod writer;
mod zipnum;

use std::collections::HashMap;
use std::path::PathBuf;

use thiserror::Error;

use crate::archive::ArchiveError;

pub use citation::Citation;
pub use csv::harmless;
pub use format::Format;
pub use manifest::Manifest;
pub use replay::{Mismatch, Replay, replay};
pub use selected::CaptureSelection;
pub use sqlite::sqlite;
pub use stream::Keys;
pub use target::Written;
pub use wacz::wacz;
pub use warc::{PageOptions, warc};
pub use writer::{Export, Options, Output};

/// Titles of papers by the names of their profiles.
pub type Titles = HashMap<String, String>;

/// Why an export failed; the target of an earlier export is untouched.
#[derive(Debug, Error)]
pub enum ExportError {
    /// A file cannot be written.
    #[error("cannot write {path}: {source}")]
    Write {
        /// The target.
        path: PathBuf,
        /// The system's words.
        source: std::io::Error,
    },
    /// Standard output was closed or failed.
    #[error("cannot write to standard output: {0}")]
    Stdout(std::io::Error),
    /// The target is a folder that no export wrote.
    #[error("{path} is a folder that hemero did not write")]
    ForeignFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The format is a folder, and standard output is not.
    #[error("{format} is a folder of files and cannot go to standard output")]
    NeedsFolder {
        /// The format.
        format: Format,
    },
    /// The Parquet library refused.
    #[error("cannot write Parquet: {0}")]
    Parquet(String),
    /// `--table` names no table.
    #[error("there is no table '{name}'")]
    UnknownTable {
        /// What was asked for.
        name: String,
    },
    /// The archive cannot be read.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl ExportError {
    /// The next step.
    pub fn hint(&self) -> String {
        match self {
            Self::Write { path, .. } => {
                let folder = path.parent().unwrap_or(path);
                format!(
                    "free some space, or choose another place with -o; {} holds nothing half-written",
                    folder.display()
                )
            }
            Self::Stdout(_) => "write to a file with -o FILE".to_owned(),
            Self::ForeignFolder { .. } => {
                "choose a new folder with -o, so that nothing of yours is replaced".to_owned()
            }
            Self::NeedsFolder { .. } => {
                "name a folder with -o DIR; csv can print one table with --table NAME".to_owned()
            }
            Self::Parquet(_) => "this is a defect of hemero; jsonl holds the same records".to_owned(),
            Self::UnknownTable { .. } => {
                let names: Vec<_> = table::TABLES.iter().map(|table| table.name).collect();
                format!("the tables are {}", names.join(", "))
            }
            Self::Archive(error) => error.hint().unwrap_or_default(),
        }
    }
}
