//! WARC files: what is written can be read, and damage costs one record.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use hemero::capture::warc::{Kind, Reader, Record, Writer, http, labelled_digest};
use proptest::prelude::*;

const LIMIT: usize = 1 << 20;

fn response(url: &str, body: &[u8]) -> Record {
    let mut record = Record::new(Kind::Response, url.as_bytes(), "2022-07-15T08:00:00Z");
    record.field("WARC-Target-URI", url).field("Content-Type", "application/http; msgtype=response");
    record.block = http::response_block(200, &[("content-type".into(), "text/html".into())], body);
    let digest = labelled_digest(&record.block);
    record.field("WARC-Block-Digest", &digest);
    record
}

fn written(records: &[Record]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for record in records {
        writer.write(record).unwrap();
    }
    writer.finish().unwrap()
}

fn read_all(file: &[u8]) -> (Vec<Record>, usize) {
    let mut reader = Reader::new(file, LIMIT);
    let (mut records, mut damaged) = (Vec::new(), 0);
    while let Some(next) = reader.next_record().unwrap() {
        match next {
            Ok((_, record)) => records.push(record),
            Err(_) => damaged += 1,
        }
    }
    (records, damaged)
}

fn three() -> Vec<Record> {
    ["a", "b", "c"].map(|page| response(&format!("http://paper.example/{page}"), page.as_bytes())).to_vec()
}

#[test]
fn records_come_back_as_they_were_written() {
    let records = three();
    let file = written(&records);
    assert_eq!(read_all(&file), (records.clone(), 0));
    assert_eq!(file, written(&records), "the same records give the same bytes");
}

#[test]
fn a_record_can_be_read_alone_from_its_span() {
    let mut writer = Writer::new(Vec::new());
    let spans: Vec<_> = three().iter().map(|record| writer.write(record).unwrap()).collect();
    let file = writer.finish().unwrap();
    let span = spans[1];
    let member = &file[span.offset as usize..(span.offset + span.length) as usize];
    let (records, damaged) = read_all(member);
    assert_eq!((records.len(), damaged), (1, 0));
    assert_eq!(records[0].target(), Some("http://paper.example/b"));
}

#[test]
fn plain_files_and_angle_brackets_are_read() {
    let mut plain = String::new();
    for page in ["a", "b"] {
        let block = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";
        plain += &format!(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://paper.example/{page}>\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
            block.len()
        );
    }
    let (records, damaged) = read_all(plain.as_bytes());
    assert_eq!(damaged, 0);
    assert_eq!(
        records.iter().filter_map(Record::target).collect::<Vec<_>>(),
        ["http://paper.example/a", "http://paper.example/b"]
    );
    let head = http::parse_response(&records[0].block).unwrap();
    assert_eq!((head.status, &records[0].block[head.body..]), (200, &b"<p>"[..]));
}

#[test]
fn one_damaged_member_costs_one_record() {
    let records = three();
    let mut writer = Writer::new(Vec::new());
    let spans: Vec<_> = records.iter().map(|record| writer.write(record).unwrap()).collect();
    let mut file = writer.finish().unwrap();
    let middle = (spans[1].offset + spans[1].length / 2) as usize;
    for byte in &mut file[middle..middle + 20] {
        *byte ^= 0x5a;
    }
    let mut reader = Reader::new(file.as_slice(), LIMIT);
    let (mut targets, mut damages) = (Vec::new(), Vec::new());
    while let Some(next) = reader.next_record().unwrap() {
        match next {
            Ok((_, record)) => targets.push(record.target().unwrap().to_owned()),
            Err(damage) => damages.push(damage),
        }
    }
    assert_eq!(targets, ["http://paper.example/a", "http://paper.example/c"]);
    assert_eq!(damages[0].offset, spans[1].offset, "the damage is named by its place: {damages:?}");
}

#[test]
fn a_missing_length_ends_with_the_member() {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://paper.example/\r\n\r\nHTTP/1.1 200 OK\r\n\r\nbody\r\n\r\n")
        .unwrap();
    let (records, damaged) = read_all(&gzip.finish().unwrap());
    assert_eq!(damaged, 0);
    assert!(records[0].block.ends_with(b"body"));
}

#[test]
fn a_huge_record_is_cut_and_the_next_one_is_read() {
    let records =
        [response("http://paper.example/huge", &vec![b'x'; 3 * LIMIT]), response("http://paper.example/next", b"n")];
    for file in [written(&records), unpacked(&written(&records))] {
        let (read, damaged) = read_all(&file);
        assert_eq!(damaged, 0);
        assert!(read[0].cut && read[0].block.len() == LIMIT);
        assert_eq!(read[1].target(), Some("http://paper.example/next"));
    }
}

#[test]
fn headers_of_the_wire_are_set_aside_and_come_back() {
    let headers: Vec<(String, String)> =
        [("content-type", "text/html"), ("content-encoding", "br"), ("content-length", "7"), ("etag", "\"x\"")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec();
    let block = http::response_block(200, &headers, b"0123456789");
    let text = String::from_utf8(block.clone()).unwrap();
    assert!(text.contains("X-Archive-Orig-Content-Encoding: br\r\n") && text.contains("Content-Length: 10\r\n"));
    assert!(http::is_decoded(&block));
    assert_eq!(http::parse_response(&block).unwrap().headers, headers);
}

fn unpacked(file: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::MultiGzDecoder::new(file).read_to_end(&mut plain).unwrap();
    plain
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_the_reader_panic_or_hang(mut noise in prop::collection::vec(any::<u8>(), 0..600), at in 0usize..400, plain in any::<bool>()) {
        let mut file = written(&three());
        if plain {
            file = unpacked(&file);
        }
        let at = at.min(file.len());
        noise.extend_from_slice(&file[at..]);
        file.truncate(at);
        file.extend(noise);
        read_all(&file);
    }
}

#[test]
fn keys_are_those_that_replay_tools_form() {
    for (url, key) in [
        ("http://127.0.0.1:8080/a/B.html?b=2&a=1", "1,0,0,127:8080)/a/b.html?a=1&b=2"),
        ("https://www.Paper.example/", "example,paper)/"),
        ("http://paper.example/a%20b/%C4%91/?q=%C3%A9&x", "example,paper)/a%20b/%c4%91?q=%c3%a9&x"),
        ("http://paper.example/a//b/../c/", "example,paper)/a/c"),
        ("https://paper.example:444/tin%2Fhoat/1", "example,paper:444)/tin/hoat/1"),
        ("http://paper.example/a?", "example,paper)/a"),
        ("http://paper.example/x|y", "example,paper)/x|y"),
        ("http://[::1]:80/x", "::1)/x"),
        ("http://paper.example/?sid=0123456789abcdef0123456789abcdef&z=1&a", "example,paper)/?a&z=1"),
    ] {
        assert_eq!(hemero::capture::warc::surt::key(&url::Url::parse(url).unwrap()), key, "{url}");
    }
}
