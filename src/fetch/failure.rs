//! What goes wrong with one request. Each kind has a stable name (kept in the archive and shown to people), a next step, and
//! an answer to whether asking again helps.

use std::net::IpAddr;

use thiserror::Error;

use crate::capture::coding::CodingError;

/// Whether a failed request is worth asking again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// In this run, with growing pauses.
    Soon,
    /// Not in this run; a later one may find it mended.
    NextRun,
    /// Never: the answer is final.
    Never,
}

/// Why a request gave no usable page.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Failure {
    /// The address, or one its name stands for, is private, loopback or otherwise not on the public internet.
    #[error("{host} is at {ip}, which is not a public address")]
    PrivateAddress {
        /// Host as written.
        host: String,
        /// The refused address.
        ip: IpAddr,
    },
    /// The name has no address.
    #[error("the name {host} does not resolve: {reason}")]
    Unresolved {
        /// Host as written.
        host: String,
        /// The resolver's words.
        reason: String,
    },
    /// Nothing listens there.
    #[error("connection refused")]
    Refused,
    /// No connection within the limit.
    #[error("no connection within the limit")]
    ConnectTimeout,
    /// The network does not lead there.
    #[error("cannot be reached: {0}")]
    Unreachable(String),
    /// The certificate has run out, or is not valid yet.
    #[error("the certificate has expired or is not valid yet")]
    CertificateExpired,
    /// The certificate is for another host.
    #[error("the certificate is for another host")]
    CertificateWrongHost,
    /// Nobody whom we trust vouches for the certificate.
    #[error("the certificate is self-signed or from an unknown authority")]
    CertificateUntrusted,
    /// Any other failure of TLS.
    #[error("TLS failed: {0}")]
    Tls(String),
    /// Connected, but no answer within the limit.
    #[error("no answer within the limit")]
    HeadTimeout,
    /// The body stopped coming.
    #[error("the body stopped coming")]
    BodyStalled,
    /// Still coming when the time for one page was over.
    #[error("too slow: not complete within the limit")]
    TotalTimeout,
    /// The connection ended before a head was complete.
    #[error("the connection ended before an answer")]
    NoAnswer,
    /// What came is not HTTP (garbage, HTTP/0.9).
    #[error("the answer is not HTTP: {0}")]
    NotHttp(String),
    /// A header line that breaks the grammar.
    #[error("malformed header: {0}")]
    BadHeader(String),
    /// A head of too many or too long headers.
    #[error("the head is too large")]
    HeadTooLarge,
    /// `Content-Length` and `Transfer-Encoding` at once: two opinions on where the body ends.
    #[error("Content-Length and Transfer-Encoding contradict each other")]
    ConflictingLength,
    /// The body is shorter than announced.
    #[error("the body ended early")]
    BodyCut,
    /// The connection broke in the body.
    #[error("the connection broke in the body")]
    BodyReset,
    /// Chunked framing that makes no sense.
    #[error("malformed chunk")]
    BadChunk,
    /// More bytes than allowed on the wire.
    #[error("the body is longer than {limit} bytes")]
    BodyTooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// More bytes than allowed once decompressed.
    #[error("the body decompresses to more than {limit} bytes")]
    DecodedTooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The body is not in the coding that its head names.
    #[error("the body is not {coding}: {reason}")]
    BadCoding {
        /// Content coding.
        coding: String,
        /// The decoder's words.
        reason: String,
    },
    /// The compressed body ends too early.
    #[error("the {coding} body ends too early")]
    CodingCut {
        /// Content coding.
        coding: String,
    },
    /// A content coding that we did not ask for and do not know.
    #[error("unknown content coding '{0}'")]
    UnknownCoding(String),
    /// The redirects lead back to where they were.
    #[error("redirect loop")]
    RedirectLoop,
    /// More redirects than allowed.
    #[error("too many redirects")]
    TooManyRedirects,
    /// A redirect that names no place.
    #[error("a redirect without a usable Location")]
    RedirectNowhere,
    /// A redirect to something that is not a web page.
    #[error("redirect to '{0}', which is neither http nor https")]
    RedirectScheme(String),
    /// The server answered with an error.
    #[error("the server answered {0}")]
    Status(u16),
    /// A challenge or consent wall instead of the page.
    #[error("a challenge page instead of the article")]
    Challenge,
    /// We ourselves could not ask.
    #[error("could not ask: {0}")]
    Setup(String),
}

