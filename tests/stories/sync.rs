//! What cron runs at night: only what is new or due, and a true account of it.

use crate::support::{Desk, Paper, Reply};

/// Midnight of the 1st of March and so many days and hours.
fn moment(day: usize, hour: usize) -> String {
    let start: jiff::Timestamp = "2026-03-01T00:00:00Z".parse().unwrap();
    (start + jiff::SignedDuration::from_hours((day * 24 + hour) as i64)).to_string()
}

fn story(n: usize) -> String {
    format!("Story number {n}")
}

/// Each day two articles appear at eight. Of each day's pair the first is corrected the next morning, and is found corrected
/// when it is read again a day later; of every fifth day the second is taken down after five days, and is found gone in the
/// visit after a week; of every day after such a one the second is moved to another address after three days.
#[test]
fn thirty_days_of_a_paper_are_kept_as_they_happened() {
    let mut desk = Desk::new();
    let mut paper = Paper::printed(&desk, 0, "1000/s");
    let (mut new, mut changed, mut gone) = (0, 0, 0);
    for day in 0..30 {
        let before = paper.articles;
        for n in [before, before + 1] {
            paper.print_dated(n, &story(n), &moment(day, 8));
        }
        paper.articles += 2;
        paper.list();
        if day >= 1 {
            let n = (day - 1) * 2;
            paper.print_dated(n, &format!("{}, corrected", story(n)), &moment(day - 1, 8));
        }
        if day >= 5 && (day - 5) % 5 == 0 {
            paper.room.at(&format!("/story/{}", (day - 5) * 2 + 1), Reply::status(410));
        }
        if day % 5 == 4 {
            let n = (day - 3) * 2 + 1;
            paper.shelve(n, &story(n), &moment(day - 3, 8));
        }
        // Three in the morning of the next day.
        desk.now(&moment(day + 1, 3));
        let report = desk.run(&["--json", "sync", "paper"]).exits(0).json();
        let figures = &report["figures"];
        let wanted_changed = usize::from(day >= 1);
        let wanted_gone = usize::from(day >= 7 && (day - 7) % 5 == 0);
        assert_eq!(
            (figures["new"].as_u64(), figures["changed"].as_u64(), figures["gone"].as_u64()),
            (Some(2), Some(wanted_changed as u64), Some(wanted_gone as u64)),
            "day {day}: {report}"
        );
        new += 2;
        changed += wanted_changed;
        gone += wanted_gone;
    }
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), new);
    assert_eq!(desk.ask("SELECT count(*) FROM articles WHERE url LIKE '%/older/story/%'"), 6);
    assert_eq!(desk.ask("SELECT count(*) FROM frontier WHERE state = 'moved'"), 6);
    assert_eq!(desk.ask("SELECT count(*) FROM revisions") as usize, new as usize + changed);
    assert_eq!(desk.ask("SELECT count(*) FROM articles WHERE gone_at IS NOT NULL") as usize, gone);
    assert_eq!(desk.ask("SELECT count(*) FROM recent_changes WHERE changed_fields NOT LIKE '%headline%'"), 0);
    assert_eq!(desk.ask("SELECT count(*) FROM runs WHERE command = 'sync' AND exit_code = 0"), 30);
    desk.run(&["verify"]).exits(0);
}

