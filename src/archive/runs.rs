//! Runs: what was asked, what came of it; and figures by site.

use rusqlite::{Connection, params};
use serde::Serialize;
use serde_json::Value;

use super::error::ArchiveError;
use super::moment;
use super::open::Archive;
use super::store::{FieldFill, RunEnd, RunId, RunStart, SourceId};
use crate::clock;

/// Notes that a run begins.
pub fn start(connection: &Connection, run: &RunStart) -> Result<RunId, ArchiveError> {
    connection.execute(
        "INSERT INTO runs (command, arguments, version, started_at, profiles) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            run.command,
            run.arguments.to_string(),
            env!("CARGO_PKG_VERSION"),
            moment::text(run.started_at),
            run.profiles.to_string(),
        ],
    )?;
    Ok(connection.last_insert_rowid())
}

/// Notes how a run ended.
pub fn end(connection: &Connection, run: RunId, end: &RunEnd, fields: &[FieldFill]) -> Result<(), ArchiveError> {
    connection.execute(
        "UPDATE runs SET ended_at = ?2, exit_code = ?3, outcome = ?4, counts = ?5, failures = ?6, sites = ?7, bytes = ?8
         WHERE id = ?1",
        params![
            run,
            moment::text(end.ended_at),
            end.exit_code,
            end.outcome,
            end.counts.to_string(),
            end.failures.to_string(),
            end.sites.to_string(),
            end.bytes.cast_signed(),
        ],
    )?;
    let mut add = connection.prepare_cached(
        "INSERT OR REPLACE INTO run_fields (run_id, source_id, field, articles, filled, sizes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for fill in fields {
        add.execute(params![
            run,
            fill.source,
            fill.field,
            fill.articles.cast_signed(),
            fill.filled.cast_signed(),
            serde_json::to_string(&fill.sizes)?,
        ])?;
    }
    Ok(())
}

/// Notes a source.
pub fn source(
    connection: &Connection,
    name: &str,
    title: Option<&str>,
    home: Option<&str>,
    language: Option<&str>,
) -> Result<SourceId, ArchiveError> {
    Ok(connection
        .prepare_cached(
            "INSERT INTO sources (name, title, home, language, added_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (name) DO UPDATE SET title = excluded.title, home = excluded.home, language = excluded.language
             RETURNING id",
        )?
        .query_row(params![name, title, home, language, moment::text(clock::now())], |row| row.get(0))?)
}

/// Notes a profile.
pub fn profile(connection: &Connection, name: &str, sha256: &str, text: &str) -> Result<i64, ArchiveError> {
    Ok(connection
        .prepare_cached(
            "INSERT INTO profiles (name, sha256, text, first_used_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (name, sha256) DO UPDATE SET name = excluded.name RETURNING id",
        )?
        .query_row(params![name, sha256, text, moment::text(clock::now())], |row| row.get(0))?)
}

/// A run in the archive.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    /// Row number.
    pub id: RunId,
    /// `crawl`, `sync` …
    pub command: String,
    /// Version of hemero.
    pub version: String,
    /// Start.
    pub started_at: String,
    /// End; `None` for one that is going or was ended by a crash.
    pub ended_at: Option<String>,
    /// The code that it ended with.
    pub exit_code: Option<u8>,
    /// The code in words.
    pub outcome: Option<String>,
    /// Counts by name.
    pub counts: Value,
    /// Failures by kind.
    pub failures: Value,
    /// Counts by source.
    pub sites: Value,
    /// Bytes received.
    pub bytes: u64,
}

/// What the archive holds of one site.
#[derive(Clone, Debug, Serialize)]
pub struct SiteFigures {
    /// Name of the source.
    pub name: String,
    /// Name of the paper.
    pub title: Option<String>,
    /// Articles.
    pub articles: u64,
    /// Pictures that are kept.
    pub images: u64,
    /// Addresses known.
    pub addresses: u64,
    /// Addresses due now.
    pub due: u64,
    /// Addresses whose last visit failed.
    pub failed: u64,
    /// Bytes of its pages as they are kept, packed.
    pub bytes: u64,
    /// When a page was last fetched.
    pub fetched_at: Option<String>,
}

impl Archive {
    /// The last runs, the newest first.
    pub fn runs(&self, limit: usize) -> Result<Vec<Run>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, command, version, started_at, ended_at, exit_code, outcome, counts, failures, sites, bytes
             FROM runs ORDER BY id DESC LIMIT ?1",
        )?;
        let mut rows = statement.query([limit as i64])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let json = |at: usize| -> Result<Value, ArchiveError> {
                let text: Option<String> = row.get(at)?;
                Ok(text.map_or(Ok(Value::Null), |text| serde_json::from_str(&text))?)
            };
            found.push(Run {
                id: row.get(0)?,
                command: row.get(1)?,
                version: row.get(2)?,
                started_at: row.get(3)?,
                ended_at: row.get(4)?,
                exit_code: row.get(5)?,
                outcome: row.get(6)?,
                counts: json(7)?,
                failures: json(8)?,
                sites: json(9)?,
                bytes: row.get::<_, i64>(10)?.unsigned_abs(),
            });
        }
        Ok(found)
    }

    /// What the archive holds of each site, by name.
    pub fn sites(&self) -> Result<Vec<SiteFigures>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "WITH due AS (SELECT source_id, count(*) AS n FROM frontier INDEXED BY frontier_due
                          WHERE due_at <= ?1 AND due_at IS NOT NULL GROUP BY source_id),
                  failed AS (SELECT source_id, count(*) AS n FROM frontier INDEXED BY frontier_failures
                             WHERE failure IS NOT NULL GROUP BY source_id),
                  images AS (SELECT source_id, count(*) AS n FROM frontier INDEXED BY frontier_images
                             WHERE kind = 'image' AND state = 'fetched' GROUP BY source_id)
             SELECT s.name, s.title, h.articles, h.addresses, coalesce(due.n, 0), coalesce(failed.n, 0), h.bytes, h.fetched_at,
                    coalesce(images.n, 0)
             FROM sources AS s JOIN holdings AS h ON h.source_id = s.id
             LEFT JOIN due ON due.source_id = s.id LEFT JOIN failed ON failed.source_id = s.id
             LEFT JOIN images ON images.source_id = s.id
             ORDER BY s.name",
        )?;
        let rows = statement.query_map([moment::text(clock::now())], |row| {
            let count = |at: usize| row.get::<_, i64>(at).map(i64::unsigned_abs);
            Ok(SiteFigures {
                name: row.get(0)?,
                title: row.get(1)?,
                articles: count(2)?,
                addresses: count(3)?,
                due: count(4)?,
                failed: count(5)?,
                bytes: count(6)?,
                fetched_at: row.get(7)?,
                images: count(8)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
