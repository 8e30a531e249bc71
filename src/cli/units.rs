//! What `init --systemd` and `init --cron` print: hemero run at night, alone.

use std::path::Path;

/// A systemd service and its timer, each with the name of its file as first line.
pub(super) fn systemd(program: &Path, archive: &Path) -> String {
    let (program, archive) = (unit_word(program), unit_word(archive));
    format!(
        "# ~/.config/systemd/user/hemero.service
[Unit]
Description=hemero: read the news sites of an archive

[Service]
Type=oneshot
ExecStart={program} -C {archive} sync --max-time 6h
# 130 and 143: interrupted, the next run goes on. 75: another run was still at work.
SuccessExitStatus=75 130 143
KillSignal=SIGINT
TimeoutStopSec=5min
Nice=10
NoNewPrivileges=true
PrivateTmp=true

# ~/.config/systemd/user/hemero.timer
[Unit]
Description=hemero every night

[Timer]
OnCalendar=*-*-* 03:17:00
RandomizedDelaySec=20min
Persistent=true

[Install]
WantedBy=timers.target
"
    )
}

/// A crontab line; cron mails what is printed, and `-q` prints nothing when all is well.
pub(super) fn crontab(program: &Path, archive: &Path) -> String {
    // A bare % ends a crontab command.
    let command = format!("{} -q -C {} sync --max-time 6h", shell_word(program), shell_word(archive));
    let line = format!("17 3 * * * {}", command.replace('%', "\\%"));
    format!("# hemero every night at 03:17\n{line}\n")
}

/// A word of the shell (POSIX, 2.2.2).
fn shell_word(path: &Path) -> String {
    let text = path.display().to_string();
    if is_plain(&text) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

/// A word of a command line in a unit (systemd.service(5)): `%` begins a specifier and `$` a variable, quoted or not.
fn unit_word(path: &Path) -> String {
    let text = path.display().to_string();
    if is_plain(&text) {
        return text;
    }
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%").replace('$', "$$");
    format!("\"{text}\"")
}

fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || "/._-+".contains(c))
}
