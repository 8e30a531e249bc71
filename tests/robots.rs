//! robots.txt: what a file means for us, and what we do while we cannot have it.

#[path = "support/effort.rs"]
mod effort;

use std::fs;
use std::path::Path;
use std::time::Duration;

use hemero::politeness::robots::{Answer, Copy, Robots, Ruling};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::Value;

fn allowed(file: &str, path: &str) -> bool {
    Robots::parse(file.as_bytes(), "hemero").allows(path)
}

/// The path and query of a URL as Google's matcher takes them from raw text.
fn path_of(url: &str) -> String {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    match rest.find(['/', '?', ';']) {
        Some(at) if rest[at..].starts_with('/') => rest[at..].to_owned(),
        Some(at) => format!("/{}", &rest[at..]),
        None => "/".to_owned(),
    }
}

#[test]
fn the_published_cases_come_out_alike() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/robots/google_cases.jsonl");
    let Ok(text) = fs::read_to_string(path) else { return };
    let mut wrong = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap();
        let word = |key: &str| case[key].as_str().unwrap();
        // The cases hold bytes as Latin-1.
        let file: Vec<u8> = word("robots").chars().map(|c| u8::try_from(c).unwrap()).collect();
        let result = Robots::parse(&file, word("ua")).allows(&path_of(word("url")));
        if result != case["allowed"].as_bool().unwrap() {
            wrong.push(format!("{}: {} {} for {}", number + 1, word("test"), word("url"), word("ua")));
        }
    }
    assert_eq!(text.lines().count(), 145);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_longest_rule_decides_and_allowing_wins_a_tie() {
    let file = "User-agent: *\nDisallow: /tin/\nAllow: /tin/moi/\nDisallow: /*.pdf$\nAllow: /bao\nDisallow: /bao\nDisallow: /x*y*z";
    for (path, expected) in [
        ("/", true),
        ("/tin/1", false),
        ("/tin/moi/1", true),
        ("/a.pdf", false),
        ("/a.pdf?page=1", true),
        ("/bao/1", true),
        ("/x1y2z3", false),
        ("/x1z2y3", true),
        ("/xyz", false),
    ] {
        assert_eq!(allowed(file, path), expected, "{path}");
    }
}

#[test]
fn our_own_group_replaces_the_one_for_everyone() {
    let file = "User-agent: *\nDisallow: /\n\nUser-agent: otherbot\nUser-agent: Hemero/9.9\nDisallow: /private\n";
    assert!(allowed(file, "/news"));
    assert!(!allowed(file, "/private/1"));
    let rules = Robots::parse(b"User-agent: hemerobot\nDisallow: /\n", "hemero");
    assert!(rules.allows("/a"), "another robot whose name begins like ours");
}

#[test]
fn files_come_in_every_shape() {
    for file in [
        "\u{feff}User-agent: *\nDisallow: /a",
        "User-agent: *\rDisallow: /a\r",
        "User-agent: *\r\nDisallow: /a\r\n",
        "user-agent\t*\ndisallow /a",
        "USERAGENT : *  # everyone\n  DISALLOW :/a # not this",
        "User-agent: *\0\nDisallow: /a\0",
        "<p>\nUser-agent: *\nDisallow: /a",
    ] {
        assert!(!allowed(file, "/a"), "{file:?}");
        assert!(allowed(file, "/b"), "{file:?}");
    }
    for file in [
        "",
        "<!doctype html><html><body>Disallow: / is what we never say</body></html>",
        "\0\0\0",
        "User-agent: *\nDisallow:\n",
    ] {
        assert!(allowed(file, "/a"), "{file:?}");
    }
    let vietnamese = "User-agent: *\nDisallow: /tìm-kiếm";
    assert!(!allowed(vietnamese, "/t%C3%ACm-ki%E1%BA%BFm?q=1"));
    assert!(!allowed(vietnamese, "/t%c3%acm-ki%e1%ba%bfm"));
}

#[test]
fn what_lies_beyond_500_kib_is_not_read() {
    let mut file = "User-agent: *\nDisallow: /a\n".to_owned();
    file.push_str(&"# padding\n".repeat(52_000));
    file.push_str("Disallow: /b\n");
    assert!(!allowed(&file, "/a"));
    assert!(allowed(&file, "/b"));
}

#[test]
fn crawl_delays_are_numbers_or_nothing() {
    for (value, expected) in [
        ("0.2", Some(0.2)),
        ("7", Some(7.0)),
        ("1e309", Some(f64::INFINITY)),
        ("-1", None),
        ("100000", Some(100_000.0)),
        ("0", Some(0.0)),
        ("nan", None),
        ("inf", None),
        ("", None),
        ("5s", None),
    ] {
        let file = format!("User-agent: hemero\nCrawl-delay: {value}\nDisallow: /a\n");
        assert_eq!(Robots::parse(file.as_bytes(), "hemero").crawl_delay(), expected, "{value}");
    }
    let others = "User-agent: slowbot\nCrawl-delay: 60\nDisallow: /a\nUser-agent: *\nCrawl-delay: 2\n";
    assert_eq!(Robots::parse(others.as_bytes(), "hemero").crawl_delay(), Some(2.0));
}

