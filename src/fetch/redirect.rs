//! Where a redirect leads. Each hop is a request of its own and passes politeness again.

use super::{Failure, Guard};
use crate::address::Address;
use crate::capture::Capture;

/// Redirects followed from one address.
pub const MOST_HOPS: usize = 10;

/// The next hop after this answer, `None` if it is no redirect. `trail` holds the addresses that led here, oldest first.
pub fn next_hop(capture: &Capture, trail: &[Address], guard: &Guard) -> Result<Option<Address>, Failure> {
    if !matches!(capture.status, 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let location = capture.header("location").map(text).unwrap_or_default();
    let location = location.trim();
    if location.is_empty() {
        return Err(Failure::RedirectNowhere);
    }
    let Some(target) = capture.url.join(location) else {
        return Err(match capture.url.url().join(location) {
            Ok(url) if !matches!(url.scheme(), "http" | "https") => Failure::RedirectScheme(url.scheme().to_owned()),
            _ => Failure::RedirectNowhere,
        });
    };
    guard.check(&target)?;
    if target == capture.url || trail.contains(&target) {
        return Err(Failure::RedirectLoop);
    }
    if trail.len() + 1 > MOST_HOPS {
        return Err(Failure::TooManyRedirects);
    }
    Ok(Some(target))
}

/// A header in UTF-8, as servers send paths in spite of the grammar, else as it is.
fn text(value: &str) -> String {
    let bytes: Option<Vec<u8>> = value.chars().map(|c| u8::try_from(c).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| value.to_owned())
}
