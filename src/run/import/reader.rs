//! From an answer in a file to what the archive keeps: the work that a core does for one.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use tokio::runtime::Handle;

use super::super::RunError;
use super::super::packing::{Body, Earlier};
use super::super::page::{Asked, Desk, Place, Told, Worked};
use super::super::plan::{Images, Mode, Start};
use super::super::site::{Site, Sites};
use super::ImportPlan;
use crate::address::Address;
use crate::archive::{
    AddressId, Archive, ArchiveError, Discovery, Due, FieldFill, HostDictionary, Kind, Page, RunId, SqliteStore, State,
    Wake, Writer,
};
use crate::capture::packing::Effort;
use crate::capture::warc::Answer;
use crate::capture::{Capture, Digest};
use crate::clock;
use crate::fetch::Failure;
use crate::frontier::{self, Scope};
use crate::politeness::Visit;

/// An answer ready to be kept.
pub enum Work {
    /// It is there already.
    Known,
    /// To be kept.
    New(Box<New>),
}

/// A digest as the file writes it with ours of the same body, and what is to be kept.
pub type Read = (Option<(String, Digest)>, Work);

/// What is kept of an answer.
pub struct New {
    /// Its address.
    pub link: Discovery,
    /// What the archive keeps.
    pub page: Page,
    /// What was read on it.
    pub told: Told,
    /// Its site.
    pub site: Arc<Site>,
}

/// Reads answers; shared by all threads.
pub struct Reader<'a> {
    plan: &'a ImportPlan,
    folder: PathBuf,
    writer: &'a Arc<Writer<SqliteStore>>,
    runtime: Handle,
    desk: Desk,
    sites: Mutex<HashMap<String, Arc<Site>>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        plan: &'a ImportPlan,
        run: RunId,
        folder: &Path,
        writer: &'a Arc<Writer<SqliteStore>>,
        runtime: Handle,
    ) -> Self {
        let desk = Desk {
            run,
            began: clock::now(),
            mode: Mode::Sync,
            since: None,
            images: Images::default(),
            lexicons: plan.lexicons.clone(),
        };
        Self { plan, folder: folder.to_owned(), writer, runtime, desk, sites: Mutex::default() }
    }

    /// A connection of a thread's own.
    pub(super) fn open(&self) -> Result<Archive, ArchiveError> {
        Archive::open_read_only(&self.folder)
    }

    /// Reads an answer whose body is at hand; `page` says that it is a page whatever its media type.
    pub(super) fn read(&self, archive: &Archive, answer: Answer, page: bool) -> Result<Read, RunError> {
        let Answer { capture, digest: written, .. } = answer;
        let site = self.site(&capture.url)?;
        let known = archive.address_id(&capture.url)?;
        let digest = (!capture.body.is_empty()).then(|| Digest::of(&capture.body));
        let sha256 = digest.map(|digest| digest.hex());
        // Our own digests need no list.
        let named = written.filter(|written| Digest::from_warc(written).is_none()).zip(digest);
        if let Some(address) = known {
            let (url, at, status) = (&capture.url, capture.fetched_at, capture.status);
            if archive.holds_answer(address, url, at, status, sha256.as_deref())? {
                return Ok((named, Work::Known));
            }
        }
        let kind = kind_of(&site, &capture)?;
        let due = Due {
            id: 0,
            url: capture.url.to_string(),
            source: site.source,
            kind,
            depth: 0,
            hops: 0,
            trail: Vec::new(),
            barren: 0,
            attempts: 0,
            visits: 0,
            pace_s: None,
            etag: None,
            last_modified: None,
            sha256: known.map(|address| archive.last_digest(address)).transpose()?.flatten(),
            found_at: String::new(),
            published: None,
        };
        let place = Place { due: &due, claim: (0, 0), site: &site, now: capture.fetched_at, effort: Effort::Quick };
        let asking = Asking { archive, address: known, host: capture.url.host_key() };
        let body = capture.body.clone();
        let (url, at) = (capture.url.clone(), capture.fetched_at);
        let worked = if page || is_page(&capture, &site, kind) {
            self.desk.work(&place, visit(capture), &asking)
        } else {
            self.desk.keep_only(&place, capture)
        };
        let Worked { mut page, told } = worked;
        settle(&mut page, &body, &site, &asking);
        let link = Discovery {
            url,
            source: site.source,
            kind,
            depth: 0,
            hops: 0,
            barren: 0,
            due_at: None,
            wake: Wake::Never,
            found_on: None,
        };
        page.visit.at = at;
        Ok((named, Work::New(Box::new(New { link, page, told, site }))))
    }

    /// How often fields were filled, for the record of the run.
    pub(super) fn fields(&self) -> Vec<FieldFill> {
        let sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        let health = |site: &Arc<Site>| site.health.lock().unwrap_or_else(PoisonError::into_inner).rows(site.source);
        sites.values().flat_map(health).collect()
    }

    /// The site of an address, noted in the archive when it is first met.
    fn site(&self, address: &Address) -> Result<Arc<Site>, RunError> {
        let name = self.plan.site.clone().unwrap_or_else(|| self.plan.profiles.for_address(address).name.clone());
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(site) = sites.get(&name) {
            return Ok(site.clone());
        }
        let start = [Start { site: name.clone(), seeds: Vec::new() }];
        let opened = self.runtime.block_on(Sites::open(&start, &self.plan.profiles, self.writer))?;
        let site = opened.iter().next().cloned().ok_or(ArchiveError::Closed)?;
        sites.insert(name, site.clone());
        Ok(site)
    }
}

