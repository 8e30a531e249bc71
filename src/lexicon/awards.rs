//! Names of awards, verbs of giving and receiving, recipients: the section `[awards.*]` of a lexicon, compiled.

use std::collections::BTreeMap;

use super::{
    award_again::Again,
    award_owners::Owners,
    award_scene::Scene,
    award_section::AwardSection,
    award_those::Those,
    award_word::AwardWord,
    determiners::Determiners,
    marks::{Marks, lower},
    words::{Words, lowered},
};

/// The section, compiled.
#[derive(Debug)]
pub struct AwardWords {
    /// Every phrase of the section.
    pub marks: Marks<AwardWord>,
    /// Nouns that end names of awards and are verbs of giving: `award`.
    pub(super) noun_verbs: Words,
    pub(super) prizes: Vec<String>,
    pub(super) grades: Vec<String>,
    pub(super) insignia: Vec<String>,
    pub(super) prize_kinds: Vec<String>,
    pub(super) prize_fields: Words,
    pub(super) superlatives: Words,
    pub(super) no_preposition: Vec<String>,
    pub(super) bare_heads: Vec<String>,
    pub(super) owned_heads: Vec<String>,
    pub(super) prize_heads: Vec<String>,
    pub(super) own_givers: Vec<String>,
    pub(super) confer: Vec<String>,
    pub(super) deputies: Vec<String>,
    pub(super) delegations: Words,
    pub(super) place_sizes: Vec<Words>,
    /// Words for people who are counted.
    pub(super) people: Words,
    pub(super) many: Vec<String>,
    pub(super) some: Vec<String>,
    pub(super) meetings: Vec<String>,
    pub(super) populace: Vec<String>,
    pub(super) jointly: Vec<String>,
    pub(super) being: Vec<String>,
    pub(super) papers: Vec<String>,
    pub(super) meant: BTreeMap<String, Vec<String>>,
    pub(super) partners: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) kin: Vec<String>,
    pub(super) families: Vec<String>,
    /// Awards named before, and who takes them in hand.
    pub again: Again,
    /// Words around possessives, and nouns that have them.
    pub owners: Owners,
    /// Words around a name that tell of an occasion, or of who receives.
    pub scene: Scene,
    /// Words for those who receive that name nobody by themselves.
    pub those: Those,
    /// Small words before nouns.
    pub determiners: Determiners,
    pub(super) open_names: Vec<String>,
    pub(super) made: Vec<String>,
    pub(super) got: Vec<String>,
    pub(super) as_well: Vec<String>,
    pub(super) contests: Vec<String>,
    pub(super) works: Vec<String>,
    pub(super) recall: Vec<String>,
    pub(super) pointers: Vec<String>,
    pub(super) prize_verbs: Vec<String>,
    pub(super) for_the_dead: Vec<String>,
    pub(super) repeatedly: Vec<String>,
    pub(super) award_bodies: Vec<String>,
    pub(super) relatives: Vec<String>,
    pub(super) in_turn: Vec<String>,
    pub(super) authorises: Vec<String>,
    pub(super) praise: Vec<String>,
    pub(super) posthumous: Vec<String>,
    pub(super) periods: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) repetitions: Vec<String>,
    pub(super) thereby: Vec<String>,
    pub(super) links: Vec<String>,
    pub(super) stand_ins: Vec<String>,
    pub(super) leads: Vec<String>,
    pub(super) reasons: Vec<String>,
    pub(super) handed_by: Vec<String>,
    pub(super) hand_over: Vec<String>,
    pub(super) ceremonies: Vec<String>,
    pub(super) organising: Vec<String>,
    pub(super) working: Vec<String>,
    pub(super) listing: Vec<String>,
    pub(super) wishing: Vec<String>,
    pub(super) spelled_out: BTreeMap<String, String>,
    pub(super) sums: BTreeMap<String, String>,
    pub(super) numbers: BTreeMap<String, u32>,
}

