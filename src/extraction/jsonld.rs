//! Linked data (`application/ld+json`): tolerant reading, and the choice of the node that tells of this page's article.

use serde_json::{Map, Value};

use crate::text::{is_word_char, squeeze};

/// All linked data of a page, graphs and arrays laid flat.
#[derive(Debug, Default)]
pub struct LinkedData<'a> {
    nodes: Vec<Found<'a>>,
    article: Option<usize>,
}

#[derive(Debug)]
struct Found<'a> {
    node: &'a Map<String, Value>,
    /// Inside a list of other articles, a comment or another article.
    nested: bool,
}

/// What the page says of itself elsewhere, to recognise its own article by.
#[derive(Debug, Default)]
pub struct Hints<'a> {
    /// The page's address and its canonical one.
    pub addresses: Vec<&'a str>,
    /// Headline candidates of the page: `h1`, `og:title`, `title`.
    pub headlines: Vec<String>,
}

/// The values of a page's scripts; a broken one loses only itself.
pub fn values(scripts: &[String]) -> Vec<Value> {
    scripts.iter().filter_map(|script| parse(script)).collect()
}

impl<'a> LinkedData<'a> {
    /// Lays the values of the scripts flat.
    pub fn read(values: &'a [Value], hints: &Hints<'_>) -> Self {
        let mut data = Self::default();
        for value in values {
            data.lay_flat(value);
        }
        data.article = data.choose(hints);
        data
    }

