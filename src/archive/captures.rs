//! Captures: each answer that a server gave, written and read.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::ArchiveError;
use super::moment;
use super::open::Archive;
use super::store::{AddressId, Kept, RunId};
use crate::address::Address;
use crate::capture::{Capture, Truncation};

/// Keeps an answer; `body` is the row of its body.
pub fn keep(
    connection: &Connection,
    address: AddressId,
    run: RunId,
    kept: &Kept,
    body: Option<i64>,
) -> Result<i64, ArchiveError> {
    let capture = &kept.capture;
    connection
        .prepare_cached(
            "INSERT INTO captures (frontier_id, run_id, url, fetched_at, status, headers, request_headers, body_id,
                                   wire_bytes, truncated, remote_ip, protocol, elapsed_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            address,
            run,
            capture.url.as_str(),
            moment::text(capture.fetched_at),
            capture.status,
            serde_json::to_string(&capture.headers)?,
            serde_json::to_string(&capture.request_headers)?,
            body,
            capture.wire_bytes.cast_signed(),
            capture.truncated.map(truncation_name),
            capture.remote_ip.map(|ip| ip.to_string()),
            capture.protocol,
            capture.elapsed_ms.cast_signed(),
        ])?;
    Ok(connection.last_insert_rowid())
}

fn truncation_name(truncation: Truncation) -> &'static str {
    match truncation {
        Truncation::Length => "length",
        Truncation::Time => "time",
        Truncation::Disconnect => "disconnect",
    }
}

/// A capture in the archive.
#[derive(Clone, Debug)]
pub struct StoredCapture {
    /// Row number.
    pub id: i64,
    /// Row number of the address.
    pub address: AddressId,
    /// Name of the source.
    pub source: String,
    /// The run that fetched it.
    pub run: RunId,
    /// Row number of the body, if there is one.
    pub body_id: Option<i64>,
    /// SHA-256 of the body, hexadecimal.
    pub sha256: Option<String>,
    /// The answer; its body is empty until [`Archive::body`] fills it.
    pub capture: Capture,
}

const SELECT: &str =
    "SELECT c.id, c.frontier_id, s.name, c.run_id, c.body_id, b.sha256, c.url, c.fetched_at, c.status, c.headers,
    c.request_headers, c.wire_bytes, c.truncated, c.remote_ip, c.protocol, c.elapsed_ms
    FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id JOIN sources AS s ON s.id = f.source_id
    LEFT JOIN bodies AS b ON b.id = c.body_id";

fn read(row: &Row<'_>) -> Result<StoredCapture, ArchiveError> {
    let id: i64 = row.get(0)?;
    let damaged = |what: &str| ArchiveError::Damaged { reason: format!("capture {id}: {what}") };
    let text = |at: usize| row.get::<_, String>(at);
    Ok(StoredCapture {
        id,
        address: row.get(1)?,
        source: row.get(2)?,
        run: row.get(3)?,
        body_id: row.get(4)?,
        sha256: row.get(5)?,
        capture: Capture {
            url: Address::parse(&text(6)?).map_err(|error| damaged(&error.to_string()))?,
            fetched_at: moment::parse(&text(7)?).ok_or_else(|| damaged("its moment is none"))?,
            status: row.get(8)?,
            headers: serde_json::from_str(&text(9)?)?,
            request_headers: serde_json::from_str(&text(10)?)?,
            body: Bytes::new(),
            wire_bytes: row.get::<_, i64>(11)?.unsigned_abs(),
            truncated: match row.get::<_, Option<String>>(12)?.as_deref() {
                Some("length") => Some(Truncation::Length),
                Some("time") => Some(Truncation::Time),
                Some(_) => Some(Truncation::Disconnect),
                None => None,
            },
            remote_ip: row.get::<_, Option<String>>(13)?.and_then(|ip| ip.parse().ok()),
            protocol: row.get(14)?,
            elapsed_ms: row.get::<_, i64>(15)?.unsigned_abs(),
        },
    })
}

