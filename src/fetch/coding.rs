//! Content codings undone, bounded: a bomb stops at the limit, not at the end of memory.

use std::io::{self, Read};

use flate2::bufread::{DeflateDecoder, GzDecoder, ZlibDecoder};

use super::Failure;

/// What we ask for.
pub const ACCEPTED: &str = "gzip, deflate, br, zstd";

/// Layers of coding undone; a server that wraps deeper is playing.
const MOST_LAYERS: usize = 3;

/// The window that RFC 8878 (section 3.1.1.1.2) recommends as the most a decoder should need: 8 MiB.
const ZSTD_WINDOW_LOG: u32 = 23;

/// The body without its codings, given the values of `Content-Encoding` in order. `limit` bounds the result.
pub fn decode(body: Vec<u8>, codings: &str, limit: u64) -> Result<Vec<u8>, Failure> {
    let codings: Vec<String> = codings
        .split(',')
        .map(|coding| coding.trim().to_ascii_lowercase())
        .filter(|coding| !coding.is_empty() && coding != "identity" && coding != "none")
        .collect();
    if codings.len() > MOST_LAYERS {
        return Err(Failure::UnknownCoding(codings.join(", ")));
    }
    if codings.is_empty() && body.len() as u64 > limit {
        return Err(Failure::DecodedTooLarge { limit });
    }
    // An empty body is whole in every coding: answers without content carry the header all the same.
    codings
        .iter()
        .rev()
        .try_fold(body, |body, coding| if body.is_empty() { Ok(body) } else { undo(&body, coding, limit) })
}

fn undo(body: &[u8], coding: &str, limit: u64) -> Result<Vec<u8>, Failure> {
    let result = match coding {
        "gzip" | "x-gzip" => gunzip(body, limit),
        "deflate" => drain(ZlibDecoder::new(body), limit).or_else(|error| match error {
            // "deflate" is zlib (RFC 9110, 8.4.1.2), but some servers send it bare.
            Stop::Io(_) if !is_zlib(body) => drain(DeflateDecoder::new(body), limit),
            error => Err(error),
        }),
        "br" => unbrotli(body, limit),
        "zstd" => zstd::stream::read::Decoder::with_buffer(body)
            .and_then(|mut decoder| decoder.window_log_max(ZSTD_WINDOW_LOG).map(|()| decoder))
            .map_err(Stop::Io)
            .and_then(|decoder| drain(decoder, limit)),
        _ => return Err(Failure::UnknownCoding(coding.to_owned())),
    };
    result.map_err(|stop| match stop {
        Stop::Limit => Failure::DecodedTooLarge { limit },
        Stop::Io(e) if e.kind() == io::ErrorKind::UnexpectedEof => Failure::CodingCut { coding: coding.to_owned() },
        Stop::Io(e) => Failure::BadCoding { coding: coding.to_owned(), reason: e.to_string() },
    })
}

enum Stop {
    Limit,
    Io(io::Error),
}

fn drain(reader: impl Read, limit: u64) -> Result<Vec<u8>, Stop> {
    let mut out = Vec::new();
    reader.take(limit + 1).read_to_end(&mut out).map_err(Stop::Io)?;
    if out.len() as u64 > limit { Err(Stop::Limit) } else { Ok(out) }
}

/// All members of a gzip body; what follows the last one is padding, and ignored as browsers do.
fn gunzip(body: &[u8], limit: u64) -> Result<Vec<u8>, Stop> {
    let mut out = Vec::new();
    let mut rest = body;
    loop {
        let mut member = GzDecoder::new(rest);
        let more = drain(&mut member, limit - out.len() as u64)?;
        out.extend_from_slice(&more);
        rest = member.into_inner();
        if !rest.starts_with(&[0x1f, 0x8b]) {
            return Ok(out);
        }
    }
}

/// The decoder calls both a cut and a false body invalid; only for the cut one it has asked for more than there is.
fn unbrotli(body: &[u8], limit: u64) -> Result<Vec<u8>, Stop> {
    let mut rest = Rest { body, asked_beyond: false };
    let result = drain(brotli::Decompressor::new(&mut rest, 4096), limit);
    match result {
        Err(Stop::Io(_)) if rest.asked_beyond => Err(Stop::Io(io::ErrorKind::UnexpectedEof.into())),
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
            assert_eq!(failure, Failure::DecodedTooLarge { limit: 1 << 20 }, "{coding}");
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
            assert_eq!(cut.name(), "coding_cut", "{coding}: {cut}");
        }
        for coding in ["gzip", "br", "zstd", "deflate"] {
            let false_one =
                decode(b"<html><p>Plain text, whatever the head says</p>".to_vec(), coding, 1 << 20).unwrap_err();
            assert!(["bad_coding", "coding_cut"].contains(&false_one.name()), "{coding}: {false_one}");
        }
        assert_eq!(decode(b"x".to_vec(), "gzip", 10).unwrap_err().name(), "coding_cut");
        assert_eq!(decode(b"x".to_vec(), "compress", 10).unwrap_err().name(), "unknown_coding");
        assert_eq!(decode(b"x".to_vec(), "gzip,gzip,gzip,gzip", 10).unwrap_err().name(), "unknown_coding");
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
