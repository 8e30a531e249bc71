//! Where the pictures stand: the elements that show the known ones on every page.

use std::collections::BTreeSet;

use crate::markup::Element;

use super::Sample;
use super::candidate::select;
use super::field::{holders, keep};

/// Where pages name the address of a picture.
const SOURCES: [&str; 4] = ["data-src", "data-original", "data-lazy-src", "src"];

/// Selectors of the elements, or of what holds them, that show the known pictures and no others on every page.
pub(super) fn places(samples: &[&Sample]) -> Vec<String> {
    let Some(sample) = samples.iter().find(|sample| !known(sample).is_empty()) else { return Vec::new() };
    let first = known(sample);
    let found = holders(&sample.page, |element| {
        element.name() == "img" && address(sample, element).is_some_and(|url| first.contains(&url))
    });
    keep(found, |selector| {
        let shows = |sample: &&Sample| {
            let shown: BTreeSet<String> =
                select(&sample.page, selector).into_iter().filter_map(|element| address(sample, element)).collect();
            shown == known(sample)
        };
        samples.iter().all(shows).then_some(0)
    })
}

fn known(sample: &Sample) -> BTreeSet<String> {
    sample.article.images.iter().filter_map(|image| image.url.clone()).collect()
}

fn address(sample: &Sample, element: Element<'_>) -> Option<String> {
    let named = SOURCES.iter().filter_map(|name| element.attr(name)).find(|link| !link.starts_with("data:"))?;
    sample.url.join(named.trim()).map(|address| address.as_str().to_owned())
}
