//! One paper of the demonstration: its addresses and its profile.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::edition::{Story, indochina};

/// The three papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// "Công xưởng", of an army's workshops: tables and fonts of the 2000s.
    CongXuong,
    /// "Báo Vĩnh Lam", of a province: a content management system with Open Graph.
    VinhLam,
    /// "The Harrow Bay Observer", of a town by the sea: modern pages with JSON-LD.
    Observer,
}

impl Paper {
    /// All of them; a paper's port is the first port plus its place here.
    pub const ALL: [Self; 3] = [Self::CongXuong, Self::VinhLam, Self::Observer];

    /// Name of its profile.
    pub fn name(self) -> &'static str {
        match self {
            Self::CongXuong => "demo-congxuong",
            Self::VinhLam => "demo-vinhlam",
            Self::Observer => "demo-observer",
        }
    }

    /// Name as printed.
    pub fn title(self) -> &'static str {
        match self {
            Self::CongXuong => "Công xưởng",
            Self::VinhLam => "Báo Vĩnh Lam",
            Self::Observer => "The Harrow Bay Observer",
        }
    }

    /// Its profile, for a server at `origin` (`http://127.0.0.1:PORT`).
    pub fn profile(self, origin: &str) -> String {
        let text = match self {
            Self::CongXuong => include_str!("profiles/congxuong.toml"),
            Self::VinhLam => include_str!("profiles/vinhlam.toml"),
            Self::Observer => include_str!("profiles/observer.toml"),
        };
        text.replace("{origin}", origin)
    }

    /// The offset it prints its times with.
    pub(super) fn zone(self) -> TimeZone {
        match self {
            Self::CongXuong | Self::VinhLam => indochina(),
            Self::Observer => TimeZone::UTC,
        }
    }

    /// Path of a story on a day.
    pub fn path(self, story: &Story, day: Date) -> String {
        match self {
            Self::CongXuong if story.has_moved(day) => format!("/chuyen-muc/{}.htm", story.id),
            Self::CongXuong => format!("/tin/{}.htm", story.id),
            Self::VinhLam => format!("/bai-viet/{}-{}.html", story.slug(), story.id),
            Self::Observer => {
                let date = story.published.date();
                format!("/{}/{:02}/{:02}/{}-{}/", date.year(), date.month(), date.day(), story.slug(), story.id)
            }
        }
    }

    /// The story number that a path holds.
    pub(super) fn id_in(self, path: &str) -> Option<u32> {
        let end = path.trim_end_matches('/').trim_end_matches(".html").trim_end_matches(".htm");
        end.rsplit(['/', '-']).next()?.parse().ok()
    }

    /// Path of a page of the listing, from 1.
    pub(super) fn listing(self, page: usize) -> String {
        match (self, page) {
            (Self::CongXuong, 1) => "/tin/".to_owned(),
            (Self::CongXuong, page) => format!("/tin/trang-{page}.htm"),
            (Self::VinhLam, 1) => "/tin-moi/".to_owned(),
            (Self::VinhLam, page) => format!("/tin-moi/trang-{page}/"),
            (Self::Observer, 1) => "/latest/".to_owned(),
            (Self::Observer, page) => format!("/latest/{page}/"),
        }
    }

    /// The page of the listing that a path stands for.
    pub(super) fn listing_in(self, path: &str) -> Option<usize> {
        if path == self.listing(1) || path == "/" {
            return Some(1);
        }
        let rest = path.strip_prefix(&self.listing(1))?;
        let number = rest.trim_start_matches("trang-").trim_end_matches(".htm").trim_end_matches('/');
        number.parse().ok().filter(|&page| page > 1 && path == self.listing(page))
    }

    /// Stories on a page of the listing.
    pub(super) fn listed(self) -> usize {
        match self {
            Self::CongXuong => 8,
            Self::VinhLam => 10,
            Self::Observer => 6,
        }
    }

    /// Path of the feed.
    pub(super) fn feed(self) -> &'static str {
        match self {
            Self::CongXuong => "/rss.xml",
            Self::VinhLam => "/rss/tin-moi.rss",
            Self::Observer => "/feed.atom",
        }
    }

    /// The folder that robots.txt forbids.
    pub fn forbidden(self) -> &'static str {
        match self {
            Self::CongXuong | Self::VinhLam => "/noi-bo/",
            Self::Observer => "/drafts/",
        }
    }
}
