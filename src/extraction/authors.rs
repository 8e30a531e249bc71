//! Authors: a choice among metadata and visible author lines, one name each.
//!
//! Metadata often name the paper where the page names a person: people win, wherever they are named.

use serde_json::{Map, Value};

use super::context::{Context, Told};
use super::document::Index;
use super::fields::{byline, date};
use super::headline;
use super::jsonld;
use super::maintext::fold;
use super::marks::Marks;
use super::masthead::site_names;
use super::tag::Tag;

/// What metadata say of the authors.
#[derive(Clone, Debug, Default)]
pub struct Credited {
    /// People.
    pub people: Option<Told<Vec<String>>>,
    /// Papers and agencies that stand where an author should.
    pub institutions: Option<Told<Vec<String>>>,
}

/// Most authors of one article.
const MOST: usize = 50;

/// Reads linked data, then `meta` elements.
pub fn metadata(context: &Context<'_>) -> Credited {
    let mut site = site_names(context);
    // Who stands behind the headline in the title is the paper, should metadata call it an author, too.
    let title = context.meta.title.as_deref().unwrap_or_default();
    let last =
        [" | ", " - ", " – ", " — "].iter().filter_map(|sign| title.rsplit_once(sign)).map(|(_, last)| fold(last));
    site.extend(last.filter(|last| last.chars().count() >= 5).min_by_key(String::len));
    let mut credited = linked(context, &site);
    if credited.people.is_some() {
        return credited;
    }
    for name in &context.generic.metadata.author {
        let (mut people, mut institutions) = (Vec::new(), Vec::new());
        for value in context.meta.all(name).take(MOST) {
            let (some, others) = sort(byline::names(value), &site);
            // What follows the paper's name is its address, not an author.
            let paper = value.split(',').next().is_some_and(|first| is_institution(first.trim(), &site));
            people.extend(if paper { Vec::new() } else { some });
            institutions.extend(others);
        }
        let (people, institutions) = (once(people), once(institutions));
        if !people.is_empty() {
            credited.people = Some(Told::new(people, format!("meta {name}")));
            return credited;
        }
        if credited.institutions.is_none() && !institutions.is_empty() {
            credited.institutions = Some(Told::new(institutions, format!("meta {name}")));
        }
    }
    credited
}

/// The authors, in order. `signature` is the author line of the text itself.
pub fn read(
    context: &Context<'_>,
    credited: Credited,
    signature: Option<Told<Vec<String>>>,
) -> Option<Told<Vec<String>>> {
    let site = site_names(context);
    // `von APA`: of an agency and the paper, what the paper says of itself counts.
    let agency = |told: &Told<Vec<String>>| told.value.iter().all(|name| name.chars().all(char::is_uppercase));
    let people = match credited.people {
        Some(told) => Some(completed(context, told, &site)),
        None => {
            let bare = || credited.institutions.is_none().then(|| under_headline(context)).flatten();
            signature.or_else(|| shown(context, &site)).or_else(bare)
        }
    };
    people.filter(|told| credited.institutions.is_none() || !agency(told)).or(credited.institutions)
}

/// Metadata often name the one account that an article was entered with: the line that names more beside it is complete.
fn completed(context: &Context<'_>, told: Told<Vec<String>>, site: &[String]) -> Told<Vec<String>> {
    let more = |line: &Told<Vec<String>>| {
        line.value.len() > told.value.len()
            && line.value.len() <= COMPLETED
            && told.value.iter().all(|name| line.value.contains(name))
            && line.value.iter().all(|name| name.contains(' '))
    };
    match (told.value.len() == 1).then(|| marked(context, site)).flatten().filter(more) {
        Some(line) => line,
        None => told,
    }
}

/// Most authors of a line that completes what metadata say.
const COMPLETED: usize = 4;

