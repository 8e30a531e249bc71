//! Where an export goes: a file or folder that appears only when it is whole, or standard output.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder, write::GzEncoder};
use sha2::{Digest, Sha256};

use super::ExportError;

/// Level of zstd that is about as fast as the disk and a fifth smaller than gzip.
const ZSTD_LEVEL: i32 = 6;

/// A file under a temporary name until it is committed; `.gz` and `.zst` compress.
pub struct FileTarget {
    path: PathBuf,
    temporary: Temporary,
    coder: Coder,
}

enum Coder {
    Plain(Measured),
    Gzip(GzEncoder<Measured>),
    Zstd(zstd::Encoder<'static, Measured>),
}

/// A finished file: name, size and digest, as the manifest lists it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Written {
    /// Name, relative to the export.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Of the bytes as they are in the file, hexadecimal.
    pub sha256: String,
}

impl FileTarget {
    /// Opens the temporary file beside `path`, which stays untouched until [`FileTarget::commit`].
    pub fn create(path: &Path) -> Result<Self, ExportError> {
        let named = |source| ExportError::Write { path: path.to_owned(), source };
        let Self { path: target, temporary, coder } = Self::raw(path)?;
        let coder = match (coder, path.extension().and_then(|suffix| suffix.to_str())) {
            // No time stamp in the header: the same selection gives the same bytes.
            (Coder::Plain(file), Some("gz")) => {
                Coder::Gzip(GzBuilder::new().mtime(0).write(file, Compression::default()))
            }
            (Coder::Plain(file), Some("zst")) => Coder::Zstd(zstd::Encoder::new(file, ZSTD_LEVEL).map_err(named)?),
            (coder, _) => coder,
        };
        Ok(Self { path: target, temporary, coder })
    }

    /// The same for bytes that are to be in the file as they are, whatever its name says.
    pub fn raw(path: &Path) -> Result<Self, ExportError> {
        let named = |source| ExportError::Write { path: path.to_owned(), source };
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(named)?;
        }
        let temporary = Temporary(partial(path));
        let file = Measured::new(File::create(&temporary.0).map_err(named)?);
        Ok(Self { path: path.to_owned(), temporary, coder: Coder::Plain(file) })
    }

    /// Finishes the file, syncs it, and gives it its name.
    pub fn commit(self) -> Result<Written, ExportError> {
        let Self { path, temporary, coder } = self;
        let finish = || -> io::Result<Written> {
            let mut measured = match coder {
                Coder::Plain(file) => file,
                Coder::Gzip(gzip) => gzip.finish()?,
                Coder::Zstd(zstd) => zstd.finish()?,
            };
            measured.flush()?;
            measured.out.get_ref().sync_all()?;
            crate::crash::step("exported");
            fs::rename(&temporary.0, &path)?;
            Ok(Written {
                name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                bytes: measured.bytes,
                sha256: data_encoding::HEXLOWER.encode(&measured.digest.finalize()),
            })
        };
        finish().map_err(|source| ExportError::Write { path: path.clone(), source })
    }
}

impl Write for FileTarget {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.coder {
            Coder::Plain(out) => out.write(bytes),
            Coder::Gzip(out) => out.write(bytes),
            Coder::Zstd(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.coder {
            Coder::Plain(out) => out.flush(),
            Coder::Gzip(out) => out.flush(),
            Coder::Zstd(out) => out.flush(),
        }
    }
}

/// A folder under a temporary name until it is committed; it replaces one that an earlier export wrote.
#[derive(Debug)]
pub struct FolderTarget {
    path: PathBuf,
    temporary: Temporary,
}

/// Marks a folder as an export's own, so that no other folder is ever replaced.
const MANIFEST: &str = super::manifest::FILE;

impl FolderTarget {
    /// Makes the temporary folder. A folder of that name that is no export, and not empty, is refused.
    pub fn create(path: &Path) -> Result<Self, ExportError> {
        let named = |source| ExportError::Write { path: path.to_owned(), source };
        if path.is_dir() && !path.join(MANIFEST).exists() && fs::read_dir(path).map_err(named)?.next().is_some() {
            return Err(ExportError::ForeignFolder { path: path.to_owned() });
        }
        let temporary = Temporary(partial(path));
        if temporary.0.exists() {
            fs::remove_dir_all(&temporary.0).map_err(named)?;
        }
        fs::create_dir_all(&temporary.0).map_err(named)?;
        Ok(Self { path: path.to_owned(), temporary })
    }

    /// Where a file of the folder is written before the commit.
    pub fn file(&self, name: &str) -> PathBuf {
        self.temporary.0.join(name)
    }

    /// Gives the folder its name.
    pub fn commit(self) -> Result<(), ExportError> {
        let swap = || -> io::Result<()> {
            let old = hidden(&self.path, "replaced");
            if self.path.exists() {
                // A commit that was killed may have left one.
                remove(&old)?;
                fs::rename(&self.path, &old)?;
            }
            crate::crash::step("exported");
            fs::rename(&self.temporary.0, &self.path)?;
            remove(&old)
        };
        swap().map_err(|source| ExportError::Write { path: self.path.clone(), source })
    }
}

/// `.NAME.partial` beside the target: the next export of that name takes the place of one that was killed.
pub(super) fn partial(path: &Path) -> PathBuf {
    hidden(path, "partial")
}

fn hidden(path: &Path, what: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{what}"))
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A file or folder that goes when nothing came of it, so that a full disk has its room again.
#[derive(Debug)]
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = if self.0.is_dir() { fs::remove_dir_all(&self.0) } else { fs::remove_file(&self.0) };
    }
}

/// Counts and digests what goes to the file.
struct Measured {
    out: BufWriter<File>,
    bytes: u64,
    digest: Sha256,
}

impl Measured {
    fn new(file: File) -> Self {
        Self { out: BufWriter::with_capacity(1 << 18, file), bytes: 0, digest: Sha256::new() }
    }
}

impl Write for Measured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        self.digest.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
