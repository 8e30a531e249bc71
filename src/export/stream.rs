//! Formats that are one stream of text: a head, an item an article, a tail.

use std::io::{self, Write};

use serde_json::Value;

use super::citation::Citation;
use super::{Titles, bibtex, csljson, feed, ris};
use crate::article::Article;

/// A format of one stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// One record a line.
    Jsonl,
    /// One array of records.
    Json,
    /// One array of CSL-JSON items.
    CslJson,
    /// BibLaTeX entries.
    Bibtex,
    /// RIS records.
    Ris,
    /// JSON Feed.
    Feed,
}

/// Which keys of the record are handed on; all of them when empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(pub Vec<String>);

impl Keys {
    /// The record as JSON, with these keys alone.
    pub(super) fn write(&self, article: &Article, out: &mut dyn Write) -> io::Result<()> {
        if self.0.is_empty() {
            return Ok(serde_json::to_writer(out, article)?);
        }
        let value = serde_json::to_value(article)?;
        out.write_all(b"{")?;
        for (index, key) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(out, "{comma}{}:{}", Value::from(key.as_str()), value.get(key).unwrap_or(&Value::Null))?;
        }
        out.write_all(b"}")
    }
}

/// Writes articles in a format of one stream.
pub(super) struct Stream<W> {
    out: W,
    text: Text,
    keys: Keys,
    titles: Titles,
    count: u64,
}

impl<W: Write> Stream<W> {
    pub(super) fn new(mut out: W, text: Text, keys: Keys, titles: Titles) -> io::Result<Self> {
        out.write_all(match text {
            Text::Json | Text::CslJson => b"[\n",
            Text::Feed => feed::HEAD.as_bytes(),
            Text::Jsonl | Text::Bibtex | Text::Ris => b"",
        })?;
        Ok(Self { out, text, keys, titles, count: 0 })
    }

    pub(super) fn write(&mut self, article: &Article) -> io::Result<()> {
        if self.count > 0 && matches!(self.text, Text::Json | Text::CslJson | Text::Feed) {
            self.out.write_all(b",\n")?;
        }
        self.count += 1;
        match self.text {
            Text::Jsonl => {
                self.keys.write(article, &mut self.out)?;
                self.out.write_all(b"\n")
            }
            Text::Json => self.keys.write(article, &mut self.out),
            Text::Feed => Ok(serde_json::to_writer(&mut self.out, &feed::item(article))?),
            Text::CslJson => {
                let item = csljson::item(&self.citation_of(article));
                Ok(serde_json::to_writer(&mut self.out, &item)?)
            }
            Text::Bibtex => {
                let entry = bibtex::entry(&self.citation_of(article));
                self.out.write_all(entry.as_bytes())
            }
            Text::Ris => {
                let record = ris::record(&self.citation_of(article));
                self.out.write_all(record.as_bytes())
            }
        }
    }

    /// A record that is JSON text already, as a line.
    pub(super) fn write_line(&mut self, record: &str) -> io::Result<()> {
        self.count += 1;
        self.out.write_all(record.as_bytes())?;
        self.out.write_all(b"\n")
    }

    pub(super) fn finish(mut self) -> io::Result<W> {
        self.out.write_all(match self.text {
            Text::Json | Text::CslJson => b"\n]\n",
            Text::Feed => feed::TAIL.as_bytes(),
            Text::Jsonl | Text::Bibtex | Text::Ris => b"",
        })?;
        Ok(self.out)
    }

    fn citation_of<'a>(&'a self, article: &'a Article) -> Citation<'a> {
        Citation::new(article, self.titles.get(&article.source).unwrap_or(&article.source))
    }
}
