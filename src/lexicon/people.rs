//! The section `[people.*]` of a lexicon: ranks, titles, offices, organisations, names.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};
use serde::Deserialize;

use super::{
    marks::lower,
    phrases::{Phrases, PhrasesBuilder, runs, words},
    syllables::Syllables,
    word::{Vocabulary, key},
};

/// The section as it stands in a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {
    order: Option<NameOrder>,
    ranks: Ranks,
    titles: Titles,
    honorifics: Honorifics,
    roles: Roles,
    organisations: OrganisationWords,
    abbreviations: BTreeMap<String, String>,
    variants: BTreeMap<String, Vec<String>>,
    committees: BTreeMap<String, String>,
    leads: Vec<Lead>,
    plurals: Plurals,
    names: Names,
    traps: Traps,
    stops: Stops,
    changes: Changes,
}

impl Section {
    /// Words that end the description of an office and are part of no body's name, and longer words that only begin alike.
    pub fn words_outside_bodies<'a>(&'a self, bodies: &[&str]) -> (Vec<&'a str>, &'a [String]) {
        let heads = self.organisations.heads.iter().map(|head| lower(head));
        let names: Vec<String> = heads.chain(bodies.iter().map(|name| lower(name))).collect();
        let inside: HashSet<&str> = names.iter().flat_map(|name| runs(name)).collect();
        let words = self.stops.words.iter().map(String::as_str);
        (words.filter(|word| !inside.contains(lower(word).as_str())).collect(), &self.stops.plain)
    }
}

/// How a language writes a person's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameOrder {
    /// Surname first, each word a syllable: Nguyễn Văn An.
    SurnameFirst,
    /// Given name first: Jane Doe.
    #[default]
    GivenFirst,
}

/// Declares the tables of the section: every list of phrases with the label that it gives.
macro_rules! lists {
    ($($table:ident [$name:literal] { $($list:ident => $label:ident),* $(,)? })*) => {
        $(
            #[derive(Debug, Default, Deserialize)]
            #[serde(deny_unknown_fields, default)]
            struct $table { $($list: Vec<String>,)* }

            impl $table {
                fn lists(&self) -> Vec<(&'static str, &[String], Label)> {
                    vec![$((concat!("people.", $name, ".", stringify!($list)), self.$list.as_slice(), Label::$label)),*]
                }
            }
        )*
    };
}

lists! {
    Ranks ["ranks"] { names => Rank, suffixes => RankSuffix, offices => TeamRank, teams => Team }
    Titles ["titles"] { names => Title, honours => Title }
    Honorifics ["honorifics"] { names => Honorific, plurals => Plural }
    Roles ["roles"] {
        heads => Head, callings => Calling, modifiers => Modifier, suffixes => RoleSuffix, open_bodies => OpenBody,
        closed_bodies => ClosedBody, portfolios => Portfolio, complete => Complete, aides => Aide, sovereign => Sovereign,
        commands => Command, former => Former, party => Party, bureaus => Bureau, delegates => Delegate, professions => Profession, crafts => Craft, incumbents => Incumbent, leaders => Leader, agents => Agent, epithets => Epithet, chiefs => Chief, compounds => Compound, addresses => Address, deputies => Deputy,
    }
    OrganisationWords ["organisations"] { heads => Organisation, common => Common, levels => Level, place_onsets => PlaceOnset, communes => Commune, short_levels => ShortLevel, unions => Union, places => Place, ends => OrganisationEnd, joined => Joined, deciders => Decider, passing => Passing, trades => Trade, specialties => Specialty, standing => StandIn }
    Traps ["traps"] { heads => Trap, tails => TrapTail, namesakes => Namesake, credits => Credit, honours => Honour, prizes => Prize }
    Stops ["stops"] {
        words => Stop, after_and => AfterAnd, and => And, also => Also, of => Of, at => At, plain => Plain, speech => Speech,
        relations => Relation, ages => Age, introductions => Introduction, calendar => Calendar, towards => Towards, counters => Counter, sides => Side, real_names => RealName, jointly => Jointly, terms => Term, personal => Personal, doers => Doer, mandates => Mandate, placings => Placing, owners => Owner, listings => Listing, namings => Naming, uniques => Unique, others => Other, presiding => Presiding,
    }
    Changes ["changes"] {
        promotion => Promotion, appointment => Appointment, being => Being, upwards => Upwards, recipients => For, behalf => Behalf, about => About, replacing => Replacing,
        conferral => Conferral, posts => Post, handovers => Handover, copulas => Copula, past => Past, once => Once,
    }
}

