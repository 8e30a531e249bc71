//! Sitemaps (sitemaps.org 0.9), indexes of them, and Google's news extension.

use std::io::Read;

use flate2::bufread::MultiGzDecoder;
use thiserror::Error;

use super::{Announced, feed, xml};
use crate::address::Address;

/// Entries read of one file. The protocol allows 50,000; sites exceed it, and are not punished for that.
const MOST_ENTRIES: usize = 250_000;
/// Bytes of one file, decompressed: what the protocol allows, and a little.
const LONGEST: u64 = 52 << 20;

/// What a sitemap holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sitemap {
    /// Further sitemaps.
    pub sitemaps: Vec<Announced>,
    /// Pages.
    pub pages: Vec<Announced>,
    /// Whether the file broke off, or went on beyond what is read.
    pub partial: bool,
}

/// Why a sitemap gave nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SitemapError {
    /// Neither a sitemap nor a feed nor a list of addresses.
    #[error("this is no sitemap")]
    NotASitemap,
    /// It decompresses to more than a sitemap may have.
    #[error("the sitemap decompresses to more than {LONGEST} bytes")]
    TooLarge,
    /// It says that it is compressed, and is not.
    #[error("the compressed sitemap is broken: {0}")]
    BadGzip(String),
}

impl SitemapError {
    /// The stable name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotASitemap => "not_a_sitemap",
            Self::TooLarge => "sitemap_too_large",
            Self::BadGzip(_) => "sitemap_bad_gzip",
        }
    }

    /// The next step for a person.
    pub fn hint(&self) -> &'static str {
        "open the sitemap's address in a browser; correct it in the profile, or name listings or feeds instead"
    }
}

/// Reads a sitemap, compressed or not. Addresses are resolved against the sitemap's own.
pub fn read(body: &[u8], base: &Address, content_type: Option<&str>) -> Result<Sitemap, SitemapError> {
    let unpacked;
    let body = if body.starts_with(&[0x1f, 0x8b]) {
        unpacked = gunzip(body)?;
        &unpacked
    } else {
        body
    };
    let text = xml::text(body, content_type);
    if !text.starts_with('<') {
        return plain_list(&text, base);
    }
    let sitemap = entries(&text, base);
    if sitemap.sitemaps.is_empty() && sitemap.pages.is_empty() && !is_sitemap(&text) {
        return match feed::read(body, base, content_type) {
            Ok(pages) => Ok(Sitemap { pages, ..Sitemap::default() }),
            Err(_) => Err(SitemapError::NotASitemap),
        };
    }
    Ok(sitemap)
}

fn gunzip(body: &[u8]) -> Result<Vec<u8>, SitemapError> {
    let mut out = Vec::new();
    let result = MultiGzDecoder::new(body).take(LONGEST + 1).read_to_end(&mut out);
    match result {
        _ if out.len() as u64 > LONGEST => Err(SitemapError::TooLarge),
        // The beginning of a file that broke off is better than nothing.
        Err(e) if out.is_empty() => Err(SitemapError::BadGzip(e.to_string())),
        _ => Ok(out),
    }
}

fn is_sitemap(text: &str) -> bool {
    let head: String = text.chars().take(4096).collect();
    ["urlset", "sitemapindex"].iter().any(|root| head.contains(root))
}

fn entries(text: &str, base: &Address) -> Sitemap {
    let mut sitemap = Sitemap::default();
    let (mut address, mut modified, mut published) = (None, None, None);
    let whole = xml::elements(text, |path, _, value| {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match path.as_slice() {
            [_, "url" | "sitemap", "loc"] => address = base.join(value),
            [_, "url" | "sitemap", "lastmod"] => modified = xml::moment(value),
            [_, "url", "news", "publication_date"] => published = xml::moment(value),
            [_, kind @ ("url" | "sitemap")] => {
                if let Some(address) = address.take() {
                    let entry = Announced { address, published: published.take(), modified: modified.take() };
                    if *kind == "sitemap" { &mut sitemap.sitemaps } else { &mut sitemap.pages }.push(entry);
                }
                (modified, published) = (None, None);
            }
            _ => {}
        }
        sitemap.sitemaps.len() + sitemap.pages.len() < MOST_ENTRIES
    });
    sitemap.partial = !whole || sitemap.sitemaps.len() + sitemap.pages.len() >= MOST_ENTRIES;
    sitemap
}

/// One address a line, as the protocol also allows.
fn plain_list(text: &str, base: &Address) -> Result<Sitemap, SitemapError> {
    let addresses = text.lines().map(str::trim).filter(|line| line.starts_with("http"));
    let pages: Vec<Announced> = addresses
        .filter_map(|line| base.join(line))
        .map(|address| Announced { address, published: None, modified: None })
        .take(MOST_ENTRIES)
        .collect();
    if pages.is_empty() { Err(SitemapError::NotASitemap) } else { Ok(Sitemap { pages, ..Sitemap::default() }) }
}
