//! `hemero reextract`: today's profiles over the stored pages.

use super::{Exit, Failure, Session};
use crate::archive::{Archive, RunLock};
use crate::{clock, run};

/// Read every stored page again, without the network
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Names of profiles; all sites of the archive if none is named
    sites: Vec<String>,
    /// Wait for another run that holds the archive
    #[arg(long)]
    wait: bool,
}

/// Runs `hemero reextract`.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let (profiles, lexicons) = (session.profiles()?, session.lexicons()?);
    for site in &args.sites {
        profiles.get(site)?;
    }
    let folder = session.settings.archive();
    drop(Archive::open_read_only(folder)?);
    let _lock = RunLock::take(folder, "reextract", clock::now(), args.wait)?;
    let threads = session.settings.find(|layer| layer.threads.as_ref());
    let done = run::reextract(folder, &args.sites, &profiles, &lexicons, threads)?;
    if session.printer.json {
        session.printer.json(&done)?;
    }
    session.printer.say(&format!(
        "reextract done: {} pages, {} new, {} changed, {} unchanged, {} no articles, {} failed, {:.1}s, run {}",
        done.pages, done.new, done.changed, done.unchanged, done.other, done.failed, done.seconds, done.run
    ));
    Ok(if done.failed > 0 { Exit::TooManyFailures } else { Exit::Done })
}
