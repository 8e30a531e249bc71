//! Which blocks of the container are the article's text.

use std::collections::HashSet;

use super::super::document::{Document, Index};
use super::super::fields::date;
use super::super::marks::Marks;
use super::super::tag::Tag;
use super::blocks::{Block, is_beside};
use super::container::Layout;
use super::labels;
use crate::text::{is_word_char, squeeze};

/// What is known of the article before its text is.
#[derive(Debug, Default)]
pub struct Guide<'a> {
    /// The headline, folded.
    pub headline: String,
    /// Summaries that the page's metadata give, folded.
    pub summaries: Vec<String>,
    /// Number of the headline's element.
    pub headline_node: Option<Index>,
    /// Beginnings of blocks that are never the article's, folded.
    pub refused: &'a [String],
}

/// A paragraph of the article.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its text.
    pub text: String,
    /// The element that it stands in.
    pub node: Index,
}

/// The article's paragraphs in page order, its lead first.
pub fn paragraphs(document: &Document<'_>, blocks: &[Block], layout: &Layout, guide: &Guide<'_>) -> Vec<Paragraph> {
    let container = &document.nodes[layout.container];
    let mut out: Vec<(usize, Paragraph)> = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    let total = prose_in(blocks, layout, layout.core.clone());
    let end = end_of_text(blocks, layout);
    let mut read = 0;
    for (at, block) in blocks.iter().enumerate() {
        let inside = (container.text..container.text_end).contains(&block.first);
        if layout.captions[at].is_some() {
            continue;
        }
        // A line above the headline, in large type of its own.
        if block.weight <= LONGEST_KICKER && blocks.get(at + 1).is_some_and(|next| is_headline(document, next, guide)) {
            continue;
        }
        let told = || {
            ((read * 10 > total * 9 || at >= end) && labels::is_end(document, block))
                || (read * 10 > total * 6 && labels::is_wall(block))
                || (read * 10 > total * 7 && labels::is_imprint(block))
        };
        if inside && (told() || (read >= labels::TOLD && labels::is_talk(document, block))) {
            break;
        }
        // Menus, imprints and lists of links around the text, in elements that no name tells apart.
        if inside && is_around(document, block, layout, guide) {
            continue;
        }
        if inside && labels::is_imprint(block) && (read == 0 || !layout.core.contains(&block.first)) {
            continue;
        }
        let keep = if inside {
            belongs(document, block, layout, guide)
        } else {
            is_lead(document, block, layout, guide, container.text)
                || is_standfirst(document, blocks, at, layout, guide)
                || is_teaser_lead(document, block, layout, guide)
        };
        // A teaser or a lead is often printed twice; a short line may well be.
        if keep && (block.weight <= 20 || seen.insert(block.text.as_str())) {
            read += if inside && block.is_prose() { block.weight } else { 0 };
            out.push((at, Paragraph { text: block.text.clone(), node: block.node }));
        }
    }
    without_stamps(blocks, &mut out);
    without_closing(blocks, &mut out);
    // A heading with no text after it introduces something that is not the article's; many in a row are a list.
    let heading = |entry: &(usize, Paragraph)| document.nodes[entry.1.node].tag.is_heading();
    let listed = |entry: &(usize, Paragraph)| heading(entry) && !labels::is_end(document, &blocks[entry.0]);
    while out.last().is_some_and(heading) && out.iter().rev().take_while(|entry| listed(entry)).count() <= 2 {
        out.pop();
    }
    out.into_iter().map(|(_, paragraph)| paragraph).collect()
}

/// A line that is no sentence, outside of what holds nearly all of the text; above the headline, a heading, too.
fn is_around(document: &Document<'_>, block: &Block, layout: &Layout, guide: &Guide<'_>) -> bool {
    let told = block.is_sentence() || (block.weight >= LEAD && block.is_prose() && block.linked == 0);
    let above = guide.headline_node.is_some_and(|headline| block.first < document.nodes[headline].text);
    let heading = document.nodes[block.node].tag.is_heading() && !above;
    !layout.core.contains(&block.first) && !told && !heading
}

/// A lead without a full stop is no shorter.
const LEAD: usize = 150;

