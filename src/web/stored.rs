//! A stored page as the server sent it, shut in: no scripts, no forms, no requests to anywhere.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Response, header};

use super::page::Refusal;
use super::room::Room;
use crate::archive::ArchiveError;

/// The page may show its own inline style and nothing that it would have to fetch; links lead nowhere.
const SHUT_IN: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// `/pages/CAPTURE`.
pub async fn stored(State(room): State<Room>, Path(id): Path<i64>) -> Result<Response<Body>, Refusal> {
    let (kind, body) = room.read(|archive| {
        let capture = archive.capture(id)?;
        let body_id = capture.body_id.ok_or_else(|| ArchiveError::Unknown { what: format!("body of capture {id}") })?;
        let given = capture.capture.header("content-type").unwrap_or("text/html").to_owned();
        Ok((given, archive.body(body_id)?))
    })?;
    // Anything but a page is shown as its source, so that a browser neither runs nor downloads it.
    let lower = kind.to_ascii_lowercase();
    let shown = if lower.starts_with("text/html") { kind } else { "text/plain; charset=utf-8".to_owned() };
    let response = Response::builder()
        .header(header::CONTENT_TYPE, shown)
        .header(header::CONTENT_SECURITY_POLICY, SHUT_IN)
        .header("cross-origin-resource-policy", "same-origin");
    response.body(Body::from(body)).map_err(|error| Refusal::Missing(error.to_string()))
}
