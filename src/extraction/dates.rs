//! Publication and last change: a choice among the page's time stamps, never the page's clock.

use super::context::{Context, Told};
use super::fields::date::{self, DayOrder, Stamp};
use super::jsonld;
use super::marks::Marks;
use super::tag::Tag;

/// Publication.
pub fn published(context: &Context<'_>) -> Option<Told<Stamp>> {
    linked(context, &["datePublished", "dateCreated", "uploadDate"])
        .or_else(|| meta(context, &context.generic.metadata.date))
        .or_else(|| marked(context, Marks::DATE))
        .or_else(|| visible(context))
        .or_else(|| address(context))
}

/// Last change.
pub fn modified(context: &Context<'_>) -> Option<Told<Stamp>> {
    linked(context, &["dateModified"])
        .or_else(|| meta(context, &context.generic.metadata.modified))
        .or_else(|| marked(context, Marks::MODIFIED))
}

/// The stamp in the record's form; a local time gets the zone that the page or profile determines.
pub fn render(context: &Context<'_>, found: Told<Stamp>) -> Told<String> {
    let stamp = found.value;
    if stamp.time.is_none() || stamp.offset.is_some() {
        return Told::new(stamp.render(None), found.rule);
    }
    match context.zone() {
        Some((zone, why)) => Told::new(stamp.render(Some(&zone)), format!("{}, {why}", found.rule)),
        None => Told::new(stamp.render(None), format!("{}, no zone known: read as UTC", found.rule)),
    }
}

fn linked(context: &Context<'_>, names: &[&str]) -> Option<Told<Stamp>> {
    let node = context.linked.article()?;
    names.iter().find_map(|name| {
        let text = jsonld::string(node, name)?;
        date::parse(&text, context.day_order()).map(|stamp| Told::new(stamp, format!("jsonld {name}")))
    })
}

fn meta(context: &Context<'_>, names: &[String]) -> Option<Told<Stamp>> {
    names.iter().find_map(|name| {
        let text = context.meta.get(name)?;
        date::parse(text, context.day_order()).map(|stamp| Told::new(stamp, format!("meta {name}")))
    })
}

/// Microdata.
fn marked(context: &Context<'_>, mark: Marks) -> Option<Told<Stamp>> {
    let document = context.document;
    document.nodes.iter().enumerate().filter(|(_, node)| node.marks.all(mark | Marks::ITEM)).find_map(
        |(number, node)| {
            let text = document
                .attr(number, "content")
                .or_else(|| document.attr(number, "datetime"))
                .map_or_else(|| document.text(number), str::to_owned);
            let name = if mark == Marks::DATE { "datePublished" } else { "dateModified" };
            let _ = node;
            date::parse(&text, context.day_order()).map(|stamp| Told::new(stamp, format!("itemprop {name}")))
        },
    )
}

/// `time` elements and visible time stamps near the headline.
fn visible(context: &Context<'_>) -> Option<Told<Stamp>> {
    let document = context.document;
    for number in document.tagged(Tag::Time) {
        if document.within(number, Marks::NOISE | Marks::CLOCK | Marks::MODIFIED) {
            continue;
        }
        let Some(text) = document.attr(number, "datetime") else { continue };
        if let Some(stamp) = date::parse(text, context.day_order()) {
            return Some(Told::new(stamp, "css time@datetime"));
        }
    }
    for block in context.blocks {
        if block.weight > 120 || document.within(block.node, Marks::NOISE | Marks::CLOCK) {
            continue;
        }
        if let Some(stamp) = date::parse(&block.text, context.day_order()) {
            return Some(Told::new(stamp, "pattern date line"));
        }
    }
    None
}

/// The day in the page's address: `/2021/03/28/`, `/20210328/`.
fn address(context: &Context<'_>) -> Option<Told<Stamp>> {
    let path = context.page.url.url().path();
    let digits: Vec<&str> = path.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    for three in digits.windows(3) {
        if let [year, month, day] = three
            && year.len() == 4
            && month.len() <= 2
            && day.len() <= 2
            && let Some(stamp) = date::parse(&format!("{year}-{month:0>2}-{day:0>2}"), DayOrder::Ymd)
        {
            return Some(Told::new(Stamp { time: None, offset: None, ..stamp }, "url"));
        }
    }
    None
}

impl Context<'_> {
    /// How numbers of a date follow each other on this page.
    pub fn day_order(&self) -> DayOrder {
        DayOrder::Dmy
    }
}
