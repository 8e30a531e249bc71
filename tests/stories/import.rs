//! Importing: pages that another program saved, read as if they had been fetched.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::{Desk, Paper};

/// The records of an archive by id, without what says when and where they were captured.
fn records(desk: &Desk) -> BTreeMap<String, serde_json::Value> {
    let lines = desk.run(&["export", "jsonl", "-o", "-"]).exits(0).json_lines();
    lines
        .into_iter()
        .map(|mut record| {
            for key in ["capture", "first_seen_at", "profile"] {
                record.as_object_mut().unwrap().remove(key);
            }
            (record["id"].as_str().unwrap().to_owned(), record)
        })
        .collect()
}

/// Every capture with its body, as the archive holds it.
fn captures(desk: &Desk) -> Vec<String> {
    let database = desk.database();
    let mut all = database
        .prepare(
            "SELECT c.url || ' ' || c.fetched_at || ' ' || c.status || ' ' || c.headers || ' ' || c.request_headers || ' '
                || coalesce(b.sha256, '-') || ' ' || c.wire_bytes || ' ' || coalesce(c.truncated, '-') || ' '
                || coalesce(c.remote_ip, '-') || ' ' || coalesce(c.protocol, '-') || ' ' || c.elapsed_ms
             FROM captures AS c LEFT JOIN bodies AS b ON b.id = c.body_id ORDER BY c.id",
        )
        .unwrap();
    all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// An empty archive that reads the paper's pages by its profile.
fn another(paper: &Paper) -> Desk {
    let desk = Desk::new();
    desk.run(&["init"]).exits(0);
    paper.describe(&desk, "1000/s");
    desk
}

/// A WARC record as other programs write it.
fn record(kind: &str, fields: &str, block: &[u8]) -> Vec<u8> {
    let mut record =
        format!("WARC/1.0\r\nWARC-Type: {kind}\r\n{fields}Content-Length: {}\r\n\r\n", block.len()).into_bytes();
    record.extend_from_slice(block);
    record.extend_from_slice(b"\r\n\r\n");
    record
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A page of the paper in one file of wget's kind: request first, angle brackets, SHA-1, chunks and gzip left in.
fn as_wget(url: &str, html: &str) -> Vec<u8> {
    let packed = gzip(html.as_bytes());
    let (left, right) = packed.split_at(packed.len() / 2);
    let mut block =
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
            .to_vec();
    for chunk in [left, right, &[]] {
        block.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        block.extend_from_slice(chunk);
        block.extend_from_slice(b"\r\n");
    }
    let fields = |id: &str| {
        let mut fields = String::new();
        let _ = write!(
            fields,
            "WARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Target-URI: <{url}>\r\nWARC-Date: 2022-07-15T01:00:00Z\r\n"
        );
        fields
    };
    let request = record("request", &fields("1"), b"GET /story/1 HTTP/1.1\r\nUser-Agent: Wget\r\n\r\n");
    let answer = fields("2") + "WARC-Concurrent-To: <urn:uuid:1>\r\nWARC-Payload-Digest: sha1:AAAA\r\n";
    let response = record("response", &answer, &block);
    [gzip(&record("warcinfo", "", b"software: Wget\r\n")), gzip(&request), gzip(&response)].concat()
}

#[test]
fn what_is_exported_comes_back_as_it_was_and_only_once() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 23, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    paper.print(3, "Story number 3, corrected");
    paper.room.at("/story/4", crate::support::Reply::status(410));
    desk.run(&["crawl", "paper"]).exits(0);
    let parcel = desk.path("paper.wacz");
    let file = desk.path("paper.warc.gz");
    desk.run(&["export", "wacz", "-o", parcel.to_str().unwrap()]).exits(0);
    desk.run(&["export", "warc", "-o", file.to_str().unwrap()]).exits(0);
    desk.run(&["verify", "--replay"]).exits(0);

    let second = another(&paper);
    let told = second.run(&["--json", "import", parcel.to_str().unwrap()]).exits(0);
    let figures = told.json()["figures"].clone();
    assert_eq!(
        (&figures["new"], &figures["changed"], &figures["damaged"]),
        (&23.into(), &1.into(), &0.into()),
        "{figures}"
    );
    assert_eq!(figures["answers"], desk.ask("SELECT count(*) FROM captures"));
    assert_eq!(records(&second), records(&desk), "the same pages give the same records");
    assert_eq!(second.ask("SELECT count(*) FROM articles WHERE gone_at IS NOT NULL"), 1);
    assert_eq!(second.ask("SELECT count(*) FROM frontier WHERE due_at IS NOT NULL"), 0, "an import fetches nothing");
    // The head of a 304 is what WARC files do not keep.
    let told = |captures: Vec<String>| captures.into_iter().filter(|line| !line.contains(" 304 ")).collect::<Vec<_>>();
    assert_eq!(told(captures(&second)), told(captures(&desk)));

    let again = second.run(&["--json", "import", file.to_str().unwrap()]).exits(0);
    let figures = again.json()["figures"].clone();
    assert_eq!((&figures["kept"], &figures["known"]), (&0.into(), &figures["answers"]), "{figures}");

    let copy = second.path("copy.warc.gz");
    second.run(&["export", "warc", "-o", copy.to_str().unwrap()]).exits(0);
    let third = another(&paper);
    third.run(&["import", copy.to_str().unwrap()]).exits(0);
    assert_eq!(captures(&third), captures(&second));
    assert_eq!(records(&third), records(&second));
}

#[test]
fn a_killed_import_goes_on_where_it_was() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 80, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let file = desk.path("paper.warc.gz");
    desk.run(&["export", "warc", "-o", file.to_str().unwrap()]).exits(0);
    let mut second = another(&paper);
    second.set("HEMERO_ABORT_AT", "committed:2");
    assert_ne!(second.run(&["import", file.to_str().unwrap()]).code, 0);
    let kept = second.ask("SELECT count(*) FROM captures");
    assert!(kept > 0 && kept < 80, "killed in the middle: {kept}");
    second.set("HEMERO_ABORT_AT", "");
    let told = second.run(&["--json", "import", file.to_str().unwrap()]).exits(0);
    assert_eq!(told.json()["figures"]["known"], kept);
    assert_eq!(records(&second), records(&desk));
    assert_eq!(second.ask("SELECT count(*) FROM captures"), desk.ask("SELECT count(*) FROM captures"));
}

