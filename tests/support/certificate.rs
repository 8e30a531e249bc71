//! TLS for the newsroom: a certificate that holds, and those that must not.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// Which certificate a secure newsroom shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// For 127.0.0.1 and localhost, of the newsroom's own authority.
    Valid,
    /// As [`Certificate::Valid`], but its time is over.
    Expired,
    /// As [`Certificate::Valid`], but for another host.
    OtherHost,
    /// For 127.0.0.1, but vouched for by nobody but itself.
    SelfSigned,
}

/// What [`Certificate::make`] gives: the server's side, and the authority that a client must trust, as PEM
/// (`SSL_CERT_FILE`).
pub struct Identity {
    pub server: Arc<ServerConfig>,
    pub authority: String,
}

impl Certificate {
    /// Makes an authority and, by it, the certificate.
    pub fn make(self) -> Identity {
        let mut root = CertificateParams::new(Vec::new()).expect("no names");
        root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        root.distinguished_name.push(rcgen::DnType::CommonName, "Newsroom test authority");
        let root_key = KeyPair::generate().expect("a key");
        let root_certificate = root.self_signed(&root_key).expect("an authority");

        let names: &[&str] = match self {
            Self::OtherHost => &["elsewhere.test"],
            Self::Valid | Self::Expired | Self::SelfSigned => &["127.0.0.1", "localhost"],
        };
        let mut leaf = CertificateParams::new(names.iter().map(|&n| n.to_owned()).collect::<Vec<_>>()).expect("names");
        if self == Self::Expired {
            leaf.not_before = date_time_ymd(2001, 1, 1);
            leaf.not_after = date_time_ymd(2002, 1, 1);
        }
        let key = KeyPair::generate().expect("a key");
        let certificate = match self {
            Self::SelfSigned => leaf.self_signed(&key),
            _ => leaf.signed_by(&key, &Issuer::from_params(&root, &root_key)),
        };
        let certificate = certificate.expect("a certificate");

        let chain = vec![CertificateDer::from(certificate.der().to_vec())];
        let key = PrivateKeyDer::try_from(key.serialize_der()).expect("PKCS#8");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let server = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("protocol versions")
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("a chain and its key");
        Identity { server: Arc::new(server), authority: root_certificate.pem() }
    }
}
