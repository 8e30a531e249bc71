//! What we owe a host: a plain value that the archive keeps between runs, changed by pure functions alone.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Manners;
use super::retry::Patience;
use crate::fetch::Failure;

/// Each level doubles the interval; this many levels at most.
const SLOWEST: u8 = 10;
/// No interval grows beyond this by slowing alone.
const LONGEST_INTERVAL: SignedDuration = SignedDuration::from_secs(60);
/// So many good answers in a row take one level back.
const RECOVERY: u32 = 5;
/// From so many failures in a row on, the host is left in peace for a growing while.
const TROUBLED: u32 = 3;
/// So many refusals (401, 403, 429) or challenges in a row are a block.
const STORM: u32 = 5;
/// The same for challenge pages, which say it more clearly.
const CHALLENGES: u32 = 2;
/// A block holds so long, doubled for each block before it, a week at most.
const BLOCK: SignedDuration = SignedDuration::from_hours(12);

/// Why and how long a host is left alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// For people.
    pub reason: String,
    /// When it began.
    pub since: Timestamp,
    /// When one may try again.
    pub until: Timestamp,
}

/// How an answer went, as far as the host is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal<'a> {
    /// An answer in good health; `took` is the time to the head.
    Good {
        /// From request to head.
        took: SignedDuration,
    },
    /// An answer that says nothing about health or welcome (404, a malformed page).
    Neutral,
    /// 401, 403 or 429.
    Refused(u16),
    /// A challenge page.
    Challenged,
    /// A failure of the host.
    Failed(&'a Failure),
}

/// A host as we left it. All moments are in UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HostState {
    /// No request starts before this moment.
    pub next_at: Option<Timestamp>,
    /// The server's own wish (`Retry-After`).
    pub retry_after: Option<Timestamp>,
    /// A pause because the host is in trouble.
    pub backoff_until: Option<Timestamp>,
    /// The interval is doubled so many times.
    pub slowdown: u8,
    /// Failures of the host in a row.
    pub failures: u32,
    /// Good answers in a row.
    pub successes: u32,
    /// Refusals in a row.
    pub refusals: u32,
    /// Challenge pages in a row.
    pub challenges: u32,
    /// `Crawl-delay` in milliseconds; what is not finite became [`u64::MAX`].
    pub crawl_delay_ms: Option<u64>,
    /// Left alone.
    pub block: Option<Block>,
    /// Blocks so far.
    pub blocks: u32,
    /// When this was last true, for clocks that go backwards between runs.
    pub seen_at: Option<Timestamp>,
}

/// Whether a request may start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Permission {
    /// At once.
    Now,
    /// Not before this moment.
    At(Timestamp),
    /// The host asks for a longer `Crawl-delay` than we are willing to keep: skipped.
    TooSlow {
        /// What it asks for, in milliseconds.
        crawl_delay_ms: u64,
    },
    /// The host does not want us.
    Blocked(Block),
}

impl HostState {
    /// Whether a request may start now, as far as rate, wishes and blocks go.
    pub fn permission(&self, manners: &Manners, now: Timestamp) -> Permission {
        if let Some(block) = self.block.as_ref().filter(|block| block.until > now) {
            return Permission::Blocked(block.clone());
        }
        let cap = u64::try_from(manners.longest_crawl_delay.as_millis()).unwrap_or(u64::MAX);
        if let Some(crawl_delay_ms) = self.crawl_delay_ms.filter(|delay| *delay > cap) {
            return Permission::TooSlow { crawl_delay_ms };
        }
        let moments = [self.next_at, self.retry_after, self.backoff_until];
        match moments.into_iter().flatten().max() {
            Some(moment) if moment > now => Permission::At(moment),
            _ => Permission::Now,
        }
    }

    /// Least time between two starts at present.
    pub fn interval(&self, manners: &Manners) -> SignedDuration {
        let base = SignedDuration::try_from(manners.interval).unwrap_or(SignedDuration::MAX);
        base.saturating_mul(1 << self.slowdown.min(SLOWEST)).min(LONGEST_INTERVAL).max(base)
    }

    /// Requests under way at once: a `Crawl-delay` counts between requests, so it leaves room for one.
    pub fn concurrency(&self, manners: &Manners) -> usize {
        if self.crawl_delay_ms.is_some_and(|delay| delay > 0) { 1 } else { manners.concurrency.max(1) }
    }

    /// The state to write down before a request that is to start at `start`: should we never hear of it again, the next one
    /// waits for as long as this one could have taken, and its interval.
    #[must_use]
    pub fn reserved(&self, manners: &Manners, start: Timestamp, longest: SignedDuration) -> Self {
        let distance = longest.saturating_add(self.interval(manners)).saturating_add(self.crawl_delay());
        let mut state = self.clone();
        state.not_before(add(start, distance));
        state
    }

