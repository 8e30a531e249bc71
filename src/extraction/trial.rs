//! What became of each rule of a profile on a page: for whoever writes one.

use super::context::Context;
use super::page::Page;
use super::{read, rules};
use crate::capture::charset;
use crate::profile::{Profile, Rule, clean};

/// One rule on one page.
#[derive(Clone, Debug)]
pub struct Trial {
    /// Name of the field.
    pub field: String,
    /// The rule.
    pub rule: Rule,
    /// Whether the field is read from prose: then the rule says which texts are read.
    pub prose: bool,
    /// How many values it found.
    pub found: usize,
    /// What it found, before cleaning.
    pub raw: Vec<String>,
    /// What cleaning left.
    pub cleaned: Vec<String>,
}

/// Every rule of the layout that is valid for the page, in order, whether the reading needed it or not.
pub fn trials(page: &Page<'_>, profile: &Profile) -> Vec<Trial> {
    let decoded = charset::decode(page.body, page.header("content-type"));
    read::with_context(page, profile, &decoded.text, |context, _| all(context))
}

fn all(context: &Context<'_>) -> Vec<Trial> {
    let fields = context.layout.fields();
    fields
        .flat_map(|(field, rules)| {
            rules.select.iter().map(move |rule| {
                let raw = rules::raw(context, rules, rule);
                let cleaned = clean(raw.clone(), &rules.clean);
                let prose = rules.kind.is_prose();
                Trial { field: field.to_owned(), rule: rule.clone(), prose, found: raw.len(), raw, cleaned }
            })
        })
        .collect()
}
