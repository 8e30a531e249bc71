//! By how much this machine is late: what a clock at a server measures on a busy one says as much about the machine as about
//! whoever asked.

use std::sync::{LazyLock, Mutex};
use std::thread;
use std::time::{Duration, Instant};

const BEAT: Duration = Duration::from_millis(2);
/// By so much beats are late on an idle machine, too.
const USUAL: Duration = Duration::from_millis(1);

/// Beats that were late: when, and by how much.
static LATE: LazyLock<Mutex<Vec<(Instant, Duration)>>> = LazyLock::new(|| {
    thread::spawn(|| {
        loop {
            let due = Instant::now() + BEAT;
            thread::sleep(BEAT);
            let late = due.elapsed();
            if late > USUAL {
                LATE.lock().unwrap().push((Instant::now(), late));
            }
        }
    });
    Mutex::default()
});

/// Starts the pulse.
pub fn start() {
    LazyLock::force(&LATE);
}

/// The least that a distance of `interval` may be in a measurement that began then: shorter by the usual lateness, and on a
/// busy machine by twice the most that a beat was late, since both who asks and who measures are.
pub fn least(interval: Duration, since: Instant) -> Duration {
    let late = LATE.lock().unwrap().iter().filter(|(at, _)| *at >= since).map(|(_, late)| *late).max();
    interval.saturating_sub(USUAL + 2 * late.unwrap_or_default())
}
