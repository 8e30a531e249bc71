//! The profiles of a session: the user's folder over the embedded ones.

use crate::cli::{Exit, Failure, Session};
use crate::profile::{ProfileError, Profiles};

/// Folder of own profiles in an archive, where the settings name no other.
const FOLDER: &str = "profiles";

impl Session {
    /// Every profile: those of the folder that the settings name, or of `profiles` in the archive, over the
    /// embedded ones. A folder that the settings name must be there.
    pub fn profiles(&self) -> Result<Profiles, Failure> {
        let own = self.settings.archive().join(FOLDER);
        let profiles = match self.settings.find(|layer| layer.profiles.as_ref()) {
            Some(folder) => Profiles::load(&folder),
            None if own.is_dir() => Profiles::load(&own),
            None => Profiles::embedded(),
        };
        Ok(profiles?)
    }
}

impl From<ProfileError> for Failure {
    fn from(error: ProfileError) -> Self {
        let exit = match &error {
            ProfileError::Faulty(_) | ProfileError::Unreadable { .. } => Exit::Settings,
            ProfileError::Unknown { .. } => Exit::Usage,
        };
        Self::new(exit, &error).hint(error.hint())
    }
}
