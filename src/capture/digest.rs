//! Digests of bodies.

use data_encoding::{BASE32, HEXLOWER};
use ring::digest::{SHA256, digest};

/// SHA-256 of a body, by which the archive keeps it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut out = [0; 32];
        out.copy_from_slice(digest(&SHA256, bytes).as_ref());
        Self(out)
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 64 lower-case hexadecimal digits.
    pub fn hex(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// `sha256:` and Base32, as WARC writes digests (WARC 1.1, 5.8).
    pub fn warc(&self) -> String {
        format!("sha256:{}", BASE32.encode(&self.0))
    }

    /// Reads what WARC files call a SHA-256, in Base32 or hexadecimal; `None` for any other digest.
    pub fn from_warc(text: &str) -> Option<Self> {
        let (label, value) = text.trim().split_once(':')?;
        if !matches!(label.to_ascii_lowercase().as_str(), "sha256" | "sha-256") {
            return None;
        }
        let base32 = || BASE32.decode(value.to_ascii_uppercase().as_bytes()).ok()?.try_into().ok().map(Self);
        Self::from_hex(value).or_else(base32)
    }

    /// Reads [`Digest::hex`].
    pub fn from_hex(text: &str) -> Option<Self> {
        HEXLOWER.decode(text.to_ascii_lowercase().as_bytes()).ok()?.try_into().ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_reads_back() {
        let digest = Digest::of(b"abc");
        assert_eq!(digest.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(Digest::from_hex(&digest.hex()), Some(digest));
        assert_eq!(Digest::from_hex("no"), None);
        assert_eq!(Digest::from_warc(&digest.warc()), Some(digest));
        assert_eq!(Digest::from_warc(&format!("sha-256:{}", digest.hex())), Some(digest));
        assert_eq!(Digest::from_warc("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"), None);
        assert!(digest.warc().starts_with("sha256:XJ4BNP4P"), "{}", digest.warc());
    }
}
