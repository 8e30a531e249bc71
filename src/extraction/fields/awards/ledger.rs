//! Acts told in headline, lead, body and captions, joined: one entry an act.

use std::{collections::BTreeSet, ops::Range};

use super::{
    Awards,
    act::Act,
    carried::carry,
    entry::Entry,
    sums::{as_winners, counted_as, drop_sums},
    whole::Whole,
};
use crate::{
    article::{Award, Part, Recipient, RecipientKind},
    extraction::fields::{Texts, people::People},
    lexicon::{AwardWord, AwardWords, DocumentWord, lower},
};

/// Acts that are compared with each other; no page that means well tells of more.
const MOST: usize = 1000;

/// Of more dead no page says only how many they are.
const MOST_DEAD: usize = 20;

/// Words in small letters that describe a unit so closely that they stand for its name.
const DESCRIBED: usize = 3;

/// One entry an act, in order of first mention; evidence from every place that tells it. `said_once`: who gives what
/// nobody else is said to give.
pub fn join(acts: Vec<Act>, texts: &Texts, people: &People, words: &AwardWords, said_once: Option<String>) -> Awards {
    let mut entries: Vec<Entry> = Vec::new();
    let mut acts = acts;
    acts.truncate(MOST);
    spell_out(&mut acts, words);
    // Who hands over alone may give in their own name.
    let past = |act: &Act| {
        let line = &texts.lines[act.line];
        let sentence = line.sentence(act.span.start);
        line.tells_past(&sentence)
    };
    for act in acts.iter_mut().filter(|act| act.giver.is_none() && act.presenters.is_empty() && !past(act)) {
        act.giver.clone_from(&said_once);
    }
    // The kin of the dead take in hand what is given to the dead.
    let posthumous: Vec<String> = acts.iter().filter(|act| act.posthumous).map(|act| lower(&act.name)).collect();
    for act in acts.iter_mut().filter(|act| act.received && !act.posthumous && act.giver.is_none()) {
        if posthumous.contains(&lower(&act.name)) {
            act.recipients.clear();
        }
    }
    for act in acts.iter_mut().filter(|act| act.families && posthumous.contains(&lower(&act.name))) {
        act.recipients.clear();
    }
    name_the_dead(&mut acts, words, texts);
    let mut whole = Whole::of(texts);
    for act in &mut acts {
        whole.defined(&mut act.recipients);
    }
    let told =
        |part: Part| acts.iter().filter(move |act| (texts.lines[act.line].part == Part::Body) == (part == Part::Body));
    let mut before: Vec<Act> = Vec::new();
    for act in told(Part::Body) {
        let mut act = carry(act.clone(), &before, texts, words);
        let known = before.iter().rfind(|known| act.again && known.name == act.name && !known.recipients.is_empty());
        let units = known.is_some_and(|known| known.recipients.iter().all(|one| one.kind == RecipientKind::Unit));
        // "Two officers received the medal. A and B accepted it from the mayor": those who were counted
        let those = known.is_some_and(|known| counted_as(&known.recipients, &act.recipients).is_some());
        if act.taken && !those {
            act.recipients.clear();
        }
        // "The director received the order from the general": for the hospital
        if units && act.received && act.recipients.iter().all(|one| one.kind == RecipientKind::Person) {
            act.recipients.clear();
        }
        if act.again && act.giver.is_none() && texts.lines[act.line].capitals {
            act.giver = before.iter().rfind(|known| known.name == act.name).and_then(|known| known.giver.clone());
        }
        before.push(act.clone());
        let bare = act.recipients.is_empty() && act.giver.is_none() && act.presenters.is_empty();
        if act.name.is_empty() || bare && !(act.granted && act.state) {
            continue;
        }
        // "trao Kỷ niệm chương cho các đại biểu": the one that was told with its name
        let again = act.recipients.is_empty()
            && words.is_bare_head(&lower(&act.name))
            && entries.iter().any(|entry| entry.opens_with(&act));
        let same = |entry: &&mut Entry| if again { entry.opens_with(&act) } else { entry.is_same(&act, true, words) };
        match entries.iter_mut().find(same) {
            Some(entry) => entry.add(act, words),
            None => entries.push(Entry::new(act)),
        }
    }
    // "tổ chức lễ trao Huân chương": a ceremony announced, of which the classes are told
    let classed = |act: &Act| entries.iter().any(|entry| entry.is_class_of(act) && !entry.act.recipients.is_empty());
    let announced: Vec<bool> =
        entries.iter().map(|entry| entry.act.recipients.is_empty() && classed(&entry.act)).collect();
    let mut index = 0..entries.len();
    entries.retain(|_| index.next().is_none_or(|at| !announced[at]));
    for act in told(Part::Headline) {
        let known = entries.iter().position(|entry| entry.is_same(act, false, words));
        // a headline leaves out the class
        let classed = || entries.iter().position(|entry| entry.is_class_of(act) || entry.is_headlined(act));
        match known.or_else(classed) {
            Some(index) => entries[index].add(act.clone(), words),
            None if entries.iter().any(|entry| entry.sums_up(act, words) || entry.is_handed_over(act)) => {}
            None if !act.recipients.is_empty() => entries.push(Entry::new(act.clone())),
            None => {}
        }
    }
    // "các cá nhân được tặng thưởng Huân chương", of which more is told elsewhere
    let known: Vec<String> =
        entries.iter().filter(|entry| !entry.is_bare()).map(|entry| lower(&entry.act.name)).collect();
    entries.retain(|entry| !entry.is_bare() || !known.iter().any(|name| name.starts_with(&lower(&entry.act.name))));
    // "tổ chức lễ trao Giải thưởng": and then who got which prize
    entries.retain(|entry| !(entry.act.announced && entry.act.recipients.is_empty() && entry.places.len() == 1));
    drop_sums(&mut entries, words);
    as_winners(&mut entries, texts, words);
    let mut awards = Awards::default();
    for (index, entry) in entries.into_iter().enumerate() {
        let path = format!("awards/{index}");
        let notes =
            entry.places.iter().map(|(line, span)| texts.lines[*line].evidence("award", span.clone())).collect();
        awards.evidence.insert(path.clone(), notes);
        let reason = entry.reason.map(|(line, span)| {
            let line = &texts.lines[line];
            awards.evidence.insert(format!("{path}/reason"), vec![line.evidence("award reason", span.clone())]);
            line.text[span].to_owned()
        });
        let mut prove = |field: String, rule: &str, words: &str| {
            if let Some((line, span)) = nearest(texts, &entry.places, words) {
                awards.evidence.insert(format!("{path}/{field}"), vec![texts.lines[line].evidence(rule, span)]);
            }
        };
        if let Some(giver) = &entry.act.giver {
            prove("giver".to_owned(), "award giver", giver);
        }
        for (index, one) in entry.act.recipients.iter().enumerate() {
            let counted = one.count.map(|count| count.to_string());
            let words = one.name.as_ref().or(counted.as_ref()).map_or("", String::as_str);
            prove(format!("recipients/{index}"), "award recipient", words);
        }
        let giver = entry.act.giver.and_then(|giver| {
            let alone = !giver.contains(' ') && giver.starts_with(char::is_lowercase);
            let line = &texts.lines[entry.act.line];
            let acts = line.lexicon.marks.begin(&giver).is_some_and(|(_, word)| word == DocumentWord::Authority);
            let place = (entry.act.line, entry.act.span.start);
            let kind = alone && !acts && line.capitals;
            let body = || people.body_of_kind(&giver, place);
            let own = if kind { own_body(&giver, &entry.act.presenters, people).or_else(body) } else { None };
            let whole = own.or_else(|| if alone { texts.authorities.ending_with(&giver) } else { None });
            // "the league's Golden Glove": nobody says which
            if kind && whole.is_none() {
                return None;
            }
            let giver = whole.unwrap_or(&giver);
            let full = texts.authorities.fullest(giver);
            // "Hiệu trưởng" needs no "Nhà trường"
            let rest = full.get(giver.len()..).map(|rest| lower(rest.trim_start()));
            let full = if rest.is_some_and(|rest| words.stands_for(&rest).is_some()) { giver.to_owned() } else { full };
            // "Harlan County's Medal": not the board of it
            let body = full.strip_prefix(giver).map(|rest| lower(rest.trim_start()));
            let other = body.and_then(|rest| words.marks.begin(rest.split(' ').next().unwrap_or_default()));
            let other = other.filter(|_| texts.lines[entry.act.line].capitals);
            let other = other.is_some_and(|(_, value)| value == AwardWord::Unit);
            Some(people.long_form(if other { giver } else { &full }))
        });
        let giver = giver.or_else(|| holder(&entry.act.name, &entry.act.presenters, people));
        let mut recipients = entry.act.recipients;
        // "The hospital was awarded": the one that the story names
        let first = (entry.act.line, entry.act.span.start);
        let units =
            recipients.iter_mut().filter(|one| one.kind == RecipientKind::Unit && texts.lines[first.0].capitals);
        for name in units.filter_map(|one| one.name.as_mut()) {
            let kind = name.strip_prefix("The ").or_else(|| name.strip_prefix("the "));
            if let Some(body) = kind.and_then(|kind| people.body_of_kind(kind, first)) {
                body.clone_into(name);
            } else if let Some(kind) = kind.filter(|kind| kind.split(' ').count() >= DESCRIBED) {
                *name = kind.to_owned();
            }
        }
        let vague =
            |one: &Recipient| one.name.as_deref().is_some_and(|name| name.starts_with("the ") && lower(name) == name);
        recipients.retain(|one| !vague(one));
        whole.name(&mut recipients);
        let receives = |name: &String| recipients.iter().any(|one| one.name.as_ref() == Some(name));
        let presenters = entry.act.presenters.into_iter().filter(|name| !receives(name)).collect();
        awards.list.push(Award {
            award: entry.act.name,
            giver,
            presenters,
            recipients,
            reason,
            resolutions: entry.act.resolutions,
        });
    }
    awards
}

