//! The files of an import, one after the other, as answers.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use super::super::extract::{Entry, bytes, fetched, is_plain, manifest};
use super::super::{Exit, Failure};
use crate::address::Address;
use crate::capture::Capture;
use crate::capture::warc::{Answer, Answers, Found, zst};
use crate::run::import::Incoming;

/// Bodies are cut at so many bytes, packed or not.
const LARGEST: usize = 64 << 20;

/// Name of the list of saved pages in a folder of them.
const LIST: &str = "manifest.jsonl";

/// Every answer of every file.
pub struct Inputs {
    queue: VecDeque<Input>,
    present: Option<(String, Answers<Box<dyn Read + Send>>)>,
    /// Bytes of all files together.
    pub bytes: u64,
    /// Bytes read so far.
    pub read: Arc<AtomicU64>,
}

enum Input {
    /// Standard input.
    Stream,
    /// A WARC file.
    Warc(PathBuf),
    /// A WARC file in a WACZ file.
    Packed { parcel: PathBuf, name: String, start: u64, length: u64, deflated: bool },
    /// A page that was saved.
    Page(Box<Entry>),
}

impl Inputs {
    /// Looks at every file; one that is missing or of another kind is told before anything is imported.
    pub fn open(paths: &[PathBuf], list: Option<&Path>) -> Result<Self, Failure> {
        let mut queue = VecDeque::new();
        let mut bytes = 0;
        for path in paths {
            if path.as_os_str() == "-" {
                queue.push_back(Input::Stream);
            } else if path.is_dir() {
                folder(path, &mut queue)?;
            } else if !add(path, &mut queue)? {
                return Err(Failure::new(Exit::Usage, format_args!("{} is neither WARC nor WACZ", path.display()))
                    .hint("saved pages are listed with their addresses in a file, and that is named with --manifest"));
            }
        }
        if let Some(list) = list {
            queue.extend(manifest(list)?.into_iter().map(|entry| Input::Page(Box::new(entry))));
        }
        if queue.is_empty() {
            return Err(Failure::new(Exit::Failed, "there is nothing to import")
                .hint(format_args!("a folder is searched for WARC and WACZ files and for {LIST}")));
        }
        for input in &queue {
            bytes += match input {
                Input::Stream => 0,
                Input::Warc(path) => fs::metadata(path).map_or(0, |data| data.len()),
                Input::Packed { length, .. } => *length,
                Input::Page(entry) => fs::metadata(&entry.file).map_or(0, |data| data.len()),
            };
        }
        Ok(Self { queue, present: None, bytes, read: Arc::default() })
    }

    fn counted(&self, input: impl Read + Send + 'static) -> Box<dyn Read + Send> {
        Box::new(Counted { input, read: self.read.clone() })
    }

    fn begin(&mut self, input: Input) -> io::Result<Option<Incoming>> {
        let (name, stream) = match input {
            Input::Stream => ("standard input".to_owned(), self.counted(io::stdin())),
            Input::Warc(path) => (path.display().to_string(), self.counted(File::open(&path)?)),
            Input::Packed { parcel, name, start, length, deflated } => {
                let mut file = File::open(&parcel)?;
                file.seek(SeekFrom::Start(start))?;
                let part = self.counted(file.take(length));
                let stream = if deflated { Box::new(DeflateDecoder::new(part)) } else { part };
                (format!("{}, {name}", parcel.display()), stream)
            }
            Input::Page(entry) => {
                self.read.fetch_add(fs::metadata(&entry.file).map_or(0, |data| data.len()), Ordering::Relaxed);
                return Ok(Some(page(&entry)));
            }
        };
        let mut stream = BufReader::with_capacity(1 << 16, stream);
        let stream = if zst::begins(stream.fill_buf()?) { zst::unpack(stream)? } else { Box::new(stream) };
        self.present = Some((name, Answers::new(stream, LARGEST)));
        Ok(None)
    }
}

impl Iterator for Inputs {
    type Item = Incoming;