/// A name alone in a line of its own right below the headline, as pages without telling class names have it.
fn under_headline(context: &Context<'_>) -> Option<Told<Vec<String>>> {
    let document = context.document;
    let end = document.nodes[headline::found(context)?.node?].text_end;
    let first = context.blocks.partition_point(|block| block.first < end);
    let head = context.blocks[first..].iter().take(UNDER).take_while(|block| block.first < context.main.begun);
    let mut lines = head.take_while(|block| !(block.is_prose() && block.is_sentence())).filter(|block| {
        block.weight <= 40
            && block.linked == 0
            && !context.main.beside[block.node]
            && !document.nodes[block.node].tag.is_heading()
            && !document.within(block.node, Marks::SECTION | Marks::KICKER | Marks::CAPTION | Marks::TAGS)
    });
    lines.find_map(|block| {
        let name = |name: &String| byline::looks_like_name(name) && (2..=4).contains(&name.split(' ').count());
        let read = byline::parse(&block.text);
        let alone = read.names.len() == 1 && read.names[0].chars().count() == block.text.chars().count();
        (alone && !read.credit && read.names.iter().all(name)).then(|| Told::new(read.names, "line below the headline"))
    })
}

/// Lines below the headline that are looked at.
const UNDER: usize = 3;

/// What a profile's rules found, one name each.
pub fn tidy(told: Told<Vec<String>>) -> Told<Vec<String>> {
    Told { value: once(told.value.iter().flat_map(|text| byline::names(text)).collect()), ..told }
}

fn linked(context: &Context<'_>, site: &[String]) -> Credited {
    let mut credited = Credited::default();
    let Some(node) = context.linked.article() else { return credited };
    let Some(value) = node.get("author").or_else(|| node.get("creator")) else { return credited };
    let (mut people, mut institutions) = (Vec::new(), Vec::new());
    for value in flat(value).into_iter().take(MOST) {
        match value {
            Value::String(text) => {
                let (some, others) = sort(byline::names(&jsonld::plain(text)), site);
                people.extend(some);
                institutions.extend(others);
            }
            value => {
                let Some(node) = context.linked.resolve(value) else { continue };
                let name = name_of(node);
                if jsonld::types(node).any(|kind| kind.ends_with("Organization")) {
                    institutions.extend(name);
                } else if !is_administrator(node) {
                    let (some, others) = sort(name.iter().flat_map(|name| byline::names(name)).collect(), site);
                    people.extend(some);
                    institutions.extend(others);
                }
            }
        }
    }
    let told = |names: Vec<String>| (!names.is_empty()).then(|| Told::new(once(names), "jsonld author"));
    // A paper among people stands there for a reason of its own: `Jane Doe, Associated Press`.
    credited.people = told(people);
    // "Ban Truyền thông" of the company whose page it is signs, but is no author.
    institutions.retain(|name| !byline::is_department(name));
    credited.institutions = told(institutions);
    credited
}

/// Lists within lists as one list.
fn flat(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values
            .iter()
            .flat_map(|value| if let Value::Array(inner) = value { inner.iter().collect() } else { vec![value] })
            .collect(),
        value => vec![value],
    }
}

fn name_of(node: &Map<String, Value>) -> Vec<String> {
    if let Some(name) = node.get("name") {
        return jsonld::texts(name);
    }
    let parts: Vec<String> = ["givenName", "familyName"].iter().filter_map(|key| jsonld::string(node, key)).collect();
    if parts.is_empty() { Vec::new() } else { vec![parts.join(" ")] }
}

/// The account that a publishing system was installed with.
fn is_administrator(node: &Map<String, Value>) -> bool {
    let links = ["url", "@id"].iter().filter_map(|key| node.get(*key).and_then(Value::as_str));
    links
        .into_iter()
        .any(|link| matches!(link.trim_end_matches('/').rsplit('/').next(), Some("admin" | "administrator")))
}

/// People and institutions of a list of names.
fn sort(names: Vec<String>, site: &[String]) -> (Vec<String>, Vec<String>) {
    once(names).into_iter().partition(|name| !is_institution(name, site))
}

fn is_institution(name: &str, site: &[String]) -> bool {
    let key = fold(name);
    let words: Vec<String> = name.split_whitespace().map(fold).collect();
    let domain = name.rsplit('.').next().is_some_and(|end| {
        name.contains('.')
            && !name.contains(' ')
            && (2..=3).contains(&end.len())
            && end.chars().all(char::is_alphabetic)
    });
    domain
        || site
            .iter()
            .any(|own| *own == key || words.contains(own) || (key.chars().count() >= 5 && own.starts_with(&key)))
}

fn once(names: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for name in names {
        if !out.contains(&name) && out.len() < MOST {
            out.push(name);
        }
    }
    out
}

