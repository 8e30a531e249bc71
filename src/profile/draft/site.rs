//! What pages say about their site, and the draft as TOML.

use std::fmt::Write as _;

use crate::markup::Tree;

use super::candidate::select;
use super::{FIELDS, Sample, article_pattern};
use crate::address::Address;
use crate::article::EvidenceMap;
use crate::profile::table::quoted;

/// A profile as far as pages show it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Short name, from the host.
    pub name: String,
    /// What the site calls itself.
    pub title: Option<String>,
    /// Front page.
    pub home: String,
    /// Language of the pages.
    pub language: Option<String>,
    /// Feeds that the pages name.
    pub feeds: Vec<String>,
    /// Sitemaps that the site names.
    pub sitemaps: Vec<String>,
    /// Pattern of article URLs.
    pub article: Option<String>,
    /// Fields with selectors, the best first.
    pub fields: Vec<DraftField>,
    /// How many pages it was drafted from.
    pub pages: usize,
    /// Fields with what the general reading found them by.
    known_by: Vec<(String, String)>,
    missing: Vec<String>,
}

/// A field with its selectors, the best first.
#[derive(Clone, Debug)]
pub struct DraftField {
    /// Name of the field.
    pub name: &'static str,
    /// Rules, the best first.
    pub rules: Vec<String>,
}

impl Draft {
    pub(super) fn add(&mut self, name: &'static str, rules: Vec<String>) {
        if !rules.is_empty() {
            self.fields.push(DraftField { name, rules });
        }
    }

    /// The profile, each rule with its reason.
    pub fn to_toml(&self) -> String {
        let mut out = String::new();
        let pages = if self.pages == 1 { "one page".to_owned() } else { format!("{} pages", self.pages) };
        let _ = writeln!(out, "# Drafted from {pages}; `hemero try {} URL` shows what it reads.\n\n[site]", self.name);
        let _ = writeln!(out, "name = {}", quoted(&self.name));
        for (key, value) in
            [("title", self.title.as_ref()), ("home", Some(&self.home)), ("language", self.language.as_ref())]
        {
            if let Some(value) = value {
                let _ = writeln!(out, "{key} = {}", quoted(value));
            }
        }
        out.push_str("\n[discover]\n");
        let list = |values: &[String]| values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", ");
        if !self.feeds.is_empty() {
            let _ = writeln!(out, "# named by the pages themselves\nfeeds = [{}]", list(&self.feeds));
        }
        if !self.sitemaps.is_empty() {
            let _ = writeln!(out, "# named by robots.txt\nsitemaps = [{}]", list(&self.sitemaps));
        }
        if self.feeds.is_empty() && self.sitemaps.is_empty() {
            let _ = writeln!(
                out,
                "# no feed was found: the front page is read for links\nlistings = [{}]",
                quoted(&self.home)
            );
        }
        match &self.article {
            Some(pattern) => {
                let _ = writeln!(out, "# what the addresses of the given pages have in common\narticle = '{pattern}'");
            }
            None => out.push_str("# the addresses of the given pages have too little in common for `article = '…'`\n"),
        }
        for field in &self.fields {
            let Some(rule) = field.rules.first() else { continue };
            let why = if self.pages == 1 { "on the given page".to_owned() } else { format!("on all {pages}") };
            let _ =
                writeln!(out, "\n# reads the known value {why}\n[fields.{}]\nselect = [{}]", field.name, quoted(rule));
        }
        let general = self.known_by.iter().filter(|(name, _)| self.fields.iter().all(|field| field.name != name));
        for (at, (field, rule)) in general.enumerate() {
            let gap = if at == 0 { "\n" } else { "" };
            let _ = writeln!(out, "{gap}# {field}: needs no rule, read from {rule}");
        }
        if !self.missing.is_empty() {
            let _ = writeln!(out, "# not found on the pages: {}", self.missing.join(", "));
        }
        out
    }

    /// Keeps this rule of a field.
    pub fn choose(&mut self, name: &str, rule: String) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name) {
            field.rules = vec![rule];
        }
    }

    /// Keeps this rule of this field, and no other field.
    pub fn keep_only(&mut self, name: &str, rule: &str) {
        self.fields.retain(|field| field.name == name);
        self.choose(name, rule.to_owned());
    }

    /// Leaves a field to the general reading.
    pub fn give_up(&mut self, name: &str) {
        self.fields.retain(|field| field.name != name);
    }
}

/// Everything but the fields.
pub(super) fn describe(samples: &[&Sample]) -> Draft {
    let urls: Vec<&Address> = samples.iter().map(|sample| &sample.url).collect();
    let home = samples.first().map(|sample| format!("{}/", sample.url.host_key())).unwrap_or_default();
    let first = samples.first();
    let mut known_by = Vec::new();
    let mut missing = Vec::new();
    for name in FIELDS {
        let evidence = |map: &EvidenceMap| map.get(name).and_then(|list| list.first()).map(|one| one.rule.clone());
        match first.and_then(|sample| sample.article.evidence.as_ref()).and_then(evidence) {
            Some(rule) => known_by.push((name.to_owned(), rule)),
            None => missing.push(name.to_owned()),
        }
    }
    Draft {
        name: first.map(|sample| site_name(&sample.url)).unwrap_or_default(),
        title: first.and_then(|sample| meta(&sample.page, "og:site_name")),
        home,
        language: first.and_then(|sample| sample.article.language.clone()),
        feeds: first.map(|sample| feeds(sample)).unwrap_or_default(),
        sitemaps: Vec::new(),
        article: article_pattern(&urls).filter(|pattern| !pattern.contains('\'')),
        fields: Vec::new(),
        pages: samples.len(),
        known_by,
        missing,
    }
}

fn meta(page: &Tree, name: &str) -> Option<String> {
    let elements = select(page, &format!("meta[property='{name}'], meta[name='{name}']"));
    let content = elements.first().and_then(|element| element.attr("content"));
    content.map(crate::text::squeeze).filter(|content| !content.is_empty() && content.len() < 80)
}

/// Feeds of the page, those of single articles left out.
fn feeds(sample: &Sample) -> Vec<String> {
    let links = select(
        &sample.page,
        "link[rel~='alternate'][type='application/rss+xml'], link[rel~='alternate'][type='application/atom+xml']",
    );
    let mut feeds: Vec<String> = Vec::new();
    for link in links {
        let Some(feed) = link.attr("href").and_then(|href| sample.url.join(href)) else { continue };
        let own = feed.as_str().starts_with(sample.url.as_str().trim_end_matches('/'));
        let comments = feed.as_str().contains("comment") || feed.as_str().contains("/amp");
        if !own && !comments && !feeds.iter().any(|known| known == feed.as_str()) {
            feeds.push(feed.as_str().to_owned());
        }
    }
    feeds.truncate(5);
    feeds
}

/// The telling label of the host: `www.tide.co.uk` is `tide`.
fn site_name(url: &Address) -> String {
    let host = url.url().host_str().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').filter(|label| *label != "www").collect();
    if labels.len() < 2 || host.parse::<std::net::IpAddr>().is_ok() {
        return host.replace([':', '[', ']'], "-").trim_matches('-').to_ascii_lowercase();
    }
    let general = ["co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "info"];
    let back = if labels.len() > 2 && general.contains(&labels[labels.len() - 2]) { 3 } else { 2 };
    labels[labels.len() - back].to_ascii_lowercase()
}
