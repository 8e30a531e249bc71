//! Whether a run of capitals names a person where the given name comes first: English.

use std::ops::Range;

use super::{given_first::Mentions, text::Shape};
use crate::lexicon::{Label, Labels};

const THINGS: Labels =
    Labels::of(&[Label::OrganisationEnd, Label::Organisation, Label::Trap, Label::Place, Label::Stop]);

impl Mentions<'_> {
    pub(super) fn words(&self, range: &Range<usize>) -> usize {
        range.clone().filter(|index| self.text.at(*index).spaced || *index == range.start).count()
    }

    /// Whether the words name an organisation, a place or a thing.
    pub(super) fn is_thing(&self, name: &Range<usize>) -> bool {
        let text = self.text;
        let Some(last) = name.clone().rev().find(|index| !text.has(*index, Label::Generation)) else { return true };
        let first = text.at(name.start);
        let things = Labels::of(&[Label::OrganisationEnd, Label::Organisation, Label::Trap]);
        let initials = |index| {
            text.at(index).shape == Shape::Upper
                && text.word(index).chars().count() > 2
                && !text.has(index, Label::Generation)
        };
        let belongs = text.is_sign(name.end, '-') && !text.at(name.end).spaced;
        first.labels.any(THINGS) && !first.own.has(Label::Given)
            || text.at(last).own.any(things) && last > name.start
            || name.clone().any(|index| {
                text.at(index).own.has(Label::OrganisationEnd)
                    && !text.at(index).own.has(Label::Given)
                    && index > name.start
            })
            || name.clone().any(|index| {
                text.labels(index).any(Labels::of(&[Label::Place, Label::Plain])) && text.after(index) > index + 1
            })
            || name.clone().any(|index| initials(index) && !text.shouted)
            || belongs
    }

    /// Whether a run without a marker is a person's name.
    pub(super) fn is_person(&self, name: &Range<usize>, end: usize, described: bool) -> bool {
        let text = self.text;
        let before = self.follows_thing(name.start);
        if before || self.words(name) > 4 || text.shouted {
            return false;
        }
        let first = text.at(name.start).own;
        let speech = text.has(end, Label::Speech) || (name.start > 0 && text.has(name.start - 1, Label::Speech));
        let aged = text.is_sign(end, ',') && text.at(end + 1).shape == Shape::Number && text.is_sign(end + 2, ',');
        first.has(Label::Given)
            || speech
            || aged
            || described
            || self.follows_trade(name.start)
            || self.follows_kin(name.start)
    }

    /// Whether the words before call for the name of a thing: `the ferry`, `aboard the`.
    fn follows_thing(&self, at: usize) -> bool {
        let text = self.text;
        let article = at > 0 && text.is_lower(at - 1) && text.word(at - 1) == "the";
        article || (at.saturating_sub(3)..at).any(|index| text.has(index, Label::Trap) && text.after(index) == at)
    }

    /// Whether the word before names a trade by its form: `lobsterman`, `anchorwoman`.
    fn follows_trade(&self, at: usize) -> bool {
        let text = self.text;
        let before = at - usize::from(at > 1 && text.is_sign(at - 1, ','));
        before > 0
            && text.is_lower(before - 1)
            && text.word(before - 1).len() > 5
            && ["man", "woman", "men", "women"].iter().any(|end| text.word(before - 1).ends_with(end))
    }

    /// Whether a word for kin stands before: `her grandfather, Ellis Greer`, `his wife Selvi`.
    fn follows_kin(&self, at: usize) -> bool {
        let text = self.text;
        let before = at - usize::from(at > 1 && text.is_sign(at - 1, ','));
        before > 0 && text.is_lower(before - 1) && text.has(before - 1, Label::Relation)
    }

    /// "A, B and C": between or after two names that are people's.
    pub(super) fn is_enumerated(&self, begin: usize, end: usize) -> bool {
        let text = self.text;
        let joined = |index: usize| text.is_sign(index, ',') || text.has(index, Label::And);
        let ended = |back: usize| {
            let last = self.found.iter().rev().nth(back);
            last.map(|found| text.tokens.partition_point(|token| token.start < found.whole.end))
        };
        let Some(last) = ended(0).filter(|last| *last + 1 == begin && joined(*last)) else { return false };
        let goes_on = text.is_sign(last, ',') && joined(end) && text.is_capital(end + 1);
        let begun = ended(1).is_some_and(|before| before < last && text.is_sign(before, ','));
        goes_on || begun && text.has(last, Label::And)
    }
}
