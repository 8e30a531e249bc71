//! What came of an import.

use std::time::Duration;

use serde::Serialize;

use super::super::report::{Ending, duration};
use super::super::stop::Reason;
use crate::archive::{Change, Imported, RunId};

/// Counts of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImportFigures {
    /// Answers read.
    pub answers: u64,
    /// Those that were kept.
    pub kept: u64,
    /// Those that were there before.
    pub known: u64,
    /// Those among the kept that are older than what the archive knows of their address: kept as captures alone.
    pub past: u64,
    /// Revisits among the answers whose body is neither in the files nor in the archive.
    pub bodiless: u64,
    /// Articles seen for the first time.
    pub new: u64,
    /// Articles that changed.
    pub changed: u64,
    /// Articles whose fields have not changed.
    pub unchanged: u64,
    /// Records that are no answers to a GET.
    pub passed: u64,
    /// Records that cannot be read.
    pub damaged: u64,
}

impl ImportFigures {
    pub(super) fn count(&mut self, imported: &Imported) {
        match imported {
            Imported::Known => self.known += 1,
            Imported::Past => (self.kept, self.past) = (self.kept + 1, self.past + 1),
            Imported::Kept(committed) => {
                self.kept += 1;
                match &committed.change {
                    Some(Change::New) => self.new += 1,
                    Some(Change::Changed(_)) => self.changed += 1,
                    Some(Change::Unchanged) => self.unchanged += 1,
                    None => {}
                }
            }
        }
    }
}

/// What came of an import.
#[derive(Clone, Debug, Serialize)]
pub struct ImportReport {
    /// The run's number.
    pub run: RunId,
    /// How it ended.
    pub ending: Ending,
    /// The counts.
    pub figures: ImportFigures,
    /// How long it took.
    pub seconds: f64,
    #[serde(skip)]
    elapsed: Duration,
}

impl ImportReport {
    pub(super) fn new(
        run: RunId,
        reason: Option<Reason>,
        figures: ImportFigures,
        tolerate: f64,
        elapsed: Duration,
    ) -> Self {
        let share = figures.damaged as f64 / (figures.answers + figures.damaged).max(1) as f64;
        let ending = match reason {
            Some(Reason::Interrupt) => Ending::Interrupted,
            Some(Reason::Terminate) => Ending::Terminated,
            _ if figures.damaged > 0 && (share > tolerate || figures.answers == 0) => Ending::TooManyFailures,
            _ => Ending::Done,
        };
        Self { run, ending, figures, seconds: (elapsed.as_secs_f64() * 1000.0).round() / 1000.0, elapsed }
    }

    /// The line that an import ends with:
    /// `import done: 128 answers, 96 kept, 32 known, 12 articles new, 1 changed, 2 damaged, 4.2s, run 57`.
    pub fn line(&self) -> String {
        let ImportFigures { answers, kept, known, new, changed, damaged, .. } = self.figures;
        format!(
            "import {}: {answers} answers, {kept} kept, {known} known, {new} articles new, {changed} changed, \
             {damaged} damaged, {}, run {}",
            self.ending.words(),
            duration(self.elapsed),
            self.run
        )
    }
}
