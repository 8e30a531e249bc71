//! `hemero check`: every profile looked over, every fixture read again.

use std::ffi::OsString;

use serde::Serialize;
use serde_json::Value;

use super::fixture::{self, Difference};
use super::{Exit, Failure, Session, Style, replay};
use crate::archive::Archive;
use crate::extraction;
use crate::lexicon::Lexicons;
use crate::profile::{Diagnostic, Faulty, ProfileError, Profiles, lint};

/// Look profiles over, and read their fixtures again.
///
/// A profile that cannot be used ends the command with code 3, and so does a fixture that no longer reads as it
/// was kept. Advice alone ends it with 0.
///
/// `hemero check SITE --archive`, with no folder after it, reads the newest 20 stored pages of each site again, too.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Names of profiles; all by default
    #[arg(value_name = "SITE")]
    sites: Vec<String>,
    /// Read the newest N stored pages of each site again, too; a field that used to be filled and no longer is ends
    /// the command with code 5
    #[arg(long, value_name = "N")]
    replay: Option<usize>,
}

/// What was found out about one profile.
#[derive(Debug, Serialize)]
struct Report {
    site: String,
    file: String,
    findings: Vec<Finding>,
    fixtures: usize,
    replayed: usize,
    changed: Vec<Changed>,
}

/// A finding as JSON tells it.
#[derive(Debug, Serialize)]
struct Finding {
    severity: &'static str,
    message: String,
    line: usize,
    column: usize,
    help: Option<String>,
    fix: Option<String>,
}

/// A fixture or stored page that is no longer read as it was kept.
#[derive(Debug, Serialize)]
struct Changed {
    page: String,
    stored: bool,
    differences: Vec<Difference>,
}

/// The command line with a bare `--archive` of this command written as what it means: elsewhere, and with a folder
/// after it, the word says where the archive is.
pub(super) fn spelled_out(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = arguments.collect();
    let Some(check) = arguments.iter().position(|word| word == "check") else { return arguments };
    let is_flag = |word: &OsString| word.to_string_lossy().starts_with('-');
    let bare = |at: usize| arguments[at] == "--archive" && arguments.get(at + 1).is_none_or(is_flag);
    if let Some(at) = (check + 1..arguments.len()).find(|at| bare(*at)) {
        arguments[at] = format!("--replay={NEWEST}").into();
    }
    arguments
}

/// How many stored pages of a site are read again where no number is given.
const NEWEST: usize = 20;

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let profiles = match session.checked_profiles() {
        Ok(profiles) => profiles,
        Err(ProfileError::Faulty(files)) => return faulty(&files, session),
        Err(error) => return Err(error.into()),
    };
    let lexicons = Lexicons::embedded();
    let names: Vec<String> =
        if args.sites.is_empty() { profiles.names().map(str::to_owned).collect() } else { args.sites.clone() };
    let archive = args.replay.map(|_| Archive::open_read_only(session.settings.archive())).transpose()?;
    let stored = archive.as_ref().zip(args.replay);
    let (mut warnings, mut read, mut changed, mut broken) = (0, 0, 0, Vec::new());
    let (mut drifted, mut stale) = (false, false);
    for name in &names {
        match check(name, &profiles, &lexicons, stored, session) {
            Ok((report, findings)) => {
                warnings += report.findings.len();
                read += report.fixtures + report.replayed;
                changed += report.changed.len();
                drifted |= report.changed.iter().any(|changed| changed.stored && changed.lost_a_field());
                stale |= report.changed.iter().any(|changed| !changed.stored);
                show(&report, &findings, session)?;
            }
            Err(Checked::Profile(ProfileError::Faulty(files))) => broken.extend(files),
            Err(Checked::Profile(error)) => return Err(error.into()),
            Err(Checked::Command(failure)) => return Err(failure),
        }
    }
    if !broken.is_empty() {
        return faulty(&broken, session);
    }
    session.printer.say(&format!(
        "{} looked over, {}, {} read again, {changed} of them changed",
        counted(names.len(), "profile"),
        counted(warnings, "warning"),
        counted(read, "page"),
    ));
    Ok(match (stale, drifted) {
        (true, _) => Exit::Settings,
        (false, true) => Exit::Drift,
        (false, false) => Exit::Done,
    })
}

impl Changed {
    /// Whether a field that was filled is empty now.
    fn lost_a_field(&self) -> bool {
        let empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        self.differences.iter().any(|difference| !empty(&difference.kept) && empty(&difference.read))
    }
}

