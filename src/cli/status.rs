//! `hemero status`: what the archive holds, what is due, how the last runs ended.

use clap::Args as ClapArgs;
use indicatif::{HumanBytes, HumanCount};
use serde_json::json;

use super::{Exit, Failure, Session, Style};
use crate::archive::Archive;
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
    printer.data(&format!(
        "{}: {} articles of {} sites, {}, {} addresses due",
        archive.folder().display(),
        HumanCount(articles),
        sites.len(),
        HumanBytes(bytes),
        HumanCount(due)
    ))?;
    let title = |text: &str| printer.paint(Style::Bold, text);
    if !sites.is_empty() {
        printer.data(&format!(
            "\n{}",
            title(&format!(
                "{:<20} {:>9} {:>10} {:>7} {:>7}  last fetch",
                "site", "articles", "addresses", "due", "failed"
            ))
        ))?;
    }
    for site in &sites {
        printer.data(&format!(
            "{:<20} {:>9} {:>10} {:>7} {:>7}  {}",
            printable(&site.name),
            site.articles,
            site.addresses,
            site.due,
            site.failed,
            site.fetched_at.as_deref().unwrap_or("never")
        ))?;
    }
    if !runs.is_empty() {
        printer.data(&format!("\n{}", title("last runs")))?;
    }
    for run in &runs {
        let outcome = run.outcome.as_deref().unwrap_or("still going, or ended by a crash: run it again to go on");
        printer.data(&format!("{:>5}  {}  {:<10} {outcome}", run.id, run.started_at, printable(&run.command)))?;
    }
    if !failures.is_empty() {
        printer.data(&format!("\n{}", title("failures")))?;
    }
    for group in &failures {
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
    Ok(Exit::Done)
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
