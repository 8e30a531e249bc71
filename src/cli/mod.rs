//! Words in, words out: one file per command.
//!
//! - [`Cli`]: the command line as clap reads it.
//! - [`Session`]: what every command is given: settings and the printer.
//! - [`Exit`] and [`Failure`]: how a command ends.
//! - [`Printer`]: the one owner of standard output and standard error.

mod catalogue;
mod check;
mod crawl;
mod demo;
mod difference;
mod evidence;
mod exit;
mod export;
mod extract;
mod fixture;
mod given;
mod import;
mod init;
mod new;
mod pages;
mod printer;
mod profiles;
mod progress;
mod reextract;
mod replay;
mod schema;
mod search;
mod selection;
mod serve;
mod show;
mod status;
mod sync;
mod try_;
mod units;
mod verify;
mod watch;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand};

pub use exit::{Exit, Failure};
pub use printer::{ColorWhen, Printer, Style, Verbosity};

use crate::archive::Subject;
use crate::settings::{Layer, Settings, SettingsError};

/// hemero, a newspaper archive that one person can run.
///
/// It downloads news pages politely, reads structured fields out of them (date, headline, people,
/// resolutions, awards …), keeps page and fields in one SQLite file, and exports datasets from it.
#[derive(Debug, Parser)]
#[command(name = "hemero", version, propagate_version = true, arg_required_else_help = true)]
#[command(after_long_help = Exit::table())]
#[command(after_help = "Start with: hemero demo")]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Args)]
struct Global {
    /// Folder of the archive [default: the present folder]
    #[arg(short = 'C', long, global = true, value_name = "DIR", help_heading = "Global options")]
    archive: Option<PathBuf>,
    /// Say failures only; twice: say nothing
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "verbose", help_heading = "Global options")]
    quiet: u8,
    /// Say each page; twice: each step
    #[arg(short, long, global = true, action = ArgAction::Count, help_heading = "Global options")]
    verbose: u8,
    /// Answer in JSON
    #[arg(long, global = true, help_heading = "Global options")]
    json: bool,
    /// When to colour
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", help_heading = "Global options")]
    color: ColorWhen,
    /// A private network that may be fetched from; may be given more than once
    #[arg(long, global = true, value_name = "CIDR", help_heading = "Global options")]
    allow_private: Vec<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Args),
    Crawl(crawl::Args),
    Sync(sync::Args),
    Reextract(reextract::Args),
    Import(import::Args),
    Extract(extract::Args),
    New(new::Args),
    #[command(name = "try")]
    Try(try_::Args),
    Check(check::Args),
    Search(search::Args),
    Show(show::Args),
    /// Who is named: offices and ranks over time, with the articles that say so
    People(catalogue::Args),
    /// Which documents are cited: when, by which articles, under which other names
    Resolutions(catalogue::Args),
    /// Which awards are told of: givers, recipients, counts per year
    Awards(catalogue::Args),
    Export(export::Args),
    Status(status::Args),
    Verify(verify::Args),
    Schema(schema::Args),
    Serve(serve::Args),
    Demo(demo::Args),
}

impl Cli {
    /// Reads the command line; ends the program where it cannot be read.
    pub fn read() -> Self {
        Self::parse_from(check::spelled_out(std::env::args_os()))
    }
}

/// What every command is given.
#[derive(Debug)]
pub struct Session {
    /// Settings with their origins.
    pub settings: Settings,
    /// The one owner of standard output and standard error.
    pub printer: Printer,
}

/// Runs the command line and returns the exit code; every failure has been said by then.
pub fn run(cli: Cli) -> Exit {
    let global = cli.global;
    let verbosity = match (global.quiet, global.verbose) {
        (0, 0) => Verbosity::Normal,
        (1, _) => Verbosity::Quiet,
        (0, 1) => Verbosity::Verbose,
        (0, _) => Verbosity::Trace,
        _ => Verbosity::Silent,
    };
    let printer = Printer::new(global.json, verbosity, global.color);
    let flags = Layer {
        archive: global.archive,
        allow_private: (!global.allow_private.is_empty()).then_some(global.allow_private),
        ..Layer::default()
    };
    let settings = match Settings::read(flags) {
        Ok(settings) => settings,
        Err(error) => {
            let failure = Failure::from(error);
            printer.failure(&failure);
            return failure.exit;
        }
    };
    let session = Session { settings, printer };
    let outcome = dispatch(cli.command, &session).and_then(|exit| session.printer.flush().map(|()| exit));
    outcome.unwrap_or_else(|failure| {
        // What was printed before the failure belongs to the reader; a second failure here says nothing new.
        let _ = session.printer.flush();
        session.printer.failure(&failure);
        failure.exit
    })
}

fn dispatch(command: Command, session: &Session) -> Result<Exit, Failure> {
    match command {
        Command::Init(args) => init::run(&args, session),
        Command::Crawl(args) => crawl::run(&args, session),
        Command::Sync(args) => sync::run(&args, session),
        Command::Reextract(args) => reextract::run(&args, session),
        Command::Import(args) => import::run(&args, session),
        Command::Extract(args) => extract::run(&args, session),
        Command::New(args) => new::run(&args, session),
        Command::Try(args) => try_::run(&args, session),
        Command::Check(args) => check::run(&args, session),
        Command::Search(args) => search::run(&args, session),
        Command::Show(args) => show::run(&args, session),
        Command::People(args) => catalogue::run(Subject::Person, &args, session),
        Command::Resolutions(args) => catalogue::run(Subject::Resolution, &args, session),
        Command::Awards(args) => catalogue::run(Subject::Award, &args, session),
        Command::Export(args) => export::run(&args, session),
        Command::Status(args) => status::run(&args, session),
        Command::Verify(args) => verify::run(&args, session),
        Command::Schema(args) => schema::run(&args, session),
        Command::Serve(args) => serve::run(&args, session),
        Command::Demo(args) => demo::run(&args, session),
    }
}

impl From<SettingsError> for Failure {
    fn from(error: SettingsError) -> Self {
        Self::new(Exit::Settings, &error).hint(error.hint())
    }
}
