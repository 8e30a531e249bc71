//! Blocks that the page's own metadata quote: some papers put the whole text into `articleBody`.

use serde_json::{Map, Value};

use super::super::document::Index;
use super::super::jsonld;
use super::blocks::{Block, weight};
use super::select::{Paragraph, fold};
use crate::text::squeeze;

/// A shorter `articleBody` is a teaser.
const LEAST: usize = 400;

/// For each block, whether `articleBody` holds it; empty where there is none.
pub fn quoted(blocks: &[Block], article: Option<&Map<String, Value>>) -> Vec<bool> {
    let text = article.and_then(|node| jsonld::string(node, "articleBody")).map(|text| fold(&text)).unwrap_or_default();
    if text.len() < LEAST {
        return Vec::new();
    }
    blocks.iter().map(|block| block.weight >= 30 && text.contains(&fold(&block.text))).collect()
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
