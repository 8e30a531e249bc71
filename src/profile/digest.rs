//! The digest of everything in a profile that decides how a page is read.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

/// Digest of the reading parts of a profile, in an order of their own, and of what is told of the generic one.
/// Comments, order of keys, rates, titles and listings do not change it.
pub(super) fn of(document: &DeTable<'_>, generic: &str) -> String {
    let mut hash = Sha256::new();
    for (key, value) in document {
        let name: &str = key.get_ref();
        match (name, value.get_ref()) {
            ("site", DeValue::Table(site)) => {
                feed_some(&mut hash, name, site, &["name", "language", "timezone", "lexicon"])
            }
            ("discover", DeValue::Table(discover)) => feed_some(&mut hash, name, discover, &["article"]),
            ("fields" | "version", value) => feed(&mut hash, name, value),
            _ => {}
        }
    }
    hash.update(generic.as_bytes());
    HEXLOWER.encode(&hash.finalize())
}

fn feed_some(hash: &mut Sha256, path: &str, table: &DeTable<'_>, keys: &[&str]) {
    for (key, value) in table {
        if keys.contains(&key.get_ref().as_ref()) {
            feed(hash, &format!("{path}.{}", key.get_ref()), value.get_ref());
        }
    }
}

fn feed(hash: &mut Sha256, path: &str, value: &DeValue<'_>) {
    match value {
        DeValue::Table(table) => {
            for (key, value) in table {
                feed(hash, &format!("{path}.{}", key.get_ref()), value.get_ref());
            }
        }
        DeValue::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                feed(hash, &format!("{path}.{index}"), value.get_ref());
            }
        }
        scalar => {
            let text = match scalar {
                DeValue::String(text) => text.to_string(),
                DeValue::Integer(number) => number.to_string(),
                DeValue::Float(number) => number.to_string(),
                DeValue::Boolean(value) => value.to_string(),
                DeValue::Datetime(moment) => moment.to_string(),
                DeValue::Array(_) | DeValue::Table(_) => String::new(),
            };
            // Lengths keep neighbouring texts apart.
            hash.update(format!("{}:{path}={}:", path.len(), text.len()).as_bytes());
            hash.update(text.as_bytes());
        }
    }
}
