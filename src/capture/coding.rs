//! Content codings undone, bounded: a bomb stops at the limit, not at the end of memory.

use std::io::{self, Read};

use flate2::bufread::{DeflateDecoder, GzDecoder, ZlibDecoder};

use thiserror::Error;

/// Why a body cannot be decoded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CodingError {
    /// A coding that we do not know, or too many.
    #[error("unknown content coding '{0}'")]
    Unknown(String),
    /// More than the limit.
    #[error("the body decompresses to more than {0} bytes")]
    TooLarge(u64),
    /// Not in the coding that was named.
    #[error("the body is not {coding}: {reason}")]
    Bad {
        /// The coding.
        coding: String,
        /// The decoder's words.
        reason: String,
    },
    /// It ends too early.
    #[error("the {0} body ends too early")]
    Cut(String),
}

/// The value of `Accept-Encoding` for what we know.
pub const ACCEPTED: &str = "gzip, deflate, br, zstd";

/// Layers of coding undone; a server that wraps deeper is playing.
const MOST_LAYERS: usize = 3;

/// The window that RFC 8878 (section 3.1.1.1.2) recommends as the most a decoder should need: 8 MiB.
const ZSTD_WINDOW_LOG: u32 = 23;

/// The body without its codings, given the values of `Content-Encoding` in order and a limit in bytes. With `cut` the beginning of
/// what is longer is kept, and the second value says so.
pub fn decode(body: Vec<u8>, codings: &str, limit: u64, cut: bool) -> Result<(Vec<u8>, bool), CodingError> {
    let codings: Vec<String> = codings
        .split(',')
        .map(|coding| coding.trim().to_ascii_lowercase())
        .filter(|coding| !coding.is_empty() && coding != "identity" && coding != "none")
        .collect();
    if codings.len() > MOST_LAYERS {
        return Err(CodingError::Unknown(codings.join(", ")));
    }
    let (mut body, mut longer) = codings.iter().rev().try_fold((body, false), |(body, longer), coding| {
        // An empty body is whole in every coding: answers without content carry the header all the same.
        if body.is_empty() {
            return Ok((body, longer));
        }
        let (body, end) = undo(&body, coding, limit)?;
        match end {
            End::Whole => Ok((body, longer)),
            End::Limit if cut => Ok((body, true)),
            // What was cut on the wire cannot be whole.
            End::Cut if cut && !body.is_empty() => Ok((body, true)),
            End::Limit => Err(CodingError::TooLarge(limit)),
            End::Cut => Err(CodingError::Cut(coding.to_owned())),
            End::Bad(reason) => Err(CodingError::Bad { coding: coding.to_owned(), reason }),
        }
    })?;
    // A plain body passes the same limit as a decompressed one.
    if body.len() as u64 > limit {
        if !cut {
            return Err(CodingError::TooLarge(limit));
        }
        body.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        longer = true;
    }
    Ok((body, longer))
}

/// How decoding ended.
#[derive(PartialEq)]
enum End {
    Whole,
    /// There is more, beyond the limit.
    Limit,
    /// The coding wants more than there is.
    Cut,
    /// These bytes are not of this coding.
    Bad(String),
}

fn undo(body: &[u8], coding: &str, limit: u64) -> Result<(Vec<u8>, End), CodingError> {
    Ok(match coding {
        "gzip" | "x-gzip" => gunzip(body, limit),
        // "deflate" is zlib (RFC 9110, 8.4.1.2), but some servers send it bare.
        "deflate" if is_zlib(body) => drain(ZlibDecoder::new(body), limit, roomy(body)),
        "deflate" => drain(DeflateDecoder::new(body), limit, roomy(body)),
        "br" => unbrotli(body, limit),
        "zstd" => {
            let decoder = zstd::stream::read::Decoder::with_buffer(body);
            match decoder.and_then(|mut d| d.window_log_max(ZSTD_WINDOW_LOG).map(|()| d)) {
                Ok(decoder) => drain(decoder, limit, roomy(body)),
                Err(e) => (Vec::new(), End::Bad(e.to_string())),
            }
        }
        _ => return Err(CodingError::Unknown(coding.to_owned())),
    })
}

/// Room for what a body decompresses to, if it packs as well as pages do: to begin with.
fn roomy(body: &[u8]) -> Vec<u8> {
    Vec::with_capacity(body.len().saturating_mul(6).min(1 << 20))
}

/// Reads behind what `out` holds, which with it may be as long as the limit.
fn drain(reader: impl Read, limit: u64, mut out: Vec<u8>) -> (Vec<u8>, End) {
    let left = limit.saturating_sub(out.len() as u64);
    let end = match reader.take(left + 1).read_to_end(&mut out) {
        _ if out.len() as u64 > limit => End::Limit,
        Ok(_) => End::Whole,
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => End::Cut,
        Err(e) => End::Bad(e.to_string()),
    };
    out.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    (out, end)
}

/// All members of a gzip body; what follows the last one is padding, and ignored as browsers do.
fn gunzip(body: &[u8], limit: u64) -> (Vec<u8>, End) {
    let mut out = roomy(body);
    let mut rest = body;
    loop {
        let mut member = GzDecoder::new(rest);
        let end;
        (out, end) = drain(&mut member, limit, out);
        rest = member.into_inner();
        if end != End::Whole || !rest.starts_with(&[0x1f, 0x8b]) {
            return (out, end);
        }
    }
}

