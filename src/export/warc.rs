//! The stored pages as WARC files, each with its index beside it.

use std::io::{self, Write};
use std::path::PathBuf;

use serde_json::Value;

use super::ExportError;
use super::manifest::{self, Manifest};
use super::selected::{CaptureSelection, each_exchange};
use super::target::{FileTarget, FolderTarget, Written};
use super::volumes::{LARGEST, Shelf, Volumes};
use super::writer::{Output, Sink, failed, write_small};
use crate::archive::Archive;

/// How pages are written.
#[derive(Clone, Debug)]
pub struct PageOptions {
    /// Which captures.
    pub captures: CaptureSelection,
    /// The selection as its flags, for the manifest.
    pub selection: Value,
    /// Bytes after which another WARC file is begun.
    pub volume: u64,
}

impl Default for PageOptions {
    fn default() -> Self {
        Self { captures: CaptureSelection::default(), selection: Value::Null, volume: LARGEST }
    }
}

impl PageOptions {
    pub(super) fn manifest(&self, format: &str, captures: u64, articles: u64, files: Vec<Written>) -> Manifest {
        Manifest {
            schema: "hemero.export/1",
            format: format.to_owned(),
            version: env!("CARGO_PKG_VERSION"),
            selection: self.selection.clone(),
            articles,
            captures: Some(captures),
            files,
        }
    }
}

/// Writes WARC files: a folder of them, one file where the path ends in `.warc.gz`, or a stream of one without an index.
/// `heard` is told after each capture.
pub fn warc(
    archive: &Archive,
    output: Output,
    options: &PageOptions,
    mut heard: impl FnMut(),
) -> Result<Manifest, ExportError> {
    let (place, single) = match output {
        Output::Stream(stream) => (Place::Stream, Some((Sink::Stream(stream), "hemero.warc.gz".to_owned()))),
        Output::Path(path) if path.to_string_lossy().ends_with(".warc.gz") => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (Place::File(path.clone()), Some((Sink::raw(&path)?, name)))
        }
        Output::Path(path) => (Place::Folder(FolderTarget::create(&path)?), None),
    };
    let (current, name) = single.map_or((None, None), |(sink, name)| (Some(sink), Some(name)));
    let mut volumes = Volumes::new(Files { place, current }, name, options.volume);
    let mut captures = 0;
    archive.snapshot(|archive| {
        each_exchange(archive, &options.captures, |exchange| {
            captures += 1;
            heard();
            volumes.write(&exchange)
        })
    })?;
    let (shelf, files) = volumes.finish()?;
    let manifest = options.manifest("warc", captures, 0, files);
    match shelf.place {
        Place::Folder(folder) => {
            write_small(&folder.file(manifest::FILE), &manifest.text())?;
            folder.commit()?;
        }
        Place::File(path) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            write_small(&path.with_file_name(format!("{name}.manifest.json")), &manifest.text())?;
        }
        Place::Stream => {}
    }
    Ok(manifest)
}

enum Place {
    Folder(FolderTarget),
    File(PathBuf),
    Stream,
}

/// A shelf in the file system.
struct Files {
    place: Place,
    current: Option<Sink>,
}

impl Shelf for Files {
    fn begin(&mut self, name: &str) -> Result<(), ExportError> {
        if let Place::Folder(folder) = &self.place {
            self.current = Some(Sink::raw(&folder.file(name))?);
        }
        Ok(())
    }

    fn end(&mut self, name: &str, index: Vec<String>) -> Result<Vec<Written>, ExportError> {
        let mut files = Vec::new();
        let beside = format!("{}.cdxj", name.trim_end_matches(".warc.gz"));
        let path = match &self.place {
            Place::Folder(folder) => Some(folder.file(&beside)),
            Place::File(path) => Some(path.with_file_name(beside)),
            Place::Stream => None,
        };
        if let Some(path) = path {
            let mut file = FileTarget::create(&path)?;
            for line in index {
                file.write_all(line.as_bytes())
                    .and_then(|()| file.write_all(b"\n"))
                    .map_err(|e| failed(Some(&path), e))?;
            }
            files.push(file.commit()?);
        }
        if let Some(sink) = self.current.take() {
            files.extend(sink.commit()?);
        }
        Ok(files)
    }

    fn failed(&self, error: io::Error) -> ExportError {
        match &self.place {
            Place::Folder(folder) => failed(Some(&folder.file("")), error),
            Place::File(path) => failed(Some(path), error),
            Place::Stream => failed(None, error),
        }
    }
}

impl Write for Files {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.current {
            Some(sink) => sink.write(bytes),
            None => Err(io::Error::other("no file is open")),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.current.as_mut().map_or(Ok(()), Write::flush)
    }
}
