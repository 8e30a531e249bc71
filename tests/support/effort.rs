//! Processor time of a thread: what a busy machine does to a clock, it does not do to this.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// What a piece of work costs this thread.
pub fn effort(work: impl FnOnce()) -> Duration {
    let before = counted();
    work();
    counted().saturating_sub(before)
}

/// Linux counts it for every thread, in nanoseconds; elsewhere the clock must do.
fn counted() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    // The count of a running thread is brought up to date every few milliseconds, and when it gives way.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.as_deref().and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
