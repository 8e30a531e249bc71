//! Numbers and what they count: `14 tập thể`, `12 cựu chuyên gia`, `01 cá nhân ông A`.

use std::ops::Range;

use super::{chunk::Item, recipients::Region};
use crate::{
    article::RecipientKind,
    lexicon::{AwardWord, DateWord, Mark},
};

/// Kinds of people who are counted together take no more room.
pub(super) const KINDS_BYTES: usize = 48;

impl Region<'_> {
    /// A number and what it counts; `None` when names stand before it.
    pub(super) fn count(&self, span: &Range<usize>, left: bool) -> Option<Item> {
        let text = self.line.text;
        // "two collectives and an individual"
        if let Some(unit) = self.words.determiners.one(self.line.low[span.clone()].trim()) {
            let kind = if unit { RecipientKind::Collective } else { RecipientKind::Individual };
            return Some(Item::Count(kind, 1));
        }
        let marks: Vec<&Mark<AwardWord>> = self.within(span).collect();
        for (index, noun) in marks.iter().enumerate() {
            // "12 library volunteers": the last of the nouns says who
            let next = marks.get(index + 1).filter(|next| self.line.capitals && next.start == noun.end + 1);
            if next.is_some_and(|next| matches!(next.value, AwardWord::Individual | AwardWord::Collective)) {
                continue;
            }
            let kind = match noun.value {
                // "76 Bà Mẹ": a capital out of respect
                _ if text[noun.start..].starts_with(char::is_uppercase) && !self.is_respected(span, noun) => continue,
                AwardWord::Collective | AwardWord::Unit | AwardWord::SmallUnit => RecipientKind::Collective,
                AwardWord::Individual => RecipientKind::Individual,
                // "63 cán bộ, nhân viên Bệnh viện"
                AwardWord::PeopleOf
                    if !self.line.capitals
                        && text[span.start..noun.start].trim_end().ends_with(|c: char| c.is_ascii_digit()) =>
                {
                    RecipientKind::Individual
                }
                _ => continue,
            };
            let mut start = noun.start;
            if let Some(times) = index.checked_sub(1).map(|before| marks[before])
                && times.value == AwardWord::Times
            {
                start = times.start;
            }
            // "12 “gương mặt trẻ tiêu biểu”"
            let before = text[span.start..start].trim_end().trim_end_matches(['“', '"']).trim_end();
            let before = self.without_modifier(before);
            let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
            // "12 library volunteers", "21 local physicians"
            let apart = before.rsplit(' ').take(3).find(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
            // "64 military, police and civilian personnel"
            let apart =
                apart.or_else(|| before.split(' ').next().filter(|_| self.counts_kinds(span.start, noun.start)));
            let apart = apart.filter(|word| self.line.capitals && digits == 0 && !word.is_empty());
            let number = if let Some(word) = apart {
                word.parse().ok().map(|number: u32| (number, word.as_ptr() as usize - text.as_ptr() as usize))
            } else if digits > 0 {
                let number = before[before.len() - digits..].replace('.', "").parse().ok();
                number.map(|number: u32| (number, span.start + before.len() - digits))
            } else {
                let word = marks[..index].iter().rev().find(|mark| matches!(mark.value, AwardWord::Number(_)));
                let last = index.checked_sub(1).map(|before| marks[before]);
                word.and_then(|mark| match mark.value {
                    AwardWord::Number(number) => {
                        let gap = text[mark.end..start].trim();
                        let near = gap.is_empty() || (gap.is_ascii() && gap.split(' ').count() <= 3);
                        near.then_some((number, mark.start))
                    }
                    _ => None,
                })
                .or_else(|| last.and_then(|mark| self.number_or_year(mark, span.start, start)))
            };
            let Some((number, at)) = number.filter(|(number, _)| *number > 0) else { continue };
            let lead = text[span.start..at].trim();
            // "năm 2020 gia đình được", "các năm 2019, 2020 gia đình được": a year counts nobody
            if !self.line.capitals && is_year(number) && self.follows_year(at) {
                continue;
            }
            // "lần thứ ba xã A được": an ordinal counts nobody
            let low = self.line.low[span.start..at].trim_end();
            if self.words.determiners.is_ordinal(low) {
                continue;
            }
            // "là 1 trong 10 cá nhân": one of them receives
            if self.words.determiners.is_out_of(low) {
                return None;
            }
            // "và tuyên dương 23 tập thể"
            let praised =
                self.within(&(span.start..at)).any(|mark| matches!(mark.value, AwardWord::Stop | AwardWord::Grant));
            let kin = self.words.is_family(self.line.low[span.start..at].trim());
            if left || lead.is_empty() || kin || lead.split(' ').count() <= 2 && !praised {
                return Some(Item::Count(kind, number));
            }
        }
        if left { None } else { self.count_of_others(span).or_else(|| self.plural_count(span)) }
    }

    /// Whether a stretch up to a noun is a number and the kinds of those whom it counts: `64 military, police and civilian`.
    pub(super) fn counts_kinds(&self, start: usize, noun: usize) -> bool {
        let lead = self.line.text[start..noun].trim_end();
        let (number, kinds) = lead.split_once(' ').unwrap_or_default();
        let small = |c: char| c.is_lowercase() || " ,-".contains(c);
        self.line.capitals
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && kinds.len() <= KINDS_BYTES
            && kinds.contains(',')
            && kinds.chars().all(small)
            && !self
                .within(&(start..noun))
                .any(|mark| matches!(mark.value, AwardWord::Individual | AwardWord::Collective))
    }

    /// `03 Mẹ`, `8 Sở GD&ĐT`: people right behind a number in digits, or units of one kind that it begins a part with.
    fn is_respected(&self, span: &Range<usize>, noun: &Mark<AwardWord>) -> bool {
        let before = self.line.text[span.start..noun.start].trim_end_matches([' ', '“', '"']);
        let counted = before.ends_with(|c: char| c.is_ascii_digit());
        // "8 Sở GD&ĐT"
        let units = matches!(noun.value, AwardWord::Unit) && before.bytes().all(|byte| byte.is_ascii_digit());
        counted && (noun.value == AwardWord::Individual || units) && !self.line.capitals
    }

    /// `cho năm tập thể`: a word that also says "year" counts where nothing but `có` stands before it.
    fn number_or_year(&self, mark: &Mark<AwardWord>, start: usize, noun: usize) -> Option<(u32, usize)> {
        let low = &self.line.low;
        let number = self.words.number(&low[mark.start..mark.end])?;
        let first = self.within(&(start..mark.start)).next();
        let opens = match first {
            Some(first) => self.words.lead(&format!("{} ", &low[first.start..mark.start].trim())) > 0,
            None => low[start..mark.start].split_whitespace().count() <= 1,
        };
        let next = low[mark.end..noun].trim().is_empty();
        (opens && next && !self.line.capitals).then_some((number, mark.start))
    }

    /// `12 cựu chuyên gia`: without a small word that no list knows between number and noun.
    fn without_modifier<'t>(&self, before: &'t str) -> &'t str {
        let Some((rest, word)) = before.rsplit_once(' ').filter(|_| !self.line.capitals) else { return before };
        let at = word.as_ptr() as usize - self.line.text.as_ptr() as usize;
        let counted = rest.ends_with(|c: char| c.is_ascii_digit());
        let small = word.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
        let known = self.within(&(at..at + word.len())).next().is_some() || self.line.word_at(at).is_some();
        if counted && small && !known { rest } else { before }
    }

    /// Whether the word for a year, or another year and a comma or a dash, stands before a place.
    fn follows_year(&self, at: usize) -> bool {
        let named = self.line.date_words.iter().any(|word| word.value == DateWord::YearWord && word.end + 1 == at);
        let before = self.line.low[..at].trim_end().strip_suffix([',', '-', '–']).map(str::trim_end);
        let last = before.and_then(|before| before.rsplit([' ', '(']).next());
        named || last.is_some_and(|word| word.len() == 4 && word.parse().is_ok_and(is_year))
    }

    /// `5 thợ nề`: a number right behind `cho`, of people whose calling no list knows.
    fn count_of_others(&self, span: &Range<usize>) -> Option<Item> {
        let text = &self.line.text[span.clone()];
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let noun = text[digits..].strip_prefix(' ').filter(|_| digits > 0 && !self.line.capitals)?;
        let at = span.start + digits + 1;
        let known = self.within(&(at..span.end)).next().is_some_and(|mark| mark.start == at);
        // "3 ý tưởng sáng tạo"
        let made = self.words.opens_work(&self.line.low[at..span.end]);
        let number = || text[..digits].parse().ok().filter(|number: &u32| *number > 0);
        if made && noun.starts_with(char::is_lowercase) {
            return Some(Item::Count(RecipientKind::Collective, number()?));
        }
        let counts = self.line.word_at(at).is_some() || self.line.date_word_at(at).is_some();
        let number = number()?;
        (noun.starts_with(char::is_lowercase) && !known && !counts)
            .then_some(Item::Count(RecipientKind::Individual, number))
    }

    /// `21 folk artists of Dak Lua`: a number and a plural that no list knows.
    fn plural_count(&self, span: &Range<usize>) -> Option<Item> {
        let text = self.line.text[span.clone()].trim_start();
        let start = span.end - text.len();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let marked = self.within(&(start..span.end)).next().filter(|mark| mark.start == start);
        let (number, rest) = match marked.map(|mark| (mark.value, mark.end)) {
            Some((AwardWord::Number(number), end)) => (number, end),
            _ => (text[..digits].parse().ok().filter(|_| digits > 0)?, start + digits),
        };
        // "two other Lao officials"
        let proper = |word: &str| {
            let at = word.as_ptr() as usize - self.line.text.as_ptr() as usize;
            let next = self.line.text[at + word.len()..span.end].trim_start();
            word.starts_with(char::is_uppercase) && next.starts_with(char::is_lowercase) && !word.ends_with([',', '.'])
        };
        let small = |word: &&str| {
            let at = word.as_ptr() as usize - self.line.text.as_ptr() as usize;
            let stops = self
                .within(&(at..span.end))
                .next()
                .is_some_and(|mark| mark.start == at && mark.value != AwardWord::Unit);
            (word.starts_with(char::is_lowercase) || proper(word)) && !stops
        };
        let words = self.line.text[rest..span.end].strip_prefix(' ')?.split(' ').take_while(small);
        let noun = words.take(4).take_while(|word| *word != "of").last()?.trim_end_matches([',', '.']);
        let plural = noun.ends_with('s') && !noun.ends_with("ss") && noun.len() > 4;
        (self.line.capitals && number > 0 && plural && !self.words.determiners.is_measure(noun))
            .then_some(Item::Count(RecipientKind::Individual, number))
    }

    /// `01 tập thể Phòng Tham mưu`, `01 cá nhân ông A`: the name that a count of one stands before.
    pub(super) fn name_in_count(&self, span: &Range<usize>) -> Option<Item> {
        let small = |mark: &Mark<AwardWord>| self.line.text[mark.start..].starts_with(char::is_lowercase);
        // "tỉnh Cao Mây có 31 học sinh": what stands before the number is not counted
        let counted = |mark: &Mark<AwardWord>| {
            let lead = &self.line.text[span.start..mark.start];
            self.line.capitals
                || lead.contains(|c: char| c.is_ascii_digit())
                || self
                    .within(&(span.start..mark.start))
                    .any(|mark| self.words.number(&self.line.low[mark.start..mark.end]).is_some())
        };
        let noun = self.within(span).filter(|mark| counted(mark)).find(|mark| {
            matches!(mark.value, AwardWord::Collective | AwardWord::Individual)
                || !self.line.capitals && matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit) && small(mark)
        })?;
        let rest = noun.end..span.end;
        if let Some((at, _, name)) =
            self.people.iter().find(|(name, ..)| rest.start <= name.start && name.end <= rest.end)
        {
            // "5 người thợ trẻ Phù Trinh": what stands behind so many says where they belong
            let gap = self.line.text[rest.start..at.start].trim();
            let several = self.line.text[span.start..noun.start].trim().parse().is_ok_and(|number: u32| number > 1);
            let called = self.within(&(rest.start..at.start)).any(|mark| mark.end - mark.start == gap.len());
            let other = !self.line.capitals && several && !called && gap.starts_with(char::is_lowercase);
            return (!other).then(|| Item::Person((*name).to_owned()));
        }
        // "hai chiến sĩ Khải, Đạt": given names of people of the story
        let given = self.line.text[rest.clone()].trim();
        let called = noun.value == AwardWord::Individual && given.split(' ').count() <= 2;
        let proper = given.split(' ').all(|word| word.starts_with(char::is_uppercase));
        if let Some(name) = self.only_called(given).filter(|_| called && proper && !self.line.capitals) {
            return Some(Item::Person(name));
        }
        // "hai đội Phong Phú và Sông Thao"
        let at = rest.start + 1;
        let proper = |at: usize| {
            let text = self.line.text.get(at..rest.end).unwrap_or_default();
            text.starts_with(|c: char| c.is_uppercase())
                && self
                    .within(&(at..rest.end))
                    .next()
                    .is_none_or(|mark| mark.start > at || matches!(mark.value, AwardWord::Give | AwardWord::Grant))
        };
        if noun.value != AwardWord::Individual && !self.line.capitals && proper(at) && self.line.word_at(at).is_none() {
            return Some(Item::Unit(at..self.unit_end(&(at..rest.end))));
        }
        // "21 cán bộ Hội": where they work, not who they are
        let head = self.within(&rest).next().filter(|mark| {
            noun.value == AwardWord::Collective
                && mark.start == rest.start + 1
                && matches!(mark.value, AwardWord::Unit | AwardWord::Collective)
        })?;
        let capital = self.line.text[head.start..].starts_with(char::is_uppercase);
        capital.then(|| Item::Unit(head.start..self.unit_end(&(head.start..rest.end))))
    }
}

fn is_year(number: u32) -> bool {
    (1900..2100).contains(&number)
}