/// Offices, and the first words of the bodies that their holders lead.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Lead {
    offices: Vec<String>,
    bodies: Vec<String>,
}

/// Plurals that give each member of a list the singular: `Senators A and B`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Plurals {
    ranks: BTreeMap<String, String>,
    titles: BTreeMap<String, String>,
    roles: BTreeMap<String, String>,
    callings: BTreeMap<String, String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Names {
    surnames: Vec<String>,
    rarer_surnames: Vec<String>,
    sure_surnames: Vec<String>,
    middles: Vec<String>,
    sure_middles: Vec<String>,
    given: Vec<String>,
    particles: Vec<String>,
    nobiliary: Vec<String>,
    generations: Vec<String>,
    postnominals: Vec<String>,
    exemplary: Vec<String>,
    onsets: Vec<String>,
    rimes: Vec<String>,
}

/// What a phrase can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "the names are those of the lists in the lexicon files, which explain them")]
pub enum Label {
    Rank,
    RankSuffix,
    Title,
    Honorific,
    Plural,
    Head,
    Calling,
    Modifier,
    RoleSuffix,
    OpenBody,
    ClosedBody,
    Portfolio,
    Complete,
    Aide,
    Sovereign,
    Organisation,
    Common,
    OrganisationEnd,
    Level,
    Place,
    Surname,
    RarerSurname,
    Middle,
    SureMiddle,
    Given,
    Particle,
    Nobiliary,
    Joined,
    Generation,
    Exemplary,
    Trap,
    TrapTail,
    Namesake,
    Credit,
    Stop,
    AfterAnd,
    And,
    Also,
    Of,
    At,
    Plain,
    Speech,
    Relation,
    Age,
    Introduction,
    Calendar,
    Towards,
    Counter,
    Promotion,
    Appointment,
    Being,
    Upwards,
    For,
    Behalf,
    About,
    Command,
    Former,
    Party,
    Bureau,
    Delegate,
    Profession,
    Committee,
    PlaceOnset,
    Commune,
    /// A level as one letter before a full stop: `H.Bắc Tân`.
    ShortLevel,
    Union,
    SureSurname,
    Replacing,
    Conferral,
    Side,
    RealName,
    /// Before the office of those named together: `đều là`.
    Jointly,
    Term,
    Personal,
    Doer,
    /// Before an office: of those for whom somebody acts.
    Mandate,
    Post,
    Decider,
    Passing,
    Compound,
    Leader,
    Agent,
    Epithet,
    Address,
    Craft,
    Incumbent,
    Specialty,
    StandIn,
    Other,
    Presiding,
    Chief,
    Handover,
    Postnominal,
    TeamRank,
    Team,
    Copula,
    Past,
    Placing,
    Honour,
    Prize,
    Owner,
    Deputy,
    Listing,
    Trade,
    Naming,
    Unique,
    Once,
}

/// The section, compiled.
#[derive(Debug)]
pub struct PeopleWords {
    /// How names are written.
    pub order: NameOrder,
    /// The words that phrases are made of.
    pub vocabulary: Vocabulary,
    /// Every phrase with its labels.
    pub phrases: Phrases,
    /// Usual abbreviations by [`key`], with what they stand for.
    pub abbreviations: HashMap<String, String>,
    /// Levels of administration by [`key`], with the party committee that leads each.
    pub committees: HashMap<String, String>,
    /// Plurals of ranks and offices by [`key`], with the singular.
    pub singulars: HashMap<String, String>,
    /// Words of offices that lead a body, longest first, with the place in `bodies` of the bodies that they lead.
    leads: Vec<(Vec<String>, usize)>,
    bodies: Vec<Vec<Vec<String>>>,
    /// What the names of the language are made of.
    pub syllables: Syllables,
}

