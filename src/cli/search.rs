//! `hemero search`: articles by their words.

use clap::{Args as ClapArgs, ValueEnum};
use serde_json::json;

use super::selection::SelectionArgs;
use super::{Exit, Failure, Session, Style};
use crate::archive::{Archive, Hit, MARK, Order, Query, Window};
use crate::text::printable;

/// Find articles by their words.
///
/// Marks may be left out: `da nang` finds Đà Nẵng. Words must all be found; "a phrase" in its order; -word must not be
/// found; wor* is the beginning of a word. A word in the headline counts most.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Examples:
  hemero search da nang
  hemero search '\"nghị quyết 382\"' --since 2020 --sort date
  hemero search 'huân chương -lao*'
  hemero search huân chương --not 'lao động'
  hemero search bằng khen --person 'Nguyễn Mạnh Hùng' --json")]
pub struct Args {
    /// Words, "phrases", -unwanted words, beginnings*
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// Without this word or phrase, as -word inside the quotes of WORDS; may be given more than once
    #[arg(long, value_name = "WORD")]
    not: Vec<String>,
    /// Order of the hits
    #[arg(long, value_enum, default_value_t, value_name = "ORDER")]
    sort: Sort,
    /// How many hits
    #[arg(long, default_value_t = 10, value_name = "N")]
    limit: u32,
    /// After how many
    #[arg(long, default_value_t = 0, value_name = "N")]
    offset: u32,
    /// Print how many articles there are, and nothing else
    #[arg(long)]
    count: bool,
    #[command(flatten)]
    selection: SelectionArgs,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Sort {
    /// The best first
    #[default]
    Relevance,
    /// The newest first
    Date,
}

/// Runs the command. Nothing found is an answer, not a failure.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let archive = Archive::open_read_only(session.settings.archive())?;
    let unwanted = args.not.iter().map(|words| format!("-\"{words}\""));
    let words: Vec<String> = args.words.iter().cloned().chain(unwanted).collect();
    let query = Query::parse(&words.join(" ")).map_err(|error| Failure::new(Exit::Usage, error))?;
    let selection = args.selection.selection(&archive)?;
    let printer = &session.printer;
    if args.count {
        let count = archive.count_hits(&query, &selection)?;
        if printer.json {
            printer.json(&json!({ "count": count }))?
        } else {
            printer.data(&count.to_string())?
        }
        return Ok(Exit::Done);
    }
    let order = match args.sort {
        Sort::Relevance => Order::Relevance,
        Sort::Date => Order::Date,
    };
    let found = archive.search(&query, &selection, order, Window { limit: args.limit, offset: args.offset })?;
    for hit in &found.hits {
        if printer.json { printer.json(&plain(hit))? } else { print(hit, session)? }
    }
    if found.hits.is_empty() {
        printer.say("nothing found");
    } else if found.newest_only {
        printer.say(
            "very many articles hold these words: the newest of them are ranked; --since and --until choose others",
        );
    }
    Ok(Exit::Done)
}

fn print(hit: &Hit, session: &Session) -> Result<(), Failure> {
    let printer = &session.printer;
    let headline = hit.headline.as_deref().unwrap_or("(no headline)");
    printer.data(&printer.paint(Style::Bold, &printable(headline)))?;
    let date = hit.date.as_deref().and_then(|date| date.get(..10)).unwrap_or("no date");
    printer.data(&format!("  {}  {date}  {}", printer.paint(Style::Cyan, &printable(&hit.id)), printable(&hit.url)))?;
    let mut snippet = String::from("  ");
    for piece in hit.snippet.split(MARK.0) {
        match piece.split_once(MARK.1) {
            Some((word, rest)) => {
                snippet.push_str(&printer.paint(Style::Yellow, &printable(word)));
                snippet.push_str(&printable(rest).replace('\n', " "));
            }
            None => snippet.push_str(&printable(piece).replace('\n', " ")),
        }
    }
    printer.data(&snippet)
}

/// The hit without marks in its snippet; `words` says which words were found.
fn plain(hit: &Hit) -> serde_json::Value {
    let words: Vec<&str> =
        hit.snippet.split(MARK.0).skip(1).filter_map(|piece| piece.split_once(MARK.1)).map(|(word, _)| word).collect();
    json!({
        "id": hit.id, "source": hit.source, "date": hit.date, "headline": hit.headline, "url": hit.url,
        "snippet": hit.snippet.replace([MARK.0, MARK.1], ""), "words": words,
    })
}
