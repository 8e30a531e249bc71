//! Markup to a tree: the tokenizer is ours, the tree is built by html5ever as browsers build it.
//!
//! Nearly all of a bare parse goes into cutting the text into tags and words, which html5ever does a character at a
//! time because its input may come in pieces and be written to by scripts. A page of ours is whole and has no scripts:
//! it is searched for the few bytes that mean something, and what lies between is shared with the tree uncopied.
//! The trees are the same (property test in `tests/markup.rs`), at a third of the work (`benches/extract.rs`).

mod attributes;
mod bounds;
mod raw;
mod reference;
mod select;
mod sink;
mod tokenizer;
mod tree;

pub use select::Selector;
pub use tree::{Element, NodeId, Tree};

use bounds::Bounds;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use sink::Sink;

/// The tree of a whole page, as by the HTML Standard, section 13.2; a page that nests without end is made flatter.
pub fn parse(text: &str) -> Tree {
    let text = normalized(text);
    build(&text, Bounds::watching())
        .or_else(|| build(&text, Bounds::flattening()))
        .unwrap_or_else(|| Sink::new(1).finish())
}

/// The tree within bounds, if the page keeps to them.
fn build(text: &StrTendril, bounds: Bounds) -> Option<Tree> {
    // A tag is an element or its end, and there is text between most.
    let capacity = 16 + memchr::memchr_iter(b'<', text.as_bytes()).count();
    let builder = TreeBuilder::new(Sink::new(capacity), TreeBuilderOpts::default());
    tokenizer::Tokenizer::new(text.clone(), &builder, bounds).run().then(|| builder.sink.finish())
}

/// The text without a byte order mark, with every line ending as one line feed (section 13.2.3.5).
fn normalized(text: &str) -> StrTendril {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return StrTendril::from_slice(text);
    }
    StrTendril::from_slice(&text.replace("\r\n", "\n").replace('\r', "\n"))
}
