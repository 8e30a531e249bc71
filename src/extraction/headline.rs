//! The headline: a choice among what the page calls its headline in several places.

use super::context::{Context, Told};
use super::document::Index;
use super::jsonld;
use super::marks::Marks;
use super::tag::Tag;
use crate::text::squeeze;

/// A place that claims to hold the headline.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The text.
    pub text: String,
    /// Letters and digits in lower case.
    pub key: String,
    /// The place, as evidence names it.
    pub rule: String,
    /// Which sort of place.
    pub place: Where,
    /// The element, for visible places.
    pub node: Option<Index>,
}

/// Sorts of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// `h1`, or an element marked as headline.
    Visible,
    /// `headline` of the article's linked data.
    Linked,
    /// `og:title` and the like.
    Meta,
    /// `title`.
    Title,
}

/// Every candidate, site suffixes still on.
pub fn candidates(context: &Context<'_>) -> Vec<Candidate> {
    let document = context.document;
    let mut out = Vec::new();
    let mut add = |text: String, rule: String, place, node| {
        let key = key(&text);
        if !key.is_empty() && text.chars().count() <= 400 {
            out.push(Candidate { text, key, rule, place, node });
        }
    };
    for number in document.tagged(Tag::H1) {
        if !document.nodes[number].marks.any(Marks::HIDDEN) {
            add(document.text(number), "css h1".to_owned(), Where::Visible, Some(number));
        }
    }
    for (number, node) in document.nodes.iter().enumerate() {
        if node.marks.all(Marks::HEADLINE | Marks::ITEM) && node.tag != Tag::H1 && node.tag != Tag::Meta {
            add(document.text(number), "itemprop headline".to_owned(), Where::Visible, Some(number));
        }
    }
    if let Some(node) = context.linked.article() {
        for name in ["headline", "name"] {
            if let Some(text) = jsonld::string(node, name) {
                add(text, format!("jsonld {name}"), Where::Linked, None);
                break;
            }
        }
    }
    for name in &context.generic.metadata.headline {
        if let Some(text) = context.meta.get(name) {
            add(text.to_owned(), format!("meta {name}"), Where::Meta, None);
        }
    }
    if let Some(title) = &context.meta.title {
        add(title.clone(), "css title".to_owned(), Where::Title, None);
    }
    out
}

/// The headline of the page.
pub fn read(context: &Context<'_>) -> Option<Told<String>> {
    choose(&candidates(context)).map(|candidate| Told::new(candidate.text, candidate.rule))
}

/// Chooses among the candidates.
pub fn choose(candidates: &[Candidate]) -> Option<Candidate> {
    let visible: Vec<&Candidate> = candidates.iter().filter(|one| one.place == Where::Visible).collect();
    let backed = |one: &&&Candidate| {
        candidates
            .iter()
            .any(|other| other.place != Where::Visible && (other.key.starts_with(&one.key) || one.key == other.key))
    };
    let best = visible
        .iter()
        .filter(|one| one.key.chars().count() >= 8)
        .find(backed)
        .copied()
        .or_else(|| candidates.iter().find(|one| one.place == Where::Linked))
        .or_else(|| candidates.iter().find(|one| one.place == Where::Meta))
        .or_else(|| visible.first().copied())
        .or_else(|| candidates.iter().find(|one| one.place == Where::Title))?;
    let mut best = best.clone();
    best.text = without_suffix(&best, candidates);
    Some(best)
}

/// Cuts the site's name off, where other candidates do without it.
fn without_suffix(best: &Candidate, candidates: &[Candidate]) -> String {
    let shortest = candidates
        .iter()
        .filter(|other| {
            other.key.len() < best.key.len() && other.key.chars().count() >= 12 && best.key.starts_with(&other.key)
        })
        .min_by_key(|other| other.key.len());
    match shortest {
        Some(other) if best.place != Where::Visible => other.text.clone(),
        _ => squeeze(&best.text),
    }
}

/// Letters and digits in lower case: comparable across quotes, dashes and spacing.
pub fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
