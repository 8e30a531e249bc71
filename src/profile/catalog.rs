//! Every profile: embedded ones, overridden by the user's; chosen by name or by address.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, OnceLock};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::diagnostic::{Diagnostic, Faulty};
use super::error::ProfileError;
use super::model::Profile;
use super::near::nearest;
use super::{GENERIC, read};
use crate::address::Address;

/// A profile's text and where it comes from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path of the file, for messages.
    pub path: String,
    /// TOML.
    pub text: String,
}

impl Source {
    /// The profile, by itself.
    pub fn read(&self) -> Result<Profile, ProfileError> {
        read::profile(&self.text, &GENERIC_DIGEST)
            .map_err(|diagnostics| ProfileError::Faulty(vec![faulty(&self.path, &self.text, diagnostics)]))
    }
}

/// A profile that is part of the program: `(file, name, hosts, text)`.
type Embedded = (&'static str, &'static str, &'static [&'static str], &'static str);

include!(concat!(env!("OUT_DIR"), "/sites.rs"));

static GENERIC_TEXT: &str = include_str!("../../selectors/generic.toml");

/// Made once: thousands of profiles count it into their own digests.
static GENERIC_DIGEST: LazyLock<String> = LazyLock::new(|| HEXLOWER.encode(&Sha256::digest(GENERIC_TEXT.as_bytes())));

/// Every profile that this run knows. Embedded ones are read when they are first asked for.
#[derive(Debug)]
pub struct Profiles {
    entries: Vec<Entry>,
    by_name: BTreeMap<String, usize>,
    /// Host without `www.`, with its port where it is not the usual one.
    by_host: HashMap<String, Vec<usize>>,
    generic: Profile,
}

#[derive(Debug)]
struct Entry {
    path: String,
    text: Cow<'static, str>,
    profile: OnceLock<Result<Profile, Faulty>>,
}

impl Profiles {
    /// The profiles that are part of the program.
    pub fn embedded() -> Result<Self, ProfileError> {
        Self::with(Vec::new())
    }

    /// The user's profiles over the embedded ones. All of the user's are read at once, so that an error
    /// is known before anything is fetched; an embedded profile of the same name is left aside.
    pub fn with(sources: Vec<Source>) -> Result<Self, ProfileError> {
        let generic = read::generic(GENERIC_TEXT).map_err(|diagnostics| {
            ProfileError::Faulty(vec![faulty("selectors/generic.toml", GENERIC_TEXT, diagnostics)])
        })?;
        let mut profiles = Self { entries: Vec::new(), by_name: BTreeMap::new(), by_host: HashMap::new(), generic };
        let mut faults = Vec::new();
        for Source { path, text } in sources {
            match read::profile(&text, &GENERIC_DIGEST) {
                Ok(profile) => faults.extend(profiles.add(path, &text, profile)),
                Err(diagnostics) => faults.push(faulty(&path, &text, diagnostics)),
            }
        }
        if !faults.is_empty() {
            return Err(ProfileError::Faulty(faults));
        }
        for &(file, name, hosts, text) in SITES {
            if !profiles.by_name.contains_key(name) {
                let entry = Entry {
                    path: format!("selectors/sites/{file}"),
                    text: Cow::Borrowed(text),
                    profile: OnceLock::new(),
                };
                profiles.insert(entry, name.to_owned(), hosts.iter().map(|&host| host.to_owned()));
            }
        }
        Ok(profiles)
    }

    fn add(&mut self, path: String, text: &str, profile: Profile) -> Option<Faulty> {
        if let Some(&first) = self.by_name.get(&profile.name) {
            let written = text.find(&profile.name).unwrap_or_default();
            let message =
                format!("a site called `{}` is already described in {}", profile.name, self.entries[first].path);
            let finding = Diagnostic::error(message, written..written + profile.name.len(), "the same name")
                .help("give one of them another name, or delete the one that is not wanted");
            return Some(faulty(&path, text, vec![finding]));
        }
        let hosts: Vec<String> = profile
            .home
            .iter()
            .map(|home| host_of(home, true))
            .chain(profile.hosts.iter().map(|host| without_www(host)))
            .collect();
        let name = profile.name.clone();
        let entry = Entry { path, text: Cow::Owned(text.to_owned()), profile: OnceLock::from(Ok(profile)) };
        self.insert(entry, name, hosts.into_iter());
        None
    }

