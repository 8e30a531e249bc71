//! What is fetched next: feeds and sitemaps as sites write them, links that belong and links that do not.

use std::io::Write;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use hemero::address::Address;
use hemero::frontier::{Kind, Outside, Scope, feed, sitemap};
use hemero::profile::Profiles;
use jiff::Timestamp;
use proptest::prelude::*;

fn base() -> Address {
    Address::parse("http://paper.example/maps/index.xml").unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn moment(text: &str) -> Option<Timestamp> {
    Some(text.parse().unwrap())
}

fn map(text: &str) -> sitemap::Sitemap {
    sitemap::read(text.as_bytes(), &base(), Some("application/xml")).unwrap()
}

#[test]
fn a_sitemap_with_news_and_pictures_gives_its_pages() {
    let read = map(r#"<?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">
          <url><loc> http://paper.example/tin/1?a=1&amp;b=2 </loc><lastmod>2026-03-01T10:00:00+07:00</lastmod>
            <news:news><news:publication_date>2026-02-28</news:publication_date><news:title>Tin</news:title></news:news>
            <image:image><image:loc>http://paper.example/anh/1.jpg</image:loc></image:image></url>
          <url><loc><![CDATA[/tin/2]]></loc></url>
          <url><loc>mailto:editor@paper.example</loc></url>
          <url><lastmod>2026-03-01</lastmod></url>
        </urlset>"#);
    let urls: Vec<&str> = read.pages.iter().map(|page| page.address.as_str()).collect();
    assert_eq!(urls, ["http://paper.example/tin/1?a=1&b=2", "http://paper.example/tin/2"]);
    assert_eq!(read.pages[0].modified, moment("2026-03-01T03:00:00Z"));
    assert_eq!(read.pages[0].published, moment("2026-02-28T00:00:00Z"));
    assert_eq!((read.pages[1].modified, read.partial), (None, false));
}

#[test]
fn an_index_names_further_sitemaps_and_cycles_end() {
    let profiles = Profiles::embedded().unwrap();
    let scope = Scope::new(profiles.generic(), &[base()]);
    let text = "<sitemapindex><sitemap><loc>/maps/index.xml</loc></sitemap><sitemap><loc>/maps/1.xml.gz</loc></sitemap></sitemapindex>";
    let mut depth = 0;
    // The index names itself; each round is one level deeper.
    loop {
        let index = map(text);
        assert_eq!(index.sitemaps.len(), 2);
        match scope.follow_sitemap(&index.sitemaps[0].address, depth) {
            Ok(target) => depth = target.depth,
            Err(outside) => break assert_eq!(outside, Outside::TooDeep),
        }
        assert!(depth < 10);
    }
    let elsewhere = Address::parse("http://other.example/maps/1.xml").unwrap();
    assert_eq!(scope.follow_sitemap(&elsewhere, 0), Err(Outside::OtherSite));
}

#[test]
fn sixty_thousand_entries_are_read_packed_or_not() {
    let mut text = "<urlset>".to_owned();
    for n in 0..60_000 {
        text.push_str(&format!("<url><loc>http://paper.example/tin/{n}</loc><lastmod>2026-03-01</lastmod></url>\n"));
    }
    text.push_str("</urlset>");
    let start = Instant::now();
    assert_eq!(map(&text).pages.len(), 60_000);
    let packed = sitemap::read(&gzip(text.as_bytes()), &base(), None).unwrap();
    assert_eq!((packed.pages.len(), packed.partial), (60_000, false));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn entities_of_a_document_are_not_expanded() {
    let mut bomb = "<!DOCTYPE urlset [<!ENTITY a \"aaaaaaaaaa\">".to_owned();
    for (n, name) in ('b'..='k').enumerate() {
        let inner = format!("&{};", char::from(b'a' + u8::try_from(n).unwrap())).repeat(10);
        bomb.push_str(&format!("<!ENTITY {name} \"{inner}\">"));
    }
    bomb.push_str("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>http://paper.example/&k;&file;x</loc></url></urlset>");
    let read = map(&bomb);
    assert_eq!(read.pages[0].address.as_str(), "http://paper.example/x");
    let feed =
        bomb.replace("urlset", "rss").replace("<url><loc>", "<item><link>").replace("</loc></url>", "</link></item>");
    // Whatever is made of it, it is made quickly and in little memory.
    let _ = feed::read(feed.as_bytes(), &base(), None);
}

#[test]
fn a_gzip_bomb_is_not_unpacked() {
    let bomb = gzip(&vec![b' '; 60 << 20]);
    assert!(bomb.len() < 100_000);
    assert_eq!(sitemap::read(&bomb, &base(), None), Err(sitemap::SitemapError::TooLarge));
    let broken = sitemap::read(&[0x1f, 0x8b, 1, 2, 3], &base(), None).unwrap_err();
    assert_eq!(broken.name(), "sitemap_bad_gzip");
}

#[test]
fn a_sitemap_that_breaks_off_gives_what_it_had() {
    let whole = "<urlset><url><loc>/tin/1</loc></url><url><loc>/tin/2</loc></url><url><loc>/tin/3";
    let read = map(whole);
    assert_eq!((read.pages.len(), read.partial), (2, true));
    let packed = gzip(whole.repeat(200).as_bytes());
    assert!(!sitemap::read(&packed[..packed.len() - 9], &base(), None).unwrap().pages.is_empty());
}

#[test]
fn what_is_given_as_a_sitemap_may_be_a_list_or_a_feed_but_not_a_page() {
    let list =
        sitemap::read(b"http://paper.example/tin/1\r\nhttp://paper.example/tin/2\n", &base(), Some("text/plain"))
            .unwrap();
    assert_eq!(list.pages.len(), 2);
    let rss = "<rss version='2.0'><channel><title>T</title><item><title>A</title><link>http://paper.example/tin/1</link></item></channel></rss>";
    assert_eq!(map(rss).pages.len(), 1);
    for other in ["<!doctype html><html><body>Not found</body></html>", "", "nothing", "\0\0\0", "{\"a\":1}"] {
        let error = sitemap::read(other.as_bytes(), &base(), None).unwrap_err();
        assert_eq!(error, sitemap::SitemapError::NotASitemap, "{other}");
        assert!(!error.hint().is_empty());
    }
}

#[test]
fn feeds_of_all_kinds_announce_their_articles() {
    let rss = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title><link>http://paper.example/</link>
        <item><title>Một</title><link>/tin/1</link><pubDate>Sun, 01 Mar 2026 10:00:00 +0700</pubDate></item>
        <item><title>Hai</title><guid isPermaLink="true">http://paper.example/tin/2</guid></item></channel></rss>"#;
    let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>x</id><updated>2026-03-01T00:00:00Z</updated>
        <entry><id>tag:1</id><title>A</title><updated>2026-03-01T03:00:00Z</updated><published>2026-03-01T03:00:00Z</published>
        <link rel="self" href="/feed/1"/><link rel="alternate" href="http://paper.example/tin/1"/></entry>
        <entry><id>tag:2</id><title>B</title><updated>2026-03-01T03:00:00Z</updated><link href="http://paper.example/tin/2"/></entry></feed>"#;
    let json = r#"{"version":"https://jsonfeed.org/version/1","title":"T","items":[
        {"id":"1","url":"http://paper.example/tin/1","date_published":"2026-03-01T10:00:00+07:00","content_text":"a"},
        {"id":"2","url":"http://paper.example/tin/2","content_text":"b"}]}"#;
    for text in [rss, atom, json] {
        let read = feed::read(text.as_bytes(), &base(), None).unwrap();
        let urls: Vec<&str> = read.iter().map(|entry| entry.address.as_str()).collect();
        assert_eq!(urls, ["http://paper.example/tin/1", "http://paper.example/tin/2"], "{text}");
        assert_eq!(read[0].published, moment("2026-03-01T03:00:00Z"), "{text}");
    }
}

#[test]
fn a_broken_feed_gives_what_comes_before_the_break() {
    let broken = "<rss version='2.0'><channel><title>T & T</title><item><title>A<b></title><link>/tin/1</link></item>\
        <item><title>B</title><link>http://paper.example/tin/2?a=1&b=2</link></item><item><link>/tin/3";
    let urls: Vec<String> =
        feed::read(broken.as_bytes(), &base(), None).unwrap().into_iter().map(|e| e.address.to_string()).collect();
    assert_eq!(urls, ["http://paper.example/tin/1", "http://paper.example/tin/2?a=1&b=2"]);
    let error = feed::read(b"<html><p>404</p></html>", &base(), None).unwrap_err();
    assert_eq!(error.name(), "not_a_feed");
}

#[test]
fn an_old_feed_in_an_old_charset_is_read() {
    let text = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss version=\"2.0\"><channel><title>Caf\u{e9}</title><item><title>\u{e9}</title><link>/tin/1</link></item></channel></rss>";
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    assert_eq!(feed::read(&bytes, &base(), None).unwrap().len(), 1);
}

#[test]
fn a_huge_feed_is_read_up_to_a_limit() {
    let item = "<item><title>A</title><link>/tin/1</link></item>";
    let text = format!("<rss version='2.0'><channel><title>T</title>{}</channel></rss>", item.repeat(12_000));
    assert_eq!(feed::read(text.as_bytes(), &base(), None).unwrap().len(), 10_000);
}

#[test]
fn links_belong_to_the_site_or_are_left() {
    let profiles = Profiles::embedded().unwrap();
    let seed = Address::parse("http://www.paper.example/").unwrap();
    let scope = Scope::new(profiles.generic(), std::slice::from_ref(&seed));
    for (link, expected) in [
        ("http://paper.example/tin/1", Ok(Kind::Page)),
        ("http://news.paper.example/tin/1", Ok(Kind::Page)),
        ("https://www.paper.example/tin/1", Ok(Kind::Page)),
        ("http://notpaper.example/tin/1", Err(Outside::OtherSite)),
        ("http://paper.example.evil.example/", Err(Outside::OtherSite)),
        ("http://paper.example/anh/1.JPG", Err(Outside::NoPage)),
        ("http://paper.example/bao-cao.pdf", Err(Outside::NoPage)),
    ] {
        let link = Address::parse(link).unwrap();
        assert_eq!(scope.follow(&link, Kind::Page, 1).map(|target| target.kind), expected, "{link}");
    }
    let deep = Address::parse("http://paper.example/tin/1").unwrap();
    assert_eq!(scope.follow(&deep, Kind::Page, 12), Err(Outside::TooDeep));
    assert_eq!(scope.follow(&deep, Kind::Feed, 0).unwrap().kind, Kind::Article);
}

proptest! {
    #[test]
    fn any_bytes_are_read_as_sitemap_and_feed(body in proptest::collection::vec(any::<u8>(), 0..500)) {
        let _ = sitemap::read(&body, &base(), None);
        let _ = feed::read(&body, &base(), None);
    }

    #[test]
    fn any_markup_is_read_as_sitemap_and_feed(parts in proptest::collection::vec("</?(urlset|url|loc|rss|channel|item|link|entry|feed)( href='[a-z&;]{0,5}')?/?>|&[a-z#0-9]{0,4};?|<!\\[CDATA\\[|\\]\\]>|<!--|-->|[a-z/]{0,6}", 0..40)) {
        let text = parts.concat();
        let _ = sitemap::read(text.as_bytes(), &base(), None);
        let _ = feed::read(text.as_bytes(), &base(), None);
    }
}
