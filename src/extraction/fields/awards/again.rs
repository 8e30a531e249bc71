//! English words that stand for an award named before: `presented the medals to A and B`.

use std::ops::Range;

use super::{
    act::{self, Act},
    name::{Named, Reader},
};
use crate::lexicon::{AwardWord, Mark};

impl act::Reader<'_> {
    /// Whoever gets an award named before may only take it in hand: `His widow received the medal`, `X accepted the award`.
    /// `clause` goes up to the verb.
    pub(super) fn takes_for_another(&self, act: &mut Act, clause: Range<usize>, award_end: usize) {
        let low = &self.line().low[clause];
        if !self.line().capitals {
            return;
        }
        // Who hands over what was named before gives it for another.
        if act.again && !act.received {
            act.giver = None;
        }
        let takes = self.words.again.takes(low);
        if act.again && takes && !self.words.again.opens_kin(low) {
            act.taken = true;
            act.giver = None;
        } else if act.again && self.words.again.opens_kin(low) {
            act.recipients.clear();
            act.giver = None;
        } else if takes {
            self.for_another(act, award_end);
        }
    }
}

impl act::Reader<'_> {
    /// `A, the widow of B, accepted the medal on his behalf`, `A accepted the medal on behalf of the crew`.
    fn for_another(&self, act: &mut Act, end: usize) {
        let line = self.line();
        let limit = line.sentence(act.span.start).end;
        let behind = &line.low[end..limit];
        if self.words.again.is_for_another(behind.trim_start()) {
            if act.recipients.len() > 1 {
                act.recipients.remove(0);
            } else {
                act.recipients.clear();
            }
        } else if let Some(delegated) = self.within(end, limit).iter().find(|mark| mark.value == AwardWord::Delegated) {
            let found = self.region.right(delegated.end..limit);
            if !found.is_empty() {
                act.recipients = found;
                act.giver = None;
            }
        }
    }
}

impl Reader<'_> {
    /// The award that a noun in lower case behind `the` stands for: the last one so called.
    pub(super) fn again(&self, noun: Mark<AwardWord>, found: &[Named], last: Option<&Named>) -> Option<Named> {
        let text = self.line.text;
        let article = self.words.determiners.pointing(&text[..noun.start])?;
        if !self.line.capitals || !text[noun.start..].starts_with(char::is_lowercase) {
            return None;
        }
        let next =
            text[noun.end..].strip_prefix(' ').map(|rest| rest.split([' ', ',', '.']).next().unwrap_or_default());
        if next.is_some_and(|next| !self.words.again.goes_on(next)) {
            return None;
        }
        // "the award for the best bowler": another one
        if self.words.again.is_another(self.line.low[noun.end..].trim_start()) {
            return None;
        }
        let word = &self.line.low[noun.start..noun.end];
        let word = word.strip_suffix('s').unwrap_or(word);
        let sentence = self.line.sentence(noun.start).start;
        let called = |one: &&Named| self.words.again.is_any(word) || crate::lexicon::lower(&one.name).contains(word);
        let here = || found.iter().rev().filter(|one| one.span.start < sentence);
        // "awarded the Bronze Star … received the medal": of one paragraph, whatever it is called
        let award = here().find(called).or_else(|| here().next()).or(last.filter(called))?;
        let span = noun.start - article..noun.end;
        Some(Named { end: span.end, span, name: award.name.clone(), state: award.state, giver: None, again: true })
    }
}
