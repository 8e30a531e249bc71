//! The seam between a run and what keeps its state: one small trait, implemented here on SQLite.
//!
//! A host is claimed with an epoch that grows at each claim, and a commit that carries an older one is refused: so a
//! second worker, on this machine or another, never shortens a gap between two requests.

use std::collections::HashSet;

use bytes::Bytes;
use jiff::Timestamp;
use serde_json::Value;

use super::error::ArchiveError;
use super::kind::{Kind, State};
use crate::address::Address;
use crate::article::{Article, EvidenceMap};
use crate::capture::Capture;
use crate::capture::packing::Packed;

/// Row number of a source.
pub type SourceId = i64;
/// Row number of a run.
pub type RunId = i64;
/// Row number of an address in the frontier.
pub type AddressId = i64;

/// A host that this worker may ask; its state as the last claimant left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Row number of the host.
    pub host_id: i64,
    /// `scheme://host:port`.
    pub host: String,
    /// Which claim this is.
    pub epoch: i64,
    /// No request may start before.
    pub next_at: Option<Timestamp>,
    /// What politeness remembers, as JSON of its own.
    pub state: Option<String>,
    /// The last robots.txt, as JSON of politeness' own.
    pub robots: Option<String>,
}

/// What is to be remembered of a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostNote {
    /// No request may start before.
    pub next_at: Option<Timestamp>,
    /// What politeness remembers, as JSON of its own; `None` leaves it as it is.
    pub state: Option<String>,
    /// The last robots.txt; `None` leaves it as it is.
    pub robots: Option<String>,
}

/// An address whose time has come, with what is known of it.
#[derive(Clone, Debug)]
pub struct Due {
    /// Row number.
    pub id: AddressId,
    /// What to ask for.
    pub url: String,
    /// Whose it is.
    pub source: SourceId,
    /// What it is taken for.
    pub kind: Kind,
    /// Links from a start.
    pub depth: u32,
    /// Redirects that led here.
    pub hops: u32,
    /// The addresses that redirected here, the nearest first.
    pub trail: Vec<String>,
    /// Pages of the listing up to here without anything new.
    pub barren: u32,
    /// Failures since the last success.
    pub attempts: u32,
    /// Answers so far.
    pub visits: u32,
    /// Seconds between visits of a source.
    pub pace_s: Option<u32>,
    /// Validator of the last answer.
    pub etag: Option<String>,
    /// Validator of the last answer.
    pub last_modified: Option<String>,
    /// SHA-256 of the last body, hexadecimal.
    pub sha256: Option<String>,
    /// When it was found.
    pub found_at: String,
    /// When the article on it was published, as the page told.
    pub published: Option<String>,
}

/// A link to be kept in the frontier.
#[derive(Clone, Debug)]
pub struct Discovery {
    /// The address.
    pub url: Address,
    /// Whose it is.
    pub source: SourceId,
    /// What it is taken for.
    pub kind: Kind,
    /// Links from a start.
    pub depth: u32,
    /// Redirects that led here.
    pub hops: u32,
    /// Pages of the listing up to here without anything new.
    pub barren: u32,
    /// When to fetch it; `None` only notes it.
    pub due_at: Option<Timestamp>,
    /// Make a known address due again.
    pub wake: Wake,
    /// The page that it was found on.
    pub found_on: Option<AddressId>,
}

/// Whether a discovery makes an address due that is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// No: once is enough.
    Never,
    /// Yes, at the discovery's moment.
    Always,
    /// If it was last fetched before this moment (a sitemap's `lastmod`, a feed's `updated`).
    IfOlder(Timestamp),
}

/// One visit, to be kept whole or not at all.
#[derive(Debug)]
pub struct Page {
    /// Which address was visited.
    pub address: AddressId,
    /// The claim under which it was.
    pub host_id: i64,
    /// Which claim that is.
    pub epoch: i64,
    /// The run.
    pub run: RunId,
    /// What is known of the host now, where it changed.
    pub host: Option<HostNote>,
    /// What came back, if anything.
    pub capture: Option<Kept>,
    /// The article on it, if there is one.
    pub article: Option<Reading>,
    /// Links to keep.
    pub links: Vec<Discovery>,
    /// What becomes of the address.
    pub visit: Visit,
}

