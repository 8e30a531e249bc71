//! Every stored page, read again with today's profiles and word lists, on all cores and without the network.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use serde::Serialize;
use serde_json::json;

use crate::archive::{Archive, ArchiveError, Change, Reading, Rereading, RunEnd, RunStart, SqliteStore, Store, Writer};
use crate::clock;
use crate::extraction::{self, Page, PageKind};
use crate::lexicon::Lexicons;
use crate::profile::Profiles;

use super::RunError;

/// Pages handed to a thread at a time.
const BATCH: usize = 16;

/// What came of reading again.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Reextracted {
    /// The run.
    pub run: i64,
    /// Pages read.
    pub pages: u64,
    /// Articles that were none before.
    pub new: u64,
    /// Articles that read otherwise now.
    pub changed: u64,
    /// Articles that read as before; nothing was written for them.
    pub unchanged: u64,
    /// Pages that are no articles.
    pub other: u64,
    /// Pages that could not be read.
    pub failed: u64,
    /// How long it took.
    pub seconds: f64,
}

#[derive(Default)]
struct Counts {
    pages: AtomicU64,
    new: AtomicU64,
    changed: AtomicU64,
    unchanged: AtomicU64,
    other: AtomicU64,
    failed: AtomicU64,
}

/// A record that today's profiles and word lists read otherwise from its stored page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Otherwise {
    /// The record's id.
    pub id: String,
    /// Fields that differ; none where the page was no article before.
    pub fields: Vec<String>,
}

/// What each thread needs.
struct Work<'a> {
    folder: &'a Path,
    profiles: &'a Profiles,
    lexicons: &'a Lexicons,
    aim: Aim<'a>,
    counts: &'a Counts,
}

/// What is done about records that read otherwise.
#[derive(Clone, Copy)]
enum Aim<'a> {
    Keep { writer: &'a Writer<SqliteStore>, rows: &'a HashMap<String, i64>, run: i64 },
    Name(&'a Mutex<Vec<Otherwise>>),
}

/// Reads the stored pages of these sites (of all, if none is named) again. The archive is locked by the caller.
pub fn reextract(
    folder: &Path,
    sites: &[String],
    profiles: &Profiles,
    lexicons: &Lexicons,
    threads: Option<usize>,
) -> Result<Reextracted, RunError> {
    let started = Instant::now();
    let mut store = SqliteStore::new(Archive::open(folder)?);
    let start = RunStart {
        command: "reextract".to_owned(),
        arguments: json!({ "sites": sites }),
        started_at: clock::now(),
        profiles: json!({}),
    };
    let run = store.start_run(&start)?;
    let reader = Archive::open_read_only(folder)?;
    let mut rows = HashMap::new();
    for site in reader.sites()? {
        if let Ok(profile) = profiles.get(&site.name) {
            let text = profiles.text(&site.name).unwrap_or_default();
            rows.insert(site.name.clone(), store.profile(&site.name, &profile.sha256, text)?);
        }
    }
    let writer = Writer::start(store)?;
    let counts = Counts::default();
    let aim = Aim::Keep { writer: &writer, rows: &rows, run };
    let work = Work { folder, profiles, lexicons, aim, counts: &counts };
    work.on_all_cores(&reader, sites, threads)?;
    let load = |count: &AtomicU64| count.load(Ordering::Relaxed);
    let done = Reextracted {
        run,
        pages: load(&counts.pages),
        new: load(&counts.new),
        changed: load(&counts.changed),
        unchanged: load(&counts.unchanged),
        other: load(&counts.other),
        failed: load(&counts.failed),
        seconds: started.elapsed().as_secs_f64(),
    };
    let end = RunEnd {
        ended_at: clock::now(),
        exit_code: 0,
        outcome: "done".to_owned(),
        counts: json!(done),
        failures: json!({}),
        sites: json!({}),
        bytes: 0,
    };
    writer.stop()?.end_run(run, &end, &[])?;
    Ok(done)
}

