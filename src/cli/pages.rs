//! `hemero export warc`, `wacz` and `sqlite`: the archive itself.

use std::io;
use std::path::{Path, PathBuf};

use indicatif::{HumanBytes, ProgressBar, ProgressStyle};

use super::selection::SelectionArgs;
use super::{Exit, Failure, Session};
use crate::archive::Archive;
use crate::export::{self, Manifest, Output, PageOptions};

/// A format that holds pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// WARC files with an index.
    Warc,
    /// One file for replay tools.
    Wacz,
    /// A copy of the database.
    Sqlite,
}

impl Kind {
    /// The kind of that name.
    pub fn named(text: &str) -> Option<Self> {
        match text {
            "warc" => Some(Self::Warc),
            "wacz" => Some(Self::Wacz),
            "sqlite" => Some(Self::Sqlite),
            _ => None,
        }
    }

    fn default_name(self) -> &'static str {
        match self {
            Self::Warc => "warc",
            Self::Wacz => "archive.wacz",
            Self::Sqlite => "archive.db",
        }
    }
}

/// How it is written.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The pages are left out of a copy of the database.
    pub slim: bool,
    /// MiB after which another WARC file is begun.
    pub volume: Option<u64>,
}

/// Exports in a format that holds pages.
pub fn run(
    kind: Kind,
    output: Option<&Path>,
    Shape { slim, volume }: Shape,
    selection: &SelectionArgs,
    archive: &Archive,
    session: &Session,
) -> Result<Exit, Failure> {
    let to_stdout = output.is_some_and(|path| path.as_os_str() == "-");
    let path: PathBuf =
        output.map_or_else(|| archive.folder().join("exports").join(kind.default_name()), Path::to_owned);
    let captures = selection.captures(archive)?;
    let given = selection.as_json();
    let misuse = |words: &str| Err(Failure::new(Exit::Usage, words));
    if slim && kind != Kind::Sqlite {
        return misuse("--without-pages is for sqlite: the other formats that hold pages hold nothing else");
    }
    if volume.is_some() && kind == Kind::Sqlite {
        return misuse("--volume is for warc and wacz");
    }
    if to_stdout && kind != Kind::Warc {
        return misuse("this format cannot go to standard output; name a file with -o FILE");
    }
    if kind == Kind::Sqlite && given.as_object().is_some_and(|given| !given.is_empty()) {
        return misuse("sqlite is a copy of the whole archive; jsonl, csv and parquet hold selections");
    }
    let mut options = PageOptions { captures, selection: given, ..PageOptions::default() };
    if let Some(volume) = volume {
        options.volume = volume.saturating_mul(1 << 20);
    }
    let bar = progress(session, archive.count_captures()?);
    let heard = || bar.inc(1);
    let manifest = match kind {
        Kind::Warc => {
            let output = if to_stdout { Output::Stream(Box::new(io::stdout())) } else { Output::Path(path.clone()) };
            export::warc(archive, output, &options, heard)?
        }
        Kind::Wacz => export::wacz(archive, &path, &options, heard)?,
        Kind::Sqlite => export::sqlite(archive, &path, slim)?,
    };
    bar.finish_and_clear();
    if !to_stdout {
        tell(&manifest, &path, session)?;
    }
    Ok(Exit::Done)
}

fn tell(manifest: &Manifest, path: &Path, session: &Session) -> Result<(), Failure> {
    if session.printer.json {
        return session.printer.json(manifest);
    }
    let bytes: u64 = manifest.files.iter().map(|file| file.bytes).sum();
    let captures = manifest.captures.unwrap_or_default();
    session.printer.say(&format!("exported {captures} captures to {} ({})", path.display(), HumanBytes(bytes)));
    Ok(())
}

fn progress(session: &Session, captures: u64) -> ProgressBar {
    if !session.printer.draws_progress() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {human_pos} of {human_len} captures, {eta} left");
    ProgressBar::new(captures).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
