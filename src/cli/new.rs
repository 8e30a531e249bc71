//! `hemero new`: a profile drafted from pages of a site.

use std::fs;

use super::given::{GivenPage, Pages};
use super::{Exit, Failure, Session};
use crate::address::Address;
use crate::article::Article;
use crate::extraction::{self, PageKind};
use crate::lexicon::Lexicons;
use crate::profile::draft::{Draft, Sample, draft};
use crate::profile::{Profile, Profiles, Source};

/// Draft a profile from pages of a site.
///
/// Give one article, better two or three, as URLs or files; or the front page, from which three articles are
/// taken. Each rule of the draft reads from all of them what is read without a profile; where no rule does, the
/// field is left to the general reading.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Articles of the site, or its front page
    #[arg(value_name = "URL|FILE", required = true)]
    pages: Vec<String>,
    /// Name of the profile [default: from the host]
    #[arg(long)]
    name: Option<String>,
    /// Address of the page, where there is one file
    #[arg(long)]
    url: Option<String>,
    /// Write it into the folder of your profiles instead of printing it
    #[arg(long)]
    save: bool,
}

/// How many articles are taken from a front page.
const TAKEN: usize = 3;

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    if args.url.is_some() && args.pages.len() > 1 {
        return Err(Failure::new(Exit::Usage, "--url is the address of one file, and several pages are given"));
    }
    let lexicons = Lexicons::embedded();
    let profiles = session.profiles()?;
    let pages = Pages::new(session, &profiles);
    let samples = samples(args, session, &pages, &profiles, &lexicons)?;
    one_site(&samples)?;
    let mut draft = draft(&samples.iter().map(|(_, sample)| sample).collect::<Vec<_>>());
    if let Some(name) = &args.name {
        draft.name.clone_from(name);
    }
    if let Some(url) = args.pages.iter().find_map(|name| Address::parse(name).ok()) {
        draft.sitemaps = pages.sitemaps(&url)?.iter().take(5).map(|url| url.as_str().to_owned()).collect();
    }
    settle(&mut draft, &samples, &lexicons)?;
    let text = draft.to_toml();
    Source { path: format!("{}.toml", draft.name), text: text.clone() }.read()?;
    for field in &draft.fields {
        session.printer.detail(&format!("{}: {}", field.name, field.rules[0]));
    }
    if args.save {
        return save(&draft.name, &text, session);
    }
    session.printer.raw(text.as_bytes())?;
    Ok(Exit::Done)
}

/// The given pages with what is read from them without a profile.
fn samples(
    args: &Args,
    session: &Session,
    pages: &Pages<'_>,
    profiles: &Profiles,
    lexicons: &Lexicons,
) -> Result<Vec<(GivenPage, Sample)>, Failure> {
    let mut samples = Vec::new();
    for name in &args.pages {
        let page = pages.open(name, args.url.as_deref())?;
        let reading = extraction::read(&page.page(), profiles.generic(), lexicons);
        match reading.article {
            Some(article) if reading.kind == PageKind::Article => samples.push(sample(page, article)),
            _ if Address::parse(name).is_ok() && args.pages.len() == 1 => {
                session.printer.say(&format!("{name} is no article; taking {TAKEN} that it links to"));
                for url in linked(&page.url, &reading.links) {
                    let page = pages.fetch(&url)?;
                    let reading = extraction::read(&page.page(), profiles.generic(), lexicons);
                    if let (Some(article), PageKind::Article) = (reading.article, reading.kind) {
                        samples.push(sample(page, article));
                    }
                    if samples.len() == TAKEN {
                        break;
                    }
                }
            }
            _ => {
                let message = format!("{name} is not an article: {}", reading.reason);
                return Err(Failure::new(Exit::Failed, message).hint("give pages that hold one article each"));
            }
        }
    }
    if samples.is_empty() {
        return Err(
            Failure::new(Exit::Failed, "no article was found").hint("give the URLs of two articles of the site")
        );
    }
    Ok(samples)
}

fn sample(page: GivenPage, article: Article) -> (GivenPage, Sample) {
    let sample = Sample { url: page.url.clone(), page: page.html(), article };
    (page, sample)
}

/// Links of a front page that most look like articles: on the same host, the longest last parts first.
fn linked(home: &Address, links: &[extraction::Link]) -> Vec<Address> {
    let mut all: Vec<&Address> =
        links.iter().map(|link| &link.address).filter(|url| url.host_key() == home.host_key()).collect();
    let telling = |url: &Address| {
        let path = url.url().path().trim_end_matches('/');
        let last = path.rsplit('/').next().unwrap_or_default();
        let digits = path.bytes().filter(u8::is_ascii_digit).count().min(8);
        last.matches('-').count().min(8) * 2 + digits
    };
    all.sort_by_key(|url| std::cmp::Reverse(telling(url)));
    all.into_iter().filter(|url| telling(url) > 4).take(2 * TAKEN).cloned().collect()
}

fn one_site(samples: &[(GivenPage, Sample)]) -> Result<(), Failure> {
    let host = |sample: &Sample| {
        let host = sample.url.url().host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    if let Some((page, _)) = samples.iter().find(|(page, _)| page.stand_in) {
        return Err(Failure::new(Exit::Usage, format_args!("{} does not say its address", page.name))
            .hint("give it with --url, or give the page's URL instead of a file"));
    }
    let mut hosts: Vec<String> = samples.iter().map(|(_, sample)| host(sample)).collect();
    hosts.sort_by_key(String::len);
    hosts.dedup();
    // Subdomains of one site belong together.
    let foreign = hosts.iter().any(|other| *other != hosts[0] && !other.ends_with(&format!(".{}", hosts[0])));
    if foreign {
        return Err(Failure::new(Exit::Usage, format_args!("the pages are of several sites: {}", hosts.join(", ")))
            .hint("draft one profile at a time"));
    }
    Ok(())
}

/// Keeps for each field the first rule with which every page reads as it does without.
fn settle(draft: &mut Draft, samples: &[(GivenPage, Sample)], lexicons: &Lexicons) -> Result<(), Failure> {
    for field in draft.fields.clone() {
        let mut found = None;
        for rule in &field.rules {
            let mut one = draft.clone();
            one.keep_only(field.name, rule);
            let profile = Source { path: format!("{}.toml", draft.name), text: one.to_toml() }.read()?;
            if samples.iter().all(|(page, sample)| agrees(field.name, page, &sample.article, &profile, lexicons)) {
                found = Some(rule.clone());
                break;
            }
        }
        match found {
            Some(rule) => draft.choose(field.name, rule),
            None => draft.give_up(field.name),
        }
    }
    Ok(())
}

fn agrees(field: &str, page: &GivenPage, known: &Article, profile: &Profile, lexicons: &Lexicons) -> bool {
    let reading = extraction::read(&page.page(), profile, lexicons);
    let value = |article: &Article| {
        serde_json::to_value(article).ok().and_then(|mut all| all.get_mut(field).map(serde_json::Value::take))
    };
    reading.article.is_some_and(|article| value(&article) == value(known))
}

fn save(name: &str, text: &str, session: &Session) -> Result<Exit, Failure> {
    let folder = session.profile_folder();
    let path = folder.join(format!("{name}.toml"));
    if path.exists() {
        return Err(Failure::new(Exit::Usage, format_args!("{} is there already", path.display()))
            .hint("choose another name with --name, or delete the file first"));
    }
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, text))
        .map_err(|error| Failure::file(&path, &error, true))?;
    session.printer.say(&format!("wrote {}; next: hemero try {name} URL", path.display()));
    Ok(Exit::Done)
}
