//! Nothing is lost, nothing is kept twice and nobody is asked too soon, wherever a run is killed or a disk is full.

use std::process::Command;
use std::time::Duration;

use crate::support::desk::eventually;
use crate::support::{Desk, Paper};

/// Least time between two requests at the paper's rate.
const INTERVAL: Duration = Duration::from_millis(40);
const ARTICLES: usize = 25;

/// Kills a crawl at random moments until it is done, as often as `HEMERO_KILLS` says (200 in a full run).
#[test]
fn kills_at_random_lose_nothing() {
    let wanted: u32 = std::env::var("HEMERO_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(6);
    let (mut kills, mut pages, mut seed, mut smallest) = (0, 0, 0x2545_f491_4f6c_dd1d_u64, Duration::MAX);
    while kills < wanted {
        let desk = Desk::new();
        let paper = Paper::printed(&desk, ARTICLES, "25/s");
        // One at a time: then the order of arrival is the order of sending.
        let profile = desk.read("archive/profiles/paper.toml").replace("concurrency = 4", "concurrency = 1");
        desk.write("archive/profiles/paper.toml", profile);
        loop {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut running = desk.spawn(&["crawl", "paper"]);
            // After some requests, however busy the machine is, and at any moment between two of them.
            let asked = paper.room.log().len() + (seed >> 33) as usize % 8;
            eventually("requests", || running.ended() || paper.room.log().len() >= asked);
            std::thread::sleep(Duration::from_millis((seed >> 40) % 80));
            if running.ended() || kills >= wanted {
                running.wait().exits(0);
                break;
            }
            running.signal("KILL");
            running.wait();
            kills += 1;
            let sound: String = desk.database().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            assert_eq!(sound, "ok");
        }
        assert_eq!(desk.ask("SELECT count(*) FROM articles"), ARTICLES as i64, "none lost");
        let twice = desk.ask(
            "SELECT count(*) FROM (SELECT c.frontier_id FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id
                                   WHERE f.kind = 'article' AND c.status = 200 GROUP BY c.frontier_id HAVING count(*) > 1)",
        );
        // A crawl that was done before it could be killed is asked again with validators, and keeps no body twice.
        let bodies = desk.ask("SELECT count(*) FROM bodies") - desk.ask("SELECT count(DISTINCT sha256) FROM bodies");
        assert_eq!((twice, bodies), (0, 0), "none twice");
        let left: Vec<_> = std::fs::read_dir(desk.archive())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains(".new-") || name.contains(".tmp"))
            .collect();
        assert!(left.is_empty(), "{left:?}");
        paper.room.keeps(INTERVAL);
        smallest = smallest.min(paper.room.gaps().into_iter().min().unwrap());
        pages += paper.room.log().len();
    }
    println!("kills {kills}, pages {pages}, duplicates 0, lost 0, smallest gap {smallest:?}");
}

#[test]
fn a_run_that_was_stopped_for_a_while_makes_up_for_nothing() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, ARTICLES, "25/s");
    let profile = desk.read("archive/profiles/paper.toml").replace("concurrency = 4", "concurrency = 1");
    desk.write("archive/profiles/paper.toml", profile);
    let running = desk.spawn(&["crawl", "paper"]);
    eventually("some pages", || paper.room.log().len() > 5);
    running.signal("STOP");
    std::thread::sleep(40 * INTERVAL);
    running.signal("CONT");
    running.wait().exits(0);
    let gaps = paper.room.gaps();
    assert!(gaps.iter().any(|gap| *gap > 30 * INTERVAL), "it was stopped");
    paper.room.keeps(INTERVAL);
}

#[test]
fn a_clock_that_jumps_between_runs_neither_hurries_nor_holds_up_the_next() {
    let mut desk = Desk::new();
    let paper = Paper::printed(&desk, 6, "20/s");
    for moment in ["2026-03-01T08:00:00Z", "2026-02-01T08:00:00Z", "2031-01-01T00:00:00Z"] {
        desk.now(moment);
        desk.run(&["crawl", "paper"]).exits(0);
        paper.room.keeps(Duration::from_millis(50));
        paper.room.clear();
    }
}

#[test]
fn readers_see_whole_articles_while_a_crawl_writes() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 60, "40/s");
    let mut running = desk.spawn(&["crawl", "paper"]);
    eventually("some articles", || desk.archive().join("hemero.db").exists() && paper.room.log().len() > 20);
    let mut seen = 0;
    while !running.ended() && seen < 40 {
        let records = desk.run(&["export", "jsonl", "-o", "-"]).exits(0).json_lines();
        assert!(records.len() >= seen, "what was seen is seen again");
        assert!(records.iter().all(|record| record["body"].as_array().is_some_and(|body| body.len() == 2)));
        seen = records.len();
        let found = desk.run(&["--json", "search", "council", "--count"]).exits(0).json();
        assert!(found["count"].as_u64().unwrap() >= seen as u64, "{found}");
    }
    assert!(seen > 10, "the crawl was still at work: {seen}");
    running.wait().exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), 60);
}

/// Lets files grow to a limit that comes sooner or later, so that each kind of write is the one that fails.
#[test]
fn a_full_disk_is_said_and_everything_before_it_is_kept() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 60, "1000/s");
    let (mut refused, mut kept) = (0, 0);
    for blocks in (100..1600).step_by(250) {
        let ended = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"", "sh", &blocks.to_string()])
            .arg(env!("CARGO_BIN_EXE_hemero"))
            .arg("-C")
            .arg(desk.archive())
            .args(["--allow-private", "127.0.0.0/8", "crawl", "paper"])
            .env_remove("HEMERO_NOW")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        match ended.status.code() {
            Some(7) => refused += 1,
            Some(0) => break,
            code => panic!("{blocks} blocks: {code:?}\n{said}"),
        }
        assert!(said.contains("nothing stored is lost"), "{said}");
        let sound: String = desk.database().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        let now = desk.ask("SELECT count(*) FROM articles");
        assert_eq!(sound, "ok");
        assert!(now >= kept, "what was kept is still there");
        kept = now;
    }
    assert!(refused > 1, "the limit was met");
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), paper.articles as i64);
    desk.run(&["verify"]).exits(0);
}

/// Killed when everything is written and has not got its name yet, or when an older folder has been moved out of the way.
#[test]
fn an_export_that_was_killed_is_not_in_the_way_of_the_next() {
    let mut desk = Desk::new();
    let _paper = Paper::printed(&desk, 5, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    for format in ["jsonl", "csv", "package", "sqlite", "warc", "wacz"] {
        let output = desk.path(&format!("out/{format}"));
        let words = ["export", format, "-o", output.to_str().unwrap()];
        for before in [false, true] {
            if before {
                desk.run(&words).exits(0);
            }
            desk.set("HEMERO_ABORT_AT", "exported");
            desk.run(&words).exits(134);
            desk.set("HEMERO_ABORT_AT", "");
        }
        desk.run(&words).exits(0);
        let verified = desk.run(&["verify"]).exits(0);
        assert!(verified.stdout.is_empty(), "{}", verified.stdout);
    }
    let hidden = |folder: &std::path::Path| -> Vec<String> {
        std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with('.'))
            .collect()
    };
    assert_eq!(hidden(&desk.path("out")), Vec::<String>::new(), "nothing is left lying about");
}
