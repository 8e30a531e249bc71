//! A run: its parts put together, begun and ended.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use tokio::sync::Semaphore;

use crate::archive::{
    Archive, ArchiveError, Claim, Committed, Discovery, RunEnd, RunId, RunStart, SqliteStore, Store, Wake, Writer,
};
use crate::clock;
use crate::fetch::Client;
use crate::frontier;
use crate::politeness::{Gate, Options};

use super::RunError;
use super::dispatch::{Hosts, dispatch};
use super::event::{Event, Progress};
use super::ledger::RunLedger;
use super::links;
use super::page::{Desk, Told};
use super::plan::{Images, Mode, Plan};
use super::readers::Readers;
use super::report::{Ending, Report};
use super::site::{Site, Sites};
use super::stop::{Reason, Stop};
use super::tally::{Figures, Tally};
use super::tray::Jobs;

/// Pages fetched and not yet kept, in the whole run: bounds memory whatever the number of addresses.
const ROOM: usize = 64;

/// What all tasks of a run share.
pub struct Engine<S: Store + 'static> {
    pub(super) gate: Gate,
    pub(super) ledger: Arc<RunLedger<S>>,
    pub(super) writer: Arc<Writer<S>>,
    pub(super) sites: Sites,
    pub(super) jobs: Jobs,
    pub(super) room: Arc<Semaphore>,
    pub(super) stop: Stop,
    pub(super) images: Images,
    pages_left: AtomicU64,
    tally: Tally,
    progress: Arc<dyn Progress>,
}

/// Crawls or syncs by plan, into an archive that is open for writing and locked by the caller.
pub fn crawl(plan: &Plan, archive: Archive, stop: &Stop, progress: Arc<dyn Progress>) -> Result<Report, RunError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let writer = Arc::new(Writer::start(SqliteStore::new(archive))?);
    let report = runtime.block_on(run(plan, &writer, stop, progress));
    // The archive's connection is closed before the lock goes.
    drop(runtime);
    drop(writer);
    report
}

async fn run<S: Store>(
    plan: &Plan,
    writer: &Arc<Writer<S>>,
    stop: &Stop,
    progress: Arc<dyn Progress>,
) -> Result<Report, RunError> {
    let started = Instant::now();
    let began = clock::now();
    let signals = tokio::spawn(stop.clone().listen());
    let sites = Sites::open(&plan.starts, &plan.profiles, writer).await?;
    let digests: serde_json::Map<_, _> = sites
        .iter()
        .map(|site| Ok((site.name.clone(), json!(site.profile()?.sha256))))
        .collect::<Result<_, RunError>>()?;
    let start = RunStart {
        command: plan.command.to_owned(),
        arguments: plan.arguments.clone(),
        started_at: began,
        profiles: digests.into(),
    };
    let run = call(writer, move |store| store.start_run(&start)).await?;
    let desk = Arc::new(Desk {
        run,
        began,
        mode: plan.mode,
        since: plan.limits.since,
        images: plan.images,
        lexicons: plan.lexicons.clone(),
    });
    let threads = plan.threads.or_else(|| std::thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
    let (readers, jobs) = Readers::start(threads.max(1), &desk, writer)?;
    let client = Client::new(plan.network.clone()).map_err(RunError::Network)?;
    let ledger = Arc::new(RunLedger::new(writer.clone()));
    let gate = Gate::new(client, Options { run: plan.limits.time, ..Options::default() }, ledger.clone());
    let (now, deadline) = (gate.clock().now(), gate.ends());
    let engine = Arc::new(Engine {
        gate,
        ledger,
        writer: writer.clone(),
        sites,
        jobs,
        room: Arc::new(Semaphore::new(ROOM.max(threads * 8))),
        stop: stop.clone(),
        images: plan.images,
        pages_left: AtomicU64::new(plan.limits.pages.unwrap_or(u64::MAX)),
        tally: Tally::default(),
        progress,
    });
    let resumed = engine.begin(plan.mode, now).await?;
    engine.notice(|| Event::Began { run, resumed });
    let timer = deadline.map(|deadline| {
        let (clock, stop) = (engine.gate.clock().clone(), stop.clone());
        tokio::spawn(async move {
            clock.until(deadline).await;
            stop.now(Reason::Time);
        })
    });
    let hosts = dispatch(&engine).await;
    signals.abort();
    if let Some(timer) = timer {
        timer.abort();
    }
    let report = match hosts {
        Ok(hosts) => engine.end(plan, run, hosts, started).await,
        Err(error) => Err(error),
    };
    drop(engine);
    tokio::task::spawn_blocking(|| readers.finish()).await.map_err(std::io::Error::other)?;
    report
}

/// Calls the store from a task.
async fn call<S: Store, T: Send + 'static>(
    writer: &Writer<S>,
    work: impl FnOnce(&mut S) -> Result<T, ArchiveError> + Send + 'static,
) -> Result<T, ArchiveError> {
    writer.call(work).await.map_err(|_| ArchiveError::Closed)?
}

