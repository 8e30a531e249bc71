//! Parse, run, turn the outcome into an exit code.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use clap::Parser;
use hemero::cli::{self, Cli};

fn main() -> ExitCode {
    let exit = cli::run(Cli::parse());
    ExitCode::from(exit.code())
}
