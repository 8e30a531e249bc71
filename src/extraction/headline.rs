//! The headline: a choice among what the page calls its headline in several places.
//!
//! Places disagree: search engines and social networks are given other headlines than readers. Texts that agree
//! once the site's name is cut off form a group, and the group with the most weight behind it wins.

mod lines;

use std::cell::OnceCell;

use super::context::{Context, Told};
use super::document::Index;
use super::jsonld;
use super::maintext::fold;
use super::marks::Marks;
use super::masthead::{home_names, is_body, site_names};
use super::tag::Tag;

/// A place that claims to hold the headline.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The text.
    pub text: String,
    /// Letters and digits in lower case.
    pub key: String,
    /// The place, as evidence names it.
    pub rule: String,
    /// How much the place counts.
    pub weight: f32,
    /// The element, for visible places.
    pub node: Option<Index>,
}

impl Candidate {
    /// Whether more than a class name says that this is the headline.
    pub fn is_backed(&self) -> bool {
        self.weight != weights::NAMED
    }
}

/// What the places count, by how often each is right.
mod weights {
    pub const H1: f32 = 2.1;
    pub const LINKED: f32 = 2.0;
    pub const OPEN_GRAPH: f32 = 2.0;
    pub const TITLE: f32 = 1.0;
    /// An `h1` in navigation or a breadcrumb is written for search engines.
    pub const PATH_H1: f32 = 0.5;
    /// A heading below `h1`, or an element named for the headline, that repeats what metadata say.
    pub const SHOWN: f32 = 2.0;
    /// An element named for the headline whose text nothing else repeats.
    pub const NAMED: f32 = 1.5;
    pub const OTHER_META: f32 = 0.4;
}

/// Signs between a headline and the names of section and site.
const SEPARATORS: [&str; 14] =
    [" - ", " | ", " – ", " — ", " · ", " • ", " » ", " › ", " :: ", " * ", " / ", "｜", "：", " ǀ "];

/// Headings looked at below `h1`; on a listing there may be thousands.
const SHOWN_MOST: usize = 60;

/// What is known of a page's headline; read when it is first asked for, since several fields ask.
#[derive(Debug, Default)]
pub struct Headlines {
    candidates: OnceCell<Vec<Candidate>>,
    found: OnceCell<Option<Found>>,
}

/// The headline with its place.
#[derive(Clone, Debug)]
pub struct Found {
    /// The text and what told it.
    pub told: Told<String>,
    /// Where the page shows it.
    pub node: Option<Index>,
}

/// Every place that claims to hold the headline, site suffixes still on.
pub fn candidates<'c>(context: &'c Context<'_>) -> &'c [Candidate] {
    context.headlines.candidates.get_or_init(|| claims(context))
}

/// The headline of the page.
pub fn found<'c>(context: &'c Context<'_>) -> Option<&'c Found> {
    let read = || {
        let mut site = site_names(context);
        site.extend(home_names(context));
        let chosen = choose(candidates(context).to_vec(), &site);
        // A title that the page repeats nowhere and that names a body, or the kind of page, is no headline where a line
        // stands above the text.
        let doubtful = |found: &Found| {
            let known = |part: &str| context.generic.homes.contains(&part.to_lowercase()) || site.contains(&fold(part));
            // "Press Release: Lindmere Information Bureau"
            let kind = || {
                [": ", " - ", " | ", " – "]
                    .iter()
                    .any(|sign| found.told.value.split(sign).all(|part| known(part.trim())))
            };
            found.node.is_none() && found.told.rule == "css title" && (is_body(context, &found.told.value) || kind())
        };
        match chosen {
            Some(found) if doubtful(&found) => lines::above(context, &site).or(Some(found)),
            Some(found) => Some(found),
            None => lines::above(context, &site),
        }
    };
    context.headlines.found.get_or_init(read).as_ref()
}

