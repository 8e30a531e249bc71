//! A news site on loopback that does exactly what a test tells it, and remembers what it was asked.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::certificate::Certificate;
use super::pulse;
use super::reply::{Reply, Step};
use super::request::{self, Request};

type Handler = Arc<dyn Fn(&Request) -> Reply + Send + Sync>;

/// A running site. What is not routed is 404; dropping it closes the port and every connection.
pub struct Newsroom {
    address: SocketAddr,
    tls: Option<Tls>,
    floor: Arc<Floor>,
    opened: Instant,
}

struct Tls {
    server: Arc<ServerConfig>,
    authority: String,
}

/// What the connections share.
#[derive(Default)]
struct Floor {
    routes: Mutex<HashMap<String, Vec<Reply>>>,
    handlers: Mutex<Vec<(String, Handler)>>,
    log: Mutex<Vec<Request>>,
    connections: Mutex<HashMap<usize, TcpStream>>,
    in_flight: AtomicUsize,
    closed: AtomicBool,
}

impl Newsroom {
    /// A site on a free port of 127.0.0.1.
    pub fn open() -> Self {
        Self::start(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), None)
    }

    /// A site on a free port of another loopback address, such as 127.0.0.2: another host.
    pub fn open_on(ip: impl Into<IpAddr>) -> Self {
        Self::start(SocketAddr::new(ip.into(), 0), None)
    }

    /// A site on a port that was in use before: the host is back.
    pub fn reopen(port: u16) -> Self {
        Self::start(SocketAddr::from((Ipv4Addr::LOCALHOST, port)), None)
    }

    /// A site that speaks TLS and shows that certificate.
    pub fn secure(certificate: Certificate) -> Self {
        let identity = certificate.make();
        let tls = Tls { server: identity.server, authority: identity.authority };
        Self::start(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), Some(tls))
    }

    /// A port of 127.0.0.1 on which nobody listens: connections are refused.
    pub fn closed_port() -> u16 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        listener.local_addr().expect("an address").port()
    }

    fn start(wanted: SocketAddr, tls: Option<Tls>) -> Self {
        pulse::start();
        let listener = TcpListener::bind(wanted).expect("a port on loopback");
        let address = listener.local_addr().expect("an address");
        let floor = Arc::<Floor>::default();
        let (shared, config) = (Arc::clone(&floor), tls.as_ref().map(|tls| Arc::clone(&tls.server)));
        thread::spawn(move || {
            for (number, stream) in listener.incoming().enumerate() {
                if shared.closed.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), floor, config) = (stream, Arc::clone(&shared), config.clone()) else { continue };
                // A client that is gone is no concern of the server's.
                thread::spawn(move || floor.receive(stream, number, config).ok());
            }
        });
        Self { address, tls, floor, opened: Instant::now() }
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// `http://127.0.0.1:PORT`, the key of the host.
    pub fn origin(&self) -> String {
        let scheme = if self.tls.is_some() { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    /// The URL of a path of this site.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// The authority of a secure site, as PEM.
    pub fn authority(&self) -> &str {
        self.tls.as_ref().map_or("", |tls| &tls.authority)
    }

    /// Answers a path (with its query) so from now on.
    pub fn at(&self, path: &str, reply: Reply) -> &Self {
        self.script(path, [reply])
    }

    /// Answers a path with these, one a request; the last one stays.
    pub fn script(&self, path: &str, replies: impl Into<Vec<Reply>>) -> &Self {
        let mut replies: Vec<_> = replies.into();
        assert!(!replies.is_empty(), "a script needs a reply");
        replies.reverse();
        self.floor.routes.lock().unwrap().insert(path.to_owned(), replies);
        self
    }

    /// Answers everything below a prefix by a function, where no exact path is set; the longest prefix wins.
    pub fn below(&self, prefix: &str, handler: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> &Self {
        self.floor.handlers.lock().unwrap().push((prefix.to_owned(), Arc::new(handler)));
        self
    }

    /// `path/1` → `path/2` → … → `path/hops` → `end` (a path, or any URL such as `file:///etc/passwd`).
    pub fn hops(&self, path: &str, hops: usize, end: &str) -> &Self {
        for hop in 1..=hops {
            let next = if hop == hops { end.to_owned() } else { format!("{path}/{}", hop + 1) };
            self.at(&format!("{path}/{hop}"), Reply::redirect(302, next));
        }
        self
    }

    /// Everything asked so far, in order of arrival.
    pub fn log(&self) -> Vec<Request> {
        let mut log = self.floor.log.lock().unwrap().clone();
        log.sort_by_key(|request| request.at);
        log
    }

    /// Forgets what was asked so far.
    pub fn clear(&self) {
        self.floor.log.lock().unwrap().clear();
    }

    /// The requests for one path.
    pub fn asked(&self, path: &str) -> Vec<Request> {
        self.log().into_iter().filter(|request| request.path == path).collect()
    }

    /// The paths asked for, in order.
    pub fn paths(&self) -> Vec<String> {
        self.log().into_iter().map(|request| request.path).collect()
    }

    /// Times between the starts of successive requests.
    pub fn gaps(&self) -> Vec<Duration> {
        let mut starts: Vec<Instant> = self.log().iter().map(|request| request.at).collect();
        starts.sort();
        starts.windows(2).map(|pair| pair[1] - pair[0]).collect()
    }

    /// Fails the test where two requests started closer to each other than this, as far as this machine can tell.
    #[track_caller]
    pub fn keeps(&self, interval: Duration) {
        let (gaps, least) = (self.gaps(), pulse::least(interval, self.opened));
        assert!(gaps.iter().all(|gap| *gap >= least), "closer than {least:?}: {gaps:?}");
    }

    /// The most requests that were unanswered at one moment.
    pub fn most_at_once(&self) -> usize {
        self.log().iter().map(|request| request.in_flight).max().unwrap_or(0)
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        self.floor.closed.store(true, Ordering::SeqCst);
        // Wakes the listener, which then sees that it is closed.
        TcpStream::connect(self.address).ok();
        for (_, stream) in self.floor.connections.lock().unwrap().drain() {
            stream.shutdown(Shutdown::Both).ok();
        }
    }
}

/// A request that is not answered yet.
struct Waiting<'a>(&'a AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Floor {
    fn receive(&self, stream: TcpStream, number: usize, tls: Option<Arc<ServerConfig>>) -> io::Result<()> {
        stream.set_nodelay(true)?;
        self.connections.lock().unwrap().insert(number, stream.try_clone()?);
        let outcome = match tls {
            None => self.converse(stream, number),
            Some(config) => {
                let session = ServerConnection::new(config).map_err(io::Error::other)?;
                self.converse(StreamOwned::new(session, stream), number)
            }
        };
        self.connections.lock().unwrap().remove(&number);
        outcome
    }

    fn converse(&self, mut wire: impl Read + Write, connection: usize) -> io::Result<()> {
        while let Some((at, head)) = request::read_head(&mut wire)? {
            let in_flight = self.in_flight.fetch_add(1, Ordering::SeqCst) + 1;
            let request = request::parse(at, connection, in_flight, &head);
            if !self.answer(&mut wire, request, Waiting(&self.in_flight))? {
                break;
            }
        }
        Ok(())
    }

    /// Answers one request; whether the connection goes on.
    fn answer(&self, wire: &mut (impl Read + Write), mut request: Request, waiting: Waiting<'_>) -> io::Result<bool> {
        let mut waiting = Some(waiting);
        let reply = self.choose(&request).conditional(&request);
        if !reply.resets() {
            request::read_rest(wire, &mut request)?;
        }
        self.log.lock().unwrap().push(request);
        let (steps, again) = reply.steps();
        for step in steps {
            match step {
                Step::Send(bytes) => {
                    // Whoever has the answer may ask again before we go on.
                    waiting = None;
                    wire.write_all(&bytes).and_then(|()| wire.flush())?;
                }
                Step::Wait(time) => thread::sleep(time),
                Step::Drip(bytes, pause) => {
                    for byte in bytes {
                        wire.write_all(&[byte]).and_then(|()| wire.flush())?;
                        thread::sleep(pause);
                    }
                }
                Step::Repeat(bytes) => loop {
                    wire.write_all(&bytes)?;
                },
                Step::Hang => while wire.read(&mut [0; 64])? > 0 {},
                // What was sent must have been read before the reset, which discards what is on its way.
                Step::Reset => thread::sleep(Duration::from_millis(150)),
                Step::Close => return Ok(false),
            }
        }
        drop(waiting);
        Ok(again)
    }

    fn choose(&self, request: &Request) -> Reply {
        if let Some(replies) = self.routes.lock().unwrap().get_mut(&request.path) {
            let last = if replies.len() > 1 { replies.pop() } else { replies.last().cloned() };
            if let Some(reply) = last {
                return reply;
            }
        }
        let handler = {
            let handlers = self.handlers.lock().unwrap();
            let fitting = handlers.iter().filter(|(prefix, _)| request.path.starts_with(prefix.as_str()));
            fitting.max_by_key(|(prefix, _)| prefix.len()).map(|(_, handler)| Arc::clone(handler))
        };
        handler.map_or_else(|| Reply::status(404), |handler| handler(request))
    }
}
