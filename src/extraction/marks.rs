//! What class names, ids and roles say about an element, by the word lists of `generic.toml`.

use std::collections::BTreeMap;
use std::ops::{BitOr, BitOrAssign};
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use foldhash::{HashMap, HashMapExt, HashSet};
use serde::Deserialize;

use crate::markup::Element;

/// Bytes by which stems are found; none is shorter.
const STEM: usize = 3;
/// Names whose marks are remembered from page to page: those of many sites.
const REMEMBERED: usize = 20_000;
/// Longer names are none that come again.
const LONGEST: usize = 60;

/// A set of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u32);

impl Marks {
    /// None.
    pub const NONE: Self = Self(0);
    /// Beside the article: related links, newsletter boxes, comments, advertisements, sharing.
    pub const NOISE: Self = Self(1);
    /// Caption of a picture.
    pub const CAPTION: Self = Self(1 << 1);
    /// Author line.
    pub const BYLINE: Self = Self(1 << 2);
    /// Time stamp.
    pub const DATE: Self = Self(1 << 3);
    /// Lead or standfirst.
    pub const LEAD: Self = Self(1 << 4);
    /// Text of the article.
    pub const BODY: Self = Self(1 << 5);
    /// Headline.
    pub const HEADLINE: Self = Self(1 << 6);
    /// Rubric, breadcrumb.
    pub const SECTION: Self = Self(1 << 7);
    /// Keywords of the article.
    pub const TAGS: Self = Self(1 << 8);
    /// Not shown.
    pub const HIDDEN: Self = Self(1 << 9);
    /// Credit of a picture.
    pub const CREDIT: Self = Self(1 << 10);
    /// Offer to subscribe that stands in for the rest of the text.
    pub const PAYWALL: Self = Self(1 << 11);
    /// Line above the headline.
    pub const KICKER: Self = Self(1 << 12);
    /// `itemprop=headline` and the like: named by the microdata vocabulary.
    pub const ITEM: Self = Self(1 << 13);
    /// Clock of the page rather than the article.
    pub const CLOCK: Self = Self(1 << 14);
    /// Time of the last change.
    pub const MODIFIED: Self = Self(1 << 15);
    /// Frame of a picture.
    pub const PICTURE: Self = Self(1 << 18);
    /// What readers write.
    pub const COMMENTS: Self = Self(1 << 17);
    /// Dialogue or wall before the page: consent, cookies.
    pub const WALL: Self = Self(1 << 19);
    /// Biography or portrait box of an author.
    pub const BIOGRAPHY: Self = Self(1 << 16);
    /// Teaser: of another article, or the lead of this one.
    pub const TEASER: Self = Self(1 << 20);

    /// Whether any of the given marks is set.
    pub fn any(self, marks: Self) -> bool {
        self.0 & marks.0 != 0
    }

    /// Whether nothing but a time stamp is marked.
    pub fn is_stamp(self) -> bool {
        self.0 & !(Self::DATE.0 | Self::MODIFIED.0) == 0
    }

    /// The marks that are in both.
    pub fn both(self, marks: Self) -> Self {
        Self(self.0 & marks.0)
    }

    /// Whether all of the given marks are set.
    pub fn all(self, marks: Self) -> bool {
        self.0 & marks.0 == marks.0
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "noise" => Self::NOISE,
            "caption" => Self::CAPTION,
            "byline" => Self::BYLINE,
            "date" => Self::DATE,
            "lead" => Self::LEAD,
            "body" => Self::BODY,
            "headline" => Self::HEADLINE,
            "section" => Self::SECTION,
            "tags" => Self::TAGS,
            "credit" => Self::CREDIT,
            "paywall" => Self::PAYWALL,
            "kicker" => Self::KICKER,
            "clock" => Self::CLOCK,
            "modified" => Self::MODIFIED,
            "biography" => Self::BIOGRAPHY,
            "comments" => Self::COMMENTS,
            "picture" => Self::PICTURE,
            "wall" => Self::WALL,
            "teaser" => Self::TEASER,
            _ => return None,
        })
    }
}

