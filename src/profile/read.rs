//! A profile from its TOML text; all errors of a file at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;
use toml::de::DeTable;

use super::diagnostic::Diagnostic;
use super::field::{DateOrder, FieldRules, Kind, OWN_KEYS, RECORD_FIELDS};
use super::model::{Discover, Layout, Listing, Pace, Profile};
use super::pace;
use super::pattern::Pattern;
use super::rule::Rule;
use super::selector::Selector;
use super::steps;
use super::table::{Item, Ledger, Table};
use super::{GENERIC, digest};
use crate::address::Address;

const TABLES: [&str; 5] = ["site", "discover", "politeness", "fields", "version"];
const SITE: [&str; 7] = ["name", "title", "home", "hosts", "language", "timezone", "lexicon"];
const DISCOVER: [&str; 4] = ["feeds", "sitemaps", "listings", "article"];
const LISTING: [&str; 3] = ["url", "next", "pages"];
const VERSION: [&str; 2] = ["valid_until", "fields"];
const FIELD: [&str; 7] = ["select", "remove", "clean", "kind", "order", "formats", "required"];

/// How many pages of a listing are read where the profile does not say.
const PAGES: u32 = 10;

/// Reads a profile; `generic` is the digest of the generic profile, a part of its own.
pub(super) fn profile(text: &str, generic: &str) -> Result<Profile, Vec<Diagnostic>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        // What a broken document seems to hold beyond its syntax errors would only confuse.
        return Err(errors.iter().map(|error| syntax(text, error)).collect());
    }
    let ledger = Ledger::new(text);
    let profile = Table::open(&ledger, "the profile", &document, &TABLES).read(&ledger);
    let findings = ledger.findings();
    match profile {
        Some(mut profile) if findings.is_empty() => {
            profile.sha256 = digest::of(document.get_ref(), generic);
            Ok(profile)
        }
        _ => Err(findings),
    }
}

/// The fields of the generic profile; its other tables belong to extraction.
pub(super) fn generic(text: &str) -> Result<Profile, Vec<Diagnostic>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(errors.iter().map(|error| syntax(text, error)).collect());
    }
    let ledger = Ledger::new(text);
    let table = Table::named(&ledger, GENERIC, document.get_ref(), document.span());
    let present = table.get("fields").and_then(|item| fields(&item, "fields")).unwrap_or_default();
    let findings = ledger.findings();
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Profile {
        name: GENERIC.to_owned(),
        title: None,
        home: None,
        hosts: Vec::new(),
        language: None,
        timezone: None,
        lexicon: None,
        discover: Discover::default(),
        pace: Pace::default(),
        sha256: digest::of(document.get_ref(), text),
        present: Layout { fields: present },
        versions: Vec::new(),
    })
}

fn syntax(text: &str, error: &toml::de::Error) -> Diagnostic {
    let span = error.span().unwrap_or(0..text.len().min(1));
    let finding = Diagnostic::error(format!("not TOML: {}", error.message()), span, "here");
    // In double quotes a backslash begins a sign of its own, and patterns are full of them.
    if error.message().contains("escape") {
        return finding.help("write patterns in single quotes, where a backslash is a backslash: '\\d+'");
    }
    finding
}

impl<'a> Table<'a> {
    fn read(&self, ledger: &'a Ledger<'a>) -> Option<Profile> {
        let site = match self.get("site") {
            Some(item) => item.table("[site]", &SITE),
            None => {
                ledger.add(
                    Diagnostic::error(
                        "the table [site] is missing",
                        0..ledger.text.len().min(1),
                        "a profile begins with it",
                    )
                    .help("add [site] with `name` and `home`"),
                );
                None
            }
        };
        let discover = self.get("discover").and_then(|item| item.table("[discover]", &DISCOVER));
        let pace = match self.get("politeness").and_then(|item| item.table("[politeness]", &pace::KEYS)) {
            Some(table) => pace::read(&table),
            None => Pace::default(),
        };
        let present = self.get("fields").and_then(|item| fields(&item, "fields")).unwrap_or_default();
        let mut versions = Vec::new();
        for item in self.list("version") {
            versions.extend(version(&item, &present));
        }
        versions.sort_by_key(|(until, _)| *until);
        let discover = discover.map(|table| table.discover()).unwrap_or_default();
        let site = site?;
        let name = site.require("name", "\"paper\"").and_then(|item| site_name(&item));
        let home = site.require("home", "\"https://paper.example/\"").and_then(|item| address(&item));
        Some(Profile {
            title: site.get("title").and_then(|item| item.text()).map(|text| text.value.to_owned()),
            hosts: site.list("hosts").iter().filter_map(host).collect(),
            language: site.get("language").and_then(|item| language(&item)),
            timezone: site.get("timezone").and_then(|item| timezone(&item)),
            lexicon: site.get("lexicon").and_then(|item| language(&item)),
            name: name?,
            home: Some(home?),
            discover,
            pace,
            sha256: String::new(),
            present: Layout { fields: present },
            versions,
        })
    }

