//! Acts of conferral.
//!
//! - [`name`]: names of awards, by what follows a head ([`headed`], [`prize`]), with their [`class`] and who gives them ([`owner`]), the
//!   English ones by their [`ending`]; those that only describe who receives another
//!   are left out ([`relative`]).
//! - [`act`]: what a sentence tells around a name, within its [`clause`], of [`verb`] ([`told`]), [`giver`] ([`subject`], [`decreed`]), [`pronoun`],
//!   [`agent`], recipients ([`given`], [`received`], [`tail`]) and [`reason`].
//!   [`recipients`] reads a stretch in [`chunks`] (each a [`chunk`], [`joined`], [`called`]): people, units ([`unit`], [`bridge`], [`continued`]) and numbers ([`count`], [`number`]).
//!   [`again`] tells what `the medals` are, [`counted`] reads numbers before an award, [`shared`] what the acts of a sentence have in common.
//! - [`heading`]: awards whose recipients stand in a list below; [`labelled`]: behind a colon; [`following`]: those named in the sentence behind.
//! - [`ledger`]: the same act told several times, joined to an [`entry`] ([`sums`]: parts of one another, [`carried`]: givers told before); [`whole`]: short names of units in full; [`meant`]: what a word for one stands for.

mod act;
mod again;
mod agent;
mod bridge;
mod called;
mod carried;
mod chunk;
mod chunks;
mod class;
mod clause;
mod continued;
mod count;
mod counted;
mod decreed;
mod ending;
mod entry;
mod following;
mod given;
mod giver;
mod headed;
mod heading;
mod joined;
mod labelled;
mod ledger;
mod meant;
mod name;
mod number;
mod owner;
mod prize;
mod pronoun;
mod reason;
mod received;
mod recipients;
mod relative;
mod shared;
mod subject;
mod sums;
mod tail;
mod told;
mod unit;
mod verb;
mod whole;

use std::ops::Range;

use super::{Texts, authority, people::People, resolutions::Resolutions};
use crate::{
    article::{Award, EvidenceMap, Part, Person},
    lexicon::{AwardWord, AwardWords, DocumentWord, Lexicon, Mark, lower},
};
use act::Act;
use recipients::Region;

/// The awards of a story.
#[derive(Clone, Debug, Default)]
pub struct Awards {
    /// In order of first mention.
    pub list: Vec<Award>,
    /// By field path (`awards/0/giver`).
    pub evidence: EvidenceMap,
}

/// For whom an English ceremony is held, where the story says so of one authority only: `on behalf of the King`.
fn said_once(texts: &Texts, words: &AwardWords, marks: &[Vec<Mark<AwardWord>>]) -> Option<String> {
    let mut said: Option<String> = None;
    for (index, line) in texts.lines.iter().enumerate().filter(|(_, line)| line.capitals) {
        for mark in marks[index].iter().filter(|mark| mark.value == AwardWord::Delegated) {
            let sentence = line.sentence(mark.start);
            let limit = sentence.end;
            // "on the reward presented by the Party": another gives
            let by = |mark: &Mark<AwardWord>| {
                line.low[mark.end..].strip_prefix(' ').is_some_and(|rest| words.opens_giver(rest))
            };
            let gives = |mark: &&Mark<AwardWord>| {
                matches!(mark.value, AwardWord::Give | AwardWord::Grant | AwardWord::Receive | AwardWord::Generic)
                    && !by(mark)
            };
            // "On behalf of the Politburo, X announced the decision": nothing is given
            let mut here = marks[index].iter().filter(|mark| sentence.contains(&mark.start));
            // "On behalf of the King, X presented the Military Cross": of that award alone
            let named = |mark: &&Mark<AwardWord>| {
                let proper = line.text[mark.start..].starts_with(char::is_uppercase);
                mark.value == AwardWord::Noun && proper || matches!(mark.value, AwardWord::Name(_))
            };
            if !here.clone().any(|mark| gives(&mark)) || here.any(|mark| named(&mark)) {
                continue;
            }
            let from = line.after(mark.end).min(limit);
            let bare = line.text[from..limit].strip_prefix("the ").map_or(from, |rest| limit - rest.len());
            let Some(span) = authority::phrase(line, bare, limit, &texts.names[index]) else { continue };
            let article = if line.text[..span.start].ends_with("the ") { "the " } else { "" };
            let giver = &line.text[span];
            let giver = if giver.contains(' ') { giver.to_owned() } else { format!("{article}{giver}") };
            match &said {
                Some(known) if *known != giver => return None,
                _ => said = Some(giver),
            }
        }
    }
    said.or_else(|| sovereign(texts)).or_else(|| conferred_by(texts, words, marks))
}

