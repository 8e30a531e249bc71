//! The flags that choose articles, the same for every command that reads the archive.

use clap::Args;
use serde_json::{Map, Value, json};

use super::{Exit, Failure};
use crate::archive::{Archive, ArchiveError, Selection};
use crate::export::CaptureSelection;

/// Which articles.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Selection")]
pub struct SelectionArgs {
    /// Published on or after this day (YYYY, YYYY-MM or YYYY-MM-DD)
    #[arg(long, value_name = "DATE", value_parser = day)]
    since: Option<String>,
    /// Published on or before this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    until: Option<String>,
    /// Of this site; may be given more than once
    #[arg(long, value_name = "NAME")]
    site: Vec<String>,
    /// Naming a person whose name holds this
    #[arg(long, value_name = "NAME")]
    person: Option<String>,
    /// Telling of an award whose name holds this
    #[arg(long, value_name = "NAME")]
    award: Option<String>,
    /// Citing a document whose number or kind holds this
    #[arg(long, value_name = "NUMBER")]
    resolution: Option<String>,
    /// In this rubric
    #[arg(long, value_name = "NAME")]
    section: Option<String>,
    /// In this language (a subtag such as vi)
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// With a revision made after this run (`hemero status` numbers them)
    #[arg(long, value_name = "RUN")]
    changed_since: Option<i64>,
}

impl SelectionArgs {
    /// The selection; a site that the archive does not hold is an error, with near names.
    pub fn selection(&self, archive: &Archive) -> Result<Selection, Failure> {
        if !self.site.is_empty() {
            let known: Vec<String> = archive.sites()?.into_iter().map(|site| site.name).collect();
            if let Some(unknown) = self.site.iter().find(|name| !known.contains(name)) {
                let near = crate::profile::nearest(unknown, known.iter().map(String::as_str));
                let failure = Failure::new(Exit::Usage, format_args!("the archive holds no site '{unknown}'"));
                return Err(match near {
                    Some(near) => failure.hint(format_args!("did you mean {near}?")),
                    None => failure.hint(format_args!("it holds {}", known.join(", "))),
                });
            }
        }
        Ok(Selection {
            since: self.since.clone(),
            until: self.until.clone(),
            sites: self.site.clone(),
            person: self.person.clone(),
            award: self.award.clone(),
            resolution: self.resolution.clone(),
            changed_since: self.changed_since,
            section: self.section.clone(),
            language: self.language.clone(),
        })
    }

    /// The captures that the flags choose: by site and by the day of the request. Flags about what an article says are errors.
    pub fn captures(&self, archive: &Archive) -> Result<CaptureSelection, Failure> {
        let Selection { sites, since, until, .. } = self.selection(archive)?;
        let given = self.as_json();
        let about_articles = ["person", "award", "resolution", "section", "language", "changed_since"];
        if let Some(flag) = about_articles.iter().find(|flag| given.get(**flag).is_some()) {
            let flag = flag.replace('_', "-");
            return Err(Failure::new(
                Exit::Usage,
                format_args!("--{flag} chooses articles, and this format holds pages"),
            )
            .hint("pages are chosen by --site, and by --since and --until, the days on which they were fetched"));
        }
        Ok(CaptureSelection { sites, since, until })
    }

    /// The flags that were given, for an export's manifest.
    pub fn as_json(&self) -> Value {
        let all = json!({
            "since": self.since, "until": self.until, "person": self.person, "award": self.award,
            "resolution": self.resolution, "section": self.section, "language": self.language,
            "changed_since": self.changed_since, "site": (!self.site.is_empty()).then_some(&self.site),
        });
        let given = all.as_object().cloned().unwrap_or_default();
        Value::Object(given.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
    }
}

/// A year, a month or a day.
fn day(text: &str) -> Result<String, String> {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    match full.parse::<jiff::civil::Date>() {
        Ok(_) if full.len() == 10 => Ok(text.to_owned()),
        _ => Err("expected YYYY, YYYY-MM or YYYY-MM-DD".to_owned()),
    }
}

impl From<ArchiveError> for Failure {
    fn from(error: ArchiveError) -> Self {
        let exit = match &error {
            ArchiveError::Full { .. } | ArchiveError::Unwritable { .. } => Exit::Storage,
            ArchiveError::Damaged { .. } | ArchiveError::Record(_) => Exit::Damage,
            ArchiveError::Held { .. } => Exit::Busy,
            _ => Exit::Failed,
        };
        let failure = Self::new(exit, &error);
        match error.hint() {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}
