//! How much of what: size on disk, and how often each field of each site is filled.

use serde::Serialize;

use super::error::ArchiveError;
use super::moment;
use super::open::{Archive, DATABASE};
use super::store::RunId;
use crate::clock;

/// How often the last run that read articles of a site filled a field.
#[derive(Clone, Debug, Serialize)]
pub struct FieldHealth {
    /// Name of the source.
    pub source: String,
    /// Name of the field.
    pub field: String,
    /// The run.
    pub run: RunId,
    /// Articles read.
    pub articles: u64,
    /// Of these, with the field filled.
    pub filled: u64,
    /// How many values were how long: by the binary logarithm of their characters.
    pub sizes: Vec<u64>,
}

impl FieldHealth {
    /// The characters between which the values lie, the shortest and longest twentieth left out.
    pub fn span(&self) -> Option<(u64, u64)> {
        let all: u64 = self.sizes.iter().sum();
        let class = |share: u64| {
            let mut seen = 0;
            self.sizes.iter().position(|count| {
                seen += count;
                seen > 0 && seen * 20 >= all * share
            })
        };
        Some((1 << class(1)?, (2 << class(19)?) - 1))
    }
}

/// An address that a sync would ask for now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueAddress {
    /// Name of the source.
    pub source: String,
    /// `article`, `listing`, `feed` …
    pub kind: String,
    /// The address.
    pub url: String,
    /// Since when; `None` for one that was never asked for.
    pub due_at: Option<String>,
}

impl Archive {
    /// Addresses that are due, by site, those that lead to articles first.
    pub fn due_addresses(&self) -> Result<Vec<DueAddress>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT s.name, f.kind, f.url, f.due_at FROM frontier AS f JOIN sources AS s ON s.id = f.source_id
             WHERE f.due_at <= ?1 ORDER BY s.name, f.kind IN ('article', 'page'), f.due_at, f.id",
        )?;
        let rows = statement.query_map([moment::text(clock::now())], |row| {
            Ok(DueAddress { source: row.get(0)?, kind: row.get(1)?, url: row.get(2)?, due_at: row.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Bytes on disk: database and write-ahead log.
    pub fn size(&self) -> Result<u64, ArchiveError> {
        let mut bytes = 0;
        for name in [DATABASE.to_owned(), format!("{DATABASE}-wal")] {
            let path = self.folder().join(name);
            match std::fs::metadata(&path) {
                Ok(data) => bytes += data.len(),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(source) => return Err(ArchiveError::Unreadable { path, source }),
            }
        }
        Ok(bytes)
    }

    /// The newest figures of each field of each site, by name.
    pub fn field_health(&self) -> Result<Vec<FieldHealth>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT s.name, h.field, h.run_id, h.articles, h.filled, h.sizes FROM sources AS s
             JOIN run_fields AS h ON h.source_id = s.id
                 AND h.run_id = (SELECT max(x.run_id) FROM run_fields AS x WHERE x.source_id = s.id)
             ORDER BY s.name, h.field",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(FieldHealth {
                source: row.get(0)?,
                field: row.get(1)?,
                run: row.get(2)?,
                articles: row.get::<_, i64>(3)?.unsigned_abs(),
                filled: row.get::<_, i64>(4)?.unsigned_abs(),
                sizes: serde_json::from_str(&row.get::<_, String>(5)?).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
