//! The tools themselves: the newsroom does on the wire what it is told, the desk runs the binary.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use crate::support::desk::{Outcome, eventually};
use crate::support::{Certificate, Desk, Fault, Newsroom, Reply, Step, fault};

fn ask(room: &Newsroom, path: &str, extra: &str) -> (Vec<u8>, bool) {
    let host = room.origin();
    let mut stream = TcpStream::connect(host.split_once("//").unwrap().1).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(4))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{extra}\r\n").unwrap();
    let mut got = Vec::new();
    let mut block = [0; 1 << 16];
    let start = Instant::now();
    loop {
        match stream.read(&mut block) {
            Ok(0) => return (got, true),
            Ok(n) => got.extend(&block[..n]),
            Err(_) => return (got, false),
        }
        // An honest answer keeps the connection open: its length says where it ends.
        if start.elapsed() > Duration::from_secs(1) {
            return (got, false);
        }
        if got.len() > 1 << 20 || got.ends_with(b"</html>") || got.ends_with(b"\r\n\r\n") {
            return (got, true);
        }
    }
}

fn text(room: &Newsroom, path: &str, extra: &str) -> String {
    String::from_utf8_lossy(&ask(room, path, extra).0).into_owned()
}

#[test]
fn pages_validators_scripts_and_the_log() {
    let room = Newsroom::open();
    room.at("/page", Reply::html(fault::PAGE).etag("\"7\"").last_modified("Mon, 02 Nov 2026 08:00:00 GMT"))
        .at("/robots.txt", Reply::text("User-agent: *\nDisallow: /x\r\n\r\n"))
        .script("/busy", [Reply::status(429).retry_after("1"), Reply::xml("<rss/>\r\n\r\n")])
        .below("/made/", |request| {
            Reply::html(format!("<html>{}</html>", request.path)).after(Duration::from_millis(30))
        });
    assert!(text(&room, "/page", "").ends_with(fault::PAGE));
    assert!(text(&room, "/page", "If-None-Match: \"6\", \"7\"\r\n").starts_with("HTTP/1.1 304 "));
    assert!(text(&room, "/page", "If-None-Match: \"6\"\r\n").starts_with("HTTP/1.1 200 "));
    assert!(text(&room, "/page", "If-Modified-Since: Mon, 02 Nov 2026 08:00:00 GMT\r\n").starts_with("HTTP/1.1 304 "));
    assert!(text(&room, "/busy", "").contains("429 Too Many Requests\r\nRetry-After: 1\r\n"));
    assert!(text(&room, "/busy", "").contains("<rss/>"));
    assert!(text(&room, "/robots.txt", "").contains("Disallow"));
    assert!(text(&room, "/made/12", "").contains("<html>/made/12</html>"));
    assert!(text(&room, "/none", "").starts_with("HTTP/1.1 404 "));

    assert_eq!(room.paths()[4..6], ["/busy", "/busy"]);
    assert_eq!(room.asked("/page").iter().filter(|request| request.is_conditional()).count(), 3);
    assert_eq!(room.gaps().len(), 8);
    assert_eq!(room.most_at_once(), 1);
    assert_eq!((room.log()[0].method.as_str(), room.log()[0].header("HOST")), ("GET", Some("x")));
    assert!(room.log()[0].connection < room.log()[8].connection && room.log()[0].body.is_empty());
    room.clear();
    assert!(room.log().is_empty());
}

#[test]
fn redirects_lead_where_they_say() {
    let room = Newsroom::open();
    room.hops("/hop", 25, "file:///etc/passwd").at("/loop", Reply::redirect(301, "/loop"));
    assert!(text(&room, "/hop/1", "").contains("Location: /hop/2\r\n"));
    assert!(text(&room, "/hop/25", "").contains("Location: file:///etc/passwd\r\n"));
    assert!(text(&room, "/loop", "").contains("301 Moved Permanently\r\nLocation: /loop\r\n"));
}

