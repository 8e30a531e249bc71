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
    /// Characters of the record's text before it; 0 unless the text is cut.
    pub offset: u32,
    /// NFC text with single spaces: the record's, or a piece of it where it is very long.
    pub text: String,
}

impl Story {
    /// The story with very long texts cut into several: readers look at a text as a whole for each thing that it names,
    /// and nobody writes a paragraph of a whole book.
    pub fn cut(self) -> Self {
        if self.passages.iter().all(|passage| passage.text.len() <= LONGEST) {
            return self;
        }
        Self { passages: self.passages.into_iter().flat_map(Passage::cut).collect() }
    }
}

/// Bytes of the longest text that is read as one.
const LONGEST: usize = 8000;

/// Byte ranges of a passage as [`Place`]s, whose offsets count characters: looked up in constant time.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    passage: &'a Passage,
    /// Characters before every `STRIDE`th byte.
    before: Vec<u32>,
}

const STRIDE: usize = 64;

impl Passage {
    /// A text of the record.
    pub fn new(part: Part, paragraph: u32, text: String) -> Self {
        Self { part, paragraph, offset: 0, text }
    }

    /// Pieces of at most [`LONGEST`] bytes, cut behind sentences where there are any, else at spaces.
    fn cut(self) -> Vec<Self> {
        let (mut out, mut start, mut offset) = (Vec::new(), 0, self.offset);
        while self.text.len() - start > LONGEST {
            let rest = &self.text[start..self.text.floor_char_boundary(start + LONGEST)];
            let near = rest.floor_char_boundary(LONGEST / 2);
            let behind = |sign: &str| rest[near..].rfind(sign).map(|at| near + at + sign.len());
            let length = behind(". ").or_else(|| behind("; ")).or_else(|| behind(" ")).unwrap_or(rest.len());
            let text = rest[..length].to_owned();
            start += length;
            let characters = starts(text.as_bytes());
            out.push(Self { part: self.part, paragraph: self.paragraph, offset, text });
            offset += characters;
        }
        out.push(Self { offset, text: self.text[start..].to_owned(), ..self });
        out
    }

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
        let Some(last) = self.before.len().checked_sub(1) else { return self.passage.offset };
        let stride = (byte / STRIDE).min(last);
        self.passage.offset + self.before[stride] + starts(&self.passage.text.as_bytes()[stride * STRIDE..byte])
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
        let passage = Passage::new(Part::Body, 3, text);
        let places = passage.places();
        for (byte, _) in passage.text.char_indices().chain([(passage.text.len(), ' ')]) {
            let expected = passage.text[..byte].chars().count();
            assert_eq!(places.of(&(0..byte)).end as usize, expected);
        }
    }

    #[test]
    fn long_texts_are_cut_behind_sentences_and_keep_their_places() {
        for sentence in ["Thượng tá Đỗ Ế đi về. ", "Đỗ Ế; ", "Đỗ Ế ", "Ế"] {
            let text = sentence.repeat(30_000 / sentence.len());
            let story = Story { passages: vec![Passage::new(Part::Caption, 7, text.clone())] }.cut();
            assert!(story.passages.len() > 3 && story.passages.iter().all(|passage| passage.text.len() <= LONGEST));
            let mut characters = 0;
            for passage in &story.passages {
                let place = passage.places().of(&(0..passage.text.len()));
                assert_eq!((place.paragraph, place.start), (7, characters));
                characters = place.end;
            }
            assert_eq!(story.passages.iter().map(|passage| passage.text.as_str()).collect::<String>(), text);
            let whole = |passage: &Passage| passage.text.len().is_multiple_of(sentence.len());
            assert!(story.passages.iter().all(whole), "{sentence}");
        }
    }
}
