//! How far a run goes: what it is told, what a server tells it, and what it says when it could do nothing.

use std::time::Duration;

use crate::support::desk::eventually;
use crate::support::{Desk, Newsroom, Paper, Reply};

/// A host that wants us back after the run is left, the others are not; nothing is asked of it until then.
#[test]
fn a_wait_longer_than_the_run_parks_the_host_and_the_rest_goes_on() {
    for (wait, most) in [("3600", "60s"), ("100", "60s"), ("864000", "6h")] {
        let desk = Desk::new();
        let paper = Paper::printed(&desk, 4, "1000/s");
        let other = Newsroom::open();
        other.at("/news", Reply::html("<a href=/story/7>A story</a>")).at("/story/7", Reply::html("<h1>A story</h1>"));
        let profile = desk.read("archive/profiles/paper.toml").replace(&paper.room.origin(), &other.origin());
        desk.write("archive/profiles/other.toml", profile.replace("name = \"paper\"", "name = \"other\""));
        paper.room.at("/news", Reply::status(503).retry_after(wait));
        let begun = std::time::Instant::now();
        let ended = desk.run(&["crawl", "paper", "other", "--max-time", most]).exits(6);
        assert!(ended.stderr.contains("Retry-After"), "{}", ended.stderr);
        assert!(begun.elapsed() < Duration::from_secs(60), "it was not waited for in vain");
        assert_eq!(other.asked("/story/7").len(), 1, "the rest goes on");
        let asked = paper.room.log().len();
        desk.run(&["crawl", "paper", "--max-time", "60s"]).exits(6);
        assert_eq!(paper.room.log().len(), asked, "the next run still waits");
    }
}

#[test]
fn a_run_that_got_nothing_did_not_end_well() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 2, "1000/s");
    // To be tried again, but not within this run.
    paper.room.at("/news", Reply::status(500));
    desk.run(&["crawl", "paper", "--max-time", "1ms"]).exits(0);
    let ended = desk.run(&["crawl", "paper", "--max-pages", "1"]).exits(4);
    assert!(ended.stderr.contains(" 0 fetched, ") && ended.stderr.contains("server_error"), "{}", ended.stderr);
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 2, "1000/s");
    paper.room.at("/news", Reply::status(403));
    desk.run(&["crawl", "paper", "--tolerate", "99%"]).exits(4);
}

#[test]
fn a_limit_that_makes_no_sense_is_refused() {
    let mut desk = Desk::new();
    let _paper = Paper::printed(&desk, 1, "1000/s");
    for words in [["--max-time", "5 bananas"], ["--max-time", "5m ago"], ["--tolerate", "NaN"], ["--tolerate", "200%"]]
    {
        desk.run(&[&["crawl", "paper"][..], &words].concat()).exits(2);
    }
    for (name, value) in [("HEMERO_MAX_TIME", "-5m"), ("HEMERO_MAX_TIME", "long"), ("HEMERO_TOLERATE", "lots")] {
        desk.set(name, value);
        let refused = desk.run(&["crawl", "paper"]).exits(3);
        assert!(refused.stderr.contains(" hint: "), "{}", refused.stderr);
        desk.set(name, "");
    }
    assert_eq!(desk.ask("SELECT count(*) FROM runs"), 0);
}

#[test]
fn the_slower_of_two_profiles_decides_on_a_host_that_is_both_of_theirs() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 5, "1000/s");
    let second = desk.read("archive/profiles/paper.toml").replace("name = \"paper\"", "name = \"annexe\"");
    desk.write("archive/profiles/annexe.toml", second.replace("1000/s", "10/s").replace("/news", "/annexe"));
    paper.room.at("/annexe", Reply::html("<a href=/story/1>Story number 1</a>"));
    desk.run(&["crawl", "paper", "annexe"]).exits(0);
    assert!(paper.room.log().len() > 6);
    paper.room.keeps(Duration::from_millis(100));
}

#[test]
fn a_second_signal_ends_it_at_once() {
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let desk = Desk::new();
        let paper = Paper::printed(&desk, 3, "1000/s");
        paper.room.at("/story/1", Reply::html("<h1>Late</h1>").after(Duration::from_secs(60)));
        let mut running = desk.spawn(&["crawl", "paper"]);
        eventually("the page that does not come", || !paper.room.asked("/story/1").is_empty());
        running.signal(signal);
        // The first one waits for the page; the process has taken it when a while later it is still there.
        std::thread::sleep(Duration::from_millis(500));
        assert!(!running.ended());
        running.signal(signal);
        running.wait().exits(code);
        let sound: String = desk.database().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
        paper.print(1, "Story number 1");
        desk.run(&["crawl", "paper"]).exits(0);
        assert_eq!(desk.ask("SELECT count(*) FROM articles"), 3);
    }
}

/// What a page forbids to keep is not kept: its fields are, and what it says of itself.
#[test]
fn of_a_page_that_asks_for_no_copy_the_fields_are_kept() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 3, "1000/s");
    let page = "<h1>Nothing to keep</h1><div class=text><p>The council met, and adjourned.</p></div>";
    paper.room.at("/story/0", Reply::html(page).header("X-Robots-Tag", "noarchive"));
    paper.room.at("/story/1", Reply::html(format!("<meta name=robots content=noarchive>{page}")));
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM articles WHERE headline = 'Nothing to keep'"), 2);
    let bodies = "SELECT count(*) FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id
                  WHERE f.kind = 'article' AND c.body_id IS NOT NULL";
    assert_eq!(desk.ask(bodies), 1);
    assert!(desk.run(&["show", "paper:0", "--page"]).exits(1).stderr.contains("no page"));
}
