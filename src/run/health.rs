//! How often the fields of a site are filled, and how long their values are: what drift is seen by.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::archive::{FieldFill, SourceId};
use crate::article::{Article, EvidenceMap, PROVENANCE};
use crate::profile::{FieldRules, Kind, Layout, Rule};

/// Keys of the record that name the article, and are no fields of the page.
const NAMES: &[&str] = &["id", "source", "url"];
/// Values of `2^15` characters and more are counted together.
const MOST_SIZES: usize = 16;

/// The fields of one site in one run.
#[derive(Debug, Default)]
pub struct Health(BTreeMap<String, Fill>);

#[derive(Debug, Default)]
struct Fill {
    articles: u64,
    filled: u64,
    sizes: Vec<u64>,
}

impl Health {
    /// Notes the fields of an article. One that strayed counts as not filled: what stands in its place came from
    /// somewhere else, and the profile no longer fits the page.
    pub fn note(&mut self, article: &Article, strayed: &[String]) {
        let Ok(Value::Object(record)) = serde_json::to_value(article) else { return };
        for (name, value) in &record {
            match (name.as_str(), value) {
                (name, _) if NAMES.contains(&name) || PROVENANCE.contains(&name) => {}
                (name, _) if strayed.iter().any(|stray| stray == name) => self.field(name, &Value::Null),
                ("extra", Value::Object(own)) => own.iter().for_each(|(name, value)| self.field(name, value)),
                (name, value) => self.field(name, value),
            }
        }
    }

    fn field(&mut self, name: &str, value: &Value) {
        if !self.0.contains_key(name) {
            self.0.insert(name.to_owned(), Fill::default());
        }
        let Some(fill) = self.0.get_mut(name) else { return };
        fill.articles += 1;
        let size = size(value);
        if size > 0 {
            fill.filled += 1;
            let class = (size.ilog2() as usize).min(MOST_SIZES - 1);
            if fill.sizes.len() <= class {
                fill.sizes.resize(class + 1, 0);
            }
            fill.sizes[class] += 1;
        }
    }

    /// The rows to keep with the run.
    pub fn rows(&self, source: SourceId) -> Vec<FieldFill> {
        let row = |(field, fill): (&String, &Fill)| FieldFill {
            source,
            field: field.clone(),
            articles: fill.articles,
            filled: fill.filled,
            sizes: fill.sizes.clone(),
        };
        self.0.iter().map(row).collect()
    }
}

/// Fields whose values did not stand where the rules of the layout say; fields of prose have no one place.
pub fn strayed(layout: &Layout, evidence: &EvidenceMap) -> Vec<String> {
    let of_prose = |rules: &FieldRules| matches!(rules.kind, Kind::People | Kind::Resolutions | Kind::Awards);
    let stray = |field: &str, rules: &FieldRules| {
        let told = evidence.get(field)?;
        let by = |rule: &Rule| told.iter().any(|one| one.rule.starts_with(&rule.to_string()));
        (!rules.select.iter().any(by)).then(|| field.to_owned())
    };
    let fields = layout.fields().filter(|(_, rules)| !of_prose(rules));
    fields.filter_map(|(field, rules)| stray(field, rules)).collect()
}

/// Characters of a value; 0 for one that is not filled.
fn size(value: &Value) -> usize {
    match value {
        Value::Null => 0,
        Value::String(text) => text.chars().count(),
        Value::Array(items) => items.iter().map(|item| size(item).max(1)).sum(),
        Value::Object(fields) => fields.values().map(size).sum(),
        Value::Bool(_) | Value::Number(_) => 1,
    }
}
