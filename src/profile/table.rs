//! Strict reading of a TOML table: every key is known, every type is right, every finding has its place.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::Diagnostic;
use super::field::{OWN_KEYS, RECORD_FIELDS};
use super::near::nearest;
use super::selector_fault::Fault;

/// The text that is read, and what was found wrong with it.
pub(super) struct Ledger<'a> {
    pub text: &'a str,
    findings: RefCell<Vec<Diagnostic>>,
}

impl<'a> Ledger<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, findings: RefCell::default() }
    }

    pub fn add(&self, finding: Diagnostic) {
        self.findings.borrow_mut().push(finding);
    }

    /// Everything found, in the order of the file.
    pub fn findings(self) -> Vec<Diagnostic> {
        let mut findings = self.findings.into_inner();
        findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
        findings
    }
}

/// A table with its name as a reader of the file knows it: `[site]`.
pub(super) struct Table<'a> {
    ledger: &'a Ledger<'a>,
    name: String,
    entries: &'a DeTable<'a>,
    span: Range<usize>,
}

impl<'a> Table<'a> {
    /// The table, every key of which must be among the known ones.
    pub fn open(ledger: &'a Ledger<'a>, name: &str, value: &'a Spanned<DeTable<'a>>, known: &[&str]) -> Self {
        let table = Self { ledger, name: name.to_owned(), entries: value.get_ref(), span: value.span() };
        table.check(known);
        table
    }

    /// A table whose keys are names of the user's choosing.
    pub fn named(ledger: &'a Ledger<'a>, name: &str, entries: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { ledger, name: name.to_owned(), entries, span }
    }

    /// Reports every key that is not among the known ones.
    pub fn check(&self, known: &[&str]) {
        for (key, _) in self.entries {
            let word: &str = key.get_ref();
            if known.contains(&word) {
                continue;
            }
            let finding = Diagnostic::error(
                format!("unknown key `{word}` in {}", self.name),
                key.span(),
                "not a key that hemero reads",
            );
            self.ledger.add(match nearest(word, known.iter().copied()) {
                Some(near) => finding.help("did you mean").fix(key.span(), near),
                None => finding.help(format!("known keys are {}", known.join(", "))),
            });
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<Item<'a>> {
        let (name, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Item { ledger: self.ledger, key: key.to_owned(), key_span: name.span(), value })
    }

    /// The values of a list; none where the key is missing or its value is no list.
    pub fn list(&self, key: &str) -> Vec<Item<'a>> {
        self.get(key).and_then(|item| item.list()).unwrap_or_default()
    }

    /// The value of a key that must be there.
    pub fn require(&self, key: &str, example: &str) -> Option<Item<'a>> {
        let found = self.get(key);
        if found.is_none() {
            let finding =
                Diagnostic::error(format!("missing key `{key}` in {}", self.name), self.header(), "must have this key");
            self.ledger.add(finding.help(format!("add `{key} = {example}`")));
        }
        found
    }

    /// Every key with its value.
    pub fn items(&self) -> impl Iterator<Item = Item<'a>> {
        self.entries.iter().map(|(key, value)| Item {
            ledger: self.ledger,
            key: key.get_ref().to_string(),
            key_span: key.span(),
            value,
        })
    }

    /// Where the table begins: its header line, or its opening brace.
    pub fn header(&self) -> Range<usize> {
        let text = &self.ledger.text[self.span.clone()];
        let line = text.split('\n').next().unwrap_or_default().trim_end();
        self.span.start..self.span.start + line.len()
    }
}

