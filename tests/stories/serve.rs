//! `hemero serve`: the reading room shows what the archive holds, to this machine, and runs nothing.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use crate::support::Desk;

/// The room's address, and what a path of it answers.
struct Room(String);

impl Room {
    fn get(&self, path: &str) -> (u16, String) {
        self.ask(path, &self.0)
    }

    fn ask(&self, path: &str, host: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.0).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        (text[9..12].parse().unwrap(), text)
    }

    /// The first address of that beginning on a page.
    fn link(&self, page: &str, beginning: &str) -> String {
        let (_, text) = self.get(page);
        let start =
            text.find(&format!("href=\"{beginning}")).unwrap_or_else(|| panic!("no {beginning} on {page}: {text}"));
        text[start + 6..].split('"').next().unwrap().to_owned()
    }
}

#[test]
fn a_reader_walks_through_the_room() {
    let desk = Desk::new();
    let archive = desk.archive().to_str().unwrap().to_owned();
    desk.bare(&["-C", &archive, "-q", "demo", "--port", "8441"]).exits(0);
    let mut running = desk.spawn(&["serve", "--port", "0"]);
    let mut words = String::new();
    BufReader::new(running.stderr()).read_line(&mut words).unwrap();
    let address = words.split("http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap();
    let room = Room(address.to_owned());

    let (status, list) = room.get("/");
    assert!(status == 200 && list.contains("80 articles"), "{list}");
    assert!(!list.contains("<script") && list.contains("default-src 'none'"), "{list}");
    assert!(room.get("/?site=demo-observer").1.contains("20 articles"));
    assert!(room.get("/?page=2").1.contains("rel=\"prev\""));

    let (status, article) = room.get("/articles/demo-congxuong:1020");
    assert!(status == 200 && article.contains("Nghị quyết số 520-NQ/ĐU"), "{article}");
    assert!(article.contains("<mark class=\"people\"") && article.contains("<mark class=\"resolutions\""), "{article}");

    // From an article to a person, and from the person back to articles.
    let person = room.link("/articles/demo-congxuong:1020", "/people/");
    assert!(room.get(&person).1.contains("/articles/demo-congxuong:1001"), "{person}");
    assert!(room.get(&room.link("/resolutions", "/resolutions/")).1.contains("/articles/demo-"));
    assert_eq!(room.get("/awards").0, 200);

    // Words without marks find words with them, and are shown as they were written.
    assert!(room.get("/search?q=phan+duy+thuoc").1.contains("<mark>Thước</mark>"));
    assert!(room.get("/search?q=dam+tien+cuong").1.contains("<mark>Đàm</mark>"));
    assert!(room.get("/search?q=%3Cscript%3E").1.contains("value=\"&#60;script&#62;\""));
    assert_eq!(room.get("/search?q=").0, 200);

    // A stored page is shut in; other kinds are shown as text.
    let stored = room.link("/articles/demo-vinhlam:2003", "/pages/");
    let (status, page) = room.get(&stored);
    assert!(status == 200 && page.contains("content-security-policy: sandbox; default-src 'none'"), "{page}");
    assert!(page.contains("content-type: text/html") && page.contains("Huân chương Lao động hạng Ba"));

    for path in ["/nothing", "/articles/demo-vinhlam:1", "/people/123456", "/pages/123456"] {
        let (status, page) = room.get(path);
        assert!(status == 404 && page.contains("To the list of articles"), "{path}: {page}");
    }
    // A page of the outside world that resolves to this machine reads nothing.
    assert_eq!(room.ask("/", "evil.example").0, 421);
    running.signal("TERM");
    running.wait().exits(0);
}

#[test]
fn there_must_be_an_archive_and_a_port() {
    let desk = Desk::new();
    let refused = desk.run(&["serve"]).exits(1);
    assert!(refused.stderr.contains("there is no archive"), "{}", refused.stderr);
    desk.run(&["init"]).exits(0);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let refused = desk.run(&["serve", "--port", &port]).exits(1);
    assert!(refused.stderr.contains("--port"), "{}", refused.stderr);
}
