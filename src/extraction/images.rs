//! Pictures of the article with their captions and credits.

use std::collections::HashSet;

use super::context::{Context, Told};
use super::document::{Document, Index};
use super::fields::credit;
use super::generic::Generic;
use super::marks::Marks;
use super::meta::MetaData;
use super::page::Page;
use super::rules;
use super::tag::Tag;
use crate::address::Address;
use crate::article::Image;
use crate::capture::charset;
use crate::markup;
use crate::profile::{FieldRules, Rule, Step, clean};

/// A picture and where it stands.
#[derive(Clone, Debug)]
pub struct Picture {
    /// As the record has it.
    pub image: Image,
    /// The element of the picture.
    pub node: Index,
}

/// Most pictures that a record lists.
const MOST: usize = 200;

/// The pictures between two elements of the page, those beside the article left out.
pub fn read(context: &Context<'_>, range: std::ops::Range<Index>, beside: &[bool]) -> Vec<Picture> {
    let document = context.document;
    let mut out: Vec<Picture> = Vec::new();
    for number in range {
        let node = &document.nodes[number];
        if node.tag != Tag::Image || beside.get(number).copied().unwrap_or(false) || out.len() >= MOST {
            continue;
        }
        let Some(url) = source(document, context.base, number) else { continue };
        if out.iter().any(|picture| picture.image.url.as_deref() == Some(url.as_str())) {
            continue;
        }
        let (caption, credit) = caption(context, number);
        out.push(Picture { image: Image { url: Some(url), caption, credit }, node: number });
    }
    out
}

/// Where the address of a picture stands, the picture itself before the placeholder that scripts replace.
const SOURCES: [&str; 5] = ["data-src", "data-original", "data-lazy-src", "data-url", "src"];
/// Where several of one picture stand, for screens of several sizes.
const LISTS: [&str; 3] = ["srcset", "data-srcset", "data-lazy-srcset"];

/// The pictures that a profile selects: elements, or what holds them; addresses otherwise.
pub fn ruled(context: &Context<'_>, rules: &FieldRules) -> Option<Told<Vec<Picture>>> {
    let removed = rules::removed(context, rules);
    let document = context.document;
    rules.select.iter().find_map(|rule| {
        let mut found: Vec<Picture> = match rule {
            Rule::Css { selector, attribute: None } => {
                let selected = document.select(selector.compiled()).into_iter();
                let numbers = selected.filter_map(|element| document.number(element));
                numbers.flat_map(|number| read(context, number..document.nodes[number].end, &removed)).collect()
            }
            _ => {
                let linked = rules::raw(context, rules, rule).into_iter();
                let urls = linked.filter_map(|link| context.base.join(&link));
                urls.map(|url| Picture {
                    image: Image { url: Some(url.as_str().to_owned()), ..Image::default() },
                    node: document.nodes.len(),
                })
                .collect()
            }
        };
        let mut seen = HashSet::new();
        found.retain(|picture| seen.insert(picture.image.url.clone()));
        let found = cleaned(found, &rules.clean);
        (!found.is_empty()).then(|| Told::new(found, rule.to_string()))
    })
}

/// What a field that names no place of its own leaves of the pictures that the general reading found.
pub fn left(context: &Context<'_>, rules: Option<&FieldRules>, found: Vec<Picture>) -> Vec<Picture> {
    let Some(rules) = rules.filter(|rules| rules.select.is_empty()) else { return found };
    let removed = rules::removed(context, rules);
    let stays = |picture: &Picture| !removed.get(picture.node).copied().unwrap_or(false);
    cleaned(found.into_iter().filter(stays).collect(), &rules.clean)
}

/// The pictures whose addresses the steps leave over, each with its address as they leave it.
fn cleaned(pictures: Vec<Picture>, steps: &[Step]) -> Vec<Picture> {
    let address = |picture: Picture| match picture.image.url.clone() {
        Some(url) => {
            let url = clean(vec![url], steps).into_iter().next()?;
            Some(Picture { image: Image { url: Some(url), ..picture.image }, ..picture })
        }
        None => Some(picture),
    };
    if steps.is_empty() { pictures } else { pictures.into_iter().filter_map(address).collect() }
}

/// The address of the picture itself, not of the placeholder that scripts replace.
fn source(document: &Document<'_>, base: &Address, number: Index) -> Option<String> {
    let too_small = |name: &str| {
        document
            .attr(number, name)
            .and_then(|text| text.trim_end_matches("px").parse::<u32>().ok())
            .is_some_and(|size| size < 60)
    };
    if too_small("width") || too_small("height") {
        return None;
    }
    let plain = SOURCES.iter().filter_map(|name| document.attr(number, name));
    let listed = LISTS.iter().filter_map(|name| document.attr(number, name).and_then(|list| candidates(list).next()));
    plain
        .chain(listed)
        .find(|link| is_address(link) && !link.contains("blank."))
        .and_then(|link| base.join(link))
        .map(|address| address.as_str().to_owned())
}

