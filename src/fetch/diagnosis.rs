//! From the errors of reqwest, hyper, rustls and the system to a [`Failure`].

use std::error::Error;
use std::io;

use rustls::CertificateError;

use super::Failure;

/// Where in the exchange the error came up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Up to the end of the head.
    Head,
    /// In the body.
    Body,
}

/// The failure behind an error.
pub fn diagnose(error: &reqwest::Error, phase: Phase) -> Failure {
    if let Some(failure) = find(error, |e: &Failure| Some(e.clone())) {
        return failure;
    }
    if let Some(failure) = find(error, |e: &rustls::Error| Some(tls(e))) {
        return failure;
    }
    if error.is_connect() && error.is_timeout() {
        return Failure::ConnectTimeout;
    }
    let hyper = find(error, |e: &hyper::Error| http(e, phase));
    let system = find(error, |e: &io::Error| socket(e, phase, error.is_connect()));
    match (hyper, system) {
        (_, Some(failure)) | (Some(failure), None) => failure,
        (None, None) if error.is_connect() => Failure::Unreachable(root(error)),
        (None, None) if phase == Phase::Body => Failure::BodyReset,
        (None, None) if error.is_builder() => Failure::Setup(root(error)),
        (None, None) => Failure::NoAnswer,
    }
}

/// Looks through the chain of causes, and into `io::Error`s, which hide theirs.
fn find<E: Error + 'static>(error: &reqwest::Error, read: impl Fn(&E) -> Option<Failure>) -> Option<Failure> {
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(current) = next {
        if let Some(found) = current.downcast_ref::<E>().and_then(&read) {
            return Some(found);
        }
        let inner = current.downcast_ref::<io::Error>().and_then(|e| e.get_ref()).map(|e| e as &(dyn Error + 'static));
        next = inner.or_else(|| current.source());
    }
    None
}

fn root(error: &reqwest::Error) -> String {
    let mut last: &dyn Error = error;
    while let Some(source) = last.source() {
        last = source;
    }
    last.to_string()
}

fn tls(error: &rustls::Error) -> Failure {
    let rustls::Error::InvalidCertificate(certificate) = error else {
        return Failure::Tls(error.to_string());
    };
    match certificate {
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => Failure::CertificateExpired,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Failure::CertificateWrongHost
        }
        CertificateError::UnknownIssuer | CertificateError::BadSignature => Failure::CertificateUntrusted,
        // webpki's word for a server that presents its own authority as its certificate: self-signed.
        CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
            Failure::CertificateUntrusted
        }
        other => Failure::Tls(other.to_string()),
    }
}

/// hyper keeps its kinds of parse errors to itself; their words are what remains.
fn http(error: &hyper::Error, phase: Phase) -> Option<Failure> {
    let words = error.to_string();
    if error.is_parse_too_large() {
        Some(Failure::HeadTooLarge)
    } else if words.contains("transfer-encoding") || words.contains("content-length") {
        Some(Failure::ConflictingLength)
    } else if words.contains("header") {
        Some(Failure::BadHeader(words))
    } else if error.is_parse() {
        Some(Failure::NotHttp(words))
    } else if error.is_incomplete_message() {
        Some(if phase == Phase::Body { Failure::BodyCut } else { Failure::NoAnswer })
    } else if error.is_closed() || error.is_canceled() {
        Some(if phase == Phase::Body { Failure::BodyReset } else { Failure::NoAnswer })
    } else {
        None
    }
}

fn socket(error: &io::Error, phase: Phase, connecting: bool) -> Option<Failure> {
    use io::ErrorKind as Kind;
    let words = error.to_string().to_ascii_lowercase();
    Some(match error.kind() {
        Kind::ConnectionRefused => Failure::Refused,
        Kind::TimedOut if connecting => Failure::ConnectTimeout,
        Kind::NetworkUnreachable | Kind::HostUnreachable | Kind::AddrNotAvailable => {
            Failure::Unreachable(error.to_string())
        }
        _ if words.contains("chunk") && error.kind() != Kind::UnexpectedEof => Failure::BadChunk,
        Kind::UnexpectedEof if phase == Phase::Body => Failure::BodyCut,
        Kind::UnexpectedEof if connecting => Failure::Tls("the connection ended in the handshake".to_owned()),
        Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe if phase == Phase::Body => {
            Failure::BodyReset
        }
        Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe | Kind::UnexpectedEof => Failure::NoAnswer,
        _ => return None,
    })
}
