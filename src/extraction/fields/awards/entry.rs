//! An award of the record as it is put together from every act that tells it, and what makes two acts one.

use std::ops::Range;

use super::{
    act::Act,
    sums::{counted_as, counts_more, has_room, is_other_half, leaves_out},
};
use crate::{
    article::{Recipient, RecipientKind},
    lexicon::{AwardWords, lower},
};

/// The acts that tell one award.
pub(super) struct Entry {
    pub(super) act: Act,
    pub(super) places: Vec<(usize, Range<usize>)>,
    pub(super) reason: Option<(usize, Range<usize>)>,
}

impl Entry {
    pub(super) fn new(act: Act) -> Self {
        let places = vec![(act.line, act.span.clone())];
        let reason = act.reason.clone().map(|span| (act.line, span));
        Self { act, places, reason }
    }

    /// Whether an act is the one of this entry: the same award, no other giver, and recipients that do not differ.
    pub(super) fn is_same(&self, act: &Act, in_body: bool, words: &AwardWords) -> bool {
        let known = &self.act;
        let (name, other) = (unquoted(&known.name), unquoted(&act.name));
        // "danh hiệu Anh hùng …" of "danh hiệu Anh hùng … thời kỳ đổi mới"
        let one = |act: &Act| act.recipients.len() == 1 && act.recipients[0].kind == RecipientKind::Unit;
        let part = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| words.is_period(rest));
        let same_honour =
            known.state && act.state && one(known) && one(act) && (part(&name, &other) || part(&other, &name));
        if name != other && !same_honour {
            return false;
        }
        let givers = match (&known.giver, &act.giver) {
            // "Tỉnh đoàn tổ chức lễ kỷ niệm, trao Giải thưởng X", and then who gives it to whom
            (Some(a), Some(b)) => {
                // "Huân chương X của Chủ tịch nước …", "thay mặt Đảng, Nhà nước trao Huân chương X"
                let bare = known.recipients.is_empty() || act.recipients.is_empty();
                let state = known.state && bare && words.gives_itself(a) && words.gives_itself(b);
                alike(a, b) || state || known.weak && known.recipients.is_empty() && !known.state
            }
            _ => true,
        };
        let shared = known.recipients.iter().any(|a| act.recipients.iter().any(|b| same(a, b)));
        let empty = known.recipients.is_empty() || act.recipients.is_empty();
        // "4 giải A", and below who got them.
        let counted = known.recipients.iter().all(|one| one.name.is_none())
            && act.recipients.iter().all(|one| one.name.is_some())
            && (words.is_prize(&act.name) || counts(&known.recipients) == act.recipients.len())
            || counted_as(&known.recipients, &act.recipients).is_some()
            || act.recipients.len() == 1
                && known.recipients.len() > 1
                && counted_as(&act.recipients, &known.recipients).is_some()
            || words.is_prize(&act.name) && has_room(&known.recipients, &act.recipients)
            || words.is_contest(&act.name) && known.giver.is_some() && act.giver.is_some() && counts_more(known, act);
        // "Huyện ủy, UBND huyện kỷ niệm …, đón nhận A": those who hold the ceremony
        let units =
            |act: &Act| !act.recipients.is_empty() && act.recipients.iter().all(|one| one.kind == RecipientKind::Unit);
        let announced = known.state && known.giver.is_none() && known.line <= 2 && units(known) && one(act);
        // "X tổ chức lễ đón nhận A … trao A cho Y", "76 mẹ … được truy tặng A theo Quyết định của X"
        let ceremony = known.announced && known.state && one(known) && one(act);
        if in_body {
            givers
                && (announced
                    || ceremony
                    || empty && known.state && act.state && known.giver.is_none() != act.giver.is_none()
                    || counted
                    || shared
                    || is_other_half(known, act, words)
                    || empty && known.giver.is_some() == act.giver.is_some()
                    || empty && known.line != act.line
                    || act.again && act.recipients.is_empty()
                    // "Ông A đã trao Bằng khen cho đơn vị": who handed over what was told before
                    || act.recipients.is_empty() && act.giver.is_none() && !act.presenters.is_empty())
        } else {
            givers
        }
    }

    /// Whether nothing but the award is known.
    pub(super) fn is_bare(&self) -> bool {
        self.act.recipients.is_empty() && self.act.giver.is_none() && self.act.presenters.is_empty()
    }

    /// Whether the name of this award begins with that of an act, and nobody else gives it.
    pub(super) fn opens_with(&self, act: &Act) -> bool {
        let longer = lower(&self.act.name).strip_prefix(&lower(&act.name)).is_some_and(|rest| rest.starts_with(' '));
        longer && act.giver.as_ref().is_none_or(|giver| self.act.giver.as_ref().is_none_or(|known| alike(known, giver)))
    }

    /// Whether this is the award of an act in one class, given to no one else.
    pub(super) fn is_class_of(&self, act: &Act) -> bool {
        let (known, name) = (lower(&self.act.name), lower(&act.name));
        let longer = known.strip_prefix(&name).is_some_and(|rest| rest.starts_with([' ', ',']));
        let shared = self.act.recipients.iter().any(|a| act.recipients.iter().any(|b| same(a, b)));
        longer && self.act.state && (shared || act.recipients.is_empty())
    }

    /// Whether a headline only says in short what this tells: `Trao Huân chương Lao động cho ngành thủy lợi` of one in a
    /// class, `9 nhà khoa học nhận Giải thưởng X` of its prizes.
    pub(super) fn sums_up(&self, act: &Act, words: &AwardWords) -> bool {
        let classless = self.act.state
            && act.giver.is_none()
            && lower(&self.act.name).strip_prefix(&lower(&act.name)).is_some_and(|rest| rest.starts_with(' '));
        let counted = act.recipients.iter().all(|one| one.name.is_none());
        classless || counted && words.is_prize(&self.act.name) && words.is_contest(&act.name)
    }

    /// `Ashford presents the Friendship Medal to doctors` above the medal that is given for another: who hands it over.
    pub(super) fn is_handed_over(&self, act: &Act) -> bool {
        self.act.delegated && act.giver.is_some() && unquoted(&self.act.name) == unquoted(&act.name)
    }

    /// `Hospital receives Labour Order` above `the Labour Order, second class` of one unit, which a headline calls otherwise.
    pub(super) fn is_headlined(&self, act: &Act) -> bool {
        let (known, name) = (lower(&self.act.name), lower(&act.name));
        let class = known.strip_prefix(&name).is_some_and(|rest| rest.starts_with(", "));
        // "the second-class Labour Order"
        let class = class || known.strip_suffix(&name).is_some_and(|rest| rest.ends_with("-class "));
        let unit = |act: &Act| act.recipients.len() == 1 && act.recipients[0].kind == RecipientKind::Unit;
        class && (unit(&self.act) || self.act.recipients.is_empty()) && unit(act)
    }

    pub(super) fn add(&mut self, mut act: Act, words: &AwardWords) {
        self.places.push((act.line, act.span.clone()));
        // "…cho thân nhân 3 mẹ": those who are named
        let named = act.recipients.len() == 1 && self.act.recipients.len() > 1;
        if named && counted_as(&act.recipients, &self.act.recipients).is_some() {
            act.recipients.clear();
        }
        let half = is_other_half(&self.act, &act, words);
        let of_more = words.is_contest(&act.name) && counts_more(&self.act, &act);
        let known = &mut self.act;
        if act.name.len() > known.name.len() {
            known.name.clone_from(&act.name);
        }
        let better = known.weak && known.recipients.is_empty() && act.giver.is_some();
        // "Huân chương X của Chủ tịch nước" is not the gift of "Đảng, Nhà nước", for whom somebody hands it over
        let itself = |giver: &Option<String>| giver.as_deref().is_some_and(|giver| words.gives_itself(giver));
        let said = itself(&known.giver) && itself(&act.giver);
        if known.giver.is_none() || act.delegated && !known.delegated && !said || better {
            known.giver = act.giver.clone().or(known.giver.take());
            known.weak &= !better || act.weak;
            known.delegated |= act.delegated;
        }
        for presenter in act.presenters {
            if !known.presenters.contains(&presenter)
                && !known.recipients.iter().any(|r| r.name.as_ref() == Some(&presenter))
            {
                known.presenters.push(presenter);
            }
        }
        // "6 tập thể được tặng … 3 cá nhân được tặng …": the names of those counted, kind by kind
        if let Some(place) = counted_as(&known.recipients, &act.recipients) {
            known.recipients.splice(place..=place, act.recipients);
            return;
        }
        if half {
            known.recipients.extend(act.recipients);
            return;
        }
        // "5 giải Vàng … Giải Vàng thuộc về A": one of those counted
        let room = words.is_prize(&act.name) && has_room(&known.recipients, &act.recipients);
        let unnamed = !known.recipients.is_empty() && known.recipients.iter().all(|one| one.name.is_none());
        // "… trao Giải thưởng X tặng Hội A": of the 7 told later
        if of_more {
            let named = std::mem::replace(&mut known.recipients, act.recipients);
            known.recipients.extend(named);
            return;
        }
        let some = !act.recipients.is_empty()
            && act.recipients.iter().all(|one| one.name.is_some())
            && act.recipients.len() < counts(&known.recipients);
        if unnamed && some || room {
            known.recipients.extend(act.recipients);
            self.reason = self.reason.take().or(act.reason.map(|span| (act.line, span)));
            return;
        }
        let differ = !known.recipients.iter().any(|a| act.recipients.iter().any(|b| same(a, b)));
        let told_better =
            differ && known.line <= 2 && act.giver.is_some() && !act.recipients.is_empty() && act.line > known.line;
        let named = !act.recipients.is_empty()
            && act.recipients.iter().all(|one| one.name.is_some())
            && known.recipients.iter().all(|one| one.name.is_none())
            && counts(&known.recipients) == act.recipients.len();
        if known.recipients.is_empty() || act.recipients.len() > known.recipients.len() || told_better || named {
            let fewer = std::mem::replace(&mut known.recipients, act.recipients);
            for recipient in fewer {
                if let Some(other) = known
                    .recipients
                    .iter_mut()
                    .find(|other| same(other, &recipient))
                    .filter(|other| longer(&recipient, other))
                {
                    *other = recipient;
                }
            }
        } else {
            for recipient in act.recipients {
                match known.recipients.iter_mut().find(|other| same(other, &recipient)) {
                    Some(other) if longer(&recipient, other) => *other = recipient,
                    _ => {}
                }
            }
        }
        self.reason = self.reason.take().or(act.reason.map(|span| (act.line, span)));
        for number in act.resolutions {
            if !known.resolutions.contains(&number) {
                known.resolutions.push(number);
            }
        }
    }
}

/// A name in the form in which two are compared.
fn unquoted(name: &str) -> String {
    lower(name).replace(['“', '”', '"'], "").replace('’', "'")
}

/// How many recipients are counted without a name.
pub(super) fn counts(recipients: &[Recipient]) -> usize {
    recipients.iter().filter_map(|one| one.count).sum::<u32>() as usize
}

pub(super) fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (lower(a), lower(b));
    a.starts_with(&b) || b.starts_with(&a) || a.ends_with(&b) || b.ends_with(&a)
}

pub(super) fn same(a: &Recipient, b: &Recipient) -> bool {
    match (&a.name, &b.name) {
        (Some(x), Some(y)) => a.kind == b.kind && (alike(x, y) || a.kind == RecipientKind::Unit && leaves_out(x, y)),
        (None, None) => a == b,
        _ => false,
    }
}

fn longer(a: &Recipient, b: &Recipient) -> bool {
    a.name.as_ref().map_or(0, String::len) > b.name.as_ref().map_or(0, String::len)
}