fn claims(context: &Context<'_>) -> Vec<Candidate> {
    let mut out = metadata(context);
    let site = site_names(context);
    let known: Vec<String> = out.iter().flat_map(known_pieces).map(|piece| fold(&piece)).collect();
    let document = context.document;
    let (mut shown, mut first_h1s) = (0, 0);
    for (number, node) in document.nodes.iter().enumerate() {
        let named = node.marks.any(Marks::HEADLINE);
        let heading = matches!(node.tag, Tag::H1 | Tag::H2 | Tag::H3);
        if !(named || heading)
            || matches!(node.tag, Tag::Meta | Tag::Body)
            || document.within(number, Marks::HIDDEN)
            || node.text_end - node.text > 40
        {
            continue;
        }
        if node.tag == Tag::H1 {
            first_h1s += 1;
            if first_h1s > SHOWN_MOST {
                continue;
            }
            let text = visible_text(context, number);
            let key = fold(&text);
            let path = is_path(context, number);
            // A logo, or the page's rubric, is an `h1` on many pages.
            let logo = site.contains(&key)
                || (document.nodes[number..node.end].iter().any(|node| node.tag == Tag::A) && !known.contains(&key));
            if !logo && !key.is_empty() && text.chars().count() <= 400 {
                out.push(Candidate {
                    text,
                    key,
                    rule: "css h1".to_owned(),
                    weight: if path { weights::PATH_H1 } else { weights::H1 },
                    node: Some(number),
                });
            }
            continue;
        }
        shown += 1;
        if shown > SHOWN_MOST {
            continue;
        }
        let text = visible_text(context, number);
        let key = fold(&text);
        let own = node.marks.all(Marks::HEADLINE | Marks::ITEM);
        let backed = own || known.contains(&key);
        // Far above the article stand the names of site and rubric.
        let near = node.text <= context.main.opening && blocks_between(context, node.text_end) <= NEAR;
        let fits = node.text <= context.main.opening && key.chars().count() >= 8;
        if fits && (backed || (named && near && text.contains(' '))) {
            // The element named for the headline says it better than the heading around it, kicker and all.
            if named {
                out.retain(|one| {
                    one.node.is_none_or(|around| {
                        document.nodes[around].end <= number || document.nodes[around].tag == Tag::H1
                    })
                });
            }
            let weight = match (backed, near) {
                _ if is_path(context, number) => weights::PATH_H1,
                (true, true) => weights::SHOWN,
                (true, false) => weights::OTHER_META,
                (false, _) => weights::NAMED,
            };
            let rule = if own { "itemprop headline".to_owned() } else { format!("css {}", node.element.name()) };
            out.push(Candidate { text, key, rule, weight, node: Some(number) });
        }
    }
    // Old pages print the headline in a cell or in large type: what the title repeats is it.
    if !out.iter().any(|one| one.node.is_some() && known.contains(&one.key)) {
        // Above a heading it is the masthead of a page whose title is that of its site.
        let below = |line: &Candidate| out.iter().filter_map(|one| one.node).all(|node| line.node > Some(node));
        let line = lines::repeated(context, &known).filter(below);
        out.extend(line);
    }
    // A heading above the element that is named for the headline is the site's or the rubric's.
    let named = |one: &Candidate| one.node.filter(|at| document.nodes[*at].marks.any(Marks::HEADLINE));
    if let Some(nearest) = out.iter().filter_map(named).filter(|at| *at < context.main.container).max() {
        for one in out.iter_mut().filter(|one| one.weight == weights::SHOWN && one.node.is_some_and(|at| at < nearest))
        {
            if named(one).is_none() {
                one.weight = weights::OTHER_META;
            }
        }
    }
    // Where nothing but the title speaks, it may speak of the rubric: old portals title every page of one alike.
    let titled = |one: &Candidate| one.node.is_some() && one.weight != weights::H1 || one.rule == "css title";
    if let Some(nearest) = out.iter().filter(|one| !one.is_backed()).filter_map(|one| one.node).max()
        && out.iter().all(titled)
    {
        for one in out.iter_mut().filter(|one| one.weight == weights::SHOWN) {
            if one.node.is_some_and(|at| document.nodes[at].end <= nearest) {
                one.weight = weights::OTHER_META;
            }
        }
    }
    // Of several names for the headline, the one next to the text is meant.
    let last = out.iter().filter(|one| one.weight == weights::NAMED).filter_map(|one| one.node).max();
    out.retain(|one| one.weight != weights::NAMED || one.node == last);
    out
}

