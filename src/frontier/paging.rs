//! How far a listing is read.

use serde::{Deserialize, Serialize};

/// Pages in a row without anything new, after which a listing that promises more is not believed.
const BARREN: u32 = 3;

/// How far a listing has been read; kept with its row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Pages read so far.
    pub pages: u32,
    /// Pages in a row without anything new.
    pub barren: u32,
}

/// What a page of a listing held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yield {
    /// Links to articles.
    pub articles: usize,
    /// Those among them that were not known before.
    pub new: usize,
    /// Whether there is a link to a further page that has not been read in this run.
    pub goes_on: bool,
}

/// Why a listing is not read further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// There is no further page, or it leads back.
    Last,
    /// As many pages as the profile allows.
    Limit,
    /// Everything on the page is known (a sync asks no more).
    Known,
    /// Nothing new for several pages: pagination without end.
    Barren,
}

impl Progress {
    /// After a page has been read: on with this progress, or the end. `sync` stops where everything is known; a whole crawl
    /// reads on, since an earlier one may have been interrupted deeper.
    pub fn after(self, page: Yield, limit: u32, sync: bool) -> Result<Self, End> {
        let next = Self { pages: self.pages + 1, barren: if page.new > 0 { 0 } else { self.barren + 1 } };
        if !page.goes_on {
            Err(End::Last)
        } else if next.pages >= limit {
            Err(End::Limit)
        } else if sync && page.new == 0 && page.articles > 0 {
            Err(End::Known)
        } else if page.articles == 0 && next.barren >= BARREN {
            Err(End::Barren)
        } else {
            Ok(next)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRESH: Yield = Yield { articles: 10, new: 10, goes_on: true };
    const KNOWN: Yield = Yield { articles: 10, new: 0, goes_on: true };
    const EMPTY: Yield = Yield { articles: 0, new: 0, goes_on: true };

    #[test]
    fn a_listing_ends_for_one_of_four_reasons() {
        let start = Progress::default();
        assert_eq!(start.after(FRESH, 50, true), Ok(Progress { pages: 1, barren: 0 }));
        assert_eq!(start.after(Yield { goes_on: false, ..FRESH }, 50, false), Err(End::Last));
        assert_eq!(Progress { pages: 49, barren: 0 }.after(FRESH, 50, false), Err(End::Limit));
        assert_eq!(start.after(KNOWN, 50, true), Err(End::Known));
        assert_eq!(
            start.after(KNOWN, 50, false),
            Ok(Progress { pages: 1, barren: 1 }),
            "an interrupted crawl goes deeper"
        );
        assert_eq!(Progress { pages: 7, barren: 2 }.after(EMPTY, 50, false), Err(End::Barren));
    }

    #[test]
    fn an_endless_pagination_ends() {
        let mut progress = Progress::default();
        let mut pages = 0;
        while let Ok(next) = progress.after(EMPTY, u32::MAX, false) {
            (progress, pages) = (next, pages + 1);
            assert!(pages < 10);
        }
    }
}
