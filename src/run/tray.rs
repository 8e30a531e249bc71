//! Answers that wait for a core: what announces articles lies on top, since nothing of it can be asked for until it is read.
//!
//! How many wait is bounded by the room that the run has for pages at work.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::readers::Job;

/// Puts answers on the tray. Dropping it lets the cores finish what waits, and end.
pub struct Jobs(Arc<Tray>);

/// Takes answers from the tray. When the last core has gone, what waits is given up.
pub struct Core(Arc<Tray>);

#[derive(Default)]
struct Tray {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    sources: VecDeque<Job>,
    pages: VecDeque<Job>,
    cores: usize,
    closed: bool,
}

/// An empty tray, and so many cores that take from it.
pub fn tray(cores: usize) -> (Jobs, Vec<Core>) {
    let tray = Arc::new(Tray::default());
    tray.lock().cores = cores;
    (Jobs(tray.clone()), (0..cores).map(|_| Core(tray.clone())).collect())
}

impl Jobs {
    /// Puts an answer there; `false` when no core is left.
    pub fn put(&self, job: Job) -> bool {
        let mut waiting = self.0.lock();
        if waiting.cores == 0 {
            return false;
        }
        if job.due.kind.is_source() {
            waiting.sources.push_back(job)
        } else {
            waiting.pages.push_back(job)
        }
        drop(waiting);
        self.0.changed.notify_one();
        true
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.0.lock().closed = true;
        self.0.changed.notify_all();
    }
}

impl Core {
    /// The next answer, and whether more wait; `None` when no more will come.
    pub fn take(&self) -> Option<(Job, bool)> {
        let mut waiting = self.0.lock();
        loop {
            if let Some(job) = waiting.sources.pop_front().or_else(|| waiting.pages.pop_front()) {
                return Some((job, waiting.sources.len() + waiting.pages.len() > 0));
            }
            if waiting.closed {
                return None;
            }
            waiting = self.0.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Core {
    fn drop(&mut self) {
        let mut waiting = self.0.lock();
        waiting.cores -= 1;
        if waiting.cores == 0 {
            // Whoever waits for them hears that nothing will come.
            waiting.sources.clear();
            waiting.pages.clear();
        }
    }
}

impl Tray {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
