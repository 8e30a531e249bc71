//! Index lines (CDXJ): where in which file a capture of a URL stands. The same lines as `cdxj-indexer --sort` writes.

use std::fmt::Write as _;

use url::Url;

use super::{Kind, Record, Span, http, surt};

/// The index line of a record; `None` for records that replay does not look up.
pub fn line(record: &Record, span: Span, file: &str) -> Option<String> {
    let mime = match record.kind {
        Kind::Response => http::parse_response(&record.block).and_then(|head| {
            let value = head.headers.into_iter().find(|(name, _)| name == "content-type")?.1;
            Some(value.split([';', ' ', '\t']).next().unwrap_or_default().to_owned())
        }),
        Kind::Revisit => Some("warc/revisit".to_owned()),
        _ => return None,
    };
    let target = record.target()?;
    let status = http::parse_response(&record.block).map(|head| head.status.to_string());
    let key = Url::parse(target).map_or_else(|_| target.to_owned(), |url| surt::key(&url));
    let (offset, length) = (span.offset.to_string(), span.length.to_string());
    let mut line = format!("{key} {} {{", timestamp(record.get("WARC-Date")?));
    let fields = [
        ("url", Some(target)),
        ("mime", mime.as_deref()),
        ("status", status.as_deref()),
        ("digest", record.get("WARC-Payload-Digest")),
        ("length", Some(&length)),
        ("offset", Some(&offset)),
        ("filename", Some(file)),
    ];
    let mut comma = "";
    for (name, value) in fields {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = write!(line, "{comma}\"{name}\": {}", ascii_json(value));
            comma = ", ";
        }
    }
    line.push('}');
    Some(line)
}

/// `2022-07-15T08:00:00.5Z` as `20220715080000`.
pub fn timestamp(date: &str) -> String {
    date.chars().filter(char::is_ascii_digit).take(14).collect()
}

/// A JSON string with everything beyond ASCII escaped.
fn ascii_json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            ' '..='~' => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
    out
}
