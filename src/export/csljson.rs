//! CSL-JSON 1.0: references for Zotero, pandoc and citeproc.

use serde_json::{Value, json};

use super::citation::{Citation, date_parts};

/// One item of a CSL-JSON list. Names are literal: a Vietnamese name must not be turned around.
pub(super) fn item(citation: &Citation<'_>) -> Value {
    let mut item = json!({
        "id": citation.key,
        "type": "article-newspaper",
        "title": citation.title,
        "container-title": citation.container,
        "URL": citation.url,
    });
    let mut set = |key: &str, value: Value| item[key] = value;
    if !citation.authors.is_empty() {
        set("author", citation.authors.iter().map(|name| json!({ "literal": name })).collect());
    }
    if !citation.issued.is_empty() {
        set("issued", json!({ "date-parts": [citation.issued] }));
    }
    if let Some(accessed) = citation.accessed {
        set("accessed", json!({ "date-parts": [date_parts(accessed)] }));
    }
    for (key, value) in [
        ("language", citation.language),
        ("abstract", citation.summary),
        ("archive_location", citation.archived.as_deref()),
    ] {
        if let Some(value) = value {
            set(key, value.into());
        }
    }
    item
}
