//! Where an office is held that names no body of its own.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use super::{
    found::{Committee, Found, Marker, Office},
    merge::is_deputy,
    organisations::{Organisations, comparable},
    text::Text,
};
use crate::{
    extraction::Story,
    lexicon::{Label, PeopleWords},
};

/// Gives offices the bodies that other words of the story tell.
pub fn fill(story: &Story, found: &mut [Found], organisations: &Organisations, lexicon: &PeopleWords) {
    share_last_office(story, found, lexicon);
    share_body(story, found, lexicon);
    fill_elided(story, found, lexicon);
    fill_committees(found);
    fill_committees_backwards(story, found, lexicon);
    fill_deputies(story, found, lexicon);
    fill_leaders(story, found, organisations, lexicon);
}

/// "A và B, Phó Chủ tịch HĐND tỉnh": an office after the last of several bare names is that of them all.
fn share_last_office(story: &Story, found: &mut [Found], lexicon: &PeopleWords) {
    // Whose office the page has told before needs none of another's.
    let mut told: HashSet<String> = HashSet::new();
    let known: Vec<bool> = found
        .iter()
        .map(|mention| {
            let known = told.contains(&mention.text);
            if !mention.offices.is_empty() {
                told.insert(mention.text.clone());
            }
            known
        })
        .collect();
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(previous), Some(last)) = (before.last_mut(), after.first()) else { continue };
        // "A (34 tuổi, trú xã B) và C, nguyên cán bộ": who has a remark of their own needs no other.
        let told = previous.whole.end > previous.name.end;
        let bare = !told
            && last.marker == Marker::List
            && last.rank.is_none()
            && last.titles.is_empty()
            && previous.titles.is_empty();
        // "Đại úy A và Trung úy B, cán bộ Đội 2", "…, Phó Giám đốc Công an tỉnh": what can be that of both.
        let of_several =
            |office: &Office| is_deputy(&story.passages[office.passage].text[office.title.clone()], lexicon);
        let alike = last.conjoined && last.marker == previous.marker && last.rank.is_some() == previous.rank.is_some();
        let ranked = alike && (last.rank.is_some() || last.marker == Marker::Honorific) && previous.titles.is_empty();
        let both = |office: &Office| office.calling && last.rank.is_some() || of_several(office);
        let calling = ranked
            && !last.offices.is_empty()
            && last.offices.iter().all(|office| both(office) && office.title.start >= last.name.end);
        // "bà A và bà B, các Phó Chủ tịch HĐND tỉnh"
        let joint = last.offices.iter().any(|office| office.joint);
        if last.coordinated
            && (bare || calling || joint)
            && previous.offices.is_empty()
            && !known[index - 1]
            && previous.passage == last.passage
        {
            previous.offices.clone_from(&last.offices);
        }
    }
}

/// "nhóm phóng viên A, B và C (Báo Cửa Biển)": what a list calls its members they are in the body that its last one tells.
fn share_body(story: &Story, found: &mut [Found], lexicon: &PeopleWords) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(previous), Some(last)) = (before.last_mut(), after.first()) else { continue };
        let passage = previous.passage;
        let alone = |office: &&mut Office| office.calling && office.organisation.is_none() && office.passage == passage;
        let Some(office) = previous.offices.iter_mut().find(alone).filter(|_| last.coordinated) else { continue };
        let text = &story.passages[passage].text;
        let named = |body: &Range<usize>| Text::new(&text[body.clone()], lexicon).labels(0).has(Label::Organisation);
        let same = last.offices.iter().find(|other| other.title == office.title && other.passage == passage);
        if let Some(body) = same.and_then(|same| same.organisation.clone()).filter(named) {
            office.organisation = Some(body);
        }
    }
}

