//! A passage as labelled words.

use std::ops::Range;

use crate::lexicon::{Label, Labels, NameOrder, PeopleWords, Phrases, WordId, is_lower, is_upper};
use crate::text::is_word_char;

/// A passage cut into words and signs.
#[derive(Debug)]
pub struct Text<'a> {
    /// The passage.
    pub source: &'a str,
    /// Words and signs in order; white space is not kept.
    pub tokens: Vec<Token>,
    /// Whether the passage is written in capitals (a headline, a heading).
    pub shouted: bool,
}

/// A word or a sign.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// How the token is written.
    pub shape: Shape,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Labels of the longest phrase of the lexicon that begins here.
    pub labels: Labels,
    /// Labels of the word alone, such as its being a surname.
    pub own: Labels,
    /// Length of that phrase in tokens; 1 where there is none.
    pub span: u8,
    word: WordId,
}

/// What people known by a word of address are: `Bà Triệu`, `Bác Hồ`.
const NAMED: Labels = Labels::of(&[Label::Namesake, Label::Plain]);

/// What a word says only where a capital begins it: `minh` of `thuyết minh viên` is nobody's name.
const CAPITALISED: Labels = Labels::of(&[
    Label::Surname,
    Label::RarerSurname,
    Label::SureSurname,
    Label::SureMiddle,
    Label::Middle,
    Label::Particle,
    Label::PlaceOnset,
]);

/// Longest phrase that is looked for before a place, in tokens.
const LONGEST_PHRASE: usize = 4;

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `hội`
    Lower,
    /// `Hội`, `McDonald`
    Capital,
    /// `UBND`, `A`
    Upper,
    /// `184`, `12A`
    Number,
    /// A punctuation mark; dashes of all lengths are `-`.
    Sign(char),
}

impl<'a> Text<'a> {
    /// Cuts a passage and labels it.
    pub fn new(source: &'a str, words: &PeopleWords) -> Self {
        let mut tokens = cut(source, words);
        label(source, &mut tokens, words);
        let (mut upper, mut lower) = (0, 0);
        for token in &tokens {
            match token.shape {
                Shape::Upper => upper += 1,
                Shape::Lower | Shape::Capital => lower += 1,
                _ => {}
            }
        }
        Self { source, tokens, shouted: upper >= 3 && upper > 2 * lower }
    }

    /// The token at an index; a full stop beyond the end.
    pub fn at(&self, index: usize) -> Token {
        self.tokens.get(index).copied().unwrap_or(Token {
            start: self.source.len(),
            end: self.source.len(),
            shape: Shape::Sign('.'),
            spaced: true,
            labels: Labels::default(),
            own: Labels::default(),
            span: 1,
            word: WordId::UNKNOWN,
        })
    }

    /// The labels at an index.
    pub fn labels(&self, index: usize) -> Labels {
        self.at(index).labels
    }

    /// Whether the phrase at an index has the label.
    pub fn has(&self, index: usize, label: Label) -> bool {
        self.labels(index).has(label)
    }

    /// Labels of the longest phrase that ends right before `index`: of `Hợp tác xã` rather than of `xã`.
    pub fn labels_before(&self, index: usize) -> Labels {
        let start = (index.saturating_sub(LONGEST_PHRASE)..index).find(|start| self.after(*start) == index);
        start.map_or(Labels::default(), |start| self.labels(start))
    }

    /// Index after the phrase at `index`.
    pub fn after(&self, index: usize) -> usize {
        index + usize::from(self.at(index).span)
    }

    /// Whether the token is this sign.
    pub fn is_sign(&self, index: usize, sign: char) -> bool {
        self.at(index).shape == Shape::Sign(sign)
    }

    /// Whether a dash with white space around it stands here.
    pub fn is_dash(&self, index: usize) -> bool {
        self.is_sign(index, '-') && (self.at(index).spaced || self.at(index + 1).spaced)
    }

