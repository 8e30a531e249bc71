//! The page cut into blocks of text: what a reader sees as paragraphs, headings, list items and labels.

use super::super::document::{BLOCK, Document, Index};
use super::super::fields::date;
use super::super::marks::Marks;
use super::super::tag::Tag;
use crate::text::squeeze;

/// A run of text between two block boundaries.
#[derive(Debug)]
pub struct Block {
    /// Nearest element around it that makes a block.
    pub node: Index,
    /// First of its text nodes.
    pub first: usize,
    /// White space squeezed.
    pub text: String,
    /// Weight of the text: characters, ideographs and syllables counting twice.
    pub weight: usize,
    /// The part of the weight that stands in links.
    pub linked: usize,
    /// All of it is bold or emphasised.
    pub strong: bool,
    /// Marks of inline elements that hold all of it.
    pub marks: Marks,
    /// [`Self::is_prose`]
    prose: bool,
}

impl Block {
    /// Share of the text that stands in links.
    pub fn link_share(&self) -> f32 {
        if self.weight == 0 { 0.0 } else { self.linked as f32 / self.weight as f32 }
    }

    /// Whether it ends as a sentence does.
    pub fn is_sentence(&self) -> bool {
        let bare = self.text.trim_end_matches(['"', '”', '»', '\'', '’', ')', '」', '』']);
        bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟']) || self.text.contains('、')
    }

    /// Whether it reads like a sentence or more of running text.
    pub fn is_prose(&self) -> bool {
        self.prose
    }
}

/// Cuts the texts of the page's body into blocks.
pub fn blocks(document: &Document<'_>) -> Vec<Block> {
    let traits = inline_traits(document);
    let mut out: Vec<Block> = Vec::new();
    let mut run = Run::default();
    for (at, text) in document.texts.iter().enumerate() {
        let Some(Inline { home, linked, strong, marks }) = traits[text.parent] else { continue };
        run.apart = run.apart.saturating_add(text.apart);
        let bare = text.text.trim();
        if bare.is_empty() {
            run.raw.push_str(if run.raw.is_empty() { "" } else { " " });
            continue;
        }
        // A line in bold above one that is not is a heading.
        let ends = run.apart >= 2
            || (run.apart == 1
                && (run.ends_sentence()
                    || run.is_heading(strong)
                    || is_stamp_line(&run.raw)
                    || is_stamp_line(text.text)))
            || (run.home != Some(home) && run.apart > 0);
        if ends {
            run.finish(&mut out);
        } else if run.apart == 1 {
            run.raw.push(' ');
        }
        if run.raw.trim().is_empty() {
            run.raw.clear();
            run.home = Some(home);
            run.first = at;
            run.strong = true;
            run.marks = marks;
        }
        run.apart = 0;
        run.raw.push_str(text.text);
        let weight = weight(bare);
        run.weight += weight;
        run.linked += if linked { weight } else { 0 };
        run.strong &= strong;
        run.marks = run.marks.both(marks);
    }
    run.finish(&mut out);
    out
}

#[derive(Default)]
struct Run {
    home: Option<Index>,
    first: usize,
    raw: String,
    apart: u8,
    weight: usize,
    linked: usize,
    strong: bool,
    marks: Marks,
}

impl Run {
    /// Old pages end paragraphs with one line break.
    fn ends_sentence(&self) -> bool {
        self.weight >= 60 && self.raw.trim_end().ends_with(['.', '!', '?', '…', '"', '”', '»', '。', ':', ';'])
    }

    fn is_heading(&self, strong: bool) -> bool {
        self.strong && !strong && !self.raw.trim().is_empty()
    }

    fn finish(&mut self, out: &mut Vec<Block>) {
        let text = squeeze(&self.raw);
        if let (Some(node), false) = (self.home, text.is_empty()) {
            let Self { first, weight, linked, strong, marks, .. } = *self;
            let mut block = Block { node, first, text, weight, linked, strong, marks, prose: false };
            block.prose = weight >= 40 && block.link_share() < 0.4 && has_sentence(&block.text);
            out.push(block);
        }
        let mut raw = std::mem::take(&mut self.raw);
        raw.clear();
        *self = Self { raw, ..Self::default() };
    }
}

