//! Addresses: a canonical URL, the host it belongs to, and the key under which it counts as the same page.

use std::fmt;

use jiff::civil::Date;
use thiserror::Error;
use url::{Host, Url};

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
        // Credentials in a link are never ours to use, and would leak into every export.
        if !url.username().is_empty() || url.password().is_some() {
            let _ = url.set_username("");
            let _ = url.set_password(None);
        }
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

    /// The host: a name, or an IP address in whatever spelling the URL had it (`0x7f.1` is 127.0.0.1).
    pub fn host(&self) -> Host<&str> {
        self.0.host().unwrap_or(Host::Domain(""))
    }

    /// `scheme://host:port`, the unit of politeness and of robots.txt (RFC 9309, 2.3).
    pub fn host_key(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The day that the path states: `/2024/05/03/`, `/2024-05-03-…`, `/20240503/`.
    pub fn day(&self) -> Option<Date> {
        let segments: Vec<&str> = self.0.path().split('/').collect();
        let whole = |year: &str, month: &str, day: &str| {
            let fits = (year.len(), month.len(), day.len()) == (4, 2, 2) && year.starts_with(['1', '2']);
            if fits { Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok() } else { None }
        };
        let apart = || segments.windows(3).find_map(|three| whole(three[0], three[1], three[2]));
        let joined = || {
            segments.iter().find_map(|segment| {
                let dashed = segment.as_bytes().get(4) == Some(&b'-') && segment.as_bytes().get(7) == Some(&b'-');
                match segment.get(..10).filter(|_| dashed) {
                    Some(day) => whole(day.get(..4)?, day.get(5..7)?, day.get(8..)?),
                    None if segment.len() == 8 => whole(segment.get(..4)?, segment.get(4..6)?, segment.get(6..)?),
                    None => None,
                }
            })
        };
        apart().or_else(joined)
    }

    /// Two addresses with the same key are the same page: percent-encoding in its normal form (RFC 3986, 6.2.2), without
    /// tracking parameters and session ids, parameters in order of their names. Scheme and `www.` stay: a redirect between
    /// them must not look like a page that is known already.
    pub fn dedup_key(&self) -> String {
        let url = &self.0;
        let mut key = format!("{}://{}", url.scheme(), url.host_str().unwrap_or_default().trim_end_matches('.'));
        if let Some(port) = url.port() {
            key.push_str(&format!(":{port}"));
        }
        key.push_str(&without_session(&normal_escapes(url.path())));
        let query = normal_escapes(url.query().unwrap_or_default());
        let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !is_noise(pair)).collect();
        pairs.sort_by_key(|pair| pair.split('=').next());
        for (i, pair) in pairs.iter().enumerate() {
            key.push(if i == 0 { '?' } else { '&' });
            key.push_str(pair);
        }
        key
    }
}

/// Parameters that say where a reader came from, never what the page is.
const TRACKING: [&str; 24] = [
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "vero_id",
    "oly_anon_id",
    "oly_enc_id",
    "wt_mc",
    "zanpid",
];
/// Parameters that name a session whatever their value is.
const SESSIONS: [&str; 6] = ["phpsessid", "jsessionid", "aspsessionid", "sessionid", "session_id", "cftoken"];
/// Parameters that name a session when their value looks like a token.
const MAYBE_SESSIONS: [&str; 5] = ["sid", "s", "sess", "session", "zenid"];

fn is_noise(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let name = name.to_ascii_lowercase();
    name.starts_with("utm_")
        || TRACKING.contains(&name.as_str())
        || SESSIONS.contains(&name.as_str())
        || name.starts_with("aspsessionid")
        || (MAYBE_SESSIONS.contains(&name.as_str()) && is_token(value))
}

/// Long, of hexadecimal or mixed letters and digits: made by a machine for one visit.
fn is_token(value: &str) -> bool {
    value.len() >= 20
        && value.bytes().all(|b| b.is_ascii_alphanumeric())
        && value.bytes().filter(u8::is_ascii_digit).count() >= 4
        && value.bytes().any(|b| b.is_ascii_alphabetic())
}

/// The path without `;jsessionid=…` and ASP.NET's `(S(…))`.
fn without_session(path: &str) -> String {
    let segments = path.split('/').filter_map(|segment| {
        if segment.starts_with("(S(") && segment.ends_with("))") {
            return None;
        }
        let (name, parameters) = segment.split_once(';').unwrap_or((segment, ""));
        let session = parameters.split('=').next().is_some_and(|p| SESSIONS.contains(&p.to_ascii_lowercase().as_str()));
        // A dot alone is a place of its own kind, never a page's name.
        Some(if session && !matches!(name, "." | "..") { name } else { segment })
    });
    let path = segments.collect::<Vec<_>>().join("/");
    if path.is_empty() { "/".to_owned() } else { path }
}

/// Unreserved characters unescaped, other escapes in upper case, a sign that escapes nothing escaped itself.
fn normal_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let escape = rest.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match escape {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => out.push(char::from(byte)),
            Some(byte) => out.push_str(&format!("%{byte:02X}")),
            None => {
                out.push_str("%25");
                rest = &rest[at + 1..];
                continue;
            }
        }
        rest = &rest[at + 3..];
    }
    out.push_str(rest);
    out
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(text: &str) -> String {
        Address::parse(text).unwrap().dedup_key()
    }

    #[test]
    fn the_same_page_has_one_key() {
        for (left, right) in [
            ("http://paper.example/a#comments", "http://paper.example:80/a"),
            ("http://PAPER.example/a?utm_source=x&id=7&fbclid=1", "http://paper.example./a?id=7"),
            ("http://paper.example/%7Ean/%c4%91", "http://paper.example/~an/đ"),
            ("http://paper.example/a?b=1&a=2", "http://paper.example/a?a=2&b=1"),
            ("http://paper.example/a;jsessionid=AB12?x=1", "http://paper.example/a?x=1"),
            ("http://paper.example/(S(k3j4h5))/a", "http://paper.example/a"),
            ("http://paper.example/a?sid=0123456789abcdef0123", "http://paper.example/a?"),
            ("http://an:secret@paper.example/a", "http://paper.example/a"),
        ] {
            assert_eq!(key(left), key(right), "{left} {right}");
        }
    }

    #[test]
    fn different_pages_keep_their_keys_apart() {
        for (left, right) in [
            ("http://paper.example/a", "https://paper.example/a"),
            ("http://paper.example/a", "http://www.paper.example/a"),
            ("http://paper.example/a?sid=12", "http://paper.example/a?sid=13"),
            ("http://paper.example/a%2Fb", "http://paper.example/a/b"),
            ("http://paper.example/a?x=1&x=2", "http://paper.example/a?x=2&x=1"),
            ("http://paper.example/a/", "http://paper.example/a"),
        ] {
            assert_ne!(key(left), key(right), "{left} {right}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(path in "[ -~đạ]{0,40}", query in "[ -~]{0,40}") {
            if let Ok(address) = Address::parse(&format!("http://paper.example/{path}?{query}")) {
                let first = address.dedup_key();
                prop_assert_eq!(key(&first), first);
            }
        }
    }
}
