//! What came of a run.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;

use crate::archive::RunId;

use super::dispatch::Hosts;
use super::drift::Drift;
use super::plan::{Mode, Plan};
use super::stop::Reason;
use super::tally::{Counts, Figures};

/// Figures of one site.
pub type SiteCounts = Figures;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Done.
    Done,
    /// Too many pages failed, or nothing could be fetched.
    TooManyFailures,
    /// A field that used to be filled no longer is.
    Drift,
    /// Kept out, or told to wait longer than the run may last.
    Blocked,
    /// Ctrl-C.
    Interrupted,
    /// SIGTERM.
    Terminated,
}

impl Ending {
    /// The worst of what happened: a person's wish first, then a host's, then the share of failures. Of what failed in this run
    /// and was to be tried again, `waiting` addresses were not.
    pub(super) fn of(reason: Option<Reason>, figures: &Figures, waiting: u64, hosts: &Hosts, tolerate: f64) -> Self {
        let failed = figures.failed + waiting.min(figures.retries);
        let tried = figures.fetched + failed;
        let share = failed as f64 / tried.max(1) as f64;
        match reason {
            Some(Reason::Interrupt) => Self::Interrupted,
            Some(Reason::Terminate) => Self::Terminated,
            _ if !hosts.refused.is_empty() => Self::Blocked,
            _ if !hosts.unreachable.is_empty() => Self::TooManyFailures,
            _ if failed > 0 && (share > tolerate || failed == tried) => Self::TooManyFailures,
            _ => Self::Done,
        }
    }

    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::TooManyFailures => 4,
            Self::Drift => 5,
            Self::Blocked => 6,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }

    /// One word or two.
    pub fn words(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::TooManyFailures => "too many failures",
            Self::Drift => "drift",
            Self::Blocked => "blocked",
            Self::Interrupted => "interrupted",
            Self::Terminated => "terminated",
        }
    }
}

/// What came of a run.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The run's number.
    pub run: RunId,
    /// The command.
    pub command: &'static str,
    /// How it ended.
    pub ending: Ending,
    /// All sites together.
    pub figures: Figures,
    /// Each site.
    pub sites: BTreeMap<String, SiteCounts>,
    /// Failures by kind.
    pub failures: BTreeMap<String, u64>,
    /// Hosts that kept us out or made us wait too long, and why.
    pub refused: BTreeMap<String, String>,
    /// Hosts that could not be reached, and why.
    pub unreachable: BTreeMap<String, String>,
    /// Fields that pages no longer give.
    pub drifted: Vec<Drift>,
    /// How long it took.
    pub seconds: f64,
    #[serde(skip)]
    mode: Mode,
    #[serde(skip)]
    elapsed: Duration,
}

impl Report {
    pub(super) fn new(
        plan: &Plan,
        run: RunId,
        ending: Ending,
        counts: Counts,
        hosts: Hosts,
        elapsed: Duration,
    ) -> Self {
        let mut sites = counts.sites;
        for start in &plan.starts {
            sites.entry(start.site.clone()).or_default();
        }
        Self {
            run,
            command: plan.command,
            ending,
            figures: counts.all,
            sites,
            failures: counts.failures,
            refused: hosts.refused,
            unreachable: hosts.unreachable,
            drifted: Vec::new(),
            seconds: (elapsed.as_secs_f64() * 1000.0).round() / 1000.0,
            mode: plan.mode,
            elapsed,
        }
    }

    /// The line that a run ends with: `sync done: 3 sites, 128 fetched, 12 new, 4 changed, 110 unchanged, 2 failed, 4m12s, run 57`.
    pub fn line(&self) -> String {
        let figures = &self.figures;
        let sites = self.sites.len();
        let mut line = format!(
            "{} {}: {sites} site{}, {} fetched, {} new, {} changed, {} unchanged, {} failed",
            self.command,
            self.ending.words(),
            if sites == 1 { "" } else { "s" },
            figures.fetched,
            figures.new,
            figures.changed,
            figures.unchanged,
            figures.failed,
        );
        if figures.images > 0 {
            line.push_str(&format!(", {} images", figures.images));
        }
        if figures.left > 0 && self.mode == Mode::Crawl {
            line.push_str(&format!(", {} left", figures.left));
        }
        line.push_str(&format!(", {}, run {}", duration(self.elapsed), self.run));
        line
    }
}

/// `4m12s`, `1h03m`, `2.4s`.
pub(super) fn duration(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    match seconds {
        0..10 => format!("{:.1}s", elapsed.as_secs_f64()),
        10..60 => format!("{seconds}s"),
        60..3600 => format!("{}m{:02}s", seconds / 60, seconds % 60),
        _ => format!("{}h{:02}m", seconds / 3600, seconds % 3600 / 60),
    }
}
