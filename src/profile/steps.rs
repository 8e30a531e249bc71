//! Cleaning steps as a profile writes them: `{ strip_suffix = " - PAPER" }`.

use super::clean::Step;
use super::read::pattern;
use super::table::Item;
use crate::text::nfc;

const KEYS: [&str; 9] = ["strip_prefix", "strip_suffix", "regex", "replace", "with", "drop", "split", "join", "take"];

/// One step from its table.
pub(super) fn read(item: &Item<'_>) -> Option<Step> {
    let table = item.table("a cleaning step", &KEYS)?;
    let steps: Vec<Item<'_>> =
        table.items().filter(|step| step.key != "with" && KEYS.contains(&step.key.as_str())).collect();
    let with = table.get("with");
    if steps.is_empty() && table.items().any(|step| !KEYS.contains(&step.key.as_str())) {
        return None;
    }
    let [step] = steps.as_slice() else {
        let help = "write `clean = [{ strip_prefix = \"…\" }, { regex = '…' }]`, one step in each pair of braces";
        item.wrong(format!("a cleaning step does one thing, this one {}", steps.len()), help);
        return None;
    };
    if let Some(with) = with.as_ref().filter(|_| step.key != "replace") {
        with.wrong("`with` belongs to `replace`", "leave it out here");
        return None;
    }
    let affix = |item: &Item<'_>| item.text().map(|text| nfc(text.value).into_owned());
    match step.key.as_str() {
        "strip_prefix" => affix(step).map(Step::StripPrefix),
        "strip_suffix" => affix(step).map(Step::StripSuffix),
        "regex" => pattern(step).map(Step::Regex),
        "drop" => pattern(step).map(Step::Drop),
        "replace" => {
            let with = match with {
                Some(with) => nfc(with.literal()?).into_owned(),
                None => String::new(),
            };
            pattern(step).map(|pattern| Step::Replace(pattern, with))
        }
        "split" => split(step),
        "join" => step.literal().map(|between| Step::Join(nfc(between).into_owned())),
        _ => take(step),
    }
}

fn split(step: &Item<'_>) -> Option<Step> {
    let separators = if step.is_list() { step.list()? } else { vec![step.same()] };
    let mut texts = Vec::new();
    for separator in &separators {
        let text = separator.literal()?;
        if text.is_empty() {
            separator.wrong("nothing to split at", "name the text between the values, as in \", \"");
            return None;
        }
        texts.push(nfc(text).into_owned());
    }
    if texts.is_empty() {
        step.wrong("nothing to split at", "name the text between the values, as in \", \"");
        return None;
    }
    Some(Step::Split(texts))
}

fn take(step: &Item<'_>) -> Option<Step> {
    match step.integer()? {
        0 => {
            step.wrong("there is no value 0", "1 is the first, -1 the last");
            None
        }
        place => Some(Step::Take(place)),
    }
}
