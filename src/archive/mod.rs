//! What is kept: a folder with one SQLite file.
//!
//! - [`Archive`]: making, opening and reading it.
//! - [`Store`]: what a run needs of it; [`SqliteStore`] is the implementation here.
//! - [`Writer`]: the one thread that owns the write connection and commits in groups.
//! - [`Query`]: the words of a search; [`Hits`]: what it found.
//! - [`Entry`]: a line in the catalogue of people, documents or awards.
//! - [`RunLock`]: one run at a time; [`Journal`]: the log.
//! - [`ArchiveError`]: what can go wrong, and the next step.

mod articles;
mod bodies;
mod captures;
mod catalogue;
mod drift;
mod entities;
mod error;
mod frontier;
mod health;
mod hosts;
mod imports;
mod journal;
mod kind;
mod lock;
mod migration;
mod moment;
mod open;
mod query;
mod revisions;
mod runs;
mod search;
mod sqlite;
mod store;
mod verify;
mod writer;

pub use articles::{ArticleSummary, RevisionSummary, Selection, Version};
pub use captures::StoredCapture;
pub use catalogue::{Entry, Occurrence, Subject};
pub use drift::{FieldTrend, Fill, Reread};
pub use error::ArchiveError;
pub use frontier::FailureGroup;
pub use health::{DueAddress, FieldHealth};
pub use journal::Journal;
pub use kind::{Kind, State};
pub use lock::RunLock;
pub use moment::{parse as parse_moment, text as moment_text};
pub use open::{Archive, DATABASE};
pub use query::{Query, QueryError};
pub use runs::{Run, SiteFigures};
pub use search::{Hit, Hits, MARK, Order, Window};
pub use sqlite::SqliteStore;
pub use store::{
    AddressId, Change, Claim, Committed, Discovery, Due, FieldFill, HostDictionary, HostNote, Imported, Kept, LastBody,
    Page, Reading, Rereading, RunEnd, RunId, RunStart, SourceId, Store, Visit, Wake,
};
pub use verify::{Damage, Found};
pub use writer::{Ticket, Writer};
