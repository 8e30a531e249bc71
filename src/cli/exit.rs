//! How a command ends: the table of exit codes, and failures with their next step.

use std::fmt::Display;

/// Exit codes; `hemero --help` and the README print the same table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done, and the promise kept.
    Done = 0,
    /// Failed for a reason of our own.
    Failed = 1,
    /// The words of the call are wrong.
    Usage = 2,
    /// Settings or a profile are wrong; nothing was fetched.
    Settings = 3,
    /// Finished, but too many pages failed, or nothing could be fetched.
    TooManyFailures = 4,
    /// A field that used to be filled no longer is.
    Drift = 5,
    /// Blocked, or told to wait longer than the run may last.
    Blocked = 6,
    /// Disk full, or a file that cannot be written; nothing lost.
    Storage = 7,
    /// `verify` found damage.
    Damage = 8,
    /// Another run holds this archive.
    Busy = 75,
    /// Interrupted by Ctrl-C; go on by running it again.
    Interrupted = 130,
    /// Ended by SIGTERM; go on by running it again.
    Terminated = 143,
}

impl Exit {
    /// Every code, in order.
    pub const ALL: [Self; 12] = [
        Self::Done,
        Self::Failed,
        Self::Usage,
        Self::Settings,
        Self::TooManyFailures,
        Self::Drift,
        Self::Blocked,
        Self::Storage,
        Self::Damage,
        Self::Busy,
        Self::Interrupted,
        Self::Terminated,
    ];

    /// The number that the process ends with.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// What the code tells a script, in one phrase.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Done => "done, and the promise kept",
            Self::Failed => "failed for a reason of our own",
            Self::Usage => "usage: the words of the call are wrong",
            Self::Settings => "settings or a profile are wrong; nothing was fetched",
            Self::TooManyFailures => "finished, but too many pages failed, or nothing could be fetched",
            Self::Drift => "a site's layout has drifted: a field that used to be filled no longer is",
            Self::Blocked => "blocked, or told to wait longer than the run may last",
            Self::Storage => "disk full, or a file that cannot be written; nothing lost",
            Self::Damage => "verify found damage",
            Self::Busy => "another run holds this archive",
            Self::Interrupted => "interrupted; go on by running it again",
            Self::Terminated => "ended by a signal; go on by running it again",
        }
    }

    /// The table as `--help` prints it.
    pub fn table() -> String {
        let mut table = String::from("Exit codes:\n");
        for exit in Self::ALL {
            table.push_str(&format!("  {:>3}  {}\n", exit.code(), exit.meaning()));
        }
        table
    }
}

/// Why a command failed: what happened and where, which code it ends with, and what to do next.
#[derive(Debug)]
pub struct Failure {
    /// The code to end with.
    pub exit: Exit,
    /// What happened and where; the innermost cause last.
    pub message: String,
    /// What to do next.
    pub hint: Option<String>,
    /// Standard output was closed by its reader (`| head`): nothing to say.
    pub silent: bool,
}

impl Failure {
    /// A failure with this code and message.
    pub fn new(exit: Exit, message: impl Display) -> Self {
        Self { exit, message: message.to_string(), hint: None, silent: false }
    }

    /// Adds the next step.
    #[must_use]
    pub fn hint(mut self, hint: impl Display) -> Self {
        self.hint = Some(hint.to_string());
        self
    }

    /// A file or folder that could not be read (code 1) or, when `writing`, written (code 7).
    pub fn file(path: &std::path::Path, error: &std::io::Error, writing: bool) -> Self {
        let (exit, verb) = if writing { (Exit::Storage, "write") } else { (Exit::Failed, "read") };
        Self::new(exit, format_args!("cannot {verb} {}: {error}", path.display()))
    }
}

impl From<std::io::Error> for Failure {
    /// For standard output; files say their names with [`Failure::file`].
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self { exit: Exit::Done, message: String::new(), hint: None, silent: true };
        }
        Self::new(Exit::Storage, format_args!("cannot write the output: {error}"))
    }
}
