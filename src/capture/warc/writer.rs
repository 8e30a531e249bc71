//! Records to a file, each its own gzip member (WARC 1.1, Annex D).

use std::io::{self, Write};

use flate2::{Compression, GzBuilder};

use super::Record;

/// Where a record stands in its file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// From the start of the file.
    pub offset: u64,
    /// Length of the gzip member.
    pub length: u64,
}

/// Writes records; the same records give the same bytes.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    offset: u64,
    member: Vec<u8>,
}

impl<W: Write> Writer<W> {
    /// Starts at the beginning of an empty file.
    pub fn new(out: W) -> Self {
        Self { out, offset: 0, member: Vec::new() }
    }

    /// Bytes written so far.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Appends one record and says where it stands.
    pub fn write(&mut self, record: &Record) -> io::Result<Span> {
        self.member.clear();
        // No time stamp in the gzip header: it would differ from one export to the next.
        let mut gzip = GzBuilder::new().mtime(0).write(&mut self.member, Compression::default());
        write!(gzip, "WARC/1.1\r\nWARC-Type: {}\r\n", record.kind)?;
        for (name, value) in &record.fields {
            write!(gzip, "{name}: {value}\r\n")?;
        }
        write!(gzip, "Content-Length: {}\r\n\r\n", record.block.len())?;
        gzip.write_all(&record.block)?;
        gzip.write_all(b"\r\n\r\n")?;
        gzip.finish()?;
        self.out.write_all(&self.member)?;
        let span = Span { offset: self.offset, length: self.member.len() as u64 };
        self.offset += span.length;
        Ok(span)
    }

    /// Hands everything to the file below and returns it.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }

    /// What is below, for whoever begins another file there: offsets start at 0 again.
    pub fn restart(&mut self) -> &mut W {
        self.offset = 0;
        &mut self.out
    }

    /// What is below.
    pub fn get_ref(&self) -> &W {
        &self.out
    }

    /// What is below, nothing flushed.
    pub fn into_inner(self) -> W {
        self.out
    }
}
