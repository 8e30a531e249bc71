//! Which element holds the article: the one whose running text outweighs most what else stands in it.

use foldhash::{HashMap, HashMapExt, HashSet};

use super::super::document::{Document, Index};
use super::super::marks::Marks;
use super::super::tag::Tag;
use super::blocks::{Block, is_beside};
use super::{captions, cards, core, labels};

/// Where the article stands on the page.
#[derive(Debug)]
pub struct Layout {
    /// The element that holds the article.
    pub container: Index,
    /// For each element: it stands beside the article, or in something that does.
    pub beside: Vec<bool>,
    /// For each block that is a caption, the element of its picture.
    pub captions: Vec<Option<Index>>,
    /// Elements that hold paragraphs without being called so, as others of their class do.
    pub paragraphs: HashSet<Index>,
    /// The text node that opens the article's second paragraph: what stands after it is no heading of the whole.
    pub opening: usize,
    /// The same in the core: long lines of the page's head may be prose as well.
    pub begun: usize,
    /// The texts of the part of the container that holds nearly all of its running text.
    pub core: std::ops::Range<usize>,
}

impl Layout {
    /// Finds the container of `blocks`. `told` are the blocks that the page's own metadata quotes.
    pub fn find(document: &Document<'_>, blocks: &[Block], told: &[bool]) -> Self {
        let mut beside = beside(document, blocks);
        subheadings(document, blocks, &mut beside);
        for section in labels::sections(document, blocks) {
            beside[section..document.nodes[section].end].fill(true);
        }
        for card in cards::find(document, blocks) {
            beside[card..document.nodes[card].end].fill(true);
        }
        for other in others(document, blocks) {
            beside[other..document.nodes[other].end].fill(true);
        }
        let captions = captions::find(document, blocks);
        let values: Vec<f32> = blocks
            .iter()
            .enumerate()
            .map(|(at, block)| {
                let off = beside[block.node] || captions[at].is_some();
                value(document, block, off, told.get(at).copied().unwrap_or(false))
            })
            .collect();
        let container = whole(document, blocks, &beside, heaviest(document, blocks, &values));
        let core = core::find(document, blocks, &beside, container);
        let second = |range: &std::ops::Range<usize>| {
            let inside = blocks.iter().filter(|block| range.contains(&block.first));
            let prose = inside.filter(|block| !beside[block.node] && block.is_prose());
            prose.map(|block| block.first).nth(1).unwrap_or(range.end)
        };
        let opening = second(&(document.nodes[container].text..document.nodes[container].text_end));
        let begun = second(&core);
        let paragraphs = paragraphs(document, blocks);
        Self { container, beside, captions, paragraphs, opening, begun, core }
    }
}

/// Articles below that of the page's one first heading, with headings of their own: of other stories.
fn others(document: &Document<'_>, blocks: &[Block]) -> Vec<Index> {
    let mut headings = document.tagged(Tag::H1);
    let (Some(heading), None) = (headings.next(), headings.next()) else { return Vec::new() };
    let own = document.ancestors(heading).find(|at| document.nodes[*at].tag == Tag::Article);
    let Some(own) = own.map(|at| &document.nodes[at]) else { return Vec::new() };
    let inside = blocks.iter().filter(|block| (own.text..own.text_end).contains(&block.first));
    if inside.filter(|block| block.is_prose()).map(|block| block.weight).sum::<usize>() < LEAST {
        return Vec::new();
    }
    let headed = |at: &Index| document.nodes[*at..document.nodes[*at].end].iter().any(|node| node.tag.is_heading());
    document.tagged(Tag::Article).filter(|at| *at >= own.end).filter(headed).take(MOST).collect()
}

/// Running text of an article that stands for itself.
const LEAST: usize = 200;
/// Articles looked at; a listing may hold thousands.
const MOST: usize = 200;

fn beside(document: &Document<'_>, blocks: &[Block]) -> Vec<bool> {
    let prose = Mass::new(document, blocks, |block| if block.is_prose() { block.weight as f32 } else { 0.0 });
    let total = prose.of(document, 0);
    let mut out = vec![false; document.nodes.len()];
    for number in 0..document.nodes.len() {
        let node = &document.nodes[number];
        out[number] = out[node.parent] && node.parent != number || {
            is_beside(node.tag, node.marks)
                && !node.marks.all(Marks::LEAD | Marks::ITEM)
                && !holds_article(document, number, prose.of(document, number), total)
        };
    }
    out
}

/// `div`s of one class and parent, three of which at least are running text.
fn paragraphs(document: &Document<'_>, blocks: &[Block]) -> HashSet<Index> {
    let mut alike: HashMap<(Index, &str), (usize, Vec<Index>)> = HashMap::new();
    for block in blocks.iter().filter(|block| document.nodes[block.node].tag == Tag::Div && block.linked == 0) {
        let Some(class) = document.attr(block.node, "class") else { continue };
        let (prose, all) = alike.entry((document.nodes[block.node].parent, class)).or_default();
        *prose += usize::from(block.is_prose());
        all.push(block.node);
    }
    alike.into_values().filter(|(prose, _)| *prose >= 3).flat_map(|(_, all)| all).collect()
}

