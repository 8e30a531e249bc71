//! `hemero schema`: the shapes of what hemero writes and reads, as JSON Schema.

use clap::{Args as ClapArgs, ValueEnum};

use super::{Exit, Failure, Session};
use crate::article::Article;
use crate::profile;
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
    /// A site's profile
    Profile,
    /// hemero.toml
    Settings,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let text = match args.of {
        Shape::Record => text(&schemars::schema_for!(Article))?,
        Shape::Profile => profile::SCHEMA.trim_end().to_owned(),
        Shape::Settings => text(&schemars::schema_for!(Layer))?,
    };
    session.printer.data(&text)?;
    Ok(Exit::Done)
}

fn text(schema: &schemars::Schema) -> Result<String, Failure> {
    serde_json::to_string_pretty(schema).map_err(|error| Failure::new(Exit::Failed, error))
}
