//! When a failed address is tried again: exponential, with full jitter, bounded. The answer is a moment for the frontier, never
//! a sleeping task.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::fetch::{Failure, Retry};

/// How patient a run is with one address.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// The first pause is drawn from zero to this; the bound doubles at each attempt.
    pub first: Duration,
    /// The bound grows no further than this.
    pub longest: Duration,
    /// Attempts in all.
    pub attempts: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self { first: Duration::from_secs(30), longest: Duration::from_secs(3600), attempts: 5 }
    }
}

impl Patience {
    /// When to try again after the `attempt`-th try (from 1) failed; `None` when it is over for this run.
    /// `wish` is the server's `Retry-After`, which is never undercut; `seed` decides the jitter.
    pub fn next(
        &self,
        failure: &Failure,
        attempt: u32,
        wish: Option<Timestamp>,
        now: Timestamp,
        seed: u64,
    ) -> Option<Timestamp> {
        if failure.retry() != Retry::Soon || attempt >= self.attempts {
            return None;
        }
        let drawn = now.saturating_add(self.pause(attempt, seed)).unwrap_or(now);
        Some(wish.map_or(drawn, |wish| wish.max(drawn)))
    }

    /// A pause after `failures` failures in a row (from 1): anything from zero to the bound.
    pub fn pause(&self, failures: u32, seed: u64) -> SignedDuration {
        let bound = self.first.saturating_mul(1 << failures.saturating_sub(1).min(20)).min(self.longest);
        let share = f64::from(u32::try_from(mix(seed) >> 32).unwrap_or(u32::MAX)) / f64::from(u32::MAX);
        SignedDuration::try_from(bound.mul_f64(share)).unwrap_or(SignedDuration::MAX)
    }
}

/// Spreads neighbouring seeds over the whole range (splitmix64).
fn mix(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_fill_their_bound_and_the_bound_doubles() {
        let patience = Patience::default();
        for (failures, bound) in [(1, 30.0), (2, 60.0), (3, 120.0), (20, 3600.0), (4_000_000_000, 3600.0)] {
            let pauses: Vec<f64> = (0..500).map(|seed| patience.pause(failures, seed).as_secs_f64()).collect();
            assert!(pauses.iter().all(|pause| (0.0..=bound).contains(pause)));
            let mean = pauses.iter().sum::<f64>() / 500.0;
            assert!((bound * 0.4..bound * 0.6).contains(&mean), "{failures}: {mean}");
        }
    }

    #[test]
    fn only_what_may_mend_is_tried_again_and_not_for_ever() {
        let (patience, now) = (Patience::default(), Timestamp::UNIX_EPOCH);
        let far = now + SignedDuration::from_hours(240);
        assert_eq!(patience.next(&Failure::Status(404), 1, None, now, 1), None);
        assert_eq!(patience.next(&Failure::CertificateExpired, 1, None, now, 1), None);
        assert!(patience.next(&Failure::Status(503), 1, None, now, 1).is_some());
        assert_eq!(patience.next(&Failure::Status(503), 1, Some(far), now, 1), Some(far));
        assert!(patience.next(&Failure::HeadTimeout, 4, None, now, 1).is_some());
        assert_eq!(patience.next(&Failure::HeadTimeout, 5, None, now, 1), None);
    }
}
