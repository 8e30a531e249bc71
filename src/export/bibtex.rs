//! BibLaTeX `@online` entries, which plain BibTeX styles read as `@misc` with a URL.

use std::fmt::Write as _;

use super::citation::Citation;

/// One entry, with an empty line after it.
pub(super) fn entry(citation: &Citation<'_>) -> String {
    let mut entry = format!("@online{{{},\n", citation.key);
    let mut field = |name: &str, value: &str| {
        let _ = writeln!(entry, "  {name} = {{{value}}},");
    };
    // The second pair of braces keeps capitals, and keeps a name whole.
    field("title", &format!("{{{}}}", escaped(citation.title)));
    if !citation.authors.is_empty() {
        let names: Vec<String> = citation.authors.iter().map(|name| format!("{{{}}}", escaped(name))).collect();
        field("author", &names.join(" and "));
    }
    field("organization", &escaped(citation.container));
    if !citation.issued.is_empty() {
        field("date", &dashed(&citation.issued));
    }
    field("url", &citation.url.replace(['{', '}', '\\'], ""));
    if let Some(accessed) = citation.accessed {
        field("urldate", accessed);
    }
    if let Some(language) = citation.language {
        field("langid", language);
    }
    if let Some(archived) = &citation.archived {
        field("note", &escaped(archived));
    }
    entry.push_str("}\n\n");
    entry
}

fn dashed(parts: &[u16]) -> String {
    parts.iter().map(|part| format!("{part:02}")).collect::<Vec<_>>().join("-")
}

/// Characters that TeX would act upon.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
