//! The section `[documents.*]` of a lexicon: kinds of documents, codes of symbols, authorities.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashMapExt};
use serde::Deserialize;

use super::{
    chiefs::Chiefs,
    document_told::Told,
    document_word::{DocumentWord, Kind},
    marks::{Marks, lower, spellings},
    people, votes,
    words::{Words, lowered},
};

/// The section as it stands in a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {
    /// Spoken of with a bare number (`Nghị quyết 57`).
    kinds: Vec<String>,
    /// Only with `số` or a symbol (`Kế hoạch số 5`, not `kế hoạch 5 năm`).
    weak_kinds: Vec<String>,
    /// Other forms of kinds: plurals, abbreviations.
    forms: BTreeMap<String, String>,
    /// Words between the kind and its number (`Quyết định khen thưởng số`).
    fillers: Vec<String>,
    number: Vec<String>,
    /// First part of a symbol to kinds.
    codes: BTreeMap<String, Vec<String>>,
    /// Last part of a symbol to the authority that it alone determines.
    issuers: BTreeMap<String, String>,
    /// Last part of a symbol to the words an authority of this page begins with.
    local_issuers: BTreeMap<String, Vec<String>>,
    /// Kinds that only one authority adopts.
    kind_issuers: BTreeMap<String, String>,
    /// `S/RES/`, `H.R.`: what stands before a number and names the kind.
    prefixes: BTreeMap<String, Vec<String>>,
    of: Vec<String>,
    by: Vec<String>,
    about: Vec<String>,
    about_verbs: Vec<String>,
    adopt: Vec<String>,
    adverbs: Vec<String>,
    date_links: Vec<String>,
    authorities: Vec<String>,
    stops: Vec<String>,
    /// Ranks and titles: a person begins, so an authority ends.
    honorifics: Vec<String>,
    /// Kind and shape of a bare number (`Resolution 9 (9)`) to the authority that numbers so, where the page names it.
    shapes: BTreeMap<String, String>,
    joined: Vec<String>,
    group: Vec<String>,
    and: Vec<String>,
    short: Vec<String>,
    congress: Vec<String>,
    laws: Vec<String>,
    units: Vec<String>,
    /// Kinds that may be individual without a number.
    individual: Vec<String>,
    /// Verbs that make a document, without those that only show it.
    adopt_new: Vec<String>,
    /// Verbs of a vote at the event reported.
    adopt_at_event: Vec<String>,
    /// Small words inside the name of a congress.
    congress_links: Vec<String>,
    /// Bodies that hold congresses.
    congress_bodies: Vec<String>,
    /// Words before the number of a congress.
    congress_ordinals: Vec<String>,
    /// First words of offices that sign for their chief.
    deputies: Vec<String>,
    /// Last parts of symbols that do not say which authority.
    ambiguous: Vec<String>,
    /// Behind a document, before the authority that adopted it: `được X ban hành ngày …`.
    passive: Vec<String>,
    /// Behind a document, before the authority that adopted it in a clause of its own: `which the council adopted`.
    #[serde(default)]
    relatives: Vec<String>,
    /// Behind a kind whose document was named before: `Quyết định này`.
    pointers: Vec<String>,
    /// Adverbs that make a verb speak of all documents before it: `đều ban hành`.
    shared: Vec<String>,
    /// Before a document whose authority then acts by it: `Tại Quyết định số 5, X bổ nhiệm …`.
    sources: Vec<String>,
    /// Before a document that leads up to the clause of its sentence: `Thực hiện Nghị quyết số …, huyện đã …`.
    #[serde(default)]
    lead_ins: Vec<String>,
    /// Behind a document: a clause begins, so a day further on is not that of its adoption.
    #[serde(default)]
    clauses: Vec<String>,
    /// Kinds that whoever acts by them has made: `declared an emergency under Executive Order 9`.
    #[serde(default)]
    orders: Vec<String>,
    /// Before a document of that kind: somebody acts by it.
    #[serde(default)]
    acting: Vec<String>,
    /// Before a document of the authority that was named last: `in its Resolution 5`.
    #[serde(default)]
    own: Vec<String>,
    #[serde(default)]
    votes: votes::Section,
    chiefs: Chiefs,
    /// Words for places that end a body's name, unless capitals follow: `UBND tỉnh`.
    levels: Words,
    #[serde(default)]
    told: Told,
    /// Words after whose full stop the sentence goes on.
    abbreviations: Vec<String>,
    /// Names of authorities hold no small words but those of the lists.
    capitals: bool,
}

