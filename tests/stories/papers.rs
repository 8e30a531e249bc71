//! The three papers of the demonstration: they do what real sites do, and are read without a slip.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use hemero::address::Address;
use hemero::article::Article;
use hemero::demo::{Edition, Paper, Site, Story};
use hemero::extraction::{Page, PageKind};
use hemero::lexicon::Lexicons;
use hemero::profile::{Profiles, Source};
use jiff::civil::{Date, date};

/// The day on which everything has happened, and one on which little has.
const LAST: Date = date(2026, 11, 20);
const MARCH: Date = date(2026, 3, 14);

/// An answer, its body unpacked by nobody.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn get(url: &str, extra: &str) -> Answer {
    let rest = url.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_at(rest.find('/').unwrap());
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{extra}\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let split = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(bytes[..split].to_vec()).unwrap();
    let mut lines = head.lines();
    Answer {
        status: lines.next().unwrap()[9..12].parse().unwrap(),
        headers: lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(n, v)| (n.to_lowercase(), v.to_owned()))
            .collect(),
        body: bytes[split + 4..].to_vec(),
    }
}

/// A site on three free ports in a row.
fn open(edition: fn() -> Edition) -> (Site, u16) {
    for _ in 0..100 {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        if let Ok(site) = Site::start(edition(), port) {
            return (site, port);
        }
    }
    panic!("no three free ports in a row");
}

fn url(site: &Site, story: &Story, day: Date) -> String {
    format!("{}{}", site.origin(story.paper), story.paper.path(story, day))
}

fn profiles(site: &Site) -> Profiles {
    let source =
        |paper: Paper| Source { path: format!("{}.toml", paper.name()), text: paper.profile(&site.origin(paper)) };
    Profiles::with(Paper::ALL.map(source).to_vec()).unwrap()
}

fn read(site: &Site, profiles: &Profiles, lexicons: &Lexicons, story: &Story) -> Article {
    let address = Address::parse(&url(site, story, LAST)).unwrap();
    let answer = get(address.as_str(), "");
    assert_eq!(answer.status, 200, "{address}");
    let page = Page {
        url: &address,
        status: answer.status,
        headers: &answer.headers,
        body: &answer.body,
        fetched_at: "2026-11-22T08:00:00Z".parse().unwrap(),
    };
    let profile = profiles.for_address(&address);
    assert_eq!(profile.name, story.paper.name());
    let reading = hemero::extraction::read(&page, profile, lexicons);
    assert_eq!(
        (reading.kind, reading.broken.as_slice()),
        (PageKind::Article, &[][..]),
        "{address}: {}",
        reading.reason
    );
    reading.article.unwrap()
}

#[test]
fn eighty_stories_are_in_print_and_each_is_a_story_of_its_own() {
    let edition = Edition::embedded();
    let count = |paper| edition.in_print(paper, LAST).count();
    assert_eq!(Paper::ALL.map(count), [30, 30, 20]);
    assert_eq!(edition.stories().len(), 81);
    let mut sentences = BTreeMap::new();
    for story in edition.stories() {
        for sentence in
            story.paragraphs().join(" ").split(['.', ';', '?']).map(str::trim).filter(|sentence| sentence.len() > 60)
        {
            *sentences.entry(sentence.to_owned()).or_insert(0) += 1;
        }
    }
    assert!(sentences.len() > 450, "{}", sentences.len());
    assert_eq!(sentences.into_iter().find(|(_, times)| *times > 1), None);
}

#[test]
fn headline_date_byline_text_and_pictures_are_read_as_they_were_written() {
    let (site, _) = open(Edition::embedded);
    let (profiles, lexicons) = (profiles(&site), Lexicons::embedded());
    for story in site.edition().stories().iter().filter(|story| story.is_in_print(LAST)) {
        let article = read(&site, &profiles, &lexicons, story);
        let mut text = story.paragraphs();
        text.extend(story.correction(LAST));
        assert_eq!(article.id, format!("{}:{}", story.paper.name(), story.id));
        assert_eq!(article.headline.as_deref(), Some(story.headline.as_str()), "{}", article.url);
        assert_eq!(article.section.as_deref(), Some(story.section.as_str()), "{}", article.url);
        assert_eq!(article.body, text, "{}", article.url);
        let published = article.date.as_deref().unwrap();
        assert_eq!(published.parse::<jiff::Timestamp>().unwrap(), story.published.timestamp(), "{}", article.url);
        assert_eq!(article.images.len(), story.pictures(), "{}", article.url);
        if story.paper == Paper::Observer {
            assert_eq!(article.authors, story.authors);
        }
        // Commenters, editors of the masthead, and people of other stories' headlines are nobody's people.
        for stranger in [
            "Bình Phương",
            "Trường Sinh",
            "Trần Khách",
            "Sơn Ca",
            "Hữu Độc",
            "Mạnh Tân",
            "Plumridge",
            "Finchley",
            "Uppington",
            "Clegg",
        ] {
            assert!(!article.people.iter().any(|person| person.name.contains(stranger)), "{}: {stranger}", article.url);
        }
    }
}

