//! `hemero export`: datasets from the archive.

use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;

use clap::Args as ClapArgs;

use super::selection::SelectionArgs;
use super::{Exit, Failure, Session, pages};
use crate::archive::{Archive, Version};
use crate::article::Article;
use crate::export::{Export, ExportError, Format, Keys, Options, Output, Titles};

/// Write a dataset: whole or not at all, sorted, the same bytes for the same archive and selection.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Examples:
  hemero export jsonl
  hemero export jsonl -o - --fields id,date,headline,people | jq .
  hemero export csv -o tables --since 2022
  hemero export parquet --site tccnqp -o tccnqp.parquet
  hemero export bibtex --person 'Nguyễn Mạnh Hùng'
  hemero export wacz --site tccnqp -o tccnqp.wacz")]
pub struct Args {
    /// jsonl json csv parquet package dataset csljson bibtex ris feed tree; the archive itself: warc wacz sqlite
    #[arg(value_name = "FORMAT")]
    format: Wanted,
    /// File or folder; - is standard output [default: in the archive's exports/]
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Keys of the record, in this order (jsonl, json)
    #[arg(long, value_name = "KEY,…", value_delimiter = ',')]
    fields: Vec<String>,
    /// With the rule and place of every value (jsonl, json, parquet, tree)
    #[arg(long)]
    evidence: bool,
    /// Every revision, not only the newest
    #[arg(long)]
    all_revisions: bool,
    /// One table of csv: articles people roles resolutions awards recipients images
    #[arg(long, value_name = "NAME")]
    table: Option<String>,
    /// A byte order mark before CSV, for Excel
    #[arg(long)]
    excel: bool,
    /// Leave the stored pages out (sqlite)
    #[arg(long)]
    without_pages: bool,
    /// Begin another WARC file after so many MiB (warc, wacz) [default: 1024]
    #[arg(long, value_name = "MIB")]
    volume: Option<u64>,
    #[command(flatten)]
    selection: SelectionArgs,
}

impl Args {
    /// Everything in that format, into the archive's own folder of exports.
    pub(super) fn everything(format: Format) -> Self {
        Self {
            format: Wanted::Records(format),
            output: None,
            fields: Vec::new(),
            evidence: false,
            all_revisions: false,
            table: None,
            excel: false,
            without_pages: false,
            volume: None,
            selection: SelectionArgs::default(),
        }
    }
}

/// What can be exported: records, or the pages that they were read from.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    Records(Format),
    Pages(pages::Kind),
}

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(kind) = pages::Kind::named(text) {
            return Ok(Self::Pages(kind));
        }
        text.parse().map(Self::Records).map_err(|formats: String| format!("{formats}, warc, wacz, sqlite"))
    }
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let archive = Archive::open_read_only(session.settings.archive())?;
    let format = match args.format {
        Wanted::Records(format) => format,
        Wanted::Pages(kind) => {
            let shape = pages::Shape { slim: args.without_pages, volume: args.volume };
            return pages::run(kind, args.output.as_deref(), shape, &args.selection, &archive, session);
        }
    };
    known_keys(&args.fields)?;
    let selection = args.selection.selection(&archive)?;
    let titles: Titles = archive.sites()?.into_iter().filter_map(|site| Some((site.name, site.title?))).collect();
    let output = match &args.output {
        Some(path) if path.as_os_str() == "-" => Output::Stream(Box::new(io::stdout())),
        Some(path) => Output::Path(path.clone()),
        None => Output::Path(archive.folder().join("exports").join(format.default_name())),
    };
    let place = match &output {
        Output::Path(path) => Some(path.clone()),
        Output::Stream(_) => None,
    };
    let options = Options {
        keys: Keys(args.fields.clone()),
        titles,
        excel: args.excel,
        table: args.table.clone(),
        selection: args.selection.as_json(),
    };
    let mut export = Export::create(format, output, options)?;
    // As it is stored, a record is a line of JSON Lines already.
    let raw = format == Format::Jsonl && args.fields.is_empty() && !args.evidence;
    archive.snapshot(|archive| {
        let mut write = |version: Version| -> Result<(), Failure> {
            if raw {
                return Ok(export.write_line(&version.fields)?);
            }
            Ok(export.write(&version.article(args.evidence)?)?)
        };
        if args.all_revisions {
            archive.each_revision(&selection, &mut write)
        } else {
            archive.each_article(&selection, &mut write)
        }
    })?;
    let manifest = export.finish()?;
    if let Some(place) = place {
        let bytes: u64 = manifest.files.iter().map(|file| file.bytes).sum();
        if session.printer.json {
            session.printer.json(&manifest)?;
        } else {
            session.printer.say(&format!(
                "exported {} articles to {} ({})",
                manifest.articles,
                place.display(),
                indicatif::HumanBytes(bytes)
            ));
        }
    } else {
        io::stdout().flush()?;
    }
    Ok(Exit::Done)
}

/// A misspelt key would give a column of nulls.
fn known_keys(keys: &[String]) -> Result<(), Failure> {
    let record = serde_json::to_value(Article::default()).unwrap_or_default();
    let known: Vec<&str> =
        record.as_object().into_iter().flat_map(|map| map.keys().map(String::as_str)).chain(["evidence"]).collect();
    let Some(unknown) = keys.iter().find(|key| !known.contains(&key.as_str())) else { return Ok(()) };
    let failure = Failure::new(Exit::Usage, format_args!("the record has no field '{unknown}'"));
    Err(match crate::profile::nearest(unknown, known.iter().copied()) {
        Some(near) => failure.hint(format_args!("did you mean {near}?")),
        None => failure.hint(format_args!("it has {}", known.join(", "))),
    })
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        let error = match error {
            ExportError::Archive(error) => return error.into(),
            error => error,
        };
        let exit = match &error {
            ExportError::Stdout(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                return Self { exit: Exit::Done, message: String::new(), hint: None, silent: true };
            }
            ExportError::Write { .. } | ExportError::Stdout(_) => Exit::Storage,
            ExportError::ForeignFolder { .. } | ExportError::NeedsFolder { .. } | ExportError::UnknownTable { .. } => {
                Exit::Usage
            }
            ExportError::Parquet(_) | ExportError::Archive(_) => Exit::Failed,
        };
        Self::new(exit, &error).hint(error.hint())
    }
}