/// Whether an element stands in navigation or a breadcrumb.
fn is_path(context: &Context<'_>, number: Index) -> bool {
    let document = context.document;
    document.within(number, Marks::SECTION) || document.ancestors(number).any(|at| document.nodes[at].tag == Tag::Nav)
}

/// Blocks between a heading and the article's text: date, authors, a picture's caption, tools.
const NEAR: usize = 25;

fn blocks_between(context: &Context<'_>, text_end: usize) -> usize {
    let start = context.document.nodes[context.main.container].text;
    let until = |text: usize| context.blocks.partition_point(|block| block.first < text);
    until(start).saturating_sub(until(text_end))
}

fn metadata(context: &Context<'_>) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut add = |text: String, rule: String, weight: f32| {
        let key = fold(&text);
        if !key.is_empty() && text.chars().count() <= 600 {
            out.push(Candidate { text, key, rule, weight, node: None });
        }
    };
    if let Some(node) = context.linked.article() {
        if let Some(text) = jsonld::string(node, "headline") {
            add(text, "jsonld headline".to_owned(), weights::LINKED);
        } else if let Some(text) = jsonld::string(node, "name") {
            add(text, "jsonld name".to_owned(), weights::OTHER_META);
        }
    }
    for name in &context.generic.metadata.headline {
        if let Some(text) = context.meta.get(name) {
            let weight = if name == "og:title" { weights::OPEN_GRAPH } else { weights::OTHER_META };
            add(text.to_owned(), format!("meta {name}"), weight);
        }
    }
    if let Some(title) = &context.meta.title {
        add(title.clone(), "css title".to_owned(), weights::TITLE);
    }
    out
}

/// The text of a heading without what stands above it in small type.
fn visible_text(context: &Context<'_>, number: Index) -> String {
    let document = context.document;
    let node = &document.nodes[number];
    let mut flagged = vec![false; node.end];
    let mut any = false;
    for inside in number + 1..node.end {
        let inner = &document.nodes[inside];
        if inner.marks.any(Marks::KICKER | Marks::HIDDEN | Marks::CREDIT)
            || matches!(inner.tag, Tag::Button | Tag::Time)
        {
            flagged[inside..inner.end].fill(true);
            any = true;
        }
    }
    let whole = document.text(number);
    let without = if any { document.text_without(number, &flagged) } else { String::new() };
    if without.is_empty() { whole } else { without }
}

/// A text and what is left of it when parts at either end are cut off, the longest first.
fn pieces(text: &str) -> Vec<String> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    for separator in SEPARATORS {
        cuts.extend(text.match_indices(separator).map(|(at, sign)| (at, at + sign.len())));
    }
    cuts.sort_unstable();
    cuts.truncate(8);
    let mut out = vec![text.to_owned()];
    out.extend(cuts.iter().rev().map(|(start, _)| text[..*start].to_owned()));
    out.extend(cuts.iter().map(|(_, end)| text[*end..].to_owned()));
    if let [first, .., last] = cuts.as_slice() {
        out.push(text[first.1..last.0.max(first.1)].to_owned());
    }
    // What is left of a headline is longer than what was cut off, by a third at least of the whole.
    let whole = text.chars().count();
    out.retain(|piece| piece.chars().count() * 3 >= whole);
    out
}

/// The pieces that visible places are compared with: of a title, also what stands behind a colon.
fn known_pieces(one: &Candidate) -> Vec<String> {
    let mut out = pieces(&one.text);
    out.extend(behind_colon(one).map(str::to_owned));
    out
}