/// `widget-title`, `toc-1`: the name of a heading among the article's paragraphs says how it looks or where it leads.
fn subheadings(document: &Document<'_>, blocks: &[Block], beside: &mut [bool]) {
    for pair in blocks.windows(2) {
        let [heading, next] = pair else { continue };
        let node = &document.nodes[heading.node];
        let named = node.tag.is_heading() && beside[heading.node] && !beside[node.parent];
        if named
            && heading.link_share() < 0.5
            && !node.marks.any(Marks::HIDDEN | Marks::COMMENTS | Marks::WALL | Marks::BIOGRAPHY)
            && !labels::is_end(document, heading)
            && document.nodes[next.node].tag == Tag::P
            && document.nodes[next.node].parent == node.parent
            && next.is_prose()
            && !beside[next.node]
        {
            beside[heading.node] = false;
        }
    }
}

/// The element around an only paragraph, where more of the same kind stand beside it.
fn whole(document: &Document<'_>, blocks: &[Block], beside: &[bool], found: Index) -> Index {
    let node = &document.nodes[found];
    let own = |block: &&Block| (node.text..node.text_end).contains(&block.first);
    if blocks.iter().filter(own).count() != 1 || matches!(document.nodes[node.parent].tag, Tag::Body | Tag::Html) {
        return found;
    }
    let class = document.attr(found, "class");
    let like = |block: &&Block| {
        let other = &document.nodes[block.node];
        block.node != found
            && other.parent == node.parent
            && other.tag == node.tag
            && document.attr(block.node, "class") == class
            && !beside[block.node]
    };
    let more: usize = blocks.iter().filter(like).map(|block| block.weight - block.linked).sum();
    if more >= LEAST / 2 { node.parent } else { found }
}

/// A name such as `page-with-sidebar` on an element that holds the article says nothing against its text.
fn holds_article(document: &Document<'_>, number: Index, prose: f32, total: f32) -> bool {
    let node = &document.nodes[number];
    if matches!(node.tag, Tag::Html | Tag::Body | Tag::Main) {
        return true;
    }
    // `teaser-content`, `subscriber-preview` is also the part of an article that everybody may read.
    let inside = &document.nodes[number..node.end];
    if node.marks.any(Marks::TEASER)
        && prose > 0.0
        && document.within(node.parent, Marks::BODY)
        && !inside.iter().any(|node| node.tag.is_heading() || node.tag == Tag::A)
    {
        return true;
    }
    if node.marks.any(Marks::TEASER)
        && prose >= LEAST as f32
        && inside.iter().any(|node| node.marks.any(Marks::BODY))
        && !inside.iter().any(|node| node.tag.is_heading())
    {
        return true;
    }
    if prose * 2.0 < total || matches!(node.tag, Tag::Nav | Tag::Footer) {
        return false;
    }
    let foreign = Marks::COMMENTS | Marks::HIDDEN | Marks::BIOGRAPHY | Marks::WALL;
    if !node.marks.any(foreign) && !matches!(node.tag, Tag::Aside | Tag::Dialog) {
        return true;
    }
    node.marks.any(Marks::BODY) || inside.iter().any(|node| node.tag == Tag::H1 || node.marks.any(Marks::BODY))
}

fn value(document: &Document<'_>, block: &Block, beside: bool, told: bool) -> f32 {
    let weight = block.weight as f32;
    let tag = document.nodes[block.node].tag;
    if told {
        return weight * 3.0;
    }
    if beside || block.marks.any(Marks::CAPTION | Marks::CREDIT) {
        return -(weight.min(60.0)) * 0.3;
    }
    if block.is_prose() {
        let marks = document.nodes[block.node].marks;
        let captioned = tag == Tag::Figcaption || marks.any(Marks::CAPTION | Marks::CREDIT);
        return match tag {
            _ if captioned => 0.0,
            Tag::P | Tag::Blockquote => weight * (1.0 - block.link_share()),
            Tag::Li | Tag::Td | Tag::Dd => weight * 0.6 * (1.0 - block.link_share()),
            _ => weight * 0.9 * (1.0 - block.link_share()),
        };
    }
    match tag {
        _ if block.link_share() > 0.5 => -(weight.min(80.0)) * 0.4 - 4.0,
        // A short paragraph is a paragraph, when it is a sentence.
        Tag::P | Tag::Blockquote if block.linked == 0 && block.is_sentence() => weight * 0.3,
        _ => -4.0,
    }
}

/// The deepest element whose blocks weigh most together.
fn heaviest(document: &Document<'_>, blocks: &[Block], values: &[f32]) -> Index {
    let mass = Mass::from_values(document, blocks, values);
    let mut best = (0, f32::MIN);
    for (number, node) in document.nodes.iter().enumerate() {
        if !node.tag.is_block() && node.tag != Tag::Other && node.tag != Tag::Span {
            continue;
        }
        let sum = mass.of(document, number);
        // The deeper of two equal elements is the narrower one.
        if sum >= best.1 {
            best = (number, sum);
        }
    }
    best.0
}

/// Sums over subtrees.
struct Mass {
    sums: Vec<f32>,
}

impl Mass {
    fn new(document: &Document<'_>, blocks: &[Block], value: impl Fn(&Block) -> f32) -> Self {
        let values: Vec<f32> = blocks.iter().map(value).collect();
        Self::from_values(document, blocks, &values)
    }

    fn from_values(document: &Document<'_>, blocks: &[Block], values: &[f32]) -> Self {
        let mut sums = vec![0.0; document.texts.len() + 1];
        for (block, value) in blocks.iter().zip(values) {
            sums[block.first + 1] += value;
        }
        for at in 1..sums.len() {
            sums[at] += sums[at - 1];
        }
        Self { sums }
    }

    fn of(&self, document: &Document<'_>, number: Index) -> f32 {
        let node = &document.nodes[number];
        self.sums[node.text_end] - self.sums[node.text]
    }
}