    /// A request started.
    pub fn started(&mut self, manners: &Manners, now: Timestamp) {
        self.next_at = Some(add(now, self.interval(manners)));
        self.seen_at = Some(now);
    }

    /// The next request starts no earlier than this.
    pub fn not_before(&mut self, moment: Timestamp) {
        self.next_at = self.next_at.max(Some(moment));
    }

    /// A request ended, well or not.
    pub fn ended(&mut self, now: Timestamp) {
        if self.crawl_delay_ms.is_some() {
            self.not_before(add(now, self.crawl_delay()));
        }
        self.seen_at = Some(now);
    }

    /// The server wants us back no earlier than this; an earlier, longer wish stays.
    pub fn wish(&mut self, moment: Option<Timestamp>) {
        self.retry_after = self.retry_after.max(moment);
    }

    /// Learns from an answer. `seed` decides the jitter of a pause.
    pub fn learn(&mut self, signal: Signal<'_>, manners: &Manners, patience: &Patience, now: Timestamp, seed: u64) {
        match signal {
            Signal::Good { took } => {
                (self.failures, self.refusals, self.challenges) = (0, 0, 0);
                let slow = SignedDuration::try_from(manners.slow_answer).unwrap_or(SignedDuration::MAX);
                if took > slow {
                    self.successes = 0;
                    if self.interval(manners) < took.saturating_mul(2) {
                        self.slow_down();
                    }
                    return;
                }
                self.successes = self.successes.saturating_add(1);
                if self.slowdown > 0 && self.successes >= RECOVERY {
                    (self.slowdown, self.successes) = (self.slowdown - 1, 0);
                }
            }
            Signal::Neutral => self.failures = 0,
            Signal::Refused(status) => {
                (self.failures, self.successes) = (0, 0);
                self.refusals += 1;
                if status == 429 {
                    self.slow_down();
                }
                if self.refusals >= STORM {
                    self.block(format!("it answered {status} again and again"), now);
                }
            }
            Signal::Challenged => {
                self.successes = 0;
                self.challenges += 1;
                self.slow_down();
                if self.challenges >= CHALLENGES {
                    self.block("it answers with challenge pages".to_owned(), now);
                }
            }
            Signal::Failed(_) => {
                self.successes = 0;
                self.failures = self.failures.saturating_add(1);
                self.slow_down();
                if self.failures >= TROUBLED {
                    let pause = patience.pause(self.failures - TROUBLED + 1, seed);
                    self.backoff_until = self.backoff_until.max(Some(add(now, pause)));
                }
            }
        }
    }

    /// The state at the beginning of a run. Whoever reserved `next_at` is gone, and asks for nothing any more, so that the
    /// distance from now is enough. A clock that has gone back since moves the other waits with it.
    #[must_use]
    pub fn resumed(mut self, manners: &Manners, now: Timestamp) -> Self {
        if let Some(back) = self.seen_at.map(|seen| seen.duration_since(now)).filter(|back| back.is_positive()) {
            let shift = |moment: Timestamp| moment.saturating_sub(back).unwrap_or(moment).max(now);
            self.retry_after = self.retry_after.map(shift);
            self.backoff_until = self.backoff_until.map(shift);
            if let Some(block) = &mut self.block {
                block.until = shift(block.until);
            }
        }
        let distance = self.interval(manners).max(self.crawl_delay());
        self.next_at = self.next_at.map(|next| next.min(add(now, distance)));
        self.seen_at = Some(now);
        self
    }

    fn crawl_delay(&self) -> SignedDuration {
        SignedDuration::from_millis(self.crawl_delay_ms.and_then(|ms| i64::try_from(ms).ok()).unwrap_or_default())
    }

    fn slow_down(&mut self) {
        self.slowdown = self.slowdown.saturating_add(1).min(SLOWEST);
    }

    fn block(&mut self, reason: String, now: Timestamp) {
        let until = add(now, BLOCK.saturating_mul(1 << self.blocks.min(4)).min(SignedDuration::from_hours(24 * 7)));
        self.block = Some(Block { reason, since: now, until });
        self.blocks = self.blocks.saturating_add(1);
        (self.refusals, self.challenges) = (0, 0);
    }
}

