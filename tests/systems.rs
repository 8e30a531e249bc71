//! Pages as many systems make them, without a profile: `tests/pages/systems` with what a careful reader takes from each.
//! Those in `held` were read right at first sight: no rule was made for them.

use std::fs;
use std::path::Path;

use hemero::address::Address;
use hemero::extraction::{self, Page};
use hemero::lexicon::Lexicons;
use hemero::profile::Profiles;
use serde_json::{Value, json};

/// The same moment however its offset is written; days stay days.
fn moment(date: &Value) -> Value {
    let stamp = date.as_str().and_then(|text| text.parse::<jiff::Timestamp>().ok());
    stamp.map_or_else(|| date.clone(), |stamp| Value::String(stamp.to_string()))
}

#[test]
fn headline_date_authors_and_text_are_read_as_a_careful_reader_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/systems");
    let profiles = Profiles::embedded().unwrap();
    let lexicons = Lexicons::embedded();
    let headers = [("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
    let mut wrong = Vec::new();
    let mut pages = 0;
    for path in [folder.clone(), folder.join("held")].iter().flat_map(|folder| fs::read_dir(folder).unwrap()) {
        let path = path.unwrap().path();
        if path.extension().is_none_or(|end| end != "json") {
            continue;
        }
        pages += 1;
        let expected: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let body = fs::read(path.with_extension("html")).unwrap();
        let url = Address::parse(expected["url"].as_str().unwrap()).unwrap();
        let fetched_at = "2024-05-04T09:00:00Z".parse().unwrap();
        let page = Page { url: &url, status: 200, headers: &headers, body: &body, fetched_at };
        let reading = extraction::read(&page, profiles.generic(), &lexicons);
        let article = serde_json::to_value(&reading.article).unwrap();
        let read = json!({
            "kind": reading.kind.name(),
            "headline": article["headline"],
            "date": moment(&article["date"]),
            "authors": article["authors"],
            "body": article["body"],
        });
        let blocked = expected.get("kind").is_some_and(|kind| kind == "blocked");
        for field in ["kind", "headline", "date", "authors", "body"] {
            let known = expected.get(field).filter(|_| !blocked || field == "kind");
            let known = known.map(|value| if field == "date" { moment(value) } else { value.clone() });
            if known.as_ref().is_some_and(|known| *known != read[field]) {
                wrong.push(format!("{}: {field}\n  read {}\n  not  {}", path.display(), read[field], known.unwrap()));
            }
        }
    }
    assert!(pages > 20);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
