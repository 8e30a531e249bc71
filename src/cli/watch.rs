//! Everyone who watches a run: the screen, the log of the archive, the dead man's switch.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::json;

use super::progress::Screen;
use super::{Exit, Failure, Printer, Session};
use crate::archive::Journal;
use crate::run::{Event, Figures, Moment, Progress, Report, ping};

/// Size at which the log is rotated when nobody says otherwise, in MiB.
const LOG_SIZE: u64 = 16;

/// The screen and the log.
pub(super) struct Watch {
    screen: Arc<Screen>,
    journal: Mutex<Option<Journal>>,
}

impl Watch {
    /// Opens the log; an archive whose log cannot be written is still worth running.
    pub(super) fn open(session: &Session, archive: &Path, screen: Arc<Screen>) -> Self {
        let size = session.settings.find(|layer| layer.log_size.as_ref()).unwrap_or(LOG_SIZE);
        let journal = Journal::open(archive, size.saturating_mul(1 << 20))
            .inspect_err(|error| session.printer.warn(&format!("no log is kept: {error}")))
            .ok();
        Self { screen, journal: Mutex::new(journal) }
    }

    /// Writes down how the run ended.
    pub(super) fn ended(&self, outcome: &Result<Report, Failure>) {
        match outcome {
            Ok(report) => self.note("ended", &json!({ "report": report })),
            Err(failure) => self.note("failed", &json!({ "exit": failure.exit.code(), "words": failure.message })),
        }
    }

    fn note(&self, event: &str, detail: &serde_json::Value) {
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        // A full disk ends the run by way of the archive; the log alone is no reason to stop.
        if journal.as_mut().is_some_and(|journal| journal.write(event, detail).is_err()) {
            *journal = None;
        }
    }
}

impl Progress for Watch {
    fn hear(&self, event: &Event, figures: &Figures) {
        match event {
            Event::Began { run, resumed } => self.note("began", &json!({ "run": run, "resumed": resumed })),
            Event::Kept { url, status, bytes, note, .. } => {
                self.note("kept", &json!({ "url": url, "status": status, "bytes": bytes, "note": note }));
            }
            Event::Failed { url, kind, words, again } => {
                self.note("no page", &json!({ "url": url, "kind": kind, "words": words, "again": again }));
            }
            Event::Notice(words) => self.note("notice", &json!({ "words": words })),
        }
        self.screen.hear(event, figures);
    }
}

/// Does a command that the dead man's switch watches. What kept it from its run, or ended that, is told, too; that another
/// run is at work is none of its business.
pub(super) fn watched(session: &Session, command: impl FnOnce() -> Result<Exit, Failure>) -> Result<Exit, Failure> {
    let outcome = command();
    if let Err(failure) = &outcome
        && failure.exit != Exit::Busy
    {
        Switch::of(session).tell(Moment::End { code: failure.exit.code(), summary: &failure.message });
    }
    outcome
}

/// The dead man's switch: told at the start, and with the exit code at the end. It never changes how a run ends.
pub(super) struct Switch<'a> {
    address: Option<String>,
    printer: &'a Printer,
}

impl<'a> Switch<'a> {
    /// The switch that the settings name, if they do.
    fn of(session: &'a Session) -> Self {
        Self { address: session.settings.find(|layer| layer.ping.as_ref()), printer: &session.printer }
    }

    /// Tells that a run starts.
    pub(super) fn start(session: &'a Session) -> Self {
        let switch = Self::of(session);
        switch.tell(Moment::Start);
        switch
    }

    /// Tells how the run ended.
    pub(super) fn end(&self, report: &Report) {
        self.tell(Moment::End { code: report.ending.code(), summary: &report.line() });
    }

    fn tell(&self, moment: Moment<'_>) {
        if let Some(Err(words)) = self.address.as_deref().map(|address| ping(address, moment)) {
            self.printer.warn(&words);
        }
    }
}
