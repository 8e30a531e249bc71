//! Pictures of articles, where they are wanted: which are asked for, and whether one came.

use jiff::Timestamp;

use crate::address::Address;
use crate::archive::{Discovery, Kind, State, Wake};
use crate::capture::Capture;
use crate::extraction::{self, PageKind, Reading};

use super::page::{Asked, Desk, Place, Worked};
use super::plan::Images;

impl Images {
    /// The pictures of the article that was just read.
    pub(super) fn on_page(&self, place: &Place<'_>, page: &extraction::Page<'_>, reading: &Reading) -> Vec<Discovery> {
        let shown = place.due.kind != Kind::Listing
            && matches!(reading.kind, PageKind::Article | PageKind::Partial)
            && !reading.robots.noarchive;
        match &reading.article {
            Some(article) if self.wanted && shown && !article.images.is_empty() => {
                self.files(place, extraction::image_files(page, &article.images))
            }
            _ => Vec::new(),
        }
    }

    /// The pictures of an article that has not changed: an earlier run may not have wanted them.
    pub(super) fn of_article(&self, place: &Place<'_>, asked: &dyn Asked) -> Vec<Discovery> {
        if !self.wanted || !matches!(place.due.kind, Kind::Article | Kind::Page) {
            return Vec::new();
        }
        self.files(place, asked.images().iter().filter_map(|url| Address::parse(url).ok()))
    }

    fn files(&self, place: &Place<'_>, addresses: impl IntoIterator<Item = Address>) -> Vec<Discovery> {
        addresses.into_iter().take(self.most).map(|address| found(place, address, 0)).collect()
    }
}

impl Desk {
    /// A picture, or what came in its place.
    pub(super) fn image(&self, place: &Place<'_>, capture: Capture) -> Worked {
        if let Some(words) = no_image(&capture) {
            let mut worked = self.blank(place, State::Excluded);
            worked.page.visit.failure = Some(("no_image".to_owned(), words));
            return worked.told();
        }
        let mut worked = self.keep_only(place, capture);
        worked.told.image = true;
        worked
    }
}

/// Where a picture has moved to; it may stand on any host.
pub fn moved(place: &Place<'_>, to: &Address) -> Discovery {
    found(place, to.clone(), place.due.hops + 1)
}

fn found(place: &Place<'_>, url: Address, hops: u32) -> Discovery {
    Discovery {
        url,
        source: place.site.source,
        kind: Kind::Image,
        depth: place.due.depth + 1,
        hops,
        barren: 0,
        // Before all pages that wait: an article and its pictures belong to the same time.
        due_at: Some(Timestamp::UNIX_EPOCH),
        wake: Wake::Never,
        found_on: Some(place.due.id),
    }
}

/// Says what came instead of a picture.
fn no_image(capture: &Capture) -> Option<String> {
    let declared = capture.header("content-type").unwrap_or_default();
    let declared = declared.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let shown = declared.starts_with("image/")
        // Servers that do not know what they have say nothing, or that it is bytes.
        || (matches!(declared.as_str(), "" | "application/octet-stream" | "binary/octet-stream")
            && has_signature(&capture.body));
    (!shown).then(|| match declared.as_str() {
        "" => "the answer does not look like a picture".to_owned(),
        declared => format!("{declared} instead of a picture"),
    })
}

/// Whether bytes begin as the common kinds of picture do.
fn has_signature(body: &[u8]) -> bool {
    let starts: [&[u8]; 5] = [b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"<svg"];
    starts.iter().any(|start| body.starts_with(start))
        || (body.starts_with(b"RIFF") && body.get(8..12) == Some(b"WEBP"))
        || body.get(4..12).is_some_and(|brand| brand == b"ftypavif" || brand == b"ftypheic")
}
