//! An invented press that prints articles into an archive: the same ones each time.

use std::fmt::Write as _;
use std::path::Path;

use bytes::Bytes;
use hemero::address::Address;
use hemero::archive::{
    Archive, Discovery, HostNote, Kept, Kind, Page, Reading, RunEnd, RunStart, SqliteStore, State, Store, Visit, Wake,
};
use hemero::article::{Article, Person, Resolution, Role};
use hemero::capture::packing::{Dictionary, pack};
use hemero::capture::{Capture, Digest};
use jiff::{Timestamp, ToSpan};
use serde_json::json;

/// Articles of a commit, as the writer groups them when it is busy.
pub const GROUP: usize = 100;
/// Words of the language; word `n` comes up with a frequency of about 1/n (Zipf).
const VOCABULARY: f64 = 60_000.0;

/// Prints articles into an archive.
pub struct Press {
    store: SqliteStore,
    source: i64,
    run: i64,
    host: i64,
    epoch: i64,
    chance: u64,
    dictionary: Option<Dictionary>,
}

impl Press {
    /// An archive in a new folder.
    pub fn new(folder: &Path) -> Self {
        let mut store = SqliteStore::new(Archive::create(folder).expect("a new archive"));
        let source = store.source("press", Some("The Press"), None, Some("en")).expect("a source");
        let begin = RunStart {
            command: "crawl".into(),
            arguments: json!({}),
            started_at: Timestamp::now(),
            profiles: json!({}),
        };
        let run = store.start_run(&begin).expect("a run");
        store.discover(&[link(0, source)]).expect("a link");
        let claim = store.claim(Timestamp::now(), &[source], &Default::default(), 1).expect("a claim").remove(0);
        Self { store, source, run, host: claim.host_id, epoch: claim.epoch, chance: 1, dictionary: None }
    }

    /// Keeps articles as one group.
    pub fn print(&mut self, numbers: std::ops::Range<usize>) {
        self.store.begin().expect("a group");
        let links: Vec<Discovery> = numbers.clone().map(|n| link(n, self.source)).collect();
        self.store.discover(&links).expect("links");
        let due = self.store.due(self.host, Timestamp::now(), &Default::default(), GROUP).expect("what is due");
        for (due, number) in due.iter().zip(numbers) {
            let page = self.page(number, due.id);
            self.store.keep(&page).expect("a page is kept");
        }
        self.store.commit().expect("the group is committed");
    }

    /// Ends the run.
    pub fn end(&mut self) {
        let end = RunEnd {
            ended_at: Timestamp::now(),
            exit_code: 0,
            outcome: "done".into(),
            counts: json!({}),
            failures: json!({}),
            sites: json!({}),
            bytes: 0,
        };
        self.store.end_run(self.run, &end, &[]).expect("the run ends");
    }

    /// A number below the bound (a linear congruential generator: the same archive each time).
    fn below(&mut self, bound: u64) -> u64 {
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.chance >> 33) % bound
    }

    fn sentence(&mut self, words: usize) -> String {
        let mut text = String::new();
        for at in 0..words {
            let share = self.below(1 << 30) as f64 / f64::from(1 << 30);
            let chosen = word(VOCABULARY.powf(share) as u64);
            let _ = write!(text, "{}{chosen}", if at == 0 { "" } else { " " });
        }
        text
    }

    /// An article.
    pub fn article(&mut self, number: usize) -> Article {
        let day = jiff::civil::date(1995, 1, 1) + i64::try_from(number % 10_000).unwrap_or(0).days();
        let people = (0..3).map(|_| {
            let name = self.below(20_000);
            Person {
                name: format!("{} {}", capital(&word(name + 100)), capital(&word(name * 7 + 200))),
                roles: vec![Role { title: "chair".into(), organisation: Some(format!("Board {}", name % 500)) }],
                mentions: 2,
                ..Person::default()
            }
        });
        Article {
            id: format!("press:{number}"),
            source: "press".into(),
            url: address(number).to_string(),
            language: Some("en".into()),
            people: people.collect(),
            resolutions: vec![Resolution {
                kind: "Resolution".into(),
                number: Some(format!("{}/{}", self.below(900) + 1, 1995 + number % 27)),
                mentions: 1,
                ..Resolution::default()
            }],
            headline: Some(self.sentence(9)),
            date: Some(day.to_string()),
            section: Some(format!("section {}", number % 12)),
            body: (0..5).map(|_| self.sentence(60)).collect(),
            ..Article::default()
        }
    }

    fn page(&mut self, number: usize, address_id: i64) -> Page {
        let article = self.article(number);
        let html = html(&article);
        let sha256 = Digest::of(html.as_bytes()).hex();
        let packed = pack(sha256.clone(), html.as_bytes(), self.dictionary.as_ref()).expect("a packed body");
        if self.dictionary.is_none() {
            self.dictionary = Some(Dictionary::new(&sha256, &html.clone().into()).expect("a dictionary"));
        }
        let now = Timestamp::now();
        let capture = Capture {
            url: address(number),
            fetched_at: now,
            status: 200,
            headers: vec![("content-type".into(), "text/html".into()), ("etag".into(), format!("\"{number}\""))],
            request_headers: vec![("host".into(), "press.example".into())],
            body: Bytes::new(),
            wire_bytes: html.len() as u64,
            truncated: None,
            remote_ip: None,
            protocol: None,
            elapsed_ms: 3,
        };
        Page {
            address: address_id,
            host_id: self.host,
            epoch: self.epoch,
            run: self.run,
            host: Some(HostNote { next_at: Some(now), state: None, robots: None }),
            capture: Some(Kept { capture, packed: Some(packed), sha256: Some(sha256), base: None, serves: None }),
            article: Some(Reading { article, evidence: None, profile: None }),
            links: vec![],
            visit: Visit {
                at: now,
                state: State::Fetched,
                due_at: None,
                attempts: 0,
                pace_s: None,
                failure: None,
                moved_to: None,
                url: None,
            },
        }
    }
}

/// The page of an article: what is the same on every page of a site, and what is its own.
pub fn html(article: &Article) -> String {
    let frame: String =
        (0..150).map(|n| format!("<li class=\"item item-{n}\"><a href=\"/s/{n}\">{}</a></li>", word(n))).collect();
    let paragraphs: String = article.body.iter().map(|text| format!("<p>{text}</p>")).collect();
    let headline = article.headline.as_deref().unwrap_or_default();
    format!(
        "<html><body><nav>{frame}</nav><h1>{headline}</h1><article>{paragraphs}</article><footer>{frame}</footer></body></html>"
    )
}

fn address(number: usize) -> Address {
    Address::parse(&format!("https://press.example/{}/story-{number}.html", number % 12)).expect("an address")
}

fn link(number: usize, source: i64) -> Discovery {
    Discovery {
        url: address(number),
        source,
        kind: Kind::Article,
        depth: 2,
        hops: 0,
        barren: 0,
        due_at: Some(Timestamp::now()),
        wake: Wake::Never,
        found_on: None,
    }
}

/// The `n`-th word of the language: syllables that spell its number.
pub fn word(n: u64) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "co", "du", "fe", "gi", "ha", "lo", "mu", "ne", "pi", "ra", "so", "tu", "ve", "wi", "za"];
    let mut rest = n + 16;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[(rest % 16) as usize]);
        rest /= 16;
    }
    word
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
