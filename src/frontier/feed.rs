//! RSS, Atom and JSON feeds.

use feed_rs::model::Entry;
use jiff::Timestamp;
use thiserror::Error;

use super::{Announced, xml};
use crate::address::Address;

/// Entries read of one feed.
const MOST_ENTRIES: usize = 10_000;

/// Why a feed gave nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FeedError {
    /// Neither RSS nor Atom nor a JSON feed, not even a broken one.
    #[error("this is no feed: {0}")]
    NotAFeed(String),
}

impl FeedError {
    /// The stable name.
    pub fn name(&self) -> &'static str {
        "not_a_feed"
    }

    /// The next step for a person.
    pub fn hint(&self) -> &'static str {
        "open the feed's address in a browser; correct it in the profile, or name listings or sitemaps instead"
    }
}

/// What a feed announces, in its order. A feed that is broken somewhere is read up to there.
pub fn read(body: &[u8], base: &Address, content_type: Option<&str>) -> Result<Vec<Announced>, FeedError> {
    let text = xml::text(body, content_type);
    let parser = feed_rs::parser::Builder::new().base_uri(Some(base.as_str())).sanitize_content(false).build();
    let error = match parser.parse(text.as_bytes()) {
        Ok(feed) => {
            return Ok(feed.entries.iter().filter_map(|entry| announced(entry, base)).take(MOST_ENTRIES).collect());
        }
        Err(error) => error.to_string(),
    };
    let salvaged = salvage(&text, base);
    if salvaged.is_empty() { Err(FeedError::NotAFeed(error)) } else { Ok(salvaged) }
}

fn announced(entry: &Entry, base: &Address) -> Option<Announced> {
    let page = |link: &&feed_rs::model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    let link = entry.links.iter().find(page).map(|link| link.href.as_str());
    // RSS without a link: the permanent identifier is the address.
    let link = link.or_else(|| entry.id.starts_with("http").then_some(entry.id.as_str()))?;
    let published = entry.published.and_then(|at| Timestamp::from_second(at.timestamp()).ok());
    let modified = entry.updated.and_then(|at| Timestamp::from_second(at.timestamp()).ok());
    Some(Announced { address: base.join(link)?, published, modified })
}

/// The links of the entries of a broken feed.
fn salvage(text: &str, base: &Address) -> Vec<Announced> {
    let mut found = Vec::new();
    let (mut link, mut published) = (None, None);
    xml::elements(text, |path, href, value| {
        let inside = path.iter().rev().nth(1).is_some_and(|parent| parent == "item" || parent == "entry");
        match path.last().map(String::as_str) {
            Some("link") if inside => link = link.take().or_else(|| base.join(href.unwrap_or(value))),
            Some("pubdate" | "published" | "updated" | "date") if inside => {
                published = published.or(xml::moment(value))
            }
            Some("item" | "entry") => {
                found.extend(link.take().map(|address| Announced {
                    address,
                    published: published.take(),
                    modified: None,
                }));
                published = None;
            }
            _ => {}
        }
        found.len() < MOST_ENTRIES
    });
    found
}
