//! Whether a web archive made of this one would serve what is stored: each capture written as a record, read back as
//! replay tools do, and compared.

use std::collections::HashMap;

use super::ExportError;
use super::selected::{CaptureSelection, Exchange, each_exchange};
use crate::archive::Archive;
use crate::capture::Digest;
use crate::capture::warc::{Kind, Reader, Record, Writer, cdxj, http};

/// A capture that would not be served as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Mismatch {
    /// Row number of the capture.
    pub capture: i64,
    /// Its address.
    pub url: String,
    /// What differs.
    pub reason: String,
}

/// What was compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Replay {
    /// How many captures.
    pub captures: u64,
    /// Those that would be served otherwise.
    pub mismatches: Vec<Mismatch>,
}

/// Compares every capture. `heard` is told after each.
pub fn replay(archive: &Archive, mut heard: impl FnMut()) -> Result<Replay, ExportError> {
    let mut done = Replay::default();
    // What a revisit is resolved with: the digest of each whole answer by address and second.
    let mut whole: HashMap<Digest, Digest> = HashMap::new();
    archive.snapshot(|archive| {
        each_exchange(archive, &CaptureSelection::default(), |exchange| {
            done.captures += 1;
            heard();
            if let Err(reason) = compare(&exchange, &mut whole) {
                let url = exchange.stored.capture.url.to_string();
                done.mismatches.push(Mismatch { capture: exchange.stored.id, url, reason });
            }
            Ok::<_, ExportError>(())
        })
    })?;
    Ok(done)
}

fn compare(exchange: &Exchange, whole: &mut HashMap<Digest, Digest>) -> Result<(), String> {
    let answer = read_back(&exchange.records)?;
    let stored = &exchange.stored;
    if answer.target() != Some(stored.capture.url.as_str()) {
        return Err(format!("it would be served as {}", answer.target().unwrap_or("nothing")));
    }
    let (target, date) = match answer.kind {
        Kind::Revisit => (answer.get("WARC-Refers-To-Target-URI"), answer.get("WARC-Refers-To-Date")),
        _ => (answer.target(), answer.get("WARC-Date")),
    };
    let place =
        Digest::of(format!("{} {}", cdxj::timestamp(date.unwrap_or_default()), target.unwrap_or_default()).as_bytes());
    let served = if answer.kind == Kind::Revisit {
        *whole.get(&place).ok_or("it refers to a capture that is not there")?
    } else {
        let head = http::parse_response(&answer.block).ok_or("its head cannot be read")?;
        let digest = Digest::of(&answer.block[head.body..]);
        // Of two answers in the same second, the first is found.
        whole.entry(place).or_insert(digest);
        digest
    };
    // The head of a revisit that a server confirmed is that of the earlier answer.
    if !answer.block.is_empty() {
        let head = http::parse_response(&answer.block).ok_or("its head cannot be read")?;
        if head.status != stored.capture.status {
            return Err(format!("its status would be {}, not {}", head.status, stored.capture.status));
        }
        if head.headers != stored.capture.headers {
            return Err("its headers would be others".to_owned());
        }
    }
    match &stored.sha256 {
        Some(sha256) if *sha256 != served.hex() => Err(format!("its body would be {}, not {sha256}", served.hex())),
        _ => Ok(()),
    }
}

/// The answer of an exchange, written to bytes and read again.
fn read_back(records: &[Record]) -> Result<Record, String> {
    let mut writer = Writer::new(Vec::new());
    let first = records.first().ok_or("it gives no record")?;
    writer.write(first).map_err(|error| error.to_string())?;
    let bytes = writer.finish().map_err(|error| error.to_string())?;
    match Reader::new(bytes.as_slice(), usize::MAX >> 2).next_record() {
        Ok(Some(Ok((_, record)))) => Ok(record),
        Ok(Some(Err(damage))) => Err(damage.reason),
        Ok(None) => Err("its record is empty".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}
