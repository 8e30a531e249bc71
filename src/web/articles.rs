//! Articles in the reading room: the list, one of them, the search.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use serde::Deserialize;

use super::marks::{Piece, pieces};
use super::page::{Refusal, filters, page};
use super::room::Room;
use crate::archive::{ArticleSummary, Hit, MARK, Order, Query as Words, RevisionSummary, Selection, Subject, Window};
use crate::article::{Article, Award, Image, Part, Person, RecipientKind, Resolution};

/// Articles on a page.
const SHOWN: u32 = 30;

/// What the list may be asked for.
#[derive(Default, Deserialize)]
pub struct ListQuery {
    #[serde(default)]
    site: String,
    #[serde(default)]
    page: u32,
}

/// What the search may be asked for.
#[derive(Default, Deserialize)]
pub struct SearchQuery {
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: u32,
}

#[derive(Template)]
#[template(path = "web/templates/list.html")]
struct ListPage {
    articles: Vec<ArticleSummary>,
    sites: Vec<(String, u64)>,
    site: String,
    count: u64,
    page: u32,
    more: bool,
    words: String,
}

#[derive(Template)]
#[template(path = "web/templates/search.html")]
struct SearchPage {
    hits: Vec<Found>,
    count: u64,
    fault: Option<String>,
    page: u32,
    more: bool,
    words: String,
}

/// A hit with its snippet in pieces: their texts, and whether each is one of the words.
struct Found {
    hit: Hit,
    snippet: Vec<(String, bool)>,
}

#[derive(Template)]
#[template(path = "web/templates/article.html")]
struct ArticlePage {
    article: Article,
    body: Vec<Vec<Piece>>,
    pictures: Vec<(Image, Vec<Piece>)>,
    people: Vec<(Option<i64>, Person)>,
    resolutions: Vec<(Option<i64>, Resolution)>,
    awards: Vec<(Option<i64>, Award)>,
    extra: Vec<(String, String)>,
    revisions: Vec<RevisionSummary>,
    capture: i64,
    gone: Option<String>,
    words: String,
}

impl ArticlePage {
    /// Recipients in words.
    fn recipients(&self, award: &Award) -> String {
        let one = |recipient: &crate::article::Recipient| match (&recipient.name, recipient.count) {
            (Some(name), _) => name.clone(),
            (None, count) => {
                let what = match recipient.kind {
                    RecipientKind::Collective | RecipientKind::Unit => "collectives",
                    RecipientKind::Individual | RecipientKind::Person => "individuals",
                };
                count.map_or_else(|| what.to_owned(), |count| format!("{count} {what}"))
            }
        };
        award.recipients.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// The anchor in the list of fields that a mark leads to.
    fn anchor(&self, mark: &super::marks::Mark) -> String {
        mark.position.map_or_else(|| mark.field.clone(), |position| format!("{}-{position}", mark.field))
    }
}

/// `/`: the newest articles.
pub async fn list(State(room): State<Room>, Query(asked): Query<ListQuery>) -> Result<Html<String>, Refusal> {
    let shown = SHOWN as usize;
    let listed = room.read(|archive| {
        let selection = Selection {
            sites: Some(asked.site.clone()).filter(|site| !site.is_empty()).into_iter().collect(),
            ..Selection::default()
        };
        let sites = archive.sites()?.into_iter().map(|site| (site.name, site.articles)).collect();
        let articles = archive.list_articles(&selection, shown + 1, asked.page as usize * shown)?;
        Ok((articles, sites, archive.count_articles(&selection)?))
    });
    let (mut articles, sites, count) = listed?;
    let more = articles.len() > shown;
    articles.truncate(shown);
    let (site, number, words) = (asked.site, asked.page, String::new());
    page(&ListPage { articles, sites, site, count, page: number, more, words })
}

/// `/search?q=`.
pub async fn search(State(room): State<Room>, Query(asked): Query<SearchQuery>) -> Result<Html<String>, Refusal> {
    let blank = SearchPage { hits: Vec::new(), count: 0, fault: None, page: asked.page, more: false, words: asked.q };
    let query = match Words::parse(&blank.words) {
        Ok(query) => query,
        Err(fault) => return page(&SearchPage { fault: Some(fault.to_string()), ..blank }),
    };
    let (count, hits) = room.read(|archive| {
        let everything = Selection::default();
        let window = Window { limit: SHOWN, offset: SHOWN.saturating_mul(blank.page) };
        let found = archive.search(&query, &everything, Order::Relevance, window)?;
        Ok((archive.count_hits(&query, &everything)?, found.hits))
    })?;
    let more = count > u64::from(SHOWN) * (u64::from(blank.page) + 1);
    let hits = hits.into_iter().map(|hit| Found { snippet: in_pieces(&hit.snippet), hit }).collect();
    page(&SearchPage { hits, count, more, ..blank })
}

fn in_pieces(snippet: &str) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    for (place, part) in snippet.split(MARK.0).enumerate() {
        match part.split_once(MARK.1) {
            Some((word, rest)) if place > 0 => pieces.extend([(word.to_owned(), true), (rest.to_owned(), false)]),
            _ => pieces.push((part.to_owned(), false)),
        }
    }
    pieces
}

/// `/articles/KEY`.
pub async fn article(State(room): State<Room>, Path(key): Path<String>) -> Result<Html<String>, Refusal> {
    let shown = room.read(|archive| {
        let version = archive.article(&key, None)?;
        let mut article = version.article(true)?;
        let rows = |subject| archive.catalogued(subject, version.article_id);
        let people = numbered(rows(Subject::Person)?, std::mem::take(&mut article.people));
        let resolutions = numbered(rows(Subject::Resolution)?, std::mem::take(&mut article.resolutions));
        let awards = numbered(rows(Subject::Award)?, std::mem::take(&mut article.awards));
        let body = (0u32..).zip(&article.body).map(|(at, _)| pieces(&article, Part::Body, at)).collect();
        let pictures = (0u32..).zip(&article.images);
        let pictures = pictures.map(|(at, image)| (image.clone(), pieces(&article, Part::Caption, at))).collect();
        let extra = article.extra.iter().map(|(name, value)| (name.clone(), in_words(value))).collect();
        let revisions = archive.revisions(version.article_id)?;
        let (capture, gone, words) = (version.capture_id, version.gone_at, String::new());
        Ok(ArticlePage { article, body, pictures, people, resolutions, awards, extra, revisions, capture, gone, words })
    });
    page(&shown?)
}

/// Pairs each item of a record with its row in the archive.
fn numbered<T>(rows: Vec<i64>, items: Vec<T>) -> Vec<(Option<i64>, T)> {
    let rows = rows.into_iter().map(Some).chain(std::iter::repeat(None));
    rows.zip(items).collect()
}

fn in_words(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
