//! CSS selectors, and how elements answer them.

use html5ever::{Namespace, ns};
use scraper::selector::{CssLocalName, CssString, NonTSPseudoClass, Parser, PseudoElement, Simple};
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode, SelectorCaches,
};
use selectors::matching::{ElementSelectorFlags, matches_selector};
use selectors::parser::{self, Component, ParseRelative, SelectorList};
use selectors::{Element as Selectable, OpaqueElement};

use super::tree::{Content, Element, NONE, NodeId, Tree};

/// A compiled selector.
#[derive(Clone)]
pub struct Selector(SelectorList<Simple>);

impl Selector {
    /// Compiles a selector, if it is one.
    pub fn parse(text: &str) -> Option<Selector> {
        let mut parser = cssparser::Parser::new(text);
        SelectorList::parse(&Parser, &mut parser, ParseRelative::No).ok().map(Selector)
    }
}

impl Tree {
    /// The elements that match a selector, in the order in which the parser made them.
    pub fn select(&self, selector: &Selector) -> Vec<Element<'_>> {
        let mut caches = SelectorCaches::default();
        let mut context = MatchingContext::new(
            MatchingMode::Normal,
            None,
            &mut caches,
            QuirksMode::NoQuirks,
            NeedsSelectorFlags::No,
            MatchingForInvalidation::No,
        );
        // Most elements are of another kind, and need not be looked at any closer.
        let kinds: Vec<_> = selector.0.slice().iter().map(|one| (kind(one), one)).collect();
        let mut found = Vec::new();
        for (id, node) in self.nodes.iter().enumerate() {
            let Content::Element { name, .. } = &node.content else { continue };
            let element = Element { tree: self, id: id as NodeId };
            let matches = kinds.iter().any(|(kind, one)| {
                kind.is_none_or(|kind| kind.name.0 == name.local || kind.lower_name.0 == name.local)
                    && matches_selector(one, 0, None, &element, &mut context)
            });
            if matches && node.parent != NONE {
                found.push(element);
            }
        }
        found
    }
}

/// The name that elements must have which a selector selects, if it says one.
fn kind(selector: &parser::Selector<Simple>) -> Option<&parser::LocalName<Simple>> {
    selector.iter().find_map(|part| if let Component::LocalName(name) = part { Some(name) } else { None })
}

impl Selectable for Element<'_> {
    type Impl = Simple;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(self.node())
    }

    fn parent_element(&self) -> Option<Self> {
        self.parent()
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        let mut before =
            std::iter::successors(self.tree.previous_sibling(self.id()), |id| self.tree.previous_sibling(*id));
        before.find_map(|id| self.tree.element(id))
    }

    fn next_sibling_element(&self) -> Option<Self> {
        self.tree.siblings(self.node().next).find_map(|id| self.tree.element(id))
    }

    fn first_element_child(&self) -> Option<Self> {
        self.children().next()
    }

    fn is_html_element_in_html_document(&self) -> bool {
        self.full_name().ns == ns!(html)
    }

    fn has_local_name(&self, name: &CssLocalName) -> bool {
        self.full_name().local == name.0
    }

    fn has_namespace(&self, namespace: &Namespace) -> bool {
        self.full_name().ns == *namespace
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.full_name() == other.full_name()
    }

    fn attr_matches(
        &self,
        namespace: &NamespaceConstraint<&Namespace>,
        name: &CssLocalName,
        operation: &AttrSelectorOperation<&CssString>,
    ) -> bool {
        self.written().iter().any(|attribute| {
            !matches!(*namespace, NamespaceConstraint::Specific(one) if *one != attribute.name.ns)
                && name.0 == attribute.name.local
                && operation.eval_str(&attribute.value)
        })
    }

    fn has_id(&self, id: &CssLocalName, case: CaseSensitivity) -> bool {
        self.id_attr().is_some_and(|own| case.eq(own.as_bytes(), id.0.as_bytes()))
    }

    fn has_class(&self, name: &CssLocalName, case: CaseSensitivity) -> bool {
        let mut classes = self.attr("class").unwrap_or_default().split_ascii_whitespace();
        classes.any(|class| case.eq(class.as_bytes(), name.0.as_bytes()))
    }

    fn is_empty(&self) -> bool {
        let mut inside = self.tree.siblings(self.node().first);
        !inside.any(|id| matches!(self.tree.nodes[id as usize].content, Content::Element { .. } | Content::Text(_)))
    }

    fn is_root(&self) -> bool {
        self.node().parent == 0
    }

    fn is_link(&self) -> bool {
        self.name() == "link"
    }

    fn is_html_slot_element(&self) -> bool {
        true
    }

    // Pages that stand still have no states, shadows, parts and pseudo-elements.

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn match_non_ts_pseudo_class(&self, _: &NonTSPseudoClass, _: &mut MatchingContext<'_, Simple>) -> bool {
        false
    }

    fn match_pseudo_element(&self, _: &PseudoElement, _: &mut MatchingContext<'_, Simple>) -> bool {
        false
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn imported_part(&self, _: &CssLocalName) -> Option<CssLocalName> {
        None
    }

    fn is_part(&self, _: &CssLocalName) -> bool {
        false
    }

    fn has_custom_state(&self, _: &CssLocalName) -> bool {
        false
    }

    fn add_element_unique_hashes(&self, _: &mut BloomFilter) -> bool {
        false
    }
}