    fn discover(&self) -> Discover {
        let addresses = |key| self.list(key).iter().filter_map(address).collect();
        Discover {
            feeds: addresses("feeds"),
            sitemaps: addresses("sitemaps"),
            listings: self.list("listings").iter().filter_map(listing).collect(),
            article: self.get("article").and_then(|item| pattern(&item)),
        }
    }
}

fn site_name(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    if text.value == GENERIC {
        text.wrong("`generic` is the profile of sites that have none", "choose another name");
        return None;
    }
    if !text.value.chars().all(fits) || text.value.starts_with(['-', '_', '.']) || text.value.len() > 64 {
        text.wrong(
            format!("`{}` cannot be the name of a site", text.value),
            "use small letters a-z, digits, `-`, `_` and `.`, beginning with a letter or digit, at most 64",
        );
        return None;
    }
    Some(text.value.to_owned())
}

fn address(item: &Item<'_>) -> Option<Address> {
    let text = item.text()?;
    match Address::parse(text.value) {
        Ok(address) => Some(address),
        Err(error) => {
            text.wrong(error.to_string(), "write the whole URL, as in \"https://paper.example/news\"");
            None
        }
    }
}

fn host(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    match Address::parse(&format!("http://{}/", text.value)) {
        Ok(address) if !text.value.contains('/') => address.url().host_str().map(str::to_owned),
        _ => {
            text.wrong(format!("`{}` is not a host", text.value), "write the host alone, as in \"news.example\"");
            None
        }
    }
}

fn language(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    if (2..=3).contains(&text.value.len()) && text.value.chars().all(|c| c.is_ascii_lowercase()) {
        return Some(text.value.to_owned());
    }
    text.wrong(
        format!("`{}` is not a language code", text.value),
        "two or three small letters, as in \"vi\" or \"en\"",
    );
    None
}

fn timezone(item: &Item<'_>) -> Option<TimeZone> {
    let text = item.text()?;
    match TimeZone::get(text.value) {
        Ok(zone) => Some(zone),
        Err(_) => {
            let known: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
            text.wrong_word(
                format!("`{}` is not a time zone", text.value),
                super::near::nearest(text.value, known.iter().map(String::as_str)).or(Some("Asia/Ho_Chi_Minh")),
            );
            None
        }
    }
}

fn listing(item: &Item<'_>) -> Option<Listing> {
    if !item.is_table() {
        return Some(Listing { url: address(item)?, next: None, pages: 1 });
    }
    let table = item.table("a listing", &LISTING)?;
    let next = table.get("next").and_then(|item| selector(&item));
    let pages = match table.get("pages") {
        None => Some(if table.get("next").is_some() { PAGES } else { 1 }),
        Some(pages) => pace::count(&pages, 1_000_000),
    };
    let url = table.require("url", "\"https://paper.example/news\"").and_then(|item| address(&item));
    Some(Listing { url: url?, next, pages: pages? })
}

pub(super) fn pattern(item: &Item<'_>) -> Option<Pattern> {
    let text = item.text()?;
    Pattern::parse(text.value).map_err(|fault| text.fault("the pattern", fault)).ok()
}

fn selector(item: &Item<'_>) -> Option<Selector> {
    let text = item.text()?;
    Selector::parse(text.value).map_err(|fault| text.fault("the selector", fault)).ok()
}

fn version(item: &Item<'_>, present: &BTreeMap<String, Arc<FieldRules>>) -> Option<(jiff::civil::Date, Layout)> {
    let table = item.table("[[version]]", &VERSION)?;
    let until = table.require("valid_until", "2021-06-01").and_then(|item| item.day());
    let own = table.require("fields", "{ … }").and_then(|item| fields(&item, "version.fields"));
    let mut all = present.clone();
    all.extend(own?);
    Some((until?, Layout { fields: all }))
}

fn fields(item: &Item<'_>, prefix: &str) -> Option<BTreeMap<String, Arc<FieldRules>>> {
    let table = item.open_table(&format!("[{prefix}]"))?;
    let mut all = BTreeMap::new();
    for item in table.items() {
        if let Some(rules) = field(&item, prefix) {
            all.insert(item.key.clone(), Arc::new(rules));
        }
    }
    Some(all)
}