impl PeopleWords {
    /// Compiles the section; an error names the list and what is wrong with it.
    pub fn compile(section: &Section) -> Result<Self, (String, String)> {
        let mut vocabulary = Vocabulary::default();
        let mut builder = PhrasesBuilder::new();
        let mut add = |place: &str, phrase: &str, label| {
            let mut phrases = vec![phrase.to_owned()];
            for (words, variants) in &section.variants {
                let spelled: Vec<String> =
                    phrases.iter().filter(|phrase| phrase.contains(words.as_str())).cloned().collect();
                phrases.extend(
                    variants.iter().flat_map(|variant| spelled.iter().map(|phrase| phrase.replace(words, variant))),
                );
            }
            phrases
                .iter()
                .try_for_each(|phrase| builder.add(&mut vocabulary, phrase, label))
                .map_err(|reason| (place.to_owned(), reason))
        };
        let names = &section.names;
        let of_names = [
            ("people.names.surnames", names.surnames.as_slice(), Label::Surname),
            ("people.names.rarer_surnames", &names.rarer_surnames, Label::RarerSurname),
            ("people.names.sure_surnames", &names.sure_surnames, Label::SureSurname),
            ("people.names.middles", &names.middles, Label::Middle),
            ("people.names.sure_middles", &names.sure_middles, Label::SureMiddle),
            ("people.names.given", &names.given, Label::Given),
            ("people.names.particles", &names.particles, Label::Particle),
            ("people.names.nobiliary", &names.nobiliary, Label::Nobiliary),
            ("people.names.generations", &names.generations, Label::Generation),
            ("people.names.postnominals", &names.postnominals, Label::Postnominal),
            ("people.names.exemplary", &names.exemplary, Label::Exemplary),
        ];
        let tables = [
            section.ranks.lists(),
            section.titles.lists(),
            section.honorifics.lists(),
            section.roles.lists(),
            section.organisations.lists(),
            section.traps.lists(),
            section.stops.lists(),
            section.changes.lists(),
            of_names.to_vec(),
        ];
        for (place, phrases, label) in tables.into_iter().flatten() {
            for phrase in phrases {
                add(place, phrase, label)?;
            }
        }
        let plurals = &section.plurals;
        let of_plurals = [
            (&plurals.ranks, Label::Rank),
            (&plurals.roles, Label::Head),
            (&plurals.callings, Label::Calling),
            (&plurals.titles, Label::Title),
        ];
        for (plural, label) in of_plurals.iter().flat_map(|(map, label)| map.keys().map(|key| (key, *label))) {
            add("people.plurals", plural, label)?;
            add("people.plurals", plural, Label::Plural)?;
        }
        for committee in section.committees.values() {
            add("people.committees", committee, Label::Committee)?;
        }
        for head in &section.roles.complete {
            add("people.roles.complete", head, Label::Head)?;
        }
        // "Phó Trưởng phòng": a modified head is one phrase, so that it is recognised as a whole.
        let alone = |word: &&String| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
        let fused = section.order == Some(NameOrder::SurnameFirst);
        let modifiers = section.roles.modifiers.iter().filter(|word| fused && alone(word));
        for (modifier, head) in modifiers.flat_map(|word| section.roles.heads.iter().map(move |head| (word, head))) {
            add("people.roles.heads", &format!("{modifier} {head}"), Label::Head)?;
        }
        let keys = |parts: &[String]| -> Vec<String> {
            let mut buffer = String::new();
            parts
                .iter()
                .map(|part| {
                    key(part, &mut buffer);
                    buffer.clone()
                })
                .collect()
        };
        let phrase = |phrase: &String| keys(&words(phrase).iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        let keyed = |map: &BTreeMap<String, String>| -> Vec<(String, String)> {
            map.iter().map(|(short, long)| (phrase(short).join(" "), long.clone())).collect()
        };
        let mut leads: Vec<(Vec<String>, usize)> = Vec::new();
        for (kind, lead) in section.leads.iter().enumerate() {
            leads.extend(lead.offices.iter().map(|office| (phrase(office), kind)));
        }
        leads.sort_by_key(|(office, _)| std::cmp::Reverse(office.len()));
        Ok(Self {
            bodies: section.leads.iter().map(|lead| lead.bodies.iter().map(phrase).collect()).collect(),
            leads,
            order: section.order.unwrap_or_default(),
            phrases: builder.build(),
            vocabulary,
            abbreviations: keyed(&section.abbreviations).into_iter().collect(),
            committees: keyed(&section.committees).into_iter().collect(),
            singulars: of_plurals.iter().flat_map(|(map, _)| keyed(map)).collect(),
            syllables: Syllables::new(keys(&names.onsets), keys(&names.rimes)),
        })
    }

    /// The kind of body that the holder of an office leads, by the [`key`]s of its title.
    pub fn lead(&self, title: &[String]) -> Option<usize> {
        let holds = |office: &[String]| title.windows(office.len().max(1)).any(|part| part == office);
        let kind = self.leads.iter().find(|(office, _)| holds(office))?.1;
        Some(kind).filter(|kind| !self.bodies[*kind].is_empty())
    }

    /// The first words of the bodies of a kind, as [`key`]s.
    pub fn bodies(&self, kind: usize) -> &[Vec<String>] {
        &self.bodies[kind]
    }
}