#[test]
fn what_moved_and_is_then_taken_down_is_gone() {
    let mut desk = Desk::new();
    let paper = Paper::printed(&desk, 1, "1000/s");
    desk.now("2026-03-02T03:00:00Z");
    desk.run(&["sync", "paper"]).exits(0);
    paper.shelve(0, "Story number 0", "2026-03-01T08:00:00Z");
    desk.now("2026-03-05T03:00:00Z");
    desk.run(&["sync", "paper"]).exits(0);
    paper.room.at("/older/story/0", Reply::status(410));
    desk.now("2026-03-20T03:00:00Z");
    desk.run(&["sync", "paper"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM articles WHERE gone_at LIKE '2026-03-20%'"), 1);
    assert!(desk.run(&["show", "paper:0", "--page"]).exits(0).stdout.contains("Story number 0"), "what was kept stays");
}

#[test]
fn what_changed_is_shown_in_words_and_exported_by_run() {
    let mut desk = Desk::new();
    let paper = Paper::printed(&desk, 3, "1000/s");
    desk.now("2026-03-02T03:00:00Z");
    desk.run(&["sync", "paper"]).exits(0);
    paper.print(1, "Story number one");
    desk.now("2026-03-03T03:00:00Z");
    let second = desk.run(&["--json", "sync", "paper"]).exits(0).json();
    assert_eq!(second["figures"]["changed"], 1, "{second}");

    let shown = desk.run(&["show", "paper:1", "--diff", "1..2"]).exits(0).stdout;
    assert!(shown.contains("Story number [-1-]{+one+}"), "{shown}");
    let coloured = desk.run(&["--color", "always", "show", "paper:1", "--diff", "1..2"]).exits(0).stdout;
    assert!(coloured.contains("\u{1b}[31m1\u{1b}[0m") && coloured.contains("\u{1b}[32mone\u{1b}[0m"), "{coloured:?}");
    let fields = desk.run(&["--json", "show", "paper:1", "--diff", "1..2"]).exits(0).json_lines();
    assert!(fields.iter().any(|change| change["field"] == "headline" && change["to"] == "Story number one"));

    let changed = desk.run(&["export", "jsonl", "-o", "-", "--changed-since", "1"]).exits(0).json_lines();
    assert_eq!(changed.iter().map(|record| &record["id"]).collect::<Vec<_>>(), ["paper:1"]);
    assert_eq!(desk.ask("SELECT count(*) FROM recent_changes WHERE key = 'paper:1' AND number = 2"), 1);
}

#[test]
fn an_unchanged_site_costs_only_its_sources() {
    let mut desk = Desk::new();
    desk.now("2026-06-01T03:00:00Z");
    let paper = Paper::printed(&desk, 200, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    paper.room.clear();
    desk.now("2026-06-02T03:00:00Z");
    let quiet = desk.run(&["-q", "sync"]).exits(0);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("", ""), "silence is all that cron hears");
    let asked: Vec<String> = paper.room.paths().into_iter().filter(|path| path != "/robots.txt").collect();
    assert_eq!(asked, ["/news"], "the first page of the listing, where everything is known");

    let mut paper = paper;
    paper.print_dated(200, "Story number 200", "2026-06-02T20:00:00Z");
    paper.articles += 1;
    paper.list();
    desk.now("2026-06-03T03:00:00Z");
    let line = desk.run(&["sync"]).exits(0).stderr;
    assert!(line.starts_with("sync done: 1 site, "), "{line}");
    assert!(line.contains(" 1 new, 0 changed, ") && line.trim_end().ends_with("run 3"), "{line}");
}

#[test]
fn what_is_dated_before_the_day_asked_for_is_left_out() {
    let mut desk = Desk::new();
    desk.now("2026-03-10T03:00:00Z");
    let paper = Paper::printed(&desk, 12, "1000/s");
    let origin = paper.room.origin();
    let entry = |n: usize, day: &str| format!("<url><loc>{origin}/story/{n}</loc><lastmod>{day}</lastmod></url>");
    let undated = format!("<url><loc>{origin}/story/5</loc></url>");
    paper.room.at(
        "/new.xml",
        Reply::xml(format!("<urlset>{}{}{undated}</urlset>", entry(3, "2026-03-08"), entry(4, "2026-02-27"))),
    );
    paper.room.at("/old.xml", Reply::xml(format!("<urlset>{}</urlset>", entry(6, "2026-03-09"))));
    paper.room.at(
        "/sitemap.xml",
        Reply::xml(format!(
            "<sitemapindex><sitemap><loc>{origin}/new.xml</loc><lastmod>2026-03-09</lastmod></sitemap>\
             <sitemap><loc>{origin}/old.xml</loc><lastmod>2026-02-01</lastmod></sitemap></sitemapindex>"
        )),
    );
    let front: String = ["2026/03/09/story-7", "2026-02-20/story-8", "20260228/story-9", "about/story-10"]
        .iter()
        .map(|path| format!("<a href=\"/{path}\">{path}</a> "))
        .collect();
    paper.room.at("/front", Reply::html(format!("<html><body>{front}</body></html>")));
    for path in ["2026/03/09/story-7", "2026-02-20/story-8", "20260228/story-9", "about/story-10"] {
        paper.room.at(&format!("/{path}"), Reply::html("<html><body><h1>A short note</h1></body></html>"));
    }
    desk.write(
        "archive/profiles/paper.toml",
        format!(
            "[site]\nname = \"paper\"\nhome = \"{origin}/\"\nlanguage = \"en\"\n\
             [discover]\nsitemaps = [\"{origin}/sitemap.xml\"]\nlistings = [{{ url = \"{origin}/front\" }}]\narticle = 'story'\n\
             [politeness]\nrate = \"1000/s\"\n[fields.headline]\nselect = [\"h1\"]\n[fields.body]\nselect = [\".text p\"]\n"
        ),
    );
    desk.run(&["sync", "paper", "--since", "2026-03-01"]);
    let mut asked = paper.room.paths();
    asked.sort();
    asked.retain(|path| path.contains("story") || path.ends_with(".xml"));
    assert_eq!(
        asked,
        ["/2026/03/09/story-7", "/about/story-10", "/new.xml", "/sitemap.xml", "/story/3", "/story/5"],
        "what states no day is not old"
    );
    assert!(desk.run(&["sync", "paper", "--since", "yesterday"]).exits(2).stderr.contains("--since"));
}

/// What a sync a day later asks an unchanged site for, with validators at the server and without:
/// `cargo test --release --test stories sync::an_unchanged_site_of -- --ignored --nocapture`.
#[test]
#[ignore = "a report"]
fn an_unchanged_site_of_five_thousand_articles() {
    for validators in [true, false] {
        let mut desk = Desk::new();
        desk.now("2026-06-01T03:00:00Z");
        let paper = Paper::printed(&desk, 5_000, "1000000/s");
        if !validators {
            for n in 0..5_000 {
                paper.print_plain(n, &story(n));
            }
        }
        desk.run(&["crawl", "paper"]).exits(0);
        assert_eq!(desk.ask("SELECT count(*) FROM articles"), 5_000);
        paper.room.clear();
        desk.now("2026-06-02T03:00:00Z");
        let begun = std::time::Instant::now();
        let line = desk.run(&["sync"]).exits(0).stderr;
        println!(
            "validators {validators}: {} requests, {:?}, {}",
            paper.room.paths().len(),
            begun.elapsed(),
            line.trim()
        );
    }
}

#[test]
fn two_thousand_profiles_of_ones_own_are_looked_after_by_one_sync() {
    let mut desk = Desk::new();
    desk.now("2026-06-01T03:00:00Z");
    let paper = Paper::printed(&desk, 3, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    for n in 0..2_000 {
        desk.write(
            &format!("archive/profiles/idle-{n}.toml"),
            format!("[site]\nname = \"idle-{n}\"\nhome = \"https://idle-{n}.example/\"\n[fields.headline]\nselect = [\"h1.n{n}\"]\n"),
        );
    }
    paper.room.clear();
    desk.now("2026-06-01T15:00:00Z");
    desk.run(&["sync", "paper"]).exits(0);
    assert_eq!(paper.room.paths(), ["/news"], "and nothing is asked for the others");
    let sites = desk.run(&["--json", "status"]).exits(0).json();
    assert_eq!(sites["sites"].as_array().map(Vec::len), Some(1), "{sites}");
}
