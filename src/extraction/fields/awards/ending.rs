//! English names of awards, which end with their noun or go on behind it: `Medal of the Order of …`.

use std::ops::Range;

use super::name::{LONGEST, Reader};
use crate::lexicon::{AwardWord, DocumentWord, Mark};

/// So many words of the list may stand between a class and the noun that it is the class of.
const NEAR: usize = 4;

impl Reader<'_> {
    /// An English name around its noun: capitals before it, `of the …` after it.
    pub(super) fn ending(&self, noun: Mark<AwardWord>, floor: usize) -> Option<Range<usize>> {
        let text = self.line.text;
        // "the Peacekeeping Merit insignia", "the Quill prize": the noun in lower case behind capitals
        let lead = text[..noun.start].strip_suffix(' ').unwrap_or_default();
        let before = lead.rfind(' ').map_or(0, |space| space + 1);
        let proper = !lead.is_empty()
            && self.words.owners.is_small_noun(&self.line.low[noun.start..noun.end])
            && text[before..].starts_with(char::is_uppercase)
            && before > self.line.sentence(noun.start).start
            && self.line.date_word_at(before).is_none();
        if !text[noun.start..].starts_with(char::is_uppercase) && !proper {
            return None;
        }
        // "the European Citizen's Prize": whose prize it is
        if ["'s ", "’s "].iter().any(|owns| text[noun.end..].starts_with(owns)) {
            return None;
        }
        // "the Rumford Medal ceremony"
        if self.words.scene.is_occasion(&self.line.low[noun.end..]) {
            return None;
        }
        let mut start = noun.start;
        let mut at = noun.start;
        for _ in 0..LONGEST {
            let before = text[..at].strip_suffix(' ').filter(|before| before.len() > floor);
            let Some(before) = before else { break };
            let word = &before[before.rfind(' ').map_or(0, |space| space + 1).max(floor)..];
            let word_start = before.len() - word.len();
            let link = self.mark_at(word_start).is_some_and(|mark| mark.value == AwardWord::Link)
                || matches!(self.mark_before(word_start), Some(AwardWord::Link));
            let owner = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
            let possessor = owner.is_some();
            // "the Royal Society's Bronze Medal", "the Government's Emulation Flag"
            let body = owner.is_some_and(|owner| {
                let unit = self.mark_at(word_start).filter(|mark| mark.value == AwardWord::Unit);
                matches!(owner, "Government" | "State")
                    || before[..word_start].ends_with(' ')
                        && (unit.is_some_and(|mark| mark.end == word_start + owner.len())
                            || self.words.owners.is_granted(&self.line.low[noun.start..noun.end])
                                && self.is_office(word_start + owner.len()))
            });
            // "C.K. Nayudu Award"
            let initials = word.len() < 7 && word.ends_with('.') && word.chars().all(|c| c.is_uppercase() || c == '.');
            // "the Dr. Harry M. Archer Medal"
            let titled = self.line.word_at(word_start).is_some_and(|mark| mark.value == DocumentWord::Honorific);
            let initials = initials || titled && word.ends_with('.');
            if word.ends_with([',', '.', ';', ':', ')', '“', '”']) && !initials
                || body
                || possessor && self.names.iter().any(|name| name.contains(&word_start))
            {
                break;
            }
            // "A won the Quill Prize and Ada Brook the Bronze Star": who got it is no part of the name
            let article = link && self.names.iter().any(|name| name.end + 1 == word_start);
            // "named Ada Brook Teacher of the Year"
            // "Honors Three Officers With Medal of Valor": a headline
            let with = self.mark_at(word_start).is_some_and(|mark| mark.value == AwardWord::GivenWith);
            if article || with || self.names.iter().any(|name| name.contains(&word_start)) {
                break;
            }
            // "second-class", "First Class"
            let near = self.marks[..self.index].iter().rev().take(NEAR);
            let class = near.filter(|mark| mark.value == AwardWord::ClassName);
            if let Some(class) = class.clone().find(|mark| mark.start == word_start || mark.end == before.len()) {
                start = class.start;
                break;
            }
            if word.starts_with(char::is_uppercase) && !self.begins_sentence_article(word_start) {
                start = word_start;
            } else if !link {
                break;
            }
            at = word_start;
        }
        let mut end = noun.end;
        let mut at = noun.end;
        for word in text[noun.end..].split(' ').skip(1).take(LONGEST) {
            let word_start = word.as_ptr() as usize - text.as_ptr() as usize;
            let bare = word.trim_end_matches([',', '.', ';', ':', ')', '”', '"']);
            let link = self.mark_at(word_start).is_some_and(|mark| mark.value == AwardWord::Link)
                || self.inside_link(word_start);
            if word_start != at + 1 || text[..at].ends_with([',', '.', ';']) {
                break;
            }
            // "the Medal Day Ceremony", "Award Recipients were"
            if self.words.scene.is_occasion(&self.line.low[word_start - 1..]) {
                if word_start > noun.end + 1 {
                    return None;
                }
                break;
            }
            if bare.starts_with(char::is_uppercase) {
                end = word_start + bare.len();
                at = end;
                if bare.len() < word.len() {
                    break;
                }
                continue;
            }
            // "Star of Courage in the Australian list" is named without the list, "Prize in Physics" is not.
            let placed = link
                && word_start == noun.end + 1
                && bare == "in"
                && !self.words.owners.has_field(&self.line.low[noun.start..noun.end]);
            if !link || placed || word == "the" && text[..word_start].ends_with(" in ") {
                break;
            }
            at = word_start + word.len();
            // "Emulation Flag of the Government": who gives it, but for orders, which are called after something
            let gives = self.line.word_at(at + 1).is_some_and(|mark| mark.value == DocumentWord::Authority)
                && text[..at].ends_with(" of the")
                && (self.marks[self.index].start != start || text[noun.start..noun.end].contains(' '));
            if gives && !text[noun.start..].starts_with("Order") {
                break;
            }
        }
        // "honoured at the Northern Police Awards"
        let venue = self.words.scene.is_venue(&self.line.low[..start]);
        (!venue).then_some(start..end)
    }

    /// `Faraday Gold Medal`, `Young Player of the Year`: a known name in capitals may be the end of a longer one.
    pub(super) fn is_titled_noun(&self, mark: Mark<AwardWord>) -> bool {
        let low = &self.line.low[mark.start..mark.end];
        self.line.capitals
            && self.words.is_open_name(low)
            && self.line.text[mark.start..].starts_with(char::is_uppercase)
    }

    /// Whether an office or a body of several words ends at a place: `State President`, `State President of Vietnam`.
    fn is_office(&self, end: usize) -> bool {
        let line = self.line;
        let heads = line.words[..line.word_from(end)].iter().rev().take(3);
        let mut heads =
            heads.filter(|head| head.value == DocumentWord::Authority && line.text[head.start..head.end].contains(' '));
        heads.any(|head| {
            let of = &line.text[head.end..end];
            of.is_empty() || of.strip_prefix(" of ").is_some_and(|name| name.starts_with(char::is_uppercase))
        })
    }

    fn inside_link(&self, at: usize) -> bool {
        matches!(self.mark_before(at), Some(AwardWord::Link))
    }

    /// The word whose phrase covers a place.
    fn mark_before(&self, at: usize) -> Option<AwardWord> {
        let index = self.marks.partition_point(|mark| mark.start <= at);
        let mark = self.marks.get(index.checked_sub(1)?)?;
        (mark.end > at).then_some(mark.value)
    }

    fn begins_sentence_article(&self, at: usize) -> bool {
        matches!(self.mark_at(at), Some(mark) if matches!(mark.value, AwardWord::Stop | AwardWord::To | AwardWord::Number(_)))
    }
}