/// Offices without an organisation of their own take that of the next office, of the same person or of the one named
/// together with them.
fn fill_elided(story: &Story, found: &mut [Found], lexicon: &PeopleWords) {
    for index in (0..found.len()).rev() {
        let mut next = found
            .get(index + 1)
            .filter(|next| next.conjoined && next.passage == found[index].passage)
            .and_then(|next| next.offices.iter().find(|office| office.organisation.is_some()))
            .map(|office| (office.passage, office.organisation.clone()));
        // "Bí thư Đảng ủy A và Chủ tịch UBND xã B": the party has committees of its own at the level of the next.
        let mut committee = found
            .get(index + 1)
            .filter(|next| next.conjoined && next.passage == found[index].passage)
            .and_then(|next| next.offices.iter().find_map(|office| office.committee.clone()))
            .map(|committee| (found[index].passage, committee));
        let mut own = false;
        for office in found[index].offices.iter_mut().rev() {
            if office.party
                && let Some((passage, known)) = &committee
                && *passage == office.passage
            {
                office.committee = Some(Committee::clone(known));
            }
            if let Some(known) = &office.committee {
                committee = Some((office.passage, known.clone()));
            }
            if office.elided
                && !office.calling
                && !office.listed
                && (own || !office.party || office.committee.is_none())
                && let Some((passage, organisation)) = &next
                && *passage == office.passage
            {
                let text = &story.passages[office.passage].text;
                office.organisation = organisation.clone().map(|body| seat(text, office, body, lexicon));
            }
            if office.organisation.is_some() && !office.calling {
                next = Some((office.passage, office.organisation.clone()));
                // "Bí thư Đảng ủy - Chính ủy Quân khu 7 và Bí thư Tỉnh ủy B": the committee of their own body.
                committee = committee.filter(|_| office.committee.is_some());
                own = true;
            }
        }
        // "Đại diện VKSND tỉnh, bà A, Phó Viện trưởng": who speaks for a body serves there.
        let Found { offices, name, .. } = &mut found[index];
        let spoken = offices.iter().find(|office| office.calling && office.title.start < name.start);
        let body = spoken.and_then(|office| office.organisation.clone());
        for office in offices.iter_mut().filter(|office| is_homeless(office) && office.title.start > name.end) {
            office.organisation.clone_from(&body);
        }
    }
}

/// "Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh": of a body within another, that which is led by such an office.
fn seat(text: &str, office: &Office, body: Range<usize>, lexicon: &PeopleWords) -> Range<usize> {
    let Some(kind) = lexicon.lead(&comparable(&text[office.title.clone()])) else { return body };
    let words = text[body.clone()].split(' ');
    let starts = words.scan(body.start, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some(start)
    });
    let led = |start: &usize| {
        let name = comparable(&text[*start..body.end]);
        lexicon.bodies(kind).iter().any(|head| name.starts_with(head))
    };
    let mut starts = starts.take(MOST_WORDS).filter(|start| text[*start..].starts_with(char::is_uppercase));
    starts.find(led).map_or(body.clone(), |start| start..body.end)
}

/// "Bí thư Đảng ủy xã A; Phó Bí thư B": who is named for a party committee in a row serves in the one named before.
fn fill_committees(found: &mut [Found]) {
    let mut known: Option<(usize, usize, Committee)> = None;
    let mut side = None;
    for (index, mention) in found.iter_mut().enumerate() {
        // "Về phía nhà trường có …": whoever is named from here on serves in another body.
        if mention.side != side {
            side.clone_from(&mention.side);
            known = None;
        }
        for office in &mut mention.offices {
            if office.party
                && office.committee.is_none()
                && office.organisation.is_none()
                && let Some((passage, last, committee)) = &known
                && *passage == office.passage
                && index - last <= LONGEST_LIST
            {
                office.committee = Some(committee.clone());
            }
            let leads = office.open || office.party;
            if let Some(committee) = office.committee.as_ref().filter(|_| leads) {
                known = Some((office.passage, index, committee.clone()));
            }
        }
    }
}

/// "Bí thư Đảng ủy: A; Phó Bí thư Đảng ủy xã B": the committee is told once, with the last of those who lead it.
fn fill_committees_backwards(story: &Story, found: &mut [Found], lexicon: &PeopleWords) {
    let mut known: Option<(usize, usize, Committee)> = None;
    for (index, mention) in found.iter_mut().enumerate().rev() {
        for office in mention.offices.iter_mut().rev().filter(|office| office.open || office.party) {
            // "Phó Bí thư Đảng ủy xã Tân Hội"
            let level = office.organisation.clone().filter(|_| office.open).map(Committee::Of);
            match (office.committee.as_ref().or(level.as_ref()), &known) {
                (Some(committee), _) => known = Some((office.passage, index, committee.clone())),
                (None, Some((passage, next, committee)))
                    if office.organisation.is_none()
                        && (office.elided || office.party)
                        && *passage == office.passage
                        && next - index <= LONGEST_LIST =>
                {
                    // "Bí thư Đảng ủy: A; Phó Bí thư Đảng ủy nhà trường B": no level, but the body itself.
                    match committee {
                        Committee::Of(body) if !is_governed(&story.passages[*passage].text[body.clone()], lexicon) => {
                            office.organisation = Some(body.clone());
                        }
                        _ => office.committee = Some(committee.clone()),
                    }
                }
                _ => {}
            }
        }
    }
}

