//! Smaller fields: section, summary, topics.

use std::collections::HashSet;

use super::context::{Context, Told};
use super::maintext::fold as key;
use super::marks::Marks;
use super::tag::Tag;
use super::{headline, jsonld};

/// The rubric.
pub fn section(context: &Context<'_>) -> Option<Told<String>> {
    let linked = context
        .linked
        .article()
        .and_then(|node| jsonld::string(node, "articleSection"))
        .map(|text| Told::new(text, "jsonld articleSection"));
    linked
        .or_else(|| {
            context
                .meta
                .first(&context.generic.metadata.section)
                .map(|(name, text)| Told::new(text.to_owned(), format!("meta {name}")))
        })
        .or_else(|| breadcrumb(context))
        .or_else(|| marked(context))
        .map(|told| Told { value: first_of_list(&told.value), ..told })
        .filter(|told| !told.value.is_empty() && !told.value.starts_with("http") && told.value.chars().count() <= 80)
}

/// The last step of the breadcrumb list that is not the article itself.
fn breadcrumb(context: &Context<'_>) -> Option<Told<String>> {
    let list = context.linked.of_type("BreadcrumbList").next()?;
    let steps = list.get("itemListElement")?.as_array()?;
    let name = |step: &serde_json::Value| {
        let step = step.as_object()?;
        jsonld::string(step, "name").or_else(|| jsonld::string(step.get("item")?.as_object()?, "name"))
    };
    let backed = headline::candidates(context).iter().filter(|one| one.is_backed());
    let titles: Vec<&str> = backed.map(|one| one.key.as_str()).collect();
    let steps: Vec<String> = steps.iter().filter_map(name).collect();
    let own =
        |step: &&String| titles.iter().any(|title| title.starts_with(&key(step)) && key(step).chars().count() > 15);
    let last = steps.iter().skip(1).rfind(|step| !own(step))?;
    Some(Told::new(last.clone(), "jsonld BreadcrumbList"))
}

/// An element that is named for the rubric: a link of a breadcrumb, a cell above the headline.
fn marked(context: &Context<'_>) -> Option<Told<String>> {
    let document = context.document;
    let backed = headline::candidates(context).iter().filter(|one| one.is_backed());
    let titles: Vec<&str> = backed.map(|one| one.key.as_str()).collect();
    let named = document
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| node.marks.any(Marks::SECTION) && !node.marks.any(Marks::HIDDEN));
    for (number, node) in named {
        if document.text_len(number) > 200 || matches!(node.tag, Tag::Body | Tag::Html) {
            continue;
        }
        let links: Vec<String> =
            (number..node.end).filter(|at| document.nodes[*at].tag == Tag::A).map(|at| document.text(at)).collect();
        let whole = document.text(number);
        let steps = if links.is_empty() { vec![whole] } else { links };
        let home = |step: &str| context.generic.homes.contains(&step.to_lowercase());
        let fits = |step: &&String| {
            !step.is_empty() && step.chars().count() <= 60 && !home(step) && !titles.contains(&key(step).as_str())
        };
        if let Some(step) = steps.iter().rfind(fits) {
            return Some(Told::new(step.clone(), "class of rubrics"));
        }
    }
    None
}

fn first_of_list(text: &str) -> String {
    text.split([';', '|']).next().unwrap_or_default().trim().to_owned()
}

/// The lead, as metadata give it, else as the page shows it.
pub fn summary(context: &Context<'_>) -> Option<Told<String>> {
    let document = context.document;
    let shown = context.blocks.iter().find(|block| {
        block.is_prose()
            && document.within(block.node, Marks::LEAD)
            && !document.within(block.node, Marks::NOISE | Marks::CAPTION | Marks::HIDDEN)
    });
    if let Some(block) = shown {
        return Some(Told::new(block.text.clone(), "class of leads"));
    }
    let linked = context
        .linked
        .article()
        .and_then(|node| jsonld::string(node, "description"))
        .map(|text| Told::new(text, "jsonld description"));
    linked
        .or_else(|| {
            context
                .meta
                .first(&context.generic.metadata.summary)
                .map(|(name, text)| Told::new(text.to_owned(), format!("meta {name}")))
        })
        .filter(|told| told.value.chars().count() >= 20)
}

/// The page's own tags.
pub fn topics(context: &Context<'_>) -> Option<Told<Vec<String>>> {
    let linked = context.linked.article().and_then(|node| node.get("keywords")).map(jsonld::texts).unwrap_or_default();
    if !linked.is_empty() {
        return Some(Told::new(keywords(linked.iter().map(String::as_str)), "jsonld keywords"));
    }
    for name in &context.generic.metadata.topics {
        let topics = keywords(context.meta.all(name));
        if !topics.is_empty() {
            return Some(Told::new(topics, format!("meta {name}")));
        }
    }
    None
}

/// Lists of keywords as one list, each once.
fn keywords<'a>(lists: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    for list in lists.take(200) {
        let separator = if list.contains(',') { ',' } else { ';' };
        let parts = list.split(separator).map(str::trim).filter(|part| !part.is_empty());
        for part in parts.filter(|part| part.chars().count() <= 80 && !part.starts_with("http")).take(200) {
            if known.insert(part.to_lowercase()) {
                topics.push(part.to_owned());
            }
        }
    }
    topics
}
