//! The texts of an article that prose fields are read from, in reading order.

use crate::article::Part;

/// The article as prose: headline, summary, paragraphs and captions in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// Texts in reading order. Captions stand where their pictures stand.
    pub passages: Vec<Passage>,
}

/// One text of the story.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Where the text stands in the record.
    pub part: Part,
    /// Index into `body` or `images`; 0 for the headline and the summary.
    pub paragraph: u32,
    /// NFC text with single spaces, equal to the record's text.
    pub text: String,
}
