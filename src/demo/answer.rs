//! What the papers answer: a path and a day in, a page out.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::civil::Date;

use super::codepage::windows_1258;
use super::edition::{Edition, Story};
use super::feeds::{self, http_date};
use super::pages;
use super::paper::Paper;

/// An answer before its validators are looked at.
pub struct Answer {
    pub status: u16,
    pub media_type: &'static str,
    pub body: Vec<u8>,
    pub last_modified: Option<String>,
    pub location: Option<String>,
}

/// The smallest picture that browsers show: one transparent point.
const PICTURE: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\
    \x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

const HTML: &str = "text/html; charset=utf-8";
const XML: &str = "application/xml";

/// Answers a request for a path.
pub fn answer(edition: &Edition, paper: Paper, origin: &str, day: Date, relaid: bool, path: &str) -> Answer {
    if path == "/robots.txt" {
        return Answer::of("text/plain; charset=utf-8", feeds::robots(paper, origin));
    }
    if path == paper.feed() {
        let media_type = if paper == Paper::Observer { "application/atom+xml" } else { "application/rss+xml" };
        return Answer::of(media_type, feeds::feed(edition, paper, origin, day));
    }
    if path == "/sitemap.xml" && paper != Paper::CongXuong {
        return Answer::of(XML, feeds::sitemap_index(edition, paper, origin, day));
    }
    if let Some(month) = path.strip_prefix("/sitemap-").filter(|_| paper != Paper::CongXuong) {
        let text = feeds::sitemap(edition, paper, origin, day, month.trim_end_matches(".gz").trim_end_matches(".xml"));
        if path.ends_with(".gz") { packed(&text) } else { Answer::of(XML, text) }
    } else if path.starts_with("/anh/") {
        Answer::of("image/gif", PICTURE)
    } else if let Some(page) = paper.listing_in(path) {
        pages::listing(edition, paper, day, page).map_or_else(Answer::missing, |page| Answer::page(page, None))
    } else if path.starts_with(paper.forbidden()) {
        Answer::of(HTML, "<html><title>Internal</title><body>Nobody who keeps to robots.txt reads this.</body></html>")
    } else {
        let story = paper.id_in(path).and_then(|id| edition.find(paper, id));
        story.map_or_else(Answer::missing, |story| article(edition, story, origin, day, relaid, path))
    }
}

fn article(edition: &Edition, story: &Story, origin: &str, day: Date, relaid: bool, path: &str) -> Answer {
    let place = story.paper.path(story, day);
    if story.is_gone(day) {
        return Answer { status: 410, ..Answer::of(HTML, "<html><body>Trang này không còn nữa.</body></html>") };
    }
    if story.published.date() > day {
        return Answer::missing();
    }
    if path != place {
        return Answer { status: 301, location: Some(place), ..Answer::of(HTML, "") };
    }
    let page = pages::article(edition, story, origin, day, relaid);
    // After a redesign every page is new, whatever the date of its text.
    let modified = (!relaid).then(|| http_date(&story.modified(day)));
    match (page, story.encoding.as_deref()) {
        (Ok(text), Some("windows-1258")) => {
            // As old servers do: the page alone says how it is encoded.
            let declared = text.replace("charset=utf-8", "charset=windows-1258");
            Answer { last_modified: modified, ..Answer::of("text/html", windows_1258(&declared)) }
        }
        (page, _) => Answer::page(page, modified),
    }
}

fn packed(text: &str) -> Answer {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    match encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish()) {
        Ok(body) => Answer::of("application/gzip", body),
        Err(error) => Answer { status: 500, ..Answer::of("text/plain", error.to_string()) },
    }
}

impl Answer {
    fn of(media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, media_type, body: body.into(), last_modified: None, location: None }
    }

    fn page(page: askama::Result<String>, last_modified: Option<String>) -> Self {
        match page {
            Ok(text) => Self { last_modified, ..Self::of(HTML, text) },
            Err(error) => Self { status: 500, ..Self::of("text/plain", error.to_string()) },
        }
    }

    fn missing() -> Self {
        Self { status: 404, ..Self::of(HTML, "<html><body>404</body></html>") }
    }
}
