//! People, documents and awards in the reading room.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use serde::Deserialize;

use super::page::{Refusal, filters, page};
use super::room::Room;
use crate::archive::{Archive, ArchiveError, Entry, Occurrence, Subject};

/// Lines on a page.
const SHOWN: usize = 100;

/// Which page of a shelf.
#[derive(Default, Deserialize)]
pub struct ShelfQuery {
    #[serde(default)]
    page: usize,
}

#[derive(Template)]
#[template(path = "web/templates/shelf.html")]
struct ShelfPage {
    title: &'static str,
    path: &'static str,
    entries: Vec<Entry>,
    page: usize,
    more: bool,
    words: String,
}

#[derive(Template)]
#[template(path = "web/templates/entry.html")]
struct EntryPage {
    title: &'static str,
    path: &'static str,
    entry: Entry,
    told: Vec<Told>,
    words: String,
}

/// What one article says of it.
struct Told {
    occurrence: Occurrence,
    says: Vec<String>,
}

fn names(subject: Subject) -> (&'static str, &'static str) {
    match subject {
        Subject::Person => ("People", "people"),
        Subject::Resolution => ("Resolutions", "resolutions"),
        Subject::Award => ("Awards", "awards"),
    }
}

fn shelf(room: &Room, subject: Subject, number: usize) -> Result<Html<String>, Refusal> {
    let mut entries = room.read(|archive| archive.catalogue(subject, SHOWN + 1, number * SHOWN))?;
    let more = entries.len() > SHOWN;
    entries.truncate(SHOWN);
    let (title, path) = names(subject);
    page(&ShelfPage { title, path, entries, page: number, more, words: String::new() })
}

fn entry(room: &Room, subject: Subject, id: i64) -> Result<Html<String>, Refusal> {
    let (entry, told) = room.read(|archive| {
        let entry = archive.catalogue_entry(subject, id)?;
        let occurrences = archive.occurrences(subject, id, 500)?;
        let told: Result<Vec<_>, _> = occurrences.into_iter().map(|one| tell(archive, subject, one)).collect();
        Ok((entry, told?))
    })?;
    let (title, path) = names(subject);
    page(&EntryPage { title, path, entry, told, words: String::new() })
}

/// Offices and ranks of a person, issuer and day of a document, giver and reason of an award, as the article has them.
fn tell(archive: &Archive, subject: Subject, occurrence: Occurrence) -> Result<Told, ArchiveError> {
    let article = archive.article(&occurrence.key, None)?.article(false)?;
    let position = occurrence.position as usize;
    let mut says = Vec::new();
    match subject {
        Subject::Person => {
            if let Some(person) = article.people.get(position) {
                says.extend(person.rank.clone());
                says.extend(person.titles.iter().cloned());
                says.extend(person.roles.iter().map(ToString::to_string));
            }
        }
        Subject::Resolution => {
            if let Some(document) = article.resolutions.get(position) {
                says.extend(document.issuer.clone());
                says.extend(document.date.clone());
                says.extend(document.subject.clone());
                says.extend(document.aliases.iter().cloned());
            }
        }
        Subject::Award => {
            if let Some(award) = article.awards.get(position) {
                says.extend(award.giver.iter().map(|giver| format!("given by {giver}")));
                says.extend(award.recipients.iter().filter_map(|one| one.name.clone()));
                says.extend(award.reason.clone());
            }
        }
    }
    Ok(Told { occurrence, says })
}

/// `/people`.
pub async fn people(State(room): State<Room>, Query(asked): Query<ShelfQuery>) -> Result<Html<String>, Refusal> {
    shelf(&room, Subject::Person, asked.page)
}

/// `/people/ID`.
pub async fn person(State(room): State<Room>, Path(id): Path<i64>) -> Result<Html<String>, Refusal> {
    entry(&room, Subject::Person, id)
}

/// `/resolutions`.
pub async fn resolutions(State(room): State<Room>, Query(asked): Query<ShelfQuery>) -> Result<Html<String>, Refusal> {
    shelf(&room, Subject::Resolution, asked.page)
}

/// `/resolutions/ID`.
pub async fn resolution(State(room): State<Room>, Path(id): Path<i64>) -> Result<Html<String>, Refusal> {
    entry(&room, Subject::Resolution, id)
}

/// `/awards`.
pub async fn awards(State(room): State<Room>, Query(asked): Query<ShelfQuery>) -> Result<Html<String>, Refusal> {
    shelf(&room, Subject::Award, asked.page)
}

/// `/awards/ID`.
pub async fn award(State(room): State<Room>, Path(id): Path<i64>) -> Result<Html<String>, Refusal> {
    entry(&room, Subject::Award, id)
}
