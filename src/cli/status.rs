//! `hemero status`: what the archive holds, what is due, how the last runs ended.

use clap::Args as ClapArgs;
use indicatif::{HumanBytes, HumanCount};
use serde_json::json;

use super::{Exit, Failure, Printer, Session, Style};
use crate::archive::{Archive, FailureGroup, FieldHealth, Run, SiteFigures};
use crate::politeness::advice;
use crate::text::printable;

/// Show what the archive holds, what is due, how the last runs ended, and what failed.
#[derive(ClapArgs, Debug)]
pub struct Args {
    /// How many runs
    #[arg(long, default_value_t = 5, value_name = "N")]
    runs: usize,
    /// Every setting, its value, and where the value comes from
    #[arg(long)]
    settings: bool,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    if args.settings {
        return settings(session);
    }
    let archive = Archive::open_read_only(session.settings.archive())?;
    let (sites, runs, failures) = (archive.sites()?, archive.runs(args.runs)?, archive.failures()?);
    let bytes = archive.size()?;
    let printer = &session.printer;
    if printer.json {
        printer.json(&json!({
            "archive": archive.folder(), "bytes": bytes, "sites": sites, "runs": runs, "failures": failures,
            "health": archive.field_health()?,
        }))?;
        return Ok(Exit::Done);
    }
    let articles: u64 = sites.iter().map(|site| site.articles).sum();
    let due: u64 = sites.iter().map(|site| site.due).sum();
    let images = match sites.iter().map(|site| site.images).sum() {
        0 => String::new(),
        images => format!(" with {} images", HumanCount(images)),
    };
    printer.data(&format!(
        "{}: {} articles{images} of {} sites, {}, {} addresses due",
        archive.folder().display(),
        HumanCount(articles),
        sites.len(),
        HumanBytes(bytes),
        HumanCount(due)
    ))?;
    print_sites(printer, &sites)?;
    print_runs(printer, &runs)?;
    print_health(printer, &archive.field_health()?)?;
    print_failures(printer, &failures)?;
    Ok(Exit::Done)
}

fn print_sites(printer: &Printer, sites: &[SiteFigures]) -> Result<(), Failure> {
    if sites.is_empty() {
        return Ok(());
    }
    let title = format!(
        "{:<20} {:>9} {:>10} {:>7} {:>7} {:>11}  last fetch",
        "site", "articles", "addresses", "due", "failed", "pages"
    );
    printer.data(&format!("\n{}", printer.paint(Style::Bold, &title)))?;
    for site in sites {
        printer.data(&format!(
            "{:<20} {:>9} {:>10} {:>7} {:>7} {:>11}  {}",
            printable(&site.name),
            site.articles,
            site.addresses,
            site.due,
            site.failed,
            HumanBytes(site.bytes).to_string(),
            site.fetched_at.as_deref().map_or_else(|| "never".to_owned(), second)
        ))?;
    }
    Ok(())
}

fn print_runs(printer: &Printer, runs: &[Run]) -> Result<(), Failure> {
    if !runs.is_empty() {
        printer.data(&format!("\n{}", printer.paint(Style::Bold, "last runs")))?;
    }
    for run in runs {
        let outcome = run.outcome.as_deref().unwrap_or("still going, or ended by a crash: run it again to go on");
        let counts: Vec<String> = ["fetched", "new", "changed", "images", "gone", "failed"]
            .into_iter()
            .filter_map(|name| Some((name, run.counts.get(name)?.as_u64()?)))
            .filter(|(name, count)| *count > 0 || *name == "new")
            .map(|(name, count)| format!("{count} {name}"))
            .collect();
        let outcome = match run.exit_code {
            Some(0) => outcome.to_owned(),
            Some(code) => printer.paint(Style::Red, &format!("{outcome} (exit {code})")),
            None => printer.paint(Style::Red, outcome),
        };
        let separator = if counts.is_empty() { "" } else { ": " };
        let head = format!("{:>5}  {}  {:<10}", run.id, second(&run.started_at), printable(&run.command));
        printer.data(&format!("{head} {outcome}{separator}{}", counts.join(", ")))?;
    }
    Ok(())
}

/// How often the last run that read articles of a site filled each field, a line a site.
fn print_health(printer: &Printer, health: &[FieldHealth]) -> Result<(), Failure> {
    if !health.is_empty() {
        printer.data(&format!("\n{}", printer.paint(Style::Bold, "fields at the last reading")))?;
    }
    for of_site in health.chunk_by(|one, next| one.source == next.source) {
        let articles = of_site.iter().map(|field| field.articles).max().unwrap_or(0);
        let filled: Vec<String> = of_site
            .iter()
            .filter(|field| field.filled > 0)
            .map(|field| {
                let share = format!("{} {} %", printable(&field.field), 100 * field.filled / field.articles.max(1));
                // How much text there is tells whole articles from stubs.
                match field.span().filter(|_| field.field == "body") {
                    Some((least, most)) => format!("{share} ({least}–{most} characters)"),
                    None => share,
                }
            })
            .collect();
        printer.data(&format!(
            "{:<20} run {}, {articles} articles: {}",
            printable(&of_site[0].source),
            of_site[0].run,
            filled.join(", ")
        ))?;
    }
    Ok(())
}

fn print_failures(printer: &Printer, failures: &[FailureGroup]) -> Result<(), Failure> {
    if !failures.is_empty() {
        printer.data(&format!("\n{}", printer.paint(Style::Bold, "failures")))?;
    }
    for group in failures {
        let name = format!("{} {}", printable(&group.source), printable(&group.failure));
        printer.data(&format!(
            "{:>6} × {}  e.g. {}",
            group.addresses,
            printer.paint(Style::Red, &name),
            printable(&group.example)
        ))?;
        if let Some(advice) = advice(&group.failure) {
            printer.data(&format!("         {advice}"))?;
        }
    }
    Ok(())
}

/// A moment to the second; the archive keeps more.
fn second(moment: &str) -> String {
    moment.split_once('.').map_or_else(|| moment.to_owned(), |(second, _)| format!("{second}Z"))
}

fn settings(session: &Session) -> Result<Exit, Failure> {
    for (key, value, origin) in session.settings.rows() {
        if session.printer.json {
            session.printer.json(&json!({ "key": key, "value": value, "origin": origin.to_string() }))?;
        } else {
            session.printer.data(&format!("{key:<14} {value:<30} {origin}"))?;
        }
    }
    Ok(Exit::Done)
}
