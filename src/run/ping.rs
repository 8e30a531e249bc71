//! Telling a dead man's switch, from outside a run.

use crate::fetch;
pub use crate::fetch::Moment;

/// Tells the address and waits for its answer, ten seconds at most; the words of what went wrong hold no secret.
pub fn ping(address: &str, moment: Moment<'_>) -> Result<(), String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(fetch::ping(address, moment))
}
