//! Answers that another program wrote down: each kept once, an old one without disturbing what is known since.

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::error::ArchiveError;
use super::open::Archive;
use super::store::{AddressId, Discovery, HostDictionary, Imported, LastBody, Page};
use super::{bodies, captures, frontier, moment, sqlite};
use crate::address::Address;

/// Keeps an answer under its address, which is noted if it is new. The page's address, host and epoch are filled in.
pub fn import(connection: &Connection, link: &Discovery, mut page: Page) -> Result<Imported, ArchiveError> {
    frontier::discover(connection, std::slice::from_ref(link))?;
    let (address, host_id, epoch, fetched_at) = connection
        .prepare_cached(
            "SELECT f.id, f.host_id, h.epoch, f.fetched_at FROM frontier AS f JOIN hosts AS h ON h.id = f.host_id
             WHERE f.key = ?1",
        )?
        .query_row([&frontier::key(&link.url)[..]], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, Option<String>>(3)?))
        })?;
    (page.address, page.host_id, page.epoch) = (address, host_id, epoch);
    let Some(kept) = &page.capture else { return Ok(Imported::Known) };
    let at = kept.capture.fetched_at;
    if is_known(connection, address, &link.url, at, kept.capture.status, kept.sha256.as_deref())? {
        return Ok(Imported::Known);
    }
    if fetched_at.is_some_and(|fetched_at| fetched_at > moment::text(at)) {
        let body = bodies::keep(connection, host_id, kept)?;
        captures::keep(connection, address, page.run, kept, body)?;
        return Ok(Imported::Past);
    }
    sqlite::keep(connection, &page).map(Imported::Kept)
}

fn is_known(
    connection: &Connection,
    address: AddressId,
    url: &Address,
    at: Timestamp,
    status: u16,
    sha256: Option<&str>,
) -> Result<bool, ArchiveError> {
    let mut find = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM captures AS c LEFT JOIN bodies AS b ON b.id = c.body_id
                        WHERE c.frontier_id = ?1 AND c.url = ?2 AND c.fetched_at = ?3 AND c.status = ?4 AND b.sha256 IS ?5)",
    )?;
    Ok(find.query_row(params![address, url.as_str(), moment::text(at), status, sha256], |row| row.get(0))?)
}

impl Archive {
    /// Whether this very answer is kept.
    pub fn holds_answer(
        &self,
        address: AddressId,
        url: &Address,
        at: Timestamp,
        status: u16,
        sha256: Option<&str>,
    ) -> Result<bool, ArchiveError> {
        is_known(&self.connection, address, url, at, status, sha256)
    }

    /// SHA-256 of the last body of an address, hexadecimal.
    pub fn last_digest(&self, address: AddressId) -> Result<Option<String>, ArchiveError> {
        let mut find = self.connection.prepare_cached(
            "SELECT b.sha256 FROM frontier AS f JOIN bodies AS b ON b.id = f.body_id WHERE f.id = ?1",
        )?;
        Ok(find.query_row([address], |row| row.get(0)).optional()?)
    }

    /// The body of an address that a further one is best packed with.
    pub fn last_body(&self, address: AddressId) -> Result<Option<LastBody>, ArchiveError> {
        bodies::last(&self.connection, address)
    }

    /// What the pages of a host are packed with.
    pub fn dictionary(&self, host: &str) -> Result<Option<HostDictionary>, ArchiveError> {
        bodies::dictionary(&self.connection, host)
    }

    /// The body with this SHA-256 (hexadecimal), unpacked and checked.
    pub fn body_of_digest(&self, sha256: &str) -> Result<Option<Bytes>, ArchiveError> {
        let mut find = self.connection.prepare_cached("SELECT id FROM bodies WHERE sha256 = ?1")?;
        let id: Option<i64> = find.query_row([sha256], |row| row.get(0)).optional()?;
        id.map(|id| self.body(id)).transpose()
    }

    /// The body that an address gave in the second that begins at this moment: dates in WARC 1.0 are that coarse.
    pub fn body_of_answer(&self, address: AddressId, at: Timestamp) -> Result<Option<Bytes>, ArchiveError> {
        let end = at.saturating_add(SignedDuration::from_secs(1)).unwrap_or(at);
        let mut find = self.connection.prepare_cached(
            "SELECT body_id FROM captures WHERE frontier_id = ?1 AND fetched_at >= ?2 AND fetched_at < ?3
             AND body_id IS NOT NULL ORDER BY fetched_at LIMIT 1",
        )?;
        let id: Option<i64> =
            find.query_row(params![address, moment::text(at), moment::text(end)], |row| row.get(0)).optional()?;
        id.map(|id| self.body(id)).transpose()
    }
}
