//! What hostile input may not break, one function an entrance. Each takes any bytes, and panics where a promise is not kept.

use hemero::address::Address;
use hemero::capture::{charset, coding};
use hemero::extraction::fields::date::{self, DayOrder};
use hemero::extraction::{self, Page};
use hemero::frontier::{feed, sitemap};
use hemero::lexicon::Lexicons;
use hemero::politeness::robots::Robots;
use hemero::profile::{Profiles, Source};
use jiff::Timestamp;

/// Bytes that a decoder may give back at most.
const LIMIT: u64 = 1 << 20;

fn base() -> Address {
    Address::parse("http://paper.example/tin/").expect("an address")
}

/// The first line is a path, the rest a robots.txt: the decision names a rule of the file, and does not depend on the case of
/// an escape.
pub fn robots(data: &[u8]) {
    let (path, file) = halves(data);
    let path = format!("/{}", String::from_utf8_lossy(path));
    let rules = Robots::parse(file, "hemero");
    let decided = rules.decide(&path);
    assert_eq!(rules.allows(&path), decided.is_none_or(|(allowed, _)| allowed));
    assert!(rules.crawl_delay().is_none_or(|delay| delay >= 0.0));
}

/// Every announced address is http or https, and nothing is announced twice for nothing.
pub fn sitemap(data: &[u8]) {
    if let Ok(map) = sitemap::read(data, &base(), None) {
        assert!(map.pages.len() + map.sitemaps.len() <= data.len().max(1) * 1032, "more than compression can hold");
    }
}

/// A feed announces no more than it has room for.
pub fn feed(data: &[u8]) {
    if let Ok(entries) = feed::read(data, &base(), None) {
        assert!(entries.len() <= data.len());
    }
}

/// The first line names a content coding and a charset; the rest is a body. The limit holds, and the text is no longer than
/// three bytes for each of the body's.
pub fn decoding(data: &[u8]) {
    let (names, body) = halves(data);
    let names = String::from_utf8_lossy(names);
    let (codings, content_type) = names.split_once('|').unwrap_or((&names, ""));
    if let Ok((body, _)) = coding::decode(body.to_vec(), codings, LIMIT, false) {
        assert!(body.len() as u64 <= LIMIT);
        let decoded = charset::decode(&body, Some(content_type));
        assert!(decoded.text.len() <= body.len() * 3 + 3);
    }
}

/// A date that is read renders as RFC 3339 or a day, and reads back.
pub fn dates(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for order in [DayOrder::Dmy, DayOrder::Mdy, DayOrder::Ymd] {
        if let Some(stamp) = date::parse(&text, order) {
            let rendered = stamp.render(None);
            assert!(date::parse(&rendered, DayOrder::Ymd).is_some(), "{text:?} became {rendered:?}");
        }
    }
}

/// A profile is accepted or explained, with a place in its text.
pub fn profile(data: &[u8]) {
    let source = Source { path: "fuzzed.toml".to_owned(), text: String::from_utf8_lossy(data).into_owned() };
    if let Err(error) = source.read() {
        assert!(!error.to_string().is_empty());
    }
}

/// A page becomes a record that is valid JSON, whatever it holds.
pub fn record(data: &[u8]) {
    thread_local! {
        static READERS: (Profiles, Lexicons) =
            (Profiles::embedded().expect("embedded profiles"), Lexicons::embedded());
    }
    let url = base();
    let headers = [("content-type".to_owned(), "text/html".to_owned())];
    let page = Page { url: &url, status: 200, headers: &headers, body: data, fetched_at: Timestamp::UNIX_EPOCH };
    READERS.with(|(profiles, lexicons)| {
        let reading = extraction::read(&page, profiles.generic(), lexicons);
        let record = serde_json::to_string(&reading.article).expect("a record is JSON");
        assert!(!record.contains('\u{0}'));
        assert!(reading.links.iter().all(|link| link.address.as_str().starts_with("http")));
    });
}

/// A key is its own key, and a resolved link stays on http.
pub fn address(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Some(address) = base().join(&text) {
        let key = address.dedup_key();
        let again = Address::parse(&key).unwrap_or_else(|error| panic!("{key}: {error}")).dedup_key();
        assert_eq!(again, key);
    }
}

fn halves(data: &[u8]) -> (&[u8], &[u8]) {
    data.iter().position(|byte| *byte == b'\n').map_or((data, &[]), |at| (&data[..at], &data[at + 1..]))
}
