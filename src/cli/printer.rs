//! The one owner of standard output and standard error: data to the first, words to the second.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::sync::Mutex;

use clap::ValueEnum;
use serde::Serialize;

use super::exit::Failure;
use crate::text::printable;

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How much to say on standard error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// Nothing but the exit code (`-qq`).
    Silent,
    /// Failures only (`-q`).
    Quiet,
    /// What was done.
    Normal,
    /// Each page (`-v`).
    Verbose,
    /// Each step of each page (`-vv`).
    Trace,
}

/// A way to set words apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Headings and names.
    Bold,
    /// Beside the point.
    Dim,
    /// Failures and removed words.
    Red,
    /// Success and added words.
    Green,
    /// Warnings.
    Yellow,
    /// Values and commands to try.
    Cyan,
}

impl Style {
    fn code(self) -> &'static str {
        match self {
            Self::Bold => "1",
            Self::Dim => "2",
            Self::Red => "31",
            Self::Green => "32",
            Self::Yellow => "33",
            Self::Cyan => "36",
        }
    }
}

/// Prints data and words.
#[derive(Debug)]
pub struct Printer {
    /// Answers are wanted as JSON.
    pub json: bool,
    /// How much to say.
    pub verbosity: Verbosity,
    out_color: bool,
    err_color: bool,
    out: Mutex<BufWriter<io::Stdout>>,
}

impl Printer {
    /// A printer for this process's streams.
    pub fn new(json: bool, verbosity: Verbosity, color: ColorWhen) -> Self {
        Self {
            json,
            verbosity,
            out_color: wants_color(color, io::stdout().is_terminal()),
            err_color: wants_color(color, io::stderr().is_terminal()),
            out: Mutex::new(BufWriter::with_capacity(1 << 16, io::stdout())),
        }
    }

    /// A printer of the same kind, for a session within this one.
    pub fn sibling(&self) -> Self {
        let out = Mutex::new(BufWriter::with_capacity(1 << 16, io::stdout()));
        Self { out, ..*self }
    }

    /// One line of data on standard output.
    pub fn data(&self, line: &str) -> Result<(), Failure> {
        let mut out = self.lock();
        out.write_all(line.as_bytes())?;
        out.write_all(b"\n")?;
        Ok(())
    }

    /// Bytes on standard output, as they are.
    pub fn raw(&self, bytes: &[u8]) -> Result<(), Failure> {
        self.lock().write_all(bytes)?;
        Ok(())
    }

    /// One JSON value on a line of standard output.
    pub fn json(&self, value: &impl Serialize) -> Result<(), Failure> {
        let mut out = self.lock();
        serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
        Ok(())
    }

    /// Hands everything printed to the operating system.
    pub fn flush(&self) -> Result<(), Failure> {
        self.lock().flush()?;
        Ok(())
    }

    /// Words for a person: what was done.
    pub fn say(&self, words: &str) {
        if self.verbosity >= Verbosity::Normal {
            eprint_line(words);
        }
    }

    /// Words that are said in any case, but quietly only when all is not well.
    pub fn conclude(&self, words: &str, well: bool) {
        if self.verbosity >= if well { Verbosity::Normal } else { Verbosity::Quiet } {
            eprint_line(words);
        }
    }

    /// Words that only `-v` wants.
    pub fn detail(&self, words: &str) {
        if self.verbosity >= Verbosity::Verbose {
            eprint_line(words);
        }
    }

    /// Something that is not as it should be, without ending the run.
    pub fn warn(&self, words: &str) {
        if self.verbosity >= Verbosity::Quiet {
            eprint_line(&format!("{} {}", self.err_paint(Style::Yellow, "warning:"), printable(words)));
        }
    }

    /// Why the command failed, and what to do next.
    pub fn failure(&self, failure: &Failure) {
        if failure.silent || self.verbosity < Verbosity::Quiet {
            return;
        }
        eprint_line(&format!("{} {}", self.err_paint(Style::Red, "error:"), printable(&failure.message)));
        if let Some(hint) = &failure.hint {
            eprint_line(&format!("{} {}", self.err_paint(Style::Cyan, " hint:"), printable(hint)));
        }
    }

    /// The text in a style, for standard output.
    pub fn paint(&self, style: Style, text: &str) -> String {
        painted(self.out_color, style, text)
    }

    /// The text in a style, for standard error.
    pub fn err_paint(&self, style: Style, text: &str) -> String {
        painted(self.err_color, style, text)
    }

    /// Whether standard output is coloured.
    pub fn colors(&self) -> bool {
        self.out_color
    }

    /// Whether moving progress may be drawn on standard error.
    pub fn draws_progress(&self) -> bool {
        self.verbosity >= Verbosity::Normal && !self.json && io::stderr().is_terminal()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BufWriter<io::Stdout>> {
        self.out.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn painted(color: bool, style: Style, text: &str) -> String {
    if color { format!("\x1b[{}m{text}\x1b[0m", style.code()) } else { text.to_owned() }
}

fn wants_color(when: ColorWhen, terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match when {
        ColorWhen::Always => true,
        ColorWhen::Never => false,
        ColorWhen::Auto => {
            !set("NO_COLOR")
                && (set("CLICOLOR_FORCE") || (terminal && std::env::var_os("TERM").is_none_or(|term| term != "dumb")))
        }
    }
}

/// A closed standard error must not end a crawl.
fn eprint_line(words: &str) {
    let _ = writeln!(io::stderr().lock(), "{words}");
}
