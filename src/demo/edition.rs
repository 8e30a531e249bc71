//! The stories of the demonstration, and what becomes of them from day to day.

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Zoned, tz::TimeZone};
use serde::Deserialize;

use super::paper::Paper;
use crate::text::fold;

const FILES: [(Paper, &str); 5] = [
    (Paper::CongXuong, include_str!("articles/congxuong-1.toml")),
    (Paper::CongXuong, include_str!("articles/congxuong-2.toml")),
    (Paper::VinhLam, include_str!("articles/vinhlam-1.toml")),
    (Paper::VinhLam, include_str!("articles/vinhlam-2.toml")),
    (Paper::Observer, include_str!("articles/observer.toml")),
];

/// The day after the last story: everything is told, corrected, moved and gone by then.
pub const LAST_DAY: Date = date(2026, 11, 20);

/// Everything that the three papers ever print.
#[derive(Debug)]
pub struct Edition {
    /// The newest first.
    stories: Vec<Story>,
}

/// One article.
#[derive(Clone, Debug)]
pub struct Story {
    /// The paper that prints it.
    pub paper: Paper,
    /// Its number there.
    pub id: u32,
    /// When it is published, with the paper's own offset.
    pub published: Zoned,
    /// Rubric.
    pub section: String,
    /// Headline.
    pub headline: String,
    /// Standfirst.
    pub lead: Option<String>,
    /// Byline as printed.
    pub byline: String,
    /// Authors as metadata gives them.
    pub authors: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Paragraphs and pictures in order.
    pub parts: Vec<Part>,
    /// A sentence that is added, and the day on which it is.
    pub correction: Option<(Date, String)>,
    /// The day from which it stands at another address.
    pub moved: Option<Date>,
    /// The day from which it is taken down.
    pub gone: Option<Date>,
    /// Encoding of the page, where it is not UTF-8.
    pub encoding: Option<String>,
}

/// A piece of an article.
#[derive(Clone, Debug)]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// A picture with its caption.
    Picture {
        /// Position among the pictures, from 1.
        number: usize,
        /// Caption.
        caption: String,
        /// Photographer.
        credit: Option<String>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    article: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: u32,
    date: String,
    section: String,
    headline: String,
    lead: Option<String>,
    #[serde(default)]
    byline: String,
    #[serde(default)]
    authors: Vec<String>,
    #[serde(default)]
    tags: Vec<String>,
    text: String,
    correction: Option<String>,
    corrected: Option<Date>,
    moved: Option<Date>,
    gone: Option<Date>,
    encoding: Option<String>,
}

impl Edition {
    /// The 81 stories that are part of the program; one of them is gone on the last day.
    ///
    /// # Panics
    /// Where the embedded files are not as they should be, which a test rules out.
    pub fn embedded() -> Self {
        let read = |(paper, text): (Paper, &str)| {
            let file: File = toml::from_str(text).expect("the embedded stories parse");
            file.article.into_iter().map(move |entry| Story::read(paper, entry))
        };
        Self::of(FILES.into_iter().flat_map(read).collect())
    }

    /// `count` stories of [`Paper::VinhLam`], spread over the year up to the last day, for measurements: the
    /// texts of the embedded ones again and again, under headlines and numbers of their own.
    pub fn scaled(count: u32) -> Self {
        let models = Self::embedded().stories;
        let end = models[0].published.clone();
        let step = SignedDuration::from_hours(300 * 24) / i32::try_from(count.max(1)).unwrap_or(i32::MAX);
        let make = |number: u32| {
            let model = &models[number as usize % models.len()];
            let headline = format!("{} ({number})", model.headline);
            let (id, paper) = (10_000 + number, Paper::VinhLam);
            let age = step.saturating_mul(i32::try_from(number).unwrap_or(i32::MAX));
            let published = end.saturating_sub(age).with_time_zone(paper.zone());
            Story { id, paper, headline, published, moved: None, gone: None, encoding: None, ..model.clone() }
        };
        Self::of((0..count).map(make).collect())
    }

