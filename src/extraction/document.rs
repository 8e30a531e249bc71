//! The parsed page: one parse, one walk, and an index that every reader shares.
//!
//! Elements are numbered in page order; an element's subtree is a range of numbers and its text a range
//! of text nodes, so that no reader ever descends the tree again.

use foldhash::{HashMap, HashMapExt};
use scraper::node::Element;
use scraper::{ElementRef, Html, Selector};

use super::marks::{Marks, Wordbook};
use super::tag::Tag;
use crate::text::squeeze;

/// [`Text::apart`] of a block boundary; more than line breaks can add up to in earnest.
pub const BLOCK: u8 = 16;

/// Number of an element in page order.
pub type Index = usize;

/// The page with its index.
pub struct Document<'a> {
    html: &'a Html,
    /// Elements in page order.
    pub nodes: Vec<Node<'a>>,
    /// Text nodes in page order, those of scripts and styles left out.
    pub texts: Vec<Text<'a>>,
    /// Contents of `script type=application/ld+json`.
    pub scripts: Vec<String>,
    /// By address, for [`Self::number`].
    numbers: Vec<(*const Element, Index)>,
}

/// An element.
pub struct Node<'a> {
    /// The element itself.
    pub element: &'a Element,
    /// Which element it is.
    pub tag: Tag,
    /// Number of the parent; the root is its own parent.
    pub parent: Index,
    /// One past the last element of the subtree.
    pub end: Index,
    /// First text node of the subtree.
    pub text: usize,
    /// One past the last text node of the subtree.
    pub text_end: usize,
    /// What its class, id and role say about it.
    pub marks: Marks,
    /// Its marks and those of every element around it.
    pub around: Marks,
}

/// A text node.
pub struct Text<'a> {
    /// Number of the element that it stands in.
    pub parent: Index,
    /// As written.
    pub text: &'a str,
    /// What lies between the text node before and this one: each line break counts 1, a block boundary [`BLOCK`].
    pub apart: u8,
}

impl<'a> Document<'a> {
    /// Walks the parsed page once.
    pub fn new(html: &'a Html, words: &Wordbook) -> Self {
        let mut document = Self {
            html,
            nodes: Vec::with_capacity(4096),
            texts: Vec::with_capacity(4096),
            scripts: Vec::new(),
            numbers: Vec::new(),
        };
        let mut seen: HashMap<&'a str, Marks> = HashMap::new();
        let root = html.root_element();
        let mut node = *root;
        let mut above: Index = 0;
        let mut apart = 0u8;
        loop {
            let mut descend = false;
            if let Some(element) = node.value().as_element() {
                let tag = Tag::of(element.name());
                let number = document.nodes.len();
                let text = document.texts.len();
                let marks = words.marks(element, &mut seen);
                apart = apart.saturating_add(if tag.is_block() { BLOCK } else { u8::from(tag == Tag::Br) });
                let around = marks | document.nodes.get(above).map_or(Marks::NONE, |parent| parent.around);
                document.nodes.push(Node {
                    element,
                    tag,
                    parent: above,
                    end: number + 1,
                    text,
                    text_end: text,
                    marks,
                    around,
                });
                descend = !tag.is_opaque();
                if tag == Tag::Script && is_linked_data(element) {
                    document.scripts.push(
                        node.children().filter_map(|child| child.value().as_text()).map(|text| &**text).collect(),
                    );
                }
                if descend && node.has_children() {
                    above = number;
                }
            } else if let Some(text) = node.value().as_text() {
                document.texts.push(Text { parent: above, text, apart: std::mem::take(&mut apart) });
            }
            if descend && let Some(child) = node.first_child() {
                node = child;
                continue;
            }
            loop {
                if node.id() == root.id() {
                    document.close(0);
                    return document;
                }
                if let Some(next) = node.next_sibling() {
                    node = next;
                    break;
                }
                let Some(parent) = node.parent() else {
                    document.close(0);
                    return document;
                };
                node = parent;
                document.close(above);
                apart = apart.saturating_add(if document.nodes[above].tag.is_block() { BLOCK } else { 0 });
                above = document.nodes[above].parent;
            }
        }
    }

