//! Lines that are furniture of the page: labels of buttons, reading times, time stamps, headings of what follows an
//! article. Pages without telling class names are told apart by them.

use super::super::document::{Document, Index};
use super::super::fields::{byline, date};
use super::super::generic::Generic;
use super::super::marks::Marks;
use super::super::tag::Tag;
use super::blocks::Block;
use crate::text::{fold, letters};

/// A label is shorter than this.
const LONGEST: usize = 60;

/// A line of date and authors is shorter than this.
const LONGEST_STAMP: usize = 160;

/// Lines that are looked at; a listing may hold thousands.
const MOST: usize = 400;

/// Whether a line says nothing of the article: `Share`, `3 min read`, `* * *`.
pub fn is_label(block: &Block) -> bool {
    if block.weight > LONGEST {
        return false;
    }
    let letters = letters(&block.text);
    if letters.is_empty() {
        !block.text.chars().any(char::is_alphanumeric)
    } else {
        Generic::get().labels.contains(&letters)
    }
}

/// Whether a line stands above what follows an article: `More stories`, `3 comments`.
pub fn is_end(document: &Document<'_>, block: &Block) -> bool {
    let generic = Generic::get();
    block.weight <= LONGEST
        && (block.strong || document.nodes[block.node].tag != Tag::Li)
        && (generic.ends.contains(&letters(&block.text))
            || document.nodes[block.node].tag.is_heading() && is_authored(&block.text, &generic.authored))
}

/// Whether a line below the text is the paper's own: an offer, an address for readers, a note on sources.
pub fn is_closing(block: &Block) -> bool {
    if block.weight > LONGEST_CLOSING {
        return false;
    }
    // `(aq)`, `(dpa/aq)`: who wrote it, for the paper's own eyes.
    let initials = block.text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if initials.is_some_and(|inner| inner.len() <= 12 && inner.chars().all(|c| c.is_alphabetic() || c == '/')) {
        return true;
    }
    let start: String = block.text.chars().skip_while(|c| !c.is_alphanumeric()).take(80).collect();
    let folded = fold(&start);
    Generic::get().closing.iter().any(|start| folded.starts_with(start.as_str()))
}

/// Whether a line tells who makes the paper and where: `Editor-in-chief: Ada Quill`, `License No. 12/GP`.
pub fn is_imprint(block: &Block) -> bool {
    if block.weight > LONGEST_CLOSING || !block.text.contains(|c: char| c == ':' || c.is_ascii_digit()) {
        return false;
    }
    let folded = fold(&block.text);
    let text = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let told = |rest: &str| {
        let behind = rest.char_indices().take(IMPRINTED).find(|(_, c)| *c == ':' || c.is_ascii_digit());
        !rest.starts_with(char::is_alphanumeric) && behind.is_some()
    };
    Generic::get().imprint.iter().any(|start| text.strip_prefix(start.as_str()).is_some_and(told))
}

/// Characters between an office of the paper and the colon behind it: `Phó Tổng biên tập phụ trách:`.
const IMPRINTED: usize = 40;

/// Whether a line says that the rest is for subscribers: what follows it speaks of accounts and offers.
pub fn is_wall(block: &Block) -> bool {
    if block.weight > LONGEST_WALL {
        return false;
    }
    let text = block.text.to_lowercase();
    Generic::get().walls.stubs.iter().any(|phrase| text.contains(phrase.as_str()))
}

/// Such a line is shorter than this.
const LONGEST_WALL: usize = 160;

/// A line of the paper's own is shorter than this.
const LONGEST_CLOSING: usize = 420;

/// Whether a line ends with whose picture it is about: `The crane in the basin © Ida Brook`.
pub fn is_credited(block: &Block) -> bool {
    let behind = block.text.rfind('©').map(|at| block.text[at..].chars().count());
    block.weight <= LONGEST_CAPTION && behind.is_some_and(|behind| (2..=45).contains(&behind))
}

/// A caption is shorter than this.
const LONGEST_CAPTION: usize = 320;

/// `Written by Ada Quill`, `More from Ada Quill`: as many words of it are a name as follow the opener.
fn is_authored(text: &str, openers: &[String]) -> bool {
    let folded = fold(text);
    openers.iter().any(|opener| {
        let name = folded.strip_prefix(opener.as_str()).map(|_| text.splitn(opener.split(' ').count(), ' '));
        let name = name.and_then(Iterator::last).unwrap_or_default();
        name.contains(' ') && byline::looks_like_name(name)
    })
}

/// Whether a line stands above what readers write: `Comments (13)`.
pub fn is_talk(document: &Document<'_>, block: &Block) -> bool {
    block.weight <= LONGEST
        && (block.strong || document.nodes[block.node].tag.is_heading())
        && Generic::get().talk.contains(&letters(&block.text))
}

