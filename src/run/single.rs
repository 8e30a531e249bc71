//! One page, as politely as in a run, and kept nowhere: for `try` and `new`.

use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;

use crate::address::Address;
use crate::capture::Capture;
use crate::fetch::{Client, Failure, Guard, MOST_HOPS, Network, NetworkError, Options};
use crate::politeness::{Errand, Gate, HostState, Manners, Refusal, Visit};
use crate::profile::Profiles;
use crate::settings::Settings;

/// Why a page could not be had.
#[derive(Debug, Error)]
pub enum SingleError {
    /// A setting makes no sense.
    #[error("the setting 'allow_private': {0}")]
    Network(#[from] NetworkError),
    /// Nothing was asked.
    #[error("{url} was not asked for: {refusal}")]
    Refused {
        /// The address.
        url: Box<Address>,
        /// Why not.
        refusal: Refusal,
    },
    /// The request failed.
    #[error("{url}: {failure}")]
    Failed {
        /// The address.
        url: Box<Address>,
        /// How.
        failure: Box<Failure>,
    },
    /// The client or the runtime could not be made.
    #[error("cannot use the network: {0}")]
    Setup(String),
}

impl SingleError {
    /// The next step.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Network(_) => Some("write it as 127.0.0.0/8"),
            Self::Refused { refusal, .. } => refusal.hint(),
            // What an archive does with such an address is not what somebody asks who gives one.
            Self::Failed { failure, .. } if matches!(**failure, Failure::Status(404 | 410)) => {
                Some("there is no such page; check the address")
            }
            Self::Failed { failure, .. } => failure.hint(),
            Self::Setup(_) => None,
        }
    }

    fn failed(url: Address, failure: Failure) -> Self {
        Self::Failed { url: Box::new(url), failure: Box::new(failure) }
    }

    /// Whether the host does not want us or has to wait.
    pub fn is_blocked(&self) -> bool {
        match self {
            Self::Refused { .. } => true,
            Self::Failed { failure, .. } => matches!(**failure, Failure::Challenge),
            Self::Network(_) | Self::Setup(_) => false,
        }
    }
}

/// Somebody at a desk waits for the page: a host that must wait longer is named instead.
const PATIENCE: Duration = Duration::from_secs(60);

/// Visits single pages; all visits of one value keep their distance from each other.
pub struct SingleVisits {
    runtime: tokio::runtime::Runtime,
    gate: Gate,
}

impl SingleVisits {
    /// Opens the door with the user's settings.
    pub fn new(settings: &Settings) -> Result<Self, SingleError> {
        let networks = settings.find(|layer| layer.allow_private.as_ref()).unwrap_or_default();
        let networks: Result<Vec<Network>, NetworkError> = networks.iter().map(|text| text.parse()).collect();
        let options = Options {
            contact: settings.find(|layer| layer.contact.as_ref()),
            guard: Guard::allowing(networks?),
            ..Options::default()
        };
        let client = Client::new(options).map_err(|failure| SingleError::Setup(failure.to_string()))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| SingleError::Setup(error.to_string()))?;
        let options = crate::politeness::Options { line: PATIENCE, ..crate::politeness::Options::default() };
        let gate = runtime.block_on(async { Gate::new(client, options, Arc::new(())) });
        Ok(Self { runtime, gate })
    }

    /// The page at an address, redirects followed.
    pub fn page(&self, url: &Address, profiles: &Profiles) -> Result<Capture, SingleError> {
        self.runtime.block_on(async {
            let mut errand = Errand::page(url.clone());
            loop {
                let url = errand.request.url.clone();
                let manners = Manners::from(&profiles.for_address(&url).pace);
                let visitor = self.gate.visitor(&url.host_key(), manners, HostState::default(), None);
                let visit = visitor.visit(&errand, Arc::new(())).await;
                match visit.map_err(|refusal| SingleError::Refused { url: Box::new(url.clone()), refusal })? {
                    Visit::Page(capture) | Visit::NotModified(capture) => return Ok(capture),
                    Visit::Moved { to, .. } if errand.trail.len() < MOST_HOPS => {
                        let mut trail = std::mem::take(&mut errand.trail);
                        trail.push(url);
                        errand = Errand { trail, ..Errand::page(to) };
                    }
                    Visit::Moved { capture, .. } => {
                        return Err(SingleError::failed(url, Failure::Status(capture.status)));
                    }
                    Visit::Failed { failure, .. } => return Err(SingleError::failed(url, failure)),
                }
            }
        })
    }

    /// The sitemaps that a host's robots.txt names.
    pub fn sitemaps(&self, url: &Address, profiles: &Profiles) -> Result<Vec<Address>, SingleError> {
        self.runtime.block_on(async {
            let manners = Manners::from(&profiles.for_address(url).pace);
            let visitor = self.gate.visitor(&url.host_key(), manners, HostState::default(), None);
            visitor.sitemaps().await.map_err(|refusal| SingleError::Refused { url: Box::new(url.clone()), refusal })
        })
    }
}
