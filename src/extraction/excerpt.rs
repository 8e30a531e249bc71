//! The texts that a profile names for a prose field, as a story of their own.

use super::context::Context;
use super::document::Index;
use super::story::{Passage, Story};
use super::{maintext, rules};
use crate::article::Part;
use crate::profile::{FieldRules, Rule, clean};

/// The texts of the elements that any of the rules selects, in page order; without rules, the whole story. Elements
/// that are to be taken out are, either way. `None` where the field is read from the whole story: nothing is selected
/// or taken out.
pub fn read(context: &Context<'_>, rules: &FieldRules, story: &Story) -> Option<Story> {
    let removed = rules::removed(context, rules);
    if rules.select.is_empty() {
        return without(context, &removed, story);
    }
    let selectors = rules.select.iter().filter_map(|rule| match rule {
        Rule::Css { selector, attribute: None } => Some(selector),
        _ => None,
    });
    let mut texts = shown(context, &rules::within(context.document, selectors), &removed);
    for rule in &rules.select {
        if !matches!(rule, Rule::Css { attribute: None, .. }) {
            texts.extend(rules::raw(context, rules, rule));
        }
    }
    let texts = texts.into_iter().flat_map(|text| clean(vec![text], &rules.clean));
    let mut passages: Vec<Passage> = Vec::new();
    for text in texts {
        let passage = known(story, &text).cloned().unwrap_or_else(|| Passage::new(Part::Body, ELSEWHERE, text));
        if !passages.iter().any(|other| other.text == passage.text) {
            passages.push(passage);
        }
    }
    (!passages.is_empty()).then_some(Story { passages })
}

/// Number of a paragraph that is not in the record: what is found there has no place to tell.
pub const ELSEWHERE: u32 = u32::MAX;

/// The texts of the flagged elements: their blocks, or all of an element that lies within one.
fn shown(context: &Context<'_>, selected: &[bool], removed: &[bool]) -> Vec<String> {
    let document = context.document;
    let is_removed = |number: Index| removed.get(number).copied().unwrap_or(false);
    let mut out: Vec<String> = Vec::new();
    let mut number = 0;
    while number < document.nodes.len() {
        let node = &document.nodes[number];
        if !selected.get(number).copied().unwrap_or(false) || is_removed(number) {
            number += 1;
            continue;
        }
        let found = maintext::every(document, context.blocks, number, removed);
        if found.is_empty() {
            out.push(document.text_without(number, removed));
        }
        out.extend(found.into_iter().map(|paragraph| paragraph.text));
        number = node.end.max(number + 1);
    }
    out
}

/// The story without what stands in elements that are taken out.
fn without(context: &Context<'_>, removed: &[bool], story: &Story) -> Option<Story> {
    let gone = shown(context, removed, &[]);
    let stays = |passage: &&Passage| !gone.iter().any(|text| is_of(passage, text));
    let passages: Vec<Passage> = story.passages.iter().filter(stays).cloned().collect();
    (passages.len() < story.passages.len()).then_some(Story { passages })
}

/// The passage of the record that this text of the page is.
fn known<'s>(story: &'s Story, text: &str) -> Option<&'s Passage> {
    story.passages.iter().find(|passage| is_of(passage, text))
}

/// Whether the text of the page is the passage, a caption's credit aside.
fn is_of(passage: &Passage, text: &str) -> bool {
    passage.text == text || (passage.part == Part::Caption && text.starts_with(passage.text.as_str()))
}
