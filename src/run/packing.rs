//! How a page's body is packed: with the one that its address had before, else with pages of its host.
//!
//! The first article of a host is the dictionary of the next ones. Of those, the three that pack worst with it are joined to
//! it: whatever kinds of page a host has, menus, scripts and boxes of each are then in the dictionary. When pages no longer
//! pack well with it, as after a redesign, a new one is gathered.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use super::page::Asked;
use crate::archive::HostDictionary;
use crate::capture::Digest;
use crate::capture::packing::{self, Dictionary, Effort, LONGEST_DICTIONARY, Packed};

/// Articles among which pages for a dictionary are chosen.
const GATHERED: u32 = 12;
/// Pages chosen of them.
const CHOSEN: usize = 3;
/// Every so often a page is packed alone, too, to see what the dictionary is worth.
const SAMPLED: u32 = 16;
/// Samples in a row that gain less than a quarter by the dictionary, until a new one is gathered.
const PATIENCE: u32 = 3;
/// Bytes of all dictionaries in memory; a host beyond them is looked up again.
const ROOM: usize = 32 << 20;

/// The body that an address had before.
pub struct Earlier {
    /// Its digest.
    pub sha256: String,
    /// Its bytes.
    pub body: Bytes,
    /// It is packed with another one, and would have to stand alone to serve as a dictionary.
    pub leans: bool,
}

/// A body that is to be packed.
#[derive(Clone, Copy)]
pub struct Body<'a> {
    /// Its digest.
    pub sha256: &'a str,
    /// Its bytes.
    pub content: &'a Bytes,
    /// It is the page of an article.
    pub article: bool,
}

/// A body ready to be kept, with what is kept beside it.
#[derive(Default)]
pub struct Packing {
    /// The body; `None` where it could not be packed.
    pub packed: Option<Packed>,
    /// The body that it was packed with, standing alone.
    pub base: Option<Packed>,
    /// A new dictionary of the host.
    pub serves: Option<(Packed, u32)>,
    /// The same, to be used when it is kept.
    pub learned: Option<Learned>,
}

/// A dictionary of a host.
#[derive(Debug)]
pub struct Learned {
    host: String,
    dictionary: HostDictionary,
}

/// What bodies are packed with, by host.
#[derive(Default)]
pub struct Shelves(Mutex<HashMap<String, Shelf>>);

/// What the bodies of one host are packed with.
#[derive(Default)]
struct Shelf {
    dictionary: Option<Dictionary>,
    content: Bytes,
    pages: u32,
    /// A new dictionary is on its way to the archive.
    awaited: bool,
    /// The dictionary was made by this run.
    fresh: bool,
    /// Articles since the dictionary was made.
    seen: u32,
    /// The pages that packed worst, each with its packed share in thousandths.
    chosen: Vec<(usize, Bytes)>,
    /// Samples in a row that gained little.
    poor: u32,
}

impl Shelves {
    /// Packs a body of a host.
    pub fn pack(&self, host: &str, body: &Body<'_>, effort: Effort, asked: &dyn Asked) -> Packing {
        let Body { sha256, content, article } = *body;
        if let Some((packed, base)) = with_earlier(sha256, content, asked) {
            return Packing { packed: Some(packed), base, ..Packing::default() };
        }
        let dictionary = self.dictionary(host, asked).map(|dictionary| dictionary.with(effort));
        let Ok(packed) = packing::pack(sha256.to_owned(), content, dictionary.as_ref()) else {
            return Packing::default();
        };
        let next =
            if article { self.shelves().get_mut(host).and_then(|shelf| shelf.take(content, &packed)) } else { None };
        let serves = next.as_ref().and_then(|next| {
            let alone = if next.sha256 == sha256 { packed.clone() } else { alone(&next.sha256, &next.body)? };
            Some((alone, next.pages))
        });
        let learned = next.filter(|_| serves.is_some()).map(|dictionary| Learned { host: host.to_owned(), dictionary });
        Packing { packed: Some(packed), base: None, serves, learned }
    }

