//! Articles and their revisions, written: an article whose fields changed gets a new revision, a page that changed only
//! outside its fields does not.

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};

use super::error::ArchiveError;
use super::moment;
use super::open::Archive;
use super::store::{AddressId, Change, Reading, RunId};
use crate::article::{Article, PROVENANCE};

/// Where a reading comes from.
pub struct Origin {
    /// The address that was read.
    pub address: AddressId,
    /// The run that reads.
    pub run: RunId,
    /// The capture that was read.
    pub capture: i64,
    /// When the capture was made.
    pub at: jiff::Timestamp,
}

/// Keeps an article as a first or further revision, or notes that it is as it was.
pub fn keep(connection: &Connection, origin: &Origin, reading: &Reading) -> Result<Change, ArchiveError> {
    let known = connection
        .prepare_cached(
            "SELECT a.id, a.revisions, a.first_seen_at, r.fields, a.gone_at FROM articles AS a
             JOIN revisions AS r ON r.article_id = a.id AND r.number = a.revisions WHERE a.key = ?1",
        )?
        .query_row([&reading.article.id], |row| {
            Ok(Known {
                id: row.get(0)?,
                revisions: row.get(1)?,
                first_seen_at: row.get(2)?,
                fields: row.get(3)?,
                gone: row.get_ref(4)? != rusqlite::types::ValueRef::Null,
            })
        })
        .optional()?;
    let Some(known) = known else {
        let article = add(connection, origin, &reading.article)?;
        let first_seen_at = moment::text(origin.at);
        revise(connection, origin, reading, &Place { article, number: 1, first_seen_at, changed: Vec::new() })?;
        super::entities::keep(connection, article, &reading.article)?;
        return Ok(Change::New);
    };
    if known.gone {
        connection.prepare_cached("UPDATE articles SET gone_at = NULL WHERE id = ?1")?.execute([known.id])?;
    }
    let changed = changed_fields(&known.fields, &reading.article)?;
    if changed.is_empty() {
        follow(connection, origin, known.id, &reading.article)?;
        return Ok(Change::Unchanged);
    }
    let number = known.revisions + 1;
    update(connection, origin, &reading.article, known.id, number)?;
    let place = Place { article: known.id, number, first_seen_at: known.first_seen_at, changed };
    revise(connection, origin, reading, &place)?;
    super::entities::keep(connection, known.id, &reading.article)?;
    Ok(Change::Changed(place.changed))
}

/// Makes the articles searchable that are not yet: once for a whole transaction, since the index writes what it holds
/// whenever another statement follows.
pub fn index(connection: &Connection) -> Result<(), ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO articles_fts (rowid, headline_search, text_search)
             SELECT id, searchable(headline), searchable(coalesce(summary, '') || char(10) || coalesce(body, '')) FROM articles
             WHERE id > (SELECT coalesce(max(id), 0) FROM articles_fts_docsize)",
        )?
        .execute([])?;
    Ok(())
}

/// Gives a connection the function `searchable`, which makes of a text what `headline_search` and `text_search` make of it in
/// SQL, in a tenth of the time.
pub fn define_searchable(connection: &Connection) -> Result<(), ArchiveError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function("searchable", 1, flags, |call| {
        Ok(call.get_raw(0).as_str_or_null()?.map(without_strokes))
    })?;
    Ok(())
}

/// The text with `d` for `đ`, which full-text search does not take for a marked letter.
fn without_strokes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for at in memchr::memchr_iter(0xc4, text.as_bytes()) {
        let plain = match text.as_bytes()[at + 1] {
            0x91 => 'd',
            0x90 => 'D',
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push(plain);
        from = at + 2;
    }
    out.push_str(&text[from..]);
    out
}

/// Lets an article that has moved belong to the address where it is now.
fn follow(connection: &Connection, origin: &Origin, article: i64, read: &Article) -> Result<(), ArchiveError> {
    connection
        .prepare_cached(
            "UPDATE articles SET frontier_id = ?2, url = ?3 WHERE id = ?1 AND frontier_id <> ?2
             AND (SELECT f.state FROM frontier AS f WHERE f.id = articles.frontier_id) IN ('moved', 'gone')",
        )?
        .execute(params![article, origin.address, read.url])?;
    Ok(())
}

