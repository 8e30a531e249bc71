//! Time within one run: wall-clock moments that advance with the monotonic clock, so that a system clock that jumps moves
//! nothing, and a pulse that notices when the process itself stood still, or lags.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::task::AbortHandle;
use tokio::time::Instant;

use crate::clock;

const BEAT: Duration = Duration::from_millis(50);
/// Without a beat for so long, the process stood still.
const STILL: Duration = Duration::from_millis(200);
/// By so much timers are late on an idle machine, too.
const USUAL_LAG: Duration = Duration::from_millis(2);
/// What remains of an observed lag from beat to beat.
const FADING: f64 = 0.97;

/// The clock of one run. Clones are the same clock.
#[derive(Clone)]
pub struct RunClock {
    wall: Timestamp,
    start: Instant,
    pulse: Arc<Pulse>,
}

struct Pulse {
    beat: Mutex<Beat>,
    task: AbortHandle,
}

struct Beat {
    last: Instant,
    stalled: Option<Instant>,
    lag: Duration,
}

impl Beat {
    fn check(&mut self, now: Instant) {
        if now - self.last > STILL {
            self.stalled = Some(now);
        }
        self.last = now;
    }
}

impl Pulse {
    fn beat(&self) -> MutexGuard<'_, Beat> {
        self.beat.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Pulse {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl RunClock {
    /// Starts the clock; needs a tokio runtime.
    pub fn start() -> Self {
        let start = Instant::now();
        let pulse = Arc::new_cyclic(|weak: &std::sync::Weak<Pulse>| {
            let weak = weak.clone();
            let task = tokio::spawn(async move {
                loop {
                    let due = Instant::now() + BEAT;
                    tokio::time::sleep_until(due).await;
                    let Some(pulse) = weak.upgrade() else { return };
                    let now = Instant::now();
                    let mut beat = pulse.beat();
                    beat.check(now);
                    beat.lag = (now - due).saturating_sub(USUAL_LAG).max(beat.lag.mul_f64(FADING));
                }
            });
            Pulse {
                beat: Mutex::new(Beat { last: start, stalled: None, lag: Duration::ZERO }),
                task: task.abort_handle(),
            }
        });
        Self { wall: clock::now(), start, pulse }
    }

    /// The present moment of the run.
    pub fn now(&self) -> Timestamp {
        self.moment(Instant::now())
    }

    /// Waits until a moment.
    pub async fn until(&self, moment: Timestamp) {
        let ahead = moment.duration_since(self.wall);
        if let Ok(ahead) = Duration::try_from(ahead) {
            match self.start.checked_add(ahead) {
                Some(instant) => tokio::time::sleep_until(instant).await,
                None => std::future::pending().await,
            }
        }
    }

    /// When the process last stood still (stopped, suspended, starved) and went on.
    pub fn stalled_at(&self) -> Option<Timestamp> {
        let mut beat = self.pulse.beat();
        beat.check(Instant::now());
        beat.stalled.map(|instant| self.moment(instant))
    }

    /// By how much the process has lately been late for its own timers: its requests may be so, too.
    pub fn lag(&self) -> SignedDuration {
        SignedDuration::try_from(self.pulse.beat().lag).unwrap_or(SignedDuration::ZERO)
    }

    fn moment(&self, instant: Instant) -> Timestamp {
        let elapsed = SignedDuration::try_from(instant - self.start).unwrap_or(SignedDuration::ZERO);
        self.wall.saturating_add(elapsed).unwrap_or(self.wall)
    }
}
