//! Stored pages, read again like fixtures.

use super::Failure;
use super::fixture::Fixture;
use super::given::GivenPage;
use crate::archive::{Archive, Selection};

/// The newest stored pages of a site with the records that they gave.
pub(super) fn newest(archive: &Archive, site: &str, count: usize) -> Result<Vec<Fixture>, Failure> {
    let selection = Selection { sites: vec![site.to_owned()], ..Selection::default() };
    let mut versions = Vec::new();
    archive.each_article::<Failure>(&selection, |version| {
        // Only row numbers are kept: a site may hold a million articles.
        versions.push((version.capture_id, version.article_id));
        Ok(())
    })?;
    versions.sort_unstable_by_key(|(capture, _)| std::cmp::Reverse(*capture));
    let mut pages = Vec::new();
    for (capture, article) in versions.into_iter().take(count) {
        let record = archive.article_at(article)?.article(false)?;
        let stored = archive.capture(capture)?;
        let Some(body) = stored.body_id else { continue };
        let page = GivenPage {
            name: record.id.clone(),
            url: stored.capture.url,
            stand_in: false,
            status: stored.capture.status,
            headers: stored.capture.headers,
            body: archive.body(body)?.to_vec(),
            fetched_at: stored.capture.fetched_at,
        };
        pages.push(Fixture { page, record });
    }
    Ok(pages)
}
