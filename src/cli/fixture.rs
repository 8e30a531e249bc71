//! Fixtures: a page and the record that it should give, kept in a folder beside the profile.
//!
//! `tide.toml` has its fixtures in `tide/`: `4711.html.gz` is the page, `4711.json` its address and record.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::given::GivenPage;
use super::{Exit, Failure};
use crate::address::Address;
use crate::article::{Article, PROVENANCE};

/// What is kept beside the page.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    url: String,
    fetched_at: Timestamp,
    status: u16,
    headers: Vec<(String, String)>,
    record: Article,
}

/// A fixture read back.
pub(super) struct Fixture {
    /// The page; its name is the note's file.
    pub page: GivenPage,
    /// The record that it should give.
    pub record: Article,
}

/// One field that is no longer read as the fixture has it.
#[derive(Debug, Serialize)]
pub(super) struct Difference {
    /// Name of the field.
    pub field: String,
    /// As kept.
    pub kept: Value,
    /// As read now.
    pub read: Value,
}

/// Keeps a page and its record; the path of the note.
pub(super) fn save(folder: &Path, page: &GivenPage, article: &Article) -> Result<PathBuf, Failure> {
    let folder = folder.join(&article.source);
    let unwritable = |path: &Path| {
        let path = path.to_owned();
        move |error| Failure::file(&path, &error, true)
    };
    fs::create_dir_all(&folder).map_err(unwritable(&folder))?;
    let id = article.id.split_once(':').map_or(article.id.as_str(), |(_, id)| id);
    let stem: String =
        id.chars().map(|c| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '-' }).take(80).collect();
    let path = folder.join(format!("{stem}.html.gz"));
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let packed = packed.write_all(&page.body).and_then(|()| packed.finish()).map_err(unwritable(&path))?;
    fs::write(&path, packed).map_err(unwritable(&path))?;
    let note = Note {
        url: page.url.as_str().to_owned(),
        fetched_at: page.fetched_at,
        status: page.status,
        headers: page.headers.iter().filter(|(name, _)| name == "content-type").cloned().collect(),
        record: Article { evidence: None, profile: None, ..article.clone() },
    };
    let path = folder.join(format!("{stem}.json"));
    let text = serde_json::to_string_pretty(&note).map_err(|error| Failure::new(Exit::Failed, error))?;
    fs::write(&path, text + "\n").map_err(unwritable(&path))?;
    Ok(path)
}

/// Every fixture of a site, by name; none where there is no folder.
pub(super) fn all(folder: &Path, site: &str) -> Result<Vec<Fixture>, Failure> {
    let folder = folder.join(site);
    let Ok(entries) = fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    paths.sort();
    paths.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> Result<Fixture, Failure> {
    let text = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error, false))?;
    let damaged = |error: &dyn std::fmt::Display| {
        Failure::new(Exit::Settings, format_args!("{} is not a fixture: {error}", path.display()))
            .hint("delete it, and keep the page anew with `hemero try SITE URL --save`")
    };
    let note: Note = serde_json::from_str(&text).map_err(|error| damaged(&error))?;
    let url = Address::parse(&note.url).map_err(|error| damaged(&error))?;
    let body = super::given::file(&path.with_extension("html.gz"))?;
    let page = GivenPage {
        name: path.display().to_string(),
        url,
        stand_in: false,
        status: note.status,
        headers: note.headers,
        body,
        fetched_at: note.fetched_at,
    };
    Ok(Fixture { page, record: note.record })
}

/// Which fields of the record are not what was kept; provenance aside.
pub(super) fn differences(kept: &Article, read: Option<&Article>) -> Vec<Difference> {
    let fields = |article: &Article| match serde_json::to_value(article) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let read = read.map(fields).unwrap_or_default();
    fields(kept)
        .into_iter()
        .filter(|(field, _)| !PROVENANCE.contains(&field.as_str()))
        .filter_map(|(field, kept)| {
            let read = read.get(&field).cloned().unwrap_or(Value::Null);
            (kept != read).then_some(Difference { field, kept, read })
        })
        .collect()
}