/// Weight of the running text in a range of the page.
fn prose_in(blocks: &[Block], layout: &Layout, range: std::ops::Range<usize>) -> usize {
    let inside = blocks.iter().filter(|block| range.contains(&block.first) && !layout.beside[block.node]);
    inside.filter(|block| block.is_prose()).map(|block| block.weight).sum()
}

/// The block behind the last sentence of running text.
fn end_of_text(blocks: &[Block], layout: &Layout) -> usize {
    let text = |at: usize, block: &Block| {
        layout.core.contains(&block.first)
            && layout.captions[at].is_none()
            && !layout.beside[block.node]
            && block.is_prose()
            && block.is_sentence()
    };
    (0..blocks.len()).rev().find(|at| text(*at, &blocks[*at])).map_or(0, |at| at + 1)
}

/// Leaves out what the paper says of itself below the text: where to subscribe, whom to write to, whose picture it was.
fn without_closing(blocks: &[Block], out: &mut Vec<(usize, Paragraph)>) {
    for _ in 0..CLOSING {
        if out.len() > 2 && out.last().is_some_and(|(at, _)| labels::is_closing(&blocks[*at])) {
            out.pop();
        }
    }
}

/// Most such lines.
const CLOSING: usize = 6;

/// Leaves out the lines of date and authors above the second paragraph and below the last.
fn without_stamps(blocks: &[Block], out: &mut Vec<(usize, Paragraph)>) {
    let stamped = |entry: &(usize, Paragraph)| labels::is_stamp(&blocks[entry.0]);
    let text =
        |entry: &(usize, Paragraph)| blocks[entry.0].is_prose() && blocks[entry.0].weight >= 80 && !stamped(entry);
    let mut texts = out.iter().enumerate().filter(|(_, entry)| text(entry)).map(|(at, _)| at);
    let Some(first) = texts.next() else { return };
    let first = texts.next().unwrap_or(first);
    let last = out.iter().rposition(text).unwrap_or(first);
    let mut at = 0;
    out.retain(|entry| {
        at += 1;
        (first < at && at <= last + 1) || !stamped(entry)
    });
}

/// Every paragraph of an element that a profile selects: captions, scripts and forms left out, nothing else.
pub fn within(document: &Document<'_>, blocks: &[Block], container: Index, removed: &[bool]) -> Vec<Paragraph> {
    let kept = every(document, blocks, container, removed).into_iter().filter(|paragraph| {
        let mut chain =
            std::iter::once(paragraph.node).chain(document.ancestors(paragraph.node)).take_while(|at| *at > container);
        !chain.any(|at| {
            let around = &document.nodes[at];
            around.marks.any(Marks::CAPTION | Marks::CREDIT)
                || matches!(around.tag, Tag::Figure | Tag::Figcaption | Tag::Caption | Tag::Button | Tag::Form)
        })
    });
    kept.collect()
}

/// Every block of an element without what a profile takes out.
pub fn every(document: &Document<'_>, blocks: &[Block], container: Index, removed: &[bool]) -> Vec<Paragraph> {
    let range = document.nodes[container].text..document.nodes[container].text_end;
    let inside = blocks.iter().filter(|block| range.contains(&block.first));
    let all = inside.map(|block| Paragraph { text: block.text.clone(), node: block.node });
    all.filter_map(|paragraph| without(document, paragraph, removed)).collect()
}

/// The paragraph without what a profile takes out; `None` when that is all of it.
pub fn without(document: &Document<'_>, mut paragraph: Paragraph, removed: &[bool]) -> Option<Paragraph> {
    let is_removed = |number: Index| removed.get(number).copied().unwrap_or(false);
    if is_removed(paragraph.node) {
        return None;
    }
    let mut number = paragraph.node + 1;
    while number < document.nodes[paragraph.node].end {
        if is_removed(number) {
            let gone = document.text(number);
            if !gone.is_empty() && paragraph.text.contains(&gone) {
                paragraph.text = squeeze(&paragraph.text.replacen(&gone, " ", 1));
            }
            number = document.nodes[number].end;
        } else {
            number += 1;
        }
    }
    (!paragraph.text.is_empty()).then_some(paragraph)
}

