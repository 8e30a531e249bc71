//! The only door to the network.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use super::robots::Copy;
use super::turn::Host;
use super::visitor::Visitor;
use super::{HostState, Manners, Patience, RunClock};
use crate::fetch::Client;

/// A record on its way to the store; the text says why it failed.
pub type Recording<'a> = Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>>;

/// Where promises are written down before they are relied on. The archive's `hosts` table is behind it in a run.
pub trait Ledger: Send + Sync {
    /// Keeps the state of a host (its [`crate::address::Address::host_key`]) durably *before* a request starts.
    fn reserve<'a>(&'a self, host: &'a str, state: &'a HostState) -> Recording<'a>;

    /// Keeps what is known of a host's robots.txt.
    fn keep_robots<'a>(&'a self, host: &'a str, copy: &'a Copy) -> Recording<'a>;
}

/// A ledger that remembers nothing: for single requests (`try`), never for a run.
impl Ledger for () {
    fn reserve<'a>(&'a self, _: &'a str, _: &'a HostState) -> Recording<'a> {
        Box::pin(async { Ok(()) })
    }

    fn keep_robots<'a>(&'a self, _: &'a str, _: &'a Copy) -> Recording<'a> {
        Box::pin(async { Ok(()) })
    }
}

/// How a gate works.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How failures are tried again.
    pub patience: Patience,
    /// A visit stands in line for so long; a host that must wait longer is parked.
    pub line: Duration,
    /// The run lasts so long; a host whose server wants us back later than that is parked.
    pub run: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self { patience: Patience::default(), line: Duration::from_secs(150), run: None }
    }
}

/// The door. Clones are the same door.
#[derive(Clone)]
pub struct Gate {
    pub(super) client: Client,
    pub(super) clock: RunClock,
    pub(super) options: Options,
    pub(super) ledger: Arc<dyn Ledger>,
    ends: Option<Timestamp>,
    hosts: Arc<Mutex<HashMap<String, Arc<Host>>>>,
}

impl Gate {
    /// Opens the door; needs a tokio runtime.
    pub fn new(client: Client, options: Options, ledger: Arc<dyn Ledger>) -> Self {
        let clock = RunClock::start();
        let ends = options.run.and_then(|run| clock.now().checked_add(run).ok());
        Self { client, clock, options, ledger, ends, hosts: Arc::default() }
    }

    /// When the run is to be over, if it has an end.
    pub fn ends(&self) -> Option<Timestamp> {
        self.ends
    }

    /// The clock of this run, by which all moments of host states go.
    pub fn clock(&self) -> &RunClock {
        &self.clock
    }

    /// A visitor for a host (its [`crate::address::Address::host_key`]), with what the archive remembers of it. A host that was
    /// visited in this run already keeps its manners, state and robots.txt, which are younger than any that are passed.
    pub fn visitor(&self, host: &str, manners: Manners, state: HostState, robots: Option<Copy>) -> Visitor {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        let met = hosts.get(host).cloned();
        if let Some(known) = met.clone().filter(|known| !known.stranger) {
            return Visitor::new(self.clone(), known);
        }
        let mut state = state.resumed(&manners, self.clock.now());
        if let Some(next) = met.and_then(|met| met.state().next_at) {
            state.not_before(next);
        }
        let known = Arc::new(Host::new(host, manners, state, robots, false));
        hosts.insert(host.to_owned(), known.clone());
        Visitor::new(self.clone(), known)
    }

    /// A visitor for a host met on the way (a redirected robots.txt), with default manners until it is properly introduced.
    pub(super) fn stranger(&self, host: &str) -> Visitor {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Arc::new(Host::new(host, Manners::default(), HostState::default(), None, true));
        Visitor::new(self.clone(), hosts.entry(host.to_owned()).or_insert_with(new).clone())
    }
}
