//! Pages that are plain text: lines are paragraphs.

use super::fields::credit;
use super::fields::date::{self, DayOrder, Stamp};
use super::generic::Generic;
use super::maintext::weight;
use super::signature::{self, Line};
use crate::text::{fold, squeeze};

/// What the lines say.
#[derive(Debug, Default)]
pub struct Lines {
    /// A short line above everything.
    pub section: Option<String>,
    /// A longer one below it, before the text.
    pub headline: Option<String>,
    /// A time stamp on a line of its own, before the text.
    pub stamp: Option<Stamp>,
    /// Names of an author line.
    pub authors: Vec<String>,
    /// Paragraphs and captions in order.
    pub texts: Vec<Text>,
}

/// A text of the article.
#[derive(Debug, PartialEq, Eq)]
pub enum Text {
    /// A paragraph.
    Paragraph(String),
    /// The caption of a picture that the text has lost.
    Caption {
        /// Without its credit.
        caption: String,
        /// The photographer.
        credit: Option<String>,
    },
}

/// A rubric is shorter than this, in words; a headline is not.
const RUBRIC_WORDS: usize = 4;

/// Reads the lines.
pub fn read(text: &str) -> Lines {
    let generic = Generic::get();
    let mut out = Lines::default();
    let mut blank = 0;
    let mut begun = false;
    for raw in text.lines() {
        let line = squeeze(raw);
        if line.is_empty() {
            blank += 1;
            continue;
        }
        // A picture leaves its own empty line behind, beside the one that parts paragraphs.
        let after_gap = std::mem::take(&mut blank) >= 2;
        if !begun {
            begun = out.open(&line);
            if !begun {
                continue;
            }
        }
        match signature::line(&line, false) {
            Line::Authors(names) => {
                out.authors = names;
                // What follows the author line is the page's furniture.
                return out;
            }
            Line::Credit => continue,
            Line::Text => {}
        }
        let folded = fold(&line);
        if weight(&line) < 80
            && !out.texts.is_empty()
            && generic.refused.iter().any(|start| folded.starts_with(start.as_str()))
        {
            return out;
        }
        if after_gap && !out.texts.is_empty() && weight(&line) <= 300 {
            let (caption, credit) = credit::split(&line);
            out.texts.push(Text::Caption { caption, credit });
        } else {
            out.texts.push(Text::Paragraph(line));
        }
    }
    out
}

impl Lines {
    /// Takes a line before the text; `true` when the line is the first of the text.
    fn open(&mut self, line: &str) -> bool {
        let words = line.split(' ').count();
        if weight(line) <= 60
            && let Some(stamp) = date::parse(line, DayOrder::Dmy)
        {
            self.stamp = Some(stamp);
            return false;
        }
        let ended = line.ends_with(['.', '!', '?', '…', ':', ';', ',']);
        if words <= RUBRIC_WORDS && !ended && self.section.is_none() && self.headline.is_none() {
            self.section = Some(line.to_owned());
            return false;
        }
        if weight(line) <= 160 && !line.ends_with(['.', ';', ',']) && self.headline.is_none() && words > RUBRIC_WORDS {
            self.headline = Some(line.to_owned());
            return false;
        }
        true
    }
}
