//! Answers of the reading room: pages, and what to say when there is none.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::archive::ArchiveError;

/// Why a page cannot be shown.
#[derive(Debug)]
pub enum Refusal {
    /// Nothing of that name.
    Missing(String),
    /// The archive failed.
    Archive(ArchiveError),
    /// The page could not be made.
    Template(askama::Error),
    /// The request did not come through an address of this machine.
    Stranger,
}

#[derive(Template)]
#[template(path = "web/templates/refusal.html")]
struct RefusalPage {
    title: &'static str,
    words: String,
}

/// Makes a page.
pub fn page(template: &impl Template) -> Result<Html<String>, Refusal> {
    template.render().map(Html).map_err(Refusal::Template)
}

impl From<ArchiveError> for Refusal {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::Unknown { .. } => Self::Missing(error.to_string()),
            other => Self::Archive(other),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, title, words) = match self {
            Self::Missing(words) => (StatusCode::NOT_FOUND, "Not in this archive", words),
            Self::Archive(error) => {
                (StatusCode::INTERNAL_SERVER_ERROR, "The archive cannot be read", error.to_string())
            }
            Self::Template(error) => (StatusCode::INTERNAL_SERVER_ERROR, "The page cannot be made", error.to_string()),
            Self::Stranger => (
                StatusCode::MISDIRECTED_REQUEST,
                "Not under this name",
                "This reading room answers to localhost and to addresses, not to names of the outside world."
                    .to_owned(),
            ),
        };
        let body = RefusalPage { title, words }.render().unwrap_or_else(|_| title.to_owned());
        (status, Html(body)).into_response()
    }
}

/// What our own pages may do: show our style, nothing else; no scripts at all.
pub fn guard(response: &mut Response) {
    let headers = response.headers_mut();
    let policy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(policy));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
}

/// Filters of the templates.
pub mod filters {
    /// The day of an ISO 8601 moment.
    #[askama::filter_fn]
    pub fn day(moment: &str, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(moment.get(..10).unwrap_or(moment).to_owned())
    }

    /// Text as part of a URL's query.
    #[askama::filter_fn]
    pub fn component(text: &str, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(url::form_urlencoded::byte_serialize(text.as_bytes()).collect())
    }
}