    fn next(&mut self) -> Option<Incoming> {
        loop {
            if let Some((name, answers)) = &mut self.present {
                match answers.next_found() {
                    Ok(Some(Found::Answer(answer))) => return Some(Incoming::Answer(answer)),
                    Ok(Some(Found::Passed(reason))) => return Some(Incoming::Passed(reason)),
                    Ok(Some(Found::Damaged(damage))) => {
                        let place = format!("{name}, byte {}", damage.offset);
                        return Some(Incoming::Damaged { place, reason: damage.reason });
                    }
                    Ok(None) => self.present = None,
                    Err(error) => {
                        let place = name.clone();
                        self.present = None;
                        return Some(Incoming::Damaged { place, reason: format!("the rest cannot be read: {error}") });
                    }
                }
                continue;
            }
            let input = self.queue.pop_front()?;
            let place = match &input {
                Input::Stream => "standard input".to_owned(),
                Input::Warc(path) | Input::Packed { parcel: path, .. } => path.display().to_string(),
                Input::Page(entry) => entry.file.display().to_string(),
            };
            match self.begin(input) {
                Ok(None) => {}
                Ok(Some(incoming)) => return Some(incoming),
                Err(error) => return Some(Incoming::Damaged { place, reason: format!("it cannot be read: {error}") }),
            }
        }
    }
}

/// Adds what a folder holds, in order of names, with the folders below.
fn folder(path: &Path, queue: &mut VecDeque<Input>) -> Result<(), Failure> {
    let unreadable = |error: io::Error| Failure::file(path, &error, false);
    let entries = fs::read_dir(path).map_err(unreadable)?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>().map_err(unreadable)?;
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_dir() {
            folder(&path, queue)?;
        } else if name == LIST {
            queue.extend(manifest(&path)?.into_iter().map(|entry| Input::Page(Box::new(entry))));
        } else if [".warc", ".warc.gz", ".warc.zst", ".wacz"].iter().any(|suffix| name.ends_with(suffix)) {
            add(&path, queue)?;
        }
    }
    Ok(())
}

/// Adds a file by what it begins with; `false` for one that is of no kind that is known.
fn add(path: &Path, queue: &mut VecDeque<Input>) -> Result<bool, Failure> {
    let unreadable = |error: io::Error| Failure::file(path, &error, false);
    let mut file = File::open(path).map_err(unreadable)?;
    let mut start = Vec::new();
    (&mut file).take(5).read_to_end(&mut start).map_err(unreadable)?;
    if start.starts_with(b"PK\x03\x04") {
        return parcel(path, file, queue).map(|()| true);
    }
    let known =
        start.is_empty() || start.starts_with(b"WARC/") || start.starts_with(&[0x1f, 0x8b]) || zst::begins(&start);
    if known {
        queue.push_back(Input::Warc(path.to_owned()));
    }
    Ok(known)
}

/// Adds the WARC files of a WACZ file.
fn parcel(path: &Path, file: File, queue: &mut VecDeque<Input>) -> Result<(), Failure> {
    let damaged = |error: zip::result::ZipError| {
        Failure::new(Exit::Failed, format_args!("cannot read {}: {error}", path.display()))
    };
    let mut zip = ZipArchive::new(file).map_err(damaged)?;
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        let is_warc = name.starts_with("archive/") && (name.ends_with(".warc") || name.ends_with(".warc.gz"));
        let deflated = match entry.compression() {
            CompressionMethod::Stored => false,
            CompressionMethod::Deflated => true,
            _ => continue,
        };
        if let (true, Some(start)) = (is_warc, entry.data_start()) {
            let length = entry.compressed_size();
            queue.push_back(Input::Packed { parcel: path.to_owned(), name, start, length, deflated });
        }
    }
    Ok(())
}

/// A saved page as the answer that it once was.
fn page(entry: &Entry) -> Incoming {
    let read = || -> Result<Capture, String> {
        let address = entry.url.as_deref().ok_or("the list gives no url for it")?;
        let body = bytes(&entry.file)?;
        let media_type = if is_plain(&entry.file) { "text/plain" } else { "text/html" };
        Ok(Capture {
            url: Address::parse(address).map_err(|error| error.to_string())?,
            fetched_at: fetched(entry)?,
            status: 200,
            headers: vec![("content-type".to_owned(), media_type.to_owned())],
            request_headers: Vec::new(),
            wire_bytes: body.len() as u64,
            body: body.into(),
            truncated: None,
            remote_ip: None,
            protocol: None,
            elapsed_ms: 0,
        })
    };
    match read() {
        Ok(capture) => Incoming::Page(Box::new(Answer { offset: 0, capture, repeats: None, digest: None })),
        Err(reason) => Incoming::Damaged { place: entry.file.display().to_string(), reason },
    }
}

/// Counts what is read.
struct Counted<R> {
    input: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
