//! Hosts: who may ask them, and when next.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::ArchiveError;
use super::moment;
use super::store::{Claim, HostNote, SourceId};

/// The row of a host, made if it is new.
pub fn row(connection: &Connection, host: &str) -> Result<i64, ArchiveError> {
    let known = connection
        .prepare_cached("SELECT id FROM hosts WHERE host = ?1")?
        .query_row([host], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    connection.prepare_cached("INSERT INTO hosts (host) VALUES (?1)")?.execute([host])?;
    Ok(connection.last_insert_rowid())
}

/// Claims up to `limit` hosts with due addresses of these sources. When a host may be asked next is the claimant's to obey.
pub fn claim(
    connection: &Connection,
    now: Timestamp,
    sources: &[SourceId],
    except: &HashSet<i64>,
    limit: usize,
) -> Result<Vec<Claim>, ArchiveError> {
    let now = moment::text(now);
    let wanted = serde_json::to_string(sources)?;
    let mut ready = connection.prepare_cached(
        "SELECT id, host, epoch, next_at, state, robots FROM hosts AS h
         WHERE EXISTS (SELECT 1 FROM frontier INDEXED BY frontier_due
                       WHERE host_id = h.id AND due_at <= ?1 AND source_id IN (SELECT value FROM json_each(?2)))
         ORDER BY next_at, id",
    )?;
    let mut claims = Vec::new();
    let mut rows = ready.query(params![now, wanted])?;
    while claims.len() < limit
        && let Some(row) = rows.next()?
    {
        let claim = read(row)?;
        if !except.contains(&claim.host_id) {
            claims.push(claim);
        }
    }
    drop(rows);
    let mut grow = connection.prepare_cached("UPDATE hosts SET epoch = epoch + 1 WHERE id = ?1 RETURNING epoch")?;
    for claim in &mut claims {
        claim.epoch = grow.query_row([claim.host_id], |row| row.get(0))?;
    }
    Ok(claims)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Claim> {
    Ok(Claim {
        host_id: row.get(0)?,
        host: row.get(1)?,
        epoch: row.get(2)?,
        next_at: row.get::<_, Option<String>>(3)?.as_deref().and_then(moment::parse),
        state: row.get(4)?,
        robots: row.get(5)?,
    })
}

/// Refuses whoever is not the last claimant.
pub fn check(connection: &Connection, host_id: i64, epoch: i64) -> Result<(), ArchiveError> {
    let present: Option<i64> = connection
        .prepare_cached("SELECT epoch FROM hosts WHERE id = ?1")?
        .query_row([host_id], |row| row.get(0))
        .optional()?;
    if present == Some(epoch) { Ok(()) } else { Err(ArchiveError::Lost) }
}

/// Remembers what is known of a host.
pub fn remember(connection: &Connection, host_id: i64, epoch: i64, note: &HostNote) -> Result<(), ArchiveError> {
    let changed = connection
        .prepare_cached(
            "UPDATE hosts SET next_at = coalesce(?3, next_at), state = coalesce(?4, state), robots = coalesce(?5, robots)
             WHERE id = ?1 AND epoch = ?2",
        )?
        .execute(params![host_id, epoch, note.next_at.map(moment::text), note.state, note.robots])?;
    if changed == 1 { Ok(()) } else { Err(ArchiveError::Lost) }
}
