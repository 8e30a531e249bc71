//! Markup made harmless: nesting is bounded before the tree is built, since its work and memory grow with the
//! product of depth and length. Browsers do the same at a depth of 512.

use html5ever::{LocalName, local_name};

/// Elements that may be open inside each other.
const DEEPEST: usize = 700;

/// The same on a page that had more: each tag is looked for among all that are open.
const FLATTENED: usize = 128;

/// Formatting elements reopened all over the page; each block repeats every one that is open.
const MOST_REOPENED: usize = 400_000;

/// What is to become of a tag.
#[derive(Clone, Copy, PartialEq)]
pub enum Verdict {
    /// It goes into the tree.
    Keep,
    /// It is left out.
    Drop,
    /// The page is to be read again from its start, with tags left out.
    TooMuch,
}

/// Counts what is open while a page's tags pass.
#[derive(Default)]
pub struct Bounds {
    /// Whether tags are left out: formatting altogether, and what would nest too deeply with its end tags.
    flattens: bool,
    depth: usize,
    formatting: usize,
    reopened: usize,
    dropped: usize,
}

impl Bounds {
    /// For a page that is taken to be sane.
    pub fn watching() -> Bounds {
        Bounds::default()
    }

    /// For a page that was too much.
    pub fn flattening() -> Bounds {
        Bounds { flattens: true, ..Bounds::default() }
    }

    /// Counts the next tag.
    pub fn admit(&mut self, name: &LocalName, closing: bool) -> Verdict {
        if self.flattens { self.flattened(name, closing) } else { self.watched(name, closing) }
    }

    fn watched(&mut self, name: &LocalName, closing: bool) -> Verdict {
        if is_formatting(name) {
            self.formatting = if closing { self.formatting.saturating_sub(1) } else { self.formatting + 1 };
        } else if !closing {
            self.reopened += self.formatting;
        }
        if is_unclosed(name) {
            return Verdict::Keep;
        }
        self.depth = if closing { self.depth.saturating_sub(1) } else { self.depth + 1 };
        let sane = self.depth <= DEEPEST && self.reopened <= MOST_REOPENED;
        if sane { Verdict::Keep } else { Verdict::TooMuch }
    }

    fn flattened(&mut self, name: &LocalName, closing: bool) -> Verdict {
        if is_formatting(name) && *name != local_name!("a") {
            return Verdict::Drop;
        }
        if is_unclosed(name) {
            return Verdict::Keep;
        }
        if closing && self.dropped > 0 {
            self.dropped -= 1;
            return Verdict::Drop;
        }
        if closing {
            self.depth = self.depth.saturating_sub(1);
        } else if self.depth >= FLATTENED {
            self.dropped += 1;
            return Verdict::Drop;
        } else {
            self.depth += 1;
        }
        Verdict::Keep
    }
}

/// Elements that need no end tag, or hold text alone (which must not be taken for markup), and therefore say nothing about
/// depth.
#[rustfmt::skip]
fn is_unclosed(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area") | local_name!("base") | local_name!("basefont") | local_name!("bgsound") | local_name!("body")
            | local_name!("br") | local_name!("col") | local_name!("dd") | local_name!("dt") | local_name!("embed")
            | local_name!("frame") | local_name!("head") | local_name!("hr") | local_name!("html") | local_name!("image")
            | local_name!("img") | local_name!("input") | local_name!("keygen") | local_name!("li") | local_name!("link")
            | local_name!("meta") | local_name!("optgroup") | local_name!("option") | local_name!("p")
            | local_name!("param") | local_name!("rp") | local_name!("rt") | local_name!("script") | local_name!("source")
            | local_name!("style") | local_name!("td") | local_name!("textarea") | local_name!("th") | local_name!("title")
            | local_name!("tr") | local_name!("track") | local_name!("wbr")
    )
}

/// Elements that the tree builder reopens in every block until they are closed.
#[rustfmt::skip]
fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a") | local_name!("b") | local_name!("big") | local_name!("code") | local_name!("em")
            | local_name!("font") | local_name!("i") | local_name!("nobr") | local_name!("s") | local_name!("small")
            | local_name!("strike") | local_name!("strong") | local_name!("tt") | local_name!("u")
    )
}
