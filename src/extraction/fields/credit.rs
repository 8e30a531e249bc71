//! Credits of pictures: who made them, told from what they show.

use super::super::generic::{Bylines, Generic};
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
    if let Some(at) = tail(caption, words) {
        let rest = caption[..at].trim_end_matches([' ', '(', '-', '–', '—']).to_owned();
        return (rest, Some(bare(&caption[at..])).filter(|text| !text.is_empty()));
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

/// Where a credit begins that no colon tells: `… (Army photo by Cpl. Jane Doe)`, `… (Jane Doe/The Courier)`, `… — VNS Photo Mai Lan`.
fn tail(caption: &str, words: &Bylines) -> Option<usize> {
    let trimmed = caption.trim_end_matches(['.', ' ']);
    let (at, inside, bracketed) = match trimmed.strip_suffix(')') {
        Some(open) => open.rfind('(').map(|at| (at, &open[at + 1..], true))?,
        None => {
            let dash = |sign: &str| trimmed.rfind(sign).map(|at| at + sign.len());
            [" — ", " – ", " - "].into_iter().filter_map(dash).max().map(|at| (at, &trimmed[at..], false))?
        }
    };
    let is_photo = |word: &&str| words.photo.contains(&word.to_lowercase());
    let all: Vec<&str> = inside.split([' ', '/', ',']).filter(|word| !word.is_empty()).collect();
    let small =
        |word: &&str| is_photo(word) || matches!(*word, "by" | "via" | "of" | "the" | "for" | "courtesy" | "and");
    let name = |word: &&str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let named = all.first().is_some_and(name) && all.iter().all(|word| name(word) || small(word));
    // `Jane Doe/The Courier`: a person and whom they work for.
    let works_for =
        || bracketed && inside.split_once('/').is_some_and(|(who, whom)| who.contains(' ') && !whom.is_empty());
    let credits = named && (2..=10).contains(&all.len()) && (all.iter().any(is_photo) || works_for());
    // A caption remains.
    (credits && at > 0).then_some(at)
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
