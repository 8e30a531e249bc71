//! What one source of settings says, and the table of all keys.

use std::path::PathBuf;

use jiff::SignedDuration;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Origin, SettingsError};

/// What one source says; the same keys in `hemero.toml`, in the environment and, where they exist, as flags.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// Folder of the archive.
    pub archive: Option<PathBuf>,
    /// E-mail or web address for the User-Agent, so that a site can reach whoever crawls it.
    pub contact: Option<String>,
    /// Folder of own site profiles.
    pub profiles: Option<PathBuf>,
    /// Folder of own word lists.
    pub lexicon: Option<PathBuf>,
    /// Private networks that may be fetched from, as CIDR blocks.
    pub allow_private: Option<Vec<String>>,
    /// Longest duration of a run.
    #[schemars(with = "Option<String>")]
    pub max_time: Option<SignedDuration>,
    /// Largest number of pages of a run.
    pub max_pages: Option<u64>,
    /// What is kept beside the pages: `images`, the pictures of articles.
    pub with: Option<Vec<String>>,
    /// Largest number of picture files of one article.
    pub image_count: Option<u64>,
    /// Largest size of a picture file, in MiB.
    pub image_size: Option<u64>,
    /// Share of failed pages that a run may have and still end well, such as `5%`.
    pub tolerate: Option<String>,
    /// Address that is told of a run's start and end (a dead man's switch). Secret: never a flag, never logged.
    pub ping: Option<String>,
    /// Size at which the log is rotated, in MiB.
    pub log_size: Option<u64>,
    /// Threads for reading pages.
    pub threads: Option<usize>,
}

/// One key: its names, its default in words, and how to show its value.
pub struct Variable {
    /// Key in `hemero.toml`.
    pub key: &'static str,
    /// Environment variable.
    pub name: &'static str,
    /// What holds when nobody says anything.
    pub default: &'static str,
    /// Whether the value must not be shown.
    pub secret: bool,
    /// The value in a layer, as text.
    pub show: fn(&Layer) -> Option<String>,
    set: fn(&mut Layer, &str) -> Result<(), String>,
}

/// Every key, in the order of the example file.
pub const VARIABLES: &[Variable] = &[
    Variable {
        key: "archive",
        name: "HEMERO_ARCHIVE",
        default: ".",
        secret: false,
        show: |layer| Some(layer.archive.as_ref()?.display().to_string()),
        set: |layer, text| {
            layer.archive = Some(text.into());
            Ok(())
        },
    },
    Variable {
        key: "contact",
        name: "HEMERO_CONTACT",
        default: "",
        secret: false,
        show: |layer| layer.contact.clone(),
        set: |layer, text| {
            layer.contact = Some(text.to_owned());
            Ok(())
        },
    },
    Variable {
        key: "profiles",
        name: "HEMERO_PROFILES",
        default: "profiles (in the archive)",
        secret: false,
        show: |layer| Some(layer.profiles.as_ref()?.display().to_string()),
        set: |layer, text| {
            layer.profiles = Some(text.into());
            Ok(())
        },
    },
    Variable {
        key: "lexicon",
        name: "HEMERO_LEXICON",
        default: "lexicon (in the archive)",
        secret: false,
        show: |layer| Some(layer.lexicon.as_ref()?.display().to_string()),
        set: |layer, text| {
            layer.lexicon = Some(text.into());
            Ok(())
        },
    },
    Variable {
        key: "allow_private",
        name: "HEMERO_ALLOW_PRIVATE",
        default: "none",
        secret: false,
        show: |layer| Some(layer.allow_private.as_ref()?.join(",")),
        set: |layer, text| {
            layer.allow_private = Some(text.split(',').map(|part| part.trim().to_owned()).collect());
            Ok(())
        },
    },
    Variable {
        key: "max_time",
        name: "HEMERO_MAX_TIME",
        default: "none",
        secret: false,
        show: |layer| Some(format!("{:#}", layer.max_time?)),
        set: |layer, text| {
            layer.max_time = Some(text.parse().map_err(|_| "expected a duration such as 90m or 6h".to_owned())?);
            Ok(())
        },
    },
    Variable {
        key: "max_pages",
        name: "HEMERO_MAX_PAGES",
        default: "none",
        secret: false,
        show: |layer| Some(layer.max_pages?.to_string()),
        set: |layer, text| {
            layer.max_pages = Some(whole(text)?);
            Ok(())
        },
    },
    Variable {
        key: "with",
        name: "HEMERO_WITH",
        default: "none",
        secret: false,
        show: |layer| Some(layer.with.as_ref()?.join(",")),
        set: |layer, text| {
            layer.with = Some(text.split(',').map(|part| part.trim().to_owned()).collect());
            Ok(())
        },
    },
    Variable {
        key: "image_count",
        name: "HEMERO_IMAGE_COUNT",
        default: "32",
        secret: false,
        show: |layer| Some(layer.image_count?.to_string()),
        set: |layer, text| {
            layer.image_count = Some(whole(text)?);
            Ok(())
        },
    },
    Variable {
        key: "image_size",
        name: "HEMERO_IMAGE_SIZE",
        default: "8",
        secret: false,
        show: |layer| Some(layer.image_size?.to_string()),
        set: |layer, text| {
            layer.image_size = Some(whole(text)?);
            Ok(())
        },
    },
    Variable {
        key: "tolerate",
        name: "HEMERO_TOLERATE",
        default: "5%",
        secret: false,
        show: |layer| layer.tolerate.clone(),
        set: |layer, text| {
            layer.tolerate = Some(text.to_owned());
            Ok(())
        },
    },
    Variable {
        key: "ping",
        name: "HEMERO_PING",
        default: "none",
        secret: true,
        show: |layer| layer.ping.clone(),
        set: |layer, text| {
            layer.ping = Some(text.to_owned());
            Ok(())
        },
    },
    Variable {
        key: "log_size",
        name: "HEMERO_LOG_SIZE",
        default: "16",
        secret: false,
        show: |layer| Some(layer.log_size?.to_string()),
        set: |layer, text| {
            layer.log_size = Some(whole(text)?);
            Ok(())
        },
    },
    Variable {
        key: "threads",
        name: "HEMERO_THREADS",
        default: "one a core",
        secret: false,
        show: |layer| Some(layer.threads?.to_string()),
        set: |layer, text| {
            layer.threads = Some(usize::try_from(whole(text)?).map_err(|_| "too large".to_owned())?);
            Ok(())
        },
    },
];

fn whole(text: &str) -> Result<u64, String> {
    text.trim().parse().map_err(|_| "expected a whole number".to_owned())
}

/// The environment as one layer, or none when no variable is set.
pub(super) fn environment() -> Result<Option<(Origin, Layer)>, SettingsError> {
    let mut layer = Layer::default();
    let mut any = None;
    for variable in VARIABLES {
        let Some(value) = std::env::var(variable.name).ok().filter(|value| !value.is_empty()) else { continue };
        (variable.set)(&mut layer, &value).map_err(|reason| SettingsError::Variable {
            name: variable.name,
            value,
            reason,
        })?;
        any = Some(variable.name);
    }
    Ok(any.map(|name| (Origin::Environment(name), layer)))
}
