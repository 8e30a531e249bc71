//! Records from a file, plain or gzip. Damage ends a record, not the reading.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::GzDecoder;

use super::{Kind, Record};

/// A place that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Bytes from the start of the file: of the gzip member, or of the record in a plain file.
    pub offset: u64,
    /// What is wrong there.
    pub reason: String,
}

/// Longest header block that is still taken for one.
const LONGEST_HEADER: usize = 1 << 20;

/// Reads records one by one, in constant memory but for the record's own block.
#[derive(Debug)]
pub struct Reader<R> {
    input: Counted<BufReader<R>>,
    limit: usize,
    /// What is left of the decompressed gzip member that the last record came from.
    member: Vec<u8>,
    member_at: usize,
    member_offset: u64,
    gzip: Option<bool>,
}

impl<R: Read> Reader<R> {
    /// Reads from the start of a file; blocks are cut at `limit` bytes.
    pub fn new(input: R, limit: usize) -> Self {
        Self {
            input: Counted { inner: BufReader::with_capacity(1 << 16, input), count: 0 },
            limit,
            member: Vec::new(),
            member_at: 0,
            member_offset: 0,
            gzip: None,
        }
    }

    /// Bytes of the file read so far.
    pub fn position(&self) -> u64 {
        self.input.count
    }

    /// The next record with its offset, a damaged place, or `None` at the end. An `Err` of the outer result is the
    /// file's own: nothing more can be read.
    pub fn next_record(&mut self) -> io::Result<Option<Result<(u64, Record), Damage>>> {
        let gzip = match self.gzip {
            Some(gzip) => gzip,
            None => *self.gzip.insert(self.input.fill_buf()?.starts_with(&[0x1f, 0x8b])),
        };
        if gzip { self.next_in_members() } else { self.next_plain() }
    }

    fn next_in_members(&mut self) -> io::Result<Option<Result<(u64, Record), Damage>>> {
        loop {
            skip_blank(&self.member, &mut self.member_at);
            if self.member_at < self.member.len() {
                let offset = self.member_offset;
                let mut rest = &self.member[self.member_at..];
                let before = rest.len();
                let parsed = parse(&mut rest, self.limit, true);
                self.member_at += before - rest.len();
                return Ok(Some(match parsed? {
                    Ok(record) => Ok((offset, record)),
                    Err(reason) => {
                        self.member_at = self.member.len();
                        Err(Damage { offset, reason })
                    }
                }));
            }
            if self.input.fill_buf()?.is_empty() {
                return Ok(None);
            }
            self.member_offset = self.input.count;
            self.member.clear();
            self.member_at = 0;
            // Twice the limit leaves room for the head; a member that unpacks to more is cut there.
            let bound = (self.limit as u64).saturating_mul(2).saturating_add(LONGEST_HEADER as u64);
            let mut decoder = GzDecoder::new(&mut self.input);
            let outcome = decoder.by_ref().take(bound).read_to_end(&mut self.member);
            let outcome = outcome.and_then(|_| io::copy(&mut decoder, &mut io::sink()));
            if let Err(error) = outcome {
                if error.kind() != io::ErrorKind::InvalidInput
                    && error.kind() != io::ErrorKind::UnexpectedEof
                    && error.kind() != io::ErrorKind::InvalidData
                {
                    return Err(error);
                }
                self.member.clear();
                self.seek_member()?;
                return Ok(Some(Err(Damage {
                    offset: self.member_offset,
                    reason: format!("the gzip member is damaged: {error}"),
                })));
            }
        }
    }

    /// Goes to the next bytes that look like the start of a gzip member.
    fn seek_member(&mut self) -> io::Result<()> {
        loop {
            let stuck = self.input.count == self.member_offset;
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            match buffer.windows(3).position(|window| window == [0x1f, 0x8b, 0x08]) {
                Some(0) if stuck => self.input.consume(1),
                Some(at) => {
                    self.input.consume(at);
                    return Ok(());
                }
                None => {
                    // The last two bytes may be the start of a mark that goes on in the next buffer.
                    let passed = buffer.len().saturating_sub(2).max(1);
                    self.input.consume(passed);
                }
            }
        }
    }

