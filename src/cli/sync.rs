//! `hemero sync`: what is new, and what is due; for cron.

use std::collections::BTreeSet;

use super::crawl::LimitArgs;
use super::{Exit, Failure, Session};
use crate::archive::{Archive, Selection};
use crate::profile::GENERIC;
use crate::run::{Mode, Start};

/// Fetch what is new or due on the sites of the archive
///
/// Reads feeds, sitemaps and listings as often as they change, stops where everything is known, and reads recent
/// articles again on the profile's schedule. Ends with one line; with -q it is silent unless somebody must act.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Names of profiles; without any, the sites of the archive and those of its own profiles
    sites: Vec<String>,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Runs `hemero sync`.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
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
    let mut starts = Vec::new();
    for name in names {
        starts.push(Start { site: profiles.get(&name)?.name.clone(), seeds: Vec::new() });
    }
    let report = session.collect("sync", Mode::Sync, starts, profiles, &args.limits)?;
    session.tell(&report)
}
