//! When an article is read again: at certain ages, ever less often.

use jiff::{SignedDuration, Timestamp};

/// When an article is due again, given the ages of the profile (ascending), when it was published (or first seen), and when it
/// was last read. `None` when it is old enough to be left alone.
pub fn next(ages: &[SignedDuration], born: Timestamp, last_read: Timestamp) -> Option<Timestamp> {
    // A paper that dates articles ahead would otherwise have them read at negative ages.
    let born = born.min(last_read);
    ages.iter().filter_map(|age| born.checked_add(*age).ok()).find(|moment| *moment > last_read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Pace;

    fn hours(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours)
    }

    #[test]
    fn each_age_is_visited_once_and_missed_ones_are_not_made_up_for() {
        let ages = Pace::default().revisit;
        let mut read = hours(0);
        let mut visits = Vec::new();
        while let Some(due) = next(&ages, hours(0), read) {
            visits.push(due.duration_since(hours(0)).as_hours());
            read = due;
        }
        assert_eq!(visits, [1, 24, 72, 168, 720]);
        assert_eq!(next(&ages, hours(0), hours(100)), Some(hours(168)));
        assert_eq!(next(&ages, hours(0), hours(1000)), None);
        assert_eq!(next(&ages, hours(500), hours(10)), Some(hours(11)), "dated ahead");
        assert_eq!(next(&[], hours(0), hours(0)), None);
    }
}
