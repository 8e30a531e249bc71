//! A clean copy of the archive's database.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use rusqlite::Connection;

use super::ExportError;
use super::target::{Written, partial};
use super::warc::PageOptions;
use super::writer::failed;
use crate::archive::{Archive, ArchiveError};

/// Copies the database to one file without a log beside it; `slim` leaves the stored pages out, everything read from them stays.
pub fn sqlite(archive: &Archive, path: &Path, slim: bool) -> Result<super::Manifest, ExportError> {
    let unwritten = |error: io::Error| failed(Some(path), error);
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(unwritten)?;
    }
    let temporary = partial(path);
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unwritten(error)),
        _ => {}
    }
    let copied = copy(archive, &temporary, slim);
    if copied.is_err() {
        // A copy that was not finished is of use to nobody.
        let _ = fs::remove_file(&temporary);
    }
    let (articles, captures) = copied?;
    File::open(&temporary).and_then(|file| file.sync_all()).map_err(unwritten)?;
    let bytes = fs::metadata(&temporary).map_err(unwritten)?.len();
    let sha256 = digest(&temporary).map_err(unwritten)?;
    crate::crash::step("exported");
    fs::rename(&temporary, path).map_err(unwritten)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(PageOptions::default().manifest("sqlite", captures, articles, vec![Written { name, bytes, sha256 }]))
}

fn copy(archive: &Archive, to: &Path, slim: bool) -> Result<(u64, u64), ArchiveError> {
    archive.connection().execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
    let copy = Connection::open(to)?;
    // One file, readable from anywhere: no log beside it.
    copy.query_row("PRAGMA journal_mode = delete", [], |_| Ok(()))?;
    if slim {
        copy.execute_batch(
            "BEGIN; UPDATE captures SET body_id = NULL; UPDATE frontier SET body_id = NULL; DELETE FROM dictionaries;
             DELETE FROM bodies;
             UPDATE holdings SET bytes = 0; COMMIT; VACUUM;",
        )?;
    }
    let count = |table: &str| {
        copy.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs)
    };
    Ok((count("articles")?, count("captures")?))
}

fn digest(path: &Path) -> io::Result<String> {
    use sha2::{Digest, Sha256};
    let (mut file, mut digest, mut buffer) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(data_encoding::HEXLOWER.encode(&digest.finalize())),
            read => digest.update(&buffer[..read]),
        }
    }
}
