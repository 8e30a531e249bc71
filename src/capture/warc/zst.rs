//! `.warc.zst`: zstd frames, with a dictionary in front where its writer made one (IIPC, "Zstandard Compression for WARC Files").

use std::io::{self, BufRead, Cursor, Read};

use zstd::stream::read::Decoder;

/// Marks a frame.
const FRAME: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// Marks the dictionary: a frame that other readers skip.
const DICTIONARY: [u8; 4] = [0x5d, 0x2a, 0x4d, 0x18];
/// Longest dictionary that is read.
const LONGEST: usize = 16 << 20;

/// Whether a file begins so.
pub fn begins(start: &[u8]) -> bool {
    start.starts_with(&FRAME) || start.starts_with(&DICTIONARY)
}

/// The records of such a file, unpacked.
pub fn unpack(mut input: impl BufRead + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    if !input.fill_buf()?.starts_with(&DICTIONARY) {
        return Ok(Box::new(Decoder::with_buffer(input)?));
    }
    let mut head = [0; 8];
    input.read_exact(&mut head)?;
    let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
    if length > LONGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "its dictionary is longer than 16 MiB"));
    }
    let mut dictionary = vec![0; length];
    input.read_exact(&mut dictionary)?;
    if dictionary.starts_with(&FRAME) {
        let mut unpacked = Vec::new();
        Decoder::new(Cursor::new(dictionary))?.take(LONGEST as u64).read_to_end(&mut unpacked)?;
        dictionary = unpacked;
    }
    Ok(Box::new(Decoder::with_dictionary(input, &dictionary)?))
}
