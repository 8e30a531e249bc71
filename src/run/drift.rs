//! Drift: a field that a site's pages used to give, and no longer do, most often after a redesign.

use serde::Serialize;
use serde_json::Value;

use super::plan::Plan;
use super::report::{Ending, Report};
use crate::archive::{Archive, ArchiveError, FieldTrend, Fill, Reread, RunId};
use crate::article::Article;
use crate::capture::charset;
use crate::extraction::{self, Page};
use crate::lexicon::Lexicons;
use crate::markup;
use crate::profile::draft::{Sample, propose};
use crate::profile::{Profile, Rule};

/// A field that has drifted.
#[derive(Clone, Debug, Serialize)]
pub struct Drift {
    /// Name of the site.
    pub site: String,
    /// Name of the field.
    pub field: String,
    /// The rules that the profile has for it; none where the general reading gave it.
    pub rules: Vec<String>,
    /// Articles in the runs before, and how many of them had it.
    pub before: (u64, u64),
    /// Articles in this run, and how many of them have it.
    pub now: (u64, u64),
    /// Where it is filled, but with less than it used to be: the characters that count as enough.
    pub least: Option<u64>,
    /// Start of the last run that filled it (RFC 3339).
    pub last_filled: Option<String>,
    /// A rule that finds, on pages read again, the values known from before.
    pub proposal: Option<String>,
}

/// Fields that depend on what is reported, or are not on every page, and not on the layout.
const OF_THE_NEWS: [&str; 6] = ["people", "resolutions", "awards", "event_date", "modified", "extra"];

/// A fall this unlikely to be chance is reported, where the field was on every page before: three articles suffice.
const CHANCE: f64 = 1e-3;
/// The same where it was not: what is asked every night of every field must not cry wolf once a year.
const CHANCE_OF_SOME: f64 = 1e-6;
/// A field with at least this share was on every page.
const EVERY: f64 = 0.99;
/// A field that the profile requires counts as found on so many pages before the first run.
const REQUIRED: u64 = 20;
/// Share of articles by which a field must have fallen to be worth waking anyone.
const FALL: f64 = 0.3;
/// So many pages read again are looked at for a proposal.
const SAMPLES: usize = 4;

/// Whether the field is filled so much less often than before that chance does not explain it: Fisher's exact
/// test, one-sided, which is sound for small numbers.
pub fn has_drifted(before: Fill, now: Fill) -> bool {
    if before.articles == 0 || now.articles == 0 {
        return false;
    }
    let share = |fill: Fill| fill.filled as f64 / fill.articles as f64;
    let unlikely = if share(before) >= EVERY { CHANCE } else { CHANCE_OF_SOME };
    share(before) - share(now) >= FALL && chance(before, now) < unlikely
}

/// Probability of as few filled articles as now, were all articles alike (hypergeometric lower tail).
fn chance(before: Fill, now: Fill) -> f64 {
    let all = before.articles + now.articles;
    let filled = before.filled + now.filled;
    let least = now.articles.saturating_sub(all - filled);
    let choose = |n: u64, k: u64| ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k);
    let total = choose(all, now.articles);
    (least..=now.filled.min(filled))
        .map(|drawn| (choose(filled, drawn) + choose(all - filled, now.articles - drawn) - total).exp())
        .sum()
}

/// Stirling's series above 32, where it is exact to twelve digits.
fn ln_factorial(n: u64) -> f64 {
    if n <= 32 {
        return (2..=n).map(|k| (k as f64).ln()).sum();
    }
    let n = n as f64;
    n * n.ln() - n + (2.0 * std::f64::consts::PI * n).ln() / 2.0 + 1.0 / (12.0 * n) - 1.0 / (360.0 * n * n * n)
}

/// Looks for drift in the run that the report is of, and if there is some, makes it the run's ending.
pub fn judge(report: &mut Report, archive: &Archive, plan: &Plan) -> Result<(), ArchiveError> {
    report.drifted = find(archive, report.run, plan)?;
    if !report.drifted.is_empty() && report.ending == Ending::Done {
        report.ending = Ending::Drift;
        archive.conclude_run(report.run, report.ending.code(), report.ending.words())?;
    }
    Ok(())
}

