//! What a profile asks of us on a host. Slower is always allowed, faster never.

use std::time::Duration;

use crate::profile::Pace;

/// How we behave on one host.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manners {
    /// Least time between the starts of two requests.
    pub interval: Duration,
    /// Requests under way at once, at least one.
    pub concurrency: usize,
    /// A host that asks for a longer `Crawl-delay` is skipped and named.
    pub longest_crawl_delay: Duration,
    /// An answer that takes longer than this is a sign of strain.
    pub slow_answer: Duration,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            interval: Duration::from_secs(1),
            concurrency: 1,
            longest_crawl_delay: Duration::from_secs(120),
            slow_answer: Duration::from_secs(5),
        }
    }
}

impl Manners {
    /// What two profiles allow on a host that is both of theirs.
    #[must_use]
    pub fn together(self, other: Self) -> Self {
        Self {
            interval: self.interval.max(other.interval),
            concurrency: self.concurrency.min(other.concurrency),
            longest_crawl_delay: self.longest_crawl_delay.min(other.longest_crawl_delay),
            slow_answer: self.slow_answer.min(other.slow_answer),
        }
    }
}

impl From<&Pace> for Manners {
    fn from(pace: &Pace) -> Self {
        let concurrency = usize::try_from(pace.concurrency).unwrap_or(usize::MAX).max(1);
        Self { interval: pace.interval, concurrency, ..Self::default() }
    }
}
