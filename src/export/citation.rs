//! An article as a reference: what CSL-JSON, BibTeX and RIS say of it.

use std::fmt;

use crate::article::Article;

/// The parts of a reference to an archived news page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation<'a> {
    /// Key that is unique in the archive, letters, digits and hyphens.
    pub key: String,
    /// Headline, else the URL.
    pub title: &'a str,
    /// Names as the paper prints them; never split, since surname-first and surname-last papers are mixed.
    pub authors: &'a [String],
    /// Title of the paper.
    pub container: &'a str,
    /// Publication: year, month, day as far as known.
    pub issued: Vec<u16>,
    /// When the page was fetched, `YYYY-MM-DD`.
    pub accessed: Option<&'a str>,
    /// Address of the page.
    pub url: &'a str,
    /// Language subtag.
    pub language: Option<&'a str>,
    /// Lead.
    pub summary: Option<&'a str>,
    /// `hemero archive, sha256:…`: where and what exactly was read.
    pub archived: Option<String>,
}

impl<'a> Citation<'a> {
    /// The reference to an article; `container` is the title of its paper.
    pub fn new(article: &'a Article, container: &'a str) -> Self {
        let key = article.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        Self {
            key,
            title: article.headline.as_deref().unwrap_or(&article.url),
            authors: &article.authors,
            container,
            issued: article.date.as_deref().map(date_parts).unwrap_or_default(),
            accessed: article.capture.as_ref().and_then(|capture| capture.fetched_at.get(..10)),
            url: &article.url,
            language: article.language.as_deref(),
            summary: article.summary.as_deref(),
            archived: article.capture.as_ref().map(|capture| {
                format!("hemero archive, {}, fetched {}, sha256:{}", article.id, capture.fetched_at, capture.sha256)
            }),
        }
    }
}

/// As a footnote gives it: authors, headline, paper, day, address, when it was read and what exactly.
impl fmt::Display for Citation<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.authors.is_empty() {
            write!(out, "{}. ", self.authors.join(", "))?;
        }
        write!(out, "“{}”. {}", self.title, self.container)?;
        for (index, part) in self.issued.iter().enumerate() {
            write!(out, "{}{part:02}", if index == 0 { ", " } else { "-" })?;
        }
        write!(out, ". {}", self.url)?;
        self.accessed.map_or(Ok(()), |day| write!(out, ", accessed {day}"))?;
        self.archived.as_ref().map_or(Ok(()), |archived| write!(out, ", {archived}"))?;
        out.write_str(".")
    }
}

/// `2022-07-15T…` as `[2022, 7, 15]`.
pub(super) fn date_parts(date: &str) -> Vec<u16> {
    date.get(..10).unwrap_or(date).split('-').map_while(|part| part.parse().ok()).collect()
}