fn find(archive: &Archive, run: RunId, plan: &Plan) -> Result<Vec<Drift>, ArchiveError> {
    let mut found = Vec::new();
    for mut trend in with_required(archive.field_trends(run)?, plan) {
        let profile = plan.profiles.get(&trend.source).ok();
        let rules = profile.and_then(|profile| profile.present().get(&trend.field));
        let required = rules.is_some_and(|rules| rules.required);
        let held = if required { REQUIRED } else { 0 };
        let mut before = Fill { articles: trend.before.articles + held, filled: trend.before.filled + held };
        let mut least = None;
        if trend.field == BY_LENGTH && !has_drifted(before, trend.now) {
            let (sizes, sizes_now) = archive.field_sizes(run, &trend.source, &trend.field)?;
            if let Some(class) = enough(&sizes) {
                (before, trend.now) = (of_size(&sizes, class), of_size(&sizes_now, class));
                trend.before = before;
                least = Some(1 << class);
            }
        }
        if (OF_THE_NEWS.contains(&trend.field.as_str()) && !required) || !has_drifted(before, trend.now) {
            continue;
        }
        let reread = archive.reread(run, &trend.source, 4 * SAMPLES)?;
        let proposal = match profile {
            Some(profile) => proposal(archive, profile, &plan.lexicons, &trend.field, reread)?,
            None => None,
        };
        found.push(Drift {
            site: trend.source,
            field: trend.field,
            rules: rules.map(|rules| rules.select.iter().map(Rule::to_string).collect()).unwrap_or_default(),
            before: (trend.before.articles, trend.before.filled),
            now: (trend.now.articles, trend.now.filled),
            least,
            last_filled: trend.last_filled,
            proposal,
        });
    }
    Ok(found)
}

/// The field whose length the layout decides: a redesign may leave its first paragraph alone where the rules look.
const BY_LENGTH: &str = "body";

/// The class of length from which on values count as whole: a quarter of the middle one.
fn enough(sizes: &[u64]) -> Option<usize> {
    let all: u64 = sizes.iter().sum();
    let mut seen = 0;
    let middle = sizes.iter().position(|count| {
        seen += count;
        seen > 0 && seen * 2 >= all
    })?;
    middle.checked_sub(2)
}

fn of_size(sizes: &[u64], class: usize) -> Fill {
    Fill { articles: sizes.iter().sum(), filled: sizes.iter().skip(class).sum() }
}

/// The trends, with fields that profiles require and no page ever had.
fn with_required(mut trends: Vec<FieldTrend>, plan: &Plan) -> Vec<FieldTrend> {
    let mut sites: Vec<(String, Fill)> = trends.iter().map(|trend| (trend.source.clone(), trend.now)).collect();
    sites.dedup_by(|one, other| one.0 == other.0);
    for (site, now) in sites {
        let Ok(profile) = plan.profiles.get(&site) else { continue };
        for (field, _) in profile.present().fields().filter(|(_, rules)| rules.required) {
            if trends.iter().all(|trend| trend.source != site || trend.field != field) {
                let now = Fill { articles: now.articles, filled: 0 };
                let before = Fill { articles: 0, filled: 0 };
                trends.push(FieldTrend {
                    source: site.clone(),
                    field: field.to_owned(),
                    now,
                    before,
                    last_filled: None,
                });
            }
        }
    }
    trends
}

/// The best rule with which every sample reads as before.
fn proposal(
    archive: &Archive,
    profile: &Profile,
    lexicons: &Lexicons,
    field: &str,
    reread: Vec<Reread>,
) -> Result<Option<String>, ArchiveError> {
    let mut samples: Vec<(Sample, Reread, bytes::Bytes)> = Vec::new();
    for page in reread {
        let Some(body) = page.capture.body_id.filter(|_| value(&page.before, field).is_some()) else { continue };
        let body = archive.body(body)?;
        let kind = page.capture.capture.header("content-type");
        let html = markup::parse(&charset::decode(&body, kind).text);
        let sample = Sample { url: page.capture.capture.url.clone(), page: html, article: page.before.clone() };
        samples.push((sample, page, body));
        if samples.len() == SAMPLES {
            break;
        }
    }
    if samples.is_empty() {
        return Ok(None);
    }
    let rules = propose(&samples.iter().map(|(sample, _, _)| sample).collect::<Vec<_>>(), field);
    let works = |text: &String| {
        let Ok(rule) = Rule::parse(text) else { return false };
        let changed = profile.with_rule(field, rule);
        samples.iter().all(|(_, reread, body)| {
            let capture = &reread.capture.capture;
            let page = Page {
                url: &capture.url,
                status: capture.status,
                headers: &capture.headers,
                body,
                fetched_at: capture.fetched_at,
            };
            let read = extraction::read(&page, &changed, lexicons).article;
            read.is_some_and(|article| said(&article, field) == said(&reread.before, field))
        })
    };
    Ok(rules.into_iter().find(works))
}