impl<S: Store> Engine<S> {
    /// Puts the starts into the frontier; returns the sites whose unfinished crawl goes on.
    async fn begin(&self, mode: Mode, now: Timestamp) -> Result<Vec<String>, RunError> {
        let mut resumed = Vec::new();
        for site in self.sites.iter() {
            let source = site.source;
            if mode == Mode::Crawl && call(&self.writer, move |store| store.begin_crawl(source, now)).await? {
                resumed.push(site.name.clone());
            }
            let seeds = self.seeds(site, now)?;
            if seeds.is_empty() && mode == Mode::Crawl {
                return Err(RunError::Nowhere { site: site.name.clone() });
            }
            call(&self.writer, move |store| store.discover(&seeds)).await?;
        }
        resumed.sort();
        Ok(resumed)
    }

    fn seeds(&self, site: &Site, now: Timestamp) -> Result<Vec<Discovery>, RunError> {
        let scope = frontier::Scope::new(site.profile()?, &site.seeds);
        let named = site.seeds.iter().map(|address| {
            let kind = if site.profile().is_ok_and(|profile| profile.is_article(address) == Some(true)) {
                frontier::Kind::Article
            } else {
                frontier::Kind::Page
            };
            frontier::Target { address: address.clone(), kind, depth: 0 }
        });
        let targets: Vec<frontier::Target> = named.chain(scope.seeds(&[])).collect();
        Ok(targets.into_iter().map(|target| links::seed(site, target, Wake::Never, now)).collect())
    }

    /// Claims hosts with something due, each with the site that it is first asked for.
    pub(super) async fn claim(
        &self,
        now: Timestamp,
        except: HashSet<i64>,
        limit: usize,
    ) -> Result<Vec<(Claim, Arc<Site>)>, RunError> {
        let sources = self.sites.sources();
        let claims = call(&self.writer, move |store| {
            let claims = store.claim(now, &sources, &except, limit)?;
            claims.into_iter().map(|claim| Ok((store.due(claim.host_id, now, &HashSet::new(), 1)?, claim))).collect()
        });
        let claims: Vec<(Vec<crate::archive::Due>, Claim)> = claims.await?;
        let site = |due: &[crate::archive::Due]| due.first().and_then(|due| self.sites.get(due.source)).cloned();
        let any = self.sites.iter().next().cloned();
        Ok(claims.into_iter().filter_map(|(due, claim)| Some((claim, site(&due).or(any.clone())?))).collect())
    }

    /// When an address is to be tried again after a failure, and how many are.
    pub(super) async fn retries(&self, now: Timestamp) -> Result<(Option<Timestamp>, u64), RunError> {
        let sources = self.sites.sources();
        Ok(call(&self.writer, move |store| store.waiting(now, &sources)).await?)
    }

    /// Waits until a moment, or until the run is to end.
    pub(super) async fn wait(&self, until: Timestamp) {
        let until = until.saturating_add(SignedDuration::from_millis(1)).unwrap_or(until);
        tokio::select! {
            () = self.gate.clock().until(until) => {}
            () = self.stop.wait() => {}
        }
    }

    /// Comes back when the run is to end and a request has not gone out yet. One that was counted as wanted goes out.
    pub(super) async fn going_home(&self, sent: &AtomicBool) {
        self.stop.wait().await;
        if sent.load(Ordering::Acquire) || self.stop.reason() == Some(Reason::Pages) {
            std::future::pending::<()>().await;
        }
    }

