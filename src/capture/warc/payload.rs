//! The payload of a response block, as a reader of the page would get it: chunks joined, content codings undone.

use super::http::{self, ResponseHead};
use crate::capture::coding;

/// A payload and whether a limit cut it.
pub struct Payload {
    /// The bytes.
    pub body: Vec<u8>,
    /// There is more, beyond the limit.
    pub cut: bool,
}

/// Undoes what the headers say was done to the body, as far as it was: some tools undo codings and leave the headers in.
pub fn payload(block: &[u8], head: &ResponseHead, limit: u64) -> Payload {
    let raw = &block[head.body.min(block.len())..];
    if http::is_decoded(block) {
        return Payload { body: raw.to_vec(), cut: false };
    }
    let listed = |name: &str| {
        let values: Vec<&str> =
            head.headers.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect();
        values.join(",").to_ascii_lowercase()
    };
    let transfer = listed("transfer-encoding");
    let coded = || {
        let joined = if transfer.contains("chunked") { join_chunks(raw) } else { None };
        joined.unwrap_or_else(|| raw.to_vec())
    };
    let outer: Vec<&str> = transfer.split(',').map(str::trim).filter(|coding| *coding != "chunked").collect();
    // Codings of the transfer lie outside those of the content.
    let codings = format!("{},{}", listed("content-encoding"), outer.join(","));
    match coding::decode(coded(), &codings, limit, true) {
        Ok((body, cut)) => Payload { body, cut },
        Err(_) => Payload { body: coded(), cut: false },
    }
}

/// The content of a chunked body (RFC 9112, 7.1); `None` for one that is not chunked, whatever its head says. One that ends
/// early gives what there is.
fn join_chunks(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::with_capacity(rest.len());
    let mut chunks = 0;
    while !rest.is_empty() {
        let line = rest.iter().take(1024).position(|&byte| byte == b'\n');
        let size = line.and_then(|end| {
            let line = std::str::from_utf8(&rest[..end]).ok()?;
            usize::from_str_radix(line.split(';').next()?.trim(), 16).ok()
        });
        let (Some(end), Some(size)) = (line, size) else {
            return (chunks > 0).then_some(joined);
        };
        rest = &rest[end + 1..];
        if size == 0 {
            break;
        }
        let size = size.min(rest.len());
        joined.extend_from_slice(&rest[..size]);
        rest = &rest[size..];
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
        chunks += 1;
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::join_chunks;

    #[test]
    fn chunks_are_joined_where_there_are_any() {
        assert_eq!(join_chunks(b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").as_deref(), Some(&b"abcde"[..]));
        assert_eq!(join_chunks(b"3\r\nabc\r\nff\r\nde").as_deref(), Some(&b"abcde"[..]), "cut");
        assert_eq!(join_chunks(b"<html>").as_deref(), None);
        assert_eq!(join_chunks(b"ffffffffffffffff\r\nab").as_deref(), Some(&b"ab"[..]), "no size is believed");
    }
}
