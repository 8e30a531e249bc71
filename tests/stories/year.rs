//! A year of three papers, kept by nightly syncs: what is printed is found, what is corrected becomes a revision, what
//! moves is not counted twice, what is taken down stays.

use std::net::TcpListener;

use hemero::demo::{Edition, Paper, Site};
use jiff::civil::{Date, date};
use jiff::{ToSpan, tz::TimeZone};

use crate::support::Desk;

fn open(edition: fn() -> Edition) -> Site {
    let port = || TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    (0..100).find_map(|_| Site::start(edition(), port()).ok()).expect("three free ports in a row")
}

/// The night after a day.
fn night(day: Date) -> String {
    day.at(23, 30, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp().to_string()
}

fn described(site: &Site) -> Desk {
    let desk = Desk::new();
    desk.run(&["init"]).exits(0);
    for paper in Paper::ALL {
        desk.write(&format!("archive/profiles/{}.toml", paper.name()), paper.profile(&site.origin(paper)));
    }
    desk
}

#[test]
fn a_year_is_kept_as_it_was_printed() {
    let site = open(Edition::embedded);
    let mut desk = described(&site);
    let names = Paper::ALL.map(Paper::name);
    // Every twentieth day, and some days around what is corrected and taken down.
    let mut days: Vec<Date> = date(2026, 1, 10).series(20.days()).take_while(|day| *day < date(2026, 11, 21)).collect();
    days.extend(
        [(3, 10), (3, 13), (5, 8), (5, 11), (6, 9), (6, 12), (7, 3), (7, 31), (11, 20)].map(|(m, d)| date(2026, m, d)),
    );
    days.sort();
    for day in days {
        site.set_day(day);
        desk.now(&night(day));
        desk.run(&[&["-q", "sync"][..], &names].concat()).exits(0);
        let printed = site.edition().stories().iter().filter(|story| story.published.date() <= day).count();
        assert_eq!(desk.ask("SELECT count(*) FROM articles"), printed as i64, "{day}");
    }
    let articles = |what: &str| desk.ask(&format!("SELECT count(*) FROM articles WHERE {what}"));
    assert_eq!(articles("1"), 81);
    assert_eq!(articles("gone_at IS NOT NULL AND key = 'demo-congxuong:1031'"), 1);
    assert_eq!(articles("gone_at IS NOT NULL"), 1);
    for corrected in ["demo-congxuong:1013", "demo-vinhlam:2007", "demo-observer:3012"] {
        assert_eq!(articles(&format!("revisions = 2 AND key = '{corrected}'")), 1, "{corrected}");
    }
    assert_eq!(
        articles(
            "revisions > 1 AND key NOT IN ('demo-congxuong:1013', 'demo-congxuong:1007', 'demo-vinhlam:2007', 'demo-observer:3012')"
        ),
        0
    );
    let visits = site.visits();
    assert!(visits.iter().all(|visit| !visit.path.starts_with(visit.paper.forbidden())));
}

#[test]
fn a_large_site_costs_no_more_than_its_news() {
    let site = open(|| Edition::scaled(400));
    let mut desk = described(&site);
    let paper = Paper::VinhLam.name();
    desk.now("2026-11-20T23:30:00Z");
    desk.run(&["-q", "sync", paper]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), 400);
    let asked = site.visits().len();
    // A month in which nothing is printed: what recent articles and the sources of the site ask for, and no more.
    desk.now("2026-12-19T23:30:00Z");
    desk.run(&["-q", "sync", paper]).exits(0);
    let more = site.visits().len() - asked;
    assert_eq!(desk.ask("SELECT count(*) FROM revisions"), 400);
    // Articles of the last month are due once more; the older nine tenths are not.
    assert!(more < 100, "{more} requests");
    let unconditional =
        site.visits()[asked..].iter().filter(|visit| !visit.conditional && visit.path != "/robots.txt").count();
    assert_eq!(unconditional, 0);
    desk.now("2026-12-22T23:30:00Z");
    let asked = site.visits().len();
    desk.run(&["-q", "sync", paper]).exits(0);
    assert!(site.visits().len() - asked <= 20, "{} requests", site.visits().len() - asked);
}
