//! Articles, read: by name, by address, in order, by revision.

use rusqlite::{OptionalExtension, Row, params_from_iter, types::Value as Sql};
use serde::Serialize;

use super::error::ArchiveError;
use super::open::Archive;
use super::store::RunId;
use crate::article::Article;

/// Which articles; an empty selection is all of them.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Published on or after this day or moment (ISO 8601, compared as text).
    pub since: Option<String>,
    /// Published on or before this day (ISO 8601; a day includes all of it).
    pub until: Option<String>,
    /// Names of sources.
    pub sites: Vec<String>,
    /// Part of a person's name, letter case aside.
    pub person: Option<String>,
    /// Part of an award's name, letter case aside.
    pub award: Option<String>,
    /// Part of a document's number or subject, letter case aside.
    pub resolution: Option<String>,
    /// With a revision made after this run.
    pub changed_since: Option<RunId>,
    /// Rubric, as the paper writes it.
    pub section: Option<String>,
    /// Language subtag.
    pub language: Option<String>,
}

impl Selection {
    /// Conditions on `articles AS a`, and their values.
    pub fn conditions(&self) -> (String, Vec<String>) {
        let mut values = Vec::new();
        let mut parts = vec!["1".to_owned()];
        let mut add = |condition: &str, value: &str| {
            values.push(value.to_owned());
            parts.push(condition.replace('?', &format!("?{}", values.len())));
        };
        if let Some(since) = &self.since {
            add("a.date >= ?", since);
        }
        if let Some(until) = &self.until {
            // A longer text that begins with the day sorts behind it.
            add("a.date < ? || '~'", until);
        }
        if !self.sites.is_empty() {
            let names = serde_json::Value::from(self.sites.clone()).to_string();
            add("a.source_id IN (SELECT id FROM sources WHERE name IN (SELECT value FROM json_each(?)))", &names);
        }
        if let Some(person) = &self.person {
            add(
                "a.id IN (SELECT x.article_id FROM article_people AS x JOIN people AS p ON p.id = x.person_id
                          WHERE instr(p.name_key, ?) > 0)",
                &person.to_lowercase(),
            );
        }
        if let Some(award) = &self.award {
            add(
                "a.id IN (SELECT x.article_id FROM article_awards AS x JOIN awards AS w ON w.id = x.award_id
                          WHERE instr(w.key, ?) > 0)",
                &award.to_lowercase(),
            );
        }
        if let Some(resolution) = &self.resolution {
            add(
                "a.id IN (SELECT x.article_id FROM article_resolutions AS x JOIN resolutions AS d ON d.id = x.resolution_id
                          WHERE instr(d.key, ?) > 0)",
                &resolution.to_lowercase(),
            );
        }
        if let Some(run) = self.changed_since {
            add("a.id IN (SELECT article_id FROM revisions WHERE run_id > cast(? AS INTEGER))", &run.to_string());
        }
        if let Some(section) = &self.section {
            add("a.section = ?", section);
        }
        if let Some(language) = &self.language {
            add("a.language = ?", &language.to_lowercase());
        }
        (parts.join(" AND "), values)
    }
}

/// A record with what the archive knows beside it.
#[derive(Clone, Debug)]
pub struct Version {
    /// Row number of the article.
    pub article_id: i64,
    /// The record as JSON text.
    pub fields: String,
    /// Where its values came from, as JSON text.
    pub evidence: Option<String>,
    /// Row number of the capture that was read.
    pub capture_id: i64,
    /// The page is gone since then.
    pub gone_at: Option<String>,
}

impl Version {
    /// The record, its evidence with it if that is wanted.
    pub fn article(&self, evidence: bool) -> Result<Article, ArchiveError> {
        let mut article: Article = serde_json::from_str(&self.fields)?;
        if evidence && let Some(text) = &self.evidence {
            article.evidence = Some(serde_json::from_str(text)?);
        }
        Ok(article)
    }
}

/// One line about an article.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleSummary {
    /// The record's id.
    pub id: String,
    /// Where it stands.
    pub url: String,
    /// Publication.
    pub date: Option<String>,
    /// Headline.
    pub headline: Option<String>,
    /// How many revisions there are.
    pub revisions: u32,
}

/// One line about a revision.
#[derive(Clone, Debug, Serialize)]
pub struct RevisionSummary {
    /// Number, from 1.
    pub number: u32,
    /// When the page was fetched that it was read from.
    pub created_at: String,
    /// The run that made it.
    pub run: RunId,
    /// What differs from the one before.
    pub changed_fields: Vec<String>,
    /// Row number of the capture that was read.
    pub capture_id: i64,
}

const VERSION: &str = "SELECT a.id, r.fields, r.evidence, r.capture_id, a.gone_at FROM articles AS a
    JOIN revisions AS r ON r.article_id = a.id AND r.number =";

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        article_id: row.get(0)?,
        fields: row.get(1)?,
        evidence: row.get(2)?,
        capture_id: row.get(3)?,
        gone_at: row.get(4)?,
    })
}

fn summary(row: &Row<'_>) -> rusqlite::Result<ArticleSummary> {
    Ok(ArticleSummary {
        id: row.get(0)?,
        url: row.get(1)?,
        date: row.get(2)?,
        headline: row.get(3)?,
        revisions: row.get(4)?,
    })
}

