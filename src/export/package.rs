//! The descriptor of a Frictionless Data Package v2 over the flat tables.

use serde_json::{Value, json};

use super::table::{ColumnKind, TABLES};
use super::target::Written;

/// Name that the specification gives the descriptor.
pub(super) const FILE: &str = "datapackage.json";

/// The descriptor for these files, one of each table.
pub(super) fn descriptor(files: &[Written], articles: u64) -> String {
    let resources: Vec<Value> = TABLES
        .iter()
        .filter_map(|table| {
            let file = files.iter().find(|file| file.name == format!("{}.csv", table.name))?;
            let fields: Vec<Value> = table
                .columns
                .iter()
                .map(|column| {
                    let kind = match column.kind {
                        ColumnKind::Text => "string",
                        ColumnKind::Integer => "integer",
                    };
                    json!({ "name": column.name, "type": kind, "description": column.about })
                })
                .collect();
            let mut schema = json!({ "fields": fields, "missingValues": [""] });
            if table.name == "articles" {
                schema["primaryKey"] = json!(["id"]);
            } else {
                schema["foreignKeys"] =
                    json!([{ "fields": ["article"], "reference": { "resource": "articles", "fields": ["id"] } }]);
            }
            Some(json!({
                "name": table.name,
                "type": "table",
                "description": format!("One row is {}.", table.row),
                "path": file.name,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": file.bytes,
                "hash": format!("sha256:{}", file.sha256),
                "schema": schema,
            }))
        })
        .collect();
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "hemero-articles",
        "title": "News articles",
        "description": format!("{articles} articles with their people, resolutions, awards and pictures, exported by hemero."),
        "version": env!("CARGO_PKG_VERSION"),
        "resources": resources,
    });
    serde_json::to_string_pretty(&package).map(|text| text + "\n").unwrap_or_default()
}
