//! Who gives and who hands over: delegations, subjects, passives, documents.

use std::ops::Range;

use super::{
    act::{Act, Reader},
    name::Named,
    verb::{Frame, Verb},
};
use crate::{
    extraction::fields::authority,
    lexicon::{AwardWord, DocumentWord, Mark},
};

/// Who acts for whom is said this close before the verb; looking no further keeps reading linear.
const CLAUSE_BYTES: usize = 900;

impl Reader<'_> {
    /// Giver and presenters.
    pub(super) fn people_around(
        &self,
        act: &mut Act,
        award: &Named,
        verb: &Verb,
        sentence: &Range<usize>,
        clause: usize,
    ) {
        let line = self.line();
        let before =
            self.within(sentence.start.max(verb.start.saturating_sub(CLAUSE_BYTES)), verb.start.max(sentence.start));
        let mut spoken_for: Vec<Range<usize>> = Vec::new();
        let mut on_behalf = None;
        // "…; Bộ Quốc phòng Lào tặng": who was spoken for in the part before does not speak here
        let own = self.text()[clause.min(verb.start)..verb.start].split_whitespace().count() > 1;
        for mark in before.iter().filter(|mark| !own || mark.start >= clause || line.capitals) {
            let start = (mark.end + 1).min(verb.start);
            match mark.value {
                AwardWord::Delegated | AwardWord::OnBehalf => {
                    let Some(span) = authority::phrase(line, start, verb.start, self.names) else { continue };
                    let comma = self.text()[span.end..verb.start].find(", ").map_or(span.end, |index| span.end + index);
                    spoken_for.push(mark.start..comma);
                    let name = self.text()[span].to_owned();
                    if mark.value == AwardWord::Delegated {
                        act.giver = Some(name);
                        act.delegated = true;
                    } else {
                        on_behalf = Some(name);
                    }
                }
                _ => {}
            }
        }
        if act.giver.is_none() && verb.frame == Frame::Active {
            act.giver = self.decided_by(sentence.start, verb.start);
        }
        // "đón nhận Huân chương của Nhà trường": whose it became, for honours of the state
        let owned = |span: &Range<usize>| {
            let unit = self.within(span.start, span.end).first().filter(|mark| mark.start == span.start);
            award.state && verb.frame == Frame::Passive && unit.is_some_and(|mark| mark.value == AwardWord::Unit)
        };
        let named = award.giver.clone().filter(|span| !owned(span));
        act.giver = act.giver.take().or_else(|| named.map(|span| self.text()[span].to_owned()));
        if verb.frame == Frame::Active {
            let subject = self.subject(clause, verb);
            for (name, _, person) in self.region.near(&(clause.min(verb.start)..verb.start)) {
                let inside = name.start >= clause.min(verb.start) && name.end <= verb.start;
                if inside
                    && !spoken_for.iter().any(|span| span.start <= name.start && name.end <= span.end)
                    && !act.presenters.iter().any(|known| known == person)
                {
                    act.presenters.push((*person).to_owned());
                }
            }
            if let Some((office, holder)) = subject {
                let office = self.text()[office].to_owned();
                // "Chủ tịch UBND tỉnh NAME tặng Bằng khen": a chief confers, a deputy hands over.
                let confers = self.words.confers(&line.low[verb.word.start..verb.word.end], &office);
                let grants = verb.word.value == AwardWord::Grant || confers;
                let gives = self.words.gives_itself(&office);
                // An honour of the state is no gift of who hands it over.
                let hands = award.state && verb.word.value == AwardWord::Give && !gives && !confers;
                if !hands && (holder.is_none() || grants || gives) {
                    act.weak = act.giver.is_none() && !grants;
                    act.giver = act.giver.take().or(Some(office));
                }
                if grants && holder.is_some() && !confers {
                    act.presenters.clear();
                }
            }
        }
        if verb.frame != Frame::Active && verb.start < verb.word.start {
            let passive = self.within(verb.start, verb.word.start).iter().find(|mark| mark.value == AwardWord::Passive);
            if let Some(passive) = passive {
                let span = authority::phrase(line, (passive.end + 1).min(verb.word.start), verb.word.start, self.names);
                let span = span.map(|span| self.together(span, passive.end + 1, verb.word.start));
                act.giver = act.giver.take().or_else(|| span.map(|span| self.text()[span].to_owned()));
            }
        }
        act.giver = act.giver.take().or(on_behalf);
        if verb.frame != Frame::Active {
            self.handed_by(act, award, sentence.end);
        }
    }

    /// `công bố các quyết định khen thưởng của X: tặng A cho R; tặng B cho S`.
    fn decided_by(&self, start: usize, verb: usize) -> Option<String> {
        let line = self.line();
        let (first, last) = (line.word_from(start), line.word_from(verb));
        let words = &line.words[first.min(last)..last];
        let kind = words.iter().position(|mark| matches!(mark.value, DocumentWord::Kind(_)))?;
        let of = words[kind..].iter().take(4).find(|mark| mark.value == DocumentWord::Of)?;
        let kind = &words[kind];
        if self.text()[kind.end..of.start].contains(|c: char| c.is_ascii_digit() || ",;:".contains(c)) {
            return None;
        }
        let span = authority::phrase(line, of.end + 1, verb, self.names)?;
        let behind = self.text()[span.end..verb].trim();
        (behind.is_empty() || behind.starts_with(':')).then(|| self.text()[span].to_owned())
    }

    /// `nhận Bằng khen do Thiếu tướng X trao`, `from the Governor`.
    pub(super) fn handed_by(&self, act: &mut Act, award: &Named, limit: usize) {
        if self.line().capitals {
            return self.handed_behind(act, award, limit);
        }
        let by = self.line().words[self.line().word_from(award.span.end)..]
            .iter()
            .take(3)
            .find(|mark| mark.value == DocumentWord::By);
        let Some(by) = by.filter(|by| by.start <= award.span.end + 2) else { return };
        let person = self
            .region
            .people
            .iter()
            .find(|(name, ..)| name.start > by.end && name.start <= by.end + 80 && name.end <= limit);
        if let Some((_, _, person)) = person {
            act.presenters.push((*person).to_owned());
        }
    }

    /// `received the Bronze Star from General Korb`, `presented to R by the Governor`.
    fn handed_behind(&self, act: &mut Act, award: &Named, limit: usize) {
        let hand = |mark: &&Mark<AwardWord>| self.words.hands(&self.line().low[mark.start..mark.end]);
        let reason = self.within(award.end, limit).iter().find(|mark| self.opens_reason(mark));
        let limit = reason.map_or(limit, |mark| mark.start);
        let Some(from) = self.within(award.end, limit).iter().find(hand) else { return };
        let start = self.line().after(from.end).min(limit);
        let start = self.text()[start..limit].strip_prefix("the ").map_or(start, |rest| limit - rest.len());
        let person = self.region.people.iter().find(|(name, whole, _)| {
            let opens = whole.start.min(name.start);
            opens <= start && start <= name.start || name.start == start
        });
        if let Some((_, _, person)) = person {
            let known = act.presenters.iter().any(|known| known == person);
            let received = act.recipients.iter().any(|one| one.name.as_deref() == Some(*person));
            if !known && !received {
                act.presenters.push((*person).to_owned());
            }
        } else if act.giver.is_none() {
            act.giver =
                authority::phrase(self.line(), start, limit, self.names).map(|span| self.text()[span].to_owned());
        }
    }

    /// `Giám đốc Công an tỉnh tặng giấy khen Công an xã`: behind the award stands who gets it where another gives.
    pub(super) fn given_to_authority(&self, act: &mut Act, award: &Named, clause: usize, verb: &Verb) {
        let Some(behind) = award.giver.clone().filter(|giver| giver.start <= award.span.end + 1) else { return };
        let adjacent = self.text()[award.span.end..behind.start].trim().is_empty();
        if let Some((office, None)) = self.subject(clause, verb).filter(|_| adjacent) {
            act.recipients = self.region.right(behind);
            act.giver = Some(self.text()[office].to_owned());
        }
    }

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
        for head in heads.into_iter().rev() {
            let office =
                |(_, whole, _): &(Range<usize>, Range<usize>, &str)| whole.start < head.start && head.start < whole.end;
            if self.region.near(&span_of(head)).iter().any(office) {
                continue;
            }
            // the letters of a symbol are nobody: 2941/QĐ-UBND
            if !line.capitals && self.text()[..head.start].ends_with(['-', '/', '.']) {
                continue;
            }
            let capital = self.text()[head.start..].starts_with(char::is_uppercase)
                || self.marks().iter().any(|mark| mark.value == AwardWord::Link && mark.end + 1 == head.start);
            let Some(span) = authority::whole(line, head.start, verb.start, self.names).filter(|_| capital) else {
                continue;
            };
            if self.words.is_meeting(&self.text()[span.clone()]) {
                continue;
            }
            let span = self.with_office(span, clause);
            let span = self.together(span, clause, verb.start);
            let behind = authority::over_term(line, span.end, verb.start);
            let between = self.text()[behind..verb.start].trim();
            if self.words.holds_ceremony(&crate::lexicon::lower(between)) {
                continue;
            }
            if self.leads_to_verb(behind, verb.start) {
                return Some((span, None));
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
        if held.is_some() {
            return held;
        }
        if !line.capitals {
            return self.unlisted_subject(clause, verb.start).map(|span| (span, None));
        }
        let opens = self.marks().iter().find(|mark| mark.start == clause && mark.value == AwardWord::Link)?;
        let start = line.after(opens.end);
        let length: usize = self.text()[start.min(verb.start)..verb.start]
            .split_inclusive(' ')
            .take_while(|word| word.starts_with(char::is_uppercase))
            .map(str::len)
            .sum();
        let end = start
            + self.text()[start.min(verb.start)..(start + length).min(verb.start)].trim_end_matches([' ', ',']).len();
        (end > start && !self.names.iter().any(|name| name.start < end && name.end > start))
            .then_some((start..end, None))
    }

    /// `Thủ trưởng Binh chủng`: with the words of an office that no list knows, from where the part of the clause begins.
    fn with_office(&self, body: Range<usize>, clause: usize) -> Range<usize> {
        let (line, text) = (self.line(), self.text());
        let from = clause.min(body.start);
        let start = text[from..body.start].rfind(", ").map_or(from, |at| from + at + 2);
        let lead = text[start..body.start].trim_end();
        let dated = line.date_at(start).is_some() || line.date_words.iter().any(|word| word.start == start);
        let short = !lead.is_empty() && lead.split(' ').count() <= 3 && text[start..].starts_with(char::is_uppercase);
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

    /// Whether only adverbs, or the adoption of a document, stand between an authority and its verb.
    fn leads_to_verb(&self, start: usize, verb: usize) -> bool {
        let line = self.line();
        let mut rest = self.text()[start..verb].trim();
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
            rest = self.text()[word.end.min(verb)..verb].trim();
        }
        rest.is_empty()
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
            let dated = line.date_at(start).is_some() || line.date_words.iter().any(|word| word.start == start);
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
    fn together(&self, first: Range<usize>, clause: usize, verb: usize) -> Range<usize> {
        let line = self.line();
        let mut end = first.end;
        let opens = first.start == clause || self.text()[..first.start].ends_with(", ");
        let mut joined = false;
        for _ in 0..4 {
            let and =
                self.within(end, verb).first().filter(|mark| mark.value == AwardWord::And && mark.start == end + 1);
            let next = match and {
                Some(and) => and.end + 1,
                None if opens && self.text()[end..verb].starts_with(", ") => end + 2,
                None => break,
            };
            let head = line.word_at(next).filter(|mark| mark.value == DocumentWord::Authority);
            let Some(span) = head.and_then(|_| authority::phrase(line, next, verb, self.names)) else { break };
            joined |= and.is_some();
            end = span.end;
        }
        let reaches = self.text()[end..verb].split_whitespace().count() <= 2 && !self.text()[end..verb].contains(',');
        if joined && reaches && !line.capitals { first.start..end } else { first }
    }

    /// `Quyết định số … phong tặng`: the authority of the document gives.
    pub(super) fn document_giver(&self, act: &mut Act, start: usize, end: usize) {
        let place = self.documents.iter().rev().find(|(_, span)| span.start >= start && span.end <= end);
        if let Some((index, ..)) = place {
            act.giver.clone_from(&self.resolutions.list[*index].issuer);
        }
    }

    /// `X công bố Quyết định số 5 về việc khen thưởng. Theo đó, R được tặng …`: the document of the sentence before.
    pub(super) fn thereby(&self, act: &mut Act, sentence: &Range<usize>) {
        if sentence.start < 2 || !self.words.refers_back(&self.line().low[sentence.clone()]) {
            return;
        }
        let before = self.line().sentence(sentence.start - 2);
        let place = self
            .resolutions
            .places
            .iter()
            .rev()
            .find(|(_, line, span)| *line == self.index && before.start <= span.start && span.end <= before.end);
        if let Some((index, ..)) = place {
            act.giver.clone_from(&self.resolutions.list[*index].issuer);
        }
    }

    /// `thừa ủy quyền của X, Y trao tặng các phần thưởng`: who gives the awards that the next lines name.
    pub fn ceremony(&self) -> Option<Act> {
        let delegated = self.marks().iter().find(|mark| mark.value == AwardWord::Delegated)?;
        let generic =
            self.marks().iter().find(|mark| mark.value == AwardWord::Generic && mark.start > delegated.end)?;
        let giver = authority::phrase(self.line(), (delegated.end + 1).min(generic.start), generic.start, self.names)?;
        let presenters =
            self.region.people.iter().filter(|(name, ..)| name.start >= giver.end && name.end <= generic.start);
        Some(Act {
            line: self.index,
            span: generic.start..generic.end,
            name: String::new(),
            state: true,
            giver: Some(self.text()[giver.clone()].to_owned()),
            delegated: true,
            weak: false,
            presenters: presenters.map(|(_, _, name)| (*name).to_owned()).collect(),
            recipients: Vec::new(),
            reason: None,
            resolutions: Vec::new(),
            posthumous: false,
            received: false,
            announced: false,
            again: false,
        })
    }
}

fn span_of(mark: &Mark<DocumentWord>) -> Range<usize> {
    mark.start..mark.end
}
