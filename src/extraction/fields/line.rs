//! A passage made ready for the readers: compared text, sentences, dates, words of documents.

use std::ops::Range;

use super::{
    authorities::Authorities,
    dates::{self, DatePhrase},
    people::People,
    sentences::sentences,
};
use crate::{
    article::{Evidence, Part},
    extraction::{Passage, Places, Story},
    lexicon::{DateWord, DocumentWord, DocumentWords, Lexicon, Mark, WordSpan, lower, word_spans},
};

/// A passage of a story with what every reader asks of it. All places are bytes of `text`.
#[derive(Debug)]
pub struct Line<'a> {
    /// Where the text stands in the record.
    pub part: Part,
    /// Where bytes of the passage stand in the record.
    places: Places<'a>,
    /// The passage's text.
    pub text: &'a str,
    /// [`lower`] form, byte for byte.
    pub low: String,
    /// In order.
    pub sentences: Vec<Range<usize>>,
    /// Words of dates, in order.
    pub date_words: Vec<Mark<DateWord>>,
    /// Days, in order.
    pub dates: Vec<DatePhrase>,
    /// Words of documents and authorities, in order.
    pub words: Vec<Mark<DocumentWord>>,
    /// Where words and signs stand in `low`.
    pub word_spans: Vec<WordSpan>,
    /// Whether names of authorities hold no small words but those of the lists.
    pub capitals: bool,
    /// What the words of documents mean.
    pub lexicon: &'a DocumentWords,
}

/// The passages of a story made ready for the readers, with what the whole page says of its authorities.
#[derive(Debug)]
pub struct Texts<'a> {
    /// In reading order.
    pub(super) lines: Vec<Line<'a>>,
    /// Bytes of people's names, by line, in order.
    pub(super) names: Vec<Vec<Range<usize>>>,
    /// Every authority that the page names.
    pub(super) authorities: Authorities,
}

impl<'a> Texts<'a> {
    /// Prepares a story whose people are known.
    pub fn of(story: &'a Story, lexicon: &'a Lexicon, people: &People) -> Self {
        let lines: Vec<Line> = story.passages.iter().map(|passage| Line::of(passage, lexicon)).collect();
        let mut names: Vec<Vec<Range<usize>>> = vec![Vec::new(); lines.len()];
        for mention in &people.mentions {
            names[mention.passage].push(mention.name.clone());
        }
        for names in &mut names {
            names.sort_by_key(|name| name.start);
        }
        let authorities = Authorities::of_page(&lines, &names);
        Self { lines, names, authorities }
    }
}

impl<'a> Line<'a> {
    fn of(source: &'a Passage, lexicon: &'a Lexicon) -> Self {
        let low = lower(&source.text);
        let word_spans = word_spans(&low);
        let mut date_words = lexicon.dates.marks.find(&low, &word_spans);
        let words = lexicon.documents.marks.find(&low, &word_spans);
        // "Quyết định số 02 ngày 30/10": no two days
        for word in &mut date_words {
            let digits = low[word.start..word.end].bytes().take_while(u8::is_ascii_digit).count();
            let numbered = |mark: &Mark<DocumentWord>| mark.value == DocumentWord::Number && mark.end + 1 == word.start;
            if digits > 0 && words[..words.partition_point(|mark| mark.end < word.start)].last().is_some_and(numbered) {
                word.start += digits + usize::from(low[word.start + digits..].starts_with(' '));
            }
        }
        Self {
            part: source.part,
            places: source.places(),
            text: &source.text,
            sentences: sentences(&source.text, &lexicon.documents),
            dates: dates::find(&low, &date_words),
            words,
            date_words,
            capitals: lexicon.documents.capitals,
            lexicon: &lexicon.documents,
            word_spans,
            low,
        }
    }
}

impl Line<'_> {
    /// The sentence that holds a place.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.end <= at);
        self.sentences.get(index).cloned().unwrap_or(at..self.text.len())
    }

    /// Index of the first word of a document at or after a place.
    pub fn word_from(&self, at: usize) -> usize {
        self.words.partition_point(|mark| mark.start < at)
    }

    /// The word of a document that begins at a place.
    pub fn word_at(&self, at: usize) -> Option<Mark<DocumentWord>> {
        self.words.get(self.word_from(at)).copied().filter(|mark| mark.start == at)
    }

    /// The date that begins at a place.
    pub fn date_at(&self, at: usize) -> Option<DatePhrase> {
        let index = self.dates.partition_point(|date| date.start < at);
        self.dates.get(index).copied().filter(|date| date.start == at)
    }

    /// The word of a date that begins at a place.
    pub fn date_word_at(&self, at: usize) -> Option<Mark<DateWord>> {
        let index = self.date_words.partition_point(|word| word.start < at);
        self.date_words.get(index).copied().filter(|word| word.start == at)
    }

    /// Whether a stretch says that it tells of the past: `trước đó`.
    pub fn tells_past(&self, within: &Range<usize>) -> bool {
        let first = self.date_words.partition_point(|word| word.start < within.start);
        let mut inside = self.date_words[first..].iter().take_while(|word| word.start < within.end);
        inside.any(|word| word.value == DateWord::Past)
    }

    /// Whether a day between commas tells when what follows happened: `Thực hiện Kế hoạch số 45/KH-UBND, ngày 3/2, huyện …`.
    pub fn opens_clause(&self, date: &DatePhrase) -> bool {
        let next = date.end + 2;
        let apart = self.text[..date.start].ends_with(", ") && self.text[date.end..].starts_with(", ");
        let acts = |mark: Mark<DocumentWord>| {
            matches!(mark.value, DocumentWord::Authority | DocumentWord::Congress | DocumentWord::Unit)
        };
        !self.capitals
            && apart
            && self.text[next..].starts_with(char::is_alphabetic)
            && self.word_at(next).is_none_or(acts)
            && self.date_at(next).is_none()
            && self.lexicon.end_of_authority(&self.low[next..]).is_none_or(|end| !end.1)
    }

    /// Whether a day without a cue is that of a dispatch: `LINDMERE, Dec. 20 —`. A day in the sentence goes before it.
    pub fn in_dateline(&self, date: &DatePhrase) -> bool {
        let plain = date.cue.is_none() && date.year.is_none() && self.capitals;
        plain && self.text[date.end..].trim_start().starts_with(['-', '–', '—', '('])
    }

    /// Where the text goes on behind a word: over the one space there.
    pub fn after(&self, end: usize) -> usize {
        end + usize::from(self.text[end..].starts_with(' '))
    }

    /// Evidence for bytes of this passage.
    pub fn evidence(&self, rule: &str, bytes: Range<usize>) -> Evidence {
        Evidence { rule: rule.to_owned(), at: Some(self.places.of(&bytes)) }
    }
}
