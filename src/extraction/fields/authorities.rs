//! The authorities of a page: their fullest forms, and which one the letters of a symbol mean.

use std::ops::Range;

use super::{
    authority::{is_named, whole},
    line::Line,
};
use crate::lexicon::{Chiefs, DocumentWord};

/// At most so many authorities before a document are asked whose it is.
const NEAR: usize = 8;

/// Every authority that the page names, as written, so that short forms find their fullest one.
#[derive(Debug, Default)]
pub struct Authorities {
    /// Compared form and text, in order of the page.
    forms: Vec<(String, String)>,
    /// Line, byte and form of each place where the page names one.
    places: Vec<(usize, usize, usize)>,
    /// Those of the places whose authority no person holds there.
    acting: Vec<usize>,
    /// Of each form, whether one of them has it.
    acts: Vec<bool>,
}

impl Authorities {
    /// Collects the authorities of a page.
    pub fn of_page(lines: &[Line], names: &[Vec<Range<usize>>]) -> Self {
        let (mut forms, mut places): (Vec<(String, String)>, Vec<_>) = (Vec::new(), Vec::new());
        let (mut acting, mut acts) = (Vec::new(), Vec::new());
        // a headline in capitals does not say where a name ends
        let shouted = |line: &Line| !line.text.contains(char::is_lowercase);
        for (index, (line, names)) in lines.iter().zip(names).enumerate().filter(|(_, (line, _))| !shouted(line)) {
            for mark in line.words.iter().filter(|mark| mark.value == DocumentWord::Authority) {
                // the letters of a symbol are no name: 31/KH-UBND
                let in_symbol = line.text[..mark.start].ends_with(['-', '/', '.']);
                // "Brule County commissioners"
                let before = line.text[..mark.start].trim_end();
                let word = before.rfind(' ').map_or(0, |space| space + 1);
                let owned = line.capitals
                    && line.low[..mark.end].ends_with('s')
                    && before[word..].starts_with(char::is_uppercase)
                    && word < before.len();
                if in_symbol || !(owned || line.text[mark.start..].starts_with(char::is_uppercase)) {
                    continue;
                }
                if let Some(span) = whole(line, mark.start, line.text.len(), names) {
                    // "National Assembly Chairman X": an office
                    let held = line.capitals && is_named(names, (span.end + 1).min(line.text.len()));
                    if held {
                        continue;
                    }
                    let behind = (span.end + 1).min(line.text.len());
                    let held = is_named(names, behind) || line.text[..span.start].ends_with(", ");
                    let form = (line.low[span.clone()].to_owned(), line.text[span].to_owned());
                    let known = forms.iter().position(|known| *known == form);
                    if known.is_some() || forms.len() < 400 {
                        if !held {
                            acting.push(places.len());
                        }
                        let of = known.unwrap_or(forms.len());
                        places.push((index, mark.start, of));
                        if known.is_none() {
                            forms.push(form);
                            acts.push(false);
                        }
                        acts[of] |= !held;
                    }
                }
            }
        }
        Self { forms, places, acting, acts }
    }