impl Failure {
    /// The stable name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::PrivateAddress { .. } => "private_address",
            Self::Unresolved { .. } => "unresolved",
            Self::Refused => "refused",
            Self::ConnectTimeout => "connect_timeout",
            Self::Unreachable(_) => "unreachable",
            Self::CertificateExpired => "certificate_expired",
            Self::CertificateWrongHost => "certificate_wrong_host",
            Self::CertificateUntrusted => "certificate_untrusted",
            Self::Tls(_) => "tls",
            Self::HeadTimeout => "head_timeout",
            Self::BodyStalled => "body_stalled",
            Self::TotalTimeout => "total_timeout",
            Self::NoAnswer => "no_answer",
            Self::NotHttp(_) => "not_http",
            Self::BadHeader(_) => "bad_header",
            Self::HeadTooLarge => "head_too_large",
            Self::ConflictingLength => "conflicting_length",
            Self::BodyCut => "body_cut",
            Self::BodyReset => "body_reset",
            Self::BadChunk => "bad_chunk",
            Self::BodyTooLarge { .. } => "body_too_large",
            Self::DecodedTooLarge { .. } => "decoded_too_large",
            Self::BadCoding { .. } => "bad_coding",
            Self::CodingCut { .. } => "coding_cut",
            Self::UnknownCoding(_) => "unknown_coding",
            Self::RedirectLoop => "redirect_loop",
            Self::TooManyRedirects => "too_many_redirects",
            Self::RedirectNowhere => "redirect_nowhere",
            Self::RedirectScheme(_) => "redirect_scheme",
            Self::Status(401) => "unauthorized",
            Self::Status(403) => "forbidden",
            Self::Status(404) => "not_found",
            Self::Status(410) => "gone",
            Self::Status(429) => "too_many_requests",
            Self::Status(500..) => "server_error",
            Self::Status(400..500) => "client_error",
            Self::Status(_) => "unexpected_status",
            Self::Challenge => "challenge",
            Self::Setup(_) => "setup",
        }
    }

    /// Whether asking again helps.
    pub fn retry(&self) -> Retry {
        match self {
            Self::Refused
            | Self::ConnectTimeout
            | Self::Unreachable(_)
            | Self::Unresolved { .. }
            | Self::HeadTimeout
            | Self::BodyStalled
            | Self::TotalTimeout
            | Self::NoAnswer
            | Self::BodyCut
            | Self::BodyReset
            | Self::CodingCut { .. }
            | Self::Status(408 | 425 | 429 | 500 | 502 | 503 | 504 | 507 | 520..=524) => Retry::Soon,
            Self::PrivateAddress { .. } | Self::RedirectScheme(_) | Self::Status(404 | 410) => Retry::Never,
            _ => Retry::NextRun,
        }
    }

    /// Whether it speaks of the host's health rather than of one page: such failures slow the whole host down.
    pub fn is_of_host(&self) -> bool {
        matches!(
            self,
            Self::Refused
                | Self::ConnectTimeout
                | Self::Unreachable(_)
                | Self::Unresolved { .. }
                | Self::Tls(_)
                | Self::HeadTimeout
                | Self::BodyStalled
                | Self::TotalTimeout
                | Self::NoAnswer
                | Self::BodyReset
                | Self::Status(429 | 500..)
        )
    }

    /// The next step for a person.
    pub fn hint(&self) -> Option<&'static str> {
        advice(self.name())
    }
}

/// The next step for a person, by the stable name under which an archive keeps a failure.
pub fn advice(name: &str) -> Option<&'static str> {
    Some(match name {
        "private_address" => "if this site is really yours, name its network with --allow-private",
        "unresolved" => "check the name, and that this machine has a working resolver",
        "refused" => "check the port, and that the server runs",
        "connect_timeout" | "unreachable" => "check the network; the site may be down",
        "certificate_expired" | "certificate_wrong_host" | "certificate_untrusted" => {
            "TLS is always verified; if the site also answers on http, use that address, else ask its owner to mend it"
        }
        "body_too_large" | "decoded_too_large" => "probably not an article; exclude it from the profile's pattern",
        "redirect_loop" | "too_many_redirects" => "open the address in a browser and use the one it ends at",
        "unauthorized" | "forbidden" | "challenge" => {
            "the site does not want to be read by programs here; ask its owner"
        }
        "too_many_requests" => "lower the profile's rate",
        "setup" => "check the settings and the system's CA certificates",
        "tls" => "update the system's CA certificates; if it goes on, the site's TLS is broken",
        "head_timeout" | "body_stalled" | "total_timeout" | "no_answer" | "body_cut" | "body_reset" | "coding_cut"
        | "server_error" => "asked again by itself, more slowly; if it goes on, lower the profile's rate",
        "not_http" | "bad_header" | "head_too_large" | "conflicting_length" | "bad_chunk" | "bad_coding"
        | "unknown_coding" | "redirect_nowhere" | "redirect_scheme" | "unexpected_status" | "client_error" => {
            "the server's answer is wrong; asked again at the next run, else tell the site's owner"
        }
        "not_found" | "gone" => {
            "what was kept of it stays, marked as gone; a listing, feed or sitemap has moved: correct the profile"
        }
        "robots" => "robots.txt forbids it; leave such addresses out with the profile's `exclude`",
        "no_image" => "what the page shows as a picture is none; nothing of it is kept",
        "partial" => "the page shows only a part to readers without a subscription",
        "profile" => "`hemero check` says what is wrong with the profile",
        "field" | "extraction" => {
            "a fault of hemero: the page is kept, `hemero reextract` reads it again with a newer version"
        }
        _ => return None,
    })
}

impl From<CodingError> for Failure {
    fn from(error: CodingError) -> Self {
        match error {
            CodingError::Unknown(coding) => Self::UnknownCoding(coding),
            CodingError::TooLarge(limit) => Self::DecodedTooLarge { limit },
            CodingError::Bad { coding, reason } => Self::BadCoding { coding, reason },
            CodingError::Cut(coding) => Self::CodingCut { coding },
        }
    }
}
