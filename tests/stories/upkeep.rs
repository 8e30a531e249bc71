//! Reading again, looking whether everything is still there, and disks that will not take more.

use std::fs;
use std::io::{Seek, SeekFrom, Write};

use crate::support::{Desk, Paper};

#[test]
fn a_better_profile_is_applied_to_stored_pages_without_the_network() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 12, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let asked = paper.room.log().len();
    let same = desk.run(&["--json", "reextract"]).exits(0).json();
    assert_eq!((&same["unchanged"], &same["changed"]), (&12.into(), &0.into()), "{same}");
    assert_eq!(desk.ask("SELECT count(*) FROM revisions"), 12);

    let profile = desk.read("archive/profiles/paper.toml").replace(".text p", ".text p:first-child");
    desk.write("archive/profiles/paper.toml", profile);
    let better = desk.run(&["--json", "reextract", "paper"]).exits(0).json();
    assert_eq!(better["changed"], 12, "{better}");
    assert_eq!(desk.ask("SELECT count(*) FROM revisions WHERE number = 2 AND changed_fields LIKE '%body%'"), 12);
    assert_eq!(paper.room.log().len(), asked, "nobody was asked anything");
    desk.run(&["reextract", "nobody"]).exits(2);
}

#[test]
fn a_damaged_body_is_found_put_aside_and_fetched_again() {
    let desk = Desk::new();
    let _paper = Paper::printed(&desk, 12, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    desk.run(&["verify"]).exits(0);
    let database = rusqlite::Connection::open(desk.archive().join("hemero.db")).unwrap();
    database
        .execute(
            "UPDATE bodies SET packed = zeroblob(length(packed)) WHERE id = (SELECT max(body_id) FROM captures)",
            [],
        )
        .unwrap();
    database.execute("INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')", []).unwrap();
    database.execute("UPDATE holdings SET articles = 7", []).unwrap();
    drop(database);
    let found = desk.run(&["verify"]).exits(8);
    for what in ["body ", "articles_fts", "site paper"] {
        assert!(found.stdout.contains(what), "{}", found.stdout);
    }
    assert!(found.stderr.contains("--repair"), "{}", found.stderr);
    desk.run(&["verify", "--repair"]).exits(0);
    assert_eq!(fs::read_dir(desk.archive().join("quarantine")).unwrap().count(), 1);
    assert_eq!(desk.ask("SELECT articles FROM holdings"), 12);
    desk.run(&["crawl", "paper"]).exits(0);
    desk.run(&["verify"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM frontier AS f WHERE state = 'fetched' AND body_id IS NULL"), 0);
}

#[test]
fn a_torn_page_is_found_wherever_it_is() {
    let desk = Desk::new();
    let _paper = Paper::printed(&desk, 12, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let path = desk.archive().join("hemero.db");
    let whole = fs::read(&path).unwrap();
    assert!(whole.len() > 20 * 8192);
    for page in 0..whole.len() / 8192 {
        let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
        // The first bytes of the file say what it is.
        file.seek(SeekFrom::Start((page * 8192).max(100) as u64)).unwrap();
        file.write_all(&[0xa5; 8192 - 100]).unwrap();
        drop(file);
        let found = desk.run(&["verify"]).exits(8);
        assert!(found.stderr.contains("damaged") && found.stderr.contains("copy"), "page {page}: {}", found.stderr);
        fs::write(&path, &whole).unwrap();
    }
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    desk.run(&["verify"]).exits(8);
    fs::write(&path, &whole).unwrap();
    desk.run(&["verify"]).exits(0);
}

#[test]
fn an_archive_that_cannot_be_written_is_said_and_nothing_is_lost() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 12, "1000/s");
    desk.run(&["crawl", "paper", "--max-pages", "6"]).exits(0);
    let kept = desk.ask("SELECT count(*) FROM articles");
    let database = rusqlite::Connection::open(desk.archive().join("hemero.db")).unwrap();
    // A reader of another program stands in the way of nobody; a writer does, and is waited for, then named.
    database.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = desk.run(&["crawl", "paper"]);
    assert_ne!(refused.code, 0);
    assert!(refused.stderr.contains("another process is using the database"), "{}", refused.stderr);
    database.execute_batch("ROLLBACK").unwrap();
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), kept);
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM articles"), paper.articles as i64);
}

#[test]
fn a_clean_copy_is_one_file_and_a_slim_one_has_no_pages() {
    let desk = Desk::new();
    let _paper = Paper::printed(&desk, 12, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let (whole, slim) = (desk.path("whole.db"), desk.path("slim.db"));
    desk.run(&["export", "sqlite", "-o", whole.to_str().unwrap()]).exits(0);
    desk.run(&["export", "sqlite", "--without-pages", "-o", slim.to_str().unwrap()]).exits(0);
    for (path, bodies) in [(&whole, true), (&slim, false)] {
        let copy = rusqlite::Connection::open(path).unwrap();
        let ask = |sql: &str| copy.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!((ask("SELECT count(*) FROM articles"), ask("SELECT count(*) FROM revisions")), (12, 12));
        assert_eq!(ask("SELECT count(*) FROM bodies") > 0, bodies);
        assert_eq!(ask("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        assert_eq!(copy.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
        let found = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'council'";
        assert_eq!(ask(found), 12, "and it is searched as before");
    }
}
