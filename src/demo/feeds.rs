//! What machines read: robots.txt, feeds, sitemaps.

use std::fmt::Write as _;

use jiff::Zoned;
use jiff::civil::Date;
use jiff::fmt::rfc2822;

use super::edition::{Edition, Story};
use super::paper::Paper;

/// Stories in a feed.
const IN_FEED: usize = 15;

/// robots.txt: one folder is forbidden.
pub fn robots(paper: Paper, origin: &str) -> String {
    let sitemap = if paper == Paper::CongXuong { String::new() } else { format!("\nSitemap: {origin}/sitemap.xml\n") };
    format!("User-agent: *\nDisallow: {}\n{sitemap}", paper.forbidden())
}

/// RSS, or Atom for the Observer.
pub fn feed(edition: &Edition, paper: Paper, origin: &str, day: Date) -> String {
    let stories: Vec<&Story> = edition.in_print(paper, day).take(IN_FEED).collect();
    let title = escape(paper.title());
    if paper == Paper::Observer {
        let mut feed =
            format!("{XML}<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{title}</title><id>{origin}/</id>");
        for story in stories {
            let url = format!("{origin}{}", paper.path(story, day));
            let (headline, updated) = (escape(&story.headline), rfc3339(&story.modified(day)));
            let _ = write!(
                feed,
                "\n<entry><title>{headline}</title><id>{url}</id><link href=\"{url}\"/><updated>{updated}</updated>\
                 <summary>{}</summary></entry>",
                escape(story.summary())
            );
        }
        return feed + "\n</feed>\n";
    }
    let mut feed = format!("{XML}<rss version=\"2.0\"><channel><title>{title}</title><link>{origin}/</link>");
    for story in stories {
        let url = format!("{origin}{}", paper.path(story, day));
        let (headline, date) = (escape(&story.headline), http_date(&story.published));
        let _ = write!(
            feed,
            "\n<item><title>{headline}</title><link>{url}</link><guid>{url}</guid><pubDate>{date}</pubDate></item>"
        );
    }
    feed + "\n</channel></rss>\n"
}

/// The sitemap index: one sitemap a month, those of the province packed.
pub fn sitemap_index(edition: &Edition, paper: Paper, origin: &str, day: Date) -> String {
    let mut months: Vec<(i16, i8, Zoned)> = Vec::new();
    for story in edition.in_print(paper, day) {
        let (date, changed) = (story.published.date(), story.modified(day));
        match months.iter_mut().find(|(year, month, _)| (*year, *month) == (date.year(), date.month())) {
            Some((_, _, newest)) => *newest = changed.max(newest.clone()),
            None => months.push((date.year(), date.month(), changed)),
        }
    }
    let packed = if paper == Paper::VinhLam { ".gz" } else { "" };
    let mut index = format!("{XML}<sitemapindex xmlns=\"{SITEMAPS}\">");
    for (year, month, changed) in months {
        let changed = rfc3339(&changed);
        let _ = write!(
            index,
            "\n<sitemap><loc>{origin}/sitemap-{year}-{month:02}.xml{packed}</loc><lastmod>{changed}</lastmod></sitemap>"
        );
    }
    index + "\n</sitemapindex>\n"
}

/// The sitemap of a month.
pub fn sitemap(edition: &Edition, paper: Paper, origin: &str, day: Date, month: &str) -> String {
    let mut map = format!("{XML}<urlset xmlns=\"{SITEMAPS}\">");
    for story in edition.in_print(paper, day) {
        if story.published.strftime("%Y-%m").to_string() == month {
            let (path, changed) = (paper.path(story, day), rfc3339(&story.modified(day)));
            let _ = write!(map, "\n<url><loc>{origin}{path}</loc><lastmod>{changed}</lastmod></url>");
        }
    }
    map + "\n</urlset>\n"
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `2026-01-08T16:20:00+07:00`.
pub fn rfc3339(moment: &Zoned) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// As `Last-Modified` has it.
pub fn http_date(moment: &Zoned) -> String {
    rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&moment.timestamp()).unwrap_or_default()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
