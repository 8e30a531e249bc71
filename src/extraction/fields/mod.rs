//! Readers of prose fields: text in, typed values with their places out.
//!
//! - [`people`]: named humans with ranks, titles and offices.
//! - [`resolutions`]: cited and adopted documents.
//! - [`awards`]: acts of conferral.
//! - [`event_date`]: the day of the reported event.
//! - [`date`], [`byline`], [`credit`]: time stamps, author lines and credits of pictures as pages print them.
//! - [`Texts`]: the passages made ready for the readers.
//! - [`dates`]: days named in running text.
//! - [`read`] calls them, since each may build on those before.

mod author_name;
mod authorities;
mod authority;
pub mod awards;
pub mod byline;
pub mod credit;
pub mod date;
pub mod dates;
pub mod event_date;
mod line;
pub mod people;
pub mod resolutions;
mod sentences;
mod years;

use jiff::Timestamp;

pub use line::Texts;

use super::Story;
use crate::{
    address::Address,
    article::{Award, EvidenceMap, Person, Resolution},
    lexicon::Lexicon,
};

/// What is known of an article beside its text.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Publication in the forms of the record's `date`.
    pub published: Option<&'a str>,
    /// The article's own address.
    pub url: &'a Address,
    /// When the page was fetched.
    pub fetched_at: Timestamp,
}

/// What prose fields say.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// `people` of the record.
    pub people: Vec<Person>,
    /// `resolutions` of the record.
    pub resolutions: Vec<Resolution>,
    /// `awards` of the record.
    pub awards: Vec<Award>,
    /// `event_date` of the record.
    pub event_date: Option<String>,
    /// Evidence of all four, by field path.
    pub evidence: EvidenceMap,
}

/// Reads every prose field of a story. A language without a lexicon has nothing to say here: do not call it then.
pub fn read(story: &Story, lexicon: &Lexicon, context: &Context) -> Prose {
    read_acts(people::read(story, lexicon), story, lexicon, context)
}

/// Reads what people adopt, give and receive, and when, once it is known who they are.
pub fn read_acts(people: people::People, story: &Story, lexicon: &Lexicon, context: &Context) -> Prose {
    let texts = Texts::of(story, lexicon, &people);
    let event = event_date::read(&texts, context);
    let resolutions = resolutions::read(&texts, lexicon, &people, &event, context);
    let awards = awards::read(&texts, lexicon, &people, &resolutions);
    let mut evidence = people.evidence;
    evidence.extend(resolutions.evidence);
    evidence.extend(awards.evidence);
    evidence.extend(event.evidence);
    Prose { people: people.list, resolutions: resolutions.list, awards: awards.list, event_date: event.date, evidence }
}
