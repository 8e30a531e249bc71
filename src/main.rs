//! Parse, run, turn the outcome into an exit code.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use hemero::cli::{self, Cli};
use mimalloc::MiMalloc;

/// A parsed page is tens of thousands of small pieces, made on one thread and let go on another.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let exit = cli::run(Cli::read());
    ExitCode::from(exit.code())
}
