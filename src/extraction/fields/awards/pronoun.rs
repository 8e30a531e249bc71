//! Pronouns that stand for who receives: `ông được …`, `trao … cho anh`.

use std::ops::Range;

use super::act::Reader;
use crate::{
    article::{Recipient, RecipientKind},
    lexicon::{AwardWord, DocumentWord, Mark},
};

/// Pronouns and those whom they mean are looked for so many bytes around a verb, which keeps reading linear.
const NEAR: usize = 900;
/// What somebody is called stands so many words before the name: `cô con gái lớn A`.
const CALLED: usize = 4;

impl Reader<'_> {
    /// `cả hai được …`, `trao … cho cả ba`: as many people as were named last, in full where so many were.
    fn those_together(&self, span: &Range<usize>) -> Vec<Recipient> {
        let line = self.line();
        let last = self.text()[span.clone()].rsplit(", ").next().unwrap_or_default().trim();
        let start = last.as_ptr() as usize - self.text().as_ptr() as usize;
        let low = &line.low[start..start + last.len()];
        let Some(length) = self.words.those.together(low).filter(|_| !line.capitals) else { return Vec::new() };
        let rest = low[length..].trim();
        let called = self.within(start + length, span.end).first().is_some_and(|mark| {
            matches!(mark.value, AwardWord::Individual | AwardWord::Pronoun) && mark.end - mark.start == rest.len()
        });
        let count = low[..length].split(' ').find_map(|word| self.words.number(word));
        match count.filter(|_| rest.is_empty() || called) {
            Some(count) => self.named_last(start, count as usize),
            None => Vec::new(),
        }
    }

    /// So many people as were named last before a place: in full, or by any name where fewer were.
    fn named_last(&self, place: usize, count: usize) -> Vec<Recipient> {
        let last = |full: bool| {
            let mut named: Vec<Recipient> = Vec::new();
            let before = self.region.people.iter().rev().filter(|(name, ..)| name.end <= place).take(40);
            for (_, _, name) in before.filter(|(at, _, name)| !full || self.text()[at.clone()] == **name) {
                let one = Recipient { kind: RecipientKind::Person, name: Some((*name).to_owned()), count: None };
                if named.len() < count && !named.contains(&one) {
                    named.insert(0, one);
                }
            }
            named
        };
        let found = [true, false].into_iter().map(last).find(|named| named.len() == count);
        found.unwrap_or_default()
    }

    /// `ông cùng sáu cộng sự được …`, `cho ông và Hợp tác xã A`: the person for whom a pronoun stands beside others.
    pub(super) fn beside_others(&self, span: Range<usize>, person: Option<&str>) -> Option<Recipient> {
        let marks = self.within(span.start, span.end);
        let pair = marks.windows(2).find(|pair| {
            let begins = pair[0].start == span.start || self.text()[..pair[0].start].ends_with(", ");
            pair[0].value == AwardWord::Pronoun
                && begins
                && pair[1].value == AwardWord::And
                && pair[1].start == pair[0].end + 1
        });
        let said = pair.filter(|_| !self.line().capitals)?[0];
        self.pronoun(said.start..said.end, person).pop()
    }

    /// `trao … cho anh`: the person named before.
    pub(super) fn to_pronoun(&self, start: usize, limit: usize, person: Option<&str>) -> Vec<Recipient> {
        let Some(to) = self.within(start, limit).iter().find(|mark| mark.value == AwardWord::To) else {
            return Vec::new();
        };
        let begin = self.line().after(to.end).min(limit);
        let rest = &self.text()[begin..limit];
        let end = begin + rest.find([',', ';', '.']).unwrap_or(rest.len());
        // "cho hai anh vì đã cứu người"
        let reason = self.within(begin, end).iter().find(|mark| self.opens_reason(mark));
        let end = reason.map_or(end, |mark| mark.start);
        let span = begin..begin + self.text()[begin..end].trim_end().len();
        let span =
            self.words.kin_before(&self.line().low[span.clone()]).map_or(span.clone(), |kin| begin + kin..span.end);
        let together = self.those_together(&span);
        if !together.is_empty() {
            return together;
        }
        if self.is_pronoun(&span) { self.pronoun(span, person) } else { Vec::new() }
    }

    /// Whether nothing but a pronoun stands there: `tặng cụ Giấy khen`.
    pub(super) fn is_pronoun(&self, span: &Range<usize>) -> bool {
        let words = self.text()[span.clone()].trim();
        let word = |mark: &Mark<AwardWord>| matches!(mark.value, AwardWord::Pronoun | AwardWord::Individual);
        self.within(span.start, span.end).iter().any(|mark| word(mark) && mark.end - mark.start == words.len())
    }

    /// `Both were awarded …`: the two whom the sentence before names, when it names no third.
    fn pair(&self, span: &Range<usize>) -> Vec<Recipient> {
        let words = self.text()[span.clone()].trim();
        let whole = |mark: &Mark<AwardWord>| mark.value == AwardWord::Pair && mark.end - mark.start == words.len();
        let sentence = self.line().sentence(span.start);
        let last = self.text()[..sentence.start].trim_end().len();
        if last == 0 || !self.within(span.start, span.end).iter().any(whole) {
            return Vec::new();
        }
        let before = self.line().sentence(last - 1);
        let people = self.region.people.iter().rev().skip_while(|(name, ..)| name.start >= sentence.start);
        let mut named: Vec<&str> = Vec::new();
        for (_, _, person) in people.take_while(|(name, ..)| name.start >= before.start) {
            if !named.contains(person) {
                named.push(person);
            }
        }
        let [second, first] = named[..] else { return Vec::new() };
        let recipient =
            |name: &str| Recipient { kind: RecipientKind::Person, name: Some(name.to_owned()), count: None };
        vec![recipient(first), recipient(second)]
    }

    /// `cho hai học sinh này`: as many people as were named last before the verb.
    pub(super) fn name_pointed(&self, found: &mut Vec<Recipient>, verb: usize) {
        let [Recipient { kind: RecipientKind::Individual, count: Some(count), .. }] = found.as_slice() else { return };
        let count = *count as usize;
        let sentence = self.line().sentence(verb);
        let (from, to) = (sentence.start.max(verb.saturating_sub(NEAR)), sentence.end.min(verb + NEAR));
        let pointed = self.within(from, to).iter().any(|mark| {
            mark.value == AwardWord::Individual
                && self.words.points_back(self.line().low[mark.end..sentence.end].trim_start())
        });
        if !pointed || count > 9 || self.line().capitals {
            return;
        }
        let named = self.named_last(verb, count);
        if named.len() == count {
            *found = named;
        }
    }

    /// `em Nga được …`: the person named before whose name ends so.
    fn given_name<'n>(&'n self, span: Range<usize>, person: Option<&'n str>) -> Option<&'n str> {
        let words = self.text()[span.clone()].trim_end();
        let (called, given) = words.rsplit_once(' ').filter(|_| !self.line().capitals)?;
        let marks = self.within(span.start, span.start + called.len());
        let word = |mark: &Mark<AwardWord>| matches!(mark.value, AwardWord::Pronoun | AwardWord::Individual);
        let named = marks.last().is_some_and(|mark| word(mark) && mark.end == span.start + called.len());
        let ends = |name: &str| name.strip_suffix(given).is_some_and(|rest| rest.ends_with(' '));
        if !named || !given.starts_with(char::is_uppercase) {
            return None;
        }
        let before = self.region.people.iter().rev().filter(|(name, ..)| name.end <= span.start).take(40);
        before.map(|(_, _, name)| *name).find(|name| ends(name)).or(person.filter(|name| ends(name)))
    }

    /// `ông làm Chủ tịch Hội, được …`, `cuốn sách do bà viết được …`: a pronoun that begins a part of the clause, or
    /// whose the work is; `Ánh cũng đoạt …`: a given name alone.
    pub(super) fn pronoun_within(&self, clause: Range<usize>, person: Option<&str>) -> Vec<Recipient> {
        let line = self.line();
        if line.capitals || clause.len() > NEAR {
            return Vec::new();
        }
        let begins = |at: usize| {
            let owner = line.words[..line.word_from(at)]
                .last()
                .is_some_and(|word| word.end + 1 == at && word.value == DocumentWord::By);
            at == clause.start || owner || self.text()[..at].ends_with(", ")
        };
        let small =
            |at: usize| self.text()[at..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
        let said = self
            .within(clause.start, clause.end)
            .iter()
            .rev()
            .find(|mark| mark.value == AwardWord::Pronoun && small(mark.end) && begins(mark.start));
        if let Some(said) = said {
            return self.pronoun(said.start..said.end, person);
        }
        let last = clause.start + self.text()[clause.clone()].rfind(", ").map_or(0, |at| at + 2);
        let given = self.text()[last..clause.end].split(' ').next().unwrap_or_default();
        let alone = given.starts_with(char::is_uppercase)
            && !self.text()[last + given.len()..clause.end].contains(char::is_uppercase)
            && line.word_at(last).is_none()
            && self.within(last, clause.end).first().is_none_or(|mark| mark.start > last);
        let ends = |name: &&str| alone && name.strip_suffix(given).is_some_and(|rest| rest.ends_with(' '));
        let here = self.region.people.iter().rev().filter(|(name, ..)| name.end <= clause.end).take(40);
        let named = here.map(|(_, _, name)| *name).find(|name| ends(name)).or(person.filter(|name| ends(name)));
        let recipient =
            |name: &str| Recipient { kind: RecipientKind::Person, name: Some(name.to_owned()), count: None };
        named.into_iter().map(recipient).collect()
    }

    /// `Cô là …, được tặng …`: the pronoun that opens the sentence.
    pub(super) fn opened_by(&self, sentence: &Range<usize>, person: Option<&str>) -> Vec<Recipient> {
        let opens = self.within(sentence.start, sentence.end).first();
        match opens.filter(|mark| mark.start == sentence.start && mark.value == AwardWord::Pronoun) {
            Some(mark) if !self.line().capitals => self.pronoun(mark.start..mark.end, person),
            _ => Vec::new(),
        }
    }

    /// `Xúc động nhận Huy hiệu, cụ A nói`: who receives is named behind the comma.
    pub(super) fn receiver_behind(&self, end: usize, limit: usize) -> Option<Recipient> {
        let comma = end + self.text()[end..limit.max(end)].find(", ").filter(|at| *at <= 60)?;
        let near = self.region.near(&(comma..limit));
        let (_, _, name) = near.iter().find(|(name, whole, _)| whole.start.min(name.start) == comma + 2)?;
        let name = Some((*name).to_owned()).filter(|_| !self.line().capitals)?;
        Some(Recipient { kind: RecipientKind::Person, name: Some(name), count: None })
    }

    /// `để lại cho ông tấm Huân chương được trao ở …`: the person for whom the pronoun nearest before an award stands, else the
    /// first behind it.
    pub(super) fn spoken_of(&self, sentence: &Range<usize>, award: usize, person: Option<&str>) -> Vec<Recipient> {
        let near = sentence.start.max(self.text().floor_char_boundary(award.saturating_sub(NEAR)));
        let said = |mark: &&Mark<AwardWord>| {
            mark.value == AwardWord::Pronoun
                && self.text()[mark.end..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
        };
        let before = self.within(near, award).iter().rev().find(said);
        let said = before.or_else(|| self.within(award, sentence.end).iter().find(said));
        match said.filter(|_| !self.line().capitals) {
            Some(mark) => self.pronoun(mark.start..mark.end, person),
            None => Vec::new(),
        }
    }

    /// `ông được …`: the person named before.
    pub(super) fn pronoun(&self, span: Range<usize>, person: Option<&str>) -> Vec<Recipient> {
        let pair = if self.line().capitals { self.pair(&span) } else { self.those_together(&span) };
        if !pair.is_empty() {
            return pair;
        }
        let last = self.text()[span.clone()].rsplit(", ").next().unwrap_or_default().trim();
        // "In 1987 she"
        let counted = last.contains(|c: char| c.is_ascii_digit()) && !self.line().capitals;
        let short = !last.is_empty() && last.split(' ').count() <= 5 && !counted;
        let start = last.as_ptr() as usize - self.text().as_ptr() as usize;
        if let Some(name) = self.given_name(start..span.end, person) {
            return vec![Recipient { kind: RecipientKind::Person, name: Some(name.to_owned()), count: None }];
        }
        let individual = self.within(start, span.end).iter().any(|mark| {
            mark.value == AwardWord::Pronoun
                || mark.value == AwardWord::Individual && mark.end - mark.start == last.len()
        });
        // Who opened a sentence of this paragraph is spoken of; then whoever the story is about.
        let opens = |whole: &Range<usize>| whole.start <= self.line().sentence(whole.start).start + 1;
        let said = self.within(start, span.end).iter().rev().find(|mark| mark.value == AwardWord::Pronoun);
        let word = said.map_or(self.line().low[start..span.end].trim(), |mark| &self.line().low[mark.start..mark.end]);
        // "bà A, mẹ anh B … cho anh": who is called otherwise is not meant
        let otherwise = |name: &Range<usize>, whole: &Range<usize>| {
            let called = &self.line().low[whole.start.min(name.start)..name.start];
            let mark = self.within(whole.start.min(name.start), name.start).first();
            mark.is_some_and(|mark| mark.value == AwardWord::Pronoun && mark.end - mark.start == called.trim().len())
                && called.trim() != word
        };
        let before = || {
            let people = self.region.people.iter().rev().filter(|(name, ..)| name.end <= span.start);
            people.filter(|(name, whole, _)| !otherwise(name, whole))
        };
        let subject = before().find(|(_, whole, _)| opens(whole)).map(|(_, _, name)| *name);
        // "chị Hoa … chị được": the one who was called so
        let called = before().find(|(name, whole, _)| {
            whole.start < name.start && self.line().low[whole.start..name.start].trim() == word
        });
        // "cô con gái lớn A … cô được": called so a few words before the name
        let addressed = || {
            before().find(|(name, ..)| {
                let lead = &self.line().low[..name.start];
                let mut words =
                    lead.trim_end().rsplit(' ').take(CALLED).take_while(|word| !word.ends_with([',', '.', ';']));
                lead.ends_with(' ') && words.any(|called| called == word)
            })
        };
        // "ghi nhận đóng góp của Đại tá A, X tặng anh": named in the same sentence
        let sentence = self.line().sentence(span.start).start;
        let here = || before().find(|(name, ..)| name.start >= sentence);
        let subject = if self.line().capitals { subject } else { here().map(|(_, _, name)| *name).or(subject) };
        let called = called.or_else(|| addressed().filter(|_| !self.line().capitals));
        let named = called
            .map(|(_, _, name)| *name)
            .or(subject)
            .or(person)
            .or_else(|| before().next().map(|(_, _, name)| *name));
        match named {
            Some(name) if short && individual => {
                vec![Recipient { kind: RecipientKind::Person, name: Some(name.to_owned()), count: None }]
            }
            _ => Vec::new(),
        }
    }
}
