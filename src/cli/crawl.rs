//! `hemero crawl`: everything that can be reached on a site, into the archive.

use std::io::BufRead;
use std::sync::Arc;

use serde_json::json;

use super::progress::Screen;
use super::watch::{Switch, Watch, watched};
use super::{Exit, Failure, Session};
use crate::address::{Address, AddressError};
use crate::archive::{Archive, RunLock};
use crate::clock;
use crate::politeness::advice;
use crate::profile::Profiles;
use crate::run::{self, Ending, Images, Limits, Mode, Plan, Report, RunError, Start, Stop};

/// Download the pages of a site, read their fields, keep both
///
/// A crawl that was interrupted goes on where it was; one that was finished asks again for everything that is
/// known, with validators, and keeps what changed.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of a profile, a URL to begin at, or - for URLs on standard input, one a line
    #[arg(value_name = "SITE|URL|-", required = true)]
    targets: Vec<String>,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Where a run ends early, and whether it waits for another.
#[derive(Debug, Default, clap::Args)]
pub struct LimitArgs {
    /// Stop after this long, such as 90m or 6h
    #[arg(long, value_name = "DURATION")]
    max_time: Option<jiff::SignedDuration>,
    /// Stop after this many pages
    #[arg(long, value_name = "N")]
    max_pages: Option<u64>,
    /// Leave out what feeds, sitemaps or addresses date before this day (2024-05-03)
    #[arg(long, value_name = "DATE")]
    since: Option<jiff::civil::Date>,
    /// Share of failed pages with which the run still ended well [default: 5%]
    #[arg(long, value_name = "PERCENT")]
    tolerate: Option<String>,
    /// Keep the pictures of articles too
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    with: Vec<Requisite>,
    /// Wait for another run that holds the archive
    #[arg(long)]
    pub wait: bool,
}

/// What can be kept beside the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Requisite {
    /// Pictures of articles
    Images,
}

impl LimitArgs {
    /// No limits but the share of failures.
    pub(super) fn tolerating(tolerate: Option<String>) -> Self {
        Self { tolerate, ..Self::default() }
    }
}

/// Runs `hemero crawl`.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    watched(session, || crawl(args, session))
}

fn crawl(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let profiles = session.profiles()?;
    let mut starts: Vec<Start> = Vec::new();
    for target in &args.targets {
        for (site, seed) in targets(target, &profiles)? {
            let at = starts.iter().position(|start| start.site == site).unwrap_or_else(|| {
                starts.push(Start { site, seeds: Vec::new() });
                starts.len() - 1
            });
            starts[at].seeds.extend(seed);
        }
    }
    let report = session.collect("crawl", Mode::Crawl, starts, profiles, &args.limits)?;
    session.tell(&report)
}

/// What a word of the command line names: sites, and where to begin on them.
fn targets(word: &str, profiles: &Profiles) -> Result<Vec<(String, Option<Address>)>, Failure> {
    let at = |address: Address| (profiles.for_address(&address).name.clone(), Some(address));
    if word == "-" {
        let mut found = Vec::new();
        for line in std::io::stdin().lock().lines() {
            let line =
                line.map_err(|error| Failure::new(Exit::Failed, format_args!("cannot read standard input: {error}")))?;
            if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
                found.push(at(Address::parse(&line).map_err(|error| Failure::new(Exit::Usage, error))?));
            }
        }
        return Ok(found);
    }
    match Address::parse(word) {
        Ok(address) => Ok(vec![at(address)]),
        // `paper.example/news` is an address that lacks its scheme; `paper` is a name.
        Err(error @ AddressError::NoScheme { .. }) if word.contains('.') && profiles.get(word).is_err() => {
            Err(Failure::new(Exit::Usage, error).hint("a URL begins with http:// or https://"))
        }
        Err(AddressError::NoScheme { .. }) => Ok(vec![(profiles.get(word)?.name.clone(), None)]),
        Err(error) => Err(Failure::new(Exit::Usage, error)),
    }
}

impl Session {
    /// Runs a plan on the session's archive, with progress on the terminal and the log in the archive.
    pub(super) fn collect(
        &self,
        command: &'static str,
        mode: Mode,
        starts: Vec<Start>,
        profiles: Profiles,
        limits: &LimitArgs,
    ) -> Result<Report, Failure> {
        let folder = self.settings.archive();
        drop(Archive::open_read_only(folder)?);
        let _lock = RunLock::take(folder, command, clock::now(), limits.wait)?;
        let network = run::network(&self.settings)
            .map_err(|error| Failure::new(Exit::Settings, format_args!("the setting 'allow_private': {error}")))?;
        let sites: Vec<&str> = starts.iter().map(|start| start.site.as_str()).collect();
        let seeds: Vec<&str> = starts.iter().flat_map(|start| &start.seeds).map(Address::as_str).collect();
        let images = self.images(limits)?;
        let plan = Plan {
            command,
            arguments: json!({ "sites": sites, "seeds": seeds, "since": limits.since, "images": images.wanted }),
            mode,
            images,
            limits: self.limits(limits)?,
            threads: self.settings.find(|layer| layer.threads.as_ref()),
            network,
            lexicons: Arc::new(self.lexicons()?),
            profiles: Arc::new(profiles),
            starts,
        };
        let archive = Archive::open(folder)?;
        let switch = Switch::start(self);
        let screen = Arc::new(Screen::new(&self.printer));
        let watch = Arc::new(Watch::open(self, folder, screen.clone()));
        let outcome = run::crawl(&plan, archive, &Stop::default(), watch.clone()).map_err(Failure::from);
        screen.finish();
        let outcome = outcome.and_then(|mut report| {
            run::judge(&mut report, &Archive::open(folder)?, &plan)?;
            Ok(report)
        });
        watch.ended(&outcome);
        if let Ok(report) = &outcome {
            switch.end(report);
        }
        outcome
    }

