//! One GET, bounded in bytes and time.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{self, HeaderMap, HeaderValue};
use reqwest::{Certificate, Version};
use tokio::time::{Instant, timeout_at};

use super::diagnosis::{Phase, diagnose};
use super::resolver::{Guarded, System};
use super::{Failure, Guard, Lookup};
use crate::address::Address;
use crate::capture::{Capture, Truncation, coding};
use crate::clock;

/// How long each part of a request may take.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    /// Name, TCP and TLS together.
    pub connect: Duration,
    /// From the connection to the end of the head.
    pub head: Duration,
    /// Between two pieces of the body.
    pub idle: Duration,
    /// Everything.
    pub total: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        let s = Duration::from_secs;
        Self { connect: s(10), head: s(30), idle: s(20), total: s(120) }
    }
}

/// A request that gave no complete answer.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Why.
    pub failure: Failure,
    /// The answer as far as it came, marked as truncated; `None` where nothing of the body did.
    pub part: Option<Box<Capture>>,
}

impl From<Failure> for Broken {
    fn from(failure: Failure) -> Self {
        Self { failure, part: None }
    }
}

/// How many bytes a body may have.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// As sent.
    pub wire: u64,
    /// Decompressed.
    pub decoded: u64,
    /// Keep the beginning of what is longer, rather than fail (robots.txt).
    pub cut: bool,
}

impl Limits {
    /// For a page.
    pub const PAGE: Self = Self { wire: 16 << 20, decoded: 32 << 20, cut: false };
    /// For a sitemap or a feed: the protocol allows 50 MiB uncompressed.
    pub const SITEMAP: Self = Self { wire: 52 << 20, decoded: 52 << 20, cut: false };
}

/// What an earlier capture lets us ask conditionally with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag` as it was sent.
    pub etag: Option<String>,
    /// `Last-Modified` as it was sent.
    pub last_modified: Option<String>,
}

/// What to ask for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The address.
    pub url: Address,
    /// Ask only for what changed since.
    pub validators: Validators,
    /// Bounds of the body.
    pub limits: Limits,
    /// What is asked for.
    pub accept: Accept,
}

/// What a request is for; servers choose by it what they answer with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Accept {
    /// A page, a feed, a sitemap.
    #[default]
    Page,
    /// A picture.
    Image,
}

impl Accept {
    /// The value of the header.
    fn value(self) -> &'static str {
        match self {
            Self::Page => "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            Self::Image => "image/avif,image/webp,image/*,*/*;q=0.5",
        }
    }
}

impl Request {
    /// An unconditional request for a page.
    pub fn page(url: Address) -> Self {
        Self { url, validators: Validators::default(), limits: Limits::PAGE, accept: Accept::Page }
    }
}

/// How far a request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The request goes out.
    Sent,
    /// A new connection stands; a reused one does not say so.
    Connected,
    /// The head has been read.
    Head,
    /// So many bytes of the body have come.
    Body(u64),
}

/// Hears how far a request has come.
pub trait Observer: Send + Sync {
    /// The request has reached this step.
    fn reached(&self, step: Step);
}

impl Observer for () {
    fn reached(&self, _: Step) {}
}

/// What a [`Client`] is made from.
#[derive(Clone, Default)]
pub struct Options {
    /// URL or mail address of whoever answers for the crawl, for the User-Agent.
    pub contact: Option<String>,
    /// Which addresses may be spoken to.
    pub guard: Guard,
    /// Time limits.
    pub timeouts: Timeouts,
    /// Authorities to trust beside the system's, in PEM.
    pub authorities: Vec<Vec<u8>>,
    /// Where names come from, if not from the system.
    pub lookup: Option<Arc<dyn Lookup>>,
}

/// Makes requests. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    guard: Guard,
    timeouts: Timeouts,
    user_agent: String,
}

tokio::task_local! {
    /// The observer of the request that this task is making, for the connector deep inside reqwest.
    static OBSERVER: Arc<dyn Observer>;
}