    fn of(mut stories: Vec<Story>) -> Self {
        stories.sort_by(|a, b| b.published.cmp(&a.published).then(a.id.cmp(&b.id)));
        Self { stories }
    }

    /// Every story, whatever the day, the newest first.
    pub fn stories(&self) -> &[Story] {
        &self.stories
    }

    /// What a paper has in print on a day, the newest first.
    pub fn in_print(&self, paper: Paper, day: Date) -> impl Iterator<Item = &Story> {
        self.stories.iter().filter(move |story| story.paper == paper && story.is_in_print(day))
    }

    /// A story by its number, whatever the day.
    pub fn find(&self, paper: Paper, id: u32) -> Option<&Story> {
        self.stories.iter().find(|story| story.paper == paper && story.id == id)
    }
}

impl Story {
    fn read(paper: Paper, entry: Entry) -> Self {
        let published = entry.date.parse::<jiff::Timestamp>().expect("an RFC 3339 date");
        Self {
            paper,
            id: entry.id,
            published: published.to_zoned(paper.zone()),
            section: entry.section,
            headline: entry.headline,
            lead: entry.lead,
            byline: entry.byline,
            authors: entry.authors,
            tags: entry.tags,
            parts: parts(&entry.text),
            correction: entry.corrected.zip(entry.correction),
            moved: entry.moved,
            gone: entry.gone,
            encoding: entry.encoding,
        }
    }

    /// Whether it is published and not yet taken down.
    pub fn is_in_print(&self, day: Date) -> bool {
        self.published.date() <= day && !self.is_gone(day)
    }

    /// Whether it has been taken down.
    pub fn is_gone(&self, day: Date) -> bool {
        self.gone.is_some_and(|gone| gone <= day)
    }

    /// Whether it stands at its later address.
    pub fn has_moved(&self, day: Date) -> bool {
        self.moved.is_some_and(|moved| moved <= day)
    }

    /// The correction, once it is made.
    pub fn correction(&self, day: Date) -> Option<&str> {
        self.correction.as_ref().filter(|(from, _)| *from <= day).map(|(_, text)| text.as_str())
    }

    /// When it was last changed, as of a day: at noon where it was corrected.
    pub fn modified(&self, day: Date) -> Zoned {
        let corrected = self.correction.as_ref().filter(|(from, _)| *from <= day);
        let noon = corrected.and_then(|(from, _)| from.at(12, 0, 0, 0).to_zoned(self.paper.zone()).ok());
        noon.unwrap_or_else(|| self.published.clone())
    }

    /// The paragraphs as written, without a correction.
    pub fn paragraphs(&self) -> Vec<&str> {
        let texts = self.parts.iter().filter_map(|part| match part {
            Part::Text(text) => Some(text.as_str()),
            Part::Picture { .. } => None,
        });
        texts.collect()
    }

    /// How many pictures it has.
    pub fn pictures(&self) -> usize {
        self.parts.iter().filter(|part| matches!(part, Part::Picture { .. })).count()
    }

    /// The headline as part of an address.
    pub fn slug(&self) -> String {
        let folded = fold(&self.headline);
        let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.take(9).collect::<Vec<_>>().join("-")
    }

    /// The standfirst, or else the first paragraph.
    pub fn summary(&self) -> &str {
        let first = || self.paragraphs().into_iter().next();
        self.lead.as_deref().or_else(first).unwrap_or_default()
    }
}

/// Paragraphs stand between blank lines; a line `@ caption | credit` is a picture.
fn parts(text: &str) -> Vec<Part> {
    let mut pictures = 0;
    let blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    let part = |block: &str| match block.strip_prefix("@ ") {
        None => Part::Text(block.to_owned()),
        Some(line) => {
            pictures += 1;
            let (caption, credit) = line.split_once(" | ").map_or((line, None), |(c, by)| (c, Some(by.to_owned())));
            Part::Picture { number: pictures, caption: caption.to_owned(), credit }
        }
    };
    blocks.map(part).collect()
}

/// The time zone of Vietnamese papers; the offset has not changed since 1975.
pub(super) fn indochina() -> TimeZone {
    TimeZone::fixed(jiff::tz::offset(7))
}
