//! Names that begin with a word for an award and go on with a name of their own: `Huy hiệu “…”`, `Giải thưởng Ánh đèn`.

use std::ops::Range;

use super::name::{LONGEST, Named, Reader, quotation};
use crate::lexicon::{AwardWord, DocumentWord, Mark, lower};

/// So many small words may go on with a name that a capital began.
const MOST_SMALL: usize = 4;

impl Reader<'_> {
    /// The end of a name after its head: a quotation, years of membership, or capitals.
    pub(super) fn headed(&self, head: Mark<AwardWord>) -> Option<usize> {
        self.with_name(head).or_else(|| {
            let before = self.marks[..self.index].last()?;
            let verb = matches!(before.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive);
            let given =
                verb && before.end + 1 == head.start && self.words.is_bare_head(&self.line.low[head.start..head.end]);
            given.then_some(head.end)
        })
    }

    fn with_name(&self, head: Mark<AwardWord>) -> Option<usize> {
        let text = self.line.text;
        let rest = text[head.end..].strip_prefix(' ')?;
        let start = head.end + 1;
        if rest.starts_with(['“', '"']) {
            return quotation(text, start);
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            let at = self.series(start + digits) + 1;
            let link = self.mark_at(at)?;
            if link.value == AwardWord::Link {
                return Some(link.end);
            }
            // "Huy hiệu 65 năm, … Huy hiệu 60 năm tuổi Đảng"
            let first = self.words.opens_link(&self.line.low[at..])?;
            return self.later_link(at, first).map(|_| at + first);
        }
        if let Some(link) = self.mark_at(start).filter(|mark| mark.value == AwardWord::Link) {
            return Some(self.phrase(link.end));
        }
        if rest.starts_with(char::is_lowercase) {
            return self.sort_of_prize(head, start);
        }
        let capitals = self.capitals(start)?;
        let class = self.marks[self.index..].iter().take(8).find(|mark| mark.value == AwardWord::Class);
        let named =
            class.filter(|class| class.start <= start + 60 && !text[start..class.start].contains([',', ';', '.']));
        Some(
            named.map_or(capitals, |class| text[..class.start].trim_end_matches([' ', '“', '”', '"']).len().max(start)),
        )
    }

    /// `nhận giải thưởng văn học Trăng Non`: behind a verb, a few small words of no list say what the name is for.
    fn sort_of_prize(&self, head: Mark<AwardWord>, start: usize) -> Option<usize> {
        let before = self.marks[..self.index].last()?;
        let verb = matches!(before.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive);
        let given = verb && before.end + 1 == head.start && !self.line.capitals;
        let end = self.small_words(start).filter(|_| given)?;
        let rest = self.line.text[end..].strip_prefix(' ')?;
        if rest.starts_with(['“', '"']) {
            return quotation(self.line.text, end + 1);
        }
        let marked = self.mark_at(end + 1).is_some() || self.line.word_at(end + 1).is_some();
        if marked { None } else { self.capitals(end + 1) }
    }

    /// `danh hiệu đơn vị “Vững mạnh toàn diện”`: a word for whom it is made goes on with a quotation.
    pub(super) fn titled_unit(&self, title: Mark<AwardWord>, start: usize) -> Option<(usize, Range<usize>, bool)> {
        let word = self.mark_at(start).filter(|mark| {
            matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit | AwardWord::Collective | AwardWord::Individual)
        })?;
        let quotes =
            self.line.text[word.end..].starts_with([' ']) && self.line.text[word.end + 1..].starts_with(['“', '"']);
        let end = quotation(self.line.text, word.end + 1).filter(|_| quotes && !self.line.capitals)?;
        Some((title.start, start..end, false))
    }

    /// Past further numbers: `Huy hiệu 50, 40 và 30 năm tuổi Đảng`.
    fn series(&self, end: usize) -> usize {
        let text = self.line.text;
        let mut end = end;
        loop {
            let and = self.mark_at(end + 1).filter(|mark| mark.value == AwardWord::And);
            let next = if text[end..].starts_with(", ") { end + 2 } else { and.map_or(end, |mark| mark.end + 1) };
            let digits = text.get(next..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
            if next == end || digits == 0 {
                return end;
            }
            end = next + digits;
        }
    }

    /// `Huy hiệu 60 năm tuổi Đảng cho A, 50 năm tuổi Đảng cho B`: the same badge for other years.
    pub(super) fn further_years(&self, mark: Mark<AwardWord>, last: &Named) -> Option<Named> {
        let text = self.line.text;
        let near = mark.value == AwardWord::Link && mark.start < self.line.sentence(last.span.start).end;
        let before = text[..mark.start].strip_suffix(' ').filter(|_| near)?;
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let start = before.len() - digits;
        let years = last.name.strip_suffix(&text[mark.start..mark.end])?.trim_end();
        let name = years.trim_end_matches(|c: char| c.is_ascii_digit());
        let lead = text[..start].trim_end();
        let and =
            self.marks[..self.index].last().is_some_and(|and| and.value == AwardWord::And && and.end == lead.len());
        let joint = and || lead.ends_with([',', ';']);
        let given = text[mark.end..].starts_with(':')
            || self.mark_at(mark.end + 1).is_some_and(|next| next.value == AwardWord::To);
        (digits > 0 && name.len() < years.len() && joint && given).then(|| Named {
            span: start..mark.end,
            name: format!("{name}{}", &text[start..mark.end]),
            state: last.state,
            giver: None,
            end: mark.end,
            again: false,
        })
    }

    /// `3 đồng chí nhận Huy hiệu 50 năm tuổi Đảng, 5 đồng chí 45 năm, 2 đảng viên 40 năm tuổi Đảng`: the same badge for other
    /// years, behind those who are counted.
    pub(super) fn further_held(&self, holders: Mark<AwardWord>, last: &Named) -> Option<Named> {
        let text = self.line.text;
        let near = holders.value == AwardWord::Individual && holders.start < self.line.sentence(last.span.start).end;
        let rest = text[holders.end..].strip_prefix(' ').filter(|_| near && !self.line.capitals)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let start = holders.end + 1;
        let at = start + digits + 1;
        let counted = text[..holders.start].trim_end().ends_with(|c: char| c.is_ascii_digit());
        if digits == 0 || !counted || !rest[digits..].starts_with(' ') {
            return None;
        }
        let link = self.mark_at(at).filter(|mark| mark.value == AwardWord::Link).map(|link| link.end);
        let end = link.or_else(|| self.words.opens_link(&self.line.low[at..]).map(|length| at + length))?;
        let ends = text[end..].chars().next().is_none_or(|c| matches!(c, ',' | ';' | '.' | ')'));
        let and = || self.mark_at(end + 1).is_some_and(|mark| mark.value == AwardWord::And);
        // "Huy hiệu Đảng cho 40 đảng viên, trong đó 3 đồng chí 60 năm"
        let sum = self.words.sums_up(&lower(&last.name));
        let link = match last.name.find(|c: char| c.is_ascii_digit()) {
            Some(first) => last.name[first..].trim_start_matches(|c: char| c.is_ascii_digit()).trim_start(),
            None if sum => self.words.sum_of(&lower(&last.name))?,
            None => return None,
        };
        let head =
            last.name.find(|c: char| c.is_ascii_digit()).unwrap_or_else(|| last.name.rfind(' ').map_or(0, |at| at + 1));
        let known = self.words.opens_link(&lower(link)).is_some();
        (known && (ends || and())).then(|| Named {
            span: start..end,
            name: format!("{}{} {link}", &last.name[..head], &text[start..start + digits]),
            state: last.state,
            giver: None,
            end,
            again: false,
        })
    }

    /// Years that go on with a name which sums up those that hold them: `Huy hiệu Đảng 30 năm`.
    pub(super) fn further_counted(&self, end: usize) -> usize {
        let text = self.line.text;
        let rest = text[end..].strip_prefix(' ').filter(|_| !self.line.capitals).unwrap_or_default();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let at = end + 1 + digits + 1;
        let sums = || self.words.sums_up(&self.line.low[self.marks[self.index].start..end]);
        if digits == 0 || !sums() || !rest[digits..].starts_with(' ') {
            return end;
        }
        let link = self.mark_at(at).filter(|mark| mark.value == AwardWord::Link);
        let first = self.words.opens_link(&self.line.low[at..]).map(|length| at + length);
        link.map(|link| link.end).or(first).unwrap_or(end)
    }

    /// The parts of a foreign order: `Huân chương Mặt trời mọc, tia sáng vàng và dải ruy băng`.
    pub(super) fn insignia(&self, end: usize) -> usize {
        let mut end = end;
        loop {
            let rest = &self.line.low[end..];
            let and = self.mark_at(end + 1).filter(|mark| mark.value == AwardWord::And && rest.starts_with(' '));
            let next = if rest.starts_with(", ") { end + 2 } else { and.map_or(end, |mark| mark.end + 1) };
            let opens = self.line.low.get(next..).is_some_and(|low| self.words.opens_insignia(low));
            if next == end || !opens || self.mark_at(next).is_some_and(|mark| mark.value == AwardWord::Class) {
                return end;
            }
            end = self.phrase_over(next, |value| value == AwardWord::Reason);
        }
    }

    /// The whole link that a later name of the line has, of which only the first word stands here.
    pub(super) fn later_link(&self, at: usize, first: usize) -> Option<&str> {
        let word = &self.line.low[at..at + first];
        let link = self.marks.iter().filter(|mark| mark.value == AwardWord::Link && mark.start > at);
        let mut links = link.map(|mark| &self.line.text[mark.start..mark.end]);
        links.find(|link| lower(link).strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// `Huy hiệu 65 năm`, spelled out as its neighbours are.
    pub(super) fn spelled_out(&self, name: String, end: usize) -> String {
        let word = name.rfind(' ').map_or(0, |space| space + 1);
        let counted = name[..word].trim_end().ends_with(|c: char| c.is_ascii_digit());
        let length = name.len() - word;
        let at = end.saturating_sub(length);
        if !counted
            || self.words.opens_link(&lower(&name[word..])) != Some(length)
            || !self.line.text.is_char_boundary(at)
        {
            return name;
        }
        match self.later_link(at, length) {
            Some(link) => format!("{}{link}", &name[..word]),
            None => name,
        }
    }

    /// Capitalised words, joined by hyphens and dashes.
    pub(super) fn capitals(&self, start: usize) -> Option<usize> {
        let text = self.line.text;
        let mut end = None;
        let mut dash = false;
        let mut skip = start;
        for word in text[start..].split(' ').take(LONGEST) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let bare = word.trim_end_matches([',', '.', ';', ':', ')', '”', '"']);
            if matches!(word, "-" | "–") && end.is_some() {
                dash = true;
                continue;
            }
            if at < skip {
                continue;
            }
            // "Huân chương Văn học và Nghệ thuật"
            if end.is_some_and(|end| end + 1 == at) && self.joins_capital(at) {
                skip = at + word.len() + 1;
                dash = true;
                continue;
            }
            // "Giải thưởng Văn học Sông Tiền", "Ánh đèn", "Mặt trời mọc": a word that a capital began
            if let Some(stop) = end.filter(|end| end + 1 == at).and_then(|_| self.small_words(at)) {
                end = Some(stop);
                skip = stop;
                if !text[stop..].starts_with(' ') {
                    break;
                }
                continue;
            }
            let class = self.mark_at(at).is_some_and(|mark| matches!(mark.value, AwardWord::Class));
            let authority = end.is_some()
                && self.line.word_at(at).is_some_and(|mark| mark.value == DocumentWord::Authority)
                && !dash;
            if !bare.starts_with(char::is_uppercase) || class || authority {
                break;
            }
            end = Some(at + bare.len());
            dash = false;
            if bare.len() < word.len() {
                break;
            }
        }
        end
    }

    /// Whether `và` at a place joins one more word to a name: a capital that begins no award, authority or unit.
    fn joins_capital(&self, at: usize) -> bool {
        let and = self.mark_at(at).filter(|mark| mark.value == AwardWord::And && !self.line.capitals);
        and.is_some_and(|and| {
            let next = and.end + 1;
            self.line.text.get(next..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
                && self.mark_at(next).is_none()
                && self.line.word_at(next).is_none()
                && !self.names.iter().any(|name| name.start <= next && next < name.end)
        })
    }

    /// The end of a few small words that go on with a capital: no words of the lists, and followed by a capital, a
    /// word of the lists, punctuation or the end.
    pub(super) fn small_words(&self, start: usize) -> Option<usize> {
        let text = self.line.text;
        let known = |at: usize| {
            let mark = self.mark_at(at).filter(|mark| mark.value != AwardWord::Trap);
            let marked = mark.is_some() && !self.ends_with_praise(at) || self.line.word_at(at).is_some();
            marked || self.line.date_word_at(at).is_some()
        };
        let mut end = None;
        for word in text[start..].split(' ').take(MOST_SMALL + 1) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let bare = word.trim_end_matches([',', '.', ';', ':', ')', '”', '"']);
            if self.line.capitals || known(at) || !bare.starts_with(char::is_lowercase) {
                return end;
            }
            if end.is_some_and(|end| text[start..end].split(' ').count() >= MOST_SMALL)
                || !bare.chars().all(char::is_alphabetic)
            {
                return None;
            }
            end = Some(at + bare.len());
            if bare.len() < word.len() {
                return end;
            }
        }
        end.filter(|end| *end == text.len())
    }

    /// `Công dân trẻ tiêu biểu`: praise at the end of a name belongs to it; what it opens otherwise is a reason.
    pub(super) fn ends_with_praise(&self, at: usize) -> bool {
        let Some(mark) = self.mark_at(at).filter(|mark| mark.value == AwardWord::ReasonKept) else { return false };
        let text = self.line.text;
        let next = self.mark_at(mark.end + 1).map(|mark| mark.value);
        let closes = !text[mark.end..].starts_with(' ')
            || matches!(next, Some(AwardWord::To | AwardWord::Give | AwardWord::Goes | AwardWord::Passive));
        closes
            && text[mark.start..mark.end].split(' ').count() == 2
            && self.words.lead(&self.line.low[mark.start..mark.end]) == 0
    }
}
