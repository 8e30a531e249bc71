//! What a visit is and how it ends.

use jiff::Timestamp;

use crate::address::Address;
use crate::capture::Capture;
use crate::fetch::{Failure, Request};

use super::Block;

/// One address to be asked for.
#[derive(Clone, Debug)]
pub struct Errand {
    /// What to ask.
    pub request: Request,
    /// The redirects that led here, oldest first.
    pub trail: Vec<Address>,
    /// How many times this has been tried before in this run.
    pub tried: u32,
}

impl Errand {
    /// A first request for a page.
    pub fn page(url: Address) -> Self {
        Self { request: Request::page(url), trail: Vec::new(), tried: 0 }
    }
}

/// How a request ended.
#[derive(Clone, Debug)]
pub enum Visit {
    /// 2xx with a page.
    Page(Capture),
    /// 304: what we have is still true.
    NotModified(Capture),
    /// A redirect, one hop; the target is another errand with this address added to its trail.
    Moved {
        /// The answer.
        capture: Capture,
        /// Where to. It may have the same [`Address::dedup_key`] as where it came from.
        to: Address,
    },
    /// No usable page.
    Failed {
        /// Why.
        failure: Failure,
        /// The answer: whole, or, when it will not be asked for again in this run, as far as it came.
        capture: Option<Capture>,
        /// When to try again in this run; `None` when it is over.
        retry_at: Option<Timestamp>,
    },
}

/// Why nothing was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// robots.txt forbids this address; final for this run.
    #[error("robots.txt forbids it: Disallow: {rule}")]
    Disallowed {
        /// The deciding rule.
        rule: String,
    },
    /// The host has to wait longer than a visit is willing to stand in line; go on with other hosts.
    #[error("the host waits until {until}: {reason}")]
    Parked {
        /// Until when.
        until: Timestamp,
        /// For people.
        reason: String,
    },
    /// robots.txt cannot be had, so nothing may be fetched (RFC 9309, 2.3.1.4); worth another try while the run goes on.
    #[error("robots.txt cannot be had: {reason}")]
    Unreachable {
        /// When it may be asked for again.
        until: Timestamp,
        /// What went wrong.
        reason: String,
    },
    /// The host's `Crawl-delay` is beyond the cap: skipped and named.
    #[error("the host asks for {}, more than we are set to keep", delay(*seconds))]
    TooSlow {
        /// What it asks for.
        seconds: u64,
    },
    /// The host does not want us; it is left alone.
    #[error("the host is left alone until {}: {}", .0.until, .0.reason)]
    Blocked(Block),
    /// The reservation could not be written down, so nothing was asked.
    #[error("the reservation could not be stored: {0}")]
    Unrecorded(String),
}

/// A `Crawl-delay` in words; what was not finite, or might as well not be, is not counted.
fn delay(seconds: u64) -> String {
    const LIFETIME: u64 = 100 * 366 * 24 * 3600;
    if seconds > LIFETIME { "a crawl delay without end".to_owned() } else { format!("a crawl delay of {seconds} s") }
}

impl Refusal {
    /// The next step for a person.
    pub fn hint(&self) -> Option<&'static str> {
        Some(match self {
            Self::Disallowed { .. } => "the site does not want this page to be crawled; ask its owner for permission",
            Self::Parked { .. } => "run again later; the wait is remembered",
            Self::Unreachable { .. } => "check the address and the network, then run again",
            Self::TooSlow { .. } => "ask the site's owner for a faster rate",
            Self::Blocked(_) => "nothing is evaded; ask the site's owner, then run again",
            Self::Unrecorded(_) => "check the disk; nothing was sent",
        })
    }
}
