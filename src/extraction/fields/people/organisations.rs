//! The organisations of a story: abbreviations that the page introduces, and the fullest form of each name.

use std::{cmp::Reverse, ops::Range};

use foldhash::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

use super::{
    kinds::{ends_in_level, is_abroad, is_generic, is_kind, is_owned, names_something},
    text::{Shape, Text},
};
use crate::lexicon::{Label, PeopleWords, key};

/// Longest bracket that may introduce an abbreviation, in tokens.
const LONGEST_BRACKET: usize = 8;
/// Longest name that an abbreviation may stand for, in tokens.
const LONGEST_NAME: usize = 20;

/// Names of organisations as a story writes them.
#[derive(Clone, Debug, Default)]
pub struct Organisations {
    /// Comparison words of the short form, and the long form.
    aliases: Vec<(Vec<String>, String)>,
    /// Comparison words of what a bracket calls a body from there on, and the body: `Công ty Cổ phần An Phú (Công ty)`.
    defined: HashMap<Vec<String>, String>,
    /// Names by their first word, in order of first appearance.
    names: HashMap<String, Vec<Name>>,
    /// Names by the word that tells their kind, with passage and byte, in the order of the text.
    kinds: HashMap<String, Vec<Body>>,
}

/// A name, with passage and byte.
type Body = (String, (usize, usize));

#[derive(Clone, Debug)]
struct Name {
    text: String,
    words: Vec<String>,
    count: usize,
    /// Passages and bytes where it stands.
    places: Vec<(usize, usize)>,
}

impl Organisations {
    /// Takes in the abbreviations that a passage introduces: `Tổng cục Công nghiệp quốc phòng (CNQP)`.
    pub fn note_aliases(&mut self, text: &Text) {
        for open in 0..text.tokens.len() {
            if !text.is_sign(open, '(') {
                continue;
            }
            let Some(close) = (open + 2..=open + LONGEST_BRACKET).find(|index| text.is_sign(*index, ')')) else {
                continue;
            };
            let Some(start) = (open + 1..close).find(|index| text.is_capital(*index)) else { continue };
            if let Some(long) = long_form(text, open, &(start..close)) {
                self.alias(comparable(text.slice(&(start..close))), text.slice(&long));
            }
        }
    }

    /// Takes in what a bracket behind a name calls it, whatever its initials: `Tập đoàn Điện lực Bắc Nam (EVB)`.
    pub fn note_alias(&mut self, short: &str, name: &str) {
        let short = comparable(short);
        let told = name.split(' ').count() >= SHORTEST_LONG_FORM && short[0].chars().count() >= SHORTEST_ALIAS;
        if told {
            self.alias(short, name);
        }
    }

    /// Takes in the kind, a part of its name, by which a body is called from there on.
    pub fn note_definition(&mut self, kind: &str, name: &str) {
        let (kind, words) = (comparable(kind), comparable(name));
        if words.windows(kind.len()).any(|part| part == kind) {
            self.defined.entry(kind).or_insert_with(|| name.to_owned());
        }
    }

    fn alias(&mut self, short: Vec<String>, long: &str) {
        if self.aliases.len() < MOST_ALIASES && !self.aliases.iter().any(|alias| alias.0 == short) {
            self.aliases.push((short, long.to_owned()));
        }
    }

    /// Takes in one name as written.
    pub fn note(&mut self, name: &str, place: (usize, usize)) {
        let text = self.unabbreviated(name);
        let words = comparable(&text);
        let Some(first) = words.first() else { return };
        let names = self.names.entry(first.clone()).or_default();
        if let Some(known) = names.iter_mut().find(|known| known.words == words) {
            known.count += 1;
            known.places.push(place);
        } else if names.len() < MOST_NAMES {
            names.push(Name { text, words, count: 1, places: vec![place] });
        }
    }

    /// Takes in a body that its own kind may stand for later: `Tra Son General Hospital`, then `the hospital`.
    pub fn note_kind(&mut self, kind: &str, name: &str, place: (usize, usize)) {
        let kinds = self.kinds.entry(kind.to_lowercase()).or_default();
        if kinds.len() < MOST_NAMES {
            kinds.push((name.to_owned(), place));
        }
    }

