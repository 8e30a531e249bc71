//! Which names of elements will still be there after the next release of the site.

/// Whether a class or id looks as if a person had chosen it for what the element is: no hashes, no numbers,
/// no prefixes of style generators, no single-purpose style words.
pub(in crate::profile) fn is_stable(name: &str) -> bool {
    if !(2..=40).contains(&name.len()) || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
        return false;
    }
    if GENERATED.iter().any(|prefix| name.starts_with(prefix)) || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    if name.len() > 3 && !name.to_ascii_lowercase().contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return false;
    }
    let words = words(name);
    !words.is_empty()
        && words.iter().all(|word| is_word(word))
        && !words.iter().all(|word| STYLE.contains(&word.to_ascii_lowercase().as_str()))
}

/// How styles made by tools begin.
const GENERATED: [&str; 8] = ["css-", "sc-", "jsx-", "jss", "emotion-", "svelte-", "astro-", "ng-"];

/// Words that say how something looks or stands, not what it is.
const STYLE: [&str; 58] = [
    "active",
    "align",
    "bg",
    "black",
    "block",
    "bold",
    "border",
    "bottom",
    "center",
    "clearfix",
    "col",
    "color",
    "column",
    "container",
    "dark",
    "desktop",
    "display",
    "fade",
    "first",
    "flex",
    "font",
    "full",
    "gap",
    "grid",
    "gutter",
    "hidden",
    "inline",
    "inner",
    "items",
    "justify",
    "large",
    "last",
    "left",
    "lg",
    "margin",
    "max",
    "mb",
    "md",
    "medium",
    "min",
    "mobile",
    "mt",
    "no",
    "outer",
    "padding",
    "pb",
    "pt",
    "relative",
    "right",
    "row",
    "small",
    "sm",
    "text",
    "top",
    "visible",
    "white",
    "width",
    "wrapper",
];

/// Words of a compound name: `articleTitle__main` is article, Title, main.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in name.split(['-', '_']).filter(|part| !part.is_empty()) {
        let mut start = 0;
        let bytes = part.as_bytes();
        for at in 1..bytes.len() {
            if bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase() {
                words.push(&part[start..at]);
                start = at;
            }
        }
        words.push(&part[start..]);
    }
    words
}

/// Letters only, not too long, and no longer run of consonants than languages have.
fn is_word(word: &str) -> bool {
    if word.len() == 1 && word.starts_with(|c: char| c.is_ascii_lowercase()) {
        return true;
    }
    let mixed = word.chars().skip(1).any(|c| c.is_ascii_uppercase()) && word.chars().any(|c| c.is_ascii_lowercase());
    let mut run = 0;
    let mut longest = 0;
    for c in word.chars() {
        run = if "aeiouyAEIOUY".contains(c) { 0 } else { run + 1 };
        longest = longest.max(run);
    }
    word.chars().all(|c| c.is_ascii_alphabetic()) && word.len() <= 24 && !mixed && longest <= 4
}

#[cfg(test)]
mod tests {
    use super::is_stable;

    #[test]
    fn tells_names_from_hashes() {
        for name in
            ["title", "article-body", "articleTitle", "news_content", "c-byline__name", "ArticleHeadline", "h-entry"]
        {
            assert!(is_stable(name), "{name}");
        }
        for name in [
            "css-1x2y3z",
            "sc-bdVaJa",
            "Title_root__3fK9a",
            "mt-4",
            "text-lg",
            "flex",
            "post-182734",
            "jsx-991",
            "qWxTz",
            "col-md-8",
            "x",
        ] {
            assert!(!is_stable(name), "{name}");
        }
    }
}
