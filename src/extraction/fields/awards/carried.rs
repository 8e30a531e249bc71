//! Givers that an act has from one told before it: at a ceremony, or by a headline.

use super::act::Act;
use crate::{
    extraction::fields::Texts,
    lexicon::{AwardWords, lower},
};

/// An act of a ceremony whose giver was said before: an honour of the state beside one that is given for the state.
pub(super) fn carry(mut act: Act, before: &[Act], texts: &Texts, words: &AwardWords) -> Act {
    if act.giver.is_none() || act.state && act.giver.as_deref().is_some_and(|giver| words.stands_in(giver)) {
        let known = before.iter().rev().take(64).find(|known| known.giver.is_some() && !(known.weak && known.state));
        if let Some(known) = known {
            // "Chủ tịch nước ký Quyết định truy tặng A cho B", and next to it who else got what of the state
            let own = |known: &Act| {
                let mut beside = before.iter().rev().take(64).filter(|one| one.giver == known.giver);
                known.giver.as_deref().is_some_and(|giver| words.gives_itself(giver))
                    && beside.any(|one| !one.resolutions.is_empty() && one.line == known.line)
                    && !texts.lines[act.line].capitals
            };
            let near = act.line >= known.line && act.line - known.line <= 2;
            let same_line = act.line == known.line;
            let undigited = |name: &str| lower(name).replace(|c: char| c.is_ascii_digit(), "");
            let alike = undigited(&act.name) == undigited(&known.name)
                || words.is_sum(&lower(&known.name), &[lower(&act.name)]);
            let line = &texts.lines[act.line];
            // "Ban Tổ chức trao Giải A cho R. Giải B thuộc về S"
            let prizes = words.is_prize(&act.name)
                && words.is_prize(&known.name)
                && act.presenters.is_empty()
                // "trao các giải tập thể. Đoàn A giành giải Nhất": told of who has it
                && !act.received
                && !line.capitals;
            let sentence = line.sentence(act.span.start);
            let past = line.tells_past(&sentence);
            if !past
                && (act.state && known.state && (known.delegated || own(known)) && near
                    || same_line && (alike || prizes) && act.name != known.name && act.giver.is_none())
            {
                act.giver.clone_from(&known.giver);
                act.delegated = known.delegated;
                if known.name.is_empty() && act.presenters.is_empty() {
                    act.presenters.clone_from(&known.presenters);
                }
            }
        }
    }
    act
}
