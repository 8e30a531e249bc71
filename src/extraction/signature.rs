//! Author lines that stand in the text itself: before the first paragraph or after the last.

use super::context::Told;
use super::document::{Document, Index};
use super::fields::byline;
use super::generic::Generic;
use super::maintext::{Block, Paragraph, is_end, weight};

/// Lines at the end, and at the beginning, that are looked at.
const LAST: usize = 3;
const FIRST: usize = 4;

/// What weighs so much is text.
const TEXT: usize = 80;

/// Takes author and source lines out of the paragraphs; the names that they give, the last line's first.
///
/// `known` are the people that metadata name: with them, a bare name at the beginning must be one of theirs.
pub fn take(
    document: &Document<'_>,
    blocks: &[Block],
    paragraphs: &mut Vec<Paragraph>,
    known: &[String],
    beside: &[bool],
) -> Option<Told<Vec<String>>> {
    let mut found: Option<Told<Vec<String>>> = None;
    for _ in 0..LAST {
        if paragraphs.len() > 2 && is_biography(document, blocks, &paragraphs[paragraphs.len() - 1], known) {
            paragraphs.pop();
        }
    }
    let count = paragraphs.len();
    let tail = count.saturating_sub(LAST);
    let places = (tail..count).rev().chain(0..FIRST.min(tail));
    let mut taken = Vec::new();
    for at in places {
        let paragraph = &paragraphs[at];
        // A heading in capitals is nobody's name.
        if document.nodes[paragraph.node].tag.is_heading() && !byline::parse(&paragraph.text).opened {
            continue;
        }
        let last = at + 1 + taken.iter().filter(|other| **other > at).count() == count;
        let edge = last || at < FIRST;
        // A line in capitals above more of the text is a heading, should it name somebody.
        let followed = at >= FIRST && paragraphs[at + 1..].iter().any(|below| weight(&below.text) >= TEXT);
        let says = |read: byline::Byline| read.opened || read.credit;
        let emphasised = edge && is_emphasised(document, blocks, paragraph);
        let signs = line(&paragraph.text, emphasised);
        if followed && !matches!(signs, Line::Text) && !says(byline::parse(&paragraph.text)) {
            continue;
        }
        match signs {
            Line::Authors(names) => {
                let mine = known.is_empty() || last || names.iter().all(|name| known.contains(name));
                if !mine {
                    continue;
                }
                if found.is_none() {
                    found = Some(Told::new(names, "pattern byline"));
                }
                taken.push(at);
            }
            Line::Credit => taken.push(at),
            Line::Text if last && is_right(document, paragraph.node) && is_closing(&paragraph.text) => taken.push(at),
            Line::Text => {}
        }
    }
    taken.sort_unstable();
    for at in taken.into_iter().rev() {
        paragraphs.remove(at);
    }
    found.or_else(|| below(document, blocks, paragraphs, beside)).or_else(|| {
        // Short lines below an author line are no part of the article: a box for something else.
        let short = paragraphs.iter().rev().take(LAST).take_while(|paragraph| weight(&paragraph.text) < TEXT).count();
        (1..=short).find_map(|lines| {
            let end = paragraphs.len() - lines;
            let signed = below(document, blocks, &paragraphs[..end], beside)?;
            paragraphs.truncate(end);
            Some(signed)
        })
    })
}

/// The author line in an element of its own right below the last paragraph, too short to be one itself.
fn below(
    document: &Document<'_>,
    blocks: &[Block],
    paragraphs: &[Paragraph],
    beside: &[bool],
) -> Option<Told<Vec<String>>> {
    let last = paragraphs.last()?.node;
    let end = blocks.iter().rposition(|block| block.node == last)? + 1;
    let mut near = blocks[end..].iter().take(LAST).take_while(|block| {
        !beside[block.node]
            && !document.nodes[block.node].tag.is_heading()
            && block.link_share() < 0.5
            && !is_end(document, block)
    });
    near.find_map(|block| {
        let apart = block.strong || is_right(document, block.node);
        // `Reporter: Ada Quill`, `Ada Quill - Press office` say so themselves.
        let says = || block.text.contains([':', '(']) && byline::parse(&block.text).opened || signs_for(&block.text);
        if !(apart || says()) {
            return None;
        }
        match line(&block.text, apart || signs_for(&block.text)) {
            Line::Authors(names) => Some(Told::new(names, "pattern byline")),
            Line::Credit | Line::Text => None,
        }
    })
}

/// What a short line at the edge of an article is.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// An author line.
    Authors(Vec<String>),
    /// A source or a picture's credit.
    Credit,
    /// Text.
    Text,
}

