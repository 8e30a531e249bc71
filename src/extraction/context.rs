//! What every field reader is given: the parsed page with its metadata, its address and its profile.

use jiff::tz::TimeZone;

use super::document::Document;
use super::generic::Generic;
use super::headline::Headlines;
use super::jsonld::LinkedData;
use super::maintext::{Block, Layout};
use super::meta::MetaData;
use super::page::Page;
use crate::address::Address;
use crate::article::Evidence;
use crate::profile;
use crate::profile::Profile;

/// The page as the readers see it.
pub struct Context<'a> {
    /// The page as it came.
    pub page: Page<'a>,
    /// The parsed page.
    pub document: &'a Document<'a>,
    /// Its linked data.
    pub linked: &'a LinkedData<'a>,
    /// Its `meta` elements.
    pub meta: &'a MetaData,
    /// Its blocks of text.
    pub blocks: &'a [Block],
    /// Where the main text stands.
    pub main: &'a Layout,
    /// What relative addresses are resolved against.
    pub base: &'a Address,
    /// The site's profile.
    pub profile: &'a Profile,
    /// The profile's rules as valid when the page was fetched.
    pub layout: &'a profile::Layout,
    /// The words of undescribed sites.
    pub generic: &'static Generic,
    /// Language of the page, where something states it.
    pub language: Option<String>,
    /// Its headline, once somebody asked.
    pub headlines: Headlines,
}

/// A value with the rule that gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<T> {
    /// The value.
    pub value: T,
    /// The rule, as evidence names it.
    pub rule: String,
}

impl<T> Told<T> {
    /// A value given by a rule.
    pub fn new(value: T, rule: impl Into<String>) -> Self {
        Self { value, rule: rule.into() }
    }

    /// The evidence of the value.
    pub fn evidence(&self) -> Vec<Evidence> {
        vec![Evidence { rule: self.rule.clone(), at: None }]
    }
}

impl Context<'_> {
    /// The zone of local times that come without an offset, and why it is that one.
    pub fn zone(&self) -> Option<(TimeZone, &'static str)> {
        if let Some(zone) = &self.profile.timezone {
            return Some((zone.clone(), "zone of the profile"));
        }
        let zones = &self.generic.zones;
        let host = self.page.url.url().host_str().unwrap_or_default();
        let domain = host.rsplit('.').next().unwrap_or_default();
        if let Some(zone) = zones.domains.get(domain).and_then(|name| TimeZone::get(name).ok()) {
            return Some((zone, "zone of the domain's country"));
        }
        let language = self.language.as_deref()?;
        let zone = zones.languages.get(language).and_then(|name| TimeZone::get(name).ok())?;
        Some((zone, "zone of the language"))
    }
}
