//! The pipeline: the only module that knows all stages.
//!
//! - [`Plan`], [`Start`], [`Limits`], [`Mode`]: what a run is to do.
//! - [`crawl()`]: does it: hosts are asked at the same time, pages are read on all cores, one thread writes.
//! - [`Report`], [`Ending`]: what came of it, and the code to end with.
//! - [`Progress`], [`Event`], [`Tally`]: what can be seen while it runs.
//! - [`reextract()`]: reads every stored page again.
//! - [`import`]: answers from files instead of the network.
//! - [`Drift`], [`judge()`]: fields that pages no longer give.
//! - [`Stop`]: how it is interrupted.
//! - [`SingleVisits`]: one page at a time, kept nowhere.

mod dispatch;
mod drift;
mod engine;
mod error;
mod event;
mod health;
mod host;
mod images;
pub mod import;
mod ledger;
mod links;
mod packing;
mod page;
mod ping;
mod plan;
mod readers;
mod reextract;
mod report;
mod schedule;
mod single;
mod site;
mod stop;
mod tally;
mod tray;

pub use drift::{Drift, has_drifted, judge};
pub use engine::crawl;
pub use error::RunError;
pub use event::{Event, Progress};
pub use ping::{Moment, ping};
pub use plan::{Images, Limits, Mode, Plan, Start, network};
pub use reextract::{Otherwise, Reextracted, compare, reextract};
pub use report::{Ending, Report, SiteCounts};
pub use single::{SingleError, SingleVisits};
pub use stop::{Reason, Stop};
pub use tally::{Figures, Tally};
