//! What the newsroom answers.

use std::time::Duration;

use super::request::Request;

/// One thing the newsroom does on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Send(Vec<u8>),
    Wait(Duration),
    /// One byte at a time.
    Drip(Vec<u8>, Duration),
    /// The same bytes again and again, until the other side hangs up.
    Repeat(Vec<u8>),
    /// Nothing, until the other side hangs up.
    Hang,
    /// The connection is reset.
    Reset,
    /// The connection is ended.
    Close,
}

/// An answer: an honest one, or a script of [`Step`]s.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    delay: Duration,
    script: Option<Vec<Step>>,
}

impl Reply {
    /// An answer with a body of that media type.
    pub fn of(media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::status(200).header("Content-Type", media_type).body(body)
    }

    /// An HTML page in UTF-8.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::of("text/html; charset=utf-8", body)
    }

    /// Plain text, such as a robots.txt.
    pub fn text(body: impl Into<Vec<u8>>) -> Self {
        Self::of("text/plain; charset=utf-8", body)
    }

    /// A feed or sitemap.
    pub fn xml(body: impl Into<Vec<u8>>) -> Self {
        Self::of("application/xml", body)
    }

    /// An empty answer of that status.
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), delay: Duration::ZERO, script: None }
    }

    /// A redirect, `status` being 301, 302, 303, 307 or 308.
    pub fn redirect(status: u16, location: impl Into<String>) -> Self {
        Self::status(status).header("Location", location)
    }

    /// Exactly these steps and nothing else.
    pub fn script(steps: impl Into<Vec<Step>>) -> Self {
        Self { script: Some(steps.into()), ..Self::status(200) }
    }

    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// An entity tag, with its quotes; the same tag in `If-None-Match` is answered with 304.
    pub fn etag(self, tag: &str) -> Self {
        self.header("ETag", tag)
    }

    /// An HTTP date; the same one in `If-Modified-Since` is answered with 304.
    pub fn last_modified(self, date: &str) -> Self {
        self.header("Last-Modified", date)
    }

    /// Seconds or an HTTP date.
    pub fn retry_after(self, value: &str) -> Self {
        self.header("Retry-After", value)
    }

    /// Compresses the body and says so.
    pub fn gzip(mut self) -> Self {
        self.body = super::fault::gzip(&self.body);
        self.header("Content-Encoding", "gzip")
    }

    /// Answers that much later.
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// The value of a header of the answer.
    fn value(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    /// What this answer becomes for a request with validators: 304 where they still hold.
    /// `If-None-Match` goes first, as RFC 9110 (13.2.2) says.
    pub fn conditional(self, request: &Request) -> Self {
        if self.status != 200 {
            return self;
        }
        let holds = match (request.header("if-none-match"), self.value("etag")) {
            (Some(asked), tag) => tag.is_some_and(|tag| asked.split(',').any(|t| t.trim() == tag)),
            (None, _) => {
                request.header("if-modified-since").is_some_and(|asked| self.value("last-modified") == Some(asked))
            }
        };
        if holds { Self { status: 304, body: Vec::new(), ..self } } else { self }
    }

    /// Whether the request's last byte must stay unread.
    pub fn resets(&self) -> bool {
        self.script.as_ref().is_some_and(|steps| steps.contains(&Step::Reset))
    }

    /// What to do on the wire, and whether the connection may be used again.
    pub fn steps(&self) -> (Vec<Step>, bool) {
        let mut steps = vec![Step::Wait(self.delay)];
        if let Some(script) = &self.script {
            steps.extend(script.iter().cloned());
            return (steps, false);
        }
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, phrase(self.status)).into_bytes();
        for (name, value) in &self.headers {
            head.extend(format!("{name}: {value}\r\n").bytes());
        }
        if self.status != 304 && self.value("content-length").is_none() {
            head.extend(format!("Content-Length: {}\r\n", self.body.len()).bytes());
        }
        head.extend(b"\r\n");
        head.extend(&self.body);
        steps.push(Step::Send(head));
        (steps, true)
    }
}

fn phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        403 => "Forbidden",
        404 => "Not Found",
        410 => "Gone",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    }
}
