//! The archive as a folder and as a store: what is kept, what is refused, and in which words.

use std::collections::HashSet;
use std::fs;

use bytes::Bytes;
use hemero::address::Address;
use hemero::archive::{
    Archive, ArchiveError, Change, Claim, DATABASE, Discovery, Due, HostNote, Kept, Kind, Order, Page, Query, Reading,
    RunLock, RunStart, Selection, SqliteStore, State, Store, Visit, Wake, Window, Writer,
};
use hemero::article::{Article, Award, Person, Resolution, Role};
use hemero::capture::packing::{Base, Dictionary, keeps, pack, unpack};
use hemero::capture::{Capture, Digest};
use jiff::Timestamp;
use serde_json::json;
use tempfile::TempDir;

const URL: &str = "http://paper.example/article/7";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn article(headline: &str) -> Article {
    Article {
        id: "paper:7".into(),
        source: "paper".into(),
        url: URL.into(),
        headline: Some(headline.into()),
        date: Some("2022-07-15".into()),
        body: vec!["Sáng 15-7, tại Đà Nẵng, hội nghị diễn ra.".into(), "Đoạn hai.".into()],
        ..Article::default()
    }
}

fn capture(body: &str) -> Capture {
    Capture {
        url: Address::parse(URL).unwrap(),
        fetched_at: at("2022-07-16T01:00:00Z"),
        status: 200,
        headers: vec![("etag".into(), "\"a\"".into())],
        request_headers: vec![],
        body: Bytes::copy_from_slice(body.as_bytes()),
        wire_bytes: body.len() as u64,
        truncated: None,
        remote_ip: None,
        protocol: None,
        elapsed_ms: 3,
    }
}

/// An archive with one address, claimed and handed out.
struct Bench {
    folder: TempDir,
    store: SqliteStore,
    run: i64,
    source: i64,
    claim: Claim,
    due: Due,
}

