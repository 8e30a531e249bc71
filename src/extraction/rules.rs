//! A profile's rules, applied to the page.

use jiff::fmt::strtime;
use jiff::tz::Offset;
use scraper::ElementRef;
use serde_json::Value;

use super::context::{Context, Told};
use super::document::{Document, Index};
use super::fields::date::{self, DayOrder, Stamp};
use super::maintext::{self, Paragraph};
use crate::profile::{DateOrder, FieldRules, Kind, Rule, clean};

/// The cleaned values of the first rule that finds anything.
pub fn values(context: &Context<'_>, rules: &FieldRules) -> Option<Told<Vec<String>>> {
    rules.select.iter().find_map(|rule| {
        let found = clean(raw(context, rules, rule), &rules.clean);
        (!found.is_empty()).then(|| Told::new(found, rule.to_string()))
    })
}

/// The first value.
pub fn text(context: &Context<'_>, rules: &FieldRules) -> Option<Told<String>> {
    values(context, rules).and_then(|told| told.value.into_iter().next().map(|value| Told::new(value, told.rule)))
}

/// The first value that is a date in one of the profile's forms, else in any form.
pub fn stamp(context: &Context<'_>, rules: &FieldRules) -> Option<Told<Stamp>> {
    let order = match rules.order {
        Some(DateOrder::Mdy) => DayOrder::Mdy,
        Some(DateOrder::Ymd) => DayOrder::Ymd,
        Some(DateOrder::Dmy) => DayOrder::Dmy,
        None => context.day_order(),
    };
    rules.select.iter().find_map(|rule| {
        let found = clean(raw(context, rules, rule), &rules.clean);
        let read = |text: &String| {
            rules.formats.iter().find_map(|format| in_form(text, format)).or_else(|| date::parse(text, order))
        };
        found.iter().find_map(read).map(|stamp| Told::new(stamp, rule.to_string()))
    })
}

/// The paragraphs of the selected elements: a selected block is one, a selected container holds several.
pub fn paragraphs(context: &Context<'_>, rules: &FieldRules) -> Option<Told<Vec<Paragraph>>> {
    rules.select.iter().find_map(|rule| {
        let mut found: Vec<Paragraph> = Vec::new();
        match rule {
            Rule::Css { selector, attribute: None } => {
                let removed = removed(context, rules);
                let selected: Vec<Index> = context
                    .document
                    .select(selector.compiled())
                    .filter_map(|element| context.document.number(element))
                    .collect();
                let mut read_to = 0;
                for number in selected {
                    // An element inside one that is read already says nothing new.
                    if number < read_to || removed.get(number).copied().unwrap_or(false) {
                        continue;
                    }
                    read_to = context.document.nodes[number].end;
                    found.extend(maintext::within(context.document, context.blocks, number, &removed));
                }
            }
            _ => found.extend(raw(context, rules, rule).into_iter().map(|text| Paragraph { text, node: 0 })),
        }
        let found: Vec<Paragraph> = found
            .into_iter()
            .flat_map(|paragraph| {
                let node = paragraph.node;
                clean(vec![paragraph.text], &rules.clean).into_iter().map(move |text| Paragraph { text, node })
            })
            .collect();
        (!found.is_empty()).then(|| Told::new(found, rule.to_string()))
    })
}

/// The value of a field of the profile's own, by its kind.
pub fn extra(context: &Context<'_>, rules: &FieldRules) -> Option<Told<Value>> {
    match rules.kind {
        Kind::Date => {
            let zone = context.zone().map(|(zone, _)| zone);
            stamp(context, rules).map(|told| Told::new(Value::String(told.value.render(zone.as_ref())), told.rule))
        }
        Kind::List => values(context, rules).map(|told| Told::new(Value::from(told.value), told.rule)),
        Kind::Number => {
            text(context, rules).and_then(|told| number(&told.value).map(|value| Told::new(value, told.rule)))
        }
        Kind::Url => text(context, rules).and_then(|told| {
            context.base.join(&told.value).map(|address| Told::new(Value::from(address.as_str()), told.rule))
        }),
        _ => text(context, rules).map(|told| Told::new(Value::String(told.value), told.rule)),
    }
}

/// Which elements the rules take out, by number; empty when there are none.
pub fn removed(context: &Context<'_>, rules: &FieldRules) -> Vec<bool> {
    let document = context.document;
    if rules.remove.is_empty() {
        return Vec::new();
    }
    let mut out = vec![false; document.nodes.len()];
    for selector in &rules.remove {
        for number in document.select(selector.compiled()).filter_map(|element| document.number(element)) {
            out[number..document.nodes[number].end].fill(true);
        }
    }
    out
}

/// The values that one rule finds, not cleaned.
pub fn raw(context: &Context<'_>, rules: &FieldRules, rule: &Rule) -> Vec<String> {
    match rule {
        Rule::Css { selector, attribute } => {
            let removed = removed(context, rules);
            let selected = context.document.select(selector.compiled());
            selected
                .filter_map(|element| one(context.document, element, attribute.as_deref(), rules.kind, &removed))
                .collect()
        }
        Rule::JsonLd(path) => context.linked.path(path),
        Rule::Meta(name) => context.meta.all(&name.to_ascii_lowercase()).map(str::to_owned).collect(),
    }
}

fn one(
    document: &Document<'_>,
    element: ElementRef<'_>,
    attribute: Option<&str>,
    kind: Kind,
    removed: &[bool],
) -> Option<String> {
    if let Some(name) = attribute {
        return element.attr(name).map(str::to_owned);
    }
    if kind == Kind::Html {
        return Some(element.html());
    }
    let number = document.number(element)?;
    if removed.get(number).copied().unwrap_or(false) {
        return None;
    }
    Some(document.text_without(number, removed))
}

fn in_form(text: &str, format: &str) -> Option<Stamp> {
    let parsed = strtime::parse(format, text.trim()).ok()?;
    let day = parsed.to_date().ok()?;
    let time = if parsed.hour().is_some() { parsed.to_time().ok() } else { None };
    let offset: Option<Offset> = parsed.offset();
    Some(Stamp { day, time, offset })
}

/// `1.234,5` and `1,234.5` alike: the last separator with other than three digits after it is the decimal one.
fn number(text: &str) -> Option<Value> {
    let kept: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit() && *c != '-')
        .take_while(|c| c.is_ascii_digit() || ".,-'  ".contains(*c))
        .collect();
    let kept = kept.trim_end_matches(['.', ',', ' ', '-']);
    let decimal = kept.rfind(['.', ',']).filter(|at| {
        let digits = kept[at + 1..].chars().filter(char::is_ascii_digit).count();
        let separator = kept.as_bytes()[*at] as char;
        digits != 3 && kept.matches(separator).count() == 1
    });
    let mut plain = String::new();
    for (at, c) in kept.char_indices() {
        match c {
            '0'..='9' => plain.push(c),
            '-' if plain.is_empty() => plain.push(c),
            _ if Some(at) == decimal => plain.push('.'),
            _ => {}
        }
    }
    serde_json::from_str(&plain).ok()
}
