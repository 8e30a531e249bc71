//! `hemero extract`: records from files, without an archive.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use flate2::read::MultiGzDecoder;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Exit, Failure, Session};
use crate::address::Address;
use crate::article::Article;
use crate::clock;
use crate::extraction::{self, Page, PageKind, Reading};
use crate::lexicon::Lexicons;
use crate::profile::{Profile, Profiles};

/// Read records out of files (.html, .html.gz, .txt) and print them as JSON Lines.
///
/// The order of the pages is kept and all cores are used. A page that cannot be read gives a line with `error`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Pages: HTML (also as .gz), or .txt, whose lines are paragraphs
    #[arg(value_name = "FILE", required_unless_present = "manifest", conflicts_with = "manifest")]
    files: Vec<PathBuf>,
    /// A list of pages, one JSON object a line: {"id", "file", "url", "fetched"}, paths relative to the list
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Read with this profile, whatever the address says
    #[arg(long, value_name = "NAME")]
    site: Option<String>,
    /// Address of the page, where there is one file
    #[arg(long, conflicts_with = "manifest")]
    url: Option<String>,
    /// Give the rule and place of every value
    #[arg(long)]
    evidence: bool,
}

/// The largest file that is read as a page, decompressed.
const LARGEST: u64 = 64 << 20;

/// Share of pages that may fail before the command counts as failed.
const TOLERATED: f64 = 0.05;

/// One page to read.
#[derive(Debug, Deserialize)]
pub(super) struct Entry {
    #[serde(default)]
    id: Option<Value>,
    pub(super) file: PathBuf,
    #[serde(default)]
    pub(super) url: Option<String>,
    #[serde(default)]
    fetched: Option<String>,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    if args.url.is_some() && args.files.len() > 1 {
        return Err(Failure::new(Exit::Usage, "--url is the address of one file, and several are given")
            .hint("list them with their addresses in a file and name it with --manifest"));
    }
    let profiles = session.profiles()?;
    if let Some(name) = &args.site {
        profiles.get(name)?;
    }
    let entries = match &args.manifest {
        Some(path) => manifest(path)?,
        None => args
            .files
            .iter()
            .map(|file| Entry { id: None, file: file.clone(), url: args.url.clone(), fetched: None })
            .collect(),
    };
    if args.manifest.is_none() {
        // A file that a person names and that is not there is a slip, not a page that fails.
        for entry in &entries {
            fs::File::open(&entry.file).map_err(|error| Failure::file(&entry.file, &error, false))?;
        }
    }
    let reader = Reader { args, profiles: &profiles, lexicons: &Lexicons::embedded() };
    let failed = print(&entries, &reader, session)?;
    if failed > 0 {
        session.printer.warn(&format!("{failed} of {} pages gave no record; their lines say why", entries.len()));
    }
    let too_many = failed as f64 > TOLERATED * entries.len() as f64;
    Ok(if too_many { Exit::TooManyFailures } else { Exit::Done })
}

/// The pages of a list.
pub(super) fn manifest(path: &Path) -> Result<Vec<Entry>, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file(path, &error, false))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            let mut entry: Entry = serde_json::from_str(line).map_err(|error| {
                Failure::new(Exit::Failed, format_args!("{}, line {}: {error}", path.display(), number + 1))
                    .hint(r#"each line is an object such as {"id": "1", "file": "page.html.gz", "url": "https://…", "fetched": "2024-05-03T18:19:08Z"}"#)
            })?;
            entry.file = folder.join(&entry.file);
            Ok(entry)
        })
        .collect()
}

/// Reads the pages on all cores and prints their lines in order; the number of pages that failed.
fn print(entries: &[Entry], reader: &Reader<'_>, session: &Session) -> Result<usize, Failure> {
    let workers = std::thread::available_parallelism().map_or(1, NonZero::get).min(entries.len().max(1));
    let next = AtomicUsize::new(0);
    let (sender, receiver) = sync_channel::<(usize, Result<Value, String>)>(workers * 4);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(entry) = entries.get(at) else { return };
                    if sender.send((at, reader.record(entry))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting: BTreeMap<usize, Result<Value, String>> = BTreeMap::new();
        let (mut due, mut failed) = (0, 0);
        for (at, record) in receiver {
            waiting.insert(at, record);
            while let Some(record) = waiting.remove(&due) {
                let entry = &entries[due];
                let line = record.unwrap_or_else(|error| {
                    failed += 1;
                    json!({ "error": error, "file": entry.file, "url": entry.url })
                });
                session.printer.json(&labelled(line, entry))?;
                due += 1;
            }
        }
        Ok(failed)
    })
}