/// The pictures of the article on an address, as its newest revision lists them.
pub fn images(connection: &Connection, address: AddressId) -> Result<Vec<String>, ArchiveError> {
    let mut find = connection.prepare_cached(
        "SELECT image.value ->> 'url' FROM articles AS a
         JOIN revisions AS r ON r.article_id = a.id AND r.number = a.revisions, json_each(r.fields, '$.images') AS image
         WHERE a.frontier_id = ?1 AND image.value ->> 'url' IS NOT NULL",
    )?;
    Ok(find.query_map([address], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Notes from when on the articles of an address are gone.
pub fn gone(connection: &Connection, address: AddressId, at: jiff::Timestamp) -> Result<(), ArchiveError> {
    connection
        .prepare_cached("UPDATE articles SET gone_at = ?2 WHERE frontier_id = ?1 AND gone_at IS NULL")?
        .execute(params![address, moment::text(at)])?;
    Ok(())
}

impl Archive {
    /// Fields in which a reading differs from the newest revision of its article; `None` where there is no such article.
    pub fn differences(&self, article: &Article) -> Result<Option<Vec<String>>, ArchiveError> {
        let mut find = self.connection.prepare_cached(
            "SELECT r.fields FROM articles AS a JOIN revisions AS r ON r.article_id = a.id AND r.number = a.revisions
             WHERE a.key = ?1",
        )?;
        let fields: Option<String> = find.query_row([&article.id], |row| row.get(0)).optional()?;
        fields.map(|fields| changed_fields(&fields, article)).transpose()
    }
}

struct Known {
    id: i64,
    revisions: u32,
    first_seen_at: String,
    fields: String,
    gone: bool,
}

struct Place {
    article: i64,
    number: u32,
    first_seen_at: String,
    changed: Vec<String>,
}

/// Names of the fields in which a reading differs from a stored record.
pub fn changed_fields(stored: &str, article: &Article) -> Result<Vec<String>, ArchiveError> {
    let stored: Map<String, Value> = serde_json::from_str(stored)?;
    let Value::Object(fresh) = serde_json::to_value(article)? else { return Ok(Vec::new()) };
    let differs = |key: &&String| !PROVENANCE.contains(&key.as_str()) && stored.get(*key) != fresh.get(*key);
    let mut changed: Vec<String> = fresh.keys().filter(differs).cloned().collect();
    // The same article under another of its addresses is no change.
    if changed == ["url"] {
        changed.clear();
    }
    Ok(changed)
}

fn add(connection: &Connection, origin: &Origin, article: &Article) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO articles (key, source_id, frontier_id, url, language, section, headline, date, modified, event_date,
                                   authors, revisions, first_seen_at, changed_at, summary, body)
             VALUES (?1, (SELECT source_id FROM frontier WHERE id = ?2), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1, ?11, ?11,
                     ?12, ?13)",
        )?
        .execute(params![
            article.id,
            origin.address,
            article.url,
            article.language,
            article.section,
            article.headline,
            article.date,
            article.modified,
            article.event_date,
            serde_json::to_string(&article.authors)?,
            moment::text(origin.at),
            article.summary,
            article.body.join("\n\n"),
        ])?;
    Ok(connection.last_insert_rowid())
}

fn update(
    connection: &Connection,
    origin: &Origin,
    article: &Article,
    id: i64,
    number: u32,
) -> Result<(), ArchiveError> {
    // What is taken out of the index must be in it, even if this transaction brought it.
    index(connection)?;
    connection
        .prepare_cached(
            "UPDATE articles SET frontier_id = ?2, url = ?3, language = ?4, section = ?5, headline = ?6, date = ?7, modified = ?8,
                    event_date = ?9, authors = ?10, revisions = ?11, changed_at = ?12, summary = ?13, body = ?14
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            origin.address,
            article.url,
            article.language,
            article.section,
            article.headline,
            article.date,
            article.modified,
            article.event_date,
            serde_json::to_string(&article.authors)?,
            number,
            moment::text(origin.at),
            article.summary,
            article.body.join("\n\n"),
        ])?;
    Ok(())
}

fn revise(connection: &Connection, origin: &Origin, reading: &Reading, place: &Place) -> Result<(), ArchiveError> {
    let mut record = reading.article.clone();
    record.revision = Some(place.number);
    record.first_seen_at = Some(place.first_seen_at.clone());
    record.evidence = None;
    connection
        .prepare_cached(
            "INSERT INTO revisions (article_id, number, capture_id, run_id, profile_id, created_at, changed_fields, fields,
                                    evidence)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            place.article,
            place.number,
            origin.capture,
            origin.run,
            reading.profile,
            moment::text(origin.at),
            serde_json::to_string(&place.changed)?,
            serde_json::to_string(&record)?,
            reading.evidence.as_ref().map(serde_json::to_string).transpose()?,
        ])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_searchable_as_the_generated_columns_make_them() {
        let connection = Connection::open_in_memory().unwrap();
        define_searchable(&connection).unwrap();
        for text in ["", "đ", "Đ", "Đồng chí Đỗ Đình Đạt đã đến Đắk Lắk", "ąćĒđēĐ", "no stroke", "d\u{111}\u{110}D"]
        {
            let same = "SELECT searchable(?1) = replace(replace(?1, 'đ', 'd'), 'Đ', 'D')";
            assert!(connection.query_row(same, [text], |row| row.get::<_, bool>(0)).unwrap(), "{text}");
        }
        assert!(connection.query_row("SELECT searchable(NULL) IS NULL", [], |row| row.get::<_, bool>(0)).unwrap());
    }
}
