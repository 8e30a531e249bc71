//! The stories that are told with a local news site and the binary; one module a story.

#[path = "../support/mod.rs"]
mod support;

mod crawl;
mod demo;
mod drift;
mod faults;
mod images;
mod import;
mod limits;
mod newsroom;
mod night;
mod papers;
mod politeness;
mod profiles;
mod readme;
mod recovery;
mod research;
mod rules;
mod serve;
mod sync;
mod upkeep;
mod year;
