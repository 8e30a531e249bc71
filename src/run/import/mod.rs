//! Answers from files into the archive: read on all cores, kept in the order of the files.
//!
//! - [`import()`]: does it.
//! - [`ImportPlan`], [`Incoming`]: with what, and of what.
//! - [`ImportReport`], [`ImportFigures`]: what came of it.

mod keeper;
mod reader;
mod report;

use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use serde_json::{Value, json};

use crate::archive::{Archive, ArchiveError, RunEnd, RunStart, SqliteStore, Store, Writer};
use crate::capture::warc::Answer;
use crate::clock;
use crate::lexicon::Lexicons;
use crate::profile::Profiles;

use super::RunError;
use super::stop::Stop;
use keeper::Keeper;
use reader::{Read, Reader};
pub use report::{ImportFigures, ImportReport};

/// Answers on their way: bounds memory whatever the size of the files.
const IN_FLIGHT: usize = 128;

/// With what answers are read.
pub struct ImportPlan {
    /// The words of the command, for the record of the run.
    pub arguments: Value,
    /// Every profile.
    pub profiles: Arc<Profiles>,
    /// Every word list.
    pub lexicons: Arc<Lexicons>,
    /// Read with this profile, whatever the address says.
    pub site: Option<String>,
    /// Threads that read pages; `None`: one a core.
    pub threads: Option<usize>,
    /// With more than this share of damaged records the import did not go well, 0 to 1.
    pub tolerate: f64,
}

/// What a file gives.
#[derive(Debug)]
pub enum Incoming {
    /// An answer.
    Answer(Box<Answer>),
    /// An answer that is known to be a page, whatever its media type says.
    Page(Box<Answer>),
    /// Something that is no answer to a GET, and why.
    Passed(String),
    /// Something that cannot be read.
    Damaged {
        /// File, and the place in it.
        place: String,
        /// What is wrong there.
        reason: String,
    },
}

/// Hears what happens; called in the order of the files.
pub trait Hearer {
    /// Something could not be read.
    fn damaged(&self, place: &str, reason: &str);
    /// One more was dealt with.
    fn figures(&self, figures: &ImportFigures);
}

/// An item in the order of the files.
enum Step {
    Passed,
    Damaged {
        place: String,
        reason: String,
    },
    Work(Result<Read, RunError>),
    /// Needs a body that may be on its way: read when everything before it is kept.
    Repeats(Box<Answer>),
}

/// Imports into an archive that is open for writing and locked by the caller.
pub fn import(
    plan: &ImportPlan,
    archive: Archive,
    incoming: impl Iterator<Item = Incoming> + Send,
    stop: &Stop,
    hearer: &dyn Hearer,
) -> Result<ImportReport, RunError> {
    let started = Instant::now();
    let folder = archive.folder().to_owned();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let signals = runtime.spawn(stop.clone().listen());
    let writer = Arc::new(Writer::start(SqliteStore::new(archive))?);
    let start = RunStart {
        command: "import".to_owned(),
        arguments: plan.arguments.clone(),
        started_at: clock::now(),
        profiles: json!({}),
    };
    let run = call(&writer, move |store| store.start_run(&start))?;
    let reader = Reader::new(plan, run, &folder, &writer, runtime.handle().clone());
    let mut keeper = Keeper::new(&writer, &reader, hearer)?;
    let outcome = stream(plan, incoming, stop, &reader, &mut keeper);
    signals.abort();
    let figures = keeper.finish();
    outcome?;
    let report = ImportReport::new(run, stop.reason(), figures?, plan.tolerate, started.elapsed());
    let end = RunEnd {
        ended_at: clock::now(),
        exit_code: report.ending.code(),
        outcome: report.ending.words().to_owned(),
        counts: json!(report.figures),
        failures: json!({}),
        sites: json!({}),
        bytes: 0,
    };
    let fields = reader.fields();
    call(&writer, move |store| store.end_run(run, &end, &fields))?;
    Ok(report)
}

/// Reads on all cores, and hands everything to the keeper in the order of the files.
fn stream(
    plan: &ImportPlan,
    incoming: impl Iterator<Item = Incoming> + Send,
    stop: &Stop,
    reader: &Reader<'_>,
    keeper: &mut Keeper<'_>,
) -> Result<(), RunError> {
    let threads = plan.threads.or_else(|| std::thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
    let (jobs, waiting) = sync_channel::<(u64, Box<Answer>, bool)>(IN_FLIGHT);
    let (steps, done) = sync_channel::<(u64, Step)>(IN_FLIGHT);
    let (enter, leave) = sync_channel::<()>(IN_FLIGHT);
    let waiting = Mutex::new(waiting);
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            let (steps, waiting) = (steps.clone(), &waiting);
            scope.spawn(move || {
                let archive = reader.open();
                // The lock is released before the work begins.
                while let Some((at, answer, is_page)) = next(waiting) {
                    let work = match &archive {
                        Ok(archive) => reader.read(archive, *answer, is_page),
                        Err(error) => Err(RunError::Archive(ArchiveError::Unwritable { reason: error.to_string() })),
                    };
                    if steps.send((at, Step::Work(work))).is_err() {
                        return;
                    }
                }
            });
        }
        scope.spawn(move || {
            for (at, item) in (0..).zip(incoming) {
                if stop.reason().is_some() || enter.send(()).is_err() {
                    return;
                }
                let is_page = matches!(item, Incoming::Page(_));
                let step = match item {
                    Incoming::Answer(answer) if answer.repeats.is_some() => Step::Repeats(answer),
                    Incoming::Answer(answer) | Incoming::Page(answer) => {
                        if jobs.send((at, answer, is_page)).is_err() {
                            return;
                        }
                        continue;
                    }
                    Incoming::Passed(_) => Step::Passed,
                    Incoming::Damaged { place, reason } => Step::Damaged { place, reason },
                };
                if steps.send((at, step)).is_err() {
                    return;
                }
            }
        });
        // Both ends go with this closure, so that an error here ends the threads too.
        let (done, leave) = (done, leave);
        keeper.keep_all(&done, &leave)
    })
}

fn next<T>(waiting: &Mutex<std::sync::mpsc::Receiver<T>>) -> Option<T> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// Calls the store from a thread that may wait.
fn call<T: Send + 'static>(
    writer: &Writer<SqliteStore>,
    work: impl FnOnce(&mut SqliteStore) -> Result<T, ArchiveError> + Send + 'static,
) -> Result<T, ArchiveError> {
    writer.call(work).blocking_recv().map_err(|_| ArchiveError::Closed)?
}
