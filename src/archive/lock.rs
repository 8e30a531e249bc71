//! One run at a time: a lock that the system lets go of when its process ends, however it ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use jiff::Timestamp;

use super::error::ArchiveError;

/// Name of the lock file in the archive's folder. Its presence means nothing; only the system's lock on it counts.
const FILE: &str = "hemero.lock";

/// The right to write an archive; given back when dropped.
#[derive(Debug)]
pub struct RunLock {
    _file: File,
}

impl RunLock {
    /// Takes the lock of the archive in `folder`, or says who has it; with `wait`, waits for it.
    pub fn take(folder: &Path, command: &str, now: Timestamp, wait: bool) -> Result<Self, ArchiveError> {
        let path = folder.join(FILE);
        let refuse =
            |error: std::io::Error| ArchiveError::Unwritable { reason: format!("{}: {error}", path.display()) };
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(refuse)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) if wait => file.lock().map_err(refuse)?,
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                // The holder may be between taking the lock and writing its name.
                if file.read_to_string(&mut holder).is_err() || holder.trim().is_empty() {
                    holder = "it has just started".to_owned();
                }
                return Err(ArchiveError::Held { holder: holder.trim().to_owned() });
            }
            Err(TryLockError::Error(error)) => return Err(refuse(error)),
        }
        file.set_len(0).map_err(refuse)?;
        file.rewind().map_err(refuse)?;
        let line = format!("process {}, started {}, `hemero {command}`\n", std::process::id(), now.strftime("%FT%TZ"));
        file.write_all(line.as_bytes()).map_err(refuse)?;
        Ok(Self { _file: file })
    }
}
