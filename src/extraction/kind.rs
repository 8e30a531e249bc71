//! What kind of page it is: an article, the stub of one, a wall in front of it, or something else.

use super::context::Context;
use super::maintext::weight;
use super::page::{Page, PageKind};
use super::tag::Tag;
use crate::article::Article;

/// What the bytes are when they are no text at all: `PNG image`, or `empty`.
pub fn no_text(body: &[u8]) -> Option<&'static str> {
    let signatures: [(&[u8], &str); 9] = [
        (b"\x89PNG", "a PNG image"),
        (b"\xff\xd8\xff", "a JPEG image"),
        (b"GIF8", "a GIF image"),
        (b"RIFF", "a RIFF image or sound"),
        (b"%PDF-", "a PDF file"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1f\x8b", "gzip data"),
        (b"\x00\x00\x01\x00", "an icon"),
        (b"ID3", "a sound"),
    ];
    if let Some((_, name)) = signatures.iter().find(|(start, _)| body.starts_with(start)) {
        return Some(name);
    }
    body.iter().all(|byte| byte.is_ascii_whitespace()).then_some("empty")
}

/// Running text of a page that is one, although its status says that it will be later.
const LEAST_ACCEPTED: usize = 200;

/// The kind of a page that was read, and what it was recognised by.
pub fn of(context: &Context<'_>, article: &Article) -> (PageKind, String) {
    let text: usize = article.body.iter().map(|paragraph| weight(paragraph)).sum();
    let walls = &context.generic.walls;
    if text < walls.most_text {
        if let Some(reason) = wall(context) {
            return (PageKind::Blocked, reason);
        }
        if let Some(reason) = stub(context) {
            return (PageKind::Partial, reason);
        }
    }
    // An answer that promises the page for later shows what a bot check shows to programs.
    if context.page.status == 202 && text < LEAST_ACCEPTED {
        return (PageKind::Blocked, "status 202 without an article".to_owned());
    }
    if text == 0 {
        return (PageKind::Other, "no running text".to_owned());
    }
    match context.profile.is_article(context.page.url) {
        Some(true) => return (PageKind::Article, "address of the profile's articles".to_owned()),
        Some(false) => return (PageKind::Other, "not an address of the profile's articles".to_owned()),
        None => {}
    }
    let path = context.page.url.url().path();
    let front = path.trim_matches('/').is_empty() && context.page.url.url().query().is_none();
    let kind = context.meta.get("og:type").map(str::to_ascii_lowercase).unwrap_or_default();
    if context.linked.article().is_some_and(|node| node.contains_key("headline")) || kind.contains("article") {
        return if front {
            (PageKind::Other, "front page".to_owned())
        } else {
            (PageKind::Article, "metadata of an article".to_owned())
        };
    }
    if front {
        return (PageKind::Other, "front page".to_owned());
    }
    let paragraphs = article.body.iter().filter(|paragraph| weight(paragraph) >= 80).count();
    if article.headline.is_some() && (paragraphs >= 2 || text >= 400) {
        return (PageKind::Article, "headline and running text".to_owned());
    }
    (PageKind::Other, "too little running text".to_owned())
}

/// The kind of an answer that the server itself calls a refusal.
pub fn refused(page: &Page<'_>) -> Option<String> {
    matches!(page.status, 401 | 403 | 407 | 429 | 451).then(|| format!("status {}", page.status))
}

fn wall(context: &Context<'_>) -> Option<String> {
    let walls = &context.generic.walls;
    let prose: usize = context.blocks.iter().filter(|block| block.is_prose()).map(|block| block.weight).sum();
    if prose >= walls.most_text {
        return None;
    }
    let title = context.meta.title.as_deref().unwrap_or_default().to_lowercase();
    let texts =
        || std::iter::once(title.clone()).chain(context.blocks.iter().take(60).map(|block| block.text.to_lowercase()));
    for text in texts() {
        if let Some(phrase) = walls.challenges.iter().find(|phrase| text.contains(phrase.as_str())) {
            return Some(format!("bot check or refusal: '{phrase}'"));
        }
    }
    let document = context.document;
    for (number, node) in document.nodes.iter().enumerate().take(5000) {
        let named = match node.tag {
            Tag::Script | Tag::Iframe => document.attr(number, "src"),
            Tag::Div | Tag::Form | Tag::Input => document.attr(number, "class").or_else(|| document.attr(number, "id")),
            _ => None,
        };
        let Some(name) = named else { continue };
        let name = name.to_ascii_lowercase();
        if let Some(marker) = walls.markers.iter().find(|marker| name.contains(marker.as_str())) {
            return (prose < 200).then(|| format!("bot check: '{marker}'"));
        }
    }
    for text in texts() {
        if let Some(phrase) = walls.consent.iter().find(|phrase| text.contains(phrase.as_str())) {
            return (prose < 600 && context.linked.article().is_none()).then(|| format!("consent wall: '{phrase}'"));
        }
    }
    None
}

fn stub(context: &Context<'_>) -> Option<String> {
    let walls = &context.generic.walls;
    for block in context.blocks {
        let text = block.text.to_lowercase();
        if let Some(phrase) = walls.stubs.iter().find(|phrase| text.contains(phrase.as_str())) {
            return Some(format!("offer to subscribe: '{phrase}'"));
        }
    }
    let paid =
        context.linked.article().and_then(|node| node.get("isAccessibleForFree")).is_some_and(|value| match value {
            serde_json::Value::Bool(free) => !free,
            serde_json::Value::String(text) => text.eq_ignore_ascii_case("false"),
            _ => false,
        });
    paid.then(|| "isAccessibleForFree is false and the text is short".to_owned())
}
