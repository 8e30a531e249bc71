//! A page as a tree: all nodes in one table, in the order in which the parser made them, linked by their numbers.

use std::fmt;
use std::io;

use html5ever::serialize::{Serialize, SerializeOpts, Serializer, TraversalScope, serialize};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};

/// Number of a node in the order in which the parser made them; 0 is the document.
pub type NodeId = u32;

/// No node.
pub(super) const NONE: NodeId = NodeId::MAX;

/// A parsed page.
pub struct Tree {
    pub(super) nodes: Vec<Node>,
}

/// A node and its neighbours.
pub(super) struct Node {
    pub(super) parent: NodeId,
    pub(super) previous: NodeId,
    pub(super) next: NodeId,
    pub(super) first: NodeId,
    pub(super) last: NodeId,
    pub(super) content: Content,
}

/// What a node is.
pub(super) enum Content {
    Document,
    Doctype {
        name: StrTendril,
        public: StrTendril,
        system: StrTendril,
    },
    Comment(StrTendril),
    Text(StrTendril),
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
    },
    /// What a `template` holds.
    Fragment,
}

impl Tree {
    /// How many nodes there are; their numbers are below it.
    pub fn size(&self) -> usize {
        self.nodes.len()
    }

    /// The element that holds all others.
    pub fn root(&self) -> Element<'_> {
        let root = self.siblings(self.nodes[0].first).find_map(|id| self.element(id));
        root.expect("the parser gives every page an element")
    }

    /// The elements of the page in the order in which the parser made them.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        (0..self.nodes.len() as NodeId)
            .filter_map(|id| self.element(id))
            .filter(|element| element.node().parent != NONE)
    }

    /// The element of this number, if it is one.
    pub fn element(&self, id: NodeId) -> Option<Element<'_>> {
        matches!(self.nodes[id as usize].content, Content::Element { .. }).then_some(Element { tree: self, id })
    }

    /// The text of the node of this number, if it is one.
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match &self.nodes[id as usize].content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The node around one.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        some(self.nodes[id as usize].parent)
    }

    /// The first node in one.
    pub fn first_child(&self, id: NodeId) -> Option<NodeId> {
        some(self.nodes[id as usize].first)
    }

    /// The node behind one.
    pub fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        some(self.nodes[id as usize].next)
    }

    /// The node before one.
    pub(super) fn previous_sibling(&self, id: NodeId) -> Option<NodeId> {
        some(self.nodes[id as usize].previous)
    }

    /// The nodes from one to its last sibling.
    pub(super) fn siblings(&self, first: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(some(first), |id| self.next_sibling(*id))
    }

    /// A node and all that is in it, in page order.
    fn within(&self, top: NodeId) -> impl Iterator<Item = NodeId> {
        self.walk(top).filter(|(_, enters)| *enters).map(|(id, _)| id)
    }

    /// The way over a node and all that is in it: into each (true) and out of it.
    fn walk(&self, top: NodeId) -> impl Iterator<Item = (NodeId, bool)> {
        std::iter::successors(Some((top, true)), move |&(id, enters)| {
            if enters {
                return Some(self.first_child(id).map_or((id, false), |child| (child, true)));
            }
            if id == top {
                return None;
            }
            let next = self.next_sibling(id).map(|next| (next, true));
            next.or_else(|| self.parent(id).map(|parent| (parent, false)))
        })
    }
}

pub(super) fn some(id: NodeId) -> Option<NodeId> {
    (id != NONE).then_some(id)
}

/// An element of a page.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    pub(super) tree: &'a Tree,
    pub(super) id: NodeId,
}

impl<'a> Element<'a> {
    /// Its number.
    pub fn id(self) -> NodeId {
        self.id
    }

