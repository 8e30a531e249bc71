//! The record as flat tables: one row an article, and long tables for what an article has many of.

use crate::article::{Article, RecipientKind};

/// A table of the flat form.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// File stem, plural snake_case.
    pub name: &'static str,
    /// What one row is.
    pub row: &'static str,
    /// Columns in order.
    pub columns: &'static [Column],
    rows: fn(&Article, &mut dyn FnMut(Vec<Cell>)),
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name, snake_case.
    pub name: &'static str,
    /// Type.
    pub kind: ColumnKind,
    /// What it holds.
    pub about: &'static str,
}

/// Types of columns (Frictionless Table Schema names).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text from a page: untrusted.
    Text(String),
    /// A whole number.
    Integer(u64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&Option<String>> for Cell {
    fn from(text: &Option<String>) -> Self {
        text.as_deref().map_or(Self::Empty, Self::from)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Integer(number as u64)
    }
}

impl Table {
    /// The table of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name)
    }

    /// The rows that an article has in this table.
    pub fn rows(&self, article: &Article, mut each: impl FnMut(Vec<Cell>)) {
        (self.rows)(article, &mut each);
    }
}

const fn text(name: &'static str, about: &'static str) -> Column {
    Column { name, kind: ColumnKind::Text, about }
}

const fn integer(name: &'static str, about: &'static str) -> Column {
    Column { name, kind: ColumnKind::Integer, about }
}

const ARTICLE: Column = text("article", "id of the article");