/// A value with the key that it stands under.
pub(super) struct Item<'a> {
    ledger: &'a Ledger<'a>,
    pub key: String,
    pub key_span: Range<usize>,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Item<'a> {
    pub fn span(&self) -> Range<usize> {
        self.value.span()
    }

    /// Reports an error at the value.
    pub fn wrong(&self, message: impl Into<String>, help: impl Into<String>) {
        self.ledger.add(Diagnostic::error(message, self.span(), "here").help(help));
    }

    /// A string; not empty, since an empty one always means that the key should be left out.
    pub fn text(&self) -> Option<Text<'a>> {
        let DeValue::String(value) = self.value.get_ref() else {
            self.mistyped("a string");
            return None;
        };
        if value.trim().is_empty() {
            self.wrong(format!("`{}` is empty", self.key), "leave the key out where there is nothing to say");
            return None;
        }
        Some(Text { ledger: self.ledger, value, span: self.span() })
    }

    /// A string that may be empty or blank: the text of a cleaning step.
    pub fn literal(&self) -> Option<&'a str> {
        match self.value.get_ref() {
            DeValue::String(value) => Some(value),
            _ => {
                self.mistyped("a string");
                None
            }
        }
    }

    pub fn integer(&self) -> Option<i64> {
        match self.value.get_ref() {
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => Some(number),
                Err(_) => {
                    self.wrong(format!("`{}` is too large", self.key), "use a smaller number");
                    None
                }
            },
            _ => {
                self.mistyped("a whole number");
                None
            }
        }
    }

    pub fn boolean(&self) -> Option<bool> {
        match self.value.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => {
                self.mistyped("true or false");
                None
            }
        }
    }

    /// A list; a value that stands alone is reported with the brackets it lacks.
    pub fn list(&self) -> Option<Vec<Item<'a>>> {
        match self.value.get_ref() {
            DeValue::Array(values) => Some(
                values
                    .iter()
                    .map(|value| Item {
                        ledger: self.ledger,
                        key: self.key.clone(),
                        key_span: self.key_span.clone(),
                        value,
                    })
                    .collect(),
            ),
            DeValue::String(_) => {
                let raw = &self.ledger.text[self.span()];
                let finding =
                    Diagnostic::error(format!("`{}` must be a list", self.key), self.span(), "a single string");
                self.ledger.add(finding.help("put it in brackets").fix(self.span(), format!("[{raw}]")));
                None
            }
            _ => {
                self.mistyped("a list");
                None
            }
        }
    }

    /// A table with known keys.
    pub fn table(&self, name: &str, known: &[&str]) -> Option<Table<'a>> {
        let table = self.open_table(name)?;
        table.check(known);
        Some(table)
    }

    /// A table whose keys are checked by its reader.
    pub fn open_table(&self, name: &str) -> Option<Table<'a>> {
        match self.value.get_ref() {
            DeValue::Table(entries) => Some(Table::named(self.ledger, name, entries, self.span())),
            _ => {
                self.mistyped("a table");
                None
            }
        }
    }

    /// Whether the value is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.value.get_ref(), DeValue::Array(_))
    }

    /// The value again.
    pub fn same(&self) -> Self {
        Self { ledger: self.ledger, key: self.key.clone(), key_span: self.key_span.clone(), value: self.value }
    }

    /// Reports a name under `[fields]` that is neither the record's nor fit for one of the user's own.
    pub fn unknown_field(&self) {
        let name = self.key.as_str();
        let label = "not a field of the record";
        if OWN_KEYS.contains(&name) {
            let finding = Diagnostic::error(format!("hemero sets `{name}` itself"), self.key_span.clone(), label);
            self.ledger.add(finding.help("choose another name for a field of your own"));
            return;
        }
        let finding = Diagnostic::error(format!("`{name}` is not a field of the record"), self.key_span.clone(), label);
        self.ledger.add(match nearest(name, RECORD_FIELDS.iter().map(|(field, _)| *field)) {
            Some(near) => finding.help("did you mean").fix(self.key_span.clone(), near),
            None => finding.help("a field of your own has a name of a-z, 0-9 and _, and a kind: `kind = \"text\"`"),
        });
    }

    /// Whether the value is a table.
    pub fn is_table(&self) -> bool {
        matches!(self.value.get_ref(), DeValue::Table(_))
    }

    /// A day, as a TOML date or in quotes, as written.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        let written = match self.value.get_ref() {
            DeValue::Datetime(moment) => moment.to_string(),
            DeValue::String(text) => text.trim().to_owned(),
            _ => {
                self.mistyped("a date");
                return None;
            }
        };
        let day = written.parse().ok().filter(|_| written.len() == "2021-06-01".len());
        if day.is_none() {
            self.wrong(format!("`{written}` is not a day"), "write it as 2021-06-01");
        }
        day
    }

    fn mistyped(&self, wanted: &str) {
        let given = match self.value.get_ref() {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let message = format!("`{}` must be {wanted}, not {given}", self.key);
        let finding = Diagnostic::error(message, self.span(), format!("this is {given}"));
        let raw = &self.ledger.text[self.span()];
        let quotable = wanted == "a string" && given != "a list" && given != "a table";
        self.ledger.add(if quotable {
            finding.help("put it in quotes").fix(self.span(), quoted(raw))
        } else {
            finding
        });
    }
}

/// A string with its place in the file.
#[derive(Clone)]
pub(super) struct Text<'a> {
    ledger: &'a Ledger<'a>,
    pub value: &'a str,
    pub span: Range<usize>,
}

impl Text<'_> {
    /// Bytes of the file for bytes of the string; the whole string where escapes make them differ.
    fn within(&self, inner: &Range<usize>) -> Range<usize> {
        let raw = &self.ledger.text[self.span.clone()];
        let quotes = (raw.len().saturating_sub(self.value.len())) / 2;
        let plain = raw.get(quotes..quotes + self.value.len()) == Some(self.value);
        if plain && inner.end <= self.value.len() && inner.start < inner.end {
            self.span.start + quotes + inner.start..self.span.start + quotes + inner.end
        } else {
            self.span.clone()
        }
    }

    /// Reports an error at the string.
    pub fn wrong(&self, message: impl Into<String>, help: impl Into<String>) {
        self.ledger.add(Diagnostic::error(message, self.span.clone(), "here").help(help));
    }

    /// Reports an error at the string, with what was probably meant.
    pub fn wrong_word<'w>(&self, message: impl Into<String>, known: impl IntoIterator<Item = &'w str> + Clone) {
        let finding = Diagnostic::error(message, self.span.clone(), "here");
        let list = known.clone().into_iter().collect::<Vec<_>>().join(", ");
        self.ledger.add(match nearest(self.value, known) {
            Some(near) => finding.help("did you mean").fix(self.span.clone(), quoted(near)),
            None => finding.help(format!("it is one of {list}")),
        });
    }

    /// Reports a fault of a selector, rule or pattern at its place in the string.
    pub fn fault(&self, what: &str, fault: Fault) {
        let message = format!("{what} `{}`: {}", self.value, fault.message);
        let mut finding = Diagnostic::error(message, self.within(&fault.span), "here");
        finding.help = fault.help;
        if let Some(fix) = fault.fix.filter(|fix| !fix.trim().is_empty()) {
            finding.help.get_or_insert_with(|| "did you mean".to_owned());
            finding = finding.fix(self.span.clone(), quoted(&fix));
        }
        self.ledger.add(finding);
    }
}

/// The text as a TOML string: in the quotes that need no escapes, where there are any.
pub(super) fn quoted(text: &str) -> String {
    let control = text.contains(|c: char| c.is_control());
    if !control && !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if !control && !text.contains('\'') {
        format!("'{text}'")
    } else {
        toml::Value::String(text.to_owned()).to_string()
    }
}
