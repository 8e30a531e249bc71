//! Lexicon files: reading a folder, strict parsing, merging a user's lists into the embedded ones.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use toml::{Table, Value};

use super::{LexiconError, award_section::AwardSection, dates, documents, people};

/// A lexicon file as it was read.
#[derive(Debug)]
pub struct Source {
    /// Language, from the file's name.
    pub language: String,
    /// Where it lies, for messages.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}

/// The shape of a lexicon file. Every section is optional, unknown ones are errors.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct File {
    pub people: people::Section,
    pub documents: documents::Section,
    pub awards: AwardSection,
    pub dates: dates::Section,
}

impl Source {
    pub fn embedded(language: &str, text: &str) -> Self {
        Self {
            language: language.to_owned(),
            path: PathBuf::from(format!("selectors/lexicon/{language}.toml")),
            text: text.to_owned(),
        }
    }
}

/// The files `LANGUAGE.toml` of a folder, sorted; none when it does not exist.
pub fn read_folder(dir: &Path) -> Result<Vec<Source>, LexiconError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |reason| LexiconError::Unreadable { path, reason }
    };
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(dir)(error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(unreadable(dir))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).map_err(unreadable(&path))?;
            let language = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
            Ok(Source { language, path, text })
        })
        .collect()
}

/// One file out of several of a language: tables join, lists grow, later single values replace earlier ones.
pub fn merge(sources: &[&Source]) -> Result<File, LexiconError> {
    let mut all = Table::new();
    for source in sources {
        toml::from_str::<File>(&source.text).map_err(|error| malformed(source, &error))?;
        let own: Table = toml::from_str(&source.text).map_err(|error| malformed(source, &error))?;
        extend(&mut all, own);
    }
    Value::Table(all).try_into().map_err(|error: toml::de::Error| match sources.last() {
        Some(source) => malformed(source, &error),
        None => unreachable!("a language has at least one file"),
    })
}

fn extend(all: &mut Table, own: Table) {
    for (name, value) in own {
        match (all.get_mut(&name), value) {
            (Some(Value::Table(old)), Value::Table(new)) => extend(old, new),
            (Some(Value::Array(old)), Value::Array(new)) => old.extend(new),
            (_, value) => {
                all.insert(name, value);
            }
        }
    }
}

fn malformed(source: &Source, error: &toml::de::Error) -> LexiconError {
    let before = error.span().map_or("", |span| source.text.get(..span.start).unwrap_or_default());
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    LexiconError::Malformed {
        path: source.path.clone(),
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        reason: error.message().to_owned(),
    }
}