    /// The node of the page's own article.
    pub fn article(&self) -> Option<&'a Map<String, Value>> {
        self.article.map(|at| self.nodes[at].node)
    }

    /// Nodes of a type, such as `BreadcrumbList`.
    pub fn of_type<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'a Map<String, Value>> + use<'a, 's> {
        self.nodes.iter().map(|found| found.node).filter(move |node| types(node).any(|kind| kind == name))
    }

    /// A node by its `@id`.
    pub fn by_id(&self, id: &str) -> Option<&'a Map<String, Value>> {
        let is_it = |found: &&Found| found.node.get("@id").and_then(Value::as_str) == Some(id);
        self.nodes.iter().filter(is_it).max_by_key(|found| found.node.len()).map(|found| found.node)
    }

    /// The node that a value is, or that it refers to by `@id`.
    pub fn resolve(&self, value: &'a Value) -> Option<&'a Map<String, Value>> {
        let node = value.as_object()?;
        match node.get("@id").and_then(Value::as_str) {
            Some(id) if !node.contains_key("name") => self.by_id(id).or(Some(node)),
            _ => Some(node),
        }
    }

    /// The values at a path of keys such as `author.name`, from the article, else from any node that has it.
    ///
    /// Lists are walked through; a number picks one of their values.
    pub fn path(&self, keys: &[String]) -> Vec<String> {
        let own = self.article().map(|node| self.descend(node, keys)).unwrap_or_default();
        if !own.is_empty() {
            return own;
        }
        self.nodes
            .iter()
            .map(|found| self.descend(found.node, keys))
            .find(|values| !values.is_empty())
            .unwrap_or_default()
    }

    fn descend(&self, node: &'a Map<String, Value>, keys: &[String]) -> Vec<String> {
        let Some((first, rest)) = keys.split_first() else { return Vec::new() };
        let mut here: Vec<&Value> = node.get(first).into_iter().collect();
        for key in rest {
            let pick: Option<usize> = key.parse().ok();
            here = here
                .into_iter()
                .flat_map(|value| match (value, pick) {
                    (Value::Array(values), Some(at)) => values.get(at).into_iter().collect::<Vec<_>>(),
                    (Value::Array(values), None) => {
                        values.iter().filter_map(|value| self.resolve(value)?.get(key)).collect()
                    }
                    (value, _) => self.resolve(value).and_then(|node| node.get(key)).into_iter().collect(),
                })
                .collect();
        }
        here.into_iter().flat_map(texts).collect()
    }

    fn lay_flat(&mut self, root: &'a Value) {
        let mut waiting = vec![(root, false)];
        while let Some((value, nested)) = waiting.pop() {
            match value {
                Value::Array(values) => waiting.extend(values.iter().rev().map(|value| (value, nested))),
                Value::Object(node) => {
                    let listing = types(node).any(|kind| {
                        matches!(kind, "ItemList" | "ListItem" | "CollectionPage" | "Comment" | "SearchResultsPage")
                    });
                    let article = types(node).any(is_article);
                    for (key, value) in node.iter().rev() {
                        if !(value.is_object() || value.is_array()) {
                            continue;
                        }
                        let inside = nested
                            || listing
                            || (article && key != "@graph")
                            || matches!(
                                key.as_str(),
                                "itemListElement"
                                    | "comment"
                                    | "isPartOf"
                                    | "hasPart"
                                    | "liveBlogUpdate"
                                    | "relatedLink"
                                    | "citation"
                                    | "review"
                                    | "blogPost"
                            );
                        waiting.push((value, inside));
                    }
                    if node.contains_key("@type") || node.contains_key("@id") {
                        self.nodes.push(Found { node, nested });
                    }
                }
                _ => {}
            }
        }
    }

    fn choose(&self, hints: &Hints<'_>) -> Option<usize> {
        let headlines: Vec<String> = hints.headlines.iter().map(|text| key(text)).collect();
        let score = |found: &Found| -> i32 {
            let node = found.node;
            let mut score = if found.nested { 0 } else { 10 };
            score += if types(node).any(|kind| kind.ends_with("Article") || kind.ends_with("Posting")) { 6 } else { 0 };
            let names_page = |value: &Value| match value {
                Value::String(text) => hints.addresses.iter().any(|address| same_address(text, address)),
                Value::Object(node) => node
                    .get("@id")
                    .or(node.get("url"))
                    .and_then(Value::as_str)
                    .is_some_and(|text| hints.addresses.iter().any(|address| same_address(text, address))),
                _ => false,
            };
            if ["mainEntityOfPage", "url", "@id"].iter().filter_map(|name| node.get(*name)).any(names_page) {
                score += 12;
            }
            if let Some(headline) = string(node, "headline").or_else(|| string(node, "name")) {
                let headline = key(&headline);
                if headlines
                    .iter()
                    .any(|other| !headline.is_empty() && (*other == headline || other.starts_with(&headline)))
                {
                    score += 12;
                }
            }
            score += ["datePublished", "author", "headline", "articleBody"]
                .iter()
                .filter(|name| node.contains_key(**name))
                .count() as i32;
            score
        };
        let mut best: Option<(usize, i32)> = None;
        for (at, found) in self.nodes.iter().enumerate() {
            let telling = types(found.node).any(is_article)
                && (found.node.contains_key("headline")
                    || found.node.contains_key("datePublished")
                    || found.node.contains_key("author")
                    || found.node.contains_key("name"));
            let score = score(found);
            // An article that another one mentions is this page's only if the page says so.
            if telling && (!found.nested || score >= 20) && best.is_none_or(|(_, most)| score > most) {
                best = Some((at, score));
            }
        }
        best.map(|(at, _)| at)
    }
}

/// A text value of a node, squeezed and with character references undone; `None` when empty.
pub fn string(node: &Map<String, Value>, name: &str) -> Option<String> {
    texts(node.get(name)?).into_iter().next()
}