impl Client {
    /// A client without proxy, cookies, redirects, decompression and retries of its own: each would escape the rules.
    pub fn new(options: Options) -> Result<Self, Failure> {
        // Another part of the program may have chosen the same provider before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let user_agent = user_agent(options.contact.as_deref())?;
        let lookup = options.lookup.unwrap_or_else(|| Arc::new(System));
        let authorities: Result<Vec<_>, _> = options.authorities.iter().map(|pem| Certificate::from_pem(pem)).collect();
        let setup = |e: reqwest::Error| Failure::Setup(format!("{e:?}"));
        let http = reqwest::Client::builder()
            .user_agent(&user_agent)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .connect_timeout(options.timeouts.connect)
            .pool_idle_timeout(Duration::from_secs(50))
            .tcp_nodelay(true)
            .dns_resolver(Guarded { lookup, guard: options.guard.clone() })
            .tls_certs_merge(authorities.map_err(setup)?)
            .connector_layer(tower::util::MapResponseLayer::new(|connection| {
                let _ = OBSERVER.try_with(|observer| observer.reached(Step::Connected));
                connection
            }))
            .build()
            .map_err(setup)?;
        Ok(Self { http, guard: options.guard, timeouts: options.timeouts, user_agent })
    }

    /// The longest that one request can take.
    pub fn longest(&self) -> Duration {
        self.timeouts.total
    }

    /// The rule for addresses.
    pub fn guard(&self) -> &Guard {
        &self.guard
    }

    /// The name under which robots.txt knows us, and the contact.
    pub fn user_agent(&self) -> &str {
        &self.user_agent
    }

    /// Asks once. Any complete answer is a capture, whatever its status; of one that broke off, what came is one too.
    pub async fn get(&self, request: &Request, observer: Arc<dyn Observer>) -> Result<Capture, Broken> {
        self.guard.check(&request.url)?;
        let deadline = Instant::now() + self.timeouts.total;
        OBSERVER.scope(observer.clone(), self.exchange(request, observer, deadline)).await
    }

    async fn exchange(
        &self,
        request: &Request,
        observer: Arc<dyn Observer>,
        deadline: Instant,
    ) -> Result<Capture, Broken> {
        let fetched_at = clock::now();
        let started = Instant::now();
        observer.reached(Step::Sent);
        let sent = self.build(request)?;
        let request_headers = self.sent_headers(request, sent.headers());
        let patience = (started + self.timeouts.connect + self.timeouts.head).min(deadline);
        let head = timeout_at(patience, self.http.execute(sent)).await;
        let late = if patience == deadline { Failure::TotalTimeout } else { Failure::HeadTimeout };
        let mut response = head.map_err(|_| late)?.map_err(|e| diagnose(&e, Phase::Head))?;
        observer.reached(Step::Head);
        let remote_ip = response.remote_addr().map(|socket| socket.ip());
        if let Some(ip) = remote_ip {
            self.guard.check_ip(request.url.url().host_str().unwrap_or_default(), ip)?;
        }
        if response.headers().contains_key(header::TRANSFER_ENCODING)
            && response.headers().contains_key(header::CONTENT_LENGTH)
        {
            return Err(Failure::ConflictingLength.into());
        }
        let (status, headers, protocol) = (response.status().as_u16(), latin1(response.headers()), response.version());
        let (wire, broken) = self.body(&mut response, request.limits, &*observer, deadline).await;
        let wire_bytes = wire.len() as u64;
        let codings: Vec<&str> =
            headers.iter().filter(|(name, _)| name == "content-encoding").map(|(_, value)| value.as_str()).collect();
        let cut = request.limits.cut && wire_bytes >= request.limits.wire;
        let partial = request.limits.cut || broken.is_some();
        let decoded = coding::decode(wire, &codings.join(","), request.limits.decoded, partial);
        let capture = |body: Vec<u8>, truncated| Capture {
            url: request.url.clone(),
            fetched_at,
            status,
            headers,
            request_headers,
            body: body.into(),
            wire_bytes,
            truncated,
            remote_ip,
            protocol: Some(version(protocol).to_owned()),
            elapsed_ms: u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        };
        match (broken, decoded) {
            (None, Ok((body, longer))) => Ok(capture(body, (cut || longer).then_some(Truncation::Length))),
            (None, Err(error)) => Err(Failure::from(error).into()),
            (Some(failure), Ok((body, _))) if !body.is_empty() => {
                let truncation = match failure {
                    Failure::BodyTooLarge { .. } => return Err(failure.into()),
                    Failure::BodyStalled | Failure::TotalTimeout => Truncation::Time,
                    _ => Truncation::Disconnect,
                };
                Err(Broken { failure, part: Some(Box::new(capture(body, Some(truncation)))) })
            }
            (Some(failure), _) => Err(failure.into()),
        }
    }

