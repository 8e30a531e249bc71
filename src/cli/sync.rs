//! `hemero sync`: what is new, and what is due; for cron.

use std::collections::BTreeSet;

use super::crawl::LimitArgs;
use super::watch::watched;
use super::{Exit, Failure, Session};
use crate::archive::{Archive, DueAddress, Selection};
use crate::profile::{GENERIC, Profiles};
use crate::run::{Mode, Start};
use crate::text::printable;

/// Fetch what is new or due on the sites of the archive
///
/// Reads feeds, sitemaps and listings as often as they change, stops where everything is known, and reads recent
/// articles again on the profile's schedule. Ends with one line; with -q it is silent unless somebody must act.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Names of profiles; without any, the sites of the archive and those of its own profiles
    sites: Vec<String>,
    /// Say what would be fetched now, and fetch nothing
    #[arg(short = 'n', long)]
    dry_run: bool,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Runs `hemero sync`.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    if args.dry_run { sync(args, session) } else { watched(session, || sync(args, session)) }
}

fn sync(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let profiles = session.profiles()?;
    let mut names: BTreeSet<String> = args.sites.iter().cloned().collect();
    if names.is_empty() {
        let archive = Archive::open_read_only(session.settings.archive())?;
        names.extend(archive.sites()?.into_iter().map(|site| site.name));
        // A site whose profile was taken away is left alone; what is stored of it stays.
        names.retain(|name| profiles.get(name).is_ok());
        names.extend(session.own_profiles());
        if archive.count_articles(&Selection::default())? == 0 {
            names.remove(GENERIC);
        }
    }
    if names.is_empty() {
        return Err(Failure::new(Exit::Usage, "the archive has no sites yet").hint("name one: hemero sync SITE"));
    }
    if args.dry_run {
        return foretell(&names, &profiles, session);
    }
    let mut starts = Vec::new();
    for name in names {
        starts.push(Start { site: profiles.get(&name)?.name.clone(), seeds: Vec::new() });
    }
    let report = session.collect("sync", Mode::Sync, starts, profiles, &args.limits)?;
    session.tell(&report)
}

/// Prints the addresses that are due; for a site that was never read, the pages that its profile begins with.
fn foretell(names: &BTreeSet<String>, profiles: &Profiles, session: &Session) -> Result<Exit, Failure> {
    let archive = Archive::open_read_only(session.settings.archive())?;
    let known: BTreeSet<String> = archive.sites()?.into_iter().map(|site| site.name).collect();
    let mut due = archive.due_addresses()?;
    due.retain(|address| names.contains(&address.source));
    for name in names.iter().filter(|name| !known.contains(*name)) {
        let profile = profiles.get(name)?;
        let discover = &profile.discover;
        let listings = discover.listings.iter().map(|listing| ("listing", &listing.url));
        let feeds = discover.feeds.iter().map(|url| ("feed", url));
        let sitemaps = discover.sitemaps.iter().map(|url| ("sitemap", url));
        due.extend(feeds.chain(sitemaps).chain(listings).map(|(kind, url)| DueAddress {
            source: name.clone(),
            kind: kind.to_owned(),
            url: url.to_string(),
            due_at: None,
        }));
    }
    let printer = &session.printer;
    for address in &due {
        if printer.json {
            printer.json(address)?;
        } else {
            printer.data(&format!("{:<16} {:<8} {}", address.source, address.kind, printable(&address.url)))?;
        }
    }
    printer.say(&format!("{} addresses would be asked for, and what they lead to", due.len()));
    Ok(Exit::Done)
}
