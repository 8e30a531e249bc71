//! Acts of conferral in one line: verb, giver, presenters, recipients and reason of every award that is named.

use std::ops::Range;

use super::{
    given::Given,
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
    /// Told as given, of somebody whom nobody may know: `thân chủ từng được tặng thưởng A`.
    pub granted: bool,
    /// Told by who takes it in hand: for the dead, their kin.
    pub received: bool,
    /// Told of whoever takes in hand what was named before, perhaps for another.
    pub taken: bool,
    /// What a ceremony is held for.
    pub announced: bool,
    /// Told of an award that was named before.
    pub again: bool,
    /// Given into the hands of families that nobody names.
    pub families: bool,
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
            granted: false,
            received: false,
            taken: false,
            announced: false,
            again: award.again,
            families: false,
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
            act.granted = verb.frame == Frame::Passive && verb.word.value == AwardWord::Grant;
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
                    let told = Given {
                        named,
                        verbs: &verbs,
                        index,
                        governor,
                        verb: &verb,
                        limit,
                        sentence: sentence.end,
                        person,
                    };
                    act.recipients = self.given(&told);
                    if act.recipients.is_empty()
                        && let Some(row) = self.behind_row(&told)
                    {
                        act.recipients = self.behind(row.start, row.end);
                        others = self.names_others(row.start, row.end);
                    }
                }
            }
            // "Danh hiệu A được Nhà nước phong tặng năm 1969, nhưng ông …": of whom the sentence speaks
            if act.recipients.is_empty() && verb.frame == Frame::Subject && !self.names_others(award.end, limit) {
                act.recipients = self.spoken_of(&sentence, award.span.start, person);
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
            self.give_the_dead(&mut act, award.end, limit);
            self.people_around(&mut act, award, &verb, &sentence, clause);
            // "thừa ủy quyền của X trao A cho R; trao B của Y và C": C is not X's
            let beside = index.checked_sub(1).filter(|_| governor < index && clause > sentence.start);
            if act.delegated && !award.state && beside.is_some_and(|before| named[before].giver.is_some()) {
                (act.giver, act.delegated) = (None, false);
            }
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
                    // "trao A cho R; trao B của Y": B goes to others
                    let lead = self.text()[clause.min(verb.start)..verb.start].trim();
                    // "được X tặng A; phong tặng B": still of the passive
                    let gave = gives.last().is_some_and(|gave| *gave);
                    let own = verb.frame == Frame::Active && governor == index && lead.is_empty() && gave;
                    !self.text()[last.span.end..award.span.start].contains(';')
                        || verb.frame == Frame::Active && !own
                        || self.opens_part(award.span.start)
                        // "; năm 1985 được tặng …": the subject of the part before
                        || !own
                            && (self.text()[clause.min(verb.start)..verb.start].split_whitespace().count() <= 2
                                || self.says_only_when(clause, verb.start))
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
            if verb.frame == Frame::Subject && self.adds_to(&act, acts.last()) {
                let more = std::mem::take(&mut act.recipients);
                acts.last_mut().into_iter().for_each(|last| last.recipients.extend(more.iter().cloned()));
                continue;
            }
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

    /// Whether the verb, or one behind the award, honours the dead.
    fn is_posthumous(&self, start: usize, end: usize) -> bool {
        self.within(start, end).iter().any(|mark| self.words.honours_the_dead(&self.line().low[mark.start..mark.end]))
    }
}