impl BitOr for Marks {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Marks {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// The words of one mark as `generic.toml` gives them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkWords {
    /// Whole words of a class name: `ad` marks `ad-slot`, not `header`.
    #[serde(default)]
    words: Vec<String>,
    /// Beginnings of words: `recommend` marks `recommendations`.
    #[serde(default)]
    stems: Vec<String>,
    /// Words in a row: `read more` marks `read-more` and `readMore`.
    #[serde(default)]
    pairs: Vec<String>,
    /// Ends of words: `bild` marks `absatzbild`.
    #[serde(default)]
    tails: Vec<String>,
}

/// The word lists, ready for look-up.
#[derive(Debug, Default)]
pub struct Wordbook {
    words: HashMap<String, Marks>,
    /// By their first [`STEM`] bytes.
    stems: HashMap<[u8; STEM], Vec<(String, Marks)>>,
    pairs: HashMap<String, Marks>,
    tails: Vec<(String, Marks)>,
    harmless: HashSet<String>,
    /// Marks of class names that were read before: the pages of a site share theirs.
    remembered: RwLock<HashMap<Box<str>, Marks>>,
}

/// The marks of one page's elements being read.
pub struct Reader<'b, 'a> {
    book: &'b Wordbook,
    remembered: RwLockReadGuard<'b, HashMap<Box<str>, Marks>>,
    /// Class names that are not remembered.
    new: HashMap<&'a str, Marks>,
}

impl Wordbook {
    /// Compiles the lists; an unknown mark is its error. The second word of a harmless pair marks nothing.
    pub fn new(lists: &BTreeMap<String, MarkWords>, harmless: Vec<String>) -> Result<Self, String> {
        let mut book = Self { harmless: harmless.into_iter().collect(), ..Self::default() };
        for (name, list) in lists {
            let mark = Marks::named(name).ok_or_else(|| format!("unknown mark '{name}'"))?;
            for (map, words) in [(&mut book.words, &list.words), (&mut book.pairs, &list.pairs)] {
                for word in words {
                    *map.entry(word.clone()).or_default() |= mark;
                }
            }
            book.tails.extend(list.tails.iter().map(|tail| (tail.clone(), mark)));
            for stem in &list.stems {
                let start = start(stem).ok_or_else(|| format!("the stem '{stem}' is shorter than {STEM} letters"))?;
                book.stems.entry(start).or_default().push((stem.clone(), mark));
            }
        }
        Ok(book)
    }

    /// Begins a page.
    pub fn reader<'a>(&self) -> Reader<'_, 'a> {
        let remembered = self.remembered.read().unwrap_or_else(PoisonError::into_inner);
        Reader { book: self, remembered, new: HashMap::new() }
    }

    /// The marks of one class name.
    fn read(&self, value: &str) -> Marks {
        let mut marks = Marks::NONE;
        let mut before = String::with_capacity(value.len());
        let mut word = String::with_capacity(value.len());
        let mut lower = false;
        for c in value.chars().chain([' ']) {
            let joins = c.is_alphanumeric() && !(c.is_uppercase() && lower);
            if !joins && !word.is_empty() {
                let own = self.word(&word);
                if before.is_empty() {
                    marks |= own;
                } else {
                    before.push(' ');
                    before.push_str(&word);
                    marks |= self.pairs.get(&before).copied().unwrap_or_default();
                    marks |= if self.harmless.contains(&before) { Marks::NONE } else { own };
                }
                std::mem::swap(&mut before, &mut word);
                word.clear();
            }
            if c.is_ascii_alphanumeric() {
                word.push(c.to_ascii_lowercase());
            } else if c.is_alphanumeric() {
                word.extend(c.to_lowercase());
            }
            lower = c.is_lowercase() || c.is_numeric();
        }
        marks
    }