    /// Takes one page from the number that was wanted.
    pub(super) fn take_page(&self) -> bool {
        self.pages_left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
    }

    /// Tells something that is no page.
    pub(super) fn notice(&self, event: impl FnOnce() -> Event) {
        self.progress.hear(&event(), &self.tally.counts().all);
    }

    /// Counts and tells what came of an address.
    pub(super) fn tell(&self, site: &Site, url: &str, told: Told, committed: &Committed) {
        for link in &told.links {
            site.remember(link);
        }
        if let Some(learned) = &told.dictionary {
            site.shelves.learn(learned);
        }
        if let Some(article) = &told.article {
            site.health.lock().unwrap_or_else(std::sync::PoisonError::into_inner).note(article, &told.strayed);
        }
        if let Some((kind, _)) = &told.failure {
            self.tally.failure(kind);
        }
        let figures = self.tally.count(&site.name, |figures| count(figures, &told, committed));
        let event = match (&told.failure, told.status) {
            (Some((kind, words)), _) => {
                Event::Failed { url: url.to_owned(), kind: kind.clone(), words: words.clone(), again: told.again }
            }
            (None, status) => Event::Kept {
                url: url.to_owned(),
                status: status.unwrap_or_default(),
                bytes: told.bytes,
                change: committed.change.clone(),
                note: told.note,
            },
        };
        self.progress.hear(&event, &figures);
    }

    async fn end(&self, plan: &Plan, run: RunId, hosts: Hosts, started: Instant) -> Result<Report, RunError> {
        let (sources, now) = (self.sites.sources(), self.gate.clock().now());
        let wanted = sources.clone();
        let left = call(&self.writer, move |store| store.count_due(now, &wanted)).await?;
        let mut counts = self.tally.counts();
        counts.all.left = left;
        let (_, waiting) = self.retries(now).await?;
        let ending = Ending::of(self.stop.reason(), &counts.all, waiting, &hosts, plan.limits.tolerate);
        if plan.mode == Mode::Crawl && left == 0 {
            for source in sources {
                call(&self.writer, move |store| store.finish_crawl(source)).await?;
            }
        }
        let report = Report::new(plan, run, ending, counts, hosts, started.elapsed());
        let fields: Vec<_> = self
            .sites
            .iter()
            .flat_map(|site| site.health.lock().unwrap_or_else(std::sync::PoisonError::into_inner).rows(site.source))
            .collect();
        let end = RunEnd {
            ended_at: clock::now(),
            exit_code: report.ending.code(),
            outcome: report.ending.words().to_owned(),
            counts: json!(report.figures),
            failures: json!(report.failures),
            sites: json!(report.sites),
            bytes: report.figures.bytes,
        };
        call(&self.writer, move |store| store.end_run(run, &end, &fields)).await?;
        Ok(report)
    }
}

fn count(figures: &mut Figures, told: &Told, committed: &Committed) {
    figures.found += committed.new_links.len() as u64;
    figures.bytes += told.bytes;
    match told.status {
        Some(304) => {
            (figures.fetched, figures.not_modified, figures.unchanged) =
                (figures.fetched + 1, figures.not_modified + 1, figures.unchanged + 1)
        }
        Some(404 | 410) if !told.named => (figures.fetched, figures.gone) = (figures.fetched + 1, figures.gone + 1),
        Some(300..400) => (figures.fetched, figures.moved) = (figures.fetched + 1, figures.moved + 1),
        Some(_) if !told.lost => figures.fetched += 1,
        Some(_) | None => {}
    }
    figures.images += u64::from(told.image);
    if let Some(change) = &committed.change {
        figures.article(change);
    } else if told.same {
        figures.unchanged += 1;
    }
    if told.lost {
        match &told.failure {
            Some((kind, _)) if kind == "robots" => figures.excluded += 1,
            _ if told.again => figures.retries += 1,
            // That an article is gone is news of it; where a profile's own places are gone, nothing is heard any more.
            _ if matches!(told.status, Some(404 | 410)) && !told.named => {}
            _ => figures.failed += 1,
        }
    }
}
