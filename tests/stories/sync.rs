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
/// visit after a week.
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
    assert_eq!(desk.ask("SELECT count(*) FROM revisions") as usize, new as usize + changed);
    assert_eq!(desk.ask("SELECT count(*) FROM articles WHERE gone_at IS NOT NULL") as usize, gone);
    assert_eq!(desk.ask("SELECT count(*) FROM recent_changes WHERE changed_fields NOT LIKE '%headline%'"), 0);
    assert_eq!(desk.ask("SELECT count(*) FROM runs WHERE command = 'sync' AND exit_code = 0"), 30);
    desk.run(&["verify"]).exits(0);
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
