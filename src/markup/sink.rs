//! The tree as html5ever's tree builder fills it.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, expanded_name, local_name, ns};

use super::tree::{Content, NONE, Node, NodeId, Tree, some};

/// So many attributes are collected from the further `<body>` tags of a page, each compared with all before.
const MOST_ATTRIBUTES: usize = 256;

/// A tree in the making.
pub struct Sink(RefCell<Tree>);

impl Sink {
    /// A page without anything, and room for so many nodes.
    pub fn new(capacity: usize) -> Sink {
        let mut tree = Tree { nodes: Vec::with_capacity(capacity) };
        tree.add(Content::Document);
        Sink(RefCell::new(tree))
    }
}

impl Tree {
    /// A new node that stands nowhere yet.
    fn add(&mut self, content: Content) -> NodeId {
        let id = NodeId::try_from(self.nodes.len()).expect("a page has fewer than 2^32 nodes");
        self.nodes.push(Node { parent: NONE, previous: NONE, next: NONE, first: NONE, last: NONE, content });
        id
    }

    fn node(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    /// Takes a node from where it stands.
    fn detach(&mut self, id: NodeId) {
        let Node { parent, previous, next, .. } = *self.node(id);
        if parent == NONE {
            return;
        }
        match some(previous) {
            Some(previous) => self.node(previous).next = next,
            None => self.node(parent).first = next,
        }
        match some(next) {
            Some(next) => self.node(next).previous = previous,
            None => self.node(parent).last = previous,
        }
        let node = self.node(id);
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// Puts a node into another, behind all that is there.
    fn append(&mut self, parent: NodeId, id: NodeId) {
        self.detach(id);
        let last = std::mem::replace(&mut self.node(parent).last, id);
        let node = self.node(id);
        (node.parent, node.previous) = (parent, last);
        match some(last) {
            Some(last) => self.node(last).next = id,
            None => self.node(parent).first = id,
        }
    }

    /// Puts a node before another that stands somewhere.
    fn insert_before(&mut self, sibling: NodeId, id: NodeId) {
        let Node { parent, previous, .. } = *self.node(sibling);
        let node = self.node(id);
        (node.parent, node.previous, node.next) = (parent, previous, sibling);
        self.node(sibling).previous = id;
        match some(previous) {
            Some(previous) => self.node(previous).next = id,
            None => self.node(parent).first = id,
        }
    }

    /// Lets the text node before a place go on, if there is one.
    fn goes_on(&mut self, before: NodeId, text: &StrTendril) -> bool {
        match self.nodes.get_mut(before as usize).map(|node| &mut node.content) {
            Some(Content::Text(known)) => {
                known.push_tendril(text);
                true
            }
            _ => false,
        }
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn get_document(&self) -> NodeId {
        0
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn elem_name<'a>(&'a self, id: &'a NodeId) -> Ref<'a, QualName> {
        Ref::map(self.0.borrow(), |tree| match &tree.nodes[*id as usize].content {
            Content::Element { name, .. } => name,
            _ => unreachable!("only elements are asked for their names"),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> NodeId {
        let holds_apart = name.expanded() == expanded_name!(html "template");
        let mut tree = self.0.borrow_mut();
        let id = tree.add(Content::Element { name, attributes });
        if holds_apart {
            let fragment = tree.add(Content::Fragment);
            tree.append(id, fragment);
        }
        id
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.0.borrow_mut().add(Content::Comment(text))
    }

    /// Pages have none: they are comments there.
    fn create_pi(&self, _: StrTendril, data: StrTendril) -> NodeId {
        self.create_comment(data)
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        let mut tree = self.0.borrow_mut();
        let doctype = tree.add(Content::Doctype { name, public, system });
        tree.append(0, doctype);
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let mut tree = self.0.borrow_mut();
        match child {
            NodeOrText::AppendNode(id) => tree.append(*parent, id),
            NodeOrText::AppendText(text) => {
                let last = tree.node(*parent).last;
                if !tree.goes_on(last, &text) {
                    let id = tree.add(Content::Text(text));
                    tree.append(*parent, id);
                }
            }
        }
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let mut tree = self.0.borrow_mut();
        if let NodeOrText::AppendNode(id) = child {
            tree.detach(id);
        }
        let Node { parent, previous, .. } = *tree.node(*sibling);
        if parent == NONE {
            return;
        }
        match child {
            NodeOrText::AppendNode(id) => tree.insert_before(*sibling, id),
            NodeOrText::AppendText(text) => {
                if !tree.goes_on(previous, &text) {
                    let id = tree.add(Content::Text(text));
                    tree.insert_before(*sibling, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let stands = self.0.borrow_mut().node(*element).parent != NONE;
        if stands { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn remove_from_parent(&self, id: &NodeId) {
        self.0.borrow_mut().detach(*id);
    }

    fn reparent_children(&self, from: &NodeId, to: &NodeId) {
        let mut tree = self.0.borrow_mut();
        while let Some(child) = some(tree.node(*from).first) {
            tree.append(*to, child);
        }
    }

    fn add_attrs_if_missing(&self, id: &NodeId, more: Vec<Attribute>) {
        if let Content::Element { attributes, .. } = &mut self.0.borrow_mut().node(*id).content {
            for attribute in more {
                let full = attributes.len() >= MOST_ATTRIBUTES;
                if !full && attributes.iter().all(|known| known.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn get_template_contents(&self, id: &NodeId) -> NodeId {
        self.0.borrow_mut().node(*id).first
    }
}
