//! Evidence, marked in the text where it stands.

use super::{Printer, Style};
use crate::article::{EvidenceMap, Part};
use crate::text::printable;

/// The text with every value that was read from it marked, and the field that it became behind it.
pub(super) fn marked(text: &str, part: Part, paragraph: usize, evidence: &EvidenceMap, printer: &Printer) -> String {
    let mut spans: Vec<(usize, usize, &str)> = evidence
        .iter()
        .flat_map(|(field, found)| found.iter().filter_map(move |one| Some((field.as_str(), one.at?))))
        .filter(|(_, at)| at.part == part && at.paragraph as usize == paragraph)
        .map(|(field, at)| (at.start as usize, at.end as usize, field))
        .collect();
    // The longer of two that start alike; of overlapping ones the first: colours cannot nest.
    spans.sort_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
    let chars: Vec<char> = text.chars().collect();
    let piece = |from: usize, to: usize| chars[from..to].iter().collect::<String>();
    let (mut out, mut at) = (String::new(), 0);
    for (start, end, field) in spans {
        let end = end.min(chars.len());
        if start < at || start >= end {
            continue;
        }
        out.push_str(&printable(&piece(at, start)));
        out.push_str(&printer.paint(Style::Yellow, &printable(&piece(start, end))));
        out.push_str(&printer.paint(Style::Dim, &format!("⟨{field}⟩")));
        at = end;
    }
    out.push_str(&printable(&piece(at, chars.len())));
    out
}
