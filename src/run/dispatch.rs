//! Which hosts are asked at the same time, and when the run is over.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;

use crate::archive::{ArchiveError, Claim, Store};

use super::RunError;
use super::engine::Engine;
use super::event::Event;
use super::host::{Host, Left};
use super::stop::Reason;

/// Hosts asked at the same time.
const MOST_HOSTS: usize = 256;
/// A run waits so long for a host or an address, if nothing says how long it may last.
const PATIENCE: SignedDuration = SignedDuration::from_mins(15);

/// What the hosts said.
#[derive(Debug, Default)]
pub struct Hosts {
    /// Hosts that do not want us, or want us later than the run may last, and why.
    pub refused: BTreeMap<String, String>,
    /// Hosts that could not be reached, and why.
    pub unreachable: BTreeMap<String, String>,
}

/// A host that waits. A run goes on for one that asked for it; one that cannot be reached is tried again only while
/// others keep the run going.
struct Waiting {
    host: String,
    until: Timestamp,
    reason: String,
    reachable: bool,
}

type Done = (Claim, Result<Left, ArchiveError>);

/// Asks every host that has something due, until nothing is.
pub async fn dispatch<S: Store>(engine: &Arc<Engine<S>>) -> Result<Hosts, RunError> {
    let mut hosts = Hosts::default();
    let mut parked: HashMap<i64, Waiting> = HashMap::new();
    let mut refused: HashSet<i64> = HashSet::new();
    let mut active: HashSet<i64> = HashSet::new();
    let mut tasks: JoinSet<Done> = JoinSet::new();
    loop {
        let now = engine.gate.clock().now();
        parked.retain(|_, waiting| waiting.until > now);
        if engine.stop.reason().is_none() && active.len() < MOST_HOSTS {
            let except = active.iter().chain(parked.keys()).chain(&refused).copied().collect();
            for (claim, site) in engine.claim(now, except, MOST_HOSTS - active.len()).await? {
                crate::crash::step("claimed");
                active.insert(claim.host_id);
                let host = Host::new(engine.clone(), claim.clone(), &site);
                tasks.spawn(async move {
                    let left = match host.announced(&site).await {
                        Ok(()) => host.visit_all().await,
                        Err(error) => Err(error),
                    };
                    (claim, left)
                });
            }
        }
        if active.is_empty() {
            match pause(engine, &parked).await? {
                Some(until) => engine.wait(until).await,
                None => break,
            }
            continue;
        }
        let Some(done) = tasks.join_next().await else { break };
        let (claim, left) = done.map_err(|error| RunError::System(std::io::Error::other(error)))?;
        active.remove(&claim.host_id);
        match left {
            Ok(Left::Empty | Left::Stopped) => {}
            Ok(Left::Parked(until, reason)) => {
                parked.insert(claim.host_id, Waiting { host: claim.host, until, reason, reachable: true });
            }
            Ok(Left::Unreachable(until, reason)) => {
                engine.notice(|| Event::Notice(format!("{}: {reason}", claim.host)));
                parked.insert(claim.host_id, Waiting { host: claim.host, until, reason, reachable: false });
            }
            Ok(Left::Refused(reason)) => {
                engine.notice(|| Event::Notice(format!("{}: {reason}", claim.host)));
                refused.insert(claim.host_id);
                hosts.refused.insert(claim.host, reason);
            }
            Err(ArchiveError::Lost) => {
                engine.notice(|| Event::Notice(format!("{}: another worker has it", claim.host)))
            }
            Err(error) => {
                engine.stop.now(Reason::Storage);
                drain(tasks).await;
                return Err(error.into());
            }
        }
    }
    for Waiting { host, until, reason, reachable } in parked.into_values() {
        if reachable {
            hosts.refused.insert(host, format!("waits until {}: {reason}", until.strftime("%FT%TZ")));
        } else {
            hosts.unreachable.insert(host, reason);
        }
    }
    Ok(hosts)
}

async fn drain(mut tasks: JoinSet<Done>) {
    while tasks.join_next().await.is_some() {}
}

/// Until when to wait, if anything is worth waiting for.
async fn pause<S: Store>(
    engine: &Arc<Engine<S>>,
    parked: &HashMap<i64, Waiting>,
) -> Result<Option<Timestamp>, RunError> {
    if engine.stop.reason().is_some() {
        return Ok(None);
    }
    let now = engine.gate.clock().now();
    let last = engine.gate.ends().unwrap_or(now.saturating_add(PATIENCE).unwrap_or(now));
    let (again, _) = engine.retries(now).await?;
    let host = parked.values().filter(|waiting| waiting.reachable).map(|waiting| waiting.until).min();
    Ok([again, host].into_iter().flatten().filter(|moment| *moment <= last).min())
}
