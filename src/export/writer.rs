//! Articles in, one committed file or folder out.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::csv::Sheet;
use super::dataset::{self, Card};
use super::manifest::{self, Manifest};
use super::stream::{Keys, Stream, Text};
use super::table::{TABLES, Table};
use super::target::{FileTarget, FolderTarget, Written};
use super::{ExportError, Format, Titles, package, parquet, tree};
use crate::article::Article;

/// Where an export goes.
pub enum Output {
    /// A file, or a folder for the formats that are one.
    Path(PathBuf),
    /// A stream, as it comes: standard output.
    Stream(Box<dyn Write + Send>),
}

/// How the records are written.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Keys of the record to hand on; all when empty.
    pub keys: Keys,
    /// Titles of papers for references.
    pub titles: Titles,
    /// Byte order mark before CSV.
    pub excel: bool,
    /// One CSV table instead of all.
    pub table: Option<String>,
    /// The selection as its flags, for the manifest.
    pub selection: Value,
}

/// An export in the making. Dropped before [`Export::finish`], it leaves an earlier export as it was.
pub struct Export {
    format: Format,
    selection: Value,
    shape: Shape,
    articles: u64,
}

enum Shape {
    Stream { stream: Stream<Sink>, path: Option<PathBuf> },
    Sheet { sheet: Sheet<Sink>, path: Option<PathBuf> },
    Parquet { writer: parquet::Writer<Sink>, path: Option<PathBuf> },
    Tables { folder: FolderTarget, sheets: Vec<Sheet<Sink>> },
    Dataset { folder: FolderTarget, writer: parquet::Writer<Sink>, card: Card },
    Tree { folder: FolderTarget },
}

impl Export {
    /// Opens the target.
    pub fn create(format: Format, output: Output, options: Options) -> Result<Self, ExportError> {
        let Options { keys, titles, excel, table, selection } = options;
        let text = match format {
            Format::Jsonl => Some(Text::Jsonl),
            Format::Json => Some(Text::Json),
            Format::CslJson => Some(Text::CslJson),
            Format::Bibtex => Some(Text::Bibtex),
            Format::Ris => Some(Text::Ris),
            Format::Feed => Some(Text::Feed),
            _ => None,
        };
        let shape = if let Some(text) = text {
            let (sink, path) = Sink::open(output)?;
            let stream = Stream::new(sink, text, keys, titles).map_err(|error| failed(path.as_deref(), error))?;
            Shape::Stream { stream, path }
        } else if let (Format::Csv, Some(name)) = (format, &table) {
            let table = Table::named(name).ok_or_else(|| ExportError::UnknownTable { name: name.clone() })?;
            let (sink, path) = Sink::open(output)?;
            let sheet = Sheet::new(sink, table, excel).map_err(|error| failed(path.as_deref(), error))?;
            Shape::Sheet { sheet, path }
        } else if format == Format::Parquet {
            let (sink, path) = Sink::open(output)?;
            Shape::Parquet { writer: parquet::Writer::new(sink).map_err(refused)?, path }
        } else {
            let Output::Path(path) = output else { return Err(ExportError::NeedsFolder { format }) };
            let folder = FolderTarget::create(&path)?;
            match format {
                Format::Tree => Shape::Tree { folder },
                Format::Dataset => {
                    let sink = Sink::file(&folder.file(dataset::DATA))?;
                    let writer = parquet::Writer::new(sink).map_err(refused)?;
                    Shape::Dataset { folder, writer, card: Card::default() }
                }
                _ => {
                    let sheets = TABLES
                        .iter()
                        .map(|table| {
                            let path = folder.file(&format!("{}.csv", table.name));
                            Sheet::new(Sink::file(&path)?, table, excel).map_err(|error| failed(Some(&path), error))
                        })
                        .collect::<Result<_, ExportError>>()?;
                    Shape::Tables { folder, sheets }
                }
            }
        };
        Ok(Self { format, selection, shape, articles: 0 })
    }

    /// Adds an article. They must come in the order of the export.
    pub fn write(&mut self, article: &Article) -> Result<(), ExportError> {
        self.articles += 1;
        match &mut self.shape {
            Shape::Stream { stream, path } => stream.write(article).map_err(|error| failed(path.as_deref(), error)),
            Shape::Sheet { sheet, path } => sheet.write(article).map_err(|error| failed(path.as_deref(), error)),
            Shape::Parquet { writer, .. } => write_columns(writer, article),
            Shape::Tables { folder, sheets } => sheets
                .iter_mut()
                .try_for_each(|sheet| sheet.write(article))
                .map_err(|error| failed(Some(&folder.file("")), error)),
            Shape::Dataset { writer, card, .. } => {
                card.count(article);
                write_columns(writer, article)
            }
            Shape::Tree { folder } => {
                let path = folder.file(&tree::path(article));
                let text = serde_json::to_string_pretty(article).map_err(|error| failed(Some(&path), error.into()))?;
                write_small(&path, &(text + "\n")).map(|_| ())
            }
        }
    }