/// Author lines that the page shows: elements named so, links to authors' pages, lines that begin with `By`.
fn shown(context: &Context<'_>, site: &[String]) -> Option<Told<Vec<String>>> {
    let read = || linked_names(context, site).or_else(|| line(context, site)).or_else(|| beside_icon(context, site));
    marked(context, site).or_else(read)
}

/// The name right behind the picture of a person: `<i class="fa fa-user"></i> Ada Quill`.
fn beside_icon(context: &Context<'_>, site: &[String]) -> Option<Told<Vec<String>>> {
    let document = context.document;
    let is_icon = |number: Index| {
        let classes = document.attr(number, "class").unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| context.generic.bylines.icons.iter().any(|icon| icon == class))
    };
    let head = document.nodes.iter().enumerate().take_while(|(_, node)| node.text <= context.main.opening);
    let empty = head.filter(|(_, node)| node.text == node.text_end && matches!(node.tag, Tag::I | Tag::Span));
    let mut icons = empty.filter(|(number, _)| is_icon(*number) && !context.main.beside[*number]);
    icons.find_map(|(_, icon)| {
        let name = document.texts.get(icon.text)?;
        let (people, _) = sort(byline::names(name.text), site);
        let full = |name: &String| name.contains(' ') && byline::looks_like_name(name);
        let apart = document.within(name.parent, Marks::HIDDEN | Marks::COMMENTS);
        (!apart && !people.is_empty() && people.iter().all(full)).then(|| Told::new(people, "icon of a person"))
    })
}

fn marked(context: &Context<'_>, site: &[String]) -> Option<Told<Vec<String>>> {
    let document = context.document;
    let mut names: Vec<String> = Vec::new();
    let mut rule = "";
    let mut read_to = 0;
    let mut home: Option<Index> = None;
    for (number, node) in document.nodes.iter().enumerate() {
        if number < read_to
            || !node.marks.any(Marks::BYLINE)
            || node.tag == Tag::Meta
            || document.text_len(number) > 200
        {
            continue;
        }
        if document.within(number, Marks::HIDDEN | Marks::COMMENTS | Marks::CREDIT | Marks::CAPTION)
            || is_elsewhere(context, number)
        {
            continue;
        }
        // Several names in one place belong together; a second place repeats the first or speaks of other articles.
        if home.is_some_and(|home| document.nodes[home].end <= number) {
            break;
        }
        let found = people_of(context, number, site);
        if found.is_empty() {
            continue;
        }
        read_to = node.end;
        home = home.or_else(|| document.ancestors(number).nth(1));
        rule = if node.marks.any(Marks::ITEM) { "itemprop author" } else { "class of author lines" };
        names.extend(found);
    }
    (!names.is_empty()).then(|| Told::new(once(names), rule))
}

/// The people of an author element: of the name inside it that says so itself, else of its links, else of its line.
fn people_of(context: &Context<'_>, number: Index, site: &[String]) -> Vec<String> {
    let document = context.document;
    let node = &document.nodes[number];
    let read = |at: Index| {
        let mut line = byline::parse(&document.text(at));
        let full = |name: &String| name.contains(' ') && byline::looks_like_name(name);
        // `Ada Quill, Institute for the sea`
        if line.names.first().is_some_and(full) {
            line.names.retain(|name| byline::looks_like_name(name));
        }
        // Microdata name authors in so many words, initials and pen names too; elsewhere one odd word spoils the line.
        let sure = node.marks.any(Marks::ITEM) || line.names.iter().all(|name| byline::looks_like_name(name));
        if line.credit || !sure { Vec::new() } else { sort(line.names, site).0 }
    };
    let inside = || number + 1..node.end;
    let named: Vec<Index> = inside().filter(|at| document.attr(*at, "itemprop") == Some("name")).collect();
    let links: Vec<Index> =
        inside().filter(|at| document.nodes[*at].tag == Tag::A && is_author_link(context, *at)).collect();
    for places in [named, links] {
        let people: Vec<String> = places.into_iter().flat_map(read).collect();
        if !people.is_empty() {
            return people;
        }
    }
    // An address of mail right behind the name hides where the name ends.
    if document.text(number).contains('@') {
        let own = inside().filter(|at| document.nodes[*at].marks.any(Marks::BYLINE));
        let own = own.map(|at| document.text(at)).filter(|text| text.contains(' ') && byline::looks_like_name(text));
        let people: Vec<String> = sort(own.collect(), site).0;
        if !people.is_empty() {
            return people;
        }
    }
    let people = read(number);
    if !people.is_empty() {
        return people;
    }
    // `Soumis par <a>Ada Quill</a> le mar …`: words that we do not know stand around the name.
    let whole = |name: &String| byline::looks_like_name(name) && name.contains(' ');
    let links = inside().filter(|at| document.nodes[*at].tag == Tag::A);
    links
        .map(|at| read(at).into_iter().filter(whole).collect::<Vec<_>>())
        .find(|people| !people.is_empty())
        .unwrap_or_default()
}

