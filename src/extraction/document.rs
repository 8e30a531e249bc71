//! The parsed page: one parse, one walk, and an index that every reader shares.
//!
//! Elements are numbered in page order; an element's subtree is a range of numbers and its text a range
//! of text nodes, so that no reader ever descends the tree again.

use super::marks::{Marks, Wordbook};
use super::tag::Tag;
use crate::markup::{Element, Selector, Tree};
use crate::text::squeeze;

/// [`Text::apart`] of a block boundary; more than line breaks can add up to in earnest.
pub const BLOCK: u8 = 16;

/// Number of an element in page order.
pub type Index = usize;

/// No element.
const NONE: u32 = u32::MAX;

/// The page with its index.
pub struct Document<'a> {
    tree: &'a Tree,
    /// Elements in page order.
    pub nodes: Vec<Node<'a>>,
    /// Text nodes in page order, those of scripts and styles left out.
    pub texts: Vec<Text<'a>>,
    /// Contents of `script type=application/ld+json`.
    pub scripts: Vec<String>,
    /// The numbers of elements by those of the tree's nodes; [`NONE`] for those that are not walked over.
    numbers: Vec<u32>,
}

/// An element.
pub struct Node<'a> {
    /// The element itself.
    pub element: Element<'a>,
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
    pub fn new(tree: &'a Tree, words: &Wordbook) -> Self {
        let mut document = Self {
            tree,
            nodes: Vec::with_capacity(4096),
            texts: Vec::with_capacity(4096),
            scripts: Vec::new(),
            numbers: vec![NONE; tree.size()],
        };
        let mut reader = words.reader();
        let root = tree.root().id();
        let mut node = root;
        let mut above: Index = 0;
        let mut apart = 0u8;
        'page: loop {
            let mut descend = false;
            if let Some(element) = tree.element(node) {
                let tag = Tag::of(element.name());
                let number = document.nodes.len();
                document.numbers[node as usize] = number as u32;
                let text = document.texts.len();
                let marks = reader.marks(element);
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
                    document.scripts.push(element.texts().collect());
                }
                if descend && tree.first_child(node).is_some() {
                    above = number;
                }
            } else if let Some(text) = tree.text(node) {
                document.texts.push(Text { parent: above, text, apart: std::mem::take(&mut apart) });
            }
            if descend && let Some(child) = tree.first_child(node) {
                node = child;
                continue;
            }
            loop {
                if node == root {
                    break 'page;
                }
                if let Some(next) = tree.next_sibling(node) {
                    node = next;
                    break;
                }
                let Some(parent) = tree.parent(node) else { break 'page };
                node = parent;
                document.close(above);
                apart = apart.saturating_add(if document.nodes[above].tag.is_block() { BLOCK } else { 0 });
                above = document.nodes[above].parent;
            }
        }
        document.close(0);
        reader.finish();
        document
    }

    fn close(&mut self, number: Index) {
        let (end, text_end) = (self.nodes.len(), self.texts.len());
        if let Some(node) = self.nodes.get_mut(number) {
            node.end = end;
            node.text_end = text_end;
        }
    }

    /// The elements that match a selector, in page order but for what the parser moved.
    pub fn select(&self, selector: &Selector) -> Vec<Element<'a>> {
        self.tree.select(selector)
    }

    /// Number of an element, if it is walked over.
    pub fn number(&self, element: Element<'_>) -> Option<Index> {
        let number = self.numbers[element.id() as usize];
        (number != NONE).then_some(number as Index)
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

fn is_linked_data(element: Element<'_>) -> bool {
    element.attr("type").is_some_and(|kind| kind.trim().to_ascii_lowercase().starts_with("application/ld+json"))
}
