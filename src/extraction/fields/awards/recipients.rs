//! Who receives: names of people and units, and counts, in a stretch of a sentence.

use std::ops::Range;

use crate::{
    article::{Recipient, RecipientKind},
    extraction::fields::line::Line,
    lexicon::{AwardWord, Mark},
};

/// A line with its award words and people.
#[derive(Clone, Copy)]
pub struct Region<'a> {
    /// The line.
    pub line: &'a Line<'a>,
    /// Its award words.
    pub marks: &'a [Mark<AwardWord>],
    /// Mentions of people: bytes of the name, of the whole mention, name.
    pub people: &'a [(Range<usize>, Range<usize>, &'a str)],
}

/// What a part between separators is.
#[derive(Clone, Debug, PartialEq)]
enum Item {
    Person(String),
    Unit(Range<usize>),
    Count(RecipientKind, u32),
    /// Belongs to the part before it, or is nobody.
    Other,
}

/// A part between separators.
#[derive(Clone, Debug)]
struct Chunk {
    /// `;`, `và` or the beginning: the part cannot belong to a person before it.
    fresh: bool,
    /// `gồm`: a part of what was counted before.
    grouped: bool,
    item: Item,
    /// Names follow that the count stands for.
    opens_list: bool,
    /// Some of the names follow.
    partial: bool,
    /// `các cá nhân`: those that follow are not the ones counted before.
    plural: bool,
}

/// What joins a part to the one before it.
#[derive(Clone, Copy, Debug)]
struct Joint {
    /// As in [`Chunk`].
    fresh: bool,
    /// As in [`Chunk`].
    grouped: bool,
    /// A comma behind a person, or within the mention of one.
    apposes: bool,
    /// `và`.
    and: bool,
}

/// What the parts up to here come to, so that none is looked at twice.
#[derive(Default)]
struct Told {
    heard: usize,
    /// The last count, where only parts of it followed.
    counts: Option<usize>,
    /// The last part that is somebody is a person.
    person: bool,
}

impl Told {
    fn hear(&mut self, chunks: &[Chunk]) {
        for (index, chunk) in chunks.iter().enumerate().skip(self.heard) {
            match chunk.item {
                Item::Count(..) => self.counts = Some(index),
                Item::Other if !chunk.plural => {}
                _ => self.counts = None,
            }
            if chunk.item != Item::Other {
                self.person = matches!(chunk.item, Item::Person(_));
            }
        }
        self.heard = chunks.len();
    }
}

