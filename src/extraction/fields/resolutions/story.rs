//! Who makes the documents of a kind, where the story says so of documents without a number: `The Security Council on Monday
//! adopted a resolution`, `four Politburo resolutions`.

use std::ops::Range;

use super::{Story, catalogue::Entry};
use crate::{
    extraction::fields::{authority, line::Line},
    lexicon::{DocumentWord, lower},
};

/// So many bytes may stand between a verb and the kind of document that is made.
const NEAR: usize = 24;

/// So many passages before and behind may tell who makes a document.
const AROUND: usize = 4;

impl Story<'_> {
    /// The one authority that is said to make documents of the kind of an entry around the place where it is named first.
    pub(super) fn maker(&self, entry: &Entry) -> Option<String> {
        let (kind, place) = (entry.kind, self.mentions[entry.mentions[0]].line);
        let around = place.saturating_sub(AROUND)..(place + AROUND).min(self.lines.len());
        let lines = self.lines[around.clone()].iter().zip(&self.names[around]);
        let mut found: Option<String> = None;
        for (line, names) in lines.filter(|(line, _)| line.capitals) {
            for (index, mark) in line.words.iter().enumerate() {
                if mark.value != DocumentWord::Kind(kind) {
                    continue;
                }
                let Some(span) = owner(line, index, names).or_else(|| adopter(line, index, names)) else { continue };
                let told = &line.text[span];
                match &found {
                    Some(known) if lower(known).ends_with(&lower(told)) => {}
                    Some(known) if lower(told).ends_with(&lower(known)) => found = Some(told.to_owned()),
                    Some(_) => return None,
                    None => found = Some(told.to_owned()),
                }
            }
        }
        found.filter(|maker| self.may_make(entry, maker)).map(|maker| self.long(&maker))
    }

    /// Whether the letters of a symbol allow that this authority made the document: `TW` stands for several.
    fn may_make(&self, entry: &Entry, maker: &str) -> bool {
        let number = entry.record.number.as_deref().unwrap_or_default();
        // a bill is passed by some and signed by others
        if self.words.votes.is_draft(&lower(&entry.record.kind)) {
            return false;
        }
        // "S. 4021": letters tell whose it is
        let Some(code) = &entry.issuer_code else { return !number.contains(char::is_alphabetic) };
        let heads = self.words.heads_of_code(code);
        self.words.is_ambiguous(code) && heads.iter().any(|head| lower(maker).ends_with(&lower(head)))
    }
}

/// `Politburo resolutions`, `the Politburo’s resolution`: the authority right before a kind.
fn owner(line: &Line, kind: usize, names: &[Range<usize>]) -> Option<Range<usize>> {
    let (mark, before) = (&line.words[kind], line.words[..kind].last()?);
    let gap = line.text.get(before.end..mark.start)?;
    let owns = before.value == DocumentWord::Authority && matches!(gap, " " | "’s " | "'s ");
    let whole = authority::whole(line, before.start, before.end, names)?;
    owns.then_some(whole)
}

/// `The Security Council on Monday adopted a resolution`: the authority of the sentence before the verb.
fn adopter(line: &Line, kind: usize, names: &[Range<usize>]) -> Option<Range<usize>> {
    let mark = &line.words[kind];
    let sentence = line.sentence(mark.start).start;
    let words = line.words[..kind].iter().rev().take_while(|word| word.start >= sentence);
    let verb = words.clone().find(|word| word.value == DocumentWord::Adopt)?;
    let head = words.filter(|word| word.end < verb.start).find(|word| word.value == DocumentWord::Authority)?;
    let whole = authority::whole(line, head.start, verb.start, names)?;
    let between = line.text.get(whole.end..verb.start)?;
    let subject = !between.contains([',', ';']) && between.split_whitespace().count() <= 4;
    (subject && mark.start - verb.end <= NEAR).then_some(whole)
}