    /// Every authority as the page writes it, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(|(_, text)| text.as_str())
    }

    /// The form of the page that goes on with capitals or numbers where `name` ends (`Đảng ủy Nhà máy` becomes
    /// `Đảng ủy Nhà máy Z193`); the name itself where there is none.
    pub fn fullest(&self, name: &str) -> String {
        let low = crate::lexicon::lower(name);
        let longer = self.forms.iter().filter(|(form, text)| {
            form.len() > low.len()
                && form.starts_with(&low)
                && text[low.len()..].strip_prefix(' ').is_some_and(|rest| {
                    rest.split(' ')
                        .take(1)
                        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
                })
        });
        let longer = longer.min_by_key(|(form, _)| form.len());
        match longer {
            Some((_, text)) => format!("{name}{}", &text[name.len()..]),
            None => self.numbered(name, &low).unwrap_or_else(|| name.to_owned()),
        }
    }

    /// `Bộ Tư lệnh Quân khu` with the number of the only `Quân khu` of the page.
    fn numbered(&self, name: &str, low: &str) -> Option<String> {
        let last = name.char_indices().rfind(|(at, c)| c.is_uppercase() && name[..*at].ends_with(' '))?.0;
        let body = &low[last..];
        let numbers = self.forms.iter().filter_map(|(form, _)| form.strip_prefix(body)?.strip_prefix(' '));
        let numbers = numbers.filter_map(|rest| rest.split(' ').next());
        let mut numbers = numbers.filter(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
        let first = numbers.next()?;
        numbers.all(|other| other == first).then(|| format!("{name} {first}"))
    }

    /// The authority whose name begins with one of these words: the last that the line names before a place, else the first
    /// of the page.
    pub fn beginning_with(&self, heads: &[String], (line, at): (usize, usize)) -> Option<&str> {
        let heads: Vec<String> = heads.iter().map(|head| crate::lexicon::lower(head)).collect();
        let begins = |form: &str| heads.iter().any(|head| form.starts_with(head.as_str()));
        // the letters alone say less than the name of one of those that they stand for
        let before = self.places.partition_point(|place| (place.0, place.1) < (line, at));
        let near =
            self.places[..before].iter().rev().take_while(|place| place.0 == line).map(|place| &self.forms[place.2]);
        let full = |form: &&(String, String)| begins(&form.0) && !heads.contains(&form.0);
        let named = near.take(NEAR).find(full).or_else(|| self.forms.iter().find(full));
        let found = named.or_else(|| self.forms.iter().find(|(form, _)| begins(form)));
        found.map(|(_, text)| text.as_str())
    }

    /// The chief of a body, where the sentence of a place names that office by itself near it: `Bộ trưởng Bộ Y tế tặng`. With
    /// `anywhere` else the first of the page.
    pub fn chief(
        &self,
        body: &str,
        (line, at, sentence): (usize, usize, &Range<usize>),
        anywhere: bool,
        chiefs: &Chiefs,
    ) -> Option<&str> {
        let low = crate::lexicon::lower(body);
        let of = |form: &(String, String)| chiefs.is_of(&form.0, &low);
        let within = |place: &&usize| {
            let (own, at, _) = self.places[**place];
            own == line && sentence.contains(&at)
        };
        let split = self.acting.partition_point(|place| (self.places[*place].0, self.places[*place].1) < (line, at));
        let (before, behind) = self.acting.split_at(split);
        let near = before.iter().rev().take(NEAR).take_while(within).chain(behind.iter().take(NEAR).take_while(within));
        let found = near.map(|place| &self.forms[self.places[*place].2]).find(|form| of(form));
        let first = || self.forms.iter().zip(&self.acts).find(|(form, acts)| **acts && of(form)).map(|(form, _)| form);
        found.or_else(|| first().filter(|_| anywhere)).map(|form| form.1.as_str())
    }

    /// The first authority of the page whose words begin with these letters: `STNMT` is `Sở Tài nguyên và Môi trường`.
    pub fn lettered(&self, letters: &str) -> Option<&str> {
        let letters = crate::lexicon::lower(letters).replace(['&', '.'], "");
        if letters.chars().count() < 3 {
            return None;
        }
        let found = self.forms.iter().find(|(_, text)| initials(text).starts_with(&letters));
        found.map(|(_, text)| text.as_str())
    }

    /// The name itself, where an authority of the page holds it.
    pub fn containing<'a>(&self, name: &'a str) -> Option<&'a str> {
        let low = crate::lexicon::lower(name);
        self.forms.iter().any(|(form, _)| form.contains(&low)).then_some(name)
    }

    /// The authority of the page whose name ends with this one word (`council`: `City Council`).
    pub fn ending_with(&self, word: &str) -> Option<&str> {
        let word = format!(" {}", crate::lexicon::lower(word));
        self.forms.iter().find(|(form, _)| form.ends_with(&word)).map(|(_, text)| text.as_str())
    }
}

/// The first letters of the words of a name, those of an abbreviation all, without `và`.
fn initials(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "và");
    let mut found = String::new();
    for word in words {
        let short = word.chars().nth(1).is_some_and(char::is_uppercase);
        let length = word.char_indices().nth(1).map_or(word.len(), |(at, _)| at);
        found.push_str(if short { word } else { &word[..length] });
    }
    crate::lexicon::lower(&found)
}