/// Weight of running text above such a line from which on it is the article that stands there.
pub const TOLD: usize = 150;

/// Whether a line is the time stamp of the article, perhaps with its authors: `By Ada Quill | May 3, 2024`.
pub fn is_stamp(block: &Block) -> bool {
    if block.weight > LONGEST_STAMP || !block.text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let Some(span) = date::span(&block.text) else { return is_hour(&block.text) };
    // `3 May 2024 10:15 | Print | Views: 431`
    let mut parts = block.text.split(['|', '·', '•']).map(str::trim);
    let bare = |part: &str| letters(part).chars().count() <= 25 && date::span(part).is_some();
    if parts.clone().count() > 1 && parts.all(|part| bare(part) || is_tool(part)) {
        return true;
    }
    let (before, after) = (&block.text[..span.start], &block.text[span.end..]);
    let length = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    // "Luật có hiệu lực từ ngày 1/1/2024."
    let small = |text: &str| text.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    let told = small(before) >= SENTENCE && !date::is_announced(before) && !byline::parse(&block.text).opened;
    let sentence = block.text.ends_with(['.', '!', '?', '…']) && (length(after) > 12 || told);
    !sentence
        && (length(before) + length(after) <= 25
            || date::is_announced(before)
            || (byline::parse(&block.text).opened && length(after) <= 60))
}

/// A label, perhaps with what is counted or chosen: `Views: 431`, `Font size: A- A A+`.
fn is_tool(part: &str) -> bool {
    let words = letters(part);
    let ends = words.match_indices(' ').map(|(at, _)| at).chain([words.len()]);
    let labels = &Generic::get().labels;
    part.chars().count() <= 30 && ends.into_iter().any(|end| labels.contains(&words[..end]))
}

/// So many words in lower case before a day make a sentence of a line that ends like one.
const SENTENCE: usize = 3;

/// `Updated 15.59 | Published 14.14`: nothing but the hour of the same day.
fn is_hour(text: &str) -> bool {
    let mut clocks = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | 'h')));
    let clock = |part: &str| {
        let mut numbers = part.split([':', '.', 'h']);
        matches!((numbers.next(), numbers.next(), numbers.next()), (Some(hour), Some(minute), None)
            if (1..=2).contains(&hour.len()) && minute.len() == 2)
    };
    date::is_announced(text) && clocks.any(clock) && text.chars().filter(|c| c.is_alphabetic()).count() <= 30
}

/// Elements that begin with such a line below the article's beginning: sections of links, comments, newsletters.
pub fn sections(document: &Document<'_>, blocks: &[Block]) -> Vec<Index> {
    let begun = blocks.iter().position(|block| block.is_prose() && block.weight >= 80).unwrap_or(blocks.len());
    let lines =
        blocks.iter().enumerate().skip(begun).filter(|(_, block)| block.weight <= LONGEST && block.link_share() < 0.5);
    let mut ends = lines.take(MOST).filter(|(_, block)| is_end(document, block)).map(|(at, _)| at).peekable();
    if ends.peek().is_none() {
        return Vec::new();
    }
    let mut prose = Vec::with_capacity(blocks.len() + 1);
    prose.push(0);
    for block in blocks {
        prose.push(prose[prose.len() - 1] + if block.is_prose() { block.weight } else { 0 });
    }
    ends.filter_map(|at| section(document, blocks, &prose, at)).collect()
}

/// The largest element whose first block is the line and that holds no article of its own. `prose` is the weight of
/// running text before each block.
fn section(document: &Document<'_>, blocks: &[Block], prose: &[usize], at: usize) -> Option<Index> {
    let line = &blocks[at];
    let opens = |number: &Index| {
        let node = &document.nodes[*number];
        at.checked_sub(1).is_none_or(|before| blocks[before].first < node.text)
            && !matches!(node.tag, Tag::Body | Tag::Html | Tag::Main)
            && !node.marks.any(Marks::BODY)
    };
    let largest = document.ancestors(line.node).take(8).take_while(opens).last()?;
    let node = &document.nodes[largest];
    let holds_more = blocks.get(at + 1).is_some_and(|next| next.first < node.text_end);
    let own = document.nodes[largest..node.end].iter().any(|node| node.tag == Tag::H1 || node.marks.any(Marks::BODY));
    // Such lines also stand between the paragraphs of an article: what holds much of the text is the article's.
    let end = blocks.partition_point(|block| block.first < node.text_end);
    let much = (prose[end] - prose[at]) * 5 > prose[blocks.len()];
    let talk = is_talk(document, line) && prose[at] >= TOLD;
    (holds_more && !own && (!much || talk)).then_some(largest)
}
