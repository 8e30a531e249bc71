//! `hemero demo`: the whole job, from the first crawl to the second that finds nothing new.

use std::net::{TcpListener, TcpStream};
use std::thread::sleep;
use std::time::Duration;

use serde_json::Value;

use crate::support::Desk;
use crate::support::desk::{Outcome, eventually};

/// A port with two free ones behind it, as far as one can know.
fn port() -> u16 {
    let free = |port| TcpListener::bind(("127.0.0.1", port)).is_ok();
    (0..100)
        .map(|_| TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port())
        .find(|&port| port < 65_000 && (1..3).all(|next| free(port + next)))
        .unwrap()
}

fn demo(desk: &Desk, port: u16, more: &[&str]) -> Outcome {
    let archive = desk.archive();
    let port = port.to_string();
    desk.bare(&[&["-C", archive.to_str().unwrap(), "demo", "--port", &port], more].concat())
}

fn number(answer: &Value, path: &str) -> u64 {
    answer.pointer(path).and_then(Value::as_u64).unwrap_or_else(|| panic!("no {path} in {answer}"))
}

#[test]
fn the_first_run_keeps_everything_and_the_second_asks_and_finds_nothing_new() {
    let (desk, port) = (Desk::new(), port());
    let first = demo(&desk, port, &["--json"]).exits(0).json();
    assert_eq!(number(&first, "/articles"), 80);
    assert_eq!(number(&first, "/report/figures/new"), 80);
    assert_eq!(number(&first, "/report/figures/failed"), 0);
    assert_eq!(number(&first, "/site/forbidden"), 0);
    assert_eq!(number(&first, "/site/conditional"), 0);
    let per_site = |paper: &str| number(&first, &format!("/report/sites/demo-{paper}/new"));
    assert_eq!(["congxuong", "vinhlam", "observer"].map(per_site), [30, 30, 20]);

    // One page moved, one is gone, one is in windows-1258; what robots.txt forbids is known and was not asked for.
    let urls = |what: &str| desk.ask(&format!("SELECT count(*) FROM frontier WHERE {what}"));
    assert_eq!(urls("state = 'moved' AND url LIKE '%/tin/1007.htm'"), 1);
    assert_eq!(urls("state = 'gone' AND url LIKE '%/tin/1031.htm'"), 1);
    assert_eq!(urls("status IS NOT NULL AND (url LIKE '%/noi-bo/%' OR url LIKE '%/drafts/%')"), 0);
    let articles = |what: &str| desk.ask(&format!("SELECT count(*) FROM articles WHERE {what}"));
    assert_eq!(articles("key = 'demo-congxuong:1007' AND url LIKE '%/chuyen-muc/1007.htm'"), 1);
    assert_eq!(
        articles("key = 'demo-congxuong:1030' AND headline = 'Tổng cục Cơ xưởng tuyên dương 25 gương mặt trẻ'"),
        1
    );
    assert_eq!(articles("headline IS NULL OR date IS NULL OR body = ''"), 0);

    let second = demo(&desk, port, &["--json"]).exits(0).json();
    assert_eq!(number(&second, "/report/figures/new"), 0);
    assert_eq!(number(&second, "/report/figures/changed"), 0);
    // All but the robots.txt of the three papers and the page that is gone carry validators, and all of those hold.
    let (asked, conditional) = (number(&second, "/site/requests"), number(&second, "/site/conditional"));
    assert!(conditional > 100 && asked - conditional <= 8, "{asked} {conditional}");
    assert_eq!(number(&second, "/site/not_modified"), conditional);
    assert_eq!(desk.ask("SELECT count(*) FROM revisions"), 80);
}

