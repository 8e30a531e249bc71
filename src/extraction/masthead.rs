//! What the site calls itself, in metadata and at the head of its pages: never the headline, never an author.

use super::context::Context;
use super::jsonld;
use super::maintext::fold;
use super::tag::Tag;
use crate::text::letters;

/// Folded names of the site.
pub fn site_names(context: &Context<'_>) -> Vec<String> {
    let host = context.page.url.url().host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut names = vec![fold(host), fold(host.split('.').next().unwrap_or_default())];
    names.extend(context.generic.metadata.site.iter().filter_map(|name| context.meta.get(name)).map(fold));
    let publisher =
        context.linked.article().and_then(|node| node.get("publisher")).map(jsonld::texts).unwrap_or_default();
    names.extend(publisher.iter().map(|name| fold(name)));
    let titles = context.meta.title.iter();
    for title in titles.filter(|title| is_host(title, host) || is_path(context, title)) {
        names.push(fold(title));
        // "News | Lindmere Tide"
        names.extend(steps(title).skip(1).map(fold));
    }
    names.retain(|name| name.chars().count() >= 3);
    names
}

/// Whether a title is hardly more than a part of the host's name: `Lindmere Tide` of `lindmeretide.example`.
fn is_host(title: &str, host: &str) -> bool {
    let title: String = letters(title).split(' ').collect();
    let named = |label: &str| label.len() >= LONG && 2 * title.len() <= 3 * label.len() && title.contains(label);
    host.split('.').any(|label| named(&label.replace('-', "")))
}

/// Whether a title is the way to the page: `Home - Lindmere Tide`, `Lindmere Tide > News > Detail`.
fn is_path(context: &Context<'_>, title: &str) -> bool {
    let home = steps(title).next().is_some_and(|step| context.generic.homes.contains(&step.to_lowercase()));
    home && title.chars().count() <= 80 || title.matches(" > ").count() >= 2
}

/// The parts of a title.
fn steps(title: &str) -> impl Iterator<Item = &str> {
    let sign = [" - ", " | ", " – "].iter().find(|sign| title.contains(**sign)).copied().unwrap_or(" > ");
    title.split(sign).map(str::trim)
}

/// Whether a text begins as sites and bodies call themselves.
pub fn is_body(context: &Context<'_>, text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let begins = |word: &String| text.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '));
    context.generic.sites.iter().chain(&context.generic.bylines.organs).any(begins)
}

/// A part of a host's name that names the site is no shorter.
const LONG: usize = 6;

/// Links that are looked at for those to the front page.
const LINKS_MOST: usize = 300;

/// Folded names that lead to the front page, or stand beside the picture that does: those of the site.
pub fn home_names(context: &Context<'_>) -> Vec<String> {
    let document = context.document;
    let front = context.page.url.url();
    let is_front = |href: &str| match href.split_once("://") {
        None => href == "/",
        Some((_, rest)) => front.host_str().is_some_and(|host| {
            rest.trim_end_matches('/').strip_prefix(host).is_some_and(|port| port.is_empty() || port.starts_with(':'))
        }),
    };
    let links = document.tagged(Tag::A).take(LINKS_MOST);
    let home = links.filter(|link| document.attr(*link, "href").is_some_and(is_front));
    let mut names: Vec<String> = Vec::new();
    for link in home.take(5) {
        let pictures = (link..document.nodes[link].end).filter(|at| document.nodes[*at].tag == Tag::Image);
        names.extend(pictures.filter_map(|at| document.attr(at, "alt")).map(str::to_owned));
        names.push(document.text(link));
        names.extend(document.attr(link, "title").map(str::to_owned));
    }
    names.retain(|name| name.chars().count() <= 60 && !context.generic.homes.contains(&name.to_lowercase()));
    let mut folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    folded.retain(|name| name.chars().count() >= 5);
    folded
}
