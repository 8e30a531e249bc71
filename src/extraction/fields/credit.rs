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
                // `Ảnh do gia đình cung cấp`, `Photo courtesy of the family`
                let given = || {
                    !opens.is_empty()
                        && after.chars().count() <= LONGEST_GIVEN
                        && words.given.iter().any(|start| after.starts_with(start.as_str()))
                };
                let names = after.starts_with([':', '/', '|'])
                    || (after.starts_with("by ") && word.starts_with("phot"))
                    || given();
                if apart && names {
                    let credit = bare(&caption[at..]);
                    let rest = caption[..at].trim_end_matches([' ', '(', '[', '|', '/', '-', '–', '—', '©']).to_owned();
                    return (rest, Some(credit).filter(|text| !text.is_empty()));
                }
            }
        }
    }
    if let Some(at) = tail(caption, words) {
        let rest = caption[..at].trim_end_matches([' ', '(', '[', '|', '-', '–', '—']).to_owned();
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

/// What follows the word for a picture in a credit without a colon is no longer.
const LONGEST_GIVEN: usize = 50;

/// Where a credit begins that no colon tells: `… (Army photo by Cpl. Jane Doe)`, `… (Jane Doe/The Courier)`, `… — VNS Photo Mai Lan`.
fn tail(caption: &str, words: &Bylines) -> Option<usize> {
    let trimmed = caption.trim_end_matches(['.', ' ']);
    let within = |close: char, open: char| {
        let inside = trimmed.strip_suffix(close)?;
        inside.rfind(open).map(|at| (at, &inside[at + open.len_utf8()..], true))
    };
    let behind = || {
        let sign = |sign: &str| trimmed.rfind(sign).map(|at| at + sign.len());
        [" — ", " – ", " - ", ". ", BAR].into_iter().filter_map(sign).max().map(|at| (at, &trimmed[at..], false))
    };
    let (at, inside, bracketed) = within(')', '(').or_else(|| within(']', '[')).or_else(behind)?;
    let is_photo = |word: &&str| words.photo.contains(&word.to_lowercase());
    let all: Vec<&str> = inside.split([' ', '/', ',']).filter(|word| !word.is_empty()).collect();
    let small =
        |word: &&str| is_photo(word) || matches!(*word, "by" | "via" | "of" | "the" | "for" | "courtesy" | "and");
    let name = |word: &&str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let named = all.first().is_some_and(name) && all.iter().all(|word| name(word) || small(word));
    // `Jane Doe/The Courier`, `EPA/Jane Doe`: a person and whom they work for.
    let works_for = || {
        let parts = inside.split_once('/').filter(|(who, whom)| !who.is_empty() && !whom.is_empty());
        bracketed && parts.is_some_and(|(who, whom)| who.contains(' ') || whom.contains(' '))
    };
    // `The hall. | JANE DOE, The Courier`
    let barred = || !bracketed && caption[..at].ends_with(BAR);
    let credits = named && (2..=10).contains(&all.len()) && (all.iter().any(is_photo) || works_for() || barred());
    // A caption remains.
    (credits && at > 0).then_some(at)
}

/// Whether a line is nothing but a credit: `STAFF PHOTO BY JANE DOE`.
pub fn is_line(text: &str) -> bool {
    let words = &Generic::get().bylines;
    let all: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
    let photo = all.iter().take(3).position(|word| words.photo.contains(word));
    let by = |at: usize| all.get(at + 1).is_some_and(|word| word == "by");
    all.len() <= LONGEST_LINE && !text.ends_with('.') && photo.is_some_and(by)
}

/// Words of a line that is a credit alone.
const LONGEST_LINE: usize = 8;

/// Between a caption and whose picture it is.
const BAR: &str = " | ";

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
