//! `hemero demo`: the whole job on a news site of our own, on this machine alone.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::crawl::LimitArgs;
use super::{Exit, Failure, Session, Style, export};
use crate::archive::{Archive, ArchiveError, Selection};
use crate::article::{Article, Award, Person, RecipientKind};
use crate::demo::{Edition, Paper, Site, SiteError};
use crate::export::Format;
use crate::run::{Mode, Report, Start};
use crate::settings::{FILE, Layer, Settings};
use crate::text::printable;

/// Watch the whole job on a small news site that is part of the program.
///
/// Three invented papers are served on this machine; their 80 articles are crawled politely into an archive, their
/// fields are read, and a dataset is exported. Run again, only what changed is fetched.
#[derive(clap::Args, Debug)]
#[command(after_help = "Examples:
  hemero demo
  hemero demo --keep            then look at http://127.0.0.1:8431/
  hemero demo --relayout        the papers come in a new layout: see how drift is reported")]
pub struct Args {
    /// First of the three ports of the papers
    #[arg(long, value_name = "PORT", default_value_t = PORT)]
    port: u16,
    /// Leave the papers up until Ctrl-C
    #[arg(long)]
    keep: bool,
    /// Show the articles in another layout, as after a redesign
    #[arg(long)]
    relayout: bool,
}

/// First port where --port names no other.
const PORT: u16 = 8431;

/// Folder of the archive where -C names no other.
const FOLDER: &str = "archive/demo";

/// The settings of the archive: these papers stand on this machine.
const SETTINGS: &str = "# Made by `hemero demo`: the papers of the demonstration stand on this machine.\nallow_private = [\"127.0.0.0/8\"]\n";

/// Articles that are shown at the end: one of each paper.
const SAMPLES: [&str; 3] = ["demo-congxuong:1020", "demo-vinhlam:2003", "demo-observer:3002"];

/// What the papers saw of the run.
#[derive(Debug, Default, Serialize)]
struct Seen {
    requests: usize,
    conditional: usize,
    not_modified: usize,
    forbidden: usize,
}

/// The answer with `--json`.
#[derive(Serialize)]
struct Answer<'a> {
    archive: &'a Path,
    report: &'a Report,
    site: Seen,
    articles: u64,
    people: u64,
    resolutions: u64,
    awards: u64,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let folder = session.settings.flag(|layer| layer.archive.as_ref()).unwrap_or_else(|| PathBuf::from(FOLDER));
    let site = Site::start(Edition::embedded(), args.port)?;
    site.relay(args.relayout);
    prepare(&folder, &site)?;
    let own = Session {
        settings: Settings::read(Layer { archive: Some(folder.clone()), ..Layer::default() })?,
        printer: session.printer.sibling(),
    };
    let papers = Paper::ALL.map(|paper| format!("{} at {}/", paper.title(), site.origin(paper)));
    session.printer.say(&format!("three invented papers are open on this machine: {}", papers.join(", ")));
    let starts = Paper::ALL.map(|paper| Start { site: paper.name().to_owned(), seeds: Vec::new() }).to_vec();
    let report = own.collect("crawl", Mode::Crawl, starts, own.profiles()?, &LimitArgs::default())?;
    let exit = own.conclude(&report);
    if !session.printer.json {
        export::run(&export::Args::everything(Format::Jsonl), &own)?;
    }
    let archive = Archive::open_read_only(&folder)?;
    show(&archive, &report, seen(&site), args, session)?;
    session.printer.flush()?;
    if args.keep {
        session.printer.say("the papers stay open until Ctrl-C");
        wait()?;
    }
    Ok(exit)
}

/// Makes the archive where there is none, and describes the papers as they stand now.
fn prepare(folder: &Path, site: &Site) -> Result<(), Failure> {
    let profiles = folder.join("profiles");
    let own = profiles.join(format!("{}.toml", Paper::CongXuong.name()));
    match Archive::open(folder) {
        Ok(_) if !own.exists() => {
            return Err(Failure::new(
                Exit::Usage,
                format_args!("{} holds an archive of something else", folder.display()),
            )
            .hint("name a folder of its own for the demonstration with -C"));
        }
        Ok(_) => {}
        Err(ArchiveError::Missing { .. }) => drop(Archive::create(folder)?),
        Err(error) => return Err(error.into()),
    }
    write(&folder.join(FILE), SETTINGS)?;
    fs::create_dir_all(&profiles).map_err(|error| Failure::file(&profiles, &error, true))?;
    for paper in Paper::ALL {
        write(&profiles.join(format!("{}.toml", paper.name())), &paper.profile(&site.origin(paper)))?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::file(path, &error, true))
}

fn seen(site: &Site) -> Seen {
    let mut seen = Seen::default();
    for visit in site.visits() {
        seen.requests += 1;
        seen.conditional += usize::from(visit.conditional);
        seen.not_modified += usize::from(visit.status == 304);
        seen.forbidden += usize::from(visit.path.starts_with(visit.paper.forbidden()));
    }
    seen
}

