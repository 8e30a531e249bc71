//! Teasers of other articles: a heading that is a link, with a line or two below it.

use super::super::document::{Document, Index};
use super::super::tag::Tag;
use super::blocks::Block;

/// A card holds no more than this.
const BLOCKS: usize = 5;
const WEIGHT: usize = 500;

/// Cards looked at; a listing may hold thousands.
const MOST: usize = 500;

/// The elements that are cards. A linked heading above the first paragraph may be the article's own.
pub fn find(document: &Document<'_>, blocks: &[Block]) -> Vec<Index> {
    let begun = blocks.iter().position(|block| block.is_prose() && block.weight >= 120).unwrap_or(blocks.len());
    let headings = blocks[begun..].iter().filter(|block| {
        block.link_share() > 0.9
            && matches!(document.nodes[block.node].tag, Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
    });
    headings.take(MOST).filter_map(|heading| card(document, blocks, heading.node)).collect()
}

/// The largest element around a heading that is still a card, if it holds more than the heading.
fn card(document: &Document<'_>, blocks: &[Block], heading: Index) -> Option<Index> {
    let inside = |number: Index| {
        let node = &document.nodes[number];
        let start = blocks.partition_point(|block| block.first < node.text);
        &blocks[start..blocks.partition_point(|block| block.first < node.text_end)]
    };
    let fits = |number: &Index| {
        let blocks = inside(*number);
        blocks.len() <= BLOCKS && blocks.iter().map(|block| block.weight).sum::<usize>() <= WEIGHT
    };
    let largest = document.ancestors(heading).take(6).take_while(fits).last()?;
    (inside(largest).len() > 1).then_some(largest)
}
