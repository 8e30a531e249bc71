//! Markup made harmless: nesting is bounded before the parser sees it, since its work and memory grow with the
//! product of depth and length. Browsers do the same at a depth of 512.

use std::borrow::Cow;

use memchr::{memchr, memchr3};

/// Elements that may be open inside each other.
const DEEPEST: usize = 700;

/// Formatting elements reopened all over the page; each block repeats every one that is open.
const MOST_REOPENED: usize = 400_000;

/// Attributes of one tag.
const MOST_ATTRIBUTES: usize = 1000;

/// The longest name that the lists below hold.
const LONGEST: usize = 8;

/// A tag's name in lower case, in place; longer ones are on no list.
fn lower(name: &str) -> ([u8; LONGEST], usize) {
    let mut out = [0; LONGEST];
    let length = if name.len() > LONGEST { 0 } else { name.len() };
    out[..length].copy_from_slice(&name.as_bytes()[..length]);
    out.make_ascii_lowercase();
    (out, length)
}

/// The text itself where it is sane; else the text without the tags that go too deep.
pub fn tamed(text: &str) -> Cow<'_, str> {
    if is_sane(text) { Cow::Borrowed(text) } else { Cow::Owned(flattened(text)) }
}

fn is_sane(text: &str) -> bool {
    let (mut depth, mut formatting, mut reopened) = (0usize, 0usize, 0usize);
    for tag in Tags::new(text) {
        if tag.is_crowded(text) {
            return false;
        }
        if is_formatting(tag.name) {
            formatting = if tag.closing { formatting.saturating_sub(1) } else { formatting + 1 };
        } else if !tag.closing {
            reopened += formatting;
        }
        if is_unclosed(tag.name) {
            continue;
        }
        depth = if tag.closing { depth.saturating_sub(1) } else { depth + 1 };
        if depth > DEEPEST || reopened > MOST_REOPENED {
            return false;
        }
    }
    true
}

/// Drops formatting altogether and everything that would nest too deeply, end tags with it.
fn flattened(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    let mut depth = 0usize;
    let mut dropped = 0usize;
    for tag in Tags::new(text) {
        let drop = if tag.is_crowded(text) || is_formatting(tag.name) && tag.name != "a" {
            true
        } else if is_unclosed(tag.name) {
            false
        } else if tag.closing {
            if dropped > 0 {
                dropped -= 1;
                true
            } else {
                depth = depth.saturating_sub(1);
                false
            }
        } else if depth >= DEEPEST / 2 {
            dropped += 1;
            true
        } else {
            depth += 1;
            false
        };
        if drop {
            out.push_str(&text[copied..tag.start]);
            out.push(' ');
            copied = tag.end;
        }
    }
    out.push_str(&text[copied..]);
    out
}

/// Elements that need no end tag and therefore say nothing about depth.
#[rustfmt::skip]
fn is_unclosed(name: &str) -> bool {
    let (lower, length) = lower(name);
    matches!(
        &lower[..length],
        b"area" | b"base" | b"basefont" | b"bgsound" | b"body" | b"br" | b"col" | b"dd" | b"dt" | b"embed" | b"frame"
            | b"head" | b"hr" | b"html" | b"image" | b"img" | b"input" | b"isindex" | b"keygen" | b"li" | b"link"
            | b"meta" | b"optgroup" | b"option" | b"p" | b"param" | b"rp" | b"rt" | b"source" | b"td" | b"th" | b"tr"
            | b"track" | b"wbr"
    )
}

/// Elements that the parser reopens in every block until they are closed.
#[rustfmt::skip]
fn is_formatting(name: &str) -> bool {
    let (lower, length) = lower(name);
    matches!(
        &lower[..length],
        b"a" | b"b" | b"big" | b"code" | b"em" | b"font" | b"i" | b"nobr" | b"s" | b"small" | b"strike" | b"strong"
            | b"tt" | b"u"
    )
}

struct Found<'a> {
    name: &'a str,
    closing: bool,
    start: usize,
    end: usize,
}

impl Found<'_> {
    /// Whether it has more attributes than any real tag; the parser compares each with all others.
    fn is_crowded(&self, text: &str) -> bool {
        self.end - self.start > 2 * MOST_ATTRIBUTES
            && attributes(&text.as_bytes()[self.start..self.end]) > MOST_ATTRIBUTES
    }
}

/// Attributes of a tag; what stands in quotes is none.
fn attributes(tag: &[u8]) -> usize {
    let (mut count, mut at, mut apart) = (0, 0, false);
    while at < tag.len() {
        match tag[at] {
            quote @ (b'"' | b'\'') if is_value(tag, at) => {
                at += memchr(quote, &tag[at + 1..]).map_or(tag.len(), |end| end + 1);
                apart = true;
            }
            b'/' => apart = true,
            byte if byte.is_ascii_whitespace() => apart = true,
            b'=' | b'>' => apart = false,
            _ => {
                count += usize::from(apart);
                apart = false;
            }
        }
        at += 1;
    }
    count
}

/// Whether a quotation mark opens a value: an equals sign stands before it.
fn is_value(bytes: &[u8], at: usize) -> bool {
    bytes[..at].iter().rev().take(64).find(|byte| !byte.is_ascii_whitespace()) == Some(&b'=')
}

/// One past the end of the tag that is open at a place: a `>` in quotes does not end it.
fn tag_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(found) = memchr3(b'>', b'"', b'\'', &bytes[at..]).map(|found| at + found) {
        at = found + 1;
        if bytes[found] == b'>' {
            return at;
        }
        if is_value(bytes, found) {
            at += memchr(bytes[found], &bytes[at..]).map_or(bytes.len() - at, |end| end + 1);
        }
    }
    bytes.len()
}

/// Tags of a text, found without parsing: comments and scripts may hold some that are none, which only makes
/// the bound stricter.
struct Tags<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tags<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Found<'a>;

    fn next(&mut self) -> Option<Found<'a>> {
        let bytes = self.text.as_bytes();
        loop {
            let start = self.at + memchr(b'<', &bytes[self.at..])?;
            let closing = bytes.get(start + 1) == Some(&b'/');
            let name_start = start + 1 + usize::from(closing);
            let length = bytes[name_start.min(bytes.len())..]
                .iter()
                .take(32)
                .take_while(|byte| byte.is_ascii_alphanumeric())
                .count();
            self.at = name_start.min(bytes.len());
            if length == 0 || !bytes[name_start].is_ascii_alphabetic() {
                continue;
            }
            let name = &self.text[name_start..name_start + length];
            let end = tag_end(bytes, name_start);
            self.at = end;
            return Some(Found { name, closing, start, end });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_as_the_parser_does() {
        for (tag, count) in [
            ("<p>", 0),
            ("<p a>", 1),
            ("<p a=1 b='2' c=\"3\">", 3),
            ("<p a='1'b=\"2\"c>", 3),
            ("<p/a/b/c>", 3),
            ("<p a = 'x y z' b>", 2),
            ("<p data-a='{\"a\": \"b/c\", \"d\": 1}' title=\"a > b\">", 2),
        ] {
            assert_eq!(attributes(tag.as_bytes()), count, "{tag}");
            assert_eq!(tag_end(tag.as_bytes(), 1), tag.len(), "{tag}");
        }
        let long = format!("<p title='{}'>x</p>", "a b/\"=".repeat(5000));
        assert!(is_sane(&long));
        for hostile in ["a=1 ", "a='1'", "a/", "b \n"] {
            assert!(!is_sane(&format!("<p title='>' {}>x</p>", hostile.repeat(5000))), "{hostile}");
        }
    }
}