impl<'a> Region<'a> {
    /// The people named in or close to a stretch.
    pub fn near(&self, span: &Range<usize>) -> &'a [(Range<usize>, Range<usize>, &'a str)] {
        let first = self.people.partition_point(|(name, ..)| name.end + 400 < span.start);
        let last = self.people.partition_point(|(name, ..)| name.start < span.end + 400);
        &self.people[first.min(last)..last]
    }

    /// The award words within a stretch.
    pub(super) fn within(&self, span: &Range<usize>) -> impl Iterator<Item = &'a Mark<AwardWord>> + use<'a> {
        let first = self.marks.partition_point(|mark| mark.start < span.start);
        let end = span.end;
        self.marks[first..].iter().take_while(move |mark| mark.end <= end)
    }

    /// Everyone in a stretch behind `cho`.
    pub fn right(&self, span: Range<usize>) -> Vec<Recipient> {
        let chunks = self.chunks(span, false);
        self.collect(&chunks)
    }

    /// Recipients before `được`: the parts that lead up to the verb without a break.
    pub fn left(&self, span: Range<usize>) -> Vec<Recipient> {
        let chunks = self.chunks(span, true);
        let mut first = chunks.len();
        while first > 0 {
            let chunk = &chunks[first - 1];
            let apposition = chunk.item == Item::Other
                && first >= 2
                && chunks[..first - 1]
                    .iter()
                    .rev()
                    .find(|chunk| chunk.item != Item::Other)
                    .is_some_and(|chunk| matches!(chunk.item, Item::Person(_)))
                && first < chunks.len() + 1
                && !chunk.fresh;
            if chunk.item == Item::Other && !apposition {
                break;
            }
            first -= 1;
            // "31 đảng viên, gồm 1 đồng chí được": the first number counts others too
            if chunk.grouped && matches!(chunk.item, Item::Count(..)) {
                break;
            }
        }
        self.collect(&chunks[first..])
    }

    /// The subject of a sentence whose verbs stand far from it: the first person or unit.
    pub fn subject(&self, span: Range<usize>) -> Vec<Recipient> {
        let mut chunks = self.chunks(span, false);
        let first = chunks.iter().position(|chunk| {
            matches!(chunk.item, Item::Person(_) | Item::Count(..))
                || matches!(chunk.item, Item::Unit(_)) && !self.line.capitals
        });
        let Some(first) = first else { return Vec::new() };
        if let Item::Unit(unit) = &mut chunks[first].item {
            unit.end = self.proper_end(unit);
        }
        self.collect(&chunks[first..=first])
    }

    fn collect(&self, chunks: &[Chunk]) -> Vec<Recipient> {
        let mut found: Vec<Recipient> = Vec::new();
        let mut open: Option<usize> = None;
        for chunk in chunks {
            let listed = open.is_some();
            match &chunk.item {
                Item::Person(name) => {
                    found.push(Recipient { kind: RecipientKind::Person, name: Some(name.clone()), count: None })
                }
                Item::Unit(span) => {
                    let name =
                        self.line.text[span.clone()].trim_matches([' ', ',', '.', ';', ':', '“', '”']).to_owned();
                    found.push(Recipient { kind: RecipientKind::Unit, name: Some(name), count: None });
                }
                Item::Count(kind, count) => {
                    found.push(Recipient { kind: *kind, name: None, count: Some(*count) });
                    open = (chunk.opens_list && !chunk.partial).then_some(found.len() - 1);
                    continue;
                }
                Item::Other => continue,
            }
            if listed && let Some(index) = open.take() {
                found.remove(index);
            }
        }
        let (copy, mut index) = (found.clone(), 0..found.len());
        found.retain(|one| index.next().is_some_and(|at| one.count.is_some() || !copy[..at].contains(one)));
        found
    }

    fn chunks(&self, span: Range<usize>, left: bool) -> Vec<Chunk> {
        let mut starts: Vec<(usize, usize, bool)> = vec![(span.start, span.start, true)];
        let text = self.line.text;
        let mut depth = 0i32;
        let mut listing = false;
        for (index, c) in text[span.clone()].char_indices() {
            let at = span.start + index;
            match c {
                // "02 tập thể (A, B)": the names of those counted
                '(' if depth == 0 && !left && self.counts_before(&span, at) => {
                    listing = true;
                    starts.push((at, at + 1, true));
                }
                ')' if depth == 0 && listing => {
                    listing = false;
                    starts.push((at, at + 1, true));
                }
                '(' => depth += 1,
                ')' => depth -= 1,
                ';' | ':' if depth <= 0 => starts.push((at, at + 1, true)),
                ',' if depth <= 0 && text[at + 1..].starts_with(' ') && !self.in_phrase(at) => {
                    starts.push((at, at + 1, false));
                }
                _ => {}
            }
        }
        for mark in self.within(&span) {
            match mark.value {
                AwardWord::And => starts.push((mark.start, mark.end, true)),
                AwardWord::Group | AwardWord::Partial => starts.push((mark.start, mark.end, true)),
                _ => {}
            }
        }
        starts.sort_unstable();
        let mut chunks: Vec<Chunk> = Vec::new();
        let mut told = Told::default();
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
                chunks[counts].partial |= partial;
            }
            if begin >= stop {
                continue;
            }
            let comma = text[cut..start].starts_with(',');
            let and = self.within(&(cut..start)).any(|mark| mark.value == AwardWord::And);
            let in_person =
                self.near(&(begin..stop)).iter().any(|(_, whole, _)| whole.start < begin && begin < whole.end);
            self.push(
                &mut chunks,
                begin..stop,
                Joint { fresh, grouped: group, apposes: (comma && told.person) || in_person, and },
                left,
            );
        }
        chunks
    }

    fn push(&self, chunks: &mut Vec<Chunk>, span: Range<usize>, joint: Joint, left: bool) {
        let Joint { fresh, grouped, apposes, and } = joint;
        let item = match self.classify(&span, left) {
            Item::Unit(_) if apposes => Item::Other,
            item => item,
        };
        // "Sở hữu trí tuệ", "An toàn bức xạ": a part of the name before it
        if let (Item::Other, Some(Chunk { item: Item::Unit(unit), .. })) = (&item, chunks.last_mut())
            && !left
            && (!fresh || and)
            && self.goes_on(&span)
            && !self.near(&span).iter().any(|(_, whole, _)| span.contains(&whole.start))
        {
            unit.end = self.unit_end(&span);
            return;
        }
        let count_then_name = matches!(item, Item::Count(..)).then(|| self.name_in_count(&span)).flatten();
        let opens_list = count_then_name.is_some();
        let plural = fresh
            && item == Item::Other
            && self.within(&span).any(|mark| matches!(mark.value, AwardWord::Collective | AwardWord::Individual));
        chunks.push(Chunk { fresh, grouped, item, opens_list, partial: false, plural });
        if let Some(item) = count_then_name {
            chunks.push(Chunk { fresh: false, grouped: false, item, opens_list: false, partial: false, plural: false });
        }
    }

    /// Whether a phrase of the lists covers a place: `cán bộ, chiến sĩ`.
    fn in_phrase(&self, at: usize) -> bool {
        let mark = self.marks[..self.marks.partition_point(|mark| mark.start <= at)].last();
        mark.is_some_and(|mark| mark.end > at)
    }

    /// Whether a number and what it counts stand right before a bracket that names them.
    fn counts_before(&self, span: &Range<usize>, at: usize) -> bool {
        let text = self.line.text;
        let before = self.within(&(span.start..at)).last();
        let counted = before.is_some_and(|mark| {
            matches!(mark.value, AwardWord::Collective | AwardWord::Individual) && text[mark.end..at].trim().is_empty()
        });
        let person = || self.near(&(at..at + 1)).iter().any(|(_, whole, _)| whole.start == at + 1);
        counted && (text[at + 1..].starts_with(char::is_uppercase) || person())
    }

    /// Whether a part continues a unit's name: no verb or preposition begins it.
    fn goes_on(&self, span: &Range<usize>) -> bool {
        // "các cá nhân": one small word may stand before
        let word = self.line.text[span.clone()].find(' ').map_or(span.start, |space| span.start + space + 1);
        let group = |mark: &Mark<AwardWord>| {
            mark.start == word && matches!(mark.value, AwardWord::Collective | AwardWord::Individual)
        };
        // "và thưởng nóng 5 triệu đồng"
        let small = self.line.text[span.clone()].starts_with(char::is_lowercase)
            && (self.line.text[span.clone()].contains(|c: char| c.is_ascii_digit())
                || self
                    .within(span)
                    .next()
                    .is_some_and(|mark| mark.start == span.start && mark.value == AwardWord::Trap));
        !small
            && !self.within(span).any(|mark| {
                group(mark)
                    || mark.start == span.start
                        && matches!(
                            mark.value,
                            AwardWord::Stop
                                | AwardWord::Collective
                                | AwardWord::Individual
                                | AwardWord::Give
                                | AwardWord::Grant
                                | AwardWord::Receive
                                | AwardWord::Passive
                        )
            })
            && self.line.text[span.clone()].len() <= 60
    }

    fn classify(&self, span: &Range<usize>, left: bool) -> Item {
        let opens = self.within(span).next().filter(|mark| mark.start == span.start && mark.value == AwardWord::To);
        let span = &(opens.map_or(span.start, |mark| (mark.end + 1).min(span.end))..span.end);
        if let Some(count) = self.count(span, left) {
            return count;
        }
        if let Some((_, _, name)) =
            self.near(span).iter().find(|(name, ..)| span.start <= name.start && name.end <= span.end)
        {
            return Item::Person((*name).to_owned());
        }
        let opens_person = |(name, whole, _): &&(Range<usize>, Range<usize>, &str)| {
            span.contains(&whole.start) && name.start >= span.end
        };
        if self.near(span).iter().any(|person| opens_person(&person)) {
            return Item::Other;
        }
        match self.unit(span, left) {
            Some(unit) => Item::Unit(unit),
            None => Item::Other,
        }
    }

    /// A number and what it counts; `None` when names stand before it.
    fn count(&self, span: &Range<usize>, left: bool) -> Option<Item> {
        let text = self.line.text;
        let marks: Vec<&Mark<AwardWord>> = self.within(span).collect();
        for (index, noun) in marks.iter().enumerate() {
            // "12 library volunteers": the last of the nouns says who
            let next = marks.get(index + 1).filter(|next| self.line.capitals && next.start == noun.end + 1);
            if next.is_some_and(|next| matches!(next.value, AwardWord::Individual | AwardWord::Collective)) {
                continue;
            }
            let kind = match noun.value {
                _ if text[noun.start..].starts_with(char::is_uppercase) => continue,
                AwardWord::Collective | AwardWord::Unit | AwardWord::SmallUnit => RecipientKind::Collective,
                AwardWord::Individual => RecipientKind::Individual,
                _ => continue,
            };
            let mut start = noun.start;
            if let Some(times) = index.checked_sub(1).map(|before| marks[before])
                && times.value == AwardWord::Times
            {
                start = times.start;
            }
            let before = text[span.start..start].trim_end();
            let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
            // "12 library volunteers", "21 local physicians"
            let apart = before.rsplit(' ').take(3).find(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
            let apart = apart.filter(|word| self.line.capitals && digits == 0 && !word.is_empty());
            let number = if let Some(word) = apart {
                word.parse().ok().map(|number: u32| (number, word.as_ptr() as usize - text.as_ptr() as usize))
            } else if digits > 0 {
                let number = before[before.len() - digits..].replace('.', "").parse().ok();
                number.map(|number: u32| (number, span.start + before.len() - digits))
            } else {
                let word = marks[..index].iter().rev().find(|mark| matches!(mark.value, AwardWord::Number(_)));
                word.and_then(|mark| match mark.value {
                    AwardWord::Number(number) => {
                        let gap = text[mark.end..start].trim();
                        let near = gap.is_empty() || (gap.is_ascii() && gap.split(' ').count() <= 3);
                        near.then_some((number, mark.start))
                    }
                    _ => None,
                })
            };
            let Some((number, at)) = number.filter(|(number, _)| *number > 0) else { continue };
            let lead = text[span.start..at].trim();
            if left || lead.is_empty() || lead.split(' ').count() <= 2 {
                return Some(Item::Count(kind, number));
            }
        }
        None
    }

    /// `01 tập thể Phòng Tham mưu`, `01 cá nhân ông A`: the name that a count of one stands before.
    fn name_in_count(&self, span: &Range<usize>) -> Option<Item> {
        let noun =
            self.within(span).find(|mark| matches!(mark.value, AwardWord::Collective | AwardWord::Individual))?;
        let rest = noun.end..span.end;
        if let Some((_, _, name)) =
            self.people.iter().find(|(name, ..)| rest.start <= name.start && name.end <= rest.end)
        {
            return Some(Item::Person((*name).to_owned()));
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
