//! The record: what hemero says about one article, the same everywhere it is told
//! (`revisions.fields` in the archive, `extract`, `export jsonl`, the reading room).
//!
//! Missing is `None` or an empty list, never an empty string. Additive changes keep [`SCHEMA`].

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The name and version of the record.
pub const SCHEMA: &str = "hemero.article/1";

/// Keys of the record that say where it came from, not what the article says.
pub const PROVENANCE: &[&str] = &["schema", "evidence", "revision", "first_seen_at", "capture", "profile", "hemero"];

/// One article as its page tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Article {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// `SOURCE:NATIVE_ID`, or `SOURCE:DIGEST12` where the address holds no id.
    pub id: String,
    /// Name of the profile that the page was read with.
    pub source: String,
    /// Canonical URL of the page.
    pub url: String,
    /// BCP 47 primary language subtag, such as `vi`.
    pub language: Option<String>,
    /// Rubric of the paper that the article stands in.
    pub section: Option<String>,
    /// Headline without the site's suffix.
    pub headline: Option<String>,
    /// Lead or standfirst.
    pub summary: Option<String>,
    /// Publication: RFC 3339 with the paper's own offset, or `YYYY-MM-DD` where only the day is known.
    pub date: Option<String>,
    /// Last change that the page states, in the forms of `date`.
    pub modified: Option<String>,
    /// Day of the reported event, `YYYY-MM-DD`.
    pub event_date: Option<String>,
    /// Names of the byline in Title Case, in order; never a photo credit.
    pub authors: Vec<String>,
    /// Paragraphs of the article proper: no captions, forms, related links or byline.
    pub body: Vec<String>,
    /// Pictures of the article.
    pub images: Vec<Image>,
    /// The page's own tags.
    pub topics: Vec<String>,
    /// Every individually named human, once, in order of first mention.
    pub people: Vec<Person>,
    /// Every cited or adopted document of an authority, once.
    pub resolutions: Vec<Resolution>,
    /// Every act of conferral, once, however often it is told.
    pub awards: Vec<Award>,
    /// Fields that a profile adds, by their names.
    pub extra: Map<String, Value>,
    /// Where each value came from, by field path (`date`, `people/0/rank`); left out unless asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceMap>,
    /// Number of the revision in the archive, from 1; `null` for a page read from a file.
    pub revision: Option<u32>,
    /// When the archive first saw the article (RFC 3339, UTC).
    pub first_seen_at: Option<String>,
    /// The stored page that the record was read from.
    pub capture: Option<CaptureNote>,
    /// The profile that the page was read with.
    pub profile: Option<ProfileNote>,
    /// Version of hemero that read the page; `null` in records of before versions were noted.
    #[serde(default)]
    pub hemero: Option<String>,
}

/// Evidence by field path: a field name, or a path such as `people/0/roles/1`.
pub type EvidenceMap = BTreeMap<String, Vec<Evidence>>;

/// A picture of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Image {
    /// Absolute URL.
    pub url: Option<String>,
    /// Caption without its credit.
    pub caption: Option<String>,
    /// Photographer or agency.
    pub credit: Option<String>,
}

/// A named human of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// The fullest form of the name on the page.
    pub name: String,
    /// Military or police rank as written; the new one in a promotion.
    pub rank: Option<String>,
    /// Academic and honorary titles that stand before the name.
    pub titles: Vec<String>,
    /// Offices held, in the order of the page.
    pub roles: Vec<Role>,
    /// How often the article mentions the person.
    pub mentions: u32,
}

/// An office: title and organisation joined give the words of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Role {
    /// `Phó Chủ nhiệm`, `Bí thư Đảng ủy`.
    pub title: String,
    /// `Tổng cục Công nghiệp quốc phòng`, in the fullest form of the page.
    pub organisation: Option<String>,
}

/// In words, as people say it: `Phó Chủ nhiệm Tổng cục Hậu cần`, `commanding officer of HMS Tern` (a title without any mark is
/// taken for English).
impl fmt::Display for Role {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.title)?;
        let Some(organisation) = &self.organisation else { return Ok(()) };
        write!(out, "{}{organisation}", if self.title.is_ascii() { " of " } else { " " })
    }
}

/// A cited or adopted document of an authority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Resolution {
    /// `Nghị quyết`, `Chỉ thị`, `Resolution` …
    pub kind: String,
    /// Symbol without inner spaces, `382-NQ/ĐUQSTW`.
    pub number: Option<String>,
    /// Day of adoption, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The authority.
    pub issuer: Option<String>,
    /// What it is about, without `về (việc)`.
    pub subject: Option<String>,
    /// Other names of the same document on the page.
    pub aliases: Vec<String>,
    /// How often the article mentions the document.
    pub mentions: u32,
}

/// An act of conferral.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Award {
    /// Name with class: `Huân chương Lao động hạng Nhì`.
    pub award: String,
    /// In whose name it is given.
    pub giver: Option<String>,
    /// Names of the people who hand it over.
    pub presenters: Vec<String>,
    /// Who receives it.
    pub recipients: Vec<Recipient>,
    /// Without `vì`, `đã có`.
    pub reason: Option<String>,
    /// Numbers of the conferring decision and of the documents named in the reason.
    pub resolutions: Vec<String>,
}

/// Who receives an award: a name, or a count of unnamed ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Recipient {
    /// What the recipient is.
    pub kind: RecipientKind,
    /// Name of a person or unit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// Number of unnamed collectives or individuals.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub count: Option<u32>,
}

/// What a recipient is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RecipientKind {
    /// A named human.
    Person,
    /// A named organisation.
    Unit,
    /// Unnamed organisations, counted.
    Collective,
    /// Unnamed humans, counted.
    Individual,
}

/// Which rule gave a value, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// `css h1.title`, `jsonld headline`, `pattern dateline` …
    pub rule: String,
    /// Place in the record's own text; `None` for values that come from markup.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at: Option<Place>,
}

/// A span of text in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Which text.
    pub part: Part,
    /// Index into `body` or `images`; 0 for the headline and the summary.
    pub paragraph: u32,
    /// First character (Unicode scalar values, from 0).
    pub start: u32,
    /// One past the last character.
    pub end: u32,
}

/// A text of the record that prose fields are read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// `headline`.
    Headline,
    /// `summary`, where it is not the first paragraph of the body.
    Summary,
    /// A paragraph of `body`.
    Body,
    /// The caption of an image.
    Caption,
}

/// The stored page that a record was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaptureNote {
    /// RFC 3339, UTC.
    pub fetched_at: String,
    /// HTTP status.
    pub status: u16,
    /// Of the decoded body, hexadecimal.
    pub sha256: String,
}

/// The profile that a record was read with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProfileNote {
    /// Name of the profile.
    pub name: String,
    /// Of everything that decides the reading (profile, generic, lexicon), hexadecimal.
    pub sha256: String,
}

impl Default for Article {
    fn default() -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            id: String::new(),
            source: String::new(),
            url: String::new(),
            language: None,
            section: None,
            headline: None,
            summary: None,
            date: None,
            modified: None,
            event_date: None,
            authors: Vec::new(),
            body: Vec::new(),
            images: Vec::new(),
            topics: Vec::new(),
            people: Vec::new(),
            resolutions: Vec::new(),
            awards: Vec::new(),
            extra: Map::new(),
            evidence: None,
            revision: None,
            first_seen_at: None,
            capture: None,
            profile: None,
            hemero: None,
        }
    }
}