impl Archive {
    /// Every capture after row `after`, in the order in which they were kept, until `each` says stop with an error.
    pub fn each_capture<E: From<ArchiveError>>(
        &self,
        after: i64,
        mut each: impl FnMut(StoredCapture) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement =
            self.connection.prepare(&format!("{SELECT} WHERE c.id > ?1 ORDER BY c.id")).map_err(ArchiveError::from)?;
        let mut rows = statement.query([after]).map_err(ArchiveError::from)?;
        while let Some(row) = rows.next().map_err(ArchiveError::from)? {
            each(read(row)?)?;
        }
        Ok(())
    }

    /// The newest good capture of every address that may be an article, of these sites or of all: `(address, capture)`.
    pub fn each_page<E: From<ArchiveError>>(
        &self,
        sites: &[String],
        mut each: impl FnMut(AddressId, i64) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT f.id, (SELECT max(c.id) FROM captures AS c
                                 WHERE c.frontier_id = f.id AND c.status BETWEEN 200 AND 205 AND c.body_id IS NOT NULL)
                   FROM frontier AS f WHERE f.kind IN ('article', 'page')
                     AND (?1 = '[]' OR f.source_id IN (SELECT id FROM sources WHERE name IN (SELECT value FROM json_each(?1))))
                   ORDER BY f.id";
        let names = serde_json::to_string(sites).map_err(ArchiveError::from)?;
        let mut statement = self.connection.prepare(sql).map_err(ArchiveError::from)?;
        let mut rows = statement.query([names]).map_err(ArchiveError::from)?;
        while let Some(row) = rows.next().map_err(ArchiveError::from)? {
            let capture: Option<i64> = row.get(1).map_err(ArchiveError::from)?;
            if let Some(capture) = capture {
                each(row.get(0).map_err(ArchiveError::from)?, capture)?;
            }
        }
        Ok(())
    }

    /// The captures of an address, the oldest first.
    pub fn captures_of(&self, address: AddressId) -> Result<Vec<StoredCapture>, ArchiveError> {
        let mut statement =
            self.connection.prepare_cached(&format!("{SELECT} WHERE c.frontier_id = ?1 ORDER BY c.id"))?;
        let mut rows = statement.query([address])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// One capture.
    pub fn capture(&self, id: i64) -> Result<StoredCapture, ArchiveError> {
        let mut statement = self.connection.prepare_cached(&format!("{SELECT} WHERE c.id = ?1"))?;
        let found = statement.query([id])?.next()?.map(read).transpose()?;
        found.ok_or_else(|| ArchiveError::Unknown { what: format!("capture {id}") })
    }

    /// The row of the newest capture, 0 in an empty archive.
    pub fn newest_capture(&self) -> Result<i64, ArchiveError> {
        Ok(self.connection.query_row("SELECT coalesce(max(id), 0) FROM captures", [], |row| row.get(0))?)
    }

    /// The row of the last body that an address gave before a capture: what a 304 says to hold still.
    pub fn body_before(&self, address: AddressId, capture: i64) -> Result<Option<i64>, ArchiveError> {
        let mut find = self.connection.prepare_cached(
            "SELECT body_id FROM captures WHERE frontier_id = ?1 AND id < ?2 AND body_id IS NOT NULL
                AND status BETWEEN 200 AND 299 ORDER BY id DESC LIMIT 1",
        )?;
        Ok(find.query_row([address, capture], |row| row.get(0)).optional()?)
    }

    /// How many captures there are.
    pub fn count_captures(&self) -> Result<u64, ArchiveError> {
        let count: i64 = self.connection.query_row("SELECT count(*) FROM captures", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The first answer that had this body: what a revisit record refers to (WARC 1.1, 6.7).
    pub fn first_capture_of_body(&self, body_id: i64) -> Result<Option<i64>, ArchiveError> {
        let mut find = self.connection.prepare_cached("SELECT min(id) FROM captures WHERE body_id = ?1")?;
        Ok(find.query_row([body_id], |row| row.get(0)).optional()?.flatten())
    }
}
