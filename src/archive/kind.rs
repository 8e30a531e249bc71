//! What an address is taken for, and what became of it.

/// What kind of page an address is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Matches the article pattern of its profile.
    Article,
    /// Anything else on the site.
    Page,
    /// A listing of articles.
    Listing,
    /// An RSS or Atom feed.
    Feed,
    /// A sitemap or an index of sitemaps.
    Sitemap,
    /// A picture of an article.
    Image,
}

impl Kind {
    /// As the archive writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Page => "page",
            Self::Listing => "listing",
            Self::Feed => "feed",
            Self::Sitemap => "sitemap",
            Self::Image => "image",
        }
    }

    pub(super) fn of(name: &str) -> Self {
        match name {
            "article" => Self::Article,
            "listing" => Self::Listing,
            "feed" => Self::Feed,
            "sitemap" => Self::Sitemap,
            "image" => Self::Image,
            _ => Self::Page,
        }
    }

    /// Whether the page leads to articles: it is read again at its own pace, for as long as the site is followed.
    pub fn is_source(self) -> bool {
        matches!(self, Self::Listing | Self::Feed | Self::Sitemap)
    }
}

/// What became of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Not asked for yet.
    New,
    /// Answered and kept.
    Fetched,
    /// Not answered usefully.
    Failed,
    /// 404 or 410.
    Gone,
    /// Answered with a redirect.
    Moved,
    /// Forbidden by robots.txt, or outside the scope.
    Excluded,
    /// The server keeps us out (401, 403, a challenge page).
    Blocked,
}

impl State {
    /// As the archive writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Fetched => "fetched",
            Self::Failed => "failed",
            Self::Gone => "gone",
            Self::Moved => "moved",
            Self::Excluded => "excluded",
            Self::Blocked => "blocked",
        }
    }
}
