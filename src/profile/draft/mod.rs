//! A profile drafted from pages: selectors found by locating known values in them.
//!
//! - [`Sample`]: a page with what was read from it without a profile.
//! - [`Draft`]: the profile as far as pages show it; [`Draft::to_toml`] writes it with its reasons.
//! - `candidate`: selectors for an element; `stable`: names that will last; `field`: one field on all pages;
//!   `address`: the pattern of article URLs; `body`: where the paragraphs stand;
//!   `pictures`: where the pictures do.

mod address;
mod body;
mod candidate;
mod field;
mod pictures;
mod site;
mod stable;

pub use address::article_pattern;
pub use site::{Draft, DraftField};
pub(super) use stable::is_stable;

use crate::markup::Tree;

use crate::address::Address;
use crate::article::Article;

/// A page with what was read from it without a profile.
pub struct Sample {
    /// Where it was read.
    pub url: Address,
    /// The parsed page.
    pub page: Tree,
    /// What was read, with evidence.
    pub article: Article,
}

/// Fields for which rules are looked for, in the order of a profile.
const FIELDS: [&str; 7] = ["headline", "date", "authors", "section", "summary", "topics", "body"];

/// Drafts a profile from pages of one site. Each field carries several rules, the best first: the caller keeps
/// the first that reads what the samples say.
pub fn draft(samples: &[&Sample]) -> Draft {
    let mut draft = site::describe(samples);
    for name in FIELDS {
        draft.add(name, propose(samples, name));
    }
    draft
}

/// Rules that find the known value of a field on every page, the best first: also what to propose when a
/// site's layout has changed and the values are known from before.
pub fn propose(samples: &[&Sample], name: &str) -> Vec<String> {
    let texts = |pick: fn(&Article) -> Option<&String>| -> Option<Vec<&str>> {
        samples.iter().map(|sample| pick(&sample.article).map(String::as_str)).collect()
    };
    let lists = |pick: fn(&Article) -> &[String]| -> Option<Vec<&[String]>> {
        let all: Vec<&[String]> = samples.iter().map(|sample| pick(&sample.article)).collect();
        all.iter().any(|values| !values.is_empty()).then_some(all)
    };
    match name {
        "headline" => texts(|article| article.headline.as_ref()).map(|values| field::text(samples, &values)),
        "section" => texts(|article| article.section.as_ref()).map(|values| field::text(samples, &values)),
        "summary" => texts(|article| article.summary.as_ref()).map(|values| field::text(samples, &values)),
        "date" => texts(|article| article.date.as_ref()).map(|values| field::date(samples, &values)),
        "modified" => texts(|article| article.modified.as_ref()).map(|values| field::date(samples, &values)),
        "authors" => lists(|article| &article.authors).map(|values| {
            let mut rules = field::list(samples, &values);
            rules.extend(field::line(samples, &values));
            rules
        }),
        "images" => Some(pictures::places(samples)),
        "topics" => lists(|article| &article.topics).map(|values| field::list(samples, &values)),
        "body" => Some(body::container(samples)),
        own => {
            let values = samples.iter().map(|sample| sample.article.extra.get(own).and_then(|value| value.as_str()));
            values.collect::<Option<Vec<&str>>>().map(|values| field::text(samples, &values))
        }
    }
    .unwrap_or_default()
}
