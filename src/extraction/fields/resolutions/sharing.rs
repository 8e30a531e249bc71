//! What documents share: authorities and days of coordinations, lists and the same day.

use super::{Story, catalogue::Entry, leading};
use crate::{extraction::fields::authority, lexicon::DocumentWord};

impl Story<'_> {
    /// What other documents of the page say: shared authorities and days of coordinations, authorities by code.
    pub(super) fn share(&mut self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        let mut dated: Option<usize> = None;
        for index in (0..self.mentions.len().saturating_sub(1)).rev() {
            let (this, next) = (&self.mentions[index], &self.mentions[index + 1]);
            let (Some(a), Some(b)) = (of_mention[index], of_mention[index + 1]) else { continue };
            if a == b || this.line != next.line || self.details[index + 1].by_subject {
                continue;
            }
            let line = &self.lines[this.line];
            let same_sentence = line.sentence(this.span.start).end >= next.span.end;
            let code = entries[a].issuer_code.clone();
            let same_code =
                code == entries[b].issuer_code || code.is_none() && this.kind == next.kind && !line.capitals;
            // the letters of several authorities do not say that two kinds come from one
            let shared_letters =
                |code: &Option<String>| code.as_deref().is_some_and(|code| self.words.is_ambiguous(code));
            if same_sentence
                && same_code
                && (code.is_some() && !line.capitals && (this.kind == next.kind || !shared_letters(&code))
                    || self.adjacent(index))
                && entries[a].record.issuer.is_none()
            {
                entries[a].record.issuer = entries[b].record.issuer.clone();
            }
            // "Nghị định 31/2022/NĐ-CP, Thông tư 3/2022/TT-NHNN (đều ban hành ngày 20/5/2022)"
            let all = self.details[index + 1].date.is_some_and(|date| {
                let mut between =
                    line.words[line.word_from(next.span.end)..].iter().take_while(|mark| mark.start <= date.start);
                between.any(|mark| {
                    matches!(mark.value, DocumentWord::Adverb | DocumentWord::DateLink)
                        && self.words.is_shared(&line.low[mark.start..mark.end])
                })
            });
            // "the title by Decision No. 1093/QD-CTN and the order by Decision No. 1094/QD-CTN, both of August 19"
            let alike = line.capitals && this.kind == next.kind;
            if same_sentence && all && (alike || self.adjacent(index)) && entries[a].record.date.is_none() {
                entries[a].record.date = entries[b].record.date.clone();
            }
            // "Quyết định số 1180 … Quyết định số 1181 cùng ngày 1/7/2022"
            let told = self.details[index + 1].same_day && self.details[index + 1].date.is_some();
            if told && this.kind == next.kind && entries[a].record.date.is_none() {
                entries[a].record.date = entries[b].record.date.clone();
            }
            // "các Quyết định số 201/QĐ-CTN và 202/QĐ-CTN ngày 28/2"
            let behind = self.details[index + 1].date.is_some_and(|date| date.start >= next.span.end);
            if same_sentence && same_code && next.joins && behind | (dated == Some(index + 1)) {
                dated = Some(index);
                if entries[a].record.date.is_none() {
                    entries[a].record.date = entries[b].record.date.clone();
                }
            }
        }
        self.also(entries, of_mention);
        let mut chain: Option<usize> = None;
        for index in 1..self.mentions.len() {
            let (previous, this) = (&self.mentions[index - 1], &self.mentions[index]);
            let root = chain.take().unwrap_or(index - 1);
            let (Some(a), Some(b)) = (of_mention[root], of_mention[index]) else { continue };
            // "Theo Quyết định số 1326/QĐ-CTN cùng ngày": the document may stand in a paragraph before.
            if previous.line != this.line && self.details[index].same_day && entries[b].record.date.is_none() {
                entries[b].record.date = self.day_before(index, entries, of_mention);
            }
            if a == b || previous.line != this.line {
                continue;
            }
            let line = &self.lines[this.line];
            let same_sentence = line.sentence(previous.span.start).end >= this.span.end;
            if self.details[index].same_day && entries[b].record.date.is_none() {
                let day = entries[a].record.date.clone().filter(|_| same_sentence);
                let day = day.or_else(|| self.day_before(index, entries, of_mention));
                if this.joins && entries[a].record.date.is_none() {
                    entries[a].record.date.clone_from(&day);
                }
                entries[b].record.date = day;
            }
            let codes = (&entries[a].issuer_code, &entries[b].issuer_code);
            let first = &self.mentions[root];
            let compatible = codes.0 == codes.1 || codes.1.is_none() && first.kind == this.kind;
            // "the House passed A; the Senate will take up B"
            let between = &line.text[previous.span.end.min(this.span.start)..this.span.start];
            let clause = between.rfind(';').map_or(this.span.start, |cut| previous.span.end + cut);
            let other = line.words[line.word_from(clause)..]
                .iter()
                .take_while(|word| word.end <= this.span.start)
                .any(|word| word.value == DocumentWord::Authority);
            // "the Politburo's Resolution No. 18-NQ/TW and Resolution No. 19-NQ/TW"
            let owned = line.capitals
                && codes.0 == codes.1
                && self.adjacent(index - 1)
                && self.details[root].issuer.as_ref().is_some_and(|issuer| issuer.end <= first.span.start);
            let undone = line.capitals && self.words.told.undoes(&line.low[..this.span.start]);
            let acted = !other && !undone && (self.details[root].by_subject || self.details[root].adopted || owned);
            if !(same_sentence && compatible && acted) || self.details[index].by_subject {
                continue;
            }
            let alike = first.kind == this.kind || line.capitals;
            let listed = self.listed(index) && alike && self.details[root].adopted;
            if entries[b].record.issuer.is_none() {
                entries[b].record.issuer = entries[a].record.issuer.clone();
            }
            // The day of the verb, not one behind the number before, holds for the whole list.
            let of_verb = self.details[root].date.is_none_or(|date| date.start < self.mentions[root].span.start);
            let shared = listed && of_verb && (self.details[root].date.is_some() || self.is_new(root));
            if (this.joins || shared) && self.details[index].date.is_none() && entries[b].record.date.is_none() {
                entries[b].record.date = entries[a].record.date.clone();
            }
            // "Nghị quyết số 42 bãi bỏ Nghị quyết số 5; Nghị quyết số 43": one within the words for another ends no list
            let within = !line.capitals && !this.joins && !self.listed(index);
            chain = (listed || within).then_some(root);
        }
        // "approved in Resolution 25-203 the same evening", where no other document has a day
        for (index, entry) in of_mention.iter().enumerate() {
            let Some(entry) = *entry else { continue };
            let told = self.details[index].same_day && self.lines[self.mentions[index].line].capitals;
            if told && entries[entry].record.date.is_none() {
                entries[entry].record.date.clone_from(&self.event.date);
            }
        }
        self.groups(entries, of_mention);
        self.announced(entries, of_mention);
        self.decided(entries, of_mention);
        self.voters(entries, of_mention);
        for index in 0..entries.len() {
            if entries[index].record.issuer.is_none() {
                let issuer = self.issuer_by_code(&entries[index], entries);
                entries[index].record.issuer = issuer.map(|issuer| self.decider(&entries[index], issuer));
            }
            if entries[index].record.issuer.is_none() {
                entries[index].record.issuer = self.maker(&entries[index]);
            }
        }
    }

    /// `Cùng ngày`: the day of what was adopted last in the line, else of the document named last.
    fn day_before(&self, index: usize, entries: &[Entry], of_mention: &[Option<usize>]) -> Option<String> {
        let line = self.mentions[index].line;
        let before = || (0..index).rev().take(8);
        let beside = before().any(|before| self.mentions[before].line == line);
        let dated: Vec<usize> = before()
            .take_while(|before| !beside || self.mentions[*before].line == line)
            .filter(|before| of_mention[*before].is_some_and(|entry| entries[entry].record.date.is_some()))
            .collect();
        let adopted = dated.iter().find(|before| self.details[**before].adopted).or(dated.first())?;
        entries[of_mention[*adopted]?].record.date.clone()
    }

    /// `4 nghị quyết của X cùng ban hành ngày D gồm: A; B; C`: what stands before the list holds for its members.
    fn groups(&self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        for (index, mention) in self.mentions.iter().enumerate() {
            let Some(entry) = of_mention[index] else { continue };
            let line = &self.lines[mention.line];
            if entries[entry].record.issuer.is_none() && entries[entry].issuer_code.is_none() {
                let congress = leading::congress_before(line, mention);
                entries[entry].record.issuer = congress.map(|span| line.text[span].to_owned());
            }
            let Some(group) = leading::group_before(line, mention, self.words) else { continue };
            let sentence = line.sentence(mention.span.start);
            if entries[entry].record.date.is_none() {
                let date = line.dates.iter().find(|date| date.start >= sentence.start && date.end <= group);
                entries[entry].record.date = date.and_then(|date| date.year.map(|year| date.in_year(year)));
            }
            if entries[entry].record.issuer.is_none() && entries[entry].issuer_code.is_none() {
                let of = line
                    .words
                    .iter()
                    .find(|mark| mark.start >= sentence.start && mark.end < group && mark.value == DocumentWord::Of);
                let span = of.and_then(|of| authority::phrase(line, of.end + 1, group, &[]));
                entries[entry].record.issuer = span.map(|span| self.long(&line.text[span]));
            }
        }
    }

    /// Whether a mention is a further part of a list: behind a comma, a semicolon or `và`.
    fn listed(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let line = &self.lines[mention.line];
        let before = line.text[..mention.span.start].trim_end();
        let last = line.words[..line.word_from(mention.span.start)].last();
        before.ends_with([',', ';'])
            || last.is_some_and(|mark| mark.value == DocumentWord::And && mark.end == before.len())
    }

    /// Whether nothing but connectives, days and kinds stands between a mention and the next.
    fn adjacent(&self, index: usize) -> bool {
        let (this, next) = (&self.mentions[index], &self.mentions[index + 1]);
        let line = &self.lines[this.line];
        // "số 46 ngày 20/12/2014 và Quyết định số 19"
        let day = line.date_at(line.after(this.span.end)).filter(|date| date.end <= next.span.start);
        let start = day.map_or(this.span.end, |date| date.end);
        let between = line.low[start..next.span.start].trim_matches([' ', ',']);
        next.joins || between.is_empty() || self.words.is_and(between)
    }
}
