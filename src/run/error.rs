//! Why a run could not begin, or had to end.

use thiserror::Error;

use crate::archive::ArchiveError;
use crate::fetch::Failure;
use crate::profile::ProfileError;

/// Why a run could not begin, or had to end.
#[derive(Debug, Error)]
pub enum RunError {
    /// The archive refused.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// A profile is wrong, or not there.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// We could not ask anybody anything.
    #[error("cannot ask: {0}")]
    Network(Failure),
    /// Threads or timers that the system would not give.
    #[error("cannot start: {0}")]
    System(#[from] std::io::Error),
    /// Nothing to begin with.
    #[error("the site '{site}' has nowhere to begin")]
    Nowhere {
        /// Name of the profile.
        site: String,
    },
}

impl RunError {
    /// The next step.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Archive(error) => error.hint(),
            Self::Profile(error) => Some(error.hint()),
            Self::Network(failure) => failure.hint().map(str::to_owned),
            Self::System(_) => None,
            Self::Nowhere { .. } => {
                Some("name a URL to begin at, or feeds, sitemaps or listings in its profile".to_owned())
            }
        }
    }
}
