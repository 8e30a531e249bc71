//! The article's own text where no selector says where it is.
//!
//! - [`blocks`]: the page cut into paragraphs, headings, items and labels.
//! - [`container`]: the element that holds the article.
//! - [`core`]: the part of it that holds nearly all of the text.
//! - [`select`]: which of its blocks are the article's.

mod blocks;
mod captions;
mod cards;
mod container;
mod core;
mod labels;
mod quoted;
mod select;

pub use blocks::{Block, blocks, weight};
pub use container::Layout;
pub use labels::is_end;
pub use quoted::{quoted, whole};
pub use select::{Guide, Paragraph, every, fold, paragraphs, within, without};
