//! RIS records (type `NEWS`) for EndNote, Zotero and Mendeley.

use std::fmt::Write as _;

use super::citation::Citation;

/// One record with CRLF line ends, as the format asks.
pub(super) fn record(citation: &Citation<'_>) -> String {
    let mut record = String::from("TY  - NEWS\r\n");
    let mut line = |tag: &str, value: &str| {
        let _ = write!(record, "{tag}  - {}\r\n", value.replace(['\r', '\n'], " "));
    };
    line("ID", &citation.key);
    line("TI", citation.title);
    for name in citation.authors {
        // A trailing comma tells readers of RIS that the whole is one family name: it is not turned around.
        line("AU", &format!("{name},"));
    }
    line("T2", citation.container);
    if let Some(year) = citation.issued.first() {
        line("PY", &year.to_string());
        let parts: Vec<String> = citation.issued.iter().map(|part| format!("{part:02}")).collect();
        line("DA", &parts.join("/"));
    }
    line("UR", citation.url);
    if let Some(accessed) = citation.accessed {
        line("Y2", &accessed.replace('-', "/"));
    }
    if let Some(language) = citation.language {
        line("LA", language);
    }
    if let Some(summary) = citation.summary {
        line("AB", summary);
    }
    if let Some(archived) = &citation.archived {
        line("AV", archived);
    }
    record.push_str("ER  - \r\n\r\n");
    record
}