fn belongs(document: &Document<'_>, block: &Block, layout: &Layout, guide: &Guide<'_>) -> bool {
    if (layout.beside[block.node] && !is_teaser_lead(document, block, layout, guide))
        || is_beside(Tag::Span, block.marks)
        || refused(block, guide)
        || labels::is_label(block)
        || labels::is_credited(block)
    {
        return false;
    }
    let node = &document.nodes[block.node];
    // A heading of a live report may tell the hour.
    let dated = if node.tag.is_heading() && !labels::is_stamp(block) { Marks::NONE } else { Marks::DATE };
    let aside = Marks::CAPTION
        | Marks::CREDIT
        | Marks::BYLINE
        | dated
        | Marks::SECTION
        | Marks::TAGS
        | Marks::MODIFIED
        | Marks::KICKER;
    let prose = block.is_prose();
    let told = prose || node.tag.is_heading();
    if block.marks.any(Marks::CAPTION | Marks::CREDIT) || (block.marks.any(aside) && (!prose || block.weight < 120)) {
        return false;
    }
    let quoted = document.nodes[block.node].tag == Tag::Blockquote
        || document.ancestors(block.node).take(3).any(|at| document.nodes[at].tag == Tag::Blockquote);
    let chain =
        std::iter::once(block.node).chain(document.ancestors(block.node)).take_while(|at| *at > layout.container);
    for at in chain {
        let around = &document.nodes[at];
        if matches!(around.tag, Tag::Figcaption | Tag::Caption | Tag::Picture) || (around.tag == Tag::Figure && !quoted)
        {
            return false;
        }
        // What holds paragraphs of text is no line of authors or dates, whatever its name.
        let small = |most: usize| document.text_len(at) <= most;
        if around.marks.any(Marks::CAPTION | Marks::CREDIT)
            || (around.marks.any(aside)
                && (!prose || block.weight < 120)
                && small(if told && around.marks.both(aside).is_stamp() { 120 } else { 400 }))
        {
            return false;
        }
    }
    match node.tag {
        Tag::H1 => false,
        tag if tag.is_heading() => block.link_share() < 0.5 && !is_headline(document, block, guide),
        Tag::Li | Tag::Dd | Tag::Dt | Tag::Td | Tag::Th => {
            block.link_share() < 0.4 && block.weight >= 3 && !is_headline(document, block, guide)
        }
        // A sentence may be a link but for its first words.
        Tag::P | Tag::Blockquote | Tag::Pre => {
            (block.link_share() < 0.6 || (block.linked + 3 < block.weight && block.is_sentence()))
                && !is_headline(document, block, guide)
        }
        _ => {
            (prose || layout.paragraphs.contains(&block.node) || (block.strong && block.weight >= 15))
                && block.link_share() < 0.5
                && !is_headline(document, block, guide)
        }
    }
}

fn is_lead(document: &Document<'_>, block: &Block, layout: &Layout, guide: &Guide<'_>, start: usize) -> bool {
    let marks = document.nodes[block.node].marks;
    let own = marks.any(Marks::LEAD) && !document.within(block.node, Marks::HIDDEN | Marks::COMMENTS);
    if block.first >= start || block.weight < 15 || block.link_share() > 0.4 {
        return false;
    }
    let after_headline = guide.headline_node.is_some_and(|node| document.nodes[node].text_end <= block.first);
    if is_headline(document, block, guide) {
        return false;
    }
    let folded = fold(&block.text);
    let told = guide
        .summaries
        .iter()
        .any(|summary| summary.len() >= 20 && (summary.starts_with(&folded) || folded.starts_with(summary.as_str())));
    let foreign = Marks::HIDDEN | Marks::COMMENTS | Marks::WALL | Marks::CAPTION;
    let told = told && !document.within(block.node, foreign);
    if layout.beside[block.node] && !own && !(told && after_headline) {
        return false;
    }
    let marked = document.within(block.node, Marks::LEAD)
        && !document.within(block.node, Marks::CAPTION | Marks::CREDIT)
        && !(if own { marks } else { document.nodes[block.node].around }).any(Marks::BYLINE);
    (told && block.weight >= 40) || (after_headline && marked)
}