/// Every file that a browser may ask for to show these pictures of a page: their own addresses first, then what they offer
/// for screens of other sizes.
pub fn files(page: &Page<'_>, images: &[Image]) -> Vec<Address> {
    let mut found: Vec<Address> =
        images.iter().filter_map(|image| Address::parse(image.url.as_deref()?).ok()).collect();
    let decoded = charset::decode(page.body, page.header("content-type"));
    let html = markup::parse(&decoded.text);
    let document = Document::new(&html, &Generic::get().marks);
    let base = MetaData::read(&document).base.and_then(|base| page.url.join(&base));
    let base = base.as_ref().unwrap_or(page.url);
    let shown = |number: &Index| {
        source(&document, base, *number)
            .is_some_and(|url| images.iter().any(|image| image.url.as_deref() == Some(url.as_str())))
    };
    for number in document.tagged(Tag::Image).filter(shown) {
        // In `<picture>`, its `<source>`s stand before the image.
        let around = document.ancestors(number).next().filter(|at| document.nodes[*at].tag == Tag::Picture);
        let beside = around.map_or(number..number + 1, |at| at..document.nodes[at].end);
        for at in beside.filter(|at| *at == number || document.nodes[*at].tag == Tag::Source) {
            let plain = SOURCES.iter().filter_map(|name| document.attr(at, name));
            let listed = LISTS.iter().filter_map(|name| document.attr(at, name)).flat_map(candidates);
            found.extend(plain.chain(listed).filter(|link| is_address(link)).filter_map(|link| base.join(link)));
        }
    }
    let mut known = HashSet::new();
    found.retain(|address| known.insert(address.dedup_key()));
    found
}

fn is_address(link: &str) -> bool {
    !link.is_empty() && !link.starts_with("data:") && link.len() < 4096
}

/// The addresses of a `srcset` (HTML standard, 4.8.4.2.1): a comma within one belongs to it, one at its end does not.
fn candidates(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = list;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let address = word.trim_end_matches(',');
        // Without a comma at its end, its width or density goes on to the next comma.
        rest = if address.len() < word.len() { after } else { after.find(',').map_or("", |at| &after[at..]) };
        (!address.is_empty()).then_some(address)
    })
}

/// Caption and credit of a picture: of the figure around it, or of an element named so beside it.
fn caption(context: &Context<'_>, number: Index) -> (Option<String>, Option<String>) {
    let document = context.document;
    let around = document.ancestors(number).take(6).find(|at| {
        let node = &document.nodes[*at];
        let pictures = document.nodes[*at..node.end].iter().filter(|node| node.tag == Tag::Image).count();
        pictures <= 2 && (*at..node.end).any(|inside| is_caption(context, inside))
    });
    let Some(around) = around else { return below(context, number) };
    let end = document.nodes[around].end;
    let Some(holder) = (around..end).find(|at| is_caption(context, *at)) else { return (None, None) };
    // A caption in a figure is that of the figure's picture.
    let figure =
        document.ancestors(holder).take_while(|at| *at > around).find(|at| document.nodes[*at].tag == Tag::Figure);
    if figure.is_some_and(|figure| !(figure..document.nodes[figure].end).contains(&number)) {
        return (None, None);
    }
    // What is marked as a credit is no part of the caption.
    let mut credited = vec![false; document.nodes.len()];
    let mut credit = None;
    let mut at = around;
    while at < end {
        let node = &document.nodes[at];
        // A name within the caption is its photographer's.
        let signed = node.marks.any(Marks::BYLINE) && at > holder && at < document.nodes[holder].end;
        if (node.marks.any(Marks::CREDIT) || signed) && at != holder && !(at < holder && node.end > holder) {
            credit = credit.or_else(|| Some(document.text(at)).filter(|text| !text.is_empty()));
            credited[at..node.end].fill(true);
            at = node.end;
        } else {
            at += 1;
        }
    }
    let text = document.text_without(holder, &credited);
    let (caption, tail) = credit::split(&text);
    (Some(caption).filter(|text| !text.is_empty()), credit.map(|text| credit::bare(&text)).or(tail))
}

/// The line under a picture that no name tells from text.
fn below(context: &Context<'_>, number: Index) -> (Option<String>, Option<String>) {
    let found = context.main.captions.iter().position(|picture| *picture == Some(number));
    let Some(block) = found.map(|at| &context.blocks[at]) else { return (None, None) };
    let (caption, credit) = credit::split(&block.text);
    (Some(caption).filter(|text| !text.is_empty()), credit)
}

fn is_caption(context: &Context<'_>, number: Index) -> bool {
    let node = &context.document.nodes[number];
    let named = node.tag == Tag::Figcaption || node.marks.any(Marks::CAPTION);
    named
        && node.text < node.text_end
        && node.tag != Tag::Image
        && !context.document.nodes[number..node.end].iter().any(|node| node.tag == Tag::Image)
}
