//! The reading room: an archive in a browser, on this machine only unless told otherwise.
//!
//! - [`serve`]: the server.
//! - [`marks`]: the article's text with the places that its fields were read from.

mod articles;
pub mod marks;
mod page;
mod room;
mod shelves;
mod stored;

pub use room::{ServeError, serve};
