//! What goes in and what comes out: a page, and the reading of it.

use jiff::Timestamp;

use crate::address::Address;
use crate::article::Article;

/// A page as it came back, its content coding undone.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Where it was read.
    pub url: &'a Address,
    /// HTTP status; 200 for a file.
    pub status: u16,
    /// Response headers; names in lower case.
    pub headers: &'a [(String, String)],
    /// The bytes, before charset decoding.
    pub body: &'a [u8],
    /// When it was fetched.
    pub fetched_at: Timestamp,
}

impl<'a> Page<'a> {
    /// The first header of that name (lower case).
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What the page turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// One article.
    Article,
    /// The open beginning of an article whose rest is for subscribers.
    Partial,
    /// A challenge, a consent wall or an empty answer instead of the page.
    Blocked,
    /// Anything else: a listing, a front page, a form.
    Other,
}

impl PageKind {
    /// The word of the kind, as the archive keeps it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Partial => "partial",
            Self::Blocked => "blocked",
            Self::Other => "other",
        }
    }
}

/// A link of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, without a fragment.
    pub address: Address,
    /// What it says, white space squeezed.
    pub text: String,
    /// `rel=nofollow`.
    pub nofollow: bool,
}

/// What the page asks of robots: `meta name=robots` and `X-Robots-Tag` together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Robots {
    /// Keep the page out of search.
    pub noindex: bool,
    /// Do not follow its links.
    pub nofollow: bool,
    /// Do not keep a copy.
    pub noarchive: bool,
    /// The directives as written, header first; empty when there are none.
    pub directives: Vec<String>,
}

/// Everything that one parse of the page gives.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What the page is.
    pub kind: PageKind,
    /// What the kind was recognised by.
    pub reason: String,
    /// The record, with evidence. Pages of [`PageKind::Other`] have one too, of what could be read; walls have none.
    pub article: Option<Article>,
    /// Links in page order, each address once.
    pub links: Vec<Link>,
    /// The page's own address, where it states one (`rel=canonical`).
    pub canonical: Option<Address>,
    /// Directives for robots.
    pub robots: Robots,
    /// Name of the character encoding, as the Encoding Standard spells it.
    pub encoding: &'static str,
    /// Fields whose reader broke, with its words: `(field, message)`.
    pub broken: Vec<(String, String)>,
}
