//! Publication and last change: a choice among the page's time stamps, never the page's clock.

use jiff::tz::{Offset, TimeZone};

use super::context::{Context, Told};
use super::document::Index;
use super::fields::date::{self, DayOrder, Stamp};
use super::marks::Marks;
use super::tag::Tag;
use super::{headline, jsonld};

/// Publication; where the page tells of its last change alone, that.
pub fn published(context: &Context<'_>) -> Option<Told<Stamp>> {
    linked(context, &["datePublished", "dateCreated", "uploadDate"])
        .or_else(|| meta(context, &context.generic.metadata.date))
        .or_else(|| marked(context, Marks::DATE))
        .or_else(|| visible(context))
        .or_else(|| dateline(context))
        .or_else(|| modified(context))
}

/// Last change.
pub fn modified(context: &Context<'_>) -> Option<Told<Stamp>> {
    linked(context, &["dateModified"])
        .or_else(|| meta(context, &context.generic.metadata.modified))
        .or_else(|| marked(context, Marks::MODIFIED))
}

/// Reads a stamp, never one that lies after the fetch: then its numbers follow each other the other way, or it is
/// the day of something to come.
fn stamp(context: &Context<'_>, text: &str) -> Option<Stamp> {
    let tomorrow = context.page.fetched_at.to_zoned(TimeZone::UTC).date().tomorrow().ok()?;
    let order = context.day_order();
    let other = if order == DayOrder::Mdy { DayOrder::Dmy } else { DayOrder::Mdy };
    [order, other].into_iter().find_map(|order| date::parse(text, order).filter(|stamp| stamp.day <= tomorrow))
}

/// The stamp in the record's form; a local time gets the zone that the page or profile determines.
pub fn render(context: &Context<'_>, found: Told<Stamp>) -> Told<String> {
    let stamp = found.value;
    // Systems tell machines the time of Greenwich; the day is that of the reader.
    if stamp.time.is_some()
        && stamp.offset == Some(Offset::UTC)
        && let Some((zone, why)) = context.zone()
        && let Some(local) = stamp.local(&zone)
    {
        return Told::new(local.render(None), format!("{}, told in UTC, {why}", found.rule));
    }
    if stamp.time.is_none() || stamp.offset.is_some() {
        return Told::new(stamp.render(None), found.rule);
    }
    match context.zone().or_else(|| shown_zone(context)) {
        Some((zone, why)) => Told::new(stamp.render(Some(&zone)), format!("{}, {why}", found.rule)),
        None => Told::new(stamp.render(None), format!("{}, no zone known: read as UTC", found.rule)),
    }
}

/// The zone that the page shows beside its clock, be it that of the paper.
fn shown_zone(context: &Context<'_>) -> Option<(TimeZone, &'static str)> {
    let lines = context.blocks.iter().filter(|block| block.weight <= 120 && !block.is_sentence());
    let offset = lines.take(MOST).find_map(|block| date::named_offset(&block.text))?;
    Some((offset.to_time_zone(), "zone that the page shows"))
}

fn linked(context: &Context<'_>, names: &[&str]) -> Option<Told<Stamp>> {
    let node = context.linked.article()?;
    names.iter().find_map(|name| {
        let text = jsonld::string(node, name)?;
        stamp(context, &text).map(|stamp| Told::new(stamp, format!("jsonld {name}")))
    })
}

fn meta(context: &Context<'_>, names: &[String]) -> Option<Told<Stamp>> {
    names.iter().find_map(|name| {
        let text = context.meta.get(name)?;
        stamp(context, text).map(|stamp| Told::new(stamp, format!("meta {name}")))
    })
}

/// Microdata.
fn marked(context: &Context<'_>, mark: Marks) -> Option<Told<Stamp>> {
    let document = context.document;
    document.nodes.iter().enumerate().filter(|(_, node)| node.marks.all(mark | Marks::ITEM)).find_map(|(number, _)| {
        let text = document
            .attr(number, "content")
            .or_else(|| document.attr(number, "datetime"))
            .map_or_else(|| document.text(number), str::to_owned);
        let name = if mark == Marks::DATE { "datePublished" } else { "dateModified" };
        stamp(context, &text).map(|stamp| Told::new(stamp, format!("itemprop {name}")))
    })
}

