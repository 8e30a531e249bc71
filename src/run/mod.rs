//! The pipeline: the only module that knows all stages.
//!
//! - [`SingleVisits`]: one page at a time, kept nowhere.

mod single;

pub use single::{SingleError, SingleVisits};
