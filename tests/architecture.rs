//! The house keeps its shape: who may use whom, how long a file may be, who may do input and output.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Leaves of the house: everyone may use them.
const LEAVES: &[&str] =
    &["address", "article", "capture", "clock", "crash", "lexicon", "markup", "memo", "profile", "text"];

/// What a module may use beside the leaves.
const MAY_USE: &[(&str, &[&str])] = &[
    ("archive", &[]),
    ("cli", &["archive", "demo", "export", "extraction", "frontier", "politeness", "run", "settings", "web"]),
    ("demo", &[]),
    ("export", &["archive"]),
    ("extraction", &[]),
    ("fetch", &[]),
    ("frontier", &[]),
    ("politeness", &["fetch"]),
    ("run", &["archive", "extraction", "fetch", "frontier", "politeness", "settings"]),
    ("settings", &[]),
    ("web", &["archive", "export"]),
];

/// The modules that must not open files, sockets or standard streams.
const PURE: &[&str] = &["address", "article", "capture", "clock", "extraction", "frontier", "memo", "text"];

/// Enough to read at a sitting.
const LONGEST_FILE: usize = 420;

#[test]
fn modules_use_only_what_the_map_allows() {
    let mut broken = Vec::new();
    for (module, path, text) in sources() {
        let allowed: BTreeSet<&str> = MAY_USE
            .iter()
            .filter(|(name, _)| *name == module)
            .flat_map(|(_, uses)| uses.iter().copied())
            .chain(LEAVES.iter().copied())
            .chain([module.as_str()])
            .collect();
        for used in uses(&text) {
            if !allowed.contains(used.as_str()) && module != "main" {
                broken.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "the map in lib.rs does not allow:\n{}", broken.join("\n"));
}

#[test]
fn every_module_of_the_library_is_on_the_map() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for line in lib.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let module = line.trim_end_matches(';');
        let known = LEAVES.contains(&module) || MAY_USE.iter().any(|(name, _)| *name == module);
        assert!(known, "{module} is in lib.rs but not in the table of this test");
    }
}

#[test]
fn files_are_small_enough_to_read_at_a_sitting() {
    let mut sizes: Vec<(usize, PathBuf)> =
        sources().into_iter().map(|(_, path, text)| (text.lines().count(), path)).collect();
    sizes.sort();
    let long: Vec<_> = sizes.iter().filter(|(lines, _)| *lines > LONGEST_FILE).collect();
    assert!(long.is_empty(), "longer than {LONGEST_FILE} lines: {long:?}");
    let median = sizes[sizes.len() / 2].0;
    assert!(median <= 200, "the median file has {median} lines");
}

#[test]
fn pure_modules_do_no_input_or_output() {
    for (module, path, text) in sources() {
        if PURE.contains(&module.as_str()) {
            for word in ["std::fs", "TcpStream", "TcpListener", "println!", "File::open"] {
                assert!(!text.contains(word), "{} must stay pure but has {word}", path.display());
            }
        }
    }
}

#[test]
fn no_drawer_is_called_utils() {
    for (_, path, _) in sources() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!["util", "utils", "helpers", "common", "misc"].contains(&name.as_str()), "{}", path.display());
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Module, path and text of every source file but `lib.rs`.
fn sources() -> Vec<(String, PathBuf, String)> {
    let src = root().join("src");
    let mut found = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let relative = path.strip_prefix(&src).unwrap();
                let module = relative.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
                if module != "lib" {
                    found.push((module, relative.to_owned(), fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    found
}

/// The modules named after `crate::` in code, whether in a `use` or in a path.
fn uses(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
        for rest in line.split("crate::").skip(1) {
            match rest.strip_prefix('{') {
                Some(list) => found.extend(list.split(',').filter_map(|item| first_word(item.trim()))),
                None => found.extend(first_word(rest)),
            }
        }
    }
    found.retain(|name| name.starts_with(char::is_lowercase));
    found
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}
