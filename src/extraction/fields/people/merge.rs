//! The mentions of a story put together: one person a name, offices in their fullest form.

use foldhash::{HashMap, HashMapExt, HashSet};

use super::{
    Mention, People, bodies,
    found::{Committee, Found, Marker, Office},
    organisations::{Organisations, comparable, compared},
    text::Text,
};
use crate::{
    article::{Evidence, Person, Role},
    extraction::Story,
    lexicon::{Label, Labels, NameOrder, PeopleWords},
};

/// Puts the mentions of a story together. `organisations` knows every name of the page.
pub fn merge(story: &Story, mut found: Vec<Found>, organisations: Organisations, lexicon: &PeopleWords) -> People {
    bodies::fill(story, &mut found, &organisations, lexicon);
    drop_bodies(story, &mut found);
    let identities = identify(story, &found);
    let mut people = People { organisations, ..People::default() };
    let places: Vec<_> = story.passages.iter().map(|passage| passage.places()).collect();
    let mut index_of: HashMap<usize, usize> = HashMap::new();
    // The roles of each person in comparison form.
    let mut held: Vec<Vec<Held>> = Vec::new();
    // Whose rank was told with a short form of the name.
    let mut short_ranked: HashSet<usize> = HashSet::default();
    for (mention, identity) in found.iter().zip(identities) {
        let Some(identity) = identity else { continue };
        let text = |bytes: &std::ops::Range<usize>| story.passages[mention.passage].text[bytes.clone()].to_owned();
        let index = *index_of.entry(identity).or_insert_with(|| {
            people.list.push(Person { name: found[identity].text.clone(), ..Person::default() });
            held.push(Vec::new());
            people.list.len() - 1
        });
        let path = |field: &str| format!("people/{index}{field}");
        let proof = &mut people.evidence;
        let mut prove = |path: String, rule: &str, passage: usize, bytes: &std::ops::Range<usize>| {
            let evidence = Evidence { rule: rule.to_owned(), at: Some(places[passage].of(bytes)) };
            let known = proof.entry(path).or_default();
            if rule == PROMOTION {
                known.clear();
            }
            known.push(evidence);
        };
        let person = &mut people.list[index];
        person.mentions += 1;
        prove(path(""), rule(mention), mention.passage, &mention.name);
        if let Some(rank) = &mention.promoted {
            person.rank = Some(text(rank));
            prove(path("/rank"), PROMOTION, mention.passage, rank);
        } else if let Some(rank) = mention.rank.as_ref().filter(|rank| {
            // "General Pell" and later "Lieutenant General Ada Pell": with the name the rank is whole
            let whole = mention.text == person.name && short_ranked.contains(&index);
            person.rank.as_ref().is_none_or(|known| whole && text(rank).ends_with(known))
        }) {
            person.rank = Some(singular(text(rank), lexicon));
            if mention.text == person.name {
                short_ranked.remove(&index);
            } else {
                short_ranked.insert(index);
            }
            prove(path("/rank"), "lexicon rank", mention.passage, rank);
        }
        for title in &mention.titles {
            let words = singular(text(title), lexicon);
            // "PGS Hằng" after "PGS.TS Trần Thị Hằng" says nothing new.
            let new = comparable(&words);
            let is_known = |known: &String| {
                let known = comparable(known);
                known == new || known.iter().any(|word| new.len() == 1 && word.split('.').any(|part| part == new[0]))
            };
            if !person.titles.iter().any(is_known) {
                prove(path(&format!("/titles/{}", person.titles.len())), "lexicon title", mention.passage, title);
                person.titles.push(words);
            }
        }
        let mut shared: Option<String> = None;
        for office in &mention.offices {
            if person.roles.len() >= MOST_ROLES {
                break;
            }
            let mut role = role(story, office, &people.organisations, lexicon);
            // "nghệ sĩ NAME" of a "NSND NAME"
            if office.calling && role.organisation.is_none() && is_honoured(&role.title, &person.titles, lexicon) {
                continue;
            }
            // "cô giáo NAME" of a head of department
            let address = || {
                let title = Text::new(&role.title, lexicon);
                title.labels(0).has(Label::Address) && title.after(0) == title.tokens.len()
            };
            if role.organisation.is_none() && !person.roles.is_empty() && address() {
                continue;
            }
            // "Phó Lữ đoàn trưởng kiêm Tham mưu trưởng": the title before tells the body of both.
            if office.elided && !office.calling && role.organisation.is_none() && office.title.start < mention.whole.end
            {
                role.organisation.clone_from(&shared);
            }
            shared = role.organisation.clone().filter(|_| office.elided && office.organisation.is_none());
            let (this, known) = (Held::of(&role, lexicon), &mut held[index]);
            let same = |(held, told): (&Held, &Role)| {
                held.is_same(&this) || is_address(told, &role, lexicon) || is_address(&role, told, lexicon)
            };
            let place = match known.iter().zip(&person.roles).position(same) {
                Some(place) => {
                    if this.words.len() > known[place].words.len() {
                        (person.roles[place], known[place]) = (role, this);
                    }
                    place
                }
                None => {
                    person.roles.push(role);
                    known.push(this);
                    known.len() - 1
                }
            };
            prove(path(&format!("/roles/{place}")), "lexicon office", office.passage, &office.whole());
        }
        people.mentions.push(Mention {
            person: index,
            passage: mention.passage,
            name: mention.name.clone(),
            whole: mention.whole.clone(),
        });
    }
    people
}