    /// What `the hospital` stands for at a place: the body of that kind named last before it, or else first behind it.
    pub fn of_kind(&self, words: &str, place: (usize, usize)) -> Option<&str> {
        let kind = words.rsplit(' ').next().filter(|kind| *kind == words)?;
        let named = self.kinds.get(&kind.to_lowercase())?;
        let before = named.partition_point(|(_, at)| *at < place);
        named.get(before.saturating_sub(1)).map(|(name, _)| name.as_str())
    }

    /// A name with the abbreviations spelled out that the page introduces.
    pub fn unabbreviated(&self, name: &str) -> String {
        let mut name = name.to_owned();
        for (short, long) in &self.aliases {
            match short.as_slice() {
                [word] => name = replace_word(&name, word, long),
                short => {
                    let words: Vec<&str> = name.split(' ').collect();
                    let is_short = |part: &[&str]| comparable(&part.join(" ")) == *short;
                    if let Some(at) = words.windows(short.len()).position(is_short) {
                        let end = at + short.len();
                        name = [&words[..at], &[long.as_str()], &words[end..]].concat().join(" ");
                    }
                }
            }
        }
        name
    }

    /// The fullest form of a name on the page: abbreviations spelled out, and a generic name (`Nhà máy`, `Lữ đoàn
    /// 184`) as the page writes it elsewhere (`Nhà máy Z193`, `Lữ đoàn Tàu hộ vệ 184`).
    pub fn fullest(&self, name: &str, place: Option<(usize, usize)>, lexicon: &PeopleWords) -> String {
        let name = self.unabbreviated(name);
        let stand_in = lexicon.abbreviations.get(&compared(&name)).filter(|_| name.contains(' '));
        // "nhà trường" is the school with which the passage begins, or else that of which the page tells most, and not a
        // guest's that was named last.
        let place = place.map(|(passage, byte)| (passage, if stand_in.is_some() { 1 } else { byte }));
        if let Some(longer) = self.extension(stand_in.unwrap_or(&name), place, lexicon) {
            return longer;
        }
        // A usual abbreviation is spelled out when the page itself has the long form somewhere.
        let mut buffer = String::new();
        let spelled = name.split(' ').map(|word| {
            key(word, &mut buffer);
            lexicon.abbreviations.get(&buffer).map_or(word, String::as_str)
        });
        let spelled = spelled.collect::<Vec<_>>().join(" ");
        if spelled == name {
            return name;
        }
        let longer = self.extension(&spelled, place, lexicon);
        longer.unwrap_or(if self.is_known(&spelled) { spelled } else { name })
    }

    /// The body of which the page tells most among those whose names begin with one of `heads`; `None` where two are told
    /// of equally.
    pub fn chief_of(&self, heads: &[Vec<String>], lexicon: &PeopleWords) -> Option<String> {
        let mut named = self.of_heads(heads, lexicon);
        // A body that is named again in more words is the same body.
        named.sort_by_key(|name| (Reverse(name.count), name.places.first().copied()));
        let best = *named.first()?;
        let same = |other: &&&Name| other.words.starts_with(&best.words) || best.words.starts_with(&other.words);
        let rival = named.iter().skip(1).find(|other| !same(other));
        let title = best.places.first().is_some_and(|place| place.0 == 0);
        let clear = rival.is_none_or(|rival| {
            rival.count < best.count || title && rival.places.first().is_none_or(|place| place.0 > 0)
        });
        clear.then(|| best.text.clone())
    }

    /// The body named last before a place, not far from it, among those whose names begin with one of `heads`.
    pub fn last_before(&self, heads: &[Vec<String>], place: (usize, usize), lexicon: &PeopleWords) -> Option<String> {
        let last = |name: &Name| {
            let end = name.places.partition_point(|at| *at < place);
            name.places[..end].last().copied().filter(|at| place.0 - at.0 <= NEAR)
        };
        let named = self.of_heads(heads, lexicon).into_iter();
        named.filter_map(|name| Some((last(name)?, name))).max_by_key(|(at, _)| *at).map(|(_, name)| name.text.clone())
    }