/// The record with the page's `ref` before everything else.
fn labelled(record: Value, entry: &Entry) -> Value {
    let Some(id) = &entry.id else { return record };
    let mut out = Map::new();
    out.insert("ref".to_owned(), id.clone());
    if let Value::Object(fields) = record {
        out.extend(fields);
    }
    Value::Object(out)
}

struct Reader<'a> {
    args: &'a Args,
    profiles: &'a Profiles,
    lexicons: &'a Lexicons,
}

impl Reader<'_> {
    fn record(&self, entry: &Entry) -> Result<Value, String> {
        let body = bytes(&entry.file)?;
        let fetched_at = fetched(entry)?;
        let kind = if is_plain(&entry.file) { "text/plain" } else { "text/html" };
        let headers = [("content-type".to_owned(), kind.to_owned())];
        let given = entry.url.as_deref().map(Address::parse).transpose().map_err(|error| error.to_string())?;
        let stand_in = stand_in(&entry.file);
        let page = |url| Page { url, status: 200, headers: &headers, body: &body, fetched_at };
        let reading = match &given {
            Some(url) => self.read(page(url))?,
            None => {
                let first = self.read(page(&stand_in))?;
                // A saved page often says where it comes from; then its site's profile applies.
                match &first.canonical {
                    Some(url) => self.read(page(url))?,
                    None => first,
                }
            }
        };
        let (kind, reason) = (reading.kind, reading.reason);
        let Some(mut article) = reading.article else {
            return Err(match kind {
                PageKind::Blocked => format!("blocked: {reason}"),
                _ => format!("not an article: {reason}"),
            });
        };
        if article.url == stand_in.as_str() {
            article.url = entry.file.display().to_string();
        }
        self.value(article)
    }

    fn read(&self, page: Page<'_>) -> Result<Reading, String> {
        let profile: &Profile = match &self.args.site {
            Some(name) => self.profiles.get(name).map_err(|error| error.to_string())?,
            None => self.profiles.for_address(page.url),
        };
        let read = || extraction::read(&page, profile, self.lexicons);
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(read))
            .map_err(|_| "the page broke its reader; please report it".to_owned())
    }

    fn value(&self, mut article: Article) -> Result<Value, String> {
        if !self.args.evidence {
            article.evidence = None;
        }
        serde_json::to_value(article).map_err(|error| error.to_string())
    }
}

/// The content of a file, decompressed.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let unreadable = |error: std::io::Error| format!("cannot read {}: {error}", path.display());
    let file = fs::File::open(path).map_err(unreadable)?;
    let mut body = Vec::new();
    if name_ends(path, ".gz") {
        MultiGzDecoder::new(file).take(LARGEST + 1).read_to_end(&mut body).map_err(unreadable)?;
    } else {
        file.take(LARGEST + 1).read_to_end(&mut body).map_err(unreadable)?;
    }
    if body.len() as u64 > LARGEST {
        return Err(format!("{} is larger than {} MiB", path.display(), LARGEST >> 20));
    }
    Ok(body)
}

/// When the page was fetched: as listed, else when the file was written.
pub(super) fn fetched(entry: &Entry) -> Result<Timestamp, String> {
    if let Some(text) = &entry.fetched {
        let civil = || text.parse::<DateTime>().ok().and_then(|moment| Offset::UTC.to_timestamp(moment).ok());
        // Some lists give an offset and a `Z` behind it.
        let text = text.strip_suffix('Z').filter(|text| text.ends_with("+00:00")).unwrap_or(text);
        return text
            .parse()
            .ok()
            .or_else(civil)
            .ok_or_else(|| format!("'{text}' is not a time; write 2024-05-03T18:19:08Z"));
    }
    let written = fs::metadata(&entry.file).and_then(|data| data.modified()).ok();
    Ok(written.and_then(|time| Timestamp::try_from(time).ok()).unwrap_or_else(clock::now))
}

/// An address for a file without one; the top-level domain `invalid` belongs to nobody (RFC 2606).
fn stand_in(path: &Path) -> Address {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let blank = Address::parse("https://file.invalid/").expect("the address is constant");
    let mut url = blank.url().clone();
    url.set_path(&name);
    Address::parse(url.as_str()).unwrap_or(blank)
}

/// Whether the lines of the file are paragraphs.
pub(super) fn is_plain(path: &Path) -> bool {
    name_ends(path, ".txt") || name_ends(path, ".txt.gz")
}

fn name_ends(path: &Path, suffix: &str) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().ends_with(suffix))
}
