//! The running server of the demonstration.

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, header};
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio::sync::watch;

use super::answer::{Answer, answer};
use super::edition::{Edition, LAST_DAY};
use super::paper::Paper;

/// The three papers, served on loopback until this is dropped.
#[derive(Debug)]
pub struct Site {
    desk: Arc<Desk>,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

/// One request that the site answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Which paper was asked.
    pub paper: Paper,
    /// The path asked for.
    pub path: String,
    /// The answer.
    pub status: u16,
    /// Whether the request carried a validator.
    pub conditional: bool,
}

/// Why the site cannot be served.
#[derive(Debug, Error)]
pub enum SiteError {
    /// A port is taken or may not be used.
    #[error("cannot listen on port {port} of 127.0.0.1: {source}")]
    Port {
        /// The port.
        port: u16,
        /// The system's words.
        source: io::Error,
    },
    /// The server cannot run.
    #[error("cannot run the demonstration site: {0}")]
    Runtime(#[from] io::Error),
}

impl SiteError {
    /// The next step.
    pub fn hint(&self) -> String {
        match self {
            Self::Port { port, .. } => {
                format!(
                    "three ports in a row are needed; name the first with --port, such as --port {}",
                    port / 2 + 20_000
                )
            }
            Self::Runtime(_) => "check the limits on threads and open files (`ulimit -a`)".to_owned(),
        }
    }
}

/// What the papers share.
#[derive(Debug)]
struct Desk {
    edition: Edition,
    first_port: u16,
    today: Mutex<Today>,
    visits: Mutex<Vec<Visit>>,
}

#[derive(Clone, Copy, Debug)]
struct Today {
    day: Date,
    relaid: bool,
}

impl Site {
    /// Serves an edition on `port` and the two that follow, as of its last day.
    pub fn start(edition: Edition, port: u16) -> Result<Self, SiteError> {
        let listen = |offset: u16| {
            let port = port.saturating_add(offset);
            let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
            let ready = listener.and_then(|listener| listener.set_nonblocking(true).map(|()| listener));
            ready.map_err(|source| SiteError::Port { port, source })
        };
        let listeners = [listen(0)?, listen(1)?, listen(2)?];
        let today = Mutex::new(Today { day: LAST_DAY, relaid: false });
        let desk = Arc::new(Desk { edition, first_port: port, today, visits: Mutex::default() });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let entered = runtime.enter();
        let listeners = listeners.map(tokio::net::TcpListener::from_std);
        let [first, second, third] = listeners;
        let listeners = [first?, second?, third?];
        drop(entered);
        let (stop, stopped) = watch::channel(false);
        let shared = Arc::clone(&desk);
        let thread = std::thread::Builder::new().name("demo-site".to_owned()).spawn(move || {
            runtime.block_on(serve(shared, listeners, stopped));
        })?;
        Ok(Self { desk, stop, thread: Some(thread) })
    }

    /// `http://127.0.0.1:PORT` of a paper.
    pub fn origin(&self, paper: Paper) -> String {
        self.desk.origin(paper)
    }

    /// Turns the calendar: stories are published, corrected, moved and taken down as of that day.
    pub fn set_day(&self, day: Date) {
        self.desk.today().day = day;
    }

    /// Shows the articles in another layout, as after a redesign, or in their own again.
    pub fn relay(&self, relaid: bool) {
        self.desk.today().relaid = relaid;
    }

    /// What was asked for so far, in order.
    pub fn visits(&self) -> Vec<Visit> {
        self.desk.visits.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The stories it serves.
    pub fn edition(&self) -> &Edition {
        &self.desk.edition
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            // A server that panicked has said so; there is nothing to add.
            let _ = thread.join();
        }
    }
}

impl Desk {
    fn today(&self) -> std::sync::MutexGuard<'_, Today> {
        self.today.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn origin(&self, paper: Paper) -> String {
        let offset = Paper::ALL.iter().position(|&other| other == paper).unwrap_or_default();
        format!("http://127.0.0.1:{}", usize::from(self.first_port) + offset)
    }

    fn visited(&self, visit: Visit) {
        self.visits.lock().unwrap_or_else(PoisonError::into_inner).push(visit);
    }
}

async fn serve(desk: Arc<Desk>, listeners: [tokio::net::TcpListener; 3], stopped: watch::Receiver<bool>) {
    let papers = listeners.into_iter().zip(Paper::ALL).map(|(listener, paper)| {
        let app = Router::new().fallback(respond).with_state((Arc::clone(&desk), paper));
        let mut stopped = stopped.clone();
        async move {
            // axum's server goes on after failed connections and never ends by itself.
            tokio::select! {
                _ = async { axum::serve(listener, app).await } => {}
                _ = stopped.wait_for(|&stop| stop) => {}
            }
        }
    });
    futures_util::future::join_all(papers).await;
}

async fn respond(State((desk, paper)): State<(Arc<Desk>, Paper)>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let Today { day, relaid } = *desk.today();
    let mut answer = answer(&desk.edition, paper, &desk.origin(paper), day, relaid, &path);
    // The oldest server of the three knows no entity tags.
    let tag = (answer.status == 200 && paper != Paper::CongXuong).then(|| entity_tag(&answer.body));
    let asked = request.headers();
    if answer.status == 200 && still_holds(asked, tag.as_deref(), answer.last_modified.as_deref()) {
        answer.status = 304;
        answer.body.clear();
    }
    let conditional = asked.contains_key(header::IF_NONE_MATCH) || asked.contains_key(header::IF_MODIFIED_SINCE);
    desk.visited(Visit { paper, path, status: answer.status, conditional });
    reply(answer, tag, paper == Paper::Observer && accepts_gzip(asked))
}

fn reply(mut answer: Answer, tag: Option<String>, pack: bool) -> Response<Body> {
    let mut reply = Response::builder().status(answer.status).header(header::CONTENT_TYPE, answer.media_type);
    if let Some(tag) = tag {
        reply = reply.header(header::ETAG, tag);
    }
    if let Some(date) = answer.last_modified {
        reply = reply.header(header::LAST_MODIFIED, date);
    }
    if let Some(location) = answer.location {
        reply = reply.header(header::LOCATION, location);
    }
    if pack && answer.body.len() > 1_000 {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        if let Ok(packed) = encoder.write_all(&answer.body).and_then(|()| encoder.finish()) {
            answer.body = packed;
            reply = reply.header(header::CONTENT_ENCODING, "gzip").header(header::VARY, "Accept-Encoding");
        }
    }
    reply.body(Body::from(answer.body)).unwrap_or_default()
}

fn entity_tag(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let number: u64 = digest.iter().take(8).fold(0, |number, &byte| number << 8 | u64::from(byte));
    format!("\"{number:016x}\"")
}

/// RFC 9110, 13.2.2: the entity tag decides where one is asked about, otherwise the date.
fn still_holds(asked: &HeaderMap, tag: Option<&str>, date: Option<&str>) -> bool {
    let value = |name| asked.get(name).and_then(|value| value.to_str().ok());
    match value(header::IF_NONE_MATCH) {
        Some(tags) => tag.is_some_and(|tag| tags.split(',').any(|t| t.trim().trim_start_matches("W/") == tag)),
        None => date.is_some() && value(header::IF_MODIFIED_SINCE) == date,
    }
}

fn accepts_gzip(asked: &HeaderMap) -> bool {
    asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("gzip"))
}
