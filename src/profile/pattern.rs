//! Regular expressions of profiles: checked when the profile is read, compiled when first used.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use regex::Regex;

use super::selector_fault::Fault;

/// A pattern longer than this, or with a counted repetition, is compiled at once: only these can
/// parse and still be too large to compile.
const SMALL: usize = 400;

/// A regular expression.
pub struct Pattern {
    source: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// Checks the text; the regex itself is compiled on first use, since an archive may hold
    /// thousands of profiles and a run touches few.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if let Err(error) = regex_syntax::parse(text) {
            return Err(explain(text, &error));
        }
        let pattern = Self { source: text.to_owned(), compiled: OnceLock::new() };
        if text.len() > SMALL || text.contains('{') {
            let regex = Regex::new(text).map_err(|error| Fault {
                span: 0..text.len(),
                message: match error {
                    regex::Error::CompiledTooBig(_) => "this pattern grows too large".to_owned(),
                    other => other.to_string(),
                },
                help: Some("use smaller repetition counts".to_owned()),
                fix: None,
            })?;
            let _ = pattern.compiled.set(Some(regex));
        }
        Ok(pattern)
    }

    /// The compiled regex; `None` is impossible for a parsed pattern, and matches nothing.
    pub fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&self.source).ok()).as_ref()
    }

    /// Whether the pattern matches anywhere in the text.
    pub fn is_match(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    /// What the named group matched.
    pub fn capture<'t>(&self, text: &'t str, group: &str) -> Option<&'t str> {
        self.regex()?.captures(text)?.name(group).map(|found| found.as_str())
    }

    /// The pattern as written.
    pub fn as_str(&self) -> &str {
        &self.source
    }
}

impl Clone for Pattern {
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), compiled: self.compiled.clone() }
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pattern({:?})", self.source)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

fn explain(text: &str, error: &regex_syntax::Error) -> Fault {
    let (span, message) = match error {
        regex_syntax::Error::Parse(error) => (range(error.span()), error.kind().to_string()),
        regex_syntax::Error::Translate(error) => (range(error.span()), error.kind().to_string()),
        other => (0..text.len(), other.to_string()),
    };
    let help = if text.contains("(?=") || text.contains("(?!") || text.contains("(?<!") || text.contains("(?<=") {
        Some("match the surroundings too, and put the wanted part in a group".to_owned())
    } else {
        None
    };
    Fault { span, message, help, fix: None }
}

fn range(span: &regex_syntax::ast::Span) -> Range<usize> {
    span.start.offset..span.end.offset
}
