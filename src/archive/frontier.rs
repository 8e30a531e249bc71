//! The frontier's rows: what waits, what was found, what became of it.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::error::ArchiveError;
use super::kind::{Kind, State};
use super::moment;
use super::open::Archive;
use super::store::{AddressId, Committed, Discovery, Due, Page, SourceId, Wake};
use crate::address::Address;
use crate::capture::Digest;
use crate::clock;

/// Rows changed by one statement: SQLite holds what a statement changes in memory, 200 MB for a million rows.
const STRETCH: usize = 20_000;

/// The key under which an address counts as the same page.
pub(super) fn key(address: &Address) -> [u8; 16] {
    let mut key = [0; 16];
    key.copy_from_slice(&Digest::of(address.dedup_key().as_bytes()).as_bytes()[..16]);
    key
}

/// Addresses of a host that are due, the longest waiting first.
pub fn due(
    connection: &Connection,
    host_id: i64,
    now: Timestamp,
    except: &HashSet<AddressId>,
    limit: usize,
) -> Result<Vec<Due>, ArchiveError> {
    let mut waiting = connection.prepare_cached(
        "SELECT f.id, f.url, f.source_id, f.kind, f.depth, f.attempts, f.visits, f.pace_s, f.etag, f.last_modified,
                b.sha256, f.found_at, f.hops, f.barren,
                (SELECT a.date FROM articles AS a WHERE a.frontier_id = f.id LIMIT 1)
         FROM frontier AS f INDEXED BY frontier_due LEFT JOIN bodies AS b ON b.id = f.body_id
         WHERE f.host_id = ?1 AND f.due_at <= ?2
         ORDER BY f.due_at, f.id",
    )?;
    let mut rows = waiting.query(params![host_id, moment::text(now)])?;
    let mut found = Vec::new();
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        let id = row.get(0)?;
        if except.contains(&id) {
            continue;
        }
        found.push(Due {
            id,
            url: row.get(1)?,
            source: row.get(2)?,
            kind: Kind::of(row.get_ref(3)?.as_str().unwrap_or_default()),
            depth: row.get(4)?,
            attempts: row.get(5)?,
            visits: row.get(6)?,
            pace_s: row.get(7)?,
            etag: row.get(8)?,
            last_modified: row.get(9)?,
            sha256: row.get(10)?,
            found_at: row.get(11)?,
            hops: row.get(12)?,
            trail: if row.get::<_, u32>(12)? == 0 { Vec::new() } else { trail(connection, id)? },
            barren: row.get(13)?,
            published: row.get(14)?,
        });
    }
    Ok(found)
}

