//! The archive as a folder: making it, opening it, saying what is wrong with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::ArchiveError;
use super::migration;
use super::revisions;

/// Name of the database in the archive's folder.
pub const DATABASE: &str = "hemero.db";

/// How Datasette shows the archive; written once, the owner's from then on.
const DATASETTE: &str = "datasette.yaml";

/// An open archive: a folder with one SQLite file.
#[derive(Debug)]
pub struct Archive {
    folder: PathBuf,
    pub(super) connection: Connection,
}

impl Archive {
    /// Makes an archive in a folder, which is made too if it is not there.
    pub fn create(folder: &Path) -> Result<Self, ArchiveError> {
        let path = folder.join(DATABASE);
        if path.exists() {
            return Err(ArchiveError::Exists { path: folder.to_owned() });
        }
        for part in [folder, &folder.join("exports"), &folder.join("log")] {
            fs::create_dir_all(part)
                .map_err(|error| ArchiveError::Unwritable { reason: format!("{}: {error}", part.display()) })?;
        }
        let described = folder.join(DATASETTE);
        if !described.exists() {
            fs::write(&described, include_str!("schema/datasette.yaml"))
                .map_err(|error| ArchiveError::Unwritable { reason: format!("{}: {error}", described.display()) })?;
        }
        // Readers must never find a half-made archive: it gets its name when it is whole.
        let unfinished = folder.join(format!("{DATABASE}.new-{}", std::process::id()));
        let made = (|| {
            let mut connection = Connection::open(&unfinished)?;
            connection.pragma_update(None, "page_size", 8192)?;
            migration::migrate(&mut connection, &unfinished)?;
            connection.pragma_update(None, "journal_mode", "wal")?;
            connection.close().map_err(|(_, error)| ArchiveError::from(error))?;
            fs::rename(&unfinished, &path)
                .map_err(|error| ArchiveError::Unwritable { reason: format!("{}: {error}", path.display()) })
        })();
        if made.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        made?;
        Self::open(folder)
    }

    /// Opens an archive for writing, and brings its schema up to date.
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        let path = present(folder)?;
        let mut connection = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if migration::version(&connection, &path)? == 0 {
            return Err(ArchiveError::Foreign { path });
        }
        let mode: String = connection.query_row("PRAGMA journal_mode = wal", [], |row| row.get(0))?;
        if mode != "wal" {
            return Err(ArchiveError::Unwritable {
                reason: format!("{} cannot keep a write-ahead log", path.display()),
            });
        }
        // A power cut may lose the last moments, never the file; a killed process loses nothing.
        connection.pragma_update(None, "synchronous", "normal")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "cache_size", -32_000)?;
        connection.pragma_update(None, "temp_store", "memory")?;
        connection.pragma_update(None, "wal_autocheckpoint", 2_000)?;
        connection.pragma_update(None, "journal_size_limit", 64 << 20)?;
        migration::migrate(&mut connection, &path)?;
        revisions::define_searchable(&connection)?;
        Ok(Self { folder: folder.to_owned(), connection })
    }

    /// Opens an archive for reading, while a run may be writing it.
    pub fn open_read_only(folder: &Path) -> Result<Self, ArchiveError> {
        let path = present(folder)?;
        let connection = connect(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        match migration::version(&connection, &path) {
            Ok(0) => return Err(ArchiveError::Foreign { path }),
            Ok(_) => {}
            // On a medium that cannot be written the log's index cannot be made; without a log nothing can change.
            Err(ArchiveError::Unwritable { .. }) if !folder.join(format!("{DATABASE}-wal")).exists() => {
                return Self::open_immutable(folder, path);
            }
            Err(error) => return Err(error),
        }
        Ok(Self { folder: folder.to_owned(), connection })
    }

    fn open_immutable(folder: &Path, path: PathBuf) -> Result<Self, ArchiveError> {
        let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
        let uri = PathBuf::from(format!("file:{escaped}?immutable=1"));
        let connection = connect(&uri, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)?;
        migration::version(&connection, &path)?;
        Ok(Self { folder: folder.to_owned(), connection })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The connection, for readers with questions of their own (search, export). Writing belongs to the store.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Runs a reader on one consistent state of the archive, however much is written meanwhile.
    pub fn snapshot<T, E: From<ArchiveError>>(&self, read: impl FnOnce(&Self) -> Result<T, E>) -> Result<T, E> {
        let transaction = self.connection.unchecked_transaction().map_err(ArchiveError::from)?;
        let answer = read(self)?;
        transaction.finish().map_err(ArchiveError::from)?;
        Ok(answer)
    }
}

fn present(folder: &Path) -> Result<PathBuf, ArchiveError> {
    let path = folder.join(DATABASE);
    match fs::metadata(&path) {
        Ok(data) if data.is_file() => Ok(path),
        Ok(_) => Err(ArchiveError::Foreign { path }),
        Err(error) if matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) => {
            Err(ArchiveError::Missing { path: folder.to_owned() })
        }
        Err(source) => Err(ArchiveError::Unreadable { path, source }),
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, ArchiveError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(64);
    // Plans depend on statements alone: SQLite would make some anew for each value that is bound.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}