/// Drops names that are no syllables and that others hold an office in: "cổ đông Vina Sugar" beside "Chủ tịch HĐQT Vina
/// Sugar".
fn drop_bodies(story: &Story, found: &mut Vec<Found>) {
    let body = |office: &Office| Some(&story.passages[office.passage].text[office.organisation.clone()?]);
    let bodies: HashSet<&str> = found.iter().flat_map(|mention| mention.offices.iter().filter_map(body)).collect();
    found.retain(|mention| !(mention.foreign && bodies.contains(mention.text.as_str())));
}

/// Short forms that stand for each other in turn: `Dương`, `Triều Dương`, `Triệu Triều Dương`.
const LONGEST_CHAIN: usize = 3;

/// Nobody holds more offices on one page; each is compared with those known.
const MOST_ROLES: usize = 100;

/// The rule whose rank replaces the one held before.
const PROMOTION: &str = "pattern promotion";

fn rule(mention: &Found) -> &'static str {
    match mention.marker {
        Marker::Bare => "pattern name",
        Marker::List => "pattern list of names",
        Marker::Office => "pattern office and name",
        Marker::Honorific => "pattern honorific and name",
        Marker::Rank => "pattern rank or title and name",
    }
}

/// For each mention the mention that gives the person's name; `None` for a short form that nobody explains.
fn identify(story: &Story, found: &[Found]) -> Vec<Option<usize>> {
    let names: Vec<Vec<String>> = found.iter().map(|mention| comparable(&mention.text)).collect();
    let called = |mention: &Found| Some(comparable(&story.passages[mention.passage].text[mention.nickname.clone()?]));
    let nicknames: Vec<(usize, Vec<String>)> =
        found.iter().enumerate().filter_map(|(index, mention)| Some((index, called(mention)?))).collect();
    let mut full: HashMap<&[String], usize> = HashMap::new();
    let mut by_end: HashMap<&[String], Vec<usize>> = HashMap::new();
    let mut by_start: HashMap<&[String], Vec<usize>> = HashMap::new();
    for (index, name) in names.iter().enumerate() {
        if name.len() > 1 && !found[index].shouted && !full.contains_key(name.as_slice()) {
            full.insert(name, index);
            by_start.entry(&name[..1]).or_default().push(index);
            for pair in name.windows(2).filter(|_| name.len() > 2) {
                by_end.entry(pair).or_default().push(index);
            }
            for length in 1..name.len() {
                by_end.entry(&name[name.len() - length..]).or_default().push(index);
            }
        }
    }
    for (index, nickname) in &nicknames {
        // "A, tức B" and "B, tức A" are one: the first of them.
        let known = full.get(names[*index].as_slice()).copied().unwrap_or(*index);
        full.insert(nickname, known);
    }
    let mut alone: HashMap<&[String], Vec<usize>> = HashMap::new();
    let mut identities: Vec<Option<usize>> = Vec::with_capacity(found.len());
    for (index, name) in names.iter().enumerate() {
        // "ông Đường", "Amaya"; "Dame Philippa", "ngài Thong-lun".
        let shortened = by_end
            .get(name.as_slice())
            .or_else(|| by_start.get(name.as_slice()).filter(|_| found[index].marker != Marker::Bare));
        let longer = shortened.filter(|_| name.len() < 3).map(|ends| {
            let before = ends.partition_point(|end| *end < index);
            ends[before.saturating_sub(1)]
        });
        let own = full.get(name.as_slice()).copied();
        let identity = match (longer, own) {
            (Some(longer), _) => Some(longer),
            (_, Some(own)) => Some(own),
            _ if found[index].shouted => {
                let known = (2..=name.len()).rev().find_map(|length| full.get(&name[..length]).copied());
                known.or((name.len() > 2 && found[index].marker != Marker::Bare).then_some(index))
            }
            _ => None,
        };
        if identity.is_none() && name.len() == 1 && found[index].marker != Marker::Bare {
            alone.entry(name).or_default().push(index);
        }
        identities.push(identity);
    }
    // A single word is a name when it is foreign or the story comes back to it.
    for mentions in alone.into_values() {
        let foreign = mentions.iter().any(|index| found[*index].foreign && found[*index].marker != Marker::Bare);
        if foreign || mentions.len() > 1 {
            for index in &mentions {
                identities[*index] = Some(mentions[0]);
            }
        }
    }
    // "PGS Dương" after "bác sĩ Triều Dương", who is Triệu Triều Dương. Names that stand for each other would lead on for ever.
    for index in 0..identities.len() {
        for _ in 0..LONGEST_CHAIN {
            identities[index] = identities[index].map(|named| identities[named].unwrap_or(named));
        }
    }
    identities
}

