//! From an answer to what the archive keeps of it: the work that a core does for one page.

use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::address::Address;
use crate::archive::{self, Due, HostDictionary, Kept, Kind, Page, RunId, State, Visit as Outcome};
use crate::article::Article;
use crate::capture::packing::{self, Effort};
use crate::capture::{Capture, Digest};
use crate::extraction::{self, PageKind, Reading};
use crate::fetch::{Failure, Retry};
use crate::lexicon::Lexicons;
use crate::politeness::Visit;

use super::links::Choice;
use super::packing::{Body, Earlier, Learned, Packing};
use super::plan::{Images, Mode};
use super::schedule;
use super::site::Site;
use super::{health, images};

/// So often an address may redirect to another form of itself.
const MOST_FORMS: u32 = 5;

/// What is the same for every page of a run.
pub struct Desk {
    /// The run.
    pub run: RunId,
    /// When it began.
    pub began: Timestamp,
    /// How it goes about sites.
    pub mode: Mode,
    /// What is dated before this day is left out.
    pub since: Option<Date>,
    /// Which pictures of articles are wanted.
    pub images: Images,
    /// Every word list.
    pub lexicons: std::sync::Arc<Lexicons>,
}

/// A page on its way, and what the run tells about it once it is kept.
pub struct Worked {
    /// What the archive keeps.
    pub page: Page,
    /// What is told.
    pub told: Told,
}

/// What the run tells about a page once it is kept.
#[derive(Debug, Default)]
pub struct Told {
    /// HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// Bytes on the wire.
    pub bytes: u64,
    /// Kind of failure and its words.
    pub failure: Option<(String, String)>,
    /// Whether the failure will be tried again in this run.
    pub again: bool,
    /// What the page is, where it is no article.
    pub note: Option<String>,
    /// The body is the one that was there before.
    pub same: bool,
    /// The address gave no page.
    pub lost: bool,
    /// The address is a place that the profile names.
    pub named: bool,
    /// The page turned out to be a wall.
    pub wall: bool,
    /// The page asks that no copy be kept of it.
    pub noarchive: bool,
    /// What to pack further bodies with.
    pub dictionary: Option<Learned>,
    /// The answer is a picture.
    pub image: bool,
    /// The article that was read.
    pub article: Option<Article>,
    /// Fields of it that did not stand where the profile says.
    pub strayed: Vec<String>,
    /// Links that are in the frontier now.
    pub links: Vec<Address>,
}

/// Where a page belongs: the address, the claim, the site.
pub struct Place<'a> {
    /// The address.
    pub due: &'a Due,
    /// Row of the host, and the claim's epoch.
    pub claim: (i64, i64),
    /// The site.
    pub site: &'a Site,
    /// Moment by the run's clock.
    pub now: Timestamp,
    /// How much time there is for packing.
    pub effort: Effort,
}

impl Desk {
    /// Works on an answer; `asked` answers for the archive.
    pub fn work(&self, place: &Place<'_>, visit: Visit, asked: &dyn Asked) -> Worked {
        match visit {
            Visit::Page(capture) if place.due.kind == Kind::Image => self.image(place, capture),
            Visit::Page(capture) => self.answer(place, capture, asked),
            Visit::NotModified(capture) => self.unchanged(place, capture, asked),
            Visit::Moved { capture, to } => self.moved(place, capture, &to),
            Visit::Failed { failure, capture, retry_at } => self.failed(place, &failure, capture, retry_at),
        }
    }

    /// An address that robots.txt forbids.
    pub fn forbidden(&self, place: &Place<'_>, words: String) -> Worked {
        let mut worked = self.blank(place, State::Excluded);
        worked.page.visit.failure = Some(("robots".to_owned(), words.clone()));
        worked.told.failure = Some(("robots".to_owned(), words));
        worked
    }

