//! Addresses: a canonical URL, the host it belongs to, and the key under which it counts as the same page.

use std::fmt;

use thiserror::Error;
use url::Url;

/// A canonical `http` or `https` URL without a fragment.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address(Url);

/// Why a text is not an address.
#[derive(Debug, Error)]
pub enum AddressError {
    /// The text does not parse as a URL.
    #[error("'{text}' is not a URL: {reason}")]
    Malformed {
        /// What was given.
        text: String,
        /// The parser's words.
        reason: url::ParseError,
    },
    /// The text has no scheme; `suggestion` is what was probably meant.
    #[error("'{text}' has no scheme; did you mean {suggestion}?")]
    NoScheme {
        /// What was given.
        text: String,
        /// The same with `https://` before it.
        suggestion: String,
    },
    /// Neither `http` nor `https`.
    #[error("'{text}' is neither http nor https")]
    Scheme {
        /// What was given.
        text: String,
    },
}

impl Address {
    /// Reads an absolute URL.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let trimmed = text.trim();
        match Url::parse(trimmed) {
            Ok(url) => Self::from_url(url).ok_or_else(|| AddressError::Scheme { text: trimmed.to_owned() }),
            Err(url::ParseError::RelativeUrlWithoutBase) => Err(AddressError::NoScheme {
                text: trimmed.to_owned(),
                suggestion: format!("https://{}", trimmed.trim_start_matches('/')),
            }),
            Err(reason) => Err(AddressError::Malformed { text: trimmed.to_owned(), reason }),
        }
    }

    /// Resolves a link found on this page; `None` for anything that is not http(s).
    pub fn join(&self, link: &str) -> Option<Self> {
        self.0.join(link.trim()).ok().and_then(Self::from_url)
    }

    fn from_url(mut url: Url) -> Option<Self> {
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
            return None;
        }
        url.set_fragment(None);
        Some(Self(url))
    }

    /// The URL itself.
    pub fn url(&self) -> &Url {
        &self.0
    }

    /// The URL as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// `scheme://host:port`, the unit of politeness and of robots.txt (RFC 9309, 2.3).
    pub fn host_key(&self) -> String {
        self.0.origin().ascii_serialization()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}
