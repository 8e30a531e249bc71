//! What to fetch next. Pure functions over what was read: the rows themselves wait in the archive.
//!
//! - [`Kind`], [`Target`]: what an address is expected to be; [`Scope`]: which addresses belong to a site, and as what.
//! - [`trap`]: calendars, endless folders and other places without an end; [`Shapes`]: families of pages that bring nothing.
//! - [`paging`]: how far a listing is read.
//! - [`feed`], [`sitemap`]: what they announce.
//! - [`revisit`]: when an article is read again.

pub mod feed;
pub mod paging;
pub mod revisit;
mod scope;
mod shape;
pub mod sitemap;
mod target;
pub mod trap;
mod xml;

pub use scope::{Outside, Scope};
pub use shape::Shapes;
pub use target::{Announced, Kind, Target};
