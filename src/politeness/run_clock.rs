//! Time within one run: wall-clock moments that advance with the monotonic clock, so that a system clock that jumps moves
//! nothing, and a pulse that notices when the process itself stood still.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::task::AbortHandle;
use tokio::time::Instant;

use crate::clock;

const BEAT: Duration = Duration::from_millis(50);
/// A beat that comes this late was not late by accident.
const LATE: Duration = Duration::from_millis(150);

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
}

impl Beat {
    fn now(&mut self) {
        let now = Instant::now();
        if now - self.last > LATE {
            self.stalled = Some(now);
        }
        self.last = now;
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
                    tokio::time::sleep(BEAT).await;
                    match weak.upgrade() {
                        Some(pulse) => pulse.beat.lock().unwrap_or_else(PoisonError::into_inner).now(),
                        // The clock's owner is gone, or not yet there at the very first beat.
                        None => return,
                    }
                }
            });
            Pulse { beat: Mutex::new(Beat { last: start, stalled: None }), task: task.abort_handle() }
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
        let mut beat = self.pulse.beat.lock().unwrap_or_else(PoisonError::into_inner);
        beat.now();
        beat.stalled.map(|instant| self.moment(instant))
    }

    fn moment(&self, instant: Instant) -> Timestamp {
        let elapsed = SignedDuration::try_from(instant - self.start).unwrap_or(SignedDuration::ZERO);
        self.wall.saturating_add(elapsed).unwrap_or(self.wall)
    }
}
