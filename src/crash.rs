//! Named steps at which a test build ends as if it were killed. A release build has none of this.

/// Environment variable that names a step, or `STEP:N` for its N-th time: `claimed`, `connected`, `head`, `body`, `stored`,
/// `committed`, `exported`.
pub const VARIABLE: &str = "HEMERO_ABORT_AT";

/// The process has come to this step.
#[cfg(debug_assertions)]
pub fn step(name: &str) {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    static WANTED: OnceLock<Option<(String, AtomicU64)>> = OnceLock::new();
    let wanted = WANTED.get_or_init(|| {
        let text = std::env::var(VARIABLE).ok()?;
        let (step, times) = text.split_once(':').unwrap_or((&text, "1"));
        Some((step.to_owned(), AtomicU64::new(times.parse().ok()?)))
    });
    if let Some((step, left)) = wanted
        && step == name
        && left.fetch_sub(1, Ordering::Relaxed) == 1
    {
        // No destructor runs and no buffer is flushed, as with SIGKILL.
        std::process::abort();
    }
}

/// The process has come to this step.
#[cfg(not(debug_assertions))]
pub fn step(_: &str) {}
