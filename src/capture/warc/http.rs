//! The HTTP messages that WARC blocks hold.

use std::fmt::Write as _;

/// A response head read from a block, and where its body starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseHead {
    /// Status code.
    pub status: u16,
    /// `HTTP/1.1`, as written.
    pub version: String,
    /// Headers in order; names in lower case, values as Latin-1 text.
    pub headers: Vec<(String, String)>,
    /// Offset of the body in the block.
    pub body: usize,
}

/// Headers that describe the wire and not the stored payload; they are kept under `X-Archive-Orig-`.
const WIRE_HEADERS: &[&str] = &["content-encoding", "transfer-encoding", "content-length"];

/// Prefix under which a header of the wire is kept.
const ORIGINAL: &str = "x-archive-orig-";

/// The block of a response whose body is stored decoded. Headers that agree with the payload stay as they are; else those
/// of the wire are renamed, and the true length is given.
pub fn response_block(status: u16, headers: &[(String, String)], body: &[u8]) -> Vec<u8> {
    let agrees = |(name, value): &(String, String)| {
        !WIRE_HEADERS.contains(&name.as_str()) || name == "content-length" && value.parse() == Ok(body.len())
    };
    let mut block = if headers.iter().all(agrees) {
        latin1(&(response_head(status, headers, false) + "\r\n"))
    } else {
        let mut head = response_head(status, headers, true);
        let _ = write!(head, "Content-Length: {}\r\n\r\n", body.len());
        latin1(&head)
    };
    block.extend_from_slice(body);
    block
}

/// The block of a response that has only a head: a 304 or a revisit.
pub fn response_head_block(status: u16, headers: &[(String, String)]) -> Vec<u8> {
    latin1(&(response_head(status, headers, true) + "\r\n"))
}

fn response_head(status: u16, headers: &[(String, String)], rename: bool) -> String {
    let mut head = format!("HTTP/1.1 {status} {}\r\n", reason(status));
    for (name, value) in headers {
        let prefix = if rename && WIRE_HEADERS.contains(&name.as_str()) { "X-Archive-Orig-" } else { "" };
        let _ = write!(head, "{prefix}{}: {}\r\n", capitalised(name), one_line(value));
    }
    head
}

/// The block of a request.
pub fn request_block(target: &str, host: &str, headers: &[(String, String)]) -> Vec<u8> {
    let mut head = format!("GET {target} HTTP/1.1\r\n");
    if !headers.iter().any(|(name, _)| name == "host") {
        let _ = write!(head, "Host: {host}\r\n");
    }
    for (name, value) in headers {
        let _ = write!(head, "{}: {}\r\n", capitalised(name), one_line(value));
    }
    head.push_str("\r\n");
    latin1(&head)
}

/// Reads the head of a response block; `None` when there is no status line. Headers that an earlier export renamed get
/// their names back, but those of the wire, which no longer hold.
pub fn parse_response(block: &[u8]) -> Option<ResponseHead> {
    let (end, body) = head_end(block);
    let text: String = block[..end].iter().map(|&byte| char::from(byte)).collect();
    let mut lines = text.split('\n').map(|line| line.trim_end_matches('\r'));
    let mut status_line = lines.next()?.split_whitespace();
    let version = status_line.next().filter(|word| word.starts_with("HTTP/"))?.to_owned();
    let status = status_line.next()?.parse().ok()?;
    let mut headers = parse_headers(lines);
    if headers.iter().any(|(name, _)| name.starts_with(ORIGINAL)) {
        headers.retain(|(name, _)| name != "content-length");
        for (name, _) in &mut headers {
            if let Some(original) = name.strip_prefix(ORIGINAL) {
                *name = original.to_owned();
            }
        }
    }
    Some(ResponseHead { status, version, headers, body })
}

/// The method of a request block.
pub fn method(block: &[u8]) -> Option<String> {
    let line = block.split(|&byte| byte == b'\n').next()?;
    std::str::from_utf8(line).ok()?.split_whitespace().next().map(str::to_ascii_uppercase)
}

/// Headers of a request block: names in lower case, values as Latin-1 text.
pub fn parse_request(block: &[u8]) -> Vec<(String, String)> {
    let (end, _) = head_end(block);
    let text: String = block[..end].iter().map(|&byte| char::from(byte)).collect();
    parse_headers(text.split('\n').map(|line| line.trim_end_matches('\r')).skip(1))
}

/// Whether an earlier export of ours declared the payload as already decoded.
pub fn is_decoded(block: &[u8]) -> bool {
    let (end, _) = head_end(block);
    block[..end].windows(ORIGINAL.len()).any(|window| window.eq_ignore_ascii_case(ORIGINAL.as_bytes()))
}

fn parse_headers<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in lines {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = headers.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    headers
}

/// End of the head and start of the body.
fn head_end(block: &[u8]) -> (usize, usize) {
    let crlf = find(block, b"\r\n\r\n").map(|at| (at, at + 4));
    let lf = find(block, b"\n\n").map(|at| (at, at + 2));
    match (crlf, lf) {
        (Some(a), Some(b)) => a.min(b),
        (Some(found), None) | (None, Some(found)) => found,
        (None, None) => (block.len(), block.len()),
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

fn one_line(value: &str) -> String {
    value.replace(['\r', '\n'], " ")
}

/// `content-type` as `Content-Type`: the letter case of the wire is not known, this is the usual one.
fn capitalised(name: &str) -> String {
    let mut start = true;
    name.chars()
        .map(|c| {
            let out = if start { c.to_ascii_uppercase() } else { c };
            start = c == '-';
            out
        })
        .collect()
}

/// Header values were read as Latin-1 and go back as the same bytes; anything beyond becomes `?`.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}

/// The usual phrase for a status; the wire's own is not kept.
fn reason(status: u16) -> &'static str {
    reqwest::StatusCode::from_u16(status).ok().and_then(|code| code.canonical_reason()).unwrap_or("Unknown")
}