    /// Names that begin with one of `heads` and say which body is meant.
    fn of_heads(&self, heads: &[Vec<String>], lexicon: &PeopleWords) -> Vec<&Name> {
        let first_words: HashSet<&String> = heads.iter().filter_map(|head| head.first()).collect();
        let named = first_words.into_iter().filter_map(|word| self.names.get(word)).flatten();
        named
            .filter(|name| {
                let named =
                    |head: &&Vec<String>| name.words.starts_with(head) && names_something(&name.text, head.len());
                heads.iter().find(named).is_some_and(|head| !is_owned(&name.words, head.len(), lexicon))
            })
            .filter(|name| !is_generic(&name.text, lexicon) && !is_kind(&name.text, lexicon))
            .collect()
    }

    fn is_introduced(&self, name: &Name) -> bool {
        self.aliases.iter().any(|(_, long)| *long == name.text)
    }

    fn is_known(&self, name: &str) -> bool {
        let words = comparable(name);
        let names = words.first().and_then(|first| self.names.get(first));
        names.is_some_and(|names| names.iter().any(|known| known.words == words))
    }

    /// The longer form of a generic name at a place: the one named last before it in its passage, or else most often on the
    /// page. `None` when the page has none.
    pub fn extension(&self, name: &str, place: Option<(usize, usize)>, lexicon: &PeopleWords) -> Option<String> {
        let words = comparable(name);
        if let Some(body) = self.defined.get(&words) {
            return Some(body.clone());
        }
        let (first, last) = (words.first()?, words.last()?);
        let number = last.starts_with(|c: char| c.is_ascii_digit());
        if !number && !is_generic(name, lexicon) {
            return None;
        }
        let longer = |known: &&Name| {
            known.words.len() > words.len()
                && !is_owned(&known.words, words.len(), lexicon)
                && !is_kind(&known.text, lexicon)
                && (number || known.count > 1 || names_something(&known.text, words.len()))
                && if number {
                    known.words.last() == Some(last) && known.words.starts_with(&words[..words.len() - 1])
                } else {
                    known.words.starts_with(&words)
                }
        };
        let known = self.names.get(first)?;
        let last = |known: &Name| {
            let (passage, byte) = place?;
            let end = known.places.partition_point(|at| *at < (passage, byte));
            known.places[..end].last().filter(|at| at.0 == passage).copied()
        };
        // Of ministries of several countries none is meant: "Bộ Quốc phòng Lào", "Bộ Quốc phòng Hàn Quốc".
        let whole = words.len() >= SHORTEST_WHOLE && !ends_in_level(name, lexicon);
        let abroad = |known: &&Name| whole && is_abroad(&known.text, words.len(), lexicon);
        let several = known.iter().filter(longer).filter(abroad).nth(1).is_some();
        let best =
            known.iter().rev().filter(longer).filter(|known| !(several && abroad(known))).max_by_key(|known| {
                // "ngân hàng" is the one that the page introduces with a short form.
                (last(known), self.is_introduced(known), known.count, Reverse(known.places.first().copied()))
            })?;
        // "Bộ Nông nghiệp" in the headline, "Bộ Nông nghiệp và Môi trường" in the text.
        let mut buffer = String::new();
        key("và", &mut buffer);
        let whole = known.iter().find(|known| {
            known.words.len() > best.words.len()
                && known.words.starts_with(&best.words)
                && known.words[best.words.len()] == buffer
        });
        Some(whole.unwrap_or(best).text.clone())
    }
}

/// Fewest words of a name for which initials may stand that are not its own.
const SHORTEST_LONG_FORM: usize = 3;
/// Fewest letters of such initials.
const SHORTEST_ALIAS: usize = 3;
/// Fewest words of a name that is whole without a country: `Bộ Quốc phòng`.
const SHORTEST_WHOLE: usize = 3;
/// How far before an office its body may be named, in passages.
const NEAR: usize = 2;
/// Abbreviations that are remembered: each is looked for in every name.
const MOST_ALIASES: usize = 64;
/// Different names with one first word that are remembered.
const MOST_NAMES: usize = 64;

