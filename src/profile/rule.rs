//! Rules: where a value stands.
//!
//! `h1.title` is the text of the elements that the CSS selector selects, `a.more@href` their attribute,
//! `jsonld headline` a value of the page's JSON-LD, `meta og:title` the content of a `<meta>` element by
//! its `name`, `property` or `itemprop`.

use std::fmt;

use super::selector::Selector;
use super::selector_fault::Fault;

/// One place where a value may stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// The text of the selected elements, or an attribute of theirs.
    Css {
        /// Which elements.
        selector: Selector,
        /// Which attribute, where not the text.
        attribute: Option<String>,
    },
    /// A path of keys into the article's JSON-LD (`author.name`); lists are walked through, a number picks one.
    JsonLd(Vec<String>),
    /// The content of a `<meta>` element by `name`, `property`, `itemprop` or `http-equiv`.
    Meta(String),
}

impl Rule {
    /// Reads a rule; faults carry their place in the text.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let start = text.len() - text.trim_start().len();
        let trimmed = text.trim();
        let (word, rest) = trimmed.split_once(char::is_whitespace).unwrap_or((trimmed, ""));
        let rest_start = start + trimmed.len() - rest.trim_start().len();
        let rest = rest.trim();
        match word {
            "jsonld" | "meta" if rest.is_empty() => {
                let example = if word == "meta" { "meta og:title" } else { "jsonld author.name" };
                Err(Fault::new(0..text.len(), format!("`{word}` needs a name")).help(format!("as in `{example}`")))
            }
            "jsonld" => path(rest, rest_start),
            "meta" if !is_combinator(rest) => meta(rest, rest_start),
            "json-ld" | "ldjson" | "json" => {
                Err(Fault::new(start..start + word.len(), format!("`{word}` is no kind of rule"))
                    .fix(format!("jsonld {rest}")))
            }
            "xpath" => Err(Fault::new(start..start + word.len(), "XPath is not supported").help("write it as CSS")),
            "css" if !rest.is_empty() => {
                Err(Fault::new(start..start + word.len(), "a selector needs no `css` before it").fix(rest.to_owned()))
            }
            _ => css(text),
        }
    }
}

fn is_combinator(rest: &str) -> bool {
    rest.starts_with(['>', '+', '~', ',', '[', '*'])
}

fn path(rest: &str, start: usize) -> Result<Rule, Fault> {
    let mut keys = Vec::new();
    let mut at = start;
    for key in rest.trim_start_matches("$.").split('.') {
        if key.is_empty() || key.contains(|c: char| c.is_whitespace() || "[]{}*'\"".contains(c)) {
            let span = at.min(start + rest.len() - 1)..(at + key.len().max(1)).min(start + rest.len());
            return Err(Fault::new(span, "a path is keys joined by dots").help(
                "as in `jsonld author.name`; lists are walked through by themselves, `author.0.name` takes the first",
            ));
        }
        keys.push(key.to_owned());
        at += key.len() + 1;
    }
    Ok(Rule::JsonLd(keys))
}

fn meta(name: &str, start: usize) -> Result<Rule, Fault> {
    if let Some((_, value)) = name.split_once('=') {
        let value = value.trim_matches(['"', '\'', ']', ' ']);
        return Err(Fault::new(start..start + name.len(), "only the name is written here").fix(format!("meta {value}")));
    }
    if name.contains(|c: char| c.is_whitespace() || "'\"[]<>@".contains(c)) {
        return Err(Fault::new(start..start + name.len(), "this is no name of a <meta> element")
            .help("as in `meta og:title` or `meta article:published_time`"));
    }
    Ok(Rule::Meta(name.to_owned()))
}

fn css(text: &str) -> Result<Rule, Fault> {
    let Some(at) = attribute_mark(text) else {
        return Selector::parse(text).map(|selector| Rule::Css { selector, attribute: None });
    };
    let (left, name) = (&text[..at], text[at + 1..].trim());
    let valid = |c: char| c.is_alphanumeric() || "-_:.".contains(c);
    if name.is_empty() || !name.chars().all(valid) {
        let fault = Fault::new(at..text.len(), "after `@` comes the name of an attribute");
        return Err(fault.help("as in `a.more@href` or `time@datetime`"));
    }
    if left.trim().is_empty() {
        return Err(Fault::new(0..text.len(), "which element has this attribute?").fix(format!("a@{name}")));
    }
    let selector =
        Selector::parse(left).map_err(|fault| Fault { fix: fault.fix.map(|fix| format!("{fix}@{name}")), ..fault })?;
    Ok(Rule::Css { selector, attribute: Some(name.to_ascii_lowercase()) })
}

/// The last `@` outside brackets and quotes.
fn attribute_mark(text: &str) -> Option<usize> {
    let (mut depth, mut quote, mut mark) = (0_usize, None, None);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            (None, '@') if depth == 0 => mark = Some(at),
            _ => {}
        }
    }
    mark
}

impl fmt::Display for Rule {
    /// As evidence names it: `css h1.title`, `css a@href`, `jsonld author.name`, `meta og:title`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Css { selector, attribute: None } => write!(f, "css {selector}"),
            Self::Css { selector, attribute: Some(name) } => write!(f, "css {selector}@{name}"),
            Self::JsonLd(path) => write!(f, "jsonld {}", path.join(".")),
            Self::Meta(name) => write!(f, "meta {name}"),
        }
    }
}
