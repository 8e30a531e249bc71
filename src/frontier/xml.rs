//! XML as feeds and sitemaps are written: often not well-formed, sometimes hostile.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::DateTime};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::capture::charset;

/// Deepest nesting followed.
const DEEPEST: usize = 64;
/// Longest text of an element kept.
const LONGEST_TEXT: usize = 8192;

/// The text of a document, without the declaration of an encoding that is no longer true.
pub fn text(body: &[u8], content_type: Option<&str>) -> String {
    let text = charset::decode(body, content_type).text;
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let rest = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or(text, |(_, rest)| rest);
    rest.trim_start().to_owned()
}

/// Calls `each` with the path of local names, the attribute `href` and the text of every element, at its end. Entities that the
/// document defines itself are not expanded. Returns whether the document was whole.
pub fn elements(text: &str, mut each: impl FnMut(&[String], Option<&str>, &str) -> bool) -> bool {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut path: Vec<String> = Vec::new();
    let mut content = String::new();
    let mut href: Option<String> = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                if path.len() >= DEEPEST {
                    return false;
                }
                path.push(local(start.name().as_ref()));
                href = attribute(&start, "href");
                content.clear();
            }
            Ok(Event::Empty(empty)) => {
                path.push(local(empty.name().as_ref()));
                let on = each(&path, attribute(&empty, "href").as_deref(), "");
                path.pop();
                if !on {
                    return true;
                }
            }
            Ok(Event::End(end)) => {
                // An end closes what was left open inside; an end of nothing is ignored.
                let name = local(end.name().as_ref());
                if let Some(at) = path.iter().rposition(|open| *open == name) {
                    path.truncate(at + 1);
                    if !each(&path, href.as_deref(), content.trim()) {
                        return true;
                    }
                    path.pop();
                }
                content.clear();
                href = None;
            }
            Ok(Event::Text(piece)) => add(&mut content, &piece),
            Ok(Event::CData(piece)) => add(&mut content, &piece),
            Ok(Event::GeneralRef(name)) => match name.resolve_char_ref() {
                Ok(Some(c)) => add(&mut content, c.encode_utf8(&mut [0; 4])),
                _ => add(&mut content, predefined(&name)),
            },
            Ok(Event::Eof) => return path.is_empty(),
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

fn add(content: &mut String, piece: &str) {
    if content.len() + piece.len() <= LONGEST_TEXT {
        content.push_str(piece);
    }
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

fn attribute(start: &quick_xml::events::BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.html_attributes().flatten().find(|attribute| local(attribute.key.as_ref()) == name)?;
    Some(found.value.replace("&amp;", "&"))
}

fn predefined(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

/// A date as feeds and sitemaps write it: W3C date and time, a day alone, RFC 2822.
pub fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let utc = |at: DateTime| at.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    text.parse::<Timestamp>()
        .ok()
        .or_else(|| jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_timestamp(text).ok())
        .or_else(|| text.parse::<DateTime>().ok().and_then(utc))
        .or_else(|| text.get(..10)?.parse::<Date>().ok().map(|day| day.at(0, 0, 0, 0)).and_then(utc))
}
