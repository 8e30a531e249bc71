//! The pages that people read, in the three layouts of the papers and a fourth after a redesign.

use askama::Template;
use jiff::civil::{Date, Weekday};
use serde_json::json;

use super::edition::{Edition, Part, Story};
use super::feeds::rfc3339;
use super::paper::Paper;

/// A link to another page of the paper.
struct Link {
    path: String,
    title: String,
    date: String,
    summary: String,
}

/// What a reader left under an article: a name that the article does not have.
struct Comment {
    name: &'static str,
    text: &'static str,
}

/// Everything that a layout may show of an article.
struct View<'a> {
    story: &'a Story,
    paper: Paper,
    url: String,
    shown_date: String,
    published: String,
    modified: String,
    today: String,
    correction: Option<&'a str>,
    related: Vec<Link>,
    comments: [Comment; 2],
    json_ld: String,
}

/// A page of the listing.
struct Listing {
    paper: Paper,
    page: usize,
    links: Vec<Link>,
    /// The box of much-read stories, which nobody keeps up to date: one has moved, one is gone.
    stale: Vec<Link>,
    next: Option<String>,
    today: String,
}

#[derive(Template)]
#[template(path = "demo/templates/congxuong.html")]
struct CongXuongArticle<'a> {
    view: View<'a>,
}

#[derive(Template)]
#[template(path = "demo/templates/vinhlam.html")]
struct VinhLamArticle<'a> {
    view: View<'a>,
}

#[derive(Template)]
#[template(path = "demo/templates/observer.html")]
struct ObserverArticle<'a> {
    view: View<'a>,
}

#[derive(Template)]
#[template(path = "demo/templates/relaid.html")]
struct RelaidArticle<'a> {
    view: View<'a>,
}

#[derive(Template)]
#[template(path = "demo/templates/congxuong-list.html")]
struct CongXuongList {
    list: Listing,
}

#[derive(Template)]
#[template(path = "demo/templates/vinhlam-list.html")]
struct VinhLamList {
    list: Listing,
}

#[derive(Template)]
#[template(path = "demo/templates/observer-list.html")]
struct ObserverList {
    list: Listing,
}

/// The page of a story on a day; `relaid`: as it looks after the redesign.
pub fn article(edition: &Edition, story: &Story, origin: &str, day: Date, relaid: bool) -> askama::Result<String> {
    let view = View::of(edition, story, origin, day);
    match story.paper {
        _ if relaid => RelaidArticle { view }.render(),
        Paper::CongXuong => CongXuongArticle { view }.render(),
        Paper::VinhLam => VinhLamArticle { view }.render(),
        Paper::Observer => ObserverArticle { view }.render(),
    }
}

/// A page of the listing, from 1; `None` beyond the last one.
pub fn listing(edition: &Edition, paper: Paper, day: Date, page: usize) -> Option<askama::Result<String>> {
    let count = edition.in_print(paper, day).count();
    let before = (page - 1) * paper.listed();
    if page > 1 && before >= count {
        return None;
    }
    let links = edition.in_print(paper, day).skip(before).take(paper.listed()).map(|story| Link::to(story, day));
    let out_of_date = edition.stories().iter().filter(|story| story.paper == paper);
    let out_of_date = out_of_date.filter(|story| story.is_gone(day) || story.has_moved(day));
    let list = Listing {
        paper,
        page,
        links: links.collect(),
        // As the links were on the day of publication.
        stale: out_of_date.map(|story| Link::to(story, story.published.date())).collect(),
        next: (before + paper.listed() < count).then(|| paper.listing(page + 1)),
        today: vietnamese_day(day),
    };
    Some(match paper {
        Paper::CongXuong => CongXuongList { list }.render(),
        Paper::VinhLam => VinhLamList { list }.render(),
        Paper::Observer => ObserverList { list }.render(),
    })
}

impl Link {
    fn to(story: &Story, day: Date) -> Self {
        Self {
            path: story.paper.path(story, day),
            title: story.headline.clone(),
            date: story.published.strftime("%d/%m/%Y").to_string(),
            summary: story.summary().to_owned(),
        }
    }
}

