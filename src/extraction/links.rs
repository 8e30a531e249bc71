//! Links of the page and its directives for robots.

use foldhash::{HashMap, HashMapExt};

use super::document::Document;
use super::meta::MetaData;
use super::page::{Link, Page, Robots};
use super::tag::Tag;
use crate::address::Address;

/// Links listed of one page; no page that means well has more.
const MOST: usize = 50_000;

/// Links in page order, each address once; the longest text that leads there is kept.
pub fn links(document: &Document<'_>, base: &Address) -> Vec<Link> {
    let mut out: Vec<Link> = Vec::new();
    // Most links of a page stand there twice in the same spelling, with the picture and with the title.
    let mut spelled: HashMap<&str, Option<usize>> = HashMap::new();
    let mut known: HashMap<Address, usize> = HashMap::new();
    for (number, node) in document.nodes.iter().enumerate() {
        if node.tag != Tag::A {
            continue;
        }
        if out.len() >= MOST {
            break;
        }
        let Some(href) = document.attr(number, "href") else { continue };
        if href.starts_with('#') || href.len() > 4096 {
            continue;
        }
        let text = document.text(number);
        let at = *spelled.entry(href).or_insert_with(|| {
            let address = base.join(href)?;
            let next = out.len();
            let at = *known.entry(address).or_insert_with_key(|address| {
                out.push(Link { address: address.clone(), text: String::new(), nofollow: true });
                next
            });
            Some(at)
        });
        let Some(link) = at.map(|at| &mut out[at]) else { continue };
        let nofollow = document
            .attr(number, "rel")
            .is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("nofollow")));
        if link.text.len() < text.len() {
            link.text = text;
        }
        link.nofollow &= nofollow;
    }
    out
}

/// Directives of `X-Robots-Tag` and of `meta name=robots`, for all robots and for hemero.
pub fn robots(page: &Page<'_>, meta: Option<&MetaData>) -> Robots {
    let mut robots = Robots::default();
    let headers = page.headers.iter().filter(|(name, _)| name == "x-robots-tag").map(|(_, value)| value.as_str());
    let metas = meta.into_iter().flat_map(|meta| meta.all("robots").chain(meta.all("hemero")));
    for value in headers.chain(metas) {
        // `googlebot: noindex` speaks to another robot.
        let (agent, rules) = match value.split_once(':') {
            Some((agent, rules))
                if !agent.contains(',')
                    && !agent.trim().eq_ignore_ascii_case("unavailable_after")
                    && !agent.trim().starts_with("max-") =>
            {
                (Some(agent.trim()), rules)
            }
            _ => (None, value),
        };
        if agent.is_some_and(|agent| !agent.eq_ignore_ascii_case("hemero")) {
            continue;
        }
        for rule in rules.split(',').map(str::trim).filter(|rule| !rule.is_empty()) {
            match rule.to_ascii_lowercase().as_str() {
                "noindex" => robots.noindex = true,
                "nofollow" => robots.nofollow = true,
                "noarchive" => robots.noarchive = true,
                "none" => (robots.noindex, robots.nofollow) = (true, true),
                _ => {}
            }
            robots.directives.push(rule.to_owned());
        }
    }
    robots
}
