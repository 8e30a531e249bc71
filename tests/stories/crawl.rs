//! Crawling: everything once, nothing lost, and the same again when it is run again.

use crate::support::desk::eventually;
use crate::support::{Desk, Fault, Paper, Reply};

/// Every article once, its page and record with it, and the file sound.
#[track_caller]
fn whole(desk: &Desk, articles: usize) {
    let count = |sql: &str| desk.ask(sql);
    assert_eq!(count("SELECT count(*) FROM articles"), articles as i64);
    assert_eq!(count("SELECT count(DISTINCT url) FROM articles"), articles as i64);
    assert_eq!(
        count(
            "SELECT count(*) FROM revisions AS r JOIN captures AS c ON c.id = r.capture_id WHERE c.body_id IS NOT NULL"
        ),
        articles as i64
    );
    assert_eq!(count("SELECT count(*) FROM frontier WHERE state = 'new'"), 0);
    let sound: String = desk.database().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

#[test]
fn a_site_is_crawled_once_and_asked_conditionally_again() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 35, "1000/s");
    let first = desk.run(&["--json", "crawl", "paper"]).exits(0);
    assert_eq!(first.json()["figures"]["new"], 35, "{}", first.stderr);
    whole(&desk, 35);
    assert_eq!(paper.room.asked("/story/7").len(), 1);
    assert_eq!(paper.room.asked("/robots.txt").len(), 1);

    let kept: String = desk
        .database()
        .query_row("SELECT etag FROM frontier WHERE url LIKE '%/story/7'", [], |row| row.get(0))
        .unwrap();
    paper.print(3, "Story number 3, corrected");
    let second = desk.run(&["--json", "crawl", "paper"]).exits(0);
    let figures = &second.json()["figures"];
    assert_eq!((&figures["new"], &figures["changed"]), (&0.into(), &1.into()), "{figures}");
    assert_eq!(figures["not_modified"], 34);
    assert_eq!(paper.room.asked("/story/7")[0].header("if-none-match"), None);
    assert_eq!(paper.room.asked("/story/7")[1].header("if-none-match"), Some(kept.as_str()), "sent as it was kept");
    assert_eq!(
        desk.ask(
            "SELECT count(*) FROM bodies WHERE id NOT IN (SELECT body_id FROM captures WHERE body_id IS NOT NULL)
             AND id NOT IN (SELECT body_id FROM dictionaries)"
        ),
        0
    );
    assert_eq!(desk.ask("SELECT revisions FROM articles WHERE key = 'paper:3'"), 2);
}

#[test]
fn the_pages_of_a_host_are_packed_with_several_of_them() {
    let desk = Desk::new();
    let mut paper = Paper::printed(&desk, 30, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM dictionaries WHERE pages = 1"), 1);
    assert_eq!(desk.ask("SELECT count(*) FROM dictionaries WHERE pages = 4"), 1, "the first article and three others");
    assert_eq!(
        desk.ask(
            "SELECT count(*) FROM bodies AS b JOIN bodies AS d ON d.id = b.dictionary_id WHERE d.dictionary_id > 0"
        ),
        0
    );
    // A later run goes on with the same, and reads everything back.
    paper.articles = 45;
    for n in 30..45 {
        paper.print(n, &format!("Story number {n}"));
    }
    paper.list();
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM dictionaries"), 2);
    let leaning =
        "SELECT count(*) FROM bodies WHERE dictionary_id = (SELECT body_id FROM dictionaries WHERE pages = 4)";
    assert!(desk.ask(leaning) > 20);
    desk.run(&["verify"]).exits(0);
}

#[test]
fn the_sitemaps_of_robots_txt_are_read() {
    let desk = Desk::new();
    let mut paper = Paper::printed(&desk, 5, "1000/s");
    // The listing stays as it was: these two stand in the sitemap alone.
    paper.articles = 7;
    paper.print(5, "Story number 5");
    paper.print(6, "Story number 6");
    paper.room.at("/robots.txt", Reply::text("User-agent: *\nDisallow: /story/6\nSitemap: /maps.xml\n"));
    let elsewhere = "<sitemap><loc>http://elsewhere.example/map.xml</loc></sitemap>";
    paper.room.at(
        "/maps.xml",
        Reply::xml(format!("<sitemapindex><sitemap><loc>/map.xml</loc></sitemap>{elsewhere}</sitemapindex>")),
    );
    let urls: String =
        [3, 5, 6].iter().map(|n| format!("<url><loc>{}</loc></url>", paper.room.url(&format!("/story/{n}")))).collect();
    paper.room.at("/map.xml", Reply::xml(format!("<urlset>{urls}<url><loc>/about</loc></url></urlset>")));
    let run = desk.run(&["--json", "crawl", "paper"]);
    assert_eq!(run.json()["figures"]["new"], 6, "{}", run.stderr);
    assert_eq!(paper.room.asked("/story/3").len(), 1, "known from the listing, too");
    assert!(paper.room.asked("/story/6").is_empty(), "what robots.txt forbids is not asked for, whoever names it");
    assert!(paper.room.asked("/about").is_empty());
}

#[test]
fn a_killed_crawl_goes_on_where_it_was() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 60, "100/s");
    let running = desk.spawn(&["crawl", "paper"]);
    eventually("some articles", || paper.room.paths().iter().filter(|path| path.starts_with("/story/")).count() > 15);
    running.signal("KILL");
    drop(running);
    let kept = desk.ask("SELECT count(*) FROM articles");
    assert!(kept < 60, "killed in the middle");
    let again = desk.run(&["crawl", "paper"]).exits(0);
    assert!(again.stderr.contains("going on with paper"), "{}", again.stderr);
    whole(&desk, 60);
    assert_eq!(
        desk.ask(
            "SELECT count(*) FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id WHERE f.kind = 'article'"
        ),
        60
    );
}

