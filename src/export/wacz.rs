//! The stored pages as one WACZ 1.1.1 file: WARC files, their index and a list of articles in a ZIP that replay tools read
//! piece by piece.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::ExportError;
use super::manifest::Manifest;
use super::selected::each_exchange;
use super::target::{FileTarget, Written};
use super::volumes::{Shelf, Volumes};
use super::warc::PageOptions;
use super::writer::{failed, write_small};
use super::zipnum;
use crate::archive::{Archive, Selection};
use crate::capture::warc::exchange;

/// Writes a WACZ file. `heard` is told after each capture.
pub fn wacz(
    archive: &Archive,
    path: &Path,
    options: &PageOptions,
    mut heard: impl FnMut(),
) -> Result<Manifest, ExportError> {
    let parcel = Parcel::create(path)?;
    let mut volumes = Volumes::new(parcel, None, options.volume);
    let (mut captures, mut newest) = (0, None);
    let (parcel, articles) = archive.snapshot(|archive| {
        each_exchange(archive, &options.captures, |exchange| {
            captures += 1;
            heard();
            newest = newest.max(Some(exchange.stored.capture.fetched_at));
            volumes.write(&exchange)
        })?;
        let (mut parcel, _) = volumes.finish()?;
        parcel.write_index()?;
        let articles = parcel.write_pages(archive, options)?;
        Ok::<_, ExportError>((parcel, articles))
    })?;
    // Not the time of day: the same archive gives the same file.
    let created = newest.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |at| at.strftime("%FT%TZ").to_string());
    let written = parcel.close(&created)?;
    let manifest = options.manifest("wacz", captures, articles, vec![written]);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    write_small(&path.with_file_name(format!("{name}.manifest.json")), &manifest.text())?;
    Ok(manifest)
}

/// The ZIP in the making.
struct Parcel {
    zip: ZipWriter<StreamWriter<FileTarget>>,
    path: PathBuf,
    resources: Vec<Value>,
    index: Vec<String>,
    entry: Option<Entry>,
}

/// A file of the ZIP in the making.
struct Entry {
    path: String,
    bytes: u64,
    digest: Sha256,
}

impl Parcel {
    fn create(path: &Path) -> Result<Self, ExportError> {
        let zip = ZipWriter::new_stream(FileTarget::raw(path)?);
        Ok(Self { zip, path: path.to_owned(), resources: Vec::new(), index: Vec::new(), entry: None })
    }

    /// Opens a file. What replay reads from the middle is stored as it is, the rest is packed.
    fn open(&mut self, path: &str, packed: bool) -> Result<(), ExportError> {
        let method = if packed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .large_file(!packed);
        self.zip.start_file(path, options).map_err(|error| self.failed(error.into()))?;
        self.entry = Some(Entry { path: path.to_owned(), bytes: 0, digest: Sha256::new() });
        Ok(())
    }

    /// Closes the file and notes it for the descriptor.
    fn shut(&mut self) -> String {
        let Some(Entry { path, bytes, digest }) = self.entry.take() else { return String::new() };
        let hash = format!("sha256:{}", data_encoding::HEXLOWER.encode(&digest.finalize()));
        let name = path.rsplit('/').next().unwrap_or(&path).to_lowercase();
        self.resources.push(json!({ "name": name, "path": path, "hash": hash, "bytes": bytes }));
        hash
    }

    fn put(&mut self, path: &str, packed: bool, content: &[u8]) -> Result<String, ExportError> {
        self.open(path, packed)?;
        self.write_all(content).map_err(|error| self.failed(error))?;
        Ok(self.shut())
    }

    fn write_index(&mut self) -> Result<(), ExportError> {
        let mut lines = std::mem::take(&mut self.index);
        lines.sort_unstable();
        self.open("indexes/index.cdx.gz", false)?;
        let summary = zipnum::write(&lines, "index.cdx.gz", self).map_err(|error| self.failed(error))?;
        self.shut();
        self.put("indexes/index.idx", true, summary.as_bytes()).map(drop)
    }

    /// The articles as pages to begin at, with their text, so that viewers can search it; returns how many there are.
    fn write_pages(&mut self, archive: &Archive, options: &PageOptions) -> Result<u64, ExportError> {
        self.open("pages/pages.jsonl", true)?;
        let head = json!({ "format": "json-pages-1.0", "id": "pages", "title": "Articles", "hasText": true });
        writeln!(self, "{head}").map_err(|error| self.failed(error))?;
        let mut pages = 0;
        let selection = Selection { sites: options.captures.sites.clone(), ..Selection::default() };
        archive.each_revision(&selection, |version| {
            let stored = archive.capture(version.capture_id)?;
            if !options.captures.holds(&stored) {
                return Ok(());
            }
            let article = version.article(false)?;
            let page = json!({
                "id": format!("{}.{}", article.id, article.revision.unwrap_or(1)),
                "url": stored.capture.url.as_str(),
                "ts": exchange::date_of(&stored.capture),
                "title": article.headline,
                "text": article.body.join("\n"),
            });
            pages += 1;
            writeln!(self, "{page}").map_err(|error| self.failed(error))
        })?;
        self.shut();
        Ok(pages)
    }

    /// Writes the descriptor and closes the file.
    fn close(mut self, created: &str) -> Result<Written, ExportError> {
        let descriptor = json!({
            "profile": "data-package",
            "wacz_version": "1.1.1",
            "title": "Newspaper archive",
            "software": concat!("hemero ", env!("CARGO_PKG_VERSION")),
            "created": created,
            "resources": self.resources,
        });
        let text = format!("{descriptor:#}\n");
        let hash = self.put("datapackage.json", true, text.as_bytes())?;
        let digest = json!({ "path": "datapackage.json", "hash": hash });
        self.put("datapackage-digest.json", true, format!("{digest:#}\n").as_bytes())?;
        let Self { zip, path, .. } = self;
        let file = zip.finish().map_err(|error| failed(Some(&path), error.into()))?;
        file.into_inner().commit()
    }
}

impl Shelf for Parcel {
    fn begin(&mut self, name: &str) -> Result<(), ExportError> {
        self.open(&format!("archive/{name}"), false)
    }

    fn end(&mut self, _: &str, index: Vec<String>) -> Result<Vec<Written>, ExportError> {
        self.shut();
        self.index.extend(index);
        Ok(Vec::new())
    }

    fn failed(&self, error: io::Error) -> ExportError {
        failed(Some(&self.path), error)
    }
}

impl Write for Parcel {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.zip.write(bytes)?;
        if let Some(entry) = &mut self.entry {
            entry.bytes += written as u64;
            entry.digest.update(&bytes[..written]);
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.zip.flush()
    }
}