    fn word(&self, word: &str) -> Marks {
        let stems = start(word).and_then(|start| self.stems.get(&start)).into_iter().flatten();
        let ending = self.tails.iter().filter(|(tail, _)| word.ends_with(tail.as_str()));
        stems
            .filter(|(stem, _)| word.starts_with(stem))
            .chain(ending)
            .fold(self.words.get(word).copied().unwrap_or_default(), |marks, (_, own)| marks | *own)
    }
}

impl<'a> Reader<'_, 'a> {
    /// The marks of an element.
    pub fn marks(&mut self, element: Element<'a>) -> Marks {
        let mut marks = Marks::NONE;
        for (name, value) in element.attributes() {
            match name.as_bytes() {
                // A style sheet's worth of utility classes says nothing worth the time.
                b"class" | b"id" | b"data-testid" | b"data-component" | b"data-qa" | b"data-type"
                    if value.len() <= 400 =>
                {
                    for name in value.split_ascii_whitespace() {
                        marks |= self.of_name(name);
                    }
                }
                // `<div type="RelatedOneNews">`: boxes that editors put between paragraphs.
                b"type" if element.name() == "div" => marks |= self.of_name(value),
                b"itemprop" => marks |= item(value),
                b"role" => marks |= role(value),
                b"rel" if value == "author" => marks |= Marks::BYLINE,
                b"hidden" if value != "until-found" => marks |= Marks::HIDDEN,
                // A paragraph hidden from screen readers is mostly one behind a paywall; other things are ornaments.
                b"aria-hidden" if value == "true" && element.name() != "p" => marks |= Marks::HIDDEN,
                b"aria-modal" if value == "true" => marks |= Marks::NOISE | Marks::WALL,
                b"style" if hides(value) => marks |= Marks::HIDDEN,
                _ => {}
            }
        }
        marks
    }

    /// The marks of one class name, read if it is new.
    fn of_name(&mut self, name: &'a str) -> Marks {
        let remembered = self.remembered.get(name).copied();
        remembered.unwrap_or_else(|| *self.new.entry(name).or_insert_with(|| self.book.read(name)))
    }

    /// Remembers the new names, as far as there is room.
    pub fn finish(self) {
        let Self { book, remembered, new } = self;
        let room = REMEMBERED.saturating_sub(remembered.len());
        drop(remembered);
        if room > 0 && !new.is_empty() {
            let mut remembered = book.remembered.write().unwrap_or_else(PoisonError::into_inner);
            let short = new.into_iter().filter(|(name, _)| name.len() <= LONGEST).take(room);
            remembered.extend(short.map(|(name, marks)| (name.into(), marks)));
        }
    }
}

fn start(word: &str) -> Option<[u8; STEM]> {
    word.as_bytes().first_chunk().copied()
}

fn item(value: &str) -> Marks {
    let mut marks = Marks::NONE;
    for name in value.split_ascii_whitespace() {
        marks |= match name {
            "headline" => Marks::HEADLINE | Marks::ITEM,
            "author" | "creator" => Marks::BYLINE | Marks::ITEM,
            "datePublished" => Marks::DATE | Marks::ITEM,
            "dateModified" => Marks::MODIFIED | Marks::ITEM,
            "articleBody" => Marks::BODY | Marks::ITEM,
            "articleSection" => Marks::SECTION | Marks::ITEM,
            "description" | "alternativeHeadline" => Marks::LEAD | Marks::ITEM,
            "caption" => Marks::CAPTION,
            "comment" => Marks::COMMENTS,
            _ => Marks::NONE,
        };
    }
    marks
}

fn role(value: &str) -> Marks {
    match value {
        "dialog" | "alertdialog" => Marks::NOISE | Marks::WALL,
        "navigation" | "banner" | "search" | "menu" | "menubar" | "toolbar" | "tablist" | "complementary"
        | "contentinfo" | "form" => Marks::NOISE,
        _ => Marks::NONE,
    }
}

fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}
