//! Full-text search: the articles that hold the words, the best or the newest first.

use rusqlite::types::Value as Sql;
use rusqlite::{OptionalExtension, params_from_iter};
use serde::Serialize;

use super::articles::Selection;
use super::error::ArchiveError;
use super::open::Archive;
use super::query::Query;

/// Matches that are ranked at most: bm25 reads every match, about 2 µs each, so that the first page of the commonest word
/// would take half a second in a million articles. Of more matches the newest are ranked.
const MOST_RANKED: u64 = 20_000;

/// Matches whose dates are sorted at most. Of a word with more of them the next one by date is never far: articles are walked
/// from the newest until enough of them hold it.
const MOST_SORTED: u64 = 10_000;

const BEST_FIRST: &str = "SELECT articles_fts.rowid FROM articles_fts {joined}
     WHERE articles_fts MATCH {words} AND articles_fts.rowid > {floor} AND {conditions}
     ORDER BY bm25(articles_fts, 10.0, 1.0), articles_fts.rowid DESC";
const SORTED_BY_DATE: &str = "SELECT a.id FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
     WHERE articles_fts MATCH {words} AND {conditions} ORDER BY a.date DESC, a.id DESC";
const WALKED_BY_DATE: &str = "SELECT a.id FROM articles AS a INDEXED BY articles_day
     WHERE {conditions}
         AND EXISTS (SELECT 1 FROM articles_fts WHERE articles_fts MATCH {words} AND articles_fts.rowid = a.id)
     ORDER BY a.date DESC, a.id DESC";

/// The order of hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// bm25, a word in the headline counting ten times one in the text.
    #[default]
    Relevance,
    /// Publication, the newest first.
    Date,
}

/// Which page of the hits.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// How many.
    pub limit: u32,
    /// After how many.
    pub offset: u32,
}

/// An article that was found.
#[derive(Clone, Debug, Serialize)]
pub struct Hit {
    /// The record's id.
    pub id: String,
    /// Name of the source.
    pub source: String,
    /// Publication.
    pub date: Option<String>,
    /// Headline.
    pub headline: Option<String>,
    /// Canonical URL.
    pub url: String,
    /// Text around the words, each between [`MARK`]s.
    pub snippet: String,
}

/// Stands before and after a found word in a snippet; no page can hold it, since stored text has no control characters.
pub const MARK: (char, char) = ('\u{1}', '\u{2}');

/// What a search found.
#[derive(Clone, Debug, Serialize)]
pub struct Hits {
    /// The page of hits.
    pub hits: Vec<Hit>,
    /// Whether only the newest matches were ranked.
    pub newest_only: bool,
}

impl Archive {
    /// The articles that hold the words.
    pub fn search(
        &self,
        query: &Query,
        selection: &Selection,
        order: Order,
        window: Window,
    ) -> Result<Hits, ArchiveError> {
        let words = query.expression();
        let (sql, floor) = match order {
            Order::Relevance => {
                let floor = self.match_from_the_newest(&words, MOST_RANKED)?;
                (BEST_FIRST, floor)
            }
            Order::Date if self.match_from_the_newest(&words, MOST_SORTED)?.is_some() => (WALKED_BY_DATE, None),
            Order::Date => (SORTED_BY_DATE, None),
        };
        let (conditions, values) = selection.conditions();
        let next = values.len();
        // The index alone can answer where nothing is asked of the articles.
        let joined = if next == 0 { "" } else { "JOIN articles AS a ON a.id = articles_fts.rowid" };
        let sql = format!(
            "{} LIMIT ?{} OFFSET ?{}",
            sql.replace("{joined}", joined)
                .replace("{conditions}", &conditions)
                .replace("{words}", &format!("?{}", next + 1))
                .replace("{floor}", &floor.unwrap_or(0).to_string()),
            next + 2,
            next + 3,
        );
        let mut bound: Vec<Sql> = values.into_iter().map(Sql::Text).collect();
        bound.extend([Sql::Text(words.clone()), Sql::Integer(window.limit.into()), Sql::Integer(window.offset.into())]);
        let mut page = self.connection.prepare(&sql)?;
        let rows = page.query_map(params_from_iter(bound), |row| row.get::<_, i64>(0))?;
        let hits = rows.map(|row| self.hit(&words, row?)).collect::<Result<_, _>>()?;
        Ok(Hits { hits, newest_only: floor.is_some() })
    }