/// Reads the stored pages of these sites again as [`reextract`] does, changes nothing, and names the records that read
/// otherwise now; also how many pages were read.
pub fn compare(
    folder: &Path,
    sites: &[String],
    profiles: &Profiles,
    lexicons: &Lexicons,
    threads: Option<usize>,
) -> Result<(Vec<Otherwise>, u64), RunError> {
    let (named, counts) = (Mutex::default(), Counts::default());
    let work = Work { folder, profiles, lexicons, aim: Aim::Name(&named), counts: &counts };
    work.on_all_cores(&Archive::open_read_only(folder)?, sites, threads)?;
    let mut named = named.into_inner().unwrap_or_else(PoisonError::into_inner);
    named.sort();
    Ok((named, counts.pages.load(Ordering::Relaxed)))
}

impl Work<'_> {
    fn on_all_cores(&self, reader: &Archive, sites: &[String], threads: Option<usize>) -> Result<(), RunError> {
        let threads =
            threads.or_else(|| std::thread::available_parallelism().ok().map(usize::from)).unwrap_or(1).max(1);
        let (batches, waiting) = sync_channel::<Vec<(i64, i64)>>(threads * 2);
        let waiting = Arc::new(Mutex::new(waiting));
        std::thread::scope(|scope| -> Result<(), RunError> {
            let readers: Vec<_> = (0..threads).map(|_| scope.spawn(|| self.read_all(&waiting))).collect();
            let mut batch = Vec::with_capacity(BATCH);
            reader.each_page::<ArchiveError>(sites, |address, capture| {
                batch.push((address, capture));
                if batch.len() == BATCH {
                    batches.send(std::mem::take(&mut batch)).map_err(|_| ArchiveError::Closed)?;
                }
                Ok(())
            })?;
            // A reader that failed says why itself, below.
            let _ = batches.send(batch);
            drop(batches);
            for reader in readers {
                reader.join().map_err(|_| ArchiveError::Closed)??;
            }
            Ok(())
        })
    }

    fn read_all(&self, waiting: &Mutex<Receiver<Vec<(i64, i64)>>>) -> Result<(), ArchiveError> {
        let archive = Archive::open_read_only(self.folder)?;
        loop {
            let batch = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(batch) = batch else { return Ok(()) };
            for (address, capture) in batch {
                self.read(&archive, address, capture)?;
            }
        }
    }

    fn read(&self, archive: &Archive, address: i64, id: i64) -> Result<(), ArchiveError> {
        let add = |count: &AtomicU64| count.fetch_add(1, Ordering::Relaxed);
        add(&self.counts.pages);
        let stored = archive.capture(id)?;
        let (Some(body), Ok(profile)) = (stored.body_id, self.profiles.get(&stored.source)) else {
            add(&self.counts.failed);
            return Ok(());
        };
        let body = match archive.body(body) {
            Ok(body) => body,
            // `verify` names it; the others are read all the same.
            Err(ArchiveError::Damaged { .. }) => {
                add(&self.counts.failed);
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        let capture = &stored.capture;
        let page = Page {
            url: &capture.url,
            status: capture.status,
            headers: &capture.headers,
            body: &body,
            fetched_at: capture.fetched_at,
        };
        let read = catch_unwind(AssertUnwindSafe(|| extraction::read(&page, profile, self.lexicons)));
        let Ok(reading) = read else {
            add(&self.counts.failed);
            return Ok(());
        };
        let Some(mut article) = reading.article.filter(|_| reading.kind == PageKind::Article) else {
            add(&self.counts.other);
            return Ok(());
        };
        let differences = archive.differences(&article)?;
        if differences.as_ref().is_some_and(Vec::is_empty) {
            add(&self.counts.unchanged);
            return Ok(());
        }
        let (writer, rows, run) = match self.aim {
            Aim::Keep { writer, rows, run } => (writer, rows, run),
            Aim::Name(named) => {
                let otherwise = Otherwise { id: article.id, fields: differences.unwrap_or_default() };
                named.lock().unwrap_or_else(PoisonError::into_inner).push(otherwise);
                return Ok(());
            }
        };
        let evidence = article.evidence.take();
        let reading = Reading { article, evidence, profile: rows.get(&stored.source).copied() };
        let place = Rereading { address, capture: id, at: capture.fetched_at, run };
        let kept = writer.call(move |store| store.reread(&place, &reading));
        let change = kept.blocking_recv().map_err(|_| ArchiveError::Closed)??;
        add(match change {
            Change::New => &self.counts.new,
            Change::Changed(_) => &self.counts.changed,
            Change::Unchanged => &self.counts.unchanged,
        });
        Ok(())
    }
}