    /// Adds a record that is a line of JSON already. Only JSON Lines takes it as it is; other formats read it first.
    pub fn write_line(&mut self, record: &str) -> Result<(), ExportError> {
        if let (Format::Jsonl, Shape::Stream { stream, path }) = (self.format, &mut self.shape) {
            self.articles += 1;
            return stream.write_line(record).map_err(|error| failed(path.as_deref(), error));
        }
        let article: Article = serde_json::from_str(record).map_err(|error| failed(None, error.into()))?;
        self.write(&article)
    }

    /// Finishes, syncs and names what was written. The manifest stands beside a file, or in the folder.
    pub fn finish(self) -> Result<Manifest, ExportError> {
        let Self { format, selection, shape, articles } = self;
        let manifest = |files| Manifest {
            schema: "hemero.export/1",
            format: format.to_string(),
            version: env!("CARGO_PKG_VERSION"),
            selection: selection.clone(),
            articles,
            captures: None,
            files,
        };
        let single = |sink: Sink, path: Option<PathBuf>| -> Result<Manifest, ExportError> {
            let manifest = manifest(sink.commit()?.into_iter().collect());
            if let Some(path) = path {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                write_small(&path.with_file_name(format!("{name}.manifest.json")), &manifest.text())?;
            }
            Ok(manifest)
        };
        match shape {
            Shape::Stream { stream, path } => {
                single(stream.finish().map_err(|error| failed(path.as_deref(), error))?, path)
            }
            Shape::Sheet { sheet, path } => {
                single(sheet.finish().map_err(|error| failed(path.as_deref(), error))?, path)
            }
            Shape::Parquet { writer, path } => single(writer.finish().map_err(refused)?, path),
            Shape::Tables { folder, sheets } => {
                let mut files = Vec::new();
                for sheet in sheets {
                    let sink = sheet.finish().map_err(|error| failed(Some(&folder.file("")), error))?;
                    files.extend(sink.commit()?);
                }
                if format == Format::Package {
                    let text = package::descriptor(&files, articles);
                    files.push(write_small(&folder.file(package::FILE), &text)?);
                }
                closed(folder, manifest(files))
            }
            Shape::Dataset { folder, writer, card } => {
                let mut files: Vec<Written> = writer.finish().map_err(refused)?.commit()?.into_iter().collect();
                for file in &mut files {
                    file.name = dataset::DATA.to_owned();
                }
                files.push(write_small(&folder.file(dataset::CARD), &card.text())?);
                closed(folder, manifest(files))
            }
            Shape::Tree { folder } => closed(folder, manifest(Vec::new())),
        }
    }
}

fn closed(folder: FolderTarget, manifest: Manifest) -> Result<Manifest, ExportError> {
    write_small(&folder.file(manifest::FILE), &manifest.text())?;
    folder.commit()?;
    Ok(manifest)
}

fn write_columns(writer: &mut parquet::Writer<Sink>, article: &Article) -> Result<(), ExportError> {
    let value = serde_json::to_value(article).map_err(|error| ExportError::Parquet(error.to_string()))?;
    writer.write(&value).map_err(refused)
}

pub(super) fn write_small(path: &Path, text: &str) -> Result<Written, ExportError> {
    let mut target = FileTarget::create(path)?;
    target.write_all(text.as_bytes()).map_err(|error| failed(Some(path), error))?;
    target.commit()
}

pub(super) fn failed(path: Option<&Path>, source: io::Error) -> ExportError {
    match path {
        Some(path) => ExportError::Write { path: path.to_owned(), source },
        None => ExportError::Stdout(source),
    }
}

fn refused(error: ::parquet::errors::ParquetError) -> ExportError {
    ExportError::Parquet(error.to_string())
}

/// A file under a temporary name, or a stream.
pub(super) enum Sink {
    File(Box<FileTarget>),
    Stream(Box<dyn Write + Send>),
}

impl Sink {
    fn open(output: Output) -> Result<(Self, Option<PathBuf>), ExportError> {
        match output {
            Output::Path(path) => Ok((Self::file(&path)?, Some(path))),
            Output::Stream(stream) => Ok((Self::Stream(stream), None)),
        }
    }

    fn file(path: &Path) -> Result<Self, ExportError> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(Some(path), error))?;
        }
        FileTarget::create(path).map(Box::new).map(Self::File)
    }

    /// A file that holds what is written, whatever its name says about compression.
    pub(super) fn raw(path: &Path) -> Result<Self, ExportError> {
        FileTarget::raw(path).map(Box::new).map(Self::File)
    }

    pub(super) fn commit(self) -> Result<Option<Written>, ExportError> {
        match self {
            Self::File(file) => file.commit().map(Some),
            Self::Stream(mut stream) => stream.flush().map(|()| None).map_err(ExportError::Stdout),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.write(bytes),
            Self::Stream(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file) => file.flush(),
            Self::Stream(stream) => stream.flush(),
        }
    }
}
