//! What is wrong with a profile: message, place, and what was probably meant.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Patch, Renderer, Snippet, renderer::DecorStyle};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The profile works, and will probably break one day.
    Warning,
    /// The profile cannot be used.
    Error,
}

impl Severity {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One finding in a profile's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Bytes of the file that it is about.
    pub span: Range<usize>,
    /// Words beside the caret.
    pub label: String,
    /// What to do instead.
    pub help: Option<String>,
    /// The change that was probably meant.
    pub fix: Option<Fix>,
}

/// A change of a profile's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Bytes of the file to replace.
    pub span: Range<usize>,
    /// What to put there.
    pub text: String,
}

impl Diagnostic {
    /// An error at these bytes of the file.
    pub fn error(message: impl Into<String>, span: Range<usize>, label: impl Into<String>) -> Self {
        Self { severity: Severity::Error, message: message.into(), span, label: label.into(), help: None, fix: None }
    }

    /// Advice at these bytes of the file.
    pub fn warning(message: impl Into<String>, span: Range<usize>, label: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(message, span, label) }
    }

    /// Adds what to do instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the change that was probably meant.
    #[must_use]
    pub fn fix(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, text: text.into() });
        self
    }

    /// Line and column (in characters), both from 1.
    pub fn place(&self, text: &str) -> (usize, usize) {
        let before = &text[..floor(text, self.span.start)];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }
}

/// A profile file with findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faulty {
    /// Path or name of the file.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What is wrong with it, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Faulty {
    /// How many of the findings are errors.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    /// Every finding with file, line, caret and suggestion.
    pub fn render(&self, color: bool) -> String {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(120);
        let shown: Vec<String> = self.diagnostics.iter().map(|finding| self.render_one(finding, &renderer)).collect();
        shown.join("\n\n")
    }

    fn render_one(&self, finding: &Diagnostic, renderer: &Renderer) -> String {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let annotation = AnnotationKind::Primary
            .span(self.within(&finding.span))
            .label(finding.label.as_str())
            .highlight_source(true);
        let snippet = Snippet::source(self.text.as_str()).path(self.path.as_str()).annotation(annotation);
        let group = level.primary_title(finding.message.as_str()).element(snippet);
        let groups = match (&finding.fix, &finding.help) {
            (Some(fix), help) => {
                let title = help.as_deref().unwrap_or("did you mean");
                let patch = Patch::new(self.within(&fix.span), fix.text.as_str());
                let snippet = Snippet::source(self.text.as_str()).path(self.path.as_str()).patch(patch);
                vec![group, Level::HELP.secondary_title(title).element(snippet)]
            }
            (None, Some(help)) => vec![group.element(Level::HELP.message(help.as_str()))],
            (None, None) => vec![group],
        };
        renderer.render(&groups)
    }

    /// The span cut to whole characters of the text, never empty while there is text.
    fn within(&self, span: &Range<usize>) -> Range<usize> {
        let start = floor(&self.text, span.start);
        let mut end = span.end.clamp(start, self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
