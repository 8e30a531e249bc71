//! `hemero people`, `resolutions`, `awards`: the archive by whom and what its articles name.

use std::collections::BTreeMap;
use std::io;

use clap::Args as ClapArgs;
use serde_json::{Value, json};

use super::show::{award_line, person_line, resolution_line};
use super::{Exit, Failure, Printer, Session, Style};
use crate::archive::{Archive, Entry, Subject};
use crate::article::Article;
use crate::text::printable;

/// Width of the longest bar, in characters.
const BAR: u64 = 24;

/// Articles that are read for one entry at most.
const MOST_ARTICLES: usize = 1000;

#[derive(ClapArgs, Debug)]
pub struct Args {
    /// Words of the name or number, marks and letter case aside; without any, the most often named are listed
    #[arg(value_name = "NAME")]
    words: Vec<String>,
    /// How many entries
    #[arg(long, default_value_t = 20, value_name = "N")]
    limit: usize,
    /// A table for spreadsheets on standard output
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

/// An entry as one article tells it.
struct Telling {
    article: String,
    date: Option<String>,
    headline: Option<String>,
    line: String,
    value: Value,
}

/// Runs one of the three commands. Nothing found is an answer, not a failure.
pub fn run(subject: Subject, args: &Args, session: &Session) -> Result<Exit, Failure> {
    let archive = Archive::open_read_only(session.settings.archive())?;
    let printer = &session.printer;
    let words = args.words.join(" ");
    let mut entries = match words.trim() {
        "" => archive.catalogue(subject, args.limit, 0)?,
        words => archive.find_in_catalogue(subject, words)?,
    };
    let more = entries.len().saturating_sub(args.limit);
    entries.truncate(args.limit);
    if entries.is_empty() {
        printer.say("nothing found");
    }
    let listing = words.trim().is_empty();
    if args.csv {
        table(&archive, subject, &entries)?;
    } else if listing && !printer.json {
        let most = entries.first().map_or(1, |entry| entry.articles);
        for entry in &entries {
            printer.data(&format!("{:>6} {:<24}  {}", entry.articles, bar(entry.articles, most), title(entry)))?;
        }
    } else {
        for entry in &entries {
            record(&archive, subject, entry, listing, printer)?;
        }
    }
    if more > 0 {
        printer.say(&format!("{more} more; --limit shows them"));
    }
    Ok(Exit::Done)
}

/// Everything about one entry, the oldest article first.
fn record(archive: &Archive, subject: Subject, entry: &Entry, listing: bool, printer: &Printer) -> Result<(), Failure> {
    let tellings = if listing { Vec::new() } else { tellings(archive, subject, entry)? };
    let mut years: BTreeMap<&str, u64> = BTreeMap::new();
    for telling in &tellings {
        *years.entry(telling.date.as_deref().and_then(|date| date.get(..4)).unwrap_or("undated")).or_default() += 1;
    }
    if printer.json {
        let told: Vec<Value> = tellings
            .iter()
            .map(|telling| {
                json!({ "article": telling.article, "date": telling.date, "headline": telling.headline, "as": telling.value })
            })
            .collect();
        let mut answer = json!({ "name": entry.name, "detail": entry.detail, "articles": entry.articles });
        if !listing {
            answer["years"] = json!(years);
            answer["told"] = told.into();
        }
        return printer.json(&answer);
    }
    printer.data(&format!("{}  {} articles", printer.paint(Style::Bold, &title(entry)), entry.articles))?;
    let most = years.values().copied().max().unwrap_or(1);
    for (year, count) in &years {
        printer.data(&format!("  {year:<8} {count:>5} {}", bar(*count, most)))?;
    }
    for telling in &tellings {
        let day = telling.date.as_deref().and_then(|date| date.get(..10)).unwrap_or("undated");
        printer.data(&format!(
            "  {day:<10}  {}  {}",
            telling.line,
            printer.paint(Style::Dim, &printable(&telling.article))
        ))?;
    }
    printer.data("")
}

fn tellings(archive: &Archive, subject: Subject, entry: &Entry) -> Result<Vec<Telling>, Failure> {
    let mut found = Vec::new();
    for occurrence in archive.occurrences(subject, entry.id, MOST_ARTICLES)?.into_iter().rev() {
        let article = archive.article(&occurrence.key, None)?.article(false)?;
        let Some((line, value)) = told(&article, subject, occurrence.position as usize) else { continue };
        found.push(Telling {
            article: occurrence.key,
            date: occurrence.date,
            headline: occurrence.headline,
            line,
            value,
        });
    }
    Ok(found)
}

/// The person, document or award at a position of the record: as a line, and as it is.
fn told(article: &Article, subject: Subject, position: usize) -> Option<(String, Value)> {
    match subject {
        Subject::Person => article.people.get(position).map(|person| (person_line(person), json!(person))),
        Subject::Resolution => {
            article.resolutions.get(position).map(|resolution| (resolution_line(resolution), json!(resolution)))
        }
        Subject::Award => article.awards.get(position).map(|award| (award_line(award), json!(award))),
    }
}

/// One row an article: what it says in a line, and its parts as JSON.
fn table(archive: &Archive, subject: Subject, entries: &[Entry]) -> Result<(), Failure> {
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    let failed = |error: csv::Error| Failure::from(io::Error::from(error));
    out.write_record(["name", "date", "article", "headline", "says", "record"]).map_err(failed)?;
    for entry in entries {
        for telling in tellings(archive, subject, entry)? {
            let row = [
                crate::export::harmless(&entry.name),
                crate::export::harmless(telling.date.as_deref().unwrap_or_default()),
                crate::export::harmless(&telling.article),
                crate::export::harmless(telling.headline.as_deref().unwrap_or_default()),
                crate::export::harmless(&telling.line),
                telling.value.to_string(),
            ];
            out.write_record(&row).map_err(failed)?;
        }
    }
    Ok(out.flush()?)
}

fn title(entry: &Entry) -> String {
    let detail = entry.detail.as_deref().map(|detail| format!(" · {}", printable(detail))).unwrap_or_default();
    format!("{}{detail}", printable(&entry.name))
}

fn bar(count: u64, most: u64) -> String {
    "▇".repeat(usize::try_from((count * BAR).div_ceil(most.max(1))).unwrap_or_default())
}