    /// Whether the token is a word that begins with a capital.
    pub fn is_capital(&self, index: usize) -> bool {
        matches!(self.at(index).shape, Shape::Capital | Shape::Upper)
    }

    /// Whether the token is a word in lower case, or any word of a passage in capitals.
    pub fn is_lower(&self, index: usize) -> bool {
        let shape = self.at(index).shape;
        shape == Shape::Lower || (self.shouted && shape == Shape::Upper)
    }

    /// The words of a token.
    pub fn word(&self, index: usize) -> &'a str {
        let token = self.at(index);
        &self.source[token.start..token.end]
    }

    /// Bytes of a range of tokens.
    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return self.at(range.start).start..self.at(range.start).start;
        }
        self.at(range.start).start..self.at(range.end - 1).end
    }

    /// The text of a range of tokens.
    pub fn slice(&self, range: &Range<usize>) -> &'a str {
        &self.source[self.bytes(range)]
    }
}

fn cut(source: &str, words: &PeopleWords) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(source.len() / 5);
    let mut spaced = true;
    let mut chars = source.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        let mut shape = Shape::Sign(if matches!(c, '–' | '—' | '‐' | '‑' | '−') { '-' } else { c });
        if is_word_char(c) {
            let mut previous = c;
            let mut seam = None;
            while let Some(&(at, next)) = chars.peek() {
                if !is_word_char(next) {
                    break;
                }
                if is_upper(next) && is_lower(previous) {
                    seam = Some(at);
                }
                previous = next;
                end = at + next.len_utf8();
                chars.next();
            }
            // Words that lost the space between them: both halves are syllables.
            if let Some(at) = seam.filter(|at| is_glued(&source[start..*at], &source[*at..end], words)) {
                tokens.push(token(source, start..at, spaced, words));
                tokens.push(token(source, at..end, true, words));
                spaced = false;
                continue;
            }
            tokens.push(token(source, start..end, spaced, words));
        } else {
            if matches!(c, '’' | 'ʼ' | '`') {
                shape = Shape::Sign('\'');
            }
            let word = WordId::UNKNOWN;
            tokens.push(Token {
                start,
                end,
                shape,
                spaced,
                labels: Labels::default(),
                own: Labels::default(),
                span: 1,
                word,
            });
        }
        spaced = false;
    }
    tokens
}

fn is_glued(left: &str, right: &str, words: &PeopleWords) -> bool {
    let long = |word: &str| word.chars().nth(1).is_some();
    words.order == NameOrder::SurnameFirst
        && !words.syllables.is_empty()
        && long(left)
        && long(right)
        && words.syllables.has(left)
        && words.syllables.has(right)
}

fn token(source: &str, bytes: Range<usize>, spaced: bool, words: &PeopleWords) -> Token {
    let text = &source[bytes.clone()];
    let mut chars = text.chars();
    let first = chars.next().unwrap_or(' ');
    let shape = if first.is_numeric() {
        Shape::Number
    } else if !is_upper(first) {
        Shape::Lower
    } else if chars.any(is_lower) {
        Shape::Capital
    } else {
        Shape::Upper
    };
    let word = words.vocabulary.find(text);
    Token {
        start: bytes.start,
        end: bytes.end,
        shape,
        spaced,
        labels: Labels::default(),
        own: Labels::default(),
        span: 1,
        word,
    }
}

