//! Which encoding a body is in, and its text: byte order mark, then `Content-Type`, then the document's own declaration,
//! then detection, in the order of the HTML standard (13.2.3).

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED, mem};

/// What told us the encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A byte order mark.
    Bom,
    /// The `Content-Type` header.
    Header,
    /// `<meta charset>` or an XML declaration.
    Meta,
    /// The bytes themselves.
    Detected,
}

/// A body as text.
#[derive(Clone, Debug)]
pub struct Decoded<'a> {
    /// The text; bytes that the encoding does not know became U+FFFD.
    pub text: Cow<'a, str>,
    /// WHATWG name of the encoding.
    pub charset: &'static str,
    /// What told us.
    pub source: Source,
    /// Whether some bytes did not fit.
    pub damaged: bool,
}

/// How much of a document is searched for its declaration; the standard asks for 1024, editors put comments before it.
const PRESCAN: usize = 4096;

/// The text of a body, given its `Content-Type` header.
///
/// A declaration that the bytes contradict (declared single-byte, but valid UTF-8 with multi-byte characters; declared UTF-8,
/// but full of errors) gives way to detection: news sites get this wrong often enough.
pub fn decode<'a>(body: &'a [u8], content_type: Option<&str>) -> Decoded<'a> {
    if let Some((encoding, length)) = Encoding::for_bom(body) {
        return read(&body[length..], encoding, Source::Bom);
    }
    let head = &body[..body.len().min(PRESCAN)];
    let header = content_type.and_then(parameter).and_then(label);
    let declared = header.map(|e| (e, Source::Header)).or_else(|| declaration(head).map(|e| (e, Source::Meta)));
    let utf8 = std::str::from_utf8(body);
    match (declared, utf8) {
        (Some((encoding, source)), _) if encoding == UTF_16LE || encoding == UTF_16BE => read(body, encoding, source),
        (Some((encoding, source)), Ok(text)) => {
            let plain = encoding == UTF_8 || body.is_ascii();
            let (charset, source) = if plain { (encoding.name(), source) } else { ("UTF-8", Source::Detected) };
            if encoding.is_ascii_compatible() {
                Decoded { text: Cow::Borrowed(text), charset, source, damaged: false }
            } else {
                read(body, encoding, source)
            }
        }
        (None, Ok(text)) if !body.contains(&0) => {
            Decoded { text: Cow::Borrowed(text), charset: "UTF-8", source: Source::Detected, damaged: false }
        }
        (Some((encoding, source)), Err(_)) if encoding != UTF_8 => {
            let decoded = read(body, encoding, source);
            if decoded.damaged { better(decoded, header.and_then(|_| declaration(head)), body) } else { decoded }
        }
        (Some((_, source)), Err(error)) if mostly_utf8(body, error) => read(body, UTF_8, source),
        (declared, _) => {
            let inner = declared.and_then(|(e, _)| declaration(head).filter(|inner| *inner != e));
            let guess =
                inner.map_or_else(|| read(body, detect(body), Source::Detected), |e| read(body, e, Source::Meta));
            if guess.damaged && inner.is_some() { read(body, detect(body), Source::Detected) } else { guess }
        }
    }
}

fn read<'a>(body: &'a [u8], encoding: &'static Encoding, source: Source) -> Decoded<'a> {
    let (text, damaged) = encoding.decode_without_bom_handling(body);
    Decoded { text, charset: encoding.name(), source, damaged }
}

/// The header's encoding does not fit: the document's own, if it does.
fn better<'a>(decoded: Decoded<'a>, inner: Option<&'static Encoding>, body: &'a [u8]) -> Decoded<'a> {
    inner.map(|encoding| read(body, encoding, Source::Meta)).filter(|other| !other.damaged).unwrap_or(decoded)
}

/// A few broken bytes in a long UTF-8 page are damage, not another encoding.
fn mostly_utf8(body: &[u8], first: std::str::Utf8Error) -> bool {
    let (text, _) = UTF_8.decode_without_bom_handling(body);
    let wrong = text.matches('\u{fffd}').count();
    let right = text.chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    right > wrong * 4 || (first.error_len().is_none() && wrong == 1)
}

fn detect(body: &[u8]) -> &'static Encoding {
    if let Some(encoding) = utf16_by_zeros(body) {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(body, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-16 without a mark: markup is ASCII, so every second byte is zero.
fn utf16_by_zeros(body: &[u8]) -> Option<&'static Encoding> {
    let head = &body[..body.len().min(512) & !1];
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let pairs = head.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    match () {
        () if pairs < 4 => None,
        () if odd * 10 > pairs * 6 && even * 10 < pairs => Some(UTF_16LE),
        () if even * 10 > pairs * 6 && odd * 10 < pairs => Some(UTF_16BE),
        () => None,
    }
}

/// A label in the wild: GBK and its elders are read as GB18030, which contains them.
fn label(text: &str) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label_no_replacement(
        text.trim_matches(|c: char| c.is_whitespace() || "\"'".contains(c)).as_bytes(),
    )?;
    Some(match encoding {
        e if e == GBK => GB18030,
        e if e == X_USER_DEFINED => WINDOWS_1252,
        e => e,
    })
}

