//! Whichever write to the disk fails: it is said, and what was committed before is there, byte for byte.

#![allow(unsafe_code, reason = "a faulty disk is a table of C functions")]

use std::collections::HashSet;
use std::path::Path;

use bytes::Bytes;
use hemero::address::Address;
use hemero::archive::{
    Archive, ArchiveError, Discovery, HostNote, Kept, Kind, Page, Reading, RunEnd, RunStart, SqliteStore, State, Store,
    Visit, Wake,
};
use hemero::article::Article;
use hemero::capture::packing::pack;
use hemero::capture::{Capture, Digest};
use jiff::Timestamp;
use serde_json::json;
use tempfile::TempDir;

use faulty::Fault;

mod faulty;

/// Pages of a story; the first is kept before anything fails.
const PAGES: usize = 4;

fn now() -> Timestamp {
    "2022-07-16T01:00:00Z".parse().unwrap()
}

fn address(n: usize) -> Address {
    Address::parse(&format!("http://paper.example/story/{n}")).unwrap()
}

/// A page too large for one page of the database, and nothing like the others.
fn html(n: usize) -> String {
    (0..2000).map(|k: usize| format!("<p>{:x}", (k * 7919 + n * 104_729) % 1_000_003)).collect()
}

/// An archive that knows where the pages are; each is kept by [`Story::keep`].
struct Story {
    folder: TempDir,
    store: SqliteStore,
    run: i64,
    pages: Vec<Page>,
}

impl Story {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let mut store = SqliteStore::new(Archive::create(folder.path()).unwrap());
        let source = store.source("paper", None, None, None).unwrap();
        let begin = RunStart { command: "crawl".into(), arguments: json!({}), started_at: now(), profiles: json!({}) };
        let run = store.start_run(&begin).unwrap();
        let link = |n| Discovery {
            url: address(n),
            source,
            kind: Kind::Article,
            depth: 0,
            hops: 0,
            barren: 0,
            due_at: Some(now()),
            wake: Wake::Never,
            found_on: None,
        };
        store.discover(&(0..PAGES).map(link).collect::<Vec<_>>()).unwrap();
        let claim = store.claim(now(), &[source], &HashSet::new(), 9).unwrap().remove(0);
        let due = store.due(claim.host_id, now(), &HashSet::new(), PAGES).unwrap();
        let pages = due.iter().enumerate().map(|(n, due)| page(n, due.id, claim.host_id, claim.epoch, run)).collect();
        Self { folder, store, run, pages }
    }

    fn keep(&mut self, n: usize) -> Result<(), ArchiveError> {
        self.store.keep(&self.pages[n]).map(drop)
    }

    fn end(&mut self) -> Result<(), ArchiveError> {
        let end = RunEnd {
            ended_at: now(),
            exit_code: 0,
            outcome: "done".into(),
            counts: json!({}),
            failures: json!({}),
            sites: json!({}),
            bytes: 0,
        };
        self.store.end_run(self.run, &end, &[])
    }
}

fn page(n: usize, id: i64, host_id: i64, epoch: i64, run: i64) -> Page {
    let html = html(n);
    let sha256 = Digest::of(html.as_bytes()).hex();
    let capture = Capture {
        url: address(n),
        fetched_at: now(),
        status: 200,
        headers: vec![],
        request_headers: vec![],
        body: Bytes::from(html.clone()),
        wire_bytes: html.len() as u64,
        truncated: None,
        remote_ip: None,
        protocol: None,
        elapsed_ms: 3,
    };
    let article = Article {
        id: format!("paper:{n}"),
        source: "paper".into(),
        url: address(n).to_string(),
        headline: Some(format!("Story {n}")),
        body: vec![format!("What happened in story {n}.")],
        ..Article::default()
    };
    Page {
        address: id,
        host_id,
        epoch,
        run,
        host: Some(HostNote { next_at: Some(now()), state: None, robots: None }),
        capture: Some(Kept {
            capture,
            packed: Some(pack(sha256.clone(), html.as_bytes(), None).unwrap()),
            sha256: Some(sha256),
            base: None,
            serves: None,
        }),
        article: Some(Reading { article, evidence: None, profile: None }),
        links: vec![],
        visit: Visit {
            at: now(),
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

/// Looks at the archive with a disk that works: every page of `kept` is there as it was sent, nothing is damaged, and
/// whatever else is there is whole.
fn is_sound(folder: &Path, kept: &HashSet<usize>, what: &str) {
    let archive = Archive::open(folder).unwrap();
    let found = archive.verify(|_, _| {}).unwrap();
    assert!(found.is_empty(), "{what}: {found:?}");
    for n in 0..PAGES {
        match archive.article(&format!("paper:{n}"), None) {
            Ok(version) => {
                let body = archive.capture(version.capture_id).unwrap().body_id.unwrap();
                assert_eq!(archive.body(body).unwrap(), html(n).as_bytes(), "{what}: page {n}");
            }
            Err(error) => assert!(!kept.contains(&n), "{what}: page {n} is lost: {error}"),
        }
    }
}

/// Keeps pages one by one while the `left`-th write from the second page on fails. Whether it was reached.
fn run(fault: Fault, left: u64) -> bool {
    let what = format!("{fault:?} after {left}");
    let mut story = Story::new();
    story.keep(0).unwrap();
    let mut kept = HashSet::from([0]);
    faulty::fail(fault, left);
    for n in 1..PAGES {
        match story.keep(n) {
            Ok(()) => drop(kept.insert(n)),
            Err(ArchiveError::Full { .. }) if fault == Fault::Full => {}
            Err(ArchiveError::Unwritable { .. }) => {}
            Err(error) => panic!("{what}: {error}"),
        }
    }
    // An error at the end of a run is said, too, or is of the log alone, which the next run empties.
    if let Err(error) = story.end() {
        assert!(matches!(error, ArchiveError::Full { .. } | ArchiveError::Unwritable { .. }), "{what}: {error}");
    }
    let Story { folder, store, .. } = story;
    drop(store);
    let hit = faulty::mend();
    assert!(hit || kept.len() == PAGES, "{what}: without a failure everything is kept");
    is_sound(folder.path(), &kept, &what);
    hit
}

/// Every write that the run makes fails once in this test, in each of three ways.
#[test]
fn whichever_write_fails_what_was_committed_is_there() {
    faulty::install();
    let mut failed = 0;
    for fault in [Fault::Once, Fault::Broken, Fault::Full] {
        let reached = (0..).take_while(|left| run(fault, *left)).count();
        assert!(reached > 25, "{fault:?}: only {reached} writes");
        failed += reached;
    }
    println!("{failed} writes failed, nothing lost");
}

/// A transaction that fails is forgotten, and the same store goes on once the disk takes writes again.
#[test]
fn the_same_store_goes_on_when_there_is_room_again() {
    faulty::install();
    let mut story = Story::new();
    faulty::fail(Fault::Full, 0);
    assert!(matches!(story.keep(0), Err(ArchiveError::Full { .. })));
    assert!(faulty::mend());
    for n in 0..PAGES {
        story.keep(n).unwrap();
    }
    story.end().unwrap();
    let Story { folder, store, .. } = story;
    drop(store);
    is_sound(folder.path(), &(0..PAGES).collect(), "room again");
}
