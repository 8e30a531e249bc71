//! The user's own profiles: every `*.toml` of a folder.

use std::fs;
use std::path::Path;

use super::catalog::{Profiles, Source};
use super::error::ProfileError;

impl Profiles {
    /// The profiles of a folder over the embedded ones.
    pub fn load(folder: &Path) -> Result<Self, ProfileError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |source| ProfileError::Unreadable { path, source }
        };
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
            let path = entry.map_err(unreadable(folder))?.path();
            if path.extension().is_some_and(|end| end == "toml") && path.is_file() {
                files.push(path);
            }
        }
        files.sort();
        let mut sources = Vec::with_capacity(files.len());
        for path in files {
            let text = fs::read_to_string(&path).map_err(unreadable(&path))?;
            sources.push(Source { path: path.display().to_string(), text });
        }
        Self::with(sources)
    }
}