impl Archive {
    /// The newest revision of every selected article, ordered by the record's id, one at a time.
    pub fn each_article<E: From<ArchiveError>>(
        &self,
        selection: &Selection,
        mut each: impl FnMut(Version) -> Result<(), E>,
    ) -> Result<(), E> {
        let (conditions, values) = selection.conditions();
        let sql = format!("{VERSION} a.revisions WHERE {conditions} ORDER BY a.key");
        let mut statement = self.connection.prepare(&sql).map_err(ArchiveError::from)?;
        let mut rows = statement.query(params_from_iter(values)).map_err(ArchiveError::from)?;
        while let Some(row) = rows.next().map_err(ArchiveError::from)? {
            each(version(row).map_err(ArchiveError::from)?)?;
        }
        Ok(())
    }

    /// Every revision of every selected article, ordered by the record's id and the revision's number, one at a time.
    pub fn each_revision<E: From<ArchiveError>>(
        &self,
        selection: &Selection,
        mut each: impl FnMut(Version) -> Result<(), E>,
    ) -> Result<(), E> {
        let (conditions, values) = selection.conditions();
        let sql = format!(
            "SELECT a.id, r.fields, r.evidence, r.capture_id, a.gone_at FROM articles AS a
             JOIN revisions AS r ON r.article_id = a.id WHERE {conditions} ORDER BY a.key, r.number"
        );
        let mut statement = self.connection.prepare(&sql).map_err(ArchiveError::from)?;
        let mut rows = statement.query(params_from_iter(values)).map_err(ArchiveError::from)?;
        while let Some(row) = rows.next().map_err(ArchiveError::from)? {
            each(version(row).map_err(ArchiveError::from)?)?;
        }
        Ok(())
    }

    /// How many articles are selected.
    pub fn count_articles(&self, selection: &Selection) -> Result<u64, ArchiveError> {
        let (conditions, values) = selection.conditions();
        let sql = format!("SELECT count(*) FROM articles AS a WHERE {conditions}");
        let count: i64 = self.connection.prepare(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The newest revision of an article of [`Self::each_article`].
    pub fn article_at(&self, article_id: i64) -> Result<Version, ArchiveError> {
        self.version_of(article_id, None)?
            .ok_or_else(|| ArchiveError::Unknown { what: format!("article in row {article_id}") })
    }

    /// An article by its record's id, its native id alone where that is unambiguous, or its address; in its newest
    /// revision or the one with this number.
    pub fn article(&self, name: &str, number: Option<u32>) -> Result<Version, ArchiveError> {
        let id = self.find_article(name)?.ok_or_else(|| ArchiveError::Unknown { what: format!("article '{name}'") })?;
        self.version_of(id, number)?
            .ok_or_else(|| ArchiveError::Unknown { what: format!("such revision of article '{name}'") })
    }

    fn version_of(&self, article_id: i64, number: Option<u32>) -> Result<Option<Version>, ArchiveError> {
        let number = number.map_or(Sql::Null, |number| Sql::Integer(number.into()));
        let sql = format!("{VERSION} coalesce(?2, a.revisions) WHERE a.id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row(rusqlite::params![article_id, number], version)
            .optional()?)
    }

    fn find_article(&self, name: &str) -> Result<Option<i64>, ArchiveError> {
        let canonical = crate::address::Address::parse(name).ok();
        let by_text = [
            ("SELECT id FROM articles WHERE key = ?1", Some(name)),
            ("SELECT id FROM articles WHERE url = ?1", canonical.as_ref().map(|address| address.as_str())),
        ];
        for (sql, value) in by_text {
            let Some(value) = value else { continue };
            let found = self.connection.prepare_cached(sql)?.query_row([value], |row| row.get(0)).optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        // An address that redirects or has several forms still leads to its article.
        if let Some(address) = canonical {
            let Some(id) = self.address_id(&address)? else { return Ok(None) };
            let mut read = self.connection.prepare_cached(
                "SELECT r.article_id FROM captures AS c JOIN revisions AS r ON r.capture_id = c.id
                 WHERE c.frontier_id = ?1 ORDER BY r.id DESC LIMIT 1",
            )?;
            return Ok(read.query_row([id], |row| row.get(0)).optional()?);
        }
        let mut native = self.connection.prepare_cached(
            "SELECT id FROM articles WHERE key IN (SELECT name || ':' || ?1 FROM sources) ORDER BY id LIMIT 2",
        )?;
        let found: Vec<i64> = native.query_map([name], |row| row.get(0))?.collect::<Result<_, _>>()?;
        match found[..] {
            [id] => Ok(Some(id)),
            _ => Ok(None),
        }
    }

    /// The revisions of an article, the first one first.
    pub fn revisions(&self, article_id: i64) -> Result<Vec<RevisionSummary>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT number, created_at, run_id, changed_fields, capture_id FROM revisions WHERE article_id = ?1 ORDER BY number",
        )?;
        let mut rows = statement.query([article_id])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(RevisionSummary {
                number: row.get(0)?,
                created_at: row.get(1)?,
                run: row.get(2)?,
                changed_fields: serde_json::from_str(&row.get::<_, String>(3)?)?,
                capture_id: row.get(4)?,
            });
        }
        Ok(found)
    }

    /// A page of the selected articles, the newest first.
    pub fn list_articles(
        &self,
        selection: &Selection,
        limit: usize,
        offset: usize,
    ) -> Result<Vec<ArticleSummary>, ArchiveError> {
        let (conditions, values) = selection.conditions();
        let sql = format!(
            "SELECT a.key, a.url, a.date, a.headline, a.revisions FROM articles AS a WHERE {conditions}
             ORDER BY a.date DESC, a.key LIMIT {limit} OFFSET {offset}"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(values), summary)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The newest articles by publication.
    pub fn newest_articles(&self, limit: usize) -> Result<Vec<ArticleSummary>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT key, url, date, headline, revisions FROM articles ORDER BY date DESC, key LIMIT ?1",
        )?;
        let rows = statement.query_map([limit as i64], summary)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