    fn answer(&self, place: &Place<'_>, capture: Capture, asked: &dyn Asked) -> Worked {
        let digest = || Digest::of(&capture.body).hex();
        let known = place.due.sha256.is_some().then(digest);
        if known.is_some() && place.due.sha256 == known {
            let kept = Kept {
                capture: Capture { body: Bytes::new(), ..capture },
                sha256: known,
                packed: None,
                base: None,
                serves: None,
            };
            let told = Told { same: true, ..Told::default() };
            return Worked { page: Page { capture: Some(kept), ..self.seen(place, asked) }, told }.told();
        }
        let mut worked = self.blank(place, State::Fetched);
        let links = self.read(place, &capture, asked, &mut worked);
        // The record of an article holds the digest already.
        let note = worked.page.article.as_ref().and_then(|reading| reading.article.capture.as_ref());
        let sha256 = known.or_else(|| note.map(|note| note.sha256.clone())).unwrap_or_else(digest);
        let keep_body = !worked.told.noarchive;
        worked.page.links = links;
        worked.told.links = worked.page.links.iter().map(|link| link.url.clone()).collect();
        let Packing { packed, base, serves, learned } = if keep_body {
            let (host, article) = (capture.url.host_key(), worked.page.article.is_some());
            let body = Body { sha256: &sha256, content: &capture.body, article };
            place.site.shelves.pack(&host, &body, place.effort, asked)
        } else {
            Packing::default()
        };
        worked.told.dictionary = learned;
        let born = worked.told.article.as_ref().and_then(|article| moment(article.date.as_deref()));
        self.schedule(place, &mut worked.page.visit, true, born);
        let sha256 = keep_body.then_some(sha256);
        worked.page.capture =
            Some(Kept { capture: Capture { body: Bytes::new(), ..capture }, sha256, packed, base, serves });
        worked.told()
    }

    fn choice<'a>(&self, place: &Place<'a>, scope: crate::frontier::Scope<'a>) -> Choice<'a> {
        let Self { mode, since, began, .. } = *self;
        Choice { site: place.site, scope, due: place.due, mode, since, began, now: place.now }
    }

    /// Reads the page by its kind; a reader that breaks costs the reading, never the page.
    fn read(
        &self,
        place: &Place<'_>,
        capture: &Capture,
        asked: &dyn Asked,
        worked: &mut Worked,
    ) -> Vec<archive::Discovery> {
        let (profile, scope) =
            match place.site.profile().and_then(|profile| Ok((profile, place.site.scope(&capture.url)?))) {
                Ok(found) => found,
                Err(error) => {
                    worked.page.visit.failure = Some(("profile".to_owned(), error.to_string()));
                    return Vec::new();
                }
            };
        let choice = self.choice(place, scope);
        let announced = match place.due.kind {
            Kind::Feed => Some(choice.of_feed(capture)),
            Kind::Sitemap => Some(choice.of_sitemap(capture)),
            Kind::Article | Kind::Page | Kind::Listing | Kind::Image => None,
        };
        match announced {
            Some(Ok(found)) => return found,
            Some(Err(unread)) => {
                worked.page.visit.failure = Some(unread);
                return Vec::new();
            }
            None => {}
        }
        let page = extraction::Page {
            url: &capture.url,
            status: capture.status,
            headers: &capture.headers,
            body: &capture.body,
            fetched_at: capture.fetched_at,
        };
        let read = catch_unwind(AssertUnwindSafe(|| extraction::read(&page, profile, &self.lexicons)));
        let Ok(reading) = read else {
            worked.page.visit.failure = Some(("extraction".to_owned(), "reading the page broke off".to_owned()));
            return Vec::new();
        };
        if place.due.kind == Kind::Page {
            place.site.learn_shape(&capture.url, reading.article.is_some());
        }
        let images = self.images.on_page(place, &page, &reading);
        let mut links = choice.of_page(&reading);
        if place.due.kind == Kind::Listing {
            let new = asked.unknown(links.iter().map(|link| link.url.clone()).collect());
            let articles = links_to_articles(&reading, place);
            links.extend(choice.next_page(capture, articles, new));
        }
        self.judge(place, reading, worked);
        links.extend(images);
        links
    }

