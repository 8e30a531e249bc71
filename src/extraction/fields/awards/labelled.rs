//! Lines that an award opens: `Giải Nhì: “…” của A và B.`

use super::{
    act::{Act, Reader},
    name::Named,
};
use crate::{article::RecipientKind, lexicon::AwardWord};

/// So much may stand between a prize at which people are named and their names.
const AT_PRIZE: usize = 60;

impl Reader<'_> {
    /// `Giải Nhì: “…” của A và B.`: a line that the award opens names who got it.
    pub(super) fn labelled(&self, award: &Named, next: Option<&Named>) -> Option<Act> {
        let at = |part: &str| part.as_ptr() as usize - self.text().as_ptr() as usize;
        let sentence = self.line().sentence(award.span.start);
        let before = &self.text()[sentence.start..award.span.start];
        let part = before.rfind(';').map_or(0, |at| at + 1);
        let opens = before[part..].trim_matches([' ', '-', '–', '+', '•', '*', '“', '"']);
        // "01 giải Nhất: A", "Cờ vua nữ: Huy chương Vàng: A"
        let joint = opens.ends_with(':') || self.words.is_jointly(&self.line().low[at(opens)..at(opens) + opens.len()]);
        // "Ở giải C có bốn người được gọi tên: A, B"
        let at_prize = !self.line().capitals
            && self.words.is_prize(&award.name)
            && self.words.is_place(&self.line().low[at(opens)..at(opens) + opens.len()]);
        let opens = if joint || at_prize { "" } else { self.uncounted(opens) };
        let behind = self.bracketed(award.end, sentence.end);
        let colon = self.text()[behind..sentence.end.max(behind)].find(':');
        let colon = colon.filter(|length| at_prize && *length <= AT_PRIZE);
        let behind = colon.map_or(behind, |length| behind + length);
        // "Order of Merit – Ada Brook and Orla Breen"
        let dashed = self.line().capitals
            && award.span.start == 0
            && [" – ", " — ", " - "].iter().any(|dash| self.text()[behind..].starts_with(dash));
        if !opens.is_empty() || !dashed && !self.text()[behind..].starts_with(':') {
            return None;
        }
        let limit = next.map_or(self.text().len(), |next| next.span.start);
        let limit = if part > 0 { sentence.end.min(limit) } else { limit };
        let limit = self.text()[behind..limit].rfind(';').filter(|_| next.is_some()).map_or(limit, |at| behind + at);
        let mut recipients = self.region.right(behind + 1..limit.max(behind + 1));
        // "Giải Nhất: Trường Tiểu học A", but "Giải Nhất: “…” của B (Trường Tiểu học A)"
        let work = self.text()[behind + 1..].trim_start().starts_with(['“', '"']);
        let unit = recipients.first().is_some_and(|one| one.kind == RecipientKind::Unit) && !work;
        let kind = if unit && !self.line().capitals { RecipientKind::Unit } else { RecipientKind::Person };
        recipients.retain(|one| one.kind == kind || one.count.is_some());
        let giver = award.giver.clone().map(|span| self.text()[span].to_owned());
        let act = Act { giver, recipients, ..Act::of(self.index, award) };
        (!act.recipients.is_empty()).then_some(act)
    }

    /// Without a number that is all of it.
    fn uncounted<'t>(&self, lead: &'t str) -> &'t str {
        let at = lead.as_ptr() as usize - self.text().as_ptr() as usize;
        let number = self
            .within(at, at + lead.len())
            .first()
            .is_some_and(|mark| matches!(mark.value, AwardWord::Number(_)) && mark.end - mark.start == lead.len());
        if number || lead.bytes().all(|byte| byte.is_ascii_digit()) { "" } else { lead }
    }

    /// Past a bracket that says how many: `Giải Nhì (2 giải)`.
    fn bracketed(&self, end: usize, limit: usize) -> usize {
        let behind = self.text().get(end..limit).and_then(|rest| rest.strip_prefix(" ("));
        let rest = behind.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let close = rest.and_then(|rest| rest.find(')').filter(|length| *length <= 16));
        close.map_or(end, |length| end + 2 + length + 1)
    }
}