    /// The body as far as it came, and why no more of it did.
    async fn body(
        &self,
        response: &mut reqwest::Response,
        limits: Limits,
        observer: &dyn Observer,
        deadline: Instant,
    ) -> (Vec<u8>, Option<Failure>) {
        let limit = limits.wire;
        let too_large = Failure::BodyTooLarge { limit };
        let mut wire = Vec::new();
        if !limits.cut && response.content_length().is_some_and(|length| length > limit) {
            return (wire, Some(too_large));
        }
        loop {
            let patience = (Instant::now() + self.timeouts.idle).min(deadline);
            let chunk = match timeout_at(patience, response.chunk()).await {
                Ok(Ok(Some(chunk))) => chunk,
                Ok(Ok(None)) => return (wire, None),
                Ok(Err(error)) => return (wire, Some(diagnose(&error, Phase::Body))),
                Err(_) if patience == deadline => return (wire, Some(Failure::TotalTimeout)),
                Err(_) => return (wire, Some(Failure::BodyStalled)),
            };
            wire.extend_from_slice(&chunk);
            observer.reached(Step::Body(wire.len() as u64));
            if wire.len() as u64 > limit {
                if !limits.cut {
                    return (wire, Some(too_large));
                }
                wire.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
                return (wire, None);
            }
        }
    }

    fn build(&self, request: &Request) -> Result<reqwest::Request, Failure> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(request.accept.value()));
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(coding::ACCEPTED));
        let validators = [
            (header::IF_NONE_MATCH, &request.validators.etag),
            (header::IF_MODIFIED_SINCE, &request.validators.last_modified),
        ];
        for (name, value) in validators {
            // A validator that cannot be sent back only costs us the 304.
            if let Some(value) = value.as_deref().and_then(|text| HeaderValue::from_bytes(&from_latin1(text)).ok()) {
                headers.insert(name, value);
            }
        }
        let build = self.http.get(request.url.url().clone()).headers(headers).build();
        build.map_err(|e| Failure::Setup(e.to_string()))
    }

    /// What goes out, with the lines that the HTTP library adds.
    fn sent_headers(&self, request: &Request, headers: &HeaderMap) -> Vec<(String, String)> {
        let url = request.url.url();
        let host = url.host_str().unwrap_or_default();
        let host = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        let mut all = vec![("host".to_owned(), host), ("user-agent".to_owned(), self.user_agent.clone())];
        all.extend(latin1(headers));
        all
    }
}

/// `hemero/VERSION (+contact)`.
fn user_agent(contact: Option<&str>) -> Result<String, Failure> {
    let product = concat!("hemero/", env!("CARGO_PKG_VERSION"));
    let text = contact.map_or_else(|| product.to_owned(), |contact| format!("{product} (+{})", contact.trim()));
    match HeaderValue::from_str(&text) {
        Ok(_) => Ok(text),
        Err(_) => {
            Err(Failure::Setup(format!("the contact '{}' cannot stand in a header", contact.unwrap_or_default())))
        }
    }
}

fn latin1(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &HeaderValue| value.as_bytes().iter().map(|b| char::from(*b)).collect();
    headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect()
}

fn from_latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect()
}

fn version(version: Version) -> &'static str {
    match version {
        Version::HTTP_10 => "http/1.0",
        Version::HTTP_2 => "h2",
        _ => "http/1.1",
    }
}