    /// Packs further bodies with this one, which is kept now.
    pub fn learn(&self, learned: &Learned) {
        if let Some(shelf) = self.shelves().get_mut(&learned.host) {
            shelf.open(&learned.dictionary);
            shelf.fresh = true;
        }
    }

    fn dictionary(&self, host: &str, asked: &dyn Asked) -> Option<Dictionary> {
        if let Some(shelf) = self.shelves().get(host) {
            return shelf.dictionary.clone();
        }
        let found = asked.dictionary();
        let mut shelves = self.shelves();
        if shelves.values().map(|shelf| shelf.content.len()).sum::<usize>() > ROOM {
            shelves.clear();
        }
        let shelf = shelves.entry(host.to_owned()).or_default();
        if let (None, Some(found)) = (&shelf.dictionary, found) {
            shelf.open(&found);
        }
        shelf.dictionary.clone()
    }

    fn shelves(&self) -> MutexGuard<'_, HashMap<String, Shelf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf {
    fn open(&mut self, found: &HostDictionary) {
        let dictionary = Dictionary::new(&found.sha256, &found.body);
        *self = Self { dictionary, content: found.body.clone(), pages: found.pages, ..Self::default() };
    }

    /// Takes notice of an article; returns a new dictionary when it is time for one.
    fn take(&mut self, body: &Bytes, packed: &Packed) -> Option<HostDictionary> {
        if self.awaited || body.len() > LONGEST_DICTIONARY / 2 {
            return None;
        }
        if self.dictionary.is_none() {
            self.awaited = true;
            return Some(HostDictionary { sha256: packed.sha256.clone(), body: body.clone(), pages: 1 });
        }
        self.seen += 1;
        if self.pages > 1 && self.poor < PATIENCE {
            // Where a new dictionary gains little, the next one will not do better.
            if !self.fresh && self.seen.is_multiple_of(SAMPLED) {
                let poor = packing::size_alone(body).is_ok_and(|alone| packed.bytes.len() * 4 > alone * 3);
                (self.poor, self.seen) = (if poor { self.poor + 1 } else { 0 }, 0);
            }
            return None;
        }
        self.chosen.push((packed.bytes.len() * 1000 / body.len().max(1), body.clone()));
        self.chosen.sort_by_key(|(share, _)| std::cmp::Reverse(*share));
        self.chosen.truncate(CHOSEN);
        if self.seen < GATHERED {
            return None;
        }
        self.awaited = true;
        // What is at the end is the nearest: there stands the page that most others resemble.
        let first = (self.pages == 1).then(|| self.content.clone());
        let mut joined: Vec<u8> = Vec::new();
        let mut pages = 0;
        for page in first.iter().chain(self.chosen.iter().map(|(_, page)| page)) {
            if joined.len() + page.len() <= LONGEST_DICTIONARY {
                joined.splice(..0, page.iter().copied());
                pages += 1;
            }
        }
        self.chosen.clear();
        Some(HostDictionary { sha256: Digest::of(&joined).hex(), body: joined.into(), pages: pages.max(2) })
    }
}

/// Packs a body with the one that its address had before, where that makes it very small: a page that became another one
/// packs better with its host's.
fn with_earlier(sha256: &str, body: &[u8], asked: &dyn Asked) -> Option<(Packed, Option<Packed>)> {
    let earlier = asked.earlier()?;
    let dictionary = Dictionary::new(&earlier.sha256, &earlier.body)?;
    let packed = packing::pack(sha256.to_owned(), body, Some(&dictionary)).ok()?;
    if packed.bytes.len() * 20 >= body.len() {
        return None;
    }
    let base = if earlier.leans { Some(alone(&earlier.sha256, &earlier.body)?) } else { None };
    Some((packed, base))
}

fn alone(sha256: &str, body: &[u8]) -> Option<Packed> {
    packing::pack(sha256.to_owned(), body, None).ok()
}
