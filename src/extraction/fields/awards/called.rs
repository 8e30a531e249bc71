//! People of the story whom a list calls by a given name: `hai em Gia Bách, Bảo An`.

use std::ops::Range;

use super::{
    chunk::{Chunk, Item},
    recipients::Region,
};
use crate::lexicon::AwardWord;

impl Region<'_> {
    /// `hai em Gia Bách, Bảo An`: behind somebody called by a given name, the one of the story whose name ends so.
    pub(super) fn given_name_beside(&self, chunks: &[Chunk], span: &Range<usize>) -> Option<String> {
        let Some(Item::Person(before)) = chunks.last().map(|chunk| &chunk.item) else { return None };
        let text = self.line.text;
        let given = text[span.clone()].trim_end_matches(['.', ',', ';']);
        let capitals =
            given.split(' ').count() <= 2 && given.split(' ').all(|word| word.starts_with(char::is_uppercase));
        let and = self.marks[..self.marks.partition_point(|mark| mark.start < span.start)].last();
        let and = and.filter(|and| and.value == AwardWord::And && and.end + 1 == span.start);
        let lead = text[..and.map_or(span.start, |and| and.start)].trim_end_matches([',', ' ']);
        let last = before.rsplit(' ').next().unwrap_or_default();
        let short = lead.ends_with(last) && !lead.ends_with(before.as_str());
        if !capitals || !short || self.line.capitals {
            return None;
        }
        self.only_called(given).filter(|name| name != before)
    }

    /// The one person of the story whose name ends so.
    pub(super) fn only_called(&self, given: &str) -> Option<String> {
        let ends = |name: &&str| name.strip_suffix(given).is_some_and(|rest| rest.ends_with(' '));
        let mut named = self.story.list.iter().map(|person| person.name.as_str()).filter(ends);
        let only = named.next()?;
        named.next().is_none().then(|| only.to_owned())
    }
}