    fn close(&mut self, number: Index) {
        let (end, text_end) = (self.nodes.len(), self.texts.len());
        if let Some(node) = self.nodes.get_mut(number) {
            node.end = end;
            node.text_end = text_end;
        }
    }

    /// Numbers the elements for [`Self::number`]; only profiles with selectors need it.
    pub fn number_elements(&mut self) {
        if self.numbers.is_empty() {
            let elements = self.nodes.iter().enumerate();
            self.numbers = elements.map(|(number, node)| (std::ptr::from_ref(node.element), number)).collect();
            // In order already, but for what the parser moved.
            self.numbers.sort_unstable();
        }
    }

    /// The elements that match a selector, in page order.
    pub fn select<'s>(&self, selector: &'s Selector) -> impl Iterator<Item = ElementRef<'a>> + use<'a, 's> {
        self.html.select(selector)
    }

    /// Number of a selected element, after [`Self::number_elements`].
    pub fn number(&self, element: ElementRef<'_>) -> Option<Index> {
        let element = std::ptr::from_ref(element.value());
        let at = self.numbers.binary_search_by_key(&element, |(known, _)| *known).ok()?;
        Some(self.numbers[at].1)
    }

    /// The elements of a kind, in page order.
    pub fn tagged(&self, tag: Tag) -> impl Iterator<Item = Index> + '_ {
        self.nodes.iter().enumerate().filter(move |(_, node)| node.tag == tag).map(|(number, _)| number)
    }

    /// The value of an attribute, trimmed; `None` when empty.
    pub fn attr(&self, number: Index, name: &str) -> Option<&'a str> {
        self.nodes[number].element.attr(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// The text of an element and everything in it: blocks and line breaks separate words.
    pub fn text(&self, number: Index) -> String {
        let node = &self.nodes[number];
        let texts = &self.texts[node.text..node.text_end];
        if let [text] = texts {
            return squeeze(text.text);
        }
        let mut out = String::with_capacity(texts.iter().map(|text| text.text.len() + 1).sum());
        for text in texts {
            if text.apart > 0 {
                out.push(' ');
            }
            out.push_str(text.text);
        }
        squeeze(&out)
    }

    /// The same without the elements whose numbers are flagged.
    pub fn text_without(&self, number: Index, flagged: &[bool]) -> String {
        let node = &self.nodes[number];
        let mut out = String::new();
        for text in &self.texts[node.text..node.text_end] {
            if text.apart > 0 {
                out.push(' ');
            }
            if !flagged.get(text.parent).copied().unwrap_or(false) {
                out.push_str(text.text);
            }
        }
        squeeze(&out)
    }

    /// Number of bytes of text in an element; counting stops where nobody asks on.
    pub fn text_len(&self, number: Index) -> usize {
        const ENOUGH: usize = 1000;
        let node = &self.nodes[number];
        let mut sum = 0;
        for text in &self.texts[node.text..node.text_end] {
            sum += text.text.trim().len() + 1;
            if sum > ENOUGH {
                break;
            }
        }
        sum.saturating_sub(1)
    }

    /// The elements around one, from its parent to the root.
    pub fn ancestors(&self, number: Index) -> impl Iterator<Item = Index> + '_ {
        let mut at = number;
        std::iter::from_fn(move || {
            let parent = self.nodes[at].parent;
            (parent != at).then(|| {
                at = parent;
                parent
            })
        })
    }

    /// Whether an element or one around it carries any of the marks.
    pub fn within(&self, number: Index, marks: Marks) -> bool {
        self.nodes[number].around.any(marks)
    }
}

fn is_linked_data(element: &Element) -> bool {
    element.attr("type").is_some_and(|kind| kind.trim().to_ascii_lowercase().starts_with("application/ld+json"))
}