fn show(archive: &Archive, report: &Report, seen: Seen, args: &Args, session: &Session) -> Result<(), Failure> {
    let printer = &session.printer;
    let rows = |table: &str| -> Result<u64, Failure> {
        let count = archive.connection().query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0));
        Ok(count.map(i64::unsigned_abs).map_err(ArchiveError::from)?)
    };
    let (people, resolutions, awards) = (rows("people")?, rows("resolutions")?, rows("awards")?);
    let articles = archive.count_articles(&Selection::default())?;
    if printer.json {
        let archive = archive.folder();
        return printer.json(&Answer { archive, report, site: seen, articles, people, resolutions, awards });
    }
    let bold = |text: &str| printer.paint(Style::Bold, text);
    printer.data("")?;
    printer.data(&bold(&format!(
        "{:<16}{:>9}{:>6}{:>9}{:>11}{:>8}",
        "paper", "fetched", "new", "changed", "unchanged", "failed"
    )))?;
    for (name, figures) in &report.sites {
        printer.data(&format!(
            "{name:<16}{:>9}{:>6}{:>9}{:>11}{:>8}",
            figures.fetched, figures.new, figures.changed, figures.unchanged, figures.failed
        ))?;
    }
    printer.data("")?;
    printer.data(&format!(
        "kept      {articles} articles that name {people} people, {resolutions} resolutions, {awards} awards"
    ))?;
    printer.data(&format!(
        "asked     {} requests, {} of them conditional, {} answered \"not modified\", {} to what robots.txt forbids",
        seen.requests, seen.conditional, seen.not_modified, seen.forbidden
    ))?;
    if report.figures.new == 0 {
        printer.data("          0 new: everything was known, and only what had changed was sent")?;
    }
    for id in SAMPLES {
        if let Ok(version) = archive.article(id, None) {
            printer.data("")?;
            sample(&version.article(false)?, session)?;
        }
    }
    next(archive.folder(), args, session)
}

/// The main fields of a record, in a few lines.
fn sample(article: &Article, session: &Session) -> Result<(), Failure> {
    let printer = &session.printer;
    let headline = printable(article.headline.as_deref().unwrap_or("(no headline)")).into_owned();
    printer.data(&format!("{}  {}", printer.paint(Style::Cyan, &article.id), printer.paint(Style::Bold, &headline)))?;
    let field = |name: &str, value: String| {
        let value = printable(&value).into_owned();
        if value.is_empty() { Ok(()) } else { printer.data(&format!("  {name:<12}{value}")) }
    };
    let told = article.event_date.iter().map(|day| format!(", of {day}")).collect::<String>();
    field("date", article.date.clone().unwrap_or_default() + &told)?;
    field("authors", article.authors.join(", "))?;
    field("people", few(article.people.iter().map(person)))?;
    let document =
        |one: &crate::article::Resolution| format!("{} {}", one.kind, one.number.as_deref().unwrap_or("(no number)"));
    field("resolutions", few(article.resolutions.iter().map(document)))?;
    field("awards", few(article.awards.iter().map(award)))
}

fn person(person: &Person) -> String {
    let rank = person.rank.iter().chain(&person.titles).map(|word| format!("{word} ")).collect::<String>();
    let office = person.roles.first().map(|role| format!(" ({role})"));
    format!("{rank}{}{}", person.name, office.unwrap_or_default())
}

fn award(award: &Award) -> String {
    let recipients = award.recipients.iter().map(|one| match (&one.name, one.count, one.kind) {
        (Some(name), ..) => name.clone(),
        (None, Some(count), RecipientKind::Collective | RecipientKind::Unit) => format!("{count} collectives"),
        (None, Some(count), _) => format!("{count} individuals"),
        (None, None, _) => "unnamed".to_owned(),
    });
    let recipients: Vec<_> = recipients.collect();
    if recipients.is_empty() { award.award.clone() } else { format!("{} → {}", award.award, recipients.join(", ")) }
}

/// The first three, and how many more there are.
fn few(items: impl ExactSizeIterator<Item = String>) -> String {
    let count = items.len();
    let mut shown = items.take(3).collect::<Vec<_>>().join("; ");
    if count > 3 {
        shown.push_str(&format!("; and {} more", count - 3));
    }
    shown
}

fn next(folder: &Path, args: &Args, session: &Session) -> Result<(), Failure> {
    let here = folder.display();
    let mut again = if folder == Path::new(FOLDER) { "demo".to_owned() } else { format!("-C {here} demo") };
    if args.port != PORT {
        again.push_str(&format!(" --port {}", args.port));
    }
    session.printer.data("")?;
    session.printer.data("Next:")?;
    let commands = [
        (again, "once more: nothing new, everything asked conditionally"),
        (format!("-C {here} search nghi quyet"), "words, with or without their marks"),
        (format!("-C {here} show {}", SAMPLES[0]), "an article with all its fields"),
        (format!("-C {here} export csv"), "tables for a spreadsheet"),
        (format!("-C {here} serve"), "the archive in a browser"),
    ];
    for (command, what) in commands {
        session.printer.data(&format!("  hemero {command:<44} # {what}"))?;
    }
    Ok(())
}

/// Waits for Ctrl-C or SIGTERM: the crawl has taken both signals away from the system.
fn wait() -> Result<(), Failure> {
    let failed = |error| Failure::new(Exit::Failed, format_args!("cannot wait: {error}"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(super::serve::interrupted());
    Ok(())
}

impl From<SiteError> for Failure {
    fn from(error: SiteError) -> Self {
        Self::new(Exit::Failed, &error).hint(error.hint())
    }
}
