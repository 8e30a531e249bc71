//! Pictures of the article with their captions and credits.

use super::context::Context;
use super::document::Index;
use super::fields::byline;
use super::marks::Marks;
use super::tag::Tag;
use crate::article::Image;

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
        if node.tag != Tag::Image || beside[number] || out.len() >= MOST {
            continue;
        }
        let Some(url) = source(context, number) else { continue };
        if out.iter().any(|picture| picture.image.url.as_deref() == Some(url.as_str())) {
            continue;
        }
        let (caption, credit) = caption(context, number);
        out.push(Picture { image: Image { url: Some(url), caption, credit }, node: number });
    }
    out
}

/// The address of the picture itself, not of the placeholder that scripts replace.
fn source(context: &Context<'_>, number: Index) -> Option<String> {
    let document = context.document;
    let too_small = |name: &str| {
        document
            .attr(number, name)
            .and_then(|text| text.trim_end_matches("px").parse::<u32>().ok())
            .is_some_and(|size| size < 60)
    };
    if too_small("width") || too_small("height") {
        return None;
    }
    let plain = ["data-src", "data-original", "data-lazy-src", "data-url", "src"];
    let listed = ["srcset", "data-srcset"];
    let first = |text: &str| text.split([' ', ',']).find(|part| !part.is_empty()).map(str::to_owned);
    plain
        .iter()
        .filter_map(|name| document.attr(number, name).map(str::to_owned))
        .chain(listed.iter().filter_map(|name| document.attr(number, name).and_then(first)))
        .find(|link| !link.starts_with("data:") && !link.contains("blank.") && link.len() < 4096)
        .and_then(|link| context.base.join(&link))
        .map(|address| address.as_str().to_owned())
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
    // What is marked as a credit is no part of the caption.
    let mut credited = vec![false; document.nodes.len()];
    let mut credit = None;
    let mut at = around;
    while at < end {
        let node = &document.nodes[at];
        if node.marks.any(Marks::CREDIT) && at != holder && !(at < holder && node.end > holder) {
            credit = credit.or_else(|| Some(document.text(at)).filter(|text| !text.is_empty()));
            credited[at..node.end].fill(true);
            at = node.end;
        } else {
            at += 1;
        }
    }
    let text = document.text_without(holder, &credited);
    let (caption, tail) = byline::split_credit(&text);
    (Some(caption).filter(|text| !text.is_empty()), credit.map(|text| byline::bare_credit(&text)).or(tail))
}

/// The line under a picture that no name tells from text.
fn below(context: &Context<'_>, number: Index) -> (Option<String>, Option<String>) {
    let found = context.main.captions.iter().position(|picture| *picture == Some(number));
    let Some(block) = found.map(|at| &context.blocks[at]) else { return (None, None) };
    let (caption, credit) = byline::split_credit(&block.text);
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
