//! What a page leads to: links in scope, announcements of feeds and sitemaps, the next page of a listing.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::address::Address;
use crate::archive::{Discovery, Due, Kind, Wake};
use crate::capture::{Capture, charset};
use crate::extraction::Reading;
use crate::frontier::paging::{End, Progress, Yield};
use crate::frontier::{self, Announced, Scope, Target, feed, sitemap};
use crate::markup;
use crate::profile::Listing;

use super::plan::Mode;
use super::site::Site;

/// The farthest that local time is ahead of UTC.
const EASTMOST: SignedDuration = SignedDuration::from_hours(14);

/// What the links of a page are chosen by.
pub struct Choice<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its scope.
    pub scope: Scope<'a>,
    /// The address that was visited.
    pub due: &'a Due,
    /// How the run goes about it.
    pub mode: Mode,
    /// What is dated before this day is left out.
    pub since: Option<Date>,
    /// When the run began.
    pub began: Timestamp,
    /// Now.
    pub now: Timestamp,
}

/// A feed or sitemap that could not be read: kind of failure and its words.
pub type Unread = (String, String);

impl Choice<'_> {
    /// The links of a page that was read.
    pub fn of_page(&self, reading: &Reading) -> Vec<Discovery> {
        // A sync looks for news where a profile announces them, and on the front page of an undescribed site.
        if reading.robots.nofollow || (self.mode == Mode::Sync && !self.leads_to_news()) {
            return Vec::new();
        }
        let wanted = reading.links.iter().filter(|link| !link.nofollow && !self.site.has_kept(&link.address));
        let kind = kind_of(self.due.kind);
        wanted
            .filter(|link| !self.is_old(link.address.day(), None))
            .filter_map(|link| self.scope.follow(&link.address, kind, self.due.depth).ok())
            // Calendars, galleries, searches: families of pages that have brought no article in a fair try.
            .filter(|target| target.kind != frontier::Kind::Page || !self.site.is_barren(&target.address))
            .map(|target| self.keep(target, Wake::Never))
            .collect()
    }

    fn leads_to_news(&self) -> bool {
        self.due.kind.is_source() || (self.due.kind == Kind::Page && self.due.depth == 0)
    }

    /// The announcements of a feed.
    pub fn of_feed(&self, capture: &Capture) -> Result<Vec<Discovery>, Unread> {
        let announced = feed::read(&capture.body, &capture.url, capture.header("content-type"))
            .map_err(|error| (error.name().to_owned(), error.to_string()))?;
        Ok(self.announced(&announced, frontier::Kind::Feed))
    }

    /// The announcements of a sitemap.
    pub fn of_sitemap(&self, capture: &Capture) -> Result<Vec<Discovery>, Unread> {
        let sitemap = sitemap::read(&capture.body, &capture.url, capture.header("content-type"))
            .map_err(|error| (error.name().to_owned(), error.to_string()))?;
        let mut found = self.announced(&sitemap.pages, frontier::Kind::Sitemap);
        for further in sitemap.sitemaps.iter().filter(|further| !self.is_old(None, further.modified)) {
            if let Ok(target) = self.scope.follow_sitemap(&further.address, self.due.depth) {
                found.push(self.keep(target, further.modified.map_or(Wake::Never, Wake::IfOlder)));
            }
        }
        Ok(found)
    }

    fn announced(&self, announced: &[Announced], from: frontier::Kind) -> Vec<Discovery> {
        let follow = |item: &Announced| {
            let target = self.scope.follow(&item.address, from, self.due.depth).ok()?;
            Some(self.keep(target, item.modified.map_or(Wake::Never, Wake::IfOlder)))
        };
        let recent = |item: &&Announced| !self.is_old(item.address.day(), item.published.or(item.modified));
        announced.iter().filter(recent).filter_map(follow).collect()
    }

    /// Whether a stated day or moment lies before what the run asks for; what states nothing is not old.
    fn is_old(&self, day: Option<Date>, moment: Option<Timestamp>) -> bool {
        let Some(since) = self.since else { return false };
        // A moment is given the latest date that it has anywhere on Earth.
        let latest = |moment: Timestamp| Some(moment.checked_add(EASTMOST).ok()?.to_zoned(TimeZone::UTC).date());
        moment.and_then(latest).or(day).is_some_and(|day| day < since)
    }

    /// The next page of a listing, if it is to be read. `new` are links of this page that the run has not met: a guess, since
    /// only the archive knows which are new to it.
    pub fn next_page(&self, capture: &Capture, articles: usize, new: usize) -> Option<Discovery> {
        let listing = self.listing()?;
        let selector = listing.next.as_ref()?;
        let text = charset::decode(&capture.body, capture.header("content-type")).text;
        let html = markup::parse(&text);
        let link = html.select(selector.compiled()).into_iter().find_map(|element| element.attr("href"))?;
        let address = capture.url.join(link).filter(|address| self.scope.contains(address) && *address != capture.url);
        let progress = Progress { pages: self.due.depth, barren: self.due.barren };
        let page = Yield { articles, new, goes_on: address.is_some() };
        let next = match progress.after(page, listing.pages, self.mode == Mode::Sync) {
            Ok(next) => next,
            Err(End::Last | End::Limit | End::Known | End::Barren) => return None,
        };
        let target = Target { address: address?, kind: frontier::Kind::Listing, depth: next.pages };
        Some(Discovery { barren: next.barren, ..self.keep(target, Wake::IfOlder(self.began)) })
    }

    /// The listing that the page belongs to: the one it is the first page of, else the nearest by address.
    fn listing(&self) -> Option<&Listing> {
        let listings = &self.site.profile().ok()?.discover.listings;
        let shared = |listing: &&Listing| {
            let (a, b) = (listing.url.as_str().as_bytes(), self.due.url.as_bytes());
            a.iter().zip(b).take_while(|(a, b)| a == b).count()
        };
        listings.iter().max_by_key(shared)
    }

    /// Where a redirect leads. What was named by the user is followed anywhere, anything else on its site.
    pub fn moved(&self, to: &Address) -> Option<Discovery> {
        let named = self.due.depth == 0;
        if !named && !self.scope.contains(to) {
            return None;
        }
        let target = Target { address: to.clone(), kind: kind_of(self.due.kind), depth: self.due.depth };
        Some(Discovery { hops: self.due.hops + 1, ..self.keep(target, Wake::IfOlder(self.began)) })
    }

    fn keep(&self, target: Target, wake: Wake) -> Discovery {
        Discovery {
            url: target.address,
            source: self.site.source,
            kind: kind_in_archive(target.kind),
            depth: target.depth,
            hops: 0,
            barren: 0,
            due_at: Some(self.now),
            wake,
            found_on: Some(self.due.id),
        }
    }
}

/// The seeds of a site as discoveries; `named` ones begin anew in any case.
pub fn seed(site: &Site, target: Target, wake: Wake, now: Timestamp) -> Discovery {
    Discovery {
        url: target.address,
        source: site.source,
        kind: kind_in_archive(target.kind),
        depth: 0,
        hops: 0,
        barren: 0,
        due_at: Some(now),
        wake,
        found_on: None,
    }
}

fn kind_of(kind: Kind) -> frontier::Kind {
    frontier::Kind::from_name(kind.name()).unwrap_or(frontier::Kind::Page)
}

fn kind_in_archive(kind: frontier::Kind) -> Kind {
    match kind {
        frontier::Kind::Feed => Kind::Feed,
        frontier::Kind::Sitemap => Kind::Sitemap,
        frontier::Kind::Listing => Kind::Listing,
        frontier::Kind::Article => Kind::Article,
        frontier::Kind::Page => Kind::Page,
    }
}
