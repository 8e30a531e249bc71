//! Awards that sum up others, and acts that tell parts of one another: by kind of those who get them.

use foldhash::HashSet;

use super::{
    act::Act,
    entry::{Entry, alike, counts},
};
use crate::{
    article::{Recipient, RecipientKind},
    extraction::fields::Texts,
    lexicon::{AwardWords, lower},
};

/// So many lines below an honour without its class its classes are told.
const CLASSES_WITHIN: usize = 6;

/// `Huy hiệu Đảng cho 34 đảng viên` beside those for 70, 60 … years, `Huân chương X cho 11 đồng chí` beside its classes:
/// drops the sum, and leaves who gives it to its parts. More than its parts hold is no sum.
pub(super) fn drop_sums(entries: &mut Vec<Entry>, words: &AwardWords) {
    let mut sums: Vec<bool> = vec![false; entries.len()];
    for index in 0..entries.len() {
        let sum = &entries[index].act;
        let name = lower(&sum.name);
        let counted = sum.recipients.iter().all(|one| one.count.is_some());
        if !(words.sums_up(&name) || sum.state && counted) {
            continue;
        }
        let part = |act: &Act| {
            let low = lower(&act.name);
            let class = sum.state
                && !sum.recipients.is_empty()
                && (sum.line..=sum.line + CLASSES_WITHIN).contains(&act.line)
                && low.strip_prefix(&name).is_some_and(|rest| rest.starts_with(' '));
            words.is_part_of_sum(&name, &low) || class && givers_fit(sum, act)
        };
        let parts: Vec<usize> =
            (0..entries.len()).filter(|other| *other != index && part(&entries[*other].act)).collect();
        let held: usize = parts.iter().map(|at| number(&entries[*at].act.recipients)).sum();
        if parts.is_empty() || counts(&sum.recipients) > held {
            continue;
        }
        sums[index] = true;
        let (giver, line) = (sum.giver.clone(), sum.line);
        for at in parts {
            let act = &mut entries[at].act;
            if act.giver.is_none() && act.presenters.is_empty() && act.line >= line {
                act.giver.clone_from(&giver);
            }
        }
    }
    let mut index = 0..sums.len();
    entries.retain(|_| index.next().is_none_or(|at| !sums[at]));
}

fn givers_fit(sum: &Act, part: &Act) -> bool {
    match (&sum.giver, &part.giver) {
        (Some(a), Some(b)) => alike(a, b),
        _ => true,
    }
}

/// How many there are, named or counted.
fn number(recipients: &[Recipient]) -> usize {
    counts(recipients) + recipients.iter().filter(|one| one.name.is_some()).count()
}

/// Which count of the known names all of these, where they are of one kind and as many.
pub(super) fn counted_as(known: &[Recipient], named: &[Recipient]) -> Option<usize> {
    let kind = match named.first().filter(|one| one.name.is_some())?.kind {
        RecipientKind::Unit => RecipientKind::Collective,
        _ => RecipientKind::Individual,
    };
    let alike = named.iter().all(|one| one.kind == named[0].kind);
    known.iter().position(|one| one.kind == kind && one.count == u32::try_from(named.len()).ok()).filter(|_| alike)
}

/// `6 tập thể được tặng Bằng khen gồm A, B. 6 cá nhân được tặng Bằng khen gồm C, D`: the people beside the units.
pub(super) fn is_other_half(known: &Act, act: &Act, words: &AwardWords) -> bool {
    let all = |act: &Act, kind: RecipientKind| {
        !act.recipients.is_empty() && act.recipients.iter().all(|one| one.kind == kind)
    };
    let apart = all(known, RecipientKind::Unit) && all(act, RecipientKind::Person);
    apart
        && (words.is_paper(&act.name) || act.state)
        && known.giver.is_none()
        && act.giver.is_none()
        && act.line <= known.line + 1
}

/// `4 giải Nhất`, of which some are named: whether these are some of the others.
pub(super) fn has_room(known: &[Recipient], named: &[Recipient]) -> bool {
    let known_names = known.iter().filter(|one| one.name.is_some()).count();
    let new = named.iter().all(|one| one.name.is_some() && !known.contains(one));
    known_names > 0 && !named.is_empty() && new && counts(known) > known_names
}

/// Whether an act counts more than those whom another names.
pub(super) fn counts_more(named: &Act, counting: &Act) -> bool {
    let names = named.recipients.iter().all(|one| one.name.is_some()) && !named.recipients.is_empty();
    let counted = counting.recipients.iter().all(|one| one.count.is_some());
    names && counted && counts(&counting.recipients) > named.recipients.len()
}

/// Whether one name of a unit is another without words inside: `đội bóng huyện A` of `đội bóng chuyền nữ huyện A`.
pub(super) fn leaves_out(a: &str, b: &str) -> bool {
    let (a, b) = (lower(a), lower(b));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    let mut rest = long.split(' ');
    let ends = short.rsplit(' ').take(2).eq(long.rsplit(' ').take(2));
    let begins = short.split(' ').next() == long.split(' ').next();
    begins && ends && short.split(' ').count() > 2 && short.split(' ').all(|word| rest.any(|other| other == word))
}

/// Prizes of one line that are counted are what those of it are whose winners are named: teams, where these are.
pub(super) fn as_winners(entries: &mut [Entry], texts: &Texts, words: &AwardWords) {
    let prize = |entry: &Entry| words.is_prize(&entry.act.name);
    let teams = |entry: &Entry| {
        let recipients = &entry.act.recipients;
        let units = recipients.iter().filter(|one| one.name.is_some());
        prize(entry)
            && recipients.iter().any(|one| one.name.is_some())
            && units.clone().all(|one| one.kind == RecipientKind::Unit)
    };
    let of_teams: HashSet<usize> = entries.iter().filter(|entry| teams(entry)).map(|entry| entry.act.line).collect();
    // "giải Ba cho 4 cá nhân" says itself who they are
    let counted = |act: &Act| {
        let before = texts.lines[act.line].low[..act.span.start].trim_end();
        let word = before.rsplit([' ', '(']).next().unwrap_or_default();
        texts.lines[act.line].capitals || word.ends_with(|c: char| c.is_ascii_digit()) || words.number(word).is_some()
    };
    for entry in entries.iter_mut().filter(|entry| prize(entry) && counted(&entry.act)) {
        if of_teams.contains(&entry.act.line) && entry.act.recipients.iter().all(|one| one.count.is_some()) {
            for one in &mut entry.act.recipients {
                one.kind = RecipientKind::Collective;
            }
        }
    }
}
