//! English words that stand for an award named before: `presented the medals to A and B`.

use std::ops::Range;

use super::{
    act::{self, Act},
    name::{Named, Reader},
};
use crate::lexicon::{AwardWord, Mark};

/// Words behind `the award` that go on with another thing: `the award ceremony`, `the prize of`.
const FREE: [&str; 28] = [
    "to",
    "from",
    "at",
    "in",
    "on",
    "for",
    "by",
    "was",
    "were",
    "went",
    "goes",
    "go",
    "during",
    "posthumously",
    "and",
    "after",
    "upon",
    "with",
    "this",
    "last",
    "yesterday",
    "today",
    "which",
    "himself",
    "herself",
    "has",
    "have",
    "had",
];
/// Nouns that may stand for any award.
const ANY: [&str; 6] = ["award", "honour", "honor", "prize", "decoration", "distinction"];

impl act::Reader<'_> {
    /// Whoever gets an award named before may only take it in hand: `His widow received the medal`, `X accepted the award`.
    /// `clause` goes up to the verb.
    pub(super) fn takes_for_another(&self, act: &mut Act, clause: Range<usize>) {
        let low = &self.line().low[clause];
        if !self.line().capitals {
            return;
        }
        // Who hands over what was named before gives it for another.
        if act.again && !act.received {
            act.giver = None;
        }
        let kin = ["his ", "her ", "their "].iter().any(|word| low.starts_with(word));
        if act.again && (kin || ["accepted", "accepts", "collected", "collects"].iter().any(|verb| low.ends_with(verb)))
        {
            act.recipients.clear();
            act.giver = None;
        }
    }
}

impl Reader<'_> {
    /// The award that a noun in lower case behind `the` stands for: the last one so called.
    pub(super) fn again(&self, noun: Mark<AwardWord>, found: &[Named], last: Option<&Named>) -> Option<Named> {
        let text = self.line.text;
        let article = ["the ", "these ", "The ", "These "].iter().find(|word| text[..noun.start].ends_with(**word))?;
        if !self.line.capitals || !text[noun.start..].starts_with(char::is_lowercase) {
            return None;
        }
        let next =
            text[noun.end..].strip_prefix(' ').map(|rest| rest.split([' ', ',', '.']).next().unwrap_or_default());
        if next.is_some_and(|next| !FREE.contains(&next)) {
            return None;
        }
        // "the award for the best bowler": another one
        let rest = &self.line.low[noun.end..];
        if [" for best ", " for the best ", " for most "].iter().any(|other| rest.starts_with(other)) {
            return None;
        }
        let word = &self.line.low[noun.start..noun.end];
        let word = word.strip_suffix('s').unwrap_or(word);
        let sentence = self.line.sentence(noun.start).start;
        let called = |one: &&Named| ANY.contains(&word) || crate::lexicon::lower(&one.name).contains(word);
        let here = || found.iter().rev().filter(|one| one.span.start < sentence);
        // "awarded the Bronze Star … received the medal": of one paragraph, whatever it is called
        let award = here().find(called).or_else(|| here().next()).or(last.filter(called))?;
        let span = noun.start - article.len()..noun.end;
        Some(Named { end: span.end, span, name: award.name.clone(), state: award.state, giver: None, again: true })
    }
}
