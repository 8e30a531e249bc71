//! What drift is judged by: how often fields were filled before a run and in it, and pages whose values are known
//! from before.

use rusqlite::params;

use super::captures::StoredCapture;
use super::error::ArchiveError;
use super::open::Archive;
use super::store::RunId;
use crate::article::Article;

/// How often a field of a site was filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// Articles read.
    pub articles: u64,
    /// Of these, with the field filled.
    pub filled: u64,
}

/// A field of a site before a run and in it.
#[derive(Clone, Debug)]
pub struct FieldTrend {
    /// Name of the source.
    pub source: String,
    /// Name of the field.
    pub field: String,
    /// In all runs before.
    pub before: Fill,
    /// In this run.
    pub now: Fill,
    /// Start of the last run before in which it was filled at all.
    pub last_filled: Option<String>,
}

/// An article that a run read anew: its page now, and what an earlier revision said.
#[derive(Clone, Debug)]
pub struct Reread {
    /// The page as this run fetched it.
    pub capture: StoredCapture,
    /// The record before.
    pub before: Article,
}

impl Archive {
    /// Every field of every site that a run read, with the runs before it. Where it is empty on all pages of the run,
    /// the runs before that it was as empty in count with it: a paper with one article a day is as well watched as any.
    pub fn field_trends(&self, run: RunId) -> Result<Vec<FieldTrend>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            // A profile's own field has no row in a run that never filled it, so articles are counted by site.
            "WITH read AS (SELECT run_id, source_id, max(articles) AS articles FROM run_fields GROUP BY run_id, source_id),
                  known AS (SELECT source_id, field, coalesce(min(max(CASE WHEN filled > 0 THEN run_id END), ?1 - 1), ?1 - 1) AS last
                            FROM run_fields WHERE run_id <= ?1 GROUP BY source_id, field)
             SELECT s.name, k.field,
                    sum(CASE WHEN b.run_id > k.last THEN b.articles ELSE 0 END),
                    sum(CASE WHEN b.run_id > k.last THEN coalesce(x.filled, 0) ELSE 0 END),
                    sum(CASE WHEN b.run_id <= k.last THEN b.articles ELSE 0 END),
                    sum(CASE WHEN b.run_id <= k.last THEN coalesce(x.filled, 0) ELSE 0 END),
                    max(CASE WHEN b.run_id <= k.last AND x.filled > 0 THEN r.started_at END)
             FROM read AS n
             JOIN known AS k ON k.source_id = n.source_id
             JOIN sources AS s ON s.id = n.source_id
             JOIN read AS b ON b.source_id = n.source_id AND b.run_id <= n.run_id
             JOIN runs AS r ON r.id = b.run_id
             LEFT JOIN run_fields AS x ON x.run_id = b.run_id AND x.source_id = b.source_id AND x.field = k.field
             WHERE n.run_id = ?1
             GROUP BY s.name, k.field
             ORDER BY s.name, k.field",
        )?;
        let count = |row: &rusqlite::Row<'_>, at: usize| row.get::<_, i64>(at).map(i64::unsigned_abs);
        let rows = statement.query_map([run], |row| {
            Ok(FieldTrend {
                source: row.get(0)?,
                field: row.get(1)?,
                now: Fill { articles: count(row, 2)?, filled: count(row, 3)? },
                before: Fill { articles: count(row, 4)?, filled: count(row, 5)? },
                last_filled: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many values of a field were how long, before a run and in it: by the binary logarithm of their characters.
    pub fn field_sizes(&self, run: RunId, source: &str, field: &str) -> Result<(Vec<u64>, Vec<u64>), ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT x.run_id, x.sizes FROM run_fields AS x JOIN sources AS s ON s.id = x.source_id
             WHERE s.name = ?2 AND x.field = ?3 AND x.run_id <= ?1",
        )?;
        let rows = statement
            .query_map(params![run, source, field], |row| Ok((row.get::<_, RunId>(0)?, row.get::<_, String>(1)?)))?;
        let (mut before, mut now) = (Vec::new(), Vec::new());
        for row in rows {
            let (of, sizes) = row?;
            let sizes: Vec<u64> = serde_json::from_str(&sizes)?;
            let sums = if of == run { &mut now } else { &mut before };
            sums.resize(sizes.len().max(sums.len()), 0);
            sums.iter_mut().zip(sizes).for_each(|(sum, count)| *sum += count);
        }
        Ok((before, now))
    }

    /// Articles of a site that a run gave a further revision, the newest first, with the revision before.
    pub fn reread(&self, run: RunId, source: &str, limit: usize) -> Result<Vec<Reread>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT now.capture_id, before.fields FROM revisions AS now
             JOIN revisions AS before ON before.article_id = now.article_id AND before.number = now.number - 1
             JOIN articles AS a ON a.id = now.article_id
             JOIN sources AS s ON s.id = a.source_id
             WHERE now.run_id = ?1 AND s.name = ?2 ORDER BY now.id DESC LIMIT ?3",
        )?;
        let rows = statement.query_map(params![run, source, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (capture, fields) = row?;
            found.push(Reread { capture: self.capture(capture)?, before: serde_json::from_str(&fields)? });
        }
        Ok(found)
    }

    /// Corrects how a run is said to have ended.
    pub fn conclude_run(&self, run: RunId, exit_code: u8, outcome: &str) -> Result<(), ArchiveError> {
        self.connection
            .execute("UPDATE runs SET exit_code = ?2, outcome = ?3 WHERE id = ?1", params![run, exit_code, outcome])?;
        Ok(())
    }
}