/// An answer with its body ready to be stored.
#[derive(Debug)]
pub struct Kept {
    /// The answer; its body is not looked at.
    pub capture: Capture,
    /// SHA-256 of the body, hexadecimal; `None` where there is none.
    pub sha256: Option<String>,
    /// The body packed; `None` where the digest is that of the address' last body.
    pub packed: Option<Packed>,
    /// The body that this one was packed with, packed anew to stand alone, where it did not.
    pub base: Option<Packed>,
    /// What further pages of the host are packed with from now on, and of how many pages it is made.
    pub serves: Option<(Packed, u32)>,
}

/// What the pages of a host are packed with.
#[derive(Clone, Debug)]
pub struct HostDictionary {
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// A page, or several one after the other.
    pub body: Bytes,
    /// How many.
    pub pages: u32,
}

/// A body that an address had.
#[derive(Clone, Debug)]
pub struct LastBody {
    /// SHA-256 of the body, hexadecimal.
    pub sha256: String,
    /// The body, unpacked.
    pub body: Bytes,
    /// It is packed with another one, and must be packed anew before others are packed with it.
    pub leans: bool,
}

/// An article as read from the page, ready to be stored.
#[derive(Debug)]
pub struct Reading {
    /// The record; `revision` and `first_seen_at` are filled by the store.
    pub article: Article,
    /// Where its values came from.
    pub evidence: Option<EvidenceMap>,
    /// Row number of the profile that it was read with.
    pub profile: Option<i64>,
}

/// A stored capture that was read again.
#[derive(Clone, Copy, Debug)]
pub struct Rereading {
    /// The address.
    pub address: AddressId,
    /// The capture.
    pub capture: i64,
    /// When it was made.
    pub at: Timestamp,
    /// The run that reads.
    pub run: RunId,
}

/// What becomes of an address after a visit.
#[derive(Clone, Debug)]
pub struct Visit {
    /// When the request started.
    pub at: Timestamp,
    /// How it ended.
    pub state: State,
    /// When to fetch it again.
    pub due_at: Option<Timestamp>,
    /// Failures since the last success.
    pub attempts: u32,
    /// Seconds between visits of a source.
    pub pace_s: Option<u32>,
    /// Kind of failure and its words.
    pub failure: Option<(String, String)>,
    /// Where a redirect points.
    pub moved_to: Option<String>,
    /// The form of the address to ask for from now on: a redirect to another form of the same address.
    pub url: Option<Address>,
}

/// What became of an article at a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Seen for the first time.
    New,
    /// These fields differ from the last revision.
    Changed(Vec<String>),
    /// Every field is as it was.
    Unchanged,
}

/// What a commit did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// Links that the frontier did not know.
    pub new_links: Vec<AddressId>,
    /// Links that it knew.
    pub known_links: usize,
    /// What became of the article.
    pub change: Option<Change>,
}

/// What an import of an answer did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    /// The answer was there before.
    Known,
    /// A later answer of the address is known: this one is kept as a capture alone.
    Past,
    /// Kept as a crawl would have kept it.
    Kept(Committed),
}

/// A run as it begins.
#[derive(Clone, Debug)]
pub struct RunStart {
    /// `crawl`, `sync` …
    pub command: String,
    /// Its words and settings, without secrets.
    pub arguments: Value,
    /// When.
    pub started_at: Timestamp,
    /// Digest by profile name.
    pub profiles: Value,
}

/// A run as it ends.
#[derive(Clone, Debug)]
pub struct RunEnd {
    /// When.
    pub ended_at: Timestamp,
    /// The code that the command ends with.
    pub exit_code: u8,
    /// The code in words.
    pub outcome: String,
    /// Counts by name.
    pub counts: Value,
    /// Failures by kind.
    pub failures: Value,
    /// Counts by source.
    pub sites: Value,
    /// Bytes received.
    pub bytes: u64,
}

/// How often a run filled a field of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFill {
    /// The site.
    pub source: SourceId,
    /// The field.
    pub field: String,
    /// Articles read.
    pub articles: u64,
    /// Those in which it had a value.
    pub filled: u64,
    /// Articles by `floor(log2(characters))` of the value.
    pub sizes: Vec<u64>,
}