/// The decoder calls both a cut and a false body invalid; only for the cut one it has asked for more than there is.
fn unbrotli(body: &[u8], limit: u64) -> (Vec<u8>, End) {
    let mut rest = Rest { body, asked_beyond: false };
    match drain(brotli::Decompressor::new(&mut rest, 4096), limit, roomy(body)) {
        (out, End::Bad(_)) if rest.asked_beyond => (out, End::Cut),
        result => result,
    }
}

struct Rest<'a> {
    body: &'a [u8],
    asked_beyond: bool,
}

impl Read for Rest<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.asked_beyond |= self.body.is_empty();
        self.body.read(buffer)
    }
}

fn is_zlib(body: &[u8]) -> bool {
    matches!(body, [a, b, ..] if a & 0x0f == 8 && (u16::from(*a) << 8 | u16::from(*b)) % 31 == 0)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use proptest::prelude::*;

    use super::*;

    fn encode(coding: &str, text: &[u8]) -> Vec<u8> {
        match coding {
            "gzip" => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            }
            "zlib" => {
                let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            }
            "deflate" => {
                let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            }
            "br" => {
                let mut out = Vec::new();
                brotli::CompressorReader::new(text, 4096, 5, 22).read_to_end(&mut out).unwrap();
                out
            }
            _ => zstd::encode_all(text, 3).unwrap(),
        }
    }

    fn decode(body: Vec<u8>, codings: &str, decoded: u64) -> Result<Vec<u8>, CodingError> {
        super::decode(body, codings, decoded, false).map(|(body, _)| body)
    }

    #[test]
    fn where_it_is_allowed_the_beginning_is_kept() {
        let text = "Disallow: /a\n".repeat(9000);
        for coding in ["gzip", "br", "zstd", "identity"] {
            let whole = if coding == "identity" { text.clone().into_bytes() } else { encode(coding, text.as_bytes()) };
            let (body, longer) = super::decode(whole, coding, 1000, true).unwrap();
            assert_eq!((body.as_slice(), longer), (&text.as_bytes()[..1000], true), "{coding}");
        }
    }

    #[test]
    fn every_coding_is_undone() {
        let text = "Nghị quyết ".repeat(500);
        for (made, named) in [
            ("gzip", "gzip"),
            ("gzip", "X-GZIP"),
            ("zlib", "deflate"),
            ("deflate", "deflate"),
            ("br", "br"),
            ("zstd", "zstd"),
        ] {
            let body = encode(made, text.as_bytes());
            assert_eq!(decode(body, named, 1 << 20).unwrap(), text.as_bytes(), "{made}");
        }
        let twice = encode("gzip", &encode("br", text.as_bytes()));
        assert_eq!(decode(twice, "br, gzip", 1 << 20).unwrap(), text.as_bytes());
        let two = [encode("gzip", b"one "), encode("gzip", b"two"), vec![0; 7]].concat();
        assert_eq!(decode(two, "gzip", 1 << 20).unwrap(), b"one two");
    }

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let zeros = vec![0u8; 8 << 20];
        for coding in ["gzip", "br", "zstd"] {
            let failure = decode(encode(coding, &zeros), coding, 1 << 20).unwrap_err();
            assert_eq!(failure, CodingError::TooLarge(1 << 20), "{coding}");
        }
        let exactly = decode(encode("gzip", &zeros), "gzip", 8 << 20).unwrap();
        assert_eq!(exactly.len(), 8 << 20);
    }

    #[test]
    fn a_cut_body_is_told_from_a_false_one() {
        let text = "Nghị quyết số một ".repeat(500);
        for (made, coding) in [("gzip", "gzip"), ("zlib", "deflate"), ("br", "br"), ("zstd", "zstd")] {
            let body = encode(made, text.as_bytes());
            let cut = decode(body[..body.len() - 5].to_vec(), coding, 1 << 20).unwrap_err();
            assert_eq!(cut, CodingError::Cut(coding.to_owned()));
        }
        for coding in ["gzip", "br", "zstd", "deflate"] {
            let false_one =
                decode(b"<html><p>Plain text, whatever the head says</p>".to_vec(), coding, 1 << 20).unwrap_err();
            assert!(matches!(false_one, CodingError::Bad { .. } | CodingError::Cut(_)), "{coding}: {false_one}");
        }
        assert_eq!(decode(b"x".to_vec(), "gzip", 10).unwrap_err(), CodingError::Cut("gzip".to_owned()));
        assert!(matches!(decode(b"x".to_vec(), "compress", 10), Err(CodingError::Unknown(_))));
        assert!(matches!(decode(b"x".to_vec(), "gzip,gzip,gzip,gzip", 10), Err(CodingError::Unknown(_))));
        assert_eq!(decode(Vec::new(), "gzip", 10).unwrap(), b"");
    }

    proptest! {
        #[test]
        fn any_bytes_in_any_coding_stay_within_the_limit(body in proptest::collection::vec(any::<u8>(), 0..300), n in 0usize..5) {
            let coding = ["gzip", "deflate", "br", "zstd", "identity"][n];
            if let Ok(out) = decode(body, coding, 4096) {
                prop_assert!(out.len() <= 4096);
            }
        }
    }
}