/// The section, compiled.
#[derive(Debug)]
pub struct DocumentWords {
    pub(crate) marks: Marks<DocumentWord>,
    /// Whether a word ends the name of an authority; those that only begin like one do not.
    ends: Marks<bool>,
    kinds: Vec<Kind>,
    pub(super) codes: HashMap<String, Vec<u16>>,
    /// The names among `issuers`.
    pub(super) bodies: Words,
    pub(super) issuers: HashMap<String, String>,
    pub(super) local_issuers: HashMap<String, Vec<String>>,
    pub(super) prefixes: Vec<(String, u16, Option<String>)>,
    pub(super) kind_issuers: BTreeMap<String, String>,
    pub(super) shapes: BTreeMap<String, String>,
    individual: Vec<u16>,
    verbs: Vec<u16>,
    and: Vec<String>,
    adopt_new: Vec<String>,
    adopt_at_event: Vec<String>,
    pub(super) congress: Vec<String>,
    congress_links: Vec<String>,
    pub(super) congress_bodies: Vec<String>,
    pub(super) congress_ordinals: Vec<String>,
    deputies: Vec<String>,
    pub(super) ambiguous: Vec<String>,
    passive: Vec<String>,
    relatives: Vec<String>,
    pointers: Vec<String>,
    shared: Vec<String>,
    sources: Vec<String>,
    lead_ins: Vec<String>,
    clauses: Marks<()>,
    orders: Vec<u16>,
    acting: Vec<String>,
    own: Vec<String>,
    /// How bodies tell that they voted.
    pub votes: votes::Votes,
    /// Whose chiefs make documents in their name.
    pub chiefs: Chiefs,
    pub(super) levels: Words,
    /// Small words around documents and authorities.
    pub told: Told,
    abbreviations: Vec<String>,
    /// Whether names of authorities hold no small words but those of the lists.
    pub capitals: bool,
}

