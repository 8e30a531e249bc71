//! What we know of a host's robots.txt, and since when: the status rules of RFC 9309, 2.3.1, and the cache of 2.4.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::line;

/// How long an answer holds.
const HOLDS: SignedDuration = SignedDuration::from_hours(24);
/// How long the last good copy serves while the file cannot be had.
const GRACE: SignedDuration = SignedDuration::from_hours(24);
/// After so long without an answer the file counts as not there.
const GIVEN_UP: SignedDuration = SignedDuration::from_hours(24 * 30);
/// The first pause before trying again, doubled at each failure.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_mins(1);
/// The longest pause before trying again.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);

/// How a request for robots.txt ended, after its redirects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 2xx: its bytes.
    File(Vec<u8>),
    /// 4xx but 429, or redirects that lead nowhere: there are no rules.
    Unavailable,
    /// 429, 5xx, no connection, no proper answer: nobody knows the rules.
    Unreachable {
        /// What happened, for people.
        reason: String,
        /// The server's own wish for the next try.
        retry_after: Option<Timestamp>,
    },
}

/// What follows for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling<'a> {
    /// These rules hold.
    Rules(&'a str),
    /// Everything is allowed.
    AllowAll,
    /// Nothing may be asked for before this moment.
    DisallowAll(Timestamp),
    /// The file must be asked for first.
    Ask,
}

/// A host's file as we know it; kept in the archive between runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// Text of the last good answer; `None` when that answer was that there is no file.
    pub text: Option<String>,
    /// When the last good answer came.
    pub good_at: Option<Timestamp>,
    /// Since when there has been no good answer.
    pub failing_since: Option<Timestamp>,
    /// Failures since then.
    pub failures: u32,
    /// What the last failure was.
    pub reason: Option<String>,
    /// Not asked again before this moment.
    pub next_check: Option<Timestamp>,
}

impl Copy {
    /// What holds at this moment.
    pub fn ruling(&self, now: Timestamp) -> Ruling<'_> {
        let due = self.next_check.is_none_or(|next| next <= now);
        match self.failing_since {
            _ if due => Ruling::Ask,
            None => self.last_good(),
            Some(since) if now.duration_since(since) >= GIVEN_UP => Ruling::AllowAll,
            Some(since) if self.good_at.is_some() && now.duration_since(since) < GRACE => self.last_good(),
            Some(_) => Ruling::DisallowAll(self.next_check.unwrap_or(now)),
        }
    }

    fn last_good(&self) -> Ruling<'_> {
        self.text.as_deref().map_or(Ruling::AllowAll, Ruling::Rules)
    }

    /// The copy after an answer.
    #[must_use]
    pub fn after(self, answer: Answer, now: Timestamp) -> Self {
        let good = |text| Self {
            text,
            good_at: Some(now),
            next_check: Some(now.saturating_add(HOLDS).unwrap_or(now)),
            ..Self::default()
        };
        match answer {
            // Escaping what is not UTF-8 keeps its meaning: it is escaped before it is compared.
            Answer::File(body) => good(Some(String::from_utf8(body).unwrap_or_else(|e| line::ascii(e.as_bytes())))),
            Answer::Unavailable => good(None),
            Answer::Unreachable { reason, retry_after } => {
                let pause = FIRST_PAUSE.saturating_mul(1 << self.failures.min(16)).min(LONGEST_PAUSE);
                let next = now.saturating_add(pause).unwrap_or(now);
                Self {
                    failing_since: self.failing_since.or(Some(now)),
                    failures: self.failures.saturating_add(1),
                    reason: Some(reason),
                    next_check: Some(retry_after.map_or(next, |wish| wish.max(next))),
                    ..self
                }
            }
        }
    }
}
