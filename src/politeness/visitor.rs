//! Visits to one host: robots.txt first, then one's turn, then the request, then what it teaches.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, PoisonError};

use jiff::Timestamp;
use url::Position;

use super::robots::{Answer, Copy, MOST_BYTES, Robots, Ruling};
use super::turn::{Asked, Host, Watch};
use super::{Errand, Gate, HostState, Refusal, Signal, Visit, challenge, retry_after};
use crate::address::Address;
use crate::capture::Capture;
use crate::fetch::{Broken, Failure, Limits, Observer, Request, Validators, next_hop};

/// Our product token in robots.txt.
pub const PRODUCT: &str = "hemero";
/// Redirects followed for robots.txt (RFC 9309, 2.3.1.2).
const ROBOTS_HOPS: usize = 5;

/// Makes requests to one host, and to no other. Clones share everything.
#[derive(Clone)]
pub struct Visitor {
    gate: Gate,
    host: Arc<Host>,
}

impl Visitor {
    pub(super) fn new(gate: Gate, host: Arc<Host>) -> Self {
        Self { gate, host }
    }

    /// The host's state as it is now, to be kept with the page.
    pub fn state(&self) -> HostState {
        self.host.state()
    }

    /// What is known of the host's robots.txt.
    pub fn robots_copy(&self) -> Copy {
        self.host.robots.lock().unwrap_or_else(PoisonError::into_inner).copy.clone()
    }

    /// Runs an errand on this host: waits for its turn, asks once. Dropping the future gives the turn back.
    pub async fn visit(&self, errand: &Errand, observer: Arc<dyn Observer>) -> Result<Visit, Refusal> {
        let url = &errand.request.url;
        debug_assert_eq!(url.host_key(), self.host.key, "a visitor keeps to its host");
        if let Some(rules) = self.rules().await? {
            let path = &url.url()[Position::BeforePath..Position::AfterQuery];
            if let Some((false, rule)) = rules.decide(path) {
                return Err(Refusal::Disallowed { rule: rule.to_owned() });
            }
        }
        let _slot = self.host.slot().await;
        let start = self.host.turn(&self.gate).await?;
        let watch = Arc::new(Watch::new(self.host.clone(), self.gate.clock.clone(), observer, start, Asked::Page));
        let result = self.gate.client.get(&errand.request, watch.clone()).await;
        Ok(self.conclude(errand, result, &watch))
    }

    /// The rules that hold now, asked for when they are not known; `None` when everything is allowed.
    pub async fn rules(&self) -> Result<Option<Arc<Robots>>, Refusal> {
        loop {
            match self.known_rules()? {
                Known::Rules(rules) => return Ok(Some(rules)),
                Known::AllowAll => return Ok(None),
                Known::Not => {}
            }
            let _asking = self.host.asking.lock().await;
            // Whoever asked before us may have got it meanwhile.
            if matches!(self.known_rules()?, Known::Not) {
                let answer = self.ask_robots().await?;
                let copy = self.remember(answer);
                self.gate.ledger.keep_robots(&self.host.key, &copy).await.map_err(Refusal::Unrecorded)?;
            }
        }
    }

    /// The sitemaps that robots.txt names.
    pub async fn sitemaps(&self) -> Result<Vec<Address>, Refusal> {
        let Some(base) = self.robots_address() else { return Ok(Vec::new()) };
        let rules = self.rules().await?;
        Ok(rules.iter().flat_map(|rules| rules.sitemaps()).filter_map(|link| base.join(link)).collect())
    }

    /// A page that came with a good status turned out to be a challenge when it was read.
    pub fn challenged(&self) {
        self.learn(Signal::Challenged, self.gate.clock.now(), 0);
    }

    /// The rules as far as they are known.
    fn known_rules(&self) -> Result<Known, Refusal> {
        let mut known = self.host.robots.lock().unwrap_or_else(PoisonError::into_inner);
        let parsed = match known.copy.ruling(self.gate.clock.now()) {
            Ruling::Ask => return Ok(Known::Not),
            Ruling::AllowAll => return Ok(Known::AllowAll),
            Ruling::DisallowAll(until) => {
                let what = known.copy.reason.as_deref().unwrap_or("no answer");
                return Err(Refusal::Unreachable { until, reason: what.to_owned() });
            }
            Ruling::Rules(text) => match &known.rules {
                Some(rules) => return Ok(Known::Rules(rules.clone())),
                None => Arc::new(Robots::parse(text.as_bytes(), PRODUCT)),
            },
        };
        known.rules = Some(parsed.clone());
        drop(known);
        self.keep_crawl_delay(Some(&parsed));
        Ok(Known::Rules(parsed))
    }

    fn remember(&self, answer: Answer) -> Copy {
        let now = self.gate.clock.now();
        let mut known = self.host.robots.lock().unwrap_or_else(PoisonError::into_inner);
        let good = !matches!(answer, Answer::Unreachable { .. });
        known.copy = std::mem::take(&mut known.copy).after(answer, now);
        if good {
            known.rules = known.copy.text.as_deref().map(|text| Arc::new(Robots::parse(text.as_bytes(), PRODUCT)));
        }
        let (copy, rules) = (known.copy.clone(), known.rules.clone());
        drop(known);
        self.keep_crawl_delay(rules.as_deref());
        // The delay counts from the end of this very request, too.
        self.host.change(|state| state.ended(now));
        copy
    }