/// `a ceremony to present medals conferred by the Lao President`: who gives all that the story names.
fn conferred_by(texts: &Texts, words: &AwardWords, marks: &[Vec<Mark<AwardWord>>]) -> Option<String> {
    for (index, line) in texts.lines.iter().enumerate().filter(|(_, line)| line.capitals) {
        for pair in marks[index].windows(2) {
            let (noun, verb) = (pair[0], pair[1]);
            let given = noun.value == AwardWord::Noun
                && matches!(verb.value, AwardWord::Give | AwardWord::Grant)
                && noun.end + 1 == verb.start
                && line.low[..noun.end].ends_with('s')
                && line.text[noun.start..].starts_with(char::is_lowercase);
            let Some(rest) = line.low[verb.end..].strip_prefix(' ').filter(|_| given) else { continue };
            if !words.opens_giver(rest) {
                continue;
            }
            let from = line.text.len() - rest.len() + rest.find(' ').map_or(0, |space| space + 1);
            let from = from + words.determiners.article(&line.low[from..]);
            if let Some(span) = authority::phrase(line, from, line.sentence(verb.end).end, &texts.names[index]) {
                return Some(line.text[span].to_owned());
            }
        }
    }
    None
}

/// `Acting under the State President's authorisation, …`, `Both distinctions were conferred by the State President`: who gives
/// what the paragraph and the one before it tell, where it says so of nobody else.
fn said_near(texts: &Texts, words: &AwardWords, marks: &[Vec<Mark<AwardWord>>], acts: &mut [Act]) {
    for (index, line) in texts.lines.iter().enumerate().filter(|(_, line)| line.capitals) {
        let owned = line.low.match_indices([' ']).map(|(at, _)| at);
        let owned = owned.filter(|at| line.low[..*at].ends_with("'s") || line.low[..*at].ends_with("’s"));
        let warrant = owned
            .filter(|at| words.owners.opens_warrant(&line.low[at + 1..]))
            .find_map(|at| owner::possessor(line, at + 1, &texts.names[index], &[]));
        let conferred = || {
            let verbs = marks[index].windows(2).filter(|pair| {
                pair[0].value == AwardWord::Passive
                    && matches!(pair[1].value, AwardWord::Give | AwardWord::Grant)
                    && pair[0].end + 1 == pair[1].start
            });
            verbs.clone().find_map(|pair| {
                let noun = line.low[..pair[0].start].trim_end().rsplit(' ').next()?.strip_suffix('s')?;
                let rest = line.low[pair[1].end..].strip_prefix(' ').filter(|rest| words.opens_giver(rest))?;
                let from = line.text.len() - rest.len() + rest.find(' ')? + 1;
                let from = from + words.determiners.article(&line.low[from..]);
                let span = authority::phrase(line, from, line.sentence(pair[1].end).end, &texts.names[index]);
                span.filter(|_| words.again.is_any(noun))
            })
        };
        let Some(giver) = warrant.or_else(conferred).map(|span| &line.text[span]) else { continue };
        if !giver.contains(' ') {
            continue;
        }
        for act in acts.iter_mut().filter(|act| act.giver.is_none() && act.line <= index && index - act.line <= 1) {
            act.giver = Some(giver.to_owned());
            act.delegated = true;
        }
    }
}

/// In whose name a list of honours is given: `the King's New Year Honours`, `on the King's behalf`.
fn sovereign(texts: &Texts) -> Option<String> {
    for line in texts.lines.iter().filter(|line| line.capitals) {
        for (at, mark) in line.text.match_indices(['\'', '’']) {
            let Some(rest) = line.text[at + mark.len()..].strip_prefix("s ") else { continue };
            let Some(start) = line.text[..at].rfind(' ') else { continue };
            let holder = &line.text[start + 1..at];
            let named = holder.starts_with(char::is_uppercase) && line.text[..start].to_lowercase().ends_with("the");
            let list =
                rest.split(' ').take(3).any(|word| matches!(word.trim_end_matches(['.', ',']), "Honours" | "Honors"));
            if named && (list || rest.starts_with("behalf")) {
                return Some(format!("the {holder}"));
            }
        }
    }
    None
}

