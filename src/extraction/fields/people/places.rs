//! Countries and towns that no list knows, told from how the story itself uses their names.

use foldhash::{HashMap, HashMapExt, HashSet};

use super::{
    found::{Found, Marker},
    text::{Shape, Text},
};
use crate::lexicon::{Label, Labels, PeopleWords};

/// A word that stands alone so often is the name of a place or a body rather than of a person.
const OFTEN: usize = 2;

/// Longest name in a bracket by which a body goes, in words.
const LONGEST_BRAND: usize = 3;
/// Longest way from the head of a body to the bracket behind it, in tokens.
const LONGEST_BODY: usize = 12;

/// Words before the name of a place or a thing.
const THINGS: Labels = Labels::of(&[Label::Trap, Label::Level]);

/// What a story calls by names.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Words, in lower case, that name places.
    words: HashSet<String>,
    /// Names that stand behind the word for a place or a thing: `làng Phù Trinh`, `Trường THCS Nguyễn Thị Hinh`.
    things: HashSet<String>,
    /// Names that a bracket gives to a body: `Ngân hàng Đồng Bằng (DeltaBank)`.
    brands: HashSet<String>,
}

impl Places {
    /// Foreign words that stand alone, without title or honorific: `nhân dân Arvenia`, `tại Arvenia`.
    pub fn of(texts: &[Text], words: &PeopleWords) -> Self {
        let mut alone: HashMap<String, usize> = HashMap::new();
        let mut things = HashSet::default();
        let mut brands = HashSet::default();
        for text in texts.iter().filter(|text| !text.shouted) {
            for at in 1..text.tokens.len() {
                if text.is_capital(at) && text.labels_before(at).any(THINGS) && !text.labels(at).any(THINGS) {
                    let end = (at..text.tokens.len()).find(|index| !text.is_capital(*index));
                    things.insert(text.slice(&(at..end.unwrap_or(text.tokens.len()))).to_owned());
                }
                if text.is_sign(at, '(')
                    && let Some(brand) = brand(text, at, words)
                {
                    brands.insert(brand.to_owned());
                }
                // The cheapest questions first: most words answer them.
                let lone = text.at(at).shape == Shape::Capital && text.is_lower(at - 1) && !text.is_capital(at + 1);
                if !lone || words.syllables.has(text.word(at)) {
                    continue;
                }
                let before = Labels::of(&[Label::Honorific, Label::Rank, Label::Title, Label::Calling, Label::Head]);
                let called = (at.saturating_sub(4)..at)
                    .any(|index| text.labels(index).any(before.with(Label::Complete)) && text.after(index) == at);
                if !called {
                    *alone.entry(text.word(at).to_lowercase()).or_default() += 1;
                }
            }
        }
        let words = alone.into_iter().filter(|(_, count)| *count >= OFTEN).map(|(word, _)| word).collect();
        Self { words, things, brands }
    }

    /// Drops those who bear the name of a place or a thing of the story and of whom nothing says that they are people: `học
    /// trò Nguyễn Thị Hinh`, `thợ gốm Phù Trinh`.
    pub fn drop_namesakes(&self, found: &mut Vec<Found>) {
        let is_thing = |mention: &Found| self.things.contains(&mention.text);
        let sure = |mention: &&Found| {
            let held = mention.offices.iter().any(|office| !office.calling);
            is_thing(mention) && (held || matches!(mention.marker, Marker::Honorific | Marker::Rank))
        };
        let people: HashSet<String> = found.iter().filter(sure).map(|mention| mention.text.clone()).collect();
        found.retain(|mention| !is_thing(mention) || people.contains(&mention.text));
    }

    /// Whether a body goes by the words.
    pub fn is_brand(&self, words: &str) -> bool {
        self.brands.contains(words)
    }

    /// Whether the word names a place.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(&word.to_lowercase())
    }
}

/// The words that the bracket at `open` gives to the body before it.
fn brand<'a>(text: &Text<'a>, open: usize, words: &PeopleWords) -> Option<&'a str> {
    let close = (open + 2..=open + 1 + LONGEST_BRAND).find(|index| text.is_sign(*index, ')'))?;
    let odd = (open + 1..close).all(|index| text.is_capital(index)) && !words.syllables.has(text.word(open + 1));
    let word = |index: &usize| !matches!(text.at(*index).shape, Shape::Sign(_));
    let mut before = (open.saturating_sub(LONGEST_BODY)..open).rev().take_while(word);
    let body = before.any(|index| text.is_capital(index) && text.has(index, Label::Organisation));
    (odd && body).then(|| text.slice(&(open + 1..close)))
}