#[test]
fn what_it_prints_is_what_a_newcomer_needs() {
    let (desk, port) = (Desk::new(), port());
    let first = demo(&desk, port, &[]).exits(0);
    assert!(first.stdout.contains("80 articles that name"), "{}", first.stdout);
    for id in ["demo-congxuong:1020", "demo-vinhlam:2003", "demo-observer:3002"] {
        assert!(first.stdout.contains(id), "{}", first.stdout);
    }
    assert!(first.stderr.contains("crawl done: 3 sites"), "{}", first.stderr);
    let lines = desk.read("archive/exports/articles.jsonl");
    assert_eq!(lines.lines().count(), 80);
    let again = demo(&desk, port, &[]).exits(0);
    assert!(again.stdout.contains("0 new") && again.stdout.contains("answered \"not modified\""), "{}", again.stdout);
    assert_eq!(desk.read("archive/exports/articles.jsonl"), lines);
    // The commands that it names work as they stand, but for the one that serves until it is stopped.
    let commands: Vec<&str> = first.stdout.lines().filter_map(|line| line.strip_prefix("  hemero ")).collect();
    assert!(commands.len() >= 4);
    for command in commands.iter().filter(|command| command.starts_with("-C") && !command.contains(" serve")) {
        let command = command.split(" #").next().unwrap().trim();
        desk.bare(&command.split_whitespace().collect::<Vec<_>>()).exits(0);
    }
}

#[test]
fn people_are_those_of_the_stories() {
    let (desk, port) = (Desk::new(), port());
    demo(&desk, port, &["-q"]).exits(0);
    for stranger in [
        "Lê Thị Bình Phương",
        "Phạm Gia Trường Sinh",
        "Hoàng Trần Khách",
        "Nguyễn Hữu Độc",
        "Nguyễn Sơn Ca",
        "Ngô Quốc Mạnh Tân",
        "Agatha Plumridge",
        "Norman Finchley",
        "Basil Uppington",
        "Rosamund Clegg-Devereux",
    ] {
        assert_eq!(desk.ask(&format!("SELECT count(*) FROM people WHERE name LIKE '%{stranger}%'")), 0, "{stranger}");
    }
}

#[test]
fn a_redesign_is_noticed_by_the_run_that_meets_it() {
    let (desk, port) = (Desk::new(), port());
    demo(&desk, port, &["-q"]).exits(0);
    let redesigned = demo(&desk, port, &["--relayout"]).exits(5);
    assert!(redesigned.stderr.contains("drift"), "{}", redesigned.stderr);
    // What was read from the old pages stays.
    assert_eq!(desk.ask("SELECT count(*) FROM revisions WHERE number = 1"), 80);
}

#[test]
fn a_run_that_is_killed_is_made_good_by_the_next() {
    let (desk, port) = (Desk::new(), port());
    for wait in [250, 500] {
        let running = desk.spawn(&["demo", "--port", &port.to_string()]);
        sleep(Duration::from_millis(wait));
        running.signal("KILL");
        running.wait();
    }
    demo(&desk, port, &["-q"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), 80);
    assert_eq!(desk.ask("SELECT count(*) FROM revisions"), 80);
    let healthy: String = desk.database().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(healthy, "ok");
}

#[test]
fn the_papers_stay_open_until_they_are_told_to_close() {
    let (desk, port) = (Desk::new(), port());
    let mut running = desk.spawn(&["-q", "demo", "--keep", "--port", &port.to_string()]);
    eventually("the dataset is there", || desk.path("archive/exports/articles.jsonl").exists());
    sleep(Duration::from_millis(200));
    assert!(!running.ended() && TcpStream::connect(("127.0.0.1", port)).is_ok());
    running.signal("TERM");
    running.wait().exits(0);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

#[test]
fn it_does_not_touch_what_is_not_its_own() {
    let (desk, port) = (Desk::new(), port());
    let _taken = TcpListener::bind(("127.0.0.1", port + 1)).unwrap();
    let refused = demo(&desk, port, &[]).exits(1);
    assert!(refused.stderr.contains("--port") && !desk.archive().exists(), "{}", refused.stderr);
    drop(_taken);
    desk.run(&["init"]).exits(0);
    let refused = demo(&desk, port, &[]).exits(2);
    assert!(refused.stderr.contains("archive of something else"), "{}", refused.stderr);
}
