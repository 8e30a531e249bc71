//! Links of the page and its directives for robots.

use std::cell::RefCell;

use foldhash::{HashMap, HashMapExt};

use super::document::Document;
use super::meta::MetaData;
use super::page::{Link, Page, Robots};
use super::tag::Tag;
use crate::address::Address;

/// Links of a host that are remembered, and bytes of one.
const REMEMBERED: usize = 1000;
const LONGEST: usize = 200;

/// Links listed of one page; no page that means well has more.
const MOST: usize = 50_000;

/// Links in page order, each address once; the longest text that leads there is kept.
pub fn links(document: &Document<'_>, base: &Address) -> Vec<Link> {
    let mut out: Vec<Link> = Vec::new();
    let mut met = Met::of_host(base);
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
            let address = met.join(href)?;
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

/// Where links lead, by their spelling.
type Resolved = HashMap<Box<str>, Option<Address>>;

/// Links of one host's pages resolved: those of menus stand on each of them.
struct Met<'a> {
    base: &'a Address,
    /// The host, which all that is remembered belongs to.
    host: String,
    resolved: Resolved,
}

thread_local! {
    /// The last host whose pages this thread read, with what its links lead to.
    static LAST: RefCell<(String, Resolved)> = RefCell::default();
}

impl<'a> Met<'a> {
    fn of_host(base: &'a Address) -> Self {
        let (host, resolved) = LAST.take();
        let own = base.host_key();
        if host == own { Self { base, host, resolved } } else { Self { base, host: own, resolved: HashMap::new() } }
    }

    /// Where a link leads.
    fn join(&mut self, href: &str) -> Option<Address> {
        // Any other link depends on the page that it stands on.
        let whole = ["/", "https://", "http://"].iter().any(|start| href.starts_with(start));
        if !whole || href.len() > LONGEST {
            return self.base.join(href);
        }
        if let Some(known) = self.resolved.get(href) {
            return known.clone();
        }
        let address = self.base.join(href);
        if self.resolved.len() < REMEMBERED {
            self.resolved.insert(href.into(), address.clone());
        }
        address
    }
}

impl Drop for Met<'_> {
    fn drop(&mut self) {
        LAST.set((std::mem::take(&mut self.host), std::mem::take(&mut self.resolved)));
    }
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