    fn keep_crawl_delay(&self, rules: Option<&Robots>) {
        // Saturating: an infinite delay is longer than any cap.
        let delay = rules.and_then(Robots::crawl_delay).map(|seconds| (seconds * 1000.0).ceil() as u64);
        self.host.change(|state| state.crawl_delay_ms = delay);
    }

    fn robots_address(&self) -> Option<Address> {
        Address::parse(&format!("{}/robots.txt", self.host.key)).ok()
    }

    async fn ask_robots(&self) -> Result<Answer, Refusal> {
        let Some(mut url) = self.robots_address() else { return Ok(Answer::Unavailable) };
        let mut trail = Vec::new();
        loop {
            let hop = if url.host_key() == self.host.key { self.clone() } else { self.gate.stranger(&url.host_key()) };
            let capture = match hop.ask_plainly(&url).await? {
                Ok(capture) => capture,
                Err(failure) => return Ok(Answer::Unreachable { reason: failure.to_string(), retry_after: None }),
            };
            match capture.status {
                200..300 => return Ok(Answer::File(capture.body.to_vec())),
                300..400 => match next_hop(&capture, &trail, self.gate.client.guard()) {
                    Ok(Some(to)) if trail.len() < ROBOTS_HOPS => {
                        trail.push(url);
                        url = to;
                    }
                    Err(failure @ (Failure::PrivateAddress { .. } | Failure::RedirectScheme(_))) => {
                        return Ok(Answer::Unreachable { reason: failure.to_string(), retry_after: None });
                    }
                    // RFC 9309, 2.3.1.2: after five hops the file may be taken as unavailable.
                    _ => return Ok(Answer::Unavailable),
                },
                status @ (429 | 500..) => {
                    let retry_after = retry_after::moment(&capture, self.gate.clock.now());
                    return Ok(Answer::Unreachable { reason: Failure::Status(status).to_string(), retry_after });
                }
                _ => return Ok(Answer::Unavailable),
            }
        }
    }

    /// One request for robots.txt, in its turn like any other.
    async fn ask_plainly(&self, url: &Address) -> Result<Result<Capture, Failure>, Refusal> {
        let limits = Limits { wire: MOST_BYTES as u64, decoded: MOST_BYTES as u64, cut: true };
        let request = Request { limits, ..Request::page(url.clone()) };
        let _slot = self.host.slot().await;
        let start = self.host.turn(&self.gate).await?;
        let watch =
            Arc::new(Watch::new(self.host.clone(), self.gate.clock.clone(), Arc::new(()), start, Asked::Robots));
        let result = self.gate.client.get(&request, watch).await.map_err(|broken| broken.failure);
        self.host.change(|state| state.ended(self.gate.clock.now()));
        Ok(result)
    }

    fn conclude(&self, errand: &Errand, result: Result<Capture, Broken>, watch: &Watch) -> Visit {
        let now = self.gate.clock.now();
        let seed = seed(&errand.request.url, now);
        let wish = result.as_ref().ok().and_then(|capture| retry_after::moment(capture, now));
        self.host.change(|state| {
            state.ended(now);
            state.wish(wish);
        });
        let (failure, capture) = match result {
            Err(broken) => (broken.failure, broken.part.map(|part| *part)),
            Ok(capture) => match judge(errand, &capture, &self.gate) {
                Judgement::Fine(to) => {
                    self.learn(Signal::Good { took: watch.took() }, now, seed);
                    return match to {
                        Some(to) => Visit::Moved { capture, to },
                        None if capture.status == 304 => Visit::NotModified(capture),
                        None => Visit::Page(capture),
                    };
                }
                Judgement::Bad(failure) => (failure, Some(capture)),
            },
        };
        let signal = match &failure {
            Failure::Challenge => Signal::Challenged,
            Failure::Status(status @ (401 | 403 | 429)) => Signal::Refused(*status),
            failure if failure.is_of_host() => Signal::Failed(failure),
            _ => Signal::Neutral,
        };
        self.learn(signal, now, seed);
        let retry_at = self.gate.options.patience.next(&failure, errand.tried + 1, wish, now, seed);
        // A part is worth keeping when no attempt will bring the whole.
        let capture = capture.filter(|capture| capture.truncated.is_none() || retry_at.is_none());
        Visit::Failed { failure, capture, retry_at }
    }

    fn learn(&self, signal: Signal<'_>, now: Timestamp, seed: u64) {
        let (manners, patience) = (&self.host.manners, &self.gate.options.patience);
        self.host.change(|state| state.learn(signal, manners, patience, now, seed));
    }
}

enum Known {
    Rules(Arc<Robots>),
    AllowAll,
    Not,
}

enum Judgement {
    Fine(Option<Address>),
    Bad(Failure),
}

fn judge(errand: &Errand, capture: &Capture, gate: &Gate) -> Judgement {
    if challenge::mark(capture).is_some() {
        return Judgement::Bad(Failure::Challenge);
    }
    let conditional = errand.request.validators != Validators::default();
    match capture.status {
        200..=205 => Judgement::Fine(None),
        304 if conditional => Judgement::Fine(None),
        status => match next_hop(capture, &errand.trail, gate.client.guard()) {
            Ok(Some(to)) => Judgement::Fine(Some(to)),
            Ok(None) => Judgement::Bad(Failure::Status(status)),
            Err(failure) => Judgement::Bad(failure),
        },
    }
}

fn seed(url: &Address, now: Timestamp) -> u64 {
    let mut hasher = DefaultHasher::new();
    (url.as_str(), now.as_nanosecond()).hash(&mut hasher);
    hasher.finish()
}
