//! Readers of prose fields: text in, typed values with their places out.
//!
//! - `people`: named humans with ranks, titles and offices.
//! - `resolutions`: cited and adopted documents.
//! - `awards`: acts of conferral.
//! - `event_date`: the day of the reported event.
//! - `date`, `byline`: time stamps and author lines as pages print them.
