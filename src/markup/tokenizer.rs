//! A page cut into tags, text, comments and declarations (HTML Standard, section 13.2.5).

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer as Standard, TokenizerOpts,
};
use memchr::{memchr, memchr3, memmem};

use super::attributes::{self, Attributes, Names};
use super::bounds::{Bounds, Verdict};
use super::{raw, reference};

/// What the text after a start tag is.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    /// Markup.
    Data,
    /// Text up to the end tag of the element it stands in.
    Raw(RawKind),
    /// Text to the end of the page.
    Plain,
}

/// Cuts one text; every token goes to the sink at once.
pub struct Tokenizer<'a, S> {
    text: StrTendril,
    sink: &'a S,
    /// Where in the text we are, in bytes.
    at: usize,
    mode: Mode,
    /// The name of the start tag seen last: only its end tag ends raw text.
    opened: LocalName,
    names: Names,
    bounds: Bounds,
    /// Whether the page must be read again with other bounds.
    gave_up: bool,
}

impl<'a, S: TokenSink> Tokenizer<'a, S> {
    /// A tokenizer of a text whose line endings are line feeds.
    pub fn new(text: StrTendril, sink: &'a S, bounds: Bounds) -> Tokenizer<'a, S> {
        Tokenizer {
            text,
            sink,
            at: 0,
            mode: Mode::Data,
            opened: LocalName::default(),
            names: Names::new(7),
            bounds,
            gave_up: false,
        }
    }

    /// Cuts the text to its end; false if it is more than the bounds allow.
    pub fn run(mut self) -> bool {
        while self.at < self.text.len() && !self.gave_up {
            match self.mode {
                Mode::Data => self.data(),
                Mode::Raw(kind) => self.raw(kind),
                Mode::Plain => {
                    let rest = self.shared(self.at, self.text.len());
                    self.characters(without_nul(rest));
                    self.at = self.text.len();
                }
            }
        }
        self.emit(Token::EOFToken);
        self.sink.end();
        !self.gave_up
    }

    /// Text up to the next tag, and what stands there.
    fn data(&mut self) {
        let bytes = self.text.as_bytes();
        match memchr3(b'<', b'&', 0, &bytes[self.at..]).map(|found| self.at + found) {
            None => self.text_to(self.text.len()),
            Some(end) if end > self.at => self.text_to(end),
            Some(_) if bytes[self.at] == 0 => {
                self.at += 1;
                self.emit(Token::NullCharacterToken);
            }
            Some(_) if bytes[self.at] == b'&' => {
                let (decoded, length) = reference::decode(&self.text[self.at..], false);
                let text = decoded.map_or_else(|| StrTendril::from_char('&'), |chars| StrTendril::from_slice(&chars));
                self.at += length;
                self.characters(text);
            }
            Some(_) => self.markup(),
        }
    }

    /// At a `<`: a tag, a comment, a declaration, or the character itself.
    fn markup(&mut self) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        match (bytes.get(start + 1), bytes.get(start + 2)) {
            (Some(letter), _) if letter.is_ascii_alphabetic() => self.tag(start + 1, TagKind::StartTag),
            (Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => self.tag(start + 2, TagKind::EndTag),
            (Some(b'/'), Some(b'>')) => self.at = start + 3,
            (Some(b'/'), Some(_)) => self.bogus_comment(start + 2),
            (Some(b'/'), None) => self.text_to(start + 2),
            (Some(b'!'), _) => self.declaration(start + 2),
            (Some(b'?'), _) => self.bogus_comment(start + 1),
            _ => self.text_to(start + 1),
        }
    }

    /// A tag whose name starts at `name`; a tag that the page's end cuts off is dropped.
    fn tag(&mut self, name: usize, kind: TagKind) {
        let end = attributes::end_of_name(self.text.as_bytes(), name);
        let attributes = Attributes::read(&self.text, end, &mut self.names);
        let Attributes { at, read, repeated, self_closing, closed, .. } = attributes;
        self.at = at;
        if !closed {
            return;
        }
        let name = attributes::lower_name(&self.text[name..end], &mut self.names);
        let is_empty = self_closing && self.sink.adjusted_current_node_present_but_not_in_html_namespace();
        let verdict = if is_empty { Verdict::Keep } else { self.bounds.admit(&name, kind == TagKind::EndTag) };
        if verdict != Verdict::Keep {
            self.gave_up = verdict == Verdict::TooMuch;
            self.characters(StrTendril::from_char(' '));
            return;
        }
        let tag = Tag { kind, name, self_closing, attrs: read, had_duplicate_attributes: repeated };
        if kind == TagKind::StartTag {
            self.opened = tag.name.clone();
        }
        self.mode = match self.sink.process_token(Token::TagToken(tag), 1) {
            TokenSinkResult::Plaintext => Mode::Plain,
            TokenSinkResult::RawData(kind) => Mode::Raw(kind),
            _ => Mode::Data,
        };
    }

    /// Text that ends at the end tag of its element.
    fn raw(&mut self, kind: RawKind) {
        let end = raw::end(self.text.as_bytes(), self.at, self.opened.as_bytes(), kind);
        let stop = end.unwrap_or(self.text.len());
        if stop > self.at {
            let text = self.shared(self.at, stop);
            self.characters(match kind {
                RawKind::Rcdata => reference::decoded(text, false),
                _ => without_nul(text),
            });
        }
        self.at = stop;
        if end.is_some() {
            self.mode = Mode::Data;
            self.tag(stop + 2, TagKind::EndTag);
        }
    }

    /// Behind `<!`: a comment, a document type, a section of plain characters, or nothing of these.
    fn declaration(&mut self, start: usize) {
        let rest = &self.text.as_bytes()[start..];
        if rest.starts_with(b"--") {
            self.comment(start + 2);
        } else if rest.len() >= 7 && rest[..7].eq_ignore_ascii_case(b"doctype") {
            self.doctype(start - 2);
        } else if rest.starts_with(b"[CDATA[") && self.sink.adjusted_current_node_present_but_not_in_html_namespace() {
            self.section(start + 7);
        } else {
            self.bogus_comment(start);
        }
    }

    fn comment(&mut self, start: usize) {
        let rest = &self.text.as_bytes()[start..];
        let (end, after) = if rest.starts_with(b">") {
            (0, 1)
        } else if rest.starts_with(b"->") {
            (0, 2)
        } else {
            end_of_comment(rest)
        };
        let text = self.shared(start, start + end);
        self.at = start + after;
        self.emit(Token::CommentToken(without_nul(text)));
    }

    /// Everything up to the next `>` as a comment.
    fn bogus_comment(&mut self, start: usize) {
        let end = memchr(b'>', &self.text.as_bytes()[start..]).map_or(self.text.len(), |found| start + found);
        let text = self.shared(start, end);
        self.at = (end + 1).min(self.text.len());
        self.emit(Token::CommentToken(without_nul(text)));
    }

    /// A document type is rare and intricate: html5ever reads it. It always ends at the first `>`.
    fn doctype(&mut self, start: usize) {
        let end = memchr(b'>', &self.text.as_bytes()[start..]).map_or(self.text.len(), |found| start + found + 1);
        let reader = Standard::new(FirstDoctype::default(), TokenizerOpts::default());
        let queue = BufferQueue::default();
        queue.push_back(self.shared(start, end));
        let _ = reader.feed(&queue);
        reader.end();
        self.at = end;
        if let Some(doctype) = reader.sink.0.take() {
            self.emit(Token::DoctypeToken(doctype));
        }
    }

    /// A CDATA section of an SVG or MathML element.
    fn section(&mut self, start: usize) {
        let rest = &self.text.as_bytes()[start..];
        let found = memmem::find(rest, b"]]>");
        let end = start + found.unwrap_or(rest.len());
        let text = self.shared(start, end);
        for (number, part) in text.split('\0').enumerate() {
            if number > 0 {
                self.emit(Token::NullCharacterToken);
            }
            if !part.is_empty() {
                self.emit(Token::CharacterTokens(StrTendril::from_slice(part)));
            }
        }
        self.at = if found.is_some() { end + 3 } else { end };
    }

    fn text_to(&mut self, end: usize) {
        let text = self.shared(self.at, end);
        self.at = end;
        self.characters(text);
    }

    fn characters(&self, text: StrTendril) {
        self.emit(Token::CharacterTokens(text));
    }

    fn emit(&self, token: Token) {
        let _ = self.sink.process_token(token, 1);
    }

    /// A part of the page, sharing its memory.
    fn shared(&self, start: usize, end: usize) -> StrTendril {
        self.text.subtendril(start as u32, (end - start) as u32)
    }
}

/// Where a comment's text ends and where the page goes on, counted from the comment's start.
fn end_of_comment(rest: &[u8]) -> (usize, usize) {
    let mut from = 0;
    while let Some(found) = memmem::find(&rest[from..], b"--") {
        let dashes = from + found;
        match &rest[dashes + 2..] {
            [b'>', ..] => return (dashes, dashes + 3),
            [b'!', b'>', ..] => return (dashes, dashes + 4),
            [] | [b'!'] => return (dashes, rest.len()),
            _ => from = dashes + 1,
        }
    }
    (rest.len() - usize::from(rest.ends_with(b"-")), rest.len())
}

/// NUL stands for what could not be decoded.
fn without_nul(text: StrTendril) -> StrTendril {
    if memchr(0, text.as_bytes()).is_none() { text } else { StrTendril::from_slice(&text.replace('\0', "\u{fffd}")) }
}

/// Keeps the document type that it is given.
#[derive(Default)]
struct FirstDoctype(std::cell::Cell<Option<Doctype>>);

impl TokenSink for FirstDoctype {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let Token::DoctypeToken(doctype) = token {
            self.0.set(Some(doctype));
        }
        TokenSinkResult::Continue
    }
}
