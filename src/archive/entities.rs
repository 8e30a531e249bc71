//! People, documents and awards across articles: the `article_*` tables hold them as of each article's newest revision.
//!
//! **Who is the same person.** A name alone decides nothing: papers name many a Nguyễn Văn Nam. Each person is known by
//! *anchors*: the organisations of their roles, roles without organisation, and whether they hold a rank. A name of an
//! article is an existing person if the name is the same (case and marks kept, white space and letter case not) and
//!
//! 1. they share an anchor, or
//! 2. the article gives no anchor, or the person has none yet, and only one person bears the name.
//!
//! Otherwise the article starts a new person. Of several candidates the one with most shared anchors wins, then the
//! older. So offices that never meet in one article are never merged, and somebody who changes office is one person as soon
//! as one article names both. Documents are the same by kind and number, without a number by kind, issuer, date and subject;
//! awards by their name. An article that is revised gives up its rows and gets new ones; a person left without articles stays.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};
use serde::Deserialize;

use super::error::ArchiveError;
use crate::article::{Article, Award, Person, Resolution};

/// How many anchors a person keeps: the first ones describe them best.
const MOST_ANCHORS: usize = 64;

/// Replaces the entities of an article.
pub fn keep(connection: &Connection, article: i64, record: &Article) -> Result<(), ArchiveError> {
    for table in ["article_people", "article_resolutions", "article_awards"] {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE article_id = ?1"))?.execute([article])?;
    }
    for (position, person) in record.people.iter().enumerate() {
        keep_person(connection, article, position, person)?;
    }
    for (position, resolution) in record.resolutions.iter().enumerate() {
        keep_resolution(connection, article, position, resolution)?;
    }
    for (position, award) in record.awards.iter().enumerate() {
        keep_award(connection, article, position, award)?;
    }
    Ok(())
}

/// One that a person is known by already, as its row holds it.
#[derive(Deserialize)]
struct Anchor<'a>(#[serde(borrow)] Cow<'a, str>);

fn name_key(name: &str) -> String {
    crate::text::squeeze(name).to_lowercase()
}

fn anchors(person: &Person) -> BTreeSet<String> {
    let mut anchors: BTreeSet<String> =
        person.roles.iter().map(|role| name_key(role.organisation.as_deref().unwrap_or(&role.title))).collect();
    if person.rank.is_some() {
        anchors.insert("*rank".to_owned());
    }
    anchors
}

fn keep_person(connection: &Connection, article: i64, position: usize, person: &Person) -> Result<(), ArchiveError> {
    let id = identify(connection, person)?;
    connection
        .prepare_cached(
            "INSERT INTO article_people (article_id, position, person_id, name, rank, titles, roles, mentions)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            article,
            position as i64,
            id,
            person.name,
            person.rank,
            serde_json::to_string(&person.titles)?,
            serde_json::to_string(&person.roles)?,
            person.mentions,
        ])?;
    Ok(())
}

/// The person's row, by the rule above.
fn identify(connection: &Connection, person: &Person) -> Result<i64, ArchiveError> {
    let key = name_key(&person.name);
    let mine = anchors(person);
    let mut find = connection.prepare_cached("SELECT id, anchors FROM people WHERE name_key = ?1 ORDER BY id")?;
    let rows: Vec<(i64, String)> =
        find.query_map([&key], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut namesakes: Vec<(i64, Vec<Anchor<'_>>)> = Vec::with_capacity(rows.len());
    for (id, known) in &rows {
        namesakes.push((*id, serde_json::from_str(known)?));
    }
    let shared = |known: &[Anchor<'_>]| known.iter().filter(|anchor| mine.contains(&*anchor.0)).count();
    let sharing = namesakes.iter().map(|(_, known)| shared(known)).enumerate();
    let best = sharing.max_by_key(|(at, shared)| (*shared, usize::MAX - at)).filter(|(_, shared)| *shared > 0);
    let only = (namesakes.len() == 1 && (mine.is_empty() || namesakes[0].1.is_empty())).then_some(0);
    let Some(at) = best.map(|(at, _)| at).or(only) else {
        connection
            .prepare_cached("INSERT INTO people (name, name_key, anchors) VALUES (?1, ?2, ?3)")?
            .execute(params![person.name, key, serde_json::to_string(&mine)?])?;
        return Ok(connection.last_insert_rowid());
    };
    let (id, known) = &namesakes[at];
    if known.len() < MOST_ANCHORS && shared(known) < mine.len() {
        let known = known.iter().map(|anchor| &*anchor.0);
        let all: BTreeSet<&str> = known.chain(mine.iter().map(String::as_str)).collect();
        let all: Vec<&str> = all.into_iter().take(MOST_ANCHORS).collect();
        connection
            .prepare_cached("UPDATE people SET anchors = ?2 WHERE id = ?1")?
            .execute(params![id, serde_json::to_string(&all)?])?;
    }
    Ok(*id)
}

fn keep_resolution(
    connection: &Connection,
    article: i64,
    position: usize,
    resolution: &Resolution,
) -> Result<(), ArchiveError> {
    let part = |text: &Option<String>| text.as_deref().map(name_key).unwrap_or_default();
    let kind = name_key(&resolution.kind);
    let key = match &resolution.number {
        Some(number) => format!("{kind} {}", name_key(number)),
        None => format!("{kind}|{}|{}|{}", part(&resolution.issuer), part(&resolution.date), part(&resolution.subject)),
    };
    // An article that knows more about a document fills what others left open; it never overwrites.
    connection
        .prepare_cached(
            "INSERT INTO resolutions (key, kind, number, date, issuer, subject) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (key) DO UPDATE SET date = coalesce(date, excluded.date), issuer = coalesce(issuer, excluded.issuer),
                 subject = coalesce(subject, excluded.subject)
             WHERE (date IS NULL AND excluded.date IS NOT NULL) OR (issuer IS NULL AND excluded.issuer IS NOT NULL)
                 OR (subject IS NULL AND excluded.subject IS NOT NULL)",
        )?
        .execute(params![
            key,
            resolution.kind,
            resolution.number,
            resolution.date,
            resolution.issuer,
            resolution.subject
        ])?;
    let id: i64 =
        connection.prepare_cached("SELECT id FROM resolutions WHERE key = ?1")?.query_row([&key], |row| row.get(0))?;
    connection
        .prepare_cached(
            "INSERT INTO article_resolutions (article_id, position, resolution_id, mentions) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![article, position as i64, id, resolution.mentions])?;
    Ok(())
}

fn keep_award(connection: &Connection, article: i64, position: usize, award: &Award) -> Result<(), ArchiveError> {
    let key = name_key(&award.award);
    let known: Option<i64> = connection
        .prepare_cached("SELECT id FROM awards WHERE key = ?1")?
        .query_row([&key], |row| row.get(0))
        .optional()?;
    let id = match known {
        Some(id) => id,
        None => {
            connection
                .prepare_cached("INSERT INTO awards (key, award) VALUES (?1, ?2)")?
                .execute([&key, &award.award])?;
            connection.last_insert_rowid()
        }
    };
    connection
        .prepare_cached(
            "INSERT INTO article_awards (article_id, position, award_id, giver, reason, presenters, recipients, resolutions)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            article,
            position as i64,
            id,
            award.giver,
            award.reason,
            serde_json::to_string(&award.presenters)?,
            serde_json::to_string(&award.recipients)?,
            serde_json::to_string(&award.resolutions)?,
        ])?;
    Ok(())
}
