//! Who made a document, by the letters of its symbol and what the page says elsewhere.

use super::{Story, catalogue::Entry};

impl Story<'_> {
    /// The authority that the letters of the symbol determine: alone, or with what this page says elsewhere.
    pub(super) fn issuer_by_code(&self, entry: &Entry, entries: &[Entry]) -> Option<String> {
        let Some(code) = &entry.issuer_code else {
            let number = entry.record.number.as_deref()?;
            if let Some(issuer) = self.words.issuer_of_kind(&entry.record.kind) {
                return Some(issuer.to_owned());
            }
            let shaped = self
                .words
                .issuer_of_shape(&entry.record.kind, number)
                .and_then(|issuer| self.authorities.containing(issuer));
            if let Some(issuer) = shaped {
                return Some(issuer.to_owned());
            }
            let shape =
                |number: &str| number.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
            let alike = |other: &&Entry| {
                other.kind == entry.kind
                    && other.record.issuer.is_some()
                    && other.record.number.as_deref().is_some_and(|other| {
                        number.contains('-') && shape(other).split('-').count() == shape(number).split('-').count()
                    })
            };
            return entries.iter().find(alike).and_then(|other| other.record.issuer.clone());
        };
        // "KH-BCA-C02": a department's letters follow those of the authority.
        let whole = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let known = |code: &str| {
            self.words.issuer_of_code(code).is_some()
                || self.words.is_ambiguous(code)
                || !self.words.heads_of_code(code).is_empty()
        };
        let letters = if known(whole) { whole } else { code.split('-').next().unwrap_or(whole) };
        if let Some(issuer) = self.words.issuer_of_code(letters) {
            // "Quyết định số 41/QĐ-BCA của Bộ trưởng Bộ Công an …; Quyết định số 42/QĐ-BCA": by the same hand.
            let line = |entry: &Entry| self.mentions[entry.mentions[0]].line;
            let same = |other: &&Entry| {
                other.kind == entry.kind && other.issuer_code == entry.issuer_code && line(other) == line(entry)
            };
            let fuller = entries
                .iter()
                .filter(same)
                .find_map(|other| other.record.issuer.clone().filter(|other| other.ends_with(issuer)));
            return Some(fuller.unwrap_or_else(|| issuer.to_owned()));
        }
        if self.words.is_ambiguous(letters) {
            return None;
        }
        // but "thay thế Nghị quyết số 5 của HĐND tỉnh A và số 9 của HĐND tỉnh B": several have these letters
        let mut same = entries.iter().filter(|other| other.issuer_code.as_ref() == Some(code));
        let mut same = same.by_ref().filter_map(|other| other.record.issuer.as_ref());
        if let Some(first) = same.next()
            && same.all(|other| other == first)
        {
            return Some(first.clone());
        }
        let first = &self.mentions[entry.mentions[0]];
        let place = (first.line, first.span.start);
        let local = self.authorities.beginning_with(self.words.heads_of_code(letters), place);
        local.or_else(|| self.authorities.lettered(letters)).map(|name| self.long(name))
    }

    /// The chief of a body whose letters a decision bears, where the page names that office for what was decided; the body else.
    pub(super) fn decider(&self, entry: &Entry, body: String) -> String {
        let chiefs = &self.words.chiefs;
        if !chiefs.decides(&entry.record.kind) {
            return body;
        }
        let first = &self.mentions[entry.mentions[0]];
        let sentence = self.lines[first.line].sentence(first.span.start);
        let one = entry.issuer_code.as_deref().is_some_and(|code| self.words.issuer_of_code(code).is_some());
        let chief = self.authorities.chief(&body, (first.line, first.span.start, &sentence), one, chiefs);
        chief.map_or(body, |chief| self.long(chief))
    }
}
