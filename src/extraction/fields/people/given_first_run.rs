//! English runs of capitals: what stands before a name and the name.

use std::ops::Range;

use super::{
    given_first::{Mentions, OFFICES},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Longest run of capitals, in tokens.
const LONGEST: usize = 16;

impl Mentions<'_> {
    /// Capitalised words that may belong together: markers, initials, particles and the name.
    pub(super) fn run(&self, start: usize) -> Range<usize> {
        let text = self.text;
        let (mut end, mut marked) = (start, false);
        while end < text.tokens.len() && end - start < LONGEST {
            let token = text.at(end);
            let next = text.at(end + 1);
            match token.shape {
                Shape::Capital | Shape::Upper => {
                    // "President Doe Confers Eight Medals": a verb of a headline
                    let verb = marked
                        && token.shape == Shape::Capital
                        && token.own.has(Label::Speech)
                        && !token.own.has(Label::Given)
                        && text.word(end).len() > 4;
                    if end > start && (token.own.has(Label::Calendar) || verb) {
                        break;
                    }
                    let phrase = token.labels.any(OFFICES.union(Labels::of(&[Label::Rank, Label::Title])));
                    marked |= phrase;
                    end = if phrase { self.after_marker(end) } else { end + 1 };
                }
                // Dolores “Lola” Quintanilla
                Shape::Sign('“' | '"')
                    if end > start
                        && text.is_capital(end + 1)
                        && matches!(text.at(end + 2).shape, Shape::Sign('”' | '"'))
                        && text.is_capital(end + 3) =>
                {
                    end += 3;
                }
                Shape::Sign('.')
                    if end > start && !token.spaced && self.is_abbreviation(end - 1) && text.is_capital(end + 1) =>
                {
                    end += 1
                }
                Shape::Sign('-') if end > start && !token.spaced && !next.spaced && text.is_capital(end + 1) => {
                    end += 2
                }
                // Kim Sung-ho
                Shape::Sign('-')
                    if end > start + 1
                        && !token.spaced
                        && !next.spaced
                        && text.is_lower(end + 1)
                        && text.at(end - 1).spaced
                        && text.at(end - 2).own.has(Label::RarerSurname)
                        && text.is_capital(end - 2) =>
                {
                    end += 2
                }
                // Ha-yun Seo
                Shape::Sign('-')
                    if (end > start + 1 || text.word(end + 1).len() < 6)
                        && end > start
                        && !token.spaced
                        && !next.spaced
                        && text.is_lower(end + 1)
                        && !text.labels(end + 1).any(OFFICES.union(Labels::of(&[
                            Label::Rank,
                            Label::Title,
                            Label::Modifier,
                        ])))
                        && text.is_capital(end + 2)
                        && text.at(end + 2).spaced
                        && text.at(end - 1).spaced =>
                {
                    end += 2
                }
                // Prud'homme
                Shape::Sign('\'')
                    if end > start
                        && !token.spaced
                        && !next.spaced
                        && (text.is_capital(end + 1) || text.is_lower(end + 1) && text.word(end + 1).len() > 2) =>
                {
                    end += 2
                }
                // "2nd Lt. Ada Brook"
                Shape::Number if token.labels.has(Label::Rank) => end = self.after_marker(end),
                // Yasmin al-Harbi
                Shape::Lower if end > start && self.is_prefixed(end) => end += 3,
                Shape::Lower
                    if end > start
                        && token.own.has(Label::Particle)
                        && (text.is_capital(end + 1) || text.at(end + 1).own.has(Label::Particle)) =>
                {
                    end += 1;
                }
                _ => break,
            }
        }
        while end > start + 1 && matches!(text.at(end - 1).shape, Shape::Sign(_)) {
            end -= 1;
        }
        start..end
    }

    /// Whether a particle that a hyphen joins to a surname stands here: `al-Harbi`.
    pub(super) fn is_prefixed(&self, at: usize) -> bool {
        let joined = self.is_hyphen(at + 1) && self.text.is_capital(at + 2);
        joined && self.text.is_lower(at) && self.text.at(at).own.has(Label::Particle)
    }

    /// The token after a marker; what belongs to it goes along: `Colonel (retired)`, `Ambassador to Vietnam`.
    pub(super) fn after_marker(&self, at: usize) -> usize {
        let text = self.text;
        let after = text.after(at);
        let dotted = after + usize::from(text.is_sign(after, '.'));
        if text.has(at, Label::Rank) && text.is_sign(dotted, '(') && text.is_sign(dotted + 2, ')') {
            return dotted + 3;
        }
        // Chaplain (Capt.) Moses Adebayo
        if text.is_sign(after, '(') && text.labels(after + 1).any(Labels::of(&[Label::Rank, Label::Title])) {
            let close = (after + 2..after + 5).find(|index| text.is_sign(*index, ')'));
            if let Some(close) = close {
                return close + 1;
            }
        }
        let place = text.after(after);
        let office = text.labels(at).any(OFFICES);
        let bound = office && text.labels(after).any(Labels::of(&[Label::Of, Label::At])) && text.is_capital(place);
        // "Minister of Foreign Affairs Le Anh Thu"
        let portfolio = text.after(place);
        if bound && text.has(place, Label::Portfolio) && text.is_capital(portfolio) {
            return portfolio;
        }
        // "High Commissioner for Human Rights Leila Haddad": the name begins at the given name, or where the marks begin.
        let marked = |index: usize| {
            !text.word(index).is_ascii() && text.word(index - 1).is_ascii() && !text.has(index, Label::Place)
        };
        let given = (place + 1..place + 6).take_while(|index| bound && text.is_capital(*index)).find(|index| {
            let before = Labels::of(&[Label::Rank, Label::Title, Label::Honorific]);
            let begins = text.at(*index).own.has(Label::Given) || text.labels(*index).any(before);
            (begins || marked(*index)) && text.is_capital(index + 1)
        });
        if let Some(given) = given {
            return given;
        }
        // "Ambassador of Japan to Vietnam Yamada Takio"
        let mut end = after;
        while office
            && text.labels(end).any(Labels::of(&[Label::Towards, Label::Of]))
            && text.has(text.after(end), Label::Place)
        {
            end = text.after(text.after(end));
        }
        if text.is_capital(end) { end } else { after }
    }

    pub(super) fn is_abbreviation(&self, index: usize) -> bool {
        let text = self.text;
        let known = Labels::of(&[Label::Rank, Label::Title, Label::Honorific, Label::Generation, Label::Head]);
        let length = text.word(index).chars().count();
        if text.has(index, Label::Generation) && text.at(index).shape == Shape::Upper {
            return false;
        }
        length == 1
            || (length <= 5 && (text.at(index).own.any(known) || text.labels(index).any(known)))
            || (index.saturating_sub(4)..index)
                .any(|start| text.labels(start).any(known) && text.after(start) == index + 1 && length <= 4)
    }
}
