//! What came back from one request.
//!
//! - [`Capture`]: head and decoded body of one response.
//! - [`charset`]: which encoding the body is in, and its text.
//! - [`coding`]: content codings undone, bounded.
//! - [`Digest`]: SHA-256 of bodies.
//! - [`packing`]: bodies made small.
//! - [`warc`]: WARC records, in and out.

pub mod charset;
pub mod coding;
mod digest;
pub mod packing;
pub mod warc;

pub use digest::Digest;

use std::net::IpAddr;

use bytes::Bytes;
use jiff::Timestamp;

use crate::address::Address;

/// One response, its content coding undone.
#[derive(Clone, Debug)]
pub struct Capture {
    /// What was asked for.
    pub url: Address,
    /// When the request started.
    pub fetched_at: Timestamp,
    /// HTTP status.
    pub status: u16,
    /// Response headers in order; names in lower case, values as Latin-1 text (RFC 9110, 5.5).
    pub headers: Vec<(String, String)>,
    /// Request headers in order.
    pub request_headers: Vec<(String, String)>,
    /// Body after content decoding, before charset decoding.
    pub body: Bytes,
    /// Bytes of the body on the wire.
    pub wire_bytes: u64,
    /// Why the body is not whole, if it is not.
    pub truncated: Option<Truncation>,
    /// The server's address, where known.
    pub remote_ip: Option<IpAddr>,
    /// `http/1.1`, `h2`, where known.
    pub protocol: Option<String>,
    /// From the start of the request to the end of the body, in milliseconds.
    pub elapsed_ms: u64,
}

/// Why a body is not whole (WARC 1.1, 5.13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truncation {
    /// Longer than the limit.
    Length,
    /// Took longer than the limit.
    Time,
    /// The connection ended early.
    Disconnect,
}

impl Capture {
    /// The first header of that name (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}