    fn insert(&mut self, entry: Entry, name: String, hosts: impl Iterator<Item = String>) {
        let index = self.entries.len();
        self.entries.push(entry);
        for host in hosts {
            let sharing = self.by_host.entry(host).or_default();
            if !sharing.contains(&index) {
                sharing.push(index);
            }
        }
        self.by_name.insert(name, index);
    }

    /// The profile for a site that nobody has described.
    pub fn generic(&self) -> &Profile {
        &self.generic
    }

    /// Names of all profiles but `generic`, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }

    /// The profile of that name.
    pub fn get(&self, name: &str) -> Result<&Profile, ProfileError> {
        if name == GENERIC {
            return Ok(&self.generic);
        }
        match self.by_name.get(name) {
            Some(&index) => self.entry(index),
            None => Err(ProfileError::Unknown { name: name.to_owned(), near: self.near(name) }),
        }
    }

    /// The file that a profile is read from, for messages.
    pub fn path(&self, name: &str) -> Option<&str> {
        self.by_name.get(name).map(|&index| self.entries[index].path.as_str())
    }

    /// The profile as it is written.
    pub fn text(&self, name: &str) -> Option<&str> {
        if name == GENERIC {
            return Some(GENERIC_TEXT);
        }
        self.by_name.get(name).map(|&index| self.entries[index].text.as_ref())
    }

    /// The profile for a page: by its host or a parent of it; where several sites share a host, the one
    /// whose article pattern fits, then the one with the longest home path above the page; else `generic`.
    pub fn for_address(&self, address: &Address) -> &Profile {
        let with_port = host_of(address, true);
        let plain = host_of(address, false);
        let found = self.by_host.get(&with_port).or_else(|| parents(&plain).find_map(|host| self.by_host.get(host)));
        let mut candidates: Vec<&Profile> =
            found.into_iter().flatten().filter_map(|&index| self.entry(index).ok()).collect();
        candidates.sort_by_key(|profile| {
            let fits = profile.is_article(address) == Some(true);
            let above = profile.home.as_ref().map_or(0, |home| {
                let path = home.url().path();
                if address.url().path().starts_with(path) { path.len() } else { 0 }
            });
            std::cmp::Reverse((fits, above))
        });
        candidates.first().copied().unwrap_or(&self.generic)
    }

    fn entry(&self, index: usize) -> Result<&Profile, ProfileError> {
        let entry = &self.entries[index];
        let read = entry.profile.get_or_init(|| {
            read::profile(&entry.text, &GENERIC_DIGEST)
                .map_err(|diagnostics| faulty(&entry.path, &entry.text, diagnostics))
        });
        read.as_ref().map_err(|faulty| ProfileError::Faulty(vec![faulty.clone()]))
    }

    fn near(&self, name: &str) -> Vec<String> {
        let containing = self.names().filter(|known| known.contains(name) && name.len() > 2).take(3);
        let mut near: Vec<String> =
            nearest(name, self.names()).into_iter().chain(containing).map(str::to_owned).collect();
        near.dedup();
        near
    }
}

fn faulty(path: &str, text: &str, diagnostics: Vec<Diagnostic>) -> Faulty {
    Faulty { path: path.to_owned(), text: text.to_owned(), diagnostics }
}

fn host_of(address: &Address, with_port: bool) -> String {
    let host = without_www(address.url().host_str().unwrap_or_default());
    match address.url().port().filter(|_| with_port) {
        Some(port) => format!("{host}:{port}"),
        None => host,
    }
}

fn without_www(host: &str) -> String {
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The host and the domains above it.
fn parents(host: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(host), |host| host.split_once('.').map(|(_, parent)| parent))
}
