//! Blocks that the page's own metadata quote: some papers put the whole text into `articleBody`.

use serde_json::{Map, Value};

use super::super::jsonld;
use super::blocks::Block;
use super::select::fold;

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
