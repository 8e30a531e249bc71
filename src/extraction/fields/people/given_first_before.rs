//! English offices in lower case right before a name, with the body in front of them: `State Board of Elections commissioner X`.

use std::ops::Range;

use super::{
    found::Office,
    given_first::{Mentions, OFFICES},
    given_first_office::REACH,
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// What belongs to no office and no body in front of it.
const CLOSED: Labels = Labels::of(&[
    Label::Stop,
    Label::Speech,
    Label::Relation,
    Label::And,
    Label::Of,
    Label::At,
    Label::Age,
    Label::Plural,
    Label::Plain,
]);

impl Mentions<'_> {
    /// Where the body begins whose name in capitals ends right before `start`: `Red Crescent`, `State Board of Elections`.
    pub(super) fn capitals_before(&self, mut start: usize) -> usize {
        let text = self.text;
        let belongs = |index: &usize| text.is_capital(*index) && text.at(index + 1).spaced;
        let clear = |index: &usize| !text.at(*index).own.has(Label::Given) && !text.labels(*index).any(CLOSED);
        while let Some(index) = start.checked_sub(1) {
            // "Department for Education", "State Board of Elections"
            let linked = text.labels(index).any(Labels::of(&[Label::Of, Label::At, Label::And]))
                && index > 0
                && text.at(index - 1).own.has(Label::OrganisationEnd)
                && text.is_capital(index - 1);
            let number = text.at(index).shape == Shape::Number;
            let within = (belongs(&index) || number) && clear(&index);
            if !(within || linked && text.is_lower(index)) {
                break;
            }
            start = index - usize::from(!within);
        }
        start
    }

    /// An office in lower case right before a name: `novelist and former diplomat`.
    pub(super) fn office_before(&self, at: usize) -> Option<Office> {
        let text = self.text;
        let ends_here = |index: &usize| self.is_office(*index) && text.after(*index) == at && text.is_lower(*index);
        let head = (at.saturating_sub(4)..at).find(ends_here)?;
        let mut start = head;
        let mut free = 1;
        // Whether nothing but modifiers stands between what was read and the head.
        let mut modified = true;
        for _ in 0..REACH {
            let Some(before) = start.checked_sub(1) else { break };
            let modifier = (before.saturating_sub(2)..start)
                .find(|index| text.has(*index, Label::Modifier) && text.after(*index) == start);
            let spaced = text.at(start).spaced && text.is_lower(before) && text.at(before).spaced;
            let known = text.labels(before);
            let closed = CLOSED;
            // "Academy secretary", "Ohio congressman"
            let numbered = text.at(before).shape == Shape::Number && before > 0 && text.is_capital(before - 1);
            let proper = modified
                && (text.is_capital(before) || numbered)
                // "Teachers union president"
                && (!known.any(closed) || known.has(Label::Plural) && text.is_lower(start) && start < head)
                && !text.at(before).own.has(Label::Given);
            // "Leeds-born striker", "three-time champion"
            let compound = before > 1
                && text.at(start).spaced
                && text.is_lower(before)
                && text.at(before).own.has(Label::Compound)
                && self.is_hyphen(before - 1);
            if let Some(modifier) = modifier {
                start = modifier;
            } else if compound {
                start = before - 2;
                modified = false;
                if !text.is_capital(start) {
                    continue;
                }
                break;
            } else if proper && text.at(start).spaced {
                // "Finance Committee chair", "Red Crescent spokeswoman"
                start = before;
                start = self.capitals_before(start);
                // "former England seamer"
                if start > 0 && text.has(start - 1, Label::Modifier) && text.is_lower(start - 1) {
                    start -= 1;
                    // "Pell Economics senior North American economist"
                    if start > 0 && text.is_capital(start - 1) && !text.has(start - 1, Label::Stop) {
                        start = self.capitals_before(start);
                    }
                }
                break;
            } else if text.has(before, Label::And)
                && before > 0
                && text.labels(before - 1).any(OFFICES)
                && (text.is_lower(before - 1) || self.begins_sentence(before - 1))
            {
                start = before - 1;
                modified = false;
            } else if spaced && free > 0 && !known.any(closed) && text.at(before).shape == Shape::Lower {
                // "swimming teacher", "hospice founder": one more word may tell what kind, inside a noun phrase or by its form.
                let article = before > 0
                    && (text.has(before - 1, Label::Stop)
                        || text.is_sign(before - 1, '-')
                        || text.has(before - 1, Label::Age)
                        || text.has(before - 1, Label::Modifier));
                let word = text.word(before);
                let verbal = ["ed", "ing", "ly", "s"].iter().any(|end| word.ends_with(end)) || word.len() < 4;
                // "Melbourne burns surgeon"
                let place = before > 0 && text.is_capital(before - 1) && text.has(before - 1, Label::Place);
                if !article && verbal && !place {
                    break;
                }
                start = before - usize::from(place && !article);
                (free, modified) = (0, false);
                if start < before {
                    break;
                }
            } else {
                break;
            }
        }
        // "ex-premier X"
        if start > 1 && self.is_hyphen(start - 1) && text.has(start - 2, Label::Former) {
            start -= 2;
        }
        let calling = text.has(head, Label::Calling);
        // "his neighbor Yvette Fontenot"
        if start > 0 && text.has(head, Label::Relation) && text.has(start - 1, Label::Stop) {
            return None;
        }
        let owner = self.is_possessive(start.wrapping_sub(1)).then(|| self.owner(start - 2, at)).flatten();
        // "Pell Canada's senior economist": of a body, not of a town.
        let body = |owner: &Range<usize>| owner.len() > 1 && (owner.clone()).all(|index| text.is_capital(index));
        let organisation = owner.filter(|owner| !calling || body(owner)).map(|range| text.bytes(&range));
        Some(self.office(text.bytes(&(start..at)), organisation, calling))
    }
}
