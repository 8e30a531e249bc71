//! A researcher asks the archive from the command line, and trusts what it answers.

use serde_json::Value;

use crate::support::{Desk, Paper};

/// A desk with the demo's three papers on it. The port is this story's own.
fn desk() -> Desk {
    let desk = Desk::new();
    let archive = desk.archive().to_str().unwrap().to_owned();
    desk.bare(&["-C", &archive, "-q", "demo", "--port", "8461"]).exits(0);
    desk
}

#[test]
fn who_what_and_when() {
    let desk = desk();

    // Marks, letter case and normal form do not matter to a search; a word that must not be there does.
    let count = |words: &[&str]| -> i64 {
        desk.run(&[&["search", "--count"], words].concat()).exits(0).stdout.trim().parse().unwrap()
    };
    let plain = count(&["nghi quyet"]);
    assert!(plain > 5);
    assert_eq!(count(&["NGHỊ QUYẾT"]), plain);
    assert_eq!(count(&["nghi\u{323} quye\u{302}\u{301}t"]), plain);
    assert!(count(&["nghi quyet -tong"]) < plain);
    assert_eq!(count(&["nghi quyet -tong"]), count(&["nghi", "quyet", "--not", "tong"]));
    let hits = desk.run(&["--json", "search", "\"520-nq/đu\"", "--limit", "3"]).exits(0).json_lines();
    assert!(hits[0]["snippet"].as_str().unwrap().contains("520-NQ/ĐU"), "{hits:?}");
    assert_eq!(desk.run(&["search", "--", "-tong"]).code, 2);

    // One person: every article that names them, with rank and offices as told there.
    let people = desk.run(&["--json", "people", "khac tuyen"]).exits(0).json_lines();
    let person = &people[0];
    assert_eq!((people.len(), &person["name"]), (1, &Value::from("Đỗ Khắc Tuyên")));
    let told = person["told"].as_array().unwrap();
    assert_eq!(told.len() as u64, person["articles"].as_u64().unwrap());
    assert!(told.iter().all(|one| one["as"]["rank"] == "Trung tướng"), "{told:?}");
    assert_eq!(person["years"]["2026"], told.len());

    // The same person chosen in an export and in a search gives the same articles.
    let exported =
        desk.run(&["export", "jsonl", "-o", "-", "--person", "Đỗ Khắc Tuyên", "--fields", "id,date"]).exits(0);
    let ids: Vec<Value> = exported.json_lines().into_iter().map(|mut line| line["id"].take()).collect();
    let mut named: Vec<Value> = told.iter().map(|one| one["article"].clone()).collect();
    named.sort_by_key(Value::to_string);
    assert_eq!(ids, named);

    // Documents and awards; a table for a spreadsheet.
    let documents = desk.run(&["--json", "resolutions", "520"]).exits(0).json_lines();
    assert_eq!(documents[0]["told"][0]["as"]["number"], "520-NQ/ĐU");
    let awards = desk.run(&["awards", "--csv"]).exits(0).stdout;
    assert!(awards.starts_with("name,date,article,headline,says,record\n") && awards.lines().count() > 5);
    assert_eq!(desk.run(&["people", "nobody of that name"]).exits(0).stdout, "");

    // An article is shown with what a footnote needs, down to the digest of the page that was read.
    let shown = desk.run(&["show", "demo-congxuong:1020"]).exits(0).stdout;
    let record = desk.run(&["--json", "show", "demo-congxuong:1020"]).exits(0).json();
    let citation = shown.split("\nCitation\n").nth(1).unwrap();
    assert!(citation.contains("Minh Khuê, Đình Lâm. “Đảng ủy Tổng cục Cơ xưởng"), "{citation}");
    assert!(citation.contains("”. Công xưởng, 2026-07-16. http://"), "{citation}");
    assert!(citation.contains(record["capture"]["sha256"].as_str().unwrap()), "{citation}");
    let english = desk.run(&["show", "demo-observer:3002"]).exits(0).stdout;
    assert!(english.contains("Dr. Samuel Oyelaran, head of surgery"), "{english}");
    assert_eq!(record["hemero"], env!("CARGO_PKG_VERSION"));

    // A misspelt field or site is answered with the near one, before anything is written.
    let slip = desk.run(&["export", "jsonl", "--fields", "headlin"]).exits(2);
    assert!(slip.stderr.contains("did you mean headline?"), "{}", slip.stderr);
    let slip = desk.run(&["export", "jsonl", "--site", "demo-vinhlan"]).exits(2);
    assert!(slip.stderr.contains("did you mean demo-vinhlam?"), "{}", slip.stderr);
    assert!(desk.run(&["show", "demo-congxuong:1"]).exits(1).stderr.contains("hint"));
}

