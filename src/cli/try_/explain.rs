//! The article's text with its evidence marked, and below each paragraph the rules that fired.

use crate::article::{Article, Part, Place};
use crate::cli::{Failure, Printer, Style};
use crate::text::printable;

/// One value that stands in the text.
struct Mark<'a> {
    path: &'a str,
    rule: &'a str,
    place: Place,
}

/// Prints headline, paragraphs and captions with their marks.
pub(super) fn print(article: &Article, printer: &Printer) -> Result<(), Failure> {
    let evidence = article.evidence.iter().flatten();
    let marks: Vec<Mark<'_>> = evidence
        .flat_map(|(path, list)| {
            list.iter().filter_map(move |one| one.at.map(|place| Mark { path, rule: &one.rule, place }))
        })
        .collect();
    let captions = article.images.iter().map(|image| image.caption.as_deref().unwrap_or_default());
    let texts = article
        .headline
        .iter()
        .map(|text| (Part::Headline, 0, text.as_str()))
        .chain(article.summary.iter().map(|text| (Part::Summary, 0, text.as_str())))
        .chain((0..).zip(&article.body).map(|(at, text)| (Part::Body, at, text.as_str())))
        .chain((0..).zip(captions).map(|(at, text)| (Part::Caption, at, text)));
    printer.data("")?;
    for (part, paragraph, text) in texts.filter(|(_, _, text)| !text.is_empty()) {
        let mut here: Vec<&Mark<'_>> =
            marks.iter().filter(|mark| mark.place.part == part && mark.place.paragraph == paragraph).collect();
        here.sort_by_key(|mark| (mark.place.start, mark.place.end));
        printer.data(&painted(text, &here, printer))?;
        for mark in here {
            let (start, end) = (mark.place.start as usize, mark.place.end as usize);
            let span: String = text.chars().skip(start).take(end.saturating_sub(start)).collect();
            let note = format!("    {} ← {}  {}", printable(&span), mark.path, mark.rule);
            printer.data(&printer.paint(Style::Dim, &note))?;
        }
        printer.data("")?;
    }
    Ok(())
}

/// The text with each marked span in the colour of its field; of overlapping spans the shorter one shows.
fn painted(text: &str, marks: &[&Mark<'_>], printer: &Printer) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut styles: Vec<Option<Style>> = vec![None; characters.len()];
    let mut widest_first = marks.to_vec();
    widest_first.sort_by_key(|mark| std::cmp::Reverse(mark.place.end.saturating_sub(mark.place.start)));
    for mark in widest_first {
        let end = (mark.place.end as usize).min(characters.len());
        let start = (mark.place.start as usize).min(end);
        styles[start..end].fill(Some(style(mark.path)));
    }
    let mut out = String::new();
    let mut at = 0;
    while at < characters.len() {
        let run = styles[at..].iter().take_while(|style| **style == styles[at]).count();
        let part: String = characters[at..at + run].iter().collect();
        match styles[at] {
            Some(style) => out.push_str(&printer.paint(style, &printable(&part))),
            None => out.push_str(&printable(&part)),
        }
        at += run;
    }
    out
}

/// The colour of a field.
fn style(path: &str) -> Style {
    match path.split('/').next().unwrap_or_default() {
        "people" => Style::Cyan,
        "resolutions" => Style::Yellow,
        "awards" => Style::Green,
        _ => Style::Red,
    }
}
