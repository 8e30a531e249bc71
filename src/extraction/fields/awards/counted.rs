//! Numbers that stand before an award and count who gets it: `10 giải B`, `20 Giấy khen cho các cá nhân`.

use super::{
    act::{Act, Reader},
    name::Named,
};
use crate::{
    article::{Recipient, RecipientKind},
    lexicon::AwardWord,
};

impl Reader<'_> {
    /// `10 giải B`: how many got a prize that nobody is named for.
    pub(super) fn counted(&self, award: usize) -> Option<Recipient> {
        let before = self.text()[..award].trim_end();
        let word = &before[before.rfind([' ', '(']).map_or(0, |at| at + 1)..];
        let told = self.within(before.len() - word.len(), before.len()).first();
        let told = told.filter(|_| word.starts_with(char::is_lowercase) && word.ends_with(char::is_alphabetic));
        let count = match told.map(|mark| mark.value) {
            Some(AwardWord::Number(count)) => Some(count),
            _ => word.parse().ok(),
        };
        count.filter(|count| *count > 0).map(|count| Recipient {
            kind: RecipientKind::Individual,
            name: None,
            count: Some(count),
        })
    }

    /// `2 giải A cho đội X và đội Y, 3 giải B`: those whom a prize counts are what the others of its row are.
    pub(super) fn as_neighbours(&self, acts: &mut [Act]) {
        let of = |act: &Act| {
            let first = act.recipients.first().filter(|one| one.name.is_some())?.kind;
            let alike = act.recipients.iter().all(|one| one.kind == first || one.count.is_some());
            (alike && self.words.is_prize(&act.name)).then_some(first)
        };
        let named: Vec<RecipientKind> = acts.iter().filter_map(of).collect();
        if self.line().capitals || named.is_empty() || named.iter().any(|kind| *kind != RecipientKind::Unit) {
            return;
        }
        for act in acts.iter_mut().filter(|act| self.words.is_prize(&act.name)) {
            let counted = self.counted(act.span.start);
            for one in act.recipients.iter_mut().filter(|one| counted.as_ref() == Some(one)) {
                one.kind = RecipientKind::Collective;
            }
        }
    }

    /// `trao 20 Giấy khen cho các cá nhân`: those behind the award, of whom it says no number.
    pub(super) fn counted_ahead(&self, award: &Named, limit: usize) -> Option<Recipient> {
        let count = self.counted(award.span.start)?;
        let marks = self.within(award.end, limit);
        let to = marks.iter().position(|mark| mark.value == AwardWord::To)?;
        let noun = marks.get(to + 1).filter(|noun| noun.start <= marks[to].end + 8)?;
        // "cho các tập thể, cá nhân": of which it says no number
        let both = marks.get(to + 2).is_some_and(|other| {
            matches!(other.value, AwardWord::Collective | AwardWord::Individual) && other.start <= noun.end + 6
        });
        let kind = match noun.value {
            _ if both => return None,
            AwardWord::Individual => RecipientKind::Individual,
            AwardWord::Collective => RecipientKind::Collective,
            _ => return None,
        };
        Some(Recipient { kind, ..count })
    }
}