/// What a rule must find again of a field: of pictures, which they are; captions stand elsewhere.
fn said(article: &Article, field: &str) -> Option<Value> {
    match field {
        "images" => Some(article.images.iter().map(|image| image.url.clone()).collect()),
        _ => value(article, field),
    }
}

/// The value of a field, if it is filled.
fn value(article: &Article, field: &str) -> Option<Value> {
    let record = serde_json::to_value(article).ok()?;
    let value = record.get(field).or_else(|| record.get("extra")?.get(field))?.clone();
    let filled = !value.is_null() && value.as_array().is_none_or(|values| !values.is_empty());
    filled.then_some(value)
}

impl Drift {
    /// What happened, since when, and what to do.
    pub fn words(&self) -> String {
        let (site, field) = (&self.site, &self.field);
        let by = if self.rules.is_empty() { String::new() } else { format!(" by {}", self.rules.join(", ")) };
        let since = self.last_filled.as_deref().map(|day| format!(", last in the run of {day}")).unwrap_or_default();
        let advice = match &self.proposal {
            Some(rule) => {
                format!("`{rule}` finds the known values on the new pages: put it into [fields.{field}] of the profile")
            }
            None => format!(
                "no rule was found that reads the known values from the new pages: look with `hemero try {site} URL`"
            ),
        };
        let (articles, filled) = self.now;
        if let Some(least) = self.least {
            let (all, had) = self.before;
            return format!(
                "{site}: {field} had {least} characters or more on {had} of {all} pages{since}, and now on {filled} of {articles}; {advice}"
            );
        }
        match self.before {
            (0, _) => format!("{site}: {field} is required, and found{by} on {filled} of {articles} pages; {advice}"),
            (all, had) => format!(
                "{site}: {field} was found{by} on {had} of {all} pages{since}, and now on {filled} of {articles}; {advice}"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(filled: u64, articles: u64) -> Fill {
        Fill { articles, filled }
    }

    #[test]
    fn whole_is_a_quarter_of_the_middle_length() {
        assert_eq!(enough(&[]), None);
        assert_eq!(enough(&[0, 3]), None);
        let sizes = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4, 9, 2];
        assert_eq!(enough(&sizes), Some(9));
        assert_eq!(of_size(&sizes, 9), fill(15, 16));
        assert!(has_drifted(of_size(&sizes, 10), fill(0, 12)));
    }

    #[test]
    fn tells_a_fall_from_chance() {
        for (before, now, drifted) in [
            (fill(80, 80), fill(0, 2), true),
            (fill(20, 20), fill(0, 3), true),
            (fill(5, 5), fill(0, 2), false),
            (fill(80, 80), fill(79, 80), false),
            (fill(800, 1000), fill(70, 100), false),
            (fill(800, 1000), fill(40, 100), true),
            (fill(50, 100), fill(0, 7), false),
            (fill(50, 100), fill(4, 20), false),
            (fill(500, 1000), fill(0, 25), true),
            (fill(99, 100), fill(6, 10), true),
            (fill(95, 100), fill(6, 10), false),
            (fill(10, 100), fill(0, 100), false),
            (fill(0, 50), fill(0, 50), false),
            (fill(0, 0), fill(0, 50), false),
            (fill(1_000_000, 1_000_000), fill(0, 100_000), true),
        ] {
            assert_eq!(has_drifted(before, now), drifted, "{before:?} {now:?} {}", chance(before, now));
        }
        assert!((chance(fill(3, 3), fill(0, 3)) - 1.0 / 20.0).abs() < 1e-12);
        assert!((chance(fill(40, 50), fill(50, 50)) - 1.0).abs() < 1e-9);
    }
}
