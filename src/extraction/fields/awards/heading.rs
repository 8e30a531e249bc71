//! Awards as headings, and sentences that end with a colon: their recipients stand in the lines below.

use super::{
    act::{Act, Reader},
    following::present,
    name::Named,
    recipients::Region,
    verb::{Frame, Verb},
};
use crate::{
    article::{Part, Recipient, RecipientKind},
    extraction::fields::{Texts, authority, people::People},
    lexicon::{AwardWord, DocumentWord, Mark, lower},
};

/// A heading is no longer than this, an entry of a list neither.
pub(super) const HEADING_BYTES: usize = 160;
const ENTRY_BYTES: usize = 240;
/// Behind a sign for an item an entry may be longer.
const ITEM_BYTES: usize = 480;
/// A label of a part has no more words.
const LABEL: usize = 4;
/// How many lines a list of prizes may be away from what announces it.
const LIST_LINES: usize = 24;

/// What a line's reader sees of the story.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The acts of the lines before.
    pub before: &'a [Act],
    /// Every line.
    pub texts: &'a Texts<'a>,
    /// Award words, by line.
    pub marks: &'a [Vec<Mark<AwardWord>>],
    /// Everyone whom the story names.
    pub people: &'a People,
}

impl Reader<'_> {
    /// Completes the acts of a line from the list below it: recipients for a sentence that ends with a colon, a whole
    /// act for a heading.
    pub fn complete(&self, named: &[Named], acts: &mut Vec<Act>, story: &Around) {
        let Around { before, texts, marks, people } = *story;
        let line = self.region.line;
        if let Some(last) = acts.last_mut() {
            if line.text.trim_end().ends_with(':') {
                let listed = self.below(texts, marks, people);
                if !listed.is_empty() {
                    last.recipients = listed;
                }
            }
            // "- Giải Nhất: A" below "X đã trao các giải:"
            let listed =
                |act: &Act| line.text[act.span.end..].starts_with([':', '(']) || act.span.end == line.text.len();
            if acts.iter().any(|act| act.giver.is_none() && listed(act)) && line.text.len() <= ENTRY_BYTES {
                let said = self.announced(story);
                for act in acts.iter_mut().filter(|act| act.giver.is_none() && act.presenters.is_empty() && listed(act))
                {
                    act.giver.clone_from(&said);
                }
            }
            return;
        }
        let [award] = named else { return };
        // "Best Reporter: Jane Doe" says itself who won.
        let says = line.text[award.end..].trim_start().strip_prefix(':').is_some_and(|rest| !rest.trim().is_empty());
        if says
            || line.text.len() > HEADING_BYTES
            || line.part != Part::Body
            // a sentence is no heading
            || line.capitals && line.text.ends_with('.')
            || line.text[..award.span.start].chars().count() > 24
        {
            return;
        }
        let (said, told) = self.sentence_below(story);
        let recipients = if told.is_empty() { self.below(texts, marks, people) } else { told };
        if recipients.is_empty() {
            return;
        }
        let giver = award.giver.clone().map(|span| line.text[span].to_owned());
        let giver = giver
            .or(said)
            .or_else(|| self.said_below(texts, marks))
            .or_else(|| self.said_above(before, texts))
            .or_else(|| self.announced(story));
        acts.push(Act { giver, recipients, ..Act::of(self.index, award) });
    }

    /// The recipients in the lines below, up to the first that names none.
    pub(super) fn below(&self, texts: &Texts, marks: &[Vec<Mark<AwardWord>>], people: &People) -> Vec<Recipient> {
        let mut found = Vec::new();
        for (index, line) in texts.lines.iter().enumerate().skip(self.index + 1) {
            if line.part == Part::Caption {
                continue;
            }
            let names_award = marks[index]
                .iter()
                .any(|mark| matches!(mark.value, AwardWord::Name(_) | AwardWord::Head(_) | AwardWord::Generic));
            if line.part != Part::Body || names_award {
                break;
            }
            let present = present(people, index);
            let region = Region { line, marks: &marks[index], words: self.words, people: &present, story: people };
            // "Trao cho A, B và C.": a sentence that tells who gets what stands above
            if let [give, to, ..] = marks[index].as_slice()
                && give.start == 0
                && give.value == AwardWord::Give
                && (to.start, to.value) == (give.end + 1, AwardWord::To)
            {
                found.extend(region.right(to.end..line.sentence(0).end));
                break;
            }
            let entry = if line.text.starts_with(['-', '–', '+', '•', '*']) { ITEM_BYTES } else { ENTRY_BYTES };
            if line.text.len() > entry {
                break;
            }
            let start = line.text.len()
                - line.text.trim_start_matches(|c: char| c.is_ascii_digit() || " .-–+•*)/".contains(c)).len();
            let counted = line.text.starts_with(|c: char| c.is_ascii_digit())
                && marks[index].iter().any(|mark| {
                    mark.start <= start + 1 && matches!(mark.value, AwardWord::Collective | AwardWord::Individual)
                });
            let from = if counted { 0 } else { start };
            // "- Đội nữ: Huyện A": behind a label that names nobody
            let label = line.text[from..].find(':').map(|at| from + at + 1);
            let label = label.filter(|at| !line.capitals && !present.iter().any(|(name, ..)| name.start < *at));
            let behind = label.map_or(Vec::new(), |at| region.right(at..line.text.len()));
            let mut entry = if behind.is_empty() { region.right(from..line.text.len()) } else { behind };
            // a sentence that names nobody at its beginning tells of something else
            let opens =
                |(_, whole, _): &(std::ops::Range<usize>, std::ops::Range<usize>, &str)| whole.start <= start + 1;
            if line.capitals && line.text.ends_with('.') && !present.first().is_some_and(opens) {
                break;
            }
            if entry.is_empty() {
                break;
            }
            if !counted && !line.text.contains(';') && entry.iter().all(|one| one.name.is_some()) {
                // one line, one recipient: what follows a comma is an office or a place
                let persons = entry.iter().filter(|one| one.kind == RecipientKind::Person).count();
                if persons <= 1 {
                    entry.truncate(1);
                }
            }
            found.extend(entry);
        }
        found
    }

    /// `Chủ tịch nước tặng ông A.`, `Tặng theo Quyết định số 5. Tập thể: B; C. Cá nhân: ông D.`: who gives what a heading names, and
    /// to whom, told in the paragraph below it.
    fn sentence_below(&self, story: &Around) -> (Option<String>, Vec<Recipient>) {
        let Around { texts, marks, people, .. } = *story;
        let index = self.index + 1;
        let Some(line) = texts.lines.get(index).filter(|line| line.part == Part::Body && !line.capitals) else {
            return (None, Vec::new());
        };
        let first = line.sentence(0);
        let mut inside = marks[index].iter().take_while(|mark| mark.end <= first.end);
        let give = inside.find(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant));
        let award = |mark: &Mark<AwardWord>| matches!(mark.value, AwardWord::Name(_) | AwardWord::Head(_));
        let Some(give) = give.filter(|_| !marks[index].iter().any(award)) else { return (None, Vec::new()) };
        let present = present(people, index);
        let region = Region { line, marks: &marks[index], words: self.words, people: &present, story: people };
        let reader = Reader { index, region, names: &texts.names[index], documents: &[], ..*self };
        let passive = marks[index].iter().find(|mark| mark.value == AwardWord::Passive && mark.end <= give.start);
        let clause = passive.map_or(0, |passive| line.after(passive.end)).min(give.start);
        let verb = Verb { frame: Frame::Active, start: give.start, word: *give };
        let office = reader.subject(clause, &verb).map(|(office, _)| office);
        let opens = line.text[..clause].trim().is_empty() || passive.is_some_and(|passive| passive.start == 0);
        let lead = office.as_ref().map_or(clause, |office| office.start);
        if !opens || lead > clause || office.is_none() && give.start > clause {
            return (None, Vec::new());
        }
        let mut found = reader.behind(give.end, first.end);
        if found.is_empty() {
            found = reader.uncalled(give.end, first.end);
        }
        // "Tập thể: A; B. Cá nhân: C"
        let mut at = first.end;
        while let Some(sentence) = Some(at + 1).filter(|at| *at < line.text.len()).map(|at| line.sentence(at)) {
            let label = line.text[sentence.clone()].find(':').map(|colon| sentence.start + colon + 1);
            let start = label.filter(|at| line.text[sentence.start..*at].split(' ').count() <= LABEL);
            let Some(start) = start.filter(|_| sentence.end > at) else { break };
            found.extend(region.right(start..sentence.end));
            at = sentence.end;
        }
        (office.map(|office| line.text[office].to_owned()), found)
    }

    /// Who gives the prizes of a list: of the decision that the line before it names, or the prize that it announces.
    fn said_above(&self, before: &[Act], texts: &Texts) -> Option<String> {
        let line = (self.index.saturating_sub(LIST_LINES)..self.index).rev().find(|line| {
            let text = texts.lines[*line].text;
            text.ends_with(':') || text.len() > HEADING_BYTES && before.iter().any(|act| act.line == *line)
        })?;
        let act = before.iter().rev().find(|act| act.line == line && act.giver.is_some());
        let announced =
            act.filter(|act| self.words.is_prize_head(lower(&act.name).split(' ').next().unwrap_or_default()));
        let places = self.resolutions.places.iter().filter(|(_, place, _)| *place == line);
        let decided = places.filter_map(|(index, ..)| self.resolutions.list[*index].issuer.clone()).next();
        announced.and_then(|act| act.giver.clone()).or(decided)
    }

    /// `UBND tỉnh khen thưởng các tập thể sau:`: who is the subject of the line that opens the list.
    fn announced(&self, story: &Around) -> Option<String> {
        let Around { texts, marks, people, .. } = *story;
        let index = (self.index.saturating_sub(LIST_LINES)..self.index).rev().find(|index| {
            let line = &texts.lines[*index];
            line.text.ends_with(':') && !line.text[..line.text.len() - 1].contains(':') || line.text.len() > ENTRY_BYTES
        })?;
        let line = &texts.lines[index];
        let present = present(people, index);
        let region = Region { line, marks: &marks[index], words: self.words, people: &present, story: people };
        let reader = Reader { index, region, names: &texts.names[index], documents: &[], ..*self };
        // "công bố Quyết định số 5 của X về việc tặng A. Cụ thể:"
        let mut places = self.resolutions.places.iter().filter(|(_, place, _)| *place == index);
        let decided = places.next().and_then(|(at, ..)| self.resolutions.list[*at].issuer.clone());
        if decided.is_some() && places.next().is_none() && line.text.ends_with(':') && !line.capitals {
            return decided;
        }
        let word = *marks[index].iter().find(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant))?;
        let sentence = line.sentence(word.start);
        let verb = Verb { frame: Frame::Active, start: word.start, word };
        let (office, holder) = reader.subject(sentence.start, &verb).filter(|_| line.text.ends_with(':'))?;
        let opens = holder.is_none() && sentence.end == line.text.len();
        opens.then(|| line.text[office].to_owned())
    }

    /// `Các phần thưởng trên do X tặng`: the giver of the headings above.
    fn said_below(&self, texts: &Texts, marks: &[Vec<Mark<AwardWord>>]) -> Option<String> {
        for (index, line) in texts.lines.iter().enumerate().skip(self.index + 1) {
            let generic = marks[index].iter().find(|mark| mark.value == AwardWord::Generic);
            let Some(generic) = generic.filter(|mark| mark.start < 12) else { continue };
            let by = line.words.iter().find(|mark| mark.value == DocumentWord::By && mark.start >= generic.end)?;
            let span = authority::phrase(line, by.end + 1, line.text.len(), &texts.names[index])?;
            return Some(line.text[span].to_owned());
        }
        None
    }
}
