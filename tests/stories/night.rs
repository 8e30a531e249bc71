//! Alone at night: silent when all is well, loud when not, and every night written down.

use std::process::Command;

use crate::support::{Desk, Newsroom, Paper, Reply};

#[test]
fn a_dead_mans_switch_hears_the_start_and_the_end_and_never_changes_the_outcome() {
    let mut desk = Desk::new();
    let _paper = Paper::printed(&desk, 3, "1000/s");
    let switch = Newsroom::open();
    switch.at("/s3cret/start", Reply::status(200)).at("/s3cret/0", Reply::status(200));
    desk.set("HEMERO_PING", &switch.url("/s3cret/"));
    let outcome = desk.run(&["sync", "paper"]).exits(0);
    assert_eq!(switch.paths(), ["/s3cret/start", "/s3cret/0"]);
    assert!(!outcome.stderr.contains("s3cret"), "{}", outcome.stderr);

    // Whatever keeps it from its run is told, too, and where a query belongs to the address it stays one.
    desk.set("HEMERO_PING", &switch.url("/s3cret?key=1"));
    desk.run(&["sync", "nobody"]).exits(2);
    assert_eq!(switch.paths()[2..], ["/s3cret/2?key=1"]);

    desk.set("HEMERO_PING", &switch.url("/s3cret/"));
    switch.at("/s3cret/start", Reply::status(500));
    let outcome = desk.run(&["sync", "paper"]).exits(0);
    assert!(outcome.stderr.contains("answered 500") && !outcome.stderr.contains("s3cret"), "{}", outcome.stderr);
    assert!(!desk.run(&["status", "--settings"]).exits(0).stdout.contains("s3cret"));
    for name in ["hemero.db", "log/hemero.jsonl"] {
        let bytes = std::fs::read(desk.archive().join(name)).unwrap();
        assert!(!bytes.windows(6).any(|window| window == b"s3cret"), "{name} holds the address");
    }
}

#[test]
fn a_quiet_run_says_nothing_and_leaves_a_log() {
    let desk = Desk::new();
    let _paper = Paper::printed(&desk, 3, "1000/s");
    let outcome = desk.run(&["-q", "sync", "paper"]).exits(0);
    assert_eq!((outcome.stdout.as_str(), outcome.stderr.as_str()), ("", ""));
    let waiting = std::fs::metadata(desk.archive().join("hemero.db-wal")).map_or(0, |file| file.len());
    assert_eq!(waiting, 0, "everything is in the file itself");
    let log = std::fs::read_to_string(desk.archive().join("log/hemero.jsonl")).unwrap();
    let events: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(events.first().unwrap()["event"], "began");
    assert_eq!(events.last().unwrap()["report"]["figures"]["new"], 3);
    assert!(events.iter().filter(|event| event["event"] == "kept" && event["status"] == 200).count() >= 3);
}

#[test]
fn a_quiet_run_speaks_up_when_somebody_must_act() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 3, "1000/s");
    paper.room.at("/story/0", Reply::status(404)).at("/story/1", Reply::status(403)).at("/story/2", Reply::status(403));
    let outcome = desk.run(&["-q", "sync", "paper"]).exits(4);
    assert!(outcome.stdout.is_empty(), "{}", outcome.stdout);
    for words in ["sync too many failures: 1 site", "2 × forbidden: ", "ask its owner"] {
        assert!(outcome.stderr.contains(words), "{}", outcome.stderr);
    }
    assert_eq!(desk.run(&["-qq", "sync", "--max-pages", "0", "paper"]).stderr, "");
    // Enough of them may be tolerated.
    desk.run(&["-q", "crawl", "paper", "--tolerate", "90%"]).exits(0);
}

#[test]
fn the_strongest_source_of_a_setting_decides_and_is_named() {
    let mut desk = Desk::new();
    desk.run(&["init"]).exits(0);
    desk.write(".config/hemero/hemero.toml", "contact = \"user@paper.example\"\nthreads = 1\nlog_size = 3\n");
    desk.write(
        "archive/hemero.toml",
        "contact = \"archive@paper.example\"\nthreads = 2\nallow_private = [\"10.0.0.0/8\"]\n",
    );
    desk.set("HEMERO_CONTACT", "environment@paper.example");
    let rows = desk.run(&["--json", "status", "--settings"]).exits(0).json_lines();
    let row = |key: &str| {
        rows.iter().find(|row| row["key"] == key).map(|row| (row["value"].clone(), row["origin"].to_string())).unwrap()
    };
    for (key, value, origin) in [
        ("allow_private", "127.0.0.0/8", "command line"),
        ("contact", "environment@paper.example", "HEMERO_CONTACT"),
        ("threads", "2", "archive/hemero.toml"),
        ("log_size", "3", ".config/hemero/hemero.toml"),
        ("max_pages", "none", "default"),
    ] {
        let (found, from) = row(key);
        assert!(found == value && from.contains(origin), "{key}: {found} from {from}");
    }
    desk.write("archive/hemero.toml", "contcat = \"x\"\n");
    let wrong = desk.run(&["status"]).exits(3);
    assert!(wrong.stderr.contains("contcat") && wrong.stderr.contains("line 1"), "{}", wrong.stderr);
}

