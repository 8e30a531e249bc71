//! Pages handed on: every answer as its own record, each body once, the same archive the same bytes.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use hemero::archive::{Archive, DATABASE};
use hemero::article::Article;
use hemero::capture::Digest;
use hemero::capture::packing::pack;
use hemero::capture::warc::{Kind, Reader, Record, http, labelled_digest};
use hemero::export::{self, CaptureSelection, Manifest, Output, PageOptions};
use rusqlite::{Connection, params};
use tempfile::TempDir;

const PAGE: &str = "<html><h1>Kỷ niệm 60 năm</h1><p>Sáng 15-7, hội nghị diễn ra.</p></html>";

/// An archive with one answer of every kind.
struct Shelf {
    folder: TempDir,
    database: Connection,
}

/// `(address, moment, status, headers, body, truncated)`.
type Answer<'a> = (&'a str, &'a str, u16, &'a [(&'a str, &'a str)], Option<&'a str>, Option<&'a str>);

const HTML: &[(&str, &str)] =
    &[("content-type", "text/html; charset=utf-8"), ("content-encoding", "gzip"), ("content-length", "70")];

impl Shelf {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        drop(Archive::create(folder.path()).unwrap());
        let database = Connection::open(folder.path().join(DATABASE)).unwrap();
        database
            .execute_batch(
                "INSERT INTO sources (id, name, added_at) VALUES (1, 'paper', '2022-07-15'), (2, 'other', '2022-07-15');
                 INSERT INTO hosts (id, host) VALUES (1, 'http://paper.example');
                 INSERT INTO runs (id, command, version, started_at) VALUES (1, 'crawl', '0', '2022-07-15');",
            )
            .unwrap();
        Self { folder, database }
    }

    fn full() -> Self {
        let shelf = Self::new();
        let answers: [Answer<'_>; 8] = [
            ("http://paper.example/1", "2022-07-15T01:00:00.250Z", 200, HTML, Some(PAGE), None),
            ("http://paper.example/old", "2022-07-15T01:00:01.250Z", 301, &[("location", "/1")], None, None),
            ("http://paper.example/gone", "2022-07-15T01:00:02.250Z", 404, HTML, Some("<p>Không có</p>"), None),
            ("http://paper.example/print/1", "2022-07-15T01:00:03.250Z", 200, HTML, Some(PAGE), None),
            ("http://paper.example/long", "2022-07-15T01:00:04.250Z", 200, HTML, Some("<p>Dài"), Some("length")),
            ("http://paper.example/empty", "2022-07-15T01:00:05.250Z", 200, &[], Some(""), None),
            ("http://paper.example/empty2", "2022-07-15T01:00:05.750Z", 200, &[], Some(""), None),
            ("http://paper.example/1", "2022-07-16T01:00:00.000Z", 304, &[("etag", "\"a\"")], None, None),
        ];
        for answer in answers {
            shelf.keep(1, answer);
        }
        shelf
    }

    fn keep(&self, source: i64, (url, at, status, headers, body, truncated): Answer<'_>) {
        let body = body.map(|body| {
            let packed = pack(Digest::of(body.as_bytes()).hex(), body.as_bytes(), None).unwrap();
            let add = "INSERT INTO bodies (sha256, size, packed) VALUES (?1, ?2, ?3)
                       ON CONFLICT DO UPDATE SET size = size RETURNING id";
            let values = params![packed.sha256, body.len() as i64, packed.bytes];
            self.database.query_row(add, values, |row| row.get::<_, i64>(0)).unwrap()
        });
        let add = "INSERT INTO frontier (key, url, host_id, source_id, kind, state, found_at)
                   VALUES (?1, ?1, 1, ?2, 'article', 'fetched', '2022') ON CONFLICT DO UPDATE SET url = url RETURNING id";
        let add = add.replace("(?1, ?1", "(cast(?1 AS BLOB), ?1");
        let address: i64 = self.database.query_row(&add, params![url, source], |row| row.get(0)).unwrap();
        let add = "INSERT INTO captures (frontier_id, run_id, url, fetched_at, status, headers, request_headers, body_id,
                                         wire_bytes, truncated, remote_ip, protocol, elapsed_ms)
                   VALUES (?1, 1, ?2, ?3, ?4, ?5, '[[\"accept\", \"text/html\"]]', ?6, 70, ?7, '127.0.0.1', 'http/1.1', 12)";
        let headers = serde_json::to_string(headers).unwrap();
        self.database.execute(add, params![address, url, at, status, headers, body, truncated]).unwrap();
    }

    fn warc(&self, to: &Path, options: &PageOptions) -> Manifest {
        let archive = Archive::open_read_only(self.folder.path()).unwrap();
        export::warc(&archive, Output::Path(to.to_owned()), options, || {}).unwrap()
    }
}

