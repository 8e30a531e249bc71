//! Is everything still what was written? Digests, relations, the index, packed bodies; and what can be mended.

use std::fs;

use rusqlite::params;
use serde::Serialize;

use super::error::ArchiveError;
use super::moment;
use super::open::Archive;
use crate::article::Article;
use crate::clock;

/// What the rows themselves say of each source; `holdings` is counted as they come.
const HELD: &str = "SELECT s.id, coalesce(f.n, 0) AS addresses, coalesce(a.n, 0) AS articles FROM sources AS s
     LEFT JOIN (SELECT source_id, count(*) AS n FROM frontier GROUP BY source_id) AS f ON f.source_id = s.id
     LEFT JOIN (SELECT source_id, count(*) AS n FROM articles GROUP BY source_id) AS a ON a.source_id = s.id";
/// Where damaged bodies are put.
const QUARANTINE: &str = "quarantine";
/// Findings listed of each kind; more are counted.
const LISTED: usize = 20;

/// A kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// The file itself: pages, indexes, constraints.
    File,
    /// A row that refers to one that is not there.
    Relation,
    /// A packed body that does not give the bytes of its digest.
    Body,
    /// A record that is not the one its article is listed with.
    Record,
    /// The full-text index does not hold the words of the articles.
    Search,
    /// What is said to be kept of a site is not what is kept.
    Count,
}

impl Damage {
    /// What to do about it.
    pub fn hint(self) -> &'static str {
        match self {
            Self::File => "restore the file from a copy, or let `sqlite3 hemero.db .recover` save what can be read",
            Self::Relation => "restore the file from a copy",
            Self::Body => "`hemero verify --repair` puts them aside and makes their addresses due again",
            Self::Record => "`hemero reextract` reads the stored pages again",
            Self::Search => "`hemero verify --repair` makes the index anew",
            Self::Count => "`hemero verify --repair` counts again",
        }
    }
}

/// What was found.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// Its kind.
    pub damage: Damage,
    /// Where, in words.
    pub place: String,
}

impl Archive {
    /// Looks at everything; `each` hears how many of the bodies have been looked at, and of how many.
    pub fn verify(&self, mut each: impl FnMut(u64, u64)) -> Result<Vec<Found>, ArchiveError> {
        let mut found = Vec::new();
        self.look(&mut found, |found| self.verify_file(found))?;
        self.look(&mut found, |found| self.verify_relations(found))?;
        self.look(&mut found, |found| self.verify_records(found))?;
        self.look(&mut found, |found| {
            let wrong = self.miscounted()?.into_iter();
            found.extend(wrong.map(|source| Found { damage: Damage::Count, place: format!("site {source}") }));
            Ok(())
        })?;
        self.look(&mut found, |found| {
            let damaged = self.damaged_bodies(&mut each)?.into_iter();
            found.extend(
                damaged.map(|(id, reason)| Found { damage: Damage::Body, place: format!("body {id}: {reason}") }),
            );
            Ok(())
        })?;
        if !self.search_is_sound()? {
            found.push(Found { damage: Damage::Search, place: "articles_fts".to_owned() });
        }
        Ok(found)
    }

    /// Looks at one thing. A file so damaged that the look ends early has shown that, and there is more to look at.
    fn look(
        &self,
        found: &mut Vec<Found>,
        look: impl FnOnce(&mut Vec<Found>) -> Result<(), ArchiveError>,
    ) -> Result<(), ArchiveError> {
        match look(found) {
            Err(ArchiveError::Damaged { reason }) => {
                if !found.iter().any(|known| known.place == reason) {
                    found.push(Found { damage: Damage::File, place: reason });
                }
                Ok(())
            }
            other => other,
        }
    }

    /// Mends what can be: puts damaged bodies aside and makes their addresses due again, makes the index anew. Returns what
    /// was done.
    pub fn repair(&self) -> Result<Vec<String>, ArchiveError> {
        let mut done = Vec::new();
        let damaged = self.damaged_bodies(&mut |_, _| {})?;
        let transaction = self.connection.unchecked_transaction()?;
        for (id, _) in &damaged {
            let urls = self.quarantine(*id)?;
            done.push(format!("body {id} is in {QUARANTINE}, {urls} of its addresses due again"));
        }
        transaction.commit()?;
        for source in self.miscounted()? {
            self.connection.execute(
                &format!(
                    "UPDATE holdings SET (addresses, articles) = (SELECT addresses, articles FROM ({HELD}) WHERE id = source_id)
                     WHERE source_id = (SELECT id FROM sources WHERE name = ?1)"
                ),
                [&source],
            )?;
            done.push(format!("what is kept of {source} was counted again"));
        }
        if !self.search_is_sound()? {
            self.connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')", [])?;
            done.push("the full-text index was made anew".to_owned());
        }
        Ok(done)
    }

    fn verify_file(&self, found: &mut Vec<Found>) -> Result<(), ArchiveError> {
        let mut check = self.connection.prepare(&format!("PRAGMA integrity_check({LISTED})"))?;
        let mut rows = check.query([])?;
        while let Some(row) = rows.next()? {
            let words: String = row.get(0)?;
            if words != "ok" && !words.contains("articles_fts") {
                found.push(Found { damage: Damage::File, place: words });
            }
        }
        Ok(())
    }