/// Every table, the articles first.
pub const TABLES: &[Table] = &[
    Table {
        name: "articles",
        row: "an article",
        columns: &[
            text("id", "SOURCE:NATIVE_ID or SOURCE:DIGEST12"),
            text("source", "name of the profile"),
            text("url", "canonical URL"),
            text("language", "BCP 47 primary subtag"),
            text("section", "rubric of the paper"),
            text("headline", "headline without the site's suffix"),
            text("summary", "lead"),
            text("date", "publication, RFC 3339 or YYYY-MM-DD"),
            text("modified", "last change that the page states"),
            text("event_date", "day of the reported event, YYYY-MM-DD"),
            text("authors", "names of the byline, joined by '; '"),
            text("topics", "the page's own tags, joined by '; '"),
            text("body", "paragraphs, with an empty line between them"),
            integer("revision", "number of the revision"),
            text("first_seen_at", "when the archive first saw the article, UTC"),
            text("fetched_at", "when the stored page was fetched, UTC"),
            integer("status", "HTTP status of the stored page"),
            text("sha256", "digest of the stored page's body"),
            text("profile", "profile that the page was read with"),
            text("profile_sha256", "digest of everything that decided the reading"),
            text("hemero", "version of hemero that read the page"),
        ],
        rows: |article, each| {
            let capture = article.capture.as_ref();
            let profile = article.profile.as_ref();
            each(vec![
                article.id.as_str().into(),
                article.source.as_str().into(),
                article.url.as_str().into(),
                (&article.language).into(),
                (&article.section).into(),
                (&article.headline).into(),
                (&article.summary).into(),
                (&article.date).into(),
                (&article.modified).into(),
                (&article.event_date).into(),
                joined(&article.authors, "; "),
                joined(&article.topics, "; "),
                joined(&article.body, "\n\n"),
                article.revision.map_or(Cell::Empty, |number| Cell::Integer(number.into())),
                (&article.first_seen_at).into(),
                capture.map_or(Cell::Empty, |capture| capture.fetched_at.as_str().into()),
                capture.map_or(Cell::Empty, |capture| Cell::Integer(capture.status.into())),
                capture.map_or(Cell::Empty, |capture| capture.sha256.as_str().into()),
                profile.map_or(Cell::Empty, |profile| profile.name.as_str().into()),
                profile.map_or(Cell::Empty, |profile| profile.sha256.as_str().into()),
                (&article.hemero).into(),
            ]);
        },
    },
    Table {
        name: "people",
        row: "a person of an article",
        columns: &[
            ARTICLE,
            integer("person", "position in the article, from 1"),
            text("name", "fullest form of the name on the page"),
            text("rank", "military or police rank"),
            text("titles", "titles before the name, joined by '; '"),
            integer("mentions", "how often the article mentions the person"),
        ],
        rows: |article, each| {
            for (index, person) in article.people.iter().enumerate() {
                each(vec![
                    article.id.as_str().into(),
                    (index + 1).into(),
                    person.name.as_str().into(),
                    (&person.rank).into(),
                    joined(&person.titles, "; "),
                    (person.mentions as usize).into(),
                ]);
            }
        },
    },
    Table {
        name: "roles",
        row: "an office of a person of an article",
        columns: &[
            ARTICLE,
            integer("person", "position of the person in the article, from 1"),
            text("name", "name of the person"),
            text("title", "office"),
            text("organisation", "organisation"),
        ],
        rows: |article, each| {
            for (index, person) in article.people.iter().enumerate() {
                for role in &person.roles {
                    each(vec![
                        article.id.as_str().into(),
                        (index + 1).into(),
                        person.name.as_str().into(),
                        role.title.as_str().into(),
                        (&role.organisation).into(),
                    ]);
                }
            }
        },
    },
    Table {
        name: "resolutions",
        row: "a document cited or adopted in an article",
        columns: &[
            ARTICLE,
            integer("resolution", "position in the article, from 1"),
            text("kind", "kind of document"),
            text("number", "symbol without inner spaces"),
            text("date", "day of adoption, YYYY-MM-DD"),
            text("issuer", "authority"),
            text("subject", "what it is about"),
            text("aliases", "other names on the page, joined by '; '"),
            integer("mentions", "how often the article names it"),
        ],
        rows: |article, each| {
            for (index, resolution) in article.resolutions.iter().enumerate() {
                each(vec![
                    article.id.as_str().into(),
                    (index + 1).into(),
                    resolution.kind.as_str().into(),
                    (&resolution.number).into(),
                    (&resolution.date).into(),
                    (&resolution.issuer).into(),
                    (&resolution.subject).into(),
                    joined(&resolution.aliases, "; "),
                    (resolution.mentions as usize).into(),
                ]);
            }
        },
    },
    Table {
        name: "awards",
        row: "an act of conferral told in an article",
        columns: &[
            ARTICLE,
            integer("act", "position in the article, from 1"),
            text("award", "name with class"),
            text("giver", "authority in whose name it is given"),
            text("presenters", "who hand it over, joined by '; '"),
            text("reason", "what it is given for"),
            text("resolutions", "numbers of documents, joined by '; '"),
        ],
        rows: |article, each| {
            for (index, award) in article.awards.iter().enumerate() {
                each(vec![
                    article.id.as_str().into(),
                    (index + 1).into(),
                    award.award.as_str().into(),
                    (&award.giver).into(),
                    joined(&award.presenters, "; "),
                    (&award.reason).into(),
                    joined(&award.resolutions, "; "),
                ]);
            }
        },
    },
    Table {
        name: "recipients",
        row: "a recipient of an act of conferral",
        columns: &[
            ARTICLE,
            integer("act", "position of the act in the article, from 1"),
            text("award", "name of the award"),
            text("kind", "person, unit, collective or individual"),
            text("name", "name of the person or unit"),
            integer("count", "number of unnamed recipients"),
        ],
        rows: |article, each| {
            for (index, award) in article.awards.iter().enumerate() {
                for recipient in &award.recipients {
                    each(vec![
                        article.id.as_str().into(),
                        (index + 1).into(),
                        award.award.as_str().into(),
                        kind_name(recipient.kind).into(),
                        (&recipient.name).into(),
                        recipient.count.map_or(Cell::Empty, |count| Cell::Integer(count.into())),
                    ]);
                }
            }
        },
    },
    Table {
        name: "images",
        row: "a picture of an article",
        columns: &[
            ARTICLE,
            integer("image", "position in the article, from 1"),
            text("url", "absolute URL"),
            text("caption", "caption without the credit"),
            text("credit", "photographer or agency"),
        ],
        rows: |article, each| {
            for (index, image) in article.images.iter().enumerate() {
                each(vec![
                    article.id.as_str().into(),
                    (index + 1).into(),
                    (&image.url).into(),
                    (&image.caption).into(),
                    (&image.credit).into(),
                ]);
            }
        },
    },
];

/// The word that the record uses for a kind of recipient.
pub fn kind_name(kind: RecipientKind) -> &'static str {
    match kind {
        RecipientKind::Person => "person",
        RecipientKind::Unit => "unit",
        RecipientKind::Collective => "collective",
        RecipientKind::Individual => "individual",
    }
}

fn joined(texts: &[String], separator: &str) -> Cell {
    if texts.is_empty() { Cell::Empty } else { Cell::Text(texts.join(separator)) }
}
