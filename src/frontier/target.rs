//! An address with what it is expected to be.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::address::Address;

/// What an address is expected to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// RSS or Atom.
    Feed,
    /// A sitemap or an index of sitemaps.
    Sitemap,
    /// A page that lists articles.
    Listing,
    /// An article.
    Article,
    /// A page of a site that nobody has described: it may be anything.
    Page,
}

impl Kind {
    /// The name in the archive.
    pub fn name(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Sitemap => "sitemap",
            Self::Listing => "listing",
            Self::Article => "article",
            Self::Page => "page",
        }
    }

    /// Reads [`Kind::name`].
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Feed, Self::Sitemap, Self::Listing, Self::Article, Self::Page]
            .into_iter()
            .find(|kind| kind.name() == name)
    }

    /// Lower goes first: what announces articles before the articles, the newest announcements first.
    pub fn rank(self) -> u8 {
        self as u8
    }
}

/// An address to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Where.
    pub address: Address,
    /// What it is expected to be.
    pub kind: Kind,
    /// Steps from where the run began: pages of a listing, nested sitemaps, links followed.
    pub depth: u32,
}

/// An address that a feed or a sitemap announces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    /// Where.
    pub address: Address,
    /// When it was published, as announced.
    pub published: Option<Timestamp>,
    /// When it was last changed, as announced.
    pub modified: Option<Timestamp>,
}
