//! The record of a page: every field read for itself, so that one that breaks never loses the article.

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::tz::TimeZone;

use super::context::{Context, Told};
use super::fields::people::People;
use super::images::{self, Picture};
use super::maintext::{self, Guide, Paragraph};
use super::page::Page;
use super::plain::{self, Text};
use super::{Passage, Story, authors, dates, details, excerpt, fields, headline, jsonld, rules, signature};
use crate::address::Address;
use crate::article::{Article, CaptureNote, Evidence, EvidenceMap, Image, Part, ProfileNote};
use crate::capture::Digest;
use crate::lexicon::{Lexicon, Lexicons};
use crate::profile::{Kind, Profile, RECORD_FIELDS, Rule};

/// A record in the making.
#[derive(Default)]
pub struct Record {
    article: Article,
    evidence: EvidenceMap,
    story: Story,
    /// For prose fields, also of the profile's own, the texts that the profile names for them.
    excerpts: Vec<Excerpt>,
    /// The page's address, where a rule of the profile reads it.
    url: Option<Address>,
    /// Fields whose reader broke, with its words.
    pub broken: Vec<(String, String)>,
}

impl Record {
    /// What is read so far.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// Runs a field's reader; a panic in it is noted and costs this field alone.
    fn guarded<T>(&mut self, field: &str, reader: impl FnOnce() -> Option<T>) -> Option<T> {
        match catch_unwind(AssertUnwindSafe(reader)) {
            Ok(value) => value,
            Err(panic) => {
                let words = panic.downcast_ref::<String>().cloned();
                let words = words.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                self.broken.push((field.to_owned(), words.unwrap_or_else(|| "panicked".to_owned())));
                None
            }
        }
    }

    fn told<T>(&mut self, field: &str, reader: impl FnOnce() -> Option<Told<T>>) -> Option<T> {
        let told = self.guarded(field, reader)?;
        self.evidence.insert(field.to_owned(), told.evidence());
        Some(told.value)
    }

