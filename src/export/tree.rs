//! One pretty JSON file an article, in stable folders: made for git.

use sha2::{Digest, Sha256};

use crate::article::Article;

/// `SOURCE/YYYY/NAME.json`; articles without a date stand under `undated`.
pub(super) fn path(article: &Article) -> String {
    let year = article.date.as_deref().and_then(|date| date.get(..4)).unwrap_or("undated");
    let native = article.id.split_once(':').map_or(article.id.as_str(), |(_, native)| native);
    format!("{}/{}/{}.json", safe(&article.source), safe(year), safe(native))
}

/// A name that is the same on every file system; what had to be replaced is told apart by a digest, so that no two
/// articles share a file.
fn safe(name: &str) -> String {
    let safe: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '-' }).collect();
    if safe == name && !name.is_empty() {
        return safe;
    }
    format!("{safe}-{}", &data_encoding::HEXLOWER.encode(&Sha256::digest(name))[..8])
}