impl DocumentWords {
    /// Compiles the section; an error names the list and what is wrong with it.
    pub fn compile(section: &Section, people: &people::Section) -> Result<Self, (String, String)> {
        let mut kinds: Vec<Kind> = Vec::new();
        for (names, bare) in [(&section.kinds, true), (&section.weak_kinds, false)] {
            kinds.extend(names.iter().map(|name| Kind { name: name.clone(), bare, law: section.laws.contains(name) }));
        }
        let kind_of = |name: &String, place: &str| {
            let index = kinds.iter().position(|kind| kind.name == *name);
            index.map(|index| index as u16).ok_or((format!("documents.{place}"), format!("'{name}' is not in kinds")))
        };
        let mut words: Vec<(&str, DocumentWord)> = Vec::new();
        for (index, kind) in kinds.iter().enumerate() {
            words.push((&kind.name, DocumentWord::Kind(index as u16)));
        }
        for (form, name) in &section.forms {
            words.push((form, DocumentWord::Kind(kind_of(name, "forms")?)));
        }
        for (list, value) in [
            (&section.fillers, DocumentWord::Filler),
            (&section.number, DocumentWord::Number),
            (&section.of, DocumentWord::Of),
            (&section.by, DocumentWord::By),
            (&section.about, DocumentWord::About),
            (&section.about_verbs, DocumentWord::AboutVerb),
            (&section.adopt, DocumentWord::Adopt),
            (&section.adverbs, DocumentWord::Adverb),
            (&section.date_links, DocumentWord::DateLink),
            (&section.authorities, DocumentWord::Authority),
            (&section.joined, DocumentWord::Joined),
            (&section.group, DocumentWord::Group),
            (&section.and, DocumentWord::And),
            (&section.short, DocumentWord::Short),
            (&section.congress, DocumentWord::Congress),
            (&section.units, DocumentWord::Unit),
            (&section.honorifics, DocumentWord::Honorific),
            (&section.stops, DocumentWord::Stop),
        ] {
            words.extend(list.iter().map(|word| (word.as_str(), value)));
        }
        let marks = Marks::compile(words).map_err(|reason| ("documents".to_owned(), reason))?;
        let named = section.authorities.iter().chain(&section.joined).chain(section.issuers.values());
        let named: Vec<&str> = named.map(String::as_str).collect();
        let (ends, plain) = people.words_outside_bodies(&named);
        let ends = ends.into_iter().map(|word| (word, true));
        let ends = Marks::compile(plain.iter().map(|word| (word.as_str(), false)).chain(ends))
            .map_err(|reason| ("people.stops".to_owned(), reason))?;
        let mut codes = HashMap::new();
        for (code, names) in &section.codes {
            let of_code: Result<Vec<u16>, _> = names.iter().map(|name| kind_of(name, "codes")).collect();
            codes.insert(lower(code), of_code?);
        }
        let mut prefixes = Vec::new();
        for (prefix, value) in &section.prefixes {
            let [name, issuer @ ..] = value.as_slice() else {
                return Err(("documents.prefixes".to_owned(), format!("'{prefix}' needs a kind")));
            };
            prefixes.push((lower(prefix), kind_of(name, "prefixes")?, issuer.first().cloned()));
        }
        prefixes.sort_by_key(|(prefix, ..)| std::cmp::Reverse(prefix.len()));
        let bodies: Vec<String> = section.issuers.values().cloned().collect();
        let issuers = section.issuers.iter().map(|(code, name)| (lower(code), name.clone())).collect();
        let spelled = |heads: &[String]| heads.iter().flat_map(|head| spellings(&lower(head))).collect();
        let local_issuers = section.local_issuers.iter().map(|(code, heads)| (lower(code), spelled(heads))).collect();
        let individual: Result<Vec<u16>, _> =
            section.individual.iter().map(|name| kind_of(name, "individual")).collect();
        let orders: Result<Vec<u16>, _> = section.orders.iter().map(|name| kind_of(name, "orders")).collect();
        let clauses = Marks::compile(section.clauses.iter().map(|word| (word.as_str(), ())))
            .map_err(|reason| ("documents.clauses".to_owned(), reason))?;
        let verbs = (0..kinds.len()).filter(|kind| {
            let name = lower(&kinds[*kind].name);
            section.stops.iter().any(|stop| lower(stop) == name)
        });
        let verbs = verbs.map(|kind| kind as u16).collect();
        Ok(Self {
            marks,
            ends,
            individual: individual?,
            verbs,
            kinds,
            codes,
            issuers,
            bodies: bodies.into(),
            local_issuers,
            prefixes,
            kind_issuers: section.kind_issuers.clone(),
            shapes: section.shapes.clone(),
            and: lowered(&section.and),
            adopt_new: lowered(&section.adopt_new),
            adopt_at_event: lowered(&section.adopt_at_event),
            congress: section.congress.clone(),
            congress_links: lowered(&section.congress_links),
            congress_bodies: section.congress_bodies.clone(),
            congress_ordinals: lowered(&section.congress_ordinals),
            deputies: section.deputies.iter().map(|word| format!("{} ", lower(word))).collect(),
            ambiguous: lowered(&section.ambiguous),
            passive: lowered(&section.passive),
            relatives: lowered(&section.relatives),
            pointers: lowered(&section.pointers),
            shared: lowered(&section.shared),
            sources: lowered(&section.sources),
            lead_ins: lowered(&section.lead_ins),
            clauses,
            orders: orders?,
            acting: lowered(&section.acting),
            own: lowered(&section.own),
            votes: votes::Votes::compile(&section.votes, &section.of),
            chiefs: section.chiefs.clone(),
            levels: section.levels.clone(),
            told: section.told.clone(),
            abbreviations: section.abbreviations.clone(),
            capitals: section.capitals,
        })
    }

    /// Whether the word for this kind is a verb too: `quy định`.
    pub fn is_verb(&self, kind: u16) -> bool {
        self.verbs.contains(&kind)
    }

