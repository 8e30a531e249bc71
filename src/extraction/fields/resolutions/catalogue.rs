//! Mentions joined into documents: one a kind and number, bare numbers to the symbols they stand for.

use std::collections::HashMap;

use super::mention::Mention;
use crate::{
    article::Resolution,
    lexicon::{DocumentWords, lower},
};

/// A document with the mentions of it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Index into the lexicon's kinds.
    pub kind: u16,
    /// The record under construction.
    pub record: Resolution,
    /// Indices of its mentions.
    pub mentions: Vec<usize>,
    /// Letters that stand for its authority.
    pub issuer_code: Option<String>,
}

/// Which document each mention names; `None` for a short form whose document the page does not name.
pub fn join(
    mentions: &[Mention],
    introduced: &HashMap<usize, usize>,
    words: &DocumentWords,
) -> (Vec<Entry>, Vec<Option<usize>>) {
    let mut entries: Vec<Entry> = Vec::new();
    let mut of_mention: Vec<Option<usize>> = vec![None; mentions.len()];
    let mut by_symbol: HashMap<(u16, String), usize> = HashMap::new();
    let mut by_lead: HashMap<(u16, &str), Vec<usize>> = HashMap::new();
    let is_symbol = |mention: &Mention| mention.symbol.is_full() || mention.symbol.number.contains(['(', '/', '-']);
    for (index, mention) in mentions.iter().enumerate() {
        if !is_symbol(mention) || mention.short_only || introduced.contains_key(&index) {
            continue;
        }
        let key = (mention.kind, skeleton(mention));
        let entry = *by_symbol.entry(key).or_insert_with(|| {
            entries.push(Entry::new(mention, words));
            by_lead.entry((mention.kind, &mention.symbol.lead)).or_default().push(entries.len() - 1);
            entries.len() - 1
        });
        entries[entry].mentions.push(index);
        of_mention[index] = Some(entry);
    }
    let mut by_alias: HashMap<(u16, &str), usize> = HashMap::new();
    for (&index, &owner) in introduced {
        let Some(entry) = of_mention[owner] else { continue };
        let mention = &mentions[index];
        by_alias.insert((mention.kind, &mention.symbol.lead), entry);
        entries[entry].mentions.push(index);
        of_mention[index] = Some(entry);
    }
    for (index, mention) in mentions.iter().enumerate().filter(|(_, mention)| !is_symbol(mention) || mention.short_only)
    {
        if of_mention[index].is_some() {
            continue;
        }
        let key = (mention.kind, mention.symbol.lead.as_str());
        let candidates = by_lead.get(&key).map_or(&[][..], Vec::as_slice);
        let nearest = candidates.iter().rev().find(|entry| entries[**entry].mentions[0] < index).or(candidates.first());
        let known = by_alias.get(&key).or(nearest).copied();
        let entry = match known {
            Some(entry) => entry,
            None if mention.short_only => continue,
            None => {
                entries.push(Entry::new(mention, words));
                by_lead.entry(key).or_default().push(entries.len() - 1);
                entries.len() - 1
            }
        };
        entries[entry].mentions.push(index);
        of_mention[index] = Some(entry);
    }
    for entry in &mut entries {
        entry.mentions.sort_unstable();
        entry.mentions.dedup();
        entry.record.mentions = entry.mentions.len() as u32;
        entry.collect_aliases(mentions);
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|entry| entries[*entry].mentions[0]);
    let mut place = vec![0; entries.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    let entries = order.iter().map(|entry| entries[*entry].clone()).collect();
    (entries, of_mention.into_iter().map(|entry| entry.map(|entry| place[entry])).collect())
}

/// What a number is compared by: `A/RES/74/219` is the `resolution 74/219` of the same page.
fn skeleton(mention: &Mention) -> String {
    let skeleton = mention.symbol.skeleton();
    let organ = mention.symbol.number.get(1..).is_some_and(|rest| rest.starts_with("/RES/"));
    if organ { skeleton.chars().skip(4).collect() } else { skeleton }
}

impl Entry {
    fn new(mention: &Mention, words: &DocumentWords) -> Self {
        let record = Resolution {
            kind: words.kind(mention.kind).name.clone(),
            number: Some(mention.symbol.number.clone()),
            issuer: mention.issuer.clone(),
            ..Resolution::default()
        };
        let issuer_code = mention.symbol.issuer_code.clone();
        Self { kind: mention.kind, record, mentions: Vec::new(), issuer_code }
    }

    /// Names on the page beside the kind with the full number: `Nghị quyết 382`, `KH90`.
    fn collect_aliases(&mut self, mentions: &[Mention]) {
        let number = self.record.number.clone().unwrap_or_default();
        for index in &self.mentions.clone() {
            let name = &mentions[*index].name;
            let own = format!("{} {number}", self.record.kind);
            let spoken: String = name.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            let plain = mentions[*index].symbol.number == number
                && (*name == number
                    || mentions[*index].symbol.is_full()
                    || lower(&spoken) == lower(&own)
                    || spoken.len() > own.len());
            if !plain {
                self.add_alias(name);
            }
        }
        if !number.contains(['-', '/', '(']) {
            let own = format!("{} {number}", self.record.kind);
            self.record.aliases.retain(|alias| lower(alias) != lower(&own));
        }
    }

    /// Adds another name of the document once.
    pub fn add_alias(&mut self, name: &str) {
        let name = name.trim_matches([' ', '“', '”', '"', '.', ',']);
        if !name.is_empty() && !self.record.aliases.iter().any(|alias| lower(alias) == lower(name)) {
            self.record.aliases.push(name.to_owned());
        }
    }
}
