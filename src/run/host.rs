//! One host in one run: its addresses in turn, as many at once as its manners allow.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::task::JoinSet;

use crate::address::Address;
use crate::archive::{ArchiveError, Claim, Discovery, Due, HostNote, Kind, Store, Wake};
use crate::fetch::{Accept, Limits, Observer, Request, Step, Validators};
use crate::frontier::{self, Scope, Target};
use crate::politeness::{Errand, HostState, RETRY_AFTER, Refusal, Visitor};

use super::engine::Engine;
use super::ledger;
use super::links;
use super::plan::Images;
use super::readers::Job;
use super::site::Site;
use super::stop::Reason;

/// Addresses fetched from the archive at a time.
const BATCH: usize = 256;

/// Why a host is left.
#[derive(Clone, Debug)]
pub enum Left {
    /// Nothing is due on it.
    Empty,
    /// The run is ending.
    Stopped,
    /// It has to wait until then.
    Parked(Timestamp, String),
    /// It cannot be reached before then.
    Unreachable(Timestamp, String),
    /// It does not want us, or is too slow for us.
    Refused(String),
}

/// One host, claimed.
pub struct Host<S: Store + 'static> {
    engine: Arc<Engine<S>>,
    claim: Claim,
    visitor: Visitor,
    concurrency: usize,
    unlimited: bool,
    queue: VecDeque<Due>,
    /// Handed out and not yet kept.
    in_hand: HashSet<i64>,
    dry: bool,
    /// Something failed and is to be tried again.
    again: bool,
}

/// What came of one address.
enum Visited {
    Kept {
        /// It will be tried again in this run.
        again: bool,
        /// It brought addresses that are new.
        found: bool,
    },
    Refused(Refusal),
    /// The turn was given back before anything was asked.
    Dropped,
}

impl<S: Store> Host<S> {
    /// Takes up a claimed host.
    pub fn new(engine: Arc<Engine<S>>, claim: Claim, site: &Site) -> Self {
        let manners = engine.sites.manners(&claim.host, site);
        let unlimited = manners.interval.is_zero();
        engine.ledger.claimed(&claim, unlimited);
        let (state, robots) = ledger::remembered(&claim);
        let visitor = engine.gate.visitor(&claim.host, manners, state, robots);
        Self {
            engine,
            claim,
            visitor,
            concurrency: manners.concurrency,
            unlimited,
            queue: VecDeque::new(),
            in_hand: HashSet::new(),
            dry: false,
            again: false,
        }
    }

    /// Puts the sitemaps that robots.txt names into the frontier of a described site. Where robots.txt cannot be had, the first
    /// visit will say so.
    pub async fn announced(&self, site: &Site) -> Result<(), ArchiveError> {
        let Some(scope) = site.profile().ok().filter(|_| !site.is_generic()).map(|p| Scope::new(p, &site.seeds)) else {
            return Ok(());
        };
        let named = tokio::select! {
            named = self.visitor.sitemaps() => named.unwrap_or_default(),
            () = self.engine.stop.wait() => return Ok(()),
        };
        let now = self.engine.gate.clock().now();
        let links: Vec<Discovery> = named
            .into_iter()
            .filter(|address| scope.contains(address))
            .map(|address| {
                links::seed(site, Target { address, kind: frontier::Kind::Sitemap, depth: 0 }, Wake::Never, now)
            })
            .collect();
        if !links.is_empty() {
            self.engine.writer.call(move |store| store.discover(&links)).await.map_err(|_| ArchiveError::Closed)??;
        }
        Ok(())
    }

