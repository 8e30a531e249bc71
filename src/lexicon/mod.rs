//! Word lists: what the field readers know about a language. All words are data (`selectors/lexicon/*.toml`).
//!
//! - [`Lexicons`]: the languages that have a lexicon; a user's own files extend the embedded ones.
//! - [`Lexicon`]: one language, compiled once and shared between threads.
//! - [`PeopleWords`], [`DocumentWords`], [`AwardWords`], [`DateWords`]: its sections.
//! - [`Marks`]: phrases in running text, found by their first word.
//! - [`Phrases`]: phrases over [`WordId`]s, found in linear time.
//! - [`LexiconError`]: what is wrong with a file, and where.

mod award_again;
mod award_kin;
mod award_kinds;
mod award_owners;
mod award_scene;
mod award_section;
mod award_those;
mod award_word;
mod awards;
mod chiefs;
mod congress;
mod dates;
mod determiners;
mod document_codes;
mod document_told;
mod document_word;
mod documents;
mod error;
mod file;
mod labels;
mod letter;
mod marks;
mod people;
mod phrases;
mod syllables;
mod votes;
mod word;
mod words;

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, LazyLock},
};

use sha2::{Digest, Sha256};

pub use award_word::AwardWord;
pub use awards::AwardWords;
pub use chiefs::Chiefs;
pub use dates::{DateWord, DateWords};
pub use document_word::{DocumentWord, Kind};
pub use documents::DocumentWords;
pub use error::LexiconError;
pub use labels::Labels;
pub use letter::{is_lower, is_upper};
pub use marks::{Mark, Marks, WordSpan, lower, word_spans};
pub use people::{Label, NameOrder, PeopleWords};
pub use phrases::{Phrases, PhrasesBuilder};
pub use word::{Vocabulary, WordId, key};

/// The lexicons at hand, by language.
#[derive(Clone, Debug)]
pub struct Lexicons {
    by_language: BTreeMap<String, Arc<Lexicon>>,
}

/// The words of one language, compiled.
#[derive(Debug)]
pub struct Lexicon {
    /// BCP 47 primary language subtag, such as `vi`.
    pub language: String,
    /// Of the merged files, hexadecimal: part of what decides a reading.
    pub sha256: String,
    /// Ranks, titles, offices, organisations, names.
    pub people: PeopleWords,
    /// Document kinds, issuers, symbols.
    pub documents: DocumentWords,
    /// Award names, verbs, recipients.
    pub awards: AwardWords,
    /// Date words.
    pub dates: DateWords,
}

const EMBEDDED: [(&str, &str); 2] =
    [("vi", include_str!("../../selectors/lexicon/vi.toml")), ("en", include_str!("../../selectors/lexicon/en.toml"))];

impl Lexicons {
    /// The lexicons that are part of the program.
    pub fn embedded() -> Self {
        static ALL: LazyLock<Lexicons> =
            LazyLock::new(|| Lexicons::compile(&[]).expect("the embedded lexicons are checked by the tests"));
        ALL.clone()
    }

    /// The embedded lexicons extended by the files `LANGUAGE.toml` in `dir`: lists grow, single values are
    /// replaced, and a file for a language without an embedded lexicon adds that language. A folder that does not
    /// exist adds nothing.
    pub fn load(dir: &Path) -> Result<Self, LexiconError> {
        let own = file::read_folder(dir)?;
        if own.is_empty() { Ok(Self::embedded()) } else { Self::compile(&own) }
    }

    /// The lexicon of a language; subtags after the first are ignored (`en-GB` is `en`).
    pub fn for_language(&self, language: &str) -> Option<&Lexicon> {
        let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        self.by_language.get(&primary).map(Arc::as_ref)
    }

    /// The languages that have a lexicon, sorted.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.by_language.keys().map(String::as_str)
    }

    fn compile(own: &[file::Source]) -> Result<Self, LexiconError> {
        let mut sources: BTreeMap<&str, Vec<&file::Source>> = BTreeMap::new();
        let embedded: Vec<_> = EMBEDDED.iter().map(|(language, text)| file::Source::embedded(language, text)).collect();
        for source in embedded.iter().chain(own) {
            sources.entry(&source.language).or_default().push(source);
        }
        let mut by_language = BTreeMap::new();
        for (language, sources) in sources {
            by_language.insert(language.to_owned(), Arc::new(Lexicon::compile(language, &sources)?));
        }
        Ok(Self { by_language })
    }
}

impl Lexicon {
    fn compile(language: &str, sources: &[&file::Source]) -> Result<Self, LexiconError> {
        let mut digest = Sha256::new();
        for source in sources {
            digest.update(source.text.as_bytes());
        }
        let file = file::merge(sources)?;
        let last = sources.last().map(|source| source.path.as_path()).unwrap_or(Path::new(language));
        let wrong = |(place, reason)| LexiconError::Words { path: last.to_owned(), place, reason };
        Ok(Self {
            language: language.to_owned(),
            sha256: data_encoding::HEXLOWER.encode(&digest.finalize()),
            people: PeopleWords::compile(&file.people).map_err(wrong)?,
            documents: DocumentWords::compile(&file.documents, &file.people).map_err(wrong)?,
            awards: AwardWords::compile(&file.awards).map_err(wrong)?,
            dates: DateWords::compile(&file.dates).map_err(wrong)?,
        })
    }
}