    fn next_plain(&mut self) -> io::Result<Option<Result<(u64, Record), Damage>>> {
        loop {
            match self.input.fill_buf()?.first() {
                None => return Ok(None),
                Some(b'\r' | b'\n') => self.input.consume(1),
                Some(_) => break,
            }
        }
        let offset = self.input.count;
        match parse(&mut self.input, self.limit, false)? {
            Ok(record) => Ok(Some(Ok((offset, record)))),
            Err(reason) => {
                self.seek_line()?;
                Ok(Some(Err(Damage { offset, reason })))
            }
        }
    }

    /// Goes to the next line that starts a record.
    fn seek_line(&mut self) -> io::Result<()> {
        let mut line = Vec::new();
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() || buffer.starts_with(b"WARC/1.") {
                return Ok(());
            }
            line.clear();
            self.input.by_ref().take(LONGEST_HEADER as u64).read_until(b'\n', &mut line)?;
        }
    }
}

fn skip_blank(bytes: &[u8], at: &mut usize) {
    while bytes.get(*at).is_some_and(u8::is_ascii_whitespace) {
        *at += 1;
    }
}

/// One record from here on. The inner error is the record's, the outer one the file's. `whole` says that the input ends
/// where the record may end, so that a missing length can be made up for.
fn parse(input: &mut impl BufRead, limit: usize, whole: bool) -> io::Result<Result<Record, String>> {
    let mut line = Vec::new();
    read_line(input, &mut line)?;
    if !line.starts_with(b"WARC/") {
        return Ok(Err("no WARC version line where a record should start".to_owned()));
    }
    let mut fields: Vec<(String, String)> = Vec::new();
    let (mut kind, mut length, mut size) = (Kind::Other, None, 0);
    loop {
        read_line(input, &mut line)?;
        size += line.len();
        if size > LONGEST_HEADER {
            return Ok(Err("the record's header is longer than 1 MiB".to_owned()));
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\r', '\n']);
        if text.is_empty() {
            break;
        }
        if text.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(text.trim());
            }
            continue;
        }
        let Some((name, value)) = text.split_once(':') else {
            return Ok(Err(format!("a header line without a colon: {text:.60}")));
        };
        match name.trim().to_ascii_lowercase().as_str() {
            "warc-type" => kind = Kind::parse(value.trim()),
            "content-length" => length = value.trim().parse::<u64>().ok(),
            _ => fields.push((name.trim().to_owned(), value.trim().to_owned())),
        }
    }
    let mut record = Record { kind, fields, block: Vec::new(), cut: false };
    match length {
        Some(length) => {
            let kept = length.min(limit as u64);
            input.by_ref().take(kept).read_to_end(&mut record.block)?;
            if (record.block.len() as u64) < kept {
                return Ok(Err(format!("the block ends after {} of {length} bytes", record.block.len())));
            }
            record.cut = kept < length;
            let skipped = io::copy(&mut input.by_ref().take(length - kept), &mut io::sink())?;
            if skipped < length - kept && !whole {
                return Ok(Err(format!("the block ends after {} of {length} bytes", kept + skipped)));
            }
        }
        None if whole => {
            input.by_ref().take(limit as u64).read_to_end(&mut record.block)?;
            let kept = record.block.strip_suffix(b"\r\n\r\n").map_or(record.block.len(), <[u8]>::len);
            record.block.truncate(kept);
        }
        None => return Ok(Err("the record gives no Content-Length".to_owned())),
    }
    Ok(Ok(record))
}

fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<()> {
    line.clear();
    input.take(LONGEST_HEADER as u64).read_until(b'\n', line)?;
    Ok(())
}

/// Counts what is consumed, so that a record can be named by its offset.
#[derive(Debug)]
struct Counted<R> {
    inner: R,
    count: u64,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count += read as u64;
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.count += amount as u64;
        self.inner.consume(amount);
    }
}
