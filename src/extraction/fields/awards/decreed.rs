//! Who gives by a document: the decision before the verb, behind the award, at the beginning of the sentence or in the one before.

use std::ops::Range;

use super::{
    act::{Act, Reader},
    verb::{Frame, Verb},
};
use crate::{
    extraction::fields::authority,
    lexicon::{AwardWord, DocumentWord},
};

impl Reader<'_> {
    /// `công bố các quyết định khen thưởng của X: tặng A cho R; tặng B cho S`.
    pub(super) fn decided_by(&self, start: usize, verb: usize) -> Option<String> {
        let line = self.line();
        let (first, last) = (line.word_from(start), line.word_from(verb));
        let words = &line.words[first.min(last)..last];
        let kind = words.iter().position(|mark| matches!(mark.value, DocumentWord::Kind(_)))?;
        let of = words[kind..].iter().take(4).find(|mark| mark.value == DocumentWord::Of)?;
        let kind = &words[kind];
        if self.text()[kind.end..of.start].contains(|c: char| c.is_ascii_digit() || ",;:".contains(c)) {
            return None;
        }
        let span = authority::phrase(line, of.end + 1, verb, self.names)?;
        let behind = self.text()[span.end..verb].trim();
        // "đọc Quyết định của X khen thưởng R; trao Giấy khen cho R"
        let granted = || {
            let first = self.within(span.end, verb).first();
            first.is_some_and(|mark| {
                mark.value == AwardWord::Grant && self.text()[span.end..mark.start].trim().is_empty()
            }) && self.follows_joint(verb)
        };
        (behind.is_empty() || behind.starts_with(':') || granted()).then(|| self.text()[span].to_owned())
    }

    /// `Quyết định số … phong tặng`: the authority of the document gives.
    pub(super) fn document_giver(&self, act: &mut Act, start: usize, end: usize) {
        let place = self.documents.iter().rev().find(|(_, span)| span.start >= start && span.end <= end);
        if let Some((index, ..)) = place {
            act.giver.clone_from(&self.resolutions.list[*index].issuer);
        }
    }

    /// `được truy tặng A theo Quyết định số 5 của X`: the authority of the document behind the award gives.
    pub(super) fn document_behind(&self, act: &mut Act, start: usize, end: usize) {
        let place = self.documents.iter().find(|(_, span)| span.start >= start && span.end <= end);
        let Some((index, span)) = place else { return };
        let before = self.line().low[start..span.start].trim_end();
        let word = before.rsplit(' ').next().unwrap_or_default();
        let lexicon = self.line().lexicon;
        if lexicon.is_source(word) || self.line().capitals && lexicon.told.is_within(word) {
            act.giver.clone_from(&self.resolutions.list[*index].issuer);
        }
    }

    /// `Theo Quyết định của Chủ tịch nước, R được tặng A`: whose decision a sentence opens with.
    pub(super) fn by_decree(&self, act: &mut Act, sentence: &Range<usize>, verb: &Verb) {
        let line = self.line();
        if act.giver.is_some() || verb.frame == Frame::Active || !act.presenters.is_empty() {
            return;
        }
        let mut words = line.words[line.word_from(sentence.start)..].iter().take_while(|word| word.end <= sentence.end);
        let kind = words.clone().take(4).find(|word| matches!(word.value, DocumentWord::Kind(_)));
        let Some(kind) = kind.filter(|_| !line.capitals) else { return };
        let opens = line.lexicon.is_source(line.low[sentence.start..kind.start].trim());
        let of = words.find(|word| word.start == kind.end + 1 && word.value == DocumentWord::Of);
        let Some(of) = of.filter(|of| opens && of.end < sentence.end) else { return };
        let span = authority::phrase(line, of.end + 1, sentence.end, self.names);
        let Some(span) = span.filter(|span| self.text()[span.end..].starts_with(", ")) else { return };
        act.giver = Some(self.text()[span].to_owned());
        act.delegated = act.state;
    }

    /// `X công bố Quyết định số 5 về việc khen thưởng. Theo đó, R được tặng …`: the document of the sentence before.
    pub(super) fn thereby(&self, act: &mut Act, sentence: &Range<usize>) {
        if !self.words.refers_back(&self.line().low[sentence.clone()]) {
            return;
        }
        // "Theo đó, …" at the beginning of a paragraph: the last document of the one before
        if sentence.start < 2 {
            let places = self.resolutions.places.iter().rev();
            let mut before = places.filter(|(_, line, _)| *line + 1 == self.index && !self.line().capitals);
            act.giver = before.next().and_then(|(index, ..)| self.resolutions.list[*index].issuer.clone());
            return;
        }
        let before = self.line().sentence(sentence.start - 2);
        let place = self
            .resolutions
            .places
            .iter()
            .rev()
            .find(|(_, line, span)| *line == self.index && before.start <= span.start && span.end <= before.end);
        act.giver = match place {
            Some((index, ..)) => self.resolutions.list[*index].issuer.clone(),
            // "công bố các quyết định khen thưởng của X"
            None if !self.line().capitals => {
                let end = before.start + self.text()[before.clone()].trim_end_matches(['.', ' ']).len();
                self.decided_by(before.start, end)
            }
            None => None,
        };
    }
}
