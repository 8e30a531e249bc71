//! One field: its value, the rule that gave it, and what became of the profile's rules.

use serde::Serialize;
use serde_json::Value;

use crate::article::Article;
use crate::cli::{Failure, Printer, Style};
use crate::extraction::Trial;
use crate::markup::Tree;
use crate::profile::{FieldRules, Miss, RECORD_FIELDS, Rule, nearest_miss};
use crate::text::printable;

/// A field as `try` tells it.
#[derive(Debug, Serialize)]
pub(super) struct Field {
    name: String,
    value: Value,
    /// The rules that gave it.
    rules: Vec<String>,
    /// The profile's rules, in order.
    tried: Vec<Tried>,
    /// What else the profile says of it: that it is required and missing, what a field without `select` set right.
    notes: Vec<String>,
}

/// One rule of the profile, and what became of it.
#[derive(Debug, Serialize)]
struct Tried {
    rule: String,
    outcome: Outcome,
    /// How many elements or values it found.
    found: usize,
    /// What it found, before cleaning; the first few.
    raw: Vec<String>,
    /// What cleaning left; the first few.
    cleaned: Vec<String>,
    /// For a selector that found nothing: what would.
    nearest: Option<Nearest>,
}

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    /// Gave the value.
    Used,
    /// Would have given a value; an earlier rule did.
    NotNeeded,
    /// Found nothing on the page.
    NothingFound,
    /// Found something, and cleaning left nothing of it.
    CleanedAway,
    /// Found a text that is no value of this kind.
    Unreadable,
}

/// The nearest miss of a selector.
#[derive(Debug, Serialize)]
struct Nearest {
    selector: String,
    without: Vec<String>,
    found: usize,
}

impl From<Miss> for Nearest {
    fn from(miss: Miss) -> Self {
        Self { selector: miss.selector, without: miss.dropped, found: miss.count }
    }
}

/// Every field that has a value or rules, in the order of the record.
pub(super) fn fields(article: Option<&Article>, trials: &[Trial], html: &Tree) -> Vec<Field> {
    let Some(Value::Object(record)) = article.and_then(|article| serde_json::to_value(article).ok()) else {
        return names(trials).into_iter().map(|name| field(&name, Value::Null, Vec::new(), trials, html)).collect();
    };
    let evidence = article.and_then(|article| article.evidence.clone()).unwrap_or_default();
    names(trials)
        .into_iter()
        .map(|name| {
            let value = record.get(&name).or_else(|| record.get("extra").and_then(|extra| extra.get(&name)));
            let inner = format!("{name}/");
            let mut rules: Vec<String> = evidence
                .iter()
                .filter(|(path, _)| **path == name || path.starts_with(&inner) || **path == format!("extra/{name}"))
                .flat_map(|(_, list)| list.iter().map(|one| one.rule.clone()))
                .collect();
            let mut seen = std::collections::HashSet::new();
            rules.retain(|rule| seen.insert(rule.clone()));
            field(&name, value.cloned().unwrap_or(Value::Null), rules, trials, html)
        })
        .collect()
}

/// The record's fields, then the profile's own.
fn names(trials: &[Trial]) -> Vec<String> {
    let mut names: Vec<String> =
        RECORD_FIELDS.iter().map(|(name, _)| (*name).to_owned()).filter(|name| name != "url").collect();
    for trial in trials {
        if !names.contains(&trial.field) {
            names.push(trial.field.clone());
        }
    }
    names
}

fn field(name: &str, value: Value, rules: Vec<String>, trials: &[Trial], html: &Tree) -> Field {
    let mut given = false;
    let mut tried = Vec::new();
    for trial in trials.iter().filter(|trial| trial.field == name) {
        let rule = trial.rule.to_string();
        let outcome = match trial {
            Trial { found: 0, .. } => Outcome::NothingFound,
            Trial { cleaned, .. } if cleaned.is_empty() => Outcome::CleanedAway,
            // Every place of a prose field is read.
            _ if trial.prose => Outcome::Used,
            _ if given => Outcome::NotNeeded,
            _ if rules.iter().any(|used| used.starts_with(&rule)) => Outcome::Used,
            _ => Outcome::Unreadable,
        };
        given |= outcome == Outcome::Used;
        let nearest = match &trial.rule {
            Rule::Css { selector, .. } if trial.found == 0 => nearest_miss(html, selector).map(Nearest::from),
            _ => None,
        };
        let few = |texts: &[String]| texts.iter().take(5).cloned().collect();
        tried.push(Tried {
            rule,
            outcome,
            found: trial.found,
            raw: few(&trial.raw),
            cleaned: few(&trial.cleaned),
            nearest,
        });
    }
    Field { name: name.to_owned(), value, rules, tried, notes: Vec::new() }
}