/// A sentence of its own between headline and text, which no name says to be the lead.
fn is_standfirst(document: &Document<'_>, blocks: &[Block], at: usize, layout: &Layout, guide: &Guide<'_>) -> bool {
    let block = &blocks[at];
    let node = &document.nodes[block.node];
    let start = document.nodes[layout.container].text;
    let Some(headline) = guide.headline_node else { return false };
    let headline = &document.nodes[headline];
    let near = || blocks[at..].iter().take_while(|block| block.first < start).count() <= NEAR;
    (headline.text_end..start).contains(&block.first)
        && matches!(node.tag, Tag::P | Tag::Div | Tag::H2 | Tag::H3 | Tag::H4)
        && block.weight >= 60
        && block.linked == 0
        && block.is_prose()
        && block.is_sentence()
        && belongs(document, block, layout, guide)
        && !document.within(block.node, Marks::CAPTION | Marks::CREDIT | Marks::PICTURE)
        && near()
}

/// Blocks between a lead and the text: date, authors, tools.
const NEAR: usize = 12;

/// A lead that is called a teaser, as teasers of other articles are: it stands alone between headline and text.
fn is_teaser_lead(document: &Document<'_>, block: &Block, layout: &Layout, guide: &Guide<'_>) -> bool {
    let node = &document.nodes[block.node];
    let after = |headline: Index| document.nodes[headline].text_end <= block.first;
    // `<div class=subscriber-preview><p>`
    let around = &document.nodes[node.parent];
    let holder = if node.tag == Tag::P && around.marks.any(Marks::TEASER) { around } else { node };
    holder.marks.all(Marks::TEASER)
        && !holder.marks.any(Marks::HIDDEN | Marks::CAPTION | Marks::COMMENTS)
        && !layout.beside[holder.parent]
        && block.first < layout.opening
        && block.weight >= 60
        && block.linked == 0
        && block.is_prose()
        && guide.headline_node.is_some_and(after)
}

/// A line above the headline is shorter than this.
const LONGEST_KICKER: usize = 60;

/// The headline, alone or in a heading with the line above it.
fn is_headline(document: &Document<'_>, block: &Block, guide: &Guide<'_>) -> bool {
    let node = &document.nodes[block.node];
    if !node.tag.is_heading() || node.marks.any(Marks::LEAD) || guide.headline.chars().count() < 15 {
        return letters(&block.text).eq(guide.headline.chars()) || is_headline_dated(block, guide);
    }
    let above = block.text.chars().count().checked_sub(guide.headline.chars().count());
    above.is_some_and(|above| above <= LONGEST_KICKER) && fold(&block.text).ends_with(&guide.headline)
}

/// The headline with the time stamp in one line, as line breaks alone part them.
fn is_headline_dated(block: &Block, guide: &Guide<'_>) -> bool {
    let length = guide.headline.chars().count();
    length >= 15
        && block.weight <= 2 * length + LONGEST_KICKER
        && date::span(&block.text).is_some()
        && fold(&block.text)
            .split_once(&guide.headline)
            .is_some_and(|(before, after)| before.chars().count() + after.chars().count() <= LONGEST_KICKER)
}

fn refused(block: &Block, guide: &Guide<'_>) -> bool {
    if block.text.starts_with(['©', 'ⓒ', '℗']) {
        return true;
    }
    // Only the beginning is looked at; folding drops some characters of it.
    let longest = 2 * guide.refused.iter().map(String::len).max().unwrap_or_default();
    let start: String = block.text.chars().skip_while(|c| !is_word_char(*c)).take(longest).collect();
    let folded = crate::text::fold(&start);
    let folded = folded.trim_start_matches(|c| !is_word_char(c));
    guide.refused.iter().any(|start| folded.starts_with(start.as_str()))
}

/// Letters and digits only, in lower case: comparable across quotes, dashes and spacing.
pub fn fold(text: &str) -> String {
    letters(text).collect()
}

/// The characters of [`fold`].
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| is_word_char(*c)).flat_map(char::to_lowercase)
}