/// The addresses that redirected to this one, the nearest first.
fn trail(connection: &Connection, id: AddressId) -> Result<Vec<String>, ArchiveError> {
    let mut led = connection.prepare_cached(
        "WITH RECURSIVE led (id, url, found_on, hops) AS (
             SELECT id, url, found_on, hops FROM frontier WHERE id = ?1
             UNION SELECT f.id, f.url, f.found_on, f.hops FROM frontier AS f JOIN led ON f.id = led.found_on WHERE led.hops > 0)
         SELECT url FROM led WHERE id <> ?1",
    )?;
    Ok(led.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// When the next address of these sources is to be tried again after a failure, and how many are or were to be.
pub fn waiting(
    connection: &Connection,
    now: Timestamp,
    sources: &[SourceId],
) -> Result<(Option<Timestamp>, u64), ArchiveError> {
    let mut later = connection.prepare_cached(
        "SELECT min(CASE WHEN due_at > ?1 THEN due_at END), count(*) FROM frontier INDEXED BY frontier_due
         WHERE due_at IS NOT NULL AND attempts > 0 AND source_id IN (SELECT value FROM json_each(?2))",
    )?;
    Ok(later.query_row(params![moment::text(now), serde_json::to_string(sources)?], |row| {
        let first: Option<String> = row.get(0)?;
        Ok((first.as_deref().and_then(moment::parse), row.get::<_, i64>(1)?.unsigned_abs()))
    })?)
}

/// How many addresses of these sources are due.
pub fn count_due(connection: &Connection, now: Timestamp, sources: &[SourceId]) -> Result<u64, ArchiveError> {
    let mut count = connection.prepare_cached(
        "SELECT count(*) FROM frontier INDEXED BY frontier_due
         WHERE due_at <= ?1 AND due_at IS NOT NULL AND source_id IN (SELECT value FROM json_each(?2))",
    )?;
    let wanted = serde_json::to_string(sources)?;
    Ok(count.query_row(params![moment::text(now), wanted], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// How many of these addresses are not known.
pub fn unknown(connection: &Connection, addresses: &[Address]) -> Result<usize, ArchiveError> {
    let mut known = connection.prepare_cached("SELECT 1 FROM frontier WHERE key = ?1")?;
    let mut count = 0;
    for address in addresses {
        count += usize::from(!known.exists([&key(address)[..]])?);
    }
    Ok(count)
}

/// Opens a crawl of a source: goes on with one that is not finished (`true`), or makes everything but what is gone due.
pub fn begin_crawl(connection: &Connection, source: SourceId, now: Timestamp) -> Result<bool, ArchiveError> {
    let now = moment::text(now);
    let opened = connection
        .prepare_cached("UPDATE sources SET crawling_since = ?2 WHERE id = ?1 AND crawling_since IS NULL")?
        .execute(params![source, now])?;
    if opened == 1 {
        // A picture is fetched once; one that is still wanted waits already.
        let mut wake = connection.prepare_cached(
            "UPDATE frontier SET due_at = ?2, attempts = 0
             WHERE source_id = ?1 AND state <> 'gone' AND kind <> 'image' AND id BETWEEN ?3 AND ?4",
        )?;
        let last: i64 = connection.query_row("SELECT coalesce(max(id), 0) FROM frontier", [], |row| row.get(0))?;
        for first in (0..=last).step_by(STRETCH) {
            wake.execute(params![source, now, first, first + STRETCH as i64 - 1])?;
        }
    }
    Ok(opened == 0)
}

/// Closes the crawl of a source.
pub fn finish_crawl(connection: &Connection, source: SourceId) -> Result<(), ArchiveError> {
    connection.prepare_cached("UPDATE sources SET crawling_since = NULL WHERE id = ?1")?.execute([source])?;
    Ok(())
}

/// Keeps links, each once.
pub fn discover(connection: &Connection, links: &[Discovery]) -> Result<Committed, ArchiveError> {
    let mut done = Committed::default();
    if links.is_empty() {
        return Ok(done);
    }
    let found_at = moment::text(clock::now());
    let mut hosts: HashMap<String, i64> = HashMap::new();
    let mut known = connection.prepare_cached("SELECT id, fetched_at FROM frontier WHERE key = ?1")?;
    let mut add = connection.prepare_cached(
        "INSERT INTO frontier (key, url, host_id, source_id, kind, state, due_at, depth, found_on, found_at, hops, barren)
         VALUES (?1, ?2, ?3, ?4, ?5, 'new', ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let mut wake = connection
        .prepare_cached("UPDATE frontier SET due_at = ?2, kind = ?3, depth = ?4, barren = ?5 WHERE id = ?1")?;
    for link in links {
        let key = key(&link.url);
        let row = known
            .query_row([&key[..]], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?)))
            .optional()?;
        if let Some((id, fetched_at)) = row {
            done.known_links += 1;
            let again = match link.wake {
                Wake::Never => false,
                Wake::Always => true,
                Wake::IfOlder(changed) => fetched_at.as_deref().and_then(moment::parse).is_none_or(|at| at < changed),
            };
            if again && let Some(due_at) = link.due_at {
                wake.execute(params![id, moment::text(due_at), link.kind.name(), link.depth, link.barren])?;
            }
            continue;
        }
        let host = link.url.host_key();
        let host_id = match hosts.get(&host) {
            Some(id) => *id,
            None => {
                let id = super::hosts::row(connection, &host)?;
                hosts.insert(host, id);
                id
            }
        };
        add.execute(params![
            &key[..],
            link.url.as_str(),
            host_id,
            link.source,
            link.kind.name(),
            link.due_at.map(moment::text),
            link.depth,
            link.found_on,
            found_at,
            link.hops,
            link.barren,
        ])?;
        done.new_links.push(connection.last_insert_rowid());
    }
    Ok(done)
}

/// Notes what became of an address. `body` is the row of the body that came, if one did.
pub fn visited(connection: &Connection, page: &Page, body: Option<i64>) -> Result<(), ArchiveError> {
    let visit = &page.visit;
    let capture = page.capture.as_ref().map(|kept| &kept.capture);
    let at = moment::text(visit.at);
    let failure = visit.failure.as_ref();
    // A 304 may leave its validators out; those of the stored body hold on (RFC 9111, 4.3.4).
    let fresh = capture.is_some_and(|capture| capture.status != 304);
    connection
        .prepare_cached(
            "UPDATE frontier SET state = ?2, due_at = ?3, attempts = ?4, visits = visits + ?5, pace_s = ?6,
                    status = coalesce(?7, status), failure = ?8, detail = ?9, moved_to = ?10,
                    etag = CASE WHEN ?11 THEN ?12 ELSE coalesce(?12, etag) END,
                    last_modified = CASE WHEN ?11 THEN ?13 ELSE coalesce(?13, last_modified) END,
                    changed_at = CASE WHEN ?14 IS NOT NULL AND ?14 IS NOT body_id THEN ?15 ELSE changed_at END,
                    body_id = coalesce(?14, body_id), fetched_at = coalesce(?16, fetched_at), url = coalesce(?17, url)
             WHERE id = ?1",
        )?
        .execute(params![
            page.address,
            visit.state.name(),
            visit.due_at.map(moment::text),
            visit.attempts,
            u8::from(capture.is_some()),
            visit.pace_s,
            capture.map(|capture| capture.status),
            failure.map(|(kind, _)| kind),
            failure.map(|(_, words)| words),
            visit.moved_to,
            fresh && visit.state == State::Fetched,
            capture.filter(|_| visit.state == State::Fetched).and_then(|capture| capture.header("etag")),
            capture.filter(|_| visit.state == State::Fetched).and_then(|capture| capture.header("last-modified")),
            body,
            at,
            capture.is_some().then_some(&at),
            visit.url.as_ref().map(Address::as_str),
        ])?;
    Ok(())
}

/// Failures of one kind on one site.
#[derive(Clone, Debug, Serialize)]
pub struct FailureGroup {
    /// Name of the source.
    pub source: String,
    /// Kind of failure.
    pub failure: String,
    /// How many addresses.
    pub addresses: u64,
    /// One of them.
    pub example: String,
    /// Its words.
    pub detail: Option<String>,
}

impl Archive {
    /// Failures by site and kind, the most frequent first.
    pub fn failures(&self) -> Result<Vec<FailureGroup>, ArchiveError> {
        let mut groups = self.connection.prepare(
            "SELECT s.name, g.failure, g.n, f.url, f.detail
             FROM (SELECT source_id, failure, count(*) AS n, min(id) AS first FROM frontier INDEXED BY frontier_failures
                   WHERE failure IS NOT NULL GROUP BY source_id, failure) AS g
             JOIN sources AS s ON s.id = g.source_id JOIN frontier AS f ON f.id = g.first
             ORDER BY g.n DESC, s.name, g.failure",
        )?;
        let rows = groups.query_map([], |row| {
            Ok(FailureGroup {
                source: row.get(0)?,
                failure: row.get(1)?,
                addresses: row.get::<_, i64>(2)?.unsigned_abs(),
                example: row.get(3)?,
                detail: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many addresses are in each state.
    pub fn frontier_states(&self) -> Result<BTreeMap<String, u64>, ArchiveError> {
        let mut states = self.connection.prepare("SELECT state, count(*) FROM frontier GROUP BY state")?;
        let rows = states.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs())))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The row of an address, if it is known.
    pub fn address_id(&self, address: &Address) -> Result<Option<AddressId>, ArchiveError> {
        let mut find = self.connection.prepare_cached("SELECT id FROM frontier WHERE key = ?1")?;
        Ok(find.query_row([&key(address)[..]], |row| row.get(0)).optional()?)
    }
}