fn records(path: &Path) -> Vec<Record> {
    let mut reader = Reader::new(File::open(path).unwrap(), 1 << 20);
    let mut records = Vec::new();
    while let Some(next) = reader.next_record().unwrap() {
        records.push(next.unwrap().1);
    }
    records
}

fn answers(records: &[Record]) -> Vec<&Record> {
    records.iter().filter(|record| matches!(record.kind, Kind::Response | Kind::Revisit)).collect()
}

#[test]
fn every_answer_is_a_record_and_each_body_is_there_once() {
    let shelf = Shelf::full();
    let path = shelf.folder.path().join("paper.warc.gz");
    let manifest = shelf.warc(&path, &PageOptions::default());
    assert_eq!(manifest.captures, Some(8));
    let records = records(&path);
    assert_eq!(records[0].kind, Kind::Warcinfo);
    assert!(String::from_utf8_lossy(&records[0].block).contains("X-Archive-Orig-"), "what was not kept is declared");

    let told: Vec<_> =
        answers(&records).iter().map(|r| (r.kind, r.target().unwrap().rsplit('/').next().unwrap())).collect();
    let whole = |name| (Kind::Response, name);
    assert_eq!(
        told,
        [
            whole("1"),
            whole("old"),
            whole("gone"),
            (Kind::Revisit, "1"),
            whole("long"),
            whole("empty"),
            whole("empty2"),
            (Kind::Revisit, "1")
        ]
    );
    let answers = answers(&records);
    let (page, copy, long, confirmed) = (answers[0], answers[3], answers[4], answers[7]);
    assert!(page.block.ends_with(PAGE.as_bytes()));
    assert_eq!(page.get("WARC-Payload-Digest"), Some(labelled_digest(PAGE.as_bytes()).as_str()));
    assert_eq!(page.get("WARC-Block-Digest"), Some(labelled_digest(&page.block).as_str()));
    assert_eq!((page.get("WARC-IP-Address"), page.get("WARC-Protocol")), (Some("127.0.0.1"), Some("http/1.1")));
    assert_eq!(long.get("WARC-Truncated"), Some("length"));
    for revisit in [copy, confirmed] {
        assert_eq!(revisit.get("WARC-Refers-To-Target-URI"), page.target());
        assert_eq!(revisit.get("WARC-Refers-To-Date"), page.get("WARC-Date"));
        assert_eq!(revisit.get("WARC-Payload-Digest"), page.get("WARC-Payload-Digest"));
    }
    assert!(copy.get("WARC-Profile").unwrap().ends_with("identical-payload-digest"));
    assert!(confirmed.get("WARC-Profile").unwrap().ends_with("server-not-modified") && confirmed.block.is_empty());
    assert_eq!(http::parse_response(&answers[1].block).unwrap().status, 301);

    let requests: Vec<_> = records.iter().filter(|record| record.kind == Kind::Request).collect();
    assert_eq!(requests.len(), 8);
    assert!(
        requests.iter().zip(&answers).all(|(request, answer)| request.get("WARC-Concurrent-To") == Some(answer.id()))
    );
    assert!(requests[0].block.starts_with(b"GET /1 HTTP/1.1\r\nHost: paper.example\r\nAccept: text/html\r\n"));
}