    /// Bytes of a verb or the like that begins a text in [`lower`] form, before which the name of an authority ends (`true`),
    /// or of words that only begin like one.
    pub fn end_of_authority(&self, low: &str) -> Option<(usize, bool)> {
        self.ends.begin(low)
    }

    /// Whether documents of this kind may be individual without a number.
    pub fn is_resolution(&self, kind: u16) -> bool {
        self.individual.contains(&kind)
    }

    /// Whether a phrase joins two things.
    pub fn is_and(&self, low: &str) -> bool {
        self.and.iter().any(|word| word == low)
    }

    /// Whether a verb makes a document.
    pub fn adopts(&self, low: &str) -> bool {
        self.adopt_new.iter().any(|word| word == low)
    }

    /// Whether a phrase says that a document was made: `được thông qua`.
    pub fn is_adopted(&self, low: &str) -> bool {
        let verb = self.passive.iter().find_map(|word| low.strip_prefix(word.as_str())?.strip_prefix(' '));
        verb.is_some_and(|verb| self.adopts(verb))
    }

    /// Whether a verb tells of a vote at the event reported.
    pub fn adopts_at_event(&self, low: &str) -> bool {
        self.adopt_at_event.iter().any(|word| word == low)
    }

    /// Whether an office signs for its chief: the document is not its own.
    pub fn is_deputy(&self, low: &str) -> bool {
        self.deputies.iter().any(|deputy| low.starts_with(deputy.as_str()))
    }

    /// Whether a small word belongs to the name of a congress.
    pub fn names_a_congress(&self, low: &str) -> bool {
        self.congress_links.iter().any(|word| word == low)
    }

    /// Whether a word opens a clause that tells of the document before it.
    pub fn is_relative(&self, low: &str) -> bool {
        self.relatives.iter().any(|word| word == low)
    }

    /// Whether words for a day hold a verb that makes a document: `was issued on`.
    pub fn is_act(&self, low: &str) -> bool {
        let adopts = |word| self.marks.begin(word).is_some_and(|(_, value)| value == DocumentWord::Adopt);
        low.split(' ').any(adopts)
    }

    /// Whether who adopted a document is named behind this word.
    pub fn is_passive(&self, low: &str) -> bool {
        self.passive.iter().any(|word| word == low)
    }

    /// Whether a verb behind this adverb speaks of all documents before it.
    pub fn is_shared(&self, low: &str) -> bool {
        self.shared.iter().any(|word| word == low)
    }

    /// Whether this word behind a kind points to a document named before.
    pub fn points(&self, low: &str) -> bool {
        self.pointers.iter().any(|word| word == low)
    }

    /// Whether who is named behind a document speaks by it, where this word stands before the document.
    pub fn is_source(&self, low: &str) -> bool {
        self.sources.iter().any(|word| word == low)
    }

    /// Whether a clause in [`lower`] form begins with words that lead up to a document.
    pub fn leads_in(&self, low: &str) -> bool {
        let begins = |word: &String| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '));
        self.lead_ins.iter().any(begins)
    }

    /// Whether a clause begins within a text in [`lower`] form.
    pub fn opens_clause(&self, low: &str) -> bool {
        low.match_indices(' ').any(|(at, _)| self.clauses.begin(&low[at + 1..]).is_some())
    }

    /// Whether somebody acts by a document of this kind, where this word stands before it.
    pub fn acts_by(&self, kind: u16, low: &str) -> bool {
        self.orders.contains(&kind) && self.acting.iter().any(|word| word == low)
    }

    /// Whether this word before a document says that the authority named last made it.
    pub fn is_own(&self, low: &str) -> bool {
        self.own.iter().any(|word| word == low)
    }

    /// Words after whose full stop the sentence goes on.
    pub fn abbreviations(&self) -> &[String] {
        &self.abbreviations
    }

    /// The kind with this index.
    pub fn kind(&self, index: u16) -> &Kind {
        &self.kinds[index as usize]
    }

    /// The kind that is called so.
    pub fn kind_named(&self, low: &str) -> Option<u16> {
        let at = self.kinds.iter().position(|kind| lower(&kind.name) == low)?;
        u16::try_from(at).ok()
    }
}
