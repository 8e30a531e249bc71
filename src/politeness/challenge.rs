//! Answers that are a gatekeeper's page instead of the site's. They are named, never evaded.

use crate::capture::Capture;

/// Headers by which gatekeepers mark their own answers.
const MARKS: [(&str, &str); 5] = [
    ("cf-mitigated", "challenge"),
    ("x-amzn-waf-action", "captcha"),
    ("x-amzn-waf-action", "challenge"),
    ("x-sucuri-block", ""),
    ("x-vercel-mitigated", "challenge"),
];

/// Pieces of their pages; none of them is a word that an article uses.
const SCRIPTS: [&str; 9] = [
    "/cdn-cgi/challenge-platform/",
    "window._cf_chl_opt",
    "captcha-delivery.com/",
    "_Incapsula_Resource",
    "/_sec/cp_challenge/",
    "aws-waf-token",
    "awswaf.com/",
    "px-captcha",
    "sucuri_cloudproxy_js",
];

/// A page this long is the site's own, even if a gatekeeper's script is embedded in it.
const LONGEST: usize = 40_000;

/// What marks this answer as a challenge, if it is one.
pub fn mark(capture: &Capture) -> Option<&'static str> {
    let header = MARKS
        .iter()
        .find(|(name, word)| capture.header(name).is_some_and(|value| value.to_ascii_lowercase().contains(word)));
    if let Some((name, _)) = header {
        return Some(name);
    }
    let html = capture.header("content-type").is_none_or(|kind| kind.contains("html"));
    if !html || capture.body.len() > LONGEST {
        return None;
    }
    let body = &capture.body;
    let script =
        SCRIPTS.iter().find(|script| body.windows(script.len()).any(|window| window == script.as_bytes())).copied()?;
    // The same scripts measure readers on ordinary pages; a page with paragraphs of its own is one of those.
    let paragraphs = body.windows(2).filter(|window| window.eq_ignore_ascii_case(b"<p")).count();
    (capture.status != 200 || paragraphs < 4).then_some(script)
}
