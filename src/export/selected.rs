//! Captures chosen for an export, as WARC records.

use std::collections::HashMap;

use crate::archive::{Archive, ArchiveError, StoredCapture, moment_text};
use crate::capture::Digest;
use crate::capture::warc::Record;
use crate::capture::warc::exchange::{self, Earlier};

/// Which captures; an empty selection is all of them.
#[derive(Clone, Debug, Default)]
pub struct CaptureSelection {
    /// Names of sources.
    pub sites: Vec<String>,
    /// Fetched on or after this day or moment (ISO 8601, UTC, compared as text).
    pub since: Option<String>,
    /// Fetched on or before this day (ISO 8601, UTC; a day includes all of it).
    pub until: Option<String>,
}

impl CaptureSelection {
    /// Whether it holds this capture.
    pub fn holds(&self, stored: &StoredCapture) -> bool {
        if !self.sites.is_empty() && !self.sites.contains(&stored.source) {
            return false;
        }
        let at = moment_text(stored.capture.fetched_at);
        let early = self.since.as_ref().is_some_and(|since| at < *since);
        let late = self.until.as_ref().is_some_and(|until| at[..until.len().min(at.len())] > until[..]);
        !early && !late
    }
}

/// One capture with its body and its records, the answer first.
pub struct Exchange {
    /// The capture; its body is empty where the answer is a revisit.
    pub stored: StoredCapture,
    /// Its records.
    pub records: Vec<Record>,
}

/// Every selected capture, in the order in which they were kept.
pub fn each_exchange<E: From<ArchiveError>>(
    archive: &Archive,
    selection: &CaptureSelection,
    mut each: impl FnMut(Exchange) -> Result<(), E>,
) -> Result<(), E> {
    // Which capture was handed on with which body: a later one with the same body refers to it.
    let mut whole: HashMap<i64, i64> = HashMap::new();
    archive.each_capture(0, |mut stored| {
        if !selection.holds(&stored) {
            return Ok(());
        }
        let first = match stored.body_id {
            None if stored.capture.status == 304 => confirmed(archive, &stored, &whole)?,
            // A truncated body is said to be so in its own record.
            Some(body) if stored.capture.truncated.is_none() => whole.get(&body).copied(),
            _ => None,
        };
        let earlier = match first {
            Some(id) => Some(earlier(&archive.capture(id)?)),
            None => {
                if let Some(body) = stored.body_id {
                    stored.capture.body = archive.body(body)?;
                    if !stored.capture.body.is_empty() && stored.capture.truncated.is_none() {
                        whole.insert(body, stored.id);
                    }
                }
                None
            }
        };
        let records = exchange::records(&stored.capture, &identity(&stored), earlier.as_ref());
        each(Exchange { stored, records })
    })
}

/// The capture whose body a 304 says to hold still: the one that was handed on, else the archive's first.
fn confirmed(
    archive: &Archive,
    stored: &StoredCapture,
    whole: &HashMap<i64, i64>,
) -> Result<Option<i64>, ArchiveError> {
    let Some(body) = archive.body_before(stored.address, stored.id)? else { return Ok(None) };
    match whole.get(&body) {
        Some(id) => Ok(Some(*id)),
        None => archive.first_capture_of_body(body),
    }
}

fn earlier(stored: &StoredCapture) -> Earlier {
    let digest = stored.sha256.as_deref().and_then(Digest::from_hex);
    Earlier {
        url: stored.capture.url.to_string(),
        date: exchange::date_of(&stored.capture),
        digest: digest.map(|digest| digest.warc()).unwrap_or_default(),
    }
}

/// What makes a capture one of a kind beside its moment: WARC files of 1.0 know moments to the second only.
fn identity(stored: &StoredCapture) -> String {
    let sha256 = stored.sha256.as_deref().unwrap_or_default();
    format!("{} {} {sha256}", stored.capture.url, stored.capture.status)
}