    pub(super) fn node(self) -> &'a Node {
        &self.tree.nodes[self.id as usize]
    }

    /// Its name with its namespace.
    pub(super) fn full_name(self) -> &'a QualName {
        self.parts().0
    }

    fn parts(self) -> (&'a QualName, &'a [Attribute]) {
        match &self.node().content {
            Content::Element { name, attributes } => (name, attributes),
            _ => unreachable!("the number is that of an element"),
        }
    }

    /// Its name.
    pub fn name(self) -> &'a str {
        &self.full_name().local
    }

    /// Its attributes, as written.
    pub(super) fn written(self) -> &'a [Attribute] {
        self.parts().1
    }

    /// Names and values of its attributes, as written.
    pub fn attributes(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.written().iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }

    /// The value of an attribute.
    pub fn attr(self, name: &str) -> Option<&'a str> {
        let plain = |attribute: &&Attribute| *attribute.name.local == *name && attribute.name.ns == ns!();
        self.written().iter().find(plain).map(|attribute| &*attribute.value)
    }

    /// Its id.
    pub fn id_attr(self) -> Option<&'a str> {
        self.attr("id")
    }

    /// Its classes, each once, in alphabetical order.
    pub fn classes(self) -> Vec<&'a str> {
        let mut classes: Vec<&str> = self.attr("class").unwrap_or_default().split_ascii_whitespace().collect();
        classes.sort_unstable();
        classes.dedup();
        classes
    }

    /// The element around it.
    pub fn parent(self) -> Option<Element<'a>> {
        self.tree.parent(self.id).and_then(|id| self.tree.element(id))
    }

    /// The elements around it, the nearest first.
    pub fn ancestors(self) -> impl Iterator<Item = Element<'a>> {
        let nodes = std::iter::successors(self.tree.parent(self.id), |id| self.tree.parent(*id));
        nodes.filter_map(|id| self.tree.element(id))
    }

    /// The elements right in it.
    pub fn children(self) -> impl Iterator<Item = Element<'a>> {
        self.tree.siblings(self.node().first).filter_map(|id| self.tree.element(id))
    }

    /// The elements in it, in page order.
    pub fn descendants(self) -> impl Iterator<Item = Element<'a>> {
        self.tree.within(self.id).skip(1).filter_map(|id| self.tree.element(id))
    }

    /// The texts in it, in page order.
    pub fn texts(self) -> impl Iterator<Item = &'a str> {
        self.tree.within(self.id).filter_map(|id| self.tree.text(id))
    }

    /// Its markup, attributes in alphabetical order.
    pub fn html(self) -> String {
        let traversal_scope = TraversalScope::IncludeNode;
        let options = SerializeOpts { scripting_enabled: false, traversal_scope, create_missing_parent: false };
        let mut markup = Vec::new();
        serialize(&mut markup, &self, options).expect("memory takes all that is written");
        String::from_utf8_lossy(&markup).into_owned()
    }

    /// Its attributes in alphabetical order.
    fn sorted(self) -> Vec<&'a Attribute> {
        let mut attributes: Vec<&Attribute> = self.written().iter().collect();
        attributes.sort_by(|a, b| a.name.cmp(&b.name));
        attributes
    }
}

impl Serialize for Element<'_> {
    fn serialize<S: Serializer>(&self, out: &mut S, _: TraversalScope) -> io::Result<()> {
        for (id, enters) in self.tree.walk(self.id) {
            match (&self.tree.nodes[id as usize].content, enters) {
                (Content::Element { name, .. }, true) => {
                    let attributes = Element { tree: self.tree, id }.sorted().into_iter();
                    out.start_elem(name.clone(), attributes.map(|attribute| (&attribute.name, &*attribute.value)))?;
                }
                (Content::Element { name, .. }, false) => out.end_elem(name.clone())?,
                (Content::Comment(text), true) => out.write_comment(text)?,
                (Content::Text(text), true) => out.write_text(text)?,
                _ => {}
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name())?;
        self.sorted().iter().try_for_each(|one| write!(f, " {}={:?}", one.name.local, &*one.value))?;
        f.write_str(">")
    }
}

/// A line for each node, in page order, with its depth.
impl fmt::Debug for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut depth = 0;
        for (id, enters) in self.walk(0) {
            if !enters {
                depth -= 1;
                continue;
            }
            write!(f, "{depth} ")?;
            depth += 1;
            match &self.nodes[id as usize].content {
                Content::Document => writeln!(f, "Document")?,
                Content::Fragment => writeln!(f, "Fragment")?,
                Content::Doctype { name, public, system } => {
                    writeln!(f, "Doctype(<!DOCTYPE {name} PUBLIC {:?} {:?}>)", &**public, &**system)?;
                }
                Content::Comment(text) => writeln!(f, "Comment(<!-- {:?} -->)", &**text)?,
                Content::Text(text) => writeln!(f, "Text({:?})", &**text)?,
                Content::Element { .. } => writeln!(f, "Element({:?})", Element { tree: self, id })?,
            }
        }
        Ok(())
    }
}
