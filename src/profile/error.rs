//! Why a profile cannot be used.

use std::path::PathBuf;

use thiserror::Error;

use super::diagnostic::Faulty;

/// Why a profile cannot be used.
#[derive(Debug, Error)]
pub enum ProfileError {
    /// Profiles with errors; the text shows each place with a caret.
    #[error("{}", rendered(.0))]
    Faulty(Vec<Faulty>),
    /// A folder or file of profiles that cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// Folder or file.
        path: PathBuf,
        /// The system's words.
        source: std::io::Error,
    },
    /// No profile has that name.
    #[error("no profile is called '{name}'")]
    Unknown {
        /// What was asked for.
        name: String,
        /// Known names that are near.
        near: Vec<String>,
    },
}

impl ProfileError {
    /// The next step.
    pub fn hint(&self) -> String {
        match self {
            Self::Faulty(_) => "correct the profile; `hemero check` lists what is left".to_owned(),
            Self::Unreadable { path, .. } if path.extension().is_some() => {
                "a profile is a text file in UTF-8; check its permissions".to_owned()
            }
            Self::Unreadable { .. } => {
                "name an existing folder as `profiles` in the settings, or take the setting away".to_owned()
            }
            Self::Unknown { near, .. } if near.is_empty() => {
                "`hemero check` lists every profile; `hemero new URL` drafts one".to_owned()
            }
            Self::Unknown { near, .. } => format!("did you mean {}?", near.join(" or ")),
        }
    }

    /// The whole message for a terminal, in colour or not.
    pub fn render(&self, color: bool) -> String {
        match self {
            Self::Faulty(files) => files.iter().map(|file| file.render(color)).collect::<Vec<_>>().join("\n\n"),
            other => other.to_string(),
        }
    }
}

fn rendered(files: &[Faulty]) -> String {
    let faults = files.iter().map(Faulty::errors).sum::<usize>();
    let mut text = match (files, faults) {
        ([file], 1) => format!("the profile {} has an error", file.path),
        ([file], _) => format!("the profile {} has {faults} errors", file.path),
        _ => format!("{} profiles have {faults} errors", files.len()),
    };
    for file in files {
        text.push('\n');
        text.push_str(&file.render(false));
    }
    text
}