fn role(story: &Story, office: &Office, organisations: &Organisations, lexicon: &PeopleWords) -> Role {
    let text = &story.passages[office.passage].text;
    let title = singular(unglued(&organisations.unabbreviated(&text[office.title.clone()]), lexicon), lexicon);
    if office.party
        && let Some(role) = office.committee.as_ref().and_then(|committee| party_role(text, &title, committee, lexicon))
    {
        return role;
    }
    let organisation = match &office.organisation {
        None if office.elsewhere.is_some() => office.elsewhere.clone(),
        Some(bytes) => {
            let place = (office.passage, bytes.start);
            let named = organisations.of_kind(&text[bytes.clone()], place).map(str::to_owned);
            Some(named.unwrap_or_else(|| organisations.fullest(&text[bytes.clone()], Some(place), lexicon)))
        }
        // "Lữ đoàn trưởng" heads the "Lữ đoàn …" of the page.
        None if office.elided => title
            .rsplit_once(' ')
            // "công an viên" heads nothing.
            .filter(|(_, last)| Text::new(last, lexicon).labels(0).has(Label::Chief))
            .map(|(body, _)| {
                body.strip_prefix(&title[..title.find(' ').unwrap_or(0)])
                    .filter(|_| is_deputy(&title, lexicon))
                    .map_or(body, str::trim_start)
            })
            .and_then(|body| organisations.extension(body, None, lexicon))
            .map(|longer| organisations.fullest(&longer, None, lexicon)),
        None => None,
    };
    if lexicon.order == NameOrder::GivenFirst {
        return Role { title: without_letters(title), organisation: organisation.map(without_letters) };
    }
    Role { title, organisation }
}

/// `National Assembly (NA) Chairman` without the letters that the story introduces.
fn without_letters(words: String) -> String {
    let Some((before, rest)) = words.split_once(" (") else { return words };
    let Some((letters, behind)) = rest.split_once(')') else { return words };
    let short = letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    if short { format!("{before}{behind}") } else { words }
}

/// An office of a party committee, with the committee that the office behind it tells (`Phó Bí thư, Chủ tịch UBND huyện`).
fn party_role(text: &str, title: &str, committee: &Committee, lexicon: &PeopleWords) -> Option<Role> {
    let of = match committee {
        Committee::Named(bytes) => {
            // "Phó Bí thư Đảng ủy" behind "Bí thư Đảng ủy Khối Doanh nghiệp"
            let name = &text[bytes.clone()];
            let (known, words) = (comparable(title), comparable(name));
            let shared = (1..=2).rev().find(|count| words.len() > *count && known.ends_with(&words[..*count]));
            if let Some(shared) = shared {
                let rest = name.split(' ').skip(shared).collect::<Vec<_>>().join(" ");
                return Some(Role { title: title.to_owned(), organisation: Some(rest) });
            }
            return Some(Role { title: format!("{title} {name}"), organisation: None });
        }
        Committee::Of(bytes) => &text[bytes.clone()],
    };
    // The committees of communes are called alike: the commune is the organisation.
    let level = (1..=2).rev().find_map(|count| {
        let level = comparable(of).into_iter().take(count).collect::<Vec<_>>();
        Some((count, lexicon.committees.get(&level.join(" "))?))
    });
    let (length, name) = level?;
    let head = Text::new(name, lexicon).labels(0);
    let whole = head.has(Label::OpenBody);
    // "Bí thư Đảng ủy, Giám đốc Công an tỉnh" leads the committee of the police, not of the province.
    let named = Text::new(title, lexicon).tokens.iter().any(|token| token.labels.has(Label::Committee));
    if named {
        return whole.then(|| Role { title: title.to_owned(), organisation: Some(of.to_owned()) });
    }
    let place: Vec<&str> = of.split(' ').skip(if whole { 0 } else { length }).collect();
    let mut title = format!("{title} {name}");
    if whole {
        return Some(Role { title, organisation: Some(of.to_owned()) });
    }
    for word in place {
        title.push(' ');
        title.push_str(word);
    }
    Some(Role { title, organisation: None })
}