/// `Thủ tướng Chính phủ khen thưởng các tập thể, cá nhân`: whom a headline names as the one that rewards.
fn rewarding(texts: &Texts, marks: &[Vec<Mark<AwardWord>>]) -> Option<String> {
    let index = texts.lines.iter().position(|line| line.part == Part::Headline)?;
    let (line, marks) = (&texts.lines[index], &marks[index]);
    let rewards = |mark: &&Mark<AwardWord>| matches!(mark.value, AwardWord::Generic | AwardWord::Grant);
    let verb = marks.iter().find(rewards).filter(|_| !line.capitals)?;
    let head = line.words.iter().find(|word| word.value == DocumentWord::Authority)?;
    let span = authority::whole(line, head.start, verb.start, &texts.names[index])?;
    (span.start == 0 && line.text[span.end..verb.start].trim().is_empty()).then(|| line.text[span].to_owned())
}

/// `Tỉnh ủy ban hành Quyết định số 5 về việc trao giải cho 19 tác phẩm`: whose decisions alone award the prizes of a story.
fn decided_prizes(resolutions: &Resolutions, words: &AwardWords) -> Option<String> {
    let awards = |subject: &str| {
        let low = lower(subject);
        let verb = words.marks.begin(&low).filter(|(_, value)| matches!(value, AwardWord::Give | AwardWord::Grant));
        verb.is_some_and(|(length, _)| words.is_prize(low[length..].trim_start()))
    };
    let deciding = resolutions.list.iter().filter(|one| one.subject.as_deref().is_some_and(awards));
    let mut givers = deciding.filter_map(|one| one.issuer.as_ref());
    let first = givers.next()?;
    givers.all(|other| other == first).then(|| first.clone())
}

/// Reads the awards of a story.
pub fn read(texts: &Texts, lexicon: &Lexicon, people: &People, resolutions: &Resolutions) -> Awards {
    let words = &lexicon.awards;
    let mut acts: Vec<Act> = Vec::new();
    let mut person: Option<&Person> = None;
    let mut last: Option<name::Named> = None;
    let mut mentions = people.mentions.as_slice();
    let marks: Vec<Vec<Mark<AwardWord>>> =
        texts.lines.iter().map(|line| words.find(line.text, &line.low, &line.word_spans)).collect();
    let mut documents: Vec<Vec<(usize, Range<usize>)>> = vec![Vec::new(); texts.lines.len()];
    for (document, line, span) in &resolutions.places {
        documents[*line].push((*document, span.clone()));
    }
    for (index, line) in texts.lines.iter().enumerate() {
        // Mentions are in reading order.
        let (here, after) = mentions.split_at(mentions.partition_point(|mention| mention.passage <= index));
        mentions = after;
        let present = following::present(people, index);
        let titles: Vec<Range<usize>> =
            present.iter().map(|(name, whole, _)| whole.start.min(name.start)..name.start).collect();
        let named = name::names(line, words, &marks[index], &texts.names[index], &titles, last.as_ref());
        last = named.last().cloned().or(last);
        let mut named = relative::drop_relative(line, &marks[index], named);
        // "the Ministerial Order M-114": a document is no award
        named.retain(|one| {
            !documents[index].iter().any(|(_, span)| span.start < one.span.end && one.span.start < span.end)
        });
        let region = Region { line, marks: &marks[index], words, people: &present, story: people };
        let reader =
            act::Reader { index, region, names: &texts.names[index], words, documents: &documents[index], resolutions };
        if named.is_empty() {
            acts.extend(reader.ceremony());
        } else {
            let mut found = reader.acts(&named, person.map(|person| person.name.as_str()));
            reader.reveal(&mut found, texts, people);
            reader.follow(&mut found, texts, &marks, people);
            let around = heading::Around { before: &acts, texts, marks: &marks, people };
            reader.complete(&named, &mut found, &around);
            acts.extend(found);
        }
        let mentioned = here.iter().map(|mention| &people.list[mention.person]);
        person = person.into_iter().chain(mentioned).max_by_key(|person| person.mentions);
    }
    if let Some(giver) = rewarding(texts, &marks) {
        for act in acts.iter_mut().filter(|act| act.giver.is_none() && act.presenters.is_empty()) {
            act.giver = Some(giver.clone()).filter(|_| words.is_paper(&act.name));
        }
    }
    if let Some(giver) = decided_prizes(resolutions, words) {
        let bare = |act: &&mut Act| act.giver.is_none() && act.presenters.is_empty() && words.is_prize(&act.name);
        for act in acts.iter_mut().filter(bare).filter(|act| !texts.lines[act.line].capitals) {
            act.giver = Some(giver.clone());
        }
    }
    said_near(texts, words, &marks, &mut acts);
    meant::resolve(&mut acts, texts, &marks, words);
    ledger::join(acts, texts, people, words, said_once(texts, words, &marks))
}
