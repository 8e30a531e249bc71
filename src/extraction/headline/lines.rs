//! Headlines that stand in a plain line: no heading, no name and no metadata tell them.

use super::super::context::{Context, Told};
use super::super::fields::{byline, date};
use super::super::maintext::{Block, fold};
use super::super::marks::Marks;
use super::{Candidate, Found, weights};

/// Lines of the page's head that are compared with the title.
const HEAD_MOST: usize = 200;

/// The last line above the text that repeats one of the pieces of metadata.
pub fn repeated(context: &Context<'_>, known: &[String]) -> Option<Candidate> {
    let head = context.blocks.iter().take_while(|block| block.first <= context.main.opening);
    let lines = head.take(HEAD_MOST).map(|block| (block, fold(&block.text)));
    let (block, key) = lines.filter(|(_, key)| key.chars().count() >= 8 && known.contains(key)).last()?;
    let rule = "line that the title repeats".to_owned();
    Some(Candidate { text: block.text.clone(), key, rule, weight: weights::SHOWN, node: Some(block.node) })
}

/// Lines above the text that may be the headline of a page that names none.
const ABOVE_MOST: usize = 8;

/// The line above the text of a page whose metadata and headings name nothing but the site.
pub fn above(context: &Context<'_>, site: &[String]) -> Option<Found> {
    let start = context.document.nodes[context.main.container].text;
    let text = |block: &&Block| block.is_prose() && block.weight >= 80 && !context.main.beside[block.node];
    let texts = context.blocks.iter().filter(|block| block.first >= start).filter(text);
    let first = texts.clone().find(|block| block.is_sentence() && context.main.core.contains(&block.first));
    let first = first.or_else(|| texts.clone().next())?.first;
    let above = context.blocks[..context.blocks.partition_point(|block| block.first < first)].iter().rev();
    let fits = |block: &Block| {
        let line = without_stamp(&block.text);
        let fit = (15..=250).contains(&block.weight)
            && line.contains(' ')
            && block.link_share() < 0.5
            && !block.is_sentence()
            && !context.main.beside[block.node]
            && !date::is_announced(&block.text)
            && date::span(line).is_none()
            && line.chars().count() >= SHORTEST
            && !byline::parse(line).opened
            && !context.document.within(block.node, Marks::CAPTION | Marks::CREDIT | Marks::BYLINE | Marks::DATE)
            && !site.contains(&fold(line));
        fit.then(|| Found { told: Told::new(line.to_owned(), "line above the text"), node: Some(block.node) })
    };
    above.take(ABOVE_MOST).find_map(fits)
}

/// A headline is no shorter.
const SHORTEST: usize = 12;

/// `13/05/2016 | 08:15 Crane falls into harbour`: a line break alone stood between stamp and headline.
fn without_stamp(line: &str) -> &str {
    let Some(span) = date::span(line) else { return line };
    let after = line[span.end..].trim_start_matches(|c: char| !c.is_alphabetic() && !matches!(c, '“' | '"'));
    let before =
        line[..span.start].trim_end_matches(|c: char| !c.is_alphabetic() && !matches!(c, '”' | '"' | '?' | '!'));
    if after.len() >= before.len() { after } else { before }
}
