//! What a run has done so far, counted.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use crate::archive::Change;

/// Counts of one site or of all together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Answers that were no failures: pages, redirects, and that a page is gone.
    pub fetched: u64,
    /// Articles seen for the first time.
    pub new: u64,
    /// Articles that changed.
    pub changed: u64,
    /// Pages that were known and have not changed, and articles whose fields have not.
    pub unchanged: u64,
    /// Answers 304 among them.
    pub not_modified: u64,
    /// Pages that turned out to be gone.
    pub gone: u64,
    /// Pictures of articles that were kept.
    pub images: u64,
    /// Redirects.
    pub moved: u64,
    /// Addresses that robots.txt forbids.
    pub excluded: u64,
    /// Addresses that gave no page in the end.
    pub failed: u64,
    /// Failures that will be tried again.
    pub retries: u64,
    /// Addresses found for the first time.
    pub found: u64,
    /// Addresses that were due and were left.
    pub left: u64,
    /// Bytes on the wire.
    pub bytes: u64,
}

/// The counts of a run, by site and by kind of failure.
#[derive(Debug, Default)]
pub struct Tally(Mutex<Counts>);

/// Everything that is counted.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// All sites together.
    pub all: Figures,
    /// By name of the site.
    pub sites: BTreeMap<String, Figures>,
    /// By kind of failure.
    pub failures: BTreeMap<String, u64>,
}

impl Tally {
    /// Counts something on a site, and returns the figures of the run after it.
    pub fn count(&self, site: &str, count: impl Fn(&mut Figures)) -> Figures {
        let mut counts = self.lock();
        count(&mut counts.all);
        match counts.sites.get_mut(site) {
            Some(figures) => count(figures),
            None => count(counts.sites.entry(site.to_owned()).or_default()),
        }
        counts.all
    }

    /// Counts a failure of this kind.
    pub fn failure(&self, kind: &str) {
        *self.lock().failures.entry(kind.to_owned()).or_default() += 1;
    }

    /// Everything counted so far.
    pub fn counts(&self) -> Counts {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Figures {
    /// Counts what became of an article.
    pub fn article(&mut self, change: &Change) {
        match change {
            Change::New => self.new += 1,
            Change::Changed(_) => self.changed += 1,
            Change::Unchanged => self.unchanged += 1,
        }
    }
}