#[test]
fn files_of_other_programs_are_read_and_damage_is_named() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 2, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let html = |n: usize| {
        let sha =
            desk.database().query_row("SELECT id FROM frontier WHERE url LIKE ?1", [format!("%/story/{n}")], |row| {
                row.get::<_, i64>(0)
            });
        let archive = hemero::archive::Archive::open_read_only(&desk.archive()).unwrap();
        let capture = archive.captures_of(sha.unwrap()).unwrap().remove(0);
        String::from_utf8(archive.body(capture.body_id.unwrap()).unwrap().to_vec()).unwrap()
    };
    let second = another(&paper);
    let url = |n: usize| paper.room.url(&format!("/story/{n}"));
    let mut file = as_wget(&url(1), &html(1));
    let start = file.len();
    let mut broken = gzip(&record("response", "WARC-Target-URI: http://x.example/\r\n", &[b'x'; 3000]));
    let middle = broken.len() / 2;
    broken[middle] ^= 0x55;
    broken[middle + 1] ^= 0x55;
    file.extend_from_slice(&broken);
    // A revisit that names its body by a digest that is not ours, a DNS answer, a POST.
    let revisit =
        format!("WARC-Target-URI: {}\r\nWARC-Date: 2022-07-16T01:00:00Z\r\nWARC-Payload-Digest: sha1:AAAA\r\n", url(1));
    file.extend(gzip(&record("revisit", &revisit, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")));
    file.extend(gzip(&record(
        "response",
        "WARC-Target-URI: dns:x.example\r\nWARC-Date: 2022-07-16T01:00:00Z\r\n",
        b"x",
    )));
    let page = second.write("files/b/wget.warc.gz", &file);
    second.write("files/a/page.html", html(0));
    let line = serde_json::json!({ "file": "page.html", "url": url(0), "fetched": "2022-07-15T01:00:00Z" });
    second.write("files/a/manifest.jsonl", line.to_string());

    let told = second.run(&["--json", "import", "--tolerate", "50%", second.path("files").to_str().unwrap()]).exits(0);
    let figures = told.json()["figures"].clone();
    let of = |name: &str| figures[name].as_u64().unwrap();
    assert_eq!((of("answers"), of("new"), of("passed"), of("damaged"), of("bodiless")), (3, 2, 1, 1, 0), "{figures}");
    assert!(told.stderr.contains(&format!("{}, byte {start}: ", page.display())), "{}", told.stderr);
    assert_eq!(records(&second), records(&desk), "read as if fetched");
    assert_eq!(
        second.ask(
            "SELECT count(*) FROM captures AS c JOIN bodies AS b ON b.id = c.body_id WHERE c.url LIKE '%/story/1'"
        ),
        2,
        "the revisit has its body"
    );
    assert_eq!(second.ask("SELECT count(*) FROM captures WHERE request_headers LIKE '%Wget%'"), 1);

    let strict = second.run(&["import", second.path("files").to_str().unwrap()]).exits(4);
    assert!(strict.stderr.contains("import too many failures: 3 answers, 0 kept, 3 known"), "{}", strict.stderr);
}

#[test]
fn an_old_file_changes_no_article_and_is_kept_beside_it() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 1, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let before = records(&desk);
    let old = "<html><body><h1>An older headline</h1><p>Something else was told then.</p></body></html>";
    let file = desk.write("old.warc.gz", as_wget(&paper.room.url("/story/0"), old));
    let told = desk.run(&["--json", "import", file.to_str().unwrap()]).exits(0);
    assert_eq!(told.json()["figures"]["past"], 1, "{}", told.stdout);
    assert_eq!(records(&desk), before);
    assert_eq!(desk.ask("SELECT count(*) FROM captures WHERE url LIKE '%/story/0'"), 2);
}

#[test]
fn what_cannot_be_imported_is_said_before_anything_is() {
    let desk = Desk::new();
    desk.run(&["init"]).exits(0);
    let page = desk.write("page.html", "<html>");
    let refused = desk.run(&["import", page.to_str().unwrap()]).exits(2);
    assert!(
        refused.stderr.contains("neither WARC nor WACZ") && refused.stderr.contains("--manifest"),
        "{}",
        refused.stderr
    );
    desk.run(&["import", desk.path("nowhere.warc").to_str().unwrap()]).exits(1);
    assert_eq!(desk.ask("SELECT count(*) FROM runs"), 0);
}

/// What different programs make of the same page: `(media type of the record, fields, block)`.
fn dialects(html: &str) -> Vec<(&'static str, Vec<u8>)> {
    let answer = |head: &str, body: &[u8]| {
        [format!("{head}\r\nContent-Type: text/html; charset=utf-8\r\n").as_bytes(), body].concat()
    };
    let with = |headers: &str, body: &[u8]| answer("HTTP/1.1 200 OK", &[headers.as_bytes(), b"\r\n", body].concat());
    let plain = html.as_bytes();
    let mut brotli = Vec::new();
    brotli::CompressorWriter::new(&mut brotli, 4096, 5, 22).write_all(plain).unwrap();
    let chunked =
        [format!("{:x};name=value\r\n", plain.len()).as_bytes(), plain, b"\r\n0\r\nTrailer: x\r\n\r\n"].concat();
    vec![
        ("brotli, as browsers ask for it", with("Content-Encoding: br\r\n", &brotli)),
        ("zstd", with("Content-Encoding: zstd\r\n", &zstd::bulk::compress(plain, 3).unwrap())),
        ("gzip in gzip", with("Content-Encoding: gzip, gzip\r\n", &gzip(&gzip(plain)))),
        ("chunks with a trailer", with("Transfer-Encoding: chunked\r\n", &chunked)),
        (
            "gzip undone, its header left in, a wrong length",
            with("Content-Encoding: gzip\r\nContent-Length: 7\r\n", plain),
        ),
        (
            "names of a crawl for language models",
            with(&format!("X-Crawl-Content-Encoding: gzip\r\nContent-Length: {}\r\n", plain.len()), plain),
        ),
        (
            "HTTP/2, bare line ends",
            String::from_utf8(answer("HTTP/2 200", &[b"\r\n", plain].concat()))
                .unwrap()
                .replace("\r\n", "\n")
                .into_bytes(),
        ),
        (
            "gzip cut off",
            with("Content-Encoding: gzip\r\n", &{
                let mut packed = gzip(plain);
                packed.truncate(packed.len() - 8);
                packed
            }),
        ),
    ]
}

#[test]
fn the_dialects_of_other_programs_give_the_same_records() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 11, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let html = |n: usize| {
        let archive = hemero::archive::Archive::open_read_only(&desk.archive()).unwrap();
        let body = desk.ask(&format!("SELECT body_id FROM frontier WHERE url LIKE '%/story/{n}'"));
        String::from_utf8(archive.body(body).unwrap().to_vec()).unwrap()
    };
    let fields = |n: usize, more: &str| {
        format!(
            "WARC-Target-URI: {}\r\nWARC-Date: 2022-07-15T01:00:00Z\r\n{more}",
            paper.room.url(&format!("/story/{n}"))
        )
    };
    let mut records_of: Vec<Vec<u8>> = Vec::new();
    for n in 0..8 {
        let (_, block) = dialects(&html(n)).swap_remove(n);
        records_of.push(record("response", &fields(n, &format!("WARC-Record-ID: <urn:uuid:{n}>\r\n")), &block));
        // Heritrix puts what it knows behind, browsers their pictures of pages and words: none of it is an answer.
        let about = format!("WARC-Refers-To: <urn:uuid:{n}>\r\n");
        records_of.push(record(
            "metadata",
            &fields(n, &about),
            b"fetchTimeMs: 12\r\noutlink: http://x.example/ L a/@href\r\n",
        ));
        records_of.push(record("conversion", &fields(n, &about), b"words alone"));
        records_of.push(record(
            "resource",
            "WARC-Target-URI: urn:pageinfo:x\r\nWARC-Date: 2022-07-15T01:00:00Z\r\nContent-Type: application/json\r\n",
            b"{}",
        ));
    }
    records_of.push(record("resource", &fields(8, "Content-Type: text/html\r\n"), html(8).as_bytes()));
    // A record in a gzip member of its own needs no length.
    let response = [b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", html(9).as_bytes()].concat();
    let long = String::from_utf8(record("response", &fields(9, ""), &response)).unwrap();
    let (from, to) = (long.find("Content-Length").unwrap(), long.find("\r\n\r\nHTTP").unwrap());
    let unmeasured = [&long.as_bytes()[..from - 2], &long.as_bytes()[to..]].concat();

    let second = another(&paper);
    let plain = second.write("files/plain.warc", records_of.concat());
    let members: Vec<u8> = records_of.iter().flat_map(|record| gzip(record)).chain(gzip(&unmeasured)).collect();
    second.write("files/members.warc.gz", members);
    let told = second.run(&["--json", "import", plain.to_str().unwrap()]).exits(0);
    assert_eq!(told.json()["figures"]["new"], 9, "{}", told.stdout);
    let told = second.run(&["--json", "import", second.path("files").to_str().unwrap()]).exits(0);
    assert_eq!(
        (&told.json()["figures"]["new"], &told.json()["figures"]["known"]),
        (&1.into(), &18.into()),
        "{}",
        told.stdout
    );

    // zstd, frame by frame, with a dictionary in front that is packed itself.
    let words = [html(0).as_bytes(), html(1).as_bytes()].concat();
    let packed_words = zstd::bulk::compress(&words, 3).unwrap();
    let mut file = [&[0x5d, 0x2a, 0x4d, 0x18][..], &(packed_words.len() as u32).to_le_bytes(), &packed_words].concat();
    let mut packer = zstd::bulk::Compressor::with_dictionary(3, &words).unwrap();
    let block = [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", html(10).as_bytes()].concat();
    for record in [record("warcinfo", "", b"software: other\r\n"), record("response", &fields(10, ""), &block)] {
        file.extend(packer.compress(&record).unwrap());
    }
    let file = second.write("packed.warc.zst", file);
    let told = second.run(&["--json", "import", file.to_str().unwrap()]).exits(0);
    assert_eq!(
        (&told.json()["figures"]["new"], &told.json()["figures"]["damaged"]),
        (&1.into(), &0.into()),
        "{}",
        told.stdout
    );
    assert_eq!(records(&second), records(&desk), "read as if fetched");
    assert_eq!(
        second.ask("SELECT count(*) FROM captures WHERE truncated IS NOT NULL"),
        1,
        "the one whose end is missing"
    );
}
