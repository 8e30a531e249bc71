//! `hemero show`: one article as a page in the terminal.

use std::io::{self, IsTerminal};

use clap::Args as ClapArgs;

use super::evidence::marked;
use super::{Exit, Failure, Session, Style, difference};
use crate::archive::Archive;
use crate::article::{Article, Award, Part, Person, RecipientKind, Resolution};
use crate::export::Citation;
use crate::text::printable;

/// Show one article: fields, text, revisions, its citation, and the page behind it.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Examples:
  hemero show tccnqp:1042
  hemero show http://tccnqp.vn/article/1042/ --evidence
  hemero show 1042 --diff 1..2
  hemero show 1042 --page > page.html")]
pub struct Args {
    /// The record's id, its native id where that is unambiguous, or the article's address
    #[arg(value_name = "ID|URL")]
    article: String,
    /// This revision instead of the newest
    #[arg(long, value_name = "N")]
    revision: Option<u32>,
    /// Mark in the text where each value stands, and name the rule that read it
    #[arg(long)]
    evidence: bool,
    /// What changed between two revisions, as A..B
    #[arg(long, value_name = "A..B", value_parser = span, conflicts_with_all = ["revision", "page"])]
    diff: Option<(u32, u32)>,
    /// The stored page itself, on standard output
    #[arg(long)]
    page: bool,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let archive = Archive::open_read_only(session.settings.archive())?;
    if let Some((from, to)) = args.diff {
        let (from, to) = (archive.article(&args.article, Some(from))?, archive.article(&args.article, Some(to))?);
        difference::print(&from.article(false)?, &to.article(false)?, &session.printer)?;
        return Ok(Exit::Done);
    }
    let version = archive.article(&args.article, args.revision)?;
    if args.page {
        let capture = archive.capture(version.capture_id)?;
        let body = capture.body_id.ok_or_else(|| Failure::new(Exit::Failed, "no page was sent with this answer"))?;
        let bytes = archive.body(body)?;
        if io::stdout().is_terminal() {
            // Whoever looks at it in a terminal wants to read it, not to obey it.
            for line in String::from_utf8_lossy(&bytes).lines() {
                session.printer.data(&printable(line))?;
            }
        } else {
            session.printer.raw(&bytes)?;
        }
        return Ok(Exit::Done);
    }
    let article = version.article(args.evidence || !session.printer.json)?;
    if session.printer.json {
        session.printer.json(&article)?;
        return Ok(Exit::Done);
    }
    let page = Page { article: &article, session, evidence: args.evidence };
    page.head(version.gone_at.as_deref())?;
    page.text()?;
    page.people()?;
    page.resolutions()?;
    page.awards()?;
    let revisions = archive.revisions(version.article_id)?;
    page.heading("Revisions")?;
    for revision in &revisions {
        let changed =
            if revision.changed_fields.is_empty() { "first".to_owned() } else { revision.changed_fields.join(", ") };
        page.line(&format!("{:>3}  {}  run {}  {changed}", revision.number, revision.created_at, revision.run))?;
    }
    page.source()?;
    let paper = archive.sites()?.into_iter().find(|site| site.name == article.source).and_then(|site| site.title);
    page.citation(paper.as_deref().unwrap_or(&article.source))?;
    Ok(Exit::Done)
}

struct Page<'a> {
    article: &'a Article,
    session: &'a Session,
    evidence: bool,
}

