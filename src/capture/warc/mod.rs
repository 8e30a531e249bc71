//! WARC 1.1 records (ISO 28500:2017), in and out.
//!
//! - [`Record`]: named fields and a block.
//! - [`Writer`]: records to a file, each its own gzip member, so that an index can point at it.
//! - [`Reader`]: records from a file, plain or gzip, damaged ones named and passed over.
//! - [`Answers`]: responses from a file, each with its request, as captures.
//! - [`http`]: the HTTP messages that blocks hold.
//! - [`exchange`]: a capture as records.
//! - [`zst`]: files packed with zstd.
//! - [`cdxj`]: index lines; [`surt`]: their keys.

mod answers;
pub mod cdxj;
pub mod exchange;
pub mod http;
mod payload;
mod reader;
pub mod surt;
mod writer;
pub mod zst;

use std::fmt;

use data_encoding::BASE32;
use sha2::{Digest, Sha256};

pub use answers::{Answer, Answers, Found, Repeats};
pub use reader::{Damage, Reader};
pub use writer::{Span, Writer};

/// The kinds of record that hemero writes or reads (WARC 1.1, 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// About the file.
    Warcinfo,
    /// What was asked.
    Request,
    /// What was answered.
    Response,
    /// What is known beside request and response.
    Metadata,
    /// An answer whose payload stands elsewhere.
    Revisit,
    /// A file without the protocol that brought it.
    Resource,
    /// Any other.
    Other,
}

impl Kind {
    fn parse(text: &str) -> Self {
        match text.to_ascii_lowercase().as_str() {
            "warcinfo" => Self::Warcinfo,
            "request" => Self::Request,
            "response" => Self::Response,
            "metadata" => Self::Metadata,
            "revisit" => Self::Revisit,
            "resource" => Self::Resource,
            _ => Self::Other,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warcinfo => "warcinfo",
            Self::Request => "request",
            Self::Response => "response",
            Self::Metadata => "metadata",
            Self::Revisit => "revisit",
            Self::Resource => "resource",
            Self::Other => "other",
        })
    }
}

/// One record: named fields in order, and a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is; decides `WARC-Type`.
    pub kind: Kind,
    /// Named fields but `WARC-Type` and `Content-Length`, in order.
    pub fields: Vec<(String, String)>,
    /// The block.
    pub block: Vec<u8>,
    /// Whether the reader's limit cut the block short.
    pub cut: bool,
}

impl Record {
    /// A record of this kind with the fields that every record must have (WARC 1.1, 5): the id is drawn from
    /// `identity`, so that the same record gets the same id whenever it is written.
    pub fn new(kind: Kind, identity: &[u8], date: &str) -> Self {
        let fields =
            vec![("WARC-Record-ID".to_owned(), record_id(identity)), ("WARC-Date".to_owned(), date.to_owned())];
        Self { kind, fields, block: Vec::new(), cut: false }
    }

    /// Adds a named field; line ends in the value become spaces.
    pub fn field(&mut self, name: &str, value: &str) -> &mut Self {
        let value = if value.contains(['\r', '\n']) { value.replace(['\r', '\n'], " ") } else { value.to_owned() };
        self.fields.push((name.to_owned(), value));
        self
    }

    /// The first field of that name, letter case aside.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// `WARC-Record-ID`, or nothing.
    pub fn id(&self) -> &str {
        self.get("WARC-Record-ID").unwrap_or_default()
    }

    /// `WARC-Target-URI` without the angle brackets that WARC 1.0 writers put around it.
    pub fn target(&self) -> Option<&str> {
        let target = self.get("WARC-Target-URI")?;
        Some(target.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(target))
    }
}

/// A record id that depends on nothing but `identity`: a name-based UUID (RFC 9562, version 8) over SHA-256.
pub fn record_id(identity: &[u8]) -> String {
    let mut bytes: [u8; 16] = Sha256::digest(identity)[..16].try_into().unwrap_or_default();
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex = data_encoding::HEXLOWER.encode(&bytes);
    format!("<urn:uuid:{}-{}-{}-{}-{}>", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// A labelled digest as `WARC-Block-Digest` and `WARC-Payload-Digest` hold it.
pub fn labelled_digest(bytes: &[u8]) -> String {
    format!("sha256:{}", BASE32.encode(&Sha256::digest(bytes)))
}
