//! Named humans with their ranks, titles and offices, read from prose.
//!
//! - [`People`]: who is named, where, and the long forms of organisations that the page abbreviates.
//! - [`Mention`]: one place where a person is named.
//! - `text`: a passage as labelled words; `name`, `begin`, `office`, `tail`, `larger`, `ends`, `craft`, `prefix`, `suffix`, `remark`, `bare`, `list`,
//!   `mention`, `sides`: what Vietnamese writes, from small to large; `given_first` and its kin: the same for languages that put the given name first; `_chain` reads offices with their bodies before a
//!   name, `_native` Vietnamese names there.
//! - `organisations`, `kinds`: abbreviations and fullest forms; `changes`, `whose`, `promotions`: what offices and ranks are conferred, and on whom; `bodies`: where an office is held that
//!   names no body; `merge`: one person a name.

mod bare;
mod begin;
mod bodies;
mod changes;
mod craft;
mod ends;
mod found;
mod given_first;
mod given_first_after;
mod given_first_before;
mod given_first_body;
mod given_first_chain;
mod given_first_change;
mod given_first_name;
mod given_first_native;
mod given_first_office;
mod given_first_plural;
mod given_first_run;
mod kinds;
mod larger;
mod list;
mod mention;
mod merge;
mod name;
mod office;
mod organisations;
mod places;
mod prefix;
mod promotions;
mod remark;
mod sides;
mod suffix;
mod tail;
mod text;
mod whose;

use std::{collections::HashSet, ops::Range};

use organisations::Organisations;
use text::Text;

use crate::{
    article::{EvidenceMap, Person},
    extraction::Story,
    lexicon::{Lexicon, NameOrder},
};

/// The people of a story.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// One a person, in order of first mention.
    pub list: Vec<Person>,
    /// Every mention, in reading order; short forms ("ông Đường") included.
    pub mentions: Vec<Mention>,
    /// By field path (`people/0/rank`).
    pub evidence: EvidenceMap,
    organisations: Organisations,
}

/// A place where a person is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Index into [`People::list`].
    pub person: usize,
    /// Index into [`Story::passages`].
    pub passage: usize,
    /// Bytes of the name in the passage.
    pub name: Range<usize>,
    /// Bytes of the whole mention: rank, titles and offices before and after the name included.
    pub whole: Range<usize>,
}

impl People {
    /// The body of a kind (`hospital`) that is named last before a place, by passage and byte, or else first behind it.
    pub fn body_of_kind(&self, kind: &str, place: (usize, usize)) -> Option<&str> {
        self.organisations.of_kind(kind, place)
    }

    /// An organisation's name with the abbreviations that the page introduces spelled out.
    pub fn long_form(&self, organisation: &str) -> String {
        self.organisations.unabbreviated(organisation)
    }
}

/// Reads the people of a story.
pub fn read(story: &Story, lexicon: &Lexicon) -> People {
    let words = &lexicon.people;
    let texts: Vec<Text> = story.passages.iter().map(|passage| Text::new(&passage.text, words)).collect();
    let places = places::Places::of(&texts, words);
    let mut organisations = Organisations::default();
    for text in &texts {
        organisations.note_aliases(text);
    }
    let given_first = words.order == NameOrder::GivenFirst;
    let speakers = if given_first { given_first_name::speakers(&texts) } else { HashSet::new() };
    let of_teams = given_first && given_first_name::is_of_teams(&texts);
    let mut found = Vec::new();
    let mut open_list = false;
    let mut conferred = None;
    let mut surnames: HashSet<String> = HashSet::new();
    for (passage, text) in texts.iter().enumerate() {
        if given_first {
            let mentions = given_first::read(
                text,
                words,
                (&speakers, &surnames, of_teams),
                passage,
                (&mut organisations, &mut conferred),
            );
            let last = |found: &found::Found| found.text.rsplit([' ', '-']).next().unwrap_or_default().to_owned();
            surnames.extend(mentions.iter().filter(|found| found.text.contains(' ')).map(last));
            found.extend(mentions);
            continue;
        }
        let names = name::Names { text, words, places: &places };
        let (mut mentions, announces) = mention::read(names, passage, open_list);
        changes::apply(names, passage, &mut mentions, (&texts, &mut found));
        open_list = announces || (open_list && !mentions.is_empty());
        let of_people: Vec<_> = mentions.iter().map(|mention| mention.name.clone()).collect();
        found.extend(mentions);
        names.note_organisations((passage, &of_people), &mut organisations);
    }
    if !given_first {
        places.drop_namesakes(&mut found);
    }
    merge::merge(story, found, organisations, words)
}