#[test]
fn a_listing_that_is_gone_is_not_passed_over_in_silence() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 3, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    paper.room.at("/news", Reply::status(404));
    let outcome = desk.run(&["-q", "crawl", "paper"]).exits(4);
    assert!(outcome.stderr.contains("1 × not_found"), "{}", outcome.stderr);
    assert_eq!(desk.ask("SELECT count(*) FROM articles WHERE gone_at IS NULL"), 3);
}

#[test]
fn a_full_log_is_put_aside_and_eight_are_kept() {
    let mut desk = Desk::new();
    let _paper = Paper::printed(&desk, 3, "1000/s");
    for day in 10..20 {
        desk.write(&format!("archive/log/hemero-202501{day}T030000Z.jsonl"), "{}\n");
    }
    desk.write("archive/log/hemero.jsonl", "{}\n".repeat(400_000));
    desk.set("HEMERO_LOG_SIZE", "1");
    desk.run(&["-q", "sync", "paper"]).exits(0);
    let names: Vec<String> = std::fs::read_dir(desk.archive().join("log"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 9, "{names:?}");
    assert!(names.iter().all(|name| !name.contains("20250110") && !name.contains("20250111")), "{names:?}");
    assert!(desk.read("archive/log/hemero.jsonl").lines().count() > 3);
}

#[test]
fn timer_and_crontab_name_the_program_and_the_archive_in_full() {
    let desk = Desk::new();
    let folder = desk.archive().display().to_string();
    for flag in ["--cron", "--systemd"] {
        let printed = desk.run(&["init", flag]).exits(0).stdout;
        assert!(
            printed.contains(&folder) && printed.contains("sync") && printed.contains(env!("CARGO_BIN_EXE_hemero")),
            "{printed}"
        );
    }
}

#[test]
fn the_crontab_line_and_the_units_work_as_printed_whatever_the_folder_is_called() {
    let desk = Desk::new();
    let folder = desk.path("Lan's \"papers\" at 100% $HOME");
    let folder = folder.to_str().unwrap();
    desk.bare(&["-C", folder, "init"]).exits(0);

    let crontab = desk.bare(&["-C", folder, "init", "--cron"]).exits(0).stdout;
    let line = crontab.lines().find(|line| !line.starts_with('#')).unwrap();
    let fields: Vec<&str> = line.splitn(6, ' ').collect();
    assert_eq!(fields[..5], ["17", "3", "*", "*", "*"]);
    // What cron hands to the shell.
    let ended = Command::new("sh").args(["-c", &fields[5].replace("\\%", "%")]).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.code() == Some(2) && said.contains("the archive has no sites yet"), "{said}");

    let units = desk.bare(&["-C", folder, "init", "--systemd"]).exits(0).stdout;
    let (service, timer) = units.split_once("# ~/.config/systemd/user/hemero.timer\n").unwrap();
    desk.write("units/hemero.service", service);
    desk.write("units/hemero.timer", timer);
    let Ok(verified) = Command::new("systemd-analyze")
        .env("XDG_RUNTIME_DIR", desk.path("units"))
        .args(["verify", "--user", "--man=no"])
        .args([desk.path("units/hemero.service"), desk.path("units/hemero.timer")])
        .output()
    else {
        return;
    };
    let said = String::from_utf8_lossy(&verified.stderr);
    assert!(verified.status.success() && !said.contains("hemero."), "{said}");
}

#[test]
fn a_dry_run_says_what_it_would_fetch_and_asks_for_nothing() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 3, "1000/s");
    let first = desk.run(&["--json", "sync", "-n", "paper"]).exits(0).json_lines();
    assert!(!first.is_empty() && first.iter().all(|address| address["source"] == "paper"), "{first:?}");
    assert!(paper.room.log().is_empty());
    desk.run(&["sync", "paper"]).exits(0);
    let asked = paper.room.log().len();
    assert!(desk.run(&["sync", "-n"]).exits(0).stdout.is_empty(), "nothing is due right after a sync");
    assert_eq!(paper.room.log().len(), asked);
}

#[test]
fn status_says_what_is_kept_what_failed_and_what_to_do_about_it() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 3, "1000/s");
    paper.room.at("/story/1", Reply::status(403));
    desk.run(&["sync", "paper"]).exits(4);
    let status = desk.run(&["status"]).exits(0).stdout;
    for words in ["paper forbidden", "ask its owner", "too many failures (exit 4): ", "2 new", "headline 100 %"] {
        assert!(status.contains(words), "{words} is not in\n{status}");
    }
    let site = &desk.run(&["--json", "status"]).exits(0).json()["sites"][0];
    let kept = desk.ask("SELECT sum(length(packed)) FROM bodies");
    let addresses = desk.ask("SELECT count(*) FROM frontier");
    assert_eq!((&site["bytes"], &site["addresses"], &site["articles"]), (&kept.into(), &addresses.into(), &2.into()));
    assert_eq!((&site["failed"], &site["due"]), (&1.into(), &0.into()));
}
