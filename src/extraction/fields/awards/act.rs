//! Acts of conferral in one line: verb, giver, presenters, recipients and reason of every award that is named.

use std::ops::Range;

use super::{
    name::Named,
    received::Received,
    recipients::Region,
    shared::Told,
    verb::{Frame, Verb},
};
use crate::{
    article::Recipient,
    extraction::fields::{line::Line, resolutions::Resolutions},
    lexicon::{AwardWord, AwardWords, Mark},
};

/// An act as one sentence tells it.
#[derive(Clone, Debug)]
pub struct Act {
    /// Index of the line.
    pub line: usize,
    /// Bytes of the award's name.
    pub span: Range<usize>,
    /// The award.
    pub name: String,
    /// Whether the state gives it.
    pub state: bool,
    /// In whose name, as written.
    pub giver: Option<String>,
    /// The giver is someone for whom another acts.
    pub delegated: bool,
    /// The giver is only the subject of `trao`: perhaps one who acts for another.
    pub weak: bool,
    /// Who hands over.
    pub presenters: Vec<String>,
    /// Who receives.
    pub recipients: Vec<Recipient>,
    /// Why.
    pub reason: Option<Range<usize>>,
    /// Numbers of documents named beside it.
    pub resolutions: Vec<String>,
    /// Those who receive are dead.
    pub posthumous: bool,
    /// Told by who takes it in hand: for the dead, their kin.
    pub received: bool,
    /// What a ceremony is held for.
    pub announced: bool,
    /// Told of an award that was named before.
    pub again: bool,
}

impl Act {
    /// An act of which nothing but the award is known.
    pub fn of(line: usize, award: &Named) -> Self {
        Self {
            line,
            span: award.span.clone(),
            name: award.name.clone(),
            state: award.state,
            giver: None,
            delegated: false,
            weak: false,
            presenters: Vec::new(),
            recipients: Vec::new(),
            reason: None,
            resolutions: Vec::new(),
            posthumous: false,
            received: false,
            announced: false,
            again: award.again,
        }
    }
}

/// Reads the acts of one line.
pub struct Reader<'a> {
    /// Index of the line.
    pub index: usize,
    /// The line with its award words and people.
    pub region: Region<'a>,
    /// Bytes of people's names, in order.
    pub names: &'a [Range<usize>],
    /// The words of the language.
    pub words: &'a AwardWords,
    /// Where the line names documents, by their number in `resolutions`.
    pub documents: &'a [(usize, Range<usize>)],
    /// The documents of the story.
    pub resolutions: &'a Resolutions,
}

impl<'a> Reader<'a> {
    pub(super) fn line(&self) -> &'a Line<'a> {
        self.region.line
    }