#[test]
fn every_step_may_be_the_last() {
    for step in ["claimed", "connected", "head", "body", "stored:7", "committed:12", "stored:1", "committed:1"] {
        let mut desk = Desk::new();
        let _paper = Paper::printed(&desk, 12, "1000/s");
        desk.set("HEMERO_ABORT_AT", step);
        let ended = desk.run(&["crawl", "paper"]);
        assert_eq!(ended.code, 134, "{step}: {}", ended.stderr);
        desk.set("HEMERO_ABORT_AT", "");
        desk.run(&["crawl", "paper"]).exits(0);
        whole(&desk, 12);
        let captures = desk.ask(
            "SELECT count(*) FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id WHERE f.kind = 'article'",
        );
        assert_eq!(captures, 12, "{step}: no article is kept twice");
    }
}

#[test]
fn an_interrupted_crawl_finishes_its_pages_and_says_so() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 60, "20/s");
    let running = desk.spawn(&["crawl", "paper"]);
    eventually("some articles", || paper.room.paths().len() > 8);
    running.signal("INT");
    let ended = running.wait().exits(130);
    assert!(ended.stderr.contains("interrupted"), "{}", ended.stderr);
    let asked = paper.room.paths().iter().filter(|path| path.starts_with("/story/")).count() as i64;
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), asked, "what was asked for is kept");
    assert_eq!(desk.ask("SELECT exit_code FROM runs ORDER BY id DESC LIMIT 1"), 130);
    desk.run(&["crawl", "paper", "--max-pages", "5"]).exits(0);
    assert_eq!(desk.ask("SELECT sum(json_extract(counts, '$.fetched')) FROM runs WHERE id = 2"), 5);
}

#[test]
fn the_second_run_is_told_who_is_at_work() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 40, "10/s");
    let running = desk.spawn(&["crawl", "paper"]);
    eventually("a first page", || !paper.room.paths().is_empty());
    let refused = desk.run(&["crawl", "paper"]).exits(75);
    assert!(refused.stderr.contains("process "), "{}", refused.stderr);
    // Readers are not in the way, and nobody is in theirs.
    desk.run(&["status"]).exits(0);
    running.signal("TERM");
    running.wait().exits(143);
}

#[test]
fn failures_are_counted_and_decide_the_end() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 10, "1000/s");
    paper.room.at("/story/4", Reply::status(410));
    paper.room.at("/story/5", Reply::redirect(301, "/story/50"));
    paper.room.at("/story/6", Reply::status(451));
    paper.print(50, "Story number 5, moved");
    let report = desk.run(&["--json", "crawl", "paper"]).exits(4).json();
    assert_eq!(report["figures"]["gone"], 1, "{report}");
    assert_eq!(report["figures"]["failed"], 1, "{report}");
    assert_eq!(report["failures"]["client_error"], 1, "{report}");
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), 8);
    assert_eq!(desk.ask("SELECT count(*) FROM frontier WHERE state = 'moved' AND moved_to LIKE '%/story/50'"), 1);
    desk.run(&["crawl", "paper", "--tolerate", "50%"]).exits(0);
}

#[test]
fn a_closed_port_and_an_unknown_site_are_told_plainly() {
    let desk = Desk::new();
    let missing = desk.run(&["crawl", "paper"]);
    assert_ne!(missing.code, 0);
    let paper = Paper::printed(&desk, 1, "1000/s");
    let unknown = desk.run(&["crawl", "papper"]).exits(2);
    assert!(unknown.stderr.contains("paper"), "{}", unknown.stderr);
    desk.run(&["crawl", "paper.example/news"]).exits(2);
    paper.room.at("/robots.txt", Fault::NoAnswer.reply());
    desk.run(&["crawl", "paper", "--max-time", "1s"]).exits(4);
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), 0);
}
