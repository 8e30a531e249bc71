//! Bodies, each distinct one once, packed.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::ArchiveError;
use super::open::Archive;
use super::store::{AddressId, HostDictionary, Kept, LastBody};
use crate::capture::packing::{self, Base, Packed};

/// Keeps the body of an answer, and what it gives to the host's dictionary; returns its row, `None` where the answer has none.
pub fn keep(connection: &Connection, host_id: i64, kept: &Kept) -> Result<Option<i64>, ArchiveError> {
    let Some(sha256) = &kept.sha256 else { return Ok(None) };
    if let Some(base) = &kept.base {
        stand_alone(connection, base)?;
    }
    let known = row(connection, sha256)?;
    let body = match (known, &kept.packed) {
        (Some(id), _) => id,
        (None, Some(packed)) => add(connection, packed)?,
        (None, None) => return Err(ArchiveError::Damaged { reason: format!("the body {sha256} is not there") }),
    };
    if let Some((packed, pages)) = &kept.serves {
        let id = match row(connection, &packed.sha256)? {
            Some(id) => id,
            None => add(connection, packed)?,
        };
        stand_alone(connection, packed)?;
        connection
            .prepare_cached("INSERT INTO dictionaries (host_id, body_id, pages) VALUES (?1, ?2, ?3)")?
            .execute(params![host_id, id, pages])?;
    }
    Ok(Some(body))
}

/// A dictionary is packed without one: a body that leans on another is packed anew.
fn stand_alone(connection: &Connection, packed: &Packed) -> Result<(), ArchiveError> {
    connection
        .prepare_cached(
            "UPDATE bodies SET packed = ?2, dictionary_id = NULL WHERE sha256 = ?1 AND dictionary_id IS NOT NULL",
        )?
        .execute(params![packed.sha256, packed.bytes])?;
    Ok(())
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
        "SELECT b.sha256, b.size, b.packed, d.id, d.sha256
         FROM bodies AS b LEFT JOIN bodies AS d ON d.id = b.dictionary_id WHERE b.id = ?1",
    )?;
    let mut rows = find.query([id])?;
    let row = rows.next()?.ok_or_else(|| ArchiveError::Unknown { what: format!("body {id}") })?;
    let damaged = |error: packing::PackingError| ArchiveError::Damaged { reason: format!("body {id}: {error}") };
    let sha256: String = row.get(0)?;
    let base = match row.get::<_, Option<i64>>(3)? {
        Some(base) => Some((base, row.get::<_, String>(4)?)),
        None => None,
    };
    let base = match &base {
        Some((_, sha256)) if packing::keeps(sha256) => Some(Base { sha256, body: None }),
        // That the dictionary is the right one shows in the body itself.
        Some((base, sha256)) => {
            Some(Base { sha256, body: Some(dictionary_body(connection, *base)?.map_err(damaged)?) })
        }
        None => None,
    };
    let body = packing::unpack(&sha256, blob(row, 2)?, size(row, 1)?, base).map_err(damaged)?;
    Ok((sha256, body))
}

/// A body that others are packed with, unpacked.
fn dictionary_body(connection: &Connection, id: i64) -> Result<Result<Vec<u8>, packing::PackingError>, ArchiveError> {
    let mut find = connection.prepare_cached("SELECT size, packed FROM bodies WHERE id = ?1")?;
    let mut rows = find.query([id])?;
    let row = rows.next()?.ok_or_else(|| ArchiveError::Unknown { what: format!("body {id}") })?;
    Ok(packing::unpack_dictionary(blob(row, 1)?, size(row, 0)?))
}

fn blob<'a>(row: &'a Row<'_>, at: usize) -> Result<&'a [u8], ArchiveError> {
    row.get_ref(at)?.as_blob().map_err(|_| ArchiveError::Damaged { reason: "a packed body is no blob".to_owned() })
}

fn size(row: &Row<'_>, at: usize) -> Result<u64, ArchiveError> {
    Ok(row.get::<_, i64>(at)?.unsigned_abs())
}

/// What the pages of a host are packed with.
pub fn dictionary(connection: &Connection, host: &str) -> Result<Option<HostDictionary>, ArchiveError> {
    let mut find = connection.prepare_cached(
        "SELECT d.body_id, d.pages FROM dictionaries AS d JOIN hosts AS h ON h.id = d.host_id
         WHERE h.host = ?1 ORDER BY d.id DESC LIMIT 1",
    )?;
    let found = find.query_row([host], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((id, pages)): Option<(i64, u32)> = found else { return Ok(None) };
    let (sha256, body) = read(connection, id)?;
    Ok(Some(HostDictionary { sha256, body, pages }))
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
