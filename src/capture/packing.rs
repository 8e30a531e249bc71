//! Bodies made small: one zstd frame, with an earlier page of the same site or URL as dictionary.
//!
//! A dictionary is a body that is packed without one (chain depth one), so reading costs two decompressions at most.

use std::io;
use std::sync::Arc;

use bytes::Bytes;
use thiserror::Error;
use zstd::dict::EncoderDictionary;

use super::Digest;

/// Level for bodies: beyond it time grows faster than space shrinks.
const LEVEL: i32 = 3;
/// Level for bodies that others are packed with: there are few of them.
const BASE_LEVEL: i32 = 9;
/// Longer bodies are no dictionaries: they would cost memory and time at every page.
const LONGEST_DICTIONARY: usize = 1 << 20;

/// A body as it is stored.
#[derive(Clone, Debug)]
pub struct Packed {
    /// SHA-256 of the body, hexadecimal.
    pub sha256: String,
    /// Length of the body in bytes.
    pub size: u64,
    /// One zstd frame.
    pub bytes: Vec<u8>,
    /// SHA-256 of the body that it was packed with.
    pub dictionary: Option<String>,
}

/// Why a body cannot be unpacked.
#[derive(Debug, Error)]
pub enum PackingError {
    /// The frame is damaged, or the dictionary is another one.
    #[error("the packed body cannot be read: {0}")]
    Damaged(#[from] io::Error),
    /// The bytes are not those that were packed.
    #[error("the body's digest is {found}, not {expected}")]
    Digest {
        /// What was stored.
        expected: String,
        /// What came out.
        found: String,
    },
}

/// A body made ready to pack others with; cheap to share between threads.
#[derive(Clone)]
pub struct Dictionary {
    sha256: Arc<str>,
    prepared: Arc<EncoderDictionary<'static>>,
}

impl std::fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dictionary").field("sha256", &self.sha256).finish_non_exhaustive()
    }
}

impl Dictionary {
    /// Prepares a body; `None` for one that would not help.
    pub fn new(sha256: &str, body: &[u8]) -> Option<Self> {
        if body.len() < 512 || body.len() > LONGEST_DICTIONARY {
            return None;
        }
        Some(Self { sha256: sha256.into(), prepared: Arc::new(EncoderDictionary::copy(body, LEVEL)) })
    }

    /// Digest of the body.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

/// Packs a body whose digest is known.
pub fn pack(sha256: String, body: &[u8], dictionary: Option<&Dictionary>) -> Result<Packed, PackingError> {
    let size = body.len() as u64;
    let (bytes, dictionary) = match dictionary.filter(|dictionary| *dictionary.sha256 != *sha256) {
        Some(dictionary) => {
            let mut packer = zstd::bulk::Compressor::with_prepared_dictionary(&dictionary.prepared)?;
            (packer.compress(body)?, Some(dictionary.sha256.to_string()))
        }
        None => (zstd::bulk::compress(body, BASE_LEVEL)?, None),
    };
    Ok(Packed { sha256, size, bytes, dictionary })
}

/// Unpacks a body and checks its digest.
pub fn unpack(sha256: &str, packed: &[u8], size: u64, dictionary: Option<&[u8]>) -> Result<Bytes, PackingError> {
    // The stored size bounds the room that a damaged frame may ask for.
    let size = usize::try_from(size).map_err(io::Error::other)?;
    let body = match dictionary {
        Some(dictionary) => zstd::bulk::Decompressor::with_dictionary(dictionary)?.decompress(packed, size)?,
        None => zstd::bulk::decompress(packed, size)?,
    };
    let found = Digest::of(&body).hex();
    if found != sha256 {
        return Err(PackingError::Digest { expected: sha256.to_owned(), found });
    }
    Ok(body.into())
}
