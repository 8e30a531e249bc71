//! What was asked of the newsroom, and when.

use std::io::{self, Read};
use std::time::Instant;

/// One request as it arrived.
#[derive(Clone, Debug)]
pub struct Request {
    /// When its first byte arrived, by the server's clock.
    pub at: Instant,
    /// Which connection it came on, from 0.
    pub connection: usize,
    /// Requests (this one included) that were unanswered when it arrived.
    pub in_flight: usize,
    pub method: String,
    /// Path and query, as sent.
    pub path: String,
    /// In order, names as sent.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// The first header of that name, whatever its letter case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    /// Whether it carries a validator.
    pub fn is_conditional(&self) -> bool {
        self.header("if-none-match").is_some() || self.header("if-modified-since").is_some()
    }
}

/// Reads a request's head but for its very last byte: a connection that is closed while a byte is unread is
/// reset, not ended, which is how the reset faults are made. `None`: the other side hung up.
pub fn read_head(wire: &mut impl Read) -> io::Result<Option<(Instant, Vec<u8>)>> {
    let mut head = Vec::new();
    let mut byte = [0];
    let mut at = None;
    while !head.ends_with(b"\r\n\r") {
        if wire.read(&mut byte)? == 0 {
            return Ok(None);
        }
        at.get_or_insert_with(Instant::now);
        head.push(byte[0]);
    }
    Ok(at.map(|at| (at, head)))
}

/// Reads the byte that [`read_head`] left, and the body that the head announces.
pub fn read_rest(wire: &mut impl Read, request: &mut Request) -> io::Result<()> {
    wire.read_exact(&mut [0])?;
    let length = request.header("content-length").and_then(|v| v.parse().ok()).unwrap_or(0);
    request.body = vec![0; length];
    wire.read_exact(&mut request.body)
}

/// Takes a head apart.
pub fn parse(at: Instant, connection: usize, in_flight: usize, head: &[u8]) -> Request {
    let head = String::from_utf8_lossy(head);
    let mut lines = head.trim_end().split("\r\n");
    let mut start = lines.next().unwrap_or_default().split(' ');
    Request {
        at,
        connection,
        in_flight,
        method: start.next().unwrap_or_default().to_owned(),
        path: start.next().unwrap_or_default().to_owned(),
        headers: lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect(),
        body: Vec::new(),
    }
}
