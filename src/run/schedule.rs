//! When an address is visited again.

use jiff::{SignedDuration, Timestamp};

use crate::archive::Kind;
use crate::frontier::revisit;
use crate::profile::Pace;

/// A source is asked at most so often, in seconds.
const BUSIEST: u32 = 15 * 60;
/// And at least so often.
const QUIETEST: u32 = 48 * 3600;
/// A source that was not asked before.
const FIRST: u32 = 3600;
/// Until an address that failed is due in a later run.
const LATER: SignedDuration = SignedDuration::from_hours(20);

/// The seconds until a source is asked again: fewer after a change, more after none.
pub fn pace(before: Option<u32>, changed: bool) -> u32 {
    match before {
        None => FIRST,
        Some(before) if changed => (before / 2).max(BUSIEST),
        Some(before) => before.saturating_add(before / 2).min(QUIETEST),
    }
}

/// When a page is due again after a good answer.
pub fn again(kind: Kind, start: bool, pace_s: u32, ages: &Pace, born: Timestamp, now: Timestamp) -> Option<Timestamp> {
    match kind {
        Kind::Article => revisit::next(&ages.revisit, born, now),
        // Further pages of a listing are reached from its first one.
        Kind::Listing if !start => None,
        Kind::Page if !start => None,
        _ => now.checked_add(SignedDuration::from_secs(pace_s.into())).ok(),
    }
}

/// When an address that failed for good is due in a later run.
pub fn later(now: Timestamp) -> Option<Timestamp> {
    now.checked_add(LATER).ok()
}
