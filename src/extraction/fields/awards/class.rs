//! Classes of awards: `hạng Nhất`, `hạng Nhì và Ba`, the further class of an award named before.

use super::name::{Named, Reader};
use crate::lexicon::{AwardWord, Mark};

/// So many words may say what a prize was won in.
const MOST_OF_FIELD: usize = 8;

impl Reader<'_> {
    /// `hạng Nhất`, `, third class`.
    pub(super) fn class(&self, end: usize) -> usize {
        let text = self.line.text;
        for gap in [" ", ", ", " (", "” ", "\" "] {
            let at = end + gap.len();
            if !text[end..].starts_with(gap) {
                continue;
            }
            match self.mark_at(at) {
                Some(mark) if mark.value == AwardWord::Class && gap != ", " => {
                    let word = text[mark.end..]
                        .trim_start()
                        .split([' ', ',', '.', ';', ':', ')', '”', '"'])
                        .next()
                        .unwrap_or_default();
                    let start = word.as_ptr() as usize - text.as_ptr() as usize;
                    let stop = start + word.len();
                    // "HCV hạng cân 60 kg", "hạng 70 kg"
                    let weight = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit())
                        || word.starts_with(char::is_lowercase) && !self.words.is_grade(word);
                    if weight && !self.line.capitals {
                        return end;
                    }
                    return if word.is_empty() {
                        end
                    } else {
                        self.foreign_class(word, stop).unwrap_or_else(|| self.classes(stop))
                    };
                }
                Some(mark) if mark.value == AwardWord::ClassName => return mark.end,
                _ => {}
            }
        }
        end
    }

    /// `Huân chương Chiến công hạng Nhì cho A, hạng Ba cho B`: the same award in another class.
    pub(super) fn further_class(&self, mark: Mark<AwardWord>, last: &Named) -> Option<Named> {
        let text = self.line.text;
        let near = mark.value == AwardWord::Class && mark.start < self.line.sentence(last.span.start).end;
        let cut = last.name.rfind(&text[mark.start..mark.end]).filter(|cut| near && *cut > 0)?;
        let word = text[mark.end..].strip_prefix(' ')?;
        let length: usize = word.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let end = mark.end + 1 + length;
        let joint = text[last.end..mark.start].trim_end().ends_with([',', ';'])
            || self.marks[..self.index].last().is_some_and(|mark| mark.value == AwardWord::And);
        (joint && self.words.is_grade(&word[..length])).then(|| Named {
            span: mark.start..end,
            name: format!("{}{}", &last.name[..cut], &text[mark.start..end]),
            end,
            giver: None,
            again: false,
            state: last.state,
        })
    }

    /// More classes behind one: `hạng Nhất, Nhì, Ba`, `hạng Nhì và Ba`.
    fn classes(&self, end: usize) -> usize {
        let text = self.line.text;
        let mut end = end;
        loop {
            let rest = &text[end..];
            let and = self.mark_at(end + 1).filter(|mark| mark.value == AwardWord::And && rest.starts_with(' '));
            let next = if rest.starts_with(", ") { end + 2 } else { and.map_or(end, |mark| mark.end + 1) };
            let word = text.get(next..).unwrap_or_default();
            let word = word.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let whole = text.get(next + word.len()..).unwrap_or_default();
            let ends = !whole.starts_with(' ') || whole.trim_start().starts_with(char::is_lowercase);
            if next == end || !self.words.is_grade(word) || !ends {
                return end;
            }
            end = next + word.len();
        }
    }

    /// `hạng Quang Hoa`: two capitals that are no classes of ours, and nobody's name.
    fn foreign_class(&self, word: &str, end: usize) -> Option<usize> {
        let rest = self.line.text[end..].strip_prefix(' ')?;
        let next = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let proper = word.starts_with(char::is_uppercase) && next.starts_with(char::is_uppercase);
        let named = self.names.iter().any(|name| name.start <= end + 1 && end < name.end);
        let foreign = proper && !self.words.is_grade(word) && !named && self.line.word_at(end + 1).is_none();
        (foreign && !self.line.capitals && self.mark_at(end + 1).is_none()).then(|| end + 1 + next.len())
    }

    /// `giải Nhất toàn đoàn`, `Huy chương Vàng cá nhân`, where no name of somebody follows.
    pub(super) fn kind_of_prize(&self, start: usize, end: usize) -> usize {
        let low = &self.line.low;
        let prize = self.words.is_prize(&low[start..end]);
        let kind = low[end..].strip_prefix(' ').filter(|_| prize && !self.line.capitals);
        let Some(length) = kind.and_then(|rest| self.words.prize_kind(rest)) else { return end };
        let stop = end + 1 + length;
        let rest = &self.line.text[stop..];
        let free = !rest.starts_with(char::is_alphanumeric)
            && !rest.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if free { stop } else { end }
    }

    /// Past what a prize was won in: `giải Nhất khối 6-7`, `giải Nhì nội dung đơn nam`.
    pub(super) fn field(&self, end: usize) -> usize {
        let text = self.line.text;
        let low = &self.line.low;
        let start = end + 1;
        let opens = text[end..].starts_with(' ') && self.words.opens_field(&low[start..]);
        if !opens || self.line.capitals {
            return end;
        }
        let mut stop = end;
        for word in text[start..].split(' ').take(MOST_OF_FIELD) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let marked = self.mark_at(at).filter(|_| at > start);
            let part = |value| matches!(value, AwardWord::Individual | AwardWord::Collective | AwardWord::SmallUnit);
            let named = self.names.iter().any(|name| name.start <= at && at < name.end);
            if named || marked.is_some_and(|mark| !part(mark.value)) {
                break;
            }
            let bare = word.trim_end_matches([',', '.', ';', ':', ')']);
            stop = at + bare.len();
            if bare.len() < word.len() {
                break;
            }
        }
        stop
    }

    /// Past how often it was given: `lần thứ hai`.
    pub(super) fn repetition(&self, end: usize) -> Option<usize> {
        let low = self.line.low[end..].strip_prefix(' ').filter(|_| !self.line.capitals)?;
        let words = self.words.repetition(low)?;
        let rest = &low[words..];
        let number = rest.strip_prefix(' ').map_or(0, |rest| rest.find([' ', ',', '.', ';']).unwrap_or(rest.len()) + 1);
        let whole = self.words.number(low[..words].rsplit(' ').next().unwrap_or_default()).is_some();
        Some(end + 1 + words + if whole { 0 } else { number })
    }
}
