//! What hemero knows about one site.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::field::{FieldRules, RECORD_FIELDS};
use super::pattern::Pattern;
use super::rule::Rule;
use super::selector::Selector;
use crate::address::Address;

/// One site.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Short name, unique: `source` of its articles.
    pub name: String,
    /// Name of the paper.
    pub title: Option<String>,
    /// Front page; `None` for `generic` alone.
    pub home: Option<Address>,
    /// Further hosts that its pages stand on; subdomains need not be listed.
    pub hosts: Vec<String>,
    /// BCP 47 primary subtag of the paper's language.
    pub language: Option<String>,
    /// Time zone of dates without an offset.
    pub timezone: Option<TimeZone>,
    /// Name of the word list that prose is read with; `None`: the one for the language.
    pub lexicon: Option<String>,
    /// Where articles are found.
    pub discover: Discover,
    /// How fast, and how often again.
    pub pace: Pace,
    /// SHA-256, hexadecimal, of everything in the profile and the generic one that decides the reading of a page:
    /// a new rate or title does not change it.
    pub sha256: String,
    pub(super) present: Layout,
    /// Earlier layouts, the oldest first, each with the last day on which it was valid.
    pub(super) versions: Vec<(Date, Layout)>,
}

/// Where articles of a site are found.
#[derive(Clone, Debug, Default)]
pub struct Discover {
    /// RSS or Atom feeds.
    pub feeds: Vec<Address>,
    /// Sitemaps or sitemap indexes.
    pub sitemaps: Vec<Address>,
    /// Pages that list articles.
    pub listings: Vec<Listing>,
    /// What the URL of an article looks like; its group `id` is the paper's own number.
    pub article: Option<Pattern>,
}

/// A page that lists articles, and how it goes on.
#[derive(Clone, Debug)]
pub struct Listing {
    /// First page.
    pub url: Address,
    /// The link to the next page.
    pub next: Option<Selector>,
    /// How many pages to read at most.
    pub pages: u32,
}

/// How fast a site may be asked, and when its recent articles are read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Least time between two starts of requests on a host.
    pub interval: Duration,
    /// Requests at the same time on a host.
    pub concurrency: u32,
    /// Ages at which an article is read again, ascending.
    pub revisit: Vec<SignedDuration>,
}

impl Default for Pace {
    /// One request a second, one at a time; again after an hour, a day, three days, a week, a month.
    fn default() -> Self {
        let hours = [1, 24, 3 * 24, 7 * 24, 30 * 24];
        Self {
            interval: Duration::from_secs(1),
            concurrency: 1,
            revisit: hours.into_iter().map(SignedDuration::from_hours).collect(),
        }
    }
}

/// The rules of all fields, as valid for some time.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    pub(super) fields: BTreeMap<String, Arc<FieldRules>>,
}

impl Layout {
    /// The rules of a field; `None` where `generic` decides.
    pub fn get(&self, field: &str) -> Option<&FieldRules> {
        self.fields.get(field).map(Arc::as_ref)
    }

    /// Every field with rules, by name.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &FieldRules)> {
        self.fields.iter().map(|(name, rules)| (name.as_str(), rules.as_ref()))
    }
}

impl Profile {
    /// The addresses that it names: its front page, and where articles are found.
    pub fn places(&self) -> impl Iterator<Item = &Address> {
        let discover = &self.discover;
        let listings = discover.listings.iter().map(|listing| &listing.url);
        self.home.iter().chain(&discover.feeds).chain(&discover.sitemaps).chain(listings)
    }

    /// The layout of pages fetched at that moment.
    pub fn layout(&self, fetched_at: Timestamp) -> &Layout {
        let zone = self.timezone.clone().unwrap_or(TimeZone::UTC);
        let day = fetched_at.to_zoned(zone).date();
        self.versions.iter().find(|(until, _)| day <= *until).map_or(&self.present, |(_, layout)| layout)
    }

    /// The layout of today's pages.
    pub fn present(&self) -> &Layout {
        &self.present
    }

    /// Whether the URL looks like an article; `None` where the profile does not say what one looks like.
    pub fn is_article(&self, address: &Address) -> Option<bool> {
        self.discover.article.as_ref().map(|pattern| pattern.is_match(address.as_str()))
    }

    /// The paper's own number of an article, from its URL.
    pub fn native_id<'u>(&self, address: &'u Address) -> Option<&'u str> {
        self.discover.article.as_ref()?.capture(address.as_str(), "id").filter(|id| !id.is_empty())
    }

    /// The profile with this rule before all others of a field, in today's layout.
    #[must_use]
    pub fn with_rule(&self, field: &str, rule: Rule) -> Self {
        let mut changed = self.clone();
        let mut rules = self.present.get(field).cloned().unwrap_or_default();
        if let Some((_, kind)) = RECORD_FIELDS.iter().find(|(name, _)| *name == field) {
            rules.kind = *kind;
        }
        rules.select.insert(0, rule);
        changed.present.fields.insert(field.to_owned(), Arc::new(rules));
        changed
    }

    /// Every selector and rule that reads pages, with the field's name, for lint.
    pub fn rules(&self) -> impl Iterator<Item = (&str, &Rule)> {
        let layouts = std::iter::once(&self.present).chain(self.versions.iter().map(|(_, layout)| layout));
        layouts.flat_map(Layout::fields).flat_map(|(name, field)| field.select.iter().map(move |rule| (name, rule)))
    }
}