    /// Takes the article, or notes what the page is instead.
    fn judge(&self, place: &Place<'_>, reading: Reading, worked: &mut Worked) {
        let visit = &mut worked.page.visit;
        if let Some((field, words)) = reading.broken.first() {
            visit.failure = Some(("field".to_owned(), format!("{field}: {words}")));
        }
        worked.told.noarchive = reading.robots.noarchive;
        match reading.kind {
            PageKind::Article if place.due.kind != Kind::Listing => {
                let Some(mut article) = reading.article else { return };
                let evidence = article.evidence.take();
                if let (Ok(profile), Some(evidence)) = (place.site.profile(), &evidence) {
                    worked.told.strayed = health::strayed(profile.layout(place.now), evidence);
                }
                worked.told.article = Some(article.clone());
                worked.page.article = Some(archive::Reading { article, evidence, profile: Some(place.site.profile) });
            }
            PageKind::Blocked => {
                visit.state = State::Blocked;
                visit.failure = Some(("challenge".to_owned(), reading.reason.clone()));
                worked.told.wall = true;
            }
            PageKind::Partial => {
                visit.failure = Some(("partial".to_owned(), reading.reason.clone()));
            }
            PageKind::Article | PageKind::Other => worked.told.note = Some(reading.reason),
        }
    }

    fn unchanged(&self, place: &Place<'_>, capture: Capture, asked: &dyn Asked) -> Worked {
        let kept = Kept { capture, sha256: None, packed: None, base: None, serves: None };
        Worked { page: Page { capture: Some(kept), ..self.seen(place, asked) }, told: Told::default() }.told()
    }

    /// A visit that found what was there before.
    fn seen(&self, place: &Place<'_>, asked: &dyn Asked) -> Page {
        let mut page = self.blank(place, State::Fetched).page;
        self.schedule(place, &mut page.visit, false, None);
        page.links = self.images.of_article(place, asked);
        page
    }

    fn moved(&self, place: &Place<'_>, capture: Capture, to: &Address) -> Worked {
        let mut worked = self.blank(place, State::Moved);
        let visit = &mut worked.page.visit;
        visit.moved_to = Some(to.to_string());
        if to.dedup_key() == capture.url.dedup_key() {
            if place.due.attempts >= MOST_FORMS {
                return self.failed(place, &Failure::RedirectLoop, Some(capture), None);
            }
            (visit.state, visit.attempts, visit.due_at, visit.url) =
                (State::New, place.due.attempts + 1, Some(place.now), Some(to.clone()));
        } else if place.due.kind == Kind::Image {
            worked.page.links.push(images::moved(place, to));
        } else if let Ok(scope) = place.site.scope(&capture.url) {
            let choice = self.choice(place, scope);
            worked.page.links.extend(choice.moved(to));
        }
        worked.page.capture = Some(self.plain(capture));
        worked.told()
    }

    fn failed(
        &self,
        place: &Place<'_>,
        failure: &Failure,
        capture: Option<Capture>,
        retry_at: Option<Timestamp>,
    ) -> Worked {
        let state = match failure {
            Failure::Status(404 | 410) => State::Gone,
            Failure::Status(401 | 403) | Failure::Challenge => State::Blocked,
            _ => State::Failed,
        };
        let mut worked = self.blank(place, state);
        let visit = &mut worked.page.visit;
        let words = (failure.name().to_owned(), failure.to_string());
        (visit.attempts, visit.due_at) = match retry_at {
            Some(retry_at) => (place.due.attempts + 1, Some(retry_at)),
            // What announces articles is asked again even after a 404: sites put such things back.
            None if state == State::Gone && !place.due.kind.is_source() => (0, None),
            // A picture is asked for again where the host was the trouble.
            None if place.due.kind == Kind::Image && failure.retry() != Retry::Soon => (0, None),
            None => (0, schedule::later(place.now)),
        };
        worked.told.again = retry_at.is_some();
        worked.told.named =
            place.site.profile().is_ok_and(|profile| profile.places().any(|named| named.as_str() == place.due.url));
        worked.told.failure = Some(words.clone());
        visit.failure = Some(words);
        // Half a picture is none.
        let capture = capture.filter(|capture| capture.truncated.is_none() || place.due.kind != Kind::Image);
        worked.page.capture = capture.map(|capture| self.plain(capture));
        worked.told()
    }

