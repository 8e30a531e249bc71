//! One field on all pages: which selectors give the known value on every one.

use crate::markup::{Element, Tree};
use jiff::Timestamp;

use super::Sample;
use super::candidate::{Candidate, candidates, select};
use crate::text::squeeze;

/// So many selectors of a field are handed on.
const KEPT: usize = 12;
/// So many are tried on the pages.
const TRIED: usize = 600;

/// Attributes that hold dates.
const DATED: [&str; 4] = ["datetime", "content", "data-date", "title"];

/// Selectors whose elements' text is the known value on every page.
pub(super) fn text(samples: &[&Sample], values: &[&str]) -> Vec<String> {
    let Some((sample, value)) = samples.first().zip(values.first()) else { return Vec::new() };
    let found = holders(&sample.page, |element| said(element) == *value);
    keep(found, |selector| {
        agree(samples, values, |page, value| {
            // That the first of several happens to say it would be luck.
            let elements = select(page, selector);
            let all = !elements.is_empty() && elements.iter().all(|element| said(*element) == value);
            all.then(|| elements.len() - 1)
        })
    })
}

/// Selectors, with an attribute where the text does not say it, that tell the known date on every page.
pub(super) fn date(samples: &[&Sample], values: &[&str]) -> Vec<String> {
    let Some((sample, value)) = samples.first().zip(values.first()) else { return Vec::new() };
    let mut all = Vec::new();
    for attribute in DATED {
        let found = holders(&sample.page, |element| {
            element.name() != "meta" && element.attr(attribute).is_some_and(|said| tells(said, value))
        });
        let kept = keep(found, |selector| {
            agree(samples, values, |page, value| {
                let elements = select(page, selector);
                let first = elements.first().and_then(|element| element.attr(attribute));
                first.is_some_and(|said| tells(said, value)).then(|| elements.len() - 1)
            })
        });
        all.extend(kept.into_iter().map(|selector| format!("{selector}@{attribute}")));
    }
    let dated = |element: Element<'_>| {
        let text = said(element);
        (6..80).contains(&text.len()) && text.contains(|c: char| c.is_ascii_digit()) && tells(&text, value)
    };
    // The innermost element says it best.
    let found = holders(&sample.page, |element| dated(element) && !element.children().any(dated));
    all.extend(keep(found, |selector| {
        agree(samples, values, |page, value| {
            let elements = select(page, selector);
            elements.first().is_some_and(|element| tells(&said(*element), value)).then(|| elements.len() - 1)
        })
    }));
    all
}

/// Selectors whose elements' texts are the known values, in order, on every page.
pub(super) fn list(samples: &[&Sample], values: &[&[String]]) -> Vec<String> {
    let Some((sample, known)) = samples.iter().zip(values).find(|(_, known)| !known.is_empty()) else {
        return Vec::new();
    };
    let found = holders(&sample.page, |element| known.first().is_some_and(|first| said(element) == *first));
    keep(found, |selector| {
        let fits = samples.iter().zip(values).all(|(sample, known)| {
            let mut texts: Vec<String> = select(&sample.page, selector).into_iter().map(said).collect();
            texts.dedup();
            texts == *known
        });
        fits.then_some(0)
    })
}

/// Selectors of the line that holds the known names on every page, between words such as `By`: who keeps the rule reads
/// the page with it.
pub(super) fn line(samples: &[&Sample], values: &[&[String]]) -> Vec<String> {
    let holds = |text: &str, known: &[String]| {
        let spare = text.len().saturating_sub(known.iter().map(|name| name.len() + 2).sum());
        let folded = text.to_lowercase();
        spare <= LONGEST_OPENER && known.iter().all(|name| folded.contains(&name.to_lowercase()))
    };
    let Some((sample, known)) = samples.iter().zip(values).find(|(_, known)| !known.is_empty()) else {
        return Vec::new();
    };
    keep(holders(&sample.page, |element| holds(&said(element), known)), |selector| {
        let fits = samples.iter().zip(values).all(|(sample, known)| match select(&sample.page, selector).as_slice() {
            [] => known.is_empty(),
            [one] => holds(&said(*one), known),
            _ => false,
        });
        fits.then_some(0)
    })
}

/// Bytes of a line of authors that are no name.
const LONGEST_OPENER: usize = 60;

/// The selectors of these elements that agree with all pages: `check` gives how many elements too many they select.
pub(super) fn keep(found: Vec<Candidate>, check: impl Fn(&str) -> Option<usize>) -> Vec<String> {
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in found.into_iter().take(TRIED) {
        if let Some(spare) = check(&candidate.selector) {
            kept.push(Candidate { cost: candidate.cost + 3 * spare.min(4), ..candidate });
        }
    }
    kept.sort();
    kept.into_iter().map(|candidate| candidate.selector).take(KEPT).collect()
}

/// Selectors of the elements that hold a value, cheapest first.
pub(super) fn holders(page: &Tree, holds: impl Fn(Element<'_>) -> bool) -> Vec<Candidate> {
    let elements = page.elements();
    let outside = ["script", "style", "title", "head", "html", "body", "option", "noscript"];
    let mut all: Vec<Candidate> = elements
        .filter(|element| !outside.contains(&element.name()) && holds(*element))
        .take(40)
        .flat_map(candidates)
        .collect();
    all.sort();
    all.dedup_by(|a, b| a.selector == b.selector);
    all
}

/// The sum of elements too many over all pages, if every page agrees.
fn agree(samples: &[&Sample], values: &[&str], check: impl Fn(&Tree, &str) -> Option<usize>) -> Option<usize> {
    samples.iter().zip(values).map(|(sample, value)| check(&sample.page, value)).sum()
}

/// The text of an element, as fields hold it.
pub(super) fn said(element: Element<'_>) -> String {
    let mut text = String::new();
    for part in element.texts() {
        text.push_str(part);
        if text.len() > 2_000 {
            break;
        }
    }
    squeeze(&text)
}

/// Whether a text may tell a known date: the same moment, or at least the same year and day in numbers. Who
/// keeps the rule reads the page with it.
fn tells(text: &str, date: &str) -> bool {
    if let (Ok(told), Ok(known)) = (text.trim().parse::<Timestamp>(), date.parse::<Timestamp>()) {
        return told == known;
    }
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() <= 4)
        .filter_map(|part| part.parse().ok())
        .collect();
    let part = |range: std::ops::Range<usize>| date.get(range).and_then(|part| part.parse::<u32>().ok());
    let both = part(0..4).zip(part(8..10));
    both.is_some_and(|(year, day)| numbers.contains(&year) && numbers.contains(&day))
}
