//! One author's name: what is cut off it, and what names nobody.

use super::super::generic::Bylines;
use super::byline::is_preposition;

/// Offices that stand right behind a name in scripts that need no spaces.
pub const DENSE_OFFICES: [&str; 5] = ["記者", "记者", "기자", "특파원", "編集委員"];

/// Capitals without a vowel: a paper or an agency (`TTXVN`), hardly a person's initials.
fn is_acronym(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (bare.len() >= 4 || bare.len() < text.len())
        && bare.len() >= 2
        && bare.chars().all(|c| (c.is_ascii_uppercase() || c == 'Đ') && !matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y'))
}

/// Written without spaces between words.
pub fn dense(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

/// A candidate made a name, or `None` if it names nobody.
pub fn name(part: &str, words: &Bylines) -> Option<String> {
    let mut text = part.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | ',' | '(' | ')' | '[' | ']' | '|' | '*' | '"' | '“' | '”' | '@')
    });
    if let Some(at) = text.find(" (") {
        text = text[..at].trim_end();
    }
    // `Lê Nam/TTXVN`, and a name with its address: `Jane Doe jane@paper.example`.
    if let Some((before, after)) = text.rsplit_once('/')
        && before.contains(' ')
        && !after.contains(' ')
        && !after.chars().any(char::is_lowercase)
    {
        text = before.trim_end();
    }
    while let Some((before, _)) = text.rsplit_once(' ').filter(|(_, last)| last.contains('@')) {
        text = before.trim_end_matches([' ', '|', '-', '–', '<', '(']);
    }
    let lower = text.to_lowercase();
    if text.is_empty()
        || lower.contains("://")
        || lower.starts_with("www.")
        || lower.contains('@')
        || text.chars().count() > 60
        || words.nobody.contains(&lower)
        || words.openers.contains(&lower)
        || is_body(text, words)
        || is_acronym(text)
        || !text.chars().any(char::is_alphabetic)
        || text.chars().filter(char::is_ascii_digit).count() > 2
    {
        return None;
    }
    if let Some(bare) = DENSE_OFFICES.iter().find_map(|office| text.strip_suffix(office)).filter(|_| dense(text)) {
        text = bare.trim_end();
    }
    text = without_rank(text, words);
    // `3rd Engineer Battalion`
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut tokens: Vec<&str> = text.split(' ').collect();
    // `our correspondent Jane Doe`, `Reporter Jane Doe`: offices before the name.
    let office = |word: &str| {
        words.closers.contains(&word.to_lowercase()) || (word.chars().all(char::is_lowercase) && !is_particle(word))
    };
    let all = tokens.len();
    while tokens.len() >= 3 && office(tokens[0]) {
        tokens.remove(0);
    }
    // `Gastbeitrag von Jane Doe`
    if tokens.len() < all && tokens.len() >= 3 && is_preposition(tokens[0]) {
        tokens.remove(0);
    }
    if tokens.len() > 7 || text.is_empty() {
        return None;
    }
    let first = tokens.first().map(|token| token.to_lowercase()).unwrap_or_default();
    // `Special Correspondent`
    let closes = |token: &&str| words.closers.contains(&token.to_lowercase());
    if tokens.len() > 1 && tokens.iter().all(closes) {
        return None;
    }
    if words.photo.contains(&first) || (words.closers.contains(&first) && first == tokens[0]) {
        return None;
    }
    // `Jane Doe in London`, `Jane Doe Senior Reporter`: the name ends where its office or place begins.
    let closer = tokens.iter().skip(1).position(|token| words.closers.contains(&token.to_lowercase())).map(|at| at + 1);
    let end = closer.filter(|at| *at >= 2).unwrap_or(tokens.len());
    let kept = tokens[..end].join(" ");
    Some(title_case(&kept))
}

/// Whether a body signs, not a person.
pub fn is_body(text: &str, words: &Bylines) -> bool {
    is_organ(&text.to_lowercase(), words) || is_office(text, words)
}

/// `UBKT Tỉnh ủy Lâm Phú`
fn is_organ(lower: &str, words: &Bylines) -> bool {
    words.organs.iter().any(|organ| lower.strip_prefix(organ.as_str()).is_some_and(|rest| rest.starts_with(' ')))
}

/// `Phòng CTXH`: the first word of a department before its initials.
fn is_office(text: &str, words: &Bylines) -> bool {
    let Some((first, rest)) = text.split_once(' ') else { return false };
    let initials = (2..=6).contains(&rest.chars().count()) && rest.chars().all(char::is_uppercase);
    initials && first.chars().any(char::is_lowercase) && words.departments.contains(&first.to_lowercase())
}

/// The name behind a rank: `Staff Sgt. Jane Doe`, `Đại úy TRẦN NAM`; a rank alone is left.
fn without_rank<'a>(text: &'a str, words: &Bylines) -> &'a str {
    let spaces = text.match_indices(' ').map(|(at, _)| at).take(4);
    let ranked = spaces.filter(|at| words.ranks.contains(&text[..*at].to_lowercase().replace('.', "")));
    ranked.last().map_or(text, |at| &text[at + 1..])
}

/// One to five words, each with a capital, or initials.
pub fn looks_like_name(name: &str) -> bool {
    let words: Vec<&str> = name.split([' ', '.']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &&str| word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    if dense(name) {
        return words.len() <= 2 && name.chars().count() <= 10;
    }
    (1..=6).contains(&words.len())
        && name.chars().count() <= 45
        && words.first().is_some_and(|word| word.starts_with(char::is_alphabetic))
        && words.iter().all(|word| capital(word) || is_particle(word))
        && name.chars().count() >= 2
}

/// Words of names that are written small.
#[rustfmt::skip]
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "da" | "di" | "du" | "von" | "van" | "der" | "den" | "la" | "le" | "del" | "dos" | "bin" | "al" | "el" | "zu"
            | "ter" | "ten" | "y" | "e" | "des" | "af" | "av" | "ben" | "ibn" | "das" | "do" | "della" | "vom"
    )
}

/// `NGUYÊN KHÔI` becomes `Nguyên Khôi`, `A.KHÔI` `A.Khôi`; a name that is not all capitals stays as it is.
pub fn title_case(name: &str) -> String {
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphabetic()).collect();
    let shouting = letters.len() > 3
        && letters.iter().all(|c| !c.is_lowercase())
        && name.contains([' ', '.'])
        && letters.iter().any(|c| c.is_uppercase());
    if !shouting {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    // Letters of the word so far: `O’Neil`, `D’Angelo`, but no capital behind a longer word's sign.
    let mut read = 0;
    for c in name.chars() {
        if read == 0 {
            out.push(c)
        } else {
            out.extend(c.to_lowercase())
        }
        read = match c {
            '’' | '\'' if read > 1 => read + 1,
            c if c.is_alphanumeric() => read + 1,
            _ => 0,
        };
    }
    out
}
