//! Makes the list of embedded site profiles: file, name, hosts and text of each, so that a profile need
//! not be read before its site is met. Only the plain lines `name`, `home` and `hosts` of `[site]` are
//! looked at here; a test compares the list with the profiles as they are read.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("selectors/sites");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let mut list = String::from("static SITES: &[Embedded] = &[\n");
    for file in files.iter().map(fs::DirEntry::path).filter(|path| path.extension().is_some_and(|end| end == "toml")) {
        println!("cargo::rerun-if-changed={}", file.display());
        let text = fs::read_to_string(&file)?;
        let name = strings(&text, "name").into_iter().next().unwrap_or_default();
        let mut hosts: Vec<&str> = strings(&text, "home").into_iter().filter_map(host).collect();
        hosts.extend(strings(&text, "hosts"));
        let hosts: Vec<&str> = hosts.into_iter().map(|host| host.strip_prefix("www.").unwrap_or(host)).collect();
        let base = file.file_name().unwrap_or_default().to_string_lossy();
        let path = file.display().to_string();
        writeln!(list, "({base:?}, {name:?}, &{hosts:?}, include_str!({path:?})),").map_err(io::Error::other)?;
    }
    list.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("sites.rs"), list)
}

/// The quoted strings of a line `key = …` in the table [site].
fn strings<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
    let site = text.lines().skip_while(|line| line.trim() != "[site]").skip(1);
    let mut lines = site.take_while(|line| !line.trim_start().starts_with('['));
    let line = lines.find_map(|line| line.split_once('=').filter(|(left, _)| left.trim() == key));
    line.map_or_else(Vec::new, |(_, right)| right.split('"').skip(1).step_by(2).collect())
}

/// The host of a URL, with its port where one is written.
fn host(url: &str) -> Option<&str> {
    url.split_once("://").and_then(|(_, rest)| rest.split('/').next())
}