/// The charset parameter of a media type.
fn parameter(content_type: &str) -> Option<&str> {
    content_type.split(';').skip(1).find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim())
    })
}

/// What the document says of itself in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding?>`.
fn declaration(head: &[u8]) -> Option<&'static Encoding> {
    let text = mem::decode_latin1(head).to_ascii_lowercase();
    let tag =
        |from: &str, rest: &str| rest.starts_with(from).then(|| rest.split('>').next().unwrap_or_default().to_owned());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = rest.find("-->").map_or("", |end| &rest[end..]);
            continue;
        }
        let name = tag("<meta", rest).map(|t| (t, "charset")).or_else(|| tag("<?xml", rest).map(|t| (t, "encoding")));
        if let Some(encoding) = name.and_then(|(tag, key)| value_of(&tag, key).and_then(|value| label(&value))) {
            // A declaration that can be read byte by byte is not in UTF-16 (HTML standard, 13.2.3.2).
            return Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding });
        }
        rest = &rest[1..];
    }
    None
}

fn value_of(tag: &str, key: &str) -> Option<String> {
    tag.match_indices(key).find_map(|(at, _)| {
        let value = tag[at + key.len()..].trim_start().strip_prefix('=')?.trim_start();
        let value = value.trim_start_matches(['"', '\'']);
        let end = value.find(|c: char| c.is_whitespace() || "\"';/>?".contains(c)).unwrap_or(value.len());
        (end > 0).then(|| value[..end].to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1258;
    use proptest::prelude::*;

    const WORDS: &str = "<p>Hội đồng nhân dân thành phố thông qua nghị quyết về phát triển kinh tế</p>";

    #[test]
    fn the_mark_goes_before_the_header() {
        let body = [b"\xef\xbb\xbf".as_slice(), WORDS.as_bytes()].concat();
        let decoded = decode(&body, Some("text/html; charset=windows-1258"));
        assert_eq!((decoded.charset, decoded.source, decoded.text.as_ref()), ("UTF-8", Source::Bom, WORDS));
    }

    #[test]
    fn utf16_with_and_without_a_mark() {
        let le: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [b"\xfe\xff".as_slice(), &be].concat();
        assert_eq!(decode(&marked, None).text, WORDS);
        assert_eq!(decode(&le, Some("text/html; charset=utf-16")).text, WORDS);
        let ascii: Vec<u8> = "<html><p>A plain page</p>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&ascii, None).text, "<html><p>A plain page</p>");
    }

    #[test]
    fn windows_1258_by_header_by_meta_and_against_a_wrong_header() {
        // Windows-1258 writes marks of tone as combining characters of their own.
        let text = "<meta charset=windows-1258><p>Hô\u{323}i đô\u{300}ng</p>";
        let (body, _, lost) = WINDOWS_1258.encode(text);
        assert!(!lost);
        assert_eq!(decode(&body, Some("text/html; charset=windows-1258")).text, text);
        let by_meta = decode(&body, Some("text/html"));
        assert_eq!((by_meta.text.as_ref(), by_meta.source), (text, Source::Meta));
        assert_eq!(
            decode(&body, Some("text/html; charset=utf-8")).text,
            text,
            "the bytes are no UTF-8, the page knows better"
        );
    }

    #[test]
    fn gb18030_under_its_older_names() {
        let text = "<meta http-equiv='Content-Type' content='text/html; charset=gb2312'><p>新闻报道 㐀 𠀀</p>";
        let (body, _, _) = GB18030.encode(text);
        assert_eq!(decode(&body, None).text, text);
    }

    #[test]
    fn utf8_wins_over_a_false_single_byte_declaration() {
        let decoded = decode(WORDS.as_bytes(), Some("text/html; charset=iso-8859-1"));
        assert_eq!((decoded.text.as_ref(), decoded.source), (WORDS, Source::Detected));
    }

    #[test]
    fn a_broken_byte_does_not_change_the_encoding() {
        let mut body = WORDS.repeat(20).into_bytes();
        body[300] = 0xff;
        let decoded = decode(&body, Some("text/html; charset=utf-8"));
        assert_eq!((decoded.charset, decoded.damaged), ("UTF-8", true));
        assert!(decoded.text.contains("nghị quyết"));
    }

    #[test]
    fn a_declaration_in_a_comment_says_nothing() {
        let text = "<!-- <meta charset=shift_jis> --><meta charset=utf-8><p>đ</p>";
        assert_eq!(decode(text.as_bytes(), None).charset, "UTF-8");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(body in proptest::collection::vec(any::<u8>(), 0..600), header in "[ -~]{0,40}") {
            let decoded = decode(&body, Some(&header));
            prop_assert!(decoded.text.len() <= body.len() * 3 + 3);
        }

        #[test]
        fn utf8_reads_back(text in "\\PC{0,200}") {
            let decoded = decode(text.as_bytes(), Some("text/html; charset=utf-8"));
            prop_assert_eq!(decoded.text.trim_start_matches('\u{feff}'), text.trim_start_matches('\u{feff}'));
        }
    }
}
