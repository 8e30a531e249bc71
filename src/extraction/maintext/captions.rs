//! Captions without a name: the line under a picture, in its own paragraph, cell or row.

use super::super::document::{Document, Index};
use super::super::fields::{byline, credit};
use super::super::marks::Marks;
use super::super::tag::Tag;
use super::blocks::Block;

/// A caption is shorter than this.
const LONGEST: usize = 320;

/// A sentence no longer than this, set apart below a picture, tells what it shows.
const SHORT: usize = 60;

/// Pictures whose surroundings are looked at.
const MOST: usize = 300;

/// For each block that is a caption, the element of its picture.
pub fn find(document: &Document<'_>, blocks: &[Block]) -> Vec<Option<Index>> {
    let mut out = vec![None; blocks.len()];
    // What stands beside the portrait of an author is the author's name.
    let portrait = |picture: &Index| document.within(*picture, Marks::BYLINE | Marks::BIOGRAPHY);
    for picture in document.tagged(Tag::Image).take(MOST).filter(|picture| !portrait(picture)) {
        let Some(frame) = frame(document, blocks, picture) else {
            if let Some(at) = following(document, blocks, picture) {
                out[at] = out[at].or(Some(picture));
            }
            continue;
        };
        for at in inside(document, blocks, frame) {
            let before = document.nodes[picture].text > blocks[at].first;
            if !before && out[at].is_none() {
                out[at] = Some(picture);
            }
        }
    }
    out
}

/// The element that holds a picture and nothing but its caption.
fn frame(document: &Document<'_>, blocks: &[Block], picture: Index) -> Option<Index> {
    for around in document.ancestors(picture).take(8) {
        let node = &document.nodes[around];
        let texts = inside(document, blocks, around);
        if texts.len() > 2 || matches!(node.tag, Tag::Body | Tag::Article | Tag::Main | Tag::A) {
            return None;
        }
        if blocks[texts.clone()].iter().map(|block| block.weight).sum::<usize>() > LONGEST {
            return None;
        }
        if texts.is_empty() {
            continue;
        }
        let credited = || {
            blocks[texts.clone()].iter().any(|block| {
                block.text.contains('©')
                    || credit::is_line(&block.text)
                    || (!block.is_sentence() && credit::split(&block.text).1.is_some())
            })
        };
        let gallery = || document.nodes[node.parent].marks.any(Marks::PICTURE);
        let framed = node.tag == Tag::Table
            || node.tag == Tag::Figure
            || node.marks.any(Marks::PICTURE)
            || gallery()
            || (document.nodes[picture].parent == around && is_title(document, &blocks[texts.clone()], around))
            || broken(document, &blocks[texts.clone()], picture)
            || credited();
        let small = blocks[texts.clone()]
            .iter()
            .all(|block| block.strong || is_centred(document, block.node) || is_centred(document, around));
        if framed || small {
            return Some(around);
        }
        // A row of a table that may hold the caption in its next row.
        if !matches!(
            node.tag,
            Tag::Td | Tag::Tr | Tag::Tbody | Tag::Center | Tag::Div | Tag::P | Tag::Span | Tag::Other
        ) {
            return None;
        }
    }
    None
}

/// One short line that is no sentence: what stands alone with a picture in a `div` is its title.
fn is_title(document: &Document<'_>, texts: &[Block], around: Index) -> bool {
    let [text] = texts else { return false };
    document.nodes[around].tag == Tag::Div
        && document.nodes[text.node].parent == around
        && text.weight <= LONGEST / 4
        && text.linked == 0
        && !text.is_sentence()
        && !byline::parse(&text.text).opened
}

/// Whether a line break alone parts the picture from one short line below it, in one paragraph.
fn broken(document: &Document<'_>, texts: &[Block], picture: Index) -> bool {
    let [text] = texts else { return false };
    let behind = &document.nodes[document.nodes[picture].end..];
    text.weight <= LONGEST / 2
        && text.linked == 0
        && behind.iter().take_while(|node| node.text <= text.first).any(|node| node.tag == Tag::Br)
}

/// The paragraph right below a picture's own that says whose picture it is, or is set apart: a sentence in two
/// ways, anything else in one.
fn following(document: &Document<'_>, blocks: &[Block], picture: Index) -> Option<usize> {
    let alone = |around: &Index| inside(document, blocks, *around).is_empty();
    let holder = document.ancestors(picture).take(4).take_while(alone).last().unwrap_or(picture);
    let at = blocks.partition_point(|block| block.first < document.nodes[holder].text_end);
    let block = blocks.get(at)?;
    let node = &document.nodes[block.node];
    // In a text parted by line breaks alone: the line in italics.
    let text = document.texts[block.first].parent;
    let flat = block.node == document.nodes[picture].parent
        && block.strong
        && (text > block.node && matches!(document.nodes[text].tag, Tag::I | Tag::Em));
    if flat && block.linked == 0 && block.weight <= LONGEST / 2 {
        return Some(at);
    }
    let beside = node.parent == document.nodes[holder].parent && !node.tag.is_heading() && node.tag != Tag::Li;
    if !beside || block.linked > 0 || block.weight > LONGEST {
        return None;
    }
    let apart = || {
        let slanted = document.nodes[block.node..node.end].iter().any(|inner| {
            matches!(inner.tag, Tag::I | Tag::Em) && (inner.text, inner.text_end) == (node.text, node.text_end)
        });
        let centred = is_centred(document, block.node);
        // A sentence may be text that is emphasised; a short one rarely is.
        let doubtful = block.is_sentence() && block.weight > SHORT;
        let named = node.marks.any(Marks::PICTURE) && !block.is_sentence();
        let set_apart = named || if doubtful { slanted && centred } else { slanted || (centred && !block.strong) };
        block.weight <= LONGEST / 2 && set_apart
    };
    (credit::split(&block.text).1.is_some() || apart()).then_some(at)
}

/// Numbers of the blocks of an element; blocks are in page order.
fn inside(document: &Document<'_>, blocks: &[Block], around: Index) -> std::ops::Range<usize> {
    let node = &document.nodes[around];
    let start = blocks.partition_point(|block| block.first < node.text);
    start..blocks.partition_point(|block| block.first < node.text_end)
}

fn is_centred(document: &Document<'_>, number: Index) -> bool {
    let align = document.attr(number, "align").unwrap_or_default();
    let style = document.attr(number, "style").unwrap_or_default();
    document.nodes[number].tag == Tag::Center
        || ["center", "middle"].iter().any(|word| align.eq_ignore_ascii_case(word))
        || style.to_ascii_lowercase().replace(' ', "").contains("text-align:center")
}
