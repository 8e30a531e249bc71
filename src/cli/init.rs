//! `hemero init`: an empty archive.

use std::path::PathBuf;

use super::{Exit, Failure, Session};
use crate::archive::Archive;
use crate::settings::{EXAMPLE, FILE};

/// Make an archive
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder, made if it is not there [default: the folder of -C, else the present one]
    dir: Option<PathBuf>,
}

/// Runs `hemero init`.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let folder = args.dir.as_deref().unwrap_or(session.settings.archive());
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
