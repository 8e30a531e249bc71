//! The section `[documents.votes]` of a lexicon: how a page tells that a body voted, without naming it.

use serde::Deserialize;

use super::{marks::lower, words::Words};

/// The section as it stands in a file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {
    /// `voted`.
    verbs: Words,
    /// Who votes without saying for which body: `members`, `the board`.
    voters: Words,
    /// Last words of the names of bodies that vote.
    bodies: Words,
    /// Those of them that are names by themselves: `the Senate`.
    sole: Words,
    /// Words that say that the body named before adopted this document, too.
    also: Words,
    /// Verbs of those who sign what others pass.
    signs: Words,
    /// Behind a verb of adoption: the votes are told, `by a vote of 13 to 2`.
    told: Words,
    /// Kinds of documents that some pass and others sign.
    drafts: Words,
}

/// The section, compiled.
#[derive(Debug)]
pub struct Votes {
    section: Section,
    /// Words that end the kind of a body in its name: `Board of Health`.
    links: Words,
}

impl Votes {
    /// Compiles the section; `of` are the words before an authority.
    pub(super) fn compile(section: &Section, of: &[String]) -> Self {
        Self { section: section.clone(), links: of.to_vec().into() }
    }

    /// Whether some pass documents of a kind in [`lower`] form and others sign them.
    pub fn is_draft(&self, low: &str) -> bool {
        self.section.drafts.has(low)
    }

    /// Whether words in [`lower`] form tell of a signature.
    pub fn signs(&self, low: &str) -> bool {
        low.split(' ').any(|word| self.section.signs.has(word))
    }

    /// Whether a word in [`lower`] form tells of a vote.
    pub fn is_verb(&self, low: &str) -> bool {
        self.section.verbs.has(low)
    }

    /// Whether a word in [`lower`] form is said of whoever votes.
    pub fn is_voter(&self, low: &str) -> bool {
        self.section.voters.has(low)
    }

    /// Whether this is the name of a body that votes, not only a word for one.
    pub fn is_body(&self, name: &str) -> bool {
        let low = lower(name);
        let kind = low.split(' ').take_while(|word| !self.links.has(word));
        let Some(last) = kind.last() else { return false };
        let alone = !low.contains(' ');
        if alone { self.section.sole.has(last) } else { self.section.bodies.has(last) }
    }

    /// Whether a text in [`lower`] form begins with how many voted for a document.
    pub fn tells(&self, low: &str) -> bool {
        self.section.told.begin(low)
    }

    /// Whether a text in [`lower`] form says that the document on it was adopted beside another.
    pub fn is_also(&self, low: &str) -> bool {
        low.split(|c: char| !c.is_alphanumeric()).any(|word| self.section.also.has(word))
    }
}
