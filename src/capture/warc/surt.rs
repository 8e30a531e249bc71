//! The sort-friendly key under which replay tools look a URL up (SURT, as the Internet Archive's canonicaliser forms it):
//! host reversed, `www.` off, lower case, session ids out, query sorted.

use std::sync::LazyLock;

use regex::Regex;
use url::Url;

/// `https://www.paper.example/Tin/?b=2&a=1` as `example,paper)/tin?a=1&b=2`.
pub fn key(url: &Url) -> String {
    static WWW: LazyLock<Regex> = LazyLock::new(|| pattern(r"^www\d*\."));
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_ascii_lowercase();
    let host = WWW.replace(&host, "");
    let mut key: Vec<&str> = host.split('.').collect();
    key.reverse();
    let mut key = key.join(",");
    if let Some(port) = url.port() {
        key.push_str(&format!(":{port}"));
    }
    key.push(')');
    key.push_str(&path_key(url.path()));
    if let Some(query) = url.query().filter(|query| !query.is_empty()) {
        let query = query_key(query);
        if !query.is_empty() {
            key.push('?');
            key.push_str(&query);
        }
    }
    key
}

fn path_key(path: &str) -> String {
    static SESSIONS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
        [
            pattern(r"(?i)^(.*/)\((?:[a-z]\([0-9a-z]{24}\))+\)/([^?]+\.aspx.*)$"),
            pattern(r"(?i)^(.*/)\([0-9a-z]{24}\)/([^?]+\.aspx.*)$"),
        ]
    });
    let unescaped = unescape(path);
    let mut kept: Vec<&[u8]> = Vec::new();
    for segment in unescaped.split(|&byte| byte == b'/').skip(1) {
        match segment {
            b"." => {}
            b".." if !kept.is_empty() => {
                kept.pop();
            }
            _ => kept.push(segment),
        }
    }
    let last = kept.pop().unwrap_or_default();
    let mut plain = vec![b'/'];
    for segment in kept.into_iter().filter(|segment| !segment.is_empty()) {
        plain.extend_from_slice(segment);
        plain.push(b'/');
    }
    plain.extend_from_slice(last);
    let mut path = escape(&plain).to_lowercase();
    for session in &*SESSIONS {
        path = session.replace(&path, "$1$2").into_owned();
    }
    if path.len() > 1 && path.ends_with('/') {
        path.pop();
    }
    path
}

fn query_key(query: &str) -> String {
    static SESSIONS: LazyLock<[Regex; 5]> = LazyLock::new(|| {
        [
            pattern(r"(?i)^(.*)(?:jsessionid=[0-9a-z]{32})(?:&(.*))?$"),
            pattern(r"(?i)^(.*)(?:phpsessid=[0-9a-z]{32})(?:&(.*))?$"),
            pattern(r"(?i)^(.*)(?:sid=[0-9a-z]{32})(?:&(.*))?$"),
            pattern(r"(?i)^(.*)(?:aspsessionid[a-z]{8}=[a-z]{24})(?:&(.*))?$"),
            pattern(r"(?i)^(.*)(?:cfid=[^&]+&cftoken=[^&]+)(?:&(.*))?$"),
        ]
    });
    let mut query = escape(&unescape(query));
    for session in &*SESSIONS {
        query = session.replace(&query, "$1$2").into_owned();
    }
    let query = query.to_lowercase();
    if query.len() <= 1 {
        return query;
    }
    // Sorted by name, then value; a name without `=` sorts before the same name with one.
    let mut parts: Vec<(&str, Option<&str>)> = query
        .split('&')
        .map(|part| part.split_once('=').map_or((part, None), |(name, value)| (name, Some(value))))
        .collect();
    parts.sort_unstable();
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(name, value)| value.map_or(name.to_owned(), |value| format!("{name}={value}")))
        .collect();
    parts.join("&")
}

/// Percent-decoding until nothing changes: some pages escape twice.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    loop {
        let mut out = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while at < bytes.len() {
            let hex = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
            match hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()) {
                Some(byte) => {
                    out.push(byte);
                    at += 3;
                }
                None => {
                    out.push(bytes[at]);
                    at += 1;
                }
            }
        }
        if out.len() == bytes.len() {
            return out;
        }
        bytes = out;
    }
}

/// Escapes all but printable ASCII, and of that `#` and `%`.
fn escape(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for &byte in bytes {
        if byte.is_ascii_graphic() && byte != b'#' && byte != b'%' {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a constant pattern")
}