    pub(super) fn limits(&self, args: &LimitArgs) -> Result<Limits, Failure> {
        let time = args.max_time.or_else(|| self.settings.find(|layer| layer.max_time.as_ref()));
        let time = time.map(|time| {
            std::time::Duration::try_from(time).map_err(|_| {
                Failure::new(blame(args.max_time.is_some()), format_args!("a run cannot last {time:#}"))
                    .hint("write it as 90m or 6h")
            })
        });
        let tolerate = args.tolerate.clone().or_else(|| self.settings.find(|layer| layer.tolerate.as_ref()));
        let tolerate = tolerate.map(|text| {
            share(&text).ok_or_else(|| {
                Failure::new(blame(args.tolerate.is_some()), format_args!("'{text}' is no share"))
                    .hint("write it as 5%")
            })
        });
        Ok(Limits {
            time: time.transpose()?,
            pages: args.max_pages.or_else(|| self.settings.find(|layer| layer.max_pages.as_ref())),
            since: args.since,
            tolerate: tolerate.transpose()?.unwrap_or(Limits::default().tolerate),
        })
    }

    /// Which pictures are kept by flags and settings.
    fn images(&self, args: &LimitArgs) -> Result<Images, Failure> {
        let set = self.settings.find(|layer| layer.with.as_ref()).unwrap_or_default();
        if let Some(other) = set.iter().find(|word| *word != "images") {
            return Err(Failure::new(Exit::Settings, format_args!("the setting 'with' does not know '{other}'"))
                .hint("it knows \"images\""));
        }
        let default = Images::default();
        let count = self.settings.find(|layer| layer.image_count.as_ref());
        let size = self.settings.find(|layer| layer.image_size.as_ref());
        Ok(Images {
            wanted: !set.is_empty() || args.with.contains(&Requisite::Images),
            most: count.and_then(|count| usize::try_from(count).ok()).unwrap_or(default.most),
            largest: size.map_or(default.largest, |size| size.saturating_mul(1 << 20)),
        })
    }

    /// Prints what came of a run.
    pub(super) fn tell(&self, report: &Report) -> Result<Exit, Failure> {
        if self.printer.json {
            self.printer.json(report)?;
        }
        Ok(self.conclude(report))
    }

    /// Says in words what came of a run; the code to end with.
    pub(super) fn conclude(&self, report: &Report) -> Exit {
        for (host, reason) in report.refused.iter().chain(&report.unreachable) {
            self.printer.warn(&format!("{host}: {reason}"));
        }
        if !report.unreachable.is_empty() {
            self.printer.say("hint: check the address and the network, then run again; a private network must be named with --allow-private");
        }
        for drift in &report.drifted {
            self.printer.warn(&drift.words());
        }
        if report.figures.left > 0 {
            self.printer.detail("what is left is due: the same command goes on");
        }
        let well = report.ending == Ending::Done;
        for (kind, times) in &report.failures {
            let line = match advice(kind) {
                Some(advice) => format!("{times} × {kind}: {advice}"),
                None => format!("{times} × {kind}"),
            };
            if well { self.printer.detail(&line) } else { self.printer.conclude(&line, false) }
        }
        self.printer.conclude(&report.line(), well);
        let exit = Exit::ALL.into_iter().find(|exit| exit.code() == report.ending.code());
        exit.unwrap_or(Exit::Failed)
    }
}

/// Who said what makes no sense: the call or the settings.
fn blame(flag: bool) -> Exit {
    if flag { Exit::Usage } else { Exit::Settings }
}

/// `5%` or `0.05`, as a share.
fn share(text: &str) -> Option<f64> {
    let number = text.trim();
    let (number, scale) = number.strip_suffix('%').map_or((number, 1.0), |percent| (percent, 100.0));
    let share = number.trim().parse::<f64>().ok()? / scale;
    (0.0..=1.0).contains(&share).then_some(share)
}

impl From<RunError> for Failure {
    fn from(error: RunError) -> Self {
        let hint = error.hint();
        let failure = match error {
            RunError::Archive(error) => return error.into(),
            RunError::Profile(error) => return error.into(),
            RunError::Nowhere { .. } => Self::new(Exit::Usage, &error),
            RunError::Network(_) | RunError::System(_) => Self::new(Exit::Failed, &error),
        };
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}