#[test]
fn schemas_tell_the_shape_of_every_record() {
    let desk = Desk::new();
    let schema = desk.bare(&["schema", "record"]).exits(0).json();
    let record = serde_json::to_value(hemero::article::Article::default()).unwrap();
    let properties = schema["properties"].as_object().unwrap();
    assert!(record.as_object().unwrap().keys().all(|key| properties.contains_key(key)), "{properties:?}");
    assert_eq!(desk.bare(&["schema", "settings"]).exits(0).json()["additionalProperties"], false);
    for (of, kept) in [
        ("record", include_str!("../../docs/schema/record.json")),
        ("profile", include_str!("../../docs/schema/profile.json")),
        ("settings", include_str!("../../docs/schema/settings.json")),
    ] {
        let told = desk.bare(&["schema", of]).exits(0).stdout;
        assert!(told == kept, "docs/schema/{of}.json is old: `hemero schema {of} > docs/schema/{of}.json`");
    }
}

#[test]
fn the_questions_of_the_research_notes_are_answered() {
    let desk = Desk::new();
    let archive = desk.archive().to_str().unwrap().to_owned();
    desk.bare(&["-C", &archive, "-q", "demo", "--port", "8471"]).exits(0);
    let database = desk.database();
    let notes = include_str!("../../docs/research.md");
    let questions: Vec<&str> = notes.split("```sql\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert_eq!(questions.len(), 10);
    for question in questions {
        let mut statement = database.prepare(question).unwrap_or_else(|error| panic!("{error} in {question}"));
        let mut rows = statement.query([]).unwrap();
        let mut count = 0;
        while rows.next().unwrap_or_else(|error| panic!("{error} in {question}")).is_some() {
            count += 1;
        }
        // Nothing has changed yet on a paper that was read once.
        assert!(count > 0 || question.contains("recent_changes"), "no answer to {question}");
    }
}

#[test]
fn records_that_todays_code_reads_otherwise_are_named_and_nothing_is_changed() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 3, "1000/s");
    desk.run(&["crawl", "paper"]).exits(0);
    let asked = paper.room.log().len();
    let same = desk.run(&["--json", "verify", "--records"]).exits(0).json();
    assert_eq!(same["records"], Value::Array(Vec::new()));
    let profile = desk.read("archive/profiles/paper.toml").replace(".text p", ".text p:first-child");
    desk.write("archive/profiles/paper.toml", profile);
    let otherwise = desk.run(&["--json", "verify", "--records"]).exits(0).json();
    let ids: Vec<&Value> = otherwise["records"].as_array().unwrap().iter().map(|record| &record["id"]).collect();
    assert_eq!(ids, ["paper:0", "paper:1", "paper:2"]);
    assert_eq!(otherwise["records"][0]["fields"], serde_json::json!(["body"]));
    assert_eq!((desk.ask("SELECT count(*) FROM revisions"), paper.room.log().len()), (3, asked));
    assert!(desk.run(&["verify", "--records"]).exits(0).stderr.contains("3 records read otherwise"));
}
