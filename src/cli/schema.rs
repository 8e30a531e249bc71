//! `hemero schema`: the shapes of what hemero writes and reads, as JSON Schema.

use clap::{Args as ClapArgs, ValueEnum};

use super::{Exit, Failure, Session};
use crate::article::Article;
use crate::settings::Layer;

/// Print a JSON Schema (draft 2020-12).
#[derive(ClapArgs, Debug)]
pub struct Args {
    /// Of what
    #[arg(value_enum, default_value_t)]
    of: Shape,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Shape {
    /// The record of an article: a line of `export jsonl`
    #[default]
    Record,
    /// hemero.toml
    Settings,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let schema = match args.of {
        Shape::Record => schemars::schema_for!(Article),
        Shape::Settings => schemars::schema_for!(Layer),
    };
    let text = serde_json::to_string_pretty(&schema).map_err(|error| Failure::new(Exit::Failed, error))?;
    session.printer.data(&text)?;
    Ok(Exit::Done)
}