impl Page<'_> {
    fn line(&self, text: &str) -> Result<(), Failure> {
        self.session.printer.data(text)
    }

    fn heading(&self, text: &str) -> Result<(), Failure> {
        self.line(&format!("\n{}", self.session.printer.paint(Style::Bold, text)))
    }

    fn field(&self, name: &str, value: &str) -> Result<(), Failure> {
        let rule = match &self.article.evidence {
            Some(evidence) if self.evidence => {
                evidence.get(name).and_then(|found| found.first()).map(|found| &found.rule)
            }
            _ => None,
        };
        let name = self.session.printer.paint(Style::Cyan, &format!("{name:<11}"));
        let rule = rule.map(|rule| self.session.printer.paint(Style::Dim, &format!("  ← {}", printable(rule))));
        self.line(&format!("{name} {}{}", printable(value), rule.unwrap_or_default()))
    }

    fn head(&self, gone_at: Option<&str>) -> Result<(), Failure> {
        let article = self.article;
        let headline = article.headline.as_deref().unwrap_or("(no headline)");
        self.line(&self.session.printer.paint(Style::Bold, &printable(headline)))?;
        let authors = article.authors.join(", ");
        let topics = article.topics.join(", ");
        let fields = [
            ("id", Some(article.id.as_str())),
            ("url", Some(article.url.as_str())),
            ("section", article.section.as_deref()),
            ("date", article.date.as_deref()),
            ("modified", article.modified.as_deref()),
            ("event_date", article.event_date.as_deref()),
            ("authors", Some(authors.as_str()).filter(|text| !text.is_empty())),
            ("topics", Some(topics.as_str()).filter(|text| !text.is_empty())),
            ("language", article.language.as_deref()),
            ("gone since", gone_at),
        ];
        for (name, value) in fields {
            if let Some(value) = value {
                self.field(name, value)?;
            }
        }
        for (name, value) in &article.extra {
            self.field(name, &value.as_str().map_or_else(|| value.to_string(), str::to_owned))?;
        }
        Ok(())
    }

    fn text(&self) -> Result<(), Failure> {
        let article = self.article;
        if let Some(summary) = article.summary.as_ref().filter(|summary| article.body.first() != Some(summary)) {
            self.line(&format!("\n{}", self.passage(summary, Part::Summary, 0)))?;
        }
        for (index, paragraph) in article.body.iter().enumerate() {
            self.line(&format!("\n{}", self.passage(paragraph, Part::Body, index)))?;
        }
        for (index, image) in article.images.iter().enumerate() {
            if let Some(caption) = &image.caption {
                let caption = self.passage(caption, Part::Caption, index);
                let credit =
                    image.credit.as_ref().map(|credit| format!(" ({})", printable(credit))).unwrap_or_default();
                self.line(&format!("\n{} {caption}{credit}", self.session.printer.paint(Style::Dim, "[picture]")))?;
            }
        }
        Ok(())
    }

    fn passage(&self, text: &str, part: Part, paragraph: usize) -> String {
        match &self.article.evidence {
            Some(evidence) if self.evidence => marked(text, part, paragraph, evidence, &self.session.printer),
            _ => printable(text).into_owned(),
        }
    }

    fn people(&self) -> Result<(), Failure> {
        if self.article.people.is_empty() {
            return Ok(());
        }
        self.heading("People")?;
        self.article.people.iter().try_for_each(|person| self.line(&format!("  {}", person_line(person))))
    }

    fn resolutions(&self) -> Result<(), Failure> {
        if self.article.resolutions.is_empty() {
            return Ok(());
        }
        self.heading("Resolutions")?;
        self.article
            .resolutions
            .iter()
            .try_for_each(|resolution| self.line(&format!("  {}", resolution_line(resolution))))
    }

    fn awards(&self) -> Result<(), Failure> {
        if self.article.awards.is_empty() {
            return Ok(());
        }
        self.heading("Awards")?;
        self.article.awards.iter().try_for_each(|award| self.line(&format!("  {}", award_line(award))))
    }

    fn source(&self) -> Result<(), Failure> {
        self.heading("Source")?;
        if let Some(capture) = &self.article.capture {
            self.line(&format!(
                "  fetched {} with status {}, sha256 {}",
                capture.fetched_at, capture.status, capture.sha256
            ))?;
        }
        if let Some(profile) = &self.article.profile {
            self.line(&format!("  read with profile {}, sha256 {}", printable(&profile.name), profile.sha256))?;
        }
        if let Some(version) = &self.article.hemero {
            self.line(&format!("  by hemero {}", printable(version)))?;
        }
        Ok(())
    }

    fn citation(&self, paper: &str) -> Result<(), Failure> {
        self.heading("Citation")?;
        self.line(&format!("  {}", printable(&Citation::new(self.article, paper).to_string())))
    }
}

/// Rank, titles, name and offices in a line.
pub(super) fn person_line(person: &Person) -> String {
    let mut line = String::new();
    for word in person.rank.iter().chain(&person.titles) {
        line.push_str(&printable(word));
        line.push(' ');
    }
    line.push_str(&printable(&person.name));
    for role in &person.roles {
        line.push_str(&format!(", {}", printable(&role.to_string())));
    }
    format!("{line} ({}×)", person.mentions)
}

/// Kind, number, date, issuer and subject in a line.
pub(super) fn resolution_line(resolution: &Resolution) -> String {
    let parts = [
        Some(&resolution.kind),
        resolution.number.as_ref(),
        resolution.date.as_ref(),
        resolution.issuer.as_ref(),
        resolution.subject.as_ref(),
    ];
    parts.into_iter().flatten().map(|part| printable(part).into_owned()).collect::<Vec<_>>().join(" · ")
}

/// Award, giver, recipients and reason in a line.
pub(super) fn award_line(award: &Award) -> String {
    let recipients: Vec<String> = award
        .recipients
        .iter()
        .map(|recipient| match (&recipient.name, recipient.count) {
            (Some(name), _) => printable(name).into_owned(),
            (None, count) => {
                let count = count.map(|count| format!("{count} ")).unwrap_or_default();
                let kind = if recipient.kind == RecipientKind::Collective { "collectives" } else { "individuals" };
                format!("{count}{kind}")
            }
        })
        .collect();
    let mut line = printable(&award.award).into_owned();
    if let Some(giver) = &award.giver {
        line.push_str(&format!(" · {}", printable(giver)));
    }
    if !recipients.is_empty() {
        line.push_str(&format!(" → {}", recipients.join("; ")));
    }
    if let Some(reason) = &award.reason {
        line.push_str(&format!(" · {}", printable(reason)));
    }
    line
}

/// `1..2`.
fn span(text: &str) -> Result<(u32, u32), String> {
    text.split_once("..")
        .and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)))
        .ok_or_else(|| "expected two revisions, as in 1..2".to_owned())
}
