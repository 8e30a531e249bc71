//! Export formats: whole or not at all, the same bytes every time, and harmless wherever they are opened.

use std::fs;
use std::io::Read;
use std::path::Path;

use hemero::article::{Article, Award, CaptureNote, Image, Person, Recipient, RecipientKind, Resolution, Role};
use hemero::export::{Export, ExportError, Format, Keys, Manifest, Options, Output};
use parquet::file::reader::{FileReader, SerializedFileReader};
use tempfile::tempdir;

fn articles() -> Vec<Article> {
    let full = Article {
        id: "phudong:7".into(),
        source: "phudong".into(),
        url: "http://phudong.example/bai/7".into(),
        language: Some("vi".into()),
        headline: Some("=HYPERLINK(\"http://evil.example\") Hội nghị & tổng kết 100%".into()),
        date: Some("2022-07-16T08:30:00+07:00".into()),
        event_date: Some("2022-07-15".into()),
        authors: vec!["Vũ Thị Mai".into(), "Đỗ Sơn".into()],
        body: vec!["Một.".into(), "Hai, \"ba\".".into()],
        images: vec![Image {
            url: Some("http://phudong.example/a.jpg".into()),
            caption: Some("Ảnh".into()),
            credit: None,
        }],
        topics: vec!["hội nghị".into()],
        people: vec![
            Person {
                name: "Lê Văn Tư".into(),
                rank: Some("Đại tá".into()),
                titles: vec!["Tiến sĩ".into()],
                roles: vec![
                    Role { title: "Giám đốc".into(), organisation: Some("Nhà máy Z9".into()) },
                    Role { title: "Bí thư Đảng ủy".into(), organisation: None },
                ],
                mentions: 2,
            },
            Person { name: "Phạm Ba".into(), mentions: 1, ..Person::default() },
        ],
        resolutions: vec![Resolution {
            kind: "Nghị quyết".into(),
            number: Some("12-NQ/ĐU".into()),
            aliases: vec!["Nghị quyết 12".into()],
            mentions: 3,
            ..Resolution::default()
        }],
        awards: vec![Award {
            award: "Bằng khen".into(),
            giver: Some("Bộ Công nghiệp".into()),
            recipients: vec![
                Recipient { kind: RecipientKind::Collective, name: None, count: Some(4) },
                Recipient { kind: RecipientKind::Person, name: Some("Phạm Ba".into()), count: None },
            ],
            ..Award::default()
        }],
        revision: Some(1),
        first_seen_at: Some("2022-07-16T02:00:00Z".into()),
        capture: Some(CaptureNote { fetched_at: "2022-07-16T02:00:00Z".into(), status: 200, sha256: "ab".repeat(32) }),
        ..Article::default()
    };
    let bare = Article {
        id: "phudong:8".into(),
        source: "phudong".into(),
        url: "http://phudong.example/bai/8".into(),
        ..Article::default()
    };
    vec![full, bare]
}

fn export(format: Format, path: &Path, options: Options) -> Result<Manifest, ExportError> {
    let mut export = Export::create(format, Output::Path(path.to_owned()), options)?;
    for article in articles() {
        export.write(&article)?;
    }
    export.finish()
}