/// Time stamps that the page shows: the one that stands best between headline and text.
///
/// A page's clock stands above the headline and tells the day of the fetch; it loses against any other.
fn visible(context: &Context<'_>) -> Option<Told<Stamp>> {
    let document = context.document;
    let container = &document.nodes[context.main.container];
    let mut offers: Vec<(i32, Told<Stamp>)> = address(context).into_iter().collect();
    // The clock of the paper stands above the headline; the article's own time mostly below it.
    let headline = headline::found(context).and_then(|found| found.node).map(|node| document.nodes[node].text);
    // Between headline and text stands what is said of the article, even in an `aside`.
    let head = headline.map_or(container.text..container.text, |headline| headline..context.main.begun);
    let silent = |number: Index| document.within(number, Marks::CLOCK | Marks::COMMENTS | Marks::HIDDEN);
    let beside =
        |number: Index, text: usize| context.main.beside[number] && text >= container.text && !head.contains(&text);
    let foreign = |number: Index, text: usize| silent(number) || beside(number, text);
    let above = |number: Index, text: usize, words: &str| {
        let masthead = document.within(number, Marks::NOISE) || context.main.beside[number];
        // The clock has the day of the week or the zone; it loses even where its element is named for dates.
        let loss = if date::is_clock(words) { 4 } else { 1 + i32::from(masthead) };
        i32::from(headline.is_some_and(|headline| text < headline)) * loss
    };
    let mut looked = 0;
    let mut further: Vec<Stamp> = Vec::new();
    for (number, node) in document.nodes.iter().enumerate() {
        let named = node.tag == Tag::Time || node.marks.any(Marks::DATE);
        if !named || node.text_end - node.text > 12 {
            continue;
        }
        if foreign(number, node.text) {
            further.extend(footed(context, number));
            continue;
        }
        looked += 1;
        if looked > MOST {
            break;
        }
        let changed = if node.marks.any(Marks::MODIFIED) { 2 } else { 0 };
        let short = document.text_len(number) <= 120;
        let text = if short { document.text(number) } else { String::new() };
        let place = place(context, node.text) - changed - above(number, node.text, &text);
        if place <= 0 {
            continue;
        }
        if let Some(stamp) = machine(context, number) {
            offers.push((place + 4, Told::new(stamp, "css time@datetime")));
        } else if let Some((stamp, told)) = announced(context, &text) {
            offers.push((place + 3 + told - today(context, &stamp), Told::new(stamp, "class of time stamps")));
        }
    }
    let lines = context.blocks.iter().filter(|block| block.weight <= 120 && block.link_share() < 0.5);
    let dated = lines.filter(|block| block.text.chars().any(|c| c.is_ascii_digit()));
    for block in dated.take(MOST) {
        // The clock may be a part of a line.
        let parent = document.texts[block.first].parent;
        if silent(parent) {
            continue;
        }
        if beside(parent, block.first) {
            // Beside buttons that print or share, below the text, only what says that it tells when.
            let below = block.first >= container.text_end && place(context, block.first) > 0;
            let says = date::is_published(&block.text) || date::is_changed(&block.text);
            let found = (below && says).then(|| announced(context, &block.text)).flatten();
            offers.extend(found.map(|(stamp, _)| (LEAST, Told::new(stamp, "pattern date line"))));
            continue;
        }
        if let Some((stamp, told)) = announced(context, &block.text) {
            let sentence = if block.is_prose() && block.is_sentence() { 3 } else { 0 };
            let score = place(context, block.first) + told
                - sentence
                - today(context, &stamp)
                - above(block.node, block.first, &block.text);
            // A page may tell of its last change alone, below the text.
            let changed = told < 0 && sentence == 0 && place(context, block.first) == LEAST;
            offers.push((if changed { score.max(LEAST) } else { score }, Told::new(stamp, "pattern date line")));
        }
    }
    let best = offers.iter().filter(|(score, _)| *score > 0).fold(None, |best: Option<&(i32, _)>, next| {
        if best.is_none_or(|best| next.0 > best.0) { Some(next) } else { best }
    })?;
    // A day is told more exactly where the same day is given with a time.
    let exact = || {
        offers
            .iter()
            .find(|(score, told)| *score > 0 && told.value.time.is_some() && told.value.day == best.1.value.day)
    };
    let chosen = if best.1.value.time.is_some() { best } else { exact().unwrap_or(best) };
    let same = further.into_iter().find(|stamp| chosen.1.value.time.is_none() && stamp.day == chosen.1.value.day);
    Some(same.map_or_else(|| chosen.1.clone(), |stamp| Told::new(stamp, "class published")))
}

/// The moment that blogs tell machines below the text, where the day stands above it: `abbr.published@title`.
fn footed(context: &Context<'_>, number: Index) -> Option<Stamp> {
    let classes = context.document.attr(number, "class").unwrap_or_default();
    let hidden = Marks::CLOCK | Marks::COMMENTS | Marks::HIDDEN;
    let published = classes.split_ascii_whitespace().any(|class| class == "published");
    (published && !context.document.within(number, hidden)).then(|| machine(context, number)).flatten()
}

/// What the day in the address counts: more than any text, less than a stamp for machines beside the headline.
const ADDRESS: i32 = 8;
/// What a number in the address counts that may be a day.
const NUMBER: i32 = 2;

/// What a stamp counts at least that is offered.
const LEAST: i32 = 1;

/// The stamp that an element carries for machines.
fn machine(context: &Context<'_>, number: Index) -> Option<Stamp> {
    let document = context.document;
    let told = ["datetime", "content", "title"].into_iter().find_map(|name| document.attr(number, name))?;
    (told.bytes().filter(u8::is_ascii_digit).count() >= 8).then(|| stamp(context, told)).flatten()
}

