//! A page given on the command line: a file, standard input, or a URL.

use std::cell::OnceCell;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use jiff::Timestamp;

use super::{Exit, Failure, Session};
use crate::address::Address;
use crate::capture::charset;
use crate::clock;
use crate::extraction::Page;
use crate::markup::{self, Selector, Tree};
use crate::profile::Profiles;
use crate::run::{SingleError, SingleVisits};

/// The largest page that is read, decompressed.
const LARGEST: u64 = 64 << 20;

/// One page, and where it came from.
#[derive(Debug)]
pub(super) struct GivenPage {
    /// What the user called it.
    pub name: String,
    /// Its address: the URL, else what the page itself or the user says, else a stand-in.
    pub url: Address,
    /// Whether `url` only stands in for an address that nobody told.
    pub stand_in: bool,
    /// HTTP status.
    pub status: u16,
    /// Response headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Decompressed bytes.
    pub body: Vec<u8>,
    /// When it was fetched; for a file, when it was written.
    pub fetched_at: Timestamp,
}

impl GivenPage {
    /// The page as extraction takes it.
    pub fn page(&self) -> Page<'_> {
        Page {
            url: &self.url,
            status: self.status,
            headers: &self.headers,
            body: &self.body,
            fetched_at: self.fetched_at,
        }
    }

    /// The parsed page, for looking around in it.
    pub fn html(&self) -> Tree {
        let kind = self.headers.iter().find(|(name, _)| name == "content-type").map(|(_, value)| value.as_str());
        markup::parse(&charset::decode(&self.body, kind).text)
    }

    fn local(name: &str, told: Option<Address>, body: Vec<u8>, fetched_at: Timestamp) -> Self {
        let plain = name.ends_with(".txt") || name.ends_with(".txt.gz");
        let kind = if plain { "text/plain" } else { "text/html" };
        let mut page = Self {
            name: name.to_owned(),
            stand_in: false,
            url: told.clone().unwrap_or_else(|| stand_in(Path::new(name))),
            status: 200,
            headers: vec![("content-type".to_owned(), kind.to_owned())],
            body,
            fetched_at,
        };
        if told.is_none() {
            match canonical(&page.html()) {
                Some(url) => page.url = url,
                None => page.stand_in = true,
            }
        }
        page
    }
}

/// Opens what the user names; the network is not touched before a URL is named.
pub(super) struct Pages<'a> {
    session: &'a Session,
    profiles: &'a Profiles,
    visits: OnceCell<SingleVisits>,
}

impl<'a> Pages<'a> {
    /// Pages for one command.
    pub fn new(session: &'a Session, profiles: &'a Profiles) -> Self {
        Self { session, profiles, visits: OnceCell::new() }
    }

    /// The page of that name; `url` is the address of a file or of standard input, where the user told it.
    pub fn open(&self, name: &str, url: Option<&str>) -> Result<GivenPage, Failure> {
        let told = url.map(address).transpose()?;
        if name == "-" {
            let body = bounded(io::stdin().lock(), "standard input")?;
            return Ok(GivenPage::local(name, told, body, clock::now()));
        }
        if let Ok(url) = Address::parse(name) {
            return self.fetch(&url);
        }
        let path = PathBuf::from(name);
        if !path.exists() && name.contains('.') && name.contains('/') && !name.starts_with(['.', '/']) {
            // `tide.example/news/1`: more likely a URL without its scheme than a file.
            address(name)?;
        }
        let body = file(&path)?;
        let written = path.metadata().and_then(|data| data.modified()).ok();
        let fetched_at = written.and_then(|time| Timestamp::try_from(time).ok()).unwrap_or_else(clock::now);
        Ok(GivenPage::local(name, told, body, fetched_at))
    }

    /// The page at an address.
    pub fn fetch(&self, url: &Address) -> Result<GivenPage, Failure> {
        let capture = self.visits()?.page(url, self.profiles)?;
        Ok(GivenPage {
            name: url.as_str().to_owned(),
            url: capture.url,
            stand_in: false,
            status: capture.status,
            headers: capture.headers,
            body: capture.body.to_vec(),
            fetched_at: capture.fetched_at,
        })
    }

    /// The sitemaps that a site's robots.txt names.
    pub fn sitemaps(&self, url: &Address) -> Result<Vec<Address>, Failure> {
        Ok(self.visits()?.sitemaps(url, self.profiles)?)
    }

    fn visits(&self) -> Result<&SingleVisits, Failure> {
        if self.visits.get().is_none() {
            // Nobody else can have set it meanwhile.
            let _ = self.visits.set(SingleVisits::new(&self.session.settings)?);
        }
        self.visits.get().ok_or_else(|| Failure::new(Exit::Failed, "the network is not open"))
    }
}

impl From<SingleError> for Failure {
    fn from(error: SingleError) -> Self {
        let exit = match &error {
            SingleError::Network(_) => Exit::Settings,
            SingleError::Setup(_) => Exit::Failed,
            error if error.is_blocked() => Exit::Blocked,
            SingleError::Refused { .. } | SingleError::Failed { .. } => Exit::TooManyFailures,
        };
        let failure = Self::new(exit, &error);
        match error.hint() {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

/// The bytes of a file, unpacked where its name says that it is packed.
pub(super) fn file(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = File::open(path).map_err(|error| Failure::file(path, &error, false))?;
    let name = path.display().to_string();
    if name.ends_with(".gz") { bounded(MultiGzDecoder::new(file), &name) } else { bounded(file, &name) }
}

fn address(text: &str) -> Result<Address, Failure> {
    Address::parse(text).map_err(|error| Failure::new(Exit::Usage, error).hint("a URL begins with http:// or https://"))
}

fn bounded(reader: impl Read, name: &str) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    reader
        .take(LARGEST + 1)
        .read_to_end(&mut body)
        .map_err(|error| Failure::new(Exit::Failed, format_args!("cannot read {name}: {error}")))?;
    if body.len() as u64 > LARGEST {
        return Err(Failure::new(Exit::Failed, format_args!("{name} is larger than {} MiB", LARGEST >> 20)));
    }
    Ok(body)
}

/// The address that a saved page states.
fn canonical(html: &Tree) -> Option<Address> {
    let places = [("link[rel='canonical']", "href"), ("meta[property='og:url']", "content")];
    places.into_iter().find_map(|(selector, attribute)| {
        let selector = Selector::parse(selector)?;
        html.select(&selector).into_iter().find_map(|element| Address::parse(element.attr(attribute)?).ok())
    })
}

/// An address for a page without one; the top-level domain `invalid` belongs to nobody (RFC 2606).
fn stand_in(path: &Path) -> Address {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }).collect();
    Address::parse(&format!("https://file.invalid/{name}")).expect("letters, digits and dashes make a path")
}
