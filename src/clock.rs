//! The time of day. Everything that needs it asks here, so that a test can set it.

use std::sync::OnceLock;
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

/// Environment variable that sets the moment at which the process starts (RFC 3339); the clock runs on from there.
pub const VARIABLE: &str = "HEMERO_NOW";

/// The present moment: the system's, or the one that [`VARIABLE`] started.
pub fn now() -> Timestamp {
    static START: OnceLock<Option<(Timestamp, Instant)>> = OnceLock::new();
    let start = START.get_or_init(|| {
        let moment = std::env::var(VARIABLE).ok()?.parse().ok()?;
        Some((moment, Instant::now()))
    });
    match start {
        Some((moment, since)) => {
            let elapsed = SignedDuration::try_from(since.elapsed()).unwrap_or(SignedDuration::ZERO);
            moment.checked_add(elapsed).unwrap_or(*moment)
        }
        None => Timestamp::now(),
    }
}
