//! What a person sees of a run while it goes on: a moving line on a terminal, plain lines elsewhere.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::printer::{Printer, Verbosity};
use crate::archive::Change;
use crate::run::{Event, Figures, Progress};
use crate::text::printable;

/// Off a terminal a line says how far the run has come this often.
const EVERY: Duration = Duration::from_secs(30);

/// Renders events.
pub struct Screen {
    bar: Option<ProgressBar>,
    verbosity: Verbosity,
    said: Mutex<Said>,
}

struct Said {
    start: Instant,
    last: Instant,
}

impl Screen {
    /// For this printer's streams.
    pub fn new(printer: &Printer) -> Self {
        let bar = printer.draws_progress().then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(8));
            let style = ProgressStyle::with_template("{spinner} {elapsed_precise} {msg}");
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
        });
        let now = Instant::now();
        Self { bar, verbosity: printer.verbosity, said: Mutex::new(Said { start: now, last: now }) }
    }

    /// Takes the moving line away.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    fn line(&self, words: &str) {
        match &self.bar {
            Some(bar) => bar.println(printable(words)),
            // A closed standard error must not end a crawl.
            None => drop(std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("{}\n", printable(words)))),
        }
    }

    fn figures(&self, figures: &Figures) {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let elapsed = said.start.elapsed().as_secs_f64().max(0.001);
        let words = || {
            let due = (figures.found + 1).saturating_sub(figures.fetched);
            let rate = figures.fetched as f64 / elapsed;
            let mut words = format!(
                "{} pages, {rate:.1}/s, {} articles new, {} changed",
                figures.fetched, figures.new, figures.changed
            );
            words.push_str(&format!(", {} failed, {:.1} MB", figures.failed, figures.bytes as f64 / 1e6));
            if due > 0 && figures.fetched > 20 {
                words.push_str(&format!(", about {due} to go"));
            }
            words
        };
        match &self.bar {
            Some(bar) => {
                bar.set_message(words());
                bar.tick();
            }
            None if self.verbosity >= Verbosity::Normal && said.last.elapsed() >= EVERY => {
                said.last = Instant::now();
                self.line(&words());
            }
            None => {}
        }
    }
}

impl Progress for Screen {
    fn hear(&self, event: &Event, figures: &Figures) {
        match event {
            Event::Began { run, resumed } => {
                if self.verbosity >= Verbosity::Verbose {
                    self.line(&format!("run {run}"));
                }
                if !resumed.is_empty() && self.verbosity >= Verbosity::Normal {
                    self.line(&format!("going on with {}", resumed.join(", ")));
                }
            }
            Event::Kept { url, status, bytes, change, note } if self.verbosity >= Verbosity::Verbose => {
                let what = match (change, note) {
                    (Some(Change::New), _) => "new",
                    (Some(Change::Changed(_)), _) => "changed",
                    (Some(Change::Unchanged), _) => "same article",
                    (None, Some(note)) => note,
                    (None, None) => "unchanged",
                };
                self.line(&format!("{status} {url} {bytes} bytes, {what}"));
            }
            Event::Failed { url, kind, words, again } if self.verbosity >= Verbosity::Verbose => {
                self.line(&format!("{kind} {url}: {words}{}", if *again { "; will be tried again" } else { "" }));
            }
            Event::Notice(words) if self.verbosity >= Verbosity::Verbose => self.line(words),
            _ => {}
        }
        self.figures(figures);
    }
}