    /// An answer that is kept and not read: no page, a picture or a style sheet.
    pub fn keep_only(&self, place: &Place<'_>, capture: Capture) -> Worked {
        let mut worked = self.blank(place, State::Fetched);
        worked.page.capture = Some(self.plain(capture));
        worked.told()
    }

    /// An answer whose body is kept as it is, whatever it says.
    fn plain(&self, capture: Capture) -> Kept {
        let body = (!capture.body.is_empty()).then(|| Digest::of(&capture.body).hex());
        let packed = body.clone().and_then(|sha256| packing::pack(sha256, &capture.body, None).ok());
        Kept {
            capture: Capture { body: Bytes::new(), ..capture },
            sha256: body.filter(|_| packed.is_some()),
            packed,
            base: None,
            serves: None,
        }
    }

    fn schedule(&self, place: &Place<'_>, visit: &mut Outcome, changed: bool, born: Option<Timestamp>) {
        let start = place.due.depth == 0;
        let pace_s = schedule::pace(place.due.pace_s, changed);
        let (Ok(profile), Some(born)) = (
            place.site.profile(),
            born.or_else(|| moment(place.due.published.as_deref())).or_else(|| moment(Some(&place.due.found_at))),
        ) else {
            return;
        };
        visit.pace_s = place.due.kind.is_source().then_some(pace_s);
        visit.due_at = schedule::again(place.due.kind, start, pace_s, &profile.pace, born, place.now);
    }

    pub(super) fn blank(&self, place: &Place<'_>, state: State) -> Worked {
        let visit = Outcome {
            at: place.now,
            state,
            due_at: None,
            attempts: 0,
            pace_s: place.due.pace_s,
            failure: None,
            moved_to: None,
            url: None,
        };
        let page = Page {
            address: place.due.id,
            host_id: place.claim.0,
            epoch: place.claim.1,
            run: self.run,
            host: None,
            capture: None,
            article: None,
            links: Vec::new(),
            visit,
        };
        Worked { page, told: Told::default() }
    }
}

impl Worked {
    /// Tells status and bytes of the answer.
    pub(super) fn told(mut self) -> Self {
        if let Some(kept) = &self.page.capture {
            self.told.status = Some(kept.capture.status);
            self.told.bytes = kept.capture.wire_bytes;
        }
        self.told.lost =
            matches!(self.page.visit.state, State::Failed | State::Gone | State::Excluded | State::Blocked);
        if self.told.failure.is_none() {
            self.told.failure.clone_from(&self.page.visit.failure);
        }
        self
    }
}

/// What the work on a page asks the archive.
pub trait Asked {
    /// The pictures of the article on the address.
    fn images(&self) -> Vec<String>;
    /// The body that the address had before, to pack the new one with.
    fn earlier(&self) -> Option<Earlier>;
    /// What the pages of the address's host are packed with.
    fn dictionary(&self) -> Option<HostDictionary>;
    /// How many of these addresses are new to the archive.
    fn unknown(&self, addresses: Vec<Address>) -> usize;
}

fn links_to_articles(reading: &Reading, place: &Place<'_>) -> usize {
    let Ok(profile) = place.site.profile() else { return 0 };
    reading.links.iter().filter(|link| profile.is_article(&link.address).unwrap_or(true)).count()
}

/// The moment of a record's date; a day counts from its beginning in UTC.
fn moment(date: Option<&str>) -> Option<Timestamp> {
    let date = date?;
    date.parse().ok().or_else(|| format!("{date}T00:00:00Z").parse().ok())
}