/// `Anh hùng LLVT nhân dân` beside the same name without its abbreviation.
fn spell_out(acts: &mut [Act], words: &AwardWords) {
    let names: BTreeSet<String> = acts.iter().map(|act| act.name.clone()).collect();
    for act in acts {
        let Some(spelled) = words.spelled(&lower(&act.name)) else { continue };
        let full = names.iter().find(|name| {
            lower(name).strip_prefix(&spelled).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        act.name = full.unwrap_or(&act.name).clone();
    }
}

/// `trao Bằng Tổ quốc ghi công cho thân nhân liệt sĩ`, `cho hai liệt sĩ`: the dead of whom the story tells, where it names one or
/// as many as are counted.
fn name_the_dead(acts: &mut [Act], words: &AwardWords, texts: &Texts) {
    let dead = |act: &Act| (act.posthumous || words.is_for_the_dead(&act.name)) && !texts.lines[act.line].capitals;
    let mut named: Vec<Recipient> = Vec::new();
    for one in acts.iter().filter(|act| dead(act)).flat_map(|act| &act.recipients) {
        if one.kind == RecipientKind::Person && !named.contains(one) {
            named.push(one.clone());
        }
    }
    if named.is_empty() || named.len() > MOST_DEAD {
        return;
    }
    // one act names them all
    let together = acts.iter().any(|act| dead(act) && act.recipients == named);
    let all = u32::try_from(named.len()).ok().filter(|_| together);
    for act in acts.iter_mut().filter(|act| dead(act) && act.giver.is_some()) {
        let counted = match act.recipients.as_slice() {
            [one] => one.kind == RecipientKind::Individual && one.count.is_some() && one.count == all,
            _ => false,
        };
        if counted || act.recipients.is_empty() && named.len() == 1 {
            act.recipients.clone_from(&named);
        }
    }
}

/// `Ida Cole, Vice President of the Sailing Union, presented the union's medal`: the body of that kind for which somebody hands over.
fn own_body<'p>(kind: &str, presenters: &[String], people: &'p People) -> Option<&'p str> {
    let presenting = people.list.iter().filter(|person| presenters.contains(&person.name));
    let mut bodies = presenting.flat_map(|person| &person.roles).map(|role| {
        role.organisation.as_deref().unwrap_or_else(|| role.title.rsplit(" of the ").next().unwrap_or_default())
    });
    bodies.find(|body| lower(body).split(' ').any(|word| word == kind))
}