#[test]
fn every_fault_is_what_its_name_says() {
    let room = Newsroom::open();
    for fault in Fault::ALL {
        room.at("/fault", fault.reply());
        let (got, ended) = ask(&room, "/fault", "");
        let said = String::from_utf8_lossy(&got);
        match fault {
            Fault::Hang => assert!(got.is_empty() && !ended),
            Fault::NoAnswer => assert!(got.is_empty() && ended),
            Fault::Drip => assert!((1..=3).contains(&got.len()) && !ended, "{said}"),
            Fault::HangInBody => assert!(said.contains("Content-Length: 10")),
            Fault::ResetAfterHead => assert!(said.ends_with("\r\n\r\n")),
            Fault::ResetInBody => assert!(said.ends_with(&fault::PAGE[..40]) && !ended, "{said}"),
            Fault::ShortBody => assert!(said.ends_with(&fault::PAGE[..40]) && ended),
            Fault::LongBody => assert!(said.contains("Length: 40\r\n") && said.ends_with(fault::PAGE)),
            Fault::ChunkCut => assert!(said.ends_with("cut") && ended),
            Fault::BadChunkSize => assert!(said.contains("\r\n\r\nforty\r\n")),
            Fault::LengthAndChunked => assert!(said.contains("Content-Length") && said.contains("chunked")),
            Fault::TwoLengths => assert_eq!(said.matches("Content-Length").count(), 2),
            Fault::ManyHeaders => assert_eq!(said.matches("X-Number").count(), 200),
            Fault::HugeHeader => assert!(got.len() > 1 << 20),
            Fault::HeaderWithoutColon => assert!(said.contains("\r\nthis line has no colon\r\n")),
            Fault::EightBitHeader => assert!(got.contains(&0xe9)),
            Fault::Garbage => assert!(got.len() == 4096 && got[0] == 128),
            Fault::Http09 => assert_eq!(said, fault::PAGE),
            Fault::EndlessBody => assert!(got.len() > 1 << 20),
            Fault::GzipBomb => assert!(said.contains("gzip") && got.len() < 1 << 20),
            Fault::BrotliBomb => assert!(said.contains("Encoding: br\r\n") && got.len() < 1 << 20),
            Fault::ZstdBomb => assert!(said.contains("Encoding: zstd\r\n") && got.len() < 1 << 18),
            Fault::FalseGzip => assert!(said.contains("gzip") && said.ends_with(fault::PAGE)),
            Fault::TruncatedGzip => assert!(said.contains("gzip")),
        }
    }
    let zipped = Reply::html(fault::PAGE).gzip();
    assert!(zipped.body.starts_with(b"\x1f\x8b") && zipped.steps().1);
    room.at("/own", Reply::script([Step::Wait(Duration::from_millis(20)), Step::Send(b"HI\r\n\r\n".to_vec())]));
    assert_eq!(text(&room, "/own", ""), "HI\r\n\r\n");
}

#[test]
fn hosts_come_and_go() {
    let closed = Newsroom::closed_port();
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, closed)).is_err());
    let room = Newsroom::reopen(closed);
    assert_eq!(room.port(), closed);
    assert_eq!(room.url("/a"), format!("http://127.0.0.1:{closed}/a"));
    drop(room);
    eventually("the port is closed", || TcpStream::connect((Ipv4Addr::LOCALHOST, closed)).is_err());
    let other = Newsroom::open_on(Ipv4Addr::new(127, 0, 0, 2));
    assert!(other.origin().starts_with("http://127.0.0.2:"));
}

#[test]
fn certificates_hold_or_do_not() {
    for (certificate, holds) in
        [(Certificate::Valid, true), (Certificate::Expired, false), (Certificate::OtherHost, false)]
    {
        let room = Newsroom::secure(certificate);
        room.at("/", Reply::html(fault::PAGE));
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(room.authority().as_bytes()).unwrap()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let config = config.with_root_certificates(roots).with_no_client_auth();
        let name = ServerName::try_from("127.0.0.1").unwrap();
        let session = ClientConnection::new(Arc::new(config), name).unwrap();
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, room.port())).unwrap();
        let mut wire = StreamOwned::new(session, stream);
        let mut status = [0; 15];
        let answer = wire.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").and_then(|()| wire.read_exact(&mut status));
        assert_eq!(answer.is_ok() && status == *b"HTTP/1.1 200 OK", holds, "{certificate:?}");
    }
}

#[test]
fn the_desk_runs_the_binary() {
    let mut desk = Desk::new();
    desk.now("2026-11-22T08:00:00Z").set("HEMERO_NOW", "2026-11-23T08:00:00Z");
    desk.write("notes/a.txt", "one");
    assert_eq!(desk.read("notes/a.txt"), "one");
    for outcome in [desk.bare(&["--version"]), desk.run(&["--version"]), desk.feed(&["--version"], "unread")] {
        let outcome = outcome.exits(0);
        assert!(outcome.stderr.is_empty(), "{}", outcome.stderr);
    }
    let mut running = desk.spawn(&["--version"]);
    running.signal("CONT");
    eventually("it ends", || running.ended());
    assert_eq!(running.wait().code, 0);

    std::fs::create_dir_all(desk.archive()).unwrap();
    Connection::open(desk.archive().join("hemero.db"))
        .unwrap()
        .execute_batch("create table t as select 7 as n")
        .unwrap();
    assert_eq!(desk.ask("select n from t"), 7);
    assert!(desk.database().execute("delete from t", []).is_err());

    let outcome = Outcome { code: 4, stdout: "{\"a\": 1}\n".to_owned(), stderr: String::new() };
    assert_eq!((outcome.json(), outcome.json_lines().len()), (serde_json::json!({"a": 1}), 1));
}