/// The day of publication that a line tells, and how much its words speak for it.
fn announced(context: &Context<'_>, text: &str) -> Option<(Stamp, i32)> {
    let published = date::is_published(text);
    let changed = date::is_changed(text);
    if published
        && changed
        && date::span(text).is_some_and(|span| date::is_changed(&text[..span.start]))
        && let Some(span) = date::span(text)
        && let Some(second) = stamp(context, behind_separator(&text[span.end..]))
    {
        return Some((second, 2));
    }
    let told = if published { 2 } else { -i32::from(changed) };
    stamp(context, text).map(|stamp| (stamp, told))
}

/// The part of a line that holds its first date: what stands before it belongs to the date before.
fn behind_separator(text: &str) -> &str {
    let Some(span) = date::span(text) else { return text };
    let separators = ['|', '·', '•', ';', '(', ')', '—', '–', '/'];
    text[..span.start].rfind(separators).map_or(text, |at| text[at..].trim_start_matches(|c| separators.contains(&c)))
}

/// The day at the head of the first paragraph: `LINDMERE, March 4, 2022 –`.
fn dateline(context: &Context<'_>) -> Option<Told<Stamp>> {
    let container = &context.document.nodes[context.main.container];
    let text = (container.text)..(container.text_end);
    let prose = context.blocks.iter().filter(|block| text.contains(&block.first) && block.is_prose());
    prose.take(2).find_map(|block| {
        let head: String = block.text.chars().take(DATELINE).collect();
        let span = date::span(&head)?;
        let ends = head[span.end..].trim_start_matches([' ', ')']).starts_with(['-', '–', '—', ':']);
        ends.then(|| stamp(context, &head[..span.end])).flatten().map(|stamp| Told::new(stamp, "pattern dateline"))
    })
}

/// Characters in which a paragraph's dateline ends.
const DATELINE: usize = 100;

/// Time stamps looked at; a listing may hold thousands.
const MOST: usize = 400;

/// What a stamp loses that tells the day of the fetch.
fn today(context: &Context<'_>, stamp: &Stamp) -> i32 {
    let fetched = context.page.fetched_at.to_zoned(TimeZone::UTC).date();
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
        text if text <= context.main.begun && text >= container.text => 5,
        text if text < container.text && until(container.text) - until(text) <= 12 => 5,
        text if text < container.text => 2,
        text if text < container.text_end => LEAST,
        // Right below the text some systems say who wrote it and when.
        text if until(text) - until(container.text_end) <= 8 => LEAST,
        _ => 0,
    }
}

/// The day in the page's address with what it counts: `/2021/03/28/`, `-20210328154512345.htm`, `/20210328/`.
fn address(context: &Context<'_>) -> Option<(i32, Told<Stamp>)> {
    let path = context.page.url.url().path();
    let digits: Vec<&str> = path.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let told = |day: &str| {
        let stamp = stamp(context, day)?;
        Some(Told::new(Stamp { time: None, offset: None, ..stamp }, "url"))
    };
    for three in digits.windows(3) {
        if let [year, month, day] = three
            && year.len() == 4
            && month.len() <= 2
            && day.len() <= 2
            // "gioi-nam-2021-1b7.html"
            && ["/", "-", "_", "."].iter().any(|sign| path.contains(&[*year, month, day].join(sign)))
            && let Some(told) = told(&format!("{year}-{month:0>2}-{day:0>2}"))
        {
            return Some((ADDRESS, told));
        }
    }
    // Systems that number articles by the moment they were written: year to second, perhaps to its thousandth.
    let mut moments = digits.iter().filter(|part| matches!(part.len(), 14 | 17) && part[8..] < *"240000");
    if let Some(told) = moments.find_map(|part| told(&day_of(part)?)) {
        return Some((ADDRESS, told));
    }
    // Eight digits alone are also a number like any other.
    let mut numbers = digits.iter().filter(|part| part.len() == 8);
    numbers.find_map(|part| told(&day_of(part)?)).map(|told| (NUMBER, told))
}

/// The day at the head of a number, if there was a web that year.
fn day_of(number: &str) -> Option<String> {
    let recent = number.starts_with("199") || number.starts_with("20");
    recent.then(|| format!("{}-{}-{}", &number[..4], &number[4..6], &number[6..8]))
}

impl Context<'_> {
    /// How numbers of a date follow each other on this page.
    ///
    /// The month comes first in the United States alone; many sites elsewhere state American English unawares.
    pub fn day_order(&self) -> DayOrder {
        if let Some(order) = self.layout.get("date").and_then(|rules| rules.order) {
            return super::rules::day_order(order);
        }
        let host = self.page.url.url().host_str().unwrap_or_default();
        let domain = host.rsplit('.').next().unwrap_or_default();
        let stated = self.meta.language.as_deref().unwrap_or_default().eq_ignore_ascii_case("en-us");
        let american = matches!(domain, "us" | "gov" | "mil")
            || (stated && domain.len() > 2 && self.language.as_deref() == Some("en"));
        if american { DayOrder::Mdy } else { DayOrder::Dmy }
    }
}
