//! Documents that English adopts beside another: `Members also approved Resolution 24-19`.

use super::{Story, catalogue::Entry, leading};
use crate::lexicon::DocumentWord;

impl Story<'_> {
    /// `Members also approved Resolution 24-19`, `Resolution 24-55, also passed Monday`: who adopted the document before did.
    pub(super) fn also(&self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        for index in (1..self.mentions.len()).filter(|index| self.details[*index].adopted) {
            let (previous, this) = (&self.mentions[index - 1], &self.mentions[index]);
            let (Some(a), Some(b)) = (of_mention[index - 1], of_mention[index]) else { continue };
            let line = &self.lines[this.line];
            let sentence = line.sentence(this.span.start);
            let near = sentence.start.max(this.span.start.saturating_sub(80))..sentence.end.min(this.span.end + 16);
            let also = line.low.get(near).is_some_and(|words| line.lexicon.votes.is_also(words));
            if also
                && line.capitals
                && this.line - previous.line <= 1
                && a != b
                && entries[b].record.issuer.is_none()
                && self.details[index].issuer.is_none()
            {
                entries[b].record.issuer = entries[a].record.issuer.clone();
            }
        }
    }

    /// `The City Council voted Tuesday to censure her. Resolution 7 bars her from …`: what the sentence before decided.
    pub(super) fn decided(&self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        for (mention, entry) in self.mentions.iter().zip(of_mention) {
            let Some(entry) = *entry else { continue };
            let line = &self.lines[mention.line];
            let sentence = line.sentence(mention.span.start);
            let opens = mention.span.start <= sentence.start + "The ".len();
            let record = &entries[entry].record;
            if !line.capitals || !opens || record.date.is_some() {
                continue;
            }
            let place = if sentence.start > 1 { Some(mention.line) } else { mention.line.checked_sub(1) };
            let Some((at, line)) = place.map(|at| (at, &self.lines[at])).filter(|(_, line)| !line.text.is_empty())
            else {
                continue;
            };
            let last = if at == mention.line { sentence.start - 2 } else { line.text.len() - 1 };
            let before = line.sentence(line.text.floor_char_boundary(last));
            let words = line.words[line.word_from(before.start)..].iter().take_while(|word| word.end < before.end);
            let voted = words.clone().find(|word| line.lexicon.votes.is_verb(&line.low[word.start..word.end]));
            let named = words.clone().any(|word| matches!(word.value, DocumentWord::Kind(_)));
            let Some(verb) = voted.filter(|_| !named) else { continue };
            let Some(span) = leading::subject_before(line, *verb, &before, &[]) else { continue };
            let body = self.long(&line.text[span]);
            let record = &mut entries[entry].record;
            if record.issuer.as_ref().is_none_or(|known| *known == body) {
                record.issuer = Some(body);
                let dated = line.dates.iter().any(|date| before.contains(&date.start));
                let day = self.event.date.clone().filter(|_| dated);
                record.date = self.event.weekday(at, before).or(day);
            }
        }
    }

    /// `Members voted to approve Ordinance 8`: the body that votes elsewhere on the page, or the only one that may.
    pub(super) fn voters(&self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        let votes = &self.words.votes;
        let named = |issuer: &String| issuer.starts_with(char::is_uppercase) && votes.is_body(issuer);
        let adopted = (0..self.mentions.len()).filter(|other| self.details[*other].adopted);
        let other = adopted.filter_map(|other| entries[of_mention[other]?].record.issuer.clone()).find(named);
        let told = || self.authorities.names().find(|name| votes.is_body(name)).map(str::to_owned);
        let Some(body) = other.or_else(told) else { return };
        for index in (0..self.mentions.len()).filter(|index| self.details[*index].adopted) {
            let Some(entry) = of_mention[index] else { continue };
            let mention = &self.mentions[index];
            let line = &self.lines[mention.line];
            let known = &entries[entry].record.issuer;
            let vague = known.as_ref().is_none_or(|issuer| votes.is_voter(issuer));
            let sentence = line.sentence(mention.span.start);
            // "Members", "the board", but not "the Security Council"
            let said = &line.text[sentence.start..mention.span.start];
            let mut words = said.split(|c: char| !c.is_alphanumeric()).take(12);
            let first = words.next().map(crate::lexicon::lower).unwrap_or_default();
            let voted = votes.is_voter(&first) || words.any(|word| votes.is_voter(word));
            if !line.capitals || !vague || !voted {
                continue;
            }
            entries[entry].record.issuer = Some(body.clone());
        }
    }
}
