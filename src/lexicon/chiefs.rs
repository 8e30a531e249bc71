//! The section `[documents.chiefs]` of a lexicon: documents that the chief of a body makes in its name.

use serde::Deserialize;

use super::{marks::lower, words::Words};

/// The section.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Chiefs {
    /// First words of the offices of chiefs: `Bộ trưởng`.
    offices: Words,
    /// Kinds of documents that are mostly theirs: `Quyết định`.
    decisions: Words,
    /// Kinds that a body adopts and its chief only signs: `Nghị quyết`.
    collegial: Words,
}

impl Chiefs {
    /// Whether an office is that of the chief of a body: `Bộ trưởng Bộ Y tế` of `Bộ Y tế`. Both in [`lower`] form.
    pub fn is_of(&self, office: &str, body: &str) -> bool {
        let own = self.offices.opening(office).map(|end| office[end..].trim_start());
        own.is_some_and(|own| own.strip_prefix(body).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    }

    /// Whether a chief alone makes documents of a kind.
    pub fn decides(&self, kind: &str) -> bool {
        self.decisions.has(&lower(kind))
    }

    /// Whether a body makes documents of a kind, whoever signs them.
    pub fn only_signs(&self, kind: &str) -> bool {
        self.collegial.has(&lower(kind))
    }
}
