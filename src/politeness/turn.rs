//! Whose turn it is on one host: the rate as the server sees it.

use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::robots::{Copy, Robots};
use super::{Gate, HostState, Manners, Permission, Refusal, RunClock};
use crate::fetch::{Observer, Step};

/// A host that usually answers within this share of the interval is quick: counting from its answers, the one moment at which
/// a request has certainly arrived, costs no more than that.
const QUICK: f64 = 0.01;
/// On other hosts only what an answer took beyond the usual is counted, and only as far as slack has been saved up: this
/// share of each interval, so that more than 98 % of the permitted rate remain.
const SLACK: f64 = 0.004;
/// Slack saved up at most, as a share of the interval.
const MOST_SLACK: f64 = 0.25;
/// How fast the usual time follows longer ones; shorter ones it follows at once.
const FORGETTING: f64 = 0.02;
/// Answers after which the usual time is known; until then every host is taken for quick.
const ACQUAINTED: u32 = 2;
/// A reservation covers a start that is later than planned by this.
const RESERVED_AHEAD: SignedDuration = SignedDuration::from_secs(1);

/// Why a host is parked whose server asked for it.
pub const RETRY_AFTER: &str = "it asked for it (Retry-After)";

/// One host in one run.
pub struct Host {
    pub(super) key: String,
    pub(super) manners: Manners,
    /// Not introduced by the run, only met on the way.
    pub(super) stranger: bool,
    pub(super) robots: Mutex<KnownRobots>,
    /// Held by whoever asks for robots.txt.
    pub(super) asking: tokio::sync::Mutex<()>,
    live: Mutex<Live>,
    slots: Arc<Semaphore>,
    /// Held by whoever starts next.
    line: tokio::sync::Mutex<Line>,
}

/// robots.txt as it is remembered and as it was read.
#[derive(Default)]
pub struct KnownRobots {
    pub copy: Copy,
    pub rules: Option<Arc<Robots>>,
}

struct Live {
    state: HostState,
    slack: SignedDuration,
    /// What an answer usually takes, when nothing comes in its way.
    usual: SignedDuration,
    answers: u32,
}

impl Live {
    /// How long after sending a request is taken to have arrived, when the answer took so long and the process lags so much.
    fn arrival(&mut self, took: SignedDuration, interval: SignedDuration, lag: SignedDuration) -> SignedDuration {
        self.answers = self.answers.saturating_add(1);
        self.usual =
            if self.answers == 1 { took } else { took.min(self.usual + (took - self.usual).mul_f64(FORGETTING)) };
        if self.answers < ACQUAINTED || self.usual <= interval.mul_f64(QUICK) + lag {
            return took;
        }
        let saved = self.slack + interval.mul_f64(SLACK);
        let spent = (took - self.usual).min(saved);
        self.slack = (saved - spent).min(interval.mul_f64(MOST_SLACK));
        took.min(spent + lag)
    }
}

struct Line {
    /// The last line of defence: whatever state comes from elsewhere, this meter never lets the profile's rate be exceeded.
    meter: Option<DefaultDirectRateLimiter>,
    last_start: Option<Timestamp>,
}

impl Host {
    pub(super) fn new(key: &str, manners: Manners, state: HostState, robots: Option<Copy>, stranger: bool) -> Self {
        let quota = Quota::with_period(manners.interval).map(|quota| quota.allow_burst(NonZeroU32::MIN));
        Self {
            key: key.to_owned(),
            manners,
            stranger,
            robots: Mutex::new(KnownRobots { copy: robots.unwrap_or_default(), rules: None }),
            asking: tokio::sync::Mutex::default(),
            live: Mutex::new(Live { state, slack: SignedDuration::ZERO, usual: SignedDuration::ZERO, answers: 0 }),
            slots: Arc::new(Semaphore::new(manners.concurrency.clamp(1, 64))),
            line: tokio::sync::Mutex::new(Line { meter: quota.map(RateLimiter::direct), last_start: None }),
        }
    }

    /// The state as it is now.
    pub(super) fn state(&self) -> HostState {
        self.live().state.clone()
    }