#[test]
fn an_index_line_leads_to_its_record() {
    let shelf = Shelf::full();
    let path = shelf.folder.path().join("paper.warc.gz");
    shelf.warc(&path, &PageOptions::default());
    let index = fs::read_to_string(shelf.folder.path().join("paper.cdxj")).unwrap();
    let file = fs::read(&path).unwrap();
    let lines: Vec<&str> = index.lines().collect();
    assert!(lines.len() == 8 && lines.is_sorted(), "{index}");
    for line in lines {
        let fields: serde_json::Value = serde_json::from_str(&line[line.find('{').unwrap()..]).unwrap();
        let number = |name: &str| fields[name].as_str().unwrap().parse::<usize>().unwrap();
        let member = &file[number("offset")..number("offset") + number("length")];
        let (_, record) = Reader::new(member, 1 << 20).next_record().unwrap().unwrap().unwrap();
        assert_eq!((record.target(), Some("paper.warc.gz")), (fields["url"].as_str(), fields["filename"].as_str()));
    }
}

#[test]
fn a_folder_is_begun_anew_when_a_file_is_full_and_is_the_same_twice() {
    let shelf = Shelf::full();
    let small = PageOptions { volume: 2_000, ..PageOptions::default() };
    let read = |name: &str| -> BTreeMap<String, Vec<u8>> {
        let folder = shelf.folder.path().join(name);
        shelf.warc(&folder, &small);
        let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
        entries.map(|e| (e.file_name().into_string().unwrap(), fs::read(e.path()).unwrap())).collect()
    };
    let (first, second) = (read("one"), read("two"));
    assert_eq!(first, second, "the same archive, the same bytes");
    let files: Vec<_> = first.keys().filter(|name| name.ends_with(".warc.gz")).collect();
    assert!(files.len() > 1 && files[0].starts_with("hemero-20220715010000-00000"), "{files:?}");
    let mut kept = 0;
    for name in files {
        let records = records(&shelf.folder.path().join("one").join(name));
        assert_eq!((records[0].kind, records[0].get("WARC-Filename")), (Kind::Warcinfo, Some(name.as_str())));
        kept += answers(&records).len();
        assert!(first.contains_key(&name.replace(".warc.gz", ".cdxj")));
    }
    assert_eq!(kept, 8);
    shelf.warc(&shelf.folder.path().join("one"), &small);
}

#[test]
fn a_selection_holds_whole_answers_whatever_was_left_out() {
    let shelf = Shelf::full();
    shelf.keep(2, ("http://other.example/", "2022-07-17T00:00:00.000Z", 200, HTML, Some("<p>Other</p>"), None));
    let path = shelf.folder.path().join("part.warc.gz");
    let select = |since: Option<&str>, until: Option<&str>, site: &[&str]| {
        let captures = CaptureSelection {
            since: since.map(str::to_owned),
            until: until.map(str::to_owned),
            sites: site.iter().map(|site| (*site).to_owned()).collect(),
        };
        shelf.warc(&path, &PageOptions { captures, ..PageOptions::default() });
        let records = records(&path);
        answers(&records).iter().map(|record| (record.kind, record.target().unwrap().to_owned())).collect::<Vec<_>>()
    };
    let page = |kind, path: &str| (kind, format!("http://{path}"));
    assert_eq!(select(None, None, &["other"]), [page(Kind::Response, "other.example/")]);
    assert_eq!(select(Some("2022-07-16"), Some("2022-07-16"), &[]), [page(Kind::Revisit, "paper.example/1")]);
    assert_eq!(
        select(Some("2022-07-15T01:00:03"), Some("2022-07-15"), &[])[0],
        page(Kind::Response, "paper.example/print/1")
    );
    assert_eq!(select(None, Some("2021"), &[]), []);
    assert_eq!(records(&path).len(), 1, "an export of nothing still says what it is");
}

