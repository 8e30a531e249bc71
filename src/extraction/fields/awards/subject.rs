//! The authority that is the subject of a verb of giving.

use std::ops::Range;

use super::{act::Reader, name::quotation, verb::Verb};
use crate::{
    extraction::fields::authority,
    lexicon::{AwardWord, DocumentWord, Mark},
};

/// The name of a place has no more syllables.
const PLACE: usize = 3;

impl Reader<'_> {
    /// `Tư lệnh Cảnh sát biển, Thiếu tướng NAME`: behind the comma a rank or title and the name of who holds the office.
    fn apposed(&self, office: usize, holder: &Range<usize>) -> bool {
        let Some(rank) = self.text()[office..holder.start].strip_prefix(", ") else { return false };
        let covers =
            |(name, whole, _): &(Range<usize>, Range<usize>, &str)| name == holder && whole.start <= office + 2;
        !rank.is_empty() && !rank.contains([',', ';']) && self.region.near(holder).iter().any(covers)
    }

    /// The authority right before a verb, and the person who stands between.
    pub(super) fn subject(&self, clause: usize, verb: &Verb) -> Option<(Range<usize>, Option<Range<usize>>)> {
        let line = self.line();
        let (first, last) = (line.word_from(clause), line.word_from(verb.start));
        let heads: Vec<_> = line.words[first.min(last)..last]
            .iter()
            .rev()
            .filter(|mark| mark.value == DocumentWord::Authority)
            .take(12)
            .collect();
        let mut held = None;
        let mut apposed = None;
        let mut officer = false;
        let end = self.visits(clause, &heads, verb.start).unwrap_or(verb.start);
        let verb = &Verb { start: end, ..*verb };
        for head in heads.into_iter().rev().filter(|head| head.end <= end) {
            let office =
                |(_, whole, _): &(Range<usize>, Range<usize>, &str)| whole.start < head.start && head.start < whole.end;
            let holder = self.region.near(&span_of(head)).iter().find(|person| office(person));
            if let Some((name, ..)) = holder {
                // "Đại tướng NAME, Bộ trưởng Bộ Quốc phòng, tặng": a chief, whose office stands behind
                let opens = [", ", " - ", " – "].iter().any(|joint| self.text()[..head.start].ends_with(joint));
                let behind = apposed.is_none() && name.end < head.start && !line.capitals;
                let span = authority::phrase(line, head.start, verb.start, self.names).filter(|_| behind);
                let span = span.filter(|span| self.leads_to_verb(span.end, verb.start));
                apposed = apposed.or(span.clone().filter(|_| opens).map(|span| (span, Some(name.clone()))));
                // "NAME, Bí thư Huyện ủy, trao": the person is the subject
                officer |= span.is_some();
                continue;
            }
            // the letters of a symbol are nobody: 2941/QĐ-UBND
            if !line.capitals && self.text()[..head.start].ends_with(['-', '/', '.']) {
                continue;
            }
            let capital = self.text()[head.start..].starts_with(char::is_uppercase)
                || !line.capitals && self.words.stands_in(&line.low[head.start..head.end])
                // "the provincial People's Committee"
                || line.capitals
                    && line.word_at(head.end + 1).is_some_and(|next| next.value == DocumentWord::Authority)
                    && self.text()[head.end + 1..].starts_with(char::is_uppercase)
                || self.marks().iter().any(|mark| mark.value == AwardWord::Link && mark.end + 1 == head.start);
            let Some(span) = authority::whole(line, head.start, verb.start, self.names).filter(|_| capital) else {
                continue;
            };
            if self.words.is_meeting(&self.text()[span.clone()]) {
                continue;
            }
            // "NAME, Trưởng ban Tổ chức Đại hội của Đảng, trao": whose office it is
            if self.is_owner(clause, span.start) {
                officer = true;
                continue;
            }
            let span = self.with_office(span, clause);
            let span = self.together(span, clause, verb.start);
            let span = self.with_quotation(span, verb.start);
            let behind = authority::over_term(line, span.end, verb.start);
            let between = self.text()[behind..verb.start].trim();
            if self.words.holds_ceremony(&crate::lexicon::lower(between)) {
                continue;
            }
            if self.leads_to_verb(behind, verb.start) && !self.got_before(clause, span.start, verb.start) {
                // "Ida Cole, Vice President of the Sailing Union, presented"
                let holder = self
                    .names
                    .iter()
                    .find(|name| name.end < span.start && &self.text()[name.end..span.start] == ", " && line.capitals);
                return Some((span, holder.cloned()));
            }
            let holder = self
                .names
                .iter()
                .find(|name| name.start >= span.end && name.start <= span.end + 24 && name.end <= verb.start);
            if let Some(holder) = holder
                && (!self.text()[span.end..holder.start].contains([',', ';']) || self.apposed(span.end, holder))
            {
                // "Chủ nhiệm Ủy ban Kiểm tra A công bố Quyết định của Ban Thường vụ về việc tặng": the nearer one grants.
                held.get_or_insert((span, Some(holder.clone())));
            }
        }
        if held.is_some() || apposed.is_some() || officer {
            return held.or(apposed);
        }
        if !line.capitals {
            return self.unlisted_subject(clause, verb.start).map(|span| (span, None));
        }
        self.proper_subject(clause, verb.start).map(|span| (span, None))
    }

    /// `Huyện đoàn A đến Trường B trao`: where the words begin that only say where somebody went to give something.
    fn visits(&self, clause: usize, heads: &[&Mark<DocumentWord>], verb: usize) -> Option<usize> {
        let line = self.line();
        let head = heads.first().filter(|head| !line.capitals && head.start > clause)?;
        let to = self.within(clause.min(head.start), head.start).last()?;
        let goes = to.value == AwardWord::To && to.end + 1 == head.start && to.start > clause;
        let span = authority::whole(line, head.start, verb, self.names).filter(|_| goes)?;
        self.leads_to_verb(span.end, verb).then_some(to.start)
    }

    /// Whether `của` stands right before an authority, behind somebody's name and no document.
    fn is_owner(&self, clause: usize, start: usize) -> bool {
        let line = self.line();
        let words = &line.words[..line.word_from(start)];
        let of = words.last().is_some_and(|of| of.value == DocumentWord::Of && of.end + 1 == start);
        let people = self.region.near(&(clause.min(start)..start)).iter();
        let person = people.rev().find(|(name, ..)| clause <= name.start && name.end < start);
        let named = |(name, ..): &(Range<usize>, Range<usize>, &str)| {
            let behind = words.iter().rev().take_while(|word| word.start >= name.end);
            !behind.into_iter().any(|word| matches!(word.value, DocumentWord::Kind(_)))
        };
        of && !line.capitals && person.is_some_and(named)
    }

    /// `The Secretary of the Navy awarded`, `Stonebridge University conferred`: capitals that open the clause, nobody's name.
    fn proper_subject(&self, clause: usize, verb: usize) -> Option<Range<usize>> {
        let line = self.line();
        let article = self.marks().iter().find(|mark| mark.start == clause && mark.value == AwardWord::Link);
        let start = article.map_or(clause, |article| line.after(article.end)).min(verb);
        let span = authority::phrase(line, start, verb, self.names)?;
        let text = &self.text()[span.clone()];
        let proper = text.starts_with(char::is_uppercase) && (article.is_some() || text.contains(' '));
        let person = self
            .region
            .near(&span)
            .iter()
            .any(|(name, whole, _)| whole.start.min(name.start) < span.end && span.start < name.end.max(whole.end));
        (proper && !person && self.leads_to_verb(span.end, verb)).then_some(span)
    }

    /// `Ban Tổ chức cuộc thi “Sao Mai”`: with the quotation right behind.
    fn with_quotation(&self, span: Range<usize>, verb: usize) -> Range<usize> {
        let quotes = self.text()[span.end..verb].starts_with(" “") && !self.line().capitals;
        let end = if quotes { quotation(self.text(), span.end + 1) } else { None };
        span.start..end.filter(|end| *end <= verb).unwrap_or(span.end)
    }

    /// `tặng A cho Trung tâm Y tế, tặng B cho …`: an authority behind `cho` got the award before.
    fn got_before(&self, clause: usize, office: usize, verb: usize) -> bool {
        clause > self.line().sentence(verb).start
            && !self.line().capitals
            && self.follows_joint(verb)
            && self.within(clause.min(office), office).iter().any(|mark| mark.value == AwardWord::To)
    }

    /// `Thủ trưởng Binh chủng`: with the words of an office that no list knows, from where the part of the clause begins.
    fn with_office(&self, body: Range<usize>, clause: usize) -> Range<usize> {
        let (line, text) = (self.line(), self.text());
        let from = clause.min(body.start);
        let start = text[from..body.start].rfind(", ").map_or(from, |at| from + at + 2);
        let lead = text[start..body.start].trim_end();
        let dated = line.date_at(start).is_some() || line.date_word_at(start).is_some();
        let own = self.words.gives_itself(&text[body.clone()]);
        let short =
            !own && !lead.is_empty() && lead.split(' ').count() <= 6 && text[start..].starts_with(char::is_uppercase);
        if line.capitals
            || !short
            || dated
            || self.within(start, body.start).iter().any(|mark| mark.value == AwardWord::Stop)
        {
            return body;
        }
        let named = self.names.iter().any(|name| name.start < body.start && start < name.end);
        match authority::phrase(line, start, body.end, self.names) {
            Some(whole) if !named && whole.end == body.end => whole,
            _ => body,
        }
    }

    /// `Hội A tổ chức lễ kỷ niệm 90 năm ngày thành lập và trao Bằng khen`: whose ceremony a clause tells of before the verb.
    pub(super) fn host(&self, clause: usize, verb: usize) -> Option<Range<usize>> {
        let line = self.line();
        let (first, last) = (line.word_from(clause), line.word_from(verb));
        let told = self.text()[clause.min(verb)..verb].contains([';', ':', '“']);
        if line.capitals || told || !self.follows_joint(verb) {
            return None;
        }
        let heads = line.words[first.min(last)..last].iter().filter(|mark| {
            mark.value == DocumentWord::Authority && self.text()[mark.start..].starts_with(char::is_uppercase)
        });
        let hosts = |span: &Range<usize>| {
            let behind = line.low[span.end..verb].trim();
            let person = self.names.iter().any(|name| name.start >= clause && name.end <= verb);
            self.words.hosts(behind) && !self.words.holds_ceremony(behind) && !person
        };
        let spans = heads.take(4).filter_map(|head| authority::whole(line, head.start, verb, self.names));
        let mut spans = spans.map(|span| self.with_office(span, clause));
        spans.find(|span| hosts(span) && !self.words.is_meeting(&self.text()[span.clone()]))
    }

    /// Whether only adverbs, or the adoption of a document, stand between an authority and its verb.
    fn leads_to_verb(&self, start: usize, verb: usize) -> bool {
        let line = self.line();
        if self.words.holds_ceremony(line.low[start..verb].trim()) {
            return false;
        }
        // "The Secretary-General on Wednesday awarded"
        if line.capitals && start < verb && authority::only_says_when(line, start..verb) {
            return true;
        }
        let mut rest = self.text()[start..verb].trim_matches([' ', ',']);
        let mut adopts = false;
        while let Some(word) = line.word_at(rest.as_ptr() as usize - self.text().as_ptr() as usize) {
            let small = matches!(
                word.value,
                DocumentWord::Adverb
                    | DocumentWord::Adopt
                    | DocumentWord::Stop
                    | DocumentWord::About
                    | DocumentWord::AboutVerb
            );
            adopts |= word.value == DocumentWord::Adopt;
            // "UBND tỉnh đã có Quyết định khen thưởng đột xuất, tặng"
            let decides = adopts && matches!(word.value, DocumentWord::Kind(_)) && !line.capitals;
            if decides && !rest.contains([';', ':']) && rest.len() <= 90 {
                return true;
            }
            if rest.is_empty() || !small {
                break;
            }
            rest = self.text()[word.end.min(verb)..verb].trim_matches([' ', ',']);
        }
        // "tại Nam Sudan"
        let place = |word: &str| word.starts_with(char::is_uppercase);
        let named = rest.as_ptr() as usize - self.text().as_ptr() as usize;
        // "Huyện đoàn A, Nghệ An đến"
        let apposed = self.text()[start..named] == *", " && rest.split(' ').count() <= PLACE && !line.capitals;
        let at = self.words.is_place(&line.low[start..named]) || apposed;
        rest.is_empty()
            || at && rest.split(' ').all(place) && !self.names.iter().any(|name| name.start < verb && named < name.end)
    }

    /// `Quỹ Sống đẹp Phương Nam trao`: a name right before the verb whose first word no list knows.
    fn unlisted_subject(&self, clause: usize, verb: usize) -> Option<Range<usize>> {
        let line = self.line();
        let text = self.text();
        let from = clause.min(verb);
        let commas = text[from..verb].rmatch_indices(", ").map(|(at, _)| from + at + 2);
        for start in commas.take(3).chain([from]) {
            let unit = self.within(start, verb).first().is_some_and(|mark| {
                mark.start == start && mark.value == AwardWord::Unit && text[start..].starts_with(char::is_uppercase)
            });
            let dated = line.date_at(start).is_some() || line.date_word_at(start).is_some();
            // "Tổ chức Khí tượng Thế giới": in small letters the word is a verb
            let verbal = line.word_at(start).filter(|word| {
                word.value == DocumentWord::Stop
                    && text[start..].starts_with(char::is_uppercase)
                    && text.get(word.end + 1..verb).is_some_and(|rest| rest.starts_with(char::is_uppercase))
            });
            if let Some(span) = verbal.and_then(|word| authority::phrase(line, word.end + 1, verb, self.names))
                && self.leads_to_verb(span.end, verb)
            {
                return Some(start..span.end);
            }
            let stops = self.within(start, verb).first().is_some_and(|mark| mark.start == start && !unit);
            if dated || stops || line.word_at(start).is_some() {
                continue;
            }
            let Some(span) = authority::phrase(line, start, verb, self.names) else { continue };
            let capitals = text[span.clone()].split(' ').filter(|word| word.starts_with(char::is_uppercase)).count();
            if capitals < 2 && !unit {
                continue;
            }
            let person = self
                .region
                .near(&span)
                .iter()
                .any(|(name, whole, _)| whole.start.min(name.start) < span.end && span.start < name.end);
            if !person && self.leads_to_verb(span.end, verb) {
                return Some(span);
            }
        }
        None
    }

    /// `Trung ương Đoàn và Bộ Công an`: the authorities that give together, where nothing else stands before the verb.
    pub(super) fn together(&self, first: Range<usize>, clause: usize, verb: usize) -> Range<usize> {
        let line = self.line();
        let mut end = first.end;
        // "cho A và Sở Y tế tặng": the first gets, the second gives
        let gets = self.within(clause.min(first.start), first.start).last();
        if gets.is_some_and(|mark| mark.value == AwardWord::To && mark.end + 1 == first.start) {
            return first;
        }
        let opens = first.start == clause || self.text()[..first.start].ends_with(", ");
        let (mut joined, mut with) = (false, false);
        for _ in 0..4 {
            let and =
                self.within(end, verb).first().filter(|mark| mark.value == AwardWord::And && mark.start == end + 1);
            let next = match and {
                Some(and) => and.end + 1,
                None if opens && self.text()[end..verb].starts_with(", ") => end + 2,
                // "A phối hợp với B"
                None => match line.low.get(end + 1..verb).and_then(|low| self.words.partner(low)) {
                    Some(length) => end + 1 + length,
                    None => break,
                },
            };
            with = and.is_none() && !self.text()[end..next].starts_with(',');
            // "Cục Xuất bản, In và Phát hành": or what the first one is for
            let proper = self.text()[next..verb].starts_with(char::is_uppercase);
            let Some(span) = authority::phrase(line, next, verb, self.names).filter(|_| proper) else { break };
            joined |= and.is_some() || with;
            end = span.end;
        }
        let rest = self.text()[end..verb].trim();
        // "A phối hợp với B tổ chức trao": who does it with the first does not give
        let helps = with
            && !rest.is_empty()
            && !line.capitals
            && line.word_at(verb - rest.len() - 1).is_none_or(|word| word.value == DocumentWord::Stop);
        let reaches = rest.split_whitespace().count() <= 2 && !rest.contains(',') && !helps;
        // "được UBND tỉnh, Sở Y tế tặng", but "Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh trao": offices of one
        let passive = self
            .within(first.start.saturating_sub(30), first.start)
            .last()
            .is_some_and(|mark| mark.value == AwardWord::Passive && mark.end + 1 == first.start);
        let joined = joined || passive;
        if joined && reaches && !line.capitals { first.start..end } else { first }
    }
}

fn span_of(mark: &Mark<DocumentWord>) -> Range<usize> {
    mark.start..mark.end
}