/// `the Commissioner's Commendation`, which the Police Commissioner hands over: the office after which it is called.
fn holder(award: &str, presenters: &[String], people: &People) -> Option<String> {
    let (owner, _) = award.split_once("'s ").or_else(|| award.split_once("’s "))?;
    let presenting = people.list.iter().filter(|person| presenters.contains(&person.name));
    let mut roles = presenting.flat_map(|person| &person.roles);
    let owns = |title: &str| {
        lower(title).strip_suffix(&lower(owner)).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    };
    roles.find(|role| owns(&role.title)).map(|role| role.title.clone())
}

/// Where words stand: in the sentence of an act, else in its line, else in any line.
fn nearest(texts: &Texts, places: &[(usize, Range<usize>)], words: &str) -> Option<(usize, Range<usize>)> {
    let find = |line: usize, within: Range<usize>| {
        let text = &texts.lines[line].text[within.clone()];
        let whole = |at: &usize| {
            let apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            apart(text[..*at].chars().next_back()) && apart(text[at + words.len()..].chars().next())
        };
        let at = text.match_indices(words).map(|(at, _)| at).find(whole)? + within.start;
        Some((line, at..at + words.len()))
    };
    if words.is_empty() {
        return None;
    }
    let whole = |line: usize| find(line, 0..texts.lines[line].text.len());
    let sentences = || places.iter().find_map(|(line, span)| find(*line, texts.lines[*line].sentence(span.start)));
    let lines = || places.iter().find_map(|(line, _)| whole(*line));
    sentences().or_else(lines).or_else(|| (0..texts.lines.len()).find_map(whole))
}