/// Whether a body is one of those that a party committee of its level governs: `xã Tân Hội`.
fn is_governed(body: &str, lexicon: &PeopleWords) -> bool {
    let words = comparable(body);
    (1..=2).any(|count| lexicon.committees.contains_key(&words[..count.min(words.len())].join(" ")))
}

/// Offices that still lack an organisation: a deputy serves where the chief named just before does (`Giám đốc Sở Y tế A;
/// Phó Giám đốc B`), who is named for a body serves there.
fn fill_deputies(story: &Story, found: &mut [Found], lexicon: &PeopleWords) {
    for index in 0..found.len() {
        let (before, rest) = found.split_at_mut(index);
        // "Chính ủy; Trung tá B, Phó Giám đốc Học viện": they command the same body.
        let fellow = rest.get(1).filter(|next| next.coordinated).and_then(|next| next.offices.first());
        let fellow = fellow.filter(|office| office.command && office.organisation.is_some()).cloned();
        let Found { offices, led, side, passage, name, .. } = &mut rest[0];
        let text = &story.passages[*passage].text;
        let fronted =
            led.is_some() && offices.iter().any(|office| is_homeless(office) && office.title.start < name.start);
        for office in offices.iter_mut().filter(|office| is_homeless(office) && office.passage == *passage) {
            let words: Vec<&str> = text[office.title.clone()].split(' ').collect();
            let title = comparable(&text[office.title.clone()]);
            let chief = before.iter().rev().take(LONGEST_LIST);
            let chief = chief.filter(|other| other.passage == *passage && other.side == *side);
            let chief = chief.flat_map(|other| &other.offices).find(|chief| {
                let other = comparable(&text[chief.title.clone()]);
                let held = title.windows(other.len().max(1)).position(|part| part == other);
                // "Phó Chủ tịch Thường trực" serves the "Chủ tịch", "Phó Chủ tịch Quốc hội" another body.
                let deputy = held.is_some_and(|at| {
                    let behind = words.get(at + other.len()..).unwrap_or_default().join(" ");
                    at <= MOST_MODIFIERS
                        && (behind.is_empty() || Text::new(&behind, lexicon).labels(0).has(Label::RoleSuffix))
                });
                chief.organisation.is_some() && deputy
            });
            let apart = chief.is_some_and(|chief| {
                let equal = comparable(&text[chief.title.clone()]) == title;
                let far = |gap: &str| gap.len() > NEAR_CHIEF || equal && gap.contains(". ");
                // An office that both are given stands behind either.
                text.get(chief.whole().end..name.start).is_some_and(far)
            });
            match chief.filter(|_| !apart) {
                Some(chief) => office.organisation.clone_from(&chief.organisation),
                None if led.is_none() && side.is_none() && office.command => {
                    let fellow = fellow.as_ref().filter(|fellow| fellow.passage == office.passage);
                    // A chief of a bank commands no troops.
                    let leads = |body: &Range<usize>| {
                        let body = comparable(&text[body.clone()]);
                        lexicon
                            .lead(&title)
                            .is_none_or(|kind| lexicon.bodies(kind).iter().any(|head| body.starts_with(head)))
                    };
                    let fellow = fellow.filter(|fellow| fellow.organisation.as_ref().is_some_and(leads));
                    office.organisation = fellow.and_then(|fellow| fellow.organisation.clone());
                }
                // "Đoàn công tác của Bộ Y tế do Thứ trưởng A làm Trưởng đoàn": the body is that of the office before the name.
                None if fronted => {
                    let body = led.clone().filter(|_| office.title.start < name.start);
                    office.organisation = body.map(|body| seat(text, office, body, lexicon));
                }
                // "Đoàn do ông A làm Trưởng đoàn", but "Phòng Cảnh sát hình sự do ông A làm Trưởng phòng"
                None if led.as_ref().is_some_and(|body| {
                    let (words, name) = (comparable(&text[body.clone()]), Text::new(&text[body.clone()], lexicon));
                    words.first() == title.last() && (name.has(0, Label::Passing) || words.len() < SHORTEST_NAME)
                }) => {}
                // "Ban Quản lý do ông A làm Giám đốc", but "Đoàn do ông A, Phó Tổng Tham mưu trưởng làm trưởng đoàn".
                None if led.is_some()
                    && office.title.start > name.end
                    && text[..office.title.start].trim_end().ends_with(char::is_alphabetic) =>
                {
                    office.organisation.clone_from(led);
                }
                // "Về phía đơn vị chủ nhà có ông A, Hiệu trưởng": which one the page tells elsewhere.
                None => {
                    let told = side.clone().filter(|body| !is_stand_in(&text[body.clone()], lexicon));
                    office.organisation = told.map(|body| seat(text, office, body, lexicon));
                }
            }
        }
    }
}