/// Tokens of the name that the bracket at `open` abbreviates.
fn long_form(text: &Text, open: usize, short: &Range<usize>) -> Option<Range<usize>> {
    let earliest = open.saturating_sub(LONGEST_NAME);
    if short.clone().all(|index| matches!(text.at(index).shape, Shape::Upper | Shape::Sign('&' | '-'))) {
        let letters: Vec<char> = text.slice(short).chars().filter(|c| c.is_alphabetic()).map(unmarked).collect();
        return backwards(text, earliest, open, &letters).filter(|_| letters.len() > 1).map(|start| start..open);
    }
    // "Liên đoàn Lao động tỉnh Tam Giang (LĐLĐ tỉnh)"
    if text.at(short.start).shape == Shape::Upper && short.len() == 2 {
        let letters: Vec<char> = text.word(short.start).chars().map(unmarked).collect();
        let second = text.word(short.start + 1);
        let mut ends = (earliest..open).rev().filter(|at| text.word(*at) == second);
        let start = ends.find_map(|end| backwards(text, earliest, end, &letters)).filter(|_| letters.len() > 1);
        return start.map(|start| start..open);
    }
    // "Bộ Chỉ huy quân sự tỉnh Tam Giang (Bộ CHQS tỉnh)"
    let first = text.word(short.start);
    (earliest..open)
        .rev()
        .filter(|start| text.word(*start) == first)
        .find_map(|start| aligns(text, start, open, short).then_some(start..open))
}

/// The token at which words begin whose initials are `letters`, read backwards from `end`.
fn backwards(text: &Text, earliest: usize, end: usize, letters: &[char]) -> Option<usize> {
    let mut left = letters.iter().rev();
    let mut wanted = left.next()?;
    for index in (earliest..end).rev() {
        let initial = text.word(index).chars().next().map(unmarked);
        if initial == Some(*wanted) {
            match left.next() {
                Some(next) => wanted = next,
                None => return Some(index),
            }
        } else if !text.has(index, Label::And) && !matches!(text.at(index).shape, Shape::Sign(',' | '-' | '&')) {
            return None;
        }
    }
    None
}

/// Whether the words from `start` are those of the short form, with its abbreviations spelled out.
fn aligns(text: &Text, start: usize, open: usize, short: &Range<usize>) -> bool {
    let mut at = start;
    let mut spelled = false;
    for index in short.clone() {
        let word = text.word(index);
        if at < open && text.word(at).eq_ignore_ascii_case(word) {
            at += 1;
            continue;
        }
        if text.at(index).shape != Shape::Upper {
            return false;
        }
        for letter in word.chars() {
            let initial = text.word(at).chars().next().map(unmarked);
            if at >= open || initial != Some(unmarked(letter)) {
                return false;
            }
            at += 1;
        }
        spelled = true;
    }
    spelled
}

/// A letter as abbreviations write it: `Ứng dụng` is `UD`.
fn unmarked(letter: char) -> char {
    let base = letter.nfd().next().unwrap_or(letter);
    base.to_uppercase().next().unwrap_or(base)
}

fn replace_word(name: &str, short: &str, long: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut buffer = String::new();
    for word in name.split(' ') {
        key(word, &mut buffer);
        out.push(if buffer == short { long } else { word });
    }
    out.join(" ")
}

/// The words of a name in comparison form.
pub fn comparable(name: &str) -> Vec<String> {
    let mut buffer = String::new();
    bare_words(name)
        .map(|word| {
            key(word, &mut buffer);
            buffer.clone()
        })
        .collect()
}

/// The same, with a space between the words.
pub fn compared(name: &str) -> String {
    let (mut words, mut buffer) = (String::with_capacity(name.len()), String::new());
    for word in bare_words(name) {
        if !words.is_empty() {
            words.push(' ');
        }
        key(word, &mut buffer);
        words.push_str(&buffer);
    }
    words
}

fn bare_words(name: &str) -> impl Iterator<Item = &str> {
    let words = name.split(' ').filter(|word| !word.is_empty());
    words.map(|word| word.trim_matches(|c: char| matches!(c, ',' | '.' | '“' | '”' | '"')))
}
