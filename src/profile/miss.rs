//! The nearest miss of a selector that selects nothing: the selector with as few parts dropped as possible.

use std::collections::BTreeSet;

use super::near::nearest;
use super::selector::Selector;
use crate::markup::Tree;

/// What a selector would select if it were less exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The loosened selector.
    pub selector: String,
    /// The parts that had to go; none where one was only misspelt.
    pub dropped: Vec<String>,
    /// How many elements it selects.
    pub count: usize,
}

/// Tries at most so many looser selectors: each costs a walk over the page.
const TRIES: usize = 400;

/// A compound (`div.a[b]`) with the combinator before it.
#[derive(Clone, Debug)]
struct Compound {
    combinator: char,
    parts: Vec<String>,
}

/// A class or id that the page does not know in place of one that it does, else: drops one part, then two, then three, and at last all but the last compound's own parts, until something
/// is selected; `None` where nothing like it is on the page.
pub fn nearest_miss(page: &Tree, selector: &Selector) -> Option<Miss> {
    let compounds = split(selector.as_str());
    let places: Vec<(usize, usize)> =
        compounds.iter().enumerate().flat_map(|(c, compound)| (0..compound.parts.len()).map(move |p| (c, p))).collect();
    if let Some(miss) = misspelt(page, &compounds) {
        return Some(miss);
    }
    let mut tries = 0;
    for size in 1..places.len().min(4) {
        let mut best: Option<Miss> = None;
        for dropped in choices(&places, size) {
            tries += 1;
            if tries > TRIES {
                return best;
            }
            if let Some(miss) = attempt(page, &compounds, &dropped) {
                // Of equally near ones, the most exact.
                if best.as_ref().is_none_or(|best| miss.count < best.count) {
                    best = Some(miss);
                }
            }
        }
        if best.is_some() {
            return best;
        }
    }
    let last = compounds.len().checked_sub(1)?;
    let others: Vec<(usize, usize)> = places.iter().copied().filter(|place| place.0 != last).collect();
    attempt(page, &compounds, &others)
}

/// The selector with each class and id that is not on the page replaced by the one most like it, if that selects anything.
fn misspelt(page: &Tree, compounds: &[Compound]) -> Option<Miss> {
    let every = Selector::parse("[class], [id]").ok()?;
    let mut names: BTreeSet<String> = BTreeSet::new();
    for element in page.select(every.compiled()) {
        names.extend(element.classes().into_iter().map(|class| format!(".{class}")));
        names.extend(element.id_attr().map(|id| format!("#{id}")));
    }
    let mut meant = compounds.to_vec();
    let mut changed = false;
    for part in meant.iter_mut().flat_map(|compound| &mut compound.parts) {
        if part.starts_with(['.', '#']) && !names.contains(part) {
            let sign = &part[..1];
            let like = names.iter().filter(|name| name.starts_with(sign)).map(String::as_str);
            *part = nearest(part, like)?.to_owned();
            changed = true;
        }
    }
    if changed { attempt(page, &meant, &[]) } else { None }
}

fn attempt(page: &Tree, compounds: &[Compound], dropped: &[(usize, usize)]) -> Option<Miss> {
    let mut text = String::new();
    for (c, compound) in compounds.iter().enumerate() {
        let kept: String = compound
            .parts
            .iter()
            .enumerate()
            .filter(|(p, _)| !dropped.contains(&(c, *p)))
            .map(|(_, part)| part.as_str())
            .collect();
        if kept.is_empty() {
            continue;
        }
        if !text.is_empty() {
            match compound.combinator {
                ' ' => text.push(' '),
                combinator => text.extend([' ', combinator, ' ']),
            }
        }
        text.push_str(&kept);
    }
    let selector = Selector::parse(&text).ok()?;
    let count = page.select(selector.compiled()).len();
    let dropped = dropped.iter().map(|&(c, p)| compounds[c].parts[p].clone()).collect();
    (count > 0).then_some(Miss { selector: text, dropped, count })
}

/// Every way to choose so many of the places.
fn choices(places: &[(usize, usize)], size: usize) -> Vec<Vec<(usize, usize)>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (index, place) in places.iter().enumerate() {
        for mut rest in choices(&places[index + 1..], size - 1) {
            rest.insert(0, *place);
            all.push(rest);
            if all.len() > TRIES {
                return all;
            }
        }
    }
    all
}

/// The compounds of the first selector of a list.
fn split(text: &str) -> Vec<Compound> {
    let mut compounds = vec![Compound { combinator: ' ', parts: Vec::new() }];
    let mut depth = 0_usize;
    let mut quote = None;
    let mut fresh = true;
    let mut pending = ' ';
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        if quote.is_none() && depth == 0 {
            match c {
                ',' => break,
                c if c.is_whitespace() || matches!(c, '>' | '+' | '~') => {
                    if !c.is_whitespace() {
                        pending = c;
                    }
                    fresh = true;
                    continue;
                }
                _ => {}
            }
            let first = compounds.last().is_some_and(|compound| compound.parts.is_empty());
            if fresh && !first {
                compounds.push(Compound { combinator: pending, parts: Vec::new() });
            }
            pending = ' ';
            let begins = fresh || matches!(c, '.' | '#' | '[' | ':');
            fresh = false;
            if let (true, Some(compound)) = (begins, compounds.last_mut()) {
                compound.parts.push(String::new());
            }
        }
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let part = compounds.last_mut().and_then(|compound| compound.parts.last_mut());
        if let Some(part) = part {
            part.push(c);
            if c == '\\' {
                part.extend(chars.next());
            }
        }
    }
    compounds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_as_little_as_it_can() {
        let page = crate::markup::parse(
            "<main class=news><h1 class='head big'>A</h1><p class=x>b<p class=x>c</main><div><h1>D</h1></div>",
        );
        let near = |text: &str| {
            let selector = Selector::parse(text).unwrap_or_else(|fault| panic!("{fault:?}"));
            nearest_miss(&page, &selector).map(|miss| (miss.selector, miss.dropped.join(" "), miss.count))
        };
        assert_eq!(near("main h1.title"), Some(("main h1".into(), ".title".into(), 1)));
        assert_eq!(near("article.story > h1.head"), Some(("h1.head".into(), "article .story".into(), 1)));
        assert_eq!(near("main > div p.x[lang='a b']"), Some(("main p.x".into(), "div [lang='a b']".into(), 2)));
        assert_eq!(near("table.q td"), None);
        // A slip of the pen.
        assert_eq!(near("h1.haed"), Some(("h1.head".into(), String::new(), 1)));
        assert_eq!(near(".nwes > .bigg"), Some((".news > .big".into(), String::new(), 1)));
        assert_eq!(near(".posted"), None);
    }
}
