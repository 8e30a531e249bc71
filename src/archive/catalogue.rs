//! The archive by person, document and award: who and what occurs, and in which articles.

use rusqlite::{OptionalExtension, Row, params};

use super::error::ArchiveError;
use super::open::Archive;
use crate::text;

/// What a catalogue lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// People.
    Person,
    /// Resolutions and other documents.
    Resolution,
    /// Awards.
    Award,
}

/// One line of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Row number of the person, document or award.
    pub id: i64,
    /// The person's name, the document's kind and number, the award's name.
    pub name: String,
    /// What else tells it from others of the name: a document's subject.
    pub detail: Option<String>,
    /// In how many articles.
    pub articles: u64,
}

/// One article that something occurs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The record's id.
    pub key: String,
    /// Publication.
    pub date: Option<String>,
    /// Headline.
    pub headline: Option<String>,
    /// Place in the record's list, from 0.
    pub position: u32,
}

/// How a subject is listed: its table, its name, its detail, its join table.
struct Shelf {
    table: &'static str,
    name: &'static str,
    detail: &'static str,
    join: &'static str,
    column: &'static str,
}

impl Subject {
    fn shelf(self) -> Shelf {
        match self {
            Self::Person => {
                Shelf { table: "people", name: "t.name", detail: "NULL", join: "article_people", column: "person_id" }
            }
            Self::Resolution => Shelf {
                table: "resolutions",
                name: "CASE WHEN t.number IS NULL THEN t.kind ELSE t.kind || ' ' || t.number END",
                detail: "coalesce(t.subject, t.issuer)",
                join: "article_resolutions",
                column: "resolution_id",
            },
            Self::Award => {
                Shelf { table: "awards", name: "t.award", detail: "NULL", join: "article_awards", column: "award_id" }
            }
        }
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let articles: i64 = row.get(3)?;
    Ok(Entry { id: row.get(0)?, name: row.get(1)?, detail: row.get(2)?, articles: articles.unsigned_abs() })
}

impl Archive {
    /// Everyone or everything of a kind, the most often told of first.
    pub fn catalogue(&self, subject: Subject, limit: usize, offset: usize) -> Result<Vec<Entry>, ArchiveError> {
        let Shelf { table, name, detail, join, column } = subject.shelf();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT t.id, {name}, {detail}, count(DISTINCT j.article_id) AS articles
             FROM {table} AS t JOIN {join} AS j ON j.{column} = t.id
             GROUP BY t.id ORDER BY articles DESC, 2, t.id LIMIT ?1 OFFSET ?2"
        ))?;
        let rows = statement.query_map(params![limit as i64, offset as i64], entry)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whatever has all these words in its name, marks and letter case aside; the most often told of first.
    pub fn find_in_catalogue(&self, subject: Subject, words: &str) -> Result<Vec<Entry>, ArchiveError> {
        let Shelf { table, name, detail, join, column } = subject.shelf();
        let wanted = text::fold(words);
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT t.id, {name}, {detail}, (SELECT count(DISTINCT article_id) FROM {join} WHERE {column} = t.id)
             FROM {table} AS t"
        ))?;
        let mut found = Vec::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let folded = text::fold(row.get_ref(1)?.as_str().unwrap_or_default());
            if wanted.iter().all(|word| folded.contains(word)) {
                found.push(entry(row)?);
            }
        }
        found.retain(|entry| entry.articles > 0);
        found.sort_by(|a, b| b.articles.cmp(&a.articles).then_with(|| a.name.cmp(&b.name)));
        Ok(found)
    }

    /// One person, document or award.
    pub fn catalogue_entry(&self, subject: Subject, id: i64) -> Result<Entry, ArchiveError> {
        let Shelf { table, name, detail, join, column } = subject.shelf();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT t.id, {name}, {detail}, (SELECT count(DISTINCT article_id) FROM {join} WHERE {column} = t.id)
             FROM {table} AS t WHERE t.id = ?1"
        ))?;
        let found = statement.query_row([id], entry).optional()?;
        found.ok_or_else(|| ArchiveError::Unknown { what: format!("row {id} in {table}") })
    }

    /// The articles that it occurs in, the newest first.
    pub fn occurrences(&self, subject: Subject, id: i64, limit: usize) -> Result<Vec<Occurrence>, ArchiveError> {
        let Shelf { join, column, .. } = subject.shelf();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT a.key, a.date, a.headline, j.position FROM {join} AS j JOIN articles AS a ON a.id = j.article_id
             WHERE j.{column} = ?1 ORDER BY a.date DESC, a.key, j.position LIMIT ?2"
        ))?;
        let rows = statement.query_map(params![id, limit as i64], |row| {
            Ok(Occurrence { key: row.get(0)?, date: row.get(1)?, headline: row.get(2)?, position: row.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The row of each person, document or award of an article, by its position in the record.
    pub fn catalogued(&self, subject: Subject, article_id: i64) -> Result<Vec<i64>, ArchiveError> {
        let Shelf { join, column, .. } = subject.shelf();
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {column} FROM {join} WHERE article_id = ?1 ORDER BY position"))?;
        let rows = statement.query_map([article_id], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
