//! Parse, run, turn the outcome into an exit code.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use hemero::cli::{self, Cli};

fn main() -> ExitCode {
    let exit = cli::run(Cli::read());
    ExitCode::from(exit.code())
}