/// Whether a title begins with a word such as `Phó`.
pub(super) fn is_deputy(title: &str, lexicon: &PeopleWords) -> bool {
    title.split(' ').next().is_some_and(|word| Text::new(word, lexicon).labels(0).has(Label::Modifier))
}

/// A rank or office that stood in the plural before a list, as each member holds it.
fn singular(words: String, lexicon: &PeopleWords) -> String {
    let singular = |words: &str| lexicon.singulars.get(&compared(words)).cloned();
    // "sporting directors": the last word stands in the plural.
    let last = || {
        let (kind, last) = words.rsplit_once(' ')?;
        Some(format!("{kind} {}", singular(last)?))
    };
    singular(&words).or_else(last).unwrap_or(words)
}

/// Two words that lost the space between them, taken apart: `TrưởngBan`.
fn unglued(title: &str, lexicon: &PeopleWords) -> String {
    let mut out: Vec<&str> = Vec::new();
    for word in title.split(' ') {
        let mut chars = word.char_indices().zip(word.chars().skip(1));
        let seam =
            chars.find_map(|((at, c), next)| (c.is_lowercase() && next.is_uppercase()).then_some(at + c.len_utf8()));
        match seam.map(|at| word.split_at(at)) {
            Some((left, right)) if lexicon.syllables.has(left) && lexicon.syllables.has(right) => {
                out.extend([left, right])
            }
            _ => out.push(word),
        }
    }
    out.join(" ")
}

/// Whether a title of honour says what a calling says: `Nghệ sĩ Nhân dân`, `nghệ sĩ`.
fn is_honoured(calling: &str, titles: &[String], lexicon: &PeopleWords) -> bool {
    let calling = comparable(calling);
    titles.iter().any(|title| {
        let short = comparable(title).join(" ");
        let honour = lexicon.abbreviations.get(&short).map_or_else(|| comparable(title), |long| comparable(long));
        honour.len() > calling.len() && honour.starts_with(&calling)
    })
}

/// Whether `short` is how the holder of an office is addressed: `President` beside `French President`, `Sen.` beside `Utah
/// senator`, but not `Director` beside `Deputy Director`.
fn is_address(short: &Role, long: &Role, lexicon: &PeopleWords) -> bool {
    if lexicon.order != NameOrder::GivenFirst || short.organisation.is_some() {
        return false;
    }
    let spelled = |title: &str| -> Vec<String> {
        let whole = |word: String| lexicon.abbreviations.get(&word).cloned().unwrap_or(word);
        comparable(title).into_iter().flat_map(|word| comparable(&whole(word))).collect()
    };
    let (words, longer) = (spelled(&short.title), spelled(&long.title));
    let Some(front) = longer.strip_suffix(words.as_slice()) else { return false };
    let title = Text::new(&long.title, lexicon);
    let begin = title.tokens.len().saturating_sub(words.len());
    let other = |index: usize| title.after(index) > begin || title.labels(index).any(OTHER_OFFICE);
    front.is_empty() || !(0..begin).any(other)
}

/// What makes another office of the one behind it: `deputy`, `former`.
const OTHER_OFFICE: Labels = Labels::of(&[Label::Deputy, Label::Former]);

/// An office in comparison form.
struct Held {
    /// The words of its title and organisation, usual abbreviations spelled out.
    words: Vec<String>,
    /// How many of them only say that it was held before: who is called "Giám đốc" in one place and "nguyên Giám đốc" in
    /// another held one office.
    former: usize,
}

impl Held {
    fn of(role: &Role, lexicon: &PeopleWords) -> Self {
        // "UVBTV" is "Ủy viên Ban Thường vụ".
        let parts = std::iter::once(&role.title).chain(&role.organisation).flat_map(|part| comparable(part));
        let spelled =
            |word: String| lexicon.abbreviations.get(&word).map_or_else(|| vec![word], |long| comparable(long));
        let words: Vec<String> = parts.flat_map(spelled).collect();
        let first = Text::new(&role.title, lexicon).at(0);
        let former = first.labels.has(Label::Former) || first.own.has(Label::Former);
        Self { words, former: usize::from(former) }
    }

    /// Whether two offices of one person are the same, one perhaps told in fewer words.
    fn is_same(&self, other: &Self) -> bool {
        let (a, b) = (&self.words[self.former..], &other.words[other.former..]);
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let mut rest = long.iter();
        short.first() == long.first() && short.iter().all(|word| rest.any(|other| other == word))
    }
}
