//! A temporary folder with an archive in it, the binary, and what came of running it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use tempfile::TempDir;

/// Where one story works; removed at its end.
pub struct Desk {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

/// A finished command.
#[derive(Debug)]
pub struct Outcome {
    /// Exit code; 128 + signal where a signal ended it.
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A command still running; killed when dropped.
pub struct Running(Option<Child>);

impl Desk {
    /// An empty folder; the archive is yet to be made.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), variables: Vec::new() }
    }

    /// Sets an environment variable for the commands to come.
    pub fn set(&mut self, name: &str, value: &str) -> &mut Self {
        self.variables.retain(|(n, _)| n != name);
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the time of day (RFC 3339) for the commands to come.
    pub fn now(&mut self, moment: &str) -> &mut Self {
        self.set(hemero::clock::VARIABLE, moment)
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file in the folder, with the folders above it.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, content).expect("a file");
        path
    }

    /// Reads a file of the folder.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The archive's folder.
    pub fn archive(&self) -> PathBuf {
        self.path("archive")
    }

    /// The archive's database, read only.
    pub fn database(&self) -> Connection {
        open_read_only(&self.archive().join("hemero.db"))
    }

    /// The single integer that a query gives.
    pub fn ask(&self, query: &str) -> i64 {
        self.database().query_row(query, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{query}: {error}"))
    }

    /// Runs `hemero -C ARCHIVE --allow-private 127.0.0.0/8 ARGUMENTS`.
    pub fn run(&self, arguments: &[&str]) -> Outcome {
        self.finish(self.at_archive(arguments))
    }

    /// Runs `hemero ARGUMENTS` and nothing more.
    pub fn bare(&self, arguments: &[&str]) -> Outcome {
        self.finish(self.command(arguments))
    }

    /// Runs `hemero ARGUMENTS` with that text as its input.
    pub fn feed(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Outcome {
        let input = fs::File::open(self.write("input", input)).expect("the input");
        let mut command = self.at_archive(arguments);
        command.stdin(input);
        self.finish(command)
    }

    /// Starts [`Desk::run`]'s command and does not wait for it.
    pub fn spawn(&self, arguments: &[&str]) -> Running {
        let mut command = self.at_archive(arguments);
        Running(Some(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs")))
    }

    fn at_archive(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(&[]);
        command.arg("-C").arg(self.archive()).args(["--allow-private", "127.0.0.0/8"]).args(arguments);
        command
    }

    /// The binary in this folder, knowing nothing of the settings of whoever runs the tests.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hemero"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            let known = name.to_string_lossy();
            if known.starts_with("HEMERO_") || known.starts_with("XDG_") || known.to_lowercase().ends_with("_proxy") {
                command.env_remove(name);
            }
        }
        command.env("HOME", self.folder.path()).env("NO_COLOR", "1").env("LC_ALL", "C.UTF-8");
        command.envs(self.variables.iter().map(|(n, v)| (n, v)));
        command
    }

    fn finish(&self, mut command: Command) -> Outcome {
        Outcome::of(command.output().expect("the binary runs"))
    }
}

/// Opens a database so that a test cannot change it.
fn open_read_only(path: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl Outcome {
    fn of(output: Output) -> Self {
        Self {
            code: code(output.status),
            stdout: String::from_utf8(output.stdout).expect("stdout in UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr in UTF-8"),
        }
    }

    /// Fails the test, showing what was said, unless the exit code is this.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "exit code\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self
    }

    /// stdout as one JSON value.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in {}", self.stdout))
    }

    /// stdout as JSON Lines.
    #[track_caller]
    pub fn json_lines(&self) -> Vec<Value> {
        let parse = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error} in {line}"));
        self.stdout.lines().map(parse).collect()
    }
}

impl Running {
    /// What it says on standard error; taken from [`Running::wait`].
    pub fn stderr(&mut self) -> ChildStderr {
        self.0.as_mut().and_then(|child| child.stderr.take()).expect("not yet taken")
    }

    /// Sends a signal by name: `INT`, `TERM`, `KILL`, `STOP`, `CONT`.
    pub fn signal(&self, name: &str) {
        let sent =
            Command::new("kill").arg(format!("-{name}")).arg(self.id().to_string()).stderr(Stdio::null()).status();
        sent.expect("kill runs");
    }

    /// Waits for its end; also the most memory that it held, in bytes, where the system tells (Linux).
    pub fn measured(mut self) -> (Outcome, Option<u64>) {
        let path = format!("/proc/{}/status", self.id());
        let mut most = None;
        // What it says is little: the pipes hold it.
        while !self.ended() {
            let status = fs::read_to_string(&path).unwrap_or_default();
            let peak =
                status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
            most = most.max(peak.map(|kilobytes: u64| kilobytes * 1024));
            std::thread::sleep(Duration::from_millis(2));
        }
        (self.wait(), most)
    }

    fn id(&self) -> u32 {
        self.0.as_ref().map_or(0, Child::id)
    }

    /// Whether it has ended.
    pub fn ended(&mut self) -> bool {
        self.0.as_mut().is_none_or(|child| child.try_wait().expect("a child").is_some())
    }

    /// Waits for its end.
    pub fn wait(mut self) -> Outcome {
        let child = self.0.take().expect("still ours");
        Outcome::of(child.wait_with_output().expect("a child"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(mut child) = self.0.take() {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

#[cfg(unix)]
fn code(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status.code().or_else(|| status.signal().map(|signal| 128 + signal)).unwrap_or(-1)
}

#[cfg(not(unix))]
fn code(status: ExitStatus) -> i32 {
    status.code().unwrap_or(-1)
}

/// Waits until something holds, a minute at most.
#[track_caller]
pub fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(60), "{what}: not within a minute");
        std::thread::sleep(Duration::from_millis(5));
    }
}
