//! `Retry-After` in its two forms (RFC 9110, 10.2.3), never shortened.

use jiff::{SignedDuration, Timestamp};

use crate::capture::Capture;

/// No server means more than this; it only keeps sums in range.
const LONGEST: i64 = 400 * 24 * 3600;

/// The moment before which the server does not want us back, if this answer names one in the future.
///
/// A date is also read against the server's own clock (`Date`): whichever says longer holds, so that a clock of ours that is
/// ahead does not shorten the wait.
pub fn moment(capture: &Capture, now: Timestamp) -> Option<Timestamp> {
    if capture.status < 300 {
        return None;
    }
    let value = capture.header("retry-after")?.trim();
    if let Some(seconds) = seconds(value) {
        return after(now, SignedDuration::from_secs(seconds));
    }
    let date = http_date(value)?;
    let theirs = capture.header("date").and_then(http_date).and_then(|then| after(now, date.duration_since(then)));
    theirs.into_iter().chain(after(now, date.duration_since(now))).max()
}

fn after(now: Timestamp, wait: SignedDuration) -> Option<Timestamp> {
    let wait = wait.min(SignedDuration::from_secs(LONGEST));
    wait.is_positive().then(|| now.saturating_add(wait).unwrap_or(now))
}

/// Whole seconds; a fraction is against the grammar, but its meaning is clear, and it is rounded up.
fn seconds(value: &str) -> Option<i64> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    let whole = whole.parse::<i64>().unwrap_or(LONGEST).min(LONGEST);
    Some(whole + i64::from(fraction.bytes().any(|b| b != b'0')))
}

/// The three forms of dates in HTTP (RFC 9110, 5.6.7).
fn http_date(value: &str) -> Option<Timestamp> {
    let value = value.trim();
    let rest = value.split_once(',').map_or(value, |(_, rest)| rest).trim();
    let civil = ["%d %b %Y %H:%M:%S GMT", "%d-%b-%y %H:%M:%S GMT", "%d-%b-%Y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"]
        .iter()
        .find_map(|format| jiff::civil::DateTime::strptime(format, rest).ok());
    match civil {
        Some(civil) => civil.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp()),
        None => jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(value).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Address;

    const NOW: &str = "2026-03-01T12:00:00Z";

    fn wait(status: u16, headers: &[(&str, &str)]) -> Option<i64> {
        let now: Timestamp = NOW.parse().unwrap();
        let capture = Capture {
            url: Address::parse("http://paper.example/").unwrap(),
            fetched_at: now,
            status,
            headers: headers.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
            request_headers: Vec::new(),
            body: bytes::Bytes::new(),
            wire_bytes: 0,
            truncated: None,
            remote_ip: None,
            protocol: None,
            elapsed_ms: 0,
        };
        moment(&capture, now).map(|moment| moment.duration_since(now).as_secs())
    }

    #[test]
    fn seconds_and_dates_and_nonsense() {
        for (value, expected) in [
            ("120", Some(120)),
            (" 7 ", Some(7)),
            ("0", None),
            ("1.2", Some(2)),
            ("864000", Some(864_000)),
            ("99999999999999999999999", Some(LONGEST)),
            ("-5", None),
            ("soon", None),
            ("", None),
            ("Sun, 01 Mar 2026 12:02:00 GMT", Some(120)),
            ("Sunday, 01-Mar-26 12:02:00 GMT", Some(120)),
            ("Sun Mar  1 12:02:00 2026", Some(120)),
            ("Sun, 01 Mar 2026 11:00:00 GMT", None),
            ("Wed, 11 Mar 2026 12:00:00 GMT", Some(864_000)),
            ("Tue, 01 Jun 9999 23:59:59 GMT", Some(LONGEST)),
            ("Sun, 99 Mar 2026 12:02:00 GMT", None),
        ] {
            assert_eq!(wait(503, &[("retry-after", value)]), expected, "{value}");
        }
        assert_eq!(wait(200, &[("retry-after", "120")]), None, "only an answer that sends us away");
        assert_eq!(wait(503, &[]), None);
    }

    #[test]
    fn a_clock_of_ours_that_is_ahead_does_not_shorten_the_wait() {
        let theirs = [("retry-after", "Sun, 01 Mar 2026 11:10:00 GMT"), ("date", "Sun, 01 Mar 2026 11:00:00 GMT")];
        assert_eq!(wait(429, &theirs), Some(600));
        let behind = [("retry-after", "Sun, 01 Mar 2026 13:10:00 GMT"), ("date", "Sun, 01 Mar 2026 13:00:00 GMT")];
        assert_eq!(wait(429, &behind), Some(4200));
    }
}
