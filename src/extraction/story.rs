//! The texts of an article that prose fields are read from, in reading order.

use std::ops::Range;

use crate::article::{Part, Place};

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

/// Byte ranges of a passage as [`Place`]s, whose offsets count characters: looked up in constant time.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    passage: &'a Passage,
    /// Characters before every `STRIDE`th byte.
    before: Vec<u32>,
}

const STRIDE: usize = 64;

impl Passage {
    /// Prepares this passage for [`Places::of`].
    pub fn places(&self) -> Places<'_> {
        let mut before = Vec::with_capacity(self.text.len() / STRIDE + 1);
        let mut characters = 0;
        for chunk in self.text.as_bytes().chunks(STRIDE) {
            before.push(characters);
            characters += starts(chunk);
        }
        Places { passage: self, before }
    }
}

impl Places<'_> {
    /// The place of a byte range.
    pub fn of(&self, bytes: &Range<usize>) -> Place {
        let Passage { part, paragraph, .. } = *self.passage;
        Place { part, paragraph, start: self.character(bytes.start), end: self.character(bytes.end) }
    }

    fn character(&self, byte: usize) -> u32 {
        let Some(last) = self.before.len().checked_sub(1) else { return 0 };
        let stride = (byte / STRIDE).min(last);
        self.before[stride] + starts(&self.passage.text.as_bytes()[stride * STRIDE..byte])
    }
}

/// Number of bytes that begin a character of UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    let count = bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters() {
        let text = "Thượng tá Đỗ Ế ".repeat(20);
        let passage = Passage { part: Part::Body, paragraph: 3, text };
        let places = passage.places();
        for (byte, _) in passage.text.char_indices().chain([(passage.text.len(), ' ')]) {
            let expected = passage.text[..byte].chars().count();
            assert_eq!(places.of(&(0..byte)).end as usize, expected);
        }
    }
}
