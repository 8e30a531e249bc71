//! What somebody works at, told by verbs behind the word for them: `thợ sửa khóa`, `nhân viên vận động quần chúng`.

use std::ops::Range;

use super::{
    name::Names,
    tail::{COMMON, ORGANISATIONS},
    text::Shape,
};
use crate::lexicon::{Label, Labels};

/// Longest words for somebody's work, in tokens.
const LONGEST_WORK: usize = 7;

/// Words that begin something else than somebody's work.
const OTHER: Labels = Labels::of(&[
    Label::And,
    Label::Of,
    Label::At,
    Label::Being,
    Label::Appointment,
    Label::Also,
    Label::Honorific,
    Label::Plural,
    Label::Rank,
    Label::For,
    Label::Introduction,
]);

impl Names<'_> {
    /// The token behind the work of somebody whose calling is `calling`. Verbs belong to it where the body follows in which
    /// it is done, where a word of address announces the person who does it, or where a craft is told by nothing else.
    pub(super) fn work(&self, calling: Range<usize>, after_name: bool) -> Option<usize> {
        let text = self.text;
        let craft =
            calling.clone().find(|index| text.has(*index, Label::Craft) && text.after(*index) == calling.end)?;
        let mut at = calling.end;
        let mut verb = false;
        while at - calling.end < LONGEST_WORK && text.is_lower(at) && !text.labels(at).any(COMMON.union(OTHER)) {
            verb |= self.stops(at);
            at = text.after(at);
        }
        let labels = text.labels(at);
        let body = labels.any(ORGANISATIONS)
            && !labels.has(Label::Passing)
            && (text.is_lower(at) && !labels.any(OTHER) || text.is_capital(at) && labels.has(Label::Organisation));
        let run = self.run(at);
        let named = text.labels_before(calling.start).has(Label::Honorific)
            && (3..=4).contains(&run.len())
            && self.is_full(&run)
            && self.is_syllabic(&run);
        // "thợ" alone tells no work.
        let alone =
            after_name && text.at(craft).span == 1 && matches!(text.at(at).shape, Shape::Sign(',' | '.' | ';' | ')'));
        (verb && (body && after_name || named || alone)).then_some(at)
    }
}