    /// Visits what is due until nothing is, or the host or the run says stop.
    pub async fn visit_all(mut self) -> Result<Left, ArchiveError> {
        let slots = Arc::new(Semaphore::new(self.concurrency));
        let mut tasks: JoinSet<(i64, Result<Visited, ArchiveError>)> = JoinSet::new();
        let mut left = None;
        loop {
            if left.is_none() && self.engine.stop.reason().is_some() {
                left = Some(Left::Stopped);
            }
            if left.is_none() && self.queue.len() < (2 * self.concurrency).min(BATCH / 2) && !self.dry {
                self.refill().await?;
            }
            if left.is_some() || self.queue.is_empty() {
                match tasks.join_next().await {
                    Some(done) => {
                        self.settle(done, &mut left)?;
                        continue;
                    }
                    None if left.is_some() => break,
                    None => {}
                }
                // What was just kept may have brought links to this host.
                self.refill().await?;
                if self.queue.is_empty() {
                    break;
                }
                continue;
            }
            tokio::select! {
                Ok(slot) = slots.clone().acquire_owned() => self.send(&mut tasks, slot).await,
                Some(done) = tasks.join_next(), if !tasks.is_empty() => self.settle(done, &mut left)?,
                () = self.engine.stop.wait() => {}
            }
        }
        Ok(left.or_else(|| self.wished_later()).unwrap_or(Left::Empty))
    }

    /// What is left on the host waits because its server wants it so.
    fn wished_later(&self) -> Option<Left> {
        let now = self.engine.gate.clock().now();
        let until = self.visitor.state().retry_after.filter(|until| self.again && *until > now)?;
        Some(Left::Parked(until, RETRY_AFTER.to_owned()))
    }

    async fn refill(&mut self) -> Result<(), ArchiveError> {
        let (host, now, except) = (self.claim.host_id, self.engine.gate.clock().now(), self.in_hand.clone());
        let ticket = self.engine.writer.call(move |store| store.due(host, now, &except, BATCH));
        let due = ticket.await.map_err(|_| ArchiveError::Closed)??;
        self.dry = due.len() < BATCH / 2;
        let known = |due: &Due| self.engine.sites.get(due.source).is_some();
        let (sources, others): (Vec<_>, Vec<_>) = due.into_iter().filter(known).partition(|due| due.kind.is_source());
        self.in_hand.extend(sources.iter().chain(&others).map(|due| due.id));
        // What announces articles goes first: until it is read, nothing of what it announces can be asked for.
        for source in sources.into_iter().rev() {
            self.queue.push_front(source);
        }
        self.queue.extend(others);
        Ok(())
    }

    /// Sends one address on its way.
    async fn send(&mut self, tasks: &mut JoinSet<(i64, Result<Visited, ArchiveError>)>, slot: OwnedSemaphorePermit) {
        // Pages at work in the whole run are bounded; a stop is not kept waiting by them.
        let room = tokio::select! {
            Ok(room) = self.engine.room.clone().acquire_owned() => room,
            () = self.engine.stop.wait() => return,
        };
        let Some(due) = self.queue.pop_front() else { return };
        let Some(site) = self.engine.sites.get(due.source).cloned() else { return };
        if due.kind != Kind::Image && !self.engine.take_page() {
            self.engine.stop.now(Reason::Pages);
            return;
        }
        let errand = Turn {
            visitor: self.visitor.clone(),
            claim: (self.claim.host_id, self.claim.epoch),
            unlimited: self.unlimited,
            site,
        };
        let engine = self.engine.clone();
        tasks.spawn(async move {
            let id = due.id;
            let done = visit(&engine, errand, due, slot).await;
            drop(room);
            (id, done)
        });
    }

    fn settle(
        &mut self,
        done: Result<(i64, Result<Visited, ArchiveError>), tokio::task::JoinError>,
        left: &mut Option<Left>,
    ) -> Result<(), ArchiveError> {
        let Ok((id, visited)) = done else { return Ok(()) };
        let again = match visited? {
            Visited::Kept { again, found } => {
                self.again |= again;
                self.in_hand.remove(&id);
                // Every look into the frontier ends a group of the writer: it is worth one where something may be there.
                if found || self.queue.is_empty() {
                    self.dry = false;
                }
                return Ok(());
            }
            Visited::Dropped => Left::Stopped,
            Visited::Refused(Refusal::Parked { until, reason }) => Left::Parked(until, reason),
            Visited::Refused(refusal @ Refusal::Unreachable { until, .. }) => {
                Left::Unreachable(until, refusal.to_string())
            }
            Visited::Refused(Refusal::Unrecorded(words)) => {
                return Err(ArchiveError::Unwritable { reason: words });
            }
            Visited::Refused(refusal) => Left::Refused(refusal.to_string()),
        };
        left.get_or_insert(again);
        Ok(())
    }
}

