//! Name resolution behind the guard: a connection is only ever made to an address that was checked, so a name cannot change
//! its meaning between check and connection.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::{Failure, Guard};

/// A lookup on its way.
pub type Lookups = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Where names come from: the system's resolver, a fixed table, or a test's.
pub trait Lookup: Send + Sync {
    /// All addresses of a name.
    fn lookup(&self, name: &str) -> Lookups;
}

/// The system's resolver.
pub(super) struct System;

impl Lookup for System {
    fn lookup(&self, name: &str) -> Lookups {
        let name = name.to_owned();
        Box::pin(async move { Ok(tokio::net::lookup_host((name, 0)).await?.map(|socket| socket.ip()).collect()) })
    }
}

/// Some names fixed, the others from the system's resolver.
impl Lookup for HashMap<String, Vec<IpAddr>> {
    fn lookup(&self, name: &str) -> Lookups {
        match self.get(name) {
            Some(addresses) => {
                let addresses = addresses.clone();
                Box::pin(async move { Ok(addresses) })
            }
            None => System.lookup(name),
        }
    }
}

/// What reqwest asks.
pub(super) struct Guarded {
    pub lookup: Arc<dyn Lookup>,
    pub guard: Guard,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let answer = self.lookup.lookup(name.as_str());
        let guard = self.guard.clone();
        let host = name.as_str().to_owned();
        Box::pin(async move {
            let found = answer.await.map_err(|e| Failure::Unresolved { host: host.clone(), reason: e.to_string() })?;
            let Some(first) = found.first().copied() else {
                return Err(Failure::Unresolved { host, reason: "it has no address".to_owned() }.into());
            };
            let permitted: Vec<SocketAddr> =
                found.into_iter().filter(|ip| guard.permits(*ip)).map(|ip| SocketAddr::new(ip, 0)).collect();
            if permitted.is_empty() {
                return Err(Failure::PrivateAddress { host, ip: first }.into());
            }
            Ok(Box::new(permitted.into_iter()) as Addrs)
        })
    }
}