    pub(super) fn marks(&self) -> &'a [Mark<AwardWord>] {
        self.region.marks
    }

    pub(super) fn text(&self) -> &'a str {
        self.region.line.text
    }

    /// The award words that lie within a stretch.
    pub(super) fn within(&self, start: usize, end: usize) -> &'a [Mark<AwardWord>] {
        let first = self.marks().partition_point(|mark| mark.start < start);
        let last = self.marks().partition_point(|mark| mark.end <= end);
        &self.marks()[first..last.max(first)]
    }

    /// The acts, in order. `person` is the last person named before the line.
    pub fn acts(&self, named: &[Named], person: Option<&str>) -> Vec<Act> {
        let mut acts: Vec<Act> = Vec::new();
        let verbs: Vec<Option<Verb>> = (0..named.len()).map(|index| self.verb(named, index)).collect();
        let mut governing: Option<usize> = None;
        let mut said: Option<String> = None;
        let mut linked = false;
        let mut gives: Vec<bool> = Vec::new();
        for index in 0..named.len() {
            let award = &named[index];
            let sentence = self.line().sentence(award.span.start);
            let first_of_sentence = index == 0 || named[index - 1].span.start < sentence.start;
            if verbs[index].is_some() {
                governing = Some(index);
            } else if first_of_sentence {
                governing = None;
            }
            linked = verbs[index].is_some()
                || self.opens_part(award.span.start)
                || linked
                    && !first_of_sentence
                    && index > 0
                    && !self.gapped(named[index - 1].end, award.span.start).is_empty()
                || linked
                    && !first_of_sentence
                    && !self.text()[named[index - 1].span.start..award.span.start].contains(';');
            let Some(governor) = governing.filter(|_| linked) else {
                let labelled = self.labelled(award, named.get(index + 1));
                gives.extend(labelled.iter().map(|_| false));
                acts.extend(labelled);
                continue;
            };
            let Some(verb) = verbs[governor] else { continue };
            if self.is_no_act(&sentence, named, governor, &verb) || self.opens_prizes(award, named.get(index + 1)) {
                continue;
            }
            let floor = if governor == 0 || named[governor - 1].span.start < sentence.start {
                sentence.start
            } else {
                named[governor - 1].end
            };
            let mut act = Act::of(self.index, award);
            act.posthumous = self.is_posthumous(verb.start, self.right_limit(named, &verbs, index, sentence.end));
            act.announced = self.words.holds_ceremony(self.line().low[sentence.start..verb.word.start].trim());
            act.received = verb.word.value == AwardWord::Receive;
            // a quotation may close behind the end of its sentence
            let limit = self.right_limit(named, &verbs, index, sentence.end).max(award.end);
            let clause = self.behind_speech(self.clause_start(floor, verb.start), verb.start);
            let mut others = verb.frame == Frame::Passive && self.is_left_open(clause.min(verb.start)..verb.start);
            match verb.frame {
                Frame::Passive => {
                    let same = acts.last().filter(|last| last.span.start >= sentence.start);
                    let gave = gives.last().is_some_and(|gave| *gave);
                    let told = Received { award, verb: &verb, sentence: &sentence, clause, limit, same, gave, person };
                    act.recipients = self.received(&told);
                    if governor < index && index > 0 {
                        let gapped = self.gapped(named[index - 1].end, award.span.start);
                        act.recipients = if gapped.is_empty() { act.recipients } else { gapped };
                    }
                    if act.posthumous && act.received && !self.line().capitals {
                        act.recipients = self.dead(award.end, limit, sentence.start..verb.start);
                    }
                }
                Frame::Active | Frame::Subject => {
                    let to = self.within(award.end, limit).first();
                    let own = to.is_some_and(|to| to.value == AwardWord::To && to.start == award.end + 1);
                    if index == governor && verb.frame == Frame::Active && !own {
                        act.recipients = self.between(verb.word.end, award.span.start);
                        let alone = verb.word.end..award.span.start.max(verb.word.end);
                        if act.recipients.is_empty() && !award.again && self.is_pronoun(&alone) {
                            act.recipients = self.pronoun(alone, person);
                        }
                    }
                    if act.recipients.is_empty() {
                        act.recipients = self.behind(award.end, limit);
                    }
                    let goes = matches!(verb.word.value, AwardWord::Goes | AwardWord::Group);
                    if act.recipients.is_empty() && goes && index == governor {
                        act.recipients = self.region.right(verb.word.end..limit.max(verb.word.end));
                    }
                    let shared = (index + 1..named.len()).take_while(|next| {
                        let gap = self.text()[named[next - 1].end..named[*next].span.start].trim_matches([' ', ',']);
                        gap.is_empty()
                            || self.within(named[next - 1].end, named[*next].span.start).iter().any(|mark| {
                                mark.value == AwardWord::And && self.text()[mark.start..mark.end].len() == gap.len()
                            })
                    });
                    // "6 giải Khuyến khích và giải phụ cho A": the number tells of the first
                    let counted = self.words.is_prize(&award.name) && self.counted(award.span.start).is_some();
                    if act.recipients.is_empty()
                        && !counted
                        && let Some(last) = shared.last()
                    {
                        let limit = self.right_limit(named, &verbs, last, sentence.end).max(named[last].end);
                        act.recipients = self.behind(named[last].end, limit);
                        others = self.names_others(named[last].end, limit);
                    }
                }
            }
            // "The medal was presented by X": who stands behind hands over
            let hand = self.within(verb.word.end, limit).first().filter(|mark| mark.start == verb.word.end + 1);
            if award.again
                && hand.is_some_and(|mark| self.words.opens_presenter(&self.line().low[mark.start..mark.end]))
            {
                act.recipients.clear();
            }
            if act.recipients.is_empty() && verb.frame != Frame::Passive && !award.again {
                act.recipients = self.to_pronoun(award.end, limit, person);
            }
            if verb.frame != Frame::Passive && act.recipients.iter().all(|one| one.count.is_some()) {
                let alone = self.to_unit(award.end, limit);
                act.recipients.splice(0..0, alone);
            }
            self.name_pointed(&mut act.recipients, verb.start);
            self.people_around(&mut act, award, &verb, &sentence, clause);
            if verb.frame == Frame::Active && act.recipients.is_empty() {
                self.given_to_authority(&mut act, award, clause..limit, &verb);
            }
            if act.giver.is_none() && act.presenters.is_empty() {
                self.document_giver(&mut act, clause.min(verb.start), verb.start);
            }
            if act.giver.is_none() {
                self.document_behind(&mut act, award.end, limit);
                self.by_decree(&mut act, &sentence, &verb);
            }
            let last = acts.last().filter(|last| !first_of_sentence && last.span.start >= sentence.start);
            let told = Told { award, verb: &verb, clause, sentence: &sentence, shares_verb: governor < index };
            self.share(&mut act, &told, last, index.checked_sub(1).map(|before| &named[before]), &mut said);
            if self.words.is_prize(&award.name)
                && act.recipients.iter().all(|one| one.count.is_some())
                && let Some(count) = self.counted(award.span.start)
            {
                act.recipients = vec![count];
            }
            if act.recipients.is_empty() {
                act.recipients.extend(self.counted_ahead(award, limit));
            }
            let before = acts.last().filter(|last| last.span.start >= sentence.start && index > 0);
            if act.recipients.is_empty()
                && !others
                && !self.names_others(award.end, limit)
                && let Some(last) = before.filter(|last| {
                    !self.text()[last.span.end..award.span.start].contains(';')
                        || verb.frame == Frame::Active
                        || self.opens_part(award.span.start)
                        // "; năm 1985 được tặng …": the subject of the part before
                        || self.text()[clause.min(verb.start)..verb.start].split_whitespace().count() <= 2
                        || self.says_only_when(clause, verb.start)
                })
            {
                act.recipients.clone_from(&last.recipients);
            }
            if act.giver.is_none() && act.presenters.is_empty() {
                act.giver = self.gives_all(sentence.start, award.span.start);
            }
            if act.giver.is_none() && act.presenters.is_empty() {
                self.thereby(&mut act, &sentence);
            }
            self.takes_for_another(&mut act, sentence.start..verb.word.end, award.end);
            self.as_well(&mut act.recipients, award.end, limit);
            act.presenters.retain(|name| !act.recipients.iter().any(|one| one.name.as_ref() == Some(name)));
            act.reason = self.reason(award.end, limit);
            act.resolutions = self.documents(sentence.start.max(clause.min(verb.start)), limit);
            acts.push(act);
            gives.push(verb.frame == Frame::Active);
        }
        self.as_neighbours(&mut acts);
        self.take_turns(&mut acts);
        self.share_giver(named, &mut acts);
        self.share_recipients(&mut acts, &gives);
        acts
    }

    /// `trao Giải thưởng X lần thứ V: 2 giải A cho R`: a contest, whose prizes the colon opens.
    fn opens_prizes(&self, award: &Named, next: Option<&Named>) -> bool {
        let Some(next) = next.filter(|next| self.words.is_prize(&next.name)) else { return false };
        let gap = self.text()[award.end..next.span.start.max(award.end)].trim_end();
        let gap = gap.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        gap.ends_with(':')
            && gap.len() <= 60
            && !gap.contains([',', ';', '.'])
            && !self.line().capitals
            && self.words.is_contest(&award.name)
    }

    /// Whether an award is the next part of a list with semicolons: `trao A cho R; B cho S`.
    fn opens_part(&self, award: usize) -> bool {
        let mut before = self.text()[..award].trim_end_matches([' ', '“', '"']);
        // "; 3 giải Ba": how many come first
        let word = before.rfind([' ', ';']).map_or(0, |at| at + 1);
        let counts = self.within(word, before.len()).first().is_some_and(|mark| {
            matches!(mark.value, AwardWord::Number(_)) && mark.end - mark.start == before.len() - word
        });
        if counts || word < before.len() && before[word..].bytes().all(|byte| byte.is_ascii_digit()) {
            before = before[..word].trim_end();
        }
        let and = self.within(before.rfind(' ').map_or(0, |space| space + 1), award).first();
        let before = match and.filter(|mark| mark.value == AwardWord::And && mark.end == before.len()) {
            Some(and) => before[..and.start].trim_end(),
            None => before,
        };
        // "went to A; the Bronze Star to B"
        let article = self.line().capitals && before.ends_with("; the");
        article || before.ends_with(';')
    }

    /// `A received the Silver Star, and B the Bronze Star`: who stands between two awards of one verb.
    fn gapped(&self, from: usize, award: usize) -> Vec<Recipient> {
        let line = self.line();
        let inside = |(name, ..): &&(Range<usize>, Range<usize>, &str)| name.start >= from && name.end <= award;
        let people: Vec<_> = self.region.near(&(from..award)).iter().filter(inside).collect();
        let (Some(first), Some(last)) = (people.first(), people.last()) else { return Vec::new() };
        let lead = line.low[from..first.1.start.min(first.0.start).max(from)].trim_matches([' ', ',', ';']);
        let tail = line.low[last.0.end.max(last.1.end).min(award)..award].trim_matches([' ', ',']);
        let joint = lead.is_empty()
            || self
                .within(from, first.0.start)
                .iter()
                .any(|mark| mark.value == AwardWord::And && lead.len() == mark.end - mark.start);
        if !line.capitals || !joint || !self.words.again.is_article(tail) {
            return Vec::new();
        }
        self.region.right(from..award)
    }

    /// Where the clause of a verb begins: after a semicolon or the award before.
    fn clause_start(&self, floor: usize, verb: usize) -> usize {
        let floor = floor.min(verb);
        let cut = self.text()[floor..verb].rfind(';').map_or(floor, |index| floor + index + 1);
        let verbal = |mark: &Mark<AwardWord>| {
            matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::Passive)
        };
        // a list of people with semicolons is one subject
        let cut = if self.within(floor, cut).iter().any(verbal) || floor > self.line().sentence(verb).start {
            cut
        } else {
            floor
        };
        cut + (self.text()[cut..verb].len() - self.text()[cut..verb].trim_start_matches([' ', ',', '.']).len())
    }

    /// Past who says it: `ông A cho biết HTX B được tặng …`.
    pub(super) fn behind_speech(&self, clause: usize, verb: usize) -> usize {
        let says = self.within(clause.min(verb), verb).iter().rev().find(|mark| mark.value == AwardWord::Says);
        let Some(says) = says.filter(|_| !self.line().capitals) else { return clause };
        let start = says.end
            + (self.text()[says.end..verb].len()
                - self.text()[says.end..verb].trim_start_matches([' ', ':', ',', '“', '"']).len());
        let opens = self.within(start, verb).first().is_some_and(|mark| {
            mark.start == start
                && matches!(mark.value, AwardWord::Stop | AwardWord::Receive | AwardWord::Passive | AwardWord::Pronoun)
        });
        if start >= verb || opens { clause } else { start }
    }

    /// Where the words about an award end: where the next act begins.
    fn right_limit(&self, named: &[Named], verbs: &[Option<Verb>], index: usize, sentence: usize) -> usize {
        let Some(next) = named.get(index + 1).filter(|next| next.span.start < sentence) else { return sentence };
        let begin = named[index].end;
        let Some(verb) = verbs[index + 1] else {
            if let Some(cut) = self.text()[begin..next.span.start.max(begin)].rfind(';') {
                return begin + cut;
            }
            return self.last_joint(begin, next.span.start);
        };
        let edge = if verb.frame == Frame::Subject { next.span.start } else { verb.start };
        if edge <= begin {
            return begin.max(next.span.start);
        }
        if let Some(cut) = self.text()[begin..edge].rfind(';') {
            return begin + cut;
        }
        // "cho A và B, Sở Văn hóa, Thể thao và Du lịch tặng": who gives the next begins behind the joint
        let office = (verb.frame == Frame::Active).then(|| self.subject(begin, &verb)).flatten();
        if let Some((office, None)) = office.filter(|(office, _)| self.follows_joint(office.start)) {
            return self.last_joint(begin, office.start);
        }
        self.last_joint(begin, edge)
    }

    /// The last comma or `và` before a place.
    fn last_joint(&self, begin: usize, edge: usize) -> usize {
        let comma = self.text()[begin..edge].rfind(", ").map(|index| begin + index);
        let and =
            self.within(begin, edge).iter().rev().find(|mark| mark.value == AwardWord::And).map(|mark| mark.start);
        comma.max(and).unwrap_or(edge)
    }

    /// Recipients between verb and award: `tặng 14 tập thể Bằng khen`.
    fn between(&self, start: usize, end: usize) -> Vec<Recipient> {
        if end <= start + 3 {
            return Vec::new();
        }
        let with = self
            .within(start, end)
            .iter()
            .rev()
            .find(|mark| mark.value == AwardWord::GivenWith)
            .map_or(end, |mark| mark.start);
        let to =
            self.within(start, with).iter().find(|mark| mark.value == AwardWord::To).map_or(start, |mark| mark.end);
        self.region.right(to..with)
    }

    /// Whether the verb, or one behind the award, honours the dead.
    fn is_posthumous(&self, start: usize, end: usize) -> bool {
        self.within(start, end).iter().any(|mark| self.words.honours_the_dead(&self.line().low[mark.start..mark.end]))
    }
}
