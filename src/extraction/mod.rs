//! What the page says: a pure function of bytes, headers, URL, profile, lexicon and fetch time.
//!
//! - [`read`]: a [`Page`] in, a [`Reading`] out; one parse and one walk give record, links and directives.
//! - [`image_files`]: what a browser may ask for to show the article's pictures.
//! - [`Story`]: the article as prose, input of the field readers.
//! - [`fields`]: people, resolutions, awards, dates, bylines.
//! - [`generic`]: the words by which pages of undescribed sites are read.

mod authors;
mod context;
mod dates;
mod details;
mod document;
mod excerpt;
pub mod fields;
pub mod generic;
mod headline;
mod images;
mod jsonld;
mod kind;
mod language;
mod links;
mod maintext;
mod marks;
mod masthead;
mod meta;
mod page;
mod plain;
mod read;
mod record;
mod rules;
mod signature;
mod story;
mod tag;
mod trial;

pub use images::files as image_files;
pub use page::{Link, Page, PageKind, Reading, Robots};
pub use read::read;
pub use story::{Passage, Places, Story};
pub use trial::{Trial, trials};
