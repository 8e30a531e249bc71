//! Which unit a word for one stands for: `đơn vị được tặng …`, `nhà trường nhận …`.

use std::ops::Range;

use super::{
    act::{Act, Reader},
    whole::goes_on,
};
use crate::{
    article::{Recipient, RecipientKind},
    extraction::fields::Texts,
    lexicon::{AwardWord, AwardWords, Mark, lower},
};

/// So many lines before are looked through.
const LINES: usize = 12;
/// And so many words of the lists.
const MARKS: usize = 300;
/// So many bytes, of when or where, stand before the unit that a sentence is about.
const LEAD: usize = 60;

impl Reader<'_> {
    /// `trao … cho đơn vị`: a word for a unit alone behind the award.
    pub(super) fn to_unit(&self, start: usize, limit: usize) -> Option<Recipient> {
        let to = self.within(start, limit).iter().find(|mark| mark.value == AwardWord::To)?;
        let begin = self.line().after(to.end).min(limit);
        let stop = self.within(begin, limit).iter().find(|mark| {
            self.opens_reason(mark) || matches!(mark.value, AwardWord::Stop | AwardWord::And) && mark.start > begin
        });
        let rest = &self.text()[begin..stop.map_or(limit, |mark| mark.start)];
        self.unit_alone(begin..begin + rest.find([',', ';', '.']).unwrap_or(rest.len()))
    }

    /// A word for a unit alone before a verb: `Năm 2020, xã được …`.
    pub(super) fn unit_alone(&self, span: Range<usize>) -> Option<Recipient> {
        let last = self.text()[span.clone()].rsplit(", ").next().unwrap_or_default().trim();
        let start = last.as_ptr() as usize - self.text().as_ptr() as usize;
        let marks = self.within(start, span.end);
        // "nhiều năm liền nhà trường"
        let adverbs = marks.iter().take_while(|mark| mark.value == AwardWord::Stop).count();
        let (start, marks) = match marks.get(adverbs).filter(|_| adverbs > 0 && marks[0].start == start) {
            Some(next) if self.text()[marks[adverbs - 1].end..next.start].trim().is_empty() => {
                (next.start, &marks[adverbs..])
            }
            _ => (start, marks),
        };
        // "tập thể nhà trường"
        let both = marks.first().zip(marks.get(1)).filter(|(whole, word)| {
            whole.value == AwardWord::Collective && whole.start == start && word.start == whole.end + 1
        });
        let (start, mark) = both.map_or((start, marks.first()?), |(_, word)| (word.start, word));
        let last = &self.text()[start..last.len() + last.as_ptr() as usize - self.text().as_ptr() as usize];
        let unit = matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit | AwardWord::Collective);
        let alone = unit && mark.start == start && mark.end == start + last.len() && !self.line().capitals;
        alone.then(|| Recipient { kind: RecipientKind::Unit, name: Some(last.to_owned()), count: None })
    }
}

/// Gives each unit that only a word stands for the name that was told before; drops it where none was.
pub fn resolve(acts: &mut [Act], texts: &Texts, marks: &[Vec<Mark<AwardWord>>], words: &AwardWords) {
    // In English the kinds of the bodies that a page names tell it.
    let mut last: Option<(usize, String)> = None;
    for act in acts.iter_mut().filter(|act| !texts.lines[act.line].capitals) {
        let (line, place) = (act.line, act.span.start);
        let told = last.take().filter(|(at, _)| *at == line).map(|(_, name)| name);
        act.recipients.retain_mut(|one| {
            let Some(name) = one.name.as_mut().filter(|_| one.kind == RecipientKind::Unit) else { return true };
            let word = lower(name);
            let proper = |c: char| c.is_uppercase() || c.is_ascii_digit();
            let small = !name.contains(proper) && word.split(' ').count() <= 2;
            // "Xã được": at the beginning of a sentence
            let opens = !name.contains(' ') && !name.chars().skip(1).any(proper);
            let heads = words.stands_for(&word);
            if !small && !opens && heads.is_none() {
                return true;
            }
            // "cho thị trấn": of one that the story names nowhere, as it says
            let level = words
                .marks
                .begin(&word)
                .is_some_and(|(length, value)| length == word.len() && value == AwardWord::SmallUnit);
            let kept = heads.is_none() && level;
            let heads = heads.unwrap_or(std::slice::from_ref(&word));
            let begins = |name: &String| heads.is_empty() || heads.iter().any(|head| lower(name).starts_with(head));
            let found = told.clone().filter(begins).or_else(|| before(texts, marks, line, place, heads));
            let known = found.is_some() || !small || kept;
            if let Some(whole) = found {
                *name = whole;
            }
            known
        });
        if let [Recipient { kind: RecipientKind::Unit, name: Some(name), .. }] = act.recipients.as_slice() {
            last = Some((line, name.clone()));
        }
    }
}

/// The last unit before a place whose name begins with one of these words; of none, the last that opens a sentence.
fn before(
    texts: &Texts,
    marks: &[Vec<Mark<AwardWord>>],
    line: usize,
    place: usize,
    heads: &[String],
) -> Option<String> {
    let lines = (line.saturating_sub(LINES)..=line).rev();
    let told = lines.flat_map(|index| marks[index].iter().rev().map(move |mark| (index, mark)));
    let told = told.filter(|(index, mark)| *index < line || mark.end <= place).take(MARKS);
    let mut units =
        told.filter(|(_, mark)| matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit | AwardWord::Collective));
    units.find_map(|(index, mark)| {
        let of = &texts.lines[index];
        let low = &of.low[mark.start..];
        let meant = if heads.is_empty() {
            let start = of.sentence(mark.start).start;
            let lead = &of.text[start..mark.start];
            of.text[mark.start..].starts_with(char::is_uppercase)
                && (lead.is_empty() || lead.len() <= LEAD && lead.ends_with(", "))
        } else {
            heads.iter().any(|head| low.strip_prefix(head.as_str()).is_some_and(|rest| rest.starts_with(' ')))
        };
        meant.then(|| goes_on(of, mark.start, mark.end, &texts.names[index])).flatten().map(str::to_owned)
    })
}
