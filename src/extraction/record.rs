//! The record of a page: every field read for itself, so that one that breaks never loses the article.

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::tz::TimeZone;

use super::context::{Context, Told};
use super::images::{self, Picture};
use super::maintext::{self, Guide, Paragraph};
use super::page::Page;
use super::plain::{self, Text};
use super::{Passage, Story, authors, dates, details, fields, headline, rules, signature};
use crate::article::{Article, CaptureNote, Evidence, EvidenceMap, Image, Part, ProfileNote};
use crate::capture::Digest;
use crate::lexicon::Lexicons;
use crate::profile::{Profile, RECORD_FIELDS};

/// A record in the making.
#[derive(Default)]
pub struct Record {
    article: Article,
    evidence: EvidenceMap,
    story: Story,
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
        self.told(field, || {
            context.layout.get(field).and_then(|rules| rules::text(context, rules)).or_else(|| generic(context))
        })
    }

    /// A list field: the profile's rules, then the generic reader.
    fn list(
        &mut self,
        context: &Context<'_>,
        field: &str,
        generic: fn(&Context<'_>) -> Option<Told<Vec<String>>>,
    ) -> Vec<String> {
        self.told(field, || {
            context.layout.get(field).and_then(|rules| rules::values(context, rules)).or_else(|| generic(context))
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
        self.article.language = context.language.clone();
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
        self.article.authors = self
            .told("authors", || {
                let ruled =
                    context.layout.get("authors").and_then(|rules| rules::values(context, rules)).map(authors::tidy);
                ruled.or_else(|| authors::read(context, credited, text.signature.clone()))
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
    }

    fn fill_extra(&mut self, context: &Context<'_>) {
        for (field, rules) in context.layout.fields() {
            if RECORD_FIELDS.iter().any(|(name, _)| *name == field) {
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
            passages.push(Passage { part: Part::Headline, paragraph: 0, text: headline.clone() });
        }
        let mut pictures = text.pictures.into_iter().peekable();
        let show = |picture: Picture, passages: &mut Vec<Passage>, article: &mut Article| {
            if let Some(caption) = &picture.image.caption {
                let paragraph = u32::try_from(article.images.len()).unwrap_or(u32::MAX);
                passages.push(Passage { part: Part::Caption, paragraph, text: caption.clone() });
            }
            article.images.push(picture.image);
        };
        for paragraph in text.paragraphs {
            while let Some(picture) = pictures.next_if(|picture| picture.node < paragraph.node) {
                show(picture, &mut passages, &mut self.article);
            }
            let number = u32::try_from(self.article.body.len()).unwrap_or(u32::MAX);
            passages.push(Passage { part: Part::Body, paragraph: number, text: paragraph.text.clone() });
            self.article.body.push(paragraph.text);
        }
        for picture in pictures {
            show(picture, &mut passages, &mut self.article);
        }
        if !self.article.images.is_empty() {
            self.evidence
                .insert("images".to_owned(), vec![Evidence { rule: "pictures of the main text".to_owned(), at: None }]);
        }
        self.story = Story { passages };
    }

    /// Reads a page of plain text.
    pub fn fill_plain(&mut self, text: &str, profile: &Profile) {
        let lines = plain::read(text);
        let place = |rule: &str| vec![Evidence { rule: rule.to_owned(), at: None }];
        let zone: Option<&TimeZone> = profile.timezone.as_ref();
        for (field, told) in [("section", &lines.section), ("headline", &lines.headline)] {
            if told.is_some() {
                self.evidence.insert(field.to_owned(), place("pattern line above the text"));
            }
        }
        self.article.section = lines.section;
        self.article.headline = lines.headline;
        self.article.date = lines.stamp.map(|stamp| stamp.render(zone));
        if self.article.date.is_some() {
            self.evidence.insert("date".to_owned(), place("pattern date line"));
        }
        if !lines.authors.is_empty() {
            self.evidence.insert("authors".to_owned(), place("pattern byline"));
        }
        self.article.authors = lines.authors;
        let mut main = MainText { rule: "lines of the text".to_owned(), ..MainText::default() };
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
    }

    /// Reads people, resolutions, awards and the day of the event out of the prose.
    pub fn fill_prose(&mut self, page: &Page<'_>, profile: &Profile, lexicons: &Lexicons) {
        let name = profile.lexicon.as_deref().or(self.article.language.as_deref());
        let Some(lexicon) = name.and_then(|language| lexicons.for_language(language)) else { return };
        let story = std::mem::take(&mut self.story);
        let published = self.article.date.clone();
        let known = fields::Context { published: published.as_deref(), url: page.url, fetched_at: page.fetched_at };
        let people = self.guarded("people", || Some(fields::people::read(&story, lexicon))).unwrap_or_default();
        let texts = fields::Texts::of(&story, lexicon, &people);
        let event = self.guarded("event_date", || Some(fields::event_date::read(&texts, &known))).unwrap_or_default();
        let resolutions = self
            .guarded("resolutions", || Some(fields::resolutions::read(&texts, lexicon, &people, &event, &known)))
            .unwrap_or_default();
        let awards = self
            .guarded("awards", || Some(fields::awards::read(&texts, lexicon, &people, &resolutions)))
            .unwrap_or_default();
        self.article.people = people.list;
        self.article.resolutions = resolutions.list;
        self.article.awards = awards.list;
        self.evidence.extend(people.evidence);
        self.evidence.extend(resolutions.evidence);
        self.evidence.extend(awards.evidence);
        if self.article.event_date.is_none() {
            self.article.event_date = event.date;
            self.evidence.extend(event.evidence);
        }
    }

    /// The record, with its names, digests and evidence.
    pub fn finish(mut self, page: &Page<'_>, profile: &Profile) -> Article {
        let native = profile.native_id(page.url).map(str::to_owned);
        let id = native.unwrap_or_else(|| Digest::of(page.url.as_str().as_bytes()).hex()[..12].to_owned());
        self.article.id = format!("{}:{id}", profile.name);
        self.article.source.clone_from(&profile.name);
        self.article.url = page.url.as_str().to_owned();
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

/// Paragraphs and pictures of the article.
#[derive(Default)]
struct MainText {
    rule: String,
    paragraphs: Vec<Paragraph>,
    pictures: Vec<Picture>,
    signature: Option<Told<Vec<String>>>,
}

impl MainText {
    fn read(context: &Context<'_>, headline: Option<&str>, known: &[String]) -> Self {
        let document = context.document;
        let key = headline.map(maintext::fold).unwrap_or_default();
        let candidates = headline::candidates(context);
        let node = candidates.into_iter().find(|one| one.node.is_some() && one.key == key).and_then(|one| one.node);
        let summaries = context
            .generic
            .metadata
            .summary
            .iter()
            .filter_map(|name| context.meta.get(name))
            .map(maintext::fold)
            .collect();
        let layout = context.main;
        let guide = Guide { headline: key, summaries, headline_node: node, refused: &context.generic.refused };
        let ruled = context.layout.get("body").and_then(|rules| rules::paragraphs(context, rules));
        let (mut paragraphs, rule) = match ruled {
            Some(told) => (told.value, told.rule),
            None => (maintext::paragraphs(document, context.blocks, layout, &guide), "main text".to_owned()),
        };
        let signature = signature::take(document, context.blocks, &mut paragraphs, known, &layout.beside);
        let start = node.unwrap_or(layout.container).min(layout.container);
        let pictures = images::read(context, start..document.nodes[layout.container].end, &layout.beside);
        Self { rule, paragraphs, pictures, signature }
    }
}