    /// Changes the state.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut HostState) -> T) -> T {
        change(&mut self.live().state)
    }

    fn live(&self) -> MutexGuard<'_, Live> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place among the requests under way; with a `Crawl-delay` it is the only one.
    pub(super) async fn slot(&self) -> Option<OwnedSemaphorePermit> {
        let all = self.manners.concurrency.clamp(1, 64);
        let wanted = if self.live().state.concurrency(&self.manners) == 1 { all } else { 1 };
        self.slots.clone().acquire_many_owned(u32::try_from(wanted).unwrap_or(1)).await.ok()
    }

    /// Stands in line, reserves, and returns at the moment when a request may start; from then on the next one waits.
    pub(super) async fn turn(&self, gate: &Gate) -> Result<Timestamp, Refusal> {
        let mut line = self.line.lock().await;
        let mut reserved: Option<Timestamp> = None;
        loop {
            // What was sent before the process stood still may only have gone out when it went on.
            if let Some(stall) =
                gate.clock.stalled_at().filter(|stall| line.last_start.is_some_and(|start| *stall > start))
            {
                line.last_start = Some(stall);
                self.change(|state| state.not_before(after(stall, state.interval(&self.manners))));
            }
            let now = gate.clock.now();
            let moment = match self.live().state.permission(&self.manners, now) {
                Permission::Blocked(block) => return Err(Refusal::Blocked(block)),
                Permission::TooSlow { crawl_delay_ms } => {
                    return Err(Refusal::TooSlow { seconds: crawl_delay_ms.div_ceil(1000) });
                }
                Permission::At(moment) => moment,
                Permission::Now => now,
            };
            let longest = SignedDuration::try_from(gate.options.line).unwrap_or(SignedDuration::MAX);
            // For a distance the end of the run is waited for, in vain; a wish that reaches beyond it is known to be vain.
            let too_late = gate.ends().is_some_and(|end| moment > end) && self.state().retry_after == Some(moment);
            if too_late || moment.duration_since(now) > longest {
                return Err(Refusal::Parked { until: moment, reason: self.reason(moment) });
            }
            if reserved.is_none_or(|covered| moment > covered) {
                let covered = after(moment, RESERVED_AHEAD);
                let longest = SignedDuration::try_from(gate.client.longest()).unwrap_or(SignedDuration::MAX);
                let promise = self.live().state.reserved(&self.manners, covered, longest);
                gate.ledger.reserve(&self.key, &promise).await.map_err(Refusal::Unrecorded)?;
                reserved = Some(covered);
                continue;
            }
            if moment > now {
                gate.clock.until(moment).await;
                continue;
            }
            if let Some(Err(early)) = line.meter.as_ref().map(|meter| meter.check()) {
                tokio::time::sleep(early.wait_time_from(DefaultClock::default().now())).await;
                continue;
            }
            let start = gate.clock.now();
            line.last_start = Some(start);
            self.change(|state| state.started(&self.manners, start));
            return Ok(start);
        }
    }

    fn reason(&self, moment: Timestamp) -> String {
        let state = self.state();
        let reason = match () {
            () if state.retry_after == Some(moment) => RETRY_AFTER,
            () if state.backoff_until == Some(moment) => "it failed several times in a row",
            () => "its rate",
        };
        reason.to_owned()
    }
}

/// Sees a request reach the server, and moves the next one accordingly: the distance is kept where the server measures it.
pub struct Watch {
    host: Arc<Host>,
    clock: RunClock,
    inner: Arc<dyn Observer>,
    moments: Mutex<Moments>,
    of: Asked,
}

/// What a request is for: robots.txt is often answered by another part of a server than pages are, and says nothing of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Page,
    Robots,
}

#[derive(Clone, Copy)]
struct Moments {
    sent: Timestamp,
    head: Option<Timestamp>,
}

impl Watch {
    pub(super) fn new(host: Arc<Host>, clock: RunClock, inner: Arc<dyn Observer>, start: Timestamp, of: Asked) -> Self {
        Self { host, clock, inner, moments: Mutex::new(Moments { sent: start, head: None }), of }
    }

    /// From the sending of the request to its head.
    pub(super) fn took(&self) -> SignedDuration {
        let moments = *self.moments();
        moments.head.unwrap_or_else(|| self.clock.now()).duration_since(moments.sent)
    }

    fn moments(&self) -> MutexGuard<'_, Moments> {
        self.moments.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The request cannot have gone out before the connection stood, nor arrived after its answer came.
    fn surer(&self, step: Step) {
        let now = self.clock.now();
        let mut live = self.host.live();
        let interval = live.state.interval(&self.host.manners);
        let mut moments = self.moments();
        match step {
            Step::Connected => {
                moments.sent = now;
                live.state.not_before(after(now, interval));
            }
            Step::Head => {
                moments.head = Some(now);
                let took = now.duration_since(moments.sent);
                let arrival = match self.of {
                    Asked::Page => live.arrival(took, interval, self.clock.lag()),
                    Asked::Robots => took,
                };
                live.state.not_before(after(moments.sent + arrival, interval));
            }
            Step::Sent | Step::Body(_) => {}
        }
    }
}

impl Observer for Watch {
    fn reached(&self, step: Step) {
        self.surer(step);
        self.inner.reached(step);
    }
}

fn after(moment: Timestamp, wait: SignedDuration) -> Timestamp {
    moment.saturating_add(wait).unwrap_or(moment)
}