/// `Posted on 3 May 2024 10:05`: a line of its own, though line breaks alone part it from headline and text.
fn is_stamp_line(line: &str) -> bool {
    let line = line.trim();
    if line.len() > LONGEST_STAMP || !line.bytes().any(|byte| byte.is_ascii_digit()) || line.ends_with(['.', ',']) {
        return false;
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    date::span(line).is_some_and(|span| {
        letters(&line[..span.start]) + letters(&line[span.end..]) <= STAMP_LETTERS
            && (date::is_announced(line) || date::clock(&line[span.end..]).is_some() || letters(line) == 0)
    })
}

/// Bytes of such a line, and letters beside the day.
const LONGEST_STAMP: usize = 100;
const STAMP_LETTERS: usize = 45;

/// What an element gives to the text that stands in it.
#[derive(Clone, Copy)]
struct Inline {
    home: Index,
    linked: bool,
    strong: bool,
    marks: Marks,
}

/// The traits of each element; `None` outside `body`.
fn inline_traits(document: &Document<'_>) -> Vec<Option<Inline>> {
    let mut traits: Vec<Option<Inline>> = Vec::with_capacity(document.nodes.len());
    for (number, node) in document.nodes.iter().enumerate() {
        let above = if number == 0 { None } else { traits[node.parent] };
        let own = match (above, node.tag) {
            (None, Tag::Body) => Some(Inline { home: number, linked: false, strong: false, marks: Marks::NONE }),
            (None, _) => None,
            (Some(around), tag) if tag.is_block() && !is_short_heading(document, around.home) => Some(Inline {
                home: number,
                linked: around.linked || tag == Tag::Button,
                strong: false,
                marks: Marks::NONE,
            }),
            (Some(around), tag) => Some(Inline {
                home: around.home,
                linked: around.linked || (tag == Tag::A && leads_on(document, number, around.home)),
                strong: around.strong || matches!(tag, Tag::B | Tag::Strong | Tag::Em | Tag::I),
                marks: around.marks | node.marks,
            }),
        };
        traits.push(own);
    }
    traits
}

/// A heading proper, whatever stands in it; one that was never closed may hold half of the page.
fn is_short_heading(document: &Document<'_>, number: Index) -> bool {
    document.nodes[number].tag.is_heading() && document.text_len(number) <= LONGEST_HEADING
}

/// Bytes of a heading proper.
const LONGEST_HEADING: usize = 300;

/// Whether an `a` leads anywhere: one with a name and no address is a place that others lead to, one with neither is
/// led by a script; a heading may lead to itself.
fn leads_on(document: &Document<'_>, number: Index, home: Index) -> bool {
    let heading = document.nodes[home].tag.is_heading();
    match document.attr(number, "href") {
        Some(address) => !(heading && address.starts_with('#')),
        None => !heading && document.attr(number, "name").is_none() && document.attr(number, "id").is_none(),
    }
}

/// Characters of a text, those of scripts that need fewer of them counting twice.
pub fn weight(text: &str) -> usize {
    // Below U+3000 no script is dense, and a character is every byte that continues none.
    if text.bytes().all(|byte| byte < 0xe3) {
        return text.bytes().filter(|byte| byte & 0xc0 != 0x80).count();
    }
    text.chars().map(|c| if is_dense(c) { 2 } else { 1 }).sum()
}

fn is_dense(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// Letters of scripts that write sentences without signs between them.
fn is_unpointed(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Whether the text holds the end of a sentence, or commas as running text does.
fn has_sentence(text: &str) -> bool {
    // Letters below U+0580 and those with marks from U+1E00 to U+1FFF end nothing.
    let telling = |(at, byte): (usize, u8)| match byte {
        b'.' | b'!' | b'?' | b',' | b';' | b':' => true,
        0xe1 => text.as_bytes()[at + 1] < 0xb8,
        _ => byte >= 0xd6,
    };
    let Some(at) = text.bytes().enumerate().position(telling) else { return false };
    let mut chars = text[at..].chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '。' | '、' | '！' | '？' | '，' | '；' | '।' | '॥' | '…' | '،' | '؛' | '؟' | '۔' | '։' | '።' | '။'
            | '។' => return true,
            c if is_unpointed(c) => return true,
            '.' | '!' | '?' | ',' | ';' | ':'
                if chars.peek().is_none_or(|next| {
                    next.is_whitespace() || matches!(next, '"' | '”' | '»' | '\'' | '’' | ')' | '“')
                }) =>
            {
                return true;
            }
            _ => {}
        }
    }
    false
}

/// Whether marks or tags say that an element stands beside the article.
pub fn is_beside(tag: Tag, marks: Marks) -> bool {
    marks.any(Marks::NOISE | Marks::HIDDEN | Marks::BIOGRAPHY | Marks::COMMENTS | Marks::WALL)
        || matches!(
            tag,
            Tag::Nav | Tag::Footer | Tag::Aside | Tag::Form | Tag::Button | Tag::Dialog | Tag::Label | Tag::Fieldset
        )
}

const _: () = assert!(BLOCK >= 2, "a block boundary ends a run");