fn field(item: &Item<'_>, prefix: &str) -> Option<FieldRules> {
    let name = item.key.as_str();
    let table = item.table(&format!("[{prefix}.{name}]"), &FIELD)?;
    let kind = kind(item, &table)?;
    let list = if table.get("select").is_some() || !stands_alone(name, kind, &table) {
        table.require("select", "[\"h1\"]")
    } else {
        None
    };
    let select = list.as_ref().and_then(Item::list);
    if let Some(list) = list.filter(|_| select.as_ref().is_some_and(Vec::is_empty)) {
        list.wrong("`select` is empty", "name at least one rule, or leave the field out");
    }
    Some(FieldRules {
        select: select.iter().flatten().filter_map(rule).collect(),
        remove: table.list("remove").iter().filter_map(selector).collect(),
        clean: table.list("clean").iter().filter_map(steps::read).collect(),
        kind,
        order: table.get("order").and_then(|item| order(&item)),
        formats: table.list("formats").iter().filter_map(format).collect(),
        required: table.get("required").and_then(|item| item.boolean()).unwrap_or(false),
    })
}

/// Whether a field of the record without `select` says something that holds for what the general reading finds.
/// A key that does not is reported.
fn stands_alone(name: &str, kind: Kind, table: &Table<'_>) -> bool {
    if RECORD_FIELDS.iter().all(|(field, _)| *field != name) {
        return false;
    }
    let cleaned = matches!(kind, Kind::Text | Kind::List) && name != "language";
    let removed = kind.is_prose() || ["body", "images"].contains(&name);
    let ordered = ["date", "modified"].contains(&name);
    let keys = [("clean", cleaned), ("remove", removed), ("order", ordered), ("formats", false), ("required", true)];
    let given = keys.into_iter().filter_map(|(key, alone)| table.get(key).map(|item| (item, alone)));
    let given: Vec<(Item<'_>, bool)> = given.collect();
    for (item, _) in given.iter().filter(|(_, alone)| !alone) {
        item.wrong(
            format!("`{}` of {name} needs `select`", item.key),
            "add `select = [\"…\"]`: only there does this key say something",
        );
    }
    !given.is_empty()
}

fn rule(item: &Item<'_>) -> Option<Rule> {
    let text = item.text()?;
    Rule::parse(text.value).map_err(|fault| text.fault("the rule", fault)).ok()
}

/// A field of the record has its kind; a field of the user's own must name one, which also catches
/// misspelt names of the record's fields.
fn kind(item: &Item<'_>, table: &Table<'_>) -> Option<Kind> {
    let name = item.key.as_str();
    let of_record = RECORD_FIELDS.iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind);
    let Some(given) = table.get("kind") else {
        return match of_record {
            Some(kind) => Some(kind),
            None => {
                item.unknown_field();
                None
            }
        };
    };
    let text = given.text()?;
    let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == text.value) else {
        text.wrong_word(format!("`{}` is no kind of field", text.value), Kind::ALL.map(Kind::name));
        return None;
    };
    match of_record {
        Some(fixed) if fixed != kind => {
            text.wrong(format!("`{name}` is always of kind {}", fixed.name()), "leave `kind` out");
            None
        }
        _ if OWN_KEYS.contains(&name) => {
            item.unknown_field();
            None
        }
        _ if of_record.is_none() && !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') => {
            item.unknown_field();
            None
        }
        _ => Some(kind),
    }
}

fn order(item: &Item<'_>) -> Option<DateOrder> {
    let text = item.text()?;
    let found = DateOrder::ALL.iter().find(|(word, _)| *word == text.value).map(|(_, order)| *order);
    if found.is_none() {
        text.wrong_word(format!("`{}` is no order of a date", text.value), DateOrder::ALL.map(|(word, _)| word));
    }
    found
}

fn format(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    let sample = jiff::Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC);
    match jiff::fmt::strtime::format(text.value, &sample) {
        Ok(_) if text.value.contains('%') => Some(text.value.to_owned()),
        Ok(_) => {
            text.wrong(format!("`{}` names no part of a date", text.value), "as in \"%d/%m/%Y %H:%M\"");
            None
        }
        Err(error) => {
            text.wrong(format!("the format `{}`: {error}", text.value), "as in \"%d/%m/%Y %H:%M\"");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_schema_has_the_keys_that_are_read() {
        let schema: Value = serde_json::from_str(crate::profile::SCHEMA).unwrap();
        let keys = |pointer: &str| -> Vec<String> {
            let table = schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer}")).as_object().unwrap();
            let mut keys: Vec<String> = table.keys().cloned().collect();
            keys.sort();
            keys
        };
        for (pointer, known) in [
            ("", &TABLES[..]),
            ("/site/properties", &SITE),
            ("/discover/properties", &DISCOVER),
            ("/discover/properties/listings/items/anyOf/1/properties", &LISTING),
            ("/politeness/properties", &pace::KEYS),
            ("/version/items/properties", &VERSION),
        ] {
            let mut known = known.to_vec();
            known.sort_unstable();
            assert_eq!(keys(&format!("/properties{pointer}")), known, "{pointer}");
        }
        let mut known = FIELD.to_vec();
        known.sort_unstable();
        assert_eq!(keys("/$defs/field/properties"), known);
        let kinds: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
        assert_eq!(schema.pointer("/$defs/field/properties/kind/enum").unwrap(), &Value::from(kinds));
    }
}