/// The texts of a value: a string, a list of them, `@value`s, or names of things.
pub fn texts(value: &Value) -> Vec<String> {
    let one = |text: &str| Some(plain(text)).filter(|text| !text.is_empty());
    match value {
        Value::String(text) => one(text).into_iter().collect(),
        Value::Number(number) => vec![number.to_string()],
        Value::Array(values) => values
            .iter()
            .take(1000)
            .flat_map(|value| if value.is_array() { Vec::new() } else { texts(value) })
            .collect(),
        Value::Object(node) => ["@value", "name", "url", "@id"]
            .iter()
            .find_map(|name| node.get(*name).and_then(Value::as_str).and_then(one))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

/// Text of metadata: character references undone (some writers escape twice), tags dropped, squeezed.
pub fn plain(text: &str) -> String {
    if !text.contains(['&', '<']) {
        return squeeze(text);
    }
    let fragment = scraper::Html::parse_fragment(text);
    let once: String = fragment.root_element().text().collect();
    if once.contains('&') && once.contains(';') {
        let twice: String = scraper::Html::parse_fragment(&once).root_element().text().collect();
        return squeeze(&twice);
    }
    squeeze(&once)
}

/// The types of a node, without the vocabulary's address.
pub fn types(node: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let (one, many) = match node.get("@type") {
        Some(Value::String(kind)) => (Some(kind.as_str()), None),
        Some(Value::Array(kinds)) => (None, Some(kinds.iter().filter_map(Value::as_str))),
        _ => (None, None),
    };
    one.into_iter().chain(many.into_iter().flatten()).map(|kind| kind.rsplit(['/', ':', '#']).next().unwrap_or(kind))
}

fn is_article(kind: &str) -> bool {
    kind.ends_with("Article")
        || kind.ends_with("Posting")
        || matches!(kind, "Report" | "CreativeWork" | "WebPage" | "VideoObject" | "Review" | "ItemPage")
}

fn same_address(one: &str, other: &str) -> bool {
    fn bare(text: &str) -> &str {
        let text = text.split(['#', '?']).next().unwrap_or(text);
        let text = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
        text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/')
    }
    bare(one).contains('/') && bare(one) == bare(other)
}

fn key(text: &str) -> String {
    text.chars().filter(|c| is_word_char(*c)).flat_map(char::to_lowercase).collect()
}

/// Reads JSON as pages write it: with comments, CDATA, raw line breaks in strings, trailing commas and semicolons.
fn parse(script: &str) -> Option<Value> {
    let text = script.trim().trim_start_matches('\u{feff}');
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    let text = text
        .trim_start_matches("<!--")
        .trim_end_matches("-->")
        .replace("/*<![CDATA[*/", "")
        .replace("/*]]>*/", "")
        .replace("//<![CDATA[", "")
        .replace("//]]>", "")
        .replace("<![CDATA[", "")
        .replace("]]>", "");
    let mended = mend(text.trim().trim_end_matches(';'));
    let mut values = serde_json::Deserializer::from_str(&mended).into_iter::<Value>();
    // Two objects one after the other are read as two; rubbish after the first is left.
    let mut found: Vec<Value> = values.by_ref().map_while(Result::ok).collect();
    match found.len() {
        0 => None,
        1 => found.pop(),
        _ => Some(Value::Array(found)),
    }
}

fn mend(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut quoted = false;
    let mut escaped = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if quoted {
            match c {
                '\n' => out.push_str("\\n"),
                '\r' => {}
                '\t' => out.push_str("\\t"),
                '"' if escaped => out.push('"'),
                '"' if closes(&rest) => {
                    quoted = false;
                    out.push('"');
                }
                '"' => out.push_str("\\\""),
                '\'' if escaped => {
                    out.pop();
                    out.push('\'');
                }
                c if c.is_control() => {}
                c => out.push(c),
            }
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => {
                quoted = true;
                escaped = false;
                out.push('"');
            }
            '}' | ']' => {
                let kept = out.trim_end().trim_end_matches(',').len();
                out.truncate(kept);
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// A quote ends a string when what follows can follow a string; otherwise the writer forgot to escape it.
fn closes(rest: &std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    let mut rest = rest.clone();
    match rest.find(|c| !c.is_whitespace()) {
        None | Some(':' | '}' | ']') => true,
        Some(',') => matches!(
            rest.find(|c| !c.is_whitespace()),
            None | Some('"' | '{' | '[' | '}' | ']' | '0'..='9' | '-' | 't' | 'f' | 'n')
        ),
        _ => false,
    }
}
