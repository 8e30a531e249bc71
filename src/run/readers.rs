//! The cores: threads that turn answers into what the archive keeps, and hand it to the writer.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::address::Address;
use crate::archive::{Committed, Due, HostDictionary, HostNote, Store, Ticket, Writer};
use crate::capture::packing::Effort;
use crate::politeness::Visit;

use super::packing::Earlier;
use super::page::{Asked, Desk, Place, Told};
use super::site::Site;
use super::tray::{Core, Jobs, tray};

/// Where pages come no faster, there is time to pack them well.
const UNHURRIED: Duration = Duration::from_millis(200);

/// An answer that waits for a core.
pub struct Job {
    /// The address.
    pub due: Due,
    /// Its site.
    pub site: Arc<Site>,
    /// Row of the host, and the claim's epoch.
    pub claim: (i64, i64),
    /// The host's state after the request.
    pub note: Option<HostNote>,
    /// Moment by the run's clock.
    pub now: Timestamp,
    /// The answer, or why robots.txt forbids to ask.
    pub answer: Result<Visit, String>,
    /// Where to send what came of it.
    pub done: oneshot::Sender<(Told, Ticket<Committed>)>,
}

/// The threads.
pub struct Readers {
    threads: Vec<JoinHandle<()>>,
}

impl Readers {
    /// Starts so many threads, and returns how jobs reach them.
    pub fn start<S: Store + 'static>(
        threads: usize,
        desk: &Arc<Desk>,
        writer: &Arc<Writer<S>>,
    ) -> std::io::Result<(Self, Jobs)> {
        let (jobs, cores) = tray(threads);
        let start = |(n, core): (usize, Core)| {
            let (desk, writer) = (desk.clone(), writer.clone());
            std::thread::Builder::new().name(format!("reader-{n}")).spawn(move || {
                while let Some((job, more)) = core.take() {
                    work(&desk, &writer, job, more);
                }
            })
        };
        let threads = cores.into_iter().enumerate().map(start).collect::<Result<_, _>>()?;
        Ok((Self { threads }, jobs))
    }

    /// Waits for them; the [`Jobs`] must be gone.
    pub fn finish(self) {
        for thread in self.threads {
            // A panic was told on standard error; the page that it cost is still due.
            let _ = thread.join();
        }
    }
}

fn work<S: Store + 'static>(desk: &Desk, writer: &Writer<S>, job: Job, more: bool) {
    let paced = job.site.profile().is_ok_and(|profile| profile.pace.interval >= UNHURRIED);
    let effort = if paced && !more { Effort::Thorough } else { Effort::Quick };
    let place = Place { due: &job.due, claim: job.claim, site: &job.site, now: job.now, effort };
    let asked = Asking { writer, job: &job.due };
    let mut worked = match job.answer {
        Ok(visit) => desk.work(&place, visit, &asked),
        Err(words) => desk.forbidden(&place, words),
    };
    worked.page.host = job.note;
    crate::crash::step("stored");
    // The addresses that a source announces are waited for.
    let more = more && !job.due.kind.is_source();
    let ticket = writer.keep(worked.page, more);
    // Whoever asked may have been stopped; the page is kept all the same.
    let _ = job.done.send((worked.told, ticket));
}

/// Asks the store between two groups.
struct Asking<'a, S: Store + 'static> {
    writer: &'a Writer<S>,
    job: &'a Due,
}

impl<S: Store> Asked for Asking<'_, S> {
    fn earlier(&self) -> Option<Earlier> {
        self.job.sha256.as_ref()?;
        let address = self.job.id;
        let found = self.writer.call(move |store| store.last_body(address)).blocking_recv().ok()?.ok()??;
        Some(Earlier { sha256: found.sha256, body: found.body, leans: found.leans })
    }

    fn dictionary(&self) -> Option<HostDictionary> {
        let host = Address::parse(&self.job.url).ok()?.host_key();
        self.writer.call(move |store| store.dictionary(&host)).blocking_recv().ok()?.ok()?
    }

    fn images(&self) -> Vec<String> {
        let address = self.job.id;
        let found = self.writer.call(move |store| store.images(address)).blocking_recv();
        found.ok().and_then(Result::ok).unwrap_or_default()
    }

    fn unknown(&self, addresses: Vec<Address>) -> usize {
        let all = addresses.len();
        // Without an answer everything counts as new: reading one page too many loses nothing.
        self.writer
            .call(move |store| store.unknown(&addresses))
            .blocking_recv()
            .ok()
            .and_then(Result::ok)
            .unwrap_or(all)
    }
}
