//! A small paper in a newsroom: articles behind a paginated listing, and the profile that reads them.

use super::{Desk, Newsroom, Reply};

/// Articles on a page of the listing.
const A_PAGE: usize = 10;

/// A paper of so many articles.
pub struct Paper {
    pub room: Newsroom,
    pub articles: usize,
}

impl Paper {
    /// A paper with an archive whose profile knows it as `paper`, asked at that rate (`50/s`).
    pub fn printed(desk: &Desk, articles: usize, rate: &str) -> Self {
        let paper = Self { room: Newsroom::open(), articles };
        for n in 0..articles {
            paper.print(n, &format!("Story number {n}"));
        }
        paper.list();
        desk.run(&["init"]).exits(0);
        paper.describe(desk, rate);
        paper
    }

    /// Writes the profile.
    pub fn describe(&self, desk: &Desk, rate: &str) {
        let origin = self.room.origin();
        let profile = format!(
            "[site]\nname = \"paper\"\nhome = \"{origin}/\"\nlanguage = \"en\"\ntimezone = \"UTC\"\n\
             [discover]\nlistings = [{{ url = \"{origin}/news\", next = \"a.next\", pages = 1000 }}]\n\
             article = '^{origin}/(?:older/)?story/(?<id>\\d+)$'\n\
             [politeness]\nrate = \"{rate}\"\nconcurrency = 4\n\
             [fields.headline]\nselect = [\"h1\"]\n[fields.body]\nselect = [\".text p\"]\n[fields.date]\nselect = [\"time@datetime\"]\n"
        );
        desk.write("archive/profiles/paper.toml", profile);
    }

    /// Prints an article, or prints it anew.
    pub fn print(&self, n: usize, headline: &str) {
        self.print_dated(n, headline, "2026-03-01T08:00:00Z");
    }

    /// The same, published at that moment.
    pub fn print_dated(&self, n: usize, headline: &str, date: &str) {
        let page = article(n, headline, date);
        let tag = format!("\"{n}-{}\"", page.len());
        self.room.at(&format!("/story/{n}"), Reply::html(page).etag(&tag));
    }

    /// Moves an article to the shelf of older ones: its address redirects there.
    pub fn shelve(&self, n: usize, headline: &str, date: &str) {
        self.room.at(&format!("/older/story/{n}"), Reply::html(article(n, headline, date)));
        self.room.at(&format!("/story/{n}"), Reply::status(301).header("Location", format!("/older/story/{n}")));
    }

    /// The same page from a server that gives no validators.
    pub fn print_plain(&self, n: usize, headline: &str) {
        let page = article(n, headline, "2026-03-01T08:00:00Z");
        self.room.at(&format!("/story/{n}"), Reply::html(page));
    }

    /// Prints the listing of all articles, the newest first.
    pub fn list(&self) {
        let numbers: Vec<usize> = (0..self.articles).rev().collect();
        let pages = self.articles.div_ceil(A_PAGE).max(1);
        for page in 0..pages {
            let links: String = numbers
                .iter()
                .skip(page * A_PAGE)
                .take(A_PAGE)
                .map(|n| format!("<li><a href=\"/story/{n}\">Story number {n}</a></li>"))
                .collect();
            let next = if page + 1 < pages {
                format!("<a class=next href=\"/news/{}\">older</a>", page + 1)
            } else {
                String::new()
            };
            let path = if page == 0 { "/news".to_owned() } else { format!("/news/{page}") };
            self.room.at(
                &path,
                Reply::html(format!("<html><body><ul>{links}</ul>{next}</body></html>")).header("Connection", "close"),
            );
        }
    }
}

/// The page of an article.
fn article(n: usize, headline: &str, date: &str) -> String {
    let text = format!("The council of Harrow met on the matter of story {n} and adjourned. ").repeat(6);
    format!(
        "<html><head><title>{headline}</title></head><body><h1>{headline}</h1><time datetime=\"{date}\"></time>\
             <div class=text><p>{text}</p><p>{headline}, in full. {text}</p></div></body></html>"
    )
}