/// What the work on a page asks the archive, as far as it is committed.
struct Asking<'a> {
    archive: &'a Archive,
    address: Option<AddressId>,
    host: String,
}

impl Asked for Asking<'_> {
    fn earlier(&self) -> Option<Earlier> {
        let found = self.archive.last_body(self.address?).ok()??;
        Some(Earlier { sha256: found.sha256, body: found.body, leans: found.leans })
    }

    fn dictionary(&self) -> Option<HostDictionary> {
        self.archive.dictionary(&self.host).ok()?
    }

    fn images(&self) -> Vec<String> {
        // Nothing is fetched because of an import.
        Vec::new()
    }

    fn unknown(&self, _: Vec<Address>) -> usize {
        // Links decide how far a listing is paged through; an import follows none.
        0
    }
}

/// What a crawl would have taken the address for.
fn kind_of(site: &Site, capture: &Capture) -> Result<Kind, RunError> {
    let (profile, address) = (site.profile()?, &capture.url);
    if capture.header("content-type").is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("image/")) {
        return Ok(Kind::Image);
    }
    let announced = Scope::new(profile, &[]).seeds(&[]).into_iter().find(|target| target.address == *address);
    Ok(match announced.map(|target| target.kind) {
        Some(frontier::Kind::Feed) => Kind::Feed,
        Some(frontier::Kind::Sitemap) => Kind::Sitemap,
        Some(frontier::Kind::Listing) => Kind::Listing,
        _ if profile.is_article(address) == Some(true) => Kind::Article,
        _ => Kind::Page,
    })
}

/// Whether there may be an article on it: a web archive also holds pictures, style sheets and robots.txt.
fn is_page(capture: &Capture, site: &Site, kind: Kind) -> bool {
    if !(200..300).contains(&capture.status) {
        return true;
    }
    let media_type = capture.header("content-type").unwrap_or_default();
    match media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "" | "text/html" | "application/xhtml+xml" => !kind.is_source() || kind == Kind::Listing,
        "text/plain" => site.profile().is_ok_and(|profile| profile.is_article(&capture.url) == Some(true)),
        _ => false,
    }
}

/// The answer as a visit that had brought it.
fn visit(capture: Capture) -> Visit {
    match capture.status {
        304 => Visit::NotModified(capture),
        200..300 => Visit::Page(capture),
        300..400 => match capture.header("location").and_then(|to| capture.url.join(to)) {
            Some(to) => Visit::Moved { capture, to },
            None => failed(capture),
        },
        _ => failed(capture),
    }
}

fn failed(capture: Capture) -> Visit {
    Visit::Failed { failure: Failure::Status(capture.status), capture: Some(capture), retry_at: None }
}

/// An import is about the past: nothing is fetched because of it, and nothing that is on file is thrown away.
fn settle(page: &mut Page, body: &Bytes, site: &Site, asking: &Asking<'_>) {
    page.links.clear();
    (page.visit.due_at, page.visit.attempts, page.visit.pace_s, page.visit.url) = (None, 0, None, None);
    if page.visit.state == State::New {
        page.visit.state = State::Moved;
    }
    if let Some(kept) = &mut page.capture {
        if body.is_empty() {
            (kept.sha256, kept.packed, kept.base, kept.serves) = (None, None, None, None);
        } else if kept.sha256.is_none() {
            let digest = Digest::of(body).hex();
            let whole = Body { sha256: &digest, content: body, article: false };
            let packing = site.shelves.pack(&asking.host, &whole, Effort::Quick, asking);
            (kept.packed, kept.base, kept.sha256) = (packing.packed, packing.base, Some(digest));
        }
    }
}