fn bytes_below(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap().path();
            if entry.is_dir() {
                folders.push(entry);
            } else {
                found.push((entry.strip_prefix(path).unwrap().display().to_string(), fs::read(&entry).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn the_same_articles_give_the_same_bytes_in_every_format_and_leave_no_partial_files() {
    let (one, two) = (tempdir().unwrap(), tempdir().unwrap());
    for format in Format::ALL {
        for folder in [&one, &two] {
            export(format, &folder.path().join(format.default_name()), Options::default()).unwrap();
            export(format, &folder.path().join(format.default_name()), Options::default()).unwrap();
        }
    }
    let files = bytes_below(one.path());
    assert_eq!(files, bytes_below(two.path()));
    assert!(files.iter().all(|(name, _)| !name.contains("partial") && !name.contains("replaced")), "{files:?}");
}

#[test]
fn an_export_that_is_given_up_leaves_the_earlier_one_as_it_was() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("articles.jsonl");
    export(Format::Jsonl, &path, Options::default()).unwrap();
    let before = fs::read(&path).unwrap();
    let mut second = Export::create(Format::Jsonl, Output::Path(path.clone()), Options::default()).unwrap();
    second.write(&articles()[1]).unwrap();
    drop(second);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_folder_that_is_no_export_is_never_replaced() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("thesis.tex"), "mine").unwrap();
    let error = export(Format::Csv, folder.path(), Options::default()).unwrap_err();
    assert!(matches!(error, ExportError::ForeignFolder { .. }), "{error}");
    assert_eq!(fs::read_to_string(folder.path().join("thesis.tex")).unwrap(), "mine");
}

#[test]
fn json_lines_are_the_record_and_compress_by_suffix() {
    let folder = tempdir().unwrap();
    let plain = folder.path().join("a.jsonl");
    let manifest = export(Format::Jsonl, &plain, Options::default()).unwrap();
    let text = fs::read_to_string(&plain).unwrap();
    let back: Vec<Article> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(back, articles());
    assert_eq!((manifest.articles, manifest.files[0].bytes), (2, text.len() as u64));
    for name in ["a.jsonl.gz", "a.jsonl.zst"] {
        let path = folder.path().join(name);
        export(Format::Jsonl, &path, Options::default()).unwrap();
        let packed = fs::read(&path).unwrap();
        let unpacked = match name {
            "a.jsonl.zst" => zstd::decode_all(packed.as_slice()).unwrap(),
            _ => {
                let mut out = Vec::new();
                flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut out).unwrap();
                out
            }
        };
        assert_eq!(unpacked, text.as_bytes());
    }
}

#[test]
fn chosen_keys_come_in_the_order_asked_for() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.jsonl");
    let keys = Keys(vec!["headline".into(), "id".into()]);
    export(Format::Jsonl, &path, Options { keys, ..Options::default() }).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().nth(1), Some(r#"{"headline":null,"id":"phudong:8"}"#));
}

#[test]
fn a_spreadsheet_runs_nothing_that_a_page_wrote() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tables");
    export(Format::Csv, &path, Options { excel: true, ..Options::default() }).unwrap();
    let text = fs::read_to_string(path.join("articles.csv")).unwrap();
    assert!(text.starts_with("\u{feff}id,source"), "Excel needs the mark");
    assert!(text.contains("\"'=HYPERLINK("), "{text}");
    let mut rows = csv::Reader::from_path(path.join("recipients.csv")).unwrap();
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows[0], ["phudong:7", "1", "Bằng khen", "collective", "", "4"].to_vec());
    assert_eq!(rows[1], ["phudong:7", "1", "Bằng khen", "person", "Phạm Ba", ""].to_vec());
}

#[test]
fn parquet_keeps_the_nesting() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.parquet");
    export(Format::Parquet, &path, Options::default()).unwrap();
    let reader = SerializedFileReader::new(fs::File::open(&path).unwrap()).unwrap();
    let rows: Vec<String> = reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
    insta::assert_snapshot!("parquet_rows", rows.join("\n"));
}

#[test]
fn references_keep_names_whole_and_say_what_was_read() {
    let folder = tempdir().unwrap();
    let titles = [("phudong".to_owned(), "Báo Phù Đổng".to_owned())].into();
    let options = Options { titles, ..Options::default() };
    let read = |format: Format| {
        let path = folder.path().join(format.default_name());
        export(format, &path, options.clone()).unwrap();
        fs::read_to_string(path).unwrap()
    };
    insta::assert_snapshot!("references", [Format::CslJson, Format::Bibtex, Format::Ris].map(read).join("\n----\n"));
}

#[test]
fn the_card_of_a_dataset_is_counted() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("dataset");
    export(Format::Dataset, &path, Options::default()).unwrap();
    let card = fs::read_to_string(path.join("README.md")).unwrap();
    for line in ["- vi\n", "| phudong | 2 |", "| headline | 1 | 1 |", "- n<1K"] {
        assert!(card.contains(line), "{line} is not in\n{card}");
    }
    assert!(path.join("data/train-00000-of-00001.parquet").exists());
}

#[test]
fn a_package_describes_every_table_it_holds() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("package");
    export(Format::Package, &path, Options::default()).unwrap();
    let package: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(path.join("datapackage.json")).unwrap()).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let mut reader = csv::Reader::from_path(path.join(resource["path"].as_str().unwrap())).unwrap();
        let names: Vec<_> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(reader.headers().unwrap(), names);
    }
    assert_eq!(package["resources"].as_array().unwrap().len(), 7);
}
