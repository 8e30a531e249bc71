//! A profile's rules, applied to the page.

use jiff::fmt::strtime;
use jiff::tz::Offset;
use serde_json::Value;

use super::context::{Context, Told};
use super::document::{Document, Index};
use super::fields::date::{self, DayOrder, Stamp};
use super::language;
use super::maintext::{self, Paragraph};
use crate::address::Address;
use crate::markup::Element;
use crate::profile::{DateOrder, FieldRules, Kind, Rule, Selector, Step, clean};

/// The cleaned values of the first rule that finds anything.
pub fn values(context: &Context<'_>, rules: &FieldRules) -> Option<Told<Vec<String>>> {
    rules.select.iter().find_map(|rule| {
        let found = clean(raw(context, rules, rule), &rules.clean);
        (!found.is_empty()).then(|| Told::new(found, rule.to_string()))
    })
}

/// What the general reading found, cleaned by a field that names no place of its own; `None` when nothing is left.
pub fn cleaned(told: Told<Vec<String>>, rules: Option<&FieldRules>) -> Option<Told<Vec<String>>> {
    let steps = rules.map(FieldRules::general_steps).unwrap_or_default();
    if steps.is_empty() {
        return Some(told);
    }
    let value = clean(told.value, steps);
    (!value.is_empty()).then_some(Told { value, ..told })
}

/// The first value.
pub fn text(context: &Context<'_>, rules: &FieldRules) -> Option<Told<String>> {
    values(context, rules).and_then(|told| told.value.into_iter().next().map(|value| Told::new(value, told.rule)))
}

/// The first value that is a date in one of the profile's forms, else in any form.
pub fn stamp(context: &Context<'_>, rules: &FieldRules) -> Option<Told<Stamp>> {
    let order = rules.order.map_or_else(|| context.day_order(), day_order);
    rules.select.iter().find_map(|rule| {
        let found = clean(raw(context, rules, rule), &rules.clean);
        let read = |text: &String| {
            rules.formats.iter().find_map(|format| in_form(text, format)).or_else(|| date::parse(text, order))
        };
        found.iter().find_map(read).map(|stamp| Told::new(stamp, rule.to_string()))
    })
}

/// The language that a profile's rules find on the page.
pub fn language(context: &Context<'_>) -> Option<Told<String>> {
    let Told { value, rule } = text(context, context.layout.get("language")?)?;
    language::primary(&value).map(|tag| Told::new(tag, rule))
}

/// The address that a profile's rules find on the page, if it is one of the same site.
pub fn address(context: &Context<'_>) -> Option<Told<Address>> {
    let Told { value, rule } = text(context, context.layout.get("url")?)?;
    let address = context.base.join(&value)?;
    let host = |address: &Address| {
        let host = address.url().host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    let own = host(&address);
    (own == host(context.page.url) || context.profile.hosts.contains(&own)).then(|| Told::new(address, rule))
}

/// The order that a profile names.
pub fn day_order(order: DateOrder) -> DayOrder {
    match order {
        DateOrder::Mdy => DayOrder::Mdy,
        DateOrder::Ymd => DayOrder::Ymd,
        DateOrder::Dmy => DayOrder::Dmy,
    }
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
                    .into_iter()
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
        let found = cleaned_paragraphs(found, &rules.clean);
        (!found.is_empty()).then(|| Told::new(found, rule.to_string()))
    })
}

/// What a field that names no place of its own leaves of the paragraphs that the general reading found.
pub fn left(context: &Context<'_>, rules: Option<&FieldRules>, found: Vec<Paragraph>) -> Vec<Paragraph> {
    let Some(rules) = rules.filter(|rules| rules.select.is_empty()) else { return found };
    let removed = removed(context, rules);
    let kept = found.into_iter().filter_map(|paragraph| maintext::without(context.document, paragraph, &removed));
    cleaned_paragraphs(kept.collect(), &rules.clean)
}

fn cleaned_paragraphs(found: Vec<Paragraph>, steps: &[Step]) -> Vec<Paragraph> {
    let each = found.into_iter().flat_map(|paragraph| {
        let node = paragraph.node;
        clean(vec![paragraph.text], steps).into_iter().map(move |text| Paragraph { text, node })
    });
    each.collect()
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
    if rules.remove.is_empty() { Vec::new() } else { within(context.document, &rules.remove) }
}

/// For each element of the page: one of the selectors selects it, or something around it.
pub fn within<'s>(document: &Document<'_>, selectors: impl IntoIterator<Item = &'s Selector>) -> Vec<bool> {
    let mut out = vec![false; document.nodes.len()];
    for selector in selectors {
        for number in document.select(selector.compiled()).into_iter().filter_map(|element| document.number(element)) {
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
                .into_iter()
                .filter_map(|element| one(context.document, element, attribute.as_deref(), rules.kind, &removed))
                .collect()
        }
        Rule::JsonLd(path) => context.linked.path(path),
        Rule::Meta(name) => context.meta.all(&name.to_ascii_lowercase()).map(str::to_owned).collect(),
    }
}

fn one(
    document: &Document<'_>,
    element: Element<'_>,
    attribute: Option<&str>,
    kind: Kind,
    removed: &[bool],
) -> Option<String> {
    if let Some(name) = attribute {
        return element.attr(name).map(str::to_owned);
    }
    let number = document.number(element)?;
    let is_removed = |number: Index| removed.get(number).copied().unwrap_or(false);
    if is_removed(number) {
        return None;
    }
    if kind == Kind::Html {
        let inner = element.descendants();
        let gone = inner.filter(|inner| document.number(*inner).is_some_and(is_removed));
        return Some(gone.fold(element.html(), |html, gone| html.replace(&gone.html(), "")));
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