/// Why a profile could not be checked.
enum Checked {
    Profile(ProfileError),
    Command(Failure),
}

fn check(
    name: &str,
    profiles: &Profiles,
    lexicons: &Lexicons,
    stored: Option<(&Archive, usize)>,
    session: &Session,
) -> Result<(Report, Faulty), Checked> {
    let profile = profiles.get(name).map_err(Checked::Profile)?;
    let (path, text) = (profiles.path(name).unwrap_or_default(), profiles.text(name).unwrap_or_default());
    let findings = lint(profile, path, text);
    let fixtures = fixture::all(&session.profile_folder(), name).map_err(Checked::Command)?;
    let pages = stored.map_or_else(|| Ok(Vec::new()), |(archive, newest)| replay::newest(archive, name, newest));
    let pages = pages.map_err(Checked::Command)?;
    let kept = fixtures.iter().map(|fixture| (fixture, false)).chain(pages.iter().map(|page| (page, true)));
    let mut changed = Vec::new();
    for (fixture, stored) in kept {
        let reading = extraction::read(&fixture.page.page(), profile, lexicons);
        let differences = fixture::differences(&fixture.record, reading.article.as_ref());
        if !differences.is_empty() {
            changed.push(Changed { page: fixture.page.name.clone(), stored, differences });
        }
    }
    let report = Report {
        site: name.to_owned(),
        file: path.to_owned(),
        findings: findings.diagnostics.iter().map(|finding| told(finding, text)).collect(),
        fixtures: fixtures.len(),
        replayed: pages.len(),
        changed,
    };
    Ok((report, findings))
}

fn told(finding: &Diagnostic, text: &str) -> Finding {
    let (line, column) = finding.place(text);
    Finding {
        severity: finding.severity.name(),
        message: finding.message.clone(),
        line,
        column,
        help: finding.help.clone(),
        fix: finding.fix.as_ref().map(|fix| fix.text.clone()),
    }
}

fn show(report: &Report, findings: &Faulty, session: &Session) -> Result<(), Failure> {
    let printer = &session.printer;
    if printer.json {
        return printer.json(report);
    }
    if !findings.diagnostics.is_empty() {
        printer.data(&findings.render(printer.colors()))?;
        printer.data("")?;
    }
    for changed in &report.changed {
        printer.data(&format!("{} {}", printer.paint(Style::Yellow, "changed:"), changed.page))?;
        for difference in &changed.differences {
            printer.data(&format!("  {}", printer.paint(Style::Bold, &difference.field)))?;
            printer.data(&format!("    kept {}", printer.paint(Style::Red, &short(&difference.kept))))?;
            printer.data(&format!("    read {}", printer.paint(Style::Green, &short(&difference.read))))?;
        }
    }
    Ok(())
}

/// Says every error of the files, as data where JSON is wanted.
fn faulty(files: &[Faulty], session: &Session) -> Result<Exit, Failure> {
    if session.printer.json {
        for file in files {
            let findings = file.diagnostics.iter().map(|finding| told(finding, &file.text)).collect();
            let site = String::new();
            session.printer.json(&Report {
                site,
                file: file.path.clone(),
                findings,
                fixtures: 0,
                replayed: 0,
                changed: Vec::new(),
            })?;
        }
        return Ok(Exit::Settings);
    }
    for file in files {
        session.printer.data(&file.render(session.printer.colors()))?;
        session.printer.data("")?;
    }
    let errors: usize = files.iter().map(Faulty::errors).sum();
    session.printer.say(&format!("{} in {}", counted(errors, "error"), counted(files.len(), "profile")));
    Ok(Exit::Settings)
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// A value on one line, cut where it is long.
fn short(value: &Value) -> String {
    let text = crate::text::printable(&value.to_string()).into_owned();
    if text.chars().count() <= 160 { text } else { text.chars().take(159).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_archive_behind_check_replays_it() {
        let spelled = |line: &str| {
            let words = spelled_out(line.split(' ').map(OsString::from));
            words.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
        };
        for (line, meant) in [
            ("hemero check --archive", "hemero check --replay=20"),
            ("hemero -C DIR check tide --archive --json", "hemero -C DIR check tide --replay=20 --json"),
            ("hemero check tide --archive DIR", "hemero check tide --archive DIR"),
            ("hemero --archive check status", "hemero --archive check status"),
            ("hemero status --archive", "hemero status --archive"),
        ] {
            assert_eq!(spelled(line), meant);
        }
    }
}
