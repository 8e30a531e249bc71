//! Blocks that the page's own metadata quote: some papers put the whole text into `articleBody`.

use serde_json::{Map, Value};

use super::super::document::Index;
use super::super::jsonld;
use super::blocks::{Block, weight};
use super::select::{Paragraph, fold};
use crate::text::squeeze;

/// A shorter `articleBody` is a teaser.
const LEAST: usize = 400;

/// Bytes of it that are searched: a page of paragraphs that are not in the text must not cost their product.
const MOST_SEARCHED: usize = 32 << 20;

/// For each block, whether `articleBody` holds it; empty where there is none.
pub fn quoted(blocks: &[Block], article: Option<&Map<String, Value>>) -> Vec<bool> {
    let text = article.and_then(|node| jsonld::string(node, "articleBody")).map(|text| fold(&text)).unwrap_or_default();
    if text.len() < LEAST {
        return Vec::new();
    }
    let mut quoted = Quoted { text: &text, at: 0, budget: MOST_SEARCHED };
    blocks.iter().map(|block| block.weight >= 30 && quoted.holds(&fold(&block.text))).collect()
}

/// The text of `articleBody`, searched from where the last quotation ended: paragraphs follow each other in it as on
/// the page.
struct Quoted<'a> {
    text: &'a str,
    at: usize,
    /// Bytes that may still be searched.
    budget: usize,
}

impl Quoted<'_> {
    fn holds(&mut self, piece: &str) -> bool {
        if piece.is_empty() || self.budget == 0 {
            return false;
        }
        let (ahead, behind) = (&self.text[self.at..], &self.text[..self.at]);
        let found = ahead.find(piece).map(|found| self.at + found).or_else(|| behind.find(piece));
        let searched = found.filter(|found| *found >= self.at).map_or(self.text.len(), |found| found - self.at);
        self.budget = self.budget.saturating_sub(searched);
        self.at = found.map_or(self.at, |found| found + piece.len());
        found.is_some()
    }
}

/// The text that metadata give whole where the page shows little of it: one that scripts fill, or a subscriber's.
pub fn whole(article: Option<&Map<String, Value>>, shown: &[Paragraph], node: Index) -> Option<Vec<Paragraph>> {
    let text = article?.get("articleBody")?.as_str()?;
    let shown: usize = shown.iter().map(|paragraph| weight(&paragraph.text)).sum();
    if text.len() < LEAST || weight(text) < shown * 3 {
        return None;
    }
    // Some writers keep the markup of the text, some escape it, some only its lines.
    let text = text.replace("</p>", "\n").replace("&lt;/p&gt;", "\n").replace("<br", "\n<br");
    let lines = text.lines().map(|line| squeeze(&jsonld::plain(line))).filter(|line| !line.is_empty());
    Some(lines.map(|text| Paragraph { text, node }).collect())
}
