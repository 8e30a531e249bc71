//! Vietnamese names in English text: the surname first, every word a syllable.

use std::ops::Range;

use super::given_first::Mentions;
use crate::lexicon::{Label, Labels};

/// Longest name, in words.
const LONGEST: usize = 5;

impl Mentions<'_> {
    /// The token after a Vietnamese name that begins at `at`: `Tran Thi Hong Diep`. Behind it no capital follows.
    pub(super) fn native_end(&self, at: usize) -> Option<usize> {
        let text = self.text;
        if !text.at(at).own.has(Label::Surname) || !text.is_capital(at) || text.shouted {
            return None;
        }
        let syllable = |index: &usize| {
            text.is_capital(*index) && text.at(*index).spaced && self.words.syllables.has(text.word(*index))
        };
        let end = (at + 1..at + LONGEST + 1).take_while(syllable).last()? + 1;
        let thing = Labels::of(&[Label::TrapTail, Label::OrganisationEnd]);
        let glued = !text.at(end).spaced && matches!(text.word(end), "-" | "&" | "/");
        let place = text.is_lower(end) && text.at(end).own.any(thing);
        let whole = !text.is_capital(end) || text.has(end, Label::Stop) || text.has(end, Label::Calendar);
        (end - at <= LONGEST && whole && !glued && !place).then_some(end)
    }

    /// Whether a Vietnamese name of a usual length begins here, or one whose surname is a frequent one.
    pub(super) fn is_native(&self, at: usize) -> bool {
        let end = self.native_end(at);
        end.is_some_and(|end| end - at > 2 || self.text.at(at).own.has(Label::Given))
    }

    /// Where a Vietnamese name begins that ends `name`, behind other words.
    pub(super) fn native_in(&self, name: &Range<usize>) -> Option<usize> {
        let ends = |index: &usize| self.native_end(*index) == Some(name.end) && self.is_native(*index);
        let frequent = |index: &usize| self.text.at(*index).own.has(Label::Given);
        if ends(&name.start) {
            return Some(name.start);
        }
        // "Bill Tran Hoang": the surname is the last word.
        if self.text.at(name.start).own.has(Label::Given) && name.len() < 5 {
            return None;
        }
        let mut starts = (name.start..name.end).filter(ends);
        let first = starts.next()?;
        Some(std::iter::once(first).chain(starts).find(frequent).unwrap_or(first))
    }
}
