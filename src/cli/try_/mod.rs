//! `hemero try`: what a profile reads from a page, field by field, and why.
//!
//! - `report`: a field with its value, its rule, and what became of the profile's other rules.
//! - `explain`: the text with its evidence marked.

mod explain;
mod report;

use serde_json::json;

use super::given::Pages;
use super::{Exit, Failure, Session, Style, fixture};
use crate::extraction;
use crate::lexicon::Lexicons;
use crate::text::printable;

/// Show field by field what a profile reads from a page, by which rule, and why not by others.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Name of a profile; `generic` reads without one
    site: String,
    /// The page; `-` is standard input
    #[arg(value_name = "URL|FILE|-")]
    page: String,
    /// Address of the page, where it is a file
    #[arg(long)]
    url: Option<String>,
    /// Mark in the text where each value stands, with the rule that found it
    #[arg(long)]
    explain: bool,
    /// Keep page and record beside the profile, for `hemero check`
    #[arg(long)]
    save: bool,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let profiles = session.profiles()?;
    let profile = profiles.get(&args.site)?;
    let lexicons = Lexicons::embedded();
    let page = Pages::new(session, &profiles).open(&args.page, args.url.as_deref())?;
    let reading = extraction::read(&page.page(), profile, &lexicons);
    let trials = extraction::trials(&page.page(), profile);
    let mut fields = report::fields(reading.article.as_ref(), &trials, &page.html());
    let general = extraction::read(&page.page(), profiles.generic(), &lexicons).article;
    let general = general.and_then(|article| serde_json::to_value(article).ok());
    let layout = profile.layout(page.page().fetched_at);
    for field in &mut fields {
        let rules = layout.get(field.name());
        field.note(rules, general.as_ref());
    }
    let printer = &session.printer;
    if printer.json {
        printer.json(&json!({
            "site": profile.name,
            "url": page.url.as_str(),
            "kind": reading.kind.name(),
            "reason": reading.reason,
            "fields": fields,
            "broken": reading.broken.iter().map(|(field, words)| json!({"field": field, "message": words})).collect::<Vec<_>>(),
            "article": reading.article,
        }))?;
    } else {
        let chosen = profiles.for_address(&page.url);
        printer.data(&format!("{}  {}", printer.paint(Style::Bold, &profile.name), printable(page.url.as_str())))?;
        let reason = if reading.reason.is_empty() { String::new() } else { format!(" ({})", reading.reason) };
        printer.data(&format!("{}{}\n", reading.kind.name(), printable(&reason)))?;
        for field in &fields {
            field.print(printer)?;
        }
        for (field, words) in &reading.broken {
            printer.warn(&format!("the reader of {field} broke: {words}"));
        }
        if let Some(article) = reading.article.as_ref().filter(|_| args.explain) {
            explain::print(article, printer)?;
        }
        if !page.stand_in && chosen.name != profile.name {
            printer.say(&format!("note: by its address this page is read with '{}'", chosen.name));
        }
    }
    let Some(article) = reading.article else {
        return Err(Failure::new(Exit::Failed, format_args!("{} gives no record: {}", page.name, reading.reason))
            .hint("try it with another page of the site, one that holds an article"));
    };
    if args.save {
        let path = fixture::save(&session.profile_folder(), &page, &article)?;
        printer.say(&format!("kept {}; `hemero check {}` reads it again", path.display(), profile.name));
    }
    Ok(Exit::Done)
}
