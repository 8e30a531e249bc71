//! `meta` and `link` elements of the head.

use super::document::{Document, Index};
use super::jsonld::plain;
use super::tag::Tag;

/// The page's `meta` elements and what its `link`s say.
#[derive(Debug, Default)]
pub struct MetaData {
    /// Names in lower case (`name`, `property`, `itemprop` or `http-equiv`) and contents, in page order.
    entries: Vec<(String, String)>,
    /// `link rel=canonical`, as written.
    pub canonical: Option<String>,
    /// `base href`, as written.
    pub base: Option<String>,
    /// `title` of the page.
    pub title: Option<String>,
    /// `html lang`.
    pub language: Option<String>,
}

impl MetaData {
    /// Collects them from the parsed page.
    pub fn read(document: &Document<'_>) -> Self {
        let mut data = Self::default();
        for (number, node) in document.nodes.iter().enumerate() {
            match node.tag {
                Tag::Meta => {
                    let Some(content) = document.attr(number, "content") else { continue };
                    let mut names: Vec<String> = Vec::new();
                    for attribute in ["property", "name", "itemprop", "http-equiv"] {
                        if let Some(name) = document.attr(number, attribute) {
                            names.extend(name.split_ascii_whitespace().map(str::to_ascii_lowercase));
                        }
                    }
                    let content = plain_short(content);
                    if !content.is_empty() {
                        data.entries.extend(names.into_iter().map(|name| (name, content.clone())));
                    }
                }
                Tag::Link if data.canonical.is_none() && is_canonical(document, number) => {
                    data.canonical = document.attr(number, "href").map(str::to_owned);
                }
                Tag::Title if data.title.is_none() => {
                    data.title = Some(document.text(number)).filter(|title| !title.is_empty());
                }
                Tag::Html => {
                    data.language =
                        document.attr(number, "lang").or_else(|| document.attr(number, "xml:lang")).map(str::to_owned)
                }
                Tag::Other if data.base.is_none() && node.element.name() == "base" => {
                    data.base = document.attr(number, "href").map(str::to_owned);
                }
                _ => {}
            }
        }
        data
    }

    /// The first content of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Every content of a name, in page order.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.entries.iter().filter(move |(key, _)| key == name).map(|(_, content)| content.as_str())
    }

    /// The first name of a list that has a content, with it.
    pub fn first<'n>(&self, names: &'n [String]) -> Option<(&'n str, &str)> {
        names.iter().find_map(|name| self.get(name).map(|content| (name.as_str(), content)))
    }
}

fn is_canonical(document: &Document<'_>, number: Index) -> bool {
    document.attr(number, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
}

/// Contents are mostly escaped once, by some writers twice; the parser has undone the first.
fn plain_short(content: &str) -> String {
    if content.len() > 20_000 { content.chars().take(20_000).collect() } else { plain(content) }
}
