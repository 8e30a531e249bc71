//! Site profiles: what hemero must know about one site, and nothing else.
//!
//! - [`Profiles`]: every profile, embedded and the user's; chosen by address or by name.
//! - [`Profile`]: one site: discovery, politeness, and the [`Layout`]s of its pages by date.
//! - [`FieldRules`]: where a field stands ([`Rule`]) and how its text is cleaned ([`Step`]).
//! - [`Selector`], [`Pattern`]: CSS and regular expressions, checked and explained by us.
//! - [`Diagnostic`], [`Faulty`]: what is wrong with a profile, where, and what was probably meant.

mod catalog;
mod clean;
mod diagnostic;
mod digest;
pub mod draft;
mod error;
mod field;
mod folder;
mod lint;
mod miss;
mod model;
mod near;
mod pace;
mod pattern;
mod read;
mod rule;
mod selector;
mod selector_fault;
mod steps;
mod table;

pub use catalog::{Profiles, Source};
pub use clean::{Step, clean};
pub use diagnostic::{Diagnostic, Faulty, Fix, Severity};
pub use error::ProfileError;
pub use field::{DateOrder, FieldRules, Kind, RECORD_FIELDS};
pub use lint::lint;
pub use miss::{Miss, nearest_miss};
pub use model::{Discover, Layout, Listing, Pace, Profile};
pub use near::nearest;
pub use pattern::Pattern;
pub use rule::Rule;
pub use selector::Selector;
pub use selector_fault::Fault;

/// Name of the profile of a site that nobody has described yet.
pub const GENERIC: &str = "generic";

/// The JSON Schema of a profile's file (draft 2020-12). The strict reader says more, and says it better.
pub const SCHEMA: &str = include_str!("../../docs/schema/profile.json");