/// Reads a line. A bare name counts only where the page sets it apart, or in capitals.
pub fn line(text: &str, set_apart: bool) -> Line {
    if weight(text) > 90 || text.ends_with(['?', '!', ';', '…', ':']) {
        return Line::Text;
    }
    let read = byline::parse(text);
    let text = byline::without_photo(text);
    // `VNS`: the agency.
    let agency = || (2..=6).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase());
    if read.credit && is_sentence(text) {
        return Line::Text;
    }
    if read.credit
        || (read.opened && read.body && read.names.is_empty())
        || (set_apart && (is_department(text) || agency()))
    {
        return Line::Credit;
    }
    // `（山本葵）`
    let bracketed = text.strip_prefix('（').and_then(|rest| rest.strip_suffix('）'));
    if let Some(name) = bracketed.filter(|name| byline::looks_like_name(name) && !name.contains(['、', '・'])) {
        return Line::Authors(vec![name.to_owned()]);
    }
    let colon = text.split_whitespace().take(4).any(|word| word.ends_with(':'));
    let mut names = read.names;
    if names.len() == 2 && department(text) {
        names.truncate(1);
    }
    let fit = !names.is_empty() && names.iter().all(|name| byline::looks_like_name(name));
    if read.opened && (colon || !text.ends_with('.')) && fit {
        return Line::Authors(names);
    }
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let shouted = letters().count() >= 5 && letters().all(|c| !c.is_lowercase()) && letters().any(char::is_uppercase);
    let full = || names.iter().all(|name| name.contains(' ') || name.contains('.'));
    if ((set_apart && full()) || shouted) && !text.contains(':') && !text.ends_with('.') && fit {
        return Line::Authors(names);
    }
    Line::Text
}

/// `Theo ông Nam, giá đã tăng.`: a word for a source begins a clause, and another follows it.
fn is_sentence(text: &str) -> bool {
    let (Some((before, after)), true) = (text.split_once(", "), text.ends_with('.')) else { return false };
    // "Theo Nghị định số 5, Trung tâm mở thêm hai điểm.": a name of a body, and what it does
    let small = after.split(' ').filter(|word| word.starts_with(char::is_lowercase));
    let told = after.starts_with(char::is_lowercase) || small.take(3).count() == 3;
    told && !before.contains(':') && !byline::parse(after).opened
}

/// `Phòng Công tác xã hội`: a department signs, which is nobody's name.
fn is_department(text: &str) -> bool {
    is_closing(text) && !byline::looks_like_name(text) && byline::is_department(text)
}

/// Whether a department follows the name behind a dash: `Lê Nam - Phòng Tổng hợp`.
fn department(text: &str) -> bool {
    let mut parts = text.split(['-', '–', '—']);
    let (Some(name), Some(rest), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    byline::looks_like_name(name.trim())
        && !byline::looks_like_name(rest.trim())
        && rest.trim().chars().next().is_some_and(char::is_uppercase)
}

/// Whether a name stands before that of a department: `Lê Nam - Phòng Tổng hợp`.
fn signs_for(text: &str) -> bool {
    let of = [" - ", " – ", " — "].iter().find_map(|dash| Some(text.split_once(dash)?.1.trim()));
    department(text)
        && of.is_some_and(|of| {
            byline::is_department(of) || Generic::get().bylines.departments.contains(&of.to_lowercase())
        })
}

/// A note on an author below the text: it begins with the author's name, or is set apart and begins with a name.
fn is_biography(document: &Document<'_>, blocks: &[Block], paragraph: &Paragraph, known: &[String]) -> bool {
    let verbs = &Generic::get().bylines.biography;
    let says = |rest: &str| rest.split_whitespace().next().is_some_and(|word| verbs.iter().any(|verb| verb == word));
    let text = paragraph.text.as_str();
    let named = known.iter().any(|name| text.strip_prefix(name.as_str()).is_some_and(says));
    let words: Vec<&str> = text.splitn(4, ' ').collect();
    let anyone = || match words.as_slice() {
        [first, last, rest @ ..] => byline::looks_like_name(&format!("{first} {last}")) && says(&rest.join(" ")),
        _ => false,
    };
    weight(text) <= 600 && (named || (is_emphasised(document, blocks, paragraph) && anyone()))
}

/// A department, a place, a day, set to the right below the text: no sentence, nobody's name.
fn is_closing(text: &str) -> bool {
    weight(text) <= 60 && !text.contains([',', '.', ':', ';', '"', '”']) && text.split(' ').count() <= 8
}

fn is_emphasised(document: &Document<'_>, blocks: &[Block], paragraph: &Paragraph) -> bool {
    let bold = blocks.iter().any(|block| block.node == paragraph.node && block.strong && block.text == paragraph.text);
    bold || is_right(document, paragraph.node)
}

fn is_right(document: &Document<'_>, node: Index) -> bool {
    let style = document.attr(node, "style").unwrap_or_default().to_ascii_lowercase();
    let align = document.attr(node, "align").unwrap_or_default();
    align.eq_ignore_ascii_case("right") || style.replace(' ', "").contains("text-align:right")
}