impl Field {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Notes what the profile's table of the field did; `general` is the page as it is read without the profile.
    pub fn note(&mut self, rules: Option<&FieldRules>, general: Option<&Value>) {
        let Some(rules) = rules else { return };
        if rules.required && shown(&self.value).is_none() {
            self.notes.push("required, and missing on this page".to_owned());
        }
        if rules.select.is_empty() && !rules.kind.is_prose() {
            let before = general.and_then(|record| record.get(&self.name)).unwrap_or(&Value::Null);
            self.notes.push(match shown(before) {
                _ if *before == self.value => "has no `select`, and changes nothing on this page".to_owned(),
                Some(text) => format!("set right; without the profile it is \"{}\"", cut(&text, 70)),
                None => "set right; without the profile it is empty".to_owned(),
            });
        }
    }

    /// The field on a few lines.
    pub fn print(&self, printer: &Printer) -> Result<(), Failure> {
        let shown = shown(&self.value);
        let value = shown.as_deref().map_or_else(|| printer.paint(Style::Dim, "nothing"), |text| cut(text, 100));
        printer.data(&format!("{}{value}", printer.paint(Style::Bold, &format!("{:<13}", self.name))))?;
        if self.tried.is_empty() && !self.rules.is_empty() {
            let rules = cut(&self.rules.join(", "), 100);
            printer.data(&format!("{:13}{}", "", printer.paint(Style::Dim, &rules)))?;
        }
        for tried in &self.tried {
            tried.print(printer)?;
        }
        for note in &self.notes {
            printer.data(&format!("{:13}{}", "", printer.paint(Style::Yellow, &printable(note))))?;
        }
        let used = self.tried.iter().any(|tried| tried.outcome == Outcome::Used);
        if !self.tried.is_empty() && !used && !self.rules.is_empty() {
            let words = format!("read without the profile's rules: {}", cut(&self.rules.join(", "), 70));
            printer.data(&format!("{:13}{}", "", printer.paint(Style::Yellow, &words)))?;
        }
        Ok(())
    }
}

impl Tried {
    fn print(&self, printer: &Printer) -> Result<(), Failure> {
        let first = self.raw.first().map(|text| format!(" \"{}\"", cut(text, 50))).unwrap_or_default();
        let found = if self.found == 1 { "1 found".to_owned() } else { format!("{} found", self.found) };
        let (mark, style, words) = match self.outcome {
            Outcome::Used => {
                let cleaned = self.cleaned.first().filter(|text| Some(*text) != self.raw.first());
                let became = cleaned.map(|text| format!(" → \"{}\"", cut(text, 50))).unwrap_or_default();
                ("✓", Style::Green, format!("{found}{first}{became}"))
            }
            Outcome::NotNeeded => ("·", Style::Dim, format!("not needed; {found}{first}")),
            Outcome::CleanedAway => ("✗", Style::Red, format!("{found}{first}, and `clean` leaves nothing of it")),
            Outcome::Unreadable => ("✗", Style::Red, format!("{found}{first}, which is not read as this field")),
            Outcome::NothingFound => {
                let near = self.nearest.as_ref().map(|near| {
                    let count =
                        if near.found == 1 { "1 element".to_owned() } else { format!("{} elements", near.found) };
                    if near.without.is_empty() {
                        format!("; did you mean {}? {count}", near.selector)
                    } else {
                        format!("; without {} it would be {}, {count}", near.without.join(" "), near.selector)
                    }
                });
                ("✗", Style::Red, format!("nothing on the page{}", near.unwrap_or_default()))
            }
        };
        printer.data(&format!(
            "{:13}{} {}  {}",
            "",
            printer.paint(style, mark),
            printable(&self.rule),
            printable(&words)
        ))
    }
}

/// A value on one line; `None` where there is none.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(values) if values.is_empty() => None,
        Value::Array(values) if values.iter().all(Value::is_string) => {
            let texts: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            let long = texts.iter().map(|text| text.len()).sum::<usize>() > 90;
            Some(if long { format!("{} × \"{}\" …", texts.len(), cut(texts[0], 60)) } else { texts.join("; ") })
        }
        Value::Array(values) => {
            let names = values.iter().filter_map(named).collect::<Vec<_>>().join("; ");
            Some(format!("{} × {names}", values.len()))
        }
        other => Some(other.to_string()),
    }
}

/// The telling part of a person, document, award or picture.
fn named(value: &Value) -> Option<String> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    match (text("name"), text("award"), text("kind")) {
        (Some(name), _, _) => Some(name.to_owned()),
        (_, Some(award), _) => Some(award.to_owned()),
        (_, _, Some(kind)) => Some([kind, text("number").unwrap_or_default()].join(" ").trim().to_owned()),
        _ => text("caption").or(text("url")).map(|text| cut(text, 40)),
    }
}

/// Harmless, and cut where it is long.
fn cut(text: &str, longest: usize) -> String {
    let text = printable(text).replace('\n', " ");
    if text.chars().count() <= longest { text } else { text.chars().take(longest - 1).chain(['…']).collect() }
}