    fn verify_relations(&self, found: &mut Vec<Found>) -> Result<(), ArchiveError> {
        let mut check =
            self.connection.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT ?1")?;
        let mut rows = check.query([LISTED as i64])?;
        while let Some(row) = rows.next()? {
            let (table, id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let place = format!("{table} {} refers to a row of {parent} that is not there", id.unwrap_or_default());
            found.push(Found { damage: Damage::Relation, place });
        }
        let mut deep = self.connection.prepare(
            "SELECT b.id FROM bodies AS b JOIN bodies AS d ON d.id = b.dictionary_id WHERE d.dictionary_id IS NOT NULL LIMIT ?1",
        )?;
        let mut rows = deep.query([LISTED as i64])?;
        while let Some(row) = rows.next()? {
            let place = format!("body {} is packed with one that is itself packed with another", row.get::<_, i64>(0)?);
            found.push(Found { damage: Damage::Relation, place });
        }
        Ok(())
    }

    fn verify_records(&self, found: &mut Vec<Found>) -> Result<(), ArchiveError> {
        let mut all = self.connection.prepare(
            "SELECT a.key, a.revisions, r.number, r.fields, a.headline FROM articles AS a
             LEFT JOIN revisions AS r ON r.article_id = a.id AND r.number = a.revisions ORDER BY a.id",
        )?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let key: String = row.get(0)?;
            let reason = match row.get_ref(3)?.as_str() {
                Err(_) => Some(format!("revision {} is not there", row.get::<_, i64>(1)?)),
                Ok(fields) => match serde_json::from_str::<Article>(fields) {
                    Err(error) => Some(error.to_string()),
                    Ok(article) if article.id != key => Some(format!("its record is that of {}", article.id)),
                    Ok(article) if article.headline != row.get::<_, Option<String>>(4)? => {
                        Some("its headline is not that of its record".to_owned())
                    }
                    Ok(_) => None,
                },
            };
            if let Some(reason) = reason {
                found.push(Found { damage: Damage::Record, place: format!("article {key}: {reason}") });
            }
        }
        Ok(())
    }

    /// Rows of bodies that do not unpack to their digest, and why.
    fn damaged_bodies(&self, each: &mut dyn FnMut(u64, u64)) -> Result<Vec<(i64, String)>, ArchiveError> {
        let all: i64 = self.connection.query_row("SELECT count(*) FROM bodies", [], |row| row.get(0))?;
        let mut ids = self.connection.prepare("SELECT id FROM bodies ORDER BY id")?;
        let mut rows = ids.query([])?;
        let mut damaged = Vec::new();
        let mut seen = 0;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            match self.body(id) {
                Ok(_) => {}
                Err(ArchiveError::Damaged { reason }) => damaged.push((id, reason)),
                // An index that names what is not there is damage of the file, and is found as such.
                Err(ArchiveError::Unknown { .. }) => {}
                Err(error) => return Err(error),
            }
            seen += 1;
            each(seen, all.unsigned_abs());
        }
        Ok(damaged)
    }

    /// Sites of which more or less is kept than `holdings` says.
    fn miscounted(&self) -> Result<Vec<String>, ArchiveError> {
        let mut wrong = self.connection.prepare(&format!(
            "SELECT s.name FROM ({HELD}) AS held JOIN sources AS s ON s.id = held.id
             LEFT JOIN holdings AS h ON h.source_id = s.id
             WHERE h.addresses IS NOT held.addresses OR h.articles IS NOT held.articles ORDER BY s.name"
        ))?;
        Ok(wrong.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    fn search_is_sound(&self) -> Result<bool, ArchiveError> {
        // Rank 1 compares the index with the articles themselves.
        let check =
            self.connection.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)", []);
        match check.map_err(ArchiveError::from) {
            Ok(_) => Ok(true),
            Err(ArchiveError::Damaged { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Puts the bytes of a damaged body into a file, and makes whatever had that body due again, without validators.
    fn quarantine(&self, id: i64) -> Result<usize, ArchiveError> {
        let (sha256, packed): (String, Vec<u8>) =
            self.connection.query_row("SELECT sha256, packed FROM bodies WHERE id = ?1", [id], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let folder = self.folder().join(QUARANTINE);
        let path = folder.join(format!("{sha256}.zst"));
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&path, packed))
            .map_err(|error| ArchiveError::Unwritable { reason: format!("{}: {error}", path.display()) })?;
        let due = self.connection.execute(
            "UPDATE frontier SET due_at = ?2, etag = NULL, last_modified = NULL, body_id = nullif(body_id, ?1)
             WHERE id IN (SELECT frontier_id FROM captures WHERE body_id = ?1)",
            params![id, moment::text(clock::now())],
        )?;
        self.connection.execute(
            "UPDATE holdings SET bytes = bytes - (SELECT length(packed) FROM bodies WHERE id = ?1)
             WHERE source_id = (SELECT f.source_id FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id
                                WHERE c.body_id = ?1 ORDER BY c.id LIMIT 1)",
            [id],
        )?;
        self.connection.execute("UPDATE captures SET body_id = NULL WHERE body_id = ?1", [id])?;
        self.connection.execute("DELETE FROM dictionaries WHERE body_id = ?1", [id])?;
        // Bodies packed with this one are damaged, too, and go the same way.
        self.connection.execute("UPDATE bodies SET dictionary_id = NULL WHERE dictionary_id = ?1", [id])?;
        self.connection.execute("DELETE FROM bodies WHERE id = ?1", [id])?;
        Ok(due)
    }
}