impl Bench {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let mut store = SqliteStore::new(Archive::create(folder.path()).unwrap());
        let source = store.source("paper", Some("The Paper"), None, Some("vi")).unwrap();
        let begin = RunStart {
            command: "crawl".into(),
            arguments: json!({}),
            started_at: at("2022-07-16T01:00:00Z"),
            profiles: json!({}),
        };
        let run = store.start_run(&begin).unwrap();
        let link = Discovery {
            url: Address::parse(URL).unwrap(),
            source,
            kind: Kind::Article,
            depth: 0,
            hops: 0,
            barren: 0,
            due_at: Some(at("2022-07-16T01:00:00Z")),
            wake: Wake::Never,
            found_on: None,
        };
        assert_eq!(store.discover(&[link.clone(), link]).unwrap().new_links.len(), 1);
        let now = at("2022-07-16T01:00:01Z");
        let claim = store.claim(now, &[source], &HashSet::new(), 9).unwrap().remove(0);
        let due = store.due(claim.host_id, now, &HashSet::new(), 9).unwrap().remove(0);
        Self { folder, store, run, source, claim, due }
    }

    fn page(&self, html: &str, article: Article) -> Page {
        let sha256 = Digest::of(html.as_bytes()).hex();
        Page {
            address: self.due.id,
            host_id: self.claim.host_id,
            epoch: self.claim.epoch,
            run: self.run,
            host: Some(HostNote { next_at: Some(at("2022-07-16T01:00:02Z")), state: None, robots: None }),
            capture: Some(Kept {
                capture: capture(html),
                packed: Some(pack(sha256.clone(), html.as_bytes(), None).unwrap()),
                sha256: Some(sha256),
                base: None,
                serves: None,
            }),
            article: Some(Reading { article, evidence: None, profile: None }),
            links: vec![],
            visit: Visit {
                at: at("2022-07-16T01:00:00Z"),
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

    fn reader(&self) -> Archive {
        Archive::open_read_only(self.folder.path()).unwrap()
    }
}

#[test]
fn a_page_is_kept_whole_and_read_back() {
    let mut bench = Bench::new();
    let html = "<h1>Hội nghị</h1>".repeat(40);
    let page = bench.page(&html, article("Hội nghị"));
    assert_eq!(bench.store.keep(&page).unwrap().change, Some(Change::New));
    assert!(bench.store.due(bench.claim.host_id, at("2030-01-01T00:00:00Z"), &HashSet::new(), 9).unwrap().is_empty());

    let reader = bench.reader();
    for name in ["paper:7", "7", URL] {
        let version = reader.article(name, None).unwrap();
        let record = version.article(false).unwrap();
        assert_eq!((record.headline.as_deref(), record.revision), (Some("Hội nghị"), Some(1)));
        let capture = reader.capture(version.capture_id).unwrap();
        assert_eq!(capture.capture.header("etag"), Some("\"a\""));
        assert_eq!(reader.body(capture.body_id.unwrap()).unwrap(), html.as_bytes());
    }
    let mut seen = 0;
    let all = Selection { since: Some("2022-07-15".into()), until: Some("2022-07-15".into()), ..Selection::default() };
    reader
        .each_article::<ArchiveError>(&all, |_| {
            seen += 1;
            Ok(())
        })
        .unwrap();
    assert_eq!(seen, 1);
    assert!(matches!(reader.article("paper:8", None), Err(ArchiveError::Unknown { .. })));
}

#[test]
fn words_are_found_without_their_marks() {
    let mut bench = Bench::new();
    bench.store.keep(&bench.page("<p>", article("Đường sắt"))).unwrap();
    let reader = bench.reader();
    for words in ["da nang", "\"đa nẵng\"", "duong", "HOI NGHI"] {
        let words = words.replace('đ', "d");
        let found: i64 = reader
            .connection()
            .query_row("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?1", [&words], |row| row.get(0))
            .unwrap();
        assert_eq!(found, 1, "{words}");
    }
    reader
        .connection()
        .query_row("SELECT count(*) FROM article_list JOIN recent_changes JOIN failures JOIN field_health", [], |_| {
            Ok(())
        })
        .unwrap();
}

/// Of a rare word the matches are sorted, of a common one articles are walked: the page is the same.
#[test]
fn the_newest_come_first_however_many_there_are() {
    let bench = Bench::new();
    let database = rusqlite::Connection::open(bench.folder.path().join(DATABASE)).unwrap();
    database
        .execute(
            "INSERT INTO articles (key, source_id, frontier_id, url, authors, revisions, first_seen_at, changed_at, headline, date,
                                   language)
             WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 11999)
             SELECT 'paper:' || i, 1, 1, 'http://paper.example/' || i, '[]', 1, '', '',
                    'often ' || iif(i % 10 = 3, 'seldom', ''), date('2000-01-01', (i * 7919 % 12000) || ' days'),
                    iif(i % 2, 'vi', 'en') FROM n",
            [],
        )
        .unwrap();
    database.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')", []).unwrap();
    let reader = bench.reader();
    for (word, language) in [("often", None), ("seldom", None), ("often", Some("vi")), ("seldom", Some("vi"))] {
        let selection = Selection { language: language.map(str::to_owned), ..Selection::default() };
        let query = Query::parse(word).unwrap();
        let found = reader.search(&query, &selection, Order::Date, Window { limit: 5, offset: 7 }).unwrap();
        let mut sorted = reader
            .connection()
            .prepare(
                "SELECT key FROM articles WHERE headline LIKE '%' || ?1 || '%' AND coalesce(language = ?2, 1)
                 ORDER BY date DESC LIMIT 5 OFFSET 7",
            )
            .unwrap();
        let wanted: Vec<String> = sorted
            .query_map(rusqlite::params![word, language], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(found.hits.iter().map(|hit| hit.id.clone()).collect::<Vec<_>>(), wanted, "{word} {language:?}");
        assert!(found.hits.iter().all(|hit| hit.snippet.contains(word)));
    }
}

#[test]
fn only_changed_fields_make_a_revision() {
    let mut bench = Bench::new();
    bench.store.keep(&bench.page("<p>one", article("Một"))).unwrap();
    assert_eq!(bench.store.keep(&bench.page("<p>ad", article("Một"))).unwrap().change, Some(Change::Unchanged));
    let changed = bench.store.keep(&bench.page("<p>two", article("Hai"))).unwrap().change;
    assert_eq!(changed, Some(Change::Changed(vec!["headline".into()])));
    let reader = bench.reader();
    let newest = reader.article("7", None).unwrap();
    let revisions = reader.revisions(newest.article_id).unwrap();
    assert_eq!(revisions.iter().map(|r| r.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(revisions[1].changed_fields, ["headline"]);
    assert_eq!(reader.article("7", Some(1)).unwrap().article(false).unwrap().headline.as_deref(), Some("Một"));
    let stale: i64 = reader
        .connection()
        .query_row("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'mot'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(stale, 0, "the index follows the newest revision");
}

#[test]
fn an_article_that_changes_in_the_transaction_that_brought_it_is_found_as_it_is_now() {
    let mut bench = Bench::new();
    bench.store.begin().unwrap();
    bench.store.keep(&bench.page("<p>one", article("Một"))).unwrap();
    bench.store.keep(&bench.page("<p>two", article("Hai"))).unwrap();
    bench.store.commit().unwrap();
    let reader = bench.reader();
    for (word, hits) in [("mot", 0), ("hai", 1)] {
        let found: i64 = reader
            .connection()
            .query_row("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?1", [word], |row| row.get(0))
            .unwrap();
        assert_eq!(found, hits, "{word}");
    }
    drop(reader);
    let database = rusqlite::Connection::open(bench.folder.path().join(DATABASE)).unwrap();
    database.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)", []).unwrap();
}

#[test]
fn a_page_that_is_gone_marks_its_article_and_keeps_it() {
    let mut bench = Bench::new();
    bench.store.keep(&bench.page("<p>", article("Một"))).unwrap();
    let mut gone = bench.page("gone", article("Một"));
    gone.article = None;
    gone.visit.state = State::Gone;
    bench.store.keep(&gone).unwrap();
    assert!(bench.reader().article("7", None).unwrap().gone_at.is_some());
    bench.store.keep(&bench.page("<p>", article("Một"))).unwrap();
    assert!(bench.reader().article("7", None).unwrap().gone_at.is_none(), "it came back");
}

#[test]
fn a_commit_under_an_older_claim_is_refused_whole() {
    let mut bench = Bench::new();
    let page = bench.page("<p>", article("Một"));
    let again = bench.store.claim(at("2022-07-16T01:00:01Z"), &[bench.source], &HashSet::new(), 9).unwrap().remove(0);
    assert!(again.epoch > bench.claim.epoch);
    assert!(matches!(bench.store.keep(&page), Err(ArchiveError::Lost)));
    assert_eq!(bench.reader().newest_capture().unwrap(), 0);
}

#[test]
fn one_refused_page_does_not_cost_its_group() {
    let bench = Bench::new();
    let good = bench.page("<p>", article("Một"));
    let mut stale = bench.page("<p>x", article("Hai"));
    stale.epoch -= 1;
    let reader = bench.reader();
    let writer = Writer::start(bench.store).unwrap();
    let tickets = [writer.keep(stale, false), writer.keep(good, false)];
    let [stale, good] = tickets.map(|ticket| ticket.blocking_recv().unwrap());
    assert!(matches!(stale, Err(ArchiveError::Lost)));
    assert_eq!(good.unwrap().change, Some(Change::New));
    writer.stop().unwrap();
    assert_eq!(reader.newest_capture().unwrap(), 1);
}

#[test]
fn a_host_keeps_its_distance_across_claims() {
    let mut bench = Bench::new();
    let later = at("2022-07-16T02:00:00Z");
    let note = HostNote { next_at: Some(later), state: Some("{\"failures\":3}".into()), robots: None };
    bench.store.reserve(bench.claim.host_id, bench.claim.epoch, &note).unwrap();
    let sources = [bench.source];
    let claim = bench.store.claim(at("2022-07-16T01:59:59Z"), &sources, &HashSet::new(), 9).unwrap().remove(0);
    assert_eq!((claim.next_at, claim.state), (Some(later), note.state));
}

#[test]
fn pages_of_a_site_pack_small_and_read_back() {
    let mut bench = Bench::new();
    let words: Vec<String> = (0..9000u32).map(|n| format!("w{}", n.wrapping_mul(2_654_435_761) >> 12)).collect();
    let template = words[..6000].join(" ");
    let first = format!("{template} {}", words[6000..6100].join(" "));
    let second = format!("{template} {}", words[6100..6200].join(" "));
    let host = Address::parse(URL).unwrap().host_key();
    let mut page = bench.page(&first, article("Một"));
    let kept = page.capture.as_mut().unwrap();
    kept.serves = kept.packed.clone().map(|packed| (packed, 1));
    bench.store.keep(&page).unwrap();
    let found = bench.store.dictionary(&host).unwrap().unwrap();
    assert_eq!((found.body.as_ref(), found.pages), (first.as_bytes(), 1));
    let dictionary = Dictionary::new(&found.sha256, &found.body).unwrap();
    let packed = pack(Digest::of(second.as_bytes()).hex(), second.as_bytes(), Some(&dictionary)).unwrap();
    assert!(packed.bytes.len() * 20 < second.len(), "{} of {}", packed.bytes.len(), second.len());
    let mut page = bench.page(&second, article("Hai"));
    page.capture.as_mut().unwrap().packed = Some(packed);
    bench.store.keep(&page).unwrap();
    let reader = bench.reader();
    let body = reader.captures_of(bench.due.id).unwrap().pop().unwrap().body_id.unwrap();
    assert_eq!(reader.body(body).unwrap(), second.as_bytes());
    let base = bench.store.last_body(bench.due.id).unwrap().unwrap();
    assert_eq!((base.body.as_ref(), base.leans), (first.as_bytes(), false), "a third version leans on the first, too");
    assert_eq!(bench.store.dictionary(&host).unwrap().unwrap().sha256, found.sha256, "the chain stays one deep");
}

#[test]
fn bodies_unpack_with_their_own_dictionaries_in_any_order() {
    let digest = |text: &[u8]| Digest::of(text).hex();
    // Together they are more than a thread keeps.
    let dictionaries: Vec<Bytes> = (0..4u64)
        .map(|seed| {
            (0..1_200_000u64).map(move |n| (n.wrapping_add(seed << 40).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8)
        })
        .map(Iterator::collect)
        .collect();
    let bodies = dictionaries.iter().map(|dictionary| {
        let body = [&dictionary[..5000], b" and more"].concat();
        let packed = pack(digest(&body), &body, Dictionary::new(&digest(dictionary), dictionary).as_ref()).unwrap();
        assert!(packed.bytes.len() < 500 && packed.dictionary.as_deref() == Some(&*digest(dictionary)));
        (body, packed)
    });
    let bodies: Vec<_> = bodies.collect();
    for at in [0, 0, 1, 2, 3, 0, 3, 1, 2] {
        let ((body, packed), sha256) = (&bodies[at], digest(&dictionaries[at]));
        let base = Base { sha256: &sha256, body: (!keeps(&sha256)).then(|| dictionaries[at].to_vec()) };
        assert_eq!(unpack(&digest(body), &packed.bytes, packed.size, Some(base)).unwrap(), *body);
        assert!(keeps(&sha256));
    }
    assert!(dictionaries.iter().any(|dictionary| !keeps(&digest(dictionary))), "memory is bounded");
    let (body, packed) = &bodies[0];
    let wrong = Base { sha256: "another", body: Some(dictionaries[1].to_vec()) };
    assert!(unpack(&digest(body), &packed.bytes, packed.size, Some(wrong)).is_err());
}

#[test]
fn people_with_offices_that_never_meet_are_two() {
    let mut bench = Bench::new();
    let person = |organisation: Option<&str>| Person {
        name: "Nguyễn Văn Nam".into(),
        roles: organisation
            .map(|name| Role { title: "Chủ tịch".into(), organisation: Some(name.into()) })
            .into_iter()
            .collect(),
        mentions: 1,
        ..Person::default()
    };
    let told = [Some("Tỉnh Hòa Sơn"), Some("Câu lạc bộ Sao Mai"), Some("Tỉnh Hòa Sơn"), None];
    for (n, organisation) in told.into_iter().enumerate() {
        let mut record = article("Một");
        record.id = format!("paper:{n}");
        record.people = vec![person(organisation)];
        record.resolutions = vec![Resolution {
            kind: "Nghị quyết".into(),
            number: Some("18-NQ/TW".into()),
            mentions: 1,
            ..Resolution::default()
        }];
        record.awards = vec![Award { award: "Huân chương Lao động hạng Nhì".into(), ..Award::default() }];
        bench.store.keep(&bench.page(&format!("<p>{n}"), record)).unwrap();
    }
    let reader = bench.reader();
    let count = |sql: &str| reader.connection().query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(
        count("SELECT count(*) FROM people"),
        3,
        "the third article names the first; the fourth does not say whom"
    );
    assert_eq!(count("SELECT count(*) FROM resolutions"), 1);
    assert_eq!(count("SELECT count(*) FROM awards"), 1);
    assert_eq!(count("SELECT count(*) FROM article_people"), 4);
    let selection =
        Selection { person: Some("văn nam".into()), resolution: Some("18-nq".into()), ..Selection::default() };
    assert_eq!(reader.count_articles(&selection).unwrap(), 4);
}

#[test]
fn what_is_no_archive_is_said_plainly() {
    let folder = TempDir::new().unwrap();
    let refusal = |folder: &std::path::Path| Archive::open(folder).unwrap_err();
    let missing = refusal(&folder.path().join("nowhere"));
    assert!(matches!(missing, ArchiveError::Missing { .. }), "{missing}");
    assert!(missing.hint().unwrap().contains("hemero init"));

    let database = folder.path().join(DATABASE);
    fs::write(
        &database,
        "not a database, but long enough to be looked at as one by its first page of bytes".repeat(20),
    )
    .unwrap();
    assert!(matches!(refusal(folder.path()), ArchiveError::Foreign { .. }));

    fs::remove_file(&database).unwrap();
    rusqlite::Connection::open(&database).unwrap().execute_batch("CREATE TABLE other (x)").unwrap();
    assert!(matches!(refusal(folder.path()), ArchiveError::Foreign { .. }));
    fs::remove_file(&database).unwrap();

    drop(Archive::create(folder.path()).unwrap());
    assert!(matches!(Archive::create(folder.path()), Err(ArchiveError::Exists { .. })));
    rusqlite::Connection::open(&database).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let newer = refusal(folder.path());
    assert!(matches!(newer, ArchiveError::Newer { found: 99, .. }), "{newer}");
}

#[test]
fn the_second_run_is_told_who_holds_the_archive() {
    let folder = TempDir::new().unwrap();
    let now = at("2022-07-16T01:00:00Z");
    let first = RunLock::take(folder.path(), "crawl", now, false).unwrap();
    let refused = RunLock::take(folder.path(), "sync", now, false).unwrap_err().to_string();
    assert!(refused.contains(&std::process::id().to_string()) && refused.contains("2022-07-16T01:00:00Z"), "{refused}");
    drop(first);
    // The file is still there; it is stale and stops nobody.
    RunLock::take(folder.path(), "sync", now, false).unwrap();
}
