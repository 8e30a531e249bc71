//! hemero: a newspaper archive that one person can run.
//!
//! A URL waits in the [`frontier`], passes [`politeness`], is [`fetch`]ed into a [`capture`], a
//! [`profile`]'s fields are read from it by [`extraction`], the [`archive`] keeps capture and article
//! as a revision, and [`export`]s are read from the archive.
//!
//! Who may use whom (checked by `tests/architecture.rs`): `cli → run, export, web, archive, profile`;
//! `run →` every stage; `web → archive, export`; a stage → [`article`], [`address`], [`capture`],
//! [`profile`], [`lexicon`], [`markup`], `memo`, [`text`], [`clock`] and never another stage, but `export → archive` and
//! `politeness → fetch`. Input and output happen only in fetch, archive, export, cli and web.

#![forbid(unsafe_code)]

pub mod address;
pub mod archive;
pub mod article;
pub mod capture;
pub mod cli;
pub mod clock;
pub mod crash;
pub mod demo;
pub mod export;
pub mod extraction;
pub mod fetch;
pub mod frontier;
pub mod lexicon;
pub mod markup;
mod memo;
pub mod politeness;
pub mod profile;
pub mod run;
pub mod settings;
pub mod text;
pub mod web;
