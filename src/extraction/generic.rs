//! `selectors/generic.toml`: the words by which pages of undescribed sites are read.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::marks::{MarkWords, Wordbook};
use crate::text::{fold, letters};

/// The text of the file, embedded; it counts into every profile's digest.
pub const TEXT: &str = include_str!("../../selectors/generic.toml");

static GENERIC: LazyLock<Generic> = LazyLock::new(|| {
    let file: File = toml::from_str(TEXT).expect("generic.toml is checked by a test");
    Generic::compile(file).expect("generic.toml is checked by a test")
});

/// The word lists, ready for look-up.
#[derive(Debug)]
pub struct Generic {
    /// Class names.
    pub marks: Wordbook,
    /// Metadata names.
    pub metadata: Metadata,
    /// Folded month names to their numbers.
    pub months: HashMap<String, i8>,
    /// Time zones.
    pub zones: Zones,
    /// Author lines.
    pub bylines: Bylines,
    /// First steps of breadcrumbs, in lower case.
    pub homes: Vec<String>,
    /// Beginnings of what sites call themselves, in lower case.
    pub sites: Vec<String>,
    /// Answers that are not the page.
    pub walls: Walls,
    /// Folded beginnings of blocks that are never an article's.
    pub refused: Vec<String>,
    /// Folded beginnings of lines below the text that are the paper's own.
    pub closing: Vec<String>,
    /// Folded beginnings of lines that tell who makes the paper and where.
    pub imprint: Vec<String>,
    /// Whole lines, letters alone, that are furniture of the page.
    pub labels: HashSet<String>,
    /// The same for lines above what follows an article.
    pub ends: HashSet<String>,
    /// Those of them above what readers write.
    pub talk: HashSet<String>,
    /// Folded beginnings of headings above notes on an author; a name follows.
    pub authored: Vec<String>,
    /// Words about dates.
    pub dates: DateWords,
}

#[derive(Deserialize)]
struct File {
    marks: BTreeMap<String, MarkWords>,
    harmless: Harmless,
    metadata: Metadata,
    months: BTreeMap<String, Vec<Vec<String>>>,
    zones: Zones,
    bylines: Bylines,
    maintext: MainText,
    sections: Sections,
    walls: Walls,
    dates: DateWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Harmless {
    pairs: Vec<String>,
}

/// Words about dates, folded.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords {
    /// Before the day of publication.
    pub published: Vec<String>,
    /// Before the day of a change.
    pub changed: Vec<String>,
    /// Days of the week.
    pub weekdays: Vec<String>,
}

impl DateWords {
    fn compile(self) -> Self {
        let fold = |words: Vec<String>| words.iter().map(|word| fold(word)).collect();
        Self { published: fold(self.published), changed: fold(self.changed), weekdays: fold(self.weekdays) }
    }
}

/// Names of `meta` elements by field, best first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metadata {
    /// Headlines, site suffix and all.
    pub headline: Vec<String>,
    /// Summaries.
    pub summary: Vec<String>,
    /// Publication dates.
    pub date: Vec<String>,
    /// Dates of the last change.
    pub modified: Vec<String>,
    /// Authors.
    pub author: Vec<String>,
    /// Rubrics.
    pub section: Vec<String>,
    /// Keywords.
    pub topics: Vec<String>,
    /// Names of the site.
    pub site: Vec<String>,
}

/// Time zones.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zones {
    /// Abbreviation to minutes east of Greenwich.
    pub offsets: HashMap<String, i16>,
    /// Top-level domain to the one zone of its country.
    pub domains: HashMap<String, String>,
    /// Language to the one zone that it is written in.
    pub languages: HashMap<String, String>,
}

/// Words of author lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bylines {
    /// Before the names.
    pub openers: Vec<String>,
    /// Openers, and their last words, that need no colon.
    pub prepositions: Vec<String>,
    /// Openers of a line that names a source.
    pub sources: Vec<String>,
    /// Words of a line that credits a picture.
    pub photo: Vec<String>,
    /// Behind a word for a picture, where no colon tells whose it is.
    pub given: Vec<String>,
    /// Between names.
    pub joiners: Vec<String>,
    /// After a name: its office, a place, a time.
    pub closers: Vec<String>,
    /// Before a name: ranks, in words without full stops.
    pub ranks: Vec<String>,
    /// First words of departments that sign a text.
    pub departments: Vec<String>,
    /// First words of bodies, which are nobody's name in any letters.
    pub organs: Vec<String>,
    /// Whole names that name nobody.
    pub nobody: Vec<String>,
    /// After an author's name where a note on the author begins.
    pub biography: Vec<String>,
    /// Class names of pictures that stand for a person.
    pub icons: Vec<String>,
    /// Parts of addresses of authors' pages.
    pub paths: Vec<String>,
}

/// Phrases of answers that are not the page, in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Walls {
    /// A page with this much running text is no wall.
    pub most_text: usize,
    /// Bot checks and refusals.
    pub challenges: Vec<String>,
    /// Names in the markup of bot checks.
    pub markers: Vec<String>,
    /// Walls that ask for consent.
    pub consent: Vec<String>,
    /// Offers to subscribe in place of the text.
    pub stubs: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sections {
    homes: Vec<String>,
    sites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MainText {
    refused: Vec<String>,
    closing: Vec<String>,
    imprint: Vec<String>,
    labels: Vec<String>,
    ends: Vec<String>,
    talk: Vec<String>,
    authored: Vec<String>,
}

impl Generic {
    /// The embedded lists.
    pub fn get() -> &'static Self {
        &GENERIC
    }

    fn compile(file: File) -> Result<Self, String> {
        let mut months = HashMap::new();
        for (language, names) in &file.months {
            if !names.is_empty() && names.len() != 12 {
                return Err(format!("months.{language} has {} months", names.len()));
            }
            for (number, names) in (1i8..).zip(names) {
                for name in names {
                    months.entry(fold(name)).or_insert(number);
                }
            }
        }
        let mut bylines = file.bylines;
        // Longest first, so that `written by` is tried before `by`.
        bylines.openers.sort_by_key(|opener| std::cmp::Reverse(opener.chars().count()));
        Ok(Self {
            marks: Wordbook::new(&file.marks, file.harmless.pairs)?,
            metadata: file.metadata,
            months,
            zones: file.zones,
            bylines,
            homes: file.sections.homes,
            sites: file.sections.sites,
            walls: file.walls,
            refused: file.maintext.refused.iter().map(|start| fold(start)).collect(),
            closing: file.maintext.closing.iter().map(|start| fold(start)).collect(),
            imprint: file.maintext.imprint.iter().map(|start| fold(start)).collect(),
            labels: file.maintext.labels.iter().map(|line| letters(line)).collect(),
            ends: file.maintext.ends.iter().chain(&file.maintext.talk).map(|line| letters(line)).collect(),
            talk: file.maintext.talk.iter().map(|line| letters(line)).collect(),
            authored: file.maintext.authored.iter().map(|start| format!("{} ", fold(start))).collect(),
            dates: file.dates.compile(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_file_compiles() {
        let file: File = toml::from_str(TEXT).unwrap();
        Generic::compile(file).unwrap();
    }
}
