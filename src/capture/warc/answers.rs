//! Answers from a WARC file: a response with the request and the metadata that belong to it, as one capture.

use std::io::{self, Read};

use bytes::Bytes;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::payload::payload;
use super::{Damage, Kind, Reader, Record, http};
use crate::address::Address;
use crate::capture::{Capture, Truncation};

/// An answer found in a file.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Where it stands, in bytes from the start of the file.
    pub offset: u64,
    /// The capture; its body is empty where it stands elsewhere.
    pub capture: Capture,
    /// The answer whose body this one repeats.
    pub repeats: Option<Repeats>,
    /// `WARC-Payload-Digest`, as written: what later revisits may name the body by.
    pub digest: Option<String>,
}

/// What a revisit says about where its body is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeats {
    /// `WARC-Refers-To-Target-URI`, else the address itself.
    pub url: String,
    /// `WARC-Refers-To-Date`.
    pub at: Option<Timestamp>,
}

/// What a file holds next.
#[derive(Clone, Debug)]
pub enum Found {
    /// An answer.
    Answer(Box<Answer>),
    /// A record that is none: DNS, a POST, a screenshot. With the reason.
    Passed(String),
    /// Bytes that cannot be read, or a record that makes no sense.
    Damaged(Damage),
}

/// Reads answers one by one; records that belong together are expected to stand together, in any order.
#[derive(Debug)]
pub struct Answers<R> {
    reader: Reader<R>,
    limit: usize,
    /// A request that came before its answer.
    request: Option<Record>,
    answer: Option<Group>,
}

/// An answer and what came with it.
#[derive(Debug)]
struct Group {
    offset: u64,
    answer: Record,
    request: Option<Record>,
    metadata: Option<Record>,
}

impl<R: Read> Answers<R> {
    /// Reads a file from its start; bodies are cut at `limit` bytes.
    pub fn new(input: R, limit: usize) -> Self {
        Self { reader: Reader::new(input, limit), limit, request: None, answer: None }
    }

    /// What comes next, or `None` at the end. An error is the file's own: nothing more can be read.
    pub fn next_found(&mut self) -> io::Result<Option<Found>> {
        loop {
            let (offset, record) = match self.reader.next_record()? {
                Some(Ok(found)) => found,
                Some(Err(damage)) => return Ok(Some(Found::Damaged(damage))),
                None => return Ok(self.answer.take().map(|group| group.found(self.limit))),
            };
            match record.kind {
                Kind::Response | Kind::Revisit | Kind::Resource => {
                    let request = self.request.take().filter(|request| belongs(request, &record));
                    let before = self.answer.replace(Group { offset, answer: record, request, metadata: None });
                    if let Some(group) = before {
                        return Ok(Some(group.found(self.limit)));
                    }
                }
                Kind::Request => match &mut self.answer {
                    Some(group) if group.request.is_none() && belongs(&record, &group.answer) => {
                        group.request = Some(record);
                    }
                    _ => self.request = Some(record),
                },
                Kind::Metadata => {
                    if let Some(group) = &mut self.answer
                        && group.metadata.is_none()
                        && belongs(&record, &group.answer)
                    {
                        group.metadata = Some(record);
                    }
                }
                Kind::Warcinfo | Kind::Other => {}
            }
        }
    }
}

/// Whether a record is of the same exchange as an answer: either names the other, or neither names any and the address is one.
fn belongs(record: &Record, answer: &Record) -> bool {
    let named =
        |record: &Record| record.get("WARC-Concurrent-To").or_else(|| record.get("WARC-Refers-To")).map(str::to_owned);
    match (named(record), answer.get("WARC-Concurrent-To")) {
        (Some(id), _) if id == answer.id() => true,
        (_, Some(id)) if id == record.id() => true,
        (None, None) => record.target() == answer.target(),
        _ => false,
    }
}

impl Group {
    fn found(self, limit: usize) -> Found {
        let offset = self.offset;
        match self.answer(limit) {
            Ok(answer) => Found::Answer(Box::new(answer)),
            Err(Unread::Passed(reason)) => Found::Passed(reason),
            Err(Unread::Damaged(reason)) => Found::Damaged(Damage { offset, reason }),
        }
    }

