//! A capture as WARC records: response or revisit, request, metadata.

use super::{Kind, Record, http, labelled_digest};
use crate::capture::{Capture, Truncation};

/// An earlier capture that a revisit refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// `WARC-Target-URI` of the earlier capture.
    pub url: String,
    /// `WARC-Date` of the earlier capture.
    pub date: String,
    /// `WARC-Payload-Digest` of the earlier capture.
    pub digest: String,
}

/// Profile of a revisit whose payload was the same (WARC 1.1, 6.7.2).
const IDENTICAL: &str = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

/// Profile of a revisit that the server answered with 304 (WARC 1.1, 6.7.3).
const NOT_MODIFIED: &str = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

/// The records of one request and its answer, the answer first. `identity` makes their ids; the same capture must always
/// come with the same one.
pub fn records(capture: &Capture, identity: &str, earlier: Option<&Earlier>) -> Vec<Record> {
    let date = date_of(capture);
    let id = |kind: Kind| format!("{identity} {date} {kind}");
    let mut answer = answer(capture, earlier, &date, &id);
    answer.block_digest();
    let answer_id = answer.id().to_owned();
    let beside = |kind: Kind, content: &str, block: Vec<u8>| {
        let mut record = Record::new(kind, id(kind).as_bytes(), &date);
        record
            .field("WARC-Target-URI", capture.url.as_str())
            .field("WARC-Concurrent-To", &answer_id)
            .field("Content-Type", content);
        record.block = block;
        record.block_digest();
        record
    };
    let mut records = vec![answer];
    // A page that was not fetched but found in a file has no request that we know of.
    if !capture.request_headers.is_empty() {
        let url = capture.url.url();
        let host = &url[url::Position::BeforeHost..url::Position::AfterPort];
        let target = &url[url::Position::BeforePath..url::Position::AfterQuery];
        let block = http::request_block(target, host, &capture.request_headers);
        records.push(beside(Kind::Request, "application/http; msgtype=request", block));
    }
    let known = format!("fetchTimeMs: {}\r\nwireBytes: {}\r\n", capture.elapsed_ms, capture.wire_bytes);
    records.push(beside(Kind::Metadata, "application/warc-fields", known.into_bytes()));
    records
}

/// `WARC-Date` of a capture: RFC 3339, UTC, as fine as it is known.
pub fn date_of(capture: &Capture) -> String {
    capture.fetched_at.to_string()
}

fn answer(capture: &Capture, earlier: Option<&Earlier>, date: &str, id: &dyn Fn(Kind) -> String) -> Record {
    let kind = if earlier.is_some() { Kind::Revisit } else { Kind::Response };
    let mut record = Record::new(kind, id(kind).as_bytes(), date);
    record.field("WARC-Target-URI", capture.url.as_str());
    if let Some(ip) = capture.remote_ip {
        record.field("WARC-IP-Address", &ip.to_string());
    }
    if let Some(protocol) = &capture.protocol {
        record.field("WARC-Protocol", protocol);
    }
    record.field("Content-Type", "application/http; msgtype=response");
    match earlier {
        Some(earlier) => {
            let not_modified = capture.status == 304;
            record
                .field("WARC-Profile", if not_modified { NOT_MODIFIED } else { IDENTICAL })
                .field("WARC-Refers-To-Target-URI", &earlier.url)
                .field("WARC-Refers-To-Date", &earlier.date)
                .field("WARC-Payload-Digest", &earlier.digest);
            // A 304's own head would be replayed as the page's; without a block the earlier one is.
            if !not_modified {
                record.block = http::response_head_block(capture.status, &capture.headers);
            }
        }
        None => {
            record.field("WARC-Payload-Digest", &labelled_digest(&capture.body));
            if let Some(reason) = capture.truncated {
                record.field("WARC-Truncated", truncation_name(reason));
            }
            record.block = http::response_block(capture.status, &capture.headers, &capture.body);
        }
    }
    record
}

/// The word that WARC 1.1, 5.13 has for a truncation.
fn truncation_name(reason: Truncation) -> &'static str {
    match reason {
        Truncation::Length => "length",
        Truncation::Time => "time",
        Truncation::Disconnect => "disconnect",
    }
}

impl Record {
    fn block_digest(&mut self) {
        let digest = labelled_digest(&self.block);
        self.field("WARC-Block-Digest", &digest);
    }
}
