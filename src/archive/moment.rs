//! Moments as the archive writes them: ISO 8601, UTC, milliseconds, all of one length, so that text sorts as time does.

use jiff::Timestamp;
use jiff::fmt::strtime;

/// The text of a moment, `2022-07-15T08:00:00.000Z`.
pub fn text(moment: Timestamp) -> String {
    strtime::format("%Y-%m-%dT%H:%M:%S.%3fZ", moment).unwrap_or_else(|_| moment.to_string())
}

/// The moment of a text that [`text`] wrote; `None` for anything else.
pub fn parse(text: &str) -> Option<Timestamp> {
    text.parse().ok()
}
