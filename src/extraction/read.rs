//! One page, read whole: decoded, parsed and walked once.

use super::context::Context;
use super::document::Document;
use super::generic::Generic;
use super::headline::Headlines;
use super::jsonld::{self, Hints, LinkedData};
use super::meta::MetaData;
use super::page::{Page, PageKind, Reading};
use super::record::Record;
use super::tag::Tag;
use super::{kind, language, links, maintext, rules};
use crate::address::Address;
use crate::capture::charset;
use crate::lexicon::Lexicons;
use crate::markup;
use crate::profile::Profile;

/// Reads a page.
pub fn read(page: &Page<'_>, profile: &Profile, lexicons: &Lexicons) -> Reading {
    if let Some(what) = kind::no_text(page.body) {
        let empty = what == "empty";
        let kind = if empty && (200..300).contains(&page.status) { PageKind::Blocked } else { PageKind::Other };
        let reason = if empty { "empty answer".to_owned() } else { format!("{what}, not a page") };
        return bare(page, kind, reason, "UTF-8");
    }
    let content_type = page.header("content-type").unwrap_or_default();
    let decoded = charset::decode(page.body, Some(content_type).filter(|text| !text.is_empty()));
    if content_type.trim_start().to_ascii_lowercase().starts_with("text/plain") {
        return read_plain(page, profile, lexicons, &decoded.text, decoded.charset);
    }
    read_markup(page, profile, lexicons, &decoded.text, decoded.charset)
}

fn read_plain(page: &Page<'_>, profile: &Profile, lexicons: &Lexicons, text: &str, encoding: &'static str) -> Reading {
    let mut record = Record::default();
    record.fill_plain(text, profile);
    record.fill_prose(page, profile, lexicons);
    let told = !record.article().body.is_empty();
    let (kind, reason) = if told { (PageKind::Article, "plain text") } else { (PageKind::Other, "no running text") };
    let broken = std::mem::take(&mut record.broken);
    let article = Some(record.finish(page, profile));
    Reading { article, broken, ..bare(page, kind, reason.to_owned(), encoding) }
}

fn read_markup(page: &Page<'_>, profile: &Profile, lexicons: &Lexicons, text: &str, encoding: &'static str) -> Reading {
    with_context(page, profile, text, |context, canonical| {
        let mut record = Record::default();
        record.fill(context);
        let (kind, reason) = match kind::refused(page) {
            Some(reason) => (PageKind::Blocked, reason),
            None => kind::of(context, record.article()),
        };
        record.fill_prose(page, profile, lexicons);
        Reading {
            kind,
            reason,
            links: links::links(context.document, context.base),
            canonical: canonical.cloned(),
            robots: links::robots(page, Some(context.meta)),
            encoding,
            broken: std::mem::take(&mut record.broken),
            article: (kind != PageKind::Blocked).then(|| record.finish(page, profile)),
        }
    })
}

/// Parses a page of markup and looks at it with everything that readers are given.
pub fn with_context<T>(
    page: &Page<'_>,
    profile: &Profile,
    text: &str,
    look: impl FnOnce(&Context<'_>, Option<&Address>) -> T,
) -> T {
    let tree = markup::parse(text);
    let generic = Generic::get();
    let document = Document::new(&tree, &generic.marks);
    let layout = profile.layout(page.fetched_at);
    let meta = MetaData::read(&document);
    let base = meta.base.as_deref().and_then(|base| page.url.join(base)).unwrap_or_else(|| page.url.clone());
    let canonical = meta.canonical.as_deref().and_then(|link| base.join(link));
    let values = jsonld::values(&document.scripts);
    let linked = LinkedData::read(&values, &hints(page, canonical.as_ref(), &document, &meta));
    let blocks = maintext::blocks(&document);
    let main = maintext::Layout::find(&document, &blocks, &maintext::quoted(&blocks, linked.article()));
    let mut context = Context {
        page: *page,
        document: &document,
        linked: &linked,
        meta: &meta,
        blocks: &blocks,
        main: &main,
        base: &base,
        profile,
        layout,
        generic,
        headlines: Headlines::default(),
        language: language::decided(
            language::stated(profile, &meta),
            blocks.iter().filter(|block| block.is_prose()).map(|block| &block.text),
        ),
    };
    context.language = rules::language(&context).map(|told| told.value).or(context.language);
    let own = rules::address(&context).map(|told| told.value);
    look(&context, own.as_ref().or(canonical.as_ref()))
}

/// A reading without a record.
fn bare(page: &Page<'_>, kind: PageKind, reason: String, encoding: &'static str) -> Reading {
    Reading {
        kind,
        reason,
        article: None,
        links: Vec::new(),
        canonical: None,
        robots: links::robots(page, None),
        encoding,
        broken: Vec::new(),
    }
}

fn hints<'a>(
    page: &Page<'a>,
    canonical: Option<&'a Address>,
    document: &Document<'_>,
    meta: &'a MetaData,
) -> Hints<'a> {
    let mut addresses = vec![page.url.as_str()];
    addresses.extend(canonical.map(Address::as_str));
    addresses.extend(meta.get("og:url"));
    let mut headlines: Vec<String> = document.tagged(Tag::H1).take(5).map(|number| document.text(number)).collect();
    headlines.extend(meta.get("og:title").map(str::to_owned));
    headlines.extend(meta.title.clone());
    Hints { addresses, headlines }
}
