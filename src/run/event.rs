//! What can be seen of a run while it goes on.

use crate::archive::Change;

use super::tally::Figures;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// The run has its number. `resumed` names sites whose unfinished crawl it goes on with.
    Began {
        /// Its number.
        run: i64,
        /// Sites that it goes on with.
        resumed: Vec<String>,
    },
    /// A page was kept.
    Kept {
        /// Its address.
        url: String,
        /// HTTP status.
        status: u16,
        /// Bytes on the wire.
        bytes: u64,
        /// What became of the article on it.
        change: Option<Change>,
        /// What the page is, where it is no article.
        note: Option<String>,
    },
    /// An address gave no page.
    Failed {
        /// The address.
        url: String,
        /// Kind of failure.
        kind: String,
        /// Its words.
        words: String,
        /// Whether it will be tried again in this run.
        again: bool,
    },
    /// Something a person should know, about a host or a site.
    Notice(String),
}

/// Hears what happens. Called from the run's own tasks: must not block.
pub trait Progress: Send + Sync {
    /// Something happened; `figures` are those after it.
    fn hear(&self, event: &Event, figures: &Figures);
}

impl Progress for () {
    fn hear(&self, _: &Event, _: &Figures) {}
}