#[test]
fn a_wacz_file_holds_what_its_descriptor_says() {
    let shelf = Shelf::full();
    let article = Article {
        id: "paper:1".into(),
        url: "http://paper.example/1".into(),
        headline: Some("Kỷ niệm".into()),
        body: vec!["Một.".into(), "Hai.".into()],
        ..Article::default()
    };
    let record = serde_json::to_string(&article).unwrap();
    shelf
        .database
        .execute_batch(&format!(
            "INSERT INTO articles (id, key, source_id, frontier_id, url, authors, revisions, first_seen_at, changed_at)
             VALUES (1, 'paper:1', 1, 1, 'http://paper.example/1', '[]', 1, '2022', '2022');
             INSERT INTO revisions (article_id, number, capture_id, run_id, created_at, changed_fields, fields)
             VALUES (1, 1, 1, 1, '2022', '[]', '{record}');"
        ))
        .unwrap();
    let archive = Archive::open_read_only(shelf.folder.path()).unwrap();
    let path = shelf.folder.path().join("paper.wacz");
    let manifest = export::wacz(&archive, &path, &PageOptions::default(), || {}).unwrap();
    assert_eq!((manifest.articles, manifest.captures), (1, Some(8)));
    let first = fs::read(&path).unwrap();
    export::wacz(&archive, &path, &PageOptions::default(), || {}).unwrap();
    assert_eq!(first, fs::read(&path).unwrap(), "the same archive, the same bytes");

    let mut zip = zip::ZipArchive::new(File::open(&path).unwrap()).unwrap();
    let mut read = |name: &str| {
        let mut content = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut content).unwrap();
        content
    };
    let descriptor: serde_json::Value = serde_json::from_slice(&read("datapackage.json")).unwrap();
    assert_eq!(descriptor["created"], "2022-07-16T01:00:00Z");
    for resource in descriptor["resources"].as_array().unwrap() {
        let content = read(resource["path"].as_str().unwrap());
        assert_eq!(resource["hash"], format!("sha256:{}", Digest::of(&content).hex()));
        assert_eq!(resource["bytes"], content.len());
    }
    let pages = String::from_utf8(read("pages/pages.jsonl")).unwrap();
    let page: serde_json::Value = serde_json::from_str(pages.lines().nth(1).unwrap()).unwrap();
    assert_eq!((page["title"].as_str(), page["ts"].as_str()), (Some("Kỷ niệm"), Some("2022-07-15T01:00:00.25Z")));
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let stored = |name: &String| name.ends_with(".gz");
    for name in names.iter().filter(|name| stored(name)) {
        assert_eq!(zip.by_name(name).unwrap().compression(), zip::CompressionMethod::Stored, "{name}");
    }
}

#[test]
fn a_copy_of_the_database_stands_alone_and_may_leave_the_pages_out() {
    let shelf = Shelf::full();
    let archive = Archive::open_read_only(shelf.folder.path()).unwrap();
    for (slim, bodies) in [(false, 4), (true, 0)] {
        let path = shelf.folder.path().join("copy.db");
        export::sqlite(&archive, &path, slim).unwrap();
        let copy = Connection::open(&path).unwrap();
        let count = |sql: &str| copy.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!((count("SELECT count(*) FROM bodies"), count("SELECT count(*) FROM captures")), (bodies, 8));
        assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        assert!(!shelf.folder.path().join("copy.db-wal").exists());
    }
}

#[test]
fn replay_would_serve_what_is_stored_and_says_where_it_would_not() {
    let shelf = Shelf::full();
    let check = || export::replay(&Archive::open_read_only(shelf.folder.path()).unwrap(), || {}).unwrap();
    let whole = check();
    assert_eq!((whole.captures, whole.mismatches), (8, vec![]));
    // Line ends cannot be in a header, and a name with a colon would be cut there.
    let odd = r#"[["x-line", "a\nb"], ["content-type", "text/html"]]"#;
    shelf.database.execute("UPDATE captures SET headers = ?1 WHERE id = 3", [odd]).unwrap();
    let broken = check().mismatches;
    assert_eq!(broken.len(), 1);
    assert_eq!((broken[0].capture, broken[0].reason.as_str()), (3, "its headers would be others"));
}
