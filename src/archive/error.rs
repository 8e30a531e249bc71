//! What can go wrong with an archive.

use std::path::PathBuf;

use rusqlite::ErrorCode;
use thiserror::Error;

/// Why an archive cannot be used, or a change was not kept.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// Nothing is there.
    #[error("there is no archive in {path}")]
    Missing {
        /// The folder.
        path: PathBuf,
    },
    /// An archive is there already.
    #[error("{path} already holds an archive")]
    Exists {
        /// The folder.
        path: PathBuf,
    },
    /// The database is somebody else's, or no database at all.
    #[error("{path} is not a hemero archive")]
    Foreign {
        /// The database file.
        path: PathBuf,
    },
    /// Made by a newer hemero.
    #[error("{path} has version {found}; this hemero knows versions up to {known}")]
    Newer {
        /// The database file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// Bytes that are not what was written.
    #[error("the archive is damaged: {reason}")]
    Damaged {
        /// What was found.
        reason: String,
    },
    /// No room left.
    #[error("no room is left for the archive: {reason}")]
    Full {
        /// The system's words.
        reason: String,
    },
    /// The archive cannot be written.
    #[error("the archive cannot be written: {reason}")]
    Unwritable {
        /// The system's words.
        reason: String,
    },
    /// The archive cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// File or folder.
        path: PathBuf,
        /// The system's words.
        source: std::io::Error,
    },
    /// Another run holds the archive.
    #[error("another run holds this archive: {holder}")]
    Held {
        /// Process id, start and command of that run.
        holder: String,
    },
    /// Somebody else claimed the host after us: our commit must not count.
    #[error("the host was claimed by another worker")]
    Lost,
    /// The writer has ended, after an error that its other callers were told.
    #[error("the archive's writer has ended")]
    Closed,
    /// No article, capture or run of that name.
    #[error("the archive holds no {what}")]
    Unknown {
        /// `article …`, `run …`.
        what: String,
    },
    /// Another process writes and does not let go.
    #[error("another process is using the database")]
    Busy,
    /// Anything else that SQLite says.
    #[error("the database refused: {0}")]
    Database(rusqlite::Error),
    /// A stored record that is no record.
    #[error("a stored record cannot be read: {0}")]
    Record(#[from] serde_json::Error),
}

impl ArchiveError {
    /// The next step.
    pub fn hint(&self) -> Option<String> {
        let text = match self {
            Self::Missing { path } => format!("make one with `hemero init {}`", path.display()),
            Self::Exists { .. } => "use it as it is, or choose another folder".to_owned(),
            Self::Foreign { .. } => "choose another folder with -C; nothing was changed".to_owned(),
            Self::Newer { .. } => "update hemero; nothing was changed".to_owned(),
            Self::Damaged { .. } => {
                "`hemero verify` says what is damaged, `hemero verify --repair` mends what can be".to_owned()
            }
            Self::Full { .. } => "make room and run the same command again; nothing stored is lost".to_owned(),
            Self::Unwritable { .. } => "check the permissions of the folder; nothing stored is lost".to_owned(),
            Self::Unreadable { .. } => "check the path and its permissions".to_owned(),
            Self::Held { .. } => "wait for it to end, or run with --wait".to_owned(),
            Self::Busy => "close programs that hold the database open in a transaction".to_owned(),
            Self::Unknown { .. } => "`hemero search` and `hemero status` say what is there".to_owned(),
            Self::Record(_) => "`hemero verify` says what is damaged".to_owned(),
            Self::Lost | Self::Closed | Self::Database(_) => return None,
        };
        Some(text)
    }

    /// Whether every later write would fail alike, so that the run has to end.
    pub fn ends_the_run(&self) -> bool {
        !matches!(self, Self::Lost | Self::Unknown { .. })
    }
}

impl From<rusqlite::Error> for ArchiveError {
    fn from(error: rusqlite::Error) -> Self {
        let reason = error.to_string();
        let Some(code) = error.sqlite_error_code() else {
            use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error};
            return match error {
                // The tables are strict: what is of another type was not written so.
                FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..) | Utf8Error(..) => {
                    Self::Damaged { reason }
                }
                error => Self::Database(error),
            };
        };
        match code {
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { reason },
            ErrorCode::DiskFull => Self::Full { reason },
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => {
                Self::Unwritable { reason }
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            _ => Self::Database(error),
        }
    }
}
