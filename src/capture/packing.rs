//! Bodies made small: one zstd frame, with an earlier page of the same site or URL as dictionary.
//!
//! A dictionary is a body that is packed without one (chain depth one), so reading costs two decompressions at most.

use std::cell::RefCell;
use std::io;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use thiserror::Error;
use zstd::dict::EncoderDictionary;
use zstd::zstd_safe::{self, CCtx, DCtx};

use super::Digest;

/// Level while pages wait: with pages of the same host as dictionary, the next one takes half as long again and saves nothing.
const QUICK: i32 = 2;
/// Level where there is time, and for bodies that others are packed with: a sixth smaller in four times the time.
const THOROUGH: i32 = 9;
/// Longer bodies are no dictionaries: they would cost memory and time at every page.
pub const LONGEST_DICTIONARY: usize = 2 << 20;

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
    quick: Arc<EncoderDictionary<'static>>,
    /// Made when it is first used.
    thorough: Arc<OnceLock<EncoderDictionary<'static>>>,
    body: Bytes,
    effort: Effort,
}

impl std::fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dictionary").field("sha256", &self.sha256).finish_non_exhaustive()
    }
}

impl Dictionary {
    /// Prepares a body; `None` for one that would not help.
    pub fn new(sha256: &str, body: &Bytes) -> Option<Self> {
        if body.len() < 512 || body.len() > LONGEST_DICTIONARY {
            return None;
        }
        let quick = Arc::new(EncoderDictionary::copy(body, QUICK));
        Some(Self { sha256: sha256.into(), quick, thorough: Arc::default(), body: body.clone(), effort: Effort::Quick })
    }

    /// The same, to pack with so much effort.
    #[must_use]
    pub fn with(self, effort: Effort) -> Self {
        Self { effort, ..self }
    }

    fn prepared(&self) -> &EncoderDictionary<'static> {
        match self.effort {
            Effort::Quick => &self.quick,
            Effort::Thorough => self.thorough.get_or_init(|| EncoderDictionary::copy(&self.body, THOROUGH)),
        }
    }

    /// Digest of the body.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

/// How much time may be spent on a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Other pages wait.
    Quick,
    /// None do.
    Thorough,
}

/// Packs a body whose digest is known; one without a dictionary thoroughly, since others may be packed with it.
pub fn pack(sha256: String, body: &[u8], dictionary: Option<&Dictionary>) -> Result<Packed, PackingError> {
    let size = body.len() as u64;
    let (bytes, dictionary) = match dictionary.filter(|dictionary| *dictionary.sha256 != *sha256) {
        Some(dictionary) => (compressed(body, dictionary.prepared())?, Some(dictionary.sha256.to_string())),
        None => (zstd::bulk::compress(body, THOROUGH)?, None),
    };
    Ok(Packed { sha256, size, bytes, dictionary })
}

/// One frame, made with this thread's tables: making them anew costs as much as a short page.
fn compressed(body: &[u8], dictionary: &EncoderDictionary<'_>) -> io::Result<Vec<u8>> {
    thread_local! {
        static TABLES: RefCell<CCtx<'static>> = RefCell::new(CCtx::create());
    }
    let mut frame = Vec::with_capacity(zstd_safe::compress_bound(body.len()));
    TABLES
        .with_borrow_mut(|tables| tables.compress_using_cdict(&mut frame, body, dictionary.as_cdict()))
        .map_err(|code| io::Error::other(zstd_safe::get_error_name(code)))?;
    // The bound is as long as the body.
    frame.shrink_to_fit();
    Ok(frame)
}

/// How much room a body takes without a dictionary.
pub fn size_alone(body: &[u8]) -> Result<usize, PackingError> {
    Ok(zstd::bulk::compress(body, QUICK)?.len())
}

/// A body that another one is packed with.
pub struct Base<'a> {
    /// Its digest.
    pub sha256: &'a str,
    /// Itself, unpacked; `None` where this thread [`keeps`] it.
    pub body: Option<Vec<u8>>,
}

/// What a thread unpacks with. The pages of a host share their dictionary: to unpack it takes longer than to unpack the page.
struct Unpacker {
    tables: DCtx<'static>,
    /// Dictionaries by digest, the one that was used last at the end.
    kept: Vec<(String, Vec<u8>)>,
}

/// Bytes of dictionaries that a thread keeps.
const KEPT: usize = 4 << 20;

thread_local! {
    static UNPACKER: RefCell<Unpacker> = RefCell::new(Unpacker { tables: DCtx::create(), kept: Vec::new() });
}

/// Whether this thread keeps the dictionary with this digest.
pub fn keeps(sha256: &str) -> bool {
    UNPACKER.with_borrow(|unpacker| unpacker.kept.iter().any(|(kept, _)| kept == sha256))
}

/// Unpacks a body that others are packed with; whether it is the right one shows when they are unpacked.
pub fn unpack_dictionary(packed: &[u8], size: u64) -> Result<Vec<u8>, PackingError> {
    UNPACKER.with_borrow_mut(|unpacker| unpacker.unpack(packed, size, None))
}

/// Unpacks a body and checks its digest.
pub fn unpack(sha256: &str, packed: &[u8], size: u64, base: Option<Base<'_>>) -> Result<Bytes, PackingError> {
    let body = UNPACKER.with_borrow_mut(|unpacker| {
        let base = base.map(|base| unpacker.take(base));
        let body = unpacker.unpack(packed, size, base.as_ref().map(|(_, body)| body.as_slice()));
        unpacker.kept.extend(base);
        body
    })?;
    let found = Digest::of(&body).hex();
    if found != sha256 {
        return Err(PackingError::Digest { expected: sha256.to_owned(), found });
    }
    Ok(body.into())
}

impl Unpacker {
    fn unpack(&mut self, packed: &[u8], size: u64, base: Option<&[u8]>) -> Result<Vec<u8>, PackingError> {
        // The stored size bounds the room that a damaged frame may ask for.
        let mut body = Vec::with_capacity(usize::try_from(size).map_err(io::Error::other)?);
        self.tables
            .decompress_using_dict(&mut body, packed, base.unwrap_or_default())
            .map_err(|code| io::Error::other(zstd_safe::get_error_name(code)))?;
        Ok(body)
    }

    /// A dictionary out of what is kept, or as it is given, with room made for it.
    fn take(&mut self, base: Base<'_>) -> (String, Vec<u8>) {
        if let Some(at) = self.kept.iter().position(|(sha256, _)| sha256 == base.sha256) {
            return self.kept.remove(at);
        }
        let body = base.body.unwrap_or_default();
        while !self.kept.is_empty() && self.kept.iter().map(|(_, kept)| kept.len()).sum::<usize>() + body.len() > KEPT {
            self.kept.remove(0);
        }
        (base.sha256.to_owned(), body)
    }
}
