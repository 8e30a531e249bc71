//! Numbers and symbols of documents: `382-NQ/ĐUQSTW`, `30/2020/NĐ-CP`, `2024-117`, `2231 (2015)`.

use crate::lexicon::DocumentWords;

/// A number or symbol as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// One past its last byte.
    pub end: usize,
    /// Without inner spaces.
    pub number: String,
    /// The running number that short forms use: `382`, `2231`.
    pub lead: String,
    /// Letters that stand for the kind: `NQ`.
    pub kind_code: Option<String>,
    /// Letters that stand for the authority, with its term: `ĐUQSTW`, `QH15`.
    pub issuer_code: Option<String>,
}

impl Symbol {
    /// Whether it holds letters, so that it is a document's even without a kind before it.
    pub fn is_full(&self) -> bool {
        self.kind_code.is_some() || self.issuer_code.is_some()
    }

    /// Its letters: alike for documents of one kind and authority.
    pub fn letters(&self) -> (Option<&str>, Option<&str>) {
        (self.kind_code.as_deref(), self.issuer_code.as_deref())
    }

    /// The year that it holds: `27/2021/NQ-HĐND`.
    pub fn year(&self) -> Option<&str> {
        let bracket = self.number.split_once(" (").map(|(_, year)| year.trim_end_matches(')'));
        let year = bracket.or_else(|| self.number.split('/').nth(1))?;
        (year.len() == 4 && year.starts_with(['1', '2']) && year.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(year)
    }

    /// Letters and digits alone: equal for spellings of one symbol (`520/NQ-QUTW`, `520-NQ/QUTW`).
    pub fn skeleton(&self) -> String {
        self.number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
    }
}

/// A part of a symbol behind a separator.
struct Part {
    start: usize,
    end: usize,
    separator: char,
    spaced_before: bool,
    spaced_after: bool,
    is_code: bool,
}

/// The symbol that begins with the digits at a place.
pub fn read(text: &str, at: usize, words: &DocumentWords) -> Option<Symbol> {
    let digits = digits(text, at)?;
    let mut end = at + digits;
    let suffix = text[end..].chars().next().filter(|c| c.is_lowercase());
    if let Some(c) = suffix {
        let next = end + c.len_utf8();
        let ends = !text[next..].starts_with(char::is_alphanumeric);
        if !ends || !(c.is_ascii() || c == 'đ') {
            return None;
        }
        end = next;
    } else if text[end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    // "Policy 7.12"
    let decimals = text[end..].strip_prefix('.').map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    if words.capitals && decimals > 0 && !text[end + 1 + decimals..].starts_with(char::is_alphanumeric) {
        end += 1 + decimals;
    }
    let lead = text[at..end].to_owned();
    let mut symbol = Symbol { end, number: lead.clone(), lead, kind_code: None, issuer_code: None };
    let mut codes: Vec<String> = Vec::new();
    while let Some(part) = part(text, symbol.end, words, codes.is_empty()) {
        let body = &text[part.start..part.end];
        if !part.is_code && (part.spaced_before || part.spaced_after || symbol.number.len() > 24) {
            break;
        }
        if part.is_code {
            match codes.last_mut() {
                Some(last) if part.separator == '.' => {
                    last.push('.');
                    last.push_str(body);
                }
                _ => codes.push(body.to_owned()),
            }
        }
        if part.separator != ' ' {
            symbol.number.push(part.separator);
        }
        symbol.number.push_str(body);
        symbol.end = part.end;
        if symbol.number.len() > 48 {
            return None;
        }
    }
    symbol.assign(codes, words);
    symbol.year_in_brackets(text);
    Some(symbol)
}

impl Symbol {
    fn assign(&mut self, codes: Vec<String>, words: &DocumentWords) {
        let bare = |code: &str| code.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
        let mut codes = codes.into_iter();
        if let Some(first) = codes.next() {
            if words.kinds_of_code(&bare(&first)).is_empty() {
                self.issuer_code = Some(first);
            } else {
                let rest: Vec<String> = codes.collect();
                let issues = bare(&first) != first;
                self.issuer_code = if rest.is_empty() { issues.then(|| first.clone()) } else { Some(rest.join("-")) };
                self.kind_code = Some(bare(&first));
            }
        }
        if self.kind_code.is_none() && self.issuer_code.is_none() && self.number.contains(['-', '/']) {
            self.lead.clone_from(&self.number);
        }
    }

    /// `2231 (2015)`, `2625 (XXV)`: the year or session is a part of the number.
    fn year_in_brackets(&mut self, text: &str) {
        if self.is_full() {
            return;
        }
        let Some(rest) = text[self.end..].trim_start_matches(' ').strip_prefix('(') else { return };
        let Some(length) = rest.find(')').filter(|length| *length <= 8) else { return };
        let inside = &rest[..length];
        let year = inside.len() == 4 && inside.starts_with(['1', '2']) && inside.bytes().all(|b| b.is_ascii_digit());
        let session = !inside.is_empty() && inside.chars().all(|c| "IVXLC-ES".contains(c));
        if (year || session) && self.lead.len() <= 4 {
            self.number = format!("{} ({inside})", self.number);
            self.end = text.len() - rest.len() + length + 1;
        }
    }
}

fn digits(text: &str, at: usize) -> Option<usize> {
    let count = text.as_bytes().get(at..)?.iter().take(7).take_while(|byte| byte.is_ascii_digit()).count();
    (1..=6).contains(&count).then_some(count)
}

fn is_symbol_char(c: char) -> bool {
    c.is_alphanumeric() || c == '&'
}

fn part(text: &str, at: usize, words: &DocumentWords, first: bool) -> Option<Part> {
    let spaced_before = text[at..].starts_with(' ');
    let mut next = at + usize::from(spaced_before);
    let mut separator = text[next..].chars().next()?;
    if !matches!(separator, '/' | '-' | '–' | '.') {
        // "35 NQ/TW": the dash is forgotten
        if !spaced_before || !first || !separator.is_uppercase() {
            return None;
        }
        separator = ' ';
    } else {
        next += separator.len_utf8();
    }
    let spaced_after = separator != ' ' && text[next..].starts_with(' ');
    next += usize::from(spaced_after);
    let length: usize = text[next..].chars().take(14).take_while(|c| is_symbol_char(*c)).map(char::len_utf8).sum();
    let body = &text[next..next + length];
    let end = next + length;
    let separator = if separator == '–' { '-' } else { separator };
    let opens = body.chars().next()?;
    if opens.is_ascii_digit() {
        let whole = body.bytes().all(|byte| byte.is_ascii_digit());
        return (whole && separator != '.' && !spaced_before && !spaced_after && body.len() <= 5).then_some(Part {
            start: next,
            end,
            separator,
            spaced_before,
            spaced_after,
            is_code: false,
        });
    }
    let letters = body.trim_end_matches(|c: char| c.is_ascii_digit());
    let known = !words.kinds_of_code(letters).is_empty();
    let lonely = spaced_before && spaced_after;
    let forgotten = separator == ' ' && !text[end..].starts_with('/');
    // "14-Pres/2026": a word cut short before the year
    let short = words.capitals
        && separator == '-'
        && text[end..].starts_with('/')
        && letters.len() == body.len()
        && (2..=6).contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    let fits = (is_code(letters, known) || short)
        && !(first && lonely && !known)
        && !(separator == '.' && (first || spaced_before || spaced_after))
        && !(forgotten || separator == ' ' && !known)
        && !(letters.chars().count() == 1 && (spaced_before || spaced_after));
    fits.then_some(Part { start: next, end, separator, spaced_before, spaced_after, is_code: true })
}

/// Capitals without tone marks, a small letter or two among them (`TTg`, `QyĐ`, `Ctr`): no word of the text.
fn is_code(letters: &str, known: bool) -> bool {
    let (mut upper, mut small) = (0, 0);
    for c in letters.chars() {
        match c {
            'A'..='Z' | 'Đ' | 'Ư' | 'Ơ' | 'Ô' | 'Ê' | 'Â' | 'Ă' | '&' => upper += 1,
            'a'..='z' | 'đ' | 'ư' => small += 1,
            _ => return false,
        }
    }
    upper > 0
        && letters.chars().next().is_some_and(char::is_uppercase)
        && (small == 0 || known || (upper >= 2 && small <= 2))
}
