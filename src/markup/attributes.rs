//! The inside of a tag, behind its name (HTML Standard, sections 13.2.5.32 to 13.2.5.40).

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, ns};
use memchr::{memchr, memchr2, memchr3};

use super::reference;
use crate::memo::Memo;

/// Attributes kept of one tag: each is compared with all before it, and no real tag has as many.
const MOST: usize = 1000;

/// The inside of one tag, read to its end.
pub struct Attributes<'a> {
    text: &'a StrTendril,
    names: &'a mut Names,
    /// Where reading stands; behind the tag at last, in bytes.
    pub at: usize,
    /// In their order, the first of each name.
    pub read: Vec<Attribute>,
    /// Whether a name stood there twice.
    pub repeated: bool,
    /// Whether the tag ended with `/>`.
    pub self_closing: bool,
    /// Whether the tag ended at all before the page did.
    pub closed: bool,
}

impl<'a> Attributes<'a> {
    /// The attributes that start behind a tag's name.
    pub fn read(text: &'a StrTendril, at: usize, names: &'a mut Names) -> Attributes<'a> {
        let mut attributes =
            Attributes { text, names, at, read: Vec::new(), repeated: false, self_closing: false, closed: false };
        while let Some((name, value)) = attributes.next() {
            if attributes.read.iter().any(|earlier| earlier.name.local == name) {
                attributes.repeated = true;
            } else if attributes.read.len() < MOST {
                attributes.read.push(Attribute { name: QualName::new(None, ns!(), name), value });
            }
        }
        attributes
    }

    /// The next name and its value, or nothing at the end of the tag or of the page.
    fn next(&mut self) -> Option<(LocalName, StrTendril)> {
        let name = self.name()?;
        Some((name, self.value()?))
    }

    /// The next name, or none at the end of the tag.
    fn name(&mut self) -> Option<LocalName> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at)? {
                byte if is_space(*byte) => self.at += 1,
                b'/' if bytes.get(self.at + 1) == Some(&b'>') => {
                    self.self_closing = true;
                    self.closed = true;
                    self.at += 2;
                    return None;
                }
                b'/' => self.at += 1,
                b'>' => {
                    self.closed = true;
                    self.at += 1;
                    return None;
                }
                _ => break,
            }
        }
        let start = self.at;
        self.at += 1;
        while !matches!(bytes.get(self.at)?, b'\t' | b'\n' | b'\x0c' | b' ' | b'/' | b'>' | b'=') {
            self.at += 1;
        }
        Some(lower_name(&self.text[start..self.at], self.names))
    }

    /// The value behind a name, empty where there is none; nothing where the page ends.
    fn value(&mut self) -> Option<StrTendril> {
        let bytes = self.text.as_bytes();
        self.skip_space();
        if *bytes.get(self.at)? != b'=' {
            return Some(StrTendril::new());
        }
        self.at += 1;
        self.skip_space();
        let (start, end, plain) = match *bytes.get(self.at)? {
            b'>' => return Some(StrTendril::new()),
            quote @ (b'"' | b'\'') => {
                let start = self.at + 1;
                let found = memchr3(quote, b'&', 0, &bytes[start..]).map_or(bytes.len(), |length| start + length);
                let plain = bytes.get(found) == Some(&quote);
                let end = if plain { Some(found) } else { memchr(quote, &bytes[found..]).map(|length| found + length) };
                self.at = end.map_or(bytes.len(), |end| end + 1);
                (start, end?, plain)
            }
            _ => {
                let start = self.at;
                while !matches!(bytes.get(self.at)?, b'\t' | b'\n' | b'\x0c' | b' ' | b'>') {
                    self.at += 1;
                }
                (start, self.at, memchr2(b'&', 0, &bytes[start..self.at]).is_none())
            }
        };
        let value = self.text.subtendril(start as u32, (end - start) as u32);
        Some(if plain { value } else { reference::decoded(value, true) })
    }

    fn skip_space(&mut self) {
        while self.text.as_bytes().get(self.at).is_some_and(|byte| is_space(*byte)) {
            self.at += 1;
        }
    }
}

/// Where a tag's name ends that starts at `at`.
pub fn end_of_name(bytes: &[u8], at: usize) -> usize {
    let ends = |byte: &u8| is_space(*byte) || matches!(byte, b'/' | b'>');
    bytes[at..].iter().position(ends).map_or(bytes.len(), |length| at + length)
}

/// White space between the parts of a tag.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b' ')
}

/// Names of tags and attributes: a page has a few dozen, some thousand times.
pub type Names = Memo<LocalName>;

/// A name as it is compared: ASCII in lower case.
pub fn lower_name(name: &str, names: &mut Names) -> LocalName {
    names.get(
        name,
        |_| true,
        |name| {
            if name.bytes().any(|byte| byte == 0 || byte.is_ascii_uppercase()) {
                LocalName::from(name.to_ascii_lowercase().replace('\0', "\u{fffd}"))
            } else {
                LocalName::from(name)
            }
        },
    )
}
