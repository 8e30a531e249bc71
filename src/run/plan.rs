//! What a run is to do.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use serde_json::Value;

use crate::address::Address;
use crate::fetch::{self, Guard, Network, NetworkError};
use crate::lexicon::Lexicons;
use crate::profile::Profiles;
use crate::settings::Settings;

/// How a run goes about a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Everything that can be reached; goes on with an unfinished crawl.
    Crawl,
    /// Only what is new or due.
    Sync,
}

/// One site, and where to begin besides the places that its profile names.
#[derive(Clone, Debug)]
pub struct Start {
    /// Name of the profile.
    pub site: String,
    /// Addresses that were named.
    pub seeds: Vec<Address>,
}

/// Where a run ends early.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// After so long.
    pub time: Option<Duration>,
    /// After so many requests for pages.
    pub pages: Option<u64>,
    /// What feeds, sitemaps or addresses date before this day is left out.
    pub since: Option<Date>,
    /// With more than this share of failed pages it did not go well, 0 to 1.
    pub tolerate: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: None, pages: None, since: None, tolerate: 0.05 }
    }
}

/// Which pictures of articles are fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Images {
    /// Whether articles are looked through for them. What earlier runs found is fetched in any case.
    pub wanted: bool,
    /// Files of one article at most: a picture has one for each size of screen that its page thinks of.
    pub most: usize,
    /// Bytes of one file at most.
    pub largest: u64,
}

impl Default for Images {
    fn default() -> Self {
        Self { wanted: false, most: 32, largest: 8 << 20 }
    }
}

/// What a run is to do, and with what.
#[derive(Clone)]
pub struct Plan {
    /// The command, for the record of the run.
    pub command: &'static str,
    /// Its words and settings, without secrets.
    pub arguments: Value,
    /// How.
    pub mode: Mode,
    /// Where.
    pub starts: Vec<Start>,
    /// Until when.
    pub limits: Limits,
    /// The pictures of articles, where they are wanted too.
    pub images: Images,
    /// Threads that read pages; `None`: one a core.
    pub threads: Option<usize>,
    /// How to reach the network.
    pub network: fetch::Options,
    /// Every profile.
    pub profiles: Arc<Profiles>,
    /// Every word list.
    pub lexicons: Arc<Lexicons>,
}

/// How to reach the network by the user's settings.
pub fn network(settings: &Settings) -> Result<fetch::Options, NetworkError> {
    let networks = settings.find(|layer| layer.allow_private.as_ref()).unwrap_or_default();
    let networks: Vec<Network> = networks.iter().map(|text| text.parse()).collect::<Result<_, _>>()?;
    let contact = settings.find(|layer| layer.contact.as_ref());
    Ok(fetch::Options { contact, guard: Guard::allowing(networks), ..fetch::Options::default() })
}
