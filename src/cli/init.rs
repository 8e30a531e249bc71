//! `hemero init`: an empty archive.

use std::path::PathBuf;

use super::{Exit, Failure, Session, units};
use crate::archive::Archive;
use crate::settings::{EXAMPLE, FILE};

/// Make an archive
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder, made if it is not there [default: the folder of -C, else the present one]
    dir: Option<PathBuf>,
    /// Print a crontab line that reads the archive's sites every night, and make nothing
    #[arg(long, conflicts_with = "systemd")]
    cron: bool,
    /// Print a systemd service and its timer, and make nothing
    #[arg(long)]
    systemd: bool,
}

/// Runs `hemero init`.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let folder = args.dir.as_deref().unwrap_or(session.settings.archive());
    if args.cron || args.systemd {
        let program = std::env::current_exe().map_err(|error| Failure::new(Exit::Failed, error))?;
        let place = std::path::absolute(folder).map_err(|error| Failure::file(folder, &error, false))?;
        let text = if args.cron { units::crontab(&program, &place) } else { units::systemd(&program, &place) };
        session.printer.data(text.trim_end())?;
        return Ok(Exit::Done);
    }
    drop(Archive::create(folder)?);
    let settings = folder.join(FILE);
    if !settings.exists() {
        std::fs::write(&settings, EXAMPLE).map_err(|error| Failure::file(&settings, &error, true))?;
    }
    if session.printer.json {
        session.printer.json(&serde_json::json!({ "archive": folder, "settings": settings }))?;
    }
    session.printer.say(&format!("made an archive in {}", folder.display()));
    session.printer.say(&format!("next: hemero -C {} crawl <SITE or URL>", folder.display()));
    Ok(Exit::Done)
}
