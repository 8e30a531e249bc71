//! The profiles of a session: the user's folder over the embedded ones.

use std::path::PathBuf;

use crate::cli::{Exit, Failure, Session};
use crate::lexicon::Lexicons;
use crate::profile::{ProfileError, Profiles};

/// Folder of own profiles in an archive, where the settings name no other.
const FOLDER: &str = "profiles";

impl Session {
    /// Every profile: those of the folder that the settings name, or of `profiles` in the archive, over the
    /// embedded ones. A folder that the settings name must be there.
    pub fn profiles(&self) -> Result<Profiles, Failure> {
        Ok(self.checked_profiles()?)
    }

    /// The same, with the findings of profiles that cannot be used.
    pub(super) fn checked_profiles(&self) -> Result<Profiles, ProfileError> {
        let folder = self.profile_folder();
        let named = self.settings.find(|layer| layer.profiles.as_ref()).is_some();
        if named || folder.is_dir() { Profiles::load(&folder) } else { Profiles::embedded() }
    }

    /// Names of the user's own profiles.
    pub(super) fn own_profiles(&self) -> Vec<String> {
        let folder = self.profile_folder();
        let own = |profiles: &Profiles| {
            let path =
                |name: &str| profiles.path(name).is_some_and(|path| std::path::Path::new(path).starts_with(&folder));
            profiles.names().filter(|name| path(name)).map(str::to_owned).collect()
        };
        self.profiles().map(|profiles| own(&profiles)).unwrap_or_default()
    }

    /// Where the user's own profiles are, or would be.
    pub fn profile_folder(&self) -> PathBuf {
        let named = self.settings.find(|layer| layer.profiles.as_ref());
        named.unwrap_or_else(|| self.settings.archive().join(FOLDER))
    }

    /// Every word list: those of the folder that the settings name, or of `lexicon` in the archive, over the embedded ones.
    pub fn lexicons(&self) -> Result<Lexicons, Failure> {
        let own = self.settings.find(|layer| layer.lexicon.as_ref());
        let folder = own.unwrap_or_else(|| self.settings.archive().join("lexicon"));
        Lexicons::load(&folder).map_err(|error| {
            let hint = error.hint();
            Failure::new(Exit::Settings, error).hint(hint)
        })
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
