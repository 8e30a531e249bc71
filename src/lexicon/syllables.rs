//! The syllables of a language whose words are syllables: which spellings its own names can have.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

use foldhash::HashSet;

use super::word::key;
use crate::memo::Memo;

/// Beginnings and ends of syllables in [`key`] form.
#[derive(Debug)]
pub struct Syllables {
    /// Which of all sets it is, from 1.
    number: u32,
    onsets: HashSet<String>,
    rimes: HashSet<String>,
}

thread_local! {
    /// Words that this thread met, with the set that was asked: names are asked about many times.
    static MET: RefCell<Memo<(u32, bool)>> = RefCell::new(Memo::new(10));
}

impl Syllables {
    /// The syllables that begin and end so.
    pub fn new(onsets: impl IntoIterator<Item = String>, rimes: impl IntoIterator<Item = String>) -> Self {
        static MADE: AtomicU32 = AtomicU32::new(1);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        Self { number, onsets: onsets.into_iter().collect(), rimes: rimes.into_iter().collect() }
    }

    /// Whether the language has any.
    pub fn is_empty(&self) -> bool {
        self.rimes.is_empty()
    }

    /// Whether a word is one; every word is where there are none.
    pub fn has(&self, word: &str) -> bool {
        let mine = |(number, _): &(u32, bool)| *number == self.number;
        self.is_empty()
            || MET.with_borrow_mut(|met| met.get(word, mine, |word| (self.number, self.begins_and_ends(word)))).1
    }

    fn begins_and_ends(&self, word: &str) -> bool {
        let mut buffer = String::with_capacity(word.len() + 4);
        key(word, &mut buffer);
        let toneless = buffer.trim_end_matches(|c| ('\u{300}'..='\u{323}').contains(&c));
        let mut cuts = toneless.char_indices().map(|(at, _)| at).take(4);
        cuts.any(|at| self.onsets.contains(&toneless[..at]) && self.rimes.contains(&toneless[at..]))
    }
}
