//! robots.txt by RFC 9309, in the reading of Google's parser, which sites write for.
//!
//! - [`Robots`]: one file's rules for us, its crawl delay, its sitemaps.
//! - [`Copy`]: what we know of a host's file and since when: the status rules and the cache.

mod copy;
mod line;
mod pattern;

pub use copy::{Answer, Copy, Ruling};

use line::Line;
use pattern::Pattern;

/// As much of a file as is read (RFC 9309, 2.5).
pub const MOST_BYTES: usize = 500 * 1024;

/// The rules of one robots.txt that concern one robot.
#[derive(Clone, Debug, Default)]
pub struct Robots {
    /// Longest first, allowing before forbidding: the first that matches decides.
    rules: Vec<Pattern>,
    delay: Option<f64>,
    sitemaps: Vec<String>,
}

/// What one group says.
#[derive(Default)]
struct Group {
    seen: bool,
    rules: Vec<Pattern>,
    delay: Option<f64>,
}

impl Robots {
    /// Reads a file for the robot of this product token (`hemero`).
    pub fn parse(body: &[u8], product: &str) -> Self {
        let (mut ours, mut everyone) = (Group::default(), Group::default());
        let mut sitemaps = Vec::new();
        // Whether the current group speaks to us and to everyone, and whether its rules have begun.
        let (mut to_us, mut to_everyone, mut in_rules) = (false, false, false);
        for line in line::lines(&body[..body.len().min(MOST_BYTES)]) {
            match line {
                Line::Agent(value) => {
                    if in_rules {
                        (to_us, to_everyone, in_rules) = (false, false, false);
                    }
                    if is_everyone(&value) {
                        (to_everyone, everyone.seen) = (true, true);
                    } else if product_of(&value).eq_ignore_ascii_case(product) && !product.is_empty() {
                        (to_us, ours.seen) = (true, true);
                    }
                }
                Line::Rule { allow, path } => {
                    in_rules = true;
                    for (group, _) in
                        [(&mut ours, to_us), (&mut everyone, to_everyone)].into_iter().filter(|(_, to)| *to)
                    {
                        group.rules.extend(Pattern::read(&path, allow));
                    }
                }
                Line::Delay(value) => {
                    for (group, _) in
                        [(&mut ours, to_us), (&mut everyone, to_everyone)].into_iter().filter(|(_, to)| *to)
                    {
                        group.delay = seconds(&value).into_iter().chain(group.delay).reduce(f64::max);
                    }
                }
                Line::Sitemap(value) => sitemaps.push(value),
            }
        }
        let Group { mut rules, delay, .. } = if ours.seen { ours } else { everyone };
        rules.sort_by_key(|rule| (std::cmp::Reverse(rule.priority()), !rule.allows()));
        Self { rules, delay, sitemaps }
    }

    /// The rule that decides about a path with its query (`/a?b`, percent-encoded); `None` when none matches, and all is allowed.
    pub fn decide(&self, path: &str) -> Option<(bool, &str)> {
        let path = pattern::escape(if path.is_empty() { "/" } else { path });
        self.rules.iter().find(|rule| rule.matches(&path)).map(|rule| (rule.allows(), rule.text()))
    }

    /// Whether a path with its query may be asked for.
    pub fn allows(&self, path: &str) -> bool {
        self.decide(path).is_none_or(|(allowed, _)| allowed)
    }

    /// `Crawl-delay` in seconds: finite or infinite, never negative.
    pub fn crawl_delay(&self) -> Option<f64> {
        self.delay
    }

    /// The sitemaps that the file names, as written.
    pub fn sitemaps(&self) -> &[String] {
        &self.sitemaps
    }
}

fn is_everyone(value: &str) -> bool {
    value.strip_prefix('*').is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_whitespace()))
}

/// The product token that a line begins with (RFC 9309, 2.2.1).
fn product_of(value: &str) -> &str {
    let end = value.find(|c: char| !(c.is_ascii_alphabetic() || c == '_' || c == '-')).unwrap_or(value.len());
    &value[..end]
}

/// A number of seconds; what is no number, or negative, says nothing. `1e309` is more than any cap.
fn seconds(value: &str) -> Option<f64> {
    let plain = value.bytes().all(|b| b.is_ascii_digit() || b".eE+-".contains(&b));
    value.parse::<f64>().ok().filter(|number| plain && *number >= 0.0)
}
