//! A dead man's switch: an address that is told when a run starts and how it ends, so that silence is noticed.

use std::time::Duration;

/// Longest time that telling may take; a run does not wait for its watchers.
const PATIENCE: Duration = Duration::from_secs(10);

/// The two moments that are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment<'a> {
    /// The run starts: `ADDRESS/start`.
    Start,
    /// The run has ended: `ADDRESS/CODE`, with the summary line as body.
    End {
        /// Exit code.
        code: u8,
        /// The summary line.
        summary: &'a str,
    },
}

/// Tells the address, which the archive's owner chose and which may stand in a private network. What goes wrong is returned as words without the address, which is a secret; the run goes on.
pub async fn ping(address: &str, moment: Moment<'_>) -> Result<(), String> {
    let (step, body) = match moment {
        Moment::Start => ("start".to_owned(), String::new()),
        Moment::End { code, summary } => (code.to_string(), summary.to_owned()),
    };
    let mut url = url::Url::parse(address).map_err(|error| format!("the ping address is no URL: {error}"))?;
    match url.path_segments_mut() {
        Ok(mut path) => path.pop_if_empty().push(&step),
        Err(()) => return Err("the ping address is no URL of a server".to_owned()),
    };
    // Another part of the program may have chosen the same provider before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let failed = |error: reqwest::Error| format!("the ping address could not be told: {}", error.without_url());
    let http = reqwest::Client::builder()
        .user_agent(concat!("hemero/", env!("CARGO_PKG_VERSION")))
        .timeout(PATIENCE)
        .build()
        .map_err(failed)?;
    match http.post(url).body(body).send().await {
        Err(error) => Err(failed(error)),
        Ok(answer) if answer.status().is_success() => Ok(()),
        Ok(answer) => Err(format!("the ping address answered {}", answer.status())),
    }
}
