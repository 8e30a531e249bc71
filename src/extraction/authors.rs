//! Authors: a choice among metadata and visible author lines, one name each.

use serde_json::Value;

use super::context::{Context, Told};
use super::fields::byline;
use super::jsonld;
use super::marks::Marks;

/// The authors, in order.
///
/// `signature` is the author line of the text itself.
pub fn read(context: &Context<'_>, signature: Option<Told<Vec<String>>>) -> Option<Told<Vec<String>>> {
    linked(context).or_else(|| meta(context)).or(signature).or_else(|| marked(context))
}

/// What a profile's rules found, one name each.
pub fn tidy(told: Told<Vec<String>>) -> Told<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for name in told.value.iter().flat_map(|text| byline::names(text)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Told { value: names, ..told }
}

fn linked(context: &Context<'_>) -> Option<Told<Vec<String>>> {
    let node = context.linked.article()?;
    let value = node.get("author").or_else(|| node.get("creator"))?;
    let values: Vec<&Value> = match value {
        Value::Array(values) => values.iter().collect(),
        value => vec![value],
    };
    let mut names: Vec<String> = Vec::new();
    for value in values.into_iter().take(50) {
        let given = match value {
            Value::String(text) => vec![jsonld::plain(text)],
            value => {
                context.linked.resolve(value).and_then(|node| node.get("name")).map(jsonld::texts).unwrap_or_default()
            }
        };
        for text in given {
            for name in byline::names(&text) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
    }
    (!names.is_empty()).then(|| Told::new(names, "jsonld author"))
}

fn meta(context: &Context<'_>) -> Option<Told<Vec<String>>> {
    context.generic.metadata.author.iter().find_map(|name| {
        let mut names: Vec<String> = Vec::new();
        for text in context.meta.all(name) {
            for name in byline::names(text) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        (!names.is_empty()).then(|| Told::new(names, format!("meta {name}")))
    })
}

fn marked(context: &Context<'_>) -> Option<Told<Vec<String>>> {
    let document = context.document;
    for (number, node) in document.nodes.iter().enumerate() {
        if !node.marks.any(Marks::BYLINE)
            || document.within(number, Marks::NOISE | Marks::HIDDEN)
            || document.text_len(number) > 160
        {
            continue;
        }
        let line = document.text(number);
        let read = byline::parse(&line);
        if !read.credit && !read.names.is_empty() {
            return Some(Told::new(read.names, "class of author lines"));
        }
    }
    None
}
