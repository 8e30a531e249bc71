//! Letters of Latin scripts by table: asking Unicode's own tables costs hundreds of instructions for each `ạ` or `ư`.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// A letter of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// In lower case, without its tone mark.
    pub base: char,
    /// Its tone mark.
    pub tone: Option<char>,
    /// In lower case where that is as long in UTF-8, else itself.
    pub small: char,
    /// How it is written, if it has two cases.
    pub case: Option<Case>,
}

/// How a letter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Large.
    Upper,
    /// Small.
    Lower,
}

/// One past the last block of the table, which holds the letters of Vietnamese.
const END: u32 = 0x1f00;

/// The letter, if the table has it: those with marks from U+00C0 to U+024F and from U+1E00 to U+1EFF.
pub fn letter(c: char) -> Option<&'static Letter> {
    static TABLE: LazyLock<Vec<Option<Letter>>> = LazyLock::new(|| (0..END).map(described).collect());
    TABLE.get(c as usize).and_then(Option::as_ref)
}

/// [`char::is_uppercase`].
pub fn is_upper(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_uppercase()
    } else {
        letter(c).map_or_else(|| c.is_uppercase(), |letter| letter.case == Some(Case::Upper))
    }
}

/// [`char::is_lowercase`].
pub fn is_lower(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_lowercase()
    } else {
        letter(c).map_or_else(|| c.is_lowercase(), |letter| letter.case == Some(Case::Lower))
    }
}

/// The letter in lower case, where that is as long.
pub fn small(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { letter(c).map_or_else(|| lowered(c), |letter| letter.small) }
}

fn lowered(c: char) -> char {
    let mut lowered = c.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(small), None) if small.len_utf8() == c.len_utf8() => small,
        _ => c,
    }
}

fn described(code: u32) -> Option<Letter> {
    let latin = (0xc0..0x250).contains(&code) || (0x1e00..END).contains(&code);
    let c = char::from_u32(code).filter(|c| latin && c.is_alphabetic())?;
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let decomposed: Vec<char> = c.to_lowercase().next()?.nfd().collect();
    let tone = decomposed.iter().copied().find(is_tone);
    let base: Vec<char> = decomposed.into_iter().filter(|c| !is_tone(c)).nfc().collect();
    let [base] = base[..] else { return None };
    let case = if c.is_uppercase() { Some(Case::Upper) } else { c.is_lowercase().then_some(Case::Lower) };
    Some(Letter { base, tone, small: lowered(c), case })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_unicode_says() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_upper(c), c.is_uppercase(), "{c:?}");
            assert_eq!(is_lower(c), c.is_lowercase(), "{c:?}");
            assert_eq!(small(c), lowered(c), "{c:?}");
        }
        let letter = letter('Ế').unwrap();
        assert_eq!(*letter, Letter { base: 'ê', tone: Some('\u{301}'), small: 'ế', case: Some(Case::Upper) });
    }
}