    /// A text field: the profile's rules, then the generic reader.
    fn text(
        &mut self,
        context: &Context<'_>,
        field: &str,
        generic: fn(&Context<'_>) -> Option<Told<String>>,
    ) -> Option<String> {
        let rules = context.layout.get(field);
        self.told(field, || {
            let general = || {
                let Told { value, rule } = generic(context)?;
                let told = rules::cleaned(Told::new(vec![value], rule), rules)?;
                told.value.into_iter().next().map(|value| Told::new(value, told.rule))
            };
            rules.and_then(|rules| rules::text(context, rules)).or_else(general)
        })
    }

    /// A list field: the profile's rules, then the generic reader.
    fn list(
        &mut self,
        context: &Context<'_>,
        field: &str,
        generic: fn(&Context<'_>) -> Option<Told<Vec<String>>>,
    ) -> Vec<String> {
        let rules = context.layout.get(field);
        self.told(field, || {
            let general = || generic(context).and_then(|told| rules::cleaned(told, rules));
            rules.and_then(|rules| rules::values(context, rules)).or_else(general)
        })
        .unwrap_or_default()
    }

    fn stamp(
        &mut self,
        context: &Context<'_>,
        field: &str,
        generic: fn(&Context<'_>) -> Option<Told<fields::date::Stamp>>,
    ) -> Option<String> {
        self.told(field, || {
            let ruled = context.layout.get(field).and_then(|rules| rules::stamp(context, rules));
            ruled.or_else(|| generic(context)).map(|found| dates::render(context, found))
        })
    }

    /// Reads a page of markup.
    pub fn fill(&mut self, context: &Context<'_>) {
        self.article.language = self.told("language", || rules::language(context)).or(context.language.clone());
        self.article.headline = self.text(context, "headline", headline::read);
        self.article.date = self.stamp(context, "date", dates::published);
        self.article.modified = self.stamp(context, "modified", dates::modified);
        self.article.section = self.text(context, "section", details::section);
        self.article.summary = self.text(context, "summary", details::summary);
        self.article.topics = self.list(context, "topics", details::topics);
        let headline = self.article.headline.clone();
        let credited = self.guarded("authors", || Some(authors::metadata(context))).unwrap_or_default();
        let known = credited.people.as_ref().map(|told| told.value.clone()).unwrap_or_default();
        let text =
            self.guarded("body", || Some(MainText::read(context, headline.as_deref(), &known))).unwrap_or_default();
        if !text.paragraphs.is_empty() {
            self.evidence.insert("body".to_owned(), vec![Evidence { rule: text.rule.clone(), at: None }]);
        }
        let rules = context.layout.get("authors");
        let signature = text.signature.clone();
        self.article.authors = self
            .told("authors", || {
                let ruled = rules.and_then(|rules| rules::values(context, rules)).map(authors::tidy);
                let general =
                    || authors::read(context, credited, signature).and_then(|told| rules::cleaned(told, rules));
                ruled.or_else(general)
            })
            .unwrap_or_default();
        let event = context.layout.get("event_date");
        self.article.event_date = self.told("event_date", || {
            event
                .and_then(|rules| rules::stamp(context, rules))
                .map(|found| Told::new(found.value.day.to_string(), found.rule))
        });
        self.fill_extra(context);
        self.tell(text);
        self.excerpt(context);
        self.url = self.told("url", || rules::address(context));
    }

    /// The texts that the profile names for prose fields.
    fn excerpt(&mut self, context: &Context<'_>) {
        for (field, rules) in context.layout.fields().filter(|(_, rules)| rules.kind.is_prose()) {
            let story = &self.story;
            if let Some(story) = excerpt::read(context, rules, story) {
                let rule = rules.select.iter().map(Rule::to_string).collect::<Vec<_>>().join(", ");
                self.excerpts.push(Excerpt { field: field.to_owned(), kind: rules.kind, rule, story });
            }
        }
    }

    fn fill_extra(&mut self, context: &Context<'_>) {
        for (field, rules) in context.layout.fields() {
            if RECORD_FIELDS.iter().any(|(name, _)| *name == field) || rules.kind.is_prose() {
                continue;
            }
            if let Some(value) = self.told(&format!("extra/{field}"), || rules::extra(context, rules)) {
                self.article.extra.insert(field.to_owned(), value);
            }
        }
    }

    /// Body and pictures, and the story that they are parts of.
    fn tell(&mut self, text: MainText) {
        let mut passages = Vec::new();
        if let Some(headline) = &self.article.headline {
            passages.push(Passage::new(Part::Headline, 0, headline.clone()));
        }
        let mut pictures = text.pictures.into_iter().peekable();
        let show = |picture: Picture, passages: &mut Vec<Passage>, article: &mut Article| {
            if let Some(caption) = &picture.image.caption {
                let paragraph = u32::try_from(article.images.len()).unwrap_or(u32::MAX);
                passages.push(Passage::new(Part::Caption, paragraph, caption.clone()));
            }
            article.images.push(picture.image);
        };
        for paragraph in text.paragraphs {
            while let Some(picture) = pictures.next_if(|picture| picture.node < paragraph.node) {
                show(picture, &mut passages, &mut self.article);
            }
            let number = u32::try_from(self.article.body.len()).unwrap_or(u32::MAX);
            passages.push(Passage::new(Part::Body, number, paragraph.text.clone()));
            self.article.body.push(paragraph.text);
        }
        for picture in pictures {
            show(picture, &mut passages, &mut self.article);
        }
        if !self.article.images.is_empty() {
            self.evidence.insert("images".to_owned(), vec![Evidence { rule: text.shown_by, at: None }]);
        }
        self.story = Story { passages };
    }

    /// Reads a page of plain text.
    pub fn fill_plain(&mut self, text: &str, profile: &Profile) {
        let lines = plain::read(text);
        let place = |rule: &str| vec![Evidence { rule: rule.to_owned(), at: None }];
        for (field, told) in [("section", &lines.section), ("headline", &lines.headline)] {
            if told.is_some() {
                self.evidence.insert(field.to_owned(), place("pattern line above the text"));
            }
        }
        self.article.section = lines.section;
        self.article.headline = lines.headline;
        if !lines.authors.is_empty() {
            self.evidence.insert("authors".to_owned(), place("pattern byline"));
        }
        self.article.authors = lines.authors;
        let rule = "lines of the text".to_owned();
        let mut main = MainText { shown_by: rule.clone(), rule, ..MainText::default() };
        for (number, text) in lines.texts.into_iter().enumerate() {
            match text {
                Text::Paragraph(text) => main.paragraphs.push(Paragraph { text, node: number }),
                Text::Caption { caption, credit } => main
                    .pictures
                    .push(Picture { image: Image { url: None, caption: Some(caption), credit }, node: number }),
            }
        }
        if !main.paragraphs.is_empty() {
            self.evidence.insert("body".to_owned(), place(&main.rule));
        }
        self.tell(main);
        self.article.language = profile.language.clone().or_else(|| super::language::of_text(&self.article.body));
        let zones = &super::generic::Generic::get().zones;
        let spoken = self.article.language.as_ref().and_then(|language| zones.languages.get(language));
        let zone = profile.timezone.clone().or_else(|| spoken.and_then(|name| TimeZone::get(name).ok()));
        if let Some(stamp) = lines.stamp {
            self.article.date = Some(stamp.render(zone.as_ref()));
            self.evidence.insert("date".to_owned(), place("pattern date line"));
        }
    }

    /// Reads people, resolutions, awards and the day of the event out of the prose.
    pub fn fill_prose(&mut self, page: &Page<'_>, profile: &Profile, lexicons: &Lexicons) {
        let name = profile.lexicon.as_deref().or(self.article.language.as_deref());
        let Some(lexicon) = name.and_then(|language| lexicons.for_language(language)) else { return };
        let story = std::mem::take(&mut self.story).cut();
        let published = self.article.date.clone();
        let known = fields::Context { published: published.as_deref(), url: page.url, fetched_at: page.fetched_at };
        let people = self.guarded("people", || Some(fields::people::read(&story, lexicon))).unwrap_or_default();
        let told = self.guarded("prose", || Some(fields::Texts::of(&story, lexicon, &people)));
        self.fill_acts(told.as_ref(), lexicon, &people, &known);
        self.article.people = people.list;
        self.evidence.extend(people.evidence);
        for excerpt in std::mem::take(&mut self.excerpts) {
            self.fill_excerpt(excerpt, lexicon, &known);
        }
    }

    /// What is adopted, given and received, and when, of texts that were made ready.
    fn fill_acts(
        &mut self,
        texts: Option<&fields::Texts<'_>>,
        lexicon: &Lexicon,
        people: &People,
        known: &fields::Context<'_>,
    ) {
        let Some(texts) = texts else { return };
        let event = self.guarded("event_date", || Some(fields::event_date::read(texts, known))).unwrap_or_default();
        let resolutions = self
            .guarded("resolutions", || Some(fields::resolutions::read(texts, lexicon, people, &event, known)))
            .unwrap_or_default();
        let awards = self
            .guarded("awards", || Some(fields::awards::read(texts, lexicon, people, &resolutions)))
            .unwrap_or_default();
        self.article.resolutions = resolutions.list;
        self.article.awards = awards.list;
        self.evidence.extend(resolutions.evidence);
        self.evidence.extend(awards.evidence);
        if self.article.event_date.is_none() {
            self.article.event_date = event.date;
            self.evidence.extend(event.evidence);
        }
    }

    /// Reads a prose field out of the texts that the profile names for it.
    fn fill_excerpt(&mut self, excerpt: Excerpt, lexicon: &Lexicon, known: &fields::Context<'_>) {
        let Excerpt { field, kind, rule, story } = excerpt;
        let Some(prose) = self.guarded(&field, || Some(fields::read(&story.cut(), lexicon, known))) else { return };
        let own = RECORD_FIELDS.iter().all(|(name, _)| *name != field);
        if own {
            let value = match kind {
                Kind::People => serde_json::to_value(prose.people),
                Kind::Resolutions => serde_json::to_value(prose.resolutions),
                _ => serde_json::to_value(prose.awards),
            };
            if let Some(value) = value.ok().filter(|value| value.as_array().is_some_and(|list| !list.is_empty())) {
                self.evidence.insert(format!("extra/{field}"), vec![Evidence { rule, at: None }]);
                self.article.extra.insert(field, value);
            }
            return;
        }
        match kind {
            Kind::People => self.article.people = prose.people,
            Kind::Resolutions => self.article.resolutions = prose.resolutions,
            _ => self.article.awards = prose.awards,
        }
        let inside = format!("{field}/");
        let of_field = |path: &str| path == field || path.starts_with(&inside);
        self.evidence.retain(|path, _| !of_field(path));
        self.evidence.extend(prose.evidence.into_iter().filter(|(path, _)| of_field(path)).map(|(path, mut list)| {
            for one in &mut list {
                one.at = one.at.filter(|place| place.paragraph != excerpt::ELSEWHERE);
            }
            (path, list)
        }));
    }

    /// The record, with its names, digests and evidence.
    pub fn finish(mut self, page: &Page<'_>, profile: &Profile) -> Article {
        let native = profile.native_id(page.url).map(str::to_owned);
        let id = native.unwrap_or_else(|| Digest::of(page.url.as_str().as_bytes()).hex()[..12].to_owned());
        self.article.id = format!("{}:{id}", profile.name);
        self.article.source.clone_from(&profile.name);
        self.article.url = self.url.as_ref().unwrap_or(page.url).as_str().to_owned();
        self.article.capture = Some(CaptureNote {
            fetched_at: page.fetched_at.to_string(),
            status: page.status,
            sha256: Digest::of(page.body).hex(),
        });
        self.article.hemero = Some(env!("CARGO_PKG_VERSION").to_owned());
        self.article.profile = Some(ProfileNote { name: profile.name.clone(), sha256: profile.sha256.clone() });
        self.article.evidence = Some(self.evidence);
        self.article
    }
}

/// What a prose field of the profile is read from.
struct Excerpt {
    field: String,
    kind: Kind,
    /// The rules, as evidence names them.
    rule: String,
    story: Story,
}

/// Paragraphs and pictures of the article.
#[derive(Default)]
struct MainText {
    rule: String,
    /// What found the pictures.
    shown_by: String,
    paragraphs: Vec<Paragraph>,
    pictures: Vec<Picture>,
    signature: Option<Told<Vec<String>>>,
}

impl MainText {
    fn read(context: &Context<'_>, headline: Option<&str>, known: &[String]) -> Self {
        let document = context.document;
        let key = headline.map(maintext::fold).unwrap_or_default();
        let shown = headline::candidates(context).iter().find(|one| one.node.is_some() && one.key == key);
        let node = shown.map_or_else(|| headline::found(context).and_then(|found| found.node), |one| one.node);
        let told =
            context.generic.metadata.summary.iter().filter_map(|name| context.meta.get(name)).map(maintext::fold);
        let linked = context.linked.article().and_then(|node| jsonld::string(node, "description"));
        let summaries = told.chain(linked.as_deref().map(maintext::fold)).collect();
        let layout = context.main;
        let guide = Guide { headline: key, summaries, headline_node: node, refused: &context.generic.refused };
        let rules = context.layout.get("body");
        let ruled = rules.and_then(|rules| rules::paragraphs(context, rules));
        let generic = ruled.is_none();
        let (paragraphs, rule) = match ruled {
            Some(told) => (told.value, told.rule),
            None => {
                let found = maintext::paragraphs(document, context.blocks, layout, &guide);
                (rules::left(context, rules, found), "main text".to_owned())
            }
        };
        let (mut paragraphs, rule) =
            match maintext::whole(context.linked.article(), &paragraphs, layout.container).filter(|_| generic) {
                Some(whole) => (whole, "jsonld articleBody".to_owned()),
                None => (paragraphs, rule),
            };
        let signature = signature::take(document, context.blocks, &mut paragraphs, known, &layout.beside);
        let start = node.unwrap_or(layout.container).min(layout.container);
        let rules = context.layout.get("images");
        let (pictures, shown_by) = match rules.and_then(|rules| images::ruled(context, rules)) {
            Some(told) => (told.value, told.rule),
            None => {
                let found = images::read(context, start..document.nodes[layout.container].end, &layout.beside);
                (images::left(context, rules, found), "pictures of the main text".to_owned())
            }
        };
        Self { rule, shown_by, paragraphs, pictures, signature }
    }
}
