//! Where text ends that is not markup: scripts, styles, titles (HTML Standard, sections 13.2.5.9 to 13.2.5.31).

use html5ever::tokenizer::states::RawKind;
use memchr::memchr2;

use super::attributes::is_space;

/// Where the end tag starts that ends the text of an element, if it is ended at all.
pub fn end(bytes: &[u8], start: usize, element: &[u8], kind: RawKind) -> Option<usize> {
    if kind == RawKind::ScriptData {
        return end_of_script(bytes, start, element);
    }
    let mut at = start;
    loop {
        at += memchr::memchr(b'<', &bytes[at..])?;
        if is_end_tag(&bytes[at..], element) {
            return Some(at);
        }
        at += 1;
    }
}

/// A script may hide its own end tag in a comment that holds another script.
fn end_of_script(bytes: &[u8], start: usize, element: &[u8]) -> Option<usize> {
    #[derive(PartialEq)]
    enum Hidden {
        Not,
        InComment,
        InScriptOfComment,
    }
    let mut hidden = Hidden::Not;
    let mut at = start;
    loop {
        at += memchr2(b'<', b'-', &bytes[at..])?;
        let rest = &bytes[at..];
        if hidden == Hidden::Not {
            if is_end_tag(rest, element) {
                return Some(at);
            }
            if rest.starts_with(b"<!--") {
                hidden = Hidden::InComment;
                // The dashes that open the comment may close it.
                at += 1;
            }
        } else if rest.starts_with(b"-->") {
            hidden = Hidden::Not;
        } else if hidden == Hidden::InComment {
            if is_end_tag(rest, element) {
                return Some(at);
            }
            if is_tag(rest, b"<", b"script") {
                hidden = Hidden::InScriptOfComment;
            }
        } else if is_tag(rest, b"</", b"script") {
            hidden = Hidden::InComment;
        }
        at += 1;
    }
}

fn is_end_tag(rest: &[u8], element: &[u8]) -> bool {
    is_tag(rest, b"</", element)
}

fn is_tag(rest: &[u8], opening: &[u8], element: &[u8]) -> bool {
    let Some(rest) = rest.strip_prefix(opening) else { return false };
    let Some((name, after)) = rest.split_at_checked(element.len()) else { return false };
    name.eq_ignore_ascii_case(element)
        && after.first().is_some_and(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))
}
