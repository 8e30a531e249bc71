//! One request: http, limits, redirects one hop at a time, failure kinds, address guard.
//!
//! Only [`crate::politeness`] calls this module: it knows how to ask, never whether or when one may.
//!
//! - [`Client`], [`Request`], [`Limits`], [`Timeouts`]: one GET, bounded in bytes and time, into a [`crate::capture::Capture`].
//! - [`Step`], [`Observer`]: how far a request has come.
//! - [`Failure`], [`Retry`]: everything that goes wrong has a name, a next step, and an answer to "again?".
//! - [`Guard`], [`Network`]: which IP addresses may be spoken to.
//! - [`next_hop`]: where a redirect leads, if it may.
//! - [`ping()`]: tells a dead man's switch.

mod client;
mod diagnosis;
mod failure;
mod guard;
mod ping;
mod redirect;
mod resolver;

pub use client::{Accept, Broken, Client, Limits, Observer, Options, Request, Step, Timeouts, Validators};
pub use failure::{Failure, Retry, advice};
pub use guard::{Guard, Network, NetworkError};
pub use ping::{Moment, ping};
pub use redirect::{MOST_HOPS, next_hop};
pub use resolver::{Lookup, Lookups};