impl AwardWords {
    /// Compiles the section; an error names the list and what is wrong with it.
    pub fn compile(section: &AwardSection) -> Result<Self, (String, String)> {
        let mut words: Vec<(&str, AwardWord)> = Vec::new();
        for (list, value) in [
            (&section.names, AwardWord::Name(false)),
            (&section.state_names, AwardWord::Name(true)),
            (&section.heads, AwardWord::Head(false)),
            (&section.state_heads, AwardWord::Head(true)),
            (&section.prize_heads, AwardWord::Head(false)),
            (&section.titles, AwardWord::Title),
            (&section.nouns, AwardWord::Noun),
            (&section.links, AwardWord::Link),
            (&section.class, AwardWord::Class),
            (&section.classes, AwardWord::ClassName),
            (&section.give, AwardWord::Give),
            (&section.decide, AwardWord::Decide),
            (&section.grant, AwardWord::Grant),
            (&section.receive, AwardWord::Receive),
            (&section.passive, AwardWord::Passive),
            (&section.given_with, AwardWord::GivenWith),
            (&section.delegated, AwardWord::Delegated),
            (&section.on_behalf, AwardWord::OnBehalf),
            (&section.to, AwardWord::To),
            (&section.reason, AwardWord::Reason),
            (&section.reason_kept, AwardWord::ReasonKept),
            (&section.units, AwardWord::Unit),
            (&section.small_units, AwardWord::SmallUnit),
            (&section.collective, AwardWord::Collective),
            (&section.individual, AwardWord::Individual),
            (&section.times, AwardWord::Times),
            (&section.group, AwardWord::Group),
            (&section.partial, AwardWord::Partial),
            (&section.no_act, AwardWord::NoAct),
            (&section.traps, AwardWord::Trap),
            (&section.generic, AwardWord::Generic),
            (&section.and, AwardWord::And),
            (&section.stops, AwardWord::Stop),
            (&section.people_of, AwardWord::PeopleOf),
            (&section.pronouns, AwardWord::Pronoun),
            (&section.pairs, AwardWord::Pair),
            (&section.same, AwardWord::Same),
            (&section.goes, AwardWord::Goes),
            (&section.holders, AwardWord::Holder),
            (&section.says, AwardWord::Says),
        ] {
            words.extend(list.iter().map(|word| (word.as_str(), value)));
        }
        words.extend(section.numbers.iter().map(|(word, number)| (word.as_str(), AwardWord::Number(*number))));
        let marks = Marks::compile(words).map_err(|reason| ("awards".to_owned(), reason))?;
        let own_givers = section.own_givers.iter().map(|word| lower(word)).collect();
        let mut leads: Vec<String> = section.leads.iter().map(|word| format!("{} ", lower(word))).collect();
        leads.sort_by_key(|lead| std::cmp::Reverse(lead.len()));
        let sums = section.sums.iter().map(|(name, part)| (lower(name), lower(part))).collect();
        let stand_ins = section.stand_ins.iter().map(|word| lower(word)).collect();
        let grades = section.grades.clone();
        let prizes = section.prizes.iter().map(|word| format!("{} ", lower(word))).collect();
        let reasons = lowered(&section.reason);
        let (handed_by, ceremonies) = (lowered(&section.handed_by), lowered(&section.ceremonies));
        let (confer, posthumous) = (lowered(&section.confer), lowered(&section.posthumous));
        let thereby = lowered(&section.thereby);
        let periods = lowered(&section.periods);
        let deputies = section.deputies.iter().map(|word| format!("{} ", lower(word))).collect();
        let (prize_heads, links) = (lowered(&section.prize_heads), lowered(&section.links));
        let noun_verbs =
            section.nouns.iter().filter(|noun| section.give.contains(&lower(noun))).cloned().collect::<Vec<_>>();
        Ok(Self {
            marks,
            noun_verbs: noun_verbs.into(),
            prizes,
            grades,
            insignia: lowered(&section.insignia),
            prize_kinds: lowered(&section.prize_kinds),
            prize_fields: section.prize_fields.clone(),
            superlatives: section.superlatives.clone(),
            no_preposition: lowered(&section.no_preposition),
            bare_heads: lowered(&section.bare_heads),
            owned_heads: lowered(&section.owned_heads),
            prize_heads,
            own_givers,
            confer,
            deputies,
            delegations: section.delegations.clone(),
            place_sizes: section.place_sizes.clone(),
            people: section.individual.clone().into(),
            many: lowered(&section.many),
            some: lowered(&section.some),
            meetings: lowered(&section.meetings),
            populace: lowered(&section.populace),
            jointly: lowered(&section.jointly),
            being: lowered(&section.being),
            papers: lowered(&section.papers),
            meant: section.meant.iter().map(|(word, heads)| (lower(word), lowered(heads))).collect(),
            partners: lowered(&section.partners),
            places: lowered(&section.places),
            kin: lowered(&section.kin),
            families: lowered(&section.families),
            again: section.again.clone(),
            owners: section.owners.clone(),
            scene: section.scene.clone(),
            those: section.those.clone(),
            determiners: section.determiners.clone(),
            open_names: lowered(&section.open_names),
            made: lowered(&section.made),
            got: lowered(&section.got),
            as_well: section.as_well.iter().map(|words| format!(", {} ", lower(words))).collect(),
            contests: lowered(&section.contests),
            works: lowered(&section.works),
            recall: lowered(&section.recall),
            pointers: lowered(&section.pointers),
            prize_verbs: lowered(&section.prize_verbs),
            for_the_dead: lowered(&section.for_the_dead),
            repeatedly: lowered(&section.repeatedly),
            award_bodies: lowered(&section.award_bodies),
            relatives: lowered(&section.relatives),
            in_turn: lowered(&section.in_turn),
            authorises: lowered(&section.authorises),
            praise: lowered(&section.praise),
            posthumous,
            periods,
            levels: lowered(&section.levels),
            repetitions: lowered(&section.repetitions),
            thereby,
            links,
            stand_ins,
            leads,
            reasons,
            handed_by,
            hand_over: lowered(&section.hand_over),
            ceremonies,
            organising: lowered(&section.organising),
            working: lowered(&section.working),
            listing: lowered(&section.listing),
            wishing: lowered(&section.wishing),
            spelled_out: section.spelled_out.iter().map(|(word, full)| (lower(word), lower(full))).collect(),
            sums,
            numbers: section.numbers.iter().map(|(word, number)| (lower(word), *number)).collect(),
        })
    }
}
