//! Lists of people: what announces them, and what all their members share.

use std::ops::Range;

use super::{
    found::Office,
    mention::Mentions,
    office::{MARKERS, capitalised},
    text::Shape,
};
use crate::lexicon::Label;

/// Longest way from a number of people to the sign that announces them, in tokens.
const LONGEST_COUNT: usize = 18;

/// What a list gives to all its members.
#[derive(Clone, Debug, Default)]
pub(super) struct Shared {
    pub(super) rank: Option<Range<usize>>,
    pub(super) offices: Vec<Office>,
    /// The kind of body of which each member leads one: `Giám đốc các sở: NAME (Y tế), NAME (Nội vụ)`.
    pub(super) each: Option<Range<usize>>,
    /// Whether the list is announced (`các đồng chí:`), so that its members need no other sign of being people.
    pub(super) announced: bool,
    /// Whether a colon opens it; without one it ends at a semicolon.
    pub(super) colon: bool,
    /// Members so far.
    pub(super) members: usize,
}

/// Whether a plural tells no number.
pub(super) fn is_any(plural: &str) -> bool {
    matches!(plural.to_lowercase().as_str(), "các" | "những")
}

impl Mentions<'_> {
    /// "Giám đốc Công an tỉnh và các Phó Giám đốc: …": deputies serve where the chief before them does.
    pub(super) fn completed(&self, mut offices: Vec<Office>) -> Vec<Office> {
        let chief = self.found.last().and_then(|last| last.offices.iter().rev().find(|office| !office.calling));
        if let Some(chief) = chief
            && let [office] = offices.as_mut_slice()
            && office.elided
            && office.organisation.is_none()
            && self.text.source.get(chief.whole().end..office.title.start).is_some_and(|between| !between.contains('.'))
        {
            office.organisation.clone_from(&chief.organisation);
        }
        offices
    }

    /// Gives an office of a list the body that the bracket behind one of its holders tells, of the kind that `each` names.
    pub(super) fn seat_in_list(&self, office: &mut Office, own: Range<usize>, each: Option<Range<usize>>) {
        let text = self.text;
        let named = text.is_capital(own.start);
        // "(Bộ Tài chính)" says itself what kind it is.
        let kind = each.filter(|kind| !text.slice(&own).to_lowercase().starts_with(&text.slice(kind).to_lowercase()));
        if let Some(kind) = kind.filter(|_| named) {
            let level = text.has(kind.start, Label::Level);
            let of = office.organisation.take().map(|body| format!("{} ", &text.source[body])).unwrap_or_default();
            let kind = if level { text.slice(&kind).to_owned() } else { capitalised(text.slice(&kind)) };
            office.elsewhere = Some(format!("{of}{kind} {}", text.slice(&own)));
        } else if office.organisation.is_none()
            && (self.is_body_in_bracket(own.start, own.end) || named && !office.calling)
        {
            office.organisation = Some(text.bytes(&own));
        } else {
            return;
        }
        office.elided = false;
    }

    /// Whether a number of people begins here whom a colon announces: `5 thành viên HĐQT gồm:`.
    pub(super) fn is_count(&self, at: usize) -> bool {
        let text = self.text;
        let ends = |index: &usize| matches!(text.at(*index).shape, Shape::Sign(_));
        let announces = |sign: usize| {
            text.is_sign(sign, ':')
                || text.is_sign(sign, ',') && self.is_partial(sign + 1)
                || text.is_sign(sign, ',') && self.opens_list(sign + 1)
        };
        text.at(at).shape == Shape::Number
            && text.labels(at + 1).any(MARKERS)
            && (at + 2..at + LONGEST_COUNT)
                .find(|index| ends(index) || self.comprised(*index).is_some())
                .is_some_and(|index| announces(index) || !ends(&index))
    }

    /// The colon behind which people are named of whom only their number is told: `bốn người được xướng tên: NAME, NAME`.
    pub(super) fn counted_people(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let number = text.at(at).shape == Shape::Number || text.has(at, Label::Plural) && !is_any(text.word(at));
        let next = text.after(at);
        if !number || !text.has(next, Label::Counter) || text.is_sign(text.after(next), ',') {
            return None;
        }
        let words = (text.after(next)..at + LONGEST_COUNT).find(|index| !text.is_lower(*index))?;
        let run = self.names.run(words + 1);
        let goes_on = self.is_separator(run.end) && text.is_capital(text.after(run.end));
        let named = (2..=4).contains(&run.len()) && self.names.is_full(&run) && self.names.is_syllabic(&run);
        (text.is_sign(words, ':') && named && goes_on && !text.has(run.start, Label::Place)).then_some(words)
    }

    /// The token at which those of whom a list consists are named: `gồm các ông NAME`, `gồm TS NAME`.
    pub(super) fn comprised(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let consists = text.at(at).own.has(Label::Introduction) && text.word(at) == "gồm";
        // "gồm các" is a plural as well.
        let next = if text.has(at, Label::Plural) { at } else { text.after(at) };
        let first = if text.has(next, Label::Plural) { text.after(next) } else { next };
        let begin = text.after(first);
        if !(consists && self.is_marker(first)) {
            return None;
        }
        // "gồm các ông: NAME, NAME"
        let colon = text.is_sign(begin, ':').then_some(begin + 1);
        let named = text.is_capital(begin) || text.is_sign(begin, '.');
        colon.or(named.then_some(first))
    }

    /// Whether those counted before are named behind a colon: `, gồm:`.
    fn opens_list(&self, at: usize) -> bool {
        self.text.has(at, Label::Introduction) && self.text.is_sign(self.text.after(at), ':')
    }

    /// Whether some of those counted before are named next: `trong đó có`.
    pub(super) fn is_partial(&self, at: usize) -> bool {
        self.text.has(at, Label::Introduction) && self.text.at(at).span > 2
    }
}
