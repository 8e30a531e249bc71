//! Sentences behind an act that name those whom it only counted: `… cho 10 công nhân. Trong đó có: A; B.`

use std::ops::Range;

use super::{
    act::{Act, Reader},
    recipients::Region,
};
use crate::{
    article::{Part, Recipient, RecipientKind},
    extraction::fields::{Texts, people::People},
    lexicon::{AwardWord, Mark},
};

/// Who opens a sentence stands within so many bytes.
const OPENING: usize = 24;

/// The people of a line: bytes of the name, of the whole mention, name.
pub fn present(people: &People, line: usize) -> Vec<(Range<usize>, Range<usize>, &str)> {
    // Mentions are in reading order.
    let first = people.mentions.partition_point(|mention| mention.passage < line);
    let of_line = people.mentions[first..].iter().take_while(|mention| mention.passage == line);
    let mut present: Vec<_> = of_line
        .map(|mention| (mention.name.clone(), mention.whole.clone(), people.list[mention.person].name.as_str()))
        .collect();
    present.sort_by_key(|(name, ..)| name.start);
    present
}

impl Reader<'_> {
    /// `A paramedic has been given the medal. Gemma Hall, 34, …`: who opens the next sentence is the one.
    pub(super) fn reveal(&self, acts: &mut [Act], texts: &Texts, people: &People) {
        let line = self.line();
        for act in acts.iter_mut().filter(|act| act.recipients.is_empty() && act.presenters.is_empty() && line.capitals)
        {
            let sentence = line.sentence(act.span.start);
            let lead = &line.low[sentence.start..act.span.start];
            let article = &lead[..self.words.determiners.article(lead)];
            let somebody = !article.is_empty() && self.words.determiners.pointing(article).is_none();
            if !somebody || !self.words.says_got(lead) {
                continue;
            }
            let (passage, start) =
                if sentence.end + 1 < line.text.len() { (self.index, sentence.end + 1) } else { (self.index + 1, 0) };
            let told = texts.lines.get(passage).is_some_and(|next| next.part == Part::Body);
            let present = if told { present(people, passage) } else { Vec::new() };
            let first = present.iter().find(|(_, whole, _)| (start..start + OPENING).contains(&whole.start));
            act.recipients.extend(first.map(|(_, _, name)| Recipient {
                kind: RecipientKind::Person,
                name: Some((*name).to_owned()),
                count: None,
            }));
        }
    }

    /// Adds to each act those whom the next sentence, or the next paragraph, names.
    pub(super) fn follow(&self, acts: &mut [Act], texts: &Texts, marks: &[Vec<Mark<AwardWord>>], people: &People) {
        let line = self.line();
        for index in 0..acts.len() {
            let end = line.sentence(acts[index].span.start).end;
            let last = acts.get(index + 1).is_none_or(|next| next.span.start >= end);
            if !last || acts[index].recipients.iter().all(|one| one.count.is_none()) {
                continue;
            }
            if end + 1 < line.text.len() {
                let sentence = line.sentence(end + 1);
                name_counted(&self.region, sentence, &mut acts[index]);
            } else if let Some(next) = texts.lines.get(self.index + 1).filter(|next| next.part == Part::Body) {
                let present = present(people, self.index + 1);
                let region = Region {
                    line: next,
                    marks: &marks[self.index + 1],
                    words: self.words,
                    people: &present,
                    story: people,
                };
                name_counted(&region, next.sentence(0), &mut acts[index]);
                // a heading that counts, and below it as many names
                let heads = line.text.len() <= super::heading::HEADING_BYTES && !line.text.ends_with(['.', ':', '!']);
                if heads && !line.capitals {
                    name_heading(&region, &mut acts[index]);
                    let below = self.below(texts, marks, people);
                    name_all(below, &mut acts[index]);
                }
            }
        }
    }
}

/// Reads a line below a heading that begins with one of those whom it counted.
fn name_heading(region: &Region, act: &mut Act) {
    let opens = region.people.first().is_some_and(|(name, whole, _)| whole.start.min(name.start) <= 1);
    let acts = region.marks.iter().any(|mark| {
        matches!(mark.value, AwardWord::Name(_) | AwardWord::Head(_) | AwardWord::Give | AwardWord::Receive)
    });
    if opens && !acts {
        name_all(region.right(0..region.line.text.len()), act);
    }
}

/// Puts as many names in the place of those counted.
fn name_all(named: Vec<Recipient>, act: &mut Act) {
    let several = named.len() > 1 && named.iter().all(|one| one.name.is_some());
    let counted = act.recipients.iter().position(|one| one.count == u32::try_from(named.len()).ok());
    if let Some(place) = counted.filter(|_| several) {
        act.recipients.splice(place..=place, named);
    }
}

/// Reads one sentence that begins with `Trong đó có` or whose count is followed by `gồm`.
fn name_counted(region: &Region, sentence: Range<usize>, act: &mut Act) {
    let marks: Vec<_> = region.within(&sentence).collect();
    let names_award = |mark: &&&Mark<AwardWord>| {
        matches!(mark.value, AwardWord::Name(_) | AwardWord::Head(_) | AwardWord::Give | AwardWord::Receive)
    };
    if marks.iter().any(|mark| names_award(&mark)) {
        return;
    }
    let Some(first) = marks.iter().find(|mark| matches!(mark.value, AwardWord::Partial | AwardWord::Group)) else {
        return;
    };
    let known = act.recipients.clone();
    let fresh = |one: &Recipient| one.name.is_some() && !known.contains(one);
    if first.value == AwardWord::Partial && first.start == sentence.start {
        let start = (first.end + usize::from(region.line.text[first.end..].starts_with(':'))).min(sentence.end);
        act.recipients.extend(region.right(start..sentence.end).into_iter().filter(fresh));
        return;
    }
    if first.start > sentence.start + 60 {
        return;
    }
    let named = region.right(first.end..sentence.end);
    if named.is_empty() || named.iter().any(|one| one.count.is_some()) {
        return;
    }
    let counted = act.recipients.iter().position(|one| one.count == u32::try_from(named.len()).ok());
    if let Some(place) = counted {
        act.recipients.splice(place..=place, named);
    }
}
