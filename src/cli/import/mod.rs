//! `hemero import`: pages from web archives and folders into the archive.

mod inputs;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::crawl::LimitArgs;
use super::{Exit, Failure, Session};
use crate::archive::{Archive, RunLock};
use crate::clock;
use crate::run::Stop;
use crate::run::import::{Hearer, ImportFigures, ImportPlan, import};
use crate::text::printable;
use inputs::Inputs;

/// Keep pages that another program has saved, and read their fields
///
/// Takes WARC files (1.0 and 1.1, plain, gzip or zstd), WACZ files and folders of them, in the order given, and saved pages by a
/// list. An import that was interrupted goes on when it is run again; what is there already is passed over. Nothing is
/// fetched.
#[derive(clap::Args, Debug)]
#[command(after_help = "Examples:
  hemero import crawl.warc.gz
  hemero import old/ paper.wacz
  wget --mirror --warc-file=paper https://paper.example/ && hemero import paper.warc.gz
  hemero import --manifest saved/pages.jsonl")]
pub struct Args {
    /// WARC or WACZ files, folders of them, or - for a WARC file on standard input
    #[arg(value_name = "PATH", required_unless_present = "manifest")]
    paths: Vec<PathBuf>,
    /// A list of saved pages, one JSON object a line: {"file", "url", "fetched"}, paths relative to the list
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Read with this profile, whatever the addresses say
    #[arg(long, value_name = "NAME")]
    site: Option<String>,
    /// Share of damaged records with which the import still ended well [default: 5%]
    #[arg(long, value_name = "PERCENT")]
    tolerate: Option<String>,
    /// Wait for another run that holds the archive
    #[arg(long)]
    wait: bool,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let profiles = session.profiles()?;
    if let Some(name) = &args.site {
        profiles.get(name)?;
    }
    let inputs = Inputs::open(&args.paths, args.manifest.as_deref())?;
    let limits = session.limits(&LimitArgs::tolerating(args.tolerate.clone()))?;
    let words: Vec<_> = args.paths.iter().chain(&args.manifest).map(|path| path.display().to_string()).collect();
    let plan = ImportPlan {
        arguments: json!({ "files": words, "site": args.site }),
        lexicons: Arc::new(session.lexicons()?),
        profiles: Arc::new(profiles),
        site: args.site.clone(),
        threads: session.settings.find(|layer| layer.threads.as_ref()),
        tolerate: limits.tolerate,
    };
    let folder = session.settings.archive();
    drop(Archive::open_read_only(folder)?);
    let _lock = RunLock::take(folder, "import", clock::now(), args.wait)?;
    let archive = Archive::open(folder)?;
    let screen = Screen::new(session, &inputs);
    let report = import(&plan, archive, inputs, &Stop::default(), &screen);
    screen.bar.finish_and_clear();
    let report = report?;
    if session.printer.json {
        session.printer.json(&report)?;
    }
    let figures = report.figures;
    if figures.bodiless > 0 {
        let words = format!("{} answers repeat a body that is in none of the files", figures.bodiless);
        session.printer.warn(&words);
    }
    for (number, words) in [
        (figures.past, "are older than what is known of their address: kept beside it, no article was changed"),
        (figures.passed, "records are no answers to a GET"),
    ] {
        if number > 0 {
            session.printer.detail(&format!("{number} {words}"));
        }
    }
    session.printer.say(&report.line());
    let exit = Exit::ALL.into_iter().find(|exit| exit.code() == report.ending.code());
    Ok(exit.unwrap_or(Exit::Failed))
}

/// What a person sees of an import.
struct Screen<'a> {
    session: &'a Session,
    bar: ProgressBar,
    read: Arc<AtomicU64>,
}

impl<'a> Screen<'a> {
    fn new(session: &'a Session, inputs: &Inputs) -> Self {
        let bar = if session.printer.draws_progress() {
            let style = "{bar:30} {bytes} of {total_bytes}, {msg}, {eta} left";
            let style = ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(inputs.bytes).with_style(style)
        } else {
            ProgressBar::hidden()
        };
        Self { session, bar, read: inputs.read.clone() }
    }
}

impl Hearer for Screen<'_> {
    fn damaged(&self, place: &str, reason: &str) {
        self.bar.suspend(|| self.session.printer.warn(&format!("{place}: {}", printable(reason))));
    }

    fn figures(&self, figures: &ImportFigures) {
        if !self.bar.is_hidden() {
            self.bar.set_position(self.read.load(Ordering::Relaxed));
            self.bar.set_message(format!("{} answers, {} articles new", figures.answers, figures.new));
        }
    }
}
