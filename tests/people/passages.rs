//! Passages as Vietnamese papers of many kinds print them, with the people whom a careful reader takes from them.
//!
//! `passages.txt`: `=== NAME`, the passage, `---`, then one person a line, `RANK | TITLES | NAME | TITLE @ ORGANISATION; …`.

use std::collections::HashMap;

use hemero::{extraction::fields::people, lexicon::Lexicons};

use super::story;

const PASSAGES: &str = include_str!("passages.txt");

/// How often each word stands in an office, lower case.
fn words(office: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    let plain = office.to_lowercase().replace("ubnd", "ủy ban nhân dân").replace("hđnd", "hội đồng nhân dân");
    for word in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts
}

/// Whether two offices share seven words in ten, seen from either.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let common: usize = a.iter().map(|(word, count)| b.get(word).copied().unwrap_or(0).min(*count)).sum();
    10 * common >= 7 * a.values().sum::<usize>() && 10 * common >= 7 * b.values().sum::<usize>()
}

/// Hits, what was found and what was wanted.
#[derive(Default)]
struct Tally(usize, usize, usize);

impl Tally {
    /// The harmonic mean of precision and recall, in thousandths.
    fn f1(&self) -> usize {
        2000 * self.0 / (self.1 + self.2)
    }
}

#[test]
fn passages_are_read_as_a_careful_reader_reads_them() {
    let lexicons = Lexicons::embedded();
    let (mut names, mut ranks, mut offices) = (Tally::default(), Tally::default(), Tally::default());
    for block in PASSAGES.split("=== ").skip(1) {
        let (head, gold) = block.split_once("\n---\n").unwrap();
        let lines: Vec<&str> = head.lines().skip(1).collect();
        let found = people::read(&story(&lines), lexicons.for_language("vi").unwrap()).list;
        names.1 += found.len();
        for line in gold.lines().filter(|line| !line.is_empty()) {
            let [rank, _, name, roles] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let wanted: Vec<String> =
                roles.split(';').filter(|role| !role.trim().is_empty()).map(|role| role.replace('@', "")).collect();
            names.2 += 1;
            offices.2 += wanted.len();
            let Some(person) = found.iter().find(|person| person.name.to_lowercase() == name.to_lowercase()) else {
                continue;
            };
            names.0 += 1;
            if !rank.is_empty() {
                ranks.2 += 1;
                ranks.1 += 1;
                ranks.0 += usize::from(person.rank.as_deref() == Some(rank));
            }
            let mut left: Vec<String> = person
                .roles
                .iter()
                .map(|role| format!("{} {}", role.title, role.organisation.as_deref().unwrap_or_default()))
                .collect();
            offices.1 += left.len();
            for role in &wanted {
                if let Some(hit) = left.iter().position(|office| alike(office, role)) {
                    left.remove(hit);
                    offices.0 += 1;
                }
            }
        }
    }
    let reached = [("names", names.f1(), 987), ("ranks", ranks.f1(), 990), ("offices", offices.f1(), 946)];
    for (what, got, floor) in reached {
        assert!(got >= floor, "{what}: {got} thousandths, {floor} were reached before");
    }
}
