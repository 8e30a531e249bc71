//! Which language a page is in.

use super::meta::MetaData;
use crate::profile::Profile;
use crate::text::is_letter;

/// Primary subtag of the page's language: the profile's, else what the page states.
pub fn stated(profile: &Profile, meta: &MetaData) -> Option<String> {
    let stated = [
        meta.language.as_deref(),
        meta.get("og:locale"),
        meta.get("content-language"),
        meta.get("dc.language"),
        meta.get("language"),
    ];
    let tags = stated.into_iter().flatten().filter_map(primary);
    profile.language.clone().or_else(|| tags.into_iter().next())
}

/// Primary subtag of the language that the running text is in, for pages that state none, and for the many whose system
/// states the wrong one of the two languages that text itself decides between.
pub fn decided(stated: Option<String>, prose: impl Iterator<Item: AsRef<str>>) -> Option<String> {
    match stated.as_deref() {
        None | Some("vi" | "en") => of_text(prose).or(stated),
        Some(_) => stated,
    }
}

/// The primary subtag of a language tag: `vi` of `vi-VN`.
pub fn primary(tag: &str) -> Option<String> {
    let tag = tag.trim().split(['-', '_', ',', ' ']).next()?.to_ascii_lowercase();
    (tag.len() == 2 || tag.len() == 3).then_some(tag).filter(|tag| tag.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Text enough to tell a language by, in bytes or a little more.
const SAMPLE: usize = 4000;

/// The language of a text by its letters and commonest words; `None` when they do not decide.
pub fn of_text(paragraphs: impl IntoIterator<Item: AsRef<str>>) -> Option<String> {
    let mut sample = String::new();
    for paragraph in paragraphs {
        sample.extend([paragraph.as_ref(), " "]);
        if sample.len() > SAMPLE {
            sample.truncate(sample.ceil_char_boundary(SAMPLE));
            break;
        }
    }
    let (mut letters, mut vietnamese) = (0usize, 0usize);
    for c in sample.chars() {
        letters += usize::from(is_letter(c));
        let telling = matches!(c, '\u{1ea0}'..='\u{1ef9}' | 'ơ' | 'ư' | 'Ơ' | 'Ư' | 'đ' | 'Đ' | 'ă');
        vietnamese += usize::from(telling);
    }
    let letters = letters.max(1) as f32;
    if vietnamese as f32 / letters > 0.04 {
        return Some("vi".to_owned());
    }
    let share = |fits: fn(char) -> bool| sample.chars().filter(|c| fits(*c)).count() as f32 / letters;
    if share(|c| matches!(c, '\u{3040}'..='\u{30ff}')) > 0.1 {
        return Some("ja".to_owned());
    }
    if share(|c| matches!(c, '\u{ac00}'..='\u{d7af}')) > 0.3 {
        return Some("ko".to_owned());
    }
    let common =
        ["the", "of", "and", "to", "that", "for", "with", "said", "by", "from", "who", "his", "her", "has", "have"];
    let words = sample.split(|c| !is_letter(c)).filter(|word| !word.is_empty());
    let (mut all, mut english) = (0usize, 0usize);
    for word in words {
        all += 1;
        english += usize::from(common.contains(&word.to_lowercase().as_str()));
    }
    (all >= 20 && english * 100 / all >= 12).then(|| "en".to_owned())
}
