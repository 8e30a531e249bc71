//! Credits of pictures: who made them, told from what they show.

use super::super::generic::Generic;
use crate::text::squeeze;

/// A caption and the credit at its end: `The hall. Photo: Jane Doe`, `Quang cảnh (Ảnh: TTXVN)`.
pub fn split(caption: &str) -> (String, Option<String>) {
    let words = &Generic::get().bylines;
    let lower = caption.to_lowercase();
    if lower.len() == caption.len() {
        for word in &words.photo {
            for (at, _) in lower.rmatch_indices(word.as_str()) {
                let after = lower[at + word.len()..].trim_start();
                let opens = lower[..at].trim_end();
                let apart = opens.is_empty()
                    || opens.ends_with(['.', '(', '[', '|', '/', '-', '–', '—', '©', '"', '”', '!', '?', ';', ',']);
                let names =
                    after.starts_with([':', '/', '|']) || (after.starts_with("by ") && word.starts_with("phot"));
                if apart && names {
                    let credit = bare(&caption[at..]);
                    let rest = caption[..at].trim_end_matches([' ', '(', '[', '|', '/', '-', '–', '—', '©']).to_owned();
                    return (rest, Some(credit).filter(|text| !text.is_empty()));
                }
            }
        }
    }
    match caption.rfind('©') {
        Some(at) if caption.len() - at < 80 => {
            let credit = caption[at..].trim_matches(['©', ' ', ')', '.']).to_owned();
            (
                caption[..at].trim_end_matches([' ', '(', '|', '-']).to_owned(),
                Some(credit).filter(|text| !text.is_empty()),
            )
        }
        _ => (caption.to_owned(), None),
    }
}

/// A credit without `Photo:` and brackets.
pub fn bare(credit: &str) -> String {
    let words = &Generic::get().bylines;
    let mut rest = credit.trim_matches(['(', ')', '[', ']', '.', ' ', '|', '©']);
    let lower = rest.to_lowercase();
    if lower.len() == rest.len() {
        for word in &words.photo {
            let Some(after) = lower.strip_prefix(word.as_str()) else { continue };
            let cut = after.trim_start().trim_start_matches([':', '/', '|']);
            let cut = cut.trim_start().strip_prefix("by ").unwrap_or(cut.trim_start());
            if after.len() != cut.len() && after.trim_start().starts_with([':', '/', '|', 'b']) {
                rest = &rest[rest.len() - cut.len()..];
                break;
            }
        }
    }
    squeeze(rest)
}
