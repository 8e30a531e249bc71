//! Words for the dead, and for those who take in hand what these get.

use super::{awards::AwardWords, marks::lower};

impl AwardWords {
    /// How many bytes before a pronoun name the kin of whom it stands for: `gia đình anh`.
    pub fn kin_before(&self, low: &str) -> Option<usize> {
        let (kin, _) = low.rsplit_once(' ')?;
        (self.is_family(kin) || self.is_relative(kin)).then_some(kin.len() + 1)
    }

    /// Whether words only say that the kin of those that follow take something in hand.
    pub fn is_family(&self, low: &str) -> bool {
        self.families.iter().any(|word| word == low)
    }

    /// Whether words tell of whose kin somebody is.
    pub fn opens_kin(&self, low: &str) -> bool {
        self.kin.iter().any(|word| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether a word names the kin of whoever follows.
    pub fn is_relative(&self, low: &str) -> bool {
        self.relatives.iter().any(|word| word == low)
    }

    /// Whether a verb honours the dead.
    pub fn honours_the_dead(&self, low: &str) -> bool {
        self.posthumous.iter().any(|word| low == word || low.ends_with(&format!(" {word}")))
    }

    /// Whether none but the dead have this honour.
    pub fn is_for_the_dead(&self, name: &str) -> bool {
        let low = lower(name);
        self.for_the_dead.iter().any(|word| low.contains(word.as_str()))
    }

    /// Whether words begin with the kin of those that follow: `thân nhân hai liệt sĩ`.
    pub fn opens_families(&self, low: &str) -> bool {
        self.families.iter().any(|word| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Bytes of the words with which a part begins that tell whose kin somebody is.
    pub fn kin_opening(&self, low: &str) -> Option<usize> {
        let opens =
            self.kin.iter().filter(|word| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' ')));
        opens.map(String::len).max()
    }
}
