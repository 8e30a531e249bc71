//! A profile drafted from pages: selectors found by locating known values in them.
//!
//! - [`Sample`]: a page with what was read from it without a profile.
//! - [`Draft`]: the profile as far as pages show it; [`Draft::to_toml`] writes it with its reasons.
//! - `candidate`: selectors for an element; `stable`: names that will last; `field`: one field on all pages;
//!   `address`: the pattern of article URLs; `body`: where the paragraphs stand.

mod address;
mod body;
mod candidate;
mod field;
mod site;
mod stable;

pub use address::article_pattern;
pub use site::{Draft, DraftField};
pub(super) use stable::is_stable;

use scraper::Html;

use crate::address::Address;
use crate::article::Article;

/// A page with what was read from it without a profile.
pub struct Sample {
    /// Where it was read.
    pub url: Address,
    /// The parsed page.
    pub page: Html,
    /// What was read, with evidence.
    pub article: Article,
}

/// Drafts a profile from pages of one site.
/// Each field carries several selectors, the best first: the caller keeps the first that reads what the
/// samples say.
pub fn draft(samples: &[&Sample]) -> Draft {
    let mut draft = site::describe(samples);
    let texts = |pick: fn(&Article) -> Option<&String>| -> Option<Vec<&str>> {
        samples.iter().map(|sample| pick(&sample.article).map(String::as_str)).collect()
    };
    let lists = |pick: fn(&Article) -> &[String]| -> Option<Vec<&[String]>> {
        let all: Vec<&[String]> = samples.iter().map(|sample| pick(&sample.article)).collect();
        all.iter().any(|values| !values.is_empty()).then_some(all)
    };
    if let Some(values) = texts(|article| article.headline.as_ref()) {
        draft.add("headline", field::text(samples, &values));
    }
    if let Some(values) = texts(|article| article.date.as_ref()) {
        draft.add("date", field::date(samples, &values));
    }
    if let Some(values) = lists(|article| &article.authors) {
        draft.add("authors", field::list(samples, &values));
    }
    if let Some(values) = texts(|article| article.section.as_ref()) {
        draft.add("section", field::text(samples, &values));
    }
    if let Some(values) = texts(|article| article.summary.as_ref()) {
        draft.add("summary", field::text(samples, &values));
    }
    if let Some(values) = lists(|article| &article.topics) {
        draft.add("topics", field::list(samples, &values));
    }
    draft.add("body", body::container(samples));
    draft
}