/// What one visit needs of its host.
struct Turn {
    visitor: Visitor,
    claim: (i64, i64),
    unlimited: bool,
    site: Arc<Site>,
}

/// Notices that a request went out, and is the place where test builds end.
#[derive(Default)]
struct Watch(AtomicBool);

impl Observer for Watch {
    fn reached(&self, step: Step) {
        match step {
            Step::Sent => self.0.store(true, Ordering::Release),
            Step::Connected => crate::crash::step("connected"),
            Step::Head => crate::crash::step("head"),
            Step::Body(_) => crate::crash::step("body"),
        }
    }
}

/// One address: asked for, read, kept.
async fn visit<S: Store>(
    engine: &Arc<Engine<S>>,
    turn: Turn,
    due: Due,
    slot: OwnedSemaphorePermit,
) -> Result<Visited, ArchiveError> {
    let url = match Address::parse(&due.url) {
        Ok(url) => url,
        Err(error) => return Err(ArchiveError::Damaged { reason: error.to_string() }),
    };
    let errand = errand(&due, url, engine.images);
    let watch = Arc::new(Watch::default());
    let before = quiet(&turn.visitor.state());
    let answer = tokio::select! {
        biased;
        answer = turn.visitor.visit(&errand, watch.clone()) => answer,
        // What went out is awaited; who still stands in line goes home.
        () = engine.going_home(&watch.0) => {
            return Ok(Visited::Dropped);
        }
    };
    // What announces tens of thousands of addresses is kept before the next of its kind is asked for.
    let _until_kept = matches!(due.kind, Kind::Feed | Kind::Sitemap).then_some(slot);
    let answer = match answer {
        Ok(visit) => Ok(visit),
        Err(refusal @ Refusal::Disallowed { .. }) => Err(refusal.to_string()),
        Err(refusal) => return Ok(Visited::Refused(refusal)),
    };
    let state = turn.visitor.state();
    // A host without limits has nothing to keep from page to page but trouble.
    let note = (!turn.unlimited || before != quiet(&state)).then(|| ledger::note(&state));
    keep(engine, &turn, due, note, answer).await
}

async fn keep<S: Store>(
    engine: &Arc<Engine<S>>,
    turn: &Turn,
    due: Due,
    note: Option<HostNote>,
    answer: Result<crate::politeness::Visit, String>,
) -> Result<Visited, ArchiveError> {
    let (done, worked) = oneshot::channel();
    let url = due.url.clone();
    let site = turn.site.clone();
    let job = Job { due, site: site.clone(), claim: turn.claim, note, now: engine.gate.clock().now(), answer, done };
    if !engine.jobs.put(job) {
        return Err(ArchiveError::Closed);
    }
    let (told, ticket) = worked.await.map_err(|_| ArchiveError::Closed)?;
    let committed = ticket.await.map_err(|_| ArchiveError::Closed)??;
    crate::crash::step("committed");
    if told.wall {
        turn.visitor.challenged();
    }
    let (again, found) = (told.again, !committed.new_links.is_empty());
    engine.tell(&site, &url, told, &committed);
    Ok(Visited::Kept { again, found })
}

fn errand(due: &Due, url: Address, images: Images) -> Errand {
    let validators = Validators { etag: due.etag.clone(), last_modified: due.last_modified.clone() };
    let limits = match due.kind {
        Kind::Feed | Kind::Sitemap => Limits::SITEMAP,
        Kind::Image => Limits { wire: images.largest, decoded: images.largest, cut: false },
        Kind::Article | Kind::Page | Kind::Listing => Limits::PAGE,
    };
    let accept = if due.kind == Kind::Image { Accept::Image } else { Accept::Page };
    let trail = due.trail.iter().rev().filter_map(|text| Address::parse(text).ok()).collect();
    Errand { request: Request { url, validators, limits, accept }, trail, tried: due.attempts }
}

/// The state without what each request changes.
fn quiet(state: &HostState) -> HostState {
    HostState { next_at: None, seen_at: None, successes: 0, ..state.clone() }
}
