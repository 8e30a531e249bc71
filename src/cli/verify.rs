//! `hemero verify`: is everything still what was written?

use super::{Exit, Failure, Session};
use crate::archive::{Archive, ArchiveError, Damage, RunLock};
use crate::clock;
use crate::export;
use crate::run;

/// Check digests, relations, records and the search index
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Put damaged bodies aside, make their addresses due again, and make a broken search index anew
    #[arg(long)]
    repair: bool,
    /// Also write every capture as a WARC record and see that a replay tool would serve what is stored
    #[arg(long)]
    replay: bool,
    /// Also read every stored page again, and name the records that today's profiles and word lists read otherwise
    #[arg(long)]
    records: bool,
    /// Wait for another run that holds the archive
    #[arg(long)]
    wait: bool,
}

/// Runs `hemero verify`.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let (folder, printer) = (session.settings.archive(), &session.printer);
    drop(Archive::open_read_only(folder).map_err(beyond_a_look)?);
    let _lock = RunLock::take(folder, "verify", clock::now(), args.wait)?;
    let archive = Archive::open(folder).map_err(beyond_a_look)?;
    let mut found = archive.verify(|_, _| {})?;
    let mut done = Vec::new();
    if args.repair && !found.is_empty() {
        done = archive.repair().map_err(beyond_a_look)?;
        for words in &done {
            printer.say(words);
        }
        found = archive.verify(|_, _| {})?;
    }
    let otherwise = if args.replay { export::replay(&archive, || {})?.mismatches } else { Vec::new() };
    let records = if args.records { Some(records(session)?) } else { None };
    if printer.json {
        let answer = serde_json::json!({ "damage": found, "repaired": done, "replay": otherwise, "records": records });
        printer.json(&answer)?;
    } else {
        for damage in &found {
            printer.data(&damage.place)?;
        }
        for record in records.iter().flatten() {
            let fields =
                if record.fields.is_empty() { "no article before".to_owned() } else { record.fields.join(", ") };
            printer.data(&format!("{}: {fields}", record.id))?;
        }
    }
    if found.is_empty() && !otherwise.is_empty() {
        for mismatch in &otherwise {
            printer.warn(&format!("{}: {}", mismatch.url, mismatch.reason));
        }
        let words = format!("{} captures would be replayed otherwise than they are stored", otherwise.len());
        return Err(
            Failure::new(Exit::Damage, words).hint("the archive itself is whole; jsonl and sqlite hold what is stored")
        );
    }
    if found.is_empty() {
        printer.say("everything is as it was written");
        return Ok(Exit::Done);
    }
    let mut hints: Vec<&str> = Vec::new();
    for damage in [Damage::File, Damage::Relation, Damage::Body, Damage::Record, Damage::Search, Damage::Count] {
        if found.iter().any(|found| found.damage == damage) {
            hints.push(damage.hint());
        }
    }
    let places = if found.len() == 1 { "one place" } else { "several places" };
    Err(Failure::new(Exit::Damage, format_args!("the archive is damaged in {places} ({})", found.len()))
        .hint(hints.join("; ")))
}

/// A file too damaged to be looked at: what would be said of it after a look.
fn beyond_a_look(error: ArchiveError) -> Failure {
    let damaged = matches!(error, ArchiveError::Damaged { .. });
    let failure = Failure::from(error);
    if damaged { failure.hint(Damage::File.hint()) } else { failure }
}

/// Records that read otherwise today: no damage, but a reason for `reextract`.
fn records(session: &Session) -> Result<Vec<run::Otherwise>, Failure> {
    let threads = session.settings.find(|layer| layer.threads.as_ref());
    let (named, pages) =
        run::compare(session.settings.archive(), &[], &session.profiles()?, &session.lexicons()?, threads)?;
    session.printer.say(&match named.len() {
        0 => format!("{pages} pages read again: every record reads as it did"),
        count => format!(
            "{pages} pages read again: {count} records read otherwise; `hemero reextract` keeps the new readings"
        ),
    });
    Ok(named)
}