/// `Harbour Notes: Crane falls`: some systems write the site's name before the headline.
fn behind_colon(one: &Candidate) -> Option<&str> {
    let (before, after) = one.text.split_once(": ").filter(|_| one.rule == "css title")?;
    (after.chars().count() >= before.chars().count()).then_some(after)
}

/// The headline of the page.
pub fn read(context: &Context<'_>) -> Option<Told<String>> {
    found(context).map(|found| found.told.clone())
}

/// Chooses among the candidates.
fn choose(mut candidates: Vec<Candidate>, site: &[String]) -> Option<Found> {
    candidates.retain(|one| !site.contains(&one.key));
    let keys: Vec<String> = candidates.iter().map(|one| one.key.clone()).collect();
    for one in &mut candidates {
        let others = |key: &String| keys.iter().any(|other| other == key && *other != one.key);
        let cut = known_pieces(one)
            .into_iter()
            .skip(1)
            .map(|piece| (fold(&piece), piece))
            .filter(|(key, _)| key.chars().count() >= 4);
        // Linked data hold a headline and nothing else, but for the name of the site.
        let agreed = cut.clone().find(|(key, _)| others(key)).filter(|_| !one.rule.starts_with("jsonld"));
        let named =
            || pieces(&one.text).into_iter().skip(1).find(|piece| is_site(one.text.strip_prefix(piece.as_str()), site));
        if let Some((key, piece)) =
            agreed.or_else(|| named().map(|piece| (fold(&piece), piece))).filter(|(key, _)| !site.contains(key))
        {
            one.key = key;
            one.text = piece;
        }
    }
    let weight = |key: &str| -> f32 {
        let group = candidates.iter().filter(|one| one.key == key);
        let shown = group.clone().filter(|one| one.node.is_some()).map(|one| one.weight).fold(0.0, f32::max);
        let told = group
            .clone()
            .filter(|one| one.node.is_none() && one.weight > weights::OTHER_META)
            .map(|one| one.weight)
            .sum::<f32>();
        // Ten names of the same metadata are one voice.
        let other = group
            .filter(|one| one.node.is_none() && one.weight <= weights::OTHER_META)
            .map(|one| one.weight)
            .fold(0.0, f32::max);
        shown + told + other
    };
    let best =
        candidates.iter().map(|one| (weight(&one.key), one)).fold(None, |best: Option<(f32, &Candidate)>, next| {
            if best.is_none_or(|(most, _)| next.0 > most) { Some(next) } else { best }
        })?;
    let group: Vec<&Candidate> = candidates.iter().filter(|one| one.key == best.1.key).collect();
    let places: Vec<&str> = group.iter().map(|one| one.rule.as_str()).collect();
    let told = Told::new(spelling(&group), places.join(", "));
    Some(Found { told, node: group.iter().find_map(|one| one.node) })
}

/// The spelling that most of a group share; spaces and quotes do not make two spellings.
fn spelling(group: &[&Candidate]) -> String {
    let form = |text: &str| text.chars().filter(|c| !c.is_whitespace() || *c == ' ').collect::<String>();
    let count = |one: &Candidate| group.iter().filter(|other| form(&other.text) == form(&one.text)).count();
    let best = group
        .iter()
        .rev()
        .max_by_key(|one| (count(one), usize::from(one.node.is_some() || one.weight >= weights::OPEN_GRAPH)));
    best.map(|one| crate::text::squeeze(&one.text)).unwrap_or_default()
}

/// Whether what is cut off is the name of the site, perhaps behind that of a section.
fn is_site(tail: Option<&str>, site: &[String]) -> bool {
    let Some(tail) = tail else { return false };
    let key = fold(tail);
    !key.is_empty()
        && tail.chars().count() <= 60
        && site.iter().any(|name| key.ends_with(name.as_str()) || name.contains(&key) && key.chars().count() >= 4)
}
