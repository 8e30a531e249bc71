//! One site in one run: its profile, its rows in the archive, what its pages have taught so far.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use crate::address::Address;
use crate::archive::{ArchiveError, SourceId, Store, Writer};
use crate::frontier::{Scope, Shapes};
use crate::politeness::Manners;
use crate::profile::{GENERIC, ProfileError, Profiles};

use super::RunError;
use super::health::Health;
use super::packing::Shelves;
use super::plan::Start;

/// Links that a site remembers having kept, so that its menu is not looked up on each page.
const REMEMBERED: usize = 1 << 14;

/// One site in one run.
pub struct Site {
    /// Name of its profile, and of its row in `sources`.
    pub name: String,
    /// Its row in `sources`.
    pub source: SourceId,
    /// The row of its profile.
    pub profile: i64,
    /// Addresses that were named.
    pub seeds: Vec<Address>,
    /// How often fields were filled.
    pub health: Mutex<Health>,
    /// Which families of addresses bring articles.
    shapes: Mutex<Shapes>,
    /// What bodies are packed with.
    pub shelves: Shelves,
    /// Hashes of links that are in the frontier, each in the place that it falls on.
    kept: Mutex<Box<[u64]>>,
    hasher: RandomState,
    profiles: Arc<Profiles>,
}

/// The sites of a run.
#[derive(Clone)]
pub struct Sites {
    all: Arc<HashMap<SourceId, Arc<Site>>>,
    /// What their profiles allow on the hosts that they name.
    manners: Arc<HashMap<String, Manners>>,
}

impl Sites {
    /// Notes the sites in the archive.
    pub async fn open<S: Store>(
        starts: &[Start],
        profiles: &Arc<Profiles>,
        writer: &Writer<S>,
    ) -> Result<Self, RunError> {
        let mut sites = HashMap::new();
        let mut manners: HashMap<String, Manners> = HashMap::new();
        for start in starts {
            let profile = profiles.get(&start.site)?;
            for host in profile.places().map(Address::host_key) {
                let own = Manners::from(&profile.pace);
                manners.entry(host).and_modify(|allowed| *allowed = allowed.together(own)).or_insert(own);
            }
            let (name, sha256) = (profile.name.clone(), profile.sha256.clone());
            let (title, home, language) =
                (profile.title.clone(), profile.home.as_ref().map(Address::to_string), profile.language.clone());
            let text = profiles.text(&name).unwrap_or_default().to_owned();
            let rows = writer.call(move |store| {
                let source = store.source(&name, title.as_deref(), home.as_deref(), language.as_deref())?;
                Ok((source, store.profile(&name, &sha256, &text)?))
            });
            let (source, row) = rows.await.map_err(|_| ArchiveError::Closed)??;
            let site = Site {
                name: start.site.clone(),
                source,
                profile: row,
                seeds: start.seeds.clone(),
                health: Mutex::default(),
                shapes: Mutex::default(),
                shelves: Shelves::default(),
                kept: Mutex::new(vec![0; REMEMBERED].into()),
                hasher: RandomState::new(),
                profiles: profiles.clone(),
            };
            sites.insert(source, Arc::new(site));
        }
        Ok(Self { all: Arc::new(sites), manners: Arc::new(manners) })
    }

    /// The site of a source.
    pub fn get(&self, source: SourceId) -> Option<&Arc<Site>> {
        self.all.get(&source)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Site>> {
        self.all.values()
    }

    /// What is allowed on a host that has something due for a site: by its profile, and by every other that names the host.
    pub fn manners(&self, host: &str, site: &Site) -> Manners {
        let own = site.profile().map(|profile| Manners::from(&profile.pace)).unwrap_or_default();
        self.manners.get(host).map_or(own, |named| own.together(*named))
    }

    /// Their rows in `sources`.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut sources: Vec<SourceId> = self.all.keys().copied().collect();
        sources.sort_unstable();
        sources
    }
}

impl Site {
    /// Its profile.
    pub fn profile(&self) -> Result<&crate::profile::Profile, ProfileError> {
        self.profiles.get(&self.name)
    }

    /// Whether nobody has described it.
    pub fn is_generic(&self) -> bool {
        self.name == GENERIC
    }

    /// Which addresses belong to it. An undescribed site reaches as far as the host of the page at hand.
    pub fn scope<'a>(&'a self, page: &Address) -> Result<Scope<'a>, ProfileError> {
        let own = [page.clone()];
        let seeds = if self.is_generic() { &own[..] } else { &self.seeds[..] };
        Ok(Scope::new(self.profile()?, seeds))
    }

    /// Learns whether a page of an undescribed site was an article.
    pub fn learn_shape(&self, page: &Address, article: bool) {
        self.shapes.lock().unwrap_or_else(PoisonError::into_inner).note(page, article);
    }

    /// Whether pages with such an address have brought nothing often enough.
    pub fn is_barren(&self, link: &Address) -> bool {
        self.shapes.lock().unwrap_or_else(PoisonError::into_inner).exhausted(link)
    }

    /// Whether a link was kept a while ago. A link may be forgotten; it is then looked up once more.
    pub fn has_kept(&self, link: &Address) -> bool {
        let hash = self.hasher.hash_one(link) | 1;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept[hash as usize >> 1 & (REMEMBERED - 1)] == hash
    }

    /// Remembers a link that is in the frontier.
    pub fn remember(&self, link: &Address) {
        let hash = self.hasher.hash_one(link) | 1;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept[hash as usize >> 1 & (REMEMBERED - 1)] = hash;
    }
}