fn add(moment: Timestamp, wait: SignedDuration) -> Timestamp {
    moment.saturating_add(wait).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;

    const START: Timestamp = Timestamp::UNIX_EPOCH;

    fn manners() -> Manners {
        Manners { interval: Duration::from_secs(1), ..Manners::default() }
    }

    fn seconds(seconds: i64) -> Timestamp {
        START + SignedDuration::from_secs(seconds)
    }

    #[test]
    fn after_a_crash_the_distance_is_kept_but_the_time_of_a_dead_request_is_not_waited_for() {
        let state = HostState::default().reserved(&manners(), START, SignedDuration::from_secs(120));
        assert_eq!(state.next_at, Some(seconds(121)));
        let resumed = state.resumed(&manners(), seconds(2));
        assert_eq!(resumed.permission(&manners(), seconds(2)), Permission::At(seconds(3)));
    }

    #[test]
    fn a_clock_that_went_back_moves_the_waits_with_it() {
        let mut state = HostState { seen_at: Some(seconds(1000)), ..HostState::default() };
        state.wish(Some(seconds(1060)));
        let resumed = state.clone().resumed(&manners(), seconds(400));
        assert_eq!(resumed.retry_after, Some(seconds(460)), "a minute remains a minute");
        assert_eq!(state.resumed(&manners(), seconds(1010)).retry_after, Some(seconds(1060)));
    }

    #[test]
    fn blocks_grow_and_end() {
        let (mut state, patience) = (HostState::default(), Patience::default());
        let mut now = START;
        let mut lengths = Vec::new();
        for _ in 0..6 {
            for _ in 0..STORM {
                state.learn(Signal::Refused(403), &manners(), &patience, now, 1);
            }
            let Permission::Blocked(block) = state.permission(&manners(), now) else { panic!() };
            lengths.push(block.until.duration_since(now).as_hours());
            now = block.until;
            assert!(!matches!(state.permission(&manners(), now), Permission::Blocked(_)));
        }
        assert_eq!(lengths, [12, 24, 48, 96, 168, 168]);
    }

    #[test]
    fn a_slow_host_is_given_twice_the_time_it_takes() {
        let (mut state, patience) = (HostState::default(), Patience::default());
        for _ in 0..20 {
            state.learn(Signal::Good { took: SignedDuration::from_secs(7) }, &manners(), &patience, START, 1);
        }
        assert_eq!(state.interval(&manners()), SignedDuration::from_secs(16));
        for _ in 0..4 * RECOVERY {
            state.learn(Signal::Good { took: SignedDuration::from_secs(1) }, &manners(), &patience, START, 1);
        }
        assert_eq!(state.interval(&manners()), SignedDuration::from_secs(1));
    }

    #[derive(Clone, Debug)]
    enum Event {
        Request { wait: i64, took: i64, how: u8 },
        Wish(i64),
        Restart { away: i64 },
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            6 => (0i64..3000, 0i64..8000, 0u8..5).prop_map(|(wait, took, how)| Event::Request { wait, took, how }),
            1 => (0i64..100_000).prop_map(Event::Wish),
            1 => (0i64..5000).prop_map(|away| Event::Restart { away }),
        ]
    }

    proptest! {
        /// Whatever happens, two starts are never closer than the interval, and never before what the server wished.
        #[test]
        fn no_history_makes_us_ruder(events in proptest::collection::vec(event(), 0..60)) {
            let (manners, patience) = (manners(), Patience::default());
            let mut state = HostState::default();
            let mut now = START;
            let (mut last, mut wish) = (None::<Timestamp>, None::<Timestamp>);
            let later = |now: Timestamp, ms: i64| now + SignedDuration::from_millis(ms);
            for event in events {
                match event {
                    Event::Request { wait, took, how } => {
                        now = later(now, wait);
                        match state.permission(&manners, now) {
                            Permission::At(moment) => now = moment,
                            Permission::Now => {}
                            Permission::Blocked(_) | Permission::TooSlow { .. } => continue,
                        }
                        prop_assert!(last.is_none_or(|last| now.duration_since(last) >= SignedDuration::from_secs(1)));
                        prop_assert!(wish.is_none_or(|wish| now >= wish));
                        last = Some(now);
                        state.started(&manners, now);
                        now = later(now, took);
                        state.ended(now);
                        let signal = match how {
                            0 => Signal::Failed(&Failure::HeadTimeout),
                            1 => Signal::Neutral,
                            2 => Signal::Refused(429),
                            _ => Signal::Good { took: SignedDuration::from_millis(took) },
                        };
                        state.learn(signal, &manners, &patience, now, u64::from(how));
                    }
                    Event::Wish(ms) => {
                        wish = wish.max(Some(later(now, ms)));
                        state.wish(wish);
                    }
                    Event::Restart { away } => {
                        let stored = serde_json::to_string(&state.reserved(&manners, now, SignedDuration::from_secs(120))).unwrap();
                        now = later(now, away);
                        state = serde_json::from_str::<HostState>(&stored).unwrap().resumed(&manners, now);
                    }
                }
            }
        }
    }
}
