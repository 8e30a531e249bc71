//! Names of units that receive: where they begin and end.

use std::ops::Range;

use super::recipients::Region;
use crate::lexicon::{AwardWord, DocumentWord, Mark};

impl Region<'_> {
    /// A unit's name: from its first word to a word that no name goes on with.
    pub(super) fn unit(&self, span: &Range<usize>, left: bool) -> Option<Range<usize>> {
        let text = self.line.text;
        // "của”": one byte on is not always a letter on
        if !text.is_char_boundary(span.start) {
            return None;
        }
        if left && let Some(body) = self.proper_body(span) {
            return Some(body);
        }
        // "tiết mục “Trống hội” của Đoàn Nghệ thuật A": whose the work is
        if !left && !self.line.capitals {
            let open = text[span.clone()].find('“').map(|at| span.start + at);
            let work = open.filter(|open| {
                let last = self.within(&(span.start..*open)).last();
                last.is_some_and(|mark| {
                    matches!(mark.value, AwardWord::Collective | AwardWord::SmallUnit)
                        && text[mark.end..*open].trim().is_empty()
                })
            });
            if let Some(open) = work {
                let close = open + text[open..span.end].find('”')? + '”'.len_utf8();
                let of = self.line.word_at(close + 1).filter(|word| word.value == DocumentWord::Of)?;
                let start = (of.end + 1).min(span.end);
                return self.unit(&(start..span.end), left);
            }
        }
        // "quân và dân xã A"
        if self.words.opens_populace(&self.line.low[span.clone()]) {
            let end = self.unit_end(span);
            let body = self.within(&(span.start..end)).any(|mark| {
                matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit | AwardWord::Collective)
                    && mark.start > span.start
                    && text[mark.end..end].starts_with(' ')
            });
            let joined = text[span.start..end].contains([','])
                || text[span.start..end].contains(" và ")
                || self.within(&(span.start..end)).any(|mark| mark.value == AwardWord::And);
            if body && joined && text[span.start..end].chars().skip(1).any(char::is_uppercase) && !self.line.capitals {
                return Some(span.start..end);
            }
        }
        // "các đội xã Bình Khánh"
        let plural = self.words.determiners.plural(&text[span.clone()]);
        let mut start = span.start;
        for mark in self.within(span) {
            let capital = text[mark.start..].starts_with(char::is_uppercase);
            match mark.value {
                AwardWord::PeopleOf if mark.start == start || left => start = (mark.end + 1).min(span.end),
                AwardWord::Collective if mark.start == start && self.opens_name(mark, span.end) => start = mark.end + 1,
                AwardWord::Collective if mark.start == start && self.heads_small(mark, span.end) => {
                    start = mark.end + 1
                }
                AwardWord::Collective | AwardWord::Unit | AwardWord::SmallUnit
                    if plural > 0 && mark.start == span.start + plural && self.heads_small(mark, span.end) =>
                {
                    start = mark.end + 1;
                }
                // "gửi Thư khen cán bộ, chiến sĩ Phòng Cảnh sát": the whole of it
                AwardWord::Individual if mark.start == start && self.heads_unit(mark, span.end) => start = mark.end + 1,
                // "dân quân xã A", "tự vệ Công ty B"
                AwardWord::Individual
                    if mark.start == start
                        && self.words.those.is_force(&self.line.low[mark.start..mark.end])
                        && self.heads_small(mark, span.end) =>
                {
                    return Some(mark.start..self.unit_end(&(mark.start..span.end)));
                }
                AwardWord::Unit
                    if capital
                        && (mark.start == start
                            || left
                            || text[span.start..mark.start].split(' ').count() <= 4
                                && (start > span.start || self.is_numbered(span.start, mark.start))) =>
                {
                    // "Le Hong Phong High School": capitals before its last word
                    let mut begin = mark.start;
                    while let Some(before) = text[span.start..begin].strip_suffix(' ').filter(|_| self.line.capitals) {
                        let word = span.start + before.rfind(' ').map_or(0, |space| space + 1);
                        // "3rd Signal Brigade"
                        let proper = |c: char| c.is_uppercase() || c.is_ascii_digit();
                        if !text[word..].starts_with(proper) || text[word..begin].starts_with("The ") {
                            break;
                        }
                        begin = word;
                    }
                    return Some(begin..self.unit_end(&(mark.start..span.end)));
                }
                AwardWord::SmallUnit | AwardWord::Unit | AwardWord::Collective if mark.start == start => {
                    let end = self.unit_end(&(mark.start..span.end)).max(mark.end);
                    // "kíp máy của tàu": one of a body that the story has named
                    let of = self.line.word_at(mark.end + 1).filter(|word| word.value == DocumentWord::Of);
                    let owner = of.map(|of| (of.end + 1).min(span.end)..span.end).filter(|of| {
                        !left
                            && !self.line.capitals
                            && self.within(of).next().is_some_and(|next| next.start == of.start)
                    });
                    if let Some(owner) = owner {
                        return Some(mark.start..self.unit_end(&owner).max(mark.end));
                    }
                    let named = text[mark.end..end].contains(|c: char| c.is_uppercase() || c.is_ascii_digit())
                        || text[mark.start..end].split(' ').count() >= 5;
                    return named.then_some(mark.start..end);
                }
                AwardWord::Stop if mark.start == start && !left => return None,
                _ => {}
            }
        }
        // "Its Brigade 158"
        start += self.words.determiners.own(text.get(start..span.end)?);
        let rest = text.get(start..span.end)?;
        if self.line.capitals && left && rest.starts_with("The ") && rest.split(' ').count() <= 6 {
            let body = self.within(&(start..span.end)).last().filter(|mark| {
                matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit)
                    && text[mark.end..span.end].trim().is_empty()
            });
            if body.is_some() {
                return Some(start..span.start + text[span.clone()].trim_end().len());
            }
        }
        if !left && let Some(part) = self.part_of(span) {
            return Some(part);
        }
        // "a letter to the branch": the story tells which
        let kind = rest.trim_end_matches([' ', ',', '.']).strip_prefix("the ").filter(|_| self.line.capitals && !left);
        let unit = |mark: &Mark<AwardWord>| matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit);
        let at = start + "the ".len();
        if kind.is_some_and(|kind| {
            // "the crew", "the ship's company"
            let plain = kind.split(' ').count() <= 4 && kind.starts_with(char::is_lowercase);
            self.within(&(at..span.end)).any(|mark| unit(mark) && mark.end == at + kind.len() && plain)
        }) {
            return Some(start..at + kind.map_or(0, str::len));
        }
        let opens = rest.strip_prefix("the ").or_else(|| rest.strip_prefix("The ")).unwrap_or(rest);
        let begin = span.end - opens.len();
        let english = self.line.capitals;
        let dated = self.line.date_word_at(begin).is_some() || self.line.date_at(begin).is_some();
        let proper = (start > span.start || english) && !dated;
        // "the Romanian association Apele Vii": the word for a body stands before its name
        let kind = self.within(&(begin..span.end)).next().filter(|mark| {
            english
                && matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit)
                && text[begin..mark.start].trim_end().split(' ').count() == 1
                && mark.start > begin
                && text[mark.start..].starts_with(char::is_lowercase)
                && text.get(mark.end + 1..span.end).is_some_and(|name| name.starts_with(char::is_uppercase))
        });
        let begin = kind.map_or(begin, |kind| kind.end + 1);
        (proper && opens.starts_with(char::is_uppercase) && !left).then(|| begin..self.unit_end(&(begin..span.end)))
    }

    /// `11 Engineer Regiment`: a number and capitals lead up to the word for a body.
    fn is_numbered(&self, start: usize, unit: usize) -> bool {
        let mut words = self.line.text[start..unit].trim_end().split(' ');
        let number = words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        self.line.capitals && number && words.all(|word| word.starts_with(char::is_uppercase))
    }

    /// `the maintenance team of Hill Waterworks`: small words for a part of a body that the name behind tells.
    fn part_of(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let text = self.line.text;
        let start = span.start + self.words.determiners.article(&self.line.low[span.clone()]);
        let unit = self.within(&(start..span.end)).find(|mark| {
            matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit)
                && text[mark.start..].starts_with(char::is_lowercase)
        })?;
        let lead = &text[start..unit.start];
        let small = lead.split_whitespace().count() <= 2 && !lead.contains(|c: char| c.is_uppercase() || c == ',');
        let of = self.line.word_at(unit.end + 1).filter(|of| of.value == DocumentWord::Of)?;
        let proper = text.get(of.end + 1..span.end).is_some_and(|name| name.starts_with(char::is_uppercase));
        (self.line.capitals && start > span.start && small && proper)
            .then(|| start..self.unit_end(&(of.end + 1..span.end)))
    }

    /// `các công trình của Đoàn Thanh niên A`: behind small words, whose they are.
    pub(super) fn owner_of_works(&self, span: &Range<usize>, left: bool) -> Option<Range<usize>> {
        let line = self.line;
        let of = line.words[line.word_from(span.start)..].iter().take(6).find(|word| word.value == DocumentWord::Of)?;
        let lead = line.text.get(span.start..of.start)?;
        let small = !lead.contains(|c: char| c.is_uppercase() || c == ',' || c.is_ascii_digit());
        // "thành viên của Hội A": people of it
        let plural = self.words.determiners.plural(lead);
        let members = self
            .within(span)
            .next()
            .is_some_and(|mark| mark.start == span.start + plural && mark.value == AwardWord::Individual);
        if left || line.capitals || of.end >= span.end || !small || members {
            return None;
        }
        self.unit(&(line.after(of.end).min(span.end)..span.end), left)
    }

    /// `Rosedale Fire Department`, `Shipyard X51`: capitals and the word for a body make up the whole part.
    fn proper_body(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let text = self.line.text[..span.end].trim_end();
        let part = text.get(span.start..).filter(|_| self.line.capitals)?;
        let determiners = &self.words.determiners;
        let name = &part[determiners.article(part).max(determiners.own(part))..];
        let start = text.len() - name.len();
        let small = |word: &str| matches!(word, "of" | "the" | "and" | "&");
        let proper = name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && name.contains(' ')
            && name
                .split(' ')
                .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || small(word));
        let body = self
            .within(&(start..text.len()))
            .any(|mark| matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit | AwardWord::Collective));
        // "Thang Loi Steel JSC was presented with": it opens the sentence
        let opens = self.line.sentence(start).start + "The ".len() >= start;
        let dated = self.line.date_words.iter().any(|mark| start <= mark.start && mark.end <= text.len());
        (proper && (body || opens && !dated)).then_some(start..text.len())
    }

    /// Whether those of a unit are named by it.
    fn heads_unit(&self, mark: &Mark<AwardWord>, limit: usize) -> bool {
        let next = self.within(&(mark.end + 1..limit)).next();
        next.is_some_and(|next| next.start == mark.end + 1 && next.value == AwardWord::Unit)
            && self.line.text[mark.end + 1..].starts_with(char::is_uppercase)
            && self.line.text[mark.start..mark.end].contains(',')
    }

    /// Whether a unit's own name follows, so that a `tập thể` before it only says what it is.
    pub(super) fn opens_name(&self, mark: &Mark<AwardWord>, limit: usize) -> bool {
        let at = mark.end + 1;
        let text = self.line.text;
        if at >= limit || !text[mark.end..].starts_with(' ') || !text[at..].starts_with(char::is_uppercase) {
            return false;
        }
        let small = text[mark.start..].starts_with(char::is_lowercase);
        let heads = self
            .within(&(at..limit))
            .next()
            .is_some_and(|next| next.start == at && matches!(next.value, AwardWord::Unit | AwardWord::Collective));
        heads || small
    }

    /// Whether `tập thể` only says what the small word for a unit behind it is: `tập thể tàu KN-471`.
    pub(super) fn heads_small(&self, mark: &Mark<AwardWord>, limit: usize) -> bool {
        let next = self.within(&(mark.end + 1..limit)).next().filter(|next| next.start == mark.end + 1);
        let name = |next: &Mark<AwardWord>| {
            self.line.text[next.end..limit].trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        };
        next.is_some_and(|next| matches!(next.value, AwardWord::Unit | AwardWord::SmallUnit) && name(next))
    }

    /// The end of a subject's name: its head and the capitals and numbers behind it; verbs follow.
    pub(super) fn proper_end(&self, span: &Range<usize>) -> usize {
        let text = self.line.text;
        let head = self.within(span).next().map_or(span.start, |mark| mark.end);
        let (mut end, mut skip) = (head, head);
        for word in text[head..span.end].split(' ').skip(1) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let proper = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            let level = self.within(&(at..span.end)).next().is_some_and(|mark| {
                // "Hội LHPN huyện Hiệp Đức", but "Đội 5 đơn vị nào"
                let named = text.get(mark.end + 1..span.end).is_some_and(proper);
                mark.start == at
                    && (mark.value == AwardWord::SmallUnit || mark.value == AwardWord::Collective && named)
                    && mark.end - mark.start == word.len()
            });
            if at < skip {
                continue;
            }
            // "Trường Chuyên Thăng Long – Đà Lạt": capitals behind a dash, of no other unit
            if matches!(word, "–" | "-") {
                let next = at + word.len() + 1;
                let other = self.within(&(next.min(span.end)..span.end)).next().is_some_and(|mark| mark.start == next);
                if text.get(next..span.end).is_some_and(proper) && !other {
                    skip = next;
                    continue;
                }
                break;
            }
            // "LLVT Quân khu": a word for a unit of more than one syllable
            let whole = self.within(&(at..span.end)).next().filter(|mark| {
                mark.start == at && mark.value == AwardWord::Unit && mark.end > at + word.len() && proper(word)
            });
            if let Some(whole) = whole {
                (end, skip) = (whole.end, whole.end);
                continue;
            }
            // "Lữ đoàn Phòng hóa 87", "Bệnh viện Quân dân y Đồng Phú": small words between those of a name
            if !level && !proper(word) {
                match self.bridge(at, span.end) {
                    Some(next) => {
                        skip = next;
                        continue;
                    }
                    None if self.ends_word(end, at, span.end) => {}
                    None => break,
                }
            }
            end = at + word.trim_end_matches([',', '.', ';', ':']).len();
        }
        end
    }

    pub(super) fn unit_end(&self, span: &Range<usize>) -> usize {
        let text = self.line.text;
        let bracket = self.remark(span);
        // "Tỉnh đoàn Hải Minh - đơn vị dẫn đầu": what follows the dash only says more of it.
        let remark = text[span.clone()].match_indices(" - ").chain(text[span.clone()].match_indices(" – "));
        let remark = remark
            .filter(|(at, dash)| text[span.start + at + dash.len()..].starts_with(char::is_lowercase))
            .map(|(at, _)| span.start + at)
            .min();
        let bracket = bracket.min(remark.unwrap_or(span.end));
        let stop = self.within(span).skip(1).find(|mark| {
            let small = text[mark.start..].starts_with(char::is_lowercase);
            // "Bệnh viện dã chiến cấp 2 số 4"
            let level = mark.value == AwardWord::Stop
                && self.words.is_level(&self.line.low[mark.start..mark.end])
                && text[mark.end..].trim_start().starts_with(|c: char| c.is_ascii_digit());
            // "Hội Người Việt Nam tại Ba Lan"
            let abroad = mark.value == AwardWord::Stop
                && self.words.those.is_abroad(&self.line.low[span.start..mark.end])
                && text[mark.end..].trim_start().starts_with(char::is_uppercase);
            small
                && !level
                && !abroad
                && matches!(
                    mark.value,
                    AwardWord::Stop
                        | AwardWord::Reason
                        | AwardWord::ReasonKept
                        | AwardWord::Passive
                        | AwardWord::Give
                        | AwardWord::Grant
                        | AwardWord::Receive
                        | AwardWord::To
                )
        });
        let mut end = stop.map_or(span.end, |mark| mark.start).min(bracket);
        // "tặng Sư đoàn hai Cờ thi đua": the number counts what comes next.
        let last = self.within(&(span.start..end)).last();
        if let Some(number) = last.filter(|mark| {
            matches!(mark.value, AwardWord::Number(_))
                && text[mark.start..].starts_with(|c: char| !c.is_uppercase())
                && text[mark.end..end].trim().is_empty()
                && mark.start > span.start
        }) {
            end = number.start;
        }
        span.start + text[span.start..end.max(span.start)].trim_end_matches([' ', ',', '.', ';', ':', '-', '–']).len()
    }

    /// Where a bracket begins that is no part of a name; `Bộ Chỉ huy Bộ đội Biên phòng (BĐBP) tỉnh A` goes on behind its own.
    fn remark(&self, span: &Range<usize>) -> usize {
        let text = &self.line.text[span.clone()];
        let letters = |at: usize| abbreviation(&text[at..]).filter(|_| !self.line.capitals);
        let goes_on = |end: usize| {
            let level = self.within(&(span.start + end..span.end)).next();
            let level = level.is_some_and(|mark| mark.start == span.start + end && mark.value == AwardWord::SmallUnit);
            text[end..].starts_with(char::is_uppercase) || level
        };
        let own = |at: usize| letters(at).is_some_and(|length| goes_on(at + length));
        let mut brackets = text.match_indices(" (").map(|(at, _)| at);
        brackets.find(|at| !own(*at)).map_or(span.end, |at| span.start + at)
    }
}

/// Bytes of ` (BĐBP) `: letters in brackets, with the spaces around them.
fn abbreviation(text: &str) -> Option<usize> {
    let inside = text.strip_prefix(" (")?;
    let length = inside.find(|c: char| !c.is_uppercase())?;
    let close = inside[length..].starts_with(") ");
    (length > 1 && close).then_some(" (".len() + length + ") ".len())
}

/// A unit's name without abbreviations that stand inside it in brackets.
pub(super) fn unbracketed(name: &str) -> String {
    let mut name = name.to_owned();
    while let Some((at, length)) = name.match_indices(" (").find_map(|(at, _)| Some((at, abbreviation(&name[at..])?))) {
        name.replace_range(at..at + length, " ");
    }
    name
}
