//! The article's text with the places that its fields were read from.

use crate::article::{Article, EvidenceMap, Part, Place};

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// What was read here, if anything.
    pub mark: Option<Mark>,
}

/// What was read from a piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The field: `people`, `resolutions`, `awards`, `event_date` …
    pub field: String,
    /// Position in the field's list, for fields that are lists.
    pub position: Option<usize>,
    /// The rule that read it.
    pub rule: String,
}

/// A paragraph of the body, or a caption, in pieces.
pub fn pieces(article: &Article, part: Part, paragraph: u32) -> Vec<Piece> {
    let text = match part {
        Part::Headline => article.headline.as_deref(),
        Part::Summary => article.summary.as_deref(),
        Part::Body => article.body.get(paragraph as usize).map(String::as_str),
        Part::Caption => article.images.get(paragraph as usize).and_then(|image| image.caption.as_deref()),
    };
    let text = text.unwrap_or_default();
    let marks = article.evidence.as_ref().map(|evidence| marks_in(evidence, part, paragraph)).unwrap_or_default();
    cut(text, marks)
}

/// The marks of a paragraph, in order, none overlapping: the shorter of two says more exactly where it stands.
fn marks_in(evidence: &EvidenceMap, part: Part, paragraph: u32) -> Vec<(Place, Mark)> {
    let mut found: Vec<(Place, Mark)> = Vec::new();
    for (path, sources) in evidence {
        let mut steps = path.split('/');
        let field = steps.next().unwrap_or_default();
        if !matches!(field, "people" | "resolutions" | "awards" | "event_date") {
            continue;
        }
        let position = steps.next().and_then(|step| step.parse().ok());
        for source in sources {
            let Some(place) = source.at.filter(|place| place.part == part && place.paragraph == paragraph) else {
                continue;
            };
            let mark = Mark { field: field.to_owned(), position, rule: source.rule.clone() };
            found.push((place, mark));
        }
    }
    found.sort_by_key(|(place, _)| (place.end.saturating_sub(place.start), place.start));
    let mut kept: Vec<(Place, Mark)> = Vec::new();
    for (place, mark) in found {
        if place.start < place.end && kept.iter().all(|(other, _)| place.end <= other.start || other.end <= place.start)
        {
            kept.push((place, mark));
        }
    }
    kept.sort_by_key(|(place, _)| place.start);
    kept
}

/// Cuts a text at its marks, whose places count characters.
fn cut(text: &str, marks: Vec<(Place, Mark)>) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let slice = |from: usize, to: usize| letters[from.min(letters.len())..to.min(letters.len())].iter().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    for (place, mark) in marks {
        let (start, end) = (place.start as usize, place.end as usize);
        pieces.push(Piece { text: slice(at, start), mark: None });
        pieces.push(Piece { text: slice(start, end), mark: Some(mark) });
        at = end;
    }
    pieces.push(Piece { text: slice(at, letters.len().max(at)), mark: None });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Evidence;

    #[test]
    fn text_is_cut_at_its_marks_and_nothing_is_lost() {
        let at = |start, end| Some(Place { part: Part::Body, paragraph: 0, start, end });
        let evidence = |start, end| vec![Evidence { rule: "pattern person".to_owned(), at: at(start, end) }];
        let article = Article {
            body: vec!["Đại tá Bế Xuân Lưu phát biểu.".to_owned()],
            evidence: Some(
                [("people/0", evidence(0, 18)), ("people/0/name", evidence(7, 18)), ("awards/0", evidence(90, 95))]
                    .map(|(path, sources)| (path.to_owned(), sources))
                    .into(),
            ),
            ..Article::default()
        };
        let pieces = pieces(&article, Part::Body, 0);
        assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), article.body[0]);
        let marked: Vec<_> = pieces.iter().filter(|piece| piece.mark.is_some()).collect();
        assert_eq!(marked.len(), 1);
        assert_eq!((marked[0].text.as_str(), marked[0].mark.as_ref().unwrap().position), ("Bế Xuân Lưu", Some(0)));
    }
}
