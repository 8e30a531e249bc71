//! Two revisions of an article, side by side in words.

use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use super::{Failure, Printer, Style};
use crate::article::{Article, PROVENANCE};
use crate::text::printable;

/// Prints each field that differs, its removed and added words marked: in colour, else `[-…-]` and `{+…+}`.
pub(super) fn print(from: &Article, to: &Article, printer: &Printer) -> Result<(), Failure> {
    let value = |article: &Article| serde_json::to_value(article).unwrap_or_default();
    let (old, new) = (value(from), value(to));
    let keys = new.as_object().into_iter().flat_map(|map| map.keys()).filter(|key| !PROVENANCE.contains(&key.as_str()));
    let mut any = false;
    for key in keys.filter(|key| old[key.as_str()] != new[key.as_str()]) {
        any = true;
        if printer.json {
            printer.json(&serde_json::json!({ "field": key, "from": old[key], "to": new[key] }))?;
            continue;
        }
        printer.data(&printer.paint(Style::Bold, key))?;
        printer.data(&words(&as_text(&old[key]), &as_text(&new[key]), printer))?;
    }
    if !any {
        printer.say("the revisions say the same");
    }
    Ok(())
}

fn as_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n\n")
        }
        other => serde_json::to_string_pretty(other).unwrap_or_default(),
    }
}

fn words(old: &str, new: &str, printer: &Printer) -> String {
    let mut out = String::new();
    let diff = TextDiff::from_words(old, new);
    for change in diff.iter_all_changes() {
        let text = printable(change.value());
        match (change.tag(), printer.colors()) {
            (ChangeTag::Equal, _) => out.push_str(&text),
            (ChangeTag::Delete, true) => out.push_str(&printer.paint(Style::Red, &text)),
            (ChangeTag::Insert, true) => out.push_str(&printer.paint(Style::Green, &text)),
            (ChangeTag::Delete, false) => out.push_str(&format!("[-{text}-]")),
            (ChangeTag::Insert, false) => out.push_str(&format!("{{+{text}+}}")),
        }
    }
    out
}