/// Who leads a body of a kind (a school, a company, a unit) and names none leads the one in which others on the page hold
/// such offices, or else the one of which the page tells most.
fn fill_leaders(story: &Story, found: &mut [Found], organisations: &Organisations, lexicon: &PeopleWords) {
    let kind = |office: &Office| lexicon.lead(&comparable(&story.passages[office.passage].text[office.title.clone()]));
    let mut held: Vec<Held> = Vec::new();
    for (index, mention) in found.iter().enumerate() {
        for office in &mention.offices {
            if let Some(bytes) = &office.organisation
                && let Some(kind) = kind(office)
            {
                let name = &story.passages[office.passage].text[bytes.clone()];
                if !name.starts_with(char::is_uppercase) {
                    continue;
                }
                let body = organisations.fullest(name, Some((office.passage, bytes.start)), lexicon);
                let side = mention.side.clone().filter(|side| office.passage == mention.passage && side == bytes);
                held.push(Held { index, passage: office.passage, kind, body, side });
            }
        }
    }
    // By kind: the one body that is led by all who hold such offices, or else the one of which the page tells most.
    let mut chief: HashMap<usize, Option<String>> = HashMap::new();
    for one in held.iter().filter(|one| one.side.is_none()) {
        let only = chief.entry(one.kind).or_insert_with(|| Some(one.body.clone()));
        if only.as_ref().is_some_and(|only| *only != one.body) {
            *only = None;
        }
    }
    for (index, mention) in found.iter_mut().enumerate() {
        // "Bí thư Đảng ủy, Chủ tịch HĐTV": the body of the last is that of those before it.
        let mut next: Option<String> = None;
        for office in mention.offices.iter_mut().rev().filter(|office| is_homeless(office)) {
            office.elsewhere = kind(office).map_or_else(
                || next.clone().filter(|_| office.open || office.party),
                |kind| {
                    let before = held.partition_point(|other| other.index <= index);
                    let near = held[..before].iter().rev().take(LONGEST_LIST).find(|other| {
                        // "Về phía Tập đoàn có Tổng Giám đốc A. Chủ trì là ông B, Tổng Giám đốc": another body's.
                        let guest = other.side.is_some() && other.side != mention.side;
                        other.kind == kind
                            && other.passage == office.passage
                            && index - other.index <= LONGEST_LIST
                            && !guest
                    });
                    near.map(|near| near.body.clone()).or_else(|| {
                        let bodies = lexicon.bodies(kind);
                        let told = chief.entry(kind).or_insert_with(|| organisations.chief_of(bodies, lexicon));
                        let place = (office.passage, office.title.start);
                        told.clone().or_else(|| organisations.last_before(bodies, place, lexicon))
                    })
                },
            );
            next.clone_from(&office.elsewhere);
        }
    }
}

/// An office of a kind, held in a body that it names.
struct Held {
    /// Index of the mention.
    index: usize,
    passage: usize,
    kind: usize,
    body: String,
    /// The body whose people were being named, where it is held there: others serve elsewhere.
    side: Option<Range<usize>>,
}

/// Whether words stand for the body that the page tells of, whatever its kind: `đơn vị chủ nhà`.
fn is_stand_in(body: &str, lexicon: &PeopleWords) -> bool {
    Text::new(body, lexicon).labels(0).has(Label::StandIn)
}

/// Whether an office calls for a body that is not known yet.
fn is_homeless(office: &Office) -> bool {
    office.elided && office.organisation.is_none() && !office.calling && office.committee.is_none()
}

/// How far behind the chief a deputy may be named, in bytes.
const NEAR_CHIEF: usize = 300;
/// How many people back a chief is looked for.
const LONGEST_LIST: usize = 4;
/// Words of a body in which the one that an office leads is looked for.
const MOST_WORDS: usize = 16;
/// Fewest words of the name of a body that does not only say what it is.
const SHORTEST_NAME: usize = 3;
/// Words before the chief's title in that of a deputy.
const MOST_MODIFIERS: usize = 2;