impl<'a> View<'a> {
    fn of(edition: &Edition, story: &'a Story, origin: &str, day: Date) -> Self {
        let paper = story.paper;
        let url = format!("{origin}{}", paper.path(story, day));
        // The stories before it; for the oldest, none.
        let older = edition.in_print(paper, day).skip_while(|other| other.id != story.id).skip(1);
        let mut view = Self {
            story,
            paper,
            shown_date: shown_date(story),
            published: rfc3339(&story.published),
            modified: rfc3339(&story.modified(day)),
            today: vietnamese_day(day),
            correction: story.correction(day),
            related: older.take(3).map(|other| Link::to(other, day)).collect(),
            comments: comments(story),
            json_ld: String::new(),
            url,
        };
        view.json_ld = view.linked_data(origin);
        view
    }

    fn picture(&self, number: &usize) -> String {
        format!("/anh/{}-{number}.gif", self.story.id)
    }

    /// The JSON-LD of the Observer.
    fn linked_data(&self, origin: &str) -> String {
        let authors: Vec<_> = self.story.authors.iter().map(|name| json!({"@type": "Person", "name": name})).collect();
        let picture = |part: &Part| match part {
            Part::Picture { number, .. } => Some(format!("{origin}{}", self.picture(number))),
            Part::Text(_) => None,
        };
        let pictures: Vec<_> = self.story.parts.iter().filter_map(picture).collect();
        let data = json!({
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "NewsMediaOrganization", "@id": format!("{origin}/#paper"), "name": self.paper.title()},
                {
                    "@type": "NewsArticle",
                    "headline": self.story.headline,
                    "description": self.story.summary(),
                    "datePublished": self.published,
                    "dateModified": self.modified,
                    "author": authors,
                    "articleSection": self.story.section,
                    "keywords": self.story.tags,
                    "inLanguage": "en",
                    "image": pictures,
                    "mainEntityOfPage": self.url,
                    "publisher": {"@id": format!("{origin}/#paper")},
                },
            ],
        });
        // A closing tag inside a string would end the script.
        data.to_string().replace("</", "<\\/")
    }
}

fn shown_date(story: &Story) -> String {
    let at = &story.published;
    match story.paper {
        Paper::CongXuong => format!("{}, {}", vietnamese_day(at.date()), at.strftime("%H:%M")),
        Paper::VinhLam => at.strftime("%d/%m/%Y - %H:%M").to_string(),
        Paper::Observer => at.strftime("%-d %B %Y, %H:%M").to_string(),
    }
}

/// `Thứ Năm, 08/01/2026`.
fn vietnamese_day(day: Date) -> String {
    let name = match day.weekday() {
        Weekday::Monday => "Thứ Hai",
        Weekday::Tuesday => "Thứ Ba",
        Weekday::Wednesday => "Thứ Tư",
        Weekday::Thursday => "Thứ Năm",
        Weekday::Friday => "Thứ Sáu",
        Weekday::Saturday => "Thứ Bảy",
        Weekday::Sunday => "Chủ nhật",
    };
    format!("{name}, {}", day.strftime("%d/%m/%Y"))
}

/// Readers of the Vietnamese papers, none of whom any story names.
const READERS: [(&str, &str); 4] = [
    ("Lê Thị Bình Phương", "Bài viết rất hay, cảm ơn tòa soạn."),
    ("Đại tá Phạm Gia Trường Sinh", "Tôi đã nghỉ hưu, đọc tin này thấy nhớ đơn vị."),
    ("Hoàng Trần Khách", "Đề nghị Giám đốc Nguyễn Hữu Độc trả lời bạn đọc."),
    ("Nguyễn Sơn Ca", "Chúc mừng các đồng chí được tặng Bằng khen!"),
];
/// Readers of the Observer.
const LETTERS: [(&str, &str); 2] = [
    ("Agatha Plumridge", "Mayor Norman Finchley would never have allowed this."),
    ("Colonel Basil Uppington", "I have read the Observer since 1958."),
];

/// The commenters of a story, by its number.
fn comments(story: &Story) -> [Comment; 2] {
    let readers: &[_] = if story.paper == Paper::Observer { &LETTERS } else { &READERS };
    let start = story.id as usize;
    [0, 1].map(|n| {
        let (name, text) = readers[(start + n) % readers.len()];
        Comment { name, text }
    })
}
