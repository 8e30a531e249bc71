//! Who gives and who hands over: delegations, subjects, passives, documents.

use std::ops::Range;

use super::{
    act::{Act, Reader},
    name::Named,
    verb::{Frame, Verb},
};
use crate::{
    article::Part,
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
                    // "thừa ủy quyền của X trao A cho R; trao B của Y cho S", "thừa lệnh Tư lệnh trao Bằng khen của Bộ Tư lệnh"
                    let told = award.giver.is_some() && !award.state && !line.capitals;
                    if mark.value == AwardWord::Delegated && !told {
                        act.giver = Some(name);
                        act.delegated = true;
                    } else if !told {
                        on_behalf = Some(name);
                    }
                }
                _ => {}
            }
        }
        if act.giver.is_none()
            && verb.frame == Frame::Active
            && let Some(span) = self.authorised(clause, verb.start)
        {
            spoken_for.push(clause..span.end);
            act.giver = Some(self.text()[span].to_owned());
            act.delegated = true;
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
        // "presented with the medal by Mayor X": whoever hands over does not give in their own name
        let handed = named.clone().filter(|_| {
            verb.word.value == AwardWord::Receive || self.words.hands_over(&line.low[verb.word.start..verb.word.end])
        });
        let hand = handed.and_then(|span| self.holder(&span));
        let named = named.filter(|_| hand.is_none());
        act.presenters.extend(hand.map(str::to_owned));
        act.giver = act.giver.take().or_else(|| named.map(|span| self.text()[span].to_owned()));
        // "được ông A, Chủ tịch Hội B, trao": as of the subject of the verb
        let handing = if verb.frame == Frame::Active { None } else { self.handing(verb.start, verb.word.start) };
        let acting = handing.map(|_| Verb { start: verb.word.start, frame: Frame::Active, ..*verb });
        let (clause, by) = (handing.unwrap_or(clause), acting.as_ref().unwrap_or(verb));
        if by.frame == Frame::Active {
            let verb = by;
            // "His save earned him the Golden Glove"
            let own =
                |span: &Range<usize>| line.capitals && self.words.determiners.is_possessive(&line.low[span.clone()]);
            let subject = self.subject(clause, verb).filter(|(span, _)| !own(span));
            for (name, _, person) in self.region.near(&(clause.min(verb.start)..verb.start)) {
                let inside = name.start >= clause.min(verb.start) && name.end <= verb.start;
                if inside
                    && !spoken_for.iter().any(|span| span.start <= name.start && name.end <= span.end)
                    && !act.presenters.iter().any(|known| known == person)
                {
                    act.presenters.push((*person).to_owned());
                }
            }
            if let Some((subject_span, holder)) = subject {
                let office = self.text()[subject_span.clone()].to_owned();
                // "Chủ tịch UBND tỉnh NAME tặng Bằng khen": a chief confers, a deputy hands over.
                let confers = self.words.confers(&line.low[verb.word.start..verb.word.end], &office);
                let grants = verb.word.value == AwardWord::Grant || confers;
                let gives = self.words.gives_itself(&office);
                // An honour of the state is no gift of who hands it over.
                // "Phó Chủ tịch Hội trao": someone of theirs hands over
                let lead = clause.min(subject_span.start)..subject_span.start;
                let deputy = !line.capitals
                    && !gives
                    && (holder.is_none() && self.words.is_deputy(&office) || self.is_staff_of(lead, &office));
                let state = award.state || self.words.is_for_the_dead(&award.name);
                // "UBND huyện tổ chức trao Huy hiệu Đảng"
                let organises = || {
                    let behind = line.low[subject_span.end.min(verb.word.start)..verb.word.start].trim();
                    self.words.organises(behind)
                };
                let given = self.words.is_paper(&award.name) || self.words.is_prize(&award.name);
                // "Tam Sơn truy tặng danh hiệu": a headline names the place where
                let place = award.state && !gives && line.part == Part::Headline && !line.capitals;
                let hands = place
                    || !given && !gives && !line.capitals && organises()
                    || state && verb.word.value == AwardWord::Give && !gives && !confers
                    || deputy && verb.word.value == AwardWord::Give;
                if !hands && (holder.is_none() || grants || gives) {
                    act.weak = act.giver.is_none() && !grants && on_behalf.as_ref() != Some(&office);
                    act.giver = act.giver.take().or(Some(office));
                }
                if grants && holder.is_some() && !confers {
                    act.presenters.clear();
                }
            } else if act.giver.is_none()
                && !award.state
                && (self.words.is_paper(&award.name) || self.words.is_prize(&award.name))
                && let Some(host) = self.host(clause, verb.start)
            {
                act.weak = true;
                act.giver = Some(self.text()[host].to_owned());
            }
        }
        if by.frame != Frame::Active && verb.start < verb.word.start {
            let passive = self.within(verb.start, verb.word.start).iter().find(|mark| mark.value == AwardWord::Passive);
            if let Some(passive) = passive {
                // "được Chủ tịch nước phong và truy tặng": up to the first of two verbs
                let verbs = self.within(passive.end, verb.word.start).iter();
                let first = verbs.clone().find(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant));
                let end = first.map_or(verb.word.start, |mark| mark.start);
                let span = authority::phrase(line, (passive.end + 1).min(end), end, self.names);
                let span = span.map(|span| self.together(span, passive.end + 1, end));
                let span = self.last_before(passive.end, end).or(span);
                act.giver = act.giver.take().or_else(|| span.map(|span| self.text()[span].to_owned()));
            }
        }
        // "thay mặt Chủ tịch nước, X trao": for the state as if by warrant
        let state = on_behalf.as_ref().is_some_and(|giver| self.words.gives_itself(giver));
        act.delegated |= award.state && state && (act.giver.is_none() || act.giver == on_behalf);
        act.giver = act.giver.take().or(on_behalf);
        // "presented the medal to A on behalf of the Royal Society"
        let behind = || self.within(award.end, sentence.end).iter().find(|mark| mark.value == AwardWord::Delegated);
        // "A was given the medal on behalf of the Governor", but "A received the medal on behalf of the crew"
        let given = verb.frame != Frame::Passive || verb.word.value != AwardWord::Receive;
        if let Some(delegated) = behind().filter(|_| line.capitals && given)
            && let Some(span) =
                authority::phrase(line, line.after(delegated.end).min(sentence.end), sentence.end, self.names)
        {
            let article = if line.text[..span.start].ends_with("the ") { "the " } else { "" };
            let giver = &self.text()[span.clone()];
            // "on behalf of Gov. Jane Doe"
            let holder =
                self.region.near(&span).iter().find(|(name, whole, _)| whole.start.min(name.start) == span.start);
            let named = holder.map(|(name, ..)| self.text()[span.start..name.end].to_owned());
            let article = if giver.contains([' ', '-']) { "" } else { article };
            act.giver = Some(named.unwrap_or_else(|| format!("{article}{giver}")));
            act.delegated = true;
        }
        if verb.frame != Frame::Active {
            self.handed_by(act, award, sentence.end);
        }
    }

    /// `lãnh đạo Huyện ủy, UBND huyện`, `Đoàn`: people of several authorities, or of one that is not named.
    fn is_staff_of(&self, lead: Range<usize>, office: &str) -> bool {
        let staff = self.within(lead.start, lead.end).iter().rev().find(|mark| mark.value == AwardWord::PeopleOf);
        let between = staff.map(|mark| self.text()[mark.end..lead.end].trim());
        let row = |text: &str| text.ends_with(',') && text.split(", ").all(|part| part.starts_with(char::is_uppercase));
        between.is_some_and(row) || self.words.is_delegation(office)
    }

    /// Who holds the office that stands behind `by`: `by Mayor X`, `by the Lord-Lieutenant, X`.
    fn holder(&self, office: &Range<usize>) -> Option<&str> {
        let line = self.line();
        let before = line.low[..office.start].trim_end();
        let before = before.strip_suffix(" the").unwrap_or(before);
        let by = self.words.opens_presenter(before.rsplit(' ').next().unwrap_or_default());
        let holds = |(name, whole, _): &&(Range<usize>, Range<usize>, &str)| {
            let begins = whole.start.min(name.start);
            let apposed = begins >= office.end && line.text[office.end..begins] == *", ";
            name.start >= office.start && (begins <= office.start || apposed)
        };
        let person = self.region.near(&(office.start..office.end + 80)).iter().find(holds);
        person.filter(|_| by && line.capitals).map(|(_, _, person)| *person)
    }

    /// `Được X ủy quyền, Y trao`: for whom the other acts.
    fn authorised(&self, clause: usize, verb: usize) -> Option<Range<usize>> {
        let passive = self.within(clause.min(verb), verb).first()?;
        let opens = passive.value == AwardWord::Passive && passive.start == clause && !self.line().capitals;
        let span = authority::phrase(self.line(), (passive.end + 1).min(verb), verb, self.names).filter(|_| opens)?;
        let behind = self.line().low[span.end..verb].trim_start();
        self.words.authorises(behind).then_some(span)
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
        let hand = |mark: &&Mark<AwardWord>| self.words.opens_presenter(&self.line().low[mark.start..mark.end]);
        let reason = self.within(award.end, limit).iter().find(|mark| self.opens_reason(mark));
        let limit = reason.map_or(limit, |mark| mark.start);
        let marks = self.within(award.end, limit);
        let Some(place) = marks.iter().position(|mark| hand(&mark)) else { return };
        let from = marks[place];
        // "awarded to officials from the ministry": where they work; "received A and B from X": of B first
        let works = place.checked_sub(1).map(|before| marks[before]).is_some_and(|before| {
            matches!(before.value, AwardWord::Individual | AwardWord::Collective) && before.end + 1 == from.start
        });
        if works {
            return;
        }
        let start = self.line().after(from.end).min(limit);
        let start = self.text()[start..limit].strip_prefix("the ").map_or(start, |rest| limit - rest.len());
        let person = self.region.people.iter().find(|(name, whole, _)| {
            let opens = whole.start.min(name.start);
            // "by the club's president, X"
            let owned = self.text().get(start..opens).is_some_and(|lead| {
                lead.len() <= 60 && !lead.contains(',') && (lead.ends_with("'s ") || lead.ends_with("’s "))
            });
            opens <= start && start <= name.start || name.start == start || owned
        });
        if let Some((_, _, person)) = person {
            let known = act.presenters.iter().any(|known| known == person);
            let received = act.recipients.iter().any(|one| one.name.as_deref() == Some(*person));
            if !known && !received {
                act.presenters.push((*person).to_owned());
            }
        } else if act.giver.is_none() {
            // "went to Ada Brook, a teacher from Ashby": where somebody lives
            let lives = self.text()[award.end..from.start].contains(',') && self.line().word_at(start).is_none();
            let giver = authority::phrase(self.line(), start, limit, self.names).filter(|_| !lives);
            act.giver = giver.map(|span| self.text()[span].to_owned());
        }
    }

    /// `Giám đốc Công an tỉnh tặng giấy khen Công an xã`: behind the award stands who gets it where another gives.
    pub(super) fn given_to_authority(&self, act: &mut Act, award: &Named, clause: Range<usize>, verb: &Verb) {
        let Some(behind) = award.giver.clone().filter(|giver| giver.start <= award.span.end + 1) else { return };
        let adjacent = self.text().get(award.span.end..behind.start).is_some_and(|gap| gap.trim().is_empty());
        if let Some((office, None)) = self.subject(clause.start, verb).filter(|_| adjacent) {
            let whole = self.uncalled(award.span.end, clause.end);
            act.recipients = if whole.is_empty() { self.region.right(behind) } else { whole };
            act.giver = Some(self.text()[office].to_owned());
        }
    }

    /// `được X tặng nhiều phần thưởng: A; B; C`: who gives all that the colon opens.
    pub(super) fn gives_all(&self, start: usize, award: usize) -> Option<String> {
        let marks = self.within(start.max(award.saturating_sub(CLAUSE_BYTES)), award);
        // "phong tặng danh hiệu, trong đó A được phong tặng …"
        let bare = |mark: &Mark<AwardWord>| {
            mark.value == AwardWord::Title && self.text()[mark.end..award].starts_with(',') && !self.line().capitals
        };
        let generic = marks.iter().rposition(|mark| mark.value == AwardWord::Generic || bare(mark))?;
        let partial = || bare(&marks[generic]) && marks[generic..].iter().any(|mark| mark.value == AwardWord::Partial);
        let colon = self.text()[marks[generic].end..award].contains([':', '(']) || partial();
        let verb =
            marks[..generic].iter().rposition(|mark| matches!(mark.value, AwardWord::Give | AwardWord::Grant))?;
        let passive = marks[..verb].last().filter(|mark| mark.value == AwardWord::Passive)?;
        let verb = marks[verb];
        let span = authority::phrase(self.line(), (passive.end + 1).min(verb.start), verb.start, self.names)?;
        let span = self.together(span, passive.end + 1, verb.start);
        let reaches = self.text()[span.end..verb.start].trim().is_empty();
        (colon && reaches && !self.line().capitals).then(|| self.text()[span].to_owned())
    }

    /// `được X khen, Y tặng`: who stands right before the verb.
    fn last_before(&self, start: usize, verb: usize) -> Option<Range<usize>> {
        let comma = start + self.text()[start..verb].rfind(", ")? + 2;
        let head = self.line().word_at(comma).filter(|word| word.value == DocumentWord::Authority)?;
        let span = authority::phrase(self.line(), head.start, verb, self.names)?;
        let told = self.text()[start..comma - 2].trim_end();
        let acts = self.line().words[..self.line().word_from(comma)]
            .last()
            .is_some_and(|word| word.end == start + told.len() && word.value == DocumentWord::Stop);
        (acts && !self.line().capitals && self.text()[span.end..verb].trim().is_empty()).then_some(span)
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
            granted: false,
            received: false,
            taken: false,
            announced: false,
            again: false,
            families: false,
        })
    }
}