#[test]
fn the_site_does_what_real_sites_do() {
    let (site, port) = open(Edition::embedded);
    let army = site.origin(Paper::CongXuong);
    assert_eq!(army, format!("http://127.0.0.1:{port}"));
    assert!(get(&format!("{army}/robots.txt"), "").text().contains("Disallow: /noi-bo/\n"));
    let moved = get(&format!("{army}/tin/1007.htm"), "");
    assert_eq!((moved.status, moved.header("location")), (301, Some("/chuyen-muc/1007.htm")));
    assert_eq!(get(&format!("{army}/tin/1031.htm"), "").status, 410);
    assert_eq!(get(&format!("{army}/tin/9999.htm"), "").status, 404);
    let old = get(&format!("{army}/tin/1030.htm"), "");
    assert_eq!(old.header("content-type"), Some("text/html"));
    assert!(old.text().contains("charset=windows-1258") && std::str::from_utf8(&old.body).is_err());

    // Validators: a date alone for the oldest server, entity tags for the others.
    let date = old.header("last-modified").unwrap().to_owned();
    assert_eq!(get(&format!("{army}/tin/1030.htm"), &format!("If-Modified-Since: {date}\r\n")).status, 304);
    let province = site.origin(Paper::VinhLam);
    let tag = get(&format!("{province}/sitemap.xml"), "").header("etag").unwrap().to_owned();
    assert_eq!(get(&format!("{province}/sitemap.xml"), &format!("If-None-Match: {tag}\r\n")).status, 304);
    assert!(get(&format!("{province}/sitemap-2026-11.xml.gz"), "").body.starts_with(b"\x1f\x8b"));

    // Listings lead to every story.
    let (mut path, mut found) = ("/tin-moi/".to_owned(), 0);
    loop {
        let page = get(&format!("{province}{path}"), "").text();
        found += page.matches("<div class=\"story\">").count();
        match page.split("class=\"pager-next\" href=\"").nth(1) {
            Some(rest) => path = rest.split('"').next().unwrap().to_owned(),
            None => break,
        }
    }
    assert_eq!((found, path.as_str()), (30, "/tin-moi/trang-3/"));
    assert_eq!(get(&format!("{province}/tin-moi/trang-4/"), "").status, 404);
    let visits = site.visits();
    assert!(visits.iter().any(|visit| visit.conditional && visit.status == 304 && visit.path == "/sitemap.xml"));
}

#[test]
fn days_pass() {
    let (site, _) = open(Edition::embedded);
    let stories = site.edition();
    let find = |id| stories.find(Paper::CongXuong, id).unwrap();
    site.set_day(MARCH);
    assert_eq!(get(&url(&site, find(1007), MARCH), "").status, 200);
    assert_eq!(get(&url(&site, find(1008), MARCH), "").status, 404);
    assert!(!get(&format!("{}/rss.xml", site.origin(Paper::CongXuong)), "").text().contains("/1008.htm"));
    let craftsman = find(1013);
    let correction = craftsman.correction(LAST).unwrap();
    site.set_day(date(2026, 5, 9));
    assert!(!get(&url(&site, craftsman, LAST), "").text().contains(correction));
    site.set_day(LAST);
    assert!(get(&url(&site, craftsman, LAST), "").text().contains(correction));
    site.relay(true);
    assert!(!get(&url(&site, craftsman, LAST), "").text().contains("class=\"tieude\""));
}

#[test]
fn an_edition_can_be_as_large_as_a_measurement_needs() {
    let edition = Edition::scaled(5_000);
    assert_eq!(edition.in_print(Paper::VinhLam, LAST).count(), 5_000);
    let paths: std::collections::BTreeSet<_> =
        edition.stories().iter().map(|story| story.paper.path(story, LAST)).collect();
    assert_eq!(paths.len(), 5_000);
}
