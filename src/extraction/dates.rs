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

/// Time stamps that the page shows: the one that stands best between headline and text.
///
/// A page's clock stands above the headline and tells the day of the fetch; it loses against any other.
fn visible(context: &Context<'_>) -> Option<Told<Stamp>> {
    let document = context.document;
    let mut best: Option<(i32, Told<Stamp>)> = None;
    let mut offer = |score: i32, stamp: Stamp, rule: &str| {
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            best = Some((score, Told::new(stamp, rule)));
        }
    };
    let mut looked = 0;
    for (number, node) in document.nodes.iter().enumerate() {
        let named = node.tag == Tag::Time || node.marks.any(Marks::DATE);
        if !named
            || node.text_end - node.text > 12
            || document.within(number, Marks::CLOCK | Marks::COMMENTS | Marks::HIDDEN)
        {
            continue;
        }
        looked += 1;
        if looked > MOST {
            break;
        }
        let changed = if node.marks.any(Marks::MODIFIED) { 2 } else { 0 };
        let machine = document.attr(number, "datetime").and_then(|text| date::parse(text, context.day_order()));
        if let Some(stamp) = machine {
            offer(place(context, node.text) + 4 - changed, stamp, "css time@datetime");
        } else if document.text_len(number) <= 120
            && let Some(stamp) = date::parse(&document.text(number), context.day_order())
        {
            offer(place(context, node.text) + 3 - changed - today(context, &stamp), stamp, "class of time stamps");
        }
    }
    let lines = context.blocks.iter().filter(|block| block.weight <= 120 && block.link_share() < 0.5);
    let dated = lines.filter(|block| block.text.chars().any(|c| c.is_ascii_digit()));
    for block in dated.take(MOST) {
        if document.within(block.node, Marks::CLOCK | Marks::COMMENTS | Marks::HIDDEN) {
            continue;
        }
        if let Some(stamp) = date::parse(&block.text, context.day_order()) {
            offer(place(context, block.first) - today(context, &stamp), stamp, "pattern date line");
        }
    }
    best.filter(|(score, _)| *score > 0).map(|(_, told)| told)
}

/// Time stamps looked at; a listing may hold thousands.
const MOST: usize = 400;

/// What a stamp loses that tells the day of the fetch.
fn today(context: &Context<'_>, stamp: &Stamp) -> i32 {
    let fetched = context.page.fetched_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let near = fetched
        .since(stamp.day)
        .is_ok_and(|span| span.get_days().abs() <= 1 && span.get_months() == 0 && span.get_years() == 0);
    if near { 3 } else { 0 }
}

/// How well a text node's place suits the article's time stamp.
fn place(context: &Context<'_>, text: usize) -> i32 {
    let container = &context.document.nodes[context.main.container];
    let until = |text: usize| context.blocks.partition_point(|block| block.first < text);
    match text {
        text if text <= context.main.opening && text >= container.text => 5,
        text if text < container.text && until(container.text) - until(text) <= 12 => 5,
        text if text < container.text => 2,
        text if text < container.text_end => 1,
        _ => 0,
    }
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
        let stated = self.layout.get("date").and_then(|rules| rules.order);
        stated.map_or(DayOrder::Dmy, super::rules::day_order)
    }
}
