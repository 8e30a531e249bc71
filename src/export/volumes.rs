//! WARC files one after the other, each begun with what it is and indexed when it is full.

use std::io::{self, Write};

use super::ExportError;
use super::selected::Exchange;
use super::target::Written;
use crate::capture::warc::{Kind, Record, Writer, cdxj, exchange};

/// Where WARC files go.
pub trait Shelf: Write {
    /// Opens a file of this name.
    fn begin(&mut self, name: &str) -> Result<(), ExportError>;
    /// Closes it. `index` holds its sorted CDXJ lines.
    fn end(&mut self, name: &str, index: Vec<String>) -> Result<Vec<Written>, ExportError>;
    /// An error of writing, with the place that it happened in.
    fn failed(&self, error: io::Error) -> ExportError;
}

/// A file beyond this many bytes is followed by another one, as is the custom.
pub const LARGEST: u64 = 1 << 30;

/// What every file says about itself. What was not kept has to be said where the records are.
const ABOUT: &str = "Exported from a hemero archive. Payloads are stored without the transfer and content codings of the \
wire; where header fields (Content-Encoding, Transfer-Encoding, Content-Length) described those, they are kept as \
X-Archive-Orig-*, and Content-Length is that of the payload. The letter case of header names, the reason phrase and the \
framing of HTTP/2 and HTTP/3 were not kept: names are capitalised, phrases are the usual ones, messages are written as \
HTTP/1.1 and WARC-Protocol names what was spoken. The head of a 304 (Not Modified) was kept in the archive only.";

/// Writes exchanges to files on a shelf.
pub struct Volumes<S> {
    writer: Writer<S>,
    /// Name of all files where there is to be one; else they are numbered.
    single: Option<String>,
    limit: u64,
    volume: Option<Volume>,
    number: u32,
    files: Vec<Written>,
}

struct Volume {
    name: String,
    index: Vec<String>,
}

impl<S: Shelf> Volumes<S> {
    /// Files of at most about `limit` bytes, or one file of that name.
    pub fn new(shelf: S, single: Option<String>, limit: u64) -> Self {
        let limit = if single.is_some() { u64::MAX } else { limit };
        Self { writer: Writer::new(shelf), single, limit, volume: None, number: 0, files: Vec::new() }
    }

    /// Adds an exchange; its records stay in one file.
    pub fn write(&mut self, exchange: &Exchange) -> Result<(), ExportError> {
        if self.writer.offset() >= self.limit {
            self.close()?;
        }
        if self.volume.is_none() {
            self.open(&exchange::date_of(&exchange.stored.capture))?;
        }
        let Some(volume) = &mut self.volume else { return Ok(()) };
        for record in &exchange.records {
            let span = self.writer.write(record).map_err(|error| self.writer.get_ref().failed(error))?;
            volume.index.extend(cdxj::line(record, span, &volume.name));
        }
        Ok(())
    }

    /// Closes the last file. There is always one: an export of nothing is a file that says so.
    pub fn finish(mut self) -> Result<(S, Vec<Written>), ExportError> {
        if self.volume.is_none() && self.number == 0 {
            // Nothing was captured, so no moment is known.
            self.open("1970-01-01T00:00:00Z")?;
        }
        self.close()?;
        let Self { writer, files, .. } = self;
        Ok((writer.into_inner(), files))
    }

    fn open(&mut self, date: &str) -> Result<(), ExportError> {
        let name = self
            .single
            .clone()
            .unwrap_or_else(|| format!("hemero-{}-{:05}.warc.gz", cdxj::timestamp(date), self.number));
        self.number += 1;
        self.writer.restart().begin(&name)?;
        self.writer.write(&warcinfo(&name, date)).map_err(|error| self.writer.get_ref().failed(error))?;
        self.volume = Some(Volume { name, index: Vec::new() });
        Ok(())
    }

    fn close(&mut self) -> Result<(), ExportError> {
        let Some(Volume { name, mut index }) = self.volume.take() else { return Ok(()) };
        index.sort_unstable();
        let files = self.writer.restart().end(&name, index)?;
        self.files.extend(files);
        Ok(())
    }
}

fn warcinfo(name: &str, date: &str) -> Record {
    let mut record = Record::new(Kind::Warcinfo, format!("{name} {date}").as_bytes(), date);
    record.field("WARC-Filename", name).field("Content-Type", "application/warc-fields");
    record.block = format!(
        "software: hemero/{}\r\nformat: WARC File Format 1.1\r\n\
         conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n\
         robots: obey\r\ndescription: {ABOUT}\r\n",
        env!("CARGO_PKG_VERSION")
    )
    .into_bytes();
    record
}