/// Outside the article and its head: a column of authors, a teaser.
fn is_elsewhere(context: &Context<'_>, number: Index) -> bool {
    let document = context.document;
    let container = &document.nodes[context.main.container];
    let node = &document.nodes[number];
    let after = node.text >= container.text_end && number >= container.end + 400;
    let within_card = document
        .ancestors(number)
        .take(6)
        .any(|at| document.nodes[at].tag == Tag::Aside || document.nodes[at].tag == Tag::Footer);
    // Some systems put the line of author and date into a `footer` above the text.
    after || (within_card && node.text > context.main.opening)
}

fn is_author_link(context: &Context<'_>, number: Index) -> bool {
    let href = context.document.attr(number, "href").unwrap_or_default().to_ascii_lowercase();
    context.generic.bylines.paths.iter().any(|path| href.contains(path.as_str()))
        || context.document.attr(number, "rel") == Some("author")
        || href.starts_with("mailto:")
}

/// `Ada Quill | 3 May 2024`: a sign that parts what stands in one line, and the day behind it.
fn is_before_date(text: &str) -> bool {
    let Some(span) = date::span(text) else { return false };
    let before = text[..span.start].trim_end();
    // Behind a dash nothing else may follow: a place stands so before a day, too.
    let ends = text[span.end..].chars().filter(|c| c.is_alphabetic()).count() <= 3;
    let dash = if ends { before.strip_suffix(['-', '–', '—']) } else { None };
    let name = before.strip_suffix(['|', '·', '•']).or(dash).map(str::trim).unwrap_or_default();
    name.contains(' ') && byline::looks_like_name(name)
}

/// Links to authors' pages in the head of the article.
fn linked_names(context: &Context<'_>, site: &[String]) -> Option<Told<Vec<String>>> {
    let document = context.document;
    let mut names = Vec::new();
    for number in document.tagged(Tag::A) {
        let node = &document.nodes[number];
        if node.text > context.main.opening
            || !is_author_link(context, number)
            || document.attr(number, "href").is_some_and(|href| href.starts_with("mailto:"))
        {
            continue;
        }
        if document.within(number, Marks::HIDDEN | Marks::COMMENTS)
            || document
                .ancestors(number)
                .any(|at| matches!(document.nodes[at].tag, Tag::Nav | Tag::Footer | Tag::Aside))
        {
            continue;
        }
        let (people, _) = sort(byline::names(&document.text(number)), site);
        names.extend(people.into_iter().filter(|name| byline::looks_like_name(name) && name.contains(' ')));
    }
    (!names.is_empty() && names.len() <= 8).then(|| Told::new(once(names), "link to an author's page"))
}

/// A line of the head that begins with `By`.
fn line(context: &Context<'_>, site: &[String]) -> Option<Told<Vec<String>>> {
    let document = context.document;
    let head = context.blocks.iter().take_while(|block| block.first <= context.main.opening);
    let mut lines = head.filter(|block| {
        block.weight <= 120
            && !document.within(block.node, Marks::HIDDEN | Marks::COMMENTS | Marks::CAPTION)
            // `Interview: Ada Quill` is no credit of a picture, whatever its class.
            && (block.text.contains(':') || !document.within(block.node, Marks::CREDIT))
    });
    lines.find_map(|block| {
        // `By Ada Quill | The Courier | 3 min`
        let names = block.text.trim_start_matches(['|', ' ']).split('|').next().unwrap_or_default();
        let read = byline::parse(if byline::parse(names).opened { names } else { &block.text });
        let (people, _) = sort(read.names, site);
        let fits = (read.opened || is_before_date(&block.text))
            && !read.credit
            && !people.is_empty()
            && people.iter().all(|name| byline::looks_like_name(name));
        fits.then(|| Told::new(people, "pattern byline"))
    })
}
