//! Documents that a passage announces before a list: `Kỳ họp đã thông qua 24 nghị quyết, trong đó có:`.

use super::{Story, catalogue::Entry};
use crate::{extraction::fields::dates::DatePhrase, lexicon::DocumentWord};

/// At most so many bytes stand between a verb and its day.
const DATED_WITHIN: usize = 24;

/// So many days of a passage are looked at.
const MOST_DATES: usize = 16;

impl Story<'_> {
    /// The day of the passage that announces a list holds for the documents that open its entries.
    pub(super) fn announced(&self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        let mut list: Option<(Option<String>, usize)> = None;
        for (index, mention) in self.mentions.iter().enumerate() {
            let line = &self.lines[mention.line];
            let opens = !line.text[..mention.span.start].contains(char::is_alphabetic);
            let Some(before) = mention.line.checked_sub(1).filter(|_| opens && !line.capitals) else { continue };
            let goes_on = list.take().filter(|(_, last)| *last == before);
            let day = goes_on.map_or_else(|| self.announces(before, index), |(day, _)| day);
            let record = of_mention[index].map(|entry| &mut entries[entry].record);
            if let Some(record) = record.filter(|record| record.date.is_none()) {
                let year = mention.symbol.year();
                record.date = day.clone().filter(|day| year.is_none_or(|year| day.starts_with(year)));
            }
            list = Some((day, mention.line));
        }
    }

    /// The day on which a passage that ends with a colon says that documents of the kind of a mention were made.
    fn announces(&self, place: usize, mention: usize) -> Option<String> {
        let line = &self.lines[place];
        let sentence = line.sentence(line.text.strip_suffix(':')?.len().checked_sub(1)?);
        let words = line.words[line.word_from(sentence.start)..].iter();
        let kind = DocumentWord::Kind(self.mentions[mention].kind);
        words.clone().find(|word| word.value == kind)?;
        // "do Chủ tịch HĐND tỉnh ký chứng thực ngày 10/12"
        let dated = |end: usize| {
            let next = line.dates.get(line.dates.partition_point(|date| date.start < end));
            next.is_some_and(|date| date.start - end <= DATED_WITHIN)
        };
        let verb = words.clone().find(|word| match word.value {
            DocumentWord::DateLink => true,
            DocumentWord::Adopt => self.words.adopts(&line.low[word.start..word.end]) || dated(word.end),
            _ => false,
        })?;
        let own = |date: &&DatePhrase| sentence.contains(&date.start) && !self.is_of_document(place, date);
        match line.dates.iter().take(MOST_DATES).find(own) {
            Some(date) => match date.year {
                Some(year) => Some(date.in_year(year)),
                None => self.event.year_of(date, self.context),
            },
            None => {
                let today = self.words.adopts_at_event(&line.low[verb.start..verb.end]) && !line.tells_past(&sentence);
                self.event.date.clone().filter(|_| today)
            }
        }
    }

    /// Whether a day is that of a document named in its passage.
    fn is_of_document(&self, place: usize, date: &DatePhrase) -> bool {
        // mentions are in reading order
        let first = self.mentions.partition_point(|mention| mention.line < place);
        let mut here =
            self.mentions[first..].iter().zip(&self.details[first..]).take_while(|(one, _)| one.line == place);
        here.any(|(_, details)| details.date.is_some_and(|own| own.start == date.start))
    }
}
