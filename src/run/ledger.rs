//! The promises of politeness, written into the archive before they are relied on.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::archive::{Claim, HostNote, Store, Writer};
use crate::politeness::robots::Copy;
use crate::politeness::{HostState, Ledger, Recording};

/// A promise for a fast host reaches so much further, so that one covers many requests. Whoever starts after us shortens it
/// again to the interval.
const AHEAD: SignedDuration = SignedDuration::from_secs(10);

/// Writes the promises of claimed hosts.
pub struct RunLedger<S: Store + 'static> {
    writer: Arc<Writer<S>>,
    hosts: Mutex<HashMap<String, Promise>>,
}

struct Promise {
    host_id: i64,
    epoch: i64,
    /// Requests may follow one another at once: there is no distance to promise.
    unlimited: bool,
    until: Option<Timestamp>,
}

impl<S: Store> RunLedger<S> {
    /// A ledger in the archive.
    pub fn new(writer: Arc<Writer<S>>) -> Self {
        Self { writer, hosts: Mutex::default() }
    }

    /// Notes under which claim a host is asked.
    pub fn claimed(&self, claim: &Claim, unlimited: bool) {
        let promise = Promise { host_id: claim.host_id, epoch: claim.epoch, unlimited, until: None };
        self.hosts().insert(claim.host.clone(), promise);
    }

    fn hosts(&self) -> MutexGuard<'_, HashMap<String, Promise>> {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The claim under which to write, and until when; `None` where nothing has to be written.
    fn due(&self, host: &str, next: Option<Timestamp>) -> Option<(i64, i64, Timestamp)> {
        let next = next?;
        let mut hosts = self.hosts();
        let promise = hosts.get_mut(host)?;
        if promise.unlimited || promise.until.is_some_and(|until| until >= next) {
            return None;
        }
        let until = next.saturating_add(AHEAD).unwrap_or(next);
        promise.until = Some(until);
        Some((promise.host_id, promise.epoch, until))
    }
}

impl<S: Store> Ledger for RunLedger<S> {
    fn reserve<'a>(&'a self, host: &'a str, state: &'a HostState) -> Recording<'a> {
        Box::pin(async move {
            let Some((host_id, epoch, until)) = self.due(host, state.next_at) else { return Ok(()) };
            let promise = HostState { next_at: Some(until), ..state.clone() };
            let note = note(&promise);
            let written = self.writer.reserve(host_id, epoch, note).await;
            match written {
                Ok(done) => done.map_err(|error| error.to_string()),
                Err(_) => Err("the writer has ended".to_owned()),
            }
        })
    }

    fn keep_robots<'a>(&'a self, host: &'a str, copy: &'a Copy) -> Recording<'a> {
        Box::pin(async move {
            let claim = self.hosts().get(host).map(|promise| (promise.host_id, promise.epoch));
            let Some((host_id, epoch)) = claim else { return Ok(()) };
            let robots = serde_json::to_string(copy).map_err(|error| error.to_string())?;
            let note = HostNote { next_at: None, state: None, robots: Some(robots) };
            match self.writer.reserve(host_id, epoch, note).await {
                Ok(done) => done.map_err(|error| error.to_string()),
                Err(_) => Err("the writer has ended".to_owned()),
            }
        })
    }
}

/// A host's state as its row holds it.
pub fn note(state: &HostState) -> HostNote {
    HostNote { next_at: state.next_at, state: serde_json::to_string(state).ok(), robots: None }
}

/// The state and robots.txt that a claim brings; a row that cannot be read counts as a host never met.
pub fn remembered(claim: &Claim) -> (HostState, Option<Copy>) {
    let read = |text: &Option<String>| text.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let mut state: HostState = read(&claim.state).unwrap_or_default();
    state.next_at = state.next_at.max(claim.next_at);
    (state, claim.robots.as_deref().and_then(|text| serde_json::from_str(text).ok()))
}
