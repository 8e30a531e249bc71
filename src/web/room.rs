//! The server of the reading room.

use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use thiserror::Error;

use super::page::{self, Refusal};
use super::{articles, shelves, stored};
use crate::archive::{Archive, ArchiveError};

/// Why the reading room cannot be opened.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The address is taken or may not be used.
    #[error("cannot listen on {address}: {source}")]
    Address {
        /// Where.
        address: SocketAddr,
        /// The system's words.
        source: std::io::Error,
    },
    /// The server ended.
    #[error("the reading room cannot go on: {0}")]
    Ended(#[from] std::io::Error),
}

impl ServeError {
    /// The next step.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Address { .. } => Some("name another port with --port, or 0 for any free one".to_owned()),
            Self::Ended(_) => None,
        }
    }
}

/// What every page is made from.
#[derive(Clone)]
pub struct Room(Arc<Mutex<Archive>>);

impl Room {
    /// Reads from the archive, one consistent state of it.
    pub fn read<T>(&self, read: impl FnOnce(&Archive) -> Result<T, ArchiveError>) -> Result<T, Refusal> {
        let archive = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(archive.snapshot(read)?)
    }
}

/// Serves an archive until `stop`; `opened` is told the address once it can be reached.
pub async fn serve(
    archive: Archive,
    address: SocketAddr,
    opened: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let failed = |source| ServeError::Address { address, source };
    let listener = tokio::net::TcpListener::bind(address).await.map_err(failed)?;
    opened(listener.local_addr().map_err(failed)?);
    let app = router(Room(Arc::new(Mutex::new(archive))));
    tokio::select! {
        ended = async { axum::serve(listener, app).await } => Ok(ended?),
        () = stop => Ok(()),
    }
}

fn router(room: Room) -> Router {
    Router::new()
        .route("/", get(articles::list))
        .route("/articles/{key}", get(articles::article))
        .route("/search", get(articles::search))
        .route("/people", get(shelves::people))
        .route("/people/{id}", get(shelves::person))
        .route("/resolutions", get(shelves::resolutions))
        .route("/resolutions/{id}", get(shelves::resolution))
        .route("/awards", get(shelves::awards))
        .route("/awards/{id}", get(shelves::award))
        .route("/pages/{id}", get(stored::stored))
        .route("/style.css", get(style))
        .fallback(async || Refusal::Missing("There is no such page.".to_owned()))
        .layer(middleware::from_fn(doorkeeper))
        .with_state(room)
}

async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("style.css"))
}

/// Refuses requests under a name of the outside world, by which a foreign page could read the archive through the
/// reader's own browser (DNS rebinding), and shuts our pages in.
async fn doorkeeper(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let mut response = if is_local_name(host) { next.run(request).await } else { Refusal::Stranger.into_response() };
    page::guard(&mut response);
    response
}

fn is_local_name(host: &str) -> bool {
    let bracketed = host.strip_prefix('[').and_then(|rest| rest.split(']').next());
    let name = bracketed.unwrap_or_else(|| host.rsplit_once(':').map_or(host, |(name, _)| name));
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_and_localhost_are_answered() {
        for host in ["127.0.0.1:8080", "localhost:80", "localhost", "[::1]:8080", "192.168.1.4:1"] {
            assert!(is_local_name(host), "{host}");
        }
        for host in ["", "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.nip.io:8080"] {
            assert!(!is_local_name(host), "{host}");
        }
    }
}
