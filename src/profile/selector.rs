//! CSS selectors of profiles: text and compiled form.

use std::fmt;

use super::selector_fault::{self, Fault};
use crate::markup;

/// A CSS selector that is known to mean something; compiled once, shared by all threads.
#[derive(Clone)]
pub struct Selector {
    text: String,
    compiled: markup::Selector,
}

impl Selector {
    /// Checks and compiles a selector.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if let Some(fault) = selector_fault::find(text) {
            return Err(fault);
        }
        match markup::Selector::parse(text) {
            Some(compiled) => Ok(Self { text: text.trim().to_owned(), compiled }),
            None => Err(Fault {
                span: 0..text.len(),
                message: "this is not a CSS selector".to_owned(),
                help: Some("a selector looks like `h1.title`, `#news .date` or `meta[property='og:title']`".to_owned()),
                fix: None,
            }),
        }
    }

    /// The compiled selector.
    pub fn compiled(&self) -> &markup::Selector {
        &self.compiled
    }

    /// The selector as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Selector {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl fmt::Debug for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Selector({:?})", self.text)
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
