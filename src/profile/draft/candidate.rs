//! Selectors that could stand for an element, the shortest and most stable first.

use crate::markup::{Element, Tree};

use super::stable::is_stable;
use crate::profile::selector::Selector;

/// A selector with its cost: longer and less telling ones cost more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    pub cost: usize,
    pub selector: String,
}

/// Ancestors higher than this rarely say what an element is.
const LEVELS: usize = 8;

/// Elements that mean something by themselves.
const TELLING: [&str; 6] = ["h1", "time", "article", "main", "address", "figcaption"];

/// Attributes by which pages name what an element is.
const NAMING: [&str; 8] =
    ["itemprop", "rel", "property", "data-testid", "data-test", "data-component", "data-qa", "role"];

/// Every selector for the element, by itself or below one ancestor, cheapest first.
pub(super) fn candidates(element: Element<'_>) -> Vec<Candidate> {
    let own = compounds(element);
    let mut all: Vec<Candidate> =
        own.iter().filter(|one| one.selector != element.name() || TELLING.contains(&element.name())).cloned().collect();
    for (level, ancestor) in element.ancestors().take(LEVELS).enumerate() {
        if matches!(ancestor.name(), "html" | "body") {
            break;
        }
        for above in compounds(ancestor) {
            if above.selector == ancestor.name() && !TELLING.contains(&above.selector.as_str()) {
                continue;
            }
            let joint = if level == 0 { " > " } else { " " };
            all.extend(own.iter().map(|below| Candidate {
                cost: above.cost + below.cost + 2 + level / 2,
                selector: format!("{}{joint}{}", above.selector, below.selector),
            }));
        }
    }
    all.sort();
    all.dedup_by(|a, b| a.selector == b.selector);
    all
}

/// Selectors for the element that look at nothing but the element.
pub(super) fn compounds(element: Element<'_>) -> Vec<Candidate> {
    let tag = element.name();
    let mut all = vec![Candidate { cost: if TELLING.contains(&tag) { 1 } else { 4 }, selector: tag.to_owned() }];
    if let Some(id) = element.id_attr().filter(|id| is_stable(id)) {
        all.push(Candidate { cost: 3, selector: format!("#{id}") });
    }
    for name in NAMING {
        if let Some(said) = element.attr(name).filter(|said| said.split(' ').all(is_stable)) {
            all.push(Candidate { cost: 2 + said.len() / 16, selector: format!("{tag}[{name}='{said}']") });
        }
    }
    for class in element.classes().into_iter().filter(|class| is_stable(class)) {
        all.push(Candidate { cost: 3 + class.len() / 12, selector: format!("{tag}.{class}") });
    }
    all
}

/// The elements that a selector selects.
pub(super) fn select<'p>(page: &'p Tree, selector: &str) -> Vec<Element<'p>> {
    match Selector::parse(selector) {
        Ok(selector) => page.select(selector.compiled()),
        Err(_) => Vec::new(),
    }
}
