//! The log of an archive: JSON Lines under `log/`, rotated by size.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

use crate::clock;

/// The file that is written to.
const CURRENT: &str = "hemero.jsonl";

/// How many full files are kept beside the current one.
const KEPT: usize = 8;

/// Appends events; each is one line, whole or absent.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    file: File,
    bytes: u64,
    limit: u64,
}

#[derive(Serialize)]
struct Line<'a> {
    at: Timestamp,
    event: &'a str,
    #[serde(flatten)]
    detail: &'a Value,
}

impl Journal {
    /// Opens the journal of an archive folder; a file that reaches `limit` bytes is set aside.
    pub fn open(archive: &Path, limit: u64) -> io::Result<Self> {
        let folder = archive.join("log");
        fs::create_dir_all(&folder)?;
        let file = append(&folder)?;
        let bytes = file.metadata()?.len();
        Ok(Self { folder, file, bytes, limit })
    }

    /// Adds one event with its details, a JSON object.
    pub fn write(&mut self, event: &str, detail: &Value) -> io::Result<()> {
        let mut line = serde_json::to_vec(&Line { at: clock::now(), event, detail })?;
        line.push(b'\n');
        if self.bytes > 0 && self.bytes + line.len() as u64 > self.limit {
            self.rotate()?;
        }
        self.file.write_all(&line)?;
        self.bytes += line.len() as u64;
        Ok(())
    }

    fn rotate(&mut self) -> io::Result<()> {
        let stamp: String = clock::now().to_string().chars().filter(char::is_ascii_alphanumeric).collect();
        fs::rename(self.folder.join(CURRENT), self.folder.join(format!("hemero-{stamp}.jsonl")))?;
        self.file = append(&self.folder)?;
        self.bytes = 0;
        let mut full: Vec<PathBuf> = fs::read_dir(&self.folder)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("hemero-")))
            .collect();
        full.sort();
        for old in full.iter().take(full.len().saturating_sub(KEPT)) {
            fs::remove_file(old)?;
        }
        Ok(())
    }
}

fn append(folder: &Path) -> io::Result<File> {
    OpenOptions::new().create(true).append(true).open(folder.join(CURRENT))
}
