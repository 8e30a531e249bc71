//! English plurals that announce a list and give each member their rank, title or office: `Councilors A, B and C`.

use std::ops::Range;

use super::{
    found::Found,
    given_first::{Mentions, OFFICES},
};
use crate::lexicon::{Label, Labels};

impl Mentions<'_> {
    /// Begins a list where a plural announces one; the token after the plural and what it is of.
    pub(super) fn announce(&mut self, at: usize) -> usize {
        let (text, next) = (self.text, self.text.after(at));
        // "Rangers FC"
        let body = text.is_capital(at) && text.is_capital(next) && text.at(next).own.has(Label::OrganisationEnd);
        if !text.has(at, Label::Plural) || body {
            return next;
        }
        // "residents of Ha Pitso and Mokone", "politicians and Jane Doe": no list of them.
        let of = matches!(text.word(next), "of" | "from" | "in") && text.is_capital(next + 1);
        let other = text.has(next, Label::And) || of && text.is_sign(self.organisation(next + 1), ',');
        // "former Heads of the City Commission, A and B"
        let body = self.owned(next + 1);
        let headed = text.has(at, Label::Head) && text.has(next, Label::Of) && text.is_capital(body);
        let end = if headed { self.organisation(body) } else { body };
        let members = end + usize::from(text.is_sign(end, ',') || text.is_sign(end, ':'));
        if headed && self.begins_mention(members) {
            self.listed = true;
            self.plural = Some(at..next);
            self.plural_of = Some(text.bytes(&(body..end)));
            return end;
        }
        if !other {
            self.listed = true;
            self.plural = Some(at..next);
            self.plural_of = None;
        }
        next
    }

    /// Gives a member of a list the rank or the office that stands in the plural before it.
    pub(super) fn share_plural(&self, plural: &Range<usize>, found: &mut Found) {
        let text = self.text;
        let labels = self.text.labels(plural.start);
        let words = self.text.bytes(plural);
        // "inspectors A and B": in lower case an occupation, in capitals a rank.
        if labels.has(Label::Rank) && !self.text.is_lower(plural.start) {
            found.rank.get_or_insert(words);
        } else if labels.has(Label::Title) && !self.text.is_lower(plural.start) {
            found.titles.push(words);
        } else if labels.any(OFFICES.union(Labels::of(&[Label::Rank]))) && found.offices.is_empty() {
            // "the club's sporting directors, A and B"
            let mut start = plural.start;
            while start > 0 && text.at(start).spaced && text.is_lower(start - 1) && self.qualifies(start - 1) {
                start -= 1;
            }
            let owner = self.is_possessive(start.wrapping_sub(1)).then(|| self.owner(start - 2, plural.end)).flatten();
            // "Deputy Secretaries of the Committee A and B"
            while start > 0
                && text.at(start).spaced
                && text.is_capital(start - 1)
                && text.at(start - 1).own.has(Label::Deputy)
            {
                start -= 1;
            }
            let calling = labels.has(Label::Calling);
            let owner = owner.filter(|_| !calling).map(|range| text.bytes(&range)).or_else(|| self.plural_of.clone());
            let before = start.wrapping_sub(1);
            start -= usize::from(text.is_lower(before) && text.has(before, Label::Former));
            found.offices.push(self.office(text.at(start).start..words.end, owner, calling));
        }
    }

    /// Whether a word before an office in the plural tells what kind it is.
    fn qualifies(&self, at: usize) -> bool {
        let text = self.text;
        let known = text.has(at, Label::Modifier) && !text.has(at, Label::Former);
        known || at > 0 && self.is_possessive(at - 1) && !self.is_next(at) && text.labels(at).is_empty()
    }
}
