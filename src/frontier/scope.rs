//! Which addresses belong to a site, and what they are expected to be.

use super::{Kind, Target, trap};
use crate::address::Address;
use crate::profile::Profile;

/// Sitemaps within sitemaps; the protocol knows one level, cycles know no end.
const DEEPEST_SITEMAP: u32 = 4;
/// Links followed from the start on a site that nobody has described.
const DEEPEST_PAGE: u32 = 12;

/// Endings of what is certainly no page.
const FILES: [&str; 46] = [
    "7z", "aac", "apk", "avi", "bmp", "bz2", "css", "csv", "dmg", "doc", "docx", "eot", "epub", "exe", "flac", "flv",
    "gif", "gz", "ico", "iso", "jpeg", "jpg", "js", "json", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "odt",
    "ogg", "pdf", "png", "ppt", "pptx", "rar", "svg", "tgz", "ttf", "wav", "webm", "webp", "xlsx", "zip",
];

/// Why an address is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Outside {
    /// On another site.
    #[error("it is on another site")]
    OtherSite,
    /// A picture, a style sheet, an archive.
    #[error("it is no page")]
    NoPage,
    /// Not what the profile says an article looks like.
    #[error("it does not look like an article of this site")]
    NoArticle,
    /// Too many steps from the start.
    #[error("it is too many links away")]
    TooDeep,
    /// A place without an end.
    #[error("it looks like a trap: {0}")]
    Trap(trap::Trap),
}

/// The reach of one site in one run.
#[derive(Clone, Debug)]
pub struct Scope<'a> {
    profile: &'a Profile,
    hosts: Vec<String>,
}

impl<'a> Scope<'a> {
    /// The reach of a profile; `seeds` are what the user named, and widen it where the profile has no home.
    pub fn new(profile: &'a Profile, seeds: &[Address]) -> Self {
        let own = profile.home.iter().chain(if profile.home.is_none() { seeds } else { &[] });
        let mut hosts: Vec<String> =
            own.map(|home| host(home).to_owned()).chain(profile.hosts.iter().map(|name| plain(name))).collect();
        hosts.sort();
        hosts.dedup();
        Self { profile, hosts }
    }

    /// Where a run begins: what the profile names, what robots.txt names, the front page where nothing is named.
    pub fn seeds(&self, robots_sitemaps: &[Address]) -> Vec<Target> {
        let discover = &self.profile.discover;
        let at = |kind: Kind| move |address: &Address| Target { address: address.clone(), kind, depth: 0 };
        let mut seeds: Vec<Target> = discover.feeds.iter().map(at(Kind::Feed)).collect();
        seeds.extend(discover.sitemaps.iter().chain(robots_sitemaps).map(at(Kind::Sitemap)));
        seeds.extend(discover.listings.iter().map(|listing| at(Kind::Listing)(&listing.url)));
        if seeds.is_empty() {
            seeds.extend(self.profile.home.iter().map(at(Kind::Page)));
        }
        let mut known = std::collections::HashSet::new();
        seeds.retain(|seed| known.insert(seed.address.dedup_key()));
        seeds
    }

    /// Whether an address is on this site: its hosts and their subdomains.
    pub fn contains(&self, address: &Address) -> bool {
        let name = host(address);
        self.hosts
            .iter()
            .any(|own| name == own || (name.ends_with(own.as_str()) && name[..name.len() - own.len()].ends_with('.')))
    }

    /// What becomes of a link found on a page of that kind and depth.
    pub fn follow(&self, link: &Address, from: Kind, depth: u32) -> Result<Target, Outside> {
        if !self.contains(link) {
            return Err(Outside::OtherSite);
        }
        let target = |kind, depth| Ok(Target { address: link.clone(), kind, depth });
        match self.profile.is_article(link) {
            Some(true) => return target(Kind::Article, depth + 1),
            // Feeds and sitemaps announce articles; a profile's pattern still decides which.
            Some(false) => return Err(Outside::NoArticle),
            None if is_file(link) => return Err(Outside::NoPage),
            None => {}
        }
        if let Some(trap) = trap::look(link) {
            return Err(Outside::Trap(trap));
        }
        match from {
            Kind::Feed | Kind::Sitemap => target(Kind::Article, depth + 1),
            _ if depth >= DEEPEST_PAGE => Err(Outside::TooDeep),
            _ => target(Kind::Page, depth + 1),
        }
    }

    /// What becomes of a sitemap that another one names, at whose depth.
    pub fn follow_sitemap(&self, sitemap: &Address, depth: u32) -> Result<Target, Outside> {
        if !self.contains(sitemap) {
            Err(Outside::OtherSite)
        } else if depth + 1 > DEEPEST_SITEMAP {
            Err(Outside::TooDeep)
        } else {
            Ok(Target { address: sitemap.clone(), kind: Kind::Sitemap, depth: depth + 1 })
        }
    }
}

/// The host's name as [`plain`] makes it; a URL has it in lower case, and IPv6 addresses in brackets.
fn host(address: &Address) -> &str {
    bare(address.url().host_str().unwrap_or_default())
}

fn plain(name: &str) -> String {
    bare(&name.to_ascii_lowercase()).to_owned()
}

/// `www.` says nothing about whose site it is.
fn bare(name: &str) -> &str {
    let name = name.trim_matches(['[', ']']).trim_end_matches('.');
    name.strip_prefix("www.").unwrap_or(name)
}

fn is_file(address: &Address) -> bool {
    let name = address.url().path_segments().and_then(|mut parts| parts.next_back()).unwrap_or_default();
    name.rsplit_once('.').is_some_and(|(_, end)| FILES.binary_search(&end.to_ascii_lowercase().as_str()).is_ok())
}
