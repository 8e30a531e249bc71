//! Advice on profiles that work: what will break one day, or does nothing.

use super::diagnostic::{Diagnostic, Faulty};
use super::draft::is_stable;
use super::model::Profile;
use super::rule::Rule;
use crate::address::Address;

/// What to say about a profile that can be read; its text and path for the places.
pub fn lint(profile: &Profile, path: &str, text: &str) -> Faulty {
    let mut diagnostics = Vec::new();
    for (_, rule) in profile.rules() {
        if let Rule::Css { selector, .. } = rule {
            diagnostics.extend(fragile(selector.as_str()).map(|(label, help)| {
                Diagnostic::warning("this selector will not last", place(text, selector.as_str()), label).help(help)
            }));
        }
    }
    discovery(profile, text, &mut diagnostics);
    let stem = path.rsplit(['/', '\\']).next().unwrap_or(path).trim_end_matches(".toml");
    if stem != profile.name {
        let message = format!("the file is called {stem}.toml, the site {}", profile.name);
        let finding = Diagnostic::warning(message, place(text, &profile.name), "another name than the file's");
        diagnostics.push(finding.help("a profile is found more easily by its name"));
    }
    diagnostics.sort_by_key(|finding| finding.span.start);
    diagnostics.dedup();
    Faulty { path: path.to_owned(), text: text.to_owned(), diagnostics }
}

fn discovery(profile: &Profile, text: &str, diagnostics: &mut Vec<Diagnostic>) {
    let discover = &profile.discover;
    if discover.feeds.is_empty() && discover.sitemaps.is_empty() && discover.listings.is_empty() {
        diagnostics.push(
            Diagnostic::warning("`sync` finds nothing here", place(text, "[discover]"), "no feed, sitemap or listing")
                .help("name at least the front page: `listings = [\"https://…/\"]`"),
        );
    }
    let Some(article) = &discover.article else { return };
    let span = place(text, article.as_str());
    if !article.as_str().starts_with('^') {
        let finding =
            Diagnostic::warning("the pattern is not anchored", span.clone(), "may match in the middle of a URL");
        diagnostics.push(finding.help("begin it with `^https?://`"));
    }
    let hosts =
        profile.home.iter().filter_map(|home| home.url().host_str()).chain(profile.hosts.iter().map(String::as_str));
    let names: Vec<&str> = hosts.map(|host| host.strip_prefix("www.").unwrap_or(host)).collect();
    let plain = article.as_str().replace('\\', "");
    let host = plain.split_once("://").and_then(|(_, rest)| rest.split('/').next()).unwrap_or_default();
    if !host.is_empty() && !host.contains(['*', '+', '[']) && !names.iter().any(|name| host.contains(name)) {
        let finding =
            Diagnostic::warning("the pattern is of another site", span.clone(), "matches none of this site's URLs");
        diagnostics.push(finding.help(format!("it names none of {}", names.join(", "))));
    }
    let starts = discover.listings.iter().map(|listing| &listing.url).chain(&discover.feeds).chain(&profile.home);
    if let Some(listed) = starts.into_iter().find(|url: &&Address| article.is_match(url.as_str())) {
        let label = format!("matches {listed}");
        diagnostics.push(
            Diagnostic::warning("a page that lists articles would count as one", span, label)
                .help("make the pattern more exact"),
        );
    }
}

/// Why a selector will break at the next release of the site.
fn fragile(selector: &str) -> Option<(String, &'static str)> {
    let positions = [":nth-child(", ":nth-of-type(", ":nth-last-child(", ":nth-last-of-type("];
    let counted = positions.iter().map(|position| selector.matches(position).count()).sum::<usize>();
    if counted > 1 {
        return Some(("a chain of positions".to_owned(), "select by class, id or attribute"));
    }
    let made = names(selector).into_iter().find(|name| name.len() > 5 && !is_stable(name) && looks_made(name));
    made.map(|name| {
        (
            format!("`{name}` looks made by a tool"),
            "such names change with each release; `[class*='title']` or an attribute lasts longer",
        )
    })
}

/// Classes and ids named by a selector.
fn names(selector: &str) -> Vec<&str> {
    let plain = selector.split('[').map(|part| part.split_once(']').map_or(part, |(_, after)| after));
    plain
        .flat_map(|part| part.split(['.', '#']).skip(1))
        .map(|name| name.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).next().unwrap_or_default())
        .collect()
}

/// Letters and digits mixed in one word.
fn looks_made(name: &str) -> bool {
    name.split(['-', '_']).any(|word| {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        word.len() >= 5
            && digits > 0
            && digits < word.len()
            && word.bytes().skip_while(|c| c.is_ascii_alphabetic()).any(|c| c.is_ascii_alphabetic())
    })
}

/// Where the words stand in the text; its beginning if they are written otherwise there.
fn place(text: &str, words: &str) -> std::ops::Range<usize> {
    text.find(words).map_or(0..text.len().min(1), |at| at..at + words.len())
}