/// Gives each word the labels of the longest phrase that begins there.
fn label(source: &str, tokens: &mut [Token], words: &PeopleWords) {
    // "Assoc. Prof."
    let short = if words.order == NameOrder::GivenFirst { 5 } else { 3 };
    for start in 0..tokens.len() {
        let (mut state, mut at) = (Phrases::START, start);
        while let Some(token) = tokens.get(at) {
            if let Shape::Sign(_) = token.shape {
                // "Hà Sỹ Đồng - Chủ tịch" is no "Đồng Chủ tịch": a dash with spaces stands after two words of a phrase.
                if at == start || at == start + 1 && token.spaced || !joins(source, tokens, at, short) {
                    break;
                }
            } else {
                let Some(next) = words.phrases.step(state, token.word) else { break };
                state = next;
                let labels = words.phrases.labels(state);
                if !labels.is_empty() {
                    if at == start {
                        tokens[start].own = labels;
                    }
                    tokens[start].labels = labels;
                    tokens[start].span = u8::try_from(at + 1 - start).unwrap_or(u8::MAX);
                }
            }
            at += 1;
        }
    }
    for start in 0..tokens.len() {
        // "Bà Triệu Thị Quyên", "Bác Hồ Thọ": a name goes on behind words that are known as one.
        let next = start + usize::from(tokens[start].span);
        let known = tokens[start].own.has(Label::Honorific) && tokens[start].labels.any(NAMED);
        if known && tokens.get(next).is_some_and(|next| next.spaced && next.shape == Shape::Capital) {
            tokens[start].labels = tokens[start].own;
            tokens[start].span = 1;
        }
        // "HĐND tỉnh Đoàn Văn Tâm" names no youth union.
        let first = tokens[start];
        let person = first.span == 2
            && first.shape == Shape::Lower
            && first.own.has(Label::Level)
            && tokens[start + 1].shape == Shape::Capital
            && tokens.get(start + 2).is_some_and(|middle| middle.own.has(Label::SureMiddle));
        if person {
            tokens[start].labels = first.own;
            tokens[start].span = 1;
        }
        if let Some((span, label)) = agent(source, tokens, start) {
            tokens[start].labels = Labels::of(&[label]);
            tokens[start].span = span;
        }
    }
}

/// Words for people that the lexicon need not know: those with one of its last syllables (`giám định viên`, `Bệnh xá
/// trưởng`).
fn agent(source: &str, tokens: &[Token], start: usize) -> Option<(u8, Label)> {
    let body = Labels::of(&[Label::Organisation, Label::Common, Label::Trap]);
    let first = tokens[start];
    let led = first.labels.any(body);
    // "khảo sát viên": a verb of two syllables.
    let verb = first.span == 2 && first.labels.has(Label::Stop);
    let word = !matches!(first.shape, Shape::Sign(_) | Shape::Number | Shape::Upper);
    let unknown =
        |token: &Token| token.labels.is_empty() || token.shape == Shape::Lower && token.labels.within(CAPITALISED);
    if !(word && (unknown(&first) || led || verb)) {
        return None;
    }
    let from = start + usize::from(first.span);
    for at in from..=if verb { from } else { from + 1 } {
        let last = tokens.get(at)?;
        if last.shape != Shape::Lower || !last.spaced || last.span > 1 {
            return None;
        }
        let label = match (last.own.has(Label::Agent) && !led, last.own.has(Label::Chief)) {
            (true, _) => Label::Calling,
            // "lớp trưởng", but "gặp phó giám đốc"
            (_, true) if !led && tokens[start..at].iter().any(|token| !token.labels.is_empty()) => return None,
            (_, true) if led || &source[last.start..last.end] == "trưởng" => Label::Head,
            _ if unknown(last) => continue,
            _ => return None,
        };
        return u8::try_from(at + 1 - start).ok().map(|span| (span, label));
    }
    None
}

/// Whether a sign may stand between the words of one phrase: `T.Ư`, `Sr. Lt. Gen.`, `đ/c`, `Thừa Thiên - Huế`.
fn joins(source: &str, tokens: &[Token], at: usize, short: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return false };
    let (token, before) = (tokens[at], tokens[at - 1]);
    match token.shape {
        Shape::Sign('.') => {
            !token.spaced && (!next.spaced || source[before.start..before.end].chars().count() <= short)
        }
        Shape::Sign('/' | '&' | '\'') => !token.spaced && !next.spaced,
        Shape::Sign('-') => token.spaced == next.spaced,
        _ => false,
    }
}