/// What a run needs of whatever keeps its state. Every call is complete when it returns, unless it stands between
/// [`begin`](Store::begin) and [`commit`](Store::commit): then all of them are, or none.
pub trait Store: Send {
    /// Opens a group of calls.
    fn begin(&mut self) -> Result<(), ArchiveError>;
    /// Keeps the group.
    fn commit(&mut self) -> Result<(), ArchiveError>;
    /// Forgets the group.
    fn rollback(&mut self);

    /// Notes a source, and returns its number.
    fn source(
        &mut self,
        name: &str,
        title: Option<&str>,
        home: Option<&str>,
        language: Option<&str>,
    ) -> Result<SourceId, ArchiveError>;
    /// Notes a profile, and returns its number.
    fn profile(&mut self, name: &str, sha256: &str, text: &str) -> Result<i64, ArchiveError>;
    /// Notes that a run begins.
    fn start_run(&mut self, run: &RunStart) -> Result<RunId, ArchiveError>;
    /// Notes how a run ended, and puts the archive in order.
    fn end_run(&mut self, run: RunId, end: &RunEnd, fields: &[FieldFill]) -> Result<(), ArchiveError>;

    /// Claims hosts that have addresses of these sources due by `now`, except those named: at most `limit`.
    fn claim(
        &mut self,
        now: Timestamp,
        sources: &[SourceId],
        except: &HashSet<i64>,
        limit: usize,
    ) -> Result<Vec<Claim>, ArchiveError>;
    /// Addresses of a claimed host that are due by `now`, the longest waiting first, except those in hand.
    fn due(
        &mut self,
        host_id: i64,
        now: Timestamp,
        except: &HashSet<AddressId>,
        limit: usize,
    ) -> Result<Vec<Due>, ArchiveError>;
    /// When the next address of these sources is to be tried again after a failure, and how many are or were to be.
    fn waiting(&mut self, now: Timestamp, sources: &[SourceId]) -> Result<(Option<Timestamp>, u64), ArchiveError>;
    /// Addresses of these sources that are due by `now`.
    fn count_due(&mut self, now: Timestamp, sources: &[SourceId]) -> Result<u64, ArchiveError>;
    /// Remembers a host's state. The moment is reserved before a request, pessimistically, so that no crash shortens a gap.
    fn reserve(&mut self, host_id: i64, epoch: i64, note: &HostNote) -> Result<(), ArchiveError>;

    /// Opens a crawl of a source: goes on with one that is not finished (`true`), or makes everything but what is gone due.
    fn begin_crawl(&mut self, source: SourceId, now: Timestamp) -> Result<bool, ArchiveError>;
    /// Closes the crawl of a source.
    fn finish_crawl(&mut self, source: SourceId) -> Result<(), ArchiveError>;
    /// How many of these addresses the frontier does not know.
    fn unknown(&mut self, addresses: &[Address]) -> Result<usize, ArchiveError>;
    /// Keeps links; returns which were new.
    fn discover(&mut self, links: &[Discovery]) -> Result<Committed, ArchiveError>;
    /// Keeps a page: capture, article, revision, links, frontier and host state.
    fn keep(&mut self, page: &Page) -> Result<Committed, ArchiveError>;
    /// Keeps a new reading of a stored capture.
    fn reread(&mut self, place: &Rereading, reading: &Reading) -> Result<Change, ArchiveError>;
    /// Keeps an answer that another program wrote down, its address with it; nobody else may hold the archive meanwhile.
    fn import(&mut self, link: &Discovery, page: Page) -> Result<Imported, ArchiveError>;
    /// What the pages of a host (`scheme://host:port`) are packed with.
    fn dictionary(&mut self, host: &str) -> Result<Option<HostDictionary>, ArchiveError>;
    /// The pictures of the article on an address, as its newest revision lists them.
    fn images(&mut self, address: AddressId) -> Result<Vec<String>, ArchiveError>;
    /// The body of an address that a further one is best packed with.
    fn last_body(&mut self, address: AddressId) -> Result<Option<LastBody>, ArchiveError>;
}
