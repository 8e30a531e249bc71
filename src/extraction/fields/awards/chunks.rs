//! A stretch of a sentence cut into parts: people, units and counts between commas, semicolons and `và`.

use std::ops::Range;

use super::{
    chunk::{Chunk, Item, Joint, Told},
    recipients::Region,
};
use crate::{
    extraction::fields::authority,
    lexicon::{AwardWord, DocumentWord},
};

impl Region<'_> {
    pub(super) fn chunks(&self, span: Range<usize>, left: bool) -> Vec<Chunk> {
        let mut starts: Vec<(usize, usize, bool)> = vec![(span.start, span.start, true)];
        let text = self.line.text;
        let mut depth = 0i32;
        let mut listing = false;
        let paired = text[span.clone()].matches('"').count().is_multiple_of(2);
        let mut quoted = false;
        for (index, c) in text[span.clone()].char_indices() {
            let at = span.start + index;
            match c {
                // "02 tập thể (A, B)": the names of those counted
                '(' if depth == 0 && self.counts_before(&span, at) => {
                    listing = true;
                    starts.push((at, at + 1, true));
                }
                ')' if depth == 0 && listing => {
                    listing = false;
                    starts.push((at, at + 1, true));
                }
                // straight marks open and close by turns
                '"' if paired => {
                    depth += if quoted { -1 } else { 1 };
                    quoted = !quoted;
                }
                '(' | '“' => depth += 1,
                ')' | '”' => depth -= 1,
                ';' | ':' if depth <= 0 => starts.push((at, at + 1, true)),
                ',' if depth <= 0
                    && text[at + 1..].starts_with(' ')
                    && !self.in_phrase(at)
                    && !self.in_titles(span.start, at) =>
                {
                    starts.push((at, at + 1, false));
                }
                _ => {}
            }
        }
        for mark in self.within(&span) {
            match mark.value {
                AwardWord::And if self.in_quotation(span.start, mark.start) => {}
                // "bà Hoàng Thị Là"
                AwardWord::And | AwardWord::Group if self.in_name(mark) => {}
                AwardWord::And => starts.push((mark.start, mark.end, true)),
                AwardWord::Group | AwardWord::Partial => starts.push((mark.start, mark.end, true)),
                _ => {}
            }
        }
        starts.sort_unstable();
        self.keep_populace(&mut starts);
        self.keep_kinds(&mut starts);
        // "gồm: A, B…": some of those counted
        let unfinished = ["...", "…"].iter().any(|dots| text[span.clone()].trim_end().ends_with(dots));
        let mut chunks: Vec<Chunk> = Vec::new();
        let mut told = Told::default();
        let mut kin = false;
        let mut placed = false;
        let mut left_behind = false;
        let mut apposed = false;
        for (index, &(cut, start, fresh)) in starts.iter().enumerate() {
            told.hear(&chunks);
            let end = starts.get(index + 1).map_or(span.end, |next| next.0).max(start);
            let begin = start + (text[start..end].len() - text[start..end].trim_start().len());
            let stop = begin + text[begin..end].trim_end().len();
            let group = self.within(&(cut..start)).any(|mark| mark.value == AwardWord::Group)
                || text[cut..start].starts_with([':', '(']);
            let partial = self.within(&(cut..start)).any(|mark| mark.value == AwardWord::Partial);
            if let Some(counts) = told.counts {
                chunks[counts].opens_list |= group;
                chunks[counts].partial |= partial || unfinished;
            }
            if begin >= stop {
                continue;
            }
            let comma = text[cut..start].starts_with(',');
            // "A, mẹ của liệt sĩ B và C": whose kin A is
            if comma || kin && !text[cut..start].starts_with(';') {
                kin = (!comma && kin) || told.person && self.words.opens_kin(&self.line.low[begin..stop]);
                if kin && !self.line.capitals {
                    continue;
                }
            }
            if self.line.capitals {
                // "to Nam's widow, Mrs. X, and to Loi's parents, Mr. Y and Mrs. Z"
                let low = &self.line.low[begin..stop];
                let bereaved = self.words.owners.tells_bereaved(low);
                left_behind = bereaved || left_behind && !text[cut..start].starts_with(';') && !self.opens_to(begin);
                if left_behind {
                    continue;
                }
                let goes_on = placed && !text[cut..start].starts_with(';');
                placed = self.places(begin..stop, comma && told.person, goes_on);
                let unnamed = || self.is_unnamed(begin..stop);
                let called = self.words.determiners.is_indefinite(&self.line.low[begin..stop]);
                apposed = called && comma && told.person || apposed && !text[cut..start].starts_with(';');
                if placed || called && (comma && told.person || unnamed()) {
                    continue;
                }
                // "a pipe fitter with 38 years at the yard and 61 improvements to his name"
                let known = self
                    .within(&(begin..stop))
                    .any(|mark| matches!(mark.value, AwardWord::Individual | AwardWord::Collective | AwardWord::Unit));
                if apposed && !known && text[begin..stop].starts_with(|c: char| c.is_ascii_digit()) {
                    continue;
                }
            }
            let and = self.within(&(cut..start)).any(|mark| mark.value == AwardWord::And);
            let in_person =
                self.near(&(begin..stop)).iter().any(|(_, whole, _)| whole.start < begin && begin < whole.end);
            self.push(
                &mut chunks,
                begin..stop,
                Joint { fresh, grouped: group || partial, apposes: (comma && told.person) || in_person, and },
                left,
            );
        }
        chunks
    }

    /// Whether a part begins with `to`.
    fn opens_to(&self, at: usize) -> bool {
        let first = self.within(&(at..self.line.text.len())).next();
        first.is_some_and(|mark| mark.start == at && mark.value == AwardWord::To)
    }

    fn push(&self, chunks: &mut Vec<Chunk>, span: Range<usize>, joint: Joint, left: bool) {
        let Joint { fresh, grouped, apposes, and } = joint;
        // "các đảng viên thuộc các đảng bộ: A, B": where they belong, not who they are
        let owner = chunks.last().filter(|last| last.belongs && last.item == Item::Other).is_some();
        let owns = !fresh || owner && !self.line.text[..span.start].trim_end().ends_with(';');
        // "Đội Chữa cháy và cứu nạn, cứu hộ Công an huyện A": what a unit does is of its name
        if let Some(Chunk { item: Item::Unit(unit), .. }) = chunks.last_mut()
            && (and || !fresh && self.line.text[unit.clone()].contains(' ') && self.continues_duty(unit))
            && !self.line.capitals
            && self.words.those.is_duty(&self.line.low[span.clone()])
            && self.line.text.get(unit.end..span.start).is_some_and(|gap| !gap.contains(['(', ')', ';']))
            && !self.near(&span).iter().any(|(_, whole, _)| span.contains(&whole.start))
        {
            unit.end = self.unit_end(&span);
            return;
        }
        let place = self.place_of(&span);
        // "xã A, huyện B, tỉnh C": where the first lies
        let larger = !fresh
            && place.is_some_and(|(first, size)| {
                first == span.start && chunks.last().and_then(|last| last.place).is_some_and(|last| last < size)
            });
        let place = place.map(|(_, size)| size);
        let item = match self.classify(&span, left) {
            Item::Unit(_) if larger => Item::Other,
            Item::Unit(_) if apposes => Item::Other,
            // "3 cá nhân thuộc Công an tỉnh, Bộ Công an": of a larger body
            Item::Unit(_) if owns && chunks.last().is_some_and(|last| last.belongs) => Item::Other,
            item => item,
        };
        if larger && item == Item::Other {
            chunks.push(Chunk { place, ..Chunk::of(item) });
            return;
        }
        if item == Item::Other
            && let Some(name) = self.given_name_beside(chunks, &span)
        {
            chunks.push(Chunk { fresh, grouped, ..Chunk::of(Item::Person(name)) });
            return;
        }
        if item == Item::Other
            && let Some(name) = self.further_counted(chunks, &span)
        {
            chunks.push(Chunk { fresh, grouped, ..Chunk::of(Item::Unit(name)) });
            return;
        }
        // "Sở hữu trí tuệ", "An toàn bức xạ": a part of the name before it
        if let (Item::Other, Some(Chunk { item: Item::Unit(unit), .. })) = (&item, chunks.last_mut())
            && (!left || and && self.opens_common(&span))
            && (!fresh || and)
            && !(self.line.capitals && self.line.text[unit.clone()].starts_with("the "))
            && !self.says_what(&span)
            && self.goes_on(&span)
            && (self.line.capitals || self.adjoins(unit.end, span.start))
            && !self.near(&span).iter().any(|(_, whole, _)| span.contains(&whole.start))
        {
            unit.end = self.unit_end(&span);
            return;
        }
        // "the Ministry of Science and Technology": one body, whose field the word joins
        if let (Item::Unit(_) | Item::Other, Some(Chunk { item: Item::Unit(unit), .. })) = (&item, chunks.last_mut())
            && self.line.capitals
            && and
            && self.within(unit).next().is_some_and(|mark| mark.start == unit.start)
            && !self.within(&span).any(|mark| matches!(mark.value, AwardWord::Unit | AwardWord::Collective))
            && let Some(body) = authority::phrase(self.line, unit.start, span.end, &[])
            && body.end > span.start
            && !self.near(&span).iter().any(|(name, ..)| span.contains(&name.start))
        {
            unit.end = body.end;
            return;
        }
        // "the City Sports Training and Competition Center": the word for a body stands behind both
        if let (Item::Unit(name), Some(Chunk { item: Item::Unit(unit), .. })) = (&item, chunks.last_mut())
            && self.line.capitals
            && and
            && name.start == span.start
            && self.line.text[unit.clone()].contains(' ')
            && self.within(name).any(|mark| mark.value == AwardWord::Unit && mark.end == name.end)
            && !self
                .within(unit)
                .any(|mark| matches!(mark.value, AwardWord::Unit | AwardWord::SmallUnit | AwardWord::Collective))
            && !self.line.text[unit.end..name.start].contains(',')
        {
            unit.end = name.end;
            return;
        }
        let count_then_name = matches!(item, Item::Count(..)).then(|| self.name_in_count(&span)).flatten();
        let opens_list = count_then_name.is_some();
        let plural = fresh
            && item == Item::Other
            && self.within(&span).any(|mark| matches!(mark.value, AwardWord::Collective | AwardWord::Individual));
        // "đã có 2 tập thể", "năm tập thể": the number right behind tells of no reason and no year
        let number = |at: usize| {
            let next = self.within(&(at..span.end)).next().filter(|mark| mark.start == at);
            self.line.text[at.min(span.end)..].starts_with(|c: char| c.is_ascii_digit())
                || next.is_some_and(|mark| matches!(mark.value, AwardWord::Number(_)))
        };
        let counts = matches!(item, Item::Count(..));
        let aside = self.within(&span).next().is_some_and(|mark| {
            mark.start == span.start
                && matches!(mark.value, AwardWord::Stop | AwardWord::Reason | AwardWord::ReasonKept)
                && !(counts
                    && (number(mark.end + 1) || self.words.number(&self.line.low[mark.start..mark.end]).is_some()))
        });
        // "5 nghệ sĩ được X phong tặng danh hiệu, trong đó …": told for themselves
        let told =
            left && counts && !self.line.capitals && self.within(&span).any(|mark| mark.value == AwardWord::Passive);
        let aside = aside || told;
        let date = self.line.date_word_at(span.start);
        let dated = date.is_some_and(|word| !counts || number(word.end + 1)) && !self.line.capitals;
        let led = counts && !self.line.capitals && self.is_led(&span);
        // "while Ada Brook claimed the Young Player award"
        let clause = || {
            let first = self.within(&span).next().filter(|mark| mark.start == span.start);
            first.is_some_and(|mark| mark.value == AwardWord::Stop) && matches!(item, Item::Person(_))
        };
        let tells = counts && !self.line.capitals && self.tells_of(&span) || self.line.capitals && clause();
        let of = self.line.words[self.line.word_from(span.start)..].iter().take_while(|word| word.end <= span.end);
        let of = of.filter(|_| !self.line.capitals).find(|word| word.value == DocumentWord::Of);
        let colon = |end: usize| {
            let open = self.line.text[span.end..].trim_start().starts_with(':');
            open && !self.line.text[end..span.end].contains(char::is_uppercase)
        };
        let located = || !self.line.capitals && self.words.tells_place(&self.line.low[span.clone()]);
        let group = || self.within(&span).any(|mark| mark.value == AwardWord::Individual);
        let belongs = match of {
            _ if counts && of.is_none() && located() => !opens_list,
            _ if item == Item::Other && group() && located() => true,
            Some(_) if counts => !opens_list,
            // "4 đồng chí nguyên là cán bộ thuộc các phòng"
            Some(_) if item == Item::Other && grouped && group() && self.follows_count(chunks) => true,
            Some(of) => item == Item::Other && colon(of.end),
            None => owner && owns && item == Item::Other,
        };
        let described = counts && !fresh && !opens_list && self.is_described(&span);
        chunks.push(Chunk {
            fresh,
            grouped,
            described,
            opens_list,
            plural,
            aside,
            dated,
            led,
            tells,
            belongs,
            place,
            ..Chunk::of(item)
        });
        chunks.extend(count_then_name.map(Chunk::of));
    }

    /// `Bluewatch, an aid group from Ashby`: a part that only says what the one before it is.
    fn says_what(&self, span: &Range<usize>) -> bool {
        let text = &self.line.text[span.clone()];
        let article = &text[..self.words.determiners.article(text)];
        self.line.capitals && !article.is_empty() && self.words.determiners.pointing(article).is_none()
    }

    /// Whether a part that an article begins names and counts nobody: `a sergeant with Stone County`.
    fn is_unnamed(&self, part: Range<usize>) -> bool {
        let low = &self.line.low[part.clone()];
        let named = self.near(&part).iter().any(|(name, ..)| part.contains(&name.start));
        let number = self.within(&part).any(|mark| matches!(mark.value, AwardWord::Number(_)));
        let counted = number || low.contains(|c: char| c.is_ascii_digit());
        !named && !counted && self.words.determiners.one(low).is_none()
    }

    /// Whether a part says where the person before it belongs, or goes on to say so: `, of the Department of Physics and Queens’
    /// College,`.
    fn places(&self, part: Range<usize>, behind_person: bool, goes_on: bool) -> bool {
        let low = &self.line.low[part.clone()];
        let opens = behind_person && self.words.determiners.belongs(low);
        let named = || self.near(&part).iter().any(|(name, ..)| part.contains(&name.start));
        let counted = || {
            let first = self.within(&part).next();
            low.starts_with(|c: char| c.is_ascii_digit())
                || first.is_some_and(|mark| mark.start == part.start && matches!(mark.value, AwardWord::Number(_)))
        };
        opens || goes_on && !named() && !counted()
    }

    /// Whether a unit's name has gone on with what it does: `Đội Chữa cháy và cứu nạn`.
    fn continues_duty(&self, unit: &Range<usize>) -> bool {
        let and = self.within(unit).find(|mark| mark.value == AwardWord::And);
        and.is_some_and(|and| self.words.those.is_duty(self.line.low[and.end..unit.end].trim_start()))
    }

    /// Whether a part begins with a number by word, and says more of those whom it counts than what they are.
    fn is_described(&self, span: &Range<usize>) -> bool {
        let mut marks = self.within(span);
        let number = marks.next().filter(|mark| mark.start == span.start && matches!(mark.value, AwardWord::Number(_)));
        let noun = marks.next().filter(|noun| number.is_some_and(|number| number.end + 1 == noun.start));
        let more = noun.and_then(|noun| self.line.low[noun.end..].strip_prefix(' ')).unwrap_or_default();
        let more = more.split([',', ';', '.']).next().unwrap_or_default();
        let and = noun.is_some_and(|noun| {
            self.within(&(noun.end..self.line.text.len()))
                .next()
                .is_some_and(|and| and.value == AwardWord::And && and.start == noun.end + 1)
        });
        more.contains(' ') && !and && !self.line.capitals
    }
}
