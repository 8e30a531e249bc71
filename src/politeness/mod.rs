//! Whether and when we may: the only door to the network.
//!
//! - [`Gate`]: the door; [`Visitor`]: visits to one host; [`Errand`], [`Visit`], [`Refusal`]: what is asked and how it ends.
//! - [`HostState`]: what we owe a host, a plain value kept in the archive; [`Ledger`]: where it is written down beforehand.
//! - [`Manners`]: what a profile asks of us; [`Patience`]: how failures are tried again.
//! - [`robots`]: robots.txt by RFC 9309.
//! - [`RunClock`]: time within a run.

mod challenge;
mod gate;
mod host;
mod manners;
mod retry;
mod retry_after;
pub mod robots;
mod run_clock;
mod turn;
mod visit;
mod visitor;

pub use crate::fetch::advice;
pub use gate::{Gate, Ledger, Options, Recording};
pub use host::{Block, HostState, Permission, Signal};
pub use manners::Manners;
pub use retry::Patience;
pub use run_clock::RunClock;
pub use turn::RETRY_AFTER;
pub use visit::{Errand, Refusal, Visit};
pub use visitor::{PRODUCT, Visitor};