    /// What is shown of a match. Made for the chosen page only: a snippet reads the whole text again.
    fn hit(&self, words: &str, id: i64) -> Result<Hit, ArchiveError> {
        let mut show = self.connection.prepare_cached(
            "SELECT a.key, s.name, a.date, a.headline, a.url,
                    snippet(articles_fts, -1, char(1), char(2), '…', 24),
                    coalesce(a.summary, '') || char(10) || coalesce(a.body, '')
             FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid JOIN sources AS s ON s.id = a.source_id
             WHERE articles_fts MATCH ?1 AND articles_fts.rowid = ?2",
        )?;
        Ok(show.query_row(rusqlite::params![words, id], |row| {
            let headline: Option<String> = row.get(3)?;
            let (indexed, text): (String, String) = (row.get(5)?, row.get(6)?);
            let snippet = as_written(&indexed, &[&text, headline.as_deref().unwrap_or_default()]);
            Ok(Hit { id: row.get(0)?, source: row.get(1)?, date: row.get(2)?, headline, url: row.get(4)?, snippet })
        })?)
    }

    /// How many articles hold the words.
    pub fn count_hits(&self, query: &Query, selection: &Selection) -> Result<u64, ArchiveError> {
        let (conditions, values) = selection.conditions();
        let match_at = values.len() + 1;
        // Without conditions the index alone answers.
        let sql = if values.is_empty() {
            "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?1".to_owned()
        } else {
            format!(
                "SELECT count(*) FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
                 WHERE articles_fts MATCH ?{match_at} AND {conditions}"
            )
        };
        let bound = values.into_iter().chain([query.expression()]);
        let count: i64 = self.connection.prepare_cached(&sql)?.query_row(params_from_iter(bound), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The row of the match that is so many from the newest; `None` when there are fewer.
    fn match_from_the_newest(&self, words: &str, many: u64) -> Result<Option<i64>, ArchiveError> {
        let newest: i64 =
            self.connection.query_row("SELECT coalesce(max(id), 0) FROM articles", [], |row| row.get(0))?;
        if newest.unsigned_abs() <= many {
            return Ok(None);
        }
        // The index walks rows downwards without ranking them.
        let row = self
            .connection
            .prepare_cached(
                "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2",
            )?
            .query_row(rusqlite::params![words, many.cast_signed()], |row| row.get(0))
            .optional()?;
        Ok(row)
    }
}

/// The snippet with the letters of the article: the index has d for đ, one for one.
fn as_written(snippet: &str, texts: &[&str]) -> String {
    let is_mark = |c: char| c == MARK.0 || c == MARK.1;
    let bare: String = snippet.chars().filter(|&c| !is_mark(c)).collect();
    let bare = bare.strip_prefix('…').unwrap_or(&bare);
    let bare = bare.strip_suffix('…').unwrap_or(bare);
    for text in texts {
        let indexed = text.replace('đ', "d").replace('Đ', "D");
        let Some(at) = indexed.find(bare) else { continue };
        let mut letters = text.chars().skip(indexed[..at].chars().count()).take(bare.chars().count());
        let begins = snippet.chars().position(|c| !is_mark(c) && c != '…').unwrap_or(0);
        let letter = |(place, c)| match c {
            c if is_mark(c) => c,
            '…' if place < begins => c,
            c => letters.next().unwrap_or(c),
        };
        return snippet.chars().enumerate().map(letter).collect();
    }
    snippet.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_has_the_letters_of_the_article() {
        let text = "Đoạn đầu.\nTại Đà Nẵng, đồng chí đến… rồi đi.";
        let indexed = "…Tại \u{1}Dà\u{2} \u{1}Nẵng\u{2}, dồng chí dến… rồi…";
        let written = "…Tại \u{1}Đà\u{2} \u{1}Nẵng\u{2}, đồng chí đến… rồi…";
        assert_eq!(as_written(indexed, &[text, ""]), written);
        assert_eq!(as_written("Doạn \u{1}dầu\u{2}", &["", text]), "Đoạn \u{1}đầu\u{2}");
        assert_eq!(as_written("nowhere", &[text]), "nowhere");
    }
}
