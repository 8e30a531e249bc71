//! What the symbols of documents say of their kinds and authorities.

use super::{documents::DocumentWords, marks::lower};

impl DocumentWords {
    /// The authority that numbers its documents of a kind in this shape (`9 (9)` for `2231 (2015)`).
    pub fn issuer_of_shape(&self, kind: &str, number: &str) -> Option<&str> {
        let mut shape = format!("{kind} ");
        for c in number.chars() {
            let c = if c.is_ascii_digit() { '9' } else { c };
            if c != '9' || !shape.ends_with('9') {
                shape.push(c);
            }
        }
        self.shapes.get(&shape).map(String::as_str)
    }

    /// The authority that alone adopts documents of a kind.
    pub fn issuer_of_kind(&self, kind: &str) -> Option<&str> {
        self.kind_issuers.get(kind).map(String::as_str)
    }

    /// Whether the last letters of a symbol are shared by several authorities of one page.
    pub fn is_ambiguous(&self, letters: &str) -> bool {
        let low = lower(letters);
        self.ambiguous.contains(&low)
    }

    /// The kinds that the letters of a symbol stand for (`NQ`), the usual one first.
    pub fn kinds_of_code(&self, letters: &str) -> &[u16] {
        self.codes.get(&lower(letters)).map_or(&[], Vec::as_slice)
    }

    /// The authority that the last letters of a symbol determine (`CTN`); trailing numbers are those of a term.
    pub fn issuer_of_code(&self, letters: &str) -> Option<&str> {
        self.issuers.get(lower(letters).trim_end_matches(|c: char| c.is_ascii_digit())).map(String::as_str)
    }

    /// How the authority of this page may begin whose letters these are (`TU`: `Tỉnh ủy`, `Thành ủy`).
    pub fn heads_of_code(&self, letters: &str) -> &[String] {
        self.local_issuers.get(&lower(letters)).map_or(&[], Vec::as_slice)
    }

    /// The longest prefix that a text in [`lower`] form ends with (`s/res/`), no part of a longer word: its bytes, kind and issuer.
    pub fn prefix(&self, low: &str) -> Option<(usize, u16, Option<&str>)> {
        let apart =
            |prefix: &str| low.strip_suffix(prefix).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
        let found = self.prefixes.iter().find(|(prefix, ..)| apart(prefix))?;
        Some((found.0.len(), found.1, found.2.as_deref()))
    }

    /// Whether a name in [`lower`] form is whole, so that small words behind it are no part of it: that of a ministry, or one
    /// that ends with the word for a place (`UBND tỉnh`).
    pub fn is_whole_name(&self, low: &str) -> bool {
        self.bodies.has(low) || self.ends_with_place(low)
    }

    /// Whether a text in [`lower`] form ends with the word for a place.
    pub fn ends_with_place(&self, low: &str) -> bool {
        self.levels.end(low)
    }
}
