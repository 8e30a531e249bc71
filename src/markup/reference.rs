//! Characters written by name or number (HTML Standard, sections 13.2.5.72 to 13.2.5.80).

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use html5ever::tendril::StrTendril;
use memchr::memchr2;

/// A text with its references read and its NUL characters replaced.
pub fn decoded(text: StrTendril, in_attribute: bool) -> StrTendril {
    let mut out = StrTendril::new();
    let mut rest = &*text;
    while let Some(found) = memchr2(b'&', 0, rest.as_bytes()) {
        out.push_slice(&rest[..found]);
        rest = &rest[found..];
        if rest.starts_with('\0') {
            out.push_char('\u{fffd}');
            rest = &rest[1..];
            continue;
        }
        let (chars, length) = decode(rest, in_attribute);
        match chars {
            Some(chars) => out.push_slice(&chars),
            None => out.push_char('&'),
        }
        rest = &rest[length..];
    }
    if out.is_empty() && rest.len() == text.len() {
        return text;
    }
    out.push_slice(rest);
    out
}

/// What the `&` at the start of a text stands for, if anything, and how many bytes of it are used up.
pub fn decode(text: &str, in_attribute: bool) -> (Option<String>, usize) {
    let behind = &text[1..];
    let read = match behind.strip_prefix('#') {
        Some(number) => numeric(number).map(|(char, length)| (String::from(char), length + 1)),
        None => named(behind, in_attribute),
    };
    read.map_or((None, 1), |(chars, length)| (Some(chars), length + 1))
}

/// The longest name at the start of a text.
fn named(text: &str, in_attribute: bool) -> Option<(String, usize)> {
    let mut longest = None;
    for length in 1..=text.len() {
        match text.get(..length).and_then(|name| NAMED_ENTITIES.get(name)) {
            // Beginnings of names are in the table too, as no character.
            Some((0, _)) => {}
            Some(chars) => longest = Some((length, chars)),
            None => break,
        }
    }
    let (length, &(first, second)) = longest?;
    let next = text[length..].bytes().next();
    // Addresses are written with bare ampersands.
    if in_attribute
        && !text[..length].ends_with(';')
        && next.is_some_and(|byte| byte == b'=' || byte.is_ascii_alphanumeric())
    {
        return None;
    }
    let chars = [first, second].into_iter().filter(|code| *code != 0).filter_map(char::from_u32);
    Some((chars.collect(), length))
}

/// The character of a number in decimal or after an `x`.
fn numeric(text: &str) -> Option<(char, usize)> {
    let (digits, base, prefix) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (text, 10, 0),
    };
    let length = digits.bytes().take_while(|byte| char::from(*byte).is_digit(base)).count();
    if length == 0 {
        return None;
    }
    let code = digits[..length].bytes().fold(0u32, |code, byte| {
        code.saturating_mul(base).saturating_add(char::from(byte).to_digit(base).unwrap_or(0))
    });
    let char = match code {
        0 => '\u{fffd}',
        0x80..=0x9f => C1_REPLACEMENTS[(code - 0x80) as usize].unwrap_or(char::from_u32(code).unwrap_or('\u{fffd}')),
        _ => char::from_u32(code).unwrap_or('\u{fffd}'),
    };
    let semicolon = usize::from(digits[length..].starts_with(';'));
    Some((char, prefix + length + semicolon))
}
