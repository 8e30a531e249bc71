//! What stories are told with: a [`Newsroom`] that serves (and misbehaves), a [`Desk`] that runs the binary.
//!
//! Every story that needs them is a module of the one test binary `stories` (`tests/stories/NAME.rs` and a
//! line in `tests/stories/main.rs`), because each further binary costs a link of the whole program, and because
//! a helper that no story uses is then reported as dead. Run one story with `cargo test --test stories NAME::`.
//! Stories that need neither (pure functions of the library) may be files of their own: `tests/NAME.rs`.
//!
//! - [`newsroom`]: the site: routes, conditional answers, log with arrival times
//! - [`request`]: what was asked, and when
//! - [`reply`]: what is answered
//! - [`fault`]: every way to answer wrongly, by name
//! - [`certificate`]: TLS, right and wrong
//! - [`paper`]: a small paper with listings, and its profile
//! - [`pulse`]: by how much this machine is late
//! - [`desk`]: a temporary folder, the binary, and what came of running it

pub mod certificate;
pub mod desk;
pub mod fault;
pub mod newsroom;
pub mod paper;
pub mod pulse;
pub mod reply;
pub mod request;

pub use certificate::Certificate;
pub use desk::Desk;
pub use fault::Fault;
pub use newsroom::Newsroom;
pub use paper::Paper;
pub use reply::{Reply, Step};