#[test]
fn sitemaps_are_for_everyone_wherever_they_stand() {
    let file = "Sitemap: http://paper.example/a.xml\nUser-agent: otherbot\nDisallow: /\nsite-map: /b.xml\n";
    assert_eq!(Robots::parse(file.as_bytes(), "hemero").sitemaps(), ["http://paper.example/a.xml", "/b.xml"]);
}

#[test]
fn thirteen_thousand_wildcards_against_a_long_path_take_no_time() {
    let mut file = "User-agent: *\n".to_owned();
    for n in 0..13_000 {
        file.push_str(&format!("Disallow: /*a*a*a*a*{n}*b\n"));
    }
    let path = format!("/{}", "a".repeat(2000));
    let rules = Robots::parse(file.as_bytes(), "hemero");
    let matched = effort::effort(|| assert!(rules.allows(&path)));
    // Generous for an unoptimised build; quadratic matching would take minutes.
    assert!(matched < Duration::from_secs(1), "{matched:?}");
}

fn at(hours: i64) -> Timestamp {
    "2026-03-01T00:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_hours(hours)
}

fn failed() -> Answer {
    Answer::Unreachable { reason: "the server answered 503".to_owned(), retry_after: None }
}

#[test]
fn a_good_copy_holds_for_a_day() {
    let copy = Copy::default();
    assert_eq!(copy.ruling(at(0)), Ruling::Ask);
    let copy = copy.after(Answer::File(b"User-agent: *".to_vec()), at(0));
    assert_eq!(copy.ruling(at(23)), Ruling::Rules("User-agent: *"));
    assert_eq!(copy.ruling(at(24)), Ruling::Ask);
    let missing = Copy::default().after(Answer::Unavailable, at(0));
    assert_eq!(missing.ruling(at(23)), Ruling::AllowAll);
    assert_eq!(missing.ruling(at(25)), Ruling::Ask);
}

#[test]
fn a_server_in_trouble_forbids_everything_until_it_answers() {
    let copy = Copy::default().after(failed(), at(0));
    assert!(matches!(copy.ruling(at(0)), Ruling::DisallowAll(until) if until > at(0)));
    let first = copy.next_check.unwrap();
    assert_eq!(copy.ruling(first), Ruling::Ask, "it is tried again");
    let second = copy.after(failed(), first);
    assert!(second.next_check.unwrap().duration_since(first) > first.duration_since(at(0)), "ever more slowly");
    let well = second.after(Answer::Unavailable, at(1));
    assert_eq!((well.ruling(at(2)), well.failures, well.failing_since), (Ruling::AllowAll, 0, None));
}

#[test]
fn the_last_good_copy_serves_for_a_day_and_after_thirty_the_file_counts_as_missing() {
    let mut copy = Copy::default().after(Answer::File(b"User-agent: *".to_vec()), at(0)).after(failed(), at(24));
    let next = copy.next_check.unwrap();
    assert_eq!(copy.ruling(at(24)), Ruling::Rules("User-agent: *"));
    copy = copy.after(failed(), next);
    while copy.next_check.unwrap() < at(24 + 24) {
        let next = copy.next_check.unwrap();
        copy = copy.after(failed(), next);
    }
    assert!(matches!(copy.ruling(at(48)), Ruling::DisallowAll(_)), "a day later the copy has served");
    while copy.next_check.unwrap() < at(24 + 24 * 30) {
        let next = copy.next_check.unwrap();
        assert!(!matches!(copy.ruling(next - SignedDuration::from_secs(1)), Ruling::AllowAll));
        copy = copy.after(failed(), next);
    }
    let next = copy.next_check.unwrap();
    copy = copy.after(failed(), next);
    assert_eq!(copy.ruling(next), Ruling::AllowAll);
}

#[test]
fn a_wish_of_the_server_for_its_robots_file_is_kept() {
    let wish = at(240);
    let copy = Copy::default().after(Answer::Unreachable { reason: "429".to_owned(), retry_after: Some(wish) }, at(0));
    assert_eq!(copy.ruling(at(239)), Ruling::DisallowAll(wish));
}

#[test]
fn a_copy_survives_a_restart() {
    let copy =
        Copy::default().after(Answer::File(b"User-agent: *\nDisallow: /a".to_vec()), at(0)).after(failed(), at(25));
    let stored = serde_json::to_string(&copy).unwrap();
    assert_eq!(serde_json::from_str::<Copy>(&stored).unwrap(), copy);
}

/// The definition, with no thought for speed.
fn matches_by_definition(pattern: &[u8], path: &[u8]) -> bool {
    match pattern {
        [] => true,
        [b'$'] => path.is_empty(),
        [b'*', rest @ ..] => (0..=path.len()).any(|skip| matches_by_definition(rest, &path[skip..])),
        [c, rest @ ..] => path.first() == Some(c) && matches_by_definition(rest, &path[1..]),
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(file in proptest::collection::vec(any::<u8>(), 0..400), path in "/\\PC{0,40}") {
        Robots::parse(&file, "hemero").allows(&path);
    }

    #[test]
    fn matching_is_what_the_definition_says(pattern in "/[ab*]{0,8}\\$?", path in "/[ab]{0,10}") {
        let file = format!("User-agent: *\nDisallow: {pattern}\n");
        prop_assert_eq!(!allowed(&file, &path), matches_by_definition(pattern.as_bytes(), path.as_bytes()));
    }
}
