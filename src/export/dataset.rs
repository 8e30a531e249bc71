//! A dataset folder in the layout of the Hugging Face hub: Parquet under `data/`, and a card that is counted, not claimed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::article::Article;

/// Name of the Parquet file in the folder.
pub(super) const DATA: &str = "data/train-00000-of-00001.parquet";

/// Name of the card.
pub(super) const CARD: &str = "README.md";

/// What the card says of the articles, counted while they pass.
#[derive(Debug, Default)]
pub(super) struct Card {
    articles: u64,
    languages: BTreeMap<String, u64>,
    sources: BTreeMap<String, u64>,
    filled: BTreeMap<&'static str, u64>,
    first: Option<String>,
    last: Option<String>,
}

impl Card {
    pub(super) fn count(&mut self, article: &Article) {
        self.articles += 1;
        let language = article.language.clone().unwrap_or_else(|| "unknown".to_owned());
        *self.languages.entry(language).or_default() += 1;
        *self.sources.entry(article.source.clone()).or_default() += 1;
        for (field, filled) in [
            ("section", article.section.is_some()),
            ("headline", article.headline.is_some()),
            ("summary", article.summary.is_some()),
            ("date", article.date.is_some()),
            ("modified", article.modified.is_some()),
            ("event_date", article.event_date.is_some()),
            ("authors", !article.authors.is_empty()),
            ("body", !article.body.is_empty()),
            ("images", !article.images.is_empty()),
            ("topics", !article.topics.is_empty()),
            ("people", !article.people.is_empty()),
            ("resolutions", !article.resolutions.is_empty()),
            ("awards", !article.awards.is_empty()),
        ] {
            *self.filled.entry(field).or_default() += u64::from(filled);
        }
        if let Some(day) = article.date.as_deref().and_then(|date| date.get(..10)) {
            if self.first.as_deref().is_none_or(|first| day < first) {
                self.first = Some(day.to_owned());
            }
            if self.last.as_deref().is_none_or(|last| day > last) {
                self.last = Some(day.to_owned());
            }
        }
    }

    /// The card: YAML head, counts, fields, gaps, how the articles were collected.
    pub(super) fn text(&self) -> String {
        let mut card = String::from("---\nlanguage:\n");
        for language in self.languages.keys().filter(|language| *language != "unknown") {
            let _ = writeln!(card, "- {language}");
        }
        let _ = write!(
            card,
            "configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: {DATA}\nsize_categories:\n- {}\n---\n\n# News articles\n\n",
            size_category(self.articles)
        );
        let _ = writeln!(card, "{} articles of {} sources", self.articles, self.sources.len());
        if let (Some(first), Some(last)) = (&self.first, &self.last) {
            let _ = writeln!(card, "published between {first} and {last}");
        }
        card.push_str("\n## Sources\n\n| source | articles |\n|---|---|\n");
        for (source, count) in &self.sources {
            let _ = writeln!(card, "| {source} | {count} |");
        }
        card.push_str("\n## Languages\n\n| language | articles |\n|---|---|\n");
        for (language, count) in &self.languages {
            let _ = writeln!(card, "| {language} | {count} |");
        }
        card.push_str("\n## Fields and gaps\n\nA field that the page does not determine is null or empty; nothing is made up.\n\n| field | filled | missing |\n|---|---|---|\n");
        for (field, count) in &self.filled {
            let _ = writeln!(card, "| {field} | {count} | {} |", self.articles - count);
        }
        let _ = write!(
            card,
            "\n## How it was collected\n\nThe pages were fetched by hemero {} under each site's robots.txt and rate limit, and read by the\nsite's profile, whose digest stands in `profile`. `capture` names the stored page behind each record: time of the\nrequest, HTTP status, SHA-256 of the body. The articles belong to their publishers.\n",
            env!("CARGO_PKG_VERSION")
        );
        card
    }
}

/// The hub's own size classes.
fn size_category(articles: u64) -> &'static str {
    match articles {
        0..1_000 => "n<1K",
        1_000..10_000 => "1K<n<10K",
        10_000..100_000 => "10K<n<100K",
        100_000..1_000_000 => "100K<n<1M",
        _ => "1M<n<10M",
    }
}
