//! Bodies, each distinct one once, packed.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, params};

use super::error::ArchiveError;
use super::open::Archive;
use super::store::{AddressId, Kept, LastBody, SourceId};
use crate::capture::packing::{self, Packed};

/// Keeps the body of an answer and returns its row; `None` where the answer has none.
pub fn keep(connection: &Connection, kept: &Kept) -> Result<Option<i64>, ArchiveError> {
    let Some(sha256) = &kept.sha256 else { return Ok(None) };
    if let Some(base) = &kept.base {
        connection
            .prepare_cached("UPDATE bodies SET packed = ?2, dictionary_id = NULL WHERE sha256 = ?1")?
            .execute(params![base.sha256, base.bytes])?;
    }
    let known = row(connection, sha256)?;
    match (known, &kept.packed) {
        (Some(id), _) => Ok(Some(id)),
        (None, Some(packed)) => add(connection, packed).map(Some),
        (None, None) => Err(ArchiveError::Damaged { reason: format!("the body {sha256} is not there") }),
    }
}

fn add(connection: &Connection, packed: &Packed) -> Result<i64, ArchiveError> {
    let dictionary = match &packed.dictionary {
        Some(sha256) => Some(row(connection, sha256)?.ok_or_else(|| ArchiveError::Damaged {
            reason: format!("the body {sha256}, which another was packed with, is not there"),
        })?),
        None => None,
    };
    connection
        .prepare_cached("INSERT INTO bodies (sha256, size, dictionary_id, packed) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![packed.sha256, packed.size.cast_signed(), dictionary, packed.bytes])?;
    Ok(connection.last_insert_rowid())
}

fn row(connection: &Connection, sha256: &str) -> Result<Option<i64>, ArchiveError> {
    let mut find = connection.prepare_cached("SELECT id FROM bodies WHERE sha256 = ?1")?;
    Ok(find.query_row([sha256], |row| row.get(0)).optional()?)
}

/// Unpacks the body in a row, and returns its digest too.
pub fn read(connection: &Connection, id: i64) -> Result<(String, Bytes), ArchiveError> {
    let mut find = connection.prepare_cached(
        "SELECT b.sha256, b.size, b.packed, d.sha256, d.size, d.packed
         FROM bodies AS b LEFT JOIN bodies AS d ON d.id = b.dictionary_id WHERE b.id = ?1",
    )?;
    let mut rows = find.query([id])?;
    let row = rows.next()?.ok_or_else(|| ArchiveError::Unknown { what: format!("body {id}") })?;
    let blob = |at: usize| -> Result<&[u8], ArchiveError> {
        row.get_ref(at)?.as_blob().map_err(|_| ArchiveError::Damaged { reason: format!("the body {id} is no blob") })
    };
    let damaged = |error: packing::PackingError| ArchiveError::Damaged { reason: format!("body {id}: {error}") };
    let sha256: String = row.get(0)?;
    let size = row.get::<_, i64>(1)?.unsigned_abs();
    let body = match row.get::<_, Option<String>>(3)? {
        Some(digest) => {
            let base =
                packing::unpack(&digest, blob(5)?, row.get::<_, i64>(4)?.unsigned_abs(), None).map_err(damaged)?;
            packing::unpack(&sha256, blob(2)?, size, Some(&base)).map_err(damaged)?
        }
        None => packing::unpack(&sha256, blob(2)?, size, None).map_err(damaged)?,
    };
    Ok((sha256, body))
}

/// The body that further ones of a source are packed with: the one that its newest article page was.
pub fn dictionary(connection: &Connection, source: SourceId) -> Result<Option<(String, Bytes)>, ArchiveError> {
    let mut find = connection.prepare_cached(
        "SELECT coalesce(b.dictionary_id, b.id) FROM articles AS a
         JOIN frontier AS f ON f.id = a.frontier_id JOIN bodies AS b ON b.id = f.body_id
         WHERE a.source_id = ?1 ORDER BY a.date DESC LIMIT 1",
    )?;
    let id: Option<i64> = find.query_row([source], |row| row.get(0)).optional()?;
    id.map(|id| read(connection, id)).transpose()
}

/// The body of an address that a further one is best packed with: the one that its last body was packed with, where that was
/// an earlier body of the same address, else the last one.
pub fn last(connection: &Connection, address: AddressId) -> Result<Option<LastBody>, ArchiveError> {
    let mut find = connection.prepare_cached(
        "SELECT b.id, b.dictionary_id,
                EXISTS (SELECT 1 FROM captures AS c WHERE c.frontier_id = f.id AND c.body_id = b.dictionary_id)
         FROM frontier AS f JOIN bodies AS b ON b.id = f.body_id WHERE f.id = ?1",
    )?;
    let found = find.query_row([address], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    let Some((last, dictionary, own)): Option<(i64, Option<i64>, bool)> = found else { return Ok(None) };
    let (id, leans) = match dictionary {
        Some(dictionary) if own => (dictionary, false),
        Some(_) => (last, true),
        None => (last, false),
    };
    let (sha256, body) = read(connection, id)?;
    Ok(Some(LastBody { sha256, body, leans }))
}

impl Archive {
    /// The body in a row, unpacked and checked.
    pub fn body(&self, id: i64) -> Result<Bytes, ArchiveError> {
        read(&self.connection, id).map(|(_, body)| body)
    }
}
