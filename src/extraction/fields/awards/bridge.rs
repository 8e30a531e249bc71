//! Small words of no list within a unit's name, and at its end: `Lữ đoàn Phòng hóa 87`, `Bộ Tư lệnh Thông tin`.

use super::recipients::Region;

impl Region<'_> {
    /// Whether one small word at a place, of no list, ends the word of two syllables that a capital before it begins, and the
    /// name with it: `Bộ Y tế, …`, `Bộ Tư lệnh Thông tin - XYZ đoạt …`.
    pub(super) fn ends_word(&self, end: usize, at: usize, limit: usize) -> bool {
        let (text, low) = (self.line.text, &self.line.low);
        let mark = |at: usize| self.within(&(at..limit)).next().is_some_and(|mark| mark.start == at);
        let begun = text[..end].rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase));
        let length = low[at..limit].find(|c: char| !c.is_alphabetic()).unwrap_or(limit - at);
        let rest = text[at + length..limit].trim_start();
        let closed = rest.is_empty()
            || rest.starts_with(|c: char| c.is_uppercase() || matches!(c, ',' | ';' | '(' | '-' | '–'))
            || mark(limit - rest.len());
        let known = mark(at) || self.line.word_at(at).is_some();
        at == end + 1
            && begun
            && closed
            && !known
            && length > 0
            && self.line.lexicon.end_of_authority(&low[at..limit]).is_none_or(|found| !found.1)
    }

    /// Past up to three small words, of no list, that a capital or a number follows.
    pub(super) fn bridge(&self, start: usize, limit: usize) -> Option<usize> {
        let text = self.line.text;
        let mut at = start;
        for word in text[start..limit].split(' ').take(4) {
            if at > start && word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
                return Some(at);
            }
            let known = self.within(&(at..limit)).next().is_some_and(|mark| mark.start == at)
                || self.line.word_at(at).is_some();
            if known || word.is_empty() || !word.chars().all(char::is_alphabetic) {
                return None;
            }
            at += word.len() + 1;
        }
        None
    }
}
