//! The demonstration: a small news site of our own writing, embedded in the program and served on loopback.
//!
//! Three invented papers on three ports that follow each other: [`Paper::CongXuong`] in the tables of the
//! 2000s without any metadata, [`Paper::VinhLam`] as a content management system with Open Graph, and
//! [`Paper::Observer`] as a modern page with JSON-LD. They have what real papers have: listings by the page,
//! feeds, sitemap indexes, a robots.txt, validators, a page in windows-1258, one that moved, one that is gone,
//! comment forms, and links to other stories. All names, places and documents in them are made up.
//!
//! - [`Edition`]: the stories, and what becomes of them from day to day.
//! - [`Paper`]: one paper: its addresses and its profile.
//! - [`Site`]: the running server; its day and its layout can be changed while it runs.

mod answer;
mod codepage;
mod edition;
mod feeds;
mod pages;
mod paper;
mod site;

pub use edition::{Edition, Story};
pub use paper::Paper;
pub use site::{Site, SiteError, Visit};
