//! Who receives: names of people and units, and counts, in a stretch of a sentence.

use std::ops::Range;

use super::{
    chunk::{Chunk, Item},
    unit::unbracketed,
};
use crate::{
    article::{Recipient, RecipientKind},
    extraction::fields::{line::Line, people::People},
    lexicon::{AwardWord, AwardWords, Mark},
};

/// A subject stands this close to where its sentence begins; looking no further keeps reading linear.
const SUBJECT_BYTES: usize = 900;

/// A line with its award words and people.
#[derive(Clone, Copy)]
pub struct Region<'a> {
    /// The line.
    pub line: &'a Line<'a>,
    /// Its award words.
    pub marks: &'a [Mark<AwardWord>],
    /// The words of the language.
    pub words: &'a AwardWords,
    /// Mentions of people: bytes of the name, of the whole mention, name.
    pub people: &'a [(Range<usize>, Range<usize>, &'a str)],
    /// Everyone whom the story names.
    pub story: &'a People,
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
        self.listed(span, None)
    }

    /// As [`Self::right`], where so many are listed as were counted before.
    pub fn listed(&self, span: Range<usize>, counted: Option<u32>) -> Vec<Recipient> {
        let mut chunks = self.chunks(span, false);
        if !self.line.capitals {
            drop_larger(&mut chunks, counted);
        }
        self.collect(&chunks)
    }

    /// Recipients before `được`: the parts that lead up to the verb without a break.
    pub fn left(&self, span: Range<usize>) -> Vec<Recipient> {
        // "A chúc mừng B được trao tặng": those whom others wish well
        let wished = self.words.wishes(&self.line.low[span.clone()]).filter(|_| !self.line.capitals);
        let span = wished.map_or(span.start, |at| span.start + at)..span.end;
        // "X trao giải cho 3 đề tài đạt giải Nhất": those to whom something else was given
        let span = self.given_to(&span).map_or(span.start, |to| to.end)..span.end;
        let mut chunks = self.chunks(span, true);
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
            // "3 đồng chí công tác tại các phòng, đơn vị trực thuộc được tặng": where those counted belong
            let owner = chunks[..first - 1].iter().rev().find(|chunk| chunk.item != Item::Other);
            let owned = chunk.item == Item::Other && !chunk.fresh && owner.is_some_and(|owner| owner.belongs);
            // "8 đồng chí nguyên là cán bộ các phòng"
            let called = chunk.item == Item::Other
                && chunk.grouped
                && first >= 2
                && matches!(chunks[first - 2].item, Item::Count(..));
            let apposition = apposition || (owned || called) && !self.line.capitals;
            let led = chunk.led && chunks.get(first).is_some_and(|next| matches!(next.item, Item::Person(_)));
            if chunk.item == Item::Other && !apposition || (chunk.aside || led) && first < chunks.len() {
                break;
            }
            first -= 1;
            // "khi đó tỉnh A có 24 nhà giáo được", "công bố danh sách 11 cá nhân đoạt": a clause of its own
            let also = first > 0 && chunks[first - 1].tells;
            if chunk.tells && !also {
                break;
            }
            // "31 đảng viên, gồm 1 đồng chí được": the first number counts others too
            if chunk.grouped && matches!(chunk.item, Item::Count(..)) || chunk.dated && chunk.item != Item::Other {
                break;
            }
        }
        // "A, B và C là ba đơn vị được": the names before a number that counts them
        if let Some(names) = named_before(&chunks[..(first + 1).min(chunks.len())]).filter(|_| !self.line.capitals) {
            chunks.remove(first);
            first = names;
        }
        self.collect(&chunks[first..])
    }

    /// The last `cho` of a stretch, behind a verb of giving.
    fn given_to(&self, span: &Range<usize>) -> Option<Mark<AwardWord>> {
        let gives = |mark: &Mark<AwardWord>| matches!(mark.value, AwardWord::Give | AwardWord::Grant);
        let to = self.within(span).filter(|mark| mark.value == AwardWord::To).last()?;
        let told = self.within(&(to.end..span.end)).any(|mark| mark.value == AwardWord::Passive || gives(mark));
        let given = self.within(&(span.start..to.start)).any(gives);
        (given && !told && !self.line.capitals).then_some(*to)
    }

    /// The subject of a sentence whose verbs stand far from it: the first person, or the first unit that stands before a verb.
    pub fn subject(&self, span: Range<usize>) -> Vec<Recipient> {
        // "Somebody nhận được Bằng khen của Bộ trưởng Bộ Y tế, đạt danh hiệu X": who gave the first does not get the second
        let verb = self.within(&span).find(|mark| matches!(mark.value, AwardWord::Receive | AwardWord::Passive));
        let verb = verb.map_or(span.end, |mark| mark.start);
        let near = span.end.min(self.line.text.floor_char_boundary(span.start + SUBJECT_BYTES));
        let mut chunks = self.chunks(span.start..near.max(span.start), false);
        let first = chunks.iter().position(|chunk| {
            matches!(chunk.item, Item::Person(_) | Item::Count(..))
                || matches!(&chunk.item, Item::Unit(unit) if unit.start < verb && !self.line.capitals)
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
        let mut lists: Option<usize> = None;
        for (index, chunk) in chunks.iter().enumerate() {
            let listed = open.is_some();
            match &chunk.item {
                // "tác phẩm “…”, tác giả A": who made it
                Item::Unit(span) if self.is_work_of(span, &chunks[index + 1..]) => continue,
                Item::Person(name) => {
                    found.push(Recipient { kind: RecipientKind::Person, name: Some(name.clone()), count: None })
                }
                Item::Unit(span) => {
                    let name = &self.line.text[span.clone()];
                    let name = unbracketed(name.trim_matches([' ', ',', '.', ';', ':', '“', '”']));
                    found.push(Recipient { kind: RecipientKind::Unit, name: Some(name), count: None });
                }
                // "A và B, hai đơn vị có nhiều bài nhất": what they are
                Item::Count(kind, count) if self.apposes(chunk, *kind, *count, &found) => continue,
                Item::Count(kind, count) => {
                    found.push(Recipient { kind: *kind, name: None, count: Some(*count) });
                    open = (chunk.opens_list && !chunk.partial).then_some(found.len() - 1);
                    continue;
                }
                Item::Other => continue,
            }
            if listed && let Some(index) = open.take() {
                found.remove(index);
                lists = Some(index);
            }
        }
        if self.line.capitals {
            drop_named(&mut found);
        } else if let Some(first) = lists {
            drop_kinds(&mut found, first);
        }
        let (copy, mut index) = (found.clone(), 0..found.len());
        found.retain(|one| index.next().is_some_and(|at| one.count.is_some() || !copy[..at].contains(one)));
        found
    }

    /// Whether a number by word behind a comma only says what the names before it are.
    fn apposes(&self, chunk: &Chunk, kind: RecipientKind, count: u32, found: &[Recipient]) -> bool {
        let named = match kind {
            RecipientKind::Collective => RecipientKind::Unit,
            _ => RecipientKind::Person,
        };
        let before = found.iter().rev().take_while(|one| one.kind == named && one.name.is_some()).count();
        chunk.described && before > 1 && u32::try_from(before).ok() == Some(count) && !self.line.capitals
    }

    /// Whether a work is named whose author stands behind it.
    fn is_work_of(&self, span: &Range<usize>, behind: &[Chunk]) -> bool {
        let author = behind.iter().take_while(|chunk| !chunk.fresh).find(|chunk| chunk.item != Item::Other);
        author.is_some_and(|chunk| matches!(chunk.item, Item::Person(_)))
            && self.words.opens_work(&self.line.low[span.clone()])
    }

    /// Whether a name stands in a quotation: a work is called so.
    fn in_title(&self, start: usize, name: &Range<usize>) -> bool {
        self.in_quotation(start, name.start)
    }

    /// Whether a quotation that begins within a stretch holds a place.
    pub(super) fn in_quotation(&self, start: usize, at: usize) -> bool {
        let before = &self.line.text[start..at];
        let near = &before[before.floor_char_boundary(before.len().saturating_sub(160))..];
        let curly = near.rfind('“').is_some_and(|open| !near[open..].contains('”'));
        // an odd number of straight marks leaves one open
        let behind = &self.line.text[at..];
        let behind = &behind[..behind.floor_char_boundary(behind.len().min(160))];
        curly || !near.matches('"').count().is_multiple_of(2) && behind.contains('"')
    }

    /// Whether words before a name only say whose kin somebody is: `chồng bà`.
    fn is_kin(&self, span: Range<usize>) -> bool {
        let called = self.within(&span).last().filter(|mark| mark.value == AwardWord::Pronoun);
        let called = called.filter(|mark| self.line.text[mark.end..span.end].trim().is_empty());
        called.is_some_and(|mark| self.words.is_relative(self.line.low[span.start..mark.start].trim()))
    }

    pub(super) fn classify(&self, span: &Range<usize>, left: bool) -> Item {
        // "cho 41 mẹ và truy tặng cho 187 mẹ"
        let too = self.within(span).next().filter(|mark| {
            let dead = self.words.honours_the_dead(&self.line.low[mark.start..mark.end]);
            mark.start == span.start && dead && !left && !self.line.capitals
        });
        let span = &(too.map_or(span.start, |mark| self.line.after(mark.end).min(span.end))..span.end);
        let opens = self.within(span).next().filter(|mark| mark.start == span.start && mark.value == AwardWord::To);
        let behind =
            |end: usize| self.line.text.get(end..span.end).map_or(span.end, |rest| span.end - rest.trim_start().len());
        let span = &(opens.map_or(span.start, |mark| behind(mark.end))..span.end);
        // "cho Đội 5 đã được Đại tá A công bố": what follows tells of something else
        let told = self.within(span).find(|mark| mark.value == AwardWord::Passive && mark.start > span.start);
        let told = told.filter(|_| !left && !self.line.capitals);
        let span = &(span.start..told.map_or(span.end, |mark| mark.start));
        // "và đề nghị 2 địa phương": nobody got anything by that
        let proposes =
            self.within(span).next().is_some_and(|mark| mark.start == span.start && mark.value == AwardWord::NoAct);
        if proposes && !left && !self.line.capitals {
            return Item::Other;
        }
        if let Some(count) = self.count(span, left) {
            return count;
        }
        // "nhân dân và cán bộ xã A": the place may look like somebody
        if !left
            && self.words.opens_populace(&self.line.low[span.clone()])
            && self.line.low[span.clone()].contains(" và ")
            && let Some(unit) = self.unit(span, left)
        {
            return Item::Unit(unit);
        }
        if let Some((at, _, name)) = self
            .near(span)
            .iter()
            .find(|(name, ..)| span.start <= name.start && name.end <= span.end && !self.in_title(span.start, name))
        {
            // "chồng bà A, ông B": the first only says whose kin the second is
            if self.is_kin(span.start..at.start) {
                return Item::Other;
            }
            return Item::Person((*name).to_owned());
        }
        let opens_person = |(name, whole, _): &&(Range<usize>, Range<usize>, &str)| {
            span.contains(&whole.start) && name.start >= span.end
        };
        if self.near(span).iter().any(|person| opens_person(&person)) {
            return Item::Other;
        }
        // "ông làm Chủ tịch Hội Cựu chiến binh xã"
        let said = self.within(span).next().filter(|mark| mark.value == AwardWord::Pronoun && mark.start == span.start);
        if left && !self.line.capitals && said.is_some_and(|mark| self.within(span).any(|other| other.start > mark.end))
        {
            return Item::Other;
        }
        match self.unit(span, left).or_else(|| self.owner_of_works(span, left)) {
            Some(unit) => Item::Unit(unit),
            None => Item::Other,
        }
    }
}

/// `3 tập thể, 4 cá nhân: A; B; C; D, E, F và G`: as many units or people as the counts right before a list that begins at a
/// place are those whom it names.
fn drop_kinds(found: &mut Vec<Recipient>, first: usize) {
    let listed = |kind: RecipientKind| {
        let named = match kind {
            RecipientKind::Collective => RecipientKind::Unit,
            _ => RecipientKind::Person,
        };
        found[first..].iter().take_while(|one| one.name.is_some()).filter(|one| one.kind == named).count()
    };
    let whole = |one: &Recipient| one.count.is_some_and(|count| count as usize == listed(one.kind));
    let counts = found[..first].iter().rev().take_while(|one| one.count.is_some());
    let spoken: Vec<usize> =
        counts.enumerate().filter(|(_, one)| whole(one)).map(|(back, _)| first - 1 - back).collect();
    spoken.into_iter().for_each(|at| drop(found.remove(at)));
}

/// Where as many names begin as the last part counts, which `là` joins to them.
fn named_before(chunks: &[Chunk]) -> Option<usize> {
    let (last, before) = chunks.split_last().filter(|(last, _)| last.grouped)?;
    let Item::Count(_, count) = last.item else { return None };
    let mut left = count;
    for (index, chunk) in before.iter().enumerate().rev() {
        match chunk.item {
            Item::Person(_) | Item::Unit(_) => left -= 1,
            // an office behind a name
            Item::Other if !chunk.fresh => continue,
            _ => return None,
        }
        if left == 0 {
            return Some(index);
        }
    }
    None
}

/// `two doctors, Ada Brook and Orla Breen`: as many names behind a number are those whom it counts.
fn drop_named(found: &mut Vec<Recipient>) {
    let mut start = 0;
    while let Some(at) = found[start..].iter().position(|one| one.count.is_some()).map(|at| start + at) {
        let named = found[at + 1..].iter().take_while(|one| one.kind == RecipientKind::Person).count();
        let all = found[at].kind == RecipientKind::Individual && found[at].count == u32::try_from(named).ok();
        if all {
            found.remove(at);
        }
        start = at + named + usize::from(!all);
    }
}

/// `2 tập thể gồm: Đội 1, Tổng cục II; Nhà máy X51, Tổng cục Kỹ thuật`: as many parts as were counted, so that what stands
/// behind a comma is the larger body.
fn drop_larger(chunks: &mut [Chunk], counted: Option<u32>) {
    let mut counted = counted;
    let mut start = 0;
    while start < chunks.len() {
        let counts = |chunk: &Chunk| matches!(chunk.item, Item::Count(..));
        let end = chunks[start..].iter().position(counts).map_or(chunks.len(), |at| start + at);
        let unit = |chunk: &&Chunk| matches!(chunk.item, Item::Unit(_));
        let units = chunks[start..end].iter().filter(unit).count();
        let parts = chunks[start..end].iter().filter(unit).filter(|chunk| chunk.fresh).count();
        if u32::try_from(parts).ok() == counted && units > parts && parts > 1 {
            for chunk in chunks[start..end].iter_mut().filter(|chunk| !chunk.fresh) {
                if matches!(chunk.item, Item::Unit(_)) {
                    chunk.item = Item::Other;
                }
            }
        }
        counted = match chunks.get(end) {
            Some(Chunk { item: Item::Count(_, count), .. }) => Some(*count),
            _ => None,
        };
        start = end + 1;
    }
}
