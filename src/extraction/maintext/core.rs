//! The part of the container that holds nearly all of its running text: short lines around it are the page's own.

use std::ops::Range;

use super::super::document::{Document, Index};
use super::blocks::Block;

/// Of twenty parts of the text, so many stand in the core.
const PARTS: usize = 17;

/// Paragraphs that make a core.
const LEAST: usize = 2;

/// The texts of the deepest element that holds nearly all running text of the container.
pub fn find(document: &Document<'_>, blocks: &[Block], beside: &[bool], container: Index) -> Range<usize> {
    // Weight and number of the paragraphs before each block.
    let mut sums = Vec::with_capacity(blocks.len() + 1);
    sums.push((0, 0));
    for block in blocks {
        let (weight, count) = sums[sums.len() - 1];
        let running = block.is_prose() && block.is_sentence() && !beside[block.node];
        sums.push(if running { (weight + block.weight, count + 1) } else { (weight, count) });
    }
    let until = |text: usize| sums[blocks.partition_point(|block| block.first < text)];
    let running = |number: Index| {
        let node = &document.nodes[number];
        let (before, after) = (until(node.text), until(node.text_end));
        (after.0 - before.0, after.1 - before.1)
    };
    let mut core = container;
    let (whole, _) = running(container);
    loop {
        let end = document.nodes[core].end;
        let children = std::iter::successors(Some(core + 1), |child| Some(document.nodes.get(*child)?.end));
        let next = children.take_while(|child| *child < end).find(|child| {
            let (weight, count) = running(*child);
            count >= LEAST && weight * 20 >= whole * PARTS
        });
        let Some(next) = next else { break };
        core = next;
    }
    document.nodes[core].text..document.nodes[core].text_end
}
