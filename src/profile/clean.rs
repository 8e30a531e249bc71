//! Cleaning steps: text in, text out, in the order of the profile.

use super::pattern::Pattern;
use crate::text::squeeze;

/// One cleaning step. Each works on the whole list of values.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Takes this text away where a value begins with it.
    StripPrefix(String),
    /// Takes this text away where a value ends with it.
    StripSuffix(String),
    /// Keeps the first group (or the whole match); a value that does not match is dropped.
    Regex(Pattern),
    /// Replaces every match; the text may use `$1` and `${name}`.
    Replace(Pattern, String),
    /// Drops the values that match.
    Drop(Pattern),
    /// Cuts each value at any of these texts.
    Split(Vec<String>),
    /// Puts all values together with this between them.
    Join(String),
    /// Keeps one value: 1 is the first, -1 the last.
    Take(i64),
}

/// Runs the steps; white space is squeezed first and after each step, and empty values are dropped.
pub fn clean(values: Vec<String>, steps: &[Step]) -> Vec<String> {
    steps.iter().fold(tidy(values), |values, step| tidy(step.apply(values)))
}

impl Step {
    fn apply(&self, values: Vec<String>) -> Vec<String> {
        match self {
            Self::StripPrefix(prefix) => {
                values.into_iter().map(|value| stripped(value, |v| v.strip_prefix(prefix.as_str()))).collect()
            }
            Self::StripSuffix(suffix) => {
                values.into_iter().map(|value| stripped(value, |v| v.strip_suffix(suffix.as_str()))).collect()
            }
            Self::Regex(pattern) => values.iter().filter_map(|value| first_group(pattern, value)).collect(),
            Self::Replace(pattern, with) => match pattern.regex() {
                Some(regex) => values.iter().map(|value| regex.replace_all(value, with).into_owned()).collect(),
                None => values,
            },
            Self::Drop(pattern) => values.into_iter().filter(|value| !pattern.is_match(value)).collect(),
            Self::Split(separators) => separators.iter().fold(values, |values, separator| {
                values.iter().flat_map(|value| value.split(separator.as_str())).map(str::to_owned).collect()
            }),
            Self::Join(between) if values.is_empty() || between.is_empty() => vec![values.concat()],
            Self::Join(between) => vec![values.join(between)],
            Self::Take(place) => {
                let index = match usize::try_from(*place) {
                    Ok(place) => place.checked_sub(1),
                    Err(_) => {
                        usize::try_from(place.unsigned_abs()).ok().and_then(|back| values.len().checked_sub(back))
                    }
                };
                index.and_then(|index| values.into_iter().nth(index)).into_iter().collect()
            }
        }
    }
}

fn stripped(value: String, strip: impl Fn(&str) -> Option<&str>) -> String {
    strip(&value).map(str::to_owned).unwrap_or(value)
}

fn first_group(pattern: &Pattern, value: &str) -> Option<String> {
    let found = pattern.regex()?.captures(value)?;
    let groups = found.iter().skip(1).flatten().next();
    groups.or_else(|| found.get(0)).map(|part| part.as_str().to_owned())
}

fn tidy(values: Vec<String>) -> Vec<String> {
    values.iter().map(|value| squeeze(value)).filter(|value| !value.is_empty()).collect()
}