    fn answer(self, limit: usize) -> Result<Answer, Unread> {
        let record = &self.answer;
        let target = record.target().ok_or_else(|| damaged("it names no WARC-Target-URI"))?;
        let url = Address::parse(target).map_err(|error| Unread::Passed(error.to_string()))?;
        let fetched_at = record
            .get("WARC-Date")
            .and_then(moment)
            .ok_or_else(|| damaged("its WARC-Date is missing or cannot be read"))?;
        let method = self.request.as_ref().and_then(|request| http::method(&request.block));
        if let Some(method) = method.filter(|method| method != "GET") {
            return Err(Unread::Passed(format!("the answer to a {method} request")));
        }
        let repeats = (record.kind == Kind::Revisit).then(|| Repeats {
            url: record.get("WARC-Refers-To-Target-URI").unwrap_or(target).trim_matches(['<', '>']).to_owned(),
            at: record.get("WARC-Refers-To-Date").and_then(moment),
        });
        let Message { status, headers, body, cut } = self.message(limit)?;
        let known = self.metadata.as_ref().map_or("", |record| std::str::from_utf8(&record.block).unwrap_or_default());
        let number = |name: &str| {
            known.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')?.trim().parse::<u64>().ok())
        };
        let wire_bytes = number("wireBytes").unwrap_or(body.len() as u64);
        let truncated = if cut { Some(Truncation::Length) } else { record.get("WARC-Truncated").map(truncation) };
        let capture = Capture {
            fetched_at,
            status,
            headers,
            request_headers: self.request.as_ref().map_or_else(Vec::new, |request| http::parse_request(&request.block)),
            body: Bytes::from(body),
            wire_bytes,
            truncated,
            remote_ip: record.get("WARC-IP-Address").and_then(|ip| ip.parse().ok()),
            protocol: record.get("WARC-Protocol").map(str::to_owned),
            elapsed_ms: number("fetchTimeMs").unwrap_or(0),
            url,
        };
        let digest = record.get("WARC-Payload-Digest").map(str::to_owned);
        Ok(Answer { offset: self.offset, capture, repeats, digest })
    }

    fn message(&self, limit: usize) -> Result<Message, Unread> {
        let record = &self.answer;
        let confirmed = || record.get("WARC-Profile").is_some_and(|profile| profile.ends_with("server-not-modified"));
        if record.kind == Kind::Resource {
            let kind = record.get("Content-Type").unwrap_or("application/octet-stream");
            let headers = vec![("content-type".to_owned(), kind.to_owned())];
            return Ok(Message { status: 200, headers, body: record.block.clone(), cut: record.cut });
        }
        if record.kind == Kind::Revisit && record.block.is_empty() {
            let status = if confirmed() { 304 } else { 200 };
            return Ok(Message { status, headers: Vec::new(), body: Vec::new(), cut: false });
        }
        let head = http::parse_response(&record.block).ok_or_else(|| damaged("it holds no HTTP response"))?;
        if record.kind == Kind::Revisit {
            return Ok(Message { status: head.status, headers: head.headers, body: Vec::new(), cut: false });
        }
        let payload = payload(&record.block, &head, limit as u64);
        let cut = payload.cut || record.cut;
        Ok(Message { status: head.status, headers: head.headers, body: payload.body, cut })
    }
}

/// What an answer says.
struct Message {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    /// A limit cut the body.
    cut: bool,
}

enum Unread {
    Passed(String),
    Damaged(String),
}

fn damaged(reason: &str) -> Unread {
    Unread::Damaged(reason.to_owned())
}

fn truncation(reason: &str) -> Truncation {
    match reason.to_ascii_lowercase().as_str() {
        "length" => Truncation::Length,
        "time" => Truncation::Time,
        _ => Truncation::Disconnect,
    }
}

/// A `WARC-Date`: RFC 3339, as coarse as a day (WARC 1.1, 5.4), or the 14 digits that some tools write.
fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let civil = |moment: DateTime| Offset::UTC.to_timestamp(moment).ok();
    let day = || text.parse::<Date>().ok().map(|day| day.to_datetime(jiff::civil::Time::midnight()));
    let digits = || (text.len() == 14).then(|| DateTime::strptime("%Y%m%d%H%M%S", text).ok()).flatten();
    text.parse().ok().or_else(|| text.parse::<DateTime>().ok().or_else(day).or_else(digits).and_then(civil))
}
