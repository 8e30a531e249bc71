//! Where the paragraphs stand: the container that holds them on every page.

use std::collections::{HashMap, HashSet};

use crate::markup::{Element, Tree};

use super::Sample;
use super::candidate::{Candidate, candidates, compounds, select};
use super::field::{keep, said};

/// Selectors of the paragraphs below their common container, such as `div.story > p`.
pub(super) fn container(samples: &[&Sample]) -> Vec<String> {
    let Some(sample) = samples.first().filter(|sample| !sample.article.body.is_empty()) else { return Vec::new() };
    let mut found: Vec<Candidate> = Vec::new();
    let (paragraphs, holders) = holders(&sample.page, &sample.article.body);
    // Pages of unnamed blocks name at least what is a block of text.
    for paragraph in paragraphs.into_iter().take(4) {
        let own = compounds(paragraph).into_iter().filter(|one| one.selector != paragraph.name());
        found.extend(own);
    }
    for holder in holders {
        for candidate in candidates(holder) {
            for joint in [" > ", " "] {
                for tags in [":is(p, h2, h3, li)", ":is(p, h2, h3)", "p", "div"] {
                    found.push(Candidate {
                        cost: candidate.cost + joint.len(),
                        selector: format!("{}{joint}{tags}", candidate.selector),
                    });
                }
            }
        }
    }
    found.sort_by(|a, b| a.cost.cmp(&b.cost).then_with(|| b.selector.len().cmp(&a.selector.len())));
    keep(found, |selector| {
        samples.iter().all(|sample| covers(&sample.page, selector, &sample.article.body)).then_some(0)
    })
}

/// The elements of the known paragraphs, and those with most of them among their children or grandchildren, the lowest
/// first.
fn holders<'p>(page: &'p Tree, body: &[String]) -> (Vec<Element<'p>>, Vec<Element<'p>>) {
    let known: HashSet<&str> = body.iter().map(String::as_str).collect();
    let mut votes: HashMap<_, (usize, Element<'p>)> = HashMap::new();
    let paragraphs = page.elements().filter(|element| {
        matches!(element.name(), "p" | "div" | "h2" | "h3" | "li") && known.contains(said(*element).as_str())
    });
    let paragraphs: Vec<Element<'p>> = paragraphs.collect();
    for paragraph in &paragraphs {
        for above in paragraph.ancestors().take(3) {
            votes.entry(above.id()).or_insert((0, above)).0 += 1;
        }
    }
    let mut holders: Vec<(usize, usize, Element<'p>)> = votes
        .into_values()
        .filter(|(count, _)| *count * 2 > known.len())
        .map(|(count, element)| (count, element.ancestors().count(), element))
        .collect();
    holders.sort_by_key(|(count, depth, _)| std::cmp::Reverse((*count, *depth)));
    (paragraphs, holders.into_iter().map(|(_, _, element)| element).take(4).collect())
}

/// Whether the selected texts are the body but for a few short lines.
fn covers(page: &Tree, selector: &str, body: &[String]) -> bool {
    let texts: Vec<String> = select(page, selector).into_iter().map(said).filter(|text| !text.is_empty()).collect();
    let known: HashSet<&str> = body.iter().map(String::as_str).collect();
    let given: HashSet<&str> = texts.iter().map(String::as_str).collect();
    let size = |set: &HashSet<&str>| set.iter().map(|text| text.len()).sum::<usize>();
    let both = known.intersection(&given).map(|text| text.len()).sum::<usize>();
    both * 10 >= size(&known) * 9 && both * 10 >= size(&given) * 8
}
