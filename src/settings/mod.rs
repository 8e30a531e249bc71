//! Settings: flags > environment (`HEMERO_*`) > `hemero.toml` in the archive > user file; each value knows its origin.
//!
//! - [`Layer`]: what one source says; everything in it is optional.
//! - [`Settings`]: the layers put together, each value with its [`Origin`].

mod layer;

use std::fmt;
use std::path::{Path, PathBuf};

use thiserror::Error;

pub use layer::{Layer, VARIABLES, Variable};

/// Name of the settings file in an archive.
pub const FILE: &str = "hemero.toml";

/// A commented example with every key, as `init` writes it.
pub const EXAMPLE: &str = include_str!("example.toml");

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Default,
    /// A settings file: the archive's or the user's.
    File(PathBuf),
    /// An environment variable.
    Environment(&'static str),
    /// The command line.
    Flag,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Environment(name) => write!(f, "environment {name}"),
            Self::Flag => f.write_str("command line"),
        }
    }
}

/// Why the settings cannot be used.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// A settings file cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        source: std::io::Error,
    },
    /// A settings file is not as it should be; the reason shows line and column.
    #[error("{path}: {reason}")]
    Invalid {
        /// The file.
        path: PathBuf,
        /// With line, column and a caret.
        reason: Box<toml::de::Error>,
    },
    /// An environment variable has a value that does not fit.
    #[error("the environment variable {name} is '{value}': {reason}")]
    Variable {
        /// Its name.
        name: &'static str,
        /// Its value.
        value: String,
        /// What would fit.
        reason: String,
    },
    /// A value that parses and still makes no sense.
    #[error("the setting '{key}' is '{value}': {reason}")]
    Value {
        /// The setting.
        key: &'static str,
        /// Its value.
        value: String,
        /// What would fit.
        reason: String,
    },
}

impl SettingsError {
    /// The next step.
    pub fn hint(&self) -> String {
        match self {
            Self::Unreadable { path, .. } => format!("check the permissions of {}", path.display()),
            Self::Invalid { .. } | Self::Value { .. } => {
                "`hemero status --settings` lists every setting, its value and where it comes from".to_owned()
            }
            Self::Variable { name, .. } => format!("correct it, or take it away with `unset {name}`"),
        }
    }
}

/// All layers put together, the strongest first.
#[derive(Debug)]
pub struct Settings {
    layers: Vec<(Origin, Layer)>,
    archive: PathBuf,
}

impl Settings {
    /// Reads environment, archive file and user file below the flags. The archive's folder is decided first
    /// (flag, environment, user file, else the present folder), since its own file stands in it.
    pub fn read(flags: Layer) -> Result<Self, SettingsError> {
        let mut layers = vec![(Origin::Flag, flags)];
        layers.extend(layer::environment()?);
        let user = match user_file() {
            Some(path) => read_file(&path)?.map(|layer| (Origin::File(path), layer)),
            None => None,
        };
        let archive = layers
            .iter()
            .chain(user.iter())
            .find_map(|(_, layer)| layer.archive.clone())
            .unwrap_or_else(|| PathBuf::from("."));
        let own = archive.join(FILE);
        if let Some(layer) = read_file(&own)? {
            layers.push((Origin::File(own), layer));
        }
        layers.extend(user);
        Ok(Self { layers, archive })
    }

    /// The archive's folder.
    pub fn archive(&self) -> &Path {
        &self.archive
    }

    /// What the command line itself says.
    pub fn flag<T: Clone>(&self, key: impl Fn(&Layer) -> Option<&T>) -> Option<T> {
        let flags = self.layers.iter().find(|(origin, _)| *origin == Origin::Flag);
        flags.and_then(|(_, layer)| key(layer).cloned())
    }

    /// The strongest layer's answer, if any layer answers.
    pub fn find<T: Clone>(&self, key: impl Fn(&Layer) -> Option<&T>) -> Option<T> {
        self.layers.iter().find_map(|(_, layer)| key(layer).cloned())
    }

    /// Every key with its value and origin, in the order of the example file; secrets are not shown.
    pub fn rows(&self) -> Vec<(&'static str, String, Origin)> {
        VARIABLES
            .iter()
            .map(|variable| {
                let found = self.layers.iter().find_map(|(origin, layer)| {
                    let value = (variable.show)(layer)?;
                    let origin = match origin {
                        Origin::Environment(_) => Origin::Environment(variable.name),
                        other => other.clone(),
                    };
                    Some((value, origin))
                });
                let (value, origin) = found.unwrap_or_else(|| (variable.default.to_owned(), Origin::Default));
                let value = if variable.secret && origin != Origin::Default { "(set)".to_owned() } else { value };
                (variable.key, value, origin)
            })
            .collect()
    }
}

/// `$XDG_CONFIG_HOME/hemero/hemero.toml`, else `~/.config/hemero/hemero.toml`.
fn user_file() -> Option<PathBuf> {
    let folder = std::env::var_os("XDG_CONFIG_HOME")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".config")))?;
    Some(folder.join("hemero").join(FILE))
}

fn read_file(path: &Path) -> Result<Option<Layer>, SettingsError> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text)
            .map(Some)
            .map_err(|reason| SettingsError::Invalid { path: path.to_owned(), reason: Box::new(reason) }),
        Err(error) if matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(source) => Err(SettingsError::Unreadable { path: path.to_owned(), source }),
    }
}
