//! What the page says: a pure function of bytes, headers, URL, profile, lexicon and fetch time.
//!
//! - [`Story`]: the article as prose, input of the field readers.
//! - [`fields`]: people, resolutions, awards, dates, bylines.

pub mod fields;
mod story;

pub use story::{Passage, Places, Story};
