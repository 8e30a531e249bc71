//! Every way to answer wrongly, by name.

use std::io::Write;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::reply::{Reply, Step};

/// A fault of a server or of the way to it. [`Fault::ALL`] is for tests that go through all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Accepts, reads, never answers.
    Hang,
    /// Ends the connection without an answer.
    NoAnswer,
    /// An answer at one byte a second.
    Drip,
    /// A head at once, a body that never comes.
    HangInBody,
    /// Resets after the head.
    ResetAfterHead,
    /// Resets in the body.
    ResetInBody,
    /// Fewer bytes than announced.
    ShortBody,
    /// More bytes than announced.
    LongBody,
    /// Ends in the middle of a chunk.
    ChunkCut,
    /// A chunk size that is no number.
    BadChunkSize,
    /// Both a length and chunks.
    LengthAndChunked,
    /// Two lengths that differ.
    TwoLengths,
    /// 200 header lines.
    ManyHeaders,
    /// One header line of a megabyte.
    HugeHeader,
    /// A header line without a colon.
    HeaderWithoutColon,
    /// Bytes above 127 in a header's value.
    EightBitHeader,
    /// Bytes that are no HTTP at all.
    Garbage,
    /// A body without a head, as HTTP/0.9 had it.
    Http09,
    /// A body without end.
    EndlessBody,
    /// 128 MB of nothing in a small gzip body.
    GzipBomb,
    /// The same as brotli.
    BrotliBomb,
    /// The same as zstd.
    ZstdBomb,
    /// Says gzip, is plain.
    FalseGzip,
    /// A gzip body without its end.
    TruncatedGzip,
}

/// The page that a fault spoils.
pub const PAGE: &str =
    "<html><head><title>A page</title></head><body><p>The harbour bridge opens on Monday.</p></body></html>";

impl Fault {
    /// All of them.
    pub const ALL: [Self; 24] = [
        Self::Hang,
        Self::NoAnswer,
        Self::Drip,
        Self::HangInBody,
        Self::ResetAfterHead,
        Self::ResetInBody,
        Self::ShortBody,
        Self::LongBody,
        Self::ChunkCut,
        Self::BadChunkSize,
        Self::LengthAndChunked,
        Self::TwoLengths,
        Self::ManyHeaders,
        Self::HugeHeader,
        Self::HeaderWithoutColon,
        Self::EightBitHeader,
        Self::Garbage,
        Self::Http09,
        Self::EndlessBody,
        Self::GzipBomb,
        Self::BrotliBomb,
        Self::ZstdBomb,
        Self::FalseGzip,
        Self::TruncatedGzip,
    ];

    /// The answer that has this fault.
    pub fn reply(self) -> Reply {
        let length = format!("Content-Length: {}", PAGE.len());
        match self {
            Self::Hang => Reply::script([Step::Hang]),
            Self::NoAnswer => Reply::script([Step::Close]),
            Self::Drip => Reply::script([Step::Drip(page(&[&length], PAGE), Duration::from_secs(1))]),
            Self::HangInBody => Reply::script([Step::Send(page(&[&length], "")), Step::Hang]),
            Self::ResetAfterHead => Reply::script([Step::Send(page(&[&length], "")), Step::Reset]),
            Self::ResetInBody => Reply::script([Step::Send(page(&[&length], &PAGE[..40])), Step::Reset]),
            Self::ShortBody => Reply::script([Step::Send(page(&[&length], &PAGE[..40])), Step::Close]),
            Self::LongBody => sends(page(&["Content-Length: 40"], PAGE)),
            Self::ChunkCut => sends(page(&["Transfer-Encoding: chunked"], "40\r\n<html><body>cut")),
            Self::BadChunkSize => sends(page(&["Transfer-Encoding: chunked"], "forty\r\n<html>\r\n0\r\n\r\n")),
            Self::LengthAndChunked => {
                let chunks = format!("{:x}\r\n{PAGE}\r\n0\r\n\r\n", PAGE.len());
                sends(page(&["Content-Length: 7", "Transfer-Encoding: chunked"], &chunks))
            }
            Self::TwoLengths => sends(page(&[&length, "Content-Length: 7"], PAGE)),
            Self::ManyHeaders => {
                let many: Vec<_> = (0..200).map(|n| format!("X-Number-{n}: {n}")).collect();
                let lines: Vec<_> = many.iter().map(String::as_str).chain([length.as_str()]).collect();
                sends(page(&lines, PAGE))
            }
            Self::HugeHeader => sends(page(&[&format!("X-Huge: {}", "h".repeat(1 << 20)), &length], PAGE)),
            Self::HeaderWithoutColon => sends(page(&["this line has no colon", &length], PAGE)),
            Self::EightBitHeader => {
                let head = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n{length}\r\nX-Place: Hu"
                );
                sends([head.as_bytes(), b"\xe9 (latin-1)\r\n\r\n", PAGE.as_bytes()].concat())
            }
            Self::Garbage => sends((0..=255u8).cycle().skip(128).take(4096).collect()),
            Self::Http09 => sends(PAGE.as_bytes().to_vec()),
            Self::EndlessBody => {
                Reply::script([Step::Send(page(&[], "<html>")), Step::Repeat(b"<p>and so on</p>\n".repeat(1024))])
            }
            Self::GzipBomb => encoded("gzip", gzip(&vec![0; BOMB])),
            Self::BrotliBomb => encoded("br", brotli_bomb()),
            Self::ZstdBomb => encoded("zstd", zstd_bomb()),
            Self::FalseGzip => encoded("gzip", PAGE.as_bytes().to_vec()),
            Self::TruncatedGzip => {
                let whole = gzip(PAGE.repeat(50).as_bytes());
                encoded("gzip", whole[..whole.len() / 2].to_vec())
            }
        }
    }
}

/// Size of a bomb when decoded; small enough to make, far above any sensible cap.
const BOMB: usize = 128 << 20;

fn page(lines: &[&str], body: &str) -> Vec<u8> {
    let lines: String = lines.iter().flat_map(|line| [line, "\r\n"]).collect();
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{lines}\r\n{body}").into_bytes()
}

fn sends(bytes: Vec<u8>) -> Reply {
    Reply::script([Step::Send(bytes), Step::Close])
}

fn encoded(coding: &str, body: Vec<u8>) -> Reply {
    Reply::html(body).header("Content-Encoding", coding)
}

/// A gzip body.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory")
}

fn brotli_bomb() -> Vec<u8> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 1, ..Default::default() };
    brotli::BrotliCompress(&mut std::io::Read::take(std::io::repeat(0), BOMB as u64), &mut packed, &parameters)
        .expect("writing to memory");
    packed
}

fn zstd_bomb() -> Vec<u8> {
    zstd::encode_all(std::io::Read::take(std::io::repeat(0), BOMB as u64), 1).expect("writing to memory")
}
